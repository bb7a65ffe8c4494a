//! Terms of each record → the pairs of records that share many rare ones.
//!
//! Two translations of one dispatch may have no run of three words in common; the names, figures and
//! uncommon words they share hardly meet in two other articles.

use crate::gather::{
    cores,
    places::{Places, often_met},
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
        let often = often_met(&lists, &places, record, (MAX_RECORDS as usize, N_SHARED)).into_iter();
        often.map(|other| (record as u32, other)).collect()
    })
}
