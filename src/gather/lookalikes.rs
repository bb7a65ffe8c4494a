//! Two records that share many words → whether they are look-alikes: one kind of happening in one form, told of
//! two subjects (« Trois hommes ont attaqué une bijouterie de X », « … de Y »).
//!
//! What an article is about stands at its head: the first name of its headline, or else of its first sentences.
//! Where each of two articles has a subject that the other never names, and no person is common, likeness
//! of words is that of the kind, not of the thing. A state is a subject only where a headline says nothing
//! narrower (« Madagascar : naufrage d'un ferry »): it is that of many; nor is a person, whom each reporter meets
//! for himself. Not told here: two things that befall one subject.

use std::{
    collections::{HashMap, HashSet},
    hash::BuildHasher as _,
};

use foldhash::fast::FixedState;

use super::cores;
use crate::{
    model::{Form, Kind, Mention, Record},
    text::fold,
};

/// Articles that share less of their words have no form in common; where both headlines name their subject, two
/// subjects are enough.
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
pub(super) struct LookAlikes {
    heads: Vec<Head>,
}

/// What one record is about.
#[derive(Default)]
struct Head {
    /// The parts of the first name.
    subject: Vec<u32>,
    /// Whether it stands in the headline, which says what an article is about.
    in_title: bool,
    /// The parts of the names in headline and first sentences, sorted.
    first_names: Vec<u32>,
    /// The parts of all names, and all words with a capital, sorted.
    names: Vec<u32>,
    /// The last parts of the names of persons, sorted.
    persons: Vec<u32>,
}

impl LookAlikes {
    /// Takes the names of some records.
    pub(super) fn of(records: &[Record]) -> Self {
        // « Vauclerc » by itself may be read as a person in one article, as a club in the next.
        let things: HashSet<&str, FixedState> = records
            .iter()
            .flat_map(|record| &record.mentions)
            .filter(|found| !matches!(found.kind, Kind::Person | Kind::State))
            .map(|found| found.actor.as_str())
            .collect();
        Self { heads: cores::map(records, |_, record| Head::of(record, &things)) }
    }

    /// Whether two records that share so much of their words are look-alikes.
    pub(super) fn are(&self, a: usize, b: usize, shared: f64) -> bool {
        let (Some(one), Some(other)) = (self.heads.get(a), self.heads.get(b)) else { return false };
        let needed = match (one.in_title && other.in_title, meet(&one.first_names, &other.first_names)) {
            (true, _) => 0.0,
            (false, true) => SAME_FORM,
            (false, false) => ONE_FORM,
        };
        shared >= needed
            && !one.subject.is_empty()
            && !other.subject.is_empty()
            && !meet(&one.subject, &other.names)
            && !meet(&other.subject, &one.names)
            && !meet(&one.persons, &other.persons)
    }
}

impl Head {
    fn of(record: &Record, things: &HashSet<&str, FixedState>) -> Self {
        let spans = head_spans(record);
        let in_head =
            |found: &&Mention| spans.iter().any(|(start, end)| *start <= found.start && found.start < *end);
        let agency = record.agency.as_deref().map(|name| fold(name).replace(' ', "-")).unwrap_or_default();
        let title = record.title.as_ref().map_or((0, 0), |title| (title.start, title.end));
        let mut n_named: HashMap<&str, u32, FixedState> = HashMap::default();
        for found in &record.mentions {
            *n_named.entry(&found.actor).or_default() += 1;
        }
        // The town of the reporter's desk is named once.
        let is_of_more = |found: &Mention| {
            let in_title = title.0 <= found.start && found.start < title.1;
            in_title || n_named.get(found.actor.as_str()).is_some_and(|n_named| *n_named > 1)
        };
        let is_subject = |found: &&Mention| {
            things.contains(found.actor.as_str())
                && found.actor != agency
                && !found.actor.contains('@')
                && parts(found).next().is_some()
        };
        // The headline comes first, wherever it stands in the text.
        let within = |span: (u32, u32)| {
            record.mentions.iter().filter(move |found| span.0 <= found.start && found.start < span.1)
        };
        let thing = |span: (u32, u32)| within(span).find(|found| is_subject(found) && is_of_more(found));
        let state = || within(title).find(|found| found.kind == Kind::State);
        let of_title = thing(title).or_else(state);
        let first = of_title.or_else(|| spans.iter().find_map(|span| thing(*span)));
        let is_person = |found: &&Mention| {
            // An office is that of many: « le Premier ministre » of two states is no common person.
            found.kind == Kind::Person
                && found.form == Form::Name
                && !found.actor.contains('@')
                && !found.actor.ends_with("-sans-nom")
        };
        let mut names = sorted(record.mentions.iter().flat_map(parts));
        names.extend(capitals(record));
        names.sort_unstable();
        names.dedup();
        Self {
            subject: sorted(first.into_iter().flat_map(parts)),
            in_title: first.is_some_and(|found| title.0 <= found.start && found.start < title.1),
            first_names: sorted(record.mentions.iter().filter(in_head).filter(is_subject).flat_map(parts)),
            names,
            persons: sorted(record.mentions.iter().filter(is_person).filter_map(|found| parts(found).last())),
        }
    }
}

