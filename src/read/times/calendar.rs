//! Calendar arithmetic on values: the unit that holds a day, units away from it, parts of a stretch.
//!
//! A week runs from Monday to Sunday. A school year runs from September to August. Seasons are
//! deliberately not here: they have no first day that all who write of them would name, only months.

use crate::model::{Day, Edtf, Partial, Precision, Qualifier, Weekday};

/// A stretch of the calendar that French counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Semester,
    Year,
    SchoolYear,
    Decade,
    Century,
}

/// A part of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Start,
    Middle,
    End,
    /// « première moitié », « première quinzaine ».
    FirstHalf,
    SecondHalf,
    /// « deuxième semaine »: by sevens from the first day, whatever the weekday.
    Week(u8),
    /// « dernière semaine »: the last seven days.
    LastWeek,
    /// « les six premiers mois ».
    FirstMonths(u8),
    LastMonths(u8),
}

/// The years that a four-digit number may name; past them days would leave the calendar.
pub(super) const YEARS: core::ops::RangeInclusive<i32> = 1000..=2199;

/// More units than any expression counts; fewer than would leave the numbers.
const MOST_AWAY: u32 = 100_000;

impl Part {
    fn pick<T>(self, start: T, middle: T, end: T) -> T {
        match self {
            Self::Start => start,
            Self::Middle => middle,
            _ => end,
        }
    }
}

impl Unit {
    /// The precision of one such stretch.
    pub(super) const fn precision(self) -> Precision {
        match self {
            Self::Day => Precision::Day,
            Self::Weekend => Precision::Weekend,
            Self::Week => Precision::Week,
            Self::Month => Precision::Month,
            Self::Quarter => Precision::Quarter,
            Self::Semester => Precision::Semester,
            Self::Year => Precision::Year,
            Self::SchoolYear | Self::Century => Precision::Interval,
            Self::Decade => Precision::Decade,
        }
    }

    /// The stretch that lies `n` such units after the one that holds a day; before it, if negative.
    pub(super) fn away(self, day: Day, n: i32) -> Option<Edtf> {
        if n.unsigned_abs() > MOST_AWAY {
            return None;
        }
        let (year, month, _) = day.ymd();
        let months = |size: i32| {
            let shifted = (year * 12 + i32::from(month) - 1).div_euclid(size).checked_add(n)?;
            let per_year = 12 / size;
            Some((shifted.div_euclid(per_year), (shifted.rem_euclid(per_year) + 1) as u8))
        };
        let single = |date| Edtf::Single(date, Qualifier::Exact);
        let value = match self {
            Self::Day => Edtf::day(day.plus_days(n)),
            Self::Week => week(day.plus_days(n.checked_mul(7)?)),
            // « le week-end prochain » said on a weekday is the one to come.
            Self::Weekend => {
                let n = if n > 0 && day.weekday() < Weekday::Saturday { n - 1 } else { n };
                weekend(day.plus_days(n.checked_mul(7)?))
            }
            Self::Month => months(1).map(|(year, month)| Edtf::month(year, month))?,
            Self::Quarter => months(3).map(|(year, nth)| single(Partial::Quarter(year, nth)))?,
            Self::Semester => months(6).map(|(year, nth)| single(Partial::Semester(year, nth)))?,
            Self::Year => Edtf::year(year.checked_add(n)?),
            Self::SchoolYear => school_year(if month >= 9 { year } else { year - 1 }.checked_add(n)?),
            Self::Decade => {
                let first = (year.div_euclid(10).checked_add(n)?).checked_mul(10)?;
                years(first, first + 9)
            }
            Self::Century => {
                let first = ((year - 1).div_euclid(100).checked_add(n)?).checked_mul(100)? + 1;
                years(first, first + 99)
            }
        };
        within_calendar(value)
    }
}

/// The week that holds a day.
pub(super) fn week(day: Day) -> Edtf {
    Edtf::days(day.monday(), day.monday().plus_days(6))
}

/// Saturday and Sunday of the week that holds a day.
pub(super) fn weekend(day: Day) -> Edtf {
    Edtf::days(day.monday().plus_days(5), day.monday().plus_days(6))
}

