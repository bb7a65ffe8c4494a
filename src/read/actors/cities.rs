//! Capitals: the city, or the state that acts from it.
//!
//! « Moscou s'engageait », « entre Moscou et Bamako », « l'influence de Moscou » are states; « à
//! Bamako », « la ville de Paris » are places. What the words around leave open goes with the other
//! mentions of the same city in the article, and is a place without any.

use super::{
    deeds::{is_deed, is_object, is_of_towns, is_power},
    tokens::{Token, Tokens},
    words::{is_verb, places},
};
use crate::text::WordKind;

/// What the words around a city say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    Acts(&'static str),
    Place,
    /// After « de »: as the rest of the article has it.
    Open,
}

/// Judges the words around a city that takes the tokens `from..to`.
pub(super) fn around(tokens: &Tokens<'_>, from: usize, to: usize) -> Around {
    if matches!(tokens.before(from, 1), "et" | "ou")
        && let Some(paired) = pair(tokens, from)
    {
        return paired;
    }
    alone(tokens, from, to)
}

/// The same without the city that « et » joins to it: a row of cities, however long, is judged by pairs.
fn alone(tokens: &Tokens<'_>, from: usize, to: usize) -> Around {
    let (before, two_before) = (tokens.before(from, 1), tokens.before(from, 2));
    match before {
        "entre" if is_route(tokens, from) => return Around::Place,
        "par" if is_route(tokens, from) || matches!(two_before, "passer" | "passant" | "passe") => {
            return Around::Place;
        }
        "entre" | "avec" | "contre" | "envers" | "selon" | "par" => return Around::Acts("preposition"),
        "vers" if turned(tokens, from) => return Around::Acts("verb"),
        "a" if asked(tokens, from) => return Around::Acts("verb"),
        "a" | "vers" | "depuis" | "dans" | "sur" | "en" | "jusqu'a" | "via" | "chez" | "quitte"
        | "quitter" | "quittant" | "rejoindre" | "gagner" | "visiter" | "hors" | "devant" => {
            return Around::Place;
        }
        "de" | "d'" => return after_de(tokens, from),
        word if places(word) => return Around::Place,
        _ => {}
    }
    match subject(tokens, to) {
        Some(Around::Open) | None if is_object(tokens, from, to) => Around::Acts("object"),
        Some(judged) => judged,
        None => Around::Open,
    }
}

/// « le train entre Paris et Bruxelles », « la route par Niamey »
fn is_route(tokens: &Tokens<'_>, from: usize) -> bool {
    (2..=6).any(|back| {
        matches!(
            tokens.before(from, back),
            "train"
                | "trains"
                | "tgv"
                | "ligne"
                | "lignes"
                | "vol"
                | "vols"
                | "avion"
                | "route"
                | "routes"
                | "axe"
                | "liaison"
                | "liaisons"
                | "trajet"
                | "distance"
                | "autoroute"
                | "navette"
                | "km"
                | "kilometres"
                | "autocar"
                | "bus"
                | "circulation"
                | "corridor"
                | "troncon"
                | "match"
                | "finale"
                | "rencontre"
                | "derby"
                | "voyage"
                | "transit"
                | "escale"
        )
    })
}

/// « le palais de l'Élysée », « quitter Matignon », « à la Maison Blanche »: the building, not who
/// acts from it.
pub(super) fn is_building(tokens: &Tokens<'_>, from: usize) -> bool {
    let from = from - usize::from(matches!(tokens.before(from, 1), "l'" | "le" | "la"));
    match tokens.before(from, 1) {
        "quitter" | "quitte" | "quittant" | "rejoindre" | "gagner" | "rejoint" | "devant" => true,
        "a" | "au" => !(asked(tokens, from) || asked(tokens, from.saturating_sub(2))),
        "de" | "du" => matches!(
            tokens.before(from, 2),
            "palais"
                | "hotel"
                | "party"
                | "cour"
                | "perron"
                | "jardins"
                | "salons"
                | "grilles"
                | "locataire"
                | "portes"
                | "bureau"
                | "murs"
                | "sortie"
                | "sortant"
        ),
        _ => false,
    }
}

