//! The drawing of the timeline: days to pixels, bins or marks, the brush.
//!
//! All bins of a colour are one shape: a browser is given a handful of nodes at each move of a hand,
//! however wide the screen. What stands under the pointer is told by whoever follows the pointer.

use yew::prelude::*;

use crate::ui::html;
use crate::{
    model::{ArticleIdx, Day, Partial, order},
    query::{self, Bin, Mark, Timeline as Drawn},
    ui::explorer::Explorer,
    view::View,
    words::{Words, months_short},
};

/// The height of a row of marks.
const ROW_PX: f64 = 7.6;
/// Where the axis runs.
const AXIS_PX: f64 = 92.0;
/// The height of it all, labels included.
const HEIGHT_PX: f64 = 116.0;
/// The room left above the highest bin.
const TOP_PX: f64 = 8.0;
/// The half of a dot.
const DOT_PX: f64 = 3.4;
/// How round the upper corners of a bin are.
const ROUND_PX: f64 = 1.5;

/// Days ↔ pixels, for a window and a width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: Day,
    n_days: f64,
    width_px: f64,
}

impl Scale {
    /// The scale of a window, both days included.
    pub fn new(from: Day, to: Day, width_px: f64) -> Self {
        Self { from, n_days: f64::from(to.0 - from.0 + 1).max(1.0), width_px }
    }

    /// The scale of another window on the same width.
    pub fn over(self, (from, to): (Day, Day)) -> Self {
        Self::new(from, to, self.width_px)
    }

    /// The left edge of a day.
    pub fn x(&self, day: Day) -> f64 {
        f64::from(day.0.saturating_sub(self.from.0)) / self.n_days * self.width_px
    }

    /// The day at a place, kept inside the window.
    pub fn day(&self, x_px: f64) -> Day {
        let days = (x_px / self.width_px * self.n_days).floor().clamp(0.0, self.n_days - 1.0);
        Day(self.from.0 + days as i32)
    }

    /// How many days a distance is.
    pub fn n_days(&self, distance_px: f64) -> i32 {
        (distance_px / self.width_px * self.n_days).round() as i32
    }
}

struct DrawingProps<'a> {
    explorer: &'a Explorer,
    words: &'static Words,
    view: &'a View,
    scale: Scale,
    cursor: Option<(Day, Day)>,
    /// The article in the reader.
    open: Option<ArticleIdx>,
}

/// Draws a timeline; `cursor` is the bin under the keyboard's cursor.
pub fn drawing(
    explorer: &Explorer,
    view: &View,
    drawn: &Drawn,
    scale: Scale,
    cursor_at: Option<(Day, Day)>,
) -> Html {
    let words = explorer.words;
    let open = view.open.as_ref().and_then(|open| query::article_of(&explorer.index, &open.article));
    let props = &DrawingProps { explorer, words, view, scale, cursor: cursor_at, open };
    let width = px(scale.width_px);
    let brushed = drawn.bins.iter().any(|bin| bin.n_selected < bin.n_facts) || props.view.brush().is_some();
    html! {
        <svg width={width.clone()} height={px(HEIGHT_PX)} viewBox={["0 0 ", &width, " ", &px(HEIGHT_PX)].concat()} aria-hidden="true"
            class={classes!(brushed.then_some("brushed"))}>
            <g class="grid">
                <line x1="0" y1={px(AXIS_PX)} x2={width} y2={px(AXIS_PX)} />
                <path d={lines(drawn, scale)} />
            </g>
            <g class="ticks">{for drawn.ticks.iter().map(|tick| label(props.words, tick.day, tick.label, scale))}</g>
            <g class="brush">{brush(props)}</g>
            <g class="printed">{props.open.map(|article| printed(props, article))}</g>
            <g class="cursor">{props.cursor.map(|days| cursor(props, days))}</g>
            if drawn.marks.is_empty() {
                <g class="bins">{columns(&drawn.bins, scale)}</g>
            } else {
                {fades()}
                {marks(props, drawn)}
            }
        </svg>
    }
}

/// A length in tenths of a pixel, written without the 16 KB that printing floats costs.
fn px(value: f64) -> String {
    let mut written = String::new();
    push_px(&mut written, value);
    written
}

#[inline(never)]
fn push_px(written: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i32;
    if tenths < 0 {
        written.push('-');
    }
    written.push_str(&(tenths.unsigned_abs() / 10).to_string());
    if tenths % 10 != 0 {
        written.push('.');
        written.push(char::from(b'0' + (tenths.unsigned_abs() % 10) as u8));
    }
}

/// The lines of the calendar, as one shape.
fn lines(drawn: &Drawn, scale: Scale) -> String {
    let mut shape = String::new();
    for tick in &drawn.ticks {
        for (letter, number) in [('M', scale.x(tick.day)), (' ', TOP_PX), ('V', AXIS_PX)] {
            shape.push(letter);
            push_px(&mut shape, number);
        }
    }
    shape
}

