//! View ↔ address: the link follows the view, Back and Forward bring views back.

use core::cell::Cell;
use std::rc::Rc;

use gloo::{events::EventListener, timers::future::TimeoutFuture, utils::window};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    ui::{
        browser::{location, rest},
        explorer::{Shared, Shown},
    },
    view::{
        Action, Step, View,
        link::{self, LinkWarning},
    },
};

/// Small moves are written to the address this often: Safari refuses more than 100 in 30 seconds.
/// Longer, and who copies the address right after a drag misses its end.
const WRITTEN_EACH_MS: u32 = 300;

/// A choice is written when it has been drawn, for writing takes a browser as long as drawing: a frame
/// later.
const WRITTEN_AFTER_MS: u32 = 20;

/// The links that are still to be written.
type Waiting = Rc<core::cell::RefCell<Vec<(String, Step)>>>;

/// The view of the page, begun from its address and written back to it; and what of the address
/// could not be read.
#[hook]
pub fn use_link() -> (Shared<View>, UseReducerDispatcher<Shown>, Shared<Vec<LinkWarning>>) {
    let warnings = use_state(|| Shared(Rc::new(address().1)));
    let shown = use_reducer_eq(|| Shown { view: Shared(Rc::new(address().0)), step: Step::Keep });
    let view = shown.view.clone();
    let step = shown.step;
    let waiting: Waiting = use_mut_ref(Vec::new);
    use_effect_with(view.clone(), move |view| write(&waiting, link::write(view), step));
    let dispatcher = shown.dispatcher();
    use_effect_with((), {
        let (dispatcher, warnings) = (dispatcher.clone(), warnings.setter());
        move |()| {
            let is_unread = Rc::new(Cell::new(!can_read()));
            if is_unread.get() {
                rest::missed();
            }
            // `popstate` comes with Back, Forward and with a fragment typed by hand.
            let listeners = ["popstate", "chronique-whole"].map(|name| {
                let (dispatcher, warnings) = (dispatcher.clone(), warnings.clone());
                let is_unread = Rc::clone(&is_unread);
                EventListener::new(&window(), name, move |event| {
                    // What was not read when it came is read when it can be.
                    if event.type_() != "popstate" && !is_unread.get() {
                        return;
                    }
                    is_unread.set(!can_read());
                    if is_unread.get() {
                        return rest::missed();
                    }
                    let (view, unread) = address();
                    dispatcher.dispatch(Action::Replace(Box::new(view)));
                    warnings.set(Shared(Rc::new(unread)));
                })
            });
            move || drop(listeners)
        }
    });
    (view, dispatcher, (*warnings).clone())
}

/// The view that the address asks for. Most first visits bring none, and need nothing to read it.
fn address() -> (View, Vec<LinkWarning>) {
    match location::fragment() {
        link if !link.is_empty() && rest::is_here() => link::read(&link),
        _ => (View::default(), Vec::new()),
    }
}

/// Whether what reads the address is here: the second part of the program, unless there is nothing to read.
fn can_read() -> bool {
    rest::is_here() || location::fragment().is_empty()
}

/// Writes a link: a choice as soon as it is drawn, after the small moves before it; of small moves the last
/// one.
fn write(waiting: &Waiting, link: String, step: Step) {
    let mut links = waiting.borrow_mut();
    let wait_ms = match step {
        // The address is another one meanwhile: what was to be written there is no longer what is shown.
        Step::Keep => return links.clear(),
        Step::Push => WRITTEN_AFTER_MS,
        Step::Replace => WRITTEN_EACH_MS,
    };
    let is_first = links.is_empty();
    if step == Step::Replace && links.last().is_some_and(|(_, step)| *step == Step::Replace) {
        links.pop();
    }
    links.push((link, step));
    if is_first || step == Step::Push {
        let waiting = Rc::clone(waiting);
        spawn_local(async move {
            TimeoutFuture::new(wait_ms).await;
            for (link, step) in waiting.take() {
                location::write(&link, step);
            }
        });
    }
}
