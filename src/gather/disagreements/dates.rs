//! One change, two dates: whether they are of the same change, and lie apart.

use super::{
    compatibility::{Judge, near_in_print, share_actors, share_focus, share_persons, share_subjects},
    senses::Milestone,
    statement::{Claim, Key, Statement},
    story::Kin,
};
use crate::model::{Edtf, Record};

/// Days between two tellings of one deed: a day misheard, not another deed.
const MISHEARD: i32 = 3;
/// Days between two dates of one capture, release or verdict: farther apart they are two.
const NEWS_GAP: i32 = 10;
/// Days between two papers that tell of one deed of the day.
const SAME_NEWS: i32 = 7;
/// Days between two papers that tell what will be: a plan changes.
const SAME_PLAN: i32 = 15;

impl Judge<'_> {
    /// Whether two dates of one change exclude each other.
    pub(super) fn dates(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let (Claim::Date(from, to), Claim::Date(other_from, other_to)) = (&a.claim, &b.claim) else {
            return false;
        };
        let gap = (other_from - to).max(from - other_to);
        if gap <= 0 || a.scope.one_of_several || b.scope.one_of_several {
            return false;
        }
        let narrow = to - from <= 1 && other_to - other_from <= 1;
        let misheard = narrow && gap <= MISHEARD && near_in_print(a, b, SAME_NEWS) && !self.knows_both(a, b);
        let Key::Milestone(what) = a.key else {
            let steady = !a.passing && !b.passing && kin == Kin::Sure;
            if !steady || !self.does_once(a) || !self.does_once(b) {
                return false;
            }
            let news = || misheard && share_subjects(a, b) && self.n_shared_things(a, b) >= 3;
            // « le réseau, remplacé en 2014 »: the thing once, the deed once, two years.
            let same_thing = a.referents.iter().any(|noun| b.referents.contains(noun));
            let wide = to - from > 1 && other_to - other_from > 1;
            let once = wide && same_thing && !self.names_both(a, b);
            return (once || news()) && !self.is_formula(a, b);
        };
        // A later change cannot be known to an article printed before.
        let unknown = |day: i32, other: &Statement| other.printed.is_some_and(|printed| day > printed);
        if what != Milestone::Applies && (unknown(*from, b) || unknown(*other_from, a)) {
            return false;
        }
        match what {
            Milestone::Attack | Milestone::Signed => {
                misheard && share_actors(a, b) && self.n_shared(a, b) >= 3
            }
            Milestone::Arrest => {
                let same = share_focus(a, b) || self.is_meant(a, b, kin) && self.n_shared(a, b) >= 1;
                narrow && gap <= MISHEARD && !self.knows_both(a, b) && same
            }
            Milestone::Applies => near_in_print(a, b, SAME_PLAN) && self.same_subject(a, b, kin),
            Milestone::Power => !other_persons(a, b) && self.same_subject(a, b, kin),
            Milestone::Works => share_subjects(a, b) || self.is_meant(a, b, kin),
            Milestone::Founded | Milestone::Built | Milestone::Opened => {
                let once = self.dates_once(a)
                    && self.dates_once(b)
                    && a.scope.is_of_nothing()
                    && b.scope.is_of_nothing();
                share_subjects(a, b) || self.is_meant(a, b, kin) && (once || a.scope.may_be(&b.scope))
            }
            Milestone::Birth | Milestone::Death => share_focus(a, b),
            Milestone::Elected
            | Milestone::Appointed
            | Milestone::Married
            | Milestone::Left
            | Milestone::Published => {
                share_focus(a, b) && !only_one_narrow(a, b) && self.n_shared_things(a, b) >= 2
            }
            Milestone::Released | Milestone::Abducted | Milestone::Convicted => {
                narrow && gap <= NEWS_GAP && share_focus(a, b) && !self.knows_both(a, b)
            }
            Milestone::Bought if share_objects(a, b) => !only_one_narrow(a, b) && !self.knows_both(a, b),
            Milestone::Closed | Milestone::Bought | Milestone::Discovered | Milestone::Begun => {
                (share_subjects(a, b) || self.is_meant(a, b, kin) && a.scope.may_be(&b.scope))
                    && !only_one_narrow(a, b)
                    && self.n_shared_things(a, b) >= 2
                    && !self.knows_both(a, b)
            }
        }
    }

    /// Whether its article dates one such change only.
    fn dates_once(&self, one: &Statement) -> bool {
        let Key::Milestone(what) = one.key else { return false };
        self.n_milestones.get(&(one.record, what)) == Some(&1)
    }

    /// Whether one of the articles speaks of the other's time too.
    fn names_both(&self, a: &Statement, b: &Statement) -> bool {
        let (Claim::Date(from, to), Claim::Date(other_from, other_to)) = (&a.claim, &b.claim) else {
            return false;
        };
        self.names_time(a.record, (*other_from, *other_to)) || self.names_time(b.record, (*from, *to))
    }

    /// Whether its article tells of one such deed only.
    fn does_once(&self, one: &Statement) -> bool {
        let Key::Dated(verb) = &one.key else { return false };
        self.n_dated.get(&(one.record, verb.as_str())) == Some(&1)
    }

    /// Whether one of the articles names the other's day too: it tells of two deeds.
    fn knows_both(&self, a: &Statement, b: &Statement) -> bool {
        let (Claim::Date(from, to), Claim::Date(other_from, other_to)) = (&a.claim, &b.claim) else {
            return false;
        };
        self.names_day(a.record, (*other_from, *other_to)) || self.names_day(b.record, (*from, *to))
    }
}

/// Whether both name one actor in what they say.
fn share_objects(a: &Statement, b: &Statement) -> bool {
    a.objects.iter().any(|one| b.objects.contains(one))
}

/// Whether two sentences name persons, none of them the same.
fn other_persons(a: &Statement, b: &Statement) -> bool {
    !a.scope.persons.is_empty() && !b.scope.persons.is_empty() && !share_persons(a, b)
}

/// Whether one gives a day and the other only a year or month: a plan and what came of it, often.
fn only_one_narrow(a: &Statement, b: &Statement) -> bool {
    let is_narrow = |one: &Statement| matches!(one.claim, Claim::Date(from, to) if to - from <= 1);
    is_narrow(a) != is_narrow(b)
}

/// The days of the dates of a record.
pub(super) fn days_named(record: &Record) -> Vec<(i32, i32)> {
    let dates = record.times.iter().filter_map(|time| time.edtf.as_ref()?.parse::<Edtf>().ok());
    dates.filter_map(|date| Some((date.range().from?.0, date.range().to?.0))).collect()
}
