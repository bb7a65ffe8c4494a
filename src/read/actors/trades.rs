//! What firms are called beside their names: « le constructeur italien de tracteurs Lamperti », « Vidal &
//! Roux, un fabricant de … », « l'action Lamperti »; and the ends of a road: « entre Ambly et Solre ».

use super::{
    tokens::Tokens,
    traits::Traits,
    words::{is_function_word, is_verb},
};

/// How far before its name the noun of a firm may stand.
const REACH: usize = 7;

/// Nouns of firms, folded, each alone enough to tell one.
const FIRMS: [&str; 47] = [
    "concurrent",
    "entreprise",
    "constructeur",
    "geant",
    "operateur",
    "start-up",
    "startup",
    "marque",
    "enseigne",
    "filiale",
    "banque",
    "cabinet",
    "editeur",
    "equipementier",
    "fabricant",
    "assureur",
    "distributeur",
    "chaine",
    "supermarche",
    "laboratoire",
    "societe",
    "groupe",
    "compagnie",
    "transporteur",
    "avionneur",
    "brasseur",
    "cimentier",
    "exploitant",
    "fonds",
    "fournisseur",
    "gestionnaire",
    "groupement",
    "hebergeur",
    "loueur",
    "minotier",
    "motoriste",
    "multinationale",
    "neobanque",
    "papetier",
    "plateforme",
    "producteur",
    "raffineur",
    "semencier",
    "sous-traitant",
    "siderurgiste",
    "scierie",
    "voyagiste",
];

/// Nouns that persons bear too: they tell a firm only without anything between.
const OF_PERSONS_TOO: [&str; 5] = ["producteur", "exploitant", "gestionnaire", "fournisseur", "groupement"];

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

/// Whether a noun is of those whom a company has.
pub(super) fn has_workers(noun: &str) -> bool {
    WORKERS.contains(&noun)
}

/// « le site de la Seita », « l'usine de la Vallourec »
pub(super) fn is_of_firm(tokens: &Tokens<'_>, at: usize, noun: &str) -> bool {
    let has_article = matches!((tokens.before(at, 2), tokens.before(at, 1)), ("de", "la" | "l'"));
    has_article && (matches!(noun, "usine" | "usines" | "site") || has_workers(noun))
}

/// Whether a noun is that of a firm, right before a name.
pub(super) fn is_firm(noun: &str) -> bool {
    FIRMS.contains(&noun) && !OF_PERSONS_TOO.contains(&noun)
}

/// « les ateliers Jaquet », « le bureau d'études Roux »: a house, right before the name of who founded it.
pub(super) fn is_house(tokens: &Tokens<'_>, at: usize) -> bool {
    let has_article = |back| {
        matches!(
            tokens.before(at, back),
            "le" | "la" | "l'" | "les" | "des" | "aux" | "du" | "au" | "une" | "un"
        )
    };
    match tokens.before(at, 1) {
        "etudes" => tokens.before(at, 3) == "bureau",
        "ateliers" | "etablissements" | "librairie" | "imprimerie" | "menuiserie" | "garage"
        | "boulangerie" | "brasserie" | "scierie" | "fonderie" | "briqueterie" => has_article(2),
        _ => false,
    }
}

/// The letters that a company's form is written with, behind its name: « Eole-Jorat SA ».
pub(super) fn is_form_of_company(text: &str) -> bool {
    matches!(text, "SA" | "SAS" | "SARL" | "Sàrl" | "SPRL" | "GmbH" | "AG" | "NV" | "Ltd" | "Inc" | "plc")
}

/// « le suédois Nordix »: in small letters an adjective of a country stands for its firm, with a capital for
/// one of its people.
pub(super) fn is_of_country(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(adjective) = at.checked_sub(1) else { return false };
    tokens.has(adjective, Traits::DEMONYM)
        && tokens.get(adjective).is_some_and(|token| !token.capital && token.is_word())
        && matches!(tokens.before(at, 2), "le" | "la" | "l'" | "du" | "au")
}

