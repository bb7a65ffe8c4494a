//! Names whose own words tell what they name, whoever stands around: « Vétérinaires sans frontières », « Jaquet
//! & Fils », the list in the bracket behind a candidate.

use super::{
    tokens::{Token, Tokens},
    traits::Traits,
};
use crate::model::Kind;

/// The end of such a name that begins at a token, what it names, and the rule.
pub(super) fn own_name(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Kind, &'static str)> {
    without_borders(tokens, at).or_else(|| partners(tokens, at)).or_else(|| list_in_bracket(tokens, at))
}

/// « Horizons sans frontières », « Vétérinaires sans frontières Suisse »
fn without_borders(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Kind, &'static str)> {
    let end = tokens.word_end(at);
    let is_name = tokens.folded(end) == "sans" && tokens.folded(end + 1).starts_with("frontiere");
    is_name.then_some((end + 2, Kind::Organisation, "without borders"))
}

/// « Jaquet & Fils », « Roux & Cie »
fn partners(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Kind, &'static str)> {
    let end = tokens.word_end(at);
    let is_partner = tokens.get(end + 1).is_some_and(|token| token.is_word() && token.capital);
    (tokens.folded(end) == "&" && is_partner && !tokens.get(at)?.loud)
        .then(|| (tokens.word_end(end + 1), Kind::Company, "partners"))
}

/// « Ana Li (Agir pour Brest) »: what a person stands for; « (Val de Marne) » is a place.
fn list_in_bracket(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Kind, &'static str)> {
    let follows_name = tokens.before(at, 1) == "("
        && at.checked_sub(2).and_then(|last| tokens.get(last)).is_some_and(|token| token.capital);
    let end = (at + 2..at + 9).find(|at| tokens.folded(*at) == ")")?;
    let is_motto =
        (at + 1..end).any(|at| matches!(tokens.folded(at), "pour" | "avec" | "ensemble" | "autrement"));
    let is_plain = (at..end).all(|at| tokens.get(at).is_some_and(Token::is_word));
    (follows_name && is_motto && is_plain).then_some((end, Kind::Organisation, "list"))
}

/// « l'ancien notaire de Basseilles Robert Lekeu »: where the town of an office ends, and who holds it begins.
pub(super) fn town_before_name(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let holds = |back: usize| tokens.had(at, back, Traits::FUNCTION_NOUN);
    let is_of_office = matches!(tokens.before(at, 1), "de" | "d'") && (holds(2) || holds(3));
    let starts = |at: &usize| tokens.get(*at).is_some_and(|token| token.opens_word);
    let first = (at + 1..end).filter(starts).find(|at| tokens.has(*at, Traits::FIRST_NAME))?;
    (is_of_office && first + 1 < end).then_some(first)
}

/// « Challenge League », « Nations Cup »: the last word before a place in the text is that of a contest.
pub(super) fn is_contest(tokens: &Tokens<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).map_or("", |last| tokens.folded(last));
    matches!(last, "league" | "cup" | "trophy" | "series" | "masters" | "championship")
}

/// « la Tempête Ciarán », « le Plan Orsec », « “Les Raisins de la colère” »: a thing with a name, or a work.
pub(super) fn bears_name(tokens: &Tokens<'_>, at: usize, end: usize, titled: bool) -> bool {
    let opens = matches!(tokens.before(at, 1), "«" | "\"" | "“");
    let is_work = opens && matches!(tokens.folded(end), "»" | "\"" | "”");
    is_work || tokens.has(at, Traits::THING) && !titled
}
