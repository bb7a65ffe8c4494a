//! The fragment of the address, and the history.

use wasm_bindgen::JsValue;

use crate::view::Step;

/// The fragment as it stands, with its `#`.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// The whole address.
pub fn address() -> String {
    gloo::utils::window().location().href().unwrap_or_default()
}

/// The address with another fragment.
pub fn address_of(link: &str) -> String {
    let address = address();
    let bare = address.split('#').next().unwrap_or_default();
    if link.is_empty() { bare.to_string() } else { [bare, "#", link].concat() }
}

/// Writes a link into the address, as the step says. Browsers limit how often this may be done
/// (Safari: 100 times in 30 seconds); a refusal loses nothing but this address.
pub fn write(link: &str, step: Step) {
    let Ok(history) = gloo::utils::window().history() else { return };
    let address = address_of(link);
    let _ = match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
        Step::Keep => Ok(()),
    };
}
