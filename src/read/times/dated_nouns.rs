//! The noun before a number of four digits: some make an amount of it, some a year.

use super::sentence::Sentence;

/// « plus de 2000 », « article 2020 de »: the number counts or numbers.
pub(super) fn is_amount_of(s: &Sentence<'_, '_>, at: usize) -> bool {
    is_change(s.before(at, 2)) && !is_of_year(s, at)
        || matches!(
            s.before(at, 2),
            "plus"
                | "moins"
                | "pres"
                | "total"
                | "somme"
                | "montant"
                | "hauteur"
                | "altitude"
                | "distance"
                | "nombre"
                | "environ"
                | "lors"
                | "minimum"
                | "maximum"
                | "moyenne"
                | "prix"
                | "seuil"
                | "effectif"
                | "plafond"
                | "hausse"
                | "baisse"
                | "ordre"
                | "passe"
                | "passer"
                | "passant"
                | "cylindree"
                | "groupe"
                | "quelque"
        )
}

/// « le recul de 2009 a été compensé »: with its article a change is that of its year.
fn is_of_year(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.before(at, 3), "le" | "la" | "l'" | "du") && !s.word(at).ends_with("00")
}

/// Whether the words before a change count something: « le nombre d'élèves est passé de ».
pub(super) fn is_counted(s: &Sentence<'_, '_>, at: usize) -> bool {
    (2..=14).any(|back| {
        matches!(
            s.before(at, back),
            "nombre"
                | "effectif"
                | "effectifs"
                | "total"
                | "population"
                | "cheptel"
                | "prix"
                | "tarif"
                | "loyer"
                | "capacite"
                | "salaire"
                | "cout"
        )
    })
}

/// « passé de 1850 à 2010 », « chutent de 1900 à 1700 »: what changes so is an amount.
pub(super) fn is_change(word: &str) -> bool {
    const STEMS: [&str; 10] =
        ["chut", "bondi", "grimp", "recul", "augment", "baiss", "diminu", "progress", "tombe", "descend"];
    is_passing(word) || STEMS.iter().any(|stem| word.starts_with(stem)) || matches!(word, "monte" | "montent")
}

/// « est passé de … à … »: of an amount, whatever the numbers are.
pub(super) fn is_passing(word: &str) -> bool {
    matches!(word, "passe" | "passes" | "passee" | "passees" | "passent" | "passer" | "passait" | "passant")
}

/// Nouns that a year follows without a preposition: « les élections 2024 », « la saison 2021 ».
pub(super) fn is_dated_noun(word: &str) -> bool {
    matches!(
        word,
        "saison"
            | "saisons"
            | "election"
            | "elections"
            | "presidentielle"
            | "presidentielles"
            | "legislatives"
            | "presidentiel"
            | "municipales"
            | "edition"
            | "exercice"
            | "rentree"
            | "budget"
            | "campagne"
            | "promotion"
            | "cuvee"
            | "millesime"
            | "bilan"
            | "rapport"
            | "session"
            | "vendange"
            | "vendanges"
            | "recolte"
            | "annee"
            | "scrutin"
            | "regionales"
            | "europeennes"
            | "cantonales"
            | "baccalaureat"
            | "tournoi"
            | "championnat"
            | "collection"
            | "programmation"
            | "finances"
            | "generation"
            | "generations"
            | "resultat"
            | "resultats"
            | "benefice"
            | "benefices"
            | "objectif"
            | "objectifs"
            | "previsions"
            | "perspectives"
            | "comptes"
            | "ventes"
            | "dividende"
            | "production"
            | "bareme"
            | "declaration"
            | "calendrier"
            | "mercato"
            | "hivernage"
    )
}
