//! Years, school years, decades and centuries; and the numbers that are none.

use super::{
    absolute,
    calendar::{Unit, YEARS, school_year, years},
    dated_nouns::{is_amount_of, is_dated_noun},
    expression::{Date, Dated, Origin},
    sentence::Sentence,
    short_years::{century_word, decade_word, short},
    vocabulary::{cardinal, century, is_measure},
};
use crate::model::{Edtf, Precision};

/// A four-digit number that can be a year.
pub(super) fn number(s: &Sentence<'_, '_>, at: usize) -> Option<i32> {
    s.digits(at).filter(|(n, n_digits)| *n_digits == 4 && YEARS.contains(n)).map(|(n, _)| n)
}

/// Whether a word is a plural noun, which a number before it would count: « 2023 tonnes ».
pub(super) fn counts(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    if is_measure(word) {
        return true;
    }
    let plural = word.len() > 3 && (word.ends_with('s') || word.ends_with('x'));
    s.is_letters(at) && !s.is_capitalised(at) && plural && !is_function_word(word)
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "dans"
            | "sans"
            | "sous"
            | "vers"
            | "chez"
            | "mais"
            | "puis"
            | "alors"
            | "apres"
            | "depuis"
            | "plus"
            | "tres"
            | "lors"
            | "pres"
            | "nous"
            | "vous"
            | "elles"
            | "leurs"
            | "plusieurs"
            | "toujours"
            | "jamais"
            | "tous"
            | "toutes"
            | "hors"
            | "suis"
            | "tandis"
            | "moins"
            | "certains"
            | "certaines"
            | "deux"
            | "trois"
            | "eux"
            | "ceux"
            | "celles"
            | "dont"
            | "parmi"
            | "concernant"
            | "avions"
            | "etions"
            | "avons"
            | "aupres"
            | "quelques"
            | "divers"
    )
}

/// A year without a noun: what stands around it must say that it is one.
pub(super) fn bare(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let Some(year) = number(s, at) else { return short(s, at) };
    if is_part_of_number(s, at) || is_measure(s.word(at + 1)) {
        return None;
    }
    if let Some(found) = pair(s, at, year) {
        return Some(found);
    }
    let previous = s.before(at, 1);
    let sure = matches!(
        previous,
        "en" | "depuis"
            | "fin"
            | "debut"
            | "courant"
            | "mi"
            | "annee"
            | "an"
            | "horizon"
            | "d'ici"
            | "printemps"
            | "ete"
            | "automne"
            | "hiver"
    ) || s.skip(at.saturating_sub(2), &[&["d'", "ici"], &["ici", "a"]]) == Some(at);
    let one = Dated::new(at, at + 1, Date::Fixed(Edtf::year(year), Precision::Year), "year");
    if sure {
        // What is measured has been asked; of other plurals only a round number is one: « En 2019 quelques élus ».
        return (year % 50 != 0 || !counts(s, at + 1)).then_some(one);
    }
    // Before 1700 a round number is rather an amount.
    let plausible = (1700..=2100).contains(&year) || (1400..1700).contains(&year) && year % 100 != 0;
    // « des résultats 2021 supérieurs aux attentes »
    let is_dated = is_dated(s, at, previous);
    if counts(s, at + 1) && !is_dated || !plausible {
        return None;
    }
    says_year(s, at, previous).then_some(one)
}

