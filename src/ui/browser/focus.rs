//! Where the keyboard is.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element that has the focus.
pub fn holder() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Whether no element has it: what had it went away.
pub fn is_lost() -> bool {
    holder().is_none_or(|holder| holder.tag_name() == "BODY")
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

/// Whether a popover stands open.
pub fn is_popover_open() -> bool {
    document().query_selector(":popover-open").is_ok_and(|open| open.is_some())
}

/// Closes the menu that stands open, where there is one, and goes back to what opened it.
pub fn leave_menu() -> bool {
    let Ok(Some(summary)) = document().query_selector(".share-more[open] > summary") else { return false };
    if let Some(summary) = summary.dyn_ref::<HtmlElement>() {
        summary.click();
        let _ = summary.focus();
    }
    true
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
