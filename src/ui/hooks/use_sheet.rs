//! The focus follows into what opens, and goes back to what opened it.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ui::browser::{focus, rest};

/// What lies behind a sheet is out of reach while it is open; the second part of the program knows how.
/// To be asked again when the screen has another size: what was a sheet may stand beside the rest.
pub fn keep_in() {
    if rest::is_here() {
        focus::keep_in_sheet();
    }
}

/// Moves the focus to the element of an id when something opens, and back when it closes. What
/// stands open as the page is loaded takes no focus, but what was asked for before it could be drawn does.
#[hook]
pub fn use_sheet(open: bool, heading: &'static str) {
    let before = use_mut_ref(|| (open && !focus::is_lost(), None::<HtmlElement>));
    use_effect_with(open, move |open| {
        let (has_begun, opener) = &mut *before.borrow_mut();
        if *has_begun || *open {
            keep_in();
        }
        if *has_begun && *open {
            *opener = focus::holder();
            focus::on(heading);
        } else if *has_begun {
            match opener.take() {
                Some(opener) => focus::back_to(&opener),
                // It stood open as the page was loaded.
                None => focus::on("results"),
            }
        }
        *has_begun = true;
    });
}
