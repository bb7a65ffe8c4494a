//! Feasts with a day in the calendar: « Noël », « lundi de Pâques », « le 14-Juillet ».
//!
//! Easter and what hangs on it are computed (Gregorian computus). Feasts by the moon (ramadan, Tabaski,
//! Aïd) have no day that a rule could know beforehand: they are found and stay open.

use super::{
    absolute::{self, day_number, side_after},
    expression::{Date, Dated, Expression, Shape, Year},
    sentence::Sentence,
    vocabulary::month,
};
use crate::model::{Day, Edtf, Precision};

/// A feast of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// A month and a day.
    Fixed(u8, u8),
    /// So many days after Easter Sunday.
    Easter(i16),
}

impl Feast {
    /// Its day in a year.
    pub(super) fn in_year(self, year: i32) -> Option<Day> {
        match self {
            Self::Fixed(month, day) => Day::from_ymd(year, month, day),
            Self::Easter(days) => Some(easter(year)?.plus_days(i32::from(days))),
        }
    }
}

/// Easter Sunday by the Gregorian reckoning, whose months and days follow from the year alone.
fn easter(year: i32) -> Option<Day> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let leap_shift = century - century / 4 - (8 * century + 13) / 25;
    let epact = (19 * golden + leap_shift + 15).rem_euclid(30);
    let moon = epact - i32::from(epact == 29 || epact == 28 && golden > 10);
    // The Sunday after the full moon, which is on 21 March at the earliest.
    Day::from_ymd(year, 3, 21).map(|day| day.plus_days(moon + 1).monday().plus_days(6))
}

/// The feast named at a word, with the word after it.
fn name(s: &Sentence<'_, '_>, at: usize) -> Option<(Feast, usize)> {
    let of = |end: usize| s.skip(end, &[&["de", "la"], &["de", "l'"], &["de"], &["des"]]).unwrap_or(end);
    let word = s.word(at);
    let after = || s.word(of(at + 1));
    let found = match word {
        "noel" => (Feast::Fixed(12, 25), at + 1),
        "paques" => (Feast::Easter(0), at + 1),
        "pentecote" => (Feast::Easter(49), at + 1),
        "toussaint" => (Feast::Fixed(11, 1), at + 1),
        "ascension" if s.is_capitalised(at) => (Feast::Easter(39), at + 1),
        "assomption" => (Feast::Fixed(8, 15), at + 1),
        "epiphanie" => (Feast::Fixed(1, 6), at + 1),
        "chandeleur" => (Feast::Fixed(2, 2), at + 1),
        "rameaux" if s.is_capitalised(at) => (Feast::Easter(-7), at + 1),
        "saint-sylvestre" => (Feast::Fixed(12, 31), at + 1),
        "saint-valentin" => (Feast::Fixed(2, 14), at + 1),
        "saint-nicolas" if s.before(at, 1) == "la" => (Feast::Fixed(12, 6), at + 1),
        word if s.before(at, 1) == "la" && saint(word).is_some() => (saint(word)?, at + 1),
        "mardi" if s.word(at + 1) == "gras" => (Feast::Easter(-47), at + 2),
        "jeudi" if s.word(at + 1) == "saint" => (Feast::Easter(-3), at + 2),
        "vendredi" if s.word(at + 1) == "saint" => (Feast::Easter(-2), at + 2),
        "mercredi" if after() == "cendres" => (Feast::Easter(-46), of(at + 1) + 1),
        "dimanche" if after() == "rameaux" => (Feast::Easter(-7), of(at + 1) + 1),
        "dimanche" if after() == "paques" => (Feast::Easter(0), of(at + 1) + 1),
        "lundi" if after() == "paques" => (Feast::Easter(1), of(at + 1) + 1),
        "lundi" if after() == "pentecote" => (Feast::Easter(50), of(at + 1) + 1),
        "jeudi" if after() == "ascension" => (Feast::Easter(39), of(at + 1) + 1),
        "jour" if s.skip(at + 1, &[&["de", "l'", "an"]]).is_some() => (Feast::Fixed(1, 1), at + 4),
        "jour" if after() == "noel" => (Feast::Fixed(12, 25), of(at + 1) + 1),
        "nouvel"
            if s.word(at + 1) == "an"
                && !is_of_another_calendar(s.word(at + 2))
                && (s.is_capitalised(at) || matches!(s.before(at, 1), "le" | "au" | "du")) =>
        {
            (Feast::Fixed(1, 1), at + 2)
        }
        "fete" if s.skip(at + 1, &[&["du", "travail"]]).is_some() => (Feast::Fixed(5, 1), at + 3),
        "fete" if s.skip(at + 1, &[&["de", "la", "musique"]]).is_some() => (Feast::Fixed(6, 21), at + 4),
        _ => return hyphened(s, at),
    };
    Some(found)
}

