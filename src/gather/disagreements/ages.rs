//! A number of years → whose age it is, where the words around it say so: « Paul Lemoine, 43 ans », « il avait 66
//! ans ».
//!
//! Not read: the age of one who is only described, and that of another time (« à 20 ans, il quitte l'école »).

use super::{sentence::Sentence, words::Classes};
use crate::model::{Kind, Mention, Span};

/// The person whose age stands from a token to another, the number and « ans ».
pub(super) fn whose(sentence: &Sentence<'_>, (from, to): (usize, usize)) -> Option<String> {
    let word =
        |at: Option<usize>| at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.fold.as_str());
    let back = |n: usize| word(from.checked_sub(n));
    if matches!(word(Some(to + 1)), "quand" | "lorsque" | "lorsqu" | "plus" | "de" | "d" | "a") {
        return None;
    }
    let aged = matches!(back(2), "age" | "agee") && matches!(back(1), "de" | "d");
    let lead = if aged { 2 } else { 0 };
    let to_age = from
        .checked_sub(1)
        .and_then(|at| sentence.tokens.get(at))
        .is_some_and(|token| token.is_a(Classes::TO));
    match back(lead + 1) {
        // « Paul Lemoine, 43 ans, », « Paul Lemoine (43 ans) »
        "," | "(" if matches!(word(Some(to + 1)), "," | ")" | "." | ";" | "") => {
            named(sentence, from.checked_sub(lead + 1)?)
        }
        "est" | "etait" if aged => subject(sentence, from.checked_sub(3)?),
        "a" if !aged && to_age => dead(sentence, from.checked_sub(1)?),
        "a" | "avait" if !aged && matches!(word(Some(to + 1)), "," | "." | ";" | "et" | "") => {
            subject(sentence, from.checked_sub(1)?)
        }
        // « est mort à l'âge de 69 ans », « s'est éteint à 69 ans »
        "l" if aged => dead(sentence, from.checked_sub(4)?),
        _ if aged => named(sentence, from.checked_sub(2)?),
        _ => None,
    }
}

/// How far before its age the death of somebody is told.
const DEATH: usize = 6;

/// Who is said, before a token, to have died.
fn dead(sentence: &Sentence<'_>, at: usize) -> Option<String> {
    let before = sentence.tokens.get(at.saturating_sub(DEATH)..at)?;
    let died = before.iter().rposition(|token| {
        matches!(token.fold.as_str(), "mort" | "morte" | "decede" | "decedee" | "eteint" | "eteinte")
    })?;
    let verb = at - before.len() + died;
    let auxiliary = verb.checked_sub(1).filter(|at| sentence.is(*at, "est") || sentence.is(*at, "etait"))?;
    let pronoun = auxiliary.checked_sub(1).filter(|at| sentence.is(*at, "s"));
    subject(sentence, pronoun.unwrap_or(auxiliary))
}

/// The person of whom a verb at a position is said: named right before it, or by a pronoun.
fn subject(sentence: &Sentence<'_>, verb: usize) -> Option<String> {
    let before = sentence.tokens.get(verb.checked_sub(1)?)?;
    if matches!(before.fold.as_str(), "il" | "elle") {
        return meant(sentence);
    }
    // « Le mécanicien, Paul Lemoine, est mort »
    let closed = before.is(",");
    named(sentence, verb - usize::from(closed))
}

/// The person whose name ends right before a token.
fn named(sentence: &Sentence<'_>, at: usize) -> Option<String> {
    let last = sentence.tokens.get(at.checked_sub(1)?)?;
    let mut here = sentence.mentions_in(Span { start: sentence.span.start, end: last.end });
    here.find(|found| found.end == last.end && is_named(found)).map(|found| found.actor.clone())
}

/// Whom a pronoun means, where it is sure: the last person named before, of whom the article speaks most.
fn meant(sentence: &Sentence<'_>) -> Option<String> {
    let all = &sentence.record.mentions;
    if sentence.mentions_in(sentence.span).any(is_named) {
        return None;
    }
    let before = all.partition_point(|found| found.start < sentence.span.start);
    let last = all.get(..before)?.iter().rev().find(|found| is_named(found))?;
    let n_named = |id: &str| all.iter().filter(|found| found.actor == id).count();
    let most = n_named(&last.actor);
    let is_most =
        all.iter().take(MAX_NAMED).filter(|found| is_named(found)).all(|found| n_named(&found.actor) <= most);
    (is_most && all.len() <= MAX_NAMED).then(|| last.actor.clone())
}

/// Where an article names more, a pronoun is not followed.
const MAX_NAMED: usize = 200;

fn is_named(found: &Mention) -> bool {
    found.kind == Kind::Person && !found.actor.contains('@') && !found.actor.ends_with("-sans-nom")
}
