//! Two records → how far they tell one story: the names they share, and the angle between their words,
//! the rarer ones counting more. What is said of « l'entreprise » in two articles is said of one only
//! where they do.

use std::collections::{BTreeSet, HashMap, HashSet};

use foldhash::fast::FixedState;

use super::{Known, weights::Weights};
pub(super) use crate::gather::terms::common;
use crate::{
    gather::{
        cores,
        lookalikes::LookAlikes,
        terms::{Term, Terms, rarity},
    },
    model::{Event, Record},
};

/// Articles that share less tell two stories.
const ONE_STORY: f64 = 0.045;
/// Where a sentence only points at its subject, the articles must share more.
const SURE_STORY: f64 = 0.06;
/// Where an event joins them, their names may be common.
const JOINED_STORY: f64 = 0.07;
/// Where they share so many names, they may share few words.
const MANY_NAMES: f64 = 2.5;
const NAMED_STORY: f64 = 0.03;
/// And their shared names weigh at least this.
const SURE_NAMES: f64 = 0.6;
/// Words are weighed as in a collection of at least so many records: of two articles, all that they
/// share would else be common.
const MIN_RECORDS: usize = 50;

/// How sure it is that two articles tell one story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kin {
    /// They share no name, or too few words.
    None,
    /// They share names and words.
    Likely,
    /// So many that a word without a name means the same in both.
    Sure,
}

/// How far the records of a collection tell the same.
pub(super) struct Stories<'a> {
    terms: &'a Terms,
    /// Of each record the length of the vector of its terms.
    lengths: Vec<f64>,
    /// How much each term says, copies counted once.
    weights: Vec<f64>,
    /// How much a term says that only copies hold.
    of_copies: f64,
    /// The names of each record by number, sorted; how rare each is.
    names: Vec<Vec<u32>>,
    rarities: Vec<f64>,
    numbers: HashMap<&'a str, u32, FixedState>,
    /// Pairs of records of which an event joins two facts.
    joined: HashSet<(usize, usize), FixedState>,
    alike: &'a LookAlikes,
}

impl<'a> Stories<'a> {
    /// Takes the words and names of some records.
    pub(super) fn of(terms: &'a Terms, records: &'a [Record], known: Known<'a>) -> Self {
        let later = known.families.iter().flat_map(|family| family.articles.iter().skip(1));
        let copies: HashSet<u32> = later.map(|article| article.0).collect();
        let Names { of_record: names, n_with, numbers } = Names::of(records, &copies);
        let n_records = (records.len() - copies.len().min(records.len())).max(MIN_RECORDS);
        let mut n_records_with: Vec<u32> = Vec::new();
        for record in (0..records.len()).filter(|record| !copies.contains(&(*record as u32))) {
            let own = terms.vocabulary(record);
            let most = own.last().map_or(0, |term| term.0 as usize + 1).max(n_records_with.len());
            n_records_with.resize(most, 0);
            for term in own {
                if let Some(n_with) = n_records_with.get_mut(term.0 as usize) {
                    *n_with += 1;
                }
            }
        }
        let weight = |n_with: &u32| rarity((*n_with).max(1), n_records);
        let mut made = Self {
            terms,
            lengths: Vec::new(),
            weights: n_records_with.iter().map(weight).collect(),
            of_copies: weight(&1),
            names,
            rarities: n_with.iter().map(|n_with| rarity(*n_with, n_records)).collect(),
            numbers,
            joined: joined(known.events),
            alike: known.alike,
        };
        made.lengths = cores::map(records, |record, _| {
            let squares = terms.vocabulary(record).iter().map(|term| made.weight(*term).powi(2));
            squares.sum::<f64>().sqrt()
        });
        made
    }

    /// How much a term says: 1 for one that a single record holds, towards 0 for one of them all, copies
    /// counted once.
    pub(super) fn weight(&self, term: Term) -> f64 {
        self.weights.get(term.0 as usize).copied().unwrap_or(self.of_copies)
    }

    /// Whether two records tell one story; of the first the words are known.
    pub(super) fn kin(&self, (a, own): (usize, &Weights), b: usize) -> Kin {
        if a == b { Kin::Sure } else { self.weighed(a, b, own) }
    }

    /// Whether a record names any of some actors, by any part of their names.
    pub(super) fn names_any(&self, record: usize, actors: &[String]) -> bool {
        let own = self.names.get(record).map_or(&[][..], Vec::as_slice);
        let mut parts = actors.iter().flat_map(|actor| actor.split('-'));
        parts.any(|part| self.numbers.get(part).is_some_and(|number| own.binary_search(number).is_ok()))
    }

    /// Whether an event joins two records.
    pub(super) fn are_joined(&self, a: usize, b: usize) -> bool {
        self.joined.contains(&(a.min(b), a.max(b)))
    }

