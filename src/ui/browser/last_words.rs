//! What the program says when it breaks: its panic, told to `boot.js`, which draws over the page.
//!
//! The program cannot draw it: its own state is what broke.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells `boot.js` of every panic from now on.
pub fn listen() {
    // Yew puts a hook of its own in the way of any other that it was not told of.
    yew::set_custom_panic_hook(Box::new(|info| {
        let message = info.payload_as_str().map_or_else(|| info.to_string(), ToString::to_string);
        let init = CustomEventInit::new();
        init.set_detail(&JsValue::from_str(&message));
        if let Ok(event) = CustomEvent::new_with_event_init_dict("chronique-panic", &init) {
            let _ = gloo::utils::window().dispatch_event(&event);
        }
    }));
}
