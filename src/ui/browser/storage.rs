//! What this browser remembers of its reader: choices of comfort, nothing of what is read. Absent in
//! some private windows; the page then forgets.

const SINGLE_KEYS: &str = "chronique-single-keys";

/// Whether single keys are short-cuts.
pub fn single_keys() -> bool {
    let stored = gloo::utils::window().local_storage().ok().flatten();
    stored.and_then(|stored| stored.get_item(SINGLE_KEYS).ok().flatten()).is_none()
}

/// Remembers whether they are.
pub fn set_single_keys(on: bool) {
    if let Ok(Some(stored)) = gloo::utils::window().local_storage() {
        let _ = if on { stored.remove_item(SINGLE_KEYS) } else { stored.set_item(SINGLE_KEYS, "off") };
    }
}
