//! What the words around a new name say of its kind: « les berges de X », « le rachat de X », « X, basée à
//! Lyon », « selon X », « les Suédois de X ».

use super::{kinds::acts, tokens::Tokens};
use crate::{model::Kind, read::word_lists::Words};

/// What waters, hills and towns have.
static OF_PLACES: Words = Words::of(
    "\
berges rives rive crue crues embouchure vallee sommet sommets flanc flancs bords estuaire \
affluent meandres gorges glacier col massif falaises hameau bourg faubourg environs alentours confins",
);

/// Who lives or works somewhere: « un éleveur de X ».
static OF_TOWNS: Words = Words::of(
    "\
habitant habitante habitants habitantes riverain riveraine riverains agriculteur agricultrice agriculteurs eleveur \
eleveuse eleveurs vigneron vigneronne vignerons viticulteur viticulteurs cultivateur cultivateurs maraicher \
maraichers pecheur pecheurs paysan paysanne paysans boulanger boulangere pharmacien pharmacienne instituteur \
institutrice commercant commercante commercants buraliste garagiste restaurateur restauratrice retraitee pompiers \
gendarmes lyceens ecoliers collegiens",
);

/// What houses for everybody are called, before the name of whom they honour.
const HOUSES: [&[&str]; 8] = [
    &["maison", "de", "la", "culture"],
    &["maison", "de", "quartier"],
    &["maison", "des", "jeunes"],
    &["maison", "des", "associations"],
    &["palais", "des", "sports"],
    &["palais", "des", "congres"],
    &["salle", "des", "fetes"],
    &["salle", "omnisports"],
];

/// « la maison de la culture Taos Amrouche »: a house called after somebody.
pub(super) fn is_house(tokens: &Tokens<'_>, at: usize) -> bool {
    let ends = |words: &&[&str]| {
        words.iter().rev().enumerate().all(|(nth, word)| tokens.before(at, nth + 1) == *word)
    };
    HOUSES.iter().any(ends)
}

/// What is done with firms, and who stands against them.
static OF_FIRMS: Words = Words::of(
    "\
rachat acquisition actionnaires actionnaire directoire opa capitalisation scission \
nominative salaries dividende benefice benefices",
);

/// Words that only stories of firms have near their names.
static BUSINESS: Words = Words::of(
    "\
benefice benefices actionnaire actionnaires dividende dividendes semestriels semestrielles trimestriels \
trimestrielles cotation rentabilite capitalisation",
);

/// Words that these stories have beside those: alone they stand in any story.
static BUSINESS_TOO: Words = Words::of(
    "\
cloture resultat resultats cours titre comptes analystes chiffre trimestre semestre marge previsions",
);

/// What firms do with firms: « le groupe, racheté par les Suédois de X ».
static DEALS: Words = Words::of(
    "\
appel vendu vendue vendus cede cedee cedes rachete rachetee confie confiee associe associee filiale groupe \
partenariat alliance contrat fusion capital rachat vente",
);

/// What somebody has: « l'armée de Kabila », « le parti de Bédié ».
static HELD: Words = Words::of(
    "\
armee gouvernement parti mouvement camp clan regime partisans avocats proches lieutenants mandat \
mort deces disparition arrestation election reelection investiture equipiers coequipiers hommes \
protegees proteges",
);

/// What papers are called behind their article: « Le Pays », « Le Potentiel ».
static OF_PAPERS: Words = Words::of(
    "\
pays patriote potentiel soleil monde progres quotidien republicain jour journal temps matin courrier messager \
phare devoir droit parisien point nouvelliste populaire populaires reporter citoyen peuple national \
observateur matinal confident echos rassembleur renouveau",
);

/// How many tokens before and after a name are looked at for business.
const BEFORE: usize = 14;
const AFTER: usize = 22;

/// A kind, and how loudly, for a name of one word or several.
pub(super) fn told_around(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(Kind, u32)> {
    let (before, two) = (tokens.before(at, 1), tokens.before(at, 2));
    let noun = match before {
        "de" | "d'" | "du" | "des" => two,
        "la" | "l'" if two == "de" => tokens.before(at, 3),
        _ => "",
    };
    if OF_PLACES.has(noun) || matches!(before, "de" | "d'") && OF_TOWNS.has(noun) || is_house(tokens, at) {
        return Some((Kind::Place, 6));
    }
    if OF_FIRMS.has(noun) {
        return Some((Kind::Company, 6));
    }
    if matches!(before, "de" | "d'") && is_people(tokens, at) {
        return Some((Kind::Company, 4));
    }
    // « Ikram, huit ans, », « Ana Li, 34 ans. »
    if tokens.folded(end) == ","
        && tokens.folded(end + 2) == "ans"
        && matches!(tokens.folded(end + 3), "," | "." | ")" | "" | ";")
    {
        return Some((Kind::Person, 6));
    }
    let next = usize::from(tokens.folded(end) == ",");
    if matches!(tokens.folded(end + next), "base" | "basee" | "cotee" | "cote")
        && matches!(tokens.folded(end + next + 1), "a" | "en" | "au")
        && tokens.slice(end + next, end + next + 1).ends_with(['é', 'e'])
    {
        return Some((Kind::Company, 5));
    }
    let has_article = matches!(before, "le" | "la" | "l'" | "les" | "de" | "d'" | "du");
    (!has_article && acts(tokens, end) && is_business(tokens, at, end)).then_some((Kind::Company, 4))
}

/// « aux Suédois de X »: people of a country are of a firm.
fn is_people(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(noun) = at.checked_sub(2) else { return false };
    tokens.get(noun).is_some_and(|token| token.capital && !token.opens && token.is_word())
        && ["ais", "ois", "iens", "ains", "ands", "ols", "uisses"]
            .iter()
            .any(|end| tokens.folded(noun).ends_with(end))
        && matches!(tokens.before(noun, 1), "les" | "aux" | "des")
        && (2..=7).any(|back| DEALS.has(tokens.before(noun, back)))
}

/// A word of business and another that goes with it stand near; « la Bourse » is one by its capital.
fn is_business(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let near = || (at.saturating_sub(BEFORE)..at).chain(end..end + AFTER);
    let is_exchange =
        |near: usize| tokens.folded(near) == "bourse" && tokens.get(near).is_some_and(|token| token.capital);
    let is_alone = |near: &usize| BUSINESS.has(tokens.folded(*near)) || is_exchange(*near);
    let is_any = |near: &usize| is_alone(near) || BUSINESS_TOO.has(tokens.folded(*near));
    near().any(|near| is_alone(&near)) && near().filter(is_any).take(2).count() == 2
}

/// « X (présidente du club) », « X (45 ans) »: a bracket that tells of a person.
pub(super) fn bracket_of_person(tokens: &Tokens<'_>, end: usize, is_function: impl Fn(&str) -> bool) -> bool {
    tokens.folded(end) == "("
        && (is_function(tokens.folded(end + 1))
            || tokens.folded(end + 2) == "ans" && tokens.folded(end + 3) == ")")
}

/// Whether a noun is what somebody has.
pub(super) fn is_held(noun: &str) -> bool {
    HELD.has(noun)
}

/// « Le Pays »: an article with its capital and what papers are called.
pub(super) fn is_paper(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    end == at + 2
        && matches!(tokens.folded(at), "le" | "la" | "les" | "l'")
        && OF_PAPERS.has(tokens.folded(at + 1))
}
