//! A closure and what it needs → a callback.

use yew::Callback;

/// A callback of a function and what it needs. Not a hook: Yew ties the listeners of an element anew
/// at every drawing anyway, and remembering each one is 600 bytes a place.
pub fn callback<E, N: 'static>(needs: N, call: impl Fn(E, &N) + 'static) -> Callback<E> {
    Callback::from(move |event| call(event, &needs))
}
