//! Pairs of places → the heaviest chain of them that goes forward on both sides.

/// A place on the left, one on the right, and what it is worth to have them side by side.
pub(super) type Pair = (u32, u32, u32);

/// The heaviest chain, in order, each place in one pair at most. `n log n` in the number of pairs;
/// of equal chains the one through earlier pairs.
pub(super) fn chain(mut pairs: Vec<Pair>) -> Vec<(u32, u32)> {
    // On the right backwards, so that pairs of one place on the left do not follow each other.
    crate::model::order::sort_by(&mut pairs, |a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
    let n_right = pairs.iter().map(|pair| pair.1 as usize + 1).max().unwrap_or(0);
    let mut heaviest = Heaviest(vec![(0, None); n_right + 1]);
    let mut before = Vec::with_capacity(pairs.len());
    for (at, (_, right, weight)) in pairs.iter().enumerate() {
        let (so_far, previous) = heaviest.below(*right as usize);
        before.push(previous);
        heaviest.put(*right as usize, (so_far.saturating_add(*weight), Some(at as u32)));
    }
    let mut chain = Vec::new();
    let mut next = heaviest.below(n_right).1;
    while let Some(at) = next {
        chain.extend(pairs.get(at as usize).map(|pair| (pair.0, pair.1)));
        next = before.get(at as usize).copied().flatten();
    }
    chain.reverse();
    chain
}

/// The heaviest chain that ends at or before each place on the right: a Fenwick tree of maxima.
struct Heaviest(Vec<(u32, Option<u32>)>);

impl Heaviest {
    /// The heaviest that ends before a place.
    fn below(&self, place: usize) -> (u32, Option<u32>) {
        let mut best = (0, None);
        let mut at = place;
        while at > 0 {
            if let Some(here) = self.0.get(at).filter(|here| here.0 > best.0) {
                best = *here;
            }
            at &= at - 1;
        }
        best
    }

    fn put(&mut self, place: usize, chain: (u32, Option<u32>)) {
        let mut at = place + 1;
        while let Some(here) = self.0.get_mut(at) {
            if chain.0 > here.0 {
                *here = chain;
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, chain};

    #[test]
    fn the_heavier_way_is_taken() {
        assert_eq!(chain(vec![(0, 2, 3), (1, 0, 2), (2, 1, 2)]), [(1, 0), (2, 1)]);
        assert_eq!(chain(vec![(0, 2, 5), (1, 0, 2), (2, 1, 2)]), [(0, 2)]);
        assert_eq!(chain(vec![]), []);
    }

    /// By trying every chain.
    fn weight_of_best(pairs: &[Pair], after: Option<(u32, u32)>) -> u32 {
        let goes_on = |pair: &&Pair| after.is_none_or(|(left, right)| pair.0 > left && pair.1 > right);
        let weight = |pair: &Pair| pair.2 + weight_of_best(pairs, Some((pair.0, pair.1)));
        pairs.iter().filter(goes_on).map(weight).max().unwrap_or(0)
    }

    proptest::proptest! {
        #[test]
        fn no_chain_is_heavier(pairs in proptest::collection::btree_map((0..6_u32, 0..6_u32), 1..9_u32, 0..9)) {
            let pairs: Vec<Pair> = pairs.into_iter().map(|((left, right), weight)| (left, right, weight)).collect();
            let found = chain(pairs.clone());
            proptest::prop_assert!(found.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
            let weight = |place: &(u32, u32)| {
                pairs.iter().find(|pair| (pair.0, pair.1) == *place).map_or(0, |pair| pair.2)
            };
            proptest::prop_assert_eq!(found.iter().map(weight).sum::<u32>(), weight_of_best(&pairs, None));
        }
    }
}
