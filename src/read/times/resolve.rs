//! Dates as said → values, from the publication date and the dates read before.
//!
//! A publication date known only to the month still resolves « l'année dernière »: a value is given where
//! the first and the last day of publication agree on it.

use super::{
    TimeContext,
    calendar::{Part, Unit, part_of, week, within_calendar},
    expression::{Date, Dated, Expression, Origin, Shape, Side, Year},
    nearest::{from_day, in_year},
    tense::Tense,
};
use crate::model::{Day, Edtf, How, Partial, Precision, Qualifier, Weekday};

/// A value found, or its place kept open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) edtf: Option<Edtf>,
    pub(super) precision: Precision,
    pub(super) how: How,
}

/// The last date of a kind.
#[derive(Clone, Copy, Debug, Default)]
enum Named {
    /// None was named.
    #[default]
    Never,
    /// One was named; `None` where it could not be resolved.
    At(Option<Day>),
}

impl Named {
    const fn day(self) -> Option<Day> {
        match self {
            Self::At(day) => day,
            Self::Never => None,
        }
    }
}

/// What the text has told so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The first and last day of publication.
    published: Option<(Day, Day)>,
    /// The last day named.
    day: Named,
    /// How many sentences ago it was.
    since_day: u32,
    /// A day of the last month named.
    month: Named,
    /// A day of the last year named.
    year: Named,
    /// The last month said with its year, and how many sentences ago in this paragraph.
    said: Option<(i32, u8, u32)>,
}

/// A date without a year so near to publication needs no other anchor.
const NEAR_DAYS: i32 = 45;

impl Told {
    pub(super) fn new(context: TimeContext) -> Self {
        let range = context.published.map(Edtf::range);
        let published = range.and_then(|range| Some((range.from?, range.to?)));
        Self { published, ..Self::default() }
    }

    /// A sentence begins; a new paragraph forgets which year was being told.
    pub(super) fn next_sentence(&mut self, new_paragraph: bool) {
        self.since_day = self.since_day.saturating_add(1);
        self.said = match self.said {
            Some((year, month, ago)) if !new_paragraph && ago == 0 => Some((year, month, 1)),
            _ => None,
        };
    }

    /// The value of an expression; later ones may lean on it.
    pub(super) fn resolve(&mut self, expression: &Expression, tense: Tense) -> Resolved {
        match expression {
            Expression::Vague { .. } => {
                Resolved { edtf: None, precision: Precision::Vague, how: How::Publication }
            }
            Expression::One(dated) => self.one(dated, tense),
            Expression::Since(dated) => {
                let told = self.said;
                if tense != Tense::Past {
                    self.said = None;
                }
                let from = self.one(dated, if tense == Tense::Future { tense } else { Tense::Past });
                // What lasts since then is told from today.
                self.said = told;
                open(from, |value| Edtf::Interval(first_of(value), None))
            }
            Expression::From(dated) => {
                let from = self.one(dated, if tense == Tense::Past { tense } else { Tense::Future });
                open(from, |value| Edtf::Interval(first_of(value), None))
            }
            Expression::Until(dated) => {
                let is_weekday = matches!(dated.date, Date::Weekday(_, Side::Tense));
                // « L'accès a été interdit jusqu'à samedi » looks ahead; « jusqu'à samedi, peu savaient » back.
                let is_ahead = is_weekday && tense != Tense::Past;
                let to = self.one(dated, if is_ahead { Tense::Future } else { tense });
                open(to, |value| Edtf::Interval(None, last_of(value)))
            }
            Expression::Between(from, to) => {
                let (first, last) = self.both(from, to, tense);
                let edtf = first.edtf.zip(last.edtf).and_then(|(first, last)| between(first, last));
                let how = if first.how == last.how { first.how } else { weakest(first.how, last.how) };
                Resolved { edtf, precision: Precision::Interval, how }
            }
        }
    }

