//! Short-cuts of the whole page: « / », « ? » and Escape. Any other key is the browser's, also before the
//! second part of the program is here that knows what these do.

use gloo::{events::EventListener, utils::document};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Calls back with every short-cut pressed outside of fields, modifiers aside.
#[hook]
pub fn use_keys(on_key: Callback<KeyboardEvent>) {
    // Listened to once, whatever it calls at the moment.
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_key);
    use_effect_with((), move |()| {
        // Not passive: « / » must not be typed into the field it leads to.
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let in_field =
                event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(
                    |element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"),
                );
            let is_ours = matches!(key.key().as_str(), "/" | "?" | "Escape");
            if is_ours && !in_field && !key.ctrl_key() && !key.meta_key() && !key.alt_key() {
                let on_key = latest.borrow().clone();
                on_key.emit(key.clone());
            }
        });
        move || drop(listener)
    });
}
