//! Reported speech: words given to somebody without quotation marks.
//!
//! « X a déclaré que … », « selon X, … », « …, a déclaré X », « X se dit … », « X affirme avoir … »,
//! « X a annoncé un plan ». The words found are those reported, without « que » and without what
//! attributes them, in pieces where a quotation or an inserted clause parts them. A speaker is
//! always known: where « il » may be two people, nothing is found. Who speaks is asked of the rules
//! for quotations. Free indirect speech, questions, orders and what a speaker reports of somebody
//! else in turn are not read. Sentences longer than the window of [`super::clause`] are read for
//! their first words.

mod beside;
mod govern;
mod line;
mod words;

#[cfg(test)]
mod tests;

pub(super) use self::{beside::may_tell, words::leads_that};

use self::line::{Line, Told};
use super::{
    clause::{Scene, Token},
    governed::DETERMINERS,
    speaker::Speaker,
};
use crate::read::{
    Lexicon,
    reading::{Bytes, FoundQuote},
};

/// The fewest words of a statement, whole or in the pieces that a quotation leaves.
const FEWEST: usize = 3;
const FEWEST_OF_PIECE: usize = 4;

/// Finds the words that an article reports without quotation marks, by place: apart from each
/// other and from the `quotes` found.
pub(super) fn reported(scene: &Scene<'_, '_>, quotes: &[FoundQuote], lexicon: &Lexicon) -> Vec<FoundQuote> {
    let mut found: Vec<FoundQuote> = Vec::new();
    let (mut zone, mut before, mut n_quotes) = (0, 0..0, 0);
    for sentence in &scene.reading.sentences {
        while scene.zone(zone).end < sentence.end && zone < scene.reading.zones.len() {
            zone += 1;
        }
        n_quotes += quotes
            .get(n_quotes..)
            .map_or(0, |rest| rest.iter().take_while(|quote| quote.at.end <= sentence.start).count());
        let last = core::mem::replace(&mut before, sentence.clone());
        // Nothing of this is looked at in a sentence without a word of saying; tests look all the same.
        let may_report = scene.may_report(sentence);
        if !may_report && !cfg!(debug_assertions) {
            continue;
        }
        let quote = n_quotes.checked_sub(1).and_then(|at| quotes.get(at));
        let line = Line {
            scene,
            verbs: &lexicon.verbs,
            tokens: scene.after(sentence, sentence.start),
            zone,
            last: last_speaker(found.last(), quote, last.start),
            before: last,
        };
        if is_question(&line.tokens) {
            continue;
        }
        for told in line.told() {
            debug_assert!(may_report, "a word that tells is missing from `may_tell`: {}", told.by);
            found.extend(line.pieces(&told.at, quotes).into_iter().map(|at| FoundQuote {
                at,
                speaker: told.speaker.actor.clone(),
                speaker_name: Some(told.speaker.name.clone()),
                by: ["reported: ", &told.by].concat(),
            }));
        }
    }
    found
}

fn is_question(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|last| last.is(&["?"]))
}

/// Whoever spoke last, between marks or not, no earlier than a byte.
fn last_speaker(reported: Option<&FoundQuote>, quote: Option<&FoundQuote>, from: usize) -> Option<Speaker> {
    let last = reported.into_iter().chain(quote).max_by_key(|found| found.at.start)?;
    let name = last.speaker_name.clone()?;
    (last.at.end >= from).then(|| Speaker { actor: last.speaker.clone(), name, at: last.at.start })
}

impl Line<'_, '_, '_> {
    /// The words that the sentence reports, by place, apart from each other.
    fn told(&self) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        let mut done = 0;
        for at in 0..self.tokens.len() {
            if at >= done
                && let Some(found) = self.governed(at)
            {
                done = found.at.end;
                told.push(found);
            }
        }
        for at in 0..self.tokens.len() {
            if told.iter().any(|told| told.at.contains(&at)) {
                continue;
            }
            let from = told.iter().map(|told| told.at.end).filter(|end| *end <= at).max().unwrap_or(0);
            for found in self.beside(from, at) {
                let is_free =
                    told.iter().all(|told| found.at.end <= told.at.start || told.at.end <= found.at.start);
                if is_free {
                    told.push(found);
                }
            }
        }
        told.sort_by_key(|told| told.at.start);
        told
    }
}

impl Line<'_, '_, '_> {
    /// The stretches of reported words outside the quotations found, marks at their ends left out.
    /// A beginning that only the quotation completes (« la situation est “grave” ») is none.
    fn pieces(&self, at: &core::ops::Range<usize>, quotes: &[FoundQuote]) -> Vec<Bytes> {
        let is_quote = |token: &Token| {
            let nth = quotes.partition_point(|quote| quote.at.start < token.start);
            token.is_quote && quotes.get(nth).is_some_and(|quote| quote.at.end <= token.end)
        };
        let tokens = self.tokens.get(at.clone()).unwrap_or_default();
        let fewest = if tokens.iter().any(is_quote) { FEWEST_OF_PIECE } else { FEWEST };
        let is_edge = |token: &Token| token.is_mark && !token.is(&["(", ")", "-", "%", "€"]);
        let mut pieces = Vec::new();
        let mut from = at.start;
        for tokens in tokens.split(is_quote) {
            let to = from + tokens.len();
            let is_cut = to < at.end && to > 0 && self.is_open(to - 1);
            let first = tokens.iter().find(|token| !is_edge(token));
            let last = tokens.iter().rev().find(|token| !is_edge(token));
            let n_words = tokens.iter().filter(|token| !token.is_mark).count();
            if let (Some(first), Some(last)) = (first, last)
                && n_words >= fewest
                && !is_cut
            {
                pieces.push(first.start..last.end);
            }
            from = to + 1;
        }
        pieces
    }

    /// Whether a word needs what follows it.
    fn is_open(&self, at: usize) -> bool {
        self.has_verb(at, at + 1)
            || self.tokens.get(at).is_some_and(|token| {
                token.is_preposition()
                    || token.is(&DETERMINERS)
                    || token.is(&["ete", "que", "qu'", "etre", "comme", "et"])
            })
    }
}
