//! Two records → how far they tell one story: the names they share, and the angle between their words,
//! the rarer ones counting more. What is said of « l'entreprise » in two articles is said of one only
//! where they do.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{
    gather::terms::{Term, Terms, rarity},
    model::{Event, Family, Record},
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

/// How far the records of a collection tell the same, each pair weighed once.
pub(super) struct Stories {
    n_records: usize,
    /// Of each record its terms, each once, sorted, and the length of their vector.
    records: Vec<(Vec<Term>, f64)>,
    /// How many records hold each term, copies counted once.
    n_records_with: Vec<u32>,
    /// The names of each record by number, sorted; how many records hold each.
    names: Vec<Vec<u32>>,
    n_with: Vec<u32>,
    numbers: HashMap<String, u32>,
    known: HashMap<(usize, usize), Kin>,
    /// Pairs of records of which an event joins two facts.
    joined: HashSet<(usize, usize)>,
}

impl Stories {
    /// Takes the words and names of some records.
    pub(super) fn of(terms: &Terms, records: &[Record], families: &[Family], events: &[Event]) -> Self {
        let later = families.iter().flat_map(|family| family.articles.iter().skip(1));
        let copies: HashSet<u32> = later.map(|article| article.0).collect();
        let Names { of_record: names, n_with, numbers } = Names::of(records, &copies);
        let mut made = Self {
            n_records: (records.len() - copies.len().min(records.len())).max(MIN_RECORDS),
            records: Vec::with_capacity(records.len()),
            n_records_with: Vec::new(),
            names,
            n_with,
            numbers,
            known: HashMap::new(),
            joined: joined(events),
        };
        for record in 0..records.len() {
            let mut own = terms.of_record(record).to_vec();
            own.sort_unstable();
            own.dedup();
            let most = own.last().map_or(0, |term| term.0 as usize + 1).max(made.n_records_with.len());
            made.n_records_with.resize(most, 0);
            if !copies.contains(&(record as u32)) {
                for term in &own {
                    if let Some(n_with) = made.n_records_with.get_mut(term.0 as usize) {
                        *n_with += 1;
                    }
                }
            }
            made.records.push((own, 0.0));
        }
        for record in 0..records.len() {
            let own = made.records.get(record).map_or(&[][..], |(own, _)| own.as_slice());
            let length = own.iter().map(|term| made.weight(*term).powi(2)).sum::<f64>().sqrt();
            if let Some(record) = made.records.get_mut(record) {
                record.1 = length;
            }
        }
        made
    }

    /// How much a term says: 1 for one that a single record holds, towards 0 for one of them all, copies
    /// counted once.
    pub(super) fn weight(&self, term: Term) -> f64 {
        let n_with = self.n_records_with.get(term.0 as usize).copied().unwrap_or_default();
        rarity(n_with.max(1), self.n_records)
    }

    /// Whether two records tell one story.
    pub(super) fn kin(&mut self, a: usize, b: usize) -> Kin {
        if a == b {
            return Kin::Sure;
        }
        let pair = (a.min(b), a.max(b));
        if let Some(known) = self.known.get(&pair) {
            return *known;
        }
        let kin = self.weighed(pair.0, pair.1);
        self.known.insert(pair, kin);
        kin
    }

    /// Whether an event joins facts of two records.
    pub(super) fn is_joined(&self, a: usize, b: usize) -> bool {
        self.joined.contains(&(a.min(b), a.max(b)))
    }

    /// Whether a record names any of some actors, by any part of their names.
    pub(super) fn names_any(&self, record: usize, actors: &[String]) -> bool {
        let own = self.names.get(record).map_or(&[][..], Vec::as_slice);
        let mut parts = actors.iter().flat_map(|actor| actor.split('-'));
        parts.any(|part| self.numbers.get(part).is_some_and(|number| own.binary_search(number).is_ok()))
    }

    fn weighed(&self, a: usize, b: usize) -> Kin {
        let (Some(one), Some(other)) = (self.names.get(a), self.names.get(b)) else { return Kin::None };
        let mut shared: Vec<f64> = Vec::new();
        for name in common(one, other) {
            let n_with = self.n_with.get(name as usize).copied().unwrap_or_default();
            shared.push(rarity(n_with, self.n_records));
        }
        let joined = self.joined.contains(&(a, b));
        if shared.is_empty() && !joined {
            return Kin::None;
        }
        let (Some((one, length)), Some((other, other_length))) = (self.records.get(a), self.records.get(b))
        else {
            return Kin::None;
        };
        let words: f64 = common(one, other).map(|term| self.weight(term).powi(2)).sum();
        let words = words / (length * other_length).max(f64::MIN_POSITIVE);
        match words {
            words if words >= NAMED_STORY && shared.iter().sum::<f64>() >= MANY_NAMES => Kin::Sure,
            words if words < ONE_STORY => {
                if joined {
                    Kin::Likely
                } else {
                    Kin::None
                }
            }
            words if joined && words >= JOINED_STORY => Kin::Sure,
            words if words < SURE_STORY || shared.iter().sum::<f64>() < SURE_NAMES => Kin::Likely,
            _ => Kin::Sure,
        }
    }
}

/// Each record of an event meets so many that follow.
const MAX_JOINED: usize = 16;

/// The pairs of records that events join.
fn joined(events: &[Event]) -> HashSet<(usize, usize)> {
    let mut pairs = HashSet::new();
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
struct Names {
    of_record: Vec<Vec<u32>>,
    n_with: Vec<u32>,
    numbers: HashMap<String, u32>,
}

impl Names {
    /// Of copies only one is counted.
    fn of(records: &[Record], copies: &HashSet<u32>) -> Self {
        let mut made = Self::default();
        for (at, record) in records.iter().enumerate() {
            let ids: BTreeSet<&str> = record.mentions.iter().map(|found| found.actor.as_str()).collect();
            let mut own: Vec<u32> =
                ids.iter().flat_map(|id| id.split('-')).filter_map(|part| made.number(part)).collect();
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

    fn number(&mut self, part: &str) -> Option<u32> {
        if part.len() < 4 || NO_NAMES.contains(&part) {
            return None;
        }
        if let Some(number) = self.numbers.get(part) {
            return Some(*number);
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(part.to_string(), number);
        self.n_with.push(0);
        Some(number)
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

/// What two sorted lists share.
pub(super) fn common<'l, T: Ord + Copy>(mut a: &'l [T], mut b: &'l [T]) -> impl Iterator<Item = T> + 'l {
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
