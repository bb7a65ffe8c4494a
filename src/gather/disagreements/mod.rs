//! Records → where their tellings disagree: on a date, a figure, the words of a quotation, what
//! someone is called, who did it.
//!
//! Every statement is kept with a record of its own subject, so that two are found also where their
//! dates lie too far apart for one event, or none is given. Two are set against each other only where
//! the articles tell one story and the subject is the same; whatever can be right together is no
//! disagreement. Not judged: what only an understanding of the world would tell.

mod acts;
mod agents;
mod called;
mod callings;
mod candidates;
mod compatibility;
mod contrast;
mod counts;
mod dated;
mod dates;
mod deeds;
mod doers;
mod figures;
mod groups;
mod kinds;
mod measures;
mod moments;
mod names;
mod numbers;
mod poles;
mod quotations;
mod scope;
mod senses;
mod sentence;
mod sides;
mod statement;
mod story;
mod vocabulary;
mod wording;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::terms::Terms;
use crate::model::{ArticleIdx, Disagreement, Event, EventIdx, Family, Record, Subject, Telling};
use candidates::{Repeated, Subjects, candidates};
use compatibility::Judge;
use statement::{Statement, statements};

/// Finds the disagreements, by their first telling.
pub(super) fn disagreements(
    records: &[Record],
    families: &[Family],
    events: &[Event],
    terms: &Terms,
) -> Vec<Disagreement> {
    let statements = statements(records, terms);
    let repeated = Repeated::of(&statements);
    let mut judge = Judge::new(&statements, terms, records, families, events);
    for (group, members) in repeated.groups.iter().enumerate() {
        let printed = members.iter().filter_map(|at| statements.get(*at)?.printed);
        let days = printed.map(|day| (day, day)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        if let Some(days) = days {
            judge.repeated(group, days);
        }
    }
    let mut opposed: Vec<(usize, usize, String)> = Vec::new();
    for (a, b) in story_pairs(&statements, &repeated, families, records.len(), &mut judge) {
        let (Some(one), Some(other)) = (statements.get(a), statements.get(b)) else { continue };
        let groups = (group_of(&repeated, a), group_of(&repeated, b));
        if let Some(reason) = judge.opposed((groups.0, one), (groups.1, other)) {
            opposed.push((groups.0, groups.1, reason));
        }
    }
    opposed.sort_unstable();
    opposed.dedup();
    let facts = facts(events);
    let mut found: Vec<(BTreeSet<(usize, usize)>, Disagreement)> = joined(&opposed)
        .into_iter()
        .filter_map(|(groups, reason)| {
            let members: Vec<&Statement> = groups
                .iter()
                .filter_map(|group| repeated.groups.get(*group))
                .flatten()
                .filter_map(|at| statements.get(*at))
                .collect();
            let passages = members.iter().map(|member| (member.record, member.passage)).collect();
            Some((passages, disagreement(&members, &facts, reason)?))
        })
        .collect();
    leave_out_repeated(&mut found);
    let mut found: Vec<Disagreement> = found.into_iter().map(|(_, found)| found).collect();
    found.sort_by_key(|found| {
        found.tellings.first().map(|telling| (telling.article, telling.span, found.about))
    });
    found
}

/// Two ways to read the same sentences are one disagreement: of figures only where the values are the same
/// too, for a sentence may hold several.
fn leave_out_repeated(found: &mut Vec<(BTreeSet<(usize, usize)>, Disagreement)>) {
    let mut met = HashSet::new();
    found.retain(|(passages, one)| {
        let values: BTreeSet<String> = match one.about {
            Subject::Figure | Subject::Wording => one.tellings.iter().map(|it| it.value.clone()).collect(),
            _ => BTreeSet::new(),
        };
        met.insert((one.about, passages.clone(), values))
    });
}

fn group_of(repeated: &Repeated, statement: usize) -> usize {
    repeated.of.get(statement).copied().unwrap_or_default()
}

/// The pairs of statements on one subject in articles that tell one story; of statements that copies
/// repeat, each pair once.
fn story_pairs(
    statements: &[Statement],
    repeated: &Repeated,
    families: &[Family],
    n_records: usize,
    judge: &mut Judge<'_>,
) -> Vec<(usize, usize)> {
    let mut printed = vec![None; n_records];
    for statement in statements {
        if let Some(slot) = printed.get_mut(statement.record) {
            *slot = statement.printed;
        }
    }
    let subjects = Subjects::of(statements, n_records);
    let mut met: HashSet<(usize, usize)> = HashSet::new();
    let mut pairs = Vec::new();
    let stories = candidates(judge.terms, families, &printed);
    let alone = (0..n_records).map(|record| (record, record));
    let all = stories.into_iter().map(|(a, b)| (a as usize, b as usize)).chain(alone);
    for (a, b) in all {
        if !judge.is_story(a, b) {
            continue;
        }
        for (one, other) in subjects.pairs(a, b) {
            let groups = (group_of(repeated, one), group_of(repeated, other));
            if groups.0 != groups.1 && met.insert(groups) {
                pairs.push((one, other));
            }
        }
    }
    pairs
}

/// The groups that opposition joins, each sorted, with the reason of the first pair.
fn joined(opposed: &[(usize, usize, String)]) -> Vec<(Vec<usize>, String)> {
    let mut parents: BTreeMap<usize, usize> = BTreeMap::new();
    for (a, b, _) in opposed {
        let (a, b) = (root(&mut parents, *a), root(&mut parents, *b));
        parents.insert(a.max(b), a.min(b));
    }
    let mut groups: BTreeMap<usize, (BTreeSet<usize>, &String)> = BTreeMap::new();
    for (a, b, reason) in opposed {
        let (members, _) = groups.entry(root(&mut parents, *a)).or_insert_with(|| (BTreeSet::new(), reason));
        members.extend([*a, *b]);
    }
    groups.into_values().map(|(members, reason)| (members.into_iter().collect(), reason.clone())).collect()
}

/// The first member of a group; the way there is halved for the next that asks.
fn root(parents: &mut BTreeMap<usize, usize>, mut at: usize) -> usize {
    while let Some(parent) = parents.get(&at).copied().filter(|parent| *parent != at) {
        let above = parents.get(&parent).copied().unwrap_or(parent);
        parents.insert(at, above);
        at = above;
    }
    at
}

/// The events of each passage.
fn facts(events: &[Event]) -> BTreeMap<(usize, usize), EventIdx> {
    let mut facts = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        for fact in &event.facts {
            facts.insert((fact.article.0 as usize, fact.passage as usize), EventIdx(at as u32));
        }
    }
    facts
}

fn disagreement(
    members: &[&Statement],
    facts: &BTreeMap<(usize, usize), EventIdx>,
    reason: String,
) -> Option<Disagreement> {
    let about = members.first()?.about();
    let mut values: BTreeMap<EventIdx, BTreeSet<&str>> = BTreeMap::new();
    for statement in members {
        if let Some(event) = facts.get(&(statement.record, statement.passage)) {
            values.entry(*event).or_default().insert(&statement.value);
        }
    }
    let event = values.into_iter().find(|(_, values)| values.len() > 1).map(|(event, _)| event);
    let mut tellings: Vec<Telling> = members
        .iter()
        .map(|statement| Telling {
            value: statement.value.clone(),
            article: ArticleIdx(statement.record as u32),
            span: statement.span,
            speaker: statement.speaker.clone(),
        })
        .collect();
    tellings.sort_by(|a, b| (a.article, a.span, &a.value).cmp(&(b.article, b.span, &b.value)));
    Some(Disagreement { about, event, tellings, by: reason })
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_kinds;
#[cfg(test)]
mod tests_traps;
