//! Nouns for persons: by themselves, by their endings, as names of peoples; the gender they show.

use super::{
    clause::Token,
    governed::PEOPLE,
    nouns::{EPITHETS, THINGS},
    verb_group::Pronoun,
};

/// Whether a noun calls somebody again whom the text has named: « le technicien », « l’élue ».
pub(super) fn is_epithet(noun: &Token) -> bool {
    PEOPLE.contains(&noun.folded) || noun.among(&EPITHETS)
}

/// « le Brestois », « la Valaisanne »: somebody called by where they are from.
pub(super) fn is_people(noun: &Token) -> bool {
    const ENDINGS: [&str; 19] = [
        "ais", "aise", "ien", "ienne", "ain", "aine", "ois", "oise", "ique", "ol", "ole", "and", "ande",
        "nd", "an", "ane", "anne", "in", "ine",
    ];
    const NATIVES: [&str; 24] = [
        "serbe", "russe", "suisse", "turc", "turque", "grec", "grecque", "croate", "kurde", "belge",
        "slovaque", "tcheque", "corse", "basque", "breton", "bretonne", "picard", "picarde", "bulgare",
        "malgache", "arabe", "slovene", "estonien", "perse",
    ];
    noun.written.starts_with(char::is_uppercase)
        && noun.written.chars().skip(1).all(char::is_lowercase)
        && (NATIVES.contains(&noun.folded) || ENDINGS.iter().any(|ending| noun.folded.ends_with(ending)))
}

/// Whether a noun is one for a person: by itself, by its ending, or as the name of a people.
pub fn is_person_noun(noun: &Token) -> bool {
    const ENDINGS: &[&str] = &[
        "eur",
        "euse",
        "trice",
        "ienne",
        "iste",
        "geante",
        "geant",
        "onne",
        "ier",
        "iere",
        "sentant",
        "sentante",
        "maitre",
        "naire",
        "icien",
        "icienne",
        "vulcanologue",
        "volcanologue",
        "sociologue",
        "iatre",
        "naute",
        "logue",
        "graphe",
        "crate",
    ];
    let is_people = is_people(noun);
    let by_ending = ENDINGS.iter().any(|ending| noun.folded.ends_with(ending)) && !noun.among(&THINGS);
    is_epithet(noun)
        || by_ending
        || is_people
        || noun.folded.starts_with("ex-")
        || noun.folded.starts_with("vice-")
}

/// What a noun's ending shows.
pub(super) fn noun_gender(noun: &Token) -> Option<Pronoun> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.folded.ends_with(ending));
    if noun.written.ends_with("ée")
        || ends(&[
            "trice",
            "euse",
            "iere",
            "ienne",
            "onne",
            "femme",
            "esse",
            "ante",
            "ente",
            "ointe",
            "candidate",
            "avocate",
        ])
    {
        Some(Pronoun::She)
    } else if noun.written.ends_with('é')
        || ends(&["teur", "eur", "ien", "homme", "interesse", "ier", "elu", "opposant"])
    {
        Some(Pronoun::He)
    } else {
        None
    }
}
