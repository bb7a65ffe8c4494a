//! Which rows of a long list are drawn: those on the screen, and nearly a screen before and after it.
//!
//! Rows are as high as their words make them. They are drawn some together; how high these were is
//! remembered, and what was never drawn is taken to be as high as the first ones are on average. What the
//! browser's own search in the page finds is what is drawn: the page's search box looks everywhere.

use core::ops::Range;
use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
    utils::{document, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::use_sheet::keep_in;
use crate::ui::browser::focus;

/// Rows that are drawn together.
const N_TOGETHER: usize = 8;
/// How high such a group is until one was measured.
const GROUP_PX: f64 = 800.0;
/// How high a screen is for which one group more is drawn at first: less than a group and what stands above
/// the list, so that no part of the screen stands empty for a moment.
const SCREEN_PX: f64 = 1000.0;
/// What was drawn is on the screen.
const FRAME_MS: u32 = 20;
/// How far beyond the screen rows are drawn, in screens.
const BEYOND: f64 = 0.7;
/// Groups that are drawn besides, so that the row with the focus is among them: further off it gives
/// the focus to the results.
const N_KEPT: usize = 12;
/// Rows on paper: more is no list that anyone prints.
const N_PRINTED: usize = 200;

/// What is drawn of a list.
pub struct DrawnRows {
    /// The element that holds the list alone, between the room of what is not drawn.
    pub node: NodeRef,
    /// The rows to draw.
    pub rows: Range<usize>,
    /// The room of the rows before and after them, in pixels.
    pub room_px: [f64; 2],
    /// Goes to a row, drawn or not.
    pub go_to: Callback<usize>,
}

/// What is known of the list.
#[derive(Default)]
struct Known {
    /// How many lists there were before it.
    n_before: u32,
    /// The height of each group; 0 where it was never drawn.
    heights_px: Vec<f64>,
    mean_px: f64,
    /// A row to be focused once it is drawn.
    wanted: Option<usize>,
    /// Whether the list is on its way to paper, and no screen counts.
    is_printed: bool,
}

/// Follows the screen over a list of some rows; another key is another list.
#[hook]
pub fn use_rows<K: PartialEq + 'static>(n_rows: usize, key: K) -> DrawnRows {
    let n_groups = n_rows.div_ceil(N_TOGETHER);
    let node = use_node_ref();
    let known = use_mut_ref(Known::default);
    let last_key = use_mut_ref(|| None::<K>);
    if last_key.borrow().as_ref() != Some(&key) {
        last_key.replace(Some(key));
        let n_before = known.borrow().n_before + 1;
        known.replace(Known { n_before, heights_px: vec![0.0; n_groups], ..Known::default() });
    }
    // The groups to draw, and of which list: a new one is drawn from its beginning.
    let groups = use_state_eq(|| (0, 0..0));
    let seen = if groups.0 == known.borrow().n_before { groups.1.clone() } else { first_groups() };
    let drawn = seen.start.min(n_groups.saturating_sub(1))..seen.end.min(n_groups);
    let look: Rc<dyn Fn()> = {
        let (node, known, setter) = (node.clone(), Rc::clone(&known), groups.setter());
        Rc::new(move || {
            let known = known.borrow();
            if let Some(seen) = node.cast::<Element>().and_then(|list| known.seen(&list)) {
                setter.set((known.n_before, with_focus(seen)));
            }
        })
    };
    // What was drawn is measured, and may be less than the screen holds: after it is on the screen, for a
    // browser that is asked before lays it out twice. Who waits for a row has it at once.
    use_effect({
        let (node, known, drawn, look) = (node.clone(), Rc::clone(&known), drawn.clone(), Rc::clone(&look));
        move || {
            let is_awaited = known.borrow().wanted.is_some();
            let measure = move || {
                if let Some(list) = node.cast::<Element>() {
                    known.borrow_mut().measure(&list, drawn);
                    look();
                }
            };
            let later = if is_awaited {
                measure();
                None
            } else {
                Some(Timeout::new(FRAME_MS, measure))
            };
            move || drop(later)
        }
    });
    use_effect_with((), {
        let (known, setter) = (Rc::clone(&known), groups.setter());
        move |()| {
            let options =
                EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: true };
            let on_scroll = {
                let look = Rc::clone(&look);
                EventListener::new_with_options(&document(), "scroll", options, move |_| look())
            };
            let on_size = EventListener::new(&window(), "resize", move |_| {
                look();
                keep_in();
            });
            let on_print = ["beforeprint", "afterprint"].map(|moment| {
                let (known, setter) = (Rc::clone(&known), setter.clone());
                EventListener::new(&window(), moment, move |event| {
                    let is_printed = event.type_() == "beforeprint";
                    known.borrow_mut().is_printed = is_printed;
                    let groups = if is_printed { 0..N_PRINTED / N_TOGETHER } else { first_groups() };
                    setter.set((known.borrow().n_before, groups));
                })
            });
            move || drop((on_scroll, on_size, on_print))
        }
    });
    let room_px = {
        let known = known.borrow();
        [known.height_px(0..drawn.start), known.height_px(drawn.end..n_groups)]
    };
    let (list, first) = (node.clone(), drawn.start * N_TOGETHER);
    let go_to = Callback::from(move |row: usize| {
        let is_drawn = row.checked_sub(first).is_some_and(|nth| focus_row(&list, nth));
        known.borrow_mut().wanted = Some(row).filter(|_| !is_drawn);
        if is_drawn {
            return;
        }
        let group = row / N_TOGETHER;
        let n_before = known.borrow().n_before;
        groups.set((n_before, group.saturating_sub(1)..group + 2));
    });
    let rows = drawn.start * N_TOGETHER..(drawn.end * N_TOGETHER).min(n_rows);
    DrawnRows { node, rows, room_px, go_to }
}

