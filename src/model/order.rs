//! Sorting for the page, once: the standard library's sort is about 4 KB of wasm for every type
//! and comparison it is used with; here all share one instance over positions.
//!
//! Costs an allocation of positions and a call by pointer a comparison, so whoever sorts millions
//! outside the page uses the standard one.

use core::cmp::Ordering;

/// Sorts, equals kept in order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, Ord::cmp);
}

/// Sorts and drops what stands twice.
pub fn sort_dedup<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Sorts by a key, equals kept in order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison, equals kept in order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(&order, &mut |a, b| items.swap(a, b));
}

/// Brings what stands at `order[n]` to `n`.
#[inline(never)]
fn arrange(order: &[u32], swap: &mut dyn FnMut(usize, usize)) {
    let mut place: Vec<u32> = vec![0; order.len()];
    for (rank, at) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(*at as usize) {
            *place = rank as u32;
        }
    }
    // Every swap brings one item to its place, so this is linear.
    for at in 0..place.len() {
        while let Some(&target) = place.get(at)
            && target as usize != at
        {
            swap(at, target as usize);
            place.swap(at, target as usize);
        }
    }
}

#[inline(never)]
fn positions(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..n as u32).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    order
}

#[cfg(test)]
mod tests {
    use super::{sort, sort_by_key};

    proptest::proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items in proptest::collection::vec((0..9u8, 0..9u8), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            proptest::prop_assert_eq!(&items, &expected);
            expected.sort_unstable();
            sort(&mut items);
            proptest::prop_assert_eq!(items, expected);
        }
    }
}
