//! Two records → how much of the one stands in the other, run by run and sentence by sentence.
//!
//! Runs of words find copies and cuts; sentences that tell the same in the same order find what was
//! reworded or translated anew.

use core::cell::LazyCell;
use std::collections::BTreeMap;

use crate::gather::terms::{Term, Terms, common};

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
    /// Of its sentences, by their terms, those that stand in the other word for word.
    pub(super) verbatim: f64,
    /// How many of its sentences have their like in the other.
    pub(super) n_alike: usize,
    /// How many sentences it has.
    pub(super) n_sentences: usize,
    /// Of the figures of its sentences that stand in the other, those that are the same there; none
    /// where there are too few to tell.
    pub(super) figures: Option<f64>,
}

/// A sentence as a sorted bag of terms, with its weight.
pub(super) struct Sentence {
    /// Its position in the record.
    pub(super) passage: usize,
    bag: Vec<Term>,
    weight: f64,
}

/// Compares two records that share so much of their runs of words.
pub(super) fn kinship(terms: &Terms, runs: f64, n_passages: [usize; 2], pair: [usize; 2]) -> Kinship {
    let [one, other] = [0, 1].map(|side| sentences(terms, pair[side], n_passages[side]));
    let (shorter, longer) = if total(&one) <= total(&other) { (&one, &other) } else { (&other, &one) };
    let words = terms.vocabulary(if core::ptr::eq(longer, &raw const one) { pair[0] } else { pair[1] });
    let alike: Vec<Vec<usize>> =
        shorter.iter().map(|sentence| alike(terms, sentence, longer, words)).collect();
    Kinship {
        runs,
        sentences: in_order(shorter, longer.len(), &alike) / total(shorter).max(1.0),
        verbatim: verbatim(shorter, longer, &alike) / total(shorter).max(1.0),
        n_alike: alike.iter().filter(|like| !like.is_empty()).count(),
        n_sentences: shorter.len(),
        figures: figures(terms, shorter, longer, &alike),
    }
}

/// The share of its sentences, by their terms, that the shorter of two records can have in common with
/// the other at most, as their words alone tell.
pub(super) fn most_shared(terms: &Terms, n_passages: [usize; 2], pair: [usize; 2]) -> f64 {
    let n_terms =
        [0, 1].map(|side| passages(terms, pair[side], n_passages[side]).map(|(_, own)| own.len()).sum());
    let [one, other]: [usize; 2] = n_terms;
    let (shorter, longer) = if one <= other { (0, 1) } else { (1, 0) };
    let words = terms.vocabulary(pair[longer]);
    let own = passages(terms, pair[shorter], n_passages[shorter]).map(|(_, own)| own);
    let held = own.filter(|bag| may_stand(terms, bag, weight(terms, bag), words));
    held.map(<[Term]>::len).sum::<usize>() as f64 / one.min(other).max(1) as f64
}

/// The positions of the sentences, made of these words, that tell the same as one.
fn alike(terms: &Terms, sentence: &Sentence, others: &[Sentence], words: &[Term]) -> Vec<usize> {
    if !may_stand(terms, &sentence.bag, sentence.weight, words) {
        return Vec::new();
    }
    let same = others.iter().enumerate().filter(|(_, other)| tells_the_same(terms, sentence, other));
    same.map(|(at, _)| at).collect()
}

/// Whether a sentence of these words can tell the same as one of this weight.
fn may_stand(terms: &Terms, bag: &[Term], weight: f64, words: &[Term]) -> bool {
    // What two sentences that tell the same share weighs s ≥ 0.21 (w + v) by their weights w and v,
    // and v ≥ s. What the whole record does not hold, no sentence of it does.
    let held: f64 = common_with(bag, words).map(|term| terms.weight(term)).sum();
    held >= SAME_SENTENCE / (2.0 - SAME_SENTENCE) * weight - 1e-9
}

fn weight(terms: &Terms, bag: &[Term]) -> f64 {
    bag.iter().map(|term| terms.weight(*term)).sum()
}

fn total(sentences: &[Sentence]) -> f64 {
    sentences.iter().map(|sentence| sentence.bag.len() as f64).sum()
}

/// The sentences of a record that say enough to be recognised.
pub(super) fn sentences(terms: &Terms, record: usize, n_passages: usize) -> Vec<Sentence> {
    let sentence = |(passage, own): (usize, &[Term])| {
        let mut bag = own.to_vec();
        bag.sort_unstable();
        Sentence { passage, weight: weight(terms, &bag), bag }
    };
    passages(terms, record, n_passages).map(sentence).collect()
}

