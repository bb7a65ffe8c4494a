//! Dates with their precision, in EDTF (ISO 8601-2): `2023`, `2022-08`, `2023-02-06`, quarters
//! (`2023-33` to `2023-36`), semesters (`2023-40`, `2023-41`), intervals (`2023-02-06/2023-02-07`)
//! and open ones (`2013/..`, `../2025`).
//!
//! The invariant: a value that parses has days, and writes itself back as it was read, but for the
//! qualifiers `~?%`, which are accepted and kept. Seasons are refused: they have no days.

use core::{fmt, str::FromStr};

use super::{Day, days_in_month};

/// One end of a date: a year, a part of one, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Partial {
    /// A calendar year.
    Year(i32),
    /// Six months: 1 or 2.
    Semester(i32, u8),
    /// Three months: 1 to 4.
    Quarter(i32, u8),
    /// A month: 1 to 12.
    Month(i32, u8),
    /// A day.
    Day(Day),
}

/// A date or an interval of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date of some precision.
    Single(Partial, Qualifier),
    /// From a date to a date, both included; `None` is open (`..`). Never both open.
    Interval(Option<Partial>, Option<Partial>),
}

/// How sure a single date is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// As stated.
    #[default]
    Exact,
    /// `~`
    Approximate,
    /// `?`
    Uncertain,
    /// `%`: both.
    Both,
}

/// A run of days, both ends included; `None` is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// Why a text is not an EDTF value that Chronique understands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EdtfError {
    /// Not of the form.
    #[error("“{0}” is not an EDTF date; write a year, a month or a day such as 2023, 2022-08 or 2023-02-06")]
    Form(String),
    /// Of the form, but in no calendar.
    #[error("“{0}” is a date that no calendar has")]
    Calendar(String),
    /// An interval that ends before it begins.
    #[error("“{0}” ends before it begins")]
    Reversed(String),
}

impl Partial {
    /// The first day.
    pub fn first_day(self) -> Day {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Semester(year, half) => first_of(year, half * 6 - 5),
            Self::Quarter(year, quarter) => first_of(year, quarter * 3 - 2),
            Self::Month(year, month) => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day.
    pub fn last_day(self) -> Day {
        match self {
            Self::Year(year) => last_of(year, 12),
            Self::Semester(year, half) => last_of(year, half * 6),
            Self::Quarter(year, quarter) => last_of(year, quarter * 3),
            Self::Month(year, month) => last_of(year, month),
            Self::Day(day) => day,
        }
    }
}

fn first_of(year: i32, month: u8) -> Day {
    Day::from_ymd(year, month, 1).unwrap_or(Day(i32::MIN))
}

fn last_of(year: i32, month: u8) -> Day {
    Day::from_ymd(year, month, days_in_month(year, month)).unwrap_or(Day(i32::MAX))
}

impl Edtf {
    /// One day.
    pub const fn day(day: Day) -> Self {
        Self::Single(Partial::Day(day), Qualifier::Exact)
    }

    /// A month.
    pub const fn month(year: i32, month: u8) -> Self {
        Self::Single(Partial::Month(year, month), Qualifier::Exact)
    }

    /// A year.
    pub const fn year(year: i32) -> Self {
        Self::Single(Partial::Year(year), Qualifier::Exact)
    }

    /// From a day to a day, both included; a single day where they are the same.
    pub fn days(from: Day, to: Day) -> Self {
        if from == to {
            Self::day(from)
        } else {
            Self::Interval(Some(Partial::Day(from)), Some(Partial::Day(to)))
        }
    }

    /// The days it covers.
    pub fn range(self) -> Range {
        match self {
            Self::Single(date, _) => Range { from: Some(date.first_day()), to: Some(date.last_day()) },
            Self::Interval(from, to) => {
                Range { from: from.map(Partial::first_day), to: to.map(Partial::last_day) }
            }
        }
    }
}

impl Range {
    /// A range of one day.
    pub const fn day(day: Day) -> Self {
        Self { from: Some(day), to: Some(day) }
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_by_end =
            |a: Option<Day>, b: Option<Day>| a.is_none_or(|from| b.is_none_or(|to| from <= to));
        starts_by_end(self.from, other.to) && starts_by_end(other.from, self.to)
    }

