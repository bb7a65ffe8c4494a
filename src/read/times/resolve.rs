//! Dates as said → values, from the publication date and the dates read before.
//!
//! A publication date known only to the month still resolves « l'année dernière »: a value is given where
//! the first and the last day of publication agree on it.

use super::{
    calendar::{Part, Unit, part_of, week, within_calendar},
    expression::{Date, Dated, Expression, Origin, Shape, Side, Year},
    nearest::{from_day, in_year},
    tense::Tense,
    told::{Named, Told},
};
use crate::model::{Edtf, How, Partial, Precision, Qualifier, Weekday};

/// A value found, or its place kept open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) edtf: Option<Edtf>,
    pub(super) precision: Precision,
    pub(super) how: How,
}

impl Told {
    /// The value of an expression; later ones may lean on it.
    pub(super) fn resolve(&mut self, expression: &Expression, tense: Tense) -> Resolved {
        match expression {
            Expression::Vague { .. } => {
                Resolved { edtf: None, precision: Precision::Vague, how: How::Publication }
            }
            Expression::One(dated) => self.one(dated, tense),
            Expression::Since(dated) => {
                let told = *self;
                if tense != Tense::Past || self.said.is_some_and(|(_, _, ago)| ago > 1) {
                    self.said = None;
                }
                if tense != Tense::Past {
                    // « Les accès sont filtrés depuis la veille »: what lasts is counted from today.
                    if matches!(
                        dated.date,
                        Date::Away { unit: Unit::Day, n: ..0, origin: Origin::Text | Origin::Told }
                    ) {
                        self.day = Named::Never;
                    }
                }
                let from = self.one(dated, Tense::Past);
                // What lasts since then is told from today, and no day is counted from its start.
                (self.said, self.listed) = (told.said, told.listed);
                if matches!(told.day, Named::At(_)) {
                    (self.day, self.since_day, self.named_day) = (told.day, told.since_day, told.named_day);
                }
                open(from, |value| Edtf::Interval(first_of(value), None))
            }
            Expression::From(dated) => {
                let from = self.one(dated, if tense == Tense::Past { tense } else { Tense::Future });
                open(from, |value| Edtf::Interval(first_of(value), None))
            }
            Expression::Until(dated) => self.until(dated, tense),
            // « d'ici à vendredi »: on any day up to it.
            Expression::By(dated) => {
                open(self.until(dated, tense), |value| Edtf::Interval(None, last_of(value)))
            }
            Expression::Between(from, to) => {
                let (first, last) = self.both(from, to, tense);
                let edtf = first.edtf.zip(last.edtf).and_then(|(first, last)| between(first, last));
                let how = if first.how == last.how { first.how } else { weakest(first.how, last.how) };
                Resolved { edtf, precision: Precision::Interval, how }
            }
        }
    }

    /// The date that « jusqu'à » leads to, and no stretch: when it began, the words do not say.
    fn until(&mut self, dated: &Dated, tense: Tense) -> Resolved {
        let is_weekday = matches!(dated.date, Date::Weekday(_, Side::Tense));
        // « L'accès a été interdit jusqu'à samedi » looks ahead; « jusqu'à samedi, peu savaient » back.
        let is_ahead = is_weekday && tense != Tense::Past;
        let listed = self.listed;
        let to = self.one(dated, if is_ahead { Tense::Future } else { tense });
        self.listed = listed;
        to
    }

