//! What the grammar reads, before anyone knows when the article was published.

use core::ops::RangeInclusive;

use super::{
    calendar::{Part, Unit},
    feasts::Feast,
};
use crate::model::{Edtf, Precision, Weekday};

/// On which side of its origin a date without a year (or a month) lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The verb of its clause decides.
    Tense,
    /// « dernier »: strictly before.
    Past,
    /// « prochain »: strictly after.
    Future,
    /// « ce »: close by.
    Near,
    /// « courant »: of the month of the publication.
    Current,
}

/// What a shift counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The publication.
    Publication,
    /// The last date of the text that is as precise.
    Text,
    /// The same, and nothing where the text has told none: « la veille des faits ».
    Told,
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Given(i32),
    /// « de l'année dernière ».
    Away(i32, Origin),
    /// Not said.
    Unsaid(Side),
}

/// A date as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// It stands by itself.
    Fixed(Edtf, Precision),
    /// « mardi 7 février ».
    Day {
        weekday: Option<Weekday>,
        day: u8,
        month: u8,
        year: Year,
    },
    /// « le 6 », « mardi 7 ».
    DayOnly {
        weekday: Option<Weekday>,
        day: u8,
        side: Side,
    },
    Weekday(Weekday, Side),
    /// « jeudi en huit », « samedi en quinze »: so many weeks after the coming one.
    WeeksOn(Weekday, u8),
    /// « arrêté le lundi »: that of the days that are told, long after; no day of its own.
    InTale(Weekday),
    /// « le dimanche précédent », « le samedi suivant »: right before or after the last day told.
    WeekdayBeside(Weekday, bool),
    /// « le dernier vendredi de février »: 0 is the last.
    Counted {
        nth: u8,
        weekday: Weekday,
        month: u8,
        year: Year,
    },
    /// « la nuit dernière », « cette nuit »: from one day to the next. The night of printing is the one
    /// that ended that morning, unless the tense says that it is to come.
    Night(Side),
    /// « jeudi de la semaine prochaine ».
    OfWeek(Weekday, i8),
    /// « le 15 du mois dernier »: the day, and the months from that of the publication.
    OfMonth(u8, i8),
    Month(u8, Year),
    Quarter(u8, Year),
    Semester(u8, Year),
    /// « Noël 2021 », « la Toussaint ».
    Feast(Feast, Year),
    /// « en 98 », « en 02 »: the century is that of the publication or the one before.
    ShortYear(u8),
    /// « le 31 février 2025 »: no calendar has it.
    Impossible,
    /// « l'année dernière », « il y a trois semaines », « la veille ».
    Away {
        unit: Unit,
        n: i32,
        origin: Origin,
    },
    /// « il y a un an jour pour jour »: so many months before the publication, on the same day.
    SameDay(i32),
    /// « cette semaine », « ce week-end »: what the tense says, near the publication.
    This(Unit),
}

/// What is taken of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Whole,
    Part(Part),
    /// « la nuit de mercredi à jeudi »: the first of its two days.
    Night,
    /// « la semaine du 6 février ».
    Week,
    /// « la veille de Noël », « le lendemain du 14 juillet »: so many days from it.
    Beside(i8),
}

/// A date with its place, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) date: Date,
    pub(super) shape: Shape,
    pub(super) rule: &'static str,
}

impl Dated {
    pub(super) const fn new(start: usize, end: usize, date: Date, rule: &'static str) -> Self {
        Self { start, end, date, shape: Shape::Whole, rule }
    }

    /// The same from an earlier word on.
    pub(super) const fn from(self, start: usize) -> Self {
        Self { start, ..self }
    }
}

/// An expression: one date, two, or one with an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    One(Dated),
    /// From a date to a date.
    Between(Dated, Dated),
    /// « depuis 2013 ».
    Since(Dated),
    /// « à partir de lundi ».
    From(Dated),
    /// « jusqu'à vendredi ».
    Until(Dated),
    /// « d'ici à 2025 ».
    By(Dated),
    /// « récemment ».
    Vague {
        start: usize,
        end: usize,
    },
}

impl Expression {
    /// The word at which it starts, and the one after it.
    pub(super) const fn span(&self) -> (usize, usize) {
        match self {
            Self::One(dated)
            | Self::Since(dated)
            | Self::From(dated)
            | Self::Until(dated)
            | Self::By(dated) => (dated.start, dated.end),
            Self::Between(from, to) => (from.start, to.end),
            Self::Vague { start, end } => (*start, *end),
        }
    }

    /// Whether it is a weekday of what is told, and else of any week.
    pub(super) const fn is_in_tale(&self) -> bool {
        matches!(self, Self::One(Dated { date: Date::InTale(_), .. }))
    }

    /// The rule that read it.
    pub(super) const fn rule(&self) -> &'static str {
        match self {
            Self::One(Dated { date: Date::Impossible, .. }) => "impossible day",
            Self::One(dated)
            | Self::Since(dated)
            | Self::From(dated)
            | Self::Until(dated)
            | Self::By(dated) => dated.rule,
            Self::Between(..) => "range",
            Self::Vague { .. } => "vague",
        }
    }
}

/// The days of a month.
pub(super) const DAYS: RangeInclusive<i32> = 1..=31;
