//! Dates said from another date of the text: « la veille », « le même jour », « deux jours plus tard »,
//! « l'année suivante », « cette année-là ».

use super::{
    calendar::Unit,
    expression::{Date, Dated, Origin},
    relative::count,
    sentence::Sentence,
};

const fn away(unit: Unit, n: i32) -> Date {
    Date::Away { unit, n, origin: Origin::Text }
}

/// A date said from the text, with its article.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (date, end) = match s.word(at) {
        "la" | "le" | "l'" => noun(s, at + 1)?,
        "ce" | "cette" if s.word(at + 1) == "meme" => noun(s, at + 1)?,
        "ce" | "cette" => that(s.word(at + 1)).map(|date| (date, at + 2))?,
        "veille" | "lendemain" | "surlendemain" | "meme"
            if s.before(at, 1) == "au" || s.before(at, 1) == "du" || at == 0 =>
        {
            noun(s, at)?
        }
        _ => later(s, at)?,
    };
    Some(Dated::new(at, end, date, "from the text"))
}

fn noun(s: &Sentence<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (date, end) = match (s.word(at), s.word(at + 1)) {
        // « la veille sanitaire »: those who watch.
        (
            "veille",
            "sanitaire" | "technologique" | "strategique" | "citoyenne" | "documentaire" | "juridique"
            | "reglementaire" | "mediatique" | "economique" | "permanente" | "internationale" | "active",
        ) => {
            return None;
        }
        ("veille", _) => (away(Unit::Day, -1), at + 1),
        ("avant-veille", _) => (away(Unit::Day, -2), at + 1),
        ("lendemain", _) => (away(Unit::Day, 1), at + 1),
        ("surlendemain", _) => (away(Unit::Day, 2), at + 1),
        ("meme", "jour" | "journee") | ("jour" | "soir" | "matin" | "nuit", "meme") => {
            (away(Unit::Day, 0), at + 2)
        }
        ("meme", "semaine") => (away(Unit::Week, 0), at + 2),
        ("meme", "mois") => (away(Unit::Month, 0), at + 2),
        ("meme", "annee") => (away(Unit::Year, 0), at + 2),
        ("jour" | "semaine" | "mois" | "annee", word) => {
            let unit = super::vocabulary::unit(s.word(at))?;
            let (n, end) = match word {
                "suivant" | "suivante" => (1, at + 2),
                "precedent" | "precedente" => (-1, at + 2),
                "d'" if s.word(at + 2) == "apres" => (1, at + 3),
                "d'" if s.word(at + 2) == "avant" => (-1, at + 3),
                _ => return None,
            };
            return Some((away(unit, n), end));
        }
        _ => return None,
    };
    // « la veille des faits »: of what the text has told.
    let of_told = matches!(s.word(end), "du" | "des") && matches!(s.word(end + 1), "faits" | "drame");
    // « la veille du match », « au lendemain de l'accord »: from something that has no date here.
    // « il était rentré la veille de Bagdad » is the eve of what was told.
    let from_place = matches!(s.word(end), "de" | "d'") && s.is_capitalised(end + 1);
    let of_event = !from_place && matches!(s.word(end), "de" | "du" | "des" | "d'")
        // « la même année que Paris »; « dit la veille qu'il partira » is the eve of what was told.
        || s.word(at) == "meme" && matches!(s.word(end), "que" | "qu'");
    // « au lendemain de Gao »: of what happened there.
    let of_event = of_event || from_place && s.word(at) == "lendemain" && s.before(at, 1) == "au";
    // « du jour au lendemain », « remettre au lendemain »: « reporté au lendemain » is a day.
    let is_put_off = (2..=6).any(|back| s.before(at, back).starts_with("remet"));
    let idiom =
        s.before(at, 1) == "au" && (s.before(at, 2) == "jour" || s.word(at) == "lendemain" && is_put_off);
    // « la veille au soir »
    let end = if s.word(end) == "au" && matches!(s.word(end + 1), "soir" | "matin") { end + 2 } else { end };
    let date = match date {
        Date::Away { unit, n, .. } if of_told => Date::Away { unit, n, origin: Origin::Told },
        date => date,
    };
    ((!of_event || of_told) && !idiom).then_some((date, end))
}

/// « jour-là », « année-là »: one word.
fn that(word: &str) -> Option<Date> {
    Some(match word {
        "date" | "jour-la" | "soir-la" | "matin-la" => away(Unit::Day, 0),
        "semaine-la" => away(Unit::Week, 0),
        "mois-la" => away(Unit::Month, 0),
        "annee-la" => away(Unit::Year, 0),
        _ => return None,
    })
}

/// « deux jours plus tard », « trois ans après », « un mois auparavant ».
fn later(s: &Sentence<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (n, unit, end) = count(s, at)?;
    let (n, end) = match (s.word(end), s.word(end + 1)) {
        ("plus", "tard") => (n, end + 2),
        ("plus", "tot") => (-n, end + 2),
        ("auparavant", _) => (-n, end + 1),
        // « trois ans après la guerre » starts from the war.
        ("apres", after) if after.is_empty() || !s.is_letters(end + 1) && !after.ends_with('\'') => {
            (n, end + 1)
        }
        ("avant", after) if after.is_empty() || !s.is_letters(end + 1) && !after.ends_with('\'') => {
            (-n, end + 1)
        }
        _ => return None,
    };
    // « une semaine plus tard » is that day of the week again.
    let (unit, n) = if unit == Unit::Week { (Unit::Day, 7 * n) } else { (unit, n) };
    Some((away(unit, n), end))
}
