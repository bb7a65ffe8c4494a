//! Parts of years and months: « fin 2023 », « la mi-août », « premier trimestre 2023 »,
//! « le mois de juillet ». Seasons have their own file.

use super::{
    absolute::{self, side_after, year_after},
    calendar::{self, Part, Unit},
    expression::{Date, Dated, Origin, Shape, Year},
    relative,
    sentence::Sentence,
    vocabulary::{is_last, ordinal},
    years,
};
use crate::model::{Edtf, Partial, Precision, Qualifier};

/// « fin », « début », « mi », « milieu » and what they are of.
pub(super) fn part(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (part, of) = match s.word(at) {
        "fin" => (Part::End, at + 1),
        "debut" => (Part::Start, at + 1),
        "milieu" => (Part::Middle, at + 1),
        "mi-temps" if s.word(at + 1) == "des" => (Part::Middle, at + 1),
        "mi" => (Part::Middle, if s.word(at + 1) == "-" { at + 2 } else { at + 1 }),
        word => return joined_middle(s, at, word.strip_prefix("mi-")?),
    };
    let of_what = if let Some(inner) = s.skip(of, &[&["de"], &["d'"], &["du"], &["des"]]) {
        let inner = s.skip(inner, &[&["l'"], &["la"], &["les"], &["cette"], &["ce"]]).unwrap_or(inner);
        of_noun(s, of, inner)?
    } else {
        let direct = absolute::month_name(s, of, false).is_some() || years::number(s, of).is_some();
        if !direct {
            return None;
        }
        absolute::read(s, of)?
    };
    if of_what.shape != Shape::Whole
        || matches!(of_what.date, Date::Weekday(..) | Date::Day { .. } | Date::DayOnly { .. })
    {
        return None;
    }
    if let Date::Fixed(_, Precision::Day) = of_what.date {
        return None;
    }
    Some(Dated { shape: Shape::Part(part), rule: "part", ..of_what.from(at) })
}

/// What « la fin de » is of: « l'année », « du mois de mars », « de la semaine prochaine ».
fn of_noun(s: &Sentence<'_, '_>, of: usize, inner: usize) -> Option<Dated> {
    if let Some(found) = whole(s, inner).or_else(|| relative::unit_phrase(s, inner)) {
        return Some(found);
    }
    let unit = match s.word(inner) {
        "annee" => Unit::Year,
        "mois" => Unit::Month,
        "semaine" => Unit::Week,
        "trimestre" => Unit::Quarter,
        "semestre" => Unit::Semester,
        _ => {
            let direct = inner == of + 1 && matches!(s.word(of), "de" | "d'" | "du");
            let found = absolute::read(s, inner).filter(|_| direct)?;
            let calendar =
                matches!(found.date, Date::Month(..) | Date::Fixed(_, Precision::Month | Precision::Year));
            return calendar.then_some(found);
        }
    };
    let date = Date::Away { unit, n: 0, origin: Origin::Publication };
    Some(Dated::new(inner, inner + 1, date, "part"))
}

/// « mi-août », « mi-2023 », which are one word.
fn joined_middle(s: &Sentence<'_, '_>, at: usize, rest: &str) -> Option<Dated> {
    let (date, end) = if let Some(month) = super::vocabulary::month(rest) {
        let (year, end) = year_after(s, at + 1).unwrap_or_else(|| {
            let (side, end) = side_after(s, at + 1);
            (Year::Unsaid(side), end)
        });
        (month_of(month, year), end)
    } else {
        let year = rest.parse().ok().filter(|year| rest.len() == 4 && calendar::YEARS.contains(year))?;
        (Date::Fixed(Edtf::year(year), Precision::Year), at + 1)
    };
    Some(Dated { shape: Shape::Part(Part::Middle), ..Dated::new(at, end, date, "part") })
}

const fn month_of(month: u8, year: Year) -> Date {
    match year {
        Year::Given(year) => Date::Fixed(Edtf::month(year, month), Precision::Month),
        year => Date::Month(month, year),
    }
}

/// A calendar noun without its article.
pub(super) fn noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    part(s, at).or_else(|| slice(s, at)).or_else(|| whole(s, at))
}

/// « première moitié de 2022 », « seconde quinzaine de mars », « deuxième semaine de mai », « six premiers mois
/// de l'année », « derniers jours de décembre ».
fn slice(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (part, of) = slice_head(s, at)?;
    let inner = s.skip(of, &[&["de"], &["d'"], &["du"], &["des"]])?;
    let inner = s.skip(inner, &[&["l'"], &["la"], &["les"], &["cette"], &["ce"]]).unwrap_or(inner);
    let of_what = of_noun(s, of, inner)?;
    let fits = match part {
        Part::FirstHalf | Part::SecondHalf => true,
        Part::FirstMonths(_) | Part::LastMonths(_) => precision(of_what.date) == Some(Unit::Year),
        _ => matches!(precision(of_what.date), Some(Unit::Month | Unit::Year)),
    };
    let whole = of_what.shape == Shape::Whole && fits;
    whole.then(|| Dated { shape: Shape::Part(part), rule: "part", ..of_what.from(at) })
}

const fn precision(date: Date) -> Option<Unit> {
    match date {
        Date::Month(..) | Date::Fixed(_, Precision::Month) | Date::Away { unit: Unit::Month, .. } => {
            Some(Unit::Month)
        }
        Date::Fixed(_, Precision::Year) | Date::Away { unit: Unit::Year, .. } => Some(Unit::Year),
        _ => None,
    }
}

