//! A line cut at its bars and free dashes, and whether one of its parts is a date.

use super::{
    headers::{PUBLISHED_LEADS, UPDATED_LEADS, byline_rest, is_date_word},
    names::is_names,
};
use crate::{
    read::metadata::header_date::header_dates,
    text::{WordKind, fold, words},
};

/// The parts of a header between bars and dashes, with their places.
pub(in crate::read) fn strip_parts(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut give = |from: usize, to: usize| {
        if let Some(part) = text.get(from..to) {
            let lead = part.len() - part.trim_start().len();
            parts.push((from + lead, part.trim()));
        }
    };
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let is_free = || {
            let before = text.get(..at).is_some_and(|before| before.ends_with([' ', '\u{a0}', ')']));
            before && text.get(end..).is_some_and(|after| after.starts_with([' ', '\u{a0}']))
        };
        let cuts = match mark {
            '|' | '•' | '·' => true,
            '-' | '–' | '—' => is_free(),
            _ => false,
        };
        if cuts {
            give(start, at);
            start = end;
        }
    }
    give(start, text.len());
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

/// « Faits divers - Mardi 24 novembre 2009 », « Par X | 15/01/2011 | 19H42 »: a part is a date, and
/// the others are sections, hours, bylines.
pub(super) fn is_dated_strip(text: &str) -> bool {
    let parts = strip_parts(text);
    let is_date = |part: &str| {
        // « le 17/10/2012 à 06:00 par Ana Li »
        let part = match part.split_once(" par ") {
            Some((date, author)) if is_names(author) => date,
            _ => part,
        };
        let dates = header_dates(part);
        let folded = fold(part);
        let leads = |list: &[&str]| list.iter().any(|lead| folded.starts_with(lead));
        let is_rest = || {
            words(part)
                .filter(|word| word.kind != WordKind::Mark)
                .filter(|word| !dates.iter().any(|date| date.at.contains(&word.start)))
                .all(|word| word.kind == WordKind::Number || is_date_word(word.text))
        };
        !dates.is_empty() && (leads(&PUBLISHED_LEADS) || leads(&UPDATED_LEADS) || is_rest())
    };
    let is_small = |part: &str| {
        part.split_whitespace().count()
            <= if part.contains(|mark: char| mark.is_ascii_digit()) { 4 } else { 3 }
            || byline_rest(part).is_some_and(|rest| rest.len() <= 60)
    };
    parts.len() >= 2
        && parts.iter().any(|(_, part)| is_date(part))
        && parts.iter().all(|(_, part)| is_date(part) || is_small(part))
}
