//! Facts → the pairs worth comparing: those that share a telling word on days that touch.
//!
//! Every fact is looked up by its rarest words that another record holds too. In the list of a word,
//! by day, each fact meets a bounded number of those that follow: the pairs stay in proportion to the
//! facts.

use super::fact::Facts;
use crate::gather::{
    cores,
    places::Places,
    terms::{Term, Terms},
};

/// The words by which a fact is looked up: more than the copies of one dispatch share among themselves
/// alone.
const N_WORDS: usize = 20;
/// Words that more records hold, and more than one in twenty, tell nothing of an event.
const MAX_COMMON: usize = 24;
/// How many facts each meets in the list of one word.
const N_NEIGHBOURS: usize = 24;

/// A fact in the list of one of its words, by the days of one of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    term: Term,
    from: i32,
    to: i32,
    fact: u32,
}

/// The facts by their words.
pub(super) struct Candidates {
    /// Sorted.
    entries: Vec<Entry>,
    /// Where each fact stands among them.
    places: Places,
}

impl Candidates {
    /// Looks all facts up.
    pub(super) fn of(facts: &Facts<'_>) -> Self {
        let mut entries: Vec<Entry> = cores::flat_map(facts.all.len(), |at| {
            let Some(fact) = facts.all.get(at) else { return Vec::new() };
            let words = telling(facts.terms, &fact.terms);
            let entry = |term, (from, to)| Entry { term, from, to, fact: at as u32 };
            let days = || fact.days.iter().map(|days| (days.from, days.to));
            words.into_iter().flat_map(|term| days().map(move |days| entry(term, days))).collect()
        });
        cores::sort(&mut entries);
        let places = Places::of(facts.all.len(), entries.iter().map(|entry| entry.fact));
        Self { entries, places }
    }

    /// The facts of other records that follow one in the lists of its words, each once.
    pub(super) fn after(&self, at: usize, facts: &Facts<'_>) -> Vec<u32> {
        let mut met: Vec<u32> = Vec::new();
        for place in self.places.of_item(at) {
            let own_and_after = self.entries.get(*place as usize..).unwrap_or_default();
            let Some((own, after)) = own_and_after.split_first() else { continue };
            let touching = after.iter().take_while(|next| next.term == own.term && next.from <= own.to);
            met.extend(touching.take(N_NEIGHBOURS).map(|next| next.fact));
        }
        met.sort_unstable();
        met.dedup();
        let record = |at: usize| facts.all.get(at).map(|fact| fact.record);
        met.retain(|other| record(*other as usize) != record(at));
        met
    }
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