fn label(words: &Words, day: Day, begins: Partial, scale: Scale) -> Html {
    let (year, month, day_of_month) = day.ymd();
    let months = months_short(words.lang);
    let month_name = months.get(usize::from(month) - 1).copied().unwrap_or_default();
    let text = match begins {
        Partial::Year(_) | Partial::Semester(..) => year.to_string(),
        Partial::Quarter(..) | Partial::Month(..) if month == 1 => year.to_string(),
        Partial::Quarter(..) | Partial::Month(..) => month_name.to_string(),
        Partial::Day(_) => format!("{day_of_month} {month_name}"),
    };
    // A label at an edge is kept inside.
    let x = scale.x(day).clamp(2.0, (scale.width_px - 34.0).max(2.0));
    html! { <text key={day.0} x={px(x)} y={px(AXIS_PX + 18.0)}>{text}</text> }
}

fn brush(props: &DrawingProps<'_>) -> Html {
    let Some(range) = props.view.brush() else { return Html::default() };
    let scale = props.scale;
    let clamp = |x: f64| x.clamp(-2.0, scale.width_px + 2.0);
    let left = clamp(range.from.map_or(-2.0, |day| scale.x(day)));
    let right = clamp(range.to.map_or(scale.width_px + 2.0, |day| scale.x(day.plus_days(1))));
    // The wider line, unseen, is what the pointer takes hold of.
    let edge = |x: f64| {
        let line = |class: &'static str| html! { <line {class} x1={px(x)} y1={px(TOP_PX)} x2={px(x)} y2={px(AXIS_PX)} /> };
        html! { <>{line("edge")}{line("grip")}</> }
    };
    html! {
        <>
            <rect x={px(left)} y={px(TOP_PX)} width={px((right - left).max(1.0))} height={px(AXIS_PX - TOP_PX)} />
            {edge(left)}
            {edge(right)}
        </>
    }
}

/// The bin under the keyboard's cursor: keys are for the second part of the program.
#[inline(never)]
fn cursor(props: &DrawingProps<'_>, (from, to): (Day, Day)) -> Html {
    let (left, right) = (props.scale.x(from), props.scale.x(to.plus_days(1)));
    html! { <rect x={px(left)} y={px(TOP_PX)} width={px((right - left).max(3.0))} height={px(AXIS_PX - TOP_PX)} /> }
}

/// The bins: what the brush leaves out of each behind what it selects. Where some are told apart, one
/// on the other; the brush then dims a bin as a whole.
fn columns(bins: &[Bin], scale: Scale) -> Vec<Html> {
    let most = f64::from(bins.iter().map(|bin| bin.n_facts).max().unwrap_or(1).max(1));
    let full = AXIS_PX - TOP_PX - 6.0;
    let height = |n: u32| f64::from(n) / most * full;
    let mut shapes: [String; 2 * (query::N_APART + 1)] = Default::default();
    for bin in bins {
        let [outside, inside, ..] = &mut shapes;
        if bin.n_apart.iter().all(|n| *n == 0) {
            if bin.n_selected < bin.n_facts {
                column(outside, scale, bin, 0.0, height(bin.n_facts).max(2.0));
            }
            if bin.n_selected > 0 {
                column(inside, scale, bin, 0.0, height(bin.n_selected).max(2.0));
            }
            continue;
        }
        let (mut base, is_inside) = (0.0, usize::from(bin.n_selected > 0));
        for (pair, n) in shapes.chunks_exact_mut(2).zip(bin.n_apart).filter(|(_, n)| *n > 0) {
            if let Some(shape) = pair.get_mut(is_inside) {
                column(shape, scale, bin, base, height(n));
            }
            base += height(n);
        }
    }
    let is_apart = bins.iter().any(|bin| bin.n_apart.iter().any(|n| *n > 0));
    let mut nodes = Vec::new();
    for (nth, d) in shapes.into_iter().enumerate().filter(|(_, d)| !d.is_empty()) {
        let dim = if nth % 2 == 0 { "outside" } else { "inside" };
        let class = classes!(dim, apart_class(Some(nth / 2).filter(|_| is_apart)));
        nodes.push(html! { <path key={nth} {class} {d} /> });
    }
    nodes
}

/// Adds the outline of a column to a shape: from its left foot, round at the top.
fn column(shape: &mut String, scale: Scale, bin: &Bin, base: f64, height: f64) {
    let (left, right) = (scale.x(bin.from), scale.x(bin.to.plus_days(1)));
    let width = (right - left - 1.0).max(1.0);
    let (foot, round) = (AXIS_PX - base, ROUND_PX.min(width / 2.0).min(height));
    let numbers = [left, foot, round - height, 0.0, -round, round, -round, width - 2.0 * round];
    let numbers = numbers.into_iter().chain([round, 0.0, round, round, height - round]);
    for (letter, number) in "M vq   hq   v".chars().zip(numbers) {
        shape.push(letter);
        push_px(shape, number);
    }
}

