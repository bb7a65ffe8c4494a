//! The timeline: the head of the page. A brush for the pointer, a slider for the keyboard and for
//! screen readers, two clocks, the undated beside it.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::{
    tags::{said, tag},
    timeline_drawing::{Scale, drawing},
};
use crate::ui::{callback, html};
use crate::{
    index::PassageIdx,
    model::{Day, Partial},
    query::{self, Answer, Bin, Direction, Timeline as Drawn},
    ui::{
        explorer::{Explorer, Shared},
        hooks::{use_wheel, use_width},
    },
    view::{Action, Clock, View, Zoom},
    words::{Words, count, number, precision_label},
};

/// A step of the zoom: three of them halve or double the window.
const ZOOM_STEP: f64 = 1.26;
/// A pointer that moved less than this was a click.
const CLICK_PX: i32 = 4;
/// Bins that Page Up and Page Down skip.
const N_BINS_A_PAGE: usize = 10;

/// Two clicks closer than this, in milliseconds, are a double one: the usual setting of desktops.
const DOUBLE_CLICK_MS: f64 = 500.0;

/// When a bin was last clicked, and the brush before: a double click opens the period, and what the
/// first of its clicks brushed is undone.
type Clicked = (f64, Option<Partial>, Option<Partial>);

#[derive(PartialEq, Properties)]
pub struct TimelineProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
}

/// What the handlers need, as props of one callback.
#[derive(Clone, PartialEq)]
struct Gestures {
    explorer: Explorer,
    view: Shared<View>,
    drawn: Shared<Drawn>,
    scale: Scale,
    cursor: UseStateHandle<Option<Day>>,
}

#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let node = use_node_ref();
    let width_px = use_width(node.clone());
    let key = (props.explorer.index.clone(), props.view.clone(), props.answer.clone(), width_px);
    let drawn = Shared(use_memo(key, |(index, view, answer, width_px)| {
        query::timeline(index, view, answer, width_px.max(320.0))
    }));
    let scale = Scale::new(drawn.from, drawn.to, width_px.max(320.0));
    let cursor = use_state_eq(|| None::<Day>);
    let press = use_mut_ref(|| None::<(i32, Day)>);
    let clicked = use_mut_ref(|| None::<Clicked>);
    let as_table = use_state_eq(|| false);
    let on_table = callback(as_table.clone(), |_: MouseEvent, as_table| as_table.set(!**as_table));
    let gestures = Gestures {
        explorer: props.explorer.clone(),
        view: props.view.clone(),
        drawn: drawn.clone(),
        scale,
        cursor: cursor.clone(),
    };
    let on_wheel = callback(gestures.clone(), |event, gestures: &Gestures| wheel(&event, gestures));
    use_wheel(node.clone(), on_wheel);
    let onkeydown = callback(gestures.clone(), |event, gestures: &Gestures| key_pressed(&event, gestures));
    let onpointerdown =
        callback((gestures.clone(), press.clone()), |event: PointerEvent, (gestures, press)| {
            if event.button() == 0 {
                *press.borrow_mut() = Some((event.client_x(), gestures.day_at(&event)));
            }
        });
    let onpointermove =
        callback((gestures.clone(), press.clone()), |event: PointerEvent, (gestures, press)| {
            if let Some((x, day)) = *press.borrow()
                && (event.client_x() - x).abs() > CLICK_PX
            {
                capture(&event);
                gestures.brush(day, gestures.day_at(&event));
            }
        });
    let onpointerup =
        callback((gestures.clone(), press.clone(), clicked.clone()), |event: PointerEvent, deps| {
            let (gestures, press, clicked) = deps;
            let pressed = press.borrow_mut().take();
            if pressed.is_some_and(|(x, _)| (event.client_x() - x).abs() <= CLICK_PX) {
                gestures.click(&event, &mut clicked.borrow_mut());
            }
        });
    let onpointercancel = callback(press, |_: PointerEvent, press| *press.borrow_mut() = None);
    let ondblclick = callback((gestures.clone(), clicked), |event: MouseEvent, (gestures, clicked)| {
        if let Some((_, from, to)) = clicked.borrow_mut().take() {
            gestures.explorer.act(Action::Brush(from, to));
        }
        gestures.zoom_into(event.client_x());
    });
    let words = props.explorer.words;
    let at = cursor.and_then(|day| drawn.bins.iter().find(|bin| bin.from <= day && day <= bin.to));
    let now = at.map_or(0, |bin| drawn.bins.iter().take_while(|other| other.from < bin.from).count() + 1);
    html! {
        <section class="timeline" aria-label={words.timeline}>
            {head(&gestures, *as_table, on_table)}
            <p class="unseen" id="timeline-help">{words.timeline_help}</p>
            <div class="chart" ref={node} role="slider" tabindex="0" aria-label={words.timeline} aria-describedby="timeline-help"
                aria-valuemin="0" aria-valuemax={drawn.bins.len().to_string()} aria-valuenow={now.to_string()}
                aria-valuetext={spoken(&gestures, at)}
                {onkeydown} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {ondblclick}>
                {drawing(&props.explorer, &props.view, &drawn, scale, at.map(|bin| (bin.from, bin.to)))}
            </div>
            <div class="numbers">if *as_table { {table(words, &drawn)} }</div>
        </section>
    }
}