/// The words of a text that begin with a capital, for a name may stand there that was not read as one.
fn capitals(record: &Record) -> impl Iterator<Item = u32> {
    let end = record.text.char_indices().nth(MAX_SEARCHED).map_or(record.text.len(), |(at, _)| at);
    let words = record.text.get(..end).unwrap_or_default().split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.len() >= SHORTEST && word.starts_with(char::is_uppercase))
        .map(|word| number(&fold(word)))
}

/// A part of a name, as a number: of two that have one by chance, nothing worse comes than a join more.
fn number(part: &str) -> u32 {
    FixedState::default().hash_one(part) as u32
}

/// Parts by number, each once.
fn sorted<'p>(parts: impl Iterator<Item = &'p str>) -> Vec<u32> {
    let mut own: Vec<u32> = parts.map(number).collect();
    own.sort_unstable();
    own.dedup();
    own
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

#[cfg(test)]
mod tests {
    use super::LookAlikes;
    use crate::gather::tests::article;

    /// Whether two articles that share half of their words are look-alikes, asked both ways.
    fn are_alike(one: &str, other: &str) -> bool {
        let records = [article("one", "1997-05-13", one), article("other", "1997-05-13", other)];
        let alike = LookAlikes::of(&records);
        assert_eq!(alike.are(0, 1, 0.5), alike.are(1, 0, 0.5), "{one} | {other}");
        alike.are(0, 1, 0.5)
    }

    #[test]
    fn a_headline_of_another_state_or_place_is_another_story() {
        for (one, other, alike) in [
            (
                "Bolivie: 12 morts dans la chute d'un autocar\n\nLA PAZ - Douze personnes ont été tuées dimanche dans la chute d'un autocar, a annoncé la police.\n",
                "Népal: 23 morts dans la chute d'un autocar\n\nKATMANDOU - Vingt-trois personnes ont été tuées dimanche dans la chute d'un autocar, a annoncé la police.\n",
                true,
            ),
            // The second one names the state of the first.
            (
                "Bolivie: 12 morts dans la chute d'un autocar\n\nLA PAZ - Douze personnes ont été tuées dimanche dans la chute d'un autocar, a annoncé la police.\n",
                "Un autocar chute dans un ravin\n\nDouze personnes sont mortes dimanche dans l'ouest de la Bolivie, où un autocar a quitté la route.\n",
                false,
            ),
            // No headline names a subject.
            (
                "Chute d'un autocar: 12 morts\n\nDouze personnes ont été tuées dimanche dans la chute d'un autocar, a annoncé la police.\n",
                "Un autocar chute dans un ravin\n\nDouze personnes sont mortes dimanche dans un ravin où un autocar a fini sa course.\n",
                false,
            ),
            // The headline of a paper on the spot names the town, the dispatch names both.
            (
                "Bolivie: 12 morts dans la chute d'un autocar\n\nLA PAZ - Douze personnes ont été tuées dimanche dans la chute d'un autocar près de la ville de Potosi, a annoncé la police. Potosi est en deuil.\n",
                "Potosi pleure ses morts\n\nDouze habitants de Potosi sont morts dimanche dans un autocar. La mairie de Potosi a ouvert une chapelle.\n",
                false,
            ),
        ] {
            assert_eq!(are_alike(one, other), alike, "{one} | {other}");
        }
    }
}
