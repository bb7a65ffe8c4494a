//! The width of an element, as it changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width in CSS pixels; 0 before the element is drawn.
#[hook]
pub fn use_width(node: NodeRef) -> f64 {
    let width_px = use_state_eq(|| 0.0);
    use_effect_with(node, {
        let setter = width_px.setter();
        move |node| {
            let watched = node.cast::<Element>().and_then(|element| watch(&element, setter));
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

/// Watches an element; `None` where the browser has no such observer: the page then keeps the
/// width it is first drawn with.
fn watch(element: &Element, setter: UseStateSetter<f64>) -> Option<(ResizeObserver, Closure<dyn FnMut()>)> {
    setter.set(element.get_bounding_client_rect().width());
    let measured = element.clone();
    let callback =
        Closure::<dyn FnMut()>::new(move || setter.set(measured.get_bounding_client_rect().width()));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
