//! The wheel over an element, kept from scrolling the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, WheelEvent};
use yew::prelude::*;

use crate::ui::browser::rest;

/// Calls back with every turn of the wheel over the element.
#[hook]
pub fn use_wheel(node: NodeRef, on_wheel: Callback<WheelEvent>) {
    // Listened to once, whatever it calls at the moment.
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_wheel);
    use_effect_with(node, |node| {
        let listener = node.cast::<Element>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, "wheel", options, move |event| {
                if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
                    // Where nobody zooms yet, the page scrolls.
                    if rest::is_here() {
                        event.prevent_default();
                    }
                    let on_wheel = latest.borrow().clone();
                    on_wheel.emit(wheel.clone());
                }
            })
        });
        move || drop(listener)
    });
}
