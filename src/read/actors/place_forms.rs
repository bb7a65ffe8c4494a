//! Places by how their names are made, and by the list they stand in.

use super::{
    cast::Cast,
    kinds::{acts, gives_to},
    lookup::{Sense, piece_known},
    tokens::Tokens,
    traits::Traits,
    words::places,
};
use crate::model::Kind;

/// « Noeux-les-Mines », « Chaumont-sur-Tharonne », « Saint-Hyacinthe », « Haut-Sassandra »: towns and
/// regions by how their names are made. What stands beside may still say otherwise.
pub(super) fn places_by_form(
    tokens: &Tokens<'_>,
    cast: &Cast<'_>,
    at: usize,
    end: usize,
) -> Option<(Kind, u32)> {
    if end - at < 2 {
        return None;
    }
    let inner = (at + 1..end - 1).any(|piece| {
        let small = tokens.get(piece).is_some_and(|token| !token.capital);
        small
            && matches!(
                tokens.folded(piece),
                "les"
                    | "lez"
                    | "sur"
                    | "sous"
                    | "en"
                    | "la"
                    | "le"
                    | "aux"
                    | "du"
                    | "des"
                    | "de"
                    | "d'"
                    | "a"
                    | "et"
            )
    });
    if inner && !tokens.has(at, Traits::FIRST_NAME) {
        return Some((Kind::Place, 5));
    }
    if is_in_region(tokens, cast, at, end) {
        return Some((Kind::Place, 5));
    }
    let opens = matches!(
        tokens.folded(at),
        "saint"
            | "sainte"
            | "st"
            | "ste"
            | "haut"
            | "haute"
            | "bas"
            | "basse"
            | "mont"
            | "pont"
            | "port"
            | "val"
            | "villeneuve"
            | "chateau"
            | "rive"
            | "cap"
            | "grand"
            | "grande"
            | "vieux"
            | "fort"
            | "ile"
    );
    let speaks = acts(tokens, end) && !matches!(tokens.folded(end), "a" | "ont");
    (opens && !speaks).then_some((Kind::Place, 3))
}

/// « Vire-Normandie », « Bourg-Bretagne »: a region that no town stands before says where the town lies.
fn is_in_region(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> bool {
    let place = |piece: usize| match piece_known(tokens, cast.lexicon, piece) {
        Some(Sense::City { .. }) => Some(false),
        Some(Sense::Actor(actor)) => {
            cast.lexicon.at(actor).filter(|actor| actor.kind == Kind::Place).map(|_| true)
        }
        _ => None,
    };
    let is_hyphened = tokens.get(end - 2).is_some_and(|token| !token.closes_word);
    is_hyphened && place(end - 1) == Some(true) && (at..end - 1).all(|at| place(at).is_none())
}

/// « à Mokolo et Briqueterie », « entre Remiremont, Vagney et Épinal »: what stands in a list of
/// places is one, by the preposition before the list or a place known in it.
pub(super) fn listed(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> Option<Kind> {
    // Lists are short; farther back another clause begins.
    const REACH: usize = 14;
    let is_link = |at: usize| matches!(tokens.folded(at), "," | "et" | "ou" | "puis");
    // « les régions du Nord-Ouest, du Sud-Ouest et du Littoral »
    let is_small =
        |at: usize| matches!(tokens.folded(at), "du" | "de" | "la" | "l'" | "des" | "le" | "les" | "d'");
    let known = |at: usize| {
        let is_place = |actor| cast.lexicon.at(actor).is_some_and(|actor| actor.kind == Kind::Place);
        tokens.is_proper(at)
            && match piece_known(tokens, cast.lexicon, at) {
                Some(Sense::City { .. }) => true,
                Some(Sense::Actor(actor)) => is_place(actor),
                _ => false,
            }
    };
    let mut link = at;
    while link > 1 && is_small(link - 1) && at - link < 3 {
        link -= 1;
    }
    if link > 1 && is_link(link - 1) {
        let (mut back, mut n_places) = (link - 1, 0);
        while back > 0 && at - back < REACH && (is_link(back) || tokens.is_proper(back) || is_small(back)) {
            n_places += usize::from(known(back));
            back -= 1;
        }
        let preposition = tokens.folded(back);
        let leads = matches!(preposition, "a" | "en" | "vers" | "dans" | "entre")
            && tokens.is_proper(back + 1)
            && !gives_to(tokens, back + 1)
            || places(preposition.trim_end_matches('s')) && preposition.len() > 3;
        if leads && preposition != "entre"
            || n_places > 0 && !acts(tokens, end) && !is_link_of_persons(tokens, back + 1, at)
        {
            return Some(Kind::Place);
        }
    }
    None
}

/// Whether a first name stands in a list.
fn is_link_of_persons(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| tokens.is_proper(at) && tokens.has(at, Traits::FIRST_NAME))
}