/// « entre Moscou et Bamako »: the second goes with the first.
fn pair(tokens: &Tokens<'_>, from: usize) -> Option<Around> {
    let first = from.checked_sub(2)?;
    if !tokens.is_proper(first) {
        return None;
    }
    match tokens.before(first, 1) {
        "entre" if is_route(tokens, first) => Some(Around::Place),
        "entre" | "avec" | "contre" => Some(Around::Acts("pair")),
        "a" | "vers" => Some(Around::Place),
        // « ont annoncé Kiev et Moscou »
        _ if matches!(alone(tokens, first, first + 1), Around::Acts(_)) => Some(Around::Acts("pair")),
        _ => {
            let verb = tokens.folded(from + 1);
            (verb.len() > 4 && verb.ends_with("ent")).then_some(Around::Acts("subject"))
        }
    }
}

/// Where the verb of a city would stand: past another city, a relative, an aside.
fn verb_after(tokens: &Tokens<'_>, to: usize) -> Option<usize> {
    // « Moscou et Bamako ont », « Paris, qui dénonce »
    let mut next = to;
    if (tokens.folded(next) == "et" && tokens.is_proper(next + 1))
        || (tokens.folded(next) == "," && tokens.folded(next + 1) == "qui")
    {
        next += 2;
        // « Abidjan et Accra, qui ont signé »
        next += 2 * usize::from(tokens.folded(next) == "," && tokens.folded(next + 1) == "qui");
        // « Berlin et Madrid, au contraire, poussent à conclure »
        next = if tokens.folded(next) == "," { after_aside(tokens, next)? } else { next };
    } else if tokens.folded(next) == "qui" {
        next += 1;
    } else if tokens.folded(next) == "," {
        next = after_aside(tokens, next)?;
    } else if matches!(tokens.folded(next), "«" | "\"" | "“") {
        // « Washington “suit la situation de près”, a dit l'ambassadeur »
        next += 1;
    }
    Some(next)
}

/// Judges a city by the verb after it.
fn subject(tokens: &Tokens<'_>, to: usize) -> Option<Around> {
    let next = verb_after(tokens, to)?;
    if tokens
        .get(next)
        .is_none_or(|token| token.capital || !token.is_word() && token.kind != WordKind::Elided)
    {
        return None;
    }
    let verb = tokens.folded(next);
    // « Londres me renvoie », « Pékin nous répondra », « Khartoum le sait »
    let follows = tokens.folded(next + 1);
    if matches!(verb, "me" | "nous" | "vous" | "lui" | "leur") && follows.ends_with(['e', 'a', 't', 'd'])
        || verb == "le" && matches!(follows, "sait" | "savait" | "dit" | "nie" | "veut")
    {
        return Some(Around::Acts("subject"));
    }
    // « Washington et Pékin négocient »: after two subjects the verb shows its plural.
    let is_plural = next > to && verb.len() > 4 && verb.ends_with("ent");
    if !(is_verb(verb) || is_plural || is_deed(verb)) {
        return None;
    }
    // The deed of « a », « n'a pas », « s'est » and « va » is the word after them.
    let deed = (next..next + 5).map(|at| tokens.folded(at)).find(|word| {
        !matches!(
            *word,
            "a" | "ont"
                | "avait"
                | "avaient"
                | "aura"
                | "n'"
                | "ne"
                | "pas"
                | "s'"
                | "se"
                | "est"
                | "etait"
                | "va"
                | "doit"
                | "peut"
                | "veut"
                | "y"
                | "l'"
                | "les"
                | "la"
                | "le"
                | "en"
                | "lui"
                | "deja"
                | "ete"
                | "fait"
                | "aussi"
                | "egalement"
                | "toujours"
                | "meme"
                | "officiellement"
                | "bien"
        )
    });
    Some(deed.map_or(Around::Open, |deed| judge(tokens, next, deed)))
}

