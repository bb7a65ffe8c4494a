//! One change, one's own doing or another's: whether it is the same change of the same people.

use super::{
    compatibility::{Judge, days_gap, narrow_overlap, near_in_print, same_weekday},
    complements::other_complement,
    peoples::nationality,
    senses::Change,
    sharing::{share_actors, share_bodies, share_focus, share_subjects},
    statement::{Claim, Key, Statement},
    story::Kin,
};

/// Days between two papers of which neither dates the change.
const UNDATED: i32 = 60;

impl Judge<'_> {
    /// Whether two statements tell one change.
    pub(super) fn same_change(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let Key::Change(change) = a.key else { return false };
        if other_complement(a, b) {
            return false;
        }
        let undated = a.days.is_empty() || b.days.is_empty();
        if !undated && days_gap(a, b) > 1 {
            return false;
        }
        let same_day = narrow_overlap(a, b) || same_weekday(a, b);
        let insists = |one: &Statement| matches!(one.claim, Claim::Change { insists: true, .. });
        match change {
            Change::Office | Change::Contest | Change::Capture | Change::Death | Change::Absence => {
                (share_focus(a, b) || share_subjects(a, b)) && (!undated || near_in_print(a, b, UNDATED))
            }
            Change::Place => {
                let same_people = a.common.same_movers(&b.common);
                // A state that leaves a union and its envoy who is driven out are two, unless on one day.
                let says_so = a.common.names_movers() || b.common.names_movers();
                same_people.unwrap_or(!says_so || same_day)
                    && (share_actors(a, b)
                        && if same_day { self.n_shared(a, b) } else { self.n_shared_things(a, b) } >= 1
                        || kin == Kin::Sure && nationality(a, b) && same_people.is_some()
                        || same_day && self.is_meant(a, b, kin))
            }
            Change::Closure => {
                share_bodies(a, b)
                    || self.n_shared_things(a, b) >= 1
                    || (insists(a) || insists(b)) && kin == Kin::Sure
            }
            Change::Cause => kin == Kin::Sure && near_in_print(a, b, UNDATED),
            Change::Property => share_subjects(a, b) || self.n_shared_things(a, b) >= 2,
            Change::Inquiry | Change::Talks | Change::Truce => share_actors(a, b),
        }
    }
}
