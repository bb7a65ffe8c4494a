//! Items in a sorted list, each several times → where each of them stands there.

/// The positions of every item.
pub(super) struct Places {
    places: Vec<u32>,
    /// Where those of each item end.
    ends: Vec<u32>,
}

impl Places {
    /// Takes the items of a list in order; they are numbers below `n_items`.
    pub(super) fn of(n_items: usize, list: impl Iterator<Item = u32> + Clone) -> Self {
        let mut ends = vec![0_u32; n_items];
        let mut n_places = 0;
        for item in list.clone() {
            if let Some(count) = ends.get_mut(item as usize) {
                *count += 1;
                n_places += 1;
            }
        }
        let mut start = 0;
        for end in &mut ends {
            let count = *end;
            *end = start;
            start += count;
        }
        // Now where each begins; it moves to the end while places are put in.
        let mut places = vec![0_u32; n_places];
        for (at, item) in list.enumerate() {
            if let Some(next) = ends.get_mut(item as usize) {
                if let Some(place) = places.get_mut(*next as usize) {
                    *place = at as u32;
                }
                *next += 1;
            }
        }
        Self { places, ends }
    }

    /// Where an item stands, in order.
    pub(super) fn of_item(&self, item: usize) -> &[u32] {
        let end_of = |item: usize| self.ends.get(item).map(|end| *end as usize);
        let start = item.checked_sub(1).map_or(Some(0), end_of);
        let range = start.zip(end_of(item)).map(|(start, end)| start..end);
        range.and_then(|range| self.places.get(range)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn every_item_is_found_where_it_stands() {
        let places = Places::of(4, [2, 0, 2, 9, 3].into_iter());
        let found: Vec<&[u32]> = (0..5).map(|item| places.of_item(item)).collect();
        assert_eq!(found, [[1].as_slice(), &[], &[0, 2], &[4], &[]]);
    }
}
