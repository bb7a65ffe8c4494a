//! A sentence with several figures and several dates → the days that govern each figure: « 2,6 % en 2024, puis
//! 2,2 % en 2025 » are no two figures of one year.

use super::sentence::Sentence;

/// A run of tokens, by its first and last.
type Run = (usize, usize);

/// The days of the date that governs one of several figures; `None` where all dates of the sentence may.
///
/// A date right after its figure governs it, one before it where something parts them; never beyond another
/// figure.
pub(super) fn days_of(sentence: &Sentence<'_>, figure: Run, all: &[Run]) -> Option<(i32, i32)> {
    if sentence.times.len() < 2 || all.len() < 2 {
        return None;
    }
    let dates: Vec<(Run, (i32, i32))> =
        sentence.times.iter().map(|time| (sentence.run(time.span), time.days)).collect();
    let crossed =
        |from: usize, to: usize| all.iter().any(|other| *other != figure && other.0 > from && other.1 < to);
    let after = dates.iter().find(|((from, _), _)| *from > figure.1 && !crossed(figure.1, *from));
    let before = dates.iter().rev().find(|((_, to), _)| *to < figure.0 && !crossed(*to, figure.0));
    let parted = |from: usize| {
        let between = sentence.tokens.get(figure.1 + 1..from).unwrap_or_default();
        between.iter().any(|token| matches!(token.fold.as_str(), "," | ";" | ":" | "et" | "mais" | "puis"))
    };
    let close = after.filter(|((from, _), _)| !parted(*from));
    close.or(before).or(after).map(|(_, days)| *days)
}
