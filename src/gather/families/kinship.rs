//! Two records → how much of the one stands in the other, run by run and sentence by sentence.
//!
//! Runs of words find copies and cuts; sentences that tell the same in the same order find what was
//! reworded or translated anew.

use super::shingles::Shingles;
use crate::gather::terms::{Term, Terms};

/// Sentences with fewer terms say too little to be recognised.
const MIN_TERMS: usize = 4;
/// Fewer figures tell nothing.
const MIN_FIGURES: usize = 4;
/// Of longer articles the beginning is compared.
const MAX_SENTENCES: usize = 240;
/// From this share of their terms, by weight, two sentences tell the same.
const SAME_SENTENCE: f64 = 0.42;

/// What two records have in common: shares of the shorter one, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kinship {
    /// Of its runs of three terms.
    pub(super) runs: f64,
    /// Of its sentences, by their terms, those that stand in the other in the same order.
    pub(super) sentences: f64,
    /// Of its terms, counted as often as both hold them.
    pub(super) terms: f64,
    /// Of the figures of its sentences that stand in the other, those that are the same there; none
    /// where there are too few to tell.
    pub(super) figures: Option<f64>,
}

/// A sentence as a sorted bag of terms, with its weight.
struct Sentence {
    bag: Vec<Term>,
    weight: f64,
}

/// Compares two records.
pub(super) fn kinship(
    terms: &Terms,
    shingles: &Shingles,
    n_passages: [usize; 2],
    pair: [usize; 2],
) -> Kinship {
    let [a, b] = pair;
    let [one, other] = [0, 1].map(|side| sentences(terms, pair[side], n_passages[side]));
    let (shorter, longer) = if total(&one) <= total(&other) { (&one, &other) } else { (&other, &one) };
    Kinship {
        runs: shingles.share(a, b),
        sentences: in_order(terms, shorter, longer) / total(shorter).max(1.0),
        terms: common(terms.of_record(a), terms.of_record(b)),
        figures: figures(terms, shorter, longer),
    }
}

fn total(sentences: &[Sentence]) -> f64 {
    sentences.iter().map(|sentence| sentence.bag.len() as f64).sum()
}

fn sentences(terms: &Terms, record: usize, n_passages: usize) -> Vec<Sentence> {
    let bags = (0..n_passages.min(MAX_SENTENCES)).map(|passage| {
        let mut bag = terms.of_passage(record, passage).to_vec();
        bag.sort_unstable();
        bag
    });
    let long_enough = bags.filter(|bag| bag.len() >= MIN_TERMS);
    long_enough
        .map(|bag| Sentence { weight: bag.iter().map(|term| terms.weight(*term)).sum(), bag })
        .collect()
}

/// The terms of the sentences of `shorter` whose like stands in `longer`, in the same order.
fn in_order(terms: &Terms, shorter: &[Sentence], longer: &[Sentence]) -> f64 {
    // The longest chain that rises in both: by position in `longer`, the best total so far.
    let mut best_until = vec![0.0_f64; longer.len() + 1];
    for sentence in shorter {
        let likeness: Vec<bool> = longer.iter().map(|other| tells_the_same(terms, sentence, other)).collect();
        let gain = sentence.bag.len() as f64;
        let before = best_until.clone();
        for (at, is_like) in likeness.into_iter().enumerate() {
            let chained = if is_like { before.get(at).copied().unwrap_or_default() + gain } else { 0.0 };
            let kept = best_until.get(at).copied().unwrap_or_default();
            if let Some(slot) = best_until.get_mut(at + 1) {
                *slot = slot.max(chained).max(kept);
            }
        }
    }
    best_until.last().copied().unwrap_or_default()
}

/// The figures of the sentences of `shorter` that its likest sentence in `longer` has too.
fn figures(terms: &Terms, shorter: &[Sentence], longer: &[Sentence]) -> Option<f64> {
    let (mut n_shared, mut n_figures) = (0, 0);
    for sentence in shorter {
        let own: Vec<Term> = sentence.bag.iter().copied().filter(|term| terms.is_figure(*term)).collect();
        let like = longer.iter().filter(|other| tells_the_same(terms, sentence, other));
        if let Some(most) = like.map(|other| shared(&own, &other.bag).count()).max() {
            n_shared += most;
            n_figures += own.len();
        }
    }
    (n_figures >= MIN_FIGURES).then(|| n_shared as f64 / n_figures as f64)
}

fn tells_the_same(terms: &Terms, a: &Sentence, b: &Sentence) -> bool {
    let shared: f64 = shared(&a.bag, &b.bag).map(|term| terms.weight(term)).sum();
    2.0 * shared >= SAME_SENTENCE * (a.weight + b.weight)
}

/// The part of the shorter bag that stands in the other.
fn common(a: &[Term], b: &[Term]) -> f64 {
    let [a, b] = [a, b].map(|terms| {
        let mut bag = terms.to_vec();
        bag.sort_unstable();
        bag
    });
    shared(&a, &b).count() as f64 / a.len().min(b.len()).max(1) as f64
}

/// The terms that two sorted bags share, each as often as both hold it.
fn shared<'t>(mut a: &'t [Term], mut b: &'t [Term]) -> impl Iterator<Item = Term> + 't {
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