fn head(gestures: &Gestures, as_table: bool, on_table: Callback<MouseEvent>) -> Html {
    let Gestures { explorer, view, drawn, .. } = gestures;
    let words = explorer.words;
    let act = |action: Action| explorer.on_click(action);
    let clock = |clock: Clock, label: &'static str| {
        html! { <button type="button" aria-pressed={(view.clock == clock).to_string()} onclick={act(Action::Clock(clock))}>{label}</button> }
    };
    let middle = Day(drawn.from.0 + (drawn.to.0 - drawn.from.0) / 2);
    let zoom = |factor: f64, sign: &'static str, label: &'static str| {
        let onclick = act(gestures.zoomed(factor, middle));
        html! { <button type="button" class="icon" aria-label={label} title={label} {onclick}>{sign}</button> }
    };
    let level = Words::named(&words.levels, &drawn.level);
    html! {
        <div class="timeline-head">
            <h2>{words.timeline}</h2>
            <div class="clocks" role="group" aria-label={words.clock}>
                {clock(Clock::Events, words.clock_events)}
                {clock(Clock::Published, words.clock_published)}
            </div>
            <p class="beside">{beside(words, drawn)}</p>
            <p class="window">
                {level}{" · "}<b>{precision_label(words.lang, drawn.from, drawn.to)}</b>
            </p>
            <div class="zoom">
                <button type="button" class="quiet" aria-pressed={as_table.to_string()} onclick={on_table}>{words.table}</button>
                {zoom(1.0 / ZOOM_STEP, "−", words.zoom_out)}
                {zoom(ZOOM_STEP, "+", words.zoom_in)}
                <button type="button" class="icon" aria-label={words.zoom_all} title={words.zoom_all} onclick={act(Action::Zoom(None))}>{"⟲"}</button>
            </div>
        </div>
    }
}

/// The numbers of the drawing.
fn table(words: &Words, drawn: &Drawn) -> Html {
    let row = |bin: &Bin| {
        let period = said("th", "", &precision_label(words.lang, bin.from, bin.to));
        let numbers = [bin.n_facts, bin.n_selected].map(|n| said("td", "", &number(words.lang, n)));
        tag("tr", "", "", [vec![period], numbers.to_vec()].concat())
    };
    let heads = words.table_columns.iter().map(|column| said("th", "", column)).collect();
    let parts = vec![
        said("caption", "unseen", words.timeline),
        tag("thead", "", "", vec![tag("tr", "", "", heads)]),
        tag("tbody", "", "", drawn.bins.iter().map(row).collect()),
    ];
    html! { <div class="numbers-scroll" tabindex="0" role="region" aria-label={words.table}>{tag("table", "", "", parts)}</div> }
}

