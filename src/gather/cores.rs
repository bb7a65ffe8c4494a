//! Work on many items → the same results in the same order, on all cores where there are threads.
//!
//! The command has threads; the page's worker has one. Whatever is computed through here must not
//! depend on how the items are dealt out: each result is that of one item alone.

/// What each item gives, in order.
pub(super) fn map<T: Sync, U: Send>(items: &[T], work: impl Fn(usize, &T) -> U + Sync + Send) -> Vec<U> {
    #[cfg(feature = "command")]
    {
        use rayon::prelude::*;
        items.par_iter().enumerate().map(|(at, item)| work(at, item)).collect()
    }
    #[cfg(not(feature = "command"))]
    items.iter().enumerate().map(|(at, item)| work(at, item)).collect()
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
