//! Dates of a window → how many facts stand in each unit of its calendar.
//!
//! A fact counts once in a bin. Of plain dates only the ends of each bin are looked for; the others are
//! gone through.

use fixedbitset::FixedBitSet;

use super::{
    Bin,
    apart::{Apart, N_APART},
    calendar::Unit,
    chronology::{Chronology, Dated},
};
use crate::{
    index::{Days, PassageIdx},
    model::Day,
};

/// What is counted where.
pub(super) struct Asked<'a> {
    pub dates: &'a Chronology,
    pub window: (Day, Day),
    pub unit: Unit,
    pub brush: Option<Days>,
    pub apart: Option<Apart<'a>>,
    /// How many passages the collection has.
    pub n_passages: u32,
}

/// What was counted.
pub(super) struct Binned {
    /// The bins in order, empty ones left out.
    pub bins: Vec<Bin>,
    pub n_before: u32,
    pub n_after: u32,
    /// How many dates the window holds.
    pub n_dates: usize,
}

/// A bin in the making, and the first date in it.
struct Slot {
    bin: Bin,
    first: Option<Dated>,
}

impl Asked<'_> {
    /// Whether the brush selects a date.
    pub fn is_selected(&self, days: Days) -> bool {
        self.brush.is_none_or(|brush| days.meets(brush))
    }

    /// The dates in the window, in order.
    pub fn in_window(&self) -> Vec<Dated> {
        let (from, to) = self.window;
        let mut all = self.dates.reaching(from);
        let begin_in_it = self.dates.from(from)..self.dates.from(to.plus_days(1));
        all.extend_from_slice(self.dates.plain.get(begin_in_it).unwrap_or_default());
        let (plain, mut at) = (core::mem::take(&mut all), 0);
        for other in &self.dates.others {
            if other.0.last() >= from && other.0.first() <= to {
                while let Some(dated) = plain.get(at).filter(|dated| *dated < other) {
                    all.push(*dated);
                    at += 1;
                }
                all.push(*other);
            }
        }
        all.extend_from_slice(plain.get(at..).unwrap_or_default());
        all
    }

    /// Counts them.
    pub fn count(&self) -> Binned {
        let (dates, (from, to)) = (self.dates, self.window);
        let (begin, end) = (dates.from(from), dates.from(to.plus_days(1)));
        let mut singly = dates.reaching(from);
        let mut slots = self.slots();
        let mut binned = Binned {
            bins: Vec::with_capacity(slots.len()),
            n_before: (begin - singly.len()) as u32,
            n_after: (dates.plain.len() - end) as u32,
            n_dates: end - begin,
        };
        self.count_plain(&mut slots, begin, end);
        singly.extend_from_slice(&dates.others);
        self.count_singly(&singly, &mut slots, &mut binned);
        for slot in slots {
            if slot.first.is_some() {
                binned.bins.push(slot.bin);
            }
        }
        binned
    }

    fn slots(&self) -> Vec<Slot> {
        let ((from, to), unit) = (self.window, self.unit);
        let (first, n_apart) = (PassageIdx(0), [0; N_APART + 1]);
        let mut slots = Vec::new();
        for number in unit.number(from)..=unit.number(to) {
            let (from, to) = (unit.first_day(number), unit.last_day(number));
            let bin = Bin { from, to, n_facts: 0, n_selected: 0, n_apart, first };
            slots.push(Slot { bin, first: None });
        }
        slots
    }

    /// Counts the plain dates from one place to another, which begin in the window.
    fn count_plain(&self, slots: &mut [Slot], begin: usize, end: usize) {
        let dates = self.dates;
        let (first, last) = self
            .brush
            .map_or((begin, end), |brush| (dates.from(brush.first()), dates.from(brush.last().plus_days(1))));
        let mut at = begin;
        for slot in &mut *slots {
            let next = dates.from(slot.bin.to.plus_days(1)).min(end);
            let here = dates.plain.get(at..next).unwrap_or_default();
            if let Some(first) = here.first() {
                slot.begins_with(*first);
            }
            slot.bin.n_facts += here.len() as u32;
            slot.bin.n_selected += next.min(last).saturating_sub(at.max(first)) as u32;
            if self.apart.is_some() {
                for (_, passage) in here {
                    self.tell_apart(slot, *passage);
                }
            }
            at = next;
        }
        // What begins before the brush and lasts until it.
        let Some(brush) = self.brush else { return };
        for (days, _) in dates.reaching(brush.first()) {
            if let Some((_, slot)) = slot_of(slots, days.first()).filter(|_| self.window.0 <= days.first()) {
                slot.bin.n_selected += 1;
            }
        }
    }

    /// Counts dates of which a bin may hold several of one passage; those of a passage come in order.
    fn count_singly(&self, all: &[Dated], slots: &mut [Slot], binned: &mut Binned) {
        let (from, to) = self.window;
        let n_passages = if all.is_empty() { 0 } else { self.n_passages as usize };
        // The bin that each passage was counted in last, from 1, and whether it was selected there.
        let mut counted = vec![(0, false); n_passages];
        let mut before = FixedBitSet::with_capacity(n_passages);
        let mut after = before.clone();
        for dated in all {
            let (days, passage) = (dated.0, dated.1 as usize);
            if days.last() < from {
                binned.n_before += u32::from(!before.put(passage));
                continue;
            }
            if days.first() > to {
                binned.n_after += u32::from(!after.put(passage));
                continue;
            }
            binned.n_dates += 1;
            let found = slot_of(slots, days.anchor().clamp(from, to));
            let (Some((nth, slot)), Some(last)) = (found, counted.get_mut(passage)) else { continue };
            let is_selected = self.is_selected(days);
            if last.0 != nth + 1 {
                *last = (nth + 1, false);
                slot.begins_with(*dated);
                slot.bin.n_facts += 1;
                self.tell_apart(slot, dated.1);
            }
            if is_selected && !last.1 {
                slot.bin.n_selected += 1;
                last.1 = true;
            }
        }
    }

    fn tell_apart(&self, slot: &mut Slot, passage: u32) {
        let rank = self.apart.as_ref().map(|apart| apart.rank(PassageIdx(passage)));
        if let Some(n) = rank.and_then(|rank| slot.bin.n_apart.get_mut(rank)) {
            *n += 1;
        }
    }
}

/// The bin of a day in the window, and which it is.
fn slot_of(slots: &mut [Slot], day: Day) -> Option<(usize, &mut Slot)> {
    let nth = slots.partition_point(|slot| slot.bin.to < day);
    Some((nth, slots.get_mut(nth)?))
}

impl Slot {
    /// Takes a date for the first, where none before it is there.
    fn begins_with(&mut self, dated: Dated) {
        if self.first.is_none_or(|first| dated < first) {
            self.first = Some(dated);
            self.bin.first = PassageIdx(dated.1);
        }
    }
}
