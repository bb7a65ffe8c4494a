//! The width of an element, as it changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width in CSS pixels; before the element is drawn, what it is expected to be.
#[hook]
pub fn use_width(node: NodeRef, expected_px: f64) -> f64 {
    let width_px = use_state_eq(|| expected_px);
    use_effect_with(node, {
        let setter = width_px.setter();
        move |node| {
            let watched = node.cast::<Element>().and_then(|element| watch(&element, &setter));
            move || {
                if let Some((observer, callback)) = watched {
                    observer.disconnect();
                    drop(callback);
                }
            }
        }
    });
    *width_px
}

/// Watches an element; the observer tells its width at once, when it is laid out anyway. `None` where the
/// browser has no such observer: the page then keeps the width it is first drawn with.
fn watch(element: &Element, setter: &UseStateSetter<f64>) -> Option<(ResizeObserver, Closure<dyn FnMut()>)> {
    let (measured, of_now) = (element.clone(), setter.clone());
    let callback =
        Closure::<dyn FnMut()>::new(move || of_now.set(measured.get_bounding_client_rect().width()));
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else {
        setter.set(element.get_bounding_client_rect().width());
        return None;
    };
    observer.observe(element);
    Some((observer, callback))
}
