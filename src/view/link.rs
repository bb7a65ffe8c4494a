//! View ↔ link: the URL fragment, readable by a person.

use super::View;

/// Writes the fragment of a view, without `#`; empty for the default view.
pub fn write(_view: &View) -> String {
    String::new()
}