/// « le nouvel an chinois », « juif », « berbère »: days of other calendars, which move through ours.
fn is_of_another_calendar(word: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "chinois",
        "lunaire",
        "juif",
        "berbere",
        "amazigh",
        "musulman",
        "orthodoxe",
        "tibetain",
        "vietnamien",
        "kurde",
        "perse",
        "iranien",
        "khmer",
        "islamique",
    ];
    OTHERS.contains(&word)
}

/// The days of saints by which the country dates: « à la Saint-Jean », « avant la Saint-Michel ».
fn saint(word: &str) -> Option<Feast> {
    let (month, day) = match word {
        "saint-jean" | "saint-jean-baptiste" => (6, 24),
        "saint-michel" => (9, 29),
        "saint-martin" => (11, 11),
        "sainte-catherine" => (11, 25),
        "sainte-barbe" => (12, 4),
        "saint-patrick" => (3, 17),
        _ => return None,
    };
    Some(Feast::Fixed(month, day))
}

/// « 14-Juillet », « 1er-Mai », « 11-Novembre »: a day and a month become a name.
fn hyphened(s: &Sentence<'_, '_>, at: usize) -> Option<(Feast, usize)> {
    let (day, month, end) = hyphened_day(s, at)?;
    match (day, month) {
        (14, 7) | (11, 11) | (8 | 1, 5) | (15, 8) | (1, 1) | (25, 12) => {
            Some((Feast::Fixed(month, day), end))
        }
        _ => None,
    }
}

/// The day, the month and the word after them where a hyphen joins the two.
pub(super) fn hyphened_day(s: &Sentence<'_, '_>, at: usize) -> Option<(u8, u8, usize)> {
    if let Some(rest) = s.word(at).strip_prefix("1er-") {
        return Some((1, month(rest.split('-').next()?)?, at + 1));
    }
    let day = day_number(s, at)?;
    let joined = matches!(s.word(at + 1), "-" | "–") && s.is_glued(at) && s.is_glued(at + 1);
    let name = s.word(at + 2).split('-').next().filter(|_| joined)?;
    Some((day, month(name)?, at + 3))
}

/// A feast as a date: only where an article, a preposition or a year says that the day is meant, and not the
/// tree, the market or a man of that name.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some((11, 9, end)) = hyphened_day(s, at) {
        let day = Day::from_ymd(2001, 9, 11)?;
        return Some(Dated::new(at, end, Date::Fixed(Edtf::day(day), Precision::Day), "feast"));
    }
    let (feast, after) = name(s, at)?;
    let (year, end) = absolute::year_after(s, after).unwrap_or_else(|| {
        let (side, end) = side_after(s, after);
        (Year::Unsaid(side), end)
    });
    let sure = end > after || after > at + 1;
    let is_name = !sure && (s.is_capitalised(after) && s.is_letters(after));
    let article = s.before(at, 1);
    let said = match s.word(at) {
        "noel" | "paques" => {
            matches!(
                article,
                "a" | "pour"
                    | "entre"
                    | "avant"
                    | "apres"
                    | "depuis"
                    | "ici"
                    | "des"
                    | "veille"
                    | "lendemain"
                    | "jusqu'a"
                    | "en"
            ) || matches!(
                (s.before(at, 2), article),
                ("veille" | "lendemain" | "soir" | "nuit" | "jour" | "lundi", "de")
            )
        }
        "toussaint" | "pentecote" | "chandeleur" | "saint-sylvestre" | "saint-valentin" => {
            matches!(article, "la" | "a" | "de") && !is_decoration(s.before(at, 3))
        }
        "ascension" | "assomption" | "epiphanie" => {
            article == "l'" && s.before(at, 3) != "week-end" && !matches!(s.word(after), "de" | "du" | "des")
        }
        // « aux Rameaux », « avant les Rameaux », not their blessing.
        "rameaux" => {
            article == "aux"
                || article == "les" && matches!(s.before(at, 2), "avant" | "apres" | "depuis" | "pour")
        }
        // « à la Saint-Jean », not the parish, the quarter or the bonfire of that name.
        word if saint(word).is_some() => {
            matches!(s.before(at, 2), "a" | "avant" | "apres" | "depuis" | "des" | "jusqu'a" | "ici")
                && !s.is_letters(after)
                || s.before(at, 2) == "a" && !s.is_capitalised(after)
                // « le 24 juin, jour de la Saint-Jean »
                || s.before(at, 2) == "de" && matches!(s.before(at, 3), "jour" | "soir" | "veille" | "nuit")
        }
        _ => true,
    };
    if is_name || !(sure || said) {
        return None;
    }
    let date = match year {
        Year::Given(year) => Date::Fixed(Edtf::day(feast.in_year(year)?), Precision::Day),
        year => Date::Feast(feast, year),
    };
    Some(Dated::new(at, end, date, "feast"))
}

