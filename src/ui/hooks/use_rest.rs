//! The second part of the program, as it comes.

use yew::prelude::*;

use crate::ui::browser::rest::{self, Rest};

/// Where the second part of the program is; draws anew when that changes.
#[hook]
pub fn use_rest() -> Rest {
    let state = use_state_eq(|| rest::state(Rest::Awaited));
    use_effect_with((), {
        let setter = state.setter();
        move |()| {
            let listeners = rest::watch(move |now| setter.set(now));
            move || drop(listeners)
        }
    });
    *state
}
