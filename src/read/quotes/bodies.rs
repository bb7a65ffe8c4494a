//! What a body that the text has named may be called: « le quotidien », « le parti », « le syndicat ».

use super::clause::Token;
use crate::text::fold;

/// Bodies of states, whose letters are those of no party or union, folded.
const OF_STATES: [&str; 26] = [
    "cedeao", "onu", "ua", "ue", "otan", "fmi", "oms", "uemoa", "cemac", "ceeac", "sadc", "aes", "unicef",
    "hcr", "fao", "oit", "ocde", "opep", "bce", "bad", "bceao", "osce", "oif", "unesco", "pam", "oim",
];

/// Whether a body may be called so: a paper by its name, a party or a union by its letters or its name.
pub fn suits(noun: &Token, name: &str) -> bool {
    let folded = fold(name);
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let heads = |words: &[&str]| folded.split(' ').next().is_some_and(|first| words.contains(&first));
    let is_acronym = name.len() < 9
        && !name.contains(' ')
        && name.chars().filter(|letter| letter.is_uppercase()).count() * 2 > name.chars().count();
    if noun.is(&["quotidien", "journal", "hebdomadaire", "magazine"]) {
        ["le ", "la ", "l'", "l’", "el "].iter().any(|article| folded.starts_with(article))
            || holds(&[
                "quotidien",
                "journal",
                "matin",
                "soir",
                "tribune",
                "gazette",
                "courrier",
                "observateur",
                "presse",
                "times",
                "post",
                "news",
                "depeche",
                "echo",
                "voix",
            ])
    } else if noun.is(&["parti"]) {
        is_acronym && !OF_STATES.contains(&folded.as_str())
            || heads(&["parti", "mouvement", "union", "front", "rassemblement", "alliance", "congres", "les"])
                && !holds(&["europeenne", "africaine"])
    } else if noun.is(&["syndicat", "federation", "centrale", "confederation", "collectif"]) {
        is_acronym && !OF_STATES.contains(&folded.as_str())
            || heads(&["syndicat", "federation", "confederation", "union", "collectif", "force"])
                && !holds(&["europeenne", "africaine"])
    } else {
        true
    }
}

/// Whether « ils » can be those of a body: of a union, not of a ministry.
pub fn is_of_many(name: &str) -> bool {
    const OF_ONE: [&str; 22] = [
        "ministere",
        "gouvernement",
        "presidence",
        "tribunal",
        "cour",
        "parlement",
        "assemblee",
        "senat",
        "banque",
        "prefecture",
        "mairie",
        "universite",
        "ecole",
        "hopital",
        "lycee",
        "parquet",
        "etat-major",
        "conseil",
        "commission",
        "office",
        "agence",
        "institut",
    ];
    let folded = fold(name);
    let bare =
        ["le ", "la ", "l'", "l’"].iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
    !bare.split([' ', '\u{a0}']).take(1).any(|head| OF_ONE.contains(&head))
}

/// Whether a noun calls what is no firm.
pub fn is_press_or_party(noun: &Token) -> bool {
    noun.is(&["quotidien", "journal", "hebdomadaire", "magazine", "parti", "syndicat", "collectif"])
}
