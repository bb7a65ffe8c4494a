//! The corpus embedded in the page: a custom section of its wasm file.

use js_sys::{Uint8Array, WebAssembly::Module};
use wasm_bindgen::JsCast;

/// The bytes of the section; `None` where the page holds no collection.
pub fn embedded() -> Option<Vec<u8>> {
    let module: Module = wasm_bindgen::module().dyn_into().ok()?;
    let sections = Module::custom_sections(&module, crate::format::wasm::SECTION_NAME);
    if sections.length() == 0 {
        return None;
    }
    Some(Uint8Array::new(&sections.get(0)).to_vec())
}
