//! A date as said, and a day of publication → the value nearest to it on the side that words and tense allow.

use super::{
    calendar::{Unit, weekday_up_to, weekend},
    expression::{Date, Side, Year},
    ordinal_days::in_month,
    tense::Tense,
};
use crate::model::{Day, Edtf, Partial, Qualifier, Weekday};

/// A date in a year that is known.
pub(super) fn in_year(date: Date, year: i32) -> Option<Edtf> {
    let single = |date| Edtf::Single(date, Qualifier::Exact);
    Some(match date {
        Date::Day { day, month, .. } => Edtf::day(Day::from_ymd(year, month, day)?),
        Date::Counted { nth, weekday, month, .. } => Edtf::day(in_month(nth, weekday, year, month)?),
        Date::Month(month, _) => Edtf::month(year, month),
        Date::Quarter(nth, _) => single(Partial::Quarter(year, nth)),
        Date::Semester(nth, _) => single(Partial::Semester(year, nth)),
        Date::Feast(feast, _) => Edtf::day(feast.in_year(year)?),
        _ => return None,
    })
}

/// A date from the very day of publication.
pub(super) fn from_day(date: Date, tense: Tense, day: Day) -> Option<Edtf> {
    let year = day.ymd().0;
    match date {
        Date::Fixed(value, _) => Some(value),
        Date::Away { unit, n, .. } => unit.away(day, n),
        Date::This(unit) => this(unit, tense, day),
        Date::Night(side) => Some(night(side, tense, day)),
        Date::Weekday(weekday, side) => Some(Edtf::day(weekday_near(weekday, side, tense, day))),
        Date::DayOnly { weekday, day: nth, side } => day_only(weekday, nth, side, tense, day),
        Date::ShortYear(short) => Some(Edtf::year(whole_year(i32::from(short), year))),
        Date::Impossible | Date::InTale(_) | Date::WeekdayBeside(..) => None,
        Date::SameDay(n_months) => {
            let (.., nth) = day.ymd();
            months_on(day, -n_months, nth)
        }
        Date::OfMonth(nth, n) => months_on(day, i32::from(n), nth),
        Date::WeeksOn(weekday, n) => {
            let coming = weekday_up_to(day.plus_days(6), weekday);
            Some(Edtf::day(coming.plus_days(7 * i32::from(n))))
        }
        Date::OfWeek(weekday, n) => {
            Some(Edtf::day(day.monday().plus_days(7 * i32::from(n) + weekday as i32)))
        }
        Date::Day { year: said, .. }
        | Date::Counted { year: said, .. }
        | Date::Month(_, said)
        | Date::Quarter(_, said)
        | Date::Feast(_, said)
        | Date::Semester(_, said) => match said {
            Year::Given(year) => in_year(date, year),
            Year::Away(n, _) => in_year(date, year + n),
            Year::Unsaid(side) => best_year(date, side, tense, day),
        },
    }
}

/// The `nth` day of the month that is so many from that of a day.
fn months_on(day: Day, n: i32, nth: u8) -> Option<Edtf> {
    let (year, month, _) = day.ymd();
    let at = year * 12 + i32::from(month) - 1 + n;
    Day::from_ymd(at.div_euclid(12), (at.rem_euclid(12) + 1) as u8, nth).map(Edtf::day)
}

/// « Cette nuit, vers 3 heures, un feu a pris » is the night before the day of printing; « cette nuit, il
/// gèlera » the one after it.
fn night(side: Side, tense: Tense, day: Day) -> Edtf {
    let is_ahead = side != Side::Past && matches!(tense, Tense::Future | Tense::Planned);
    let first = if is_ahead { day } else { day.plus_days(-1) };
    Edtf::days(first, first.plus_days(1))
}

/// « en 98 » printed in 2004: the last such year but for plans of the next ten.
const fn whole_year(short: i32, published: i32) -> i32 {
    let century = published - published.rem_euclid(100);
    if century + short > published + 10 { century - 100 + short } else { century + short }
}

/// « cette semaine » said on a Sunday of what is to come is the next one; « ce week-end » said early in the
/// week of what is over is the last one.
fn this(unit: Unit, tense: Tense, day: Day) -> Option<Edtf> {
    let weekday = day.weekday();
    match unit {
        Unit::Week if weekday == Weekday::Sunday && tense == Tense::Future => unit.away(day, 1),
        Unit::Weekend => {
            let over = weekday < Weekday::Friday && tense == Tense::Past
                || weekday <= Weekday::Tuesday && tense == Tense::Unsaid;
            Some(weekend(if over { day.plus_days(-7) } else { day }))
        }
        _ => unit.away(day, 0),
    }
}

