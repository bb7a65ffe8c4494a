//! What pointers, the wheel and keys do to the timeline: one finger or the mouse brushes and moves
//! the edges of the brush, two fingers and the wheel zoom, keys walk from bin to bin.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::{
    timeline::{counted, told},
    timeline_drawing::Scale,
};
use crate::{
    index::PassageIdx,
    model::{Day, Partial},
    query::{self, Bin, Choice, Direction, Timeline as Drawn},
    ui::explorer::{Explorer, Shared},
    view::{Action, View, Zoom},
};

/// A step of the zoom: three of them halve or double the window.
pub const ZOOM_STEP: f64 = 1.26;
/// The share of the window that a pixel of the wheel zooms: a notch of a mouse is a step. Spread
/// fingers on a touchpad come as a wheel with Ctrl, in pixels ten times fewer.
const ZOOM_OF_WHEEL: [f64; 2] = [0.0024, 0.012];
/// A wheel that counts lines instead of pixels: the usual height of one.
const LINE_PX: f64 = 40.0;
/// A pointer that moved less than this was a click.
const CLICK_PX: i32 = 4;
/// How near to an edge of the brush a mouse, or a finger, takes hold of it.
const GRIP_PX: [f64; 2] = [6.0, 16.0];
/// Fingers nearer to each other than this lie over each other: what they zoom would leap.
const MIN_PINCH_PX: i32 = 24;

/// Two clicks closer than this, in milliseconds, are a double one: the usual setting of desktops.
const DOUBLE_CLICK_MS: f64 = 500.0;

/// How long a hand rests before the rest of the page follows what it did to the window.
const REST_MS: u32 = 150;

/// What the handlers need, as props of one callback.
pub struct Gestures {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub choice: Shared<Choice>,
    pub drawn: Shared<Drawn>,
    pub scale: Scale,
    pub cursor: UseStateHandle<Option<Day>>,
    /// Draws the timeline anew, and nothing else.
    pub redraw: UseForceUpdateHandle,
}

/// The pointers on the chart, and what they are doing.
#[derive(Default)]
pub struct Hand {
    /// Where each is, by its id.
    fingers: Vec<(i32, i32)>,
    doing: Doing,
    /// When a bin was last clicked, and the brush before: a double click opens the period, and what
    /// the first of its clicks brushed is undone.
    clicked: Option<(f64, Option<Partial>, Option<Partial>)>,
    /// Whether the last move followed the hand: what does so is not animated.
    pub follows: bool,
    /// The zoom of the view, the one that the hand moved it to, and what makes it the view's when the
    /// hand rests.
    zoom: Option<Zoom>,
    held: Option<Zoom>,
    resting: Option<Timeout>,
}