/// The school year that begins in a year.
pub(super) const fn school_year(year: i32) -> Edtf {
    months(year, 9, year + 1, 8)
}

/// From a month to a month.
pub(super) const fn months(from_year: i32, from: u8, to_year: i32, to: u8) -> Edtf {
    Edtf::Interval(Some(Partial::Month(from_year, from)), Some(Partial::Month(to_year, to)))
}

/// From a year to a year.
pub(super) const fn years(from: i32, to: i32) -> Edtf {
    Edtf::Interval(Some(Partial::Year(from)), Some(Partial::Year(to)))
}

/// Only values whose days all formats can write.
pub(super) fn within_calendar(value: Edtf) -> Option<Edtf> {
    let range = value.range();
    let inside = |day: Option<Day>| day.is_none_or(|day| YEARS.contains(&day.ymd().0));
    (inside(range.from) && inside(range.to)).then_some(value)
}

/// The last such weekday up to a day, itself included.
pub(super) fn weekday_up_to(day: Day, weekday: Weekday) -> Day {
    day.plus_days(-(day.weekday() as i32 - weekday as i32).rem_euclid(7))
}

/// The start, middle or end of a stretch. Of a year: three months, four (May to August), three; of
/// a month: ten days, ten, the rest; of a week: two days, two, three; otherwise thirds.
pub(super) fn part_of(value: Edtf, part: Part) -> Edtf {
    if !matches!(part, Part::Start | Part::Middle | Part::End) {
        return slice_of(value, part).unwrap_or(value);
    }
    let Edtf::Single(date, _) = value else { return part_of_interval(value, part) };
    match date {
        Partial::Year(year) => {
            let (from, to) = part.pick((1, 3), (5, 8), (10, 12));
            months(year, from, year, to)
        }
        Partial::Semester(year, half) => {
            let (from, to) = part.pick((1, 2), (3, 4), (5, 6));
            let before = (half - 1) * 6;
            months(year, before + from, year, before + to)
        }
        Partial::Quarter(year, quarter) => Edtf::month(year, (quarter - 1) * 3 + part.pick(1, 2, 3)),
        Partial::Month(..) => {
            let first = date.first_day();
            let (from, to) = part.pick((0, 9), (10, 19), (20, date.last_day().0 - first.0));
            Edtf::days(first.plus_days(from), first.plus_days(to))
        }
        Partial::Day(_) => value,
    }
}

/// Halves, weeks and months counted from one end of a stretch.
fn slice_of(value: Edtf, part: Part) -> Option<Edtf> {
    let range = value.range();
    let (first, last) = (range.from?, range.to?);
    let single = |date| Some(Edtf::Single(date, Qualifier::Exact));
    let days = |from: Day, to: Day| (from <= to && from >= first && to <= last).then(|| Edtf::days(from, to));
    match (part, value) {
        (Part::FirstHalf, Edtf::Single(Partial::Year(year), _)) => single(Partial::Semester(year, 1)),
        (Part::SecondHalf, Edtf::Single(Partial::Year(year), _)) => single(Partial::Semester(year, 2)),
        (Part::FirstHalf, Edtf::Single(Partial::Month(..), _)) => days(first, first.plus_days(14)),
        (Part::SecondHalf, Edtf::Single(Partial::Month(..), _)) => days(first.plus_days(15), last),
        (
            Part::FirstHalf | Part::SecondHalf,
            Edtf::Interval(Some(Partial::Year(from)), Some(Partial::Year(to))),
        ) if from < to => {
            let middle = from + (to - from) / 2;
            Some(if part == Part::FirstHalf { years(from, middle) } else { years(middle + 1, to) })
        }
        (Part::FirstHalf, _) => days(first, first.plus_days((last.0 - first.0) / 2)),
        (Part::SecondHalf, _) => days(first.plus_days((last.0 - first.0) / 2 + 1), last),
        (Part::Week(nth), _) => {
            let from = first.plus_days(7 * (i32::from(nth) - 1));
            days(from, Day(from.plus_days(6).0.min(last.0)))
        }
        (Part::LastWeek, _) => days(last.plus_days(-6), last),
        (Part::FirstMonths(n), Edtf::Single(Partial::Year(year), _)) if (2..=11).contains(&n) => {
            Some(months(year, 1, year, n))
        }
        (Part::LastMonths(n), Edtf::Single(Partial::Year(year), _)) if (2..=11).contains(&n) => {
            Some(months(year, 13 - n, year, 12))
        }
        _ => None,
    }
}