/// « le constructeur italien de tracteurs X », « l'action X », « le titre X »: the noun phrase before a
/// name has the noun of a firm for its head.
pub(super) fn sells(tokens: &Tokens<'_>, at: usize) -> bool {
    if matches!(tokens.before(at, 1), "action" | "actions" | "titre") && tokens.before(at, 2) != "en" {
        return true;
    }
    for back in 2..=REACH {
        let Some(idx) = at.checked_sub(back) else { return false };
        let (noun, determiner) = (tokens.folded(idx), tokens.before(idx, 1));
        if matches!(determiner, "le" | "la" | "l'" | "du" | "au" | "un" | "une" | "son" | "sa") {
            return is_firm(noun) && back > 1 && !is_of(tokens, at);
        }
        let is_small = tokens.get(idx).is_some_and(|token| token.is_word() && !token.capital);
        let is_link = matches!(noun, "de" | "d'" | "des" | "en" | "a");
        let is_weighty = is_small && !is_function_word(noun) && !is_verb(noun);
        if !is_link && !is_weighty {
            return false;
        }
    }
    false
}

/// « le fonds de pension de X », « la chaîne d'hôtels d'X »: what is of X is another.
fn is_of(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.before(at, 1), "de" | "d'" | "des" | "du" | "en" | "a" | "l'" | "la" | "le")
}

/// « X, une société de conseil », « X, premier fabricant d'échelles »: whether a firm is told of after a
/// comma.
pub(super) fn is_called_firm(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    // « à Baar, une entreprise locale a … »
    let is_there = matches!(tokens.before(start, 1), "a" | "en" | "vers" | "pres" | "dans" | "depuis");
    if tokens.folded(end) != "," {
        return false;
    }
    let from = end + 1;
    let is_small = |at: usize| {
        matches!(
            tokens.folded(at),
            "un" | "une"
                | "premier"
                | "premiere"
                | "principal"
                | "principale"
                | "petit"
                | "petite"
                | "grand"
                | "grande"
        )
    };
    let at = (from..from + 3).find(|at| !is_small(*at)).unwrap_or(from);
    // « X, principal concurrent du maire »: persons are so too.
    let is_firm = is_firm(tokens.folded(at)) && !matches!(tokens.folded(at), "concurrent" | "geant");
    // « à Batimosa, une entreprise établie au Luxembourg »
    let is_done = || tokens.slice(at + 1, at + 2).trim_end_matches('e').ends_with(['é', 'i']);
    at > from && is_firm && !tokens.is_proper(at + 1) && (!is_there || is_done())
}

/// « entre Ambly et Solre, dans les Vosges », « la route entre Ambly et Solre »: the ends of a way.
pub(super) fn is_way_between(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let first = tokens.before(at, 1) == "entre" && tokens.folded(end) == "et" && tokens.is_proper(end + 1);
    let opening =
        (2..=3).find(|back| tokens.before(at, 1) == "et" && tokens.before(at, *back + 1) == "entre");
    let (from, to) = match opening {
        Some(back) => (at.saturating_sub(back + 1), end),
        None if first => (at.saturating_sub(1), tokens.word_end(end + 1)),
        None => return false,
    };
    let is_there = tokens.folded(to) == ","
        && matches!(tokens.folded(to + 1), "dans" | "en" | "au" | "a" | "pres")
        || tokens.folded(to) == "(";
    let is_way = (1..=6).any(|back| {
        matches!(
            tokens.before(from, back),
            "route"
                | "nationale"
                | "departementale"
                | "autoroute"
                | "axe"
                | "ligne"
                | "liaison"
                | "trajet"
                | "troncon"
                | "voie"
                | "piste"
                | "pont"
                | "train"
                | "tgv"
                | "bac"
                | "kilometres"
                | "km"
                | "sentier"
                | "trafic"
        )
    });
    is_there || is_way
}