impl Hand {
    /// What to show of a view: what the hand moved it to, until the view has another zoom.
    pub fn zoom(&mut self, of_view: Option<Zoom>) -> Option<Zoom> {
        if self.zoom != of_view {
            (self.zoom, self.held, self.resting) = (of_view, of_view, None);
        }
        self.held
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Doing {
    #[default]
    Nothing,
    /// Pressed at a place, which the brush is drawn from: the period there, or the other end of the
    /// brush whose edge was taken.
    Brushing(i32, (Partial, Partial)),
    /// Pressed at a place on the only edge of a brush that is open on the other side; whether the
    /// edge is its beginning.
    Moving(i32, bool),
    /// Two fingers so far apart, around a middle, on a window.
    Pinching(i32, i32, (Day, Day)),
}

impl Gestures {
    fn day_at_x(&self, client_x: i32) -> Day {
        self.scale.day(x_in_chart(client_x))
    }

    /// The calendar period of a bin: a week is seven days, a decade ten years.
    fn period(&self, day: Day) -> (Partial, Partial) {
        query::period_at(self.drawn.level, day)
    }

    /// A pointer went down, moved or went up.
    pub fn pointer(&self, event: &PointerEvent, hand: &mut Hand) {
        let (id, x) = (event.pointer_id(), event.client_x());
        match event.type_().as_str() {
            "pointerdown" if event.button() == 0 => {
                if event.is_primary() {
                    hand.fingers.clear();
                }
                hand.fingers.push((id, x));
                hand.doing = self.begun(&hand.fingers, event);
            }
            // Let go of where nobody heard it.
            "pointermove" if event.buttons() == 0 => hand.fingers.clear(),
            "pointermove" => {
                if let Some(finger) = hand.fingers.iter_mut().find(|finger| finger.0 == id) {
                    finger.1 = x;
                    self.moved(event, hand);
                }
            }
            _ => {
                hand.fingers.retain(|finger| finger.0 != id);
                let done = core::mem::take(&mut hand.doing);
                if let (Doing::Brushing(from_x, _) | Doing::Moving(from_x, _), "pointerup") =
                    (done, event.type_().as_str())
                    && (x - from_x).abs() <= CLICK_PX
                {
                    self.click(event, hand);
                }
            }
        }
    }

    /// Says what is under the pointer, as a title that the browser shows when it rests there.
    pub fn tell(&self, event: &MouseEvent) {
        if event.buttons() > 0 {
            return;
        }
        let explorer = &self.explorer;
        let mark = passage_at(event).and_then(|at| self.drawn.marks.iter().find(|mark| mark.passage == at));
        let bin = || self.bin_at(self.day_at_x(event.client_x())).filter(|_| self.drawn.marks.is_empty());
        let title = mark.map_or_else(
            || bin().map_or_else(String::new, |bin| counted(explorer.words, bin)),
            |mark| told(explorer, mark),
        );
        if let Some(chart) = chart() {
            let _ = chart.set_attribute("title", &title);
        }
    }

    fn begun(&self, fingers: &[(i32, i32)], event: &PointerEvent) -> Doing {
        match fingers {
            [(_, x)] => self.held(*x, event.pointer_type() != "mouse"),
            [(_, a), (_, b)] => {
                Doing::Pinching((a - b).abs(), i32::midpoint(*a, *b), (self.drawn.from, self.drawn.to))
            }
            _ => Doing::Nothing,
        }
    }

    /// What one takes hold of: an edge of the brush, or a place to draw a new one from.
    fn held(&self, client_x: i32, touches: bool) -> Doing {
        let x = x_in_chart(client_x);
        let is_near = |day: Day| (self.scale.x(day) - x).abs() <= GRIP_PX[usize::from(touches)];
        let begins = self.view.from.filter(|from| is_near(from.first_day()));
        let ends = self.view.to.filter(|to| is_near(to.last_day().plus_days(1)));
        match (self.view.from, self.view.to) {
            (Some(from), Some(_)) if ends.is_some() => Doing::Brushing(client_x, (from, from)),
            (Some(_), Some(to)) if begins.is_some() => Doing::Brushing(client_x, (to, to)),
            (from, _) if begins.or(ends).is_some() => Doing::Moving(client_x, from.is_some()),
            _ => Doing::Brushing(client_x, self.period(self.scale.day(x))),
        }
    }

    fn moved(&self, event: &PointerEvent, hand: &mut Hand) {
        match (hand.doing, hand.fingers.as_slice()) {
            (Doing::Brushing(from_x, anchor), _) if (event.client_x() - from_x).abs() > CLICK_PX => {
                capture(event);
                self.brush(anchor, self.day_at_x(event.client_x()));
            }
            (Doing::Moving(from_x, is_beginning), _) if (event.client_x() - from_x).abs() > CLICK_PX => {
                capture(event);
                let (from, to) = self.period(self.day_at_x(event.client_x()));
                let (from, to) = (Some(from).filter(|_| is_beginning), Some(to).filter(|_| !is_beginning));
                self.explorer.act(Action::Brush(from, to));
            }
            (Doing::Pinching(apart, middle, window), [(_, a), (_, b)]) => {
                let now = (a - b).abs().max(MIN_PINCH_PX);
                let factor = f64::from(apart.max(MIN_PINCH_PX)) / f64::from(now);
                let before = self.scale.over(window);
                let (whole, centre) = (self.drawn.whole, before.day(x_in_chart(middle)));
                let zoomed = query::zoomed(window, whole, factor, centre);
                let n_days = self.scale.over(zoomed).n_days(f64::from(middle - i32::midpoint(*a, *b)));
                self.hold(hand, query::panned(zoomed, whole, n_days));
            }
            _ => {}
        }
    }

    /// Brushes whole calendar periods, from either side of what stays.
    fn brush(&self, anchor: (Partial, Partial), day: Day) {
        let (from, to) = self.period(day);
        let first = if from.first_day() < anchor.0.first_day() { from } else { anchor.0 };
        let last = if to.last_day() > anchor.1.last_day() { to } else { anchor.1 };
        self.explorer.act(Action::Brush(Some(first), Some(last)));
    }

    /// Days as the dates of a brush: whole periods where they are, else days.
    fn ends(&self, from: Day, to: Day) -> (Partial, Partial) {
        let ((first, _), (_, last)) = (self.period(from), self.period(to));
        if first.first_day() == from && last.last_day() == to {
            (first, last)
        } else {
            (Partial::Day(from), Partial::Day(to))
        }
    }

    fn brush_days(&self, from: Day, to: Day) {
        let (from, to) = self.ends(from, to);
        self.explorer.act(Action::Brush(Some(from), Some(to)));
    }

    fn bin_at(&self, day: Day) -> Option<&Bin> {
        self.drawn.bins.iter().find(|bin| bin.from <= day && day <= bin.to)
    }

    /// A click on a mark opens its passage; on a bin, it brushes the bin.
    fn click(&self, event: &PointerEvent, hand: &mut Hand) {
        if hand.clicked.is_some_and(|(at, ..)| event.time_stamp() - at < DOUBLE_CLICK_MS) {
            return;
        }
        hand.clicked = None;
        if let Some(passage) = passage_at(event) {
            self.explorer.act(self.explorer.open(passage));
        } else if self.drawn.marks.is_empty()
            && let Some(bin) = self.bin_at(self.day_at_x(event.client_x()))
        {
            hand.clicked = Some((event.time_stamp(), self.view.from, self.view.to));
            self.brush_days(bin.from, bin.to);
        }
    }

    /// The action that zooms by a factor around a day.
    pub fn zoomed(&self, factor: f64, centre: Day) -> Action {
        Action::Zoom(self.zoom_to(self.zoomed_by(factor, centre)))
    }

    fn zoomed_by(&self, factor: f64, centre: Day) -> (Day, Day) {
        query::zoomed((self.drawn.from, self.drawn.to), self.drawn.whole, 1.0 / factor, centre)
    }

    fn zoom_to(&self, (from, to): (Day, Day)) -> Option<Zoom> {
        let usual = (from, to) == self.drawn.usual;
        (!usual).then_some(Zoom { from: Partial::Day(from), to: Partial::Day(to) })
    }

    fn show(&self, window: (Day, Day)) {
        self.explorer.act(Action::Zoom(self.zoom_to(window)));
    }

    /// Shows a window while the hand moves on: only the timeline is drawn anew.
    fn hold(&self, hand: &mut Hand, window: (Day, Day)) {
        let (zoom, explorer) = (self.zoom_to(window), self.explorer.clone());
        hand.follows = true;
        hand.held = zoom;
        hand.resting = Some(Timeout::new(REST_MS, move || explorer.act(Action::Zoom(zoom))));
        self.redraw.force_update();
    }

    /// A double click opens the period it falls in, from one line to the next.
    pub fn zoom_into(&self, client_x: i32, hand: &mut Hand) {
        if let Some((_, from, to)) = hand.clicked.take() {
            self.explorer.act(Action::Brush(from, to));
        }
        let day = self.day_at_x(client_x);
        let n_before = self.drawn.ticks.partition_point(|tick| tick.day <= day);
        let from = self.drawn.ticks.get(n_before.wrapping_sub(1)).map_or(self.drawn.from, |tick| tick.day);
        let to = self.drawn.ticks.get(n_before).map_or(self.drawn.to, |tick| tick.day.plus_days(-1));
        self.show((from, to));
    }

    /// The wheel zooms around the pointer; sideways it moves along.
    pub fn wheel(&self, event: &WheelEvent, hand: &mut Hand) {
        let unit_px = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE_PX } else { 1.0 };
        let (dx, dy) = (event.delta_x() * unit_px, event.delta_y() * unit_px);
        if dx.abs() > dy.abs() {
            let window = (self.drawn.from, self.drawn.to);
            self.hold(hand, query::panned(window, self.drawn.whole, self.scale.n_days(dx)));
        } else {
            let step = 1.0 + (dy.abs() * ZOOM_OF_WHEEL[usize::from(event.ctrl_key())]).min(1.0);
            let factor = if dy < 0.0 { step } else { 1.0 / step };
            self.hold(hand, self.zoomed_by(factor, self.day_at_x(event.client_x())));
        }
    }

    /// A key that the timeline knows.
    pub fn key_pressed(&self, event: &KeyboardEvent) {
        let middle = Day(self.drawn.from.0.midpoint(self.drawn.to.0));
        let centre = (*self.cursor).unwrap_or(middle);
        match event.key().as_str() {
            // The browser's own: larger text, the page before.
            _ if event.ctrl_key() || event.meta_key() || event.alt_key() => return,
            "ArrowRight" | "ArrowUp" => self.step(event, false, Direction::Later),
            "ArrowLeft" | "ArrowDown" => self.step(event, false, Direction::Earlier),
            "PageUp" => self.step(event, true, Direction::Later),
            "PageDown" => self.step(event, true, Direction::Earlier),
            "Home" => self.cursor.set(self.drawn.bins.first().map(|bin| bin.from)),
            "End" => self.cursor.set(self.drawn.bins.last().map(|bin| bin.from)),
            "Enter" => self.enter(),
            "Escape" => self.explorer.act(Action::Brush(None, None)),
            "+" | "=" => self.explorer.act(self.zoomed(ZOOM_STEP, centre)),
            "-" | "−" => self.explorer.act(self.zoomed(1.0 / ZOOM_STEP, centre)),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Moves the cursor over the bins that hold something: to the next one, or past the next line.
    /// Beyond the window it takes the window along.
    fn step(&self, event: &KeyboardEvent, past_line: bool, direction: Direction) {
        let forward = direction == Direction::Later;
        let (before, after) = (self.drawn.from.plus_days(-1), self.drawn.to.plus_days(1));
        let mut start = (*self.cursor).unwrap_or(if forward { before } else { after });
        if past_line {
            let mut lines = self.drawn.ticks.iter().map(|tick| tick.day);
            let line = if forward {
                lines.find(|line| *line > start).map(|line| line.plus_days(-1))
            } else {
                lines.rfind(|line| *line <= start)
            };
            start = line.unwrap_or(if forward { after } else { before });
        }
        match query::neighbour_bin(&self.drawn, start, direction) {
            Some(bin) => {
                self.cursor.set(Some(bin.from));
                if event.shift_key() {
                    let brush = self.view.brush();
                    let from = brush.and_then(|brush| brush.from).map_or(bin.from, |day| day.min(bin.from));
                    let to = brush.and_then(|brush| brush.to).map_or(bin.to, |day| day.max(bin.to));
                    self.brush_days(from, to);
                }
            }
            None => self.follow(direction),
        }
    }

    /// Brings the next fact outside of the window to its middle.
    fn follow(&self, direction: Direction) {
        let (from, to) = (self.drawn.from, self.drawn.to);
        let edge = if direction == Direction::Later { to } else { from };
        let found = query::next_fact(&self.explorer.index, &self.view, &self.choice, edge, direction);
        if let Some(day) = found {
            let n_days = day.0.saturating_sub(from.0.midpoint(to.0));
            self.show(query::panned((from, to), self.drawn.whole, n_days));
            self.cursor.set(Some(day));
        }
    }

    /// Brushes the bin at the cursor; what is brushed already is opened: its one passage, or its
    /// days at full width.
    fn enter(&self) {
        let Some(bin) = self.cursor.and_then(|day| self.bin_at(day)) else { return };
        let (from, to) = self.ends(bin.from, bin.to);
        if (self.view.from, self.view.to) != (Some(from), Some(to)) {
            self.explorer.act(Action::Brush(Some(from), Some(to)));
        } else if bin.n_facts == 1 {
            self.explorer.act(self.explorer.open(bin.first));
        } else {
            self.show((bin.from, bin.to));
        }
    }
}

/// The passage of the mark under the pointer.
fn passage_at(event: &MouseEvent) -> Option<PassageIdx> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-passage]").ok()??;
    mark.get_attribute("data-passage")?.parse().ok().map(PassageIdx)
}

fn x_in_chart(client_x: i32) -> f64 {
    let left = chart().map_or(0.0, |chart| chart.get_bounding_client_rect().left());
    f64::from(client_x) - left
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
