//! What a name that only the text knows names: a person, a place, an organisation, a company.

use super::{
    cast::Cast,
    compounds::is_adjective,
    contexts::{bracket_of_person, is_held, is_paper, told_around},
    deeds::is_of_towns,
    lookup::piece_known,
    name_words::{opens_place, tells_kind},
    place_forms::{listed, places_by_form},
    tokens::Tokens,
    trades,
    words::{
        Heads, is_function_noun, is_function_word, is_no_name, is_verb, lower_head, organisation_head,
        places, says,
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
    // « Le maire, Hallé Cissé, parle »: whoever stands between commas after an office holds it.
    let is_apposed = before == ","
        && is_function_noun(tokens.before(at, 2))
        && matches!(tokens.folded(end), "," | "." | ")" | ";");
    if is_apposed {
        return Kind::Person;
    }
    if bracket_of_person(tokens, end, is_function_noun) {
        return Kind::Person;
    }
    if opens_place(tokens.folded(at)) {
        return Kind::Place;
    }
    let told = (at..end).rev().find_map(|piece| tells_kind(tokens.folded(piece)));
    if trades::is_called_firm(tokens, at, end) {
        return Kind::Company;
    }
    // « les Flying Eagles », « aux Black Stars », « PS, MR et Les Engagés »
    let is_plural = tokens.slice(at, end).ends_with('s');
    let is_team = matches!(tokens.before(at, 1), "les" | "des" | "aux") && is_plural;
    if is_team || is_plural && follows_parties(tokens, at) {
        return Kind::Organisation;
    }
    if let Some((kind, _)) = told_around(tokens, at, end) {
        return kind;
    }
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
    } else if holds_place || preposition == "chez" || is_paper(tokens, at, end) {
        Kind::Organisation
    } else if matches!(tokens.folded(at), "la" | "les") && !says(tokens.folded(end)) {
        Kind::Place
    } else {
        Kind::Person
    }
}

/// « PS, MR et Les Engagés »: the last of a list of acronyms.
fn follows_parties(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.folded(at) == "les"
        && matches!(tokens.before(at, 1), "et" | ",")
        && at
            .checked_sub(2)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.shouted && !token.loud)
}

/// « succède à X », « face à X »: whoever is named after it is a person.
pub(super) fn gives_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.before(at, 2);
    let stems =
        ["succed", "repond", "confi", "oppos", "reproch", "demand", "remis", "attribu", "oblig", "ressembl"];
    tokens.before(at, 1) == "a"
        && (stems.iter().any(|stem| verb.starts_with(stem))
            || matches!(verb, "face" | "grace" | "hommage" | "cede"))
}

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

/// Whether a verb that takes a subject stands at a token; « à » is none.
pub(super) fn acts(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.folded(at);
    tokens.get(at).is_some_and(|token| !token.capital && !token.text.starts_with('à'))
        && (says(verb) || is_verb(verb))
}

/// What the noun before a name says of it: « le joueur X » is a person, « le président de X » none.
fn said_of(tokens: &Tokens<'_>, at: usize) -> Option<Kind> {
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
    // « les ouvriers de Cellatex », « l'usine Bertrand Faure »
    if is_linked && matches!(tokens.before(at, 1), "de" | "d'") && trades::has_workers(noun) {
        return Some(Kind::Company);
    }
    if !is_linked && matches!(noun, "usine" | "usines" | "site") {
        return Some(Kind::Company);
    }
    if is_linked && matches!(noun, "couple" | "freres" | "soeurs" | "epoux") {
        return None;
    }
    // « l'avocat de X », « le greffier de X » serve persons as much as houses.
    if is_linked
        && matches!(noun, "avocat" | "avocate" | "greffier" | "biographe" | "coequipier" | "equipier")
    {
        return Some(Kind::Person);
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
    let is_apposed = tokens.before(at, 1) == noun && at > 1 && is_adjective(tokens, at - 1);
    said_before(noun).or_else(|| is_apposed.then(|| said_before(tokens.before(at, 2))).flatten())
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
    OF_OFFICES.contains(&noun)
        && matches!(tokens.before(at, 2), "du" | "la" | "l'")
        && (is_function_noun(tokens.before(at, 3)) || is_function_noun(tokens.before(at, 4)))
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
    // « mettre Riou à contribution », « inviter Tessier »
    let is_infinitive = before.ends_with("er") || before.ends_with("ir") || before.ends_with("ttre");
    is_small
        && before.len() > 3
        && !is_function_word(before)
        && !is_verb(before)
        && !before.ends_with("ant")
        && !is_infinitive
}

/// Houses whose head may be named right after them, and that bear no name themselves.
const OF_OFFICES: [&str; 9] =
    ["conseil", "assemblee", "parlement", "senat", "tribunal", "parquet", "jury", "comite", "departement"];

/// What falls on a town: « une attaque sur Vychhorod ».
const STRUCK: [&str; 12] = [
    "attaque",
    "attaques",
    "frappe",
    "frappes",
    "bombardement",
    "bombardements",
    "raid",
    "raids",
    "tirs",
    "ennemi",
    "pluie",
    "marche",
];

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
        "citant" | "famille" | "epoux" | "freres" | "soeurs" | "couple" | "clan" | "prenomme"
        | "prenommee" => Some(Kind::Person),
        _ => organisation_head(noun)
            .map(|is_company| if is_company { Kind::Company } else { Kind::Organisation }),
    }
}

