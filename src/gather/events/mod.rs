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
mod fact;
mod groups;
mod likely;
mod story;
mod telling;

use super::terms::Terms;
use crate::{
    model::{Event, Kind, Record},
    read::Verbs,
};
use fact::{Fact, Facts, Likeness, nearest};
use groups::Groups;
pub(super) use likely::{Dated, Likely};
pub(super) use story::Stories;

/// Finds the events, by their first day.
pub(super) fn events(records: &[Record], terms: &Terms, verbs: &Verbs) -> Vec<Event> {
    let facts = Facts::of(records, terms, verbs);
    let stories = Stories::of(terms, records.len());
    let mut groups = Groups::new(&facts);
    for join in joins(&facts, &stories) {
        groups.join(join.a, join.b);
    }
    for (a, b) in continued(records, &facts) {
        groups.attach(a, b);
    }
    let mut events: Vec<Event> =
        groups.of_several().iter().filter_map(|members| telling::event(records, &facts, members)).collect();
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
    let mut joins: Vec<Join> = candidates::candidates(facts)
        .into_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (a as usize, b as usize);
            let (one, other) = (facts.all.get(a)?, facts.all.get(b)?);
            let likeness = facts.likeness(one, other);
            let near = nearest(one, other)?;
            let agree = agree(likeness, near) || (facts.recall(one, other) && recalls(likeness, near));
            (agree && stories.shared(one.record, other.record) >= ONE_STORY).then_some(Join {
                a,
                b,
                likeness,
            })
        })
        .collect();
    joins.sort_by(|one, other| {
        other.likeness.sum().total_cmp(&one.likeness.sum()).then((one.a, one.b).cmp(&(other.a, other.b)))
    });
    joins
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
fn continued(records: &[Record], facts: &Facts<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (at, fact) in facts.all.iter().enumerate() {
        let others = facts.all.iter().enumerate().skip(at + 1);
        let near = others
            .take_while(|(_, other)| other.record == fact.record && other.passage <= fact.passage + REACH);
        let goes_on = near.filter(|(_, other)| {
            let short = fact.terms.len().min(other.terms.len()) <= MAX_SHORT;
            let persons = [fact, other].map(|fact| persons(records, facts, fact));
            short
                && !persons[0].is_empty()
                && persons[0] == persons[1]
                && nearest(fact, other).is_some_and(|near| near.0 == 0)
        });
        pairs.extend(goes_on.map(|(other, _)| (at, other)));
    }
    pairs
}

/// The persons of a fact, by number.
fn persons(records: &[Record], facts: &Facts<'_>, fact: &Fact) -> Vec<u32> {
    let is_person = |actor: &&u32| {
        let id = facts.actors.get(**actor as usize).copied().unwrap_or_default();
        records.get(fact.record).is_some_and(|record| {
            record.mentions.iter().any(|found| found.actor == id && found.kind == Kind::Person)
        })
    };
    fact.actors.iter().filter(is_person).copied().collect()
}

#[cfg(test)]
mod tests;
