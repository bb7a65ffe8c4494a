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
    pub apart: Option<&'a Apart<'a>>,
    /// How many passages the collection has.
    pub n_passages: u32,
}

/// What was counted.
#[derive(Default)]
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
    pub fn in_window(&self) -> impl Iterator<Item = Dated> {
        let (from, to) = self.window;
        let begin_in_it = self.dates.from(from)..self.dates.from(to.plus_days(1));
        let plain = self.dates.reaching(from).chain(self.dates.plain(begin_in_it));
        let meets = move |(days, _): &&Dated| days.last() >= from && days.first() <= to;
        let mut plain = plain.copied().peekable();
        let mut others = self.dates.others.iter().filter(meets).copied().peekable();
        core::iter::from_fn(move || match (plain.peek(), others.peek()) {
            (Some(one), Some(other)) if other < one => others.next(),
            (Some(_), _) => plain.next(),
            (None, _) => others.next(),
        })
    }

    /// Counts them.
    pub fn count(&self) -> Binned {
        let mut slots = self.slots();
        let mut binned = Binned::default();
        self.count_plain(&mut slots, &mut binned);
        self.count_others(&mut slots, &mut binned);
        let is_some = |slot: &Slot| slot.first.is_some();
        binned.bins = slots.into_iter().filter(is_some).map(|slot| slot.bin).collect();
        binned
    }

    fn slots(&self) -> Vec<Slot> {
        let ((from, to), unit) = (self.window, self.unit);
        let (first, n_apart) = (PassageIdx(0), [0; N_APART + 1]);
        let slot = |number: i32| {
            let (from, to) = (unit.first_day(number), unit.last_day(number));
            Slot { bin: Bin { from, to, n_facts: 0, n_selected: 0, n_apart, first }, first: None }
        };
        (unit.number(from)..=unit.number(to)).map(slot).collect()
    }

    fn count_plain(&self, slots: &mut [Slot], binned: &mut Binned) {
        let (dates, (from, to)) = (self.dates, self.window);
        let (begin, end) = (dates.from(from), dates.from(to.plus_days(1)));
        let mut n_reaching = 0;
        if let Some(slot) = slots.first_mut() {
            for dated in dates.reaching(from) {
                slot.add(*dated, self.is_selected(dated.0), self.apart);
                n_reaching += 1;
            }
        }
        binned.n_before += begin as u32 - n_reaching;
        binned.n_after += (dates.n_plain() - end) as u32;
        binned.n_dates += end - begin + n_reaching as usize;
        let selected = self
            .brush
            .map_or(begin..end, |brush| dates.from(brush.first())..dates.from(brush.last().plus_days(1)));
        let mut at = begin;
        for slot in &mut *slots {
            let next = dates.from(slot.bin.to.plus_days(1)).min(end);
            slot.begins_with(dates.plain(at..next));
            slot.bin.n_facts += (next - at) as u32;
            slot.bin.n_selected += next.min(selected.end).saturating_sub(at.max(selected.start)) as u32;
            if let Some(apart) = self.apart {
                for (_, passage) in dates.plain(at..next) {
                    slot.bin.n_apart[apart.rank(PassageIdx(*passage))] += 1;
                }
            }
            at = next;
        }
        // What begins before the brush and lasts until it.
        let Some(brush) = self.brush else { return };
        for (days, _) in dates.reaching(brush.first()).filter(|(days, _)| from <= days.first()) {
            let nth = slots.partition_point(|slot| slot.bin.to < days.first());
            if let Some(slot) = slots.get_mut(nth) {
                slot.bin.n_selected += 1;
            }
        }
    }

    fn count_others(&self, slots: &mut [Slot], binned: &mut Binned) {
        let (from, to) = self.window;
        let n_passages = if self.dates.others.is_empty() { 0 } else { self.n_passages as usize };
        // Where each passage was counted last, from 1, and whether it was selected there.
        let mut counted = vec![(0, false); n_passages];
        let (mut before, mut after) =
            (FixedBitSet::with_capacity(n_passages), FixedBitSet::with_capacity(n_passages));
        let mut nth = 0;
        for dated in &self.dates.others {
            let (days, passage) = *dated;
            if days.last() < from {
                before.insert(passage as usize);
                continue;
            }
            if days.first() > to {
                after.insert(passage as usize);
                continue;
            }
            binned.n_dates += 1;
            // They come in order: no bin is gone back to.
            let day = days.anchor().clamp(from, to);
            nth += slots.iter().skip(nth).take_while(|slot| slot.bin.to < day).count();
            let place = counted.get_mut(passage as usize);
            let (Some(slot), Some(last)) = (slots.get_mut(nth), place) else { continue };
            let is_selected = self.is_selected(days);
            if last.0 != nth + 1 {
                slot.add(*dated, is_selected, self.apart);
                *last = (nth + 1, is_selected);
            } else if is_selected && !last.1 {
                slot.bin.n_selected += 1;
                last.1 = true;
            }
        }
        binned.n_before += before.count_ones(..) as u32;
        binned.n_after += after.count_ones(..) as u32;
    }
}

impl Slot {
    fn add(&mut self, dated: Dated, is_selected: bool, apart: Option<&Apart<'_>>) {
        self.begins_with(&[dated]);
        self.bin.n_facts += 1;
        self.bin.n_selected += u32::from(is_selected);
        if let Some(apart) = apart {
            self.bin.n_apart[apart.rank(PassageIdx(dated.1))] += 1;
        }
    }

    /// Takes the first of some dates in order, where nothing before it is there.
    fn begins_with(&mut self, dates: &[Dated]) {
        if let Some(dated) = dates.first().filter(|dated| self.first.is_none_or(|first| **dated < first)) {
            self.first = Some(*dated);
            self.bin.first = PassageIdx(dated.1);
        }
    }
}
