//! Passages in any time → the timeline: its window, lines, bins and marks. What is drawn depends on
//! the width of the screen, not on the size of the collection.

use super::{
    Bin, Choice, Level, Tick, Timeline,
    apart::Apart,
    binning::Asked,
    calendar::{BIN_UNITS, TICK_UNITS, Unit},
    chronology::Dated,
    marks, picks,
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

/// Where a screen full of marks would have to stand for more dates each, none are drawn: their events
/// are not looked for at each move of a hand.
const MAX_DATES_A_MARK: usize = 4;

/// Where nothing is dated there is still an axis to draw.
const NO_DATES: (Day, Day) = (Day(0), Day(364));

/// The timeline of what is selected on a screen `n_px` wide. The whole is that of the collection, so
/// that the axis stays still while one filters.
pub fn timeline(index: &Index, view: &View, choice: &Choice, n_px: f64) -> Timeline {
    let n_px = if n_px.is_finite() { n_px.clamp(60.0, 20_000.0) } else { 60.0 };
    let (timetable, brush) = (timetable(index, view.clock), brush(index, view));
    let is_dated = timetable.extent().is_some();
    let whole = timetable.extent().map_or(NO_DATES, window::padded);
    let zoom = view.zoom.map(|zoom| window::readable((zoom.from.first_day(), zoom.to.last_day())));
    let usual = usual(timetable, whole);
    let (from, to) = zoom.unwrap_or(usual);
    let px_per_day = n_px / f64::from(window::n_days((from, to)));
    let (level, unit) = bin_unit((from, to), (n_px / MIN_BIN_PX) as i32);
    let (window, n_passages) = ((from, to), index.n_passages());
    let apart = Apart::of(index, view);
    let asked = Asked { dates: &choice.chronology, window, unit, brush, apart, n_passages };
    let binned = asked.count();
    let mut facts = Vec::new();
    if binned.n_dates <= MAX_DATES_A_MARK * marks::n_most(n_px) {
        let fact = |(days, at): Dated| (PassageIdx(at), days, asked.is_selected(days));
        facts.extend(asked.in_window().into_iter().map(fact));
    }
    let days = Days::of(Range { from: Some(from), to: Some(to) });
    let drawn = picks::of_facts(index, view.clock, &facts, days);
    let (mut marks, n_rows) = marks::rows(&drawn, (from, to), px_per_day);
    for mark in &mut marks {
        mark.apart = asked.apart.as_ref().map(|apart| apart.rank(mark.passage));
    }
    Timeline {
        from,
        to,
        whole,
        usual,
        level,
        is_dated,
        ticks: if is_dated { ticks((from, to), px_per_day) } else { Vec::new() },
        bins: binned.bins,
        marks,
        n_rows,
        n_undated: choice.n_undated,
        n_before: binned.n_before,
        n_after: binned.n_after,
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
