//! Nouns → the kind of thing they count: papers tell of one thing by several nouns.

use std::sync::LazyLock;

use super::{
    figures::Unit,
    poles::{Pole, pole},
    tables::Rows,
};
use crate::text::fold;

/// Things that stand for people in general.
pub(super) fn is_people(unit: &Unit) -> bool {
    const PEOPLE: [&str; 16] = [
        "personne",
        "emploi",
        "poste",
        "habitant",
        "mort",
        "victime",
        "corp",
        "tue",
        "blesse",
        "disparu",
        "manifestant",
        "gen",
        "deces",
        "interpellation",
        "arrestation",
        "decede",
    ];
    matches!(unit, Unit::Things(noun) if PEOPLE.contains(&fold(noun).as_str()))
}

/// People by a noun that judges them: whom one calls bandits, the other calls people.
pub(super) fn is_judged(unit: &Unit) -> bool {
    matches!(unit, Unit::Things(noun) if pole(&fold(noun)) != Pole::Neutral)
}

/// Things that are alive, and speak.
pub(super) fn is_being(unit: &Unit) -> bool {
    let Unit::Things(noun) = unit else { return false };
    let noun = fold(noun);
    is_people(unit) || is_of(unit, FIREMEN) || is_somebody(&noun) || pole(&noun) != Pole::Neutral
}

/// People who are sent where something has happened.
pub(super) fn is_responder(unit: &Unit) -> bool {
    const RESPONDERS: &str = " pompier gendarme policier secouriste sauveteur militaire soldat homme ";
    let Unit::Things(noun) = unit else { return false };
    let noun = fold(noun);
    is_of(unit, FIREMEN) || RESPONDERS.contains(&format!(" {noun} "))
}

/// Whether a folded noun ends as those for people do, and is none of the things that end alike.
fn is_somebody(noun: &str) -> bool {
    const ENDS: [&str; 12] = [
        "eur", "euse", "iste", "ien", "ienne", "iant", "iante", "itant", "estant", "geant", "logue", "trice",
    ];
    const THINGS: [&str; 28] = [
        "secteur",
        "facteur",
        "moteur",
        "valeur",
        "heure",
        "liste",
        "piste",
        "ordinateur",
        "tracteur",
        "matrice",
        "erreur",
        "couleur",
        "hauteur",
        "longueur",
        "largeur",
        "profondeur",
        "conteneur",
        "compteur",
        "reacteur",
        "projecteur",
        "ascenseur",
        "serveur",
        "televiseur",
        "transformateur",
        "radiateur",
        "congelateur",
        "aspirateur",
        "planeur",
    ];
    const PEOPLE: &str = " policier douanier pompier ouvrier prisonnier infirmier conseiller cavalier femme homme \
        enfant fille garcon soldat militaire gendarme eleve professeur pelerin villageois paysan artisan detenu \
        otage migrant client refugie salarie employe delegue elu depute voisin riverain parent \
        passager rebelle combattant insurge assaillant temoin rescape naufrage etudiant evade fugitif candidat adherent jeune ancien ";
    PEOPLE.contains(&format!(" {noun} "))
        || ENDS.iter().any(|end| noun.ends_with(end)) && !THINGS.contains(&noun)
}

/// Folded nouns, without their plural, that papers use for one thing, a kind to a row.
const KINDS: [&str; 14] = [
    "boutique echoppe magasin commerce etal stand kiosque local etale bazar baraque",
    "maison habitation logement case foyer pavillon immeuble batiment appartement demeure residence construction",
    "vehicule voiture automobile",
    "salarie employe ouvrier ouvriere personne agent travailleur collaborateur emploi poste",
    "cas ca malade contamination infection patient personne contamine",
    "visiteur spectateur festivalier personne participant pelerin concurrent coureur convive",
    "bete tete vache bovin animal mouton brebi ovin",
    "eleve ecolier lyceen collegien",
    "arme fusil kalachnikov",
    "arbre plant pied",
    "tableau toile oeuvre peinture",
    "embarcation bateau pirogue navire barque",
    "rebelle combattant insurge assaillant jihadiste djihadiste terroriste milicien maquisard guerillero",
    "pompier sapeur-pompier sapeurs-pompier sapeur",
];
/// The row of firemen.
const FIREMEN: usize = 13;

/// The kinds whose rows hold a unit.
fn rows_of(unit: &Unit) -> &'static [usize] {
    static ROWS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&KINDS));
    let Unit::Things(noun) = unit else { return &[] };
    ROWS.with(&fold(noun))
}

fn is_of(unit: &Unit, row: usize) -> bool {
    rows_of(unit).contains(&row)
}

/// Whether two units count things that go by the same nouns.
pub(super) fn same_kind(a: &Unit, b: &Unit) -> bool {
    a == b || rows_of(a).iter().any(|row| rows_of(b).contains(row))
}

/// Things that burn down or fall.
pub(super) fn is_building(unit: &Unit) -> bool {
    (0..3).any(|row| is_of(unit, row))
}

/// People at work.
pub(super) fn is_staff(unit: &Unit) -> bool {
    is_of(unit, 3)
}

/// People who are ill.
pub(super) fn is_case(unit: &Unit) -> bool {
    is_of(unit, 4)
}

/// A unit by the noun that stands for its kind: all heads of people are of one.
pub(super) fn class_of(unit: &Unit) -> Unit {
    if is_being(unit) {
        return Unit::Things("personne".to_string());
    }
    let first = rows_of(unit).first().and_then(|row| KINDS.get(*row)?.split(' ').next());
    first.map_or_else(|| unit.clone(), |noun| Unit::Things(noun.to_string()))
}
