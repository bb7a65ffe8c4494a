//! What a name that only the text knows names: a person, a place, an organisation, a company.

use super::{
    cast::Cast,
    compounds::is_adjective,
    deeds::is_of_towns,
    lookup::{Sense, piece_known},
    name_words::{opens_place, tells_kind},
    tokens::Tokens,
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
    if opens_place(tokens.folded(at)) {
        return Kind::Place;
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
    let is_linked = tokens.before(at, 1) != noun;
    if is_linked && noun == "wali" {
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
    if is_linked && matches!(tokens.before(at, 1), "de" | "d'") && WORKERS.contains(&noun) {
        return Some(Kind::Company);
    }
    if !is_linked && matches!(noun, "usine" | "usines" | "site") {
        return Some(Kind::Company);
    }
    if is_linked && matches!(noun, "couple" | "freres" | "soeurs" | "epoux") {
        return None;
    }
    if is_function_noun(noun) && is_linked {
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
    // « mettre Riou à contribution », « inviter Tessier »
    let is_infinitive = before.ends_with("er") || before.ends_with("ir") || before.ends_with("ttre");
    is_small
        && before.len() > 3
        && !is_function_word(before)
        && !is_verb(before)
        && !before.ends_with("ant")
        && !is_infinitive
}

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

/// Those whom a company has.
const WORKERS: [&str; 13] = [
    "ouvriers",
    "ouvrieres",
    "salaries",
    "salariees",
    "employes",
    "employees",
    "actionnaires",
    "action",
    "titre",
    "filiale",
    "personnel",
    "pdg",
    "actionnaire",
];

/// What somebody has: « l'armée de Kabila », « le parti de Bédié ».
fn is_held(noun: &str) -> bool {
    matches!(
        noun,
        "armee"
            | "gouvernement"
            | "parti"
            | "mouvement"
            | "camp"
            | "clan"
            | "regime"
            | "partisans"
            | "avocats"
            | "proches"
            | "lieutenants"
            | "mandat"
            | "mort"
            | "deces"
            | "disparition"
            | "arrestation"
            | "election"
            | "reelection"
            | "investiture"
            | "equipiers"
            | "coequipiers"
            | "hommes"
            | "protegees"
            | "proteges"
    )
}

/// « Noeux-les-Mines », « Chaumont-sur-Tharonne », « Saint-Hyacinthe », « Haut-Sassandra »: towns and
/// regions by how their names are made. What stands beside may still say otherwise.
fn places_by_form(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> Option<(Kind, u32)> {
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
    if inner && !cast.lexicon.is_first_name(tokens.folded(at)) {
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

/// « à Mokolo et Briqueterie », « entre Remiremont, Vagney et Épinal »: what stands in a list of
/// places is one, by the preposition before the list or a place known in it.
fn listed(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> Option<Kind> {
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
            || n_places > 0 && !acts(tokens, end) && !is_link_of_persons(tokens, cast, back + 1, at)
        {
            return Some(Kind::Place);
        }
    }
    None
}

/// Whether a first name stands in a list.
fn is_link_of_persons(tokens: &Tokens<'_>, cast: &Cast<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| tokens.is_proper(at) && cast.lexicon.is_first_name(tokens.folded(at)))
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
    if let Some(vote) = places_by_form(tokens, cast, at, end) {
        return vote;
    }
    if cast.lexicon.is_first_name(word) && (end - at > 1 || before != "en") {
        return (Kind::Person, 5);
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
    // « dans la Moselotte », « vers le Hameau »
    if has_article && matches!(tokens.before(at, 2), "dans" | "vers" | "depuis" | "sur" | "jusqu'a") {
        return (Kind::Place, 3);
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