/// « quitte Ambly », « dans la Moselotte », « vers le Hameau »
fn is_gone_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    let has_article = matches!(before, "le" | "la" | "l'" | "du" | "au" | "les" | "des");
    matches!(before, "reliant" | "quitte" | "quitter" | "rejoindre" | "gagner" | "rallier" | "traverse")
        || has_article && matches!(tokens.before(at, 2), "dans" | "vers" | "depuis" | "sur" | "jusqu'a")
}

/// « chuté à la Bergkante », « coiffeuse au Tillot »; « tombé sur Andance »; « à la Présidence de … » is a house.
fn leads_to_place(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let (before, word) = (tokens.before(at, 1), tokens.folded(at));
    let is_to = before == "au" || before == "la" && tokens.before(at, 2) == "a";
    let goes_on = matches!(tokens.folded(end), "de" | "du" | "des" | "d'");
    let is_plain = tokens.slice(at, end).chars().skip(1).all(char::is_lowercase);
    let is_house = goes_on || !is_plain || organisation_head(word).is_some() || lower_head(word).is_some();
    is_to && !is_house || before == "sur" && follows_noun(tokens, at - 1)
}

/// What one place says of a single word: a kind, and how loudly.
pub(super) fn vote(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> (Kind, u32) {
    let before = tokens.before(at, 1);
    if let Some(told) = told_around(tokens, at, end) {
        return told;
    }
    if let Some(kind) = said_of(tokens, at) {
        return (kind, 6);
    }
    if trades::is_called_firm(tokens, at, end) {
        return (Kind::Company, 6);
    }
    if trades::is_way_between(tokens, at, end) {
        return (Kind::Place, 4);
    }
    let word = tokens.folded(at);
    if let Some(vote) = places_by_form(tokens, cast, at, end) {
        return vote;
    }
    if cast.lexicon.is_first_name(word) && (end - at > 1 || before != "en") {
        return (Kind::Person, 5);
    }
    // « Ana Li (PDC) »: whoever is named before the bracket, the letters in it are a party's.
    if before == "(" && tokens.get(at).is_some_and(|token| token.shouted && !token.loud) && end == at + 1 {
        return (Kind::Organisation, 5);
    }
    if let Some(kind) = listed(tokens, cast, at, end) {
        return (kind, 3);
    }
    if matches!(before, "a" | "en" | "vers" | "dans" | "depuis" | "pres") {
        return (Kind::Place, 4);
    }
    if tokens.get(at).is_some_and(|token| token.shouted) {
        return (Kind::Organisation, 5);
    }
    if before == "sur" && STRUCK.contains(&tokens.before(at, 2)) {
        return (Kind::Place, 4);
    }
    let cites = before == "selon" || before == "apres" && tokens.before(at, 2) == "d'";
    if before == "chez" || cites && end == at + 1 && !cast.lexicon.is_first_name(word) {
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
    if is_gone_to(tokens, at) {
        return (Kind::Place, 3);
    }
    if leads_to_place(tokens, at, end) {
        return (Kind::Place, 2);
    }
    match before {
        "de" | "d'" if is_held(tokens.before(at, 2)) => (Kind::Person, 3),
        "de" | "d'" => (Kind::Place, 2),
        // « le Vic-Bilh », « la Rive-Sud »
        _ if has_article && end - at > 1 => (Kind::Place, 2),
        // Without an article a surname is likelier than a company.
        // After a noun (« l'embouteilleur Volvic ») it is the other way round.
        _ if !has_article && !follows_noun(tokens, at) => (Kind::Person, 1),
        _ => (Kind::Organisation, 1),
    }
}
