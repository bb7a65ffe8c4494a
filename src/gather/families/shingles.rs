//! Terms of each record → the pairs of records that share runs of them.
//!
//! A shingle is three terms in a row, outside quotation marks. Every record is set beside all others
//! that hold a rare shingle of its own, and beside its neighbours only in the list of a common one:
//! so the pairs stay in proportion to the text, whether a thousand records are copies of one another
//! or all of them share the foot of a page.

use crate::gather::terms::{Term, Terms};

/// Three terms in a row.
type Shingle = [Term; 3];

/// Up to so many records that hold a shingle, each is set beside all the others.
const MAX_RARE: usize = 12;
/// In a longer list, each is set beside so many that follow it.
const N_NEIGHBOURS: usize = 2;

/// The shingles of every record, each once, sorted.
pub(super) struct Shingles {
    shingles: Vec<Shingle>,
    ends: Vec<usize>,
}

impl Shingles {
    /// Cuts `n_passages[record]` passages of each record.
    pub(super) fn of(terms: &Terms, n_passages: impl Iterator<Item = usize>) -> Self {
        let mut made = Self { shingles: Vec::new(), ends: Vec::new() };
        let mut own: Vec<Shingle> = Vec::new();
        let mut words: Vec<Term> = Vec::new();
        for (record, n_passages) in n_passages.enumerate() {
            own.clear();
            words.clear();
            for passage in 0..n_passages {
                words.extend(terms.unquoted(record, passage));
            }
            own.extend(words.windows(3).filter_map(|three| <Shingle>::try_from(three).ok()));
            own.sort_unstable();
            own.dedup();
            made.shingles.extend_from_slice(&own);
            made.ends.push(made.shingles.len());
        }
        made
    }

    /// Those of one record.
    pub(super) fn of_record(&self, record: usize) -> &[Shingle] {
        let start = record.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let end = self.ends.get(record).copied();
        start.zip(end).and_then(|(start, end)| self.shingles.get(start..end)).unwrap_or_default()
    }

    /// How many shingles two records share.
    fn n_shared(&self, a: usize, b: usize) -> usize {
        let (mut a, mut b) = (self.of_record(a), self.of_record(b));
        let mut n_shared = 0;
        while let (Some((first, rest)), Some((other, others))) = (a.split_first(), b.split_first()) {
            match first.cmp(other) {
                core::cmp::Ordering::Less => a = rest,
                core::cmp::Ordering::Greater => b = others,
                core::cmp::Ordering::Equal => {
                    n_shared += 1;
                    (a, b) = (rest, others);
                }
            }
        }
        n_shared
    }

    /// The part of the shingles of the record with fewer that the other holds.
    pub(super) fn share(&self, a: usize, b: usize) -> f64 {
        let n_fewer = self.of_record(a).len().min(self.of_record(b).len());
        self.n_shared(a, b) as f64 / n_fewer.max(1) as f64
    }

    /// The pairs of records (the smaller position first) that meet in at least `n_least` shingles,
    /// sorted.
    pub(super) fn pairs(&self, n_least: usize) -> Vec<(u32, u32)> {
        let mut postings: Vec<(Shingle, u32)> = Vec::with_capacity(self.shingles.len());
        for record in 0..self.ends.len() {
            postings.extend(self.of_record(record).iter().map(|shingle| (*shingle, record as u32)));
        }
        postings.sort_unstable();
        let mut met: Vec<(u32, u32)> = Vec::new();
        for list in postings.chunk_by(|a, b| a.0 == b.0) {
            let reach = if list.len() <= MAX_RARE { MAX_RARE } else { N_NEIGHBOURS };
            for (at, (_, one)) in list.iter().enumerate() {
                met.extend(list.iter().skip(at + 1).take(reach).map(|(_, other)| (*one, *other)));
            }
        }
        met.sort_unstable();
        let often = met.chunk_by(|a, b| a == b).filter(|same| same.len() >= n_least);
        often.filter_map(|same| same.first().copied()).collect()
    }
}
