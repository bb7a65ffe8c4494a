//! Passages in any time → their dates in order, so that a window of them is counted by looking for its
//! ends. Taken from those of everything when the filters change, and asked at every move of a hand.

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
    pub plain: Vec<Dated>,
    /// The others: long or open ones, and those of passages with several, to be looked at one by one.
    pub others: Vec<Dated>,
}

impl Chronology {
    /// The dates of everything.
    pub fn of(timetable: &Timetable) -> Self {
        // Nearly all dates are plain.
        let plain = Vec::with_capacity(timetable.order().len());
        let mut chronology = Self { plain, others: Vec::new() };
        for dated in timetable.order() {
            let is_plain = dated.0.n_days() <= MAX_DAYS_SHORT && timetable.all(dated.1).len() == 1;
            let of_kind = if is_plain { &mut chronology.plain } else { &mut chronology.others };
            of_kind.push(*dated);
        }
        chronology
    }

    /// Those of some passages.
    pub fn only(&self, passages: &FixedBitSet) -> Self {
        let [plain, others] = [&self.plain, &self.others].map(|dates| {
            let mut of_passages = Vec::new();
            for dated in dates {
                if passages.contains(dated.1 as usize) {
                    of_passages.push(*dated);
                }
            }
            of_passages
        });
        Self { plain, others }
    }

    /// The place of the first plain date that begins on a day or later.
    #[inline(never)]
    pub fn from(&self, day: Day) -> usize {
        self.plain.partition_point(|(days, _)| days.first() < day)
    }

    /// The plain dates that begin before a day and last until it.
    #[inline(never)]
    pub fn reaching(&self, day: Day) -> Vec<Dated> {
        let near = self.from(day.plus_days(-MAX_DAYS_SHORT))..self.from(day);
        let mut reaching = Vec::new();
        for dated in self.plain.get(near).unwrap_or_default() {
            if dated.0.last() >= day {
                reaching.push(*dated);
            }
        }
        reaching
    }
}