/// Weaker signs of a year: a preposition, brackets, the noun it dates, a year listed before it.
fn says_year(s: &Sentence<'_, '_>, at: usize, previous: &str) -> bool {
    match previous {
        "de" | "d'" => !is_amount_of(s, at),
        "avant" | "apres" | "des" | "vers" | "jusqu'en" | "mai" | "jusque" => true,
        "(" => matches!(s.word(at + 1), ")" | "," | ";" | "-" | "–"),
        "pour" => absolute::ends_phrase(s, at + 1) || s.word(at + 1) == "puis",
        "a" if s.before(at, 2) == "jusqu'" => !is_limit(s, at),
        "a" => {
            let compared = [
                "remont", "rapport", "repouss", "report", "compar", "dat", "gliss", "decal", "ajourn",
                "renvoy", "remis", "avanc",
            ];
            let stem = s.before(at, 2);
            compared.iter().any(|word| stem.starts_with(word))
        }
        _ if is_listed(s, at) => true,
        // « redoute un 2009 plus noir », « un scénario à la 2004 »
        "un" => matches!(s.word(at + 1), "plus" | "moins" | "tres" | "aussi" | "encore" | "sans"),
        "la" => s.before(at, 2) == "a" && absolute::ends_phrase(s, at + 1),
        // « prix Nobel de la paix 2015 »
        _ if (2..=5).any(|back| matches!(s.before(at, back), "nobel" | "goncourt" | "renaudot")) => true,
        "," | "et" | "ou" | ";" => {
            number(s, at.wrapping_sub(2)).is_some_and(|other| (1700..=2100).contains(&other))
                && !s.is_letters(at + 1)
                || (matches!(s.before(at, 3), "en" | "entre") && number(s, at.wrapping_sub(2)).is_some())
        }
        _ => is_dated(s, at, previous),
    }
}

/// « des résultats 2021 », « Municipales 2026 : … »; with a capital elsewhere it is a name.
fn is_dated(s: &Sentence<'_, '_>, at: usize, previous: &str) -> bool {
    is_dated_noun(previous) && (at == 1 || !s.is_capitalised(at.saturating_sub(1)))
}

/// « peut aller jusqu'à 1800 », « accueille jusqu'à 1900 par soirée »: a round number, or one that is paid or held.
fn is_limit(s: &Sentence<'_, '_>, at: usize) -> bool {
    const REACHES: [&str; 10] =
        ["aller", "accueil", "mont", "attein", "cout", "peu", "contien", "pay", "compt", "touch"];
    let is_round = number(s, at).is_some_and(|year| year % 50 == 0 && year != 2050 && year != 2100);
    let reaches = (3..=6).any(|back| REACHES.iter().any(|stem| s.before(at, back).starts_with(stem)));
    is_round || reaches || matches!(s.word(at + 1), "par" | "euros" | "€" | "%")
}

/// « 2011, 2018, 2019 et 2020 »: years beside years.
fn is_listed(s: &Sentence<'_, '_>, at: usize) -> bool {
    let recent = |n: Option<i32>| n.is_some_and(|year| (1900..=2100).contains(&year));
    recent(number(s, at))
        && matches!(s.word(at + 1), "," | "et" | "ou")
        && recent(number(s, at + 2))
        && !counts(s, at + 3)
        && !is_measure(s.word(at + 3))
}

/// « n° 2023 », « +2023 », « 12-2023 », « 2023/4 », « $2023 », « article 2020 ».
pub(super) fn is_part_of_number(s: &Sentence<'_, '_>, at: usize) -> bool {
    let glued_before = at > 0 && s.is_glued(at - 1);
    let mark_before =
        glued_before && matches!(s.before(at, 1), "+" | "#" | "$" | "€" | "£" | "/" | "-" | "°" | "@" | "_");
    let mark_after = s.is_glued(at)
        && (matches!(s.word(at + 1), "%" | "°" | "€" | "$" | "/" | "@" | "_")
            || (s.word(at + 1) == "-" && s.is_glued(at + 1) && s.digits(at + 2).is_none()));
    let numbered = matches!(
        s.before(at, 1),
        "article"
            | "art"
            | "numero"
            | "n"
            | "no"
            | "n°"
            | "°"
            | "page"
            | "p"
            | "loi"
            | "decret"
            | "bp"
            | "rue"
            | "tel"
            | "route"
            | "rn"
            | "lot"
            | "code"
            | "version"
            | "resolution"
            | "norme"
            | "iso"
            | "peugeot"
            | "vol"
            | "rd"
            | "chambre"
            | "dossier"
            | "matricule"
            | "reference"
    );
    let beside_number =
        s.digits(at.wrapping_sub(1)).is_some() && at > 0 || s.digits(at + 1).is_some_and(|(_, n)| n <= 3);
    mark_before || mark_after || numbered || beside_number && !matches!(s.before(at, 1), "en" | "depuis")
}

