//! What the noun before a name says of whom or what it names: « le joueur X », « la commune de X ».

use super::{
    compounds::is_adjective,
    tokens::Tokens,
    trades,
    traits::Traits,
    words::{Heads, is_function_noun, lower_head, organisation_head, places},
};
use crate::{model::Kind, read::word_lists::Words};

/// The noun before a name, « de » and articles between left out.
pub(super) fn noun_before<'t>(tokens: &'t Tokens<'_>, at: usize) -> &'t str {
    // « la commune rurale de Bemahatazana », « le quartier autochtone Dioulassoba »
    for back in 2..=4 {
        let small = at.checked_sub(back - 1).is_some_and(|at| {
            is_adjective(tokens, at)
                || matches!(tokens.folded(at), "autochtone" | "rurale" | "urbaine" | "de" | "d'")
        });
        if !small {
            break;
        }
        let noun = tokens.before(at, back);
        if back > 2 && places(noun) && noun.len() > 3 {
            return noun;
        }
        if back == 2 && places(noun) && noun.len() > 3 && !matches!(tokens.before(at, 1), "de" | "d'") {
            return noun;
        }
    }
    match (tokens.before(at, 1), tokens.before(at, 2)) {
        ("la" | "l'", "de") => tokens.before(at, 3),
        ("de" | "d'" | "du" | "des", noun) if noun != "pres" => noun,
        (noun, _) => noun,
    }
}

/// What the noun before a name says of it: « le joueur X » is a person, « le président de X » none.
pub(super) fn said_of(tokens: &Tokens<'_>, at: usize) -> Option<Kind> {
    let noun = noun_before(tokens, at);
    let is_linked = tokens.before(at, 1) != noun;
    if trades::sells(tokens, at) || trades::is_of_firm(tokens, at, noun) {
        return Some(Kind::Company);
    }
    if !is_linked && is_of_office(tokens, at, noun) {
        return Some(Kind::Person);
    }
    if is_linked
        && matches!(noun, "wali" | "brigade" | "canton" | "gendarmerie" | "commissariat")
        && matches!(tokens.before(at, 1), "de" | "d'")
    {
        return Some(Kind::Place);
    }
    // « l'armée de Kabila », « le parti de Bédié »: of whom it is, not what it is called.
    if is_linked
        && matches!(tokens.before(at, 1), "de" | "d'")
        && matches!(noun, "armee" | "gouvernement" | "parti" | "mouvement")
    {
        return None;
    }
    // « une scierie de Brémoncel »: where it stands; « une filiale de X » is X's.
    if is_linked
        && trades::is_firm(noun)
        && !matches!(noun, "filiale" | "groupe" | "concurrent")
        && matches!(tokens.before(at, 1), "de" | "d'")
        && matches!(tokens.before(at, 3), "un" | "une")
    {
        return Some(Kind::Place);
    }
    // « les ouvriers de Cellatex », « l'usine Bertrand Faure »
    if is_linked && matches!(tokens.before(at, 1), "de" | "d'") && trades::has_workers(noun) {
        return Some(Kind::Company);
    }
    if !is_linked && matches!(noun, "usine" | "usines" | "site") || trades::is_house(tokens, at) {
        return Some(Kind::Company);
    }
    if is_linked && matches!(noun, "couple" | "freres" | "soeurs" | "epoux") {
        return None;
    }
    // « l'avocat de X », « le greffier de X » serve persons as much as houses.
    if is_linked
        && matches!(noun, "avocat" | "avocate" | "greffier" | "biographe" | "coequipier" | "equipier")
    {
        return None;
    }
    if is_function_noun(noun) && is_linked {
        return Some(of_function(noun));
    }
    // « a cité Botha » is a verb, « la filiale brésilienne Portalux » has its noun farther back.
    if noun == "cite" && matches!(tokens.before(at, 2), "a" | "ont" | "avait" | "est") {
        return None;
    }
    if noun == "groupe" && is_played(tokens, at) {
        return Some(Kind::Organisation);
    }
    // « le chef d'orchestre Jean Roy »
    if matches!(noun, "orchestre" | "choeur") && matches!(tokens.before(at, 3), "chef" | "cheffe") {
        return Some(Kind::Person);
    }
    let is_apposed = tokens.before(at, 1) == noun && at > 1 && is_adjective(tokens, at - 1);
    said_before(noun).or_else(|| is_apposed.then(|| said_before(tokens.before(at, 2))).flatten())
}

/// What a noun right before a name says of it.
fn said_before(noun: &str) -> Option<Kind> {
    if matches!(noun, "a" | "vers" | "") {
        return None;
    }
    if is_function_noun(noun) {
        return Some(Kind::Person);
    }
    if places(noun)
        || lower_head(noun).is_some_and(|head| head.kind == Kind::Place && head.takes == Heads::Any)
    {
        return Some(Kind::Place);
    }
    match noun {
        _ if trades::is_firm(noun) => Some(Kind::Company),
        "association" | "syndicat" | "parti" | "mouvement" | "collectif" | "club" | "ong" | "fondation"
        | "organisation" | "federation" | "lycee" | "college" | "ecole" | "universite" | "hopital"
        | "clinique" | "institut" | "agence" | "journal" | "quotidien" | "hebdomadaire" | "magazine"
        | "site" | "radio" | "television" | "orchestre" | "duo" | "trio" | "formation" | "equipe"
        | "coalition" | "liste" | "media" => Some(Kind::Organisation),
        "milice" | "katiba" | "brigade" | "faction" => Some(Kind::ArmedGroup),
        "administration" | "amendement" | "loi" | "rapport" | "reforme" | "citant" | "famille" | "epoux"
        | "freres" | "soeurs" | "couple" | "clan" | "prenomme" | "prenommee" => Some(Kind::Person),
        _ => organisation_head(noun)
            .map(|is_company| if is_company { Kind::Company } else { Kind::Organisation }),
    }
}

/// What « de » leads to behind a function: towns have mayors, houses presidents.
fn of_function(noun: &str) -> Kind {
    let is_of_place = matches!(
        noun,
        "maire"
            | "mairesse"
            | "bourgmestre"
            | "prefet"
            | "prefete"
            | "gouverneur"
            | "eveque"
            | "archeveque"
            | "procureur"
            | "procureure"
            | "sous-prefet"
            | "depute"
            | "deputee"
            | "senateur"
            | "senatrice"
    );
    if is_of_place { Kind::Place } else { Kind::Organisation }
}

/// « la présidente du conseil Ana Li »: the noun is that of the office.
fn is_of_office(tokens: &Tokens<'_>, at: usize, noun: &str) -> bool {
    OF_OFFICES.has(noun)
        && matches!(tokens.before(at, 2), "du" | "la" | "l'")
        && (tokens.had(at, 3, Traits::FUNCTION_NOUN) || tokens.had(at, 4, Traits::FUNCTION_NOUN))
}

/// Houses whose head may be named right after them, and that bear no name themselves.
static OF_OFFICES: Words = Words::of(
    "\
confederation chambre conseil assemblee parlement senat tribunal parquet jury comite departement",
);

/// Whether music is told of around a name: « le groupe X » is a band, no company.
fn is_played(tokens: &Tokens<'_>, at: usize) -> bool {
    (at.saturating_sub(25)..at + 25).any(|near| {
        matches!(
            tokens.folded(near),
            "album"
                | "albums"
                | "concert"
                | "concerts"
                | "rock"
                | "rap"
                | "reggae"
                | "chanteur"
                | "chanteuse"
                | "musiciens"
                | "guitariste"
                | "tournee"
                | "disque"
                | "chansons"
                | "chanson"
        )
    })
}
