//! What a name that only the text knows names: a person, a place, an organisation, a company.

use super::{
    cast::Cast,
    compounds::is_adjective,
    deeds::is_of_towns,
    lookup::piece_known,
    tokens::Tokens,
    words::{
        Heads, is_function_noun, is_function_word, is_no_name, is_verb, lower_head, organisation_head,
        places, says, tells_kind,
    },
};
use crate::{model::Kind, text::fold};

/// The kind of a name of several words; `is_person` where a first name or a title says so.
pub(super) fn kind_of_sequence(
    tokens: &Tokens<'_>,
    cast: &Cast<'_>,
    at: usize,
    end: usize,
    is_person: bool,
) -> Kind {
    let before = noun_before(tokens, at);
    let is_settled = !matches!(before, "a" | "vers" | "place" | "port" | "route" | "camp");
    if is_person && !(places(before) && is_settled) {
        return Kind::Person;
    }
    let told = (at..end).rev().find_map(|piece| tells_kind(tokens.folded(piece)));
    if let Some(kind) = said_of(tokens, at) {
        return if kind == Kind::Person { told.unwrap_or(kind) } else { kind };
    }
    if let Some(kind) = told {
        return kind;
    }
    let last = fold(tokens.slice(end.saturating_sub(1), end));
    let holds_place = (at..end).any(|piece| piece_known(tokens, cast.lexicon, piece).is_some());
    let preposition = tokens.before(at, 1);
    if tokens.get(at).is_some_and(|token| token.shouted) || is_no_name(&last) {
        Kind::Organisation
    } else if matches!(preposition, "a" | "en" | "vers") && !gives_to(tokens, at) {
        Kind::Place
    } else if holds_place {
        Kind::Organisation
    } else if matches!(tokens.folded(at), "la" | "les") && !says(tokens.folded(end)) {
        Kind::Place
    } else {
        Kind::Person
    }
}

/// « succède à X », « face à X »: whoever is named after it is a person.
fn gives_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.before(at, 2);
    let stems =
        ["succed", "repond", "confi", "oppos", "reproch", "demand", "remis", "attribu", "oblig", "ressembl"];
    tokens.before(at, 1) == "a"
        && (stems.iter().any(|stem| verb.starts_with(stem))
            || matches!(verb, "face" | "grace" | "hommage" | "cede"))
}

/// The noun before a name, « de » and articles between left out.
pub(super) fn noun_before<'t>(tokens: &'t Tokens<'_>, at: usize) -> &'t str {
    match (tokens.before(at, 1), tokens.before(at, 2)) {
        ("la" | "l'", "de") => tokens.before(at, 3),
        ("de" | "d'" | "du" | "des", noun) if noun != "pres" => noun,
        (noun, _) => noun,
    }
}

/// Whether a verb that takes a subject stands at a token; « à » is none.
pub(super) fn acts(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.folded(at);
    tokens.get(at).is_some_and(|token| !token.capital && !token.text.starts_with('à'))
        && (says(verb) || is_verb(verb))
}

/// What the noun before a name says of it: « le joueur X » is a person, « le président de X » none.
fn said_of(tokens: &Tokens<'_>, at: usize) -> Option<Kind> {
    let noun = noun_before(tokens, at);
    if is_function_noun(noun) && tokens.before(at, 1) != noun {
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
        );
        return Some(if is_of_place { Kind::Place } else { Kind::Organisation });
    }
    // « a cité Botha » is a verb, « la filiale brésilienne Portalux » has its noun farther back.
    if noun == "cite" && matches!(tokens.before(at, 2), "a" | "ont" | "avait" | "est") {
        return None;
    }
    if noun == "groupe" && is_played(tokens, at) {
        return Some(Kind::Organisation);
    }
    let is_apposed = tokens.before(at, 1) == noun && at > 1 && is_adjective(tokens, at - 1);
    said_before(noun).or_else(|| is_apposed.then(|| said_before(tokens.before(at, 2))).flatten())
}

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

/// Whether a noun or an adjective stands right before.
fn follows_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    let is_small = at > 0 && tokens.get(at - 1).is_some_and(|token| token.is_word() && !token.capital);
    is_small && before.len() > 3 && !is_function_word(before) && !is_verb(before) && !before.ends_with("ant")
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
        "entreprise" | "constructeur" | "geant" | "operateur" | "start-up" | "startup" | "marque"
        | "enseigne" | "filiale" | "banque" | "cabinet" | "editeur" | "equipementier" | "fabricant"
        | "assureur" | "distributeur" | "chaine" | "supermarche" | "laboratoire" | "societe" | "groupe"
        | "compagnie" | "transporteur" => Some(Kind::Company),
        "association" | "syndicat" | "parti" | "mouvement" | "collectif" | "club" | "ong" | "fondation"
        | "organisation" | "federation" | "lycee" | "college" | "ecole" | "universite" | "hopital"
        | "clinique" | "institut" | "agence" | "journal" | "quotidien" | "hebdomadaire" | "magazine"
        | "site" | "radio" | "television" | "orchestre" | "duo" | "trio" | "formation" | "equipe"
        | "coalition" | "liste" | "media" => Some(Kind::Organisation),
        "milice" | "katiba" | "brigade" | "faction" => Some(Kind::ArmedGroup),
        "citant" | "famille" | "epoux" | "freres" | "soeurs" | "couple" | "clan" | "prenomme"
        | "prenommee" => Some(Kind::Person),
        _ => organisation_head(noun)
            .map(|is_company| if is_company { Kind::Company } else { Kind::Organisation }),
    }
}

/// What one place says of a single word: a kind, and how loudly.
pub(super) fn vote(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> (Kind, u32) {
    let before = tokens.before(at, 1);
    if let Some(kind) = said_of(tokens, at) {
        return (kind, 6);
    }
    let word = tokens.folded(at);
    if cast.lexicon.is_first_name(word) && (end - at > 1 || before != "en") {
        return (Kind::Person, 5);
    }
    if matches!(before, "a" | "en" | "vers" | "dans" | "depuis" | "pres") {
        return (Kind::Place, 4);
    }
    if tokens.get(at).is_some_and(|token| token.shouted) {
        return (Kind::Organisation, 5);
    }
    if before == "chez" {
        return (Kind::Organisation, 3);
    }
    let has_article = matches!(before, "le" | "la" | "l'" | "du" | "au" | "les" | "des");
    if !has_article && acts(tokens, end) || cast.lexicon.is_first_name(word) {
        // « Ploudaniel a accueilli », « Vannes n'a pas battu »
        if !has_article && (end..end + 4).any(|at| is_of_towns(tokens.folded(at))) {
            return (Kind::Place, 3);
        }
        let speaks = !matches!(tokens.folded(end), "a" | "ont" | "n'" | "ne" | "s'" | "se");
        return (Kind::Person, if speaks { 3 } else { 1 });
    }
    if matches!(before, "reliant" | "quitte" | "quitter" | "rejoindre" | "gagner" | "rallier" | "traverse") {
        return (Kind::Place, 3);
    }
    match before {
        "de" | "d'" => (Kind::Place, 2),
        // Without an article a surname is likelier than a company.
        // After a noun (« l'embouteilleur Volvic ») it is the other way round.
        _ if !has_article && !follows_noun(tokens, at) => (Kind::Person, 1),
        _ => (Kind::Organisation, 1),
    }
}
