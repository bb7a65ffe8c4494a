//! What articles have in common → sorted tables, and the position of each entry.

use std::collections::{BTreeSet, HashMap, HashSet};

use foldhash::fast::FixedState;

use super::cores;
use crate::{
    model::{Actor, ActorIdx, Kind, OutletIdx, Record, RuleIdx},
    read::Lexicon,
};

/// Where each name, rule and id stands.
pub(super) struct Tables<'a> {
    outlets: Positions,
    rules: Positions,
    actors: HashMap<&'a str, u32, FixedState>,
}

/// A sorted list, and where each of its entries stands.
struct Positions {
    sorted: Vec<String>,
    at: HashMap<String, u32, FixedState>,
}

impl Positions {
    fn of(entries: HashSet<&str, FixedState>) -> Self {
        let mut sorted: Vec<String> = entries.into_iter().map(str::to_string).collect();
        sorted.sort_unstable();
        let at = sorted.iter().enumerate().map(|(at, entry)| (entry.clone(), at as u32)).collect();
        Self { sorted, at }
    }
}

impl<'a> Tables<'a> {
    /// The tables of some records.
    pub(super) fn of(records: &[Record], actors: &'a [Actor]) -> Self {
        let named = cores::shares(records, |_, share| {
            let mut outlets: HashSet<&str, FixedState> = HashSet::default();
            let mut rules: HashSet<&str, FixedState> = HashSet::default();
            for record in share {
                outlets.extend(record.outlet.as_deref());
                outlets.extend(record.agency.as_deref());
                rules.extend(record.mentions.iter().map(|found| found.by.as_str()));
                rules.extend(record.times.iter().map(|found| found.by.as_str()));
                rules.extend(record.quotes.iter().chain(&record.reported).map(|found| found.by.as_str()));
                rules.extend(record.topics.iter().map(|found| found.by.as_str()));
            }
            (outlets, rules)
        });
        let (mut outlets, mut rules) = (HashSet::default(), HashSet::default());
        for (its_outlets, its_rules) in named {
            outlets.extend(its_outlets);
            rules.extend(its_rules);
        }
        Self {
            outlets: Positions::of(outlets),
            rules: Positions::of(rules),
            actors: actors.iter().enumerate().map(|(at, actor)| (actor.id.as_str(), at as u32)).collect(),
        }
    }

    /// The position of an outlet or agency.
    pub(super) fn outlet(&self, name: &str) -> Option<OutletIdx> {
        self.outlets.at.get(name).copied().map(OutletIdx)
    }

    /// The position of a rule; every rule of the records has one.
    pub(super) fn rule(&self, rule: &str) -> RuleIdx {
        RuleIdx(self.rules.at.get(rule).copied().unwrap_or_default())
    }

    /// The position of an actor.
    pub(super) fn actor(&self, id: &str) -> Option<ActorIdx> {
        self.actors.get(id).copied().map(ActorIdx)
    }

    /// The outlets and the rules.
    pub(super) fn into_lists(self) -> (Vec<String>, Vec<String>) {
        (self.outlets.sorted, self.rules.sorted)
    }
}

/// An actor as one place in one article names it.
#[derive(Clone, Copy)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
    kind: Kind,
}

/// The actors mentioned or quoted, sorted by id, and a warning (record, words) for each record
/// that calls one otherwise. One id has one name and kind: the lexicon's, else those of the first
/// mention in the order of the records, else of the first quotation.
pub(super) fn actors(records: &[Record], lexicon: &Lexicon) -> (Vec<Actor>, Vec<(usize, String)>) {
    let mut known: HashMap<&str, Actor, FixedState> = HashMap::default();
    let first_mentioned = cores::shares(records, |_, share| each_once(share.iter().flat_map(mentioned)));
    let first_quoted = cores::shares(records, |_, share| each_once(share.iter().flat_map(speakers)));
    for named in first_mentioned.into_iter().chain(first_quoted).flatten() {
        known.entry(named.id).or_insert_with(|| describe(lexicon, named));
    }
    let warnings = cores::flat_map(records.len(), |at| {
        let otherwise = records.get(at).map_or_else(BTreeSet::new, |record| {
            mentioned(record)
                .chain(speakers(record))
                .filter(|named| known.get(named.id).is_some_and(|actor| actor.name != named.name))
                .map(|named| (named.id, named.name))
                .collect()
        });
        let warning = |(id, name): (&str, &str)| {
            let shown = known.get(id).map_or("", |actor| actor.name.as_str());
            let words = format!(
                "the actor “{id}” is called “{name}” here and “{shown}” elsewhere; “{shown}” is shown"
            );
            (at, words)
        };
        otherwise.into_iter().map(warning).collect()
    });
    let mut actors: Vec<(&str, Actor)> = known.into_iter().collect();
    actors.sort_unstable_by_key(|(id, _)| *id);
    (actors.into_iter().map(|(_, actor)| actor).collect(), warnings)
}

/// The first with each id, in order.
fn each_once<'r>(named: impl Iterator<Item = Named<'r>>) -> Vec<Named<'r>> {
    let mut met: HashSet<&str, FixedState> = HashSet::default();
    named.filter(|named| met.insert(named.id)).collect()
}

fn mentioned(record: &Record) -> impl Iterator<Item = Named<'_>> {
    record.mentions.iter().map(|found| Named { id: &found.actor, name: &found.name, kind: found.kind })
}

fn speakers(record: &Record) -> impl Iterator<Item = Named<'_>> {
    record.quotes.iter().chain(&record.reported).filter_map(|found| {
        let id = found.speaker.as_deref()?;
        Some(Named { id, name: found.speaker_name.as_deref().unwrap_or(id), kind: Kind::Person })
    })
}

/// What is known of an actor.
fn describe(lexicon: &Lexicon, named: Named<'_>) -> Actor {
    lexicon.describe(named.id).unwrap_or_else(|| Actor {
        id: named.id.to_string(),
        name: named.name.to_string(),
        kind: named.kind,
        aliases: Vec::new(),
        wikidata: None,
        member_of: Vec::new(),
    })
}
