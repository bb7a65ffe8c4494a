//! Terms of each record → the pairs of records that share runs of them.
//!
//! A shingle is three terms in a row, outside quotation marks. Every record is set beside all others
//! that hold a rare shingle of its own, and beside its neighbours only in the list of a common one:
//! so the pairs stay in proportion to the text, whether a thousand records are copies of one another
//! or all of them share the foot of a page.

use crate::gather::{
    cores,
    places::Places,
    terms::{Term, Terms, common},
};

/// Three terms in a row, as one number: among a hundred million of them two meet by chance about
/// once in four thousand collections, and one that does changes nothing.
type Shingle = u64;

/// Up to so many records that hold a shingle, each is set beside all the others.
const MAX_RARE: usize = 12;
/// In a longer list, each is set beside so many that follow it.
const N_NEIGHBOURS: usize = 2;

/// With how many of those that follow it a record is compared: the ones it met most often.
const MAX_COMPARED: usize = 8;
/// Who met in fewer than one in so many shingles of the shorter one is not compared.
const LEAST_MET: usize = 100;

/// The shingles of every record, each once, sorted.
pub(super) struct Shingles {
    of_records: Vec<Vec<Shingle>>,
}

impl Shingles {
    /// Cuts all passages of the records.
    pub(super) fn of(terms: &Terms, n_passages: &[usize]) -> Self {
        let of_records = cores::map(n_passages, |record, n_passages| {
            let words: Vec<Term> =
                (0..*n_passages).flat_map(|passage| terms.unquoted(record, passage)).collect();
            let mut own: Vec<Shingle> = words.windows(3).map(shingle).collect();
            own.sort_unstable();
            own.dedup();
            own
        });
        Self { of_records }
    }

    /// Those of one record.
    fn of_record(&self, record: usize) -> &[Shingle] {
        self.of_records.get(record).map_or(&[], Vec::as_slice)
    }

    /// The part of the shingles of the record with fewer that the other holds.
    pub(super) fn share(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (self.of_record(a), self.of_record(b));
        common(a, b).count() as f64 / a.len().min(b.len()).max(1) as f64
    }

    /// The pairs of records (the smaller position first) that meet in at least `n_least` shingles,
    /// sorted.
    pub(super) fn pairs(&self, n_least: usize) -> Vec<(u32, u32)> {
        let postings = self.shared_by_several();
        let mut reaches: Vec<u8> = Vec::with_capacity(postings.len());
        for list in postings.chunk_by(|a, b| a.0 == b.0) {
            let reach = if list.len() <= MAX_RARE { MAX_RARE } else { N_NEIGHBOURS };
            reaches.extend((1..=list.len()).map(|at| reach.min(list.len() - at) as u8));
        }
        let places = Places::of(self.of_records.len(), postings.iter().map(|(_, record)| *record));
        cores::flat_map(self.of_records.len(), |record| {
            let mut met: Vec<u32> = Vec::new();
            for place in places.of_item(record) {
                let next = *place as usize + 1;
                let reach = reaches.get(*place as usize).map_or(0, |reach| *reach as usize);
                let following = postings.get(next..next + reach).unwrap_or_default();
                met.extend(following.iter().map(|(_, other)| *other));
            }
            met.sort_unstable();
            self.likeliest(record, &met, n_least)
        })
    }

    /// Of the records that one met, sorted, those that it met most often.
    fn likeliest(&self, record: usize, met: &[u32], n_least: usize) -> Vec<(u32, u32)> {
        let counted = met.chunk_by(|a, b| a == b).filter_map(|same| Some((same.len(), *same.first()?)));
        let mut often: Vec<(usize, u32)> = counted
            .filter(|(n_met, other)| {
                let n_fewer = self.of_record(record).len().min(self.of_record(*other as usize).len());
                *n_met >= n_least && n_met * LEAST_MET >= n_fewer
            })
            .collect();
        often.sort_unstable_by_key(|(n_met, other)| (core::cmp::Reverse(*n_met), *other));
        often.truncate(MAX_COMPARED);
        let mut pairs: Vec<(u32, u32)> = often.iter().map(|(_, other)| (record as u32, *other)).collect();
        pairs.sort_unstable();
        pairs
    }

    /// Shingle and record, sorted, without most of the shingles that one record alone holds.
    fn shared_by_several(&self) -> Vec<(Shingle, u32)> {
        let n_shingles: usize = self.of_records.iter().map(Vec::len).sum();
        let mut seen = Seen::new(n_shingles);
        for shingle in self.of_records.iter().flatten() {
            seen.see(*shingle);
        }
        let mut postings: Vec<(Shingle, u32)> = cores::flat_map(self.of_records.len(), |record| {
            let own = self.of_record(record).iter().filter(|shingle| seen.is_again(**shingle));
            own.map(|shingle| (*shingle, record as u32)).collect()
        });
        cores::sort(&mut postings);
        postings
    }
}

/// Mixed so that every bit of the number depends on every term.
fn shingle(three: &[Term]) -> Shingle {
    three.iter().fold(0, |mixed: u64, term| {
        let next = (mixed ^ u64::from(term.0)).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let next = (next ^ (next >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let next = (next ^ (next >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        next ^ (next >> 31)
    })
}

/// What was seen, and seen again, each in a bit; a few seen once share theirs with another.
struct Seen {
    once: Vec<u64>,
    again: Vec<u64>,
}

impl Seen {
    fn new(n_shingles: usize) -> Self {
        let n_words = (n_shingles / 8).next_power_of_two();
        Self { once: vec![0; n_words], again: vec![0; n_words] }
    }

    /// The word and the bit of a shingle.
    fn place(&self, shingle: Shingle) -> (usize, u64) {
        ((shingle >> 6) as usize & (self.once.len() - 1), 1 << (shingle & 63))
    }

    fn see(&mut self, shingle: Shingle) {
        let (word, bit) = self.place(shingle);
        if let (Some(once), Some(again)) = (self.once.get_mut(word), self.again.get_mut(word)) {
            *again |= *once & bit;
            *once |= bit;
        }
    }

    fn is_again(&self, shingle: Shingle) -> bool {
        let (word, bit) = self.place(shingle);
        self.again.get(word).is_some_and(|again| again & bit != 0)
    }
}
