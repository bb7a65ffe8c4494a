//! One group of people, two names: whether both are of the same people.

use super::{
    compatibility::{Judge, days_gap, narrow_overlap, near_in_print, same_weekday},
    peoples::nationality,
    poles::{Pole, pole},
    senses::Circle,
    sharing::share_focus,
    statement::{Claim, Key, Statement},
    story::Kin,
};

/// Days between two papers of which one gives a name as a name.
pub(super) const SAME_DEBATE: i32 = 31;

/// Whether two names of one circle oppose each other by how they stand to those they name: two plain words for
/// one group do not.
pub(super) fn may_oppose(circle: Circle, one: Pole, other: Pole) -> bool {
    if matches!(circle, Circle::Nature(_)) {
        return true;
    }
    let young = matches!(circle, Circle::Occupants | Circle::Hunters);
    if circle == Circle::Occurrence {
        return one != other && one != Pole::Neutral && other != Pole::Neutral;
    }
    let plain = one == Pole::Neutral && other == Pole::Neutral && circle != Circle::ForeignForces;
    !(plain || young && one == other)
}

impl Judge<'_> {
    /// Whether two names are given to the same people by those who do not use both.
    pub(super) fn same_people(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let Key::Called(circle) = a.key else { return false };
        // The copy of a dispatch tells what it tells, each name from the same voice.
        let told_by_both = self.has_name(a.record, circle, b) && self.has_name(b.record, circle, a);
        if told_by_both || self.uses_name_of(a, b, circle) || self.uses_name_of(b, a, circle) {
            return false;
        }
        let is_label = |one: &Statement| matches!(one.claim, Claim::Called { label: true });
        if circle == Circle::Someone {
            let suspected = a.speaker.is_some() && a.speaker == b.speaker;
            let (one, other) = (pole(&a.value), pole(&b.value));
            // « cet escroc », in passing, does not answer who calls him an accountant.
            let claims = |one: &Statement| is_label(one) || one.speaker.is_some();
            let answers = one != Pole::Neutral && other != Pole::Neutral || claims(a) && claims(b);
            return !suspected
                && one != other
                && answers
                && near_in_print(a, b, SAME_DEBATE)
                && share_focus(a, b);
        }
        if circle == Circle::Group {
            let same = a.referents.iter().any(|noun| b.referents.contains(noun));
            return same
                && pole(&a.value) != pole(&b.value)
                && kin == Kin::Sure
                && near_in_print(a, b, SAME_DEBATE);
        }
        if !may_oppose(circle, pole(&a.value), pole(&b.value)) {
            return false;
        }
        if matches!(circle, Circle::Occurrence | Circle::Nature(_)) {
            return kin == Kin::Sure && a.speaker != b.speaker && near_in_print(a, b, SAME_DEBATE);
        }
        let label = is_label(a) || is_label(b);
        let n_shared = self.n_shared(a, b);
        let undated = a.days.is_empty() || b.days.is_empty();
        let same_day = narrow_overlap(a, b) || same_weekday(a, b);
        let same_scene = same_day && n_shared >= 1
            || n_shared >= 2 && !undated && days_gap(a, b) <= 0
            || n_shared >= 3 && undated && near_in_print(a, b, SAME_DEBATE);
        same_scene
            || label && kin == Kin::Sure && near_in_print(a, b, SAME_DEBATE)
            || circle == Circle::ForeignForces && nationality(a, b)
    }

    /// Whether the article of one uses the name of the other too, both in its own voice: it tells two
    /// groups apart.
    fn uses_name_of(&self, one: &Statement, other: &Statement, circle: Circle) -> bool {
        one.speaker.is_none() && other.speaker.is_none() && self.has_name(one.record, circle, other)
    }
}
