//! The expressions of a sentence, from left to right: at each word the longest reading comes first, and
//! what was read is not read again.

use std::{cell::RefCell, collections::HashMap};

use foldhash::fast::FixedState;

use super::{
    absolute, context,
    expression::{Dated, Expression},
    parts, ranges, relative,
    sentence::Sentence,
    vague,
    vocabulary::{cardinal, century, month, ordinal, season, short_month, weekday},
};

/// Every time expression of a sentence.
pub(super) fn expressions(s: &Sentence<'_, '_>) -> Vec<Expression> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < s.len() {
        match expression(s, at) {
            Some(read) => {
                at = read.span().1.max(at + 1);
                found.push(read);
            }
            None => at += 1,
        }
    }
    found
}

fn expression(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    if !can_begin(s, at) {
        return None;
    }
    ranges::read(s, at, date)
        .or_else(|| ranges::listed(s, at).map(|dated| ranges::opened(s, dated)))
        .or_else(|| date(s, at).map(|dated| ranges::opened(s, dated)))
        .or_else(|| vague::read(s, at))
}

thread_local! {
    /// Whether words begin a time, as far as was asked: the same few thousand words make a paper.
    static BEGINS: RefCell<HashMap<Box<str>, bool, FixedState>> = RefCell::default();
}

/// More words than these are forgotten.
const REMEMBERED: usize = 1 << 15;

/// Most words begin no time; asked first, for speed.
fn can_begin(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    BEGINS.with_borrow_mut(|known| {
        if let Some(begins) = known.get(word) {
            return *begins;
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let begins = begins(word);
        known.insert(word.into(), begins);
        begins
    })
}

fn begins(word: &str) -> bool {
    match word.bytes().next() {
        Some(b'0'..=b'9') => true,
        Some(b'a'..=b'z') => is_opener(word) || is_calendar_word(word),
        _ => false,
    }
}

/// Articles, adverbs and the first words of phrases.
fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "le" | "la"
            | "l'"
            | "les"
            | "ce"
            | "cet"
            | "cette"
            | "ces"
            | "des"
            | "dans"
            | "il"
            | "voici"
            | "voila"
            | "hier"
            | "avant"
            | "avant-hier"
            | "demain"
            | "apres-demain"
            | "aujourd'hui"
            | "fin"
            | "debut"
            | "milieu"
            | "mi"
            | "veille"
            | "lendemain"
            | "surlendemain"
            | "meme"
            | "recemment"
            | "precedemment"
            | "prochainement"
            | "dernierement"
            | "bientot"
            | "jadis"
            | "naguere"
            | "autrefois"
            | "auparavant"
    )
}

/// Names of stretches, and numbers.
fn is_calendar_word(word: &str) -> bool {
    let is_stretch = matches!(
        word,
        "annee"
            | "annees"
            | "an"
            | "decennie"
            | "semaine"
            | "week-end"
            | "weekend"
            | "mois"
            | "trimestre"
            | "semestre"
            | "nuit"
            | "dernier"
            | "t1"
            | "t2"
            | "t3"
            | "t4"
            | "ier"
    );
    is_stretch
        || month(word).is_some()
        || short_month(word).is_some()
        || weekday(word).is_some()
        || season(word).is_some()
        || ordinal(word).is_some()
        || cardinal(word).is_some()
        || century(word).is_some()
        || word.split_once('-').is_some_and(|(head, _)| head == "mi" || month(head).is_some())
}

/// One date, with its article where that is part of its name.
fn date(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(found) = context::read(s, at) {
        return Some(found);
    }
    if matches!(s.word(at), "le" | "la" | "l'" | "les" | "cette" | "cet" | "ce")
        && let Some(found) = noun(s, at + 1)
            .filter(|found| !matches!(s.word(at), "cette" | "cet" | "ce") || found.rule != "unit")
    {
        return Some(found.from(at));
    }
    relative::read(s, at).or_else(|| noun(s, at)).or_else(|| absolute::read(s, at))
}

fn noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    parts::noun(s, at).or_else(|| relative::unit_phrase(s, at))
}
