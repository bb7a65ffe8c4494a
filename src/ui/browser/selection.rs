//! What is selected with the pointer.

use web_sys::Selection;

/// The code points in the first units of UTF-16 of a text: the browser counts the latter.
fn code_points(text: &str, n_units: usize) -> u32 {
    let mut n_left = n_units;
    let is_before = |letter: &char| {
        let is_before = n_left > 0;
        n_left = n_left.saturating_sub(letter.len_utf16());
        is_before
    };
    text.chars().take_while(is_before).count() as u32
}

/// The code point of the article at which the selection begins, where there is one in the reader.
pub fn start() -> Option<u32> {
    let selection: Selection = gloo::utils::window().get_selection().ok().flatten()?;
    if selection.is_collapsed() {
        return None;
    }
    // The range begins where its text does, whichever way it was drawn.
    let range = selection.get_range_at(0).ok()?;
    let node = range.start_container().ok()?;
    let element = node.parent_element()?.closest(".reader [data-at]").ok()??;
    let at: u32 = element.get_attribute("data-at")?.parse().ok()?;
    let n_units = range.start_offset().ok()? as usize;
    Some(at + code_points(&node.text_content()?, n_units))
}
