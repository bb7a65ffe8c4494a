//! Two records → how far each of them tells what the other tells, sentence by sentence, in whatever order.
//!
//! Who words a dispatch anew moves and parts its sentences, but keeps what it says; a reporter of the same
//! event says things of his own, for which the other has no like.

use crate::gather::terms::{Term, Terms, common};

/// Sentences with fewer terms say too little to be recognised.
const MIN_TERMS: usize = 3;
/// Of longer articles the beginning is compared.
const MAX_SENTENCES: usize = 60;
/// From this share of their terms, by weight, a sentence counts as told.
const TOLD: f64 = 0.3;

/// The part of the terms of each that stands in sentences which the other tells too: of the two parts the
/// smaller one.
pub(super) fn coverage(terms: &Terms, n_passages: [usize; 2], pair: [usize; 2]) -> f64 {
    let [one, other] = [0, 1].map(|side| bags(terms, pair[side], n_passages[side]));
    told(terms, &one, &other).min(told(terms, &other, &one))
}

/// A sentence as a sorted bag of terms, with its weight.
type Bag = (Vec<Term>, f64);

fn bags(terms: &Terms, record: usize, n_passages: usize) -> Vec<Bag> {
    let own = (0..n_passages.min(MAX_SENTENCES)).map(|passage| {
        let mut bag = terms.of_passage(record, passage).to_vec();
        bag.sort_unstable();
        bag.dedup();
        let weight = bag.iter().map(|term| terms.weight(*term)).sum();
        (bag, weight)
    });
    own.filter(|(bag, _)| bag.len() >= MIN_TERMS).collect()
}

fn told(terms: &Terms, own: &[Bag], others: &[Bag]) -> f64 {
    let likest = |(bag, weight): &Bag| {
        let like = |(other, its): &Bag| {
            let shared: f64 = common(bag, other).map(|term| terms.weight(term)).sum();
            2.0 * shared / (weight + its).max(f64::MIN_POSITIVE)
        };
        others.iter().map(like).fold(0.0, f64::max)
    };
    let n_terms: usize = own.iter().map(|(bag, _)| bag.len()).sum();
    let told = own.iter().map(|sentence| (likest(sentence) / TOLD).min(1.0) * sentence.0.len() as f64);
    told.sum::<f64>() / (n_terms.max(1) as f64)
}
