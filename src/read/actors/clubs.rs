//! Towns that are clubs: « Toulon a battu Clermont », « Nîmes – Metz : 1-0 », « l'entraîneur de Nice ».
//!
//! Asked in articles of sport only. A town is a club where the words beside it play; elsewhere in
//! the article it stays a town (« à Nantes »). Countries stay states: their teams go by their name.

use super::{
    tokens::{Token, Tokens},
    words::{WordSet, is_function_word},
};
use crate::text::WordKind;
use std::sync::LazyLock;

/// Stems of verbs of clubs, folded.
const STEMS: [&str; 45] = [
    "inflig",
    "corrig",
    "conserv",
    "enregistr",
    "humili",
    "etrill",
    "dispos",
    "arrach",
    "remont",
    "grimp",
    "recol",
    "bat",
    "battu",
    "battent",
    "battr",
    "battai",
    "domin",
    "impos",
    "inclin",
    "emport",
    "menai",
    "mene",
    "egalis",
    "affront",
    "recoi",
    "recev",
    "craqu",
    "enchain",
    "conced",
    "encaiss",
    "gagn",
    "perd",
    "qualifi",
    "decroch",
    "renvers",
    "surclass",
    "ecras",
    "chut",
    "domine",
    "elimin",
    "sort",
    "accroch",
    "pieg",
    "tomb",
    "jou",
];

/// Those who are of a club, folded.
static OF_CLUBS: LazyLock<WordSet> = LazyLock::new(|| {
    "pack joueurs joueur entraineur coach manager gardien attaquant milieu defenseur buteur capitaine equipe effectif \
     vestiaire defense supporters victoire defaite succes portier ailier pilier talonneur ouvreur arriere meneur \
     pivot avant-centre coequipiers hommes jeu camp surface"
        .split_whitespace()
        .collect()
});

/// Whether the words around a town that takes the tokens `from..to` make a club of it.
pub(super) fn plays(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    scores(tokens, from, to) || is_opponent(tokens, from) || acts(tokens, to) || is_object(tokens, from)
}

fn is_number(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == WordKind::Number)
}

fn is_dash(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.folded(at), "-" | "–" | "—")
}

/// « Rennes 0–0 Nantes », « Nîmes – Metz : 1-0 », « Lens - Lille 2-1 ».
fn scores(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let score = |at: usize| is_number(tokens, at) && is_dash(tokens, at + 1) && is_number(tokens, at + 2);
    let back = |n: usize| from.checked_sub(n);
    if score(to) || back(3).is_some_and(score) {
        return true;
    }
    let after_rival =
        |at: usize| (at..at + 4).any(|near| score(near + usize::from(tokens.folded(near) == ":")));
    let first = is_dash(tokens, to) && tokens.is_proper(to + 1) && after_rival(to + 2);
    let second = back(1).is_some_and(|at| is_dash(tokens, at))
        && back(2).is_some_and(|at| tokens.get(at).is_some_and(|token| token.capital))
        && after_rival(to);
    first || second
}

/// « face à Lyon », « contre Castres », « l'entraîneur de Nice », « aux dépens de Clermont ».
fn is_opponent(tokens: &Tokens<'_>, from: usize) -> bool {
    match (tokens.before(from, 2), tokens.before(from, 1)) {
        ("face", "a") | ("depens" | "detriment", "de" | "d'") | (_, "contre") => true,
        (noun, "de" | "d'") => OF_CLUBS.contains(noun),
        (_, "devant") => (2..=8).any(|back| {
            let word = tokens.before(from, back);
            matches!(word, "leader" | "points" | "point" | "place" | "avance" | "victoire" | "succes")
                || word.starts_with("impos")
        }),
        (_, "entre") => is_match(tokens, from, 1),
        (_, "et") => (2..=4).any(|back| tokens.before(from, back) == "entre" && is_match(tokens, from, back)),
        _ => false,
    }
}

/// « le match entre Bayonne et Lyon »: whether a match is told of before « entre », so many tokens back.
fn is_match(tokens: &Tokens<'_>, from: usize, entre: usize) -> bool {
    (entre + 1..=entre + 7).any(|back| {
        matches!(
            tokens.before(from, back),
            "match"
                | "rencontre"
                | "choc"
                | "duel"
                | "finale"
                | "demi-finale"
                | "affiche"
                | "derby"
                | "opposition"
        )
    })
}

/// « Toulon a décroché », « Clermont, qui menait », « Lembeye craque ».
fn acts(tokens: &Tokens<'_>, to: usize) -> bool {
    let mut at = match (tokens.folded(to), tokens.folded(to + 1)) {
        (",", "qui") => to + 2,
        ("qui", _) => to + 1,
        _ => to,
    };
    for _ in 0..5 {
        let is_adverb = tokens.folded(at).ends_with("ment") && tokens.folded(at).len() > 6;
        let is_small = is_adverb
            || matches!(
                tokens.folded(at),
                "a" | "avait"
                    | "n'"
                    | "ne"
                    | "s'"
                    | "se"
                    | "est"
                    | "l'"
                    | "y"
                    | "pas"
                    | "aura"
                    | "sera"
                    | "bien"
                    | "ete"
                    | "enfin"
            );
        if !is_small {
            break;
        }
        at += 1;
    }
    is_play(tokens, at)
}

/// « Morlaàs bat Lembeye », « Toulon y affrontera Toulouse ».
fn is_object(tokens: &Tokens<'_>, from: usize) -> bool {
    from.checked_sub(1).is_some_and(|at| is_play(tokens, at) && !tokens.folded(at).ends_with('u'))
}

fn is_play(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.folded(at);
    let is_small = tokens.get(at).is_some_and(|token: &Token<'_>| token.is_word() && !token.capital);
    is_small
        && word.len() > 2
        && !is_function_word(word)
        && !matches!(
            word,
            "battants" | "sortie" | "sorties" | "joueurs" | "joueur" | "jour" | "jours" | "tombe" | "jouet"
        )
        && STEMS.iter().any(|stem| word.starts_with(stem))
}