/// The groups of a list that are drawn first: what a screen of this height holds, more or less.
fn first_groups() -> Range<usize> {
    let screen_px = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    0..1 + (screen_px / SCREEN_PX) as usize
}

/// The groups to draw, with that of the row that has the focus.
fn with_focus(seen: Range<usize>) -> Range<usize> {
    let row = focus::holder().and_then(|holder| holder.closest("[aria-posinset]").ok().flatten());
    let place = row.and_then(|row| row.get_attribute("aria-posinset")?.parse::<usize>().ok());
    let Some(group) = place.map(|place| place.saturating_sub(1) / N_TOGETHER) else { return seen };
    let with = seen.start.min(group)..seen.end.max(group + 1);
    if with.len() <= seen.len() + N_KEPT {
        return with;
    }
    focus::on("results");
    seen
}

/// Focuses a row by its place among those drawn; false where that is not drawn.
fn focus_row(list: &NodeRef, nth: usize) -> bool {
    let row = list.cast::<Element>().and_then(|list| list.children().item(nth as u32));
    let link = row.and_then(|row| row.query_selector("a").ok().flatten());
    link.and_then(|link| link.dyn_into::<HtmlElement>().ok()).is_some_and(|link| link.focus().is_ok())
}

impl Known {
    fn height_px(&self, groups: Range<usize>) -> f64 {
        let mean_px = if self.mean_px > 0.0 { self.mean_px } else { GROUP_PX };
        groups
            .map(|group| self.heights_px.get(group).copied().filter(|px| *px > 0.0).unwrap_or(mean_px))
            .sum()
    }

    /// Remembers how high the groups are that are drawn, and focuses the row that is waited for.
    fn measure(&mut self, list: &Element, drawn: Range<usize>) {
        let mut row = list.first_element_child();
        let mut nth = drawn.start * N_TOGETHER;
        let mut top_px = list.get_bounding_client_rect().top();
        while let Some(element) = row {
            if self.wanted == Some(nth) {
                self.wanted = None;
                let link = element.query_selector("a").ok().flatten();
                let _ = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()).map(|link| link.focus());
                return;
            }
            nth += 1;
            row = element.next_element_sibling();
            if nth.is_multiple_of(N_TOGETHER) || row.is_none() {
                let end_px = element.get_bounding_client_rect().bottom();
                if let Some(height_px) = self.heights_px.get_mut((nth - 1) / N_TOGETHER) {
                    *height_px = end_px - top_px;
                }
                top_px = end_px;
            }
        }
        // Once for each list: what was left as room for rows must not change under the reader.
        if self.mean_px == 0.0 {
            let measured = || self.heights_px.iter().filter(|px| **px > 0.0);
            self.mean_px = measured().sum::<f64>() / measured().count().max(1) as f64;
        }
    }

    /// The groups on the screen and around it.
    fn seen(&self, list: &Element) -> Option<Range<usize>> {
        if self.is_printed {
            return None;
        }
        let before = list.previous_element_sibling()?;
        let top_px = before.get_bounding_client_rect().top();
        let screen_px = window().inner_height().ok()?.as_f64()?;
        let (mut at_px, mut seen) = (top_px, None::<Range<usize>>);
        for group in 0..self.heights_px.len() {
            let end_px = at_px + self.height_px(group..group + 1);
            if end_px >= -BEYOND * screen_px && at_px <= (1.0 + BEYOND) * screen_px {
                seen = Some(seen.map_or(group, |seen| seen.start)..group + 1);
            }
            at_px = end_px;
        }
        seen
    }
}
