//! A sentence → whether it insists on who did it, against another telling: « c'est X qui », « X en
//! personne », « d'elle-même », « personne n'a », « …, pas un Y ». Who insists says what somebody denies.

use super::{
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::text::WordKind;

/// Whether a sentence insists on who did something.
pub(super) fn insists(sentence: &Sentence<'_>) -> bool {
    if !sentence.has_a(Classes::INSISTING) {
        return false;
    }
    let has = |word: &str| sentence.tokens.iter().any(|token| token.is(word));
    let cleft = has("qui") && (has("c") || has("ce"));
    cleft || has("personne") || has("aucun") || has("aucune") || has("nul")
}

/// How far back the words that insist may stand.
const REACH: usize = 14;

/// « c'est X qui a fait », « ce n'est pas X qui a fait ».
pub(super) struct Cleft {
    /// The tokens of X, the last excluded.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether X is said not to have.
    pub(super) denied: bool,
}

/// The cleft whose verb stands at a position.
pub(super) fn cleft(tokens: &[Token], verb: usize) -> Option<Cleft> {
    let first = verb.saturating_sub(REACH);
    let near = tokens.get(first..verb)?;
    let start = near.iter().rposition(is_end).map_or(0, |at| at + 1);
    let near = near.get(start..)?;
    let first = first + start;
    let who = near.iter().rposition(|token| token.is("qui"))?;
    let is = near.get(..who)?.iter().enumerate().rposition(|(at, token)| {
        let back =
            |n: usize| at.checked_sub(n).and_then(|at| near.get(at)).map_or("", |token| token.fold.as_str());
        let pointed = matches!(back(1), "c" | "ce") || back(1) == "n" && matches!(back(2), "c" | "ce");
        pointed && matches!(token.fold.as_str(), "est" | "sont" | "etait" | "etaient" | "serait" | "fut")
    })?;
    let denied =
        near.get(is..who)?.iter().any(|token| matches!(token.fold.as_str(), "pas" | "point" | "nullement"));
    Some(Cleft { from: first + is + 1, to: first + who, denied })
}

/// « Personne n'a ouvert », « aucun pompier n'a ouvert ».
pub(super) fn is_nobody(before: &[Token]) -> bool {
    let start = before.iter().rposition(is_end).map_or(0, |at| at + 1);
    let own = before.get(start..).unwrap_or_default();
    let nobody =
        own.iter().position(|token| matches!(token.fold.as_str(), "personne" | "nul" | "aucun" | "aucune"));
    nobody.is_some_and(|at| own.iter().skip(at).take(5).any(|token| token.is("n") || token.is("ne")))
}

/// « d'elle-même », « tout seul », of what happened by itself.
pub(super) fn is_by_itself(before: &[Token], after: &[Token]) -> bool {
    let reflexive = before.iter().rev().take(3).any(|token| matches!(token.fold.as_str(), "s" | "se"));
    let near: Vec<&str> = after.iter().take(3).map(|token| token.fold.as_str()).collect();
    let own =
        matches!(near.as_slice(), ["d" | "de", "lui-meme" | "elle-meme" | "eux-memes" | "elles-memes", ..])
            || matches!(
                near.as_slice(),
                ["tout" | "toute" | "tous" | "toutes", "seul" | "seule" | "seuls" | "seules", ..]
            );
    reflexive && own
}

/// How far before « plus » its « ne » stands.
const NE: usize = 4;

/// Whether the folded word at a position denies: « pas », « jamais », « ne … plus », but not the « plus » of « plus
/// de 30 morts », « le plus grand », « ne … plus que trois ».
pub(super) fn denies<'w>(word: impl Fn(usize) -> &'w str, at: usize) -> bool {
    match word(at) {
        "pas" | "jamais" => true,
        "plus" => {
            let led =
                (1..=NE).any(|back| at.checked_sub(back).is_some_and(|at| matches!(word(at), "ne" | "n")));
            let counts =
                word(at + 1) == "de" && word(at + 2).starts_with(|digit: char| digit.is_ascii_digit());
            led && !counts && !matches!(word(at + 1), "que" | "qu")
        }
        _ => false,
    }
}

/// The same of a token of a sentence.
pub(super) fn is_denying(tokens: &[Token], at: usize) -> bool {
    denies(|at| tokens.get(at).map_or("", |token| token.fold.as_str()), at)
}

/// « la directrice en personne », « lui-même ».
pub(super) fn is_emphatic(before: &[Token]) -> bool {
    let in_person =
        before.windows(2).any(|two| matches!(two, [en, person] if en.is("en") && person.is("personne")));
    in_person
        || before.iter().any(|token| {
            matches!(token.fold.as_str(), "lui-meme" | "elle-meme" | "eux-memes" | "elles-memes")
        })
}

/// Those who are said not to have: « …, pas un berger », « … et non par le chauffeur ».
pub(super) fn refused(after: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, two) in after.windows(2).enumerate() {
        let [mark, not] = two else { continue };
        let parted = matches!(mark.fold.as_str(), "," | ";" | "et" | "mais");
        if !parted || !matches!(not.fold.as_str(), "pas" | "non") {
            continue;
        }
        let own = after.iter().skip(at + 2).take(4);
        let noun =
            own.skip_while(|token| matches!(token.fold.as_str(), "pas" | "par" | "point")).find(|token| {
                token.kind == WordKind::Letters && token.fold.len() > 3 && !token.is_a(Classes::STOP)
            });
        found.extend(noun.map(|noun| singular(&noun.fold)));
    }
    found
}

/// A folded noun without its plural.
pub(super) fn singular(noun: &str) -> String {
    noun.trim_end_matches(['s', 'x']).to_string()
}

fn is_end(token: &Token) -> bool {
    matches!(token.fold.as_str(), ";" | ":" | "." | "«" | "»" | "!" | "?")
}
