//! The expressions of a sentence, from left to right: at each word the longest reading comes first, and
//! what was read is not read again.

use super::{
    absolute, context,
    expression::{Date, Dated, Expression, Shape, Side, Year},
    feasts, names,
    openers::can_begin,
    ordinal_days, parts, ranges, relative, seasons,
    sentence::Sentence,
    vague,
};

/// Every time expression of a sentence.
pub(super) fn expressions(s: &Sentence<'_, '_>) -> Vec<Expression> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < s.len() {
        if !can_begin(s, at) {
            at += 1;
            continue;
        }
        if let Some(end) = names::skip(s, at) {
            at = end.max(at + 1);
            continue;
        }
        match expression(s, at).map(|read| without_habit(s, read)) {
            Some(read) => {
                at = read.span().1.max(at + 1);
                found.push(with_night(s, read));
            }
            None => at += 1,
        }
    }
    found
}

/// « D'habitude, on en parle en juillet »: each year; « C'est demain. » of an election two years off: soon.
fn without_habit(s: &Sentence<'_, '_>, read: Expression) -> Expression {
    const REACH: usize = 10;
    let Expression::One(dated) = read else { return read };
    let (start, end) = read.span();
    let is_month = matches!(dated.date, Date::Month(_, Year::Unsaid(Side::Tense)));
    let usual = |at: usize| {
        matches!(
            s.word(at),
            "habitude" | "habituellement" | "generalement" | "ordinaire" | "traditionnellement"
        ) || matches!((s.word(at), s.word(at + 1)), ("chaque", "annee") | ("les", "ans"))
    };
    let is_habit = || (start.saturating_sub(REACH)..(end + REACH).min(s.len())).any(usual);
    let is_soon = s.word(start) == "demain"
        && start == 2
        && s.word(0) == "c'"
        && s.word(1) == "est"
        && (end..s.len()).all(|at| !s.is_letters(at));
    if is_soon || is_month && is_habit() { Expression::Vague { start, end } } else { read }
}

/// « la nuit de vendredi à samedi », « la nuit du 5 au 6 juin »: the night belongs to its days.
fn with_night(s: &Sentence<'_, '_>, read: Expression) -> Expression {
    let (start, _) = read.span();
    let article = usize::from(matches!(s.before(start, 1), "le" | "la"));
    let named = s.before(start, 2 + article) == "nuit" && matches!(s.before(start, 1 + article), "de" | "du");
    let Some(night) = start.checked_sub(2 + article).filter(|_| named) else { return read };
    let from = if matches!(s.before(night, 1), "la" | "cette") { night - 1 } else { night };
    match read {
        Expression::One(dated) => Expression::One(dated.from(from)),
        Expression::Between(first, last) => {
            let shape = if first.shape == Shape::Whole { Shape::Night } else { first.shape };
            Expression::Between(Dated { shape, ..first.from(from) }, last)
        }
        other => other,
    }
}

fn expression(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    ranges::read(s, at, date)
        .or_else(|| feasts::beside(s, at))
        .or_else(|| ranges::listed(s, at).map(|dated| ranges::opened(s, dated)))
        .or_else(|| date(s, at).map(|dated| ranges::opened(s, dated)))
        .or_else(|| seasons::read(s, at))
        .or_else(|| vague::read(s, at))
        .or_else(|| feasts::by_the_moon(s, at).map(|end| Expression::Vague { start: at, end }))
}

/// One date, with its article where that is part of its name.
fn date(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(found) = context::read(s, at).or_else(|| feasts::read(s, at)) {
        return Some(found);
    }
    if matches!(s.word(at), "le" | "la" | "l'" | "les" | "cette" | "cet" | "ce")
        // « cette semaine prochaine » is nothing that anybody says.
        && let Some(found) =
            if matches!(s.word(at), "cette" | "cet" | "ce") { counted_noun(s, at + 1) } else { noun(s, at + 1) }
    {
        return Some(found.from(at));
    }
    relative::read(s, at).or_else(|| noun(s, at)).or_else(|| absolute::read(s, at))
}

fn noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    counted_noun(s, at).or_else(|| relative::unit_phrase(s, at))
}

/// A part of a year or a month, or a weekday counted in one.
fn counted_noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    parts::noun(s, at).or_else(|| ordinal_days::read(s, at))
}
