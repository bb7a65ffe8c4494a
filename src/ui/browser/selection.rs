//! What is selected with the pointer.

use web_sys::Selection;

/// The code point of the article at which the selection begins, where there is one in the reader.
pub fn start() -> Option<u32> {
    let selection: Selection = gloo::utils::window().get_selection().ok().flatten()?;
    if selection.is_collapsed() {
        return None;
    }
    let element = selection.anchor_node()?.parent_element()?.closest(".reader [data-at]").ok()??;
    let at: u32 = element.get_attribute("data-at")?.parse().ok()?;
    Some(at + selection.anchor_offset())
}
