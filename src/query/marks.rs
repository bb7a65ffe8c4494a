//! Facts of a window → marks in rows, where there is room for each by itself.

use super::{Mark, picks::Pick};
use crate::{
    index::Days,
    model::{Day, order},
};

/// More rows would push the results off a phone's screen; with fewer, bins come too early.
const MAX_ROWS: usize = 11;

/// The width of a dot and the least of a bar: smaller ones cannot be told apart, or picked.
const MIN_WIDTH_PX: f64 = 8.0;

/// Room after the mark of an event for its number of articles, of two digits.
const NUMBER_PX: f64 = 15.0;

/// How many marks so many pixels could hold at most.
pub(super) fn n_most(n_px: f64) -> usize {
    (n_px * MAX_ROWS as f64 / MIN_WIDTH_PX) as usize
}

/// The facts in order of their days, each in the lowest row that is free: bars first, so that they
/// lie at the axis with the dots above. Empty where [`MAX_ROWS`] do not hold them.
pub(super) fn rows(facts: &[Pick], window: (Day, Day), px_per_day: f64) -> (Vec<Mark>, u32) {
    let width_px = f64::from(window.1.0 - window.0.0 + 1) * px_per_day;
    if facts.len() > n_most(width_px) {
        return (Vec::new(), 0);
    }
    let stretches: Vec<Stretch> = facts.iter().map(|fact| Stretch::of(fact, window, px_per_day)).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut of_fact = vec![0; facts.len()];
    for at in in_order(facts, &stretches) {
        let Some(stretch) = stretches.get(at) else { continue };
        let free = rows.iter_mut().position(|row| row.takes(stretch));
        if free.is_none() {
            if rows.len() == MAX_ROWS {
                return (Vec::new(), 0);
            }
            rows.push(Row::with(stretch));
        }
        of_fact[at] = free.unwrap_or(rows.len() - 1) as u32;
    }
    let marks = facts.iter().zip(of_fact).map(|(pick, row)| {
        let (range, Pick { passage, n_articles, selected, .. }) = (pick.days.range(), *pick);
        Mark { passage, n_articles, from: range.from, to: range.to, row, selected, apart: None }
    });
    (marks.collect(), rows.len() as u32)
}

/// Bars, from the left (one whose beginning nobody knows stands among others at its end), then dots.
fn in_order(facts: &[Pick], stretches: &[Stretch]) -> Vec<usize> {
    let is_bar = |at: &usize| stretches.get(*at).is_some_and(|stretch| stretch.is_bar);
    let (mut places, dots): (Vec<usize>, Vec<usize>) = (0..facts.len()).partition(is_bar);
    order::sort_by_key(&mut places, |at| facts.get(*at).map(|fact| fact.days.first()));
    places.extend(dots);
    places
}

/// What a fact covers of the screen, in pixels from the window's left.
#[derive(Clone, Copy)]
struct Stretch {
    from_px: f64,
    to_px: f64,
    is_bar: bool,
}

impl Stretch {
    fn of(pick: &Pick, window: (Day, Day), px_per_day: f64) -> Self {
        let days: Days = pick.days;
        let px = |day: Day| f64::from(day.0 - window.0.0) * px_per_day;
        let from_px = px(days.first().max(window.0));
        let end_px = px(days.last().min(window.1).plus_days(1));
        let number_px = if pick.n_articles > 1 { NUMBER_PX } else { 0.0 };
        let to_px = end_px.max(from_px + MIN_WIDTH_PX) + number_px;
        Self { from_px, to_px, is_bar: end_px - from_px > MIN_WIDTH_PX }
    }
}

/// What a row holds: bars in order, and how far the dots among them go.
struct Row {
    bars: Vec<Stretch>,
    /// The bars that end before the next dot.
    n_passed: usize,
    dots_end_px: f64,
}

impl Row {
    fn with(first: &Stretch) -> Self {
        let mut row = Self { bars: Vec::new(), n_passed: 0, dots_end_px: f64::MIN };
        row.takes(first);
        row
    }

    /// Puts a stretch in, if it is free; stretches of a kind come by their start, bars before dots.
    fn takes(&mut self, stretch: &Stretch) -> bool {
        if stretch.is_bar {
            let is_free = self.bars.last().is_none_or(|last| last.to_px <= stretch.from_px);
            if is_free {
                self.bars.push(*stretch);
            }
            return is_free;
        }
        let ended = |bar: &&Stretch| bar.to_px <= stretch.from_px;
        self.n_passed += self.bars.iter().skip(self.n_passed).take_while(ended).count();
        let before_bar = self.bars.get(self.n_passed).is_none_or(|bar| stretch.to_px <= bar.from_px);
        let is_free = before_bar && self.dots_end_px <= stretch.from_px;
        if is_free {
            self.dots_end_px = stretch.to_px;
        }
        is_free
    }
}
