//! Two records that share many words → whether they are look-alikes: one kind of happening in one form, told of
//! two subjects (« Trois hommes ont attaqué une bijouterie de X », « … de Y »).
//!
//! What an article is about stands at its head: the first name of its headline, or else of its first sentences.
//! Where each of two articles has a subject that the other never names, and no person is common, likeness
//! of words is that of the kind, not of the thing. A state is no subject: it is that of many; nor is a person, whom each reporter meets for himself. Not told here: two
//! things that befall one subject.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::cores;
use crate::{
    model::{Kind, Mention, Record},
    text::{CodePoints, fold},
};

/// Articles that share less of their words have no form in common.
const ONE_FORM: f64 = 0.15;
/// Where the heads of both share a name, they are look-alikes only from this on.
const SAME_FORM: f64 = 0.2;
/// Of so many first sentences the names are those of the head.
const HEAD: usize = 2;
/// A shorter part of a name says too little.
const SHORTEST: usize = 4;
/// So many code points of an article are searched for a name that its mentions do not hold.
const MAX_SEARCHED: usize = 40_000;

/// What each record of a collection is about.
pub(super) struct LookAlikes<'r> {
    records: &'r [Record],
    heads: Vec<Head>,
}

/// What one record is about.
#[derive(Default)]
struct Head {
    /// The parts of the first name.
    subject: Vec<u32>,
    /// The longest of them, folded.
    word: String,
    /// The parts of the names in headline and first sentences, sorted.
    of_head: Vec<u32>,
    /// The parts of all names, sorted.
    names: Vec<u32>,
    /// The last parts of the names of persons, sorted.
    persons: Vec<u32>,
}

impl<'r> LookAlikes<'r> {
    /// Takes the names of some records.
    pub(super) fn of(records: &'r [Record]) -> Self {
        let mut numbers: HashMap<&'r str, u32, FixedState> = HashMap::default();
        for part in records.iter().flat_map(|record| &record.mentions).flat_map(parts) {
            let next = numbers.len() as u32;
            numbers.entry(part).or_insert(next);
        }
        let heads = cores::map(records, |_, record| Head::of(record, &numbers));
        Self { records, heads }
    }

    /// Whether two records that share so much of their words are look-alikes.
    pub(super) fn are(&self, a: usize, b: usize, shared: f64) -> bool {
        if shared < ONE_FORM {
            return false;
        }
        let (Some(one), Some(other)) = (self.heads.get(a), self.heads.get(b)) else { return false };
        let needed = if meet(&one.of_head, &other.of_head) { SAME_FORM } else { ONE_FORM };
        shared >= needed
            && !one.subject.is_empty()
            && !other.subject.is_empty()
            && !meet(&one.subject, &other.names)
            && !meet(&other.subject, &one.names)
            && !meet(&one.persons, &other.persons)
            && !self.says(b, &one.word)
            && !self.says(a, &other.word)
    }

    /// Whether the text of a record holds a word, read as a name there or not.
    fn says(&self, record: usize, word: &str) -> bool {
        let Some(record) = self.records.get(record) else { return false };
        let end = record.text.char_indices().nth(MAX_SEARCHED).map_or(record.text.len(), |(at, _)| at);
        fold(record.text.get(..end).unwrap_or_default()).contains(word)
    }
}

impl Head {
    fn of<'r>(record: &'r Record, numbers: &HashMap<&'r str, u32, FixedState>) -> Self {
        let number = |part: &'r str| numbers.get(part).copied();
        let sorted = |parts: &mut dyn Iterator<Item = &'r str>| {
            let mut own: Vec<u32> = parts.filter_map(number).collect();
            own.sort_unstable();
            own.dedup();
            own
        };
        let points = CodePoints::of(&record.text);
        let spans = head_spans(record);
        let in_head = |found: &&'r Mention| {
            spans.iter().any(|(start, end)| *start <= found.start && found.start < *end)
        };
        let agency = record.agency.as_deref().map(|name| fold(name).replace(' ', "-")).unwrap_or_default();
        let is_subject = |found: &&'r Mention| {
            !matches!(found.kind, Kind::State | Kind::Person)
                && found.actor != agency
                && !found.actor.contains('@')
                && parts(found).next().is_some()
        };
        // The headline comes first, wherever it stands in the text.
        let first = spans.iter().find_map(|(start, end)| {
            let mut own = record.mentions.iter().filter(|found| *start <= found.start && found.start < *end);
            own.find(is_subject)
        });
        let word = first.and_then(|found| {
            let shown = points.slice(&record.text, found.start, found.end);
            let words = shown.split(|letter: char| !letter.is_alphanumeric());
            words.map(fold).max_by_key(|word| word.chars().count())
        });
        let is_person = |found: &&'r Mention| {
            found.kind == Kind::Person && !found.actor.contains('@') && !found.actor.ends_with("-sans-nom")
        };
        Self {
            subject: sorted(&mut first.into_iter().flat_map(parts)),
            word: word.unwrap_or_default(),
            of_head: sorted(&mut record.mentions.iter().filter(in_head).filter(is_subject).flat_map(parts)),
            names: sorted(&mut record.mentions.iter().flat_map(parts)),
            persons: sorted(
                &mut record.mentions.iter().filter(is_person).filter_map(|found| parts(found).last()),
            ),
        }
    }
}

/// The parts of an actor's id that may tell it from others.
fn parts(found: &Mention) -> impl Iterator<Item = &str> {
    let name = found.actor.split('@').next().unwrap_or_default();
    name.split('-').filter(|part| part.len() >= SHORTEST)
}

/// Headline and first sentences, the headline first.
fn head_spans(record: &Record) -> Vec<(u32, u32)> {
    let title = record.title.as_ref().map(|title| (title.start, title.end));
    let of_body = record.passages.iter().map(|passage| (passage.start, passage.end));
    let of_body =
        of_body.filter(|(start, end)| title.is_none_or(|title| *end <= title.0 || title.1 <= *start));
    title.into_iter().chain(of_body.take(HEAD)).collect()
}

/// Whether two sorted lists share an entry.
fn meet(a: &[u32], b: &[u32]) -> bool {
    super::terms::common(a, b).next().is_some()
}
