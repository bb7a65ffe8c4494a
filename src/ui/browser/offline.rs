//! The service worker, which makes a second visit work without a network: how it stands, and the
//! change to a new version, which only the reader asks for.

use std::rc::Rc;

use gloo::{
    events::EventListener,
    utils::{document, window},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

/// How the page stands without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet.
    Pending,
    /// It is one file, which needs none.
    File,
    /// All of it is kept.
    Ready,
    /// All of a newer version is kept beside it.
    Update,
    /// The browser keeps nothing: a private window, a full disk, a setting, a connection that was cut.
    Refused,
}

/// Registers the worker and tells how it stands, whenever that changes, as long as the page lives.
#[inline(never)]
pub fn watch(tell: impl Fn(Offline) + 'static) {
    if !is_hosted() {
        return tell(Offline::File);
    }
    let Some(container) = container() else { return tell(Offline::Refused) };
    spawn_local(async move {
        match JsFuture::from(container.register("./sw.js")).await {
            Ok(registration) => follow(registration.unchecked_into(), tell),
            Err(_) => tell(Offline::Refused),
        }
    });
}

/// Lets the newer version take over, then reloads this tab; others stay as they are.
pub fn take_over() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let found = JsFuture::from(container.get_registration()).await;
        let registration = found.ok().and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok());
        let Some(worker) = registration.and_then(|registration| registration.waiting()) else {
            // Another tab had it take over.
            return drop(window().location().reload());
        };
        EventListener::new(&worker, "statechange", |_| drop(window().location().reload())).forget();
        let _ = worker.post_message(&JsValue::from_str("chronique-take-over"));
    });
}

fn follow(registration: ServiceWorkerRegistration, tell: impl Fn(Offline) + 'static) {
    let look: Rc<dyn Fn()> = Rc::new({
        let registration = registration.clone();
        move || tell(state(&registration))
    });
    listen_to_installing(&registration, &look);
    look();
    let source = registration.clone();
    EventListener::new(&source, "updatefound", move |_| listen_to_installing(&registration, &look)).forget();
}

fn listen_to_installing(registration: &ServiceWorkerRegistration, look: &Rc<dyn Fn()>) {
    if let Some(worker) = registration.installing() {
        let look = Rc::clone(look);
        EventListener::new(&worker, "statechange", move |_| look()).forget();
    }
}

fn state(registration: &ServiceWorkerRegistration) -> Offline {
    match (registration.active(), registration.waiting(), registration.installing()) {
        (Some(_), Some(_), _) => Offline::Update,
        (Some(_), None, _) => Offline::Ready,
        (None, Some(_), _) | (None, None, Some(_)) => Offline::Pending,
        (None, None, None) => Offline::Refused,
    }
}

/// A page in one file, wherever it lies, has no files beside it to keep: it names no manifest.
fn is_hosted() -> bool {
    let protocol = window().location().protocol().unwrap_or_default();
    let manifest = document().query_selector("link[rel=manifest]").ok().flatten();
    protocol.starts_with("http") && manifest.is_some()
}

/// Missing where the connection is not secure, and in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?.dyn_into().ok()
}
