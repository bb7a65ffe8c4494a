//! The focus stays with what has it, where that is only drawn in another place: a browser takes the focus
//! from an element that moves.

use yew::prelude::*;

use crate::ui::browser::focus;

/// Gives the focus back to what has it now, where the drawing takes it away and keeps the element.
#[hook]
pub fn use_held() {
    let held = focus::holder();
    use_effect(move || {
        if let Some(held) = held.filter(|held| held.is_connected() && focus::is_lost()) {
            let _ = held.focus();
        }
    });
}
