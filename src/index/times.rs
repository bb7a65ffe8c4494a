//! Dates → days, on one clock: what each passage covers, and all dated passages in order.

use core::cmp::Ordering;

use fixedbitset::FixedBitSet;

use super::Lists;
use crate::model::{Day, Range, order};

/// A run of days, small and ordered: by the first day that is known (« jusqu'à mardi » stands at that
/// Tuesday, not before all history), then by its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    from: i32,
    to: i32,
}

impl Days {
    /// No day at all: what is dated meets none of it.
    pub const NEVER: Self = Self { from: i32::MAX, to: i32::MIN };

    /// The days of a range.
    pub fn of(range: Range) -> Self {
        Self { from: range.from.map_or(i32::MIN, |day| day.0), to: range.to.map_or(i32::MAX, |day| day.0) }
    }

    /// As a range, open ends `None`.
    pub fn range(self) -> Range {
        Range {
            from: Some(Day(self.from)).filter(|day| day.0 != i32::MIN),
            to: Some(Day(self.to)).filter(|day| day.0 != i32::MAX),
        }
    }

    /// The first day, that of the window's where it began before: `i32::MIN` where the past is open.
    pub const fn first(self) -> Day {
        Day(self.from)
    }

    /// The last day: `i32::MAX` where the future is open.
    pub const fn last(self) -> Day {
        Day(self.to)
    }

    /// The day it stands at among others: the first, or the last where the past is open.
    pub const fn anchor(self) -> Day {
        if self.from == i32::MIN { self.last() } else { self.first() }
    }

    /// How many they are; `i32::MAX` where an end is open.
    pub const fn n_days(self) -> i32 {
        self.to.saturating_sub(self.from).saturating_add(1)
    }

    /// Whether the two share a day.
    pub const fn meets(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

impl Ord for Days {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |days: &Self| (days.anchor(), days.from, days.to);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Days {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The days of all passages on one clock.
#[derive(Default)]
pub struct Timetable {
    days: Lists<Days>,
    order: Vec<(Days, u32)>,
    long: Vec<(Days, u32)>,
    dated: FixedBitSet,
    extent: Option<(Day, Day)>,
    core: Option<(Day, Day)>,
}

/// Longer stretches are looked through one by one when asked what meets some days; the others by
/// their first day.
pub const MAX_DAYS_SHORT: i32 = 31;

impl Timetable {
    /// Puts in order the days of the passages, one list for each passage.
    pub fn new(days: Lists<Days>) -> Self {
        let mut order: Vec<(Days, u32)> = Vec::new();
        let mut dated = FixedBitSet::with_capacity(days.n_lists());
        for passage in 0..days.n_lists() as u32 {
            order.extend(days.of(passage).iter().map(|own| (*own, passage)));
            dated.set(passage as usize, !days.of(passage).is_empty());
        }
        order::sort_dedup(&mut order);
        let long = order.iter().filter(|(days, _)| days.n_days() > MAX_DAYS_SHORT).copied().collect();
        let mut extent: Option<(Day, Day)> = None;
        for range in order.iter().map(|(days, _)| days.range()) {
            for day in [range.from, range.to].into_iter().flatten() {
                let (first, last) = extent.unwrap_or((day, day));
                extent = Some((first.min(day), last.max(day)));
            }
        }
        let core = core_of(&order);
        Self { days, order, long, dated, extent, core }
    }

    /// The passages that have a date.
    pub const fn dated(&self) -> &FixedBitSet {
        &self.dated
    }

    /// The passages that have a date among some days. Costs what it finds, and the longer stretches.
    pub fn meeting(&self, brush: Days) -> FixedBitSet {
        let mut met = FixedBitSet::with_capacity(self.days.n_lists());
        let from = brush.from.saturating_sub(MAX_DAYS_SHORT);
        let near = self.order.partition_point(|(days, _)| days.anchor().0 < from);
        let short = self.order.iter().skip(near).take_while(|(days, _)| days.anchor().0 <= brush.to);
        for (days, passage) in short.chain(&self.long) {
            if days.meets(brush) {
                met.insert(*passage as usize);
            }
        }
        met
    }

    /// All that a passage is dated to, in the order of its text.
    pub fn all(&self, passage: u32) -> &[Days] {
        self.days.of(passage)
    }

    /// The first date that a passage states.
    pub fn first(&self, passage: u32) -> Option<Days> {
        self.all(passage).first().copied()
    }

    /// The date by which a passage is sorted: the first it states that meets the brush.
    pub fn within(&self, passage: u32, brush: Option<Days>) -> Option<Days> {
        self.all(passage).iter().copied().find(|days| brush.is_none_or(|brush| days.meets(brush)))
    }

    /// Every date of every passage, each once, with its passage: in the order of [`Days`],
    /// then by place.
    pub fn order(&self) -> &[(Days, u32)] {
        &self.order
    }

    /// The shortest stretch that nineteen of twenty dates stand in, by their anchors.
    pub const fn core(&self) -> Option<(Day, Day)> {
        self.core
    }

    /// The first and the last day that any of them is drawn at; open ends left out.
    pub const fn extent(&self) -> Option<(Day, Day)> {
        self.extent
    }
}

fn core_of(order: &[(Days, u32)]) -> Option<(Day, Day)> {
    let n_within = (order.len() * 19).div_ceil(20).max(1);
    let mut shortest: Option<(Day, Day)> = None;
    for (from, to) in order.windows(n_within).filter_map(run_days) {
        if shortest.is_none_or(|(first, last)| to.0 - from.0 < last.0 - first.0) {
            shortest = Some((from, to));
        }
    }
    shortest
}

/// The anchors of the first and the last of a run in order.
fn run_days(run: &[(Days, u32)]) -> Option<(Day, Day)> {
    Some((run.first()?.0.anchor(), run.last()?.0.anchor()))
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::{Days, Lists, Timetable};
    use crate::model::{Day, Range};

    /// From a day, or an open past, for so many days, or without an end.
    fn days() -> impl Strategy<Value = Days> {
        (proptest::option::weighted(0.9, 0..400), proptest::option::weighted(0.9, 0..90)).prop_map(
            |(from, n)| {
                let to = n.map(|n| Day(from.unwrap_or(0) + n));
                Days::of(Range { from: from.map(Day), to })
            },
        )
    }

    proptest! {
        #[test]
        fn what_meets_some_days_is_what_looking_at_all_would_find(
            all in vec(vec(days(), 0..3), 0..40),
            brush in days(),
        ) {
            let mut lists = Lists::default();
            for own in &all {
                lists.push(own);
            }
            let timetable = Timetable::new(lists);
            let meets = |own: &Vec<Days>| own.iter().any(|days| days.meets(brush));
            let expected: Vec<usize> = (0..all.len()).filter(|at| all.get(*at).is_some_and(meets)).collect();
            prop_assert_eq!(timetable.meeting(brush).ones().collect::<Vec<_>>(), expected);
            let dated: Vec<usize> = (0..all.len()).filter(|at| all.get(*at).is_some_and(|own| !own.is_empty())).collect();
            prop_assert_eq!(timetable.dated().ones().collect::<Vec<_>>(), dated);
        }
    }
}
