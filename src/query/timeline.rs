//! Passages in any time → the timeline: its window, lines, bins and marks. What is drawn depends on
//! the width of the screen, not on the size of the collection.

use super::{
    Bin, Choice, Level, Tick, Timeline,
    apart::{Apart, N_APART},
    calendar::{BIN_UNITS, TICK_UNITS, Unit},
    marks::{self, MAX_ROWS},
    picks,
    select::{brush, timetable},
    window,
};
use crate::{
    index::{Days, Index, PassageIdx, Timetable},
    model::{Day, Range},
    view::View,
};

/// A narrower bin cannot be picked; fewer would hide what a screen can show.
const MIN_BIN_PX: f64 = 6.0;

/// Room for a label such as « sept. 2022 » and a gap.
const MIN_LABEL_PX: f64 = 70.0;

/// A core that takes less than this part of the whole is shown by itself: most of the axis would
/// stand empty.
const LOST_SHARE: i32 = 2;

/// Where nothing is dated there is still an axis to draw.
const NO_DATES: (Day, Day) = (Day(0), Day(364));

/// The timeline of what is selected on a screen `n_px` wide. The whole is that of the collection, so
/// that the axis stays still while one filters.
pub fn timeline(index: &Index, view: &View, choice: &Choice, n_px: f64) -> Timeline {
    let n_px = if n_px.is_finite() { n_px.clamp(60.0, 20_000.0) } else { 60.0 };
    let (timetable, brush) = (timetable(index, view.clock), brush(view));
    let is_dated = timetable.extent().is_some();
    let whole = timetable.extent().map_or(NO_DATES, window::padded);
    let zoom = view.zoom.map(|zoom| window::readable((zoom.from.first_day(), zoom.to.last_day())));
    let usual = usual(timetable, whole);
    let (from, to) = zoom.unwrap_or(usual);
    let px_per_day = n_px / f64::from(window::n_days((from, to)));
    let (level, unit) = bin_unit((from, to), (n_px / MIN_BIN_PX) as i32);
    let counted = vec![NOT_COUNTED; index.n_passages() as usize];
    let (apart, bins, facts) = (Apart::of(index, view), Vec::new(), Vec::new());
    let mut binning = Binning { from, to, unit, bins, facts, apart, counted, n_before: 0, n_after: 0 };
    for (days, passage) in timetable.order() {
        if choice.in_any_time.contains(*passage as usize) {
            let in_brush = brush.is_none_or(|brush| days.meets(brush));
            let selected = in_brush && choice.selected.contains(*passage as usize);
            binning.add(PassageIdx(*passage), *days, selected);
        }
    }
    let drawn = picks::of_facts(
        index,
        view.clock,
        &binning.facts,
        Days::of(Range { from: Some(from), to: Some(to) }),
    );
    let (mut marks, n_rows) = marks::rows(&drawn, (from, to), px_per_day);
    for mark in &mut marks {
        mark.apart = binning.apart.as_ref().map(|apart| apart.rank(mark.passage));
    }
    Timeline {
        from,
        to,
        whole,
        usual,
        level,
        is_dated,
        ticks: if is_dated { ticks((from, to), px_per_day) } else { Vec::new() },
        bins: binning.bins,
        marks,
        n_rows,
        n_undated: choice.n_undated,
        n_before: binning.n_before,
        n_after: binning.n_after,
    }
}

/// The window that one sees first: the whole, unless a few dates from long ago or far ahead would
/// press all others into a corner; those are counted beside it.
fn usual(timetable: &Timetable, whole: (Day, Day)) -> (Day, Day) {
    let core = timetable.core().map(window::padded);
    let is_lost = |core: &(Day, Day)| window::n_days(*core) < window::n_days(whole) / LOST_SHARE;
    core.filter(is_lost).unwrap_or(whole)
}

/// The finest unit that does not cut the window into more than so many bins.
fn bin_unit((from, to): (Day, Day), max_bins: i32) -> (Level, Unit) {
    let fits = |(_, unit): &(Level, Unit)| unit.number(to) - unit.number(from) < max_bins;
    let coarsest = (Level::Decade, Unit::Months(12_000));
    BIN_UNITS.into_iter().find(fits).unwrap_or(coarsest)
}

