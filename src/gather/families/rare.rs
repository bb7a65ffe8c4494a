//! Terms of each record → the pairs of records that share many rare ones.
//!
//! Two translations of one dispatch may have no run of three words in common; the names, figures and
//! uncommon words they share hardly meet in two other articles.

use crate::gather::{
    cores,
    places::Places,
    terms::{Term, Terms},
};

/// In more records than these a term is not rare.
const MAX_RECORDS: u32 = 12;
/// So many rare terms two records share at least.
const N_SHARED: usize = 6;

/// The pairs of records, the smaller position first, sorted.
pub(super) fn pairs(terms: &Terms, n_records: usize) -> Vec<(u32, u32)> {
    let mut lists: Vec<(Term, u32)> = cores::flat_map(n_records, |record| {
        let is_rare = |term: &&Term| (2..=MAX_RECORDS).contains(&terms.n_records_with(**term));
        let rare = terms.vocabulary(record).iter().filter(is_rare);
        rare.map(|term| (*term, record as u32)).collect()
    });
    cores::sort(&mut lists);
    let places = Places::of(n_records, lists.iter().map(|(_, record)| *record));
    cores::flat_map(n_records, |record| {
        let mut met: Vec<u32> = Vec::new();
        for place in places.of_item(record) {
            let own_and_after = lists.get(*place as usize..).unwrap_or_default();
            let Some(((term, _), after)) = own_and_after.split_first() else { continue };
            met.extend(after.iter().take_while(|(other, _)| other == term).map(|(_, other)| *other));
        }
        met.sort_unstable();
        let often = met.chunk_by(|a, b| a == b).filter(|same| same.len() >= N_SHARED);
        often.filter_map(|same| Some((record as u32, *same.first()?))).collect()
    })
}
