//! The words of French time expressions, by their folded forms.

use super::calendar::Unit;
use crate::model::Weekday;

/// A month by its name.
pub(in crate::read) fn month(word: &str) -> Option<u8> {
    Some(match word {
        "janvier" => 1,
        "fevrier" => 2,
        "mars" => 3,
        "avril" => 4,
        "mai" => 5,
        "juin" => 6,
        "juillet" => 7,
        "aout" => 8,
        "septembre" => 9,
        "octobre" => 10,
        "novembre" => 11,
        "decembre" => 12,
        _ => return None,
    })
}

/// A month by its abbreviation, the point left out: « sept » is also a number, so what stands
/// around it must decide.
pub(in crate::read) fn short_month(word: &str) -> Option<u8> {
    Some(match word {
        "janv" | "jan" => 1,
        "fevr" | "fev" => 2,
        "avr" => 4,
        "juil" | "juill" => 7,
        "sept" => 9,
        "oct" => 10,
        "nov" => 11,
        "dec" => 12,
        _ => return None,
    })
}

/// A day of the week.
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "lundi" => Weekday::Monday,
        "mardi" => Weekday::Tuesday,
        "mercredi" => Weekday::Wednesday,
        "jeudi" => Weekday::Thursday,
        "vendredi" => Weekday::Friday,
        "samedi" => Weekday::Saturday,
        "dimanche" => Weekday::Sunday,
        _ => return None,
    })
}

/// A number in words, up to a hundred.
pub(super) fn cardinal(word: &str) -> Option<i32> {
    const UNITS: [&str; 17] = [
        "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ];
    if word == "une" {
        return Some(1);
    }
    if !may_count(word) {
        return None;
    }
    if let Some(n) = UNITS.iter().position(|unit| *unit == word) {
        return (n > 0).then_some(n as i32);
    }
    let tens = [
        ("vingt", 20),
        ("trente", 30),
        ("quarante", 40),
        ("cinquante", 50),
        ("soixante", 60),
        // As one counts in Belgium and in Switzerland.
        ("septante", 70),
        ("octante", 80),
        ("huitante", 80),
        ("nonante", 90),
        ("quatre-vingt", 80),
        ("cent", 100),
        ("dix", 10),
    ];
    tens.iter().find_map(|(name, value)| {
        let rest = word.strip_prefix(name)?;
        let rest = rest.strip_prefix("s").unwrap_or(rest);
        if rest.is_empty() {
            return Some(*value);
        }
        let rest = rest.strip_prefix('-')?;
        let rest = rest.strip_prefix("et-").unwrap_or(rest);
        let below = if rest == "dix-sept" || rest == "dix-huit" || rest == "dix-neuf" {
            10 + cardinal(&rest[4..])?
        } else {
            UNITS.iter().position(|unit| *unit == rest)? as i32
        };
        Some(value + below)
    })
}

/// Whether a word begins as a number in words does: few words are tried against all of them.
fn may_count(word: &str) -> bool {
    const PAIRS: [[u8; 2]; 18] = [
        *b"ce", *b"ci", *b"de", *b"di", *b"do", *b"hu", *b"ne", *b"no", *b"oc", *b"on", *b"qu", *b"se",
        *b"si", *b"so", *b"tr", *b"un", *b"vi", *b"ze",
    ];
    word.as_bytes().first_chunk().is_some_and(|pair| PAIRS.contains(pair))
}

/// « premier », « 2e », « troisième ».
pub(super) fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "premier" | "premiere" | "1er" | "1ere" | "1re" => 1,
        "deuxieme" | "second" | "seconde" | "2e" | "2eme" | "2nd" => 2,
        "troisieme" | "3e" | "3eme" => 3,
        "quatrieme" | "4e" | "4eme" => 4,
        _ => return None,
    })
}

/// Whether a word counts the place of something in a row: « troisième », « 25e ».
pub(super) fn is_ordinal(word: &str) -> bool {
    ordinal(word).is_some()
        || (word.ends_with("ieme") && word.len() > 5)
        || word
            .strip_suffix("eme")
            .or_else(|| word.strip_suffix('e'))
            .is_some_and(|head| !head.is_empty() && head.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A unit that is counted; hours and less are not dates.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "jour" | "jours" | "journee" => Unit::Day,
        "semaine" | "semaines" => Unit::Week,
        "week-end" | "week-ends" | "weekend" | "weekends" => Unit::Weekend,
        "mois" => Unit::Month,
        "trimestre" | "trimestres" => Unit::Quarter,
        "semestre" | "semestres" => Unit::Semester,
        "an" | "ans" | "annee" | "annees" => Unit::Year,
        _ => return None,
    })
}