fn ticks((from, to): (Day, Day), px_per_day: f64) -> Vec<Tick> {
    let is_wide = |unit: &Unit| unit.n_days() * px_per_day >= MIN_LABEL_PX;
    let unit = TICK_UNITS.into_iter().find(is_wide).unwrap_or(Unit::Months(12_000));
    (unit.number(from)..=unit.number(to))
        .map(|number| unit.first_day(number))
        .filter(|day| *day >= from)
        .map(|day| Tick { day, label: unit.label(day) })
        .collect()
}

/// Facts as they are counted, in order of their days.
struct Binning<'i> {
    from: Day,
    to: Day,
    unit: Unit,
    bins: Vec<Bin>,
    /// The facts in the window, up to one more than could ever be drawn by themselves.
    facts: Vec<(PassageIdx, Days, bool)>,
    apart: Option<Apart<'i>>,
    /// Where each passage was counted last, so that two dates of one are two facts only where they
    /// fall in two bins: twice the number of the bin, and one more where it was selected there.
    counted: Vec<u32>,
    n_before: u32,
    n_after: u32,
}

/// A screen of 20,000 pixels holds no more dots.
const MAX_FACTS: usize = 2_000 * MAX_ROWS + 1;

/// What `counted` holds of passages met in no bin yet, before the window, and after it.
const NOT_COUNTED: u32 = u32::MAX;
const BEFORE: u32 = u32::MAX - 2;
const AFTER: u32 = u32::MAX - 4;

impl Binning<'_> {
    fn add(&mut self, passage: PassageIdx, days: Days, selected: bool) {
        if days.last() < self.from {
            self.n_before += u32::from(self.is_new(passage, BEFORE));
        } else if days.first() > self.to {
            self.n_after += u32::from(self.is_new(passage, AFTER));
        } else {
            self.count(passage, days.anchor().clamp(self.from, self.to), selected);
            if self.facts.len() < MAX_FACTS {
                self.facts.push((passage, days, selected));
            }
        }
    }

    /// Whether a passage is counted at a place for the first time.
    fn is_new(&mut self, passage: PassageIdx, place: u32) -> bool {
        let last = self.counted.get_mut(passage.0 as usize);
        last.is_some_and(|last| core::mem::replace(last, place) != place)
    }

    fn count(&mut self, passage: PassageIdx, day: Day, selected: bool) {
        if self.bins.last().is_none_or(|bin| day > bin.to) {
            let number = self.unit.number(day);
            let (from, to) = (self.unit.first_day(number), self.unit.last_day(number));
            let n_apart = [0; N_APART + 1];
            self.bins.push(Bin { from, to, n_facts: 0, n_selected: 0, n_apart, first: passage });
        }
        let place = 2 * self.bins.len() as u32;
        let last = self.counted.get_mut(passage.0 as usize);
        if let Some((bin, last)) = self.bins.last_mut().zip(last) {
            let is_here = *last == place || *last == place + 1;
            let was_selected = is_here && *last > place;
            bin.n_facts += u32::from(!is_here);
            if let Some(apart) = self.apart.as_ref().filter(|_| !is_here)
                && let Some(n) = bin.n_apart.get_mut(apart.rank(passage))
            {
                *n += 1;
            }
            bin.n_selected += u32::from(selected && !was_selected);
            *last = place + u32::from(selected || was_selected);
        }
    }
}

/// Which way the keyboard goes along the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Earlier,
    Later,
}

/// The next bin from a day that holds a fact; the bin of the day itself is passed over.
pub fn neighbour_bin(timeline: &Timeline, day: Day, direction: Direction) -> Option<&Bin> {
    match direction {
        Direction::Earlier => timeline.bins.iter().rev().find(|bin| bin.to < day),
        Direction::Later => timeline.bins.iter().find(|bin| bin.from > day),
    }
}

/// The nearest day before or after another on which a fact that is selected begins, however far: where
/// the keyboard goes on beyond the window.
pub fn next_fact(index: &Index, view: &View, choice: &Choice, day: Day, direction: Direction) -> Option<Day> {
    let order = timetable(index, view.clock).order();
    let is_fact = |(_, passage): &&(Days, u32)| choice.in_any_time.contains(*passage as usize);
    let found = match direction {
        Direction::Earlier => {
            let n_before = order.partition_point(|(days, _)| days.first() < day);
            order.iter().take(n_before).rev().find(is_fact)
        }
        Direction::Later => {
            let n_before = order.partition_point(|(days, _)| days.first() <= day);
            order.iter().skip(n_before).find(is_fact)
        }
    };
    found.and_then(|(days, _)| days.range().from)
}
