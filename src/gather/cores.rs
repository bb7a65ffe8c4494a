//! Work on many items → the same results in the same order, on all cores where there are threads.
//!
//! The command has threads; the page's worker has one. Whatever is computed through here must not
//! depend on how the items are dealt out: each result is that of one item alone.

use core::cmp::Ordering;

/// What each item gives, in order.
pub(super) fn map<'t, T: Sync, U: Send>(
    items: &'t [T],
    work: impl Fn(usize, &'t T) -> U + Sync + Send,
) -> Vec<U> {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.par_iter().enumerate().map(|(at, item)| work(at, item)).collect()
    }
    #[cfg(not(feature = "command"))]
    items.iter().enumerate().map(|(at, item)| work(at, item)).collect()
}

/// What shares of the items give, in order: each with the position of its first item.
pub(super) fn shares<'t, T: Sync, U: Send>(
    items: &'t [T],
    work: impl Fn(usize, &'t [T]) -> U + Sync + Send,
) -> Vec<U> {
    let at_once = (items.len() / N_SHARES).max(MIN_SHARE);
    let shares: Vec<&[T]> = items.chunks(at_once).collect();
    map(&shares, |nth, share| work(nth * at_once, share))
}

/// Into so many shares items are dealt out, of at least so many each: the more, the better the cores share the
/// work; the fewer, the less is put together at the end.
const N_SHARES: usize = 16;
const MIN_SHARE: usize = 256;

/// What each item becomes, in order.
pub(super) fn into_map<T: Send, U: Send>(items: Vec<T>, work: impl Fn(T) -> U + Sync + Send) -> Vec<U> {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.into_par_iter().map(work).collect()
    }
    #[cfg(not(feature = "command"))]
    items.into_iter().map(work).collect()
}

/// What the numbers up to some bound give, in order; `None` is left out.
pub(super) fn filter_map<U: Send>(n: usize, work: impl Fn(usize) -> Option<U> + Sync + Send) -> Vec<U> {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        (0..n).into_par_iter().filter_map(work).collect()
    }
    #[cfg(not(feature = "command"))]
    (0..n).filter_map(work).collect()
}

/// What the numbers up to some bound give, strung together in order.
pub(super) fn flat_map<U: Send>(n: usize, work: impl Fn(usize) -> Vec<U> + Sync + Send) -> Vec<U> {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        (0..n).into_par_iter().flat_map_iter(work).collect()
    }
    #[cfg(not(feature = "command"))]
    (0..n).flat_map(work).collect()
}

/// What two pieces of work give, which may be done at once.
pub(super) fn both<A: Send, B: Send>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    #[cfg(feature = "command")]
    {
        rayon::join(one, other)
    }
    #[cfg(not(feature = "command"))]
    (one(), other())
}

/// Lets go of many items: of some million small ones that takes a while.
pub(super) fn forget<T: Send>(items: Vec<T>) {
    into_each(items, drop);
}

/// Takes each item by itself.
fn into_each<T: Send>(items: Vec<T>, work: impl Fn(T) + Sync + Send) {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.into_par_iter().for_each(work);
    }
    #[cfg(not(feature = "command"))]
    items.into_iter().for_each(work);
}

/// Changes each item by itself.
pub(super) fn each<T: Send>(items: &mut [T], work: impl Fn(&mut T) + Sync + Send) {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.par_iter_mut().for_each(work);
    }
    #[cfg(not(feature = "command"))]
    items.iter_mut().for_each(work);
}

/// Sorts by an order in which no two items are equal.
pub(super) fn sort_by<T: Send>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering + Sync) {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.par_sort_unstable_by(order);
    }
    #[cfg(not(feature = "command"))]
    items.sort_unstable_by(order);
}

/// Sorts; equal items cannot be told apart.
pub(super) fn sort<T: Ord + Send>(items: &mut [T]) {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.par_sort_unstable();
    }
    #[cfg(not(feature = "command"))]
    items.sort_unstable();
}