    /// The days between the ends, both included; `None` where it is open.
    pub fn n_days(self) -> Option<i32> {
        Some(self.to?.0 - self.from?.0 + 1)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let Some((from, to)) = text.split_once('/') else {
            let bare = text.trim_end_matches(['~', '?', '%']);
            let qualifier = match &text[bare.len()..] {
                "" => Qualifier::Exact,
                "~" => Qualifier::Approximate,
                "?" => Qualifier::Uncertain,
                "%" => Qualifier::Both,
                _ => return Err(EdtfError::Form(text.into())),
            };
            return Ok(Self::Single(parse_partial(bare)?, qualifier));
        };
        let end = |side: &str| match side {
            "" | ".." => Ok(None),
            _ => parse_partial(side).map(Some),
        };
        let value = Self::Interval(end(from)?, end(to)?);
        match value.range() {
            Range { from: None, to: None } => Err(EdtfError::Form(text.into())),
            Range { from: Some(from), to: Some(to) } if from > to => Err(EdtfError::Reversed(text.into())),
            _ => Ok(value),
        }
    }
}

fn parse_partial(text: &str) -> Result<Partial, EdtfError> {
    let form = || EdtfError::Form(text.into());
    let calendar = || EdtfError::Calendar(text.into());
    let mut parts = text.split('-');
    let year = digits(parts.next().unwrap_or_default(), 4).ok_or_else(form)?;
    let second = parts.next().map(|part| digits(part, 2).ok_or_else(form)).transpose()?;
    let third = parts.next().map(|part| digits(part, 2).ok_or_else(form)).transpose()?;
    if parts.next().is_some() {
        return Err(form());
    }
    match (second.map(|n| n as u8), third.map(|n| n as u8)) {
        (None, _) => Ok(Partial::Year(year)),
        (Some(month @ 1..=12), None) => Ok(Partial::Month(year, month)),
        (Some(quarter @ 33..=36), None) => Ok(Partial::Quarter(year, quarter - 32)),
        (Some(half @ 40..=41), None) => Ok(Partial::Semester(year, half - 39)),
        (Some(month), Some(day)) => Day::from_ymd(year, month, day).map(Partial::Day).ok_or_else(calendar),
        (Some(_), None) => Err(calendar()),
    }
}

fn digits(text: &str, n_digits: usize) -> Option<i32> {
    let right = text.len() == n_digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if right { text.parse().ok() } else { None }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Semester(year, half) => write!(f, "{year:04}-{}", half + 39),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-{}", quarter + 32),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(date, qualifier) => {
                let mark = match qualifier {
                    Qualifier::Exact => "",
                    Qualifier::Approximate => "~",
                    Qualifier::Uncertain => "?",
                    Qualifier::Both => "%",
                };
                write!(f, "{date}{mark}")
            }
            Self::Interval(from, to) => {
                let end = |f: &mut fmt::Formatter<'_>, side: &Option<Partial>| match side {
                    Some(date) => write!(f, "{date}"),
                    None => f.write_str(".."),
                };
                end(f, from)?;
                f.write_str("/")?;
                end(f, to)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Edtf, EdtfError};

    fn check(input: &str, expected: &Expect) {
        let got = match input.parse::<Edtf>() {
            Ok(value) => {
                let range = value.range();
                let end = |day: Option<super::Day>| day.map_or("..".to_string(), |day| day.to_string());
                format!("{value} = {} to {}", end(range.from), end(range.to))
            }
            Err(error) => error.to_string(),
        };
        expected.assert_eq(&got);
    }

    #[test]
    fn dates_of_every_precision() {
        check("2023", &expect!["2023 = 2023-01-01 to 2023-12-31"]);
        check("2024-02", &expect!["2024-02 = 2024-02-01 to 2024-02-29"]);
        check("2023-02-06", &expect!["2023-02-06 = 2023-02-06 to 2023-02-06"]);
        check("2023-34", &expect!["2023-34 = 2023-04-01 to 2023-06-30"]);
        check("2023-41", &expect!["2023-41 = 2023-07-01 to 2023-12-31"]);
        check("2023-02-07~", &expect!["2023-02-07~ = 2023-02-07 to 2023-02-07"]);
        check("2023-02-06/2023-02-07", &expect!["2023-02-06/2023-02-07 = 2023-02-06 to 2023-02-07"]);
        check("2013/..", &expect!["2013/.. = 2013-01-01 to .."]);
        check("../2025", &expect!["../2025 = .. to 2025-12-31"]);
    }

    #[test]
    fn what_is_no_date_says_so() {
        check(
            "hier",
            &expect![
                "“hier” is not an EDTF date; write a year, a month or a day such as 2023, 2022-08 or 2023-02-06"
            ],
        );
        check("2023-02-30", &expect!["“2023-02-30” is a date that no calendar has"]);
        check("2023-21", &expect!["“2023-21” is a date that no calendar has"]);
        check("2024/2023", &expect!["“2024/2023” ends before it begins"]);
        assert!(matches!("../..".parse::<Edtf>(), Err(EdtfError::Form(_))));
        assert!(matches!("2023-02-06-01".parse::<Edtf>(), Err(EdtfError::Form(_))));
        assert!(matches!("+023".parse::<Edtf>(), Err(EdtfError::Form(_))));
    }

    proptest::proptest! {
        #[test]
        fn what_parses_is_written_back(text in "[0-9/.~-]{0,21}|[0-9]{4}(-[0-4][0-9](-[0-3][0-9])?)?(/[0-9]{4}(-[01][0-9])?)?") {
            if let Ok(value) = text.parse::<Edtf>() {
                let again: Result<Edtf, _> = value.to_string().parse();
                proptest::prop_assert_eq!(again, Ok(value));
            }
        }
    }
}
