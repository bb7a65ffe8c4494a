//! Days → units of the calendar: years begin on 1 January, weeks on Monday; never fixed seconds.

use super::Level;
use crate::model::{Day, Partial};

/// A length of the calendar's units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    /// So many months, counted from January of the year 0.
    Months(i32),
}

/// The lengths at which lines stand, the finest first.
pub(super) const TICK_UNITS: [Unit; 14] = [
    Unit::Day,
    Unit::Week,
    Unit::Months(1),
    Unit::Months(3),
    Unit::Months(6),
    Unit::Months(12),
    Unit::Months(24),
    Unit::Months(60),
    Unit::Months(120),
    Unit::Months(240),
    Unit::Months(600),
    Unit::Months(1_200),
    Unit::Months(6_000),
    Unit::Months(12_000),
];

/// The bins of each level, the finest first. Where decades would still be too many, several of
/// them share a bin.
pub(super) const BIN_UNITS: [(Level, Unit); 11] = [
    (Level::Day, Unit::Day),
    (Level::Week, Unit::Week),
    (Level::Month, Unit::Months(1)),
    (Level::Quarter, Unit::Months(3)),
    (Level::Year, Unit::Months(12)),
    (Level::Decade, Unit::Months(120)),
    (Level::Decade, Unit::Months(240)),
    (Level::Decade, Unit::Months(600)),
    (Level::Decade, Unit::Months(1_200)),
    (Level::Decade, Unit::Months(6_000)),
    (Level::Decade, Unit::Months(12_000)),
];

impl Unit {
    /// The number of the unit that holds a day; the next unit has the next number.
    pub(super) const fn number(self, day: Day) -> i32 {
        match self {
            Self::Day => day.0,
            Self::Week => (day.0 + 3).div_euclid(7),
            Self::Months(n) => {
                let (year, month, _) = day.ymd();
                (year * 12 + month as i32 - 1).div_euclid(n)
            }
        }
    }

    /// The first day of a unit.
    pub(super) fn first_day(self, number: i32) -> Day {
        match self {
            Self::Day => Day(number),
            Self::Week => Day(number * 7 - 3),
            Self::Months(n) => {
                let months = number * n;
                Partial::Month(months.div_euclid(12), months.rem_euclid(12) as u8 + 1).first_day()
            }
        }
    }

    /// The last day of a unit.
    pub(super) fn last_day(self, number: i32) -> Day {
        self.first_day(number + 1).plus_days(-1)
    }

    /// Its usual length in days.
    pub(super) fn n_days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Months(n) => f64::from(n) * 30.436_875,
        }
    }

    /// What begins on the first day of a unit.
    pub(super) fn label(self, first_day: Day) -> Partial {
        let (year, month, _) = first_day.ymd();
        match self {
            Self::Day | Self::Week => Partial::Day(first_day),
            Self::Months(n) if n < 12 => Partial::Month(year, month),
            Self::Months(_) => Partial::Year(year),
        }
    }
}

/// The calendar unit that holds a day, as one date: the day for weeks, the year for decades, which
/// a single date cannot say; see [`period_at`].
fn partial_at(level: Level, day: Day) -> Partial {
    let (year, month, _) = day.ymd();
    match level {
        Level::Decade | Level::Year => Partial::Year(year),
        Level::Quarter => Partial::Quarter(year, month.div_ceil(3)),
        Level::Month => Partial::Month(year, month),
        Level::Week | Level::Day => Partial::Day(day),
    }
}

/// The calendar unit that holds a day, as its first and last date: what a double-click opens and a
/// brush drawn over bins selects.
pub fn period_at(level: Level, day: Day) -> (Partial, Partial) {
    match level {
        Level::Decade => {
            let first = day.ymd().0.div_euclid(10) * 10;
            (Partial::Year(first), Partial::Year(first + 9))
        }
        Level::Week => (Partial::Day(day.monday()), Partial::Day(day.monday().plus_days(6))),
        _ => (partial_at(level, day), partial_at(level, day)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, TICK_UNITS, partial_at, period_at};
    use crate::model::Day;

    #[test]
    fn units_hold_their_days_and_touch() {
        for unit in TICK_UNITS {
            for day in (-800_000..400_000).step_by(977).map(Day) {
                let number = unit.number(day);
                assert!(unit.first_day(number) <= day && day <= unit.last_day(number), "{unit:?} {day}");
                assert_eq!(unit.number(unit.first_day(number)), number, "{unit:?} {day}");
                assert_eq!(unit.number(unit.last_day(number).plus_days(1)), number + 1, "{unit:?} {day}");
            }
        }
    }

    #[test]
    fn periods() {
        let Some(day) = Day::from_ymd(2023, 2, 8) else { return assert_eq!(1, 0) };
        let shown = |level| {
            let (from, to) = period_at(level, day);
            [partial_at(level, day), from, to].map(|date| date.to_string()).join(" ")
        };
        assert_eq!(shown(Level::Decade), "2023 2020 2029");
        assert_eq!(shown(Level::Year), "2023 2023 2023");
        assert_eq!(shown(Level::Quarter), "2023-33 2023-33 2023-33");
        assert_eq!(shown(Level::Month), "2023-02 2023-02 2023-02");
        assert_eq!(shown(Level::Week), "2023-02-08 2023-02-06 2023-02-12");
        assert_eq!(shown(Level::Day), "2023-02-08 2023-02-08 2023-02-08");
    }
}