    /// The ends of a stretch: what lacks a year takes it from the other end, so that they follow each other.
    fn both(&mut self, from: &Dated, to: &Dated, tense: Tense) -> (Resolved, Resolved) {
        let ahead = tense == Tense::Future || says_side(to.date, Side::Future);
        // « Marché mardi et mercredi », printed on a Tuesday: today and tomorrow.
        let is_today = |weekday| self.published.is_some_and(|(day, _)| day.weekday() == weekday);
        let begins_today = matches!(from.date, Date::Weekday(weekday, Side::Tense) if is_today(weekday));
        let tense = if begins_today && tense == Tense::Unsaid { Tense::Present } else { tense };
        let (mut first, mut last) = (self.one(from, tense), self.one(to, tense));
        let days = |found: Resolved| found.edtf.map(Edtf::range);
        let in_order = match (days(first), days(last)) {
            (Some(a), Some(b)) => a.from <= b.from && b.to.zip(a.from).is_none_or(|(b, a)| b.0 - a.0 <= 366),
            _ => true,
        };
        if in_order && !says_side(to.date, Side::Past) && !says_side(to.date, Side::Future) {
            return (first, last);
        }
        if is_without_year(from.date)
            && (!ahead || !is_without_year(to.date) || says_side(to.date, Side::Future))
        {
            let anchor = last.edtf.and_then(|value| value.range().from);
            first.edtf = anchor
                .and_then(|day| from_day(with_side(from.date, Side::Tense), Tense::Past, day))
                .or(first.edtf);
        } else if is_without_year(to.date) {
            let anchor = first.edtf.and_then(|value| value.range().from);
            last.edtf = anchor
                .and_then(|day| from_day(with_side(to.date, Side::Tense), Tense::Future, day))
                .or(last.edtf);
        }
        (first, last)
    }

    fn one(&mut self, dated: &Dated, tense: Tense) -> Resolved {
        let mut found = self.date(dated.date, tense);
        self.remember(dated.date, found);
        match dated.shape {
            Shape::Whole => {}
            Shape::Part(part) => {
                // « en fin de semaine » told early in the week as over was that of the last one.
                let over = part == Part::End && tense == Tense::Past && self.is_early_in_week();
                if let Date::Away { unit: Unit::Week, n: 0, .. } = dated.date
                    && over
                {
                    found.edtf = self.agreed(|day| Unit::Week.away(day, -1));
                }
                found.edtf = found.edtf.map(|value| part_of(value, part));
                found.precision = Precision::Interval;
            }
            Shape::Beside(days) => {
                let day = found.edtf.and_then(|value| value.range().from);
                found.edtf = day.map(|day| Edtf::day(day.plus_days(i32::from(days))));
                self.day = Named::At(found.edtf.and_then(|value| value.range().from));
            }
            Shape::Week => {
                found.edtf = found.edtf.and_then(|value| value.range().from).map(week);
                found.precision = Precision::Week;
            }
        }
        found
    }

    fn is_early_in_week(&self) -> bool {
        self.published.is_some_and(|(day, _)| day.weekday() <= Weekday::Wednesday)
    }

    fn date(&self, date: Date, tense: Tense) -> Resolved {
        let precision = precision_of(date);
        let (edtf, how) = match date {
            Date::Fixed(value, _) => (Some(value), How::Absolute),
            Date::Impossible => (None, How::Absolute),
            Date::Away { unit, n, origin: Origin::Text } => self.leaning(unit, n, tense),
            Date::Day { year: Year::Away(n, Origin::Text), .. }
            | Date::Month(_, Year::Away(n, Origin::Text))
            | Date::Season(_, Year::Away(n, Origin::Text))
            | Date::Counted { year: Year::Away(n, Origin::Text), .. }
            | Date::Quarter(_, Year::Away(n, Origin::Text))
            | Date::Feast(_, Year::Away(n, Origin::Text))
            | Date::Semester(_, Year::Away(n, Origin::Text)) => {
                let year = self.year.day().map(|day| day.ymd().0 + n);
                (year.and_then(|year| in_year(date, year)), How::Context)
            }
            _ => self
                .near_text(date, tense)
                .unwrap_or_else(|| (self.around_publication(date, tense), How::Publication)),
        };
        let how = if matches!(date, Date::Feast(_, Year::Given(_))) { How::Absolute } else { how };
        Resolved { edtf: edtf.and_then(within_calendar), precision, how }
    }

