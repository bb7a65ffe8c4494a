//! A closure and what it needs → a callback.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use super::browser::rest;

/// A callback of a function and what it needs, which stands in the second part of the program: while
/// that is not here nothing is called, and the page says so. Not a hook: Yew ties the listeners of an
/// element anew at every drawing anyway, and remembering each one is 600 bytes a place.
pub fn callback<E: AsRef<Event> + 'static, N: 'static>(
    needs: N,
    call: impl Fn(E, &N) + 'static,
) -> Callback<E> {
    when_here(Callback::from(move |event| call(event, &needs)))
}

/// As [`callback`], for what the first part does by itself.
pub fn at_once<E, N: 'static>(needs: N, call: impl Fn(E, &N) + 'static) -> Callback<E> {
    Callback::from(move |event| call(event, &needs))
}

#[inline(never)]
fn when_here<E: AsRef<Event> + 'static>(inner: Callback<E>) -> Callback<E> {
    Callback::from(move |event: E| {
        if rest::is_here() {
            inner.emit(event);
        } else {
            miss(event.as_ref());
        }
    })
}

/// Says that something is missing, where something was meant to happen: not as a pointer or the focus
/// goes by.
#[inline(never)]
fn miss(event: &Event) {
    let passes_by =
        || event.dyn_ref::<KeyboardEvent>().is_some_and(|key| matches!(key.key().as_str(), "Tab" | "Shift"));
    if matches!(event.type_().as_str(), "click" | "change" | "dblclick" | "keydown") && !passes_by() {
        rest::missed();
    }
}
