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
            let watched = node.cast::<Element>().map(|element| watch(element, setter));
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

fn watch(element: Element, setter: UseStateSetter<f64>) -> (ResizeObserver, Closure<dyn FnMut()>) {
    let measured = element.clone();
    let callback = Closure::<dyn FnMut()>::new(move || setter.set(measured.get_bounding_client_rect().width()));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref());
    if let Ok(observer) = &observer {
        observer.observe(&element);
    }
    (observer.unwrap_or_else(|error| error.unchecked_into()), callback)
}