/// The terms of the passages that say enough to be recognised.
fn passages(terms: &Terms, record: usize, n_passages: usize) -> impl Iterator<Item = (usize, &[Term])> {
    let all =
        (0..n_passages.min(MAX_SENTENCES)).map(move |passage| (passage, terms.of_passage(record, passage)));
    all.filter(|(_, own)| own.len() >= MIN_TERMS)
}

/// The terms of the sentences of `shorter` whose like stands in the other, in the same order.
fn in_order(shorter: &[Sentence], n_longer: usize, alike: &[Vec<usize>]) -> f64 {
    // The longest chain that rises in both: by position in the longer one, the best total that ends
    // there. Few sentences have a like, so that the chains stay few.
    let mut best_at = vec![0.0_f64; n_longer];
    for (sentence, alike) in shorter.iter().zip(alike) {
        // From the end: a sentence does not follow itself.
        for at in alike.iter().rev() {
            let before = best_at.get(..*at).unwrap_or_default().iter().copied().fold(0.0, f64::max);
            if let Some(slot) = best_at.get_mut(*at) {
                *slot = slot.max(before + sentence.bag.len() as f64);
            }
        }
    }
    best_at.into_iter().fold(0.0, f64::max)
}

/// The terms of the sentences of `shorter` that stand in `longer` with the same terms.
fn verbatim(shorter: &[Sentence], longer: &[Sentence], alike: &[Vec<usize>]) -> f64 {
    let stands = |sentence: &Sentence, alike: &[usize]| {
        alike.iter().filter_map(|at| longer.get(*at)).any(|other| other.bag == sentence.bag)
    };
    let whole = shorter.iter().zip(alike).filter(|(sentence, alike)| stands(sentence, alike));
    whole.map(|(sentence, _)| sentence.bag.len() as f64).sum()
}

/// The figures of the sentences of `shorter` that its likest sentence in `longer` has too. Where the words of
/// a form stand in every record, they weigh nothing, and a sentence is like the one that says the same but
/// for its figures.
fn figures(terms: &Terms, shorter: &[Sentence], longer: &[Sentence], alike: &[Vec<usize>]) -> Option<f64> {
    let form = |sentence: &Sentence| -> Vec<Term> {
        sentence.bag.iter().copied().filter(|term| !terms.is_figure(*term)).collect()
    };
    let forms: LazyCell<BTreeMap<Vec<Term>, usize>, _> =
        LazyCell::new(|| longer.iter().enumerate().rev().map(|(at, other)| (form(other), at)).collect());
    let (mut n_shared, mut n_figures) = (0, 0);
    for (sentence, alike) in shorter.iter().zip(alike) {
        let own: Vec<Term> = sentence.bag.iter().copied().filter(|term| terms.is_figure(*term)).collect();
        if own.is_empty() {
            continue;
        }
        let same_form = || forms.get(&form(sentence)).copied();
        let like = alike.iter().copied().chain(alike.is_empty().then(same_form).flatten());
        let like = like.filter_map(|at| longer.get(at));
        if let Some(most) = like.map(|other| common(&own, &other.bag).count()).max() {
            n_shared += most;
            n_figures += own.len();
        }
    }
    (n_figures >= MIN_FIGURES).then(|| n_shared as f64 / n_figures as f64)
}

/// Whether two sentences share so much of their terms that they tell the same.
pub(super) fn tells_the_same(terms: &Terms, a: &Sentence, b: &Sentence) -> bool {
    let least = SAME_SENTENCE * (a.weight + b.weight);
    // What both share weighs no more than the lighter of them.
    if 2.0 * a.weight.min(b.weight) < least - 1e-9 {
        return false;
    }
    let shared: f64 = common(&a.bag, &b.bag).map(|term| terms.weight(term)).sum();
    2.0 * shared >= least
}

/// The terms of a bag that a sorted list of distinct words holds.
fn common_with<'t>(bag: &'t [Term], words: &'t [Term]) -> impl Iterator<Item = Term> + 't {
    bag.iter().copied().filter(|term| words.binary_search(term).is_ok())
}

/// The part of the terms of the shorter record that stand in the other, counted as often as both hold
/// them.
pub(super) fn shared_terms(terms: &Terms, a: usize, b: usize) -> f64 {
    let [a, b] = [a, b].map(|record| {
        let mut bag = terms.of_record(record).to_vec();
        bag.sort_unstable();
        bag
    });
    common(&a, &b).count() as f64 / a.len().min(b.len()).max(1) as f64
}
