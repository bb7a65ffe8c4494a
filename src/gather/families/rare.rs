//! Terms of each record → the pairs of records that share many rare ones.
//!
//! Two translations of one dispatch may have no run of three words in common; the names, figures and
//! uncommon words they share hardly meet in two other articles.

use crate::gather::terms::{Term, Terms};

/// In more records than these a term is not rare.
const MAX_RECORDS: u32 = 12;
/// So many rare terms two records share at least.
const N_SHARED: usize = 6;

/// The pairs of records, the smaller position first, sorted.
pub(super) fn pairs(terms: &Terms, n_records: usize) -> Vec<(u32, u32)> {
    let mut lists: Vec<(Term, u32)> = Vec::new();
    let mut own: Vec<Term> = Vec::new();
    for record in 0..n_records {
        own.clear();
        let is_rare = |term: &&Term| (2..=MAX_RECORDS).contains(&terms.n_records_with(**term));
        own.extend(terms.of_record(record).iter().filter(is_rare));
        own.sort_unstable();
        own.dedup();
        lists.extend(own.iter().map(|term| (*term, record as u32)));
    }
    lists.sort_unstable();
    let mut met: Vec<(u32, u32)> = Vec::new();
    for list in lists.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, one)) in list.iter().enumerate() {
            met.extend(list.iter().skip(at + 1).map(|(_, other)| (*one, *other)));
        }
    }
    met.sort_unstable();
    let often = met.chunk_by(|a, b| a == b).filter(|same| same.len() >= N_SHARED);
    often.filter_map(|same| same.first().copied()).collect()
}
