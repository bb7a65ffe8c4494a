//! Where the keyboard is.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element that has the focus.
pub fn holder() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Moves it to the element of an id, where there is one.
pub fn on(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves it back to an element; to the results where that was drawn away meanwhile.
pub fn back_to(element: &HtmlElement) {
    if element.is_connected() {
        let _ = element.focus();
    } else {
        on("results");
    }
}

/// Presses the button of an id.
pub fn press(id: &str) {
    if let Some(button) = element(id) {
        button.click();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
