//! « du Gabon », « de Côte d'Ivoire », « d'Algérie », « des États-Unis »: a state behind its offices.

use crate::text::fold;

/// States whose names are plurals, folded; of those with « îles » only the first word.
const PLURALS: [&str; 11] = [
    "bahamas",
    "comores",
    "emirats",
    "etats-unis",
    "fidji",
    "iles",
    "maldives",
    "palaos",
    "pays-bas",
    "philippines",
    "seychelles",
];

/// States without an article, folded, by their first word.
const BARE: [&str; 18] = [
    "chypre",
    "cuba",
    "djibouti",
    "kiribati",
    "madagascar",
    "malte",
    "maurice",
    "monaco",
    "nauru",
    "palau",
    "saint",
    "sainte",
    "sao",
    "sierra",
    "singapour",
    "taiwan",
    "trinite",
    "tuvalu",
];

/// Masculine ones that end as feminine ones do.
const MASCULINE: [&str; 7] =
    ["belize", "cambodge", "mexique", "mozambique", "royaume", "suriname", "zimbabwe"];

/// A state with « de » and the article that offices have before it: « ministre de la Santé du Mali », but
/// « de France ».
pub(super) fn of_state(name: &str) -> String {
    let folded = fold(name);
    let first = folded.split([' ', '-', '\'']).next().unwrap_or_default();
    let is_in = |list: &[&str]| list.contains(&first) || list.contains(&folded.as_str());
    if is_in(&PLURALS) {
        return format!("des {name}");
    }
    if first == "ile" {
        return format!("de l'{name}");
    }
    if folded.starts_with(['a', 'e', 'i', 'o', 'u']) || first == "haiti" {
        return format!("d'{name}");
    }
    if let Some(bare) = name.strip_prefix("La ") {
        return format!("de la {bare}");
    }
    if first == "republique" {
        return format!("de la {name}");
    }
    let is_feminine = first.ends_with('e') && !is_in(&MASCULINE);
    if is_feminine || is_in(&BARE) { format!("de {name}") } else { format!("du {name}") }
}

#[cfg(test)]
mod tests {
    use super::of_state;

    #[test]
    fn states_stand_behind_offices_as_french_has_it() {
        for (name, wanted) in [
            ("Gabon", "du Gabon"),
            ("Mali", "du Mali"),
            ("Soudan du Sud", "du Soudan du Sud"),
            ("Royaume-Uni", "du Royaume-Uni"),
            ("Mexique", "du Mexique"),
            ("Yémen", "du Yémen"),
            ("Côte d'Ivoire", "de Côte d'Ivoire"),
            ("France", "de France"),
            ("Guinée-Bissau", "de Guinée-Bissau"),
            ("Sierra Leone", "de Sierra Leone"),
            ("Madagascar", "de Madagascar"),
            ("Saint-Marin", "de Saint-Marin"),
            ("République centrafricaine", "de la République centrafricaine"),
            ("La Dominique", "de la Dominique"),
            ("Algérie", "d'Algérie"),
            ("Irak", "d'Irak"),
            ("Haïti", "d'Haïti"),
            ("Honduras", "du Honduras"),
            ("Île Maurice", "de l'Île Maurice"),
            ("États-Unis", "des États-Unis"),
            ("Émirats arabes unis", "des Émirats arabes unis"),
            ("Pays-Bas", "des Pays-Bas"),
            ("Îles Salomon", "des Îles Salomon"),
        ] {
            assert_eq!(of_state(name), wanted);
        }
    }
}
