//! The service worker, which makes a second load work without a network.

use wasm_bindgen::JsValue;

/// Registers it, where there is such a thing: not from a file, not in every private window. The
/// page works without it, so a refusal is no error.
pub fn register() {
    let navigator = gloo::utils::window().navigator();
    let exists = js_sys::Reflect::has(&navigator, &JsValue::from_str("serviceWorker")).unwrap_or(false);
    let protocol = gloo::utils::window().location().protocol().unwrap_or_default();
    if exists && protocol.starts_with("http") {
        let promise = navigator.service_worker().register("./sw.js");
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
