//! Many short lists in two vectors: what stands where, and the other way round.

/// Lists of numbers or the like, by position, in the order they were pushed.
pub struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
}

impl<T: Copy> Lists<T> {
    /// Appends a list.
    pub fn push(&mut self, items: &[T]) {
        self.items.extend_from_slice(items);
        self.starts.push(self.items.len() as u32);
    }

    /// The list at a position; empty outside.
    pub fn of(&self, at: u32) -> &[T] {
        let at = at as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many lists there are.
    pub const fn n_lists(&self) -> usize {
        self.starts.len() - 1
    }
}

impl Lists<u32> {
    /// For each value below `n_values`, the positions of the lists that hold it, sorted. A value
    /// that stands twice in a list gives its position twice.
    #[must_use]
    pub fn inverse(&self, n_values: usize) -> Self {
        let mut starts = vec![0_u32; n_values + 1];
        for value in &self.items {
            if let Some(n) = starts.get_mut(*value as usize + 1) {
                *n += 1;
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut ends = starts.clone();
        let mut items = vec![0; starts.last().map_or(0, |n| *n as usize)];
        for at in 0..self.n_lists() as u32 {
            for value in self.of(at).iter().filter(|value| (**value as usize) < n_values) {
                let end = &mut ends[*value as usize];
                items[*end as usize] = at;
                *end += 1;
            }
        }
        Self { starts, items }
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn turned_round() {
        let mut lists = Lists::default();
        for list in [&[2, 0][..], &[], &[2, 7]] {
            lists.push(list);
        }
        let inverse = lists.inverse(3);
        assert_eq!((inverse.of(0), inverse.of(1), inverse.of(2)), (&[0][..], &[][..], &[0, 2][..]));
        assert_eq!((inverse.of(3), inverse.n_lists(), lists.of(9)), (&[][..], 3, &[][..]));
    }
}
