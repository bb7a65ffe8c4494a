//! Where the words that say who speaks begin and end: a paragraph led in by the one before, one torn
//! from it, a clause behind a semicolon.

use super::clause::{Scene, Token};
use crate::{
    model::Kind,
    read::reading::{Bytes, FoundMention},
};

/// « X plaide la contrainte ; Y n'y voit qu'“une fable” »: behind a semicolon with a subject of its own,
/// what stands before it says nothing of who speaks.
pub fn last_clause<'a>(scene: &Scene<'_, 'a>, mut tokens: Vec<Token<'a>>) -> Vec<Token<'a>> {
    let Some(at) = tokens.iter().rposition(|token| token.is(&[";"])) else { return tokens };
    let clause = tokens.get(at + 1..).unwrap_or_default();
    let has_subject = scene.subjects(clause).next().is_some();
    if has_subject && clause.len() > 2 { tokens.split_off(at + 1) } else { tokens }
}

/// The tokens of a paragraph that ends with a colon: it leads in the next.
pub fn led_in<'a>(scene: &Scene<'_, 'a>, zone: usize) -> Vec<Token<'a>> {
    let Some(last) = zone.checked_sub(1).map(|last| scene.zone(last)) else { return Vec::new() };
    let words = scene.reading.text.get(last.clone()).unwrap_or_default();
    if words.trim_end().ends_with(':') { scene.before(&last, last.end) } else { Vec::new() }
}

/// The tokens of a paragraph that begins in the middle of a sentence: it was torn from the last.
pub fn led_out<'a>(scene: &Scene<'_, 'a>, zone: usize) -> Vec<Token<'a>> {
    let next: Bytes = scene.zone(zone + 1);
    let words = scene.reading.text.get(next.clone()).unwrap_or_default();
    let goes_on = words.trim_start().chars().next().is_some_and(char::is_lowercase);
    if goes_on { scene.after(&next, next.start) } else { Vec::new() }
}

/// « lâche le Valaisan »: a people's name with an article calls a person again.
pub fn is_of_people(scene: &Scene<'_, '_>, phrase: &[Token], mention: &FoundMention) -> bool {
    const ENDINGS: [&str; 11] =
        ["ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "an", "ane", "in"];
    let at = phrase.partition_point(|token| token.start < mention.at.start);
    let article = at.checked_sub(1).and_then(|last| phrase.get(last));
    let surface = scene.surface(mention);
    mention.kind != Kind::Person
        && mention.by == "capital"
        && article.is_some_and(|article| article.is(&["le", "la", "l'"]))
        && !surface.contains([' ', '-'])
        && surface.chars().skip(1).all(char::is_lowercase)
        && ENDINGS.iter().any(|ending| surface.ends_with(ending))
}