/// What is there for a feast, on whatever day.
fn is_decoration(word: &str) -> bool {
    matches!(word, "vacances" | "conges" | "marche" | "week-end" | "pont" | "cantate" | "fete" | "foire")
}

/// « la veille de Noël », « le lendemain du 14 juillet »; « la veille du match » has no date of its own and
/// stays open.
pub(super) fn beside(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let noun = if matches!(s.word(at), "la" | "le" | "l'") { at + 1 } else { at };
    let days = match s.word(noun) {
        "veille" => -1,
        "avant-veille" => -2,
        "lendemain" => 1,
        "surlendemain" => 2,
        _ => return None,
    };
    let of = s.skip(noun + 1, &[&["de", "la"], &["de", "l'"], &["de"], &["du"], &["des"], &["d'"]])?;
    if (s.before(noun, 2) == "jour" && s.before(noun, 1) == "au") || s.before(noun, 1) == "sans" {
        return None;
    }
    let day = read(s, of).or_else(|| absolute::day_month(s, of, of, None)).or_else(|| {
        absolute::read(s, of)
            .filter(|found| matches!(found.date, Date::Day { .. } | Date::Fixed(_, Precision::Day)))
    });
    let figurative = noun == at;
    // « la veille des faits » is the eve of what the text has told.
    let context = matches!(s.word(of.wrapping_sub(1)), "de" | "d'") && s.is_capitalised(of)
        || matches!(s.word(of), "faits" | "drame");
    Some(match day {
        None if figurative || context => return None,
        Some(day) => {
            Expression::One(Dated { shape: Shape::Beside(days), rule: "beside a day", ..day.from(at) })
        }
        None => Expression::Vague { start: at, end: noun + 1 },
    })
}

/// « le ramadan », « la Tabaski », « l'Aïd el-Fitr »: their days are seen, not computed.
pub(super) fn by_the_moon(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let noun = if matches!(s.word(at), "la" | "le" | "l'") { at + 1 } else { return None };
    let word = s.word(noun);
    let named =
        matches!(word, "ramadan" | "tabaski" | "korite" | "maouloud" | "mawlid" | "mouloud" | "achoura");
    if named {
        return Some(noun + 1);
    }
    if !(word == "aid" || word.starts_with("aid-el")) || !s.is_capitalised(noun) {
        return None;
    }
    let end = if matches!(s.word(noun + 1), "el" | "al") { noun + 2 } else { noun + 1 };
    let more = matches!(
        s.word(end),
        "el-fitr" | "el-kebir" | "el-adha" | "al-adha" | "al-fitr" | "fitr" | "kebir" | "adha"
    );
    Some(if more { end + 1 } else { end })
}

#[cfg(test)]
mod tests {
    use super::easter;

    #[test]
    fn easter_sundays() {
        for (year, day) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (1999, "1999-04-04"),
            (2000, "2000-04-23"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2076, "2076-04-19"),
        ] {
            assert_eq!(easter(year).map(|day| day.to_string()).as_deref(), Some(day), "{year}");
        }
    }
}
