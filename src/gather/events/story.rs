//! Two records → how far they tell one story: the angle between their words, the rarer ones counting
//! more. Two facts of one day in articles that share nothing else are two events.

use super::fact::common;
use crate::gather::terms::{Term, Terms};

/// The words of every record.
pub(in crate::gather) struct Stories<'a> {
    terms: &'a Terms,
    /// Of each record its terms, each once, sorted, and the length of their vector.
    records: Vec<(Vec<Term>, f64)>,
}

impl<'a> Stories<'a> {
    /// Takes the words of `n_records` records.
    pub(in crate::gather) fn of(terms: &'a Terms, n_records: usize) -> Self {
        let records = (0..n_records).map(|record| {
            let mut own = terms.of_record(record).to_vec();
            own.sort_unstable();
            own.dedup();
            let length = own.iter().map(|term| terms.weight(*term).powi(2)).sum::<f64>().sqrt();
            (own, length)
        });
        Self { records: records.collect(), terms }
    }

    /// 0 for two records that share no word, 1 for two with the same words.
    pub(in crate::gather) fn shared(&self, a: usize, b: usize) -> f64 {
        let (Some((one, length)), Some((other, other_length))) = (self.records.get(a), self.records.get(b))
        else {
            return 0.0;
        };
        let shared: f64 = common(one, other).map(|term| self.terms.weight(term).powi(2)).sum();
        shared / (length * other_length).max(f64::MIN_POSITIVE)
    }
}
