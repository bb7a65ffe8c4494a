//! Copying text. Absent or refused outside secure contexts: the caller says so.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; whether the browser did.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    let Some(promise) = write_text(&navigator, text) else { return false };
    JsFuture::from(promise).await.is_ok()
}

/// `navigator.clipboard.writeText`, by name: the property is missing on plain HTTP.
fn write_text(navigator: &JsValue, text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
