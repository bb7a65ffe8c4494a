//! Capitals: the city, or the state that acts from it.
//!
//! « Moscou s'engageait », « entre Moscou et Bamako », « l'influence de Moscou » are states; « à
//! Bamako », « la ville de Paris » are places. What the words around leave open goes with the other
//! mentions of the same city in the article, and is a place without any.

use super::{
    tokens::Tokens,
    words::{is_verb, places},
};

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
    let (before, two_before) = (tokens.before(from, 1), tokens.before(from, 2));
    match before {
        "entre" | "avec" | "contre" | "envers" | "selon" => return Around::Acts("preposition"),
        "par" if two_before != "passer" && two_before != "passant" => return Around::Acts("preposition"),
        "vers" if turned(tokens, from) => return Around::Acts("verb"),
        "a" if asked(tokens, from) => return Around::Acts("verb"),
        "a" | "vers" | "depuis" | "dans" | "sur" | "en" | "jusqu'a" | "via" | "chez" | "quitte"
        | "quitter" | "rejoindre" | "gagner" | "visiter" => return Around::Place,
        "de" | "d'" => return after_de(tokens, from),
        "et" | "ou" => {
            if let Some(paired) = pair(tokens, from) {
                return paired;
            }
        }
        word if places(word) => return Around::Place,
        _ => {}
    }
    if is_subject(tokens, to) {
        return Around::Acts("subject");
    }
    if is_object(tokens, from, to) { Around::Acts("object") } else { Around::Open }
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
        "entre" | "avec" | "contre" => Some(Around::Acts("pair")),
        "a" | "vers" => Some(Around::Place),
        _ => {
            let verb = tokens.folded(from + 1);
            (verb.len() > 4 && verb.ends_with("ent")).then_some(Around::Acts("subject"))
        }
    }
}

fn is_subject(tokens: &Tokens<'_>, to: usize) -> bool {
    // « Moscou et Bamako ont », « Paris, qui dénonce »
    let mut next = to;
    if (tokens.folded(next) == "et" && tokens.is_proper(next + 1))
        || (tokens.folded(next) == "," && tokens.folded(next + 1) == "qui")
    {
        next += 2;
    } else if tokens.folded(next) == "qui" {
        next += 1;
    }
    let verb = tokens.folded(next);
    // « Washington et Pékin négocient »: after two subjects the verb shows its plural.
    let is_plural = next > to && verb.len() > 4 && verb.ends_with("ent");
    tokens.get(next).is_some_and(|token| !token.capital) && (is_verb(verb) || is_plural)
}

/// « aider Bamako à », « remerciant Moscou pour », « conduit Paris à ».
fn is_object(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let before = tokens.before(from, 1);
    let is_small = from
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.is_word() && !token.capital);
    let verbal = before.ends_with("ant")
        || before.ends_with("er")
        || before.ends_with("ir")
        || matches!(
            before,
            "accuse"
                | "conduit"
                | "pousse"
                | "appelle"
                | "force"
                | "oblige"
                | "exhorte"
                | "somme"
                | "presse"
                | "invite"
                | "amene"
        );
    let helped = [
        "aider",
        "aidant",
        "soutenir",
        "soutenant",
        "accuser",
        "accusant",
        "remercier",
        "remerciant",
        "convaincre",
        "menacer",
        "critiquer",
        "sanctionner",
        "defier",
        "exhorter",
        "appuyer",
    ];
    if is_small && helped.contains(&before) {
        return true;
    }
    is_small
        && before.len() > 3
        && verbal
        && matches!(tokens.folded(to), "a" | "de" | "d'" | "pour" | "sur" | "dans")
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

/// « fait appel à Moscou », « demande à Paris de »
fn asked(tokens: &Tokens<'_>, from: usize) -> bool {
    (2..=3).any(|back| {
        let word = tokens.before(from, back);
        let asks = ["demand", "reproch", "impos", "oppos", "allie", "impute", "attribu"];
        matches!(
            word,
            "appel" | "soutien" | "grace" | "face" | "hostile" | "favorable" | "liens" | "loyal" | "proche"
        ) || asks.iter().any(|verb| word.starts_with(verb))
    })
}

/// What a state has or does: « la volonté de Moscou ».
const POWERS: &[&str] = &[
    "influence",
    "volonte",
    "soutien",
    "aide",
    "position",
    "part",
    "politique",
    "invasion",
    "engagement",
    "reponse",
    "decision",
    "demande",
    "appui",
    "allie",
    "allies",
    "alliee",
    "ambassadeur",
    "presence",
    "promesse",
    "promesses",
    "silence",
    "reaction",
    "refus",
    "pression",
    "pressions",
    "diplomatie",
    "strategie",
    "ambitions",
    "interets",
    "accusations",
    "sanctions",
    "menaces",
    "offensive",
    "retrait",
    "initiative",
    "relations",
    "attitude",
    "feu",
    "colere",
    "regime",
    "gouvernement",
    "autorites",
    "armee",
    "choix",
    "discours",
    "intentions",
    "cote",
    "ecart",
    "protection",
    "tutelle",
    "emprise",
    "assistance",
    "consentement",
    "accord",
    "offre",
    "proposition",
    "annonce",
    "attaque",
    "attaques",
    "guerre",
    "partenaire",
    "partenaires",
    "rival",
    "ennemi",
    "faveur",
    "sein",
    "dependance",
    "rapprochement",
];

/// « la volonté de Moscou » acts; « la ville de Paris », « loin de Kiev » does not.
fn after_de(tokens: &Tokens<'_>, from: usize) -> Around {
    let noun = tokens.before(from, 2);
    if places(noun)
        || matches!(noun, "pres" | "loin" | "est" | "ouest" | "nord" | "sud" | "centre" | "habitants")
    {
        return Around::Place;
    }
    if noun == "accord" || noun == "accords" {
        return Around::Place;
    }
    if POWERS.contains(&noun) { Around::Acts("power") } else { Around::Open }
}
