//! Facts → the pairs worth comparing: those that share a telling word on days that touch.
//!
//! Every fact is looked up by its rarest words that another record holds too. In the list of a word,
//! by day, each fact meets a bounded number of those that follow: the pairs stay in proportion to the
//! facts.

use super::fact::{Days, Facts};
use crate::gather::terms::{Term, Terms};

/// The words by which a fact is looked up: more than the copies of one dispatch share among themselves
/// alone.
const N_WORDS: usize = 20;
/// Words that more records hold, and more than one in twenty, tell nothing of an event.
const MAX_COMMON: usize = 24;
/// How many facts each meets in the list of one word.
const N_NEIGHBOURS: usize = 24;

/// The pairs, the smaller position first, sorted, each once.
pub(super) fn candidates(facts: &Facts<'_>) -> Vec<(u32, u32)> {
    let mut lists: Vec<(Term, Days, u32)> = Vec::new();
    for (at, fact) in facts.all.iter().enumerate() {
        for term in telling(facts.terms, &fact.terms) {
            lists.extend(fact.days.iter().map(|days| (term, *days, at as u32)));
        }
    }
    lists.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for list in lists.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, days, one)) in list.iter().enumerate() {
            let following = list.iter().skip(at + 1).take_while(|(_, other, _)| other.from <= days.to);
            let others = following.take(N_NEIGHBOURS).map(|(_, _, other)| *other);
            pairs.extend(others.map(|other| (*one.min(&other), *one.max(&other))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let apart = |(a, b): &(u32, u32)| {
        let record = |at: u32| facts.all.get(at as usize).map(|fact| fact.record);
        record(*a) != record(*b)
    };
    pairs.retain(apart);
    pairs
}

/// The rarest terms that more than one record holds.
pub(super) fn telling(all: &Terms, terms: &[Term]) -> Vec<Term> {
    let too_common = MAX_COMMON.max(all.n_records() / 20);
    let mut shared: Vec<(u32, Term)> = terms
        .iter()
        .map(|term| (all.n_records_with(*term), *term))
        .filter(|(n_with, _)| *n_with > 1 && *n_with as usize <= too_common)
        .collect();
    shared.sort_unstable();
    shared.into_iter().take(N_WORDS).map(|(_, term)| term).collect()
}
