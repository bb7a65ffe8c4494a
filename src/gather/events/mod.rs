//! Dated passages → events: the passages of one or more articles that tell the same thing.
//!
//! Two facts are joined when their days overlap (a day lies in its week and month), their articles
//! share a story, and their words and actors agree; the more, the wider the dates. An announcement
//! before and a report after are one event. Pairs are joined in the order of their likeness, and a
//! join that would bring two days together that lie apart, or two facts of one article that tell
//! different things, is not made.
//!
//! The invariant: a passage tells one event at most; the same records give the same events.

mod candidates;
mod day;
mod fact;
mod groups;
mod likely;
mod names;
mod otherwise;
mod story;
mod telling;
mod told;

use super::{cores, lookalikes::LookAlikes, terms::Terms};
use crate::{
    model::{Event, Record},
    read::Verbs,
};
use candidates::Candidates;
use fact::{Facts, Likeness, nearest};
use groups::Groups;
pub(super) use likely::{Dated, Likely};
pub(super) use otherwise::told_otherwise;
use story::Pair;
pub(super) use story::Stories;

/// Finds the events, by their first day.
pub(super) fn events(records: &[Record], terms: &Terms, alike: &LookAlikes, verbs: &Verbs) -> Vec<Event> {
    let facts = Facts::of(records, terms, verbs);
    let stories = Stories::of(terms).without(alike);
    let mut groups = Groups::new(&facts);
    for join in joins(&facts, &stories) {
        groups.join(join.a, join.b, &facts);
    }
    for (a, b) in continued(&facts) {
        groups.attach(a, b);
    }
    let groups = groups.of_several();
    let mut events: Vec<Event> = cores::filter_map(groups.len(), |at| {
        telling::event(records, &facts, groups.get(at).map_or(&[], Vec::as_slice))
    });
    events.sort_by(|a, b| (&a.when, &a.id).cmp(&(&b.when, &b.id)));
    events
}

/// Two facts that tell the same.
struct Join {
    a: usize,
    b: usize,
    likeness: Likeness,
}

/// The joins of different articles, the surest first.
fn joins(facts: &Facts<'_>, stories: &Stories<'_>) -> Vec<Join> {
    let candidates = Candidates::of(facts);
    let mut joins: Vec<Join> = cores::flat_map(facts.all.len(), |at| {
        let others = candidates.after(at, facts).into_iter();
        let pair = Pair::new(stories);
        others
            .filter_map(|other| join(facts, &pair, at.min(other as usize), at.max(other as usize)))
            .collect()
    });
    joins.extend(other_days(facts, stories, &joins));
    cores::sort_by(&mut joins, |one, other| {
        other.likeness.sum().total_cmp(&one.likeness.sum()).then((one.a, one.b).cmp(&(other.a, other.b)))
    });
    joins
}

/// Of a longer article so many facts are compared with those of another that shares an event.
const MAX_FACTS: usize = 48;

/// What two articles that share an event tell of other days, in whatever words.
fn other_days(facts: &Facts<'_>, stories: &Stories<'_>, joins: &[Join]) -> Vec<Join> {
    let record = |at: usize| facts.all.get(at).map_or(0, |fact| fact.record);
    let mut pairs: Vec<(usize, usize)> = joins.iter().map(|join| (record(join.a), record(join.b))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    cores::flat_map(pairs.len(), |at| {
        let Some((one, other)) = pairs.get(at).copied() else { return Vec::new() };
        let places = |record: usize| facts.places_of(record).take(MAX_FACTS);
        let days = places(one).flat_map(|a| places(other).map(move |b| (a, b)));
        let pair = Pair::new(stories);
        days.filter_map(|(a, b)| day::join(facts, &pair, a, b)).collect()
    })
}

/// Whether two facts tell the same.
fn join(facts: &Facts<'_>, stories: &Pair<'_, '_>, a: usize, b: usize) -> Option<Join> {
    let (one, other) = (facts.all.get(a)?, facts.all.get(b)?);
    let near = nearest(one, other)?;
    if near.0 > 0 {
        return None;
    }
    let likeness = facts.likeness(one, other);
    let agree = agree(likeness, near) || (recalls(likeness, near) && facts.recall(one, other));
    let sure =
        agree && !facts.are_of_others(one, other) && stories.shared(one.record, other.record) >= ONE_STORY;
    if sure { Some(Join { a, b, likeness }) } else { day::join(facts, stories, a, b) }
}

/// Articles that share less tell two stories.
const ONE_STORY: f64 = 0.045;
/// The share of words that two tellings of one day have in common at least.
const WORDS_OF_A_DAY: f64 = 0.14;
/// Of one week or month.
const WORDS_OF_A_MONTH: f64 = 0.18;
/// Of one year.
const WORDS_OF_A_YEAR: f64 = 0.4;
/// Of a day or month of long ago.
const WORDS_OF_A_RECALL: f64 = 0.04;
/// Of a year of long ago.
const WORDS_OF_A_YEAR_AGO: f64 = 0.1;
/// What shared words and actors weigh at least, where few words are shared.
const TELLING: f64 = 0.6;

fn agree(likeness: Likeness, (gap, width): (i32, i32)) -> bool {
    if gap > 0 {
        return false;
    }
    let same_actor = likeness.actors >= TELLING && likeness.shared >= TELLING;
    match width {
        0..=1 => likeness.words >= WORDS_OF_A_DAY || same_actor,
        2..=31 => likeness.words >= WORDS_OF_A_MONTH,
        _ => likeness.words >= WORDS_OF_A_YEAR,
    }
}

/// Two articles of one story that go back to the same day, month or year of long ago seldom mean two
/// things.
fn recalls(likeness: Likeness, (gap, width): (i32, i32)) -> bool {
    let least = if width <= 31 { WORDS_OF_A_RECALL } else { WORDS_OF_A_YEAR_AGO };
    gap == 0 && likeness.words >= least
}

/// How many passages apart a sentence still goes on with another.
const REACH: usize = 2;
/// A sentence with more terms tells something of its own.
const MAX_SHORT: usize = 8;

/// The pairs of facts of one article of which the short one goes on with the other: the same person,
/// on a day of its days (« effectuera une visite cette semaine. M. X arrivera lundi. »).
fn continued(facts: &Facts<'_>) -> Vec<(usize, usize)> {
    cores::flat_map(facts.all.len(), |at| {
        let Some(fact) = facts.all.get(at) else { return Vec::new() };
        let others = facts.all.iter().enumerate().skip(at + 1);
        let near = others
            .take_while(|(_, other)| other.record == fact.record && other.passage <= fact.passage + REACH);
        let goes_on = near.filter(|(_, other)| {
            let short = fact.terms.len().min(other.terms.len()) <= MAX_SHORT;
            let persons = || [fact, other].map(|fact| facts.persons(fact));
            let same_persons = |[one, other]: [Vec<u32>; 2]| !one.is_empty() && one == other;
            short && nearest(fact, other).is_some_and(|near| near.0 == 0) && same_persons(persons())
        });
        goes_on.map(|(other, _)| (at, other)).collect()
    })
}

#[cfg(test)]
mod tests;