/// What the drawing leaves out: the undated, and the facts outside of the window.
fn beside(words: &Words, drawn: &Drawn) -> String {
    let outside = [(drawn.n_before, words.before_window), (drawn.n_after, words.after_window)];
    let mut said = vec![count(words, drawn.n_undated, words.undated)];
    said.extend(outside.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| count(words, n, noun)));
    said.join(" · ")
}

/// A bin for the ear: period, count, first fact.
fn spoken(gestures: &Gestures, bin: Option<&Bin>) -> String {
    let (words, drawn) = (gestures.explorer.words, &gestures.drawn);
    let Some(bin) = bin else { return precision_label(words.lang, drawn.from, drawn.to) };
    let period = precision_label(words.lang, bin.from, bin.to);
    let first = gestures.explorer.index.passage_text(bin.first);
    [&period, ", ", &*count(words, bin.n_facts, words.facts), ". ", first].concat()
}

impl Gestures {
    fn day_at(&self, event: &PointerEvent) -> Day {
        self.day_at_x(event.client_x())
    }

    fn day_at_x(&self, client_x: i32) -> Day {
        let left = chart().map_or(0.0, |chart| chart.get_bounding_client_rect().left());
        self.scale.day(f64::from(client_x) - left)
    }

    /// The calendar period of a bin: a week is seven days, a decade ten years.
    fn period(&self, day: Day) -> (Partial, Partial) {
        query::period_at(self.drawn.level, day)
    }

    /// Brushes whole calendar periods, from either side.
    fn brush(&self, one: Day, other: Day) {
        let (first, last) = if one <= other { (one, other) } else { (other, one) };
        let ((from, _), (_, to)) = (self.period(first), self.period(last));
        self.explorer.act(Action::Brush(Some(from), Some(to)));
    }

    fn brush_days(&self, from: Day, to: Day) {
        let ((first, _), (_, last)) = (self.period(from), self.period(to));
        let ends = if first.first_day() == from && last.last_day() == to {
            (first, last)
        } else {
            (Partial::Day(from), Partial::Day(to))
        };
        self.explorer.act(Action::Brush(Some(ends.0), Some(ends.1)));
    }

    /// A click on a mark opens its passage; on a bin, it brushes the bin.
    fn click(&self, event: &PointerEvent, clicked: &mut Option<Clicked>) {
        if clicked.is_some_and(|(at, ..)| event.time_stamp() - at < DOUBLE_CLICK_MS) {
            return;
        }
        *clicked = None;
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let passage = target.and_then(|element| element.get_attribute("data-passage")?.parse().ok());
        if let Some(passage) = passage {
            self.explorer.act(self.explorer.open(PassageIdx(passage)));
        } else if self.drawn.marks.is_empty() {
            let day = self.day_at(event);
            if let Some(bin) = self.drawn.bins.iter().find(|bin| bin.from <= day && day <= bin.to) {
                *clicked = Some((event.time_stamp(), self.view.from, self.view.to));
                self.brush_days(bin.from, bin.to);
            }
        }
    }

    fn zoomed(&self, factor: f64, centre: Day) -> Action {
        let (from, to) =
            query::zoomed((self.drawn.from, self.drawn.to), self.drawn.whole, 1.0 / factor, centre);
        Action::Zoom(self.window(from, to))
    }

    fn window(&self, from: Day, to: Day) -> Option<Zoom> {
        let whole = from <= self.drawn.whole.0 && to >= self.drawn.whole.1;
        (!whole).then_some(Zoom { from: Partial::Day(from), to: Partial::Day(to) })
    }