    /// The ends of a stretch: what lacks a year takes it from the other end, so that they follow each other.
    fn both(&mut self, from: &Dated, to: &Dated, tense: Tense) -> (Resolved, Resolved) {
        let ahead = tense == Tense::Future || says_side(to.date, Side::Future);
        // « Marché mardi et mercredi », printed on a Tuesday: today and tomorrow.
        let is_today = |weekday| self.published.is_some_and(|(day, _)| day.weekday() == weekday);
        let begins_today = matches!(from.date, Date::Weekday(weekday, Side::Tense) if is_today(weekday));
        let tense = if begins_today && tense == Tense::Unsaid { Tense::Present } else { tense };
        // « La nuit de mercredi à jeudi », printed on a Thursday, is the one that has just ended.
        let ends_today = from.shape == Shape::Night
            && matches!(to.date, Date::Weekday(weekday, Side::Tense) if is_today(weekday));
        let tense = if ends_today { Tense::Past } else { tense };
        let (mut first, mut last) = (self.one(from, tense), self.one(to, tense));
        let days = |found: Resolved| found.edtf.map(Edtf::range);
        let in_order = match (days(first), days(last)) {
            (Some(a), Some(b)) => a.from <= b.from && b.to.zip(a.from).is_none_or(|(b, a)| b.0 - a.0 <= 366),
            _ => true,
        };
        // « jeudi et vendredi prochains », said on a Thursday: those of next week.
        if let (Date::Weekday(_, Side::Future), Date::Weekday(weekday, Side::Future)) = (from.date, to.date) {
            let anchor = first.edtf.and_then(|value| value.range().from);
            let next = |day| from_day(Date::Weekday(weekday, Side::Tense), Tense::Future, day);
            last.edtf = anchor.and_then(next).or(last.edtf);
            return (first, last);
        }
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
        let is_main = matches!(
            dated.date,
            Date::Weekday(..) | Date::Away { unit: Unit::Day, n: -1, origin: Origin::Publication }
        );
        if is_main && tense == Tense::Past && dated.shape == Shape::Whole {
            let day = found.edtf.and_then(|value| value.range().from);
            self.main = self.main.or(day.filter(|day| self.published.is_some_and(|(_, last)| *day <= last)));
        }
        match dated.shape {
            Shape::Whole | Shape::Night => {}
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
                self.named_day = found.edtf.and_then(|value| value.range().from);
                self.day = Named::At(self.named_day);
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
            Date::InTale(weekday) => (self.in_tale(weekday, tense), How::Context),
            Date::WeekdayBeside(weekday, is_after) => (self.beside(weekday, is_after), How::Context),
            Date::Away { origin: Origin::Told, .. } if matches!(self.day, Named::Never) => {
                (None, How::Context)
            }
            Date::Away { unit, n, origin: Origin::Text | Origin::Told } => self.leaning(unit, n, tense),
            Date::Day { year: Year::Away(n, Origin::Text), .. }
            | Date::Month(_, Year::Away(n, Origin::Text))
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
}

const fn precision_of(date: Date) -> Precision {
    match date {
        Date::Fixed(_, precision) => precision,
        Date::Day { .. }
        | Date::OfWeek(..)
        | Date::OfMonth(..)
        | Date::DayOnly { .. }
        | Date::Weekday(..)
        | Date::WeeksOn(..)
        | Date::SameDay(_)
        | Date::InTale(_)
        | Date::WeekdayBeside(..)
        | Date::Counted { .. }
        | Date::Feast(..)
        | Date::Impossible => Precision::Day,
        Date::ShortYear(_) => Precision::Year,
        Date::Month(..) => Precision::Month,
        Date::Night(_) => Precision::Interval,
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
            | Date::Feast(_, Year::Unsaid(_))
    )
}

const fn says_side(date: Date, wanted: Side) -> bool {
    match date {
        Date::Day { year: Year::Unsaid(side), .. }
        | Date::Month(_, Year::Unsaid(side))
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
        Date::Weekday(weekday, _) => Date::Weekday(weekday, side),
        Date::DayOnly { weekday, day, .. } => Date::DayOnly { weekday, day, side },
        date => date,
    }
}

fn open(end: Resolved, value: impl Fn(Edtf) -> Edtf) -> Resolved {
    Resolved { edtf: end.edtf.map(value), precision: Precision::Open, how: end.how }
}

pub(super) fn first_of(value: Edtf) -> Option<Partial> {
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
