//! The system's own sheet for sending a link to someone. Missing in many browsers of desktops.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether there is one.
pub fn exists() -> bool {
    sheet().is_some()
}

/// Opens it on an address; ends when the reader has sent it or thought better of it.
pub async fn send(address: &str) {
    let Some(share) = sheet() else { return };
    let data = Object::new();
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    let _ = Reflect::set(&data, &"title".into(), &gloo::utils::document().title().into());
    let promise = share.call1(&gloo::utils::window().navigator(), &data).ok();
    if let Some(promise) = promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        let _ = JsFuture::from(promise).await;
    }
}

/// `navigator.share`, by name: the property is missing on plain HTTP.
fn sheet() -> Option<Function> {
    let navigator: JsValue = gloo::utils::window().navigator().into();
    Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()
}
