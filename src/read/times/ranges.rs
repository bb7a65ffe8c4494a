//! Two dates that bound a stretch (« du 6 au 8 février », « entre 2013 et 2022 »), and one whose other
//! end is open (« depuis 2013 », « d'ici à 2025 »).
//!
//! Days that follow each other and share a month are one stretch (« les 6 et 7 février »); others stay
//! two dates (« les 3 et 12 mars »).

use super::{
    absolute::{self, day_number, month_name},
    expression::{Date, Dated, Expression, Side, Year},
    sentence::Sentence,
    vocabulary::{is_ordinal, month, weekday},
    years,
};
use crate::model::{Day, Edtf, Precision, Weekday};

/// The range that begins at a word, after its « de », « du » or « entre ».
pub(super) fn read(
    s: &Sentence<'_, '_>,
    at: usize,
    date: fn(&Sentence<'_, '_>, usize) -> Option<Dated>,
) -> Option<Expression> {
    if let Some(found) = days(s, at).or_else(|| bare_days(s, at)) {
        return Some(found);
    }
    if let Some(found) = joined_months(s, at).or_else(|| following(s, at)) {
        return Some(found);
    }
    let opener = s.before(at, 1);
    let opens = matches!(opener, "de" | "du" | "d'" | "entre" | "des");
    if !opens && (opener != "le" || s.before(at, 2) != "entre") {
        return None;
    }
    let from = date(s, at).or_else(|| plain_year(s, at))?;
    let entre = opener == "entre" || opener == "le";
    let joint: &[&[&str]] = if entre {
        &[&["et", "le"], &["et"]]
    } else {
        &[&["au"], &["a", "la"], &["a", "l'"], &["a"], &["jusqu'", "au"], &["jusqu'", "en"], &["jusqu'", "a"]]
    };
    let second = s.skip(from.end, joint)?;
    let to = date(s, second).or_else(|| plain_year(s, second))?;
    joined(from, to)
}

/// « de 2013 à 2022 »: each is a year because the other is one.
fn plain_year(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let year =
        years::number(s, at).filter(|year| (1700..=2100).contains(year) && !years::counts(s, at + 1))?;
    Some(Dated::new(at, at + 1, Date::Fixed(Edtf::year(year), Precision::Year), "year"))
}

/// « mai-juin 2015 », which is one word.
fn joined_months(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first, last) = s.word(at).split_once('-')?;
    let (first, last) = (month(first)?, month(last)?);
    let (year, end) = absolute::year_after(s, at + 1).unwrap_or_else(|| {
        let (side, end) = absolute::side_after(s, at + 1);
        (Year::Unsaid(side), end)
    });
    let date = |month| match year {
        Year::Given(year) => Date::Fixed(Edtf::month(year, month), Precision::Month),
        year => Date::Month(month, year),
    };
    joined(Dated::new(at, at + 1, date(first), "month"), Dated::new(at, end, date(last), "month"))
}

/// « mercredi et jeudi », « en juin et juillet »: two that follow each other are one stretch; where a year
/// is said, they stay two dates.
fn following(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    if s.word(at + 1) != "et"
        || matches!(s.before(at, 1), "le" | "les" | "chaque" | "tous" | "des" | "," | "et")
    {
        return None;
    }
    let (first, last) = match (weekday(s.word(at)), weekday(s.word(at + 2))) {
        (Some(first), Some(last)) if last as i32 == first as i32 + 1 => {
            (Date::Weekday(first, Side::Tense), Date::Weekday(last, Side::Tense))
        }
        _ => {
            let (first, last) = (month(s.word(at))?, month(s.word(at + 2))?);
            if last != first + 1 {
                return None;
            }
            (Date::Month(first, Year::Unsaid(Side::Tense)), Date::Month(last, Year::Unsaid(Side::Tense)))
        }
    };
    // « mardi et mercredi 8 mars », « mars et avril 2022 », « samedi et dimanche prochains », « lundi et mardi matin »
    let ends = absolute::ends_phrase(s, at + 3) || s.is_letters(at + 3);
    let said = s.digits(at + 3).is_some()
        || absolute::side_after(s, at + 3).1 > at + 3
        || matches!(
            s.word(at + 3),
            "matin" | "soir" | "midi" | "apres-midi" | "derniers" | "prochains" | "et"
        );
    let rule = if matches!(first, Date::Weekday(..)) { "weekday" } else { "month" };
    let (from, to) = (Dated::new(at, at + 1, first, rule), Dated::new(at + 2, at + 3, last, rule));
    (ends && !said).then_some(Expression::Between(from, to))
}

