//! What a text has told so far → dates that lean on another date: « la veille », « trois ans plus tard »,
//! « le 6 » in a month named before.
//!
//! What nothing bears stays open: a value is given only where the date before is one it can hang on.

use super::{
    TimeContext,
    calendar::{Unit, weekday_up_to},
    expression::{Date, Origin, Side, Year},
    nearest::{from_day, in_year},
    resolve::{Resolved, first_of},
    tense::Tense,
};
use crate::model::{Day, Edtf, How, Partial, Precision, Qualifier, Weekday};

/// The last date of a kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Named {
    /// None was named.
    #[default]
    Never,
    /// One was named; `None` where it could not be resolved.
    At(Option<Day>),
}

impl Named {
    pub(super) const fn day(self) -> Option<Day> {
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
    pub(super) published: Option<(Day, Day)>,
    /// The last day named.
    pub(super) day: Named,
    /// How many sentences ago it was.
    pub(super) since_day: u32,
    /// A day of the last month named.
    pub(super) month: Named,
    /// A day of the last year named.
    pub(super) year: Named,
    /// The last month said with its year, and how many sentences ago in this paragraph.
    pub(super) said: Option<(i32, u8, u32)>,
    /// The first weekday that was told of as over: mostly the day of what the article is about.
    pub(super) main: Option<Day>,
    /// The last day was named in this paragraph.
    pub(super) day_is_here: bool,
    /// It was a date of the calendar a week and more before publication.
    pub(super) day_is_aside: bool,
    /// The last day of the calendar named in this sentence, or in the one before: then 1.
    pub(super) listed: Option<(Day, u32)>,
    /// A month was named after the last day of this sentence.
    pub(super) month_is_nearer: bool,
    /// The last day, printing over or not, that was said otherwise than by « hier », « aujourd'hui », « demain »;
    /// one to come only where none before it was said.
    pub(super) named_day: Option<Day>,
    /// The last quarter or semester named in this sentence.
    pub(super) part: Option<Partial>,
    /// The last day told before an aside of long ago (« l'enquête, ouverte le 8 juin 2015, »): what the next
    /// sentence counts from.
    pub(super) before_aside: Option<Named>,
}

/// A date without a year so near to publication needs no other anchor.
const NEAR_DAYS: i32 = 45;

/// How many sentences of a paragraph go on telling an earlier year: at 1 a tale loses its third sentence, far
/// above 3 the news of today behind it is taken for old.
const TALE_SENTENCES: u32 = 3;

impl Told {
    pub(super) fn new(context: TimeContext) -> Self {
        let range = context.published.map(Edtf::range);
        let published = range.and_then(|range| Some((range.from?, range.to?)));
        Self { published, ..Self::default() }
    }

    /// A sentence begins; a new paragraph forgets which year was being told.
    pub(super) fn next_sentence(&mut self, new_paragraph: bool) {
        self.since_day = self.since_day.saturating_add(1);
        if let Some(day) = self.before_aside.take() {
            self.day = day;
        }
        (self.month_is_nearer, self.part) = (false, None);
        self.day_is_here &= !new_paragraph;
        self.listed = self.listed.filter(|(_, ago)| *ago == 0 && !new_paragraph).map(|(day, _)| (day, 1));
        self.said = match self.said {
            Some((year, month, ago)) if !new_paragraph && ago < self.said_for(year) => {
                Some((year, month, ago + 1))
            }
            _ => None,
        };
    }

    /// A sentence without a date that tells of now (« elle emploie vingt personnes »): what follows is news, not
    /// the tale of an earlier year.
    pub(super) const fn comes_back(&mut self) {
        if matches!(self.said, Some((_, _, 1..))) {
            self.said = None;
        }
    }

    /// For how many sentences a year once said holds: longer in a tale of long ago.
    fn said_for(&self, year: i32) -> u32 {
        let is_old = self.published.is_some_and(|(day, _)| day.ymd().0 - year >= 1);
        if is_old { TALE_SENTENCES } else { 1 }
    }

