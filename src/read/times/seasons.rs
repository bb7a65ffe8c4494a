//! Seasons and « la rentrée »: times that everybody understands and no calendar bounds. A season of a year is
//! its three months (« l'été 2022 » is June to August; « l'hiver 2010-2011 » December to February); the others are found, so
//! that the reader sees them, and stay without a value.
//!
//! « été » is also « been », « printemps » also an uprising (« le printemps arabe »): an article, a
//! preposition or a year must say that the season is meant. « en été » is a habit and no date.

use super::{
    absolute::{ends_phrase, side_after, year_after},
    calendar::{months, within_calendar},
    expression::{Date, Dated, Expression, Side, Year},
    sentence::Sentence,
    vocabulary::is_season,
    years,
};
use crate::model::Precision;

/// A season that begins at a word, its article included.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    if let Some(dated) = of_year(s, at) {
        return Some(Expression::One(dated));
    }
    let end = with_article(s, at).or_else(|| part(s, at)).or_else(|| new_term(s, at))?;
    Some(Expression::Vague { start: at, end })
}

/// « l'été 2022 », « l'hiver 1986-87 »: the months of a season whose year is said.
fn of_year(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let noun = noun_at(s, at);
    let end = season(s, noun)?;
    let (Year::Given(year), after_year) = year_after(s, noun + 1)? else { return None };
    let value = match s.word(noun) {
        "printemps" => months(year, 3, year, 5),
        "ete" => months(year, 6, year, 8),
        "automne" => months(year, 9, year, 11),
        // « l'hiver 2010 » may be the one before or the one after.
        "hiver" if end > after_year => months(year, 12, year + 1, 2),
        _ => return None,
    };
    Some(Dated::new(at, end, Date::Fixed(within_calendar(value)?, Precision::Interval), "season"))
}

/// Where the noun stands behind an article.
fn noun_at(s: &Sentence<'_, '_>, at: usize) -> usize {
    if matches!(s.word(at), "l'" | "le" | "ce" | "cet") { at + 1 } else { at }
}

fn with_article(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    season(s, noun_at(s, at))
}

/// « été 2022 », « printemps dernier », « cet hiver », « au printemps »: the word after it.
fn season(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if !is_season(s.word(at)) || s.is_capitalised(at) && at >= 2 {
        return None;
    }
    let article = s.before(at, 1);
    let is_noun =
        matches!(article, "l'" | "cet" | "ce" | "le" | "au" | "d'" | "du" | "fin" | "debut" | "en" | "");
    if !is_noun && years::number(s, at + 1).is_none() {
        return None;
    }
    if let Some((year, end)) = year_after(s, at + 1) {
        // « l'hiver 2022-2023 », « l'hiver 1986-87 »
        let goes_on = |first: i32| {
            matches!(s.word(end), "-" | "/")
                && (years::number(s, end + 1) == Some(first + 1)
                    || s.digits(end + 1) == Some(((first + 1) % 100, 2)))
        };
        return Some(if matches!(year, Year::Given(first) if goes_on(first)) { end + 2 } else { end });
    }
    if let Some((50..=99, 2)) = s.digits(at + 1)
        && ends_phrase(s, at + 2)
    {
        return Some(at + 2);
    }
    let (side, end) = side_after(s, at + 1);
    if side != Side::Tense || matches!(article, "cet" | "ce") {
        return Some(end);
    }
    let leads = |word: &str| {
        matches!(word, "a" | "depuis" | "pour" | "avant" | "apres" | "des" | "pendant" | "durant" | "vers")
    };
    let placed = article == "au" || matches!(article, "l'" | "le") && leads(s.before(at, 2));
    (placed && ends_phrase(s, end)).then_some(end)
}

/// « fin de l'été 2022 », « au cœur de l'hiver ».
fn part(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if !matches!(s.word(at), "fin" | "debut" | "milieu" | "coeur") {
        return None;
    }
    let noun = s.skip(at + 1, &[&["de", "l'"], &["de", "cet"], &["de", "ce"], &["d'"], &["du"]])?;
    if !is_season(s.word(noun)) {
        return None;
    }
    let end = year_after(s, noun + 1).map_or_else(|| side_after(s, noun + 1).1, |(_, end)| end);
    (end > noun + 1 || ends_phrase(s, end) || s.word(end).is_empty()).then_some(end)
}

/// « à la rentrée », « depuis la rentrée scolaire ».
fn new_term(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let noun = if s.word(at) == "la" { at + 1 } else { return None };
    let leads =
        matches!(s.before(noun, 2), "a" | "des" | "depuis" | "pour" | "avant" | "apres" | "ici" | "jusqu'a");
    if s.word(noun) != "rentree" || !leads {
        return None;
    }
    let end = if matches!(s.word(noun + 1), "scolaire" | "universitaire" | "parlementaire" | "judiciaire") {
        noun + 2
    } else {
        noun + 1
    };
    // Of « la rentrée 2013 » the year is read; « la rentrée littéraire » is another.
    ends_phrase(s, end).then_some(end)
}
