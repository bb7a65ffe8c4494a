//! Passages in any time → their dates in order, so that a window of them is counted by looking for its
//! ends. Made anew when the filters change, and asked at every move of a hand.

use core::ops::Range;

use fixedbitset::FixedBitSet;

use crate::{
    index::{Days, MAX_DAYS_SHORT, Timetable},
    model::Day,
};

/// A date and the passage that states it.
pub(super) type Dated = (Days, u32);

/// The dates of some passages, each kind in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Chronology {
    /// Short ones that are all their passage has: what stands at some days is what begins there.
    plain: Vec<Dated>,
    /// The others: long or open ones, and those of passages with several, to be looked at one by one.
    pub others: Vec<Dated>,
}

impl Chronology {
    pub fn of(timetable: &Timetable, passages: &FixedBitSet) -> Self {
        let mut chronology = Self::default();
        for dated in timetable.order().iter().filter(|(_, passage)| passages.contains(*passage as usize)) {
            let is_plain = dated.0.n_days() <= MAX_DAYS_SHORT && timetable.all(dated.1).len() == 1;
            let of_kind = if is_plain { &mut chronology.plain } else { &mut chronology.others };
            of_kind.push(*dated);
        }
        chronology
    }

    /// The plain dates at some places in order.
    pub fn plain(&self, places: Range<usize>) -> &[Dated] {
        self.plain.get(places).unwrap_or_default()
    }

    /// How many plain dates there are.
    pub const fn n_plain(&self) -> usize {
        self.plain.len()
    }

    /// The place of the first plain date that begins on a day or later.
    pub fn from(&self, day: Day) -> usize {
        self.plain.partition_point(|(days, _)| days.first() < day)
    }

    /// The plain dates that begin before a day and last until it.
    pub fn reaching(&self, day: Day) -> impl Iterator<Item = &Dated> {
        let near = self.from(day.plus_days(-MAX_DAYS_SHORT))..self.from(day);
        self.plain(near).iter().filter(move |(days, _)| days.last() >= day)
    }
}
