//! An office that calls somebody again whom the sentence before is about: « Nicole Notat a été
//! chahutée. La patronne de la CFDT assume. »
//!
//! Only where the text gave that person no office or function of their own, where nobody else of
//! the same sex stands between, and where the office is the subject of its clause.

use super::{
    article::Article,
    cast::Who,
    kinds::acts,
    offices::Role,
    people::{Named, Sense2},
    tokens::Tokens,
    unnamed::is_saying,
    words::{is_function_word, is_title},
};
use crate::{model::Kind, text::WordKind};

/// How many tokens a short opening has before the name of whom its sentence is about, its commas included.
const OPENING: usize = 12;

/// How many tokens back the person may stand: two or three sentences. At 10 only a name right
/// before counts; at 1000 the first person of the article would hold every office.
const REACH: usize = 90;

/// The person whom an office without a known holder calls again.
pub(super) fn recalled(article: &Article<'_, '_>, at: usize, role: &Role) -> Option<Who> {
    if role.is_plural || role.is_ministry || !is_subject(article, at, role.to) {
        return None;
    }
    let n_before = article.names.partition_point(|named| named.from < at);
    let before = article.names.get(..n_before).unwrap_or_default();
    let near = before.iter().rev().take_while(|named| named.from + REACH > at).take(REACH);
    let (mut found, mut passed): (Option<Who>, Option<Who>) = (None, None);
    for named in near {
        let Sense2::Actor(who) = named.sense else { continue };
        if article.cast.kind(who) != Kind::Person || is_woman(article, who) == Some(!role.is_feminine) {
            continue;
        }
        // « la préfète » is a woman for certain; « le préfet » may be told of anybody.
        if role.is_feminine && is_woman(article, who).is_none() {
            return None;
        }
        // « Vingegaard, lui, a rendu les armes »: a surname, where nobody else is named after it.
        let is_full = named.to > named.name_from + 1;
        let is_last = || passed.is_none() && found.is_none();
        if (is_full || is_last()) && is_topic(article, named, at) {
            let is_only = passed.is_none_or(|passed| passed == who) && is_free(article, who);
            if !is_only || found.is_some_and(|found| found != who) {
                return None;
            }
            found = Some(who);
        } else if !role.is_feminine && found.is_none() {
            passed = passed.or(Some(who));
        }
    }
    found
}

/// « La patronne … », « s'est exclamée la cheffe … »: the office is a subject.
fn is_subject(article: &Article<'_, '_>, at: usize, to: usize) -> bool {
    let tokens = &article.tokens;
    matches!(tokens.before(at, 1), "le" | "la" | "l'")
        && (tokens.get(at - 1).is_some_and(|token| token.opens || (token.capital && !token.loud))
            || is_saying(tokens.before(at, 2))
            || tokens.before(at, 2) == "," && acts(tokens, to) && is_opening(tokens, at - 2))
}

/// « Parti à huit kilomètres du sommet, »: what opens a sentence up to a comma, without another mark.
fn is_opening(tokens: &Tokens<'_>, comma: usize) -> bool {
    let back = (1..=OPENING).find(|back| {
        let token = comma.checked_sub(*back).and_then(|at| tokens.get(at));
        token.is_none_or(|token| token.opens || !(token.is_word() || token.kind == WordKind::Elided))
    });
    let first = back.and_then(|back| comma.checked_sub(back)).and_then(|at| tokens.get(at));
    first.is_some_and(|token| token.opens)
}

/// Whether a name opens its sentence, or ends the one right before: « …, souriait Paul Le Bihan. »
fn is_topic(article: &Article<'_, '_>, named: &Named, at: usize) -> bool {
    let tokens = &article.tokens;
    let opens = tokens.get(named.from).is_some_and(|token| token.opens);
    let closes = tokens.folded(named.to) == "." && named.to + 3 > at;
    // « À 17 heures, Patrice Roy a lancé »: after a short opening that holds no other name.
    let after_opening = tokens.before(named.from, 1) == ","
        && acts(tokens, named.to)
        && (2..=OPENING).any(|back| {
            named.from.checked_sub(back).and_then(|at| tokens.get(at)).is_some_and(|token| token.opens)
        })
        && (2..=OPENING)
            .take_while(|back| !matches!(tokens.before(named.from, *back), "." | "!" | "?"))
            .filter_map(|back| named.from.checked_sub(back))
            .filter(|at| !tokens.get(*at).is_some_and(|token| token.opens))
            .all(|at| !tokens.is_proper(at) || is_of_thing(article, at));
    let opens = opens || after_opening || follows_epithets(tokens, named);
    // « Jean Kergoat est riverain du port » says who he is.
    (opens && !matches!(tokens.folded(named.to), ":" | "est" | "etait")) || closes
}

/// « Le maillot jaune slovène Tadej Pogacar a remporté »: what athletes are called opens the sentence; « le riverain X »
/// says who he is.
fn follows_epithets(tokens: &Tokens<'_>, named: &Named) -> bool {
    const ATHLETES: [&str; 10] = [
        "maillot",
        "champion",
        "championne",
        "vainqueur",
        "tenant",
        "tenante",
        "buteur",
        "attaquant",
        "pilote",
        "leader",
    ];
    let small = |back: usize| named.from.checked_sub(back).and_then(|at| tokens.get(at));
    let is_plain = |back: usize| {
        small(back).is_some_and(|token| token.is_word() && !token.capital && !is_function_word(token.folded))
    };
    let n_plain = (1..=4).take_while(|back| is_plain(*back)).count();
    let is_led =
        small(n_plain + 1).is_some_and(|token| token.opens && matches!(token.folded, "le" | "la" | "l'"));
    let is_athlete = small(n_plain).is_some_and(|noun| ATHLETES.contains(&noun.folded));
    is_athlete && is_led && acts(tokens, named.to)
}

/// Whether a capital belongs to the name of no person: « à l'Assemblée nationale, Anne Roy a … ».
fn is_of_thing(article: &Article<'_, '_>, at: usize) -> bool {
    article.name_over(at).is_some_and(|named| match named.sense {
        Sense2::Actor(who) => article.cast.kind(who) != Kind::Person,
        _ => true,
    })
}

fn is_woman(article: &Article<'_, '_>, who: Who) -> Option<bool> {
    let (_, name, _) = article.cast.card(who);
    let first = crate::text::fold(name.split([' ', '-']).next().unwrap_or_default());
    article.cast.lexicon.is_womans(&first)
}

/// Whether nothing says what else the person is: an office, a function, an entry of the lexicon.
fn is_free(article: &Article<'_, '_>, who: Who) -> bool {
    let is_known = article.cast.known(who).is_some_and(|known| !known.roles.is_empty());
    let is_told = article.told.ahead.iter().any(|told| told.2 == who)
        || article.cast.held.iter().any(|held| held.by == who);
    let is_called =
        article.told.called.iter().any(|(noun, bearers)| {
            !is_title(noun) && bearers.iter().take(64).any(|(_, bearer)| *bearer == who)
        });
    !(is_known || is_told || is_called)
}