fn slice_head(s: &Sentence<'_, '_>, at: usize) -> Option<(Part, usize)> {
    let counted = super::vocabulary::cardinal(s.word(at))
        .or_else(|| s.digits(at).filter(|(_, n_digits)| *n_digits <= 2).map(|(n, _)| n));
    if let Some(n) = counted.and_then(|n| u8::try_from(n).ok()).filter(|_| s.word(at + 2) == "mois") {
        return match s.word(at + 1) {
            "premiers" => Some((Part::FirstMonths(n), at + 3)),
            "derniers" => Some((Part::LastMonths(n), at + 3)),
            _ => None,
        };
    }
    let part = match (s.word(at), s.word(at + 1)) {
        ("premiere", "moitie" | "quinzaine") => Part::FirstHalf,
        ("seconde" | "deuxieme" | "derniere", "moitie" | "quinzaine") => Part::SecondHalf,
        ("premiers" | "premieres", "jours" | "mois" | "semaines") => Part::Start,
        ("derniers" | "dernieres", "jours" | "mois" | "semaines") => Part::End,
        ("derniere", "semaine") => Part::LastWeek,
        (word, "semaine") => Part::Week(ordinal(word)?),
        _ => return None,
    };
    Some((part, at + 2))
}

/// A calendar noun that is no part of another: a part of a part is not read, so nothing recurs.
fn whole(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    years::noun(s, at)
        .or_else(|| fraction(s, at))
        .or_else(|| month_noun(s, at))
        .or_else(|| new_term(s, at))
        .or_else(|| week_of(s, at))
}

/// « premier trimestre 2023 », « second semestre de l'année », « dernier trimestre 2022 ».
fn fraction(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(found) = short_quarter(s, at) {
        return Some(found);
    }
    let unit = match s.word(at + 1) {
        "trimestre" => Unit::Quarter,
        "semestre" => Unit::Semester,
        _ => return None,
    };
    let count = if unit == Unit::Quarter { 4 } else { 2 };
    let word = s.word(at);
    let (year, end) = if let Some(said) = year_after(s, at + 2) {
        said
    } else if let Some(end) = s.skip(at + 2, &[&["de", "l'", "annee"]]) {
        (Year::Away(0, Origin::Publication), end)
    } else {
        let (side, end) = side_after(s, at + 2);
        (Year::Unsaid(side), end)
    };
    let nth = match ordinal(word) {
        Some(nth) => nth,
        // « le dernier trimestre » alone may be the last three months.
        None if is_last(word) && !matches!(year, Year::Unsaid(_)) => count,
        None => return None,
    };
    if nth > count {
        return None;
    }
    let date = match (year, unit) {
        (Year::Given(year), Unit::Quarter) => single(Partial::Quarter(year, nth), unit),
        (Year::Given(year), _) => single(Partial::Semester(year, nth), unit),
        (year, Unit::Quarter) => Date::Quarter(nth, year),
        (year, _) => Date::Semester(nth, year),
    };
    Some(Dated::new(at, end, date, "part of a year"))
}

/// « T4 2021 ».
fn short_quarter(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let nth = match s.word(at) {
        "t1" | "q1" => 1,
        "t2" | "q2" => 2,
        "t3" | "q3" => 3,
        "t4" | "q4" => 4,
        "s1" | "s2" => {
            let year = years::number(s, at + 1)?;
            let half = if s.word(at) == "s1" { 1 } else { 2 };
            let date = single(Partial::Semester(year, half), Unit::Semester);
            return Some(Dated::new(at, at + 2, date, "part of a year"));
        }
        _ => return None,
    };
    let year = years::number(s, at + 1)?;
    Some(Dated::new(at, at + 2, single(Partial::Quarter(year, nth), Unit::Quarter), "part of a year"))
}

const fn single(date: Partial, unit: Unit) -> Date {
    Date::Fixed(Edtf::Single(date, Qualifier::Exact), unit.precision())
}

/// « dès la rentrée prochaine », « à la rentrée de septembre »: of schools, in September; « la rentrée »
/// alone has no day.
fn new_term(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let leads = matches!(s.before(at, 2), "a" | "des" | "depuis" | "pour" | "avant" | "apres" | "ici");
    if s.word(at) != "rentree" || s.before(at, 1) != "la" || !leads {
        return None;
    }
    let after = if matches!(s.word(at + 1), "scolaire" | "universitaire") { at + 2 } else { at + 1 };
    let named = s.skip(after, &[&["de", "septembre"]]);
    let after = named.unwrap_or(after);
    let (year, end) = year_after(s, after).unwrap_or_else(|| {
        let (side, end) = side_after(s, after);
        (Year::Unsaid(side), end)
    });
    // « la rentrée littéraire », « la rentrée de janvier » are others; of « la rentrée 2013 » the year is read.
    let is_bare = end == after && (named.is_none() || !absolute::ends_phrase(s, end));
    let other = is_bare || matches!(year, Year::Given(_));
    (!other).then(|| Dated::new(at, end, month_of(9, year), "new term"))
}

/// « mois de juillet 2022 », « mois d'août dernier ».
fn month_noun(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if s.word(at) != "mois" {
        return None;
    }
    let of = s.skip(at + 1, &[&["de"], &["d'"]])?;
    absolute::month_name(s, of, false)?;
    let found = absolute::read(s, of)?;
    Some(found.from(at))
}

/// « semaine du 6 février », « week-end du 4 mars ».
fn week_of(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if !matches!(s.word(at), "semaine") || s.word(at + 1) != "du" {
        return None;
    }
    let day = absolute::day_month(s, at + 2, at + 2, None).or_else(|| {
        absolute::read(s, at + 2)
            .filter(|found| matches!(found.date, Date::Day { .. } | Date::Fixed(_, Precision::Day)))
    })?;
    Some(Dated { shape: Shape::Week, rule: "week of", ..day.from(at) })
}
