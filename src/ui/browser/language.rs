//! The browser's language, and the document's.

use crate::view::Lang;

/// English for a browser that asks for it, French otherwise.
pub fn preferred() -> Lang {
    let language = gloo::utils::window().navigator().language().unwrap_or_default();
    if language.starts_with("en") { Lang::English } else { Lang::French }
}

/// Tells the document which language it is in: screen readers and hyphenation follow it.
pub fn declare(code: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        let _ = root.set_attribute("lang", code);
    }
}
