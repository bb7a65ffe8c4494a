//! French time expressions → EDTF values with their precision.
//!
//! Sentence by sentence: the [grammar] reads what is said, without knowing when; [resolve] gives it a
//! value, from the publication date, the dates before it in the text and the [tense] of its clause.
//! Spans leave the preposition out; they keep the article of a calendar noun (« la semaine dernière »),
//! not that of a day (« le » of « le 7 février »). Durations (« pendant dix ans »), hours and years
//! inside names (« Vision 2030 », « Mondial 2026 ») are deliberately not read. No word is looked at
//! more than a bounded number of times.

mod absolute;
mod calendar;
mod context;
mod dated_nouns;
mod expression;
mod feasts;
mod grammar;
mod names;
mod near_words;
mod nearest;
mod numeric;
mod openers;
mod ordinal_days;
mod participles;
mod parts;
mod pledges;
mod ranges;
mod record;
mod relative;
mod resolve;
mod seasons;
mod sentence;
mod short_years;
mod tense;
#[cfg(test)]
mod tests;
mod told;
mod vague;
mod verb_forms;
pub(in crate::read) mod vocabulary;
mod weekdays;
mod years;

use super::reading::{FoundTime, Reading};
use crate::model::{Edtf, How, Precision};

pub use record::{Side, resolve_times, sides};
pub use vocabulary::weekday;

/// What relative dates are resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeContext {
    /// The publication date; relative dates stay open without one.
    pub published: Option<Edtf>,
}

/// Finds and resolves the time expressions of an article, by place.
pub fn times(reading: &Reading<'_>, context: TimeContext) -> Vec<FoundTime> {
    let mut told = told::Told::new(context);
    let mut weekdays = weekdays::Weekdays::default();
    let mut found = Vec::new();
    let mut zones = reading.zones.iter();
    let mut zone = zones.next();
    for sentence in &reading.sentences {
        let mut new_paragraph = false;
        while zone.is_some_and(|zone| zone.end <= sentence.start) {
            zone = zones.next();
            new_paragraph = true;
        }
        told.next_sentence(new_paragraph);
        let mut words = sentence::Mended::new(reading, sentence);
        let words = words.sentence();
        let expressions = grammar::expressions(&words);
        if expressions.is_empty() && told.said.is_some() && tense::is_now(&words) {
            told.comes_back();
        }
        for expression in expressions {
            let (start, end) = expression.span();
            let tense = tense::of(&words, start, end);
            let day_before = told.day;
            let resolved = told.resolve(&expression, tense);
            if is_aside(&words, start) {
                told.was_aside(day_before);
            }
            if start <= 1 && words.word(end) == "," && tense == tense::Tense::Past {
                told.opened_by(resolved.edtf, resolved.precision);
            }
            // « fermé le lundi »: of any week.
            if resolved.edtf.is_none() && expression.is_in_tale() {
                continue;
            }
            let Some(at) = words.bytes(start, end) else { continue };
            weekdays.saw(&expression, tense, resolved.edtf, found.len());
            found.push(FoundTime {
                at,
                edtf: resolved.edtf,
                precision: resolved.precision,
                how: resolved.how,
                by: ["time: ", expression.rule()].concat(),
            });
        }
    }
    weekdays.settle(&mut found);
    found
}

/// « l'enquête, ouverte le 8 juin 2015, »: a date that a participle behind a comma tells in passing.
fn is_aside(words: &sentence::Sentence<'_, '_>, start: usize) -> bool {
    let Some(verb) = start.checked_sub(2) else { return false };
    words.before(start, 1) == "le"
        && participles::is_participle(words.raw(verb), words.word(verb))
        && words.before(start, 3) == ","
}

/// What a reader should know of the dates found: those that no calendar has.
pub fn time_warnings(text: &str, found: &[FoundTime]) -> Vec<String> {
    found
        .iter()
        // A day said in full that has no value is one that no month has.
        .filter(|time| time.edtf.is_none() && time.precision == Precision::Day && time.how == How::Absolute)
        .filter_map(|time| text.get(time.at.clone()))
        .map(|date| format!("“{date}” is a date that no calendar has; it was left open"))
        .collect()
}