fn part_of_interval(value: Edtf, part: Part) -> Edtf {
    let third = |n: i32, part: Part| match part {
        Part::Start => (0, (n / 3).max(1) - 1),
        Part::Middle => (n / 3, (2 * n / 3).max(n / 3 + 1) - 1),
        _ => (2 * n / 3, n - 1),
    };
    match value {
        Edtf::Interval(Some(Partial::Year(from)), Some(Partial::Year(to))) if from < to => {
            let (start, end) = third(to - from + 1, part);
            years(from + start, from + end)
        }
        Edtf::Interval(Some(Partial::Month(from_year, from)), Some(Partial::Month(to_year, to))) => {
            let first = from_year * 12 + i32::from(from) - 1;
            let n = to_year * 12 + i32::from(to) - first;
            let (start, end) = third(n, part);
            let at = |nth: i32| ((first + nth).div_euclid(12), ((first + nth).rem_euclid(12) + 1) as u8);
            let ((from_year, from), (to_year, to)) = (at(start), at(end));
            if start == end { Edtf::month(from_year, from) } else { months(from_year, from, to_year, to) }
        }
        Edtf::Interval(Some(Partial::Day(from)), Some(Partial::Day(to))) => {
            let (start, end) = third(to.0 - from.0 + 1, part);
            Edtf::days(from.plus_days(start), from.plus_days(end))
        }
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Unit, part_of};
    use crate::model::{Day, Edtf};

    #[test]
    fn units_away() {
        let day = Day::from_ymd(2023, 2, 6).unwrap_or(Day(0));
        for (unit, n, value) in [
            (Unit::Day, -6, "2023-01-31"),
            (Unit::Week, -1, "2023-01-30/2023-02-05"),
            (Unit::Weekend, 0, "2023-02-11/2023-02-12"),
            (Unit::Month, -2, "2022-12"),
            (Unit::Month, 11, "2024-01"),
            (Unit::Quarter, -1, "2022-36"),
            (Unit::Semester, 1, "2023-41"),
            (Unit::Year, -1, "2022"),
            (Unit::SchoolYear, 0, "2022-09/2023-08"),
        ] {
            assert_eq!(unit.away(day, n).map(|value| value.to_string()), Some(value.into()), "{unit:?} {n}");
        }
        assert_eq!(Unit::Year.away(day, i32::MAX), None);
        assert_eq!(Unit::Day.away(day, i32::MAX), None);
        assert_eq!(Unit::Week.away(day, i32::MIN), None);
    }

    #[test]
    fn parts() {
        for (value, start, middle, end) in [
            ("2023", "2023-01/2023-03", "2023-05/2023-08", "2023-10/2023-12"),
            ("2024-02", "2024-02-01/2024-02-10", "2024-02-11/2024-02-20", "2024-02-21/2024-02-29"),
            ("2023-34", "2023-04", "2023-05", "2023-06"),
            ("2022-06/2022-08", "2022-06", "2022-07", "2022-08"),
            ("1990/1999", "1990/1992", "1993/1995", "1996/1999"),
            (
                "2023-02-06/2023-02-12",
                "2023-02-06/2023-02-07",
                "2023-02-08/2023-02-09",
                "2023-02-10/2023-02-12",
            ),
        ] {
            let whole: Edtf = value.parse().unwrap_or(Edtf::year(1));
            let of = |part| part_of(whole, part).to_string();
            assert_eq!([of(Part::Start), of(Part::Middle), of(Part::End)], [start, middle, end], "{value}");
        }
    }
}