fn weekday_near(weekday: Weekday, side: Side, tense: Tense, day: Day) -> Day {
    let before = weekday_up_to(day, weekday);
    let after = if before == day { day } else { before.plus_days(7) };
    match (side, tense) {
        (Side::Past, _) if before == day => day.plus_days(-7),
        (Side::Future, _) if before == day => day.plus_days(7),
        (Side::Past, _) => before,
        // Of yesterday one tells in the present, of last week hardly.
        (Side::Tense, Tense::Present | Tense::Planned) if day.0 - before.0 <= 1 => before,
        (Side::Future, _) | (_, Tense::Future | Tense::Planned) | (Side::Tense, Tense::Present) => after,
        (_, Tense::Past) | (Side::Tense, Tense::Unsaid) => before,
        (Side::Near | Side::Current, _) => {
            if after.0 - day.0 < day.0 - before.0 {
                after
            } else {
                before
            }
        }
    }
}

/// « mardi 7 », « le 6 »: in the months around publication; the weekday must agree, if one does.
fn day_only(weekday: Option<Weekday>, nth: u8, side: Side, tense: Tense, day: Day) -> Option<Edtf> {
    let (year, month, _) = day.ymd();
    let candidates = (-2..=2).filter_map(|shift: i32| {
        let at = year * 12 + i32::from(month) - 1 + shift;
        Day::from_ymd(at.div_euclid(12), (at.rem_euclid(12) + 1) as u8, nth)
    });
    candidates
        .min_by_key(|found| {
            let agrees = weekday.is_none_or(|weekday| found.weekday() == weekday);
            let other_month = side == Side::Current && found.ymd().1 != month;
            (other_month, !agrees, cost(found.0 - day.0, true, side, tense))
        })
        .map(Edtf::day)
}

/// How far a date without a year is, in days: on the side that the words refuse, it is out of reach; a past
/// tense makes what is to come count six times (a plan may be told in it), a future makes what is over count
/// eighteen times: only a date of the last three weeks still wins over that of next year.
fn cost(distance: i32, is_day: bool, side: Side, tense: Tense) -> i64 {
    let far = i64::from(distance.abs());
    match (side, tense) {
        (Side::Past, _) if distance > 0 => far + 100_000,
        (Side::Future, _) if distance <= 0 => far + 100_000,
        (Side::Tense, Tense::Past) if distance > 0 => far * 6,
        (Side::Tense, Tense::Future) if distance < 0 => far * 18,
        // « annoncé pour septembre, puis pour mars »: a plan may have failed.
        (Side::Tense, Tense::Planned) if distance < 0 => far * if is_day { 18 } else { 4 },
        _ => far,
    }
}

/// The year that a date without one is in: the nearest, the tense weighed in; of a month the tense decides.
fn best_year(date: Date, side: Side, tense: Tense, day: Day) -> Option<Edtf> {
    let weekday = if let Date::Day { weekday, .. } = date { weekday } else { None };
    let is_day = matches!(date, Date::Day { .. } | Date::Counted { .. } | Date::Feast(..));
    let is_part = matches!(date, Date::Quarter(..) | Date::Semester(..));
    // A feast told of as over is over.
    let is_feast = matches!(date, Date::Feast(..)) && tense == Tense::Past && side == Side::Tense;
    let year = day.ymd().0;
    let candidates = (-4..=4).filter_map(|shift| in_year(date, year + shift));
    candidates.min_by_key(|value| {
        let range = value.range();
        let (first, last) = (range.from.unwrap_or(day), range.to.unwrap_or(day));
        let distance = if first > day { first.0 - day.0 } else { (last.0 - day.0).min(0) };
        let agrees = weekday.is_none_or(|weekday| first.weekday() == weekday);
        // A month that holds the day is « dernier » for nobody.
        let inside = !is_day && first <= day && day <= last && matches!(side, Side::Past | Side::Future);
        let refused = !is_day
            && side == Side::Tense
            && (tense == Tense::Past && distance > 0
                || tense == Tense::Future && distance < 0
                // « Au premier trimestre, les ventes ont reculé » is told when it is over, or nearly.
                || is_part && tense == Tense::Past && last.0 - day.0 > 21);
        let far = cost(
            if side == Side::Future && distance == 0 && is_day { 0 } else { distance },
            is_day,
            side,
            tense,
        );
        // A weekday that disagrees is a slip of the pen: better than a year far off.
        let far = if is_feast && distance > 0 { 2 * far } else { far };
        (refused || inside, far + if agrees { 0 } else { 300 }, distance > 0)
    })
}
