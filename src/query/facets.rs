//! Passages → the counts beside each filter.

use fixedbitset::FixedBitSet;

use super::{FacetAnswer, FacetRow, values};
use crate::{
    index::{FacetTable, Index},
    model::order,
    view::{Facet, FacetFilter},
};

/// The rows of a facet over the passages that the other filters select.
pub(super) fn count(
    index: &Index,
    facet: Facet,
    filter: &FacetFilter,
    passages: &FixedBitSet,
) -> FacetAnswer {
    let table = values::table(index, facet);
    let counts = counts(table, passages);
    let known = |id: &String| values::value_of(index, facet, id);
    let wanted: Vec<u32> = filter.groups.iter().flatten().filter_map(known).collect();
    let refused: Vec<u32> = filter.none.iter().filter_map(known).collect();
    let mut shown: Vec<(u32, u32)> = (0..).zip(counts).filter(|(_, n)| *n > 0).collect();
    for value in wanted.iter().chain(&refused) {
        if !shown.iter().any(|(other, _)| other == value) {
            shown.push((*value, 0));
        }
    }
    order::sort_by_key(&mut shown, |(value, n)| (u32::MAX - n, table.rank(*value)));
    let row = |(value, n_passages): (u32, u32)| {
        let (wanted, refused) = (wanted.contains(&value), refused.contains(&value));
        FacetRow { value, n_passages, wanted, refused }
    };
    FacetAnswer { rows: shown.into_iter().map(row).collect() }
}

/// How many of some passages hold each value: one pass over them, or over the others where those
/// are fewer.
fn counts(table: &FacetTable, passages: &FixedBitSet) -> Vec<u32> {
    let add = |counts: &mut [u32], passage: usize| {
        for value in table.values_of(passage as u32) {
            if let Some(n) = counts.get_mut(*value as usize) {
                *n += 1;
            }
        }
    };
    let mut counts = vec![0; table.n_values()];
    if passages.count_ones(..) * 2 <= passages.len() {
        passages.ones().for_each(|passage| add(&mut counts, passage));
    } else {
        passages.zeroes().for_each(|passage| add(&mut counts, passage));
        for (n, value) in counts.iter_mut().zip(0..) {
            *n = table.passages_with(value).len() as u32 - *n;
        }
    }
    counts
}