    /// « la veille », « l'année suivante ».
    fn leaning(&self, unit: Unit, n: i32, tense: Tense) -> (Option<Edtf>, How) {
        // « la veille » long after a date of long ago is told from today.
        let faded = unit == Unit::Day
            && self
                .day
                .day()
                .zip(self.published)
                .is_some_and(|(day, (first, _))| first.0 - day.0 > NEAR_DAYS)
            && self.since_day > 2;
        // What is told as over cannot hang on a day to come: it hangs on today.
        let ahead = unit == Unit::Day
            && tense == Tense::Past
            && self.day.day().zip(self.published).is_some_and(|(day, (_, last))| day.plus_days(n) > last);
        if ahead || faded {
            return (self.agreed(|day| unit.away(day, n)), How::Publication);
        }
        let last = match unit {
            Unit::Day | Unit::Week | Unit::Weekend => self.day,
            Unit::Month | Unit::Quarter | Unit::Semester => self.month,
            Unit::Year | Unit::SchoolYear | Unit::Decade | Unit::Century => self.year,
        };
        match last {
            Named::At(day) => (day.and_then(|day| unit.away(day, n)), How::Context),
            Named::Never => (self.agreed(|day| unit.away(day, n)), How::Publication),
        }
    }

    /// « le 6 avril » shortly after « le 22 mars 2012 »; « le 6 » in a month named before.
    fn near_text(&self, date: Date, tense: Tense) -> Option<(Option<Edtf>, How)> {
        let (year, month, _) = self.said?;
        let wanted = match date {
            Date::Day { weekday: None, month, year: Year::Unsaid(Side::Tense), .. }
            | Date::Month(month, Year::Unsaid(Side::Tense)) => month,
            Date::DayOnly { weekday: None, side: Side::Tense, day } => {
                return Some((Day::from_ymd(year, month, day).map(Edtf::day), How::Context));
            }
            _ => return None,
        };
        if matches!(tense, Tense::Future | Tense::Planned) {
            return None;
        }
        let near_publication =
            self.around_publication(date, tense).zip(self.published).is_some_and(|(value, (first, _))| {
                value.range().from.is_some_and(|day| (day.0 - first.0).abs() <= NEAR_DAYS)
            });
        // The tale goes on: a month long before the last one is of the next year.
        let year = if wanted + 6 < month { year + 1 } else { year };
        let value = in_year(date, year);
        // What is told as over is not after its printing.
        let is_ahead = tense == Tense::Past
            && value.zip(self.published).is_some_and(|(value, (_, last))| value.range().from > Some(last));
        (!near_publication && !is_ahead).then_some((value, How::Context))
    }

    fn agreed(&self, value: impl Fn(Day) -> Option<Edtf>) -> Option<Edtf> {
        let (first, last) = self.published?;
        let found = value(first)?;
        (first == last || value(last) == Some(found)).then_some(found)
    }

    fn around_publication(&self, date: Date, tense: Tense) -> Option<Edtf> {
        self.agreed(|day| from_day(date, tense, day))
    }

    /// « En 1995, » opens a sentence: what it tells without a year is of that year, up to its end.
    pub(super) fn opened_by(&mut self, edtf: Option<Edtf>, precision: Precision) {
        if precision == Precision::Year
            && let Some(day) = edtf.and_then(|value| value.range().from)
        {
            self.said = Some((day.ymd().0, 1, 1));
        }
    }