/// « 2013-2022 », « saison 2022-23 », « 2022/2023 ».
fn pair(s: &Sentence<'_, '_>, at: usize, from: i32) -> Option<Dated> {
    let (to, end) = second_year(s, at, from)?;
    let season = s.before(at, 1) == "saison" || s.before(at, 1) == "exercice";
    let (_, n_digits) = s.digits(at + 2)?;
    if !(season || n_digits == 4) || counts(s, end) {
        return None;
    }
    Some(Dated::new(at, end, Date::Fixed(years(from, to), Precision::Interval), "years"))
}

/// The later year of a pair written with a dash or a slash: whole, shortened, or with a slip of the
/// hand (« 2023-024 »).
fn second_year(s: &Sentence<'_, '_>, at: usize, from: i32) -> Option<(i32, usize)> {
    if !matches!(s.word(at + 1), "-" | "/" | "—") {
        return None;
    }
    let (n, n_digits) = s.digits(at + 2)?;
    let to = match n_digits {
        4 => n,
        2 | 3 if n < 100 => from - from % 100 + n,
        _ => return None,
    };
    let longer = s.is_glued(at + 2)
        && matches!(s.word(at + 3), "-" | "/")
        && s.is_glued(at + 3)
        && s.digits(at + 4).is_some();
    (to > from && YEARS.contains(&to) && !longer).then_some((to, at + 3))
}

/// « année 2023 », « an 2000 », « année scolaire 2023-2024 », « années 1990 », a century.
pub(super) fn noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    match s.word(at) {
        "annee" if is_school(s.word(at + 1)) => school(s, at),
        "annee" | "an" => {
            let year = number(s, at + 1)?;
            if let Some((to, end)) = second_year(s, at + 1, year) {
                let date = Date::Fixed(years(year, to), Precision::Interval);
                return Some(Dated::new(at, end, date, "years"));
            }
            Some(Dated::new(at, at + 2, Date::Fixed(Edtf::year(year), Precision::Year), "year"))
        }
        "annees" => decade(s, at),
        "decennie" => number(s, at + 1).and_then(|_| decade(s, at)),
        "siecle" => {
            let n = match s.word(at + 1) {
                word if super::vocabulary::is_last(word) => -1,
                word if super::vocabulary::is_next(word) => 1,
                _ => return None,
            };
            let date = Date::Away { unit: Unit::Century, n, origin: Origin::Publication };
            Some(Dated::new(at, at + 2, date, "century"))
        }
        word => {
            if let Some(from) = decade_word(word) {
                return Some(Dated::new(
                    at,
                    at + 1,
                    Date::Fixed(years(from, from + 9), Precision::Decade),
                    "decade",
                ));
            }
            if !matches!(s.word(at + 1), "siecle" | "siecles") {
                return None;
            }
            let nth = century(word).or_else(|| century_word(word))?;
            let date = Date::Fixed(years(nth * 100 - 99, nth * 100), Precision::Interval);
            Some(Dated::new(at, at + 2, date, "century"))
        }
    }
}

fn is_school(word: &str) -> bool {
    matches!(word, "scolaire" | "academique" | "universitaire")
}

fn school(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(year) = number(s, at + 2) {
        let end =
            second_year(s, at + 2, year).filter(|(to, _)| *to == year + 1).map_or(at + 3, |(_, end)| end);
        return Some(Dated::new(at, end, Date::Fixed(school_year(year), Precision::Interval), "school year"));
    }
    let unit = Unit::SchoolYear;
    let (n, end) = match s.word(at + 2) {
        word if super::vocabulary::is_last(word) => (-1, at + 3),
        word if super::vocabulary::is_next(word) => (1, at + 3),
        _ if s.before(at, 1) == "cette" => (0, at + 2),
        _ => return None,
    };
    Some(Dated::new(at, end, Date::Away { unit, n, origin: Origin::Publication }, "school year"))
}

fn decade(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let from = match s.digits(at + 1) {
        Some((year, 4)) if year % 10 == 0 && YEARS.contains(&year) => year,
        Some((short, 2)) if short % 10 == 0 => {
            if short > 10 {
                1900 + short
            } else {
                2000 + short
            }
        }
        Some(_) => return None,
        None => 1900 + cardinal(s.word(at + 1)).filter(|n| n % 10 == 0 && *n > 10 && *n < 100)?,
    };
    let date = Date::Fixed(years(from, from + 9), Precision::Decade);
    Some(Dated::new(at, at + 2, date, "decade"))
}
