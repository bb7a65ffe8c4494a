//! One deed, two dates: whether they are of the same deed, and lie apart.

use super::{
    compatibility::{Judge, near_in_print},
    complements::{
        befalls_once, by_another_word, ends_all, is_passive, other_complement, other_frame, share_frame,
    },
    concepts,
    dated::{HAPPENED, TO_COME},
    sharing::{
        other_persons, other_place, other_subjects, share_actors, share_bodies, share_focus, share_persons,
        share_subjects,
    },
    statement::{Claim, Key, Statement},
    story::Kin,
};
use crate::model::{Edtf, How, Record, Time};

/// Days between two tellings of one deed: a day misheard, not another deed.
pub(super) const MISHEARD: i32 = 3;
/// The same where both tell of one person.
pub(super) const OF_ONE_PERSON: i32 = 10;
/// Days before its printing for which a paper tells news.
pub(super) const NEWS: i32 = 15;
/// Days between two papers that tell of one deed of the day.
pub(super) const SAME_NEWS: i32 = 7;
/// Days between two papers that tell what will be: a plan changes.
pub(super) const SAME_PLAN: i32 = 15;
/// What the sentences must share to tell of one deed of long ago, and of one of the day.
const ONE_DEED: f64 = 1.0;
const ONE_OF_THE_DAY: f64 = 1.5;
/// How much more, where one of the articles names the day of the other for something else.
const NAMED_TOO: f64 = 0.75;
/// What it must weigh that both speak of one thing beside those who act.
const MORE_THAN_NAMES: f64 = 0.6;
/// What it weighs that both name one actor, that one only points at its subject, and that neither article
/// dates another such deed.
const SAME_ACTOR: f64 = 1.0;
const MEANT: f64 = 0.5;
const ONLY_ONE: f64 = 0.5;

