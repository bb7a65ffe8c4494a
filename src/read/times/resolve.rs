//! Dates as said → values, from the publication date and the dates read before.
//!
//! A publication date known only to the month still resolves « l'année dernière »: a value is given where
//! the first and the last day of publication agree on it.

use super::{
    TimeContext,
    calendar::{Part, Unit, part_of, week, weekday_up_to, within_calendar},
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
    /// The first weekday that was told of as over: mostly the day of what the article is about.
    main: Option<Day>,
    /// The last day was named in this paragraph.
    day_is_here: bool,
    /// It was a date of the calendar a week and more before publication.
    day_is_aside: bool,
    /// The last day of the calendar named in this sentence, or in the one before: then 1.
    listed: Option<(Day, u32)>,
    /// A month was named after the last day of this sentence.
    month_is_nearer: bool,
    /// The last quarter or semester named in this sentence.
    part: Option<Partial>,
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
        (self.month_is_nearer, self.part) = (false, None);
        self.day_is_here &= !new_paragraph;
        self.listed = self.listed.filter(|(_, ago)| *ago == 0 && !new_paragraph).map(|(day, _)| (day, 1));
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
                let told = *self;
                if tense != Tense::Past {
                    self.said = None;
                    // « Les accès sont filtrés depuis la veille »: what lasts is counted from today.
                    if matches!(dated.date, Date::Away { unit: Unit::Day, n: ..0, origin: Origin::Text }) {
                        self.day = Named::Never;
                    }
                }
                let from = self.one(dated, Tense::Past);
                // What lasts since then is told from today, and no day is counted from its start.
                (self.said, self.listed) = (told.said, told.listed);
                if matches!(told.day, Named::At(_)) {
                    (self.day, self.since_day) = (told.day, told.since_day);
                }
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
                let listed = self.listed;
                let to = self.one(dated, if is_ahead { Tense::Future } else { tense });
                self.listed = listed;
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
            Date::InTale(weekday) => (self.in_tale(weekday, tense), How::Context),
            Date::Away { unit, n, origin: Origin::Text } => self.leaning(unit, n, tense),
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

    /// « la veille », « l'année suivante ».
    fn leaning(&self, unit: Unit, n: i32, tense: Tense) -> (Option<Edtf>, How) {
        // « la veille » long after a date of long ago is told from today.
        let n_sentences = if n == -1 { 2 } else { 6 };
        let faded = unit == Unit::Day
            && n != 0
            && self
                .day
                .day()
                .zip(self.published)
                .is_some_and(|(day, (first, _))| first.0 - day.0 > NEAR_DAYS)
            && self.since_day > n_sentences;
        // A date given in passing in a paragraph above is not what « la veille » is told from.
        let passed =
            unit == Unit::Day && n == -1 && !self.day_is_here && self.day_is_aside && self.main.is_some();
        if passed {
            let day = self.main.map(|day| Edtf::day(day.plus_days(n)));
            return (day, How::Context);
        }
        // What is told as over cannot hang on a day to come: it hangs on today.
        if n > 0 && self.hangs_on_nothing(unit, n, tense) {
            return (None, How::Context);
        }
        if let Some(part) = self.part.filter(|_| unit == Unit::Year && n != 0) {
            return (years_away(part, n), How::Context);
        }
        let ahead = unit == Unit::Day
            && n <= 0
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

    /// « Deux ans après, les proches attendent », no year told before; « en décembre, … trois jours plus tard »;
    /// « le canal sera fermé le lendemain » of a day that is over.
    fn hangs_on_nothing(&self, unit: Unit, n: i32, tense: Tense) -> bool {
        let never = match unit {
            Unit::Day | Unit::Week | Unit::Weekend => matches!(self.day, Named::Never),
            Unit::Month | Unit::Quarter | Unit::Semester => matches!(self.month, Named::Never),
            _ => matches!(self.year, Named::Never),
        };
        let is_ahead = matches!(tense, Tense::Future | Tense::Planned);
        // « Le lendemain » of today is tomorrow only where it is told as to come, and then of no day that is over.
        let disagrees = |day: Day| {
            let found = day.plus_days(n.min(400));
            self.published.is_some_and(
                |(first, last)| if is_ahead { found < first } else { day <= last && found > last },
            )
        };
        never || unit == Unit::Day && (self.month_is_nearer || self.day.day().is_some_and(disagrees))
    }

    /// « arrêté le lundi », days of long ago being told.
    fn in_tale(&self, weekday: Weekday, tense: Tense) -> Option<Edtf> {
        let day = self.day.day().filter(|_| tense == Tense::Past && self.since_day <= 12)?;
        let is_old = self.published.is_none_or(|(first, _)| first.0 - day.0 > 7);
        is_old.then(|| Edtf::day(weekday_up_to(day.plus_days(6), weekday)))
    }

    /// « le 18 à Munich et le 26 à Décines »: the second follows the first.
    fn after_listed(&self, day: u8) -> Option<Day> {
        let (last, _) = self.listed?;
        let (year, month, _) = last.ymd();
        let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Day::from_ymd(year, month, day)
            .filter(|found| *found > last)
            .or_else(|| Day::from_ymd(next.0, next.1, day))
    }

    /// « le 6 avril » shortly after « le 22 mars 2012 »; « le 6 » in a month named before.
    fn near_text(&self, date: Date, tense: Tense) -> Option<(Option<Edtf>, How)> {
        if let Date::DayOnly { weekday: None, side: Side::Tense, day } = date
            && let Some(day) = self.after_listed(day)
        {
            return Some((Some(Edtf::day(day)), How::Context));
        }
        if let Date::Feast(feast, Year::Unsaid(Side::Tense)) = date
            && let Some((day, _)) = self.listed
            && let Some(found) = feast.in_year(day.ymd().0).filter(|found| (found.0 - day.0).abs() <= 7)
        {
            return Some((Some(Edtf::day(found)), How::Context));
        }
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
        // What hangs on nothing bears nothing.
        if first.is_none() && matches!(date, Date::InTale(_) | Date::Away { origin: Origin::Text, .. }) {
            return;
        }
        let is_now = matches!(date, Date::Away { origin: Origin::Publication, n: 0, .. } | Date::This(_));
        match found.precision {
            Precision::Day => {
                self.since_day = 0;
                self.month_is_nearer = false;
                self.day_is_here = true;
                let is_named = matches!(date, Date::Day { .. } | Date::DayOnly { .. } | Date::Fixed(..));
                if is_named {
                    self.listed = first.map(|day| (day, 0));
                }
                self.day_is_aside = is_named
                    && first
                        .zip(self.published)
                        .is_some_and(|(day, (first, _))| (7..=NEAR_DAYS + 15).contains(&(first.0 - day.0)));
                (self.day, self.month, self.year) = (Named::At(first), Named::At(first), Named::At(first));
            }
            Precision::Month if !is_now => {
                self.month_is_nearer = true;
                (self.month, self.year) = (Named::At(first), Named::At(first));
            }
            Precision::Year if !is_now => self.year = Named::At(first),
            Precision::Quarter | Precision::Semester => self.part = found.edtf.and_then(first_of),
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

/// « au premier trimestre …, contre … un an plus tôt »: the same quarter of another year.
fn years_away(part: Partial, n: i32) -> Option<Edtf> {
    let away = match part {
        Partial::Quarter(year, nth) => Partial::Quarter(year.checked_add(n)?, nth),
        Partial::Semester(year, nth) => Partial::Semester(year.checked_add(n)?, nth),
        _ => return None,
    };
    Some(Edtf::Single(away, Qualifier::Exact))
}

const fn precision_of(date: Date) -> Precision {
    match date {
        Date::Fixed(_, precision) => precision,
        Date::Day { .. }
        | Date::OfWeek(..)
        | Date::DayOnly { .. }
        | Date::Weekday(..)
        | Date::WeeksOn(..)
        | Date::InTale(_)
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
