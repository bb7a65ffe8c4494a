//! Deeds by any verb → those for whose doer it is worth asking.
//!
//! Who did something is a matter of dispute only where somebody insists on it: « ce sont les gendarmes qui
//! ont ouvert ». Of all the others who tell of a deed by the same verb, the doer is asked for where their
//! article may tell the story of one that insists: so what is kept grows with the stories, not with the
//! collection.

use std::{
    collections::{HashMap, HashSet},
    hash::BuildHasher as _,
};

use foldhash::fast::FixedState;

use super::sentence::{Sentence, Token};
use crate::{
    gather::{families::family_of, terms::common},
    model::Family,
};

/// The deeds of some records by verbs that no row of deeds holds.
#[derive(Default)]
pub(super) struct Open {
    /// The verbs of which somebody insists on the doer, by record.
    insisted: Vec<(Verb, usize)>,
    /// The deeds of rows, which may be told by one of those verbs, by record.
    told: Vec<(Verb, usize)>,
    /// What others tell.
    plain: Vec<Plain>,
}

/// A verb, as one number: of the verbs of a language two have the same by chance in one of millions of millions of
/// collections.
type Verb = u64;

fn number(verb: &str) -> Verb {
    FixedState::default().hash_one(verb)
}

/// A deed that is told without insistence.
pub(super) struct Plain {
    verb: Verb,
    /// Whether its sentence may still insist in other words.
    may_insist: bool,
    pub(super) record: usize,
    pub(super) passage: usize,
    /// The position of its verb in the sentence.
    pub(super) token: usize,
}

/// Who meets whom: the pairs of records that may tell one story, and the families.
#[derive(Clone, Copy)]
pub(super) struct Meetings<'a> {
    pub(super) pairs: &'a [(u32, u32)],
    pub(super) families: &'a [Family],
    pub(super) n_records: usize,
}

impl Open {
    /// Somebody insists on the doer of a deed.
    pub(super) fn insist(&mut self, verb: &str, record: usize) {
        self.insisted.push((number(verb), record));
    }

    /// A deed of a row is told.
    pub(super) fn tell(&mut self, deed: &str, record: usize) {
        self.told.push((number(deed), record));
    }

    /// A sentence tells a deed by the way.
    pub(super) fn mention(&mut self, verb: &str, sentence: &Sentence<'_>, token: usize) {
        let (record, passage) = (sentence.at, sentence.passage);
        self.plain.push(Plain {
            verb: number(verb),
            may_insist: may_insist(&sentence.tokens),
            record,
            passage,
            token,
        });
    }

    /// Takes over those of the next records.
    pub(super) fn append(&mut self, next: Self) {
        self.insisted.extend(next.insisted);
        self.told.extend(next.told);
        self.plain.extend(next.plain);
    }

    /// The deeds told by the way that may oppose another, by record and passage.
    pub(super) fn worth_asking(self, meetings: Meetings<'_>) -> Vec<Plain> {
        let Self { insisted, told, mut plain } = self;
        let mut numbers: HashMap<Verb, u32, FixedState> = HashMap::default();
        for (verb, _) in &insisted {
            let next = numbers.len() as u32;
            numbers.entry(*verb).or_insert(next);
        }
        plain.retain(|deed| numbers.contains_key(&deed.verb));
        let number = |verb: Verb| numbers.get(&verb).copied();
        let mut insisting = vec![Vec::new(); meetings.n_records];
        let named = insisted.iter().chain(&told).copied();
        let unsure = plain.iter().filter(|deed| deed.may_insist).map(|deed| (deed.verb, deed.record));
        add(&mut insisting, named.chain(unsure).filter_map(|(verb, record)| Some((number(verb)?, record))));
        let mut plainly = vec![Vec::new(); meetings.n_records];
        add(&mut plainly, plain.iter().filter_map(|deed| Some((number(deed.verb)?, deed.record))));
        let family_of = family_of(meetings.families, meetings.n_records);
        // What one copy is asked, all are.
        let group = |record: usize| {
            let family = family_of.get(record).copied().flatten();
            family.map_or(record, |family| meetings.n_records + family)
        };
        let mut asked: HashSet<(usize, u32), FixedState> = HashSet::default();
        for (a, b) in meetings.pairs {
            for (one, other) in [(*a as usize, *b as usize), (*b as usize, *a as usize)] {
                let (Some(insisting), Some(plainly)) = (insisting.get(one), plainly.get(other)) else {
                    continue;
                };
                asked.extend(common(insisting, plainly).map(|verb| (group(other), verb)));
            }
        }
        plain.retain(|deed| {
            let is_asked = |verb| asked.contains(&(group(deed.record), verb));
            deed.may_insist || number(deed.verb).is_some_and(is_asked)
        });
        plain
    }
}

/// Adds verbs to those of their records, each once, sorted.
fn add(of_records: &mut [Vec<u32>], verbs: impl Iterator<Item = (u32, usize)>) {
    for (verb, record) in verbs {
        if let Some(own) = of_records.get_mut(record) {
            own.push(verb);
        }
    }
    for own in of_records {
        own.sort_unstable();
        own.dedup();
    }
}

/// « lui-même », « tout seul », « …, pas un berger »: words that insist on a doer.
fn may_insist(tokens: &[Token]) -> bool {
    const WORDS: [&str; 8] =
        ["lui-meme", "elle-meme", "eux-memes", "elles-memes", "seul", "seule", "seuls", "seules"];
    let refuses = |two: &[Token]| {
        let [mark, not] = two else { return false };
        matches!(mark.fold.as_str(), "," | ";" | "et" | "mais") && matches!(not.fold.as_str(), "pas" | "non")
    };
    tokens.iter().any(|token| WORDS.contains(&token.fold.as_str())) || tokens.windows(2).any(refuses)
}