    /// Keeps the day, month and year of a date for those that lean on it.
    fn remember(&mut self, date: Date, found: Resolved) {
        let first = found.edtf.and_then(|value| value.range().from);
        let is_now = matches!(date, Date::Away { origin: Origin::Publication, n: 0, .. } | Date::This(_));
        match found.precision {
            Precision::Day => {
                self.since_day = 0;
                (self.day, self.month, self.year) = (Named::At(first), Named::At(first), Named::At(first));
            }
            Precision::Month if !is_now => (self.month, self.year) = (Named::At(first), Named::At(first)),
            Precision::Year if !is_now => self.year = Named::At(first),
            _ => {}
        }
        let full =
            matches!(date, Date::Fixed(_, Precision::Day | Precision::Month)) || found.how == How::Context;
        if let Some(day) =
            first.filter(|_| full && matches!(found.precision, Precision::Day | Precision::Month))
        {
            let (year, month, _) = day.ymd();
            self.said = Some((year, month, 0));
        }
        // « Cette année-là, le 17 janvier », « En 1995, … le 12 décembre »: a day of that year.
        if let (Date::Away { unit: Unit::Year, origin: Origin::Text, .. }, Some(day)) = (date, first) {
            self.said = Some((day.ymd().0, 1, 0));
        }
    }
}

const fn precision_of(date: Date) -> Precision {
    match date {
        Date::Fixed(_, precision) => precision,
        Date::Day { .. }
        | Date::OfWeek(..)
        | Date::DayOnly { .. }
        | Date::Weekday(..)
        | Date::Counted { .. }
        | Date::Feast(..)
        | Date::Impossible => Precision::Day,
        Date::ShortYear(_) => Precision::Year,
        Date::Month(..) => Precision::Month,
        Date::Season(..) | Date::Night(_) => Precision::Interval,
        Date::Quarter(..) => Precision::Quarter,
        Date::Semester(..) => Precision::Semester,
        Date::Away { unit, .. } | Date::This(unit) => unit.precision(),
    }
}

/// Whether a date took its year from where it was printed.
const fn is_without_year(date: Date) -> bool {
    matches!(
        date,
        Date::Day { year: Year::Unsaid(_), .. }
            | Date::Month(_, Year::Unsaid(_))
            | Date::Weekday(..)
            | Date::DayOnly { .. }
            | Date::Season(_, Year::Unsaid(_))
            | Date::Feast(_, Year::Unsaid(_))
    )
}

const fn says_side(date: Date, wanted: Side) -> bool {
    match date {
        Date::Day { year: Year::Unsaid(side), .. }
        | Date::Month(_, Year::Unsaid(side))
        | Date::Season(_, Year::Unsaid(side))
        | Date::Weekday(_, side)
        | Date::DayOnly { side, .. } => side as u8 == wanted as u8,
        _ => false,
    }
}

const fn with_side(date: Date, side: Side) -> Date {
    match date {
        Date::Day { weekday, day, month, year: Year::Unsaid(_) } => {
            Date::Day { weekday, day, month, year: Year::Unsaid(side) }
        }
        Date::Month(month, Year::Unsaid(_)) => Date::Month(month, Year::Unsaid(side)),
        Date::Season(month, Year::Unsaid(_)) => Date::Season(month, Year::Unsaid(side)),
        Date::Weekday(weekday, _) => Date::Weekday(weekday, side),
        Date::DayOnly { weekday, day, .. } => Date::DayOnly { weekday, day, side },
        date => date,
    }
}

fn open(end: Resolved, value: impl Fn(Edtf) -> Edtf) -> Resolved {
    Resolved { edtf: end.edtf.map(value), precision: Precision::Open, how: end.how }
}

fn first_of(value: Edtf) -> Option<Partial> {
    match value {
        Edtf::Single(date, _) => Some(date),
        Edtf::Interval(from, _) => from,
    }
}

fn last_of(value: Edtf) -> Option<Partial> {
    match value {
        Edtf::Single(date, _) => Some(date),
        Edtf::Interval(_, to) => to,
    }
}

/// From the start of one to the end of the other, where that is no step back.
fn between(first: Edtf, last: Edtf) -> Option<Edtf> {
    let (from, to) = (first_of(first)?, last_of(last)?);
    if from.first_day() > to.last_day() {
        return None;
    }
    Some(if from == to { Edtf::Single(from, Qualifier::Exact) } else { Edtf::Interval(Some(from), Some(to)) })
}

const fn weakest(a: How, b: How) -> How {
    match (a, b) {
        (How::Context, _) | (_, How::Context) => How::Context,
        (How::Publication, _) | (_, How::Publication) => How::Publication,
        _ => How::Absolute,
    }
}
