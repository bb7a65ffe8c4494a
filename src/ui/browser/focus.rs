//! Where the keyboard and the pointer are.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCollection, HtmlElement};

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

/// Whether the pointer is held down on what a selector names.
pub fn is_pressed(css: &str) -> bool {
    document().query_selector(&[css, ":active"].concat()).is_ok_and(|pressed| pressed.is_some())
}

/// Keeps the focus, and what is read out, in the sheet that lies over the page, where one does: what is
/// behind it can then neither be reached nor heard.
#[inline(never)]
pub fn keep_in_sheet() {
    let open = document().query_selector("aside[data-open=true]").ok().flatten();
    // What is fixed on the screen stands in no other element. Beside one that leaves part of the screen
    // free, that part can be used.
    let screen_px = document().document_element().map_or(0, |root| root.client_width());
    let is_sheet = |open: &HtmlElement| open.offset_parent().is_none() && open.offset_width() >= screen_px;
    let sheet = open.and_then(|open| open.dyn_into::<HtmlElement>().ok()).filter(is_sheet);
    for css in [".explore", ".columns"] {
        let parts = document().query_selector(css).ok().flatten().map(|parent| parent.children());
        let n_parts = parts.as_ref().map_or(0, HtmlCollection::length);
        for part in (0..n_parts).filter_map(|nth| parts.as_ref()?.item(nth)) {
            let is_behind = sheet.as_ref().is_some_and(|sheet| !part.contains(Some(sheet.as_ref())));
            let _ = part.toggle_attribute_with_force("inert", is_behind);
        }
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
