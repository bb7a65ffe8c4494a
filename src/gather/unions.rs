//! Joins of two, in any order → the groups that hold together by them.

/// Items joined step by step.
pub(super) struct Unions {
    parents: Vec<usize>,
}

impl Unions {
    /// Every item by itself.
    pub(super) fn new(n_items: usize) -> Self {
        Self { parents: (0..n_items).collect() }
    }

    /// The first member of an item's group; the way there is halved for the next that asks.
    pub(super) fn root(&mut self, mut at: usize) -> usize {
        while let Some(parent) = self.parents.get(at).copied().filter(|parent| *parent != at) {
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.parents.get_mut(at) {
                *slot = above;
            }
            at = above;
        }
        at
    }

    /// Joins the groups of two items.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.parents.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }

    /// The groups of two and more, each sorted, by their first member.
    pub(super) fn larger_than_one(mut self) -> Vec<Vec<usize>> {
        let mut rooted: Vec<(usize, usize)> = (0..self.parents.len()).map(|at| (self.root(at), at)).collect();
        rooted.sort_unstable();
        let groups = rooted.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
        groups.map(|group| group.iter().map(|(_, at)| *at).collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Unions;

    #[test]
    fn what_is_joined_step_by_step_is_one_group() {
        let mut unions = Unions::new(7);
        for (a, b) in [(5, 3), (6, 1), (3, 1), (2, 2)] {
            unions.join(a, b);
        }
        assert_eq!((unions.root(5), unions.root(2)), (1, 2));
        assert_eq!(unions.larger_than_one(), [[1, 3, 5, 6]]);
    }
}