    /// « la veille », « l'année suivante ».
    pub(super) fn leaning(&self, unit: Unit, n: i32, tense: Tense) -> (Option<Edtf>, How) {
        // « la veille » long after a date of long ago is told from today.
        let n_sentences = if n == -2 { 6 } else { 2 };
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
        // « En octobre 1978, elle donne le même jour deux récitals »: a day that is not told.
        if unit == Unit::Day && n == 0 && self.month_is_nearer {
            return (None, How::Context);
        }
        // « ce soir-là » is hardly said of yesterday or of today, which have their words; right behind them it is.
        if unit == Unit::Day
            && n == 0
            && (self.since_day > 1 || self.is_ahead(self.day))
            && !matches!(tense, Tense::Future | Tense::Planned)
            && let Some(day) = self.named_day.filter(|day| Some(*day) != self.day.day())
            && self.published.is_some_and(|(first, _)| first.0 - day.0 > 7)
        {
            return (Some(Edtf::day(day)), How::Context);
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

    fn is_day_of(&self, year: i32, month: u8) -> bool {
        self.day.day().is_some_and(|day| (day.ymd().0, day.ymd().1) == (year, month))
    }

    /// Whether a day named is after the printing.
    fn is_ahead(&self, named: Named) -> bool {
        named.day().zip(self.published).is_some_and(|(day, (_, last))| day > last)
    }

    /// « Deux ans après, les proches attendent », no year told before; « en décembre, … trois jours plus tard »;
    /// « le canal sera fermé le lendemain » of a day that is over.
    pub(super) fn hangs_on_nothing(&self, unit: Unit, n: i32, tense: Tense) -> bool {
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
    pub(super) fn in_tale(&self, weekday: Weekday, tense: Tense) -> Option<Edtf> {
        let day = self.day.day().filter(|_| tense == Tense::Past && self.since_day <= 12)?;
        let is_old = self.published.is_none_or(|(first, _)| first.0 - day.0 > 7);
        is_old.then(|| Edtf::day(weekday_up_to(day.plus_days(6), weekday)))
    }

    /// « le dimanche précédent », « le samedi suivant »: strictly before or after the last day told.
    pub(super) fn beside(&self, weekday: Weekday, is_after: bool) -> Option<Edtf> {
        let told = self.day.day();
        // « A claqué la porte mercredi … des élections du 11 juin … reportée au mercredi suivant »
        let is_same = |day: &Day| day.weekday() == weekday;
        let is_ahead = told.zip(self.published).is_some_and(|(told, (_, printed))| told > printed);
        let day = self.main.filter(is_same).filter(|_| is_ahead).or(told)?;
        Some(Edtf::day(weekday_up_to(day.plus_days(if is_after { 7 } else { -1 }), weekday)))
    }

    /// « le 18 à Munich et le 26 à Décines »: the second follows the first.
    pub(super) fn after_listed(&self, day: u8, tense: Tense) -> Option<Day> {
        let (last, _) = self.listed?;
        let (year, month, _) = last.ymd();
        let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let here = Day::from_ymd(year, month, day);
        // « arrêté le 18 mars, il avait quitté Paris le 6 » goes back: what is told as over is not to come.
        let is_over =
            |found: &Day| tense != Tense::Past || self.published.is_none_or(|(_, printed)| *found <= printed);
        here.filter(|found| *found > last)
            .or_else(|| Day::from_ymd(next.0, next.1, day).filter(is_over))
            .or(here)
    }

    /// « le 6 avril » shortly after « le 22 mars 2012 »; « le 6 » in a month named before.
    pub(super) fn near_text(&self, date: Date, tense: Tense) -> Option<(Option<Edtf>, How)> {
        if let Date::DayOnly { weekday: None, side: Side::Tense, day } = date
            && let Some(day) = self.after_listed(day, tense)
        {
            return Some((Some(Edtf::day(day)), How::Context));
        }
        if let Date::Feast(feast, Year::Unsaid(Side::Tense)) = date
            && let Some((day, _)) = self.listed
            && let Some(found) = feast.in_year(day.ymd().0).filter(|found| (found.0 - day.0).abs() <= 7)
        {
            return Some((Some(Edtf::day(found)), How::Context));
        }
        let (year, month, ago) = self.said?;
        // Further on only a day told as over goes on the tale: « en mars » may be of this year again.
        let is_month = matches!(date, Date::Month(..));
        if ago > 1 && (is_month || tense != Tense::Past) {
            return None;
        }
        let wanted = match date {
            Date::Day { weekday: None, month, year: Year::Unsaid(Side::Tense), .. }
            | Date::Month(month, Year::Unsaid(Side::Tense)) => month,
            Date::Feast(feast, Year::Unsaid(Side::Tense)) => feast.in_year(year)?.ymd().1,
            // « Il a perdu son président le 4 », two sentences after a month alone: a day of that of printing.
            Date::DayOnly { weekday: None, side: Side::Tense, day }
                if ago < 2 || self.is_day_of(year, month) =>
            {
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

    pub(super) fn agreed(&self, value: impl Fn(Day) -> Option<Edtf>) -> Option<Edtf> {
        let (first, last) = self.published?;
        let found = value(first)?;
        (first == last || value(last) == Some(found)).then_some(found)
    }

    pub(super) fn around_publication(&self, date: Date, tense: Tense) -> Option<Edtf> {
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

    /// The last day was told in an aside, after another: one of long ago is forgotten with its sentence.
    pub(super) fn was_aside(&mut self, before: Named) {
        let is_old = self
            .day
            .day()
            .zip(self.published)
            .is_some_and(|(day, (printed, _))| printed.0 - day.0 > NEAR_DAYS);
        if is_old && self.main.is_some() {
            self.before_aside = self.before_aside.or(Some(before));
        }
    }

    /// Keeps the day, month and year of a date for those that lean on it.
    pub(super) fn remember(&mut self, date: Date, found: Resolved) {
        let first = found.edtf.and_then(|value| value.range().from);
        // What hangs on nothing bears nothing.
        if first.is_none()
            && matches!(date, Date::InTale(_) | Date::Away { origin: Origin::Text | Origin::Told, .. })
        {
            return;
        }
        let is_now = matches!(date, Date::Away { origin: Origin::Publication, n: 0, .. } | Date::This(_));
        match found.precision {
            Precision::Day => {
                self.since_day = 0;
                self.month_is_nearer = false;
                self.day_is_here = true;
                // « fauché le 14 janvier, il sera jugé le 22 mars. Ce soir-là, … »: that of the tale.
                let is_ahead = self.named_day.is_some() && self.is_ahead(Named::At(first));
                if !is_ahead && !matches!(date, Date::Away { origin: Origin::Publication, .. }) {
                    self.named_day = first;
                }
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
        // « au printemps 2006 … en mars »
        if let (Date::Fixed(_, Precision::Interval), Some(day)) = (date, first) {
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