impl Judge<'_> {
    /// Whether two dates of one deed exclude each other.
    pub(super) fn dates(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let (Claim::Date(from, to), Claim::Date(other_from, other_to)) = (&a.claim, &b.claim) else {
            return false;
        };
        let gap = apart((*from, *to), (*other_from, *other_to));
        let several = a.scope.one_of_several || b.scope.one_of_several;
        if kin < Kin::Sure
            || gap <= 0
            || several
            || a.planned != b.planned
            || other_happening(a, b)
            || other_complement(a, b)
            || other_frame(a, b)
            || other_persons(a, b)
            || self.names_both(a, b)
            || !self.shares_more_than_names(a, b)
            || self.count_otherwise(a, b)
            || other_subjects(a, b)
            || self.is_formula(a, b) && !self.was_changed((a, *from), (b, *other_from))
        {
            return false;
        }
        // A later deed cannot be known to an article printed before.
        let unknown = |day: i32, other: &Statement| other.printed.is_some_and(|printed| day > printed);
        let doubt = self.doubt(a, b);
        let to_come = matches!(&a.key, Key::Dated(deed) if deed.ends_with(TO_COME));
        if a.planned {
            // The verb alone does not tell that one thing will be: a school and a pool reopen.
            let of_one = || {
                self.evidence(a, b) >= MORE_THAN_NAMES
                    || share_bodies(a, b)
                    || share_subjects(a, b)
                    || by_another_word(a, b) && share_actors(a, b)
            };
            return (!to_come || gap <= MISHEARD && of_one())
                && near_in_print(a, b, SAME_PLAN)
                && self.of_one_deed(a, b, kin) >= ONE_DEED + doubt;
        }
        if unknown(*from, b) || unknown(*other_from, a) {
            return false;
        }
        let news = (is_news(a.printed.or(b.printed), *to), is_news(b.printed.or(a.printed), *other_to));
        let most = if share_focus(a, b) { OF_ONE_PERSON } else { MISHEARD };
        match news {
            (true, true) => {
                let narrow = to - from <= 1 && other_to - other_from <= 1;
                let near = gap <= most && near_in_print(a, b, SAME_NEWS) && !other_place(a, b);
                narrow && near && self.of_one_deed(a, b, kin) >= ONE_OF_THE_DAY + doubt
            }
            (false, false) => self.of_one_deed(a, b, kin) >= ONE_DEED + doubt,
            // What happened some weeks ago is no news to one of the papers.
            _ => gap <= NEWS + MISHEARD && self.of_one_deed(a, b, kin) >= ONE_OF_THE_DAY + doubt,
        }
    }

    /// Whether two copies of one dispatch give one sentence with two days, which do not move with the day of
    /// printing, as they do in a formula of every day.
    fn was_changed(&self, (a, day): (&Statement, i32), (b, other): (&Statement, i32)) -> bool {
        let moves = a.printed.zip(b.printed).is_none_or(|(one, its)| one - its == day - other);
        !moves && self.quotes.of_one_family(a, b)
    }

    /// How much tells that two sentences date one deed.
    fn of_one_deed(&self, a: &Statement, b: &Statement, kin: Kin) -> f64 {
        let may_be = a.scope.may_be(&b.scope) || a.scope.is_of_nothing() || b.scope.is_of_nothing();
        let once = self.does_once(a) && self.does_once(b);
        let of_person = if is_of_person(a) { share_focus(a, b) } else { share_persons(a, b) };
        let bonus = |holds: bool, weight: f64| if holds { weight } else { 0.0 };
        let happened = matches!(&a.key, Key::Dated(deed) if deed == HAPPENED);
        self.evidence(a, b)
            + bonus(happened, SAME_ACTOR)
            + bonus(of_person || share_bodies(a, b), SAME_ACTOR)
            + bonus(may_be && (self.is_meant(a, b, kin) || share_actors(a, b)), MEANT)
            + bonus(once, ONLY_ONE)
    }

    /// What one does again and again is one deed only where more than who did it is the same.
    fn shares_more_than_names(&self, a: &Statement, b: &Statement) -> bool {
        let once = matches!(&a.key, Key::Dated(deed) if befalls_once(deed) || ends_all(deed));
        once || is_passive(a) && is_passive(b) || share_frame(a, b) || self.evidence(a, b) >= MORE_THAN_NAMES
    }

    /// Whether one of the articles speaks of the other's time too: it tells of two deeds.
    fn names_both(&self, a: &Statement, b: &Statement) -> bool {
        let names = |one: &Statement, other: &Statement| {
            let Claim::Date(from, to) = other.claim else { return false };
            // « entre lundi et mardi » is not Monday.
            if to - from <= 1 {
                self.dates_such(one, (from, to))
            } else {
                self.names_time(one.record, (from, to))
            }
        };
        names(a, b) || names(b, a)
    }

    /// What the sentences must share beyond, where one of the articles names the other's day, whatever for.
    fn doubt(&self, a: &Statement, b: &Statement) -> f64 {
        let names = |one: &Statement, other: &Statement| matches!(other.claim, Claim::Date(from, to) if to - from <= 1 && self.names_days(one.record, (from, to)));
        if names(a, b) || names(b, a) { NAMED_TOO } else { 0.0 }
    }

    /// Whether an article dates such a deed on some days.
    fn dates_such(&self, one: &Statement, days: (i32, i32)) -> bool {
        let Key::Dated(verb) = &one.key else { return false };
        let own = self.tallies.dated.get(&(one.record, verb.as_str()));
        own.is_some_and(|own| own.contains(&days))
    }

    /// Whether its article dates one such deed only.
    fn does_once(&self, one: &Statement) -> bool {
        let Key::Dated(verb) = &one.key else { return false };
        self.tallies.dated.get(&(one.record, verb.as_str())).is_some_and(|days| days.len() == 1)
    }
}

/// Whether two sentences name what happened by nouns for two things.
fn other_happening(a: &Statement, b: &Statement) -> bool {
    let named = !a.referents.is_empty() && !b.referents.is_empty();
    named && !concepts::any_alike(&a.referents, &b.referents)
}

/// How many days lie between two dates; two nights that share a morning are two.
pub(super) const fn apart(a: (i32, i32), b: (i32, i32)) -> i32 {
    if a.1 - a.0 == 1 && b.1 - b.0 == 1 {
        return (a.0 - b.0).abs();
    }
    let (before, after) = (b.0 - a.1, a.0 - b.1);
    if before > after { before } else { after }
}

/// Whether what ended on a day is news to a paper of another.
pub(super) fn is_news(printed: Option<i32>, to: i32) -> bool {
    printed.is_some_and(|printed| printed - to <= NEWS)
}

/// What befalls a person, who may be named in another sentence.
fn is_of_person(one: &Statement) -> bool {
    const DEEDS: &str =
        "|né|mort|tué|arrêté|libéré|enlevé|évadé|condamné|élu|nommé|marié|quitté|inculpé|enterré|expulsé|";
    matches!(&one.key, Key::Dated(deed) if DEEDS.contains(&format!("|{deed}|")))
}

/// The days of the dates of a record, of months and years those it names outright: « l'an dernier » tells of
/// something else.
pub(super) fn days_named(record: &Record) -> Vec<(i32, i32)> {
    let days = |time: &Time| {
        let range = time.edtf.as_ref()?.parse::<Edtf>().ok()?.range();
        let (from, to) = (range.from?.0, range.to?.0);
        (to - from <= 1 || time.how == How::Absolute).then_some((from, to))
    };
    record.times.iter().filter_map(days).collect()
}
