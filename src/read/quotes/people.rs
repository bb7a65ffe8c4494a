//! Who « il », « elle » and « le ministre » are: the last that the text made a subject.

use super::{
    clause::{Placed, Scene, Token},
    speaker::is_person_noun,
    verb_group::Pronoun,
};
use crate::{
    model::Kind,
    read::reading::FoundMention,
    text::{Word, fold, words},
};

/// How many sentences a pronoun reaches back.
const REACH: usize = 12;
/// How many mentions a description reaches back.
const MENTIONS: usize = 150;

/// The last person before a byte who can be a subject; their gender, where the text shows it,
/// agrees. Where no person is near, an institution or a state.
pub fn person_before<'r>(
    scene: &Scene<'r, '_>,
    zone: usize,
    byte: usize,
    pronoun: Pronoun,
) -> Option<&'r FoundMention> {
    let agrees = |mention: &FoundMention| gender(scene, mention).is_none_or(|gender| gender == pronoun);
    let person = find_back(scene, zone, byte, |mention| mention.kind == Kind::Person && agrees(mention));
    person.or_else(|| {
        find_back(scene, zone, byte, |mention| mention.kind != Kind::Place && mention.kind != Kind::Person)
    })
}

/// The last group, institution or state before a byte that can be a subject.
pub fn plural_before<'r>(scene: &Scene<'r, '_>, zone: usize, byte: usize) -> Option<&'r FoundMention> {
    find_back(scene, zone, byte, |mention| {
        matches!(mention.kind, Kind::Organisation | Kind::ArmedGroup | Kind::Company)
    })
}

/// Walks back sentence by sentence; in each, the first subject that fits.
fn find_back<'r>(
    scene: &Scene<'r, '_>,
    zone: usize,
    byte: usize,
    fits: impl Fn(&FoundMention) -> bool,
) -> Option<&'r FoundMention> {
    let (mut zone, mut byte) = (zone, byte);
    for nth in 0..REACH {
        let place = scene.zone(zone);
        let tokens = if nth == 0 { scene.before(&place, byte) } else { scene.sentence_to(&place, byte) };
        let found = scene.subjects(&tokens).find(|mention| fits(mention));
        if found.is_some() {
            return found;
        }
        match tokens.first() {
            Some(first) if first.start > place.start => byte = first.start,
            // The sentence begins right here: the one before is next.
            None if nth == 0 && byte > place.start => {}
            _ => {
                zone = zone.checked_sub(1)?;
                byte = scene.zone(zone).end;
            }
        }
    }
    None
}

/// « le ministère », « le procureur »: the last mention whose words hold the noun; for a noun of
/// people without one, the last person.
pub fn described<'r>(scene: &Scene<'r, '_>, noun: &Token, byte: usize) -> Option<&'r FoundMention> {
    let upto = scene.mentions.partition_point(|mention| mention.at.start < byte);
    let bears = |mention: &&&FoundMention| {
        let holds = |text: &str| words(&fold(text)).any(|word: Word| word.text == noun.folded);
        holds(scene.surface(mention)) || holds(&mention.name)
    };
    let found = scene.mentions.iter().take(upto).rev().take(MENTIONS).find(bears).copied();
    let nth = scene.reading.zones.partition_point(|zone| zone.end < byte);
    found.or_else(|| {
        is_person_noun(&noun.folded).then(|| person_before(scene, nth, byte, Pronoun::He)).flatten()
    })
}

/// What the words at a mention show: « M. », « Mme », « la ministre ».
fn gender(scene: &Scene<'_, '_>, mention: &FoundMention) -> Option<Pronoun> {
    let before = scene.reading.text.get(..mention.at.start).unwrap_or_default();
    let mut last = before.rsplit([' ', '\u{a0}', '\n', '\'', '’']);
    let near = [last.next().unwrap_or_default(), last.next().unwrap_or_default()];
    let surface = scene.surface(mention);
    let first = surface.split_whitespace().next().unwrap_or_default();
    let shows = |words: &[&str]| words.contains(&first) || near.iter().any(|word| words.contains(word));
    if shows(&["Mme", "Mme.", "Madame", "Mlle", "la", "La", "présidente", "candidate", "directrice"]) {
        Some(Pronoun::She)
    } else if shows(&["M.", "Monsieur", "Mr", "le", "Le"]) {
        Some(Pronoun::He)
    } else {
        None
    }
}

impl<'a> Scene<'_, 'a> {
    /// The tokens inside a quotation, at most a window of them.
    pub fn inside(&self, placed: &Placed) -> Vec<Token<'a>> {
        let words = self.reading.words_in(&placed.at);
        let token = |word: &Word<'a>| Token {
            folded: fold(word.text),
            written: word.text,
            start: word.start,
            end: word.end(),
            is_mark: word.kind == crate::text::WordKind::Mark,
            is_quote: false,
        };
        words.iter().take(120).map(token).collect()
    }
}
