//! Years, decades and centuries written otherwise than in four digits: « en 98 », « 14-18 », « 2010s »,
//! « dix-neuvième siècle ».

use super::{
    absolute,
    calendar::years,
    expression::{Date, Dated},
    sentence::Sentence,
    vocabulary::is_measure,
    years::is_part_of_number,
};
use crate::model::Precision;

/// « en 98 », « depuis 97 », « (95) »: two digits that nothing counts with.
pub(super) fn short(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (n, 2) = s.digits(at)? else { return None };
    if let Some(found) = great_war(s, at) {
        return Some(found);
    }
    if (10..50).contains(&n) || is_part_of_number(s, at) || is_measure(s.word(at + 1)) {
        return None;
    }
    let said = matches!(
        s.before(at, 1),
        "en" | "depuis" | "fin" | "debut" | "ete" | "hiver" | "printemps" | "automne"
    ) || matches!(
        (s.before(at, 2), s.before(at, 1)),
        ("saison" | "exercice" | "l'" | "annee" | "des", "en")
    ) || s.before(at, 1) == "l'an";
    let stuck = s.is_glued(at) && matches!(s.word(at + 1), "%" | "'" | "/" | "-" | "°" | "h");
    let ends = !(s.is_letters(at + 1) || stuck)
        || absolute::ends_phrase(s, at + 1)
        || matches!(
            s.word(at + 1),
            "puis" | "que" | "qu'" | "qui" | "il" | "elle" | "le" | "la" | "l'" | "les" | "mais"
        );
    let counted = matches!(s.word(at + 1), "%" | "," | ".") && s.digits(at + 2).is_some() && s.is_glued(at);
    let date = Date::ShortYear(u8::try_from(n).ok()?);
    (said && ends && !counted).then(|| Dated::new(at, at + 1, date, "year"))
}

/// « 14-18 », « 39-45 »: the two wars that French names by their years.
fn great_war(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let span = match (s.word(at), s.word(at + 1), s.word(at + 2)) {
        ("14", "-" | "–" | "/", "18") => years(1914, 1918),
        ("39", "-" | "–" | "/", "45") => years(1939, 1945),
        _ => return None,
    };
    let said = matches!(s.before(at, 1), "en" | "depuis" | "apres" | "avant" | "pendant")
        || matches!(s.before(at, 1), "de" | "en")
            && matches!(
                s.before(at, 2),
                "guerre" | "conflit" | "combattants" | "combattant" | "poilus" | "morts" | "soldats"
            );
    (said && s.digits(at + 4).is_none())
        .then(|| Dated::new(at, at + 3, Date::Fixed(span, Precision::Interval), "years"))
}

/// « 2010s », as English papers and those who translate them write.
pub(super) fn decade_word(word: &str) -> Option<i32> {
    let year: i32 = word.strip_suffix('s').filter(|head| head.len() == 4)?.parse().ok()?;
    (year % 10 == 0 && (1700..=2100).contains(&year)).then_some(year)
}

/// « dix-neuvième siècle ».
pub(super) fn century_word(word: &str) -> Option<i32> {
    const NAMES: [(&str, i32); 8] = [
        ("quatorzieme", 14),
        ("quinzieme", 15),
        ("seizieme", 16),
        ("dix-septieme", 17),
        ("dix-huitieme", 18),
        ("dix-neuvieme", 19),
        ("vingtieme", 20),
        ("vingt-et-unieme", 21),
    ];
    NAMES.iter().find(|(name, _)| *name == word).map(|(_, nth)| *nth)
}