/// What a city does tells whether it is a town, a club or a government.
fn judge(tokens: &Tokens<'_>, verb: usize, deed: &str) -> Around {
    let counts = tokens.folded(verb) == "compte"
        && tokens.get(verb + 1).is_some_and(Token::is_word)
        && tokens.folded(verb + 1).ends_with('r');
    if !counts && is_of_towns(deed) {
        return Around::Place;
    }
    if matches!(tokens.folded(verb), "reste" | "est" | "etait" | "fait" | "prend") && !is_deed(deed) {
        return Around::Open;
    }
    Around::Acts("subject")
}

/// « Paris, cette fois, affiche »: the verb after an aside of a few words.
fn after_aside(tokens: &Tokens<'_>, comma: usize) -> Option<usize> {
    if tokens.get(comma + 1).is_none_or(|token| token.capital || token.opens) {
        return None;
    }
    let end = (comma + 2..comma + 16).find(|at| tokens.folded(*at) == ",")?;
    let is_flat = (comma + 1..end).all(|at| !matches!(tokens.folded(at), "." | ";" | ":" | "«" | "(" | "\""));
    is_flat.then_some(end + 1)
}

/// « s'est tournée vers Moscou »
fn turned(tokens: &Tokens<'_>, from: usize) -> bool {
    (2..=4).any(|back| {
        let word = tokens.before(from, back);
        word.starts_with("tourn")
            || word.starts_with("rapproch")
            || word.starts_with("regard")
            || word == "attention"
    })
}

/// What is given or refused to a government, as written: an infinitive or a present, no participle.
const GIVEN: [&str; 16] = [
    "accorder",
    "accorde",
    "accordent",
    "refuser",
    "refuse",
    "refusent",
    "octroyer",
    "octroie",
    "octroient",
    "promettre",
    "promet",
    "promettent",
    "signifier",
    "signifie",
    "infliger",
    "inflige",
];

/// « fait appel à Moscou », « demande à Paris de », « ce qu'elle refuse à Londres »
fn asked(tokens: &Tokens<'_>, from: usize) -> bool {
    // « refuse à Londres »: folded, « refusé » is the same word.
    let giver = from.checked_sub(2).and_then(|at| tokens.get(at));
    if giver.is_some_and(|giver| GIVEN.contains(&giver.text)) {
        return true;
    }
    (2..=3).any(|back| {
        let word = tokens.before(from, back);
        let asks = ["demand", "reproch", "impos", "oppos", "allie", "impute", "attribu"];
        matches!(
            word,
            "appel" | "soutien" | "grace" | "face" | "hostile" | "favorable" | "liens" | "loyal" | "proche"
        ) || asks.iter().any(|verb| word.starts_with(verb))
    })
}

/// « la volonté de Moscou » acts; « la ville de Paris », « loin de Kiev » does not.
fn after_de(tokens: &Tokens<'_>, from: usize) -> Around {
    let noun = tokens.before(from, 2);
    if places(noun)
        || matches!(noun, "pres" | "loin" | "est" | "ouest" | "nord" | "sud" | "centre" | "habitants")
    {
        return Around::Place;
    }
    if matches!(
        noun,
        "attend"
            | "attendait"
            | "attendent"
            | "obtenu"
            | "obtenir"
            | "exige"
            | "attendre"
            | "rapproche"
            | "eloigne"
    ) {
        return Around::Acts("verb");
    }
    if matches!(
        noun,
        "accord"
            | "accords"
            | "maire"
            | "mairie"
            | "mairesse"
            | "gouverneur"
            | "prefet"
            | "archeveque"
            | "eveque"
            | "militaire"
            | "municipale"
            | "urbaine"
    ) {
        return Around::Place;
    }
    if is_power(noun) { Around::Acts("power") } else { Around::Open }
}
