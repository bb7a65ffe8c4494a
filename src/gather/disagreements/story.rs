//! Two records → how far they tell one story: the angle between their words, the rarer ones counting
//! more. What is said of « l'entreprise » in two articles is said of one only where they do.

use std::collections::HashMap;

use crate::gather::terms::{Term, Terms};

/// How far the records of a collection tell the same, each pair weighed once.
pub(super) struct Stories<'a> {
    terms: &'a Terms,
    /// Of each record its terms, each once, sorted, and the length of their vector.
    records: Vec<(Vec<Term>, f64)>,
    known: HashMap<(usize, usize), f64>,
}

impl<'a> Stories<'a> {
    /// Takes the words of `n_records` records.
    pub(super) fn of(terms: &'a Terms, n_records: usize) -> Self {
        let records = (0..n_records).map(|record| {
            let mut own = terms.of_record(record).to_vec();
            own.sort_unstable();
            own.dedup();
            let length = own.iter().map(|term| terms.weight(*term).powi(2)).sum::<f64>().sqrt();
            (own, length)
        });
        Self { records: records.collect(), terms, known: HashMap::new() }
    }

    /// 0 for two records that share no word, 1 for two with the same words.
    pub(super) fn shared(&mut self, a: usize, b: usize) -> f64 {
        let pair = (a.min(b), a.max(b));
        if a == b {
            return 1.0;
        }
        if let Some(known) = self.known.get(&pair) {
            return *known;
        }
        let shared = self.weighed(a, b);
        self.known.insert(pair, shared);
        shared
    }

    fn weighed(&self, a: usize, b: usize) -> f64 {
        let (Some((one, length)), Some((other, other_length))) = (self.records.get(a), self.records.get(b))
        else {
            return 0.0;
        };
        let shared: f64 = common(one, other).map(|term| self.terms.weight(term).powi(2)).sum();
        shared / (length * other_length).max(f64::MIN_POSITIVE)
    }
}

/// What two sorted lists share.
pub(super) fn common<'l, T: Ord + Copy>(mut a: &'l [T], mut b: &'l [T]) -> impl Iterator<Item = T> + 'l {
    core::iter::from_fn(move || {
        while let (Some((first, rest)), Some((other, others))) = (a.split_first(), b.split_first()) {
            match first.cmp(other) {
                core::cmp::Ordering::Less => a = rest,
                core::cmp::Ordering::Greater => b = others,
                core::cmp::Ordering::Equal => {
                    (a, b) = (rest, others);
                    return Some(*first);
                }
            }
        }
        None
    })
}
