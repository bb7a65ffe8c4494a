//! A passage without a date → the dated passages of other articles that tell the same.

use super::{
    candidates::telling,
    fact::{Fact, Facts},
    story::Stories,
};
use crate::{
    gather::{
        cores,
        terms::{Term, Terms},
    },
    model::{Day, Record},
    read::Verbs,
};

/// How many dated passages a passage meets in the list of one word.
const N_MET: usize = 400;

/// Of the dated passages that share words with it, so many are looked at.
const MAX_NEAR: usize = 64;

/// The dated passages of a collection, by their words.
pub(in crate::gather) struct Likely<'a> {
    facts: Facts<'a>,
    stories: Stories<'a>,
    /// Term and position of the fact, sorted.
    lists: Vec<(Term, u32)>,
}

/// A dated passage that tells the same.
#[derive(Clone, Copy, Debug)]
pub(in crate::gather) struct Dated {
    /// The day it states.
    pub(in crate::gather) day: Day,
    /// The position of its record.
    pub(in crate::gather) record: usize,
    /// The part of the words that both share.
    pub(in crate::gather) words: f64,
    /// How far their articles tell one story.
    pub(in crate::gather) story: f64,
}

impl<'a> Likely<'a> {
    /// Takes the dated passages of some records.
    pub(in crate::gather) fn of(records: &'a [Record], terms: &'a Terms, verbs: &Verbs) -> Self {
        let facts = Facts::of(records, terms, verbs);
        let mut lists: Vec<(Term, u32)> = cores::flat_map(facts.all.len(), |at| {
            let words = facts.all.get(at).map_or_else(Vec::new, |fact| telling(terms, &fact.terms));
            words.into_iter().map(|term| (term, at as u32)).collect()
        });
        cores::sort(&mut lists);
        Self { stories: Stories::of(terms), facts, lists }
    }

    /// The days that passages of other articles of the same story state, where they share at least so
    /// much of the words.
    pub(in crate::gather) fn like(&self, record: usize, passage: usize, least: f64) -> Vec<Dated> {
        let asked = self.facts.undated(record, passage);
        let mut met: Vec<u32> = Vec::new();
        for term in telling(self.facts.terms, &asked.terms) {
            let from = self.lists.partition_point(|(other, _)| *other < term);
            let list = self.lists.iter().skip(from).take_while(|(other, _)| *other == term);
            met.extend(list.take(N_MET).map(|(_, fact)| *fact));
        }
        met.sort_unstable();
        met.dedup();
        let mut near: Vec<(f64, &Fact)> = Vec::new();
        for fact in met.into_iter().filter_map(|at| self.facts.all.get(at as usize)) {
            if fact.record == record {
                continue;
            }
            let words = self.facts.likeness(&asked, fact).words;
            if words >= least {
                near.push((words, fact));
            }
        }
        near.sort_by(|a, b| {
            b.0.total_cmp(&a.0).then((a.1.record, a.1.passage).cmp(&(b.1.record, b.1.passage)))
        });
        let mut found = Vec::new();
        for (words, fact) in near.into_iter().take(MAX_NEAR) {
            let story = self.stories.shared(record, fact.record);
            if story >= super::ONE_STORY {
                found.extend(days(fact).map(|day| Dated { day, record: fact.record, words, story }));
            }
        }
        found
    }
}

/// The dates of a fact that are days.
fn days(fact: &Fact) -> impl Iterator<Item = Day> {
    fact.days.iter().filter(|days| days.width() == 0).map(|days| Day(days.from))
}
