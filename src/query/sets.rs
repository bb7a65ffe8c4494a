//! Sets of passages.

use fixedbitset::FixedBitSet;

/// Every passage.
pub(super) fn all(n_passages: u32) -> FixedBitSet {
    let mut set = FixedBitSet::with_capacity(n_passages as usize);
    set.insert_range(..);
    set
}

/// Adds some passages of the collection to a set that has room for all of them.
pub(super) fn insert_all(set: &mut FixedBitSet, passages: &[u32]) {
    for passage in passages {
        set.insert(*passage as usize);
    }
}