/// Two dates of a kind as one; a year said once is for both.
fn joined(from: Dated, to: Dated) -> Option<Expression> {
    let year_of = |value: Edtf| value.range().from.map(|day| day.ymd().0);
    let filled = match (from.date, to.date) {
        (Date::Month(month, Year::Unsaid(Side::Tense)), Date::Fixed(value, _)) => {
            let year = year_of(value)?;
            let last = value.range().from.map_or(12, |day| day.ymd().1);
            let year = if month > last { year - 1 } else { year };
            Date::Fixed(Edtf::month(year, month), Precision::Month)
        }
        (Date::Day { day, month, year: Year::Unsaid(Side::Tense), .. }, Date::Fixed(value, _)) => {
            let year = year_of(value)?;
            let last = value.range().from.map_or(12, |day| day.ymd().1);
            let year = if month > last { year - 1 } else { year };
            Date::Fixed(Edtf::day(Day::from_ymd(year, month, day)?), Precision::Day)
        }
        (date, _) => date,
    };
    if let (Date::Fixed(a, _), Date::Fixed(b, _)) = (filled, to.date)
        && a.range().from > b.range().from
    {
        return None;
    }
    Some(Expression::Between(Dated { date: filled, ..from }, to))
}

/// « 6 au 8 février 2023 », « 6-8 février », « 6 et 7 février », « samedi 4 et dimanche 5 mars », « lundi 6 au
/// mercredi 8 mars »: the month is said once, at the end.
fn days(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first_weekday, first_at) = named(s, at);
    let first = day_number(s, first_at)?;
    let mut joint = first_at + 1;
    let mut listed = first;
    // « les 6, 7 et 8 février »
    while s.word(joint) == "," && day_number(s, joint + 1) == Some(listed + 1) {
        listed += 1;
        joint += 2;
    }
    let (to, consecutive) = match s.word(joint) {
        "a" if s.before(at, 1) == "de" => (joint + 1, false),
        "au" | "-" | "–" | "/" => (joint + 1, false),
        "et" if s.before(at, 1) == "entre" || s.before(at, 2) == "entre" => {
            (s.skip(joint + 1, &[&["le"]]).unwrap_or(joint + 1), false)
        }
        "et" => (s.skip(joint + 1, &[&["le"]]).unwrap_or(joint + 1), true),
        _ => return None,
    };
    let (last_weekday, last_at) = named(s, to);
    let last = day_number(s, last_at)?;
    month_name(s, last_at + 1, true)?;
    let end = absolute::day_month(s, last_at, last_at, last_weekday)?;
    if last <= first || (consecutive && last != listed + 1) || (!consecutive && listed != first) {
        return None;
    }
    let start_date = same_month(end.date, first, first_weekday)?;
    let from = Dated::new(at, first_at + 1, start_date, end.rule);
    Some(Expression::Between(from, Dated { start: last_at, ..end }))
}

/// « du 6 au 8 »: of the month that is spoken of; only where the phrase ends, or the numbers count something.
fn bare_days(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first_weekday, first_at) = named(s, at);
    let first = day_number(s, first_at)?;
    if s.before(at, 1) != "du" || s.word(first_at + 1) != "au" {
        return None;
    }
    let (last_weekday, last_at) = named(s, first_at + 2);
    let last = day_number(s, last_at)?;
    let (side, end) = absolute::side_after(s, last_at + 1);
    let ends = absolute::ends_phrase(s, end) && !matches!(s.word(end), "%" | "/" | "°" | "-" | "€");
    if last <= first || !ends {
        return None;
    }
    let date = |weekday, day| Date::DayOnly { weekday, day, side };
    let from = Dated::new(at, first_at + 1, date(first_weekday, first), "day");
    Some(Expression::Between(from, Dated::new(last_at, end, date(last_weekday, last), "day")))
}

fn named(s: &Sentence<'_, '_>, at: usize) -> (Option<Weekday>, usize) {
    match weekday(s.word(at)) {
        Some(name) => (Some(name), at + 1),
        None => (None, at),
    }
}