/// A season, the rains of the Sahel among them.
pub(super) fn is_season(word: &str) -> bool {
    matches!(word, "printemps" | "ete" | "automne" | "hiver" | "hivernage")
}

/// A part of the day: « lundi soir » is a Monday.
pub(super) fn is_day_part(word: &str) -> bool {
    matches!(word, "matin" | "midi" | "soir" | "apres-midi" | "nuit" | "matinee" | "soiree" | "minuit")
}

/// « dernier », « passé », « écoulé ».
pub(super) fn is_last(word: &str) -> bool {
    matches!(word, "dernier" | "derniere" | "derniers" | "passe" | "passee" | "ecoule" | "ecoulee")
}

/// « prochain », « à venir » aside.
pub(super) fn is_next(word: &str) -> bool {
    matches!(word, "prochain" | "prochaine" | "prochains")
}

/// A century in Roman numerals with its ending: « XX » and « e », « I » and « er ».
pub(super) fn century(word: &str) -> Option<i32> {
    let head =
        word.strip_suffix("eme").or_else(|| word.strip_suffix("er")).or_else(|| word.strip_suffix('e'))?;
    if let Ok(n) = head.parse::<i32>() {
        return (11..=21).contains(&n).then_some(n);
    }
    let mut total = 0;
    let mut before = 0;
    for letter in head.chars().rev() {
        let value = match letter {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        total += if value < before { -value } else { value };
        before = value;
        if total > 40 {
            return None;
        }
    }
    (11..=21).contains(&total).then_some(total)
}

/// What is counted or measured, folded.
const MEASURES: &[&str] = &[
    "euro",
    "euros",
    "franc",
    "francs",
    "fcfa",
    "cfa",
    "dollar",
    "dollars",
    "tonne",
    "tonnes",
    "metre",
    "metres",
    "m",
    "km",
    "kilometres",
    "km2",
    "m2",
    "kg",
    "kilos",
    "ha",
    "hectares",
    "litres",
    "heures",
    "heure",
    "h",
    "hommes",
    "femmes",
    "soldats",
    "militaires",
    "personnes",
    "morts",
    "blesses",
    "habitants",
    "victimes",
    "deplaces",
    "refugies",
    "enfants",
    "eleves",
    "emplois",
    "postes",
    "fois",
    "points",
    "voix",
    "pages",
    "exemplaires",
    "mots",
    "mw",
    "gw",
    "watts",
    "degres",
    "cas",
    "logements",
    "familles",
    "menages",
    "policiers",
    "gendarmes",
    "combattants",
    "salaries",
    "agents",
    "candidats",
    "manifestants",
    "spectateurs",
    "kilometre",
    "mm",
    "cm",
    "ml",
    "l",
    "milliards",
    "millions",
    "mille",
    "livres",
    "yuans",
    "roubles",
    "barils",
    "places",
    "lits",
    "doses",
    "%",
    "$",
    "€",
    "£",
    "°",
];

/// Words after a number that make it an amount whatever stands before it.
pub(super) fn is_measure(word: &str) -> bool {
    MEASURES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{cardinal, century};

    #[test]
    fn numbers_in_words() {
        for (word, n) in [
            ("un", Some(1)),
            ("seize", Some(16)),
            ("dix-sept", Some(17)),
            ("vingt-deux", Some(22)),
            ("vingt-et-un", Some(21)),
            ("soixante-dix", Some(70)),
            ("quatre-vingt-dix", Some(90)),
            ("quatre-vingts", Some(80)),
            ("soixante-dix-huit", Some(78)),
            ("cent", Some(100)),
            ("zero", None),
            ("dixieme", None),
            ("vingtaine", None),
            ("centre", None),
        ] {
            assert_eq!(cardinal(word), n, "{word}");
        }
    }

    #[test]
    fn centuries() {
        for (word, n) in [
            ("xixe", Some(19)),
            ("xxieme", Some(21)),
            ("xive", Some(14)),
            ("21e", Some(21)),
            ("vie", None),
            ("e", None),
        ] {
            assert_eq!(century(word), n, "{word}");
        }
    }
}