    /// How much of their words, figures left out, two records share: the cosine of the angle between them.
    pub(super) fn likeness(&self, a: usize, b: usize) -> f64 {
        let weigh = |term: &Term| if self.terms.is_figure(*term) { 0.0 } else { self.weight(*term).powi(2) };
        let (one, other) = (self.terms.vocabulary(a), self.terms.vocabulary(b));
        let squares = |own: &[Term]| -> f64 { own.iter().map(weigh).sum() };
        let shared: f64 = common(one, other).map(|term| weigh(&term)).sum();
        shared / (squares(one) * squares(other)).sqrt().max(f64::MIN_POSITIVE)
    }

    fn length(&self, record: usize) -> f64 {
        self.lengths.get(record).copied().unwrap_or_default()
    }

    /// The words of a record, to be met with those of many others.
    pub(super) fn weights_of(&self, record: usize) -> Weights {
        Weights::of(self.terms.vocabulary(record).iter().map(|term| (term.0, self.weight(*term).powi(2))))
    }

    fn weighed(&self, a: usize, b: usize, own: &Weights) -> Kin {
        let (Some(one), Some(other)) = (self.names.get(a), self.names.get(b)) else { return Kin::None };
        let joined = self.are_joined(a, b);
        if !joined && common(one, other).next().is_none() {
            return Kin::None;
        }
        let (length, other_length) = (self.length(a), self.length(b));
        let shared: f64 = self.terms.vocabulary(b).iter().map(|term| own.of_term(term.0)).sum();
        let words = shared / (length * other_length).max(f64::MIN_POSITIVE);
        if self.alike.are(a, b, words) {
            return Kin::None;
        }
        let names =
            || -> f64 { common(one, other).filter_map(|name| self.rarities.get(name as usize)).sum() };
        match words {
            words if words >= NAMED_STORY && names() >= MANY_NAMES => Kin::Sure,
            words if words < ONE_STORY => {
                if joined {
                    Kin::Likely
                } else {
                    Kin::None
                }
            }
            words if joined && words >= JOINED_STORY => Kin::Sure,
            words if words < SURE_STORY || names() < SURE_NAMES => Kin::Likely,
            _ => Kin::Sure,
        }
    }
}

/// Each record of an event meets so many that follow.
const MAX_JOINED: usize = 16;

/// The pairs of records that events join.
fn joined(events: &[Event]) -> HashSet<(usize, usize), FixedState> {
    let mut pairs = HashSet::default();
    for event in events {
        let records: BTreeSet<usize> = event.facts.iter().map(|fact| fact.article.0 as usize).collect();
        for (at, one) in records.iter().enumerate() {
            pairs.extend(records.iter().skip(at + 1).take(MAX_JOINED).map(|other| (*one, *other)));
        }
    }
    pairs
}

/// The words of the names of each record, numbered: parts of actors' ids, which say the same for every
/// form of a name.
#[derive(Default)]
struct Names<'a> {
    of_record: Vec<Vec<u32>>,
    n_with: Vec<u32>,
    numbers: HashMap<&'a str, u32, FixedState>,
}

impl<'a> Names<'a> {
    /// Of copies only one is counted.
    fn of(records: &'a [Record], copies: &HashSet<u32>) -> Self {
        let parts = cores::map(records, |_, record| {
            let mut ids: Vec<&str> = record.mentions.iter().map(|found| found.actor.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            let parts = ids.into_iter().flat_map(|id| id.split('-'));
            parts.filter(|part| part.len() >= 4 && !NO_NAMES.contains(part)).collect::<Vec<_>>()
        });
        let mut made = Self::default();
        for (at, parts) in parts.into_iter().enumerate() {
            let mut own: Vec<u32> = parts.into_iter().map(|part| made.number(part)).collect();
            own.sort_unstable();
            own.dedup();
            let counted = u32::from(!copies.contains(&(at as u32)));
            for name in &own {
                if let Some(n_with) = made.n_with.get_mut(*name as usize) {
                    *n_with += counted;
                }
            }
            made.of_record.push(own);
        }
        made
    }

    fn number(&mut self, part: &'a str) -> u32 {
        let next = self.n_with.len() as u32;
        let number = *self.numbers.entry(part).or_insert(next);
        if number == next {
            self.n_with.push(0);
        }
        number
    }
}

/// Parts of names that many bodies bear.
const NO_NAMES: [&str; 20] = [
    "army",
    "association",
    "commission",
    "conseil",
    "cour",
    "federation",
    "foreign",
    "general",
    "gouvernement",
    "government",
    "groupe",
    "ministere",
    "ministry",
    "national",
    "nationale",
    "president",
    "saint",
    "societe",
    "syndicat",
    "union",
];
