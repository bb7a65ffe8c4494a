//! Joins, one after the other → groups of facts that hold together.

use super::fact::{Days, Fact, Facts};
use crate::gather::terms::common;

/// Days this far apart are days of two events: a visit may last two.
const MAX_APART: i32 = 1;
/// So many facts of each of two groups are set side by side before they are joined.
const MAX_ASKED: usize = 6;

/// Facts joined step by step.
pub(super) struct Groups {
    /// The group of each fact.
    group_of: Vec<usize>,
    groups: Vec<Group>,
}

struct Group {
    members: Vec<usize>,
    /// Sorted; one of which several facts stand here as often.
    records: Vec<usize>,
    /// From the first to the last of the days that are stated as days.
    narrow: Option<(i32, i32)>,
    /// Of a sentence by itself that names several days far apart, all of them: which is meant, the first tells
    /// that is joined to it.
    several: Vec<(i32, i32)>,
}

impl Groups {
    /// Every fact by itself.
    pub(super) fn new(facts: &Facts<'_>) -> Self {
        let alone = |(at, fact): (usize, &Fact)| Group {
            members: vec![at],
            records: vec![fact.record],
            narrow: narrow(&fact.days),
            several: several(&fact.days),
        };
        Self {
            group_of: (0..facts.all.len()).collect(),
            groups: facts.all.iter().enumerate().map(alone).collect(),
        }
    }

    /// Joins the groups of two facts, unless that would bring two facts of one record together, days
    /// that lie apart, or two sentences that tell of other places.
    pub(super) fn join(&mut self, a: usize, b: usize, facts: &Facts<'_>) {
        self.unite(a, b, |one, other| {
            let is_free = common(&one.records, &other.records).next().is_none();
            is_free && !in_other_places(facts, one, other)
        });
    }

    /// Joins the groups of two facts of one record, unless days lie apart or neither is joined to
    /// another article.
    pub(super) fn attach(&mut self, a: usize, b: usize) {
        self.unite(a, b, |one, other| one.members.len() + other.members.len() > 2);
    }

    fn unite(&mut self, a: usize, b: usize, allowed: impl Fn(&Group, &Group) -> bool) {
        let (Some(a), Some(b)) = (self.group_of.get(a).copied(), self.group_of.get(b).copied()) else {
            return;
        };
        let Ok([first, second]) = self.groups.get_disjoint_mut([a, b]) else { return };
        let (one_day, other_day) = meant(first, second);
        let together = cover(one_day, other_day);
        let apart = together.is_some_and(|(first, last)| last - first > MAX_APART);
        if apart || !allowed(first, second) {
            return;
        }
        // The smaller group moves, so that no fact moves often.
        let is_larger = first.members.len() >= second.members.len();
        let (into, one, other) = if is_larger { (a, first, second) } else { (b, second, first) };
        one.narrow = together;
        for record in other.records.drain(..) {
            let at = one.records.partition_point(|known| *known <= record);
            one.records.insert(at, record);
        }
        for member in &other.members {
            if let Some(group) = self.group_of.get_mut(*member) {
                *group = into;
            }
        }
        one.members.append(&mut other.members);
    }

    /// The groups of facts of two and more records, each sorted.
    pub(super) fn of_several(&self) -> Vec<Vec<usize>> {
        let several = self.groups.iter().filter(|group| group.records.first() != group.records.last());
        several
            .map(|group| {
                let mut members = group.members.clone();
                members.sort_unstable();
                members
            })
            .collect()
    }
}

/// Whether facts of two groups tell of other places; of larger ones the first are asked.
fn in_other_places(facts: &Facts<'_>, one: &Group, other: &Group) -> bool {
    let first = |group: &Group| -> Vec<&Fact> {
        group.members.iter().take(MAX_ASKED).filter_map(|at| facts.all.get(*at)).collect()
    };
    let others = first(other);
    first(one).iter().any(|fact| others.iter().any(|other| facts.are_of_others(fact, other)))
}

/// The days of a fact that states days; none of one that names two far apart, or a day and a week: it is
/// not known here which of them is meant.
fn narrow(days: &[Days]) -> Option<(i32, i32)> {
    let all = days.iter().map(|days| (days.from, days.to)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
    (all.1 - all.0 <= MAX_APART).then_some(all)
}

/// The days of a fact, where they lie too far apart to be one.
fn several(days: &[Days]) -> Vec<(i32, i32)> {
    let all = || days.iter().map(|days| (days.from, days.to));
    if narrow(days).is_some() {
        Vec::new()
    } else {
        all().filter(|days| days.1 - days.0 <= MAX_APART).collect()
    }
}

/// A first and a last day.
type Run = (i32, i32);

/// The days of two groups: of one that names several, that which the other names too.
fn meant(one: &Group, other: &Group) -> (Option<Run>, Option<Run>) {
    let touch = |a: &Run, b: &Run| a.0 <= b.1 && b.0 <= a.1;
    let named = |group: &Group, day: Run| group.several.iter().copied().find(|own| touch(own, &day));
    match (one.narrow, other.narrow) {
        (None, Some(day)) => (named(one, day), Some(day)),
        (Some(day), None) => (Some(day), named(other, day)),
        (None, None) => {
            let both = one.several.iter().find_map(|own| Some((*own, named(other, *own)?)));
            (both.map(|both| both.0), both.map(|both| both.1))
        }
        days => days,
    }
}

fn cover(a: Option<(i32, i32)>, b: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        _ => a.or(b),
    }
}