    /// A double click opens the period it falls in, from one line to the next.
    fn zoom_into(&self, client_x: i32) {
        let day = self.day_at_x(client_x);
        let n_before = self.drawn.ticks.partition_point(|tick| tick.day <= day);
        let from = self.drawn.ticks.get(n_before.wrapping_sub(1)).map_or(self.drawn.from, |tick| tick.day);
        let to = self.drawn.ticks.get(n_before).map_or(self.drawn.to, |tick| tick.day.plus_days(-1));
        self.explorer.act(Action::Zoom(self.window(from, to)));
    }

    /// Moves the cursor over the bins that hold something.
    fn step(&self, event: &KeyboardEvent, n_bins: usize, forward: bool) {
        let direction = if forward { Direction::Later } else { Direction::Earlier };
        let start = (*self.cursor).unwrap_or(if forward {
            self.drawn.from.plus_days(-1)
        } else {
            self.drawn.to.plus_days(1)
        });
        let mut at: Option<Bin> = None;
        for _ in 0..n_bins {
            let from = at.map_or(start, |bin| bin.from);
            match query::neighbour_bin(&self.drawn, from, direction) {
                Some(bin) => at = Some(*bin),
                None => break,
            }
        }
        let Some(bin) = at else { return };
        self.cursor.set(Some(bin.from));
        if event.shift_key() {
            let brush = self.view.brush();
            let from = brush.and_then(|brush| brush.from).map_or(bin.from, |day| day.min(bin.from));
            let to = brush.and_then(|brush| brush.to).map_or(bin.to, |day| day.max(bin.to));
            self.brush_days(from, to);
        }
    }

    fn to_end(&self, last: bool) {
        let bin = if last { self.drawn.bins.last() } else { self.drawn.bins.first() };
        self.cursor.set(bin.map(|bin| bin.from));
    }

    fn enter(&self) {
        let Some(day) = *self.cursor else { return };
        if let Some(bin) = self.drawn.bins.iter().find(|bin| bin.from <= day && day <= bin.to) {
            self.brush_days(bin.from, bin.to);
        }
    }
}

fn chart() -> Option<Element> {
    gloo::utils::document().query_selector(".chart").ok().flatten()
}

/// Keeps the pointer's moves coming while it strays from the chart.
fn capture(event: &PointerEvent) {
    if let Some(chart) = chart() {
        let _ = chart.set_pointer_capture(event.pointer_id());
    }
}

fn wheel(event: &WheelEvent, gestures: &Gestures) {
    let centre = gestures.day_at_x(event.client_x());
    if event.delta_x().abs() > event.delta_y().abs() {
        let (from, to) = (gestures.drawn.from, gestures.drawn.to);
        let n_days = gestures.scale.n_days(event.delta_x());
        let (from, to) = query::panned((from, to), gestures.drawn.whole, n_days);
        gestures.explorer.act(Action::Zoom(gestures.window(from, to)));
    } else {
        let factor = if event.delta_y() < 0.0 { ZOOM_STEP } else { 1.0 / ZOOM_STEP };
        gestures.explorer.act(gestures.zoomed(factor, centre));
    }
}

fn key_pressed(event: &KeyboardEvent, gestures: &Gestures) {
    let centre = (*gestures.cursor).unwrap_or(Day(gestures.drawn.from.0.midpoint(gestures.drawn.to.0)));
    match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => gestures.step(event, 1, true),
        "ArrowLeft" | "ArrowDown" => gestures.step(event, 1, false),
        "PageUp" => gestures.step(event, N_BINS_A_PAGE, true),
        "PageDown" => gestures.step(event, N_BINS_A_PAGE, false),
        "Home" => gestures.to_end(false),
        "End" => gestures.to_end(true),
        "Enter" => gestures.enter(),
        "Escape" => gestures.explorer.act(Action::Brush(None, None)),
        "+" | "=" => gestures.explorer.act(gestures.zoomed(ZOOM_STEP, centre)),
        "-" | "−" => gestures.explorer.act(gestures.zoomed(1.0 / ZOOM_STEP, centre)),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}