/// The class of what is told apart, by rank: a colour and a shape.
pub fn apart_class(rank: Option<usize>) -> Option<&'static str> {
    ["of-0", "of-1", "of-2", "of-several"].get(rank?).copied()
}

/// The marks in the order of their passages: on the other clock each is still the same element, and
/// is seen to move.
fn marks(props: &DrawingProps<'_>, drawn: &Drawn) -> Html {
    let mut marks: Vec<&Mark> = drawn.marks.iter().collect();
    order::sort_by_key(&mut marks, |mark| (mark.passage, mark.from));
    let (mut nodes, mut nth) = (Vec::with_capacity(marks.len()), 0);
    let mut last = None;
    for mark in marks {
        nth = if last == Some(mark.passage) { nth + 1 } else { 0 };
        last = Some(mark.passage);
        nodes.push(shape(props, mark, nth));
    }
    html! { <g class="marks">{nodes}</g> }
}

fn shape(props: &DrawingProps<'_>, mark: &Mark, nth: u32) -> Html {
    let scale = props.scale;
    let y = AXIS_PX - 5.0 - f64::from(mark.row) * ROW_PX;
    let left = mark.from.map_or(0.0, |day| scale.x(day).max(0.0));
    let right = mark.to.map_or(scale.width_px, |day| scale.x(day.plus_days(1)).min(scale.width_px));
    let is_day = mark.from.is_some() && mark.from == mark.to;
    let n_days = mark.from.zip(mark.to).map_or(i32::MAX, |(from, to)| to.0 - from.0 + 1);
    let article = props.explorer.index.passage(mark.passage).article;
    let class = classes!(
        if mark.selected { "inside" } else { "outside" },
        is_day.then_some("day"),
        (n_days > 180).then_some("long"),
        (mark.n_articles > 1).then_some("event"),
        (props.open == Some(article)).then_some("own"),
        apart_class(mark.apart),
    );
    let wide = if is_day { 0.0 } else { right - left };
    let width = wide.max(2.0 * DOT_PX);
    // A dot stands in the middle of its day.
    let left = if is_day { left.midpoint(right) - DOT_PX } else { left };
    let left = left.min(scale.width_px - width).max(0.0);
    // An open end is drawn as one: it fades out.
    let fade = match (mark.from, mark.to) {
        (None, _) => Some("url(#fade-past)"),
        (_, None) => Some("url(#fade-future)"),
        _ => None,
    };
    html! {
        <g key={[mark.passage.0.to_string(), nth.to_string()].join("-")} {class} data-passage={mark.passage.0.to_string()}>
            <rect x={px(left)} y={px(y - DOT_PX)} width={px(width)} height={px(2.0 * DOT_PX)} rx={px(DOT_PX)} mask={fade} />
            if mark.n_articles > 1 {
                <text x={px(left + width + 2.0)} y={px(y + DOT_PX)}>{mark.n_articles}</text>
            }
        </g>
    }
}

/// When the open article was printed: its facts lie before and after.
#[inline(never)]
fn printed(props: &DrawingProps<'_>, open: ArticleIdx) -> Html {
    let index = &props.explorer.index;
    let days = index.printed().first(index.passages_of(open).start);
    let Some(day) = days.and_then(|days| days.range().from) else { return Html::default() };
    let x = props.scale.x(day);
    if !(0.0..=props.scale.width_px).contains(&x) {
        return Html::default();
    }
    let label_x = px(x.min(props.scale.width_px - 40.0) + 4.0);
    html! {
        <>
            <line x1={px(x)} y1={px(TOP_PX)} x2={px(x)} y2={px(AXIS_PX)} />
            <text x={label_x} y={px(TOP_PX + 9.0)}>{props.words.printed}</text>
        </>
    }
}

/// What hides the open end of a bar, little by little.
fn fades() -> Html {
    let fade = |name: &'static str, first: &'static str, last: &'static str| {
        let gradient = ["of-", name].concat();
        html! {
            <>
                <linearGradient id={gradient.clone()}>
                    <stop offset="0" stop-color="#fff" stop-opacity={first} />
                    <stop offset="1" stop-color="#fff" stop-opacity={last} />
                </linearGradient>
                <mask id={name} maskContentUnits="objectBoundingBox">
                    <rect width="1" height="1" fill={["url(#", &gradient, ")"].concat()} />
                </mask>
            </>
        }
    };
    html! { <defs>{fade("fade-past", "0", "1")}{fade("fade-future", "1", "0")}</defs> }
}