fn same_month(date: Date, day: u8, weekday: Option<Weekday>) -> Option<Date> {
    match date {
        Date::Day { month, year, .. } => Some(Date::Day { weekday, day, month, year }),
        Date::Fixed(value, precision) => {
            let (year, month, _) = value.range().from?.ymd();
            Some(Date::Fixed(Edtf::day(Day::from_ymd(year, month, day)?), precision))
        }
        _ => None,
    }
}

/// « 3 » of « les 3 et 12 mars », « 6 février » of « le 6 février et le 8 mars 2023 »: the first of two dates
/// that say month or year once.
pub(super) fn listed(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(found) = listed_month(s, at) {
        return Some(found);
    }
    let (name, first_at) = named(s, at);
    if name.is_none() && !matches!(s.before(at, 1), "les" | "le" | "des" | "du" | "," | "et") {
        return None;
    }
    let first = day_number(s, first_at)?;
    let mut joint = first_at + 1;
    for _ in 0..6 {
        if !matches!(s.word(joint), "," | "et" | "ou" | "puis") {
            return None;
        }
        let next = s.skip(joint + 1, &[&["le"], &["les"]]).unwrap_or(joint + 1);
        let (next_name, next_at) = named(s, next);
        day_number(s, next_at)?;
        if let Some(whole) = absolute::day_month(s, next_at, next_at, next_name) {
            return Some(Dated::new(at, first_at + 1, same_month(whole.date, first, name)?, "day of a list"));
        }
        joint = next_at + 1;
    }
    None
}

/// « mars » of « en mars et avril 2022 ».
fn listed_month(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (first, mut joint) = month_name(s, at, false)?;
    for _ in 0..6 {
        if !matches!(s.word(joint), "," | "et" | "ou" | "puis") {
            return None;
        }
        let next = s.skip(joint + 1, &[&["en"], &["de"], &["d'"]]).unwrap_or(joint + 1);
        let (other, after) = month_name(s, next, false)?;
        if let Some((Year::Given(year), _)) = absolute::year_after(s, after) {
            let value = (other > first).then(|| Edtf::month(year, first))?;
            return Some(Dated::new(at, at + 1, Date::Fixed(value, Precision::Month), "month of a list"));
        }
        joint = after;
    }
    None
}

/// The date as one end of an open stretch, where the words before it say so.
pub(super) fn opened(s: &Sentence<'_, '_>, dated: Dated) -> Expression {
    let before = dated.start;
    let near = |n| s.before(before, n);
    let article = usize::from(matches!(near(1), "le" | "les" | "la" | "l'"));
    let one = near(1 + article);
    let two = near(2 + article);
    let three = near(3 + article);
    if one == "depuis" {
        return if is_reference(s, before) {
            Expression::One(in_the_past(dated))
        } else {
            Expression::Since(dated)
        };
    }
    let from_on = matches!((three, two, one), (_, "partir" | "compter", "de" | "du" | "d'" | "des"));
    if from_on {
        return Expression::From(dated);
    }
    let until = matches!(two, "jusqu'") && matches!(one, "en" | "a" | "au" | "aux")
        || one == "jusqu'en"
        || one == "jusqu'"
        || (one == "ici" && two == "d'")
        || (matches!(one, "a" | "au" | "en") && two == "ici" && three == "d'");
    if until { Expression::Until(dated) } else { Expression::One(dated) }
}

/// What one counts from lies behind, whatever the tense.
const fn in_the_past(dated: Dated) -> Dated {
    let date = match dated.date {
        Date::Month(month, Year::Unsaid(Side::Tense)) => Date::Month(month, Year::Unsaid(Side::Past)),
        Date::Weekday(weekday, Side::Tense) => Date::Weekday(weekday, Side::Past),
        date => date,
    };
    Dated { date, ..dated }
}

/// « la première fois depuis 2013 », « le troisième voyage depuis juillet », « la plus forte hausse depuis
/// 2008 »: what lies at the date is compared or counted from, nothing lasts since.
fn is_reference(s: &Sentence<'_, '_>, at: usize) -> bool {
    let clause_starts = |at: usize| matches!(s.word(at), "," | ";" | ":" | "." | "(" | "«" | "»");
    (1..=12).map_while(|n| at.checked_sub(n).filter(|at| !clause_starts(*at))).any(|at| {
        is_ordinal(s.word(at))
            || (s.word(at) == "plus" && matches!(s.before(at, 1), "la" | "le" | "les"))
            || s.word(at) == "record"
    })
}
