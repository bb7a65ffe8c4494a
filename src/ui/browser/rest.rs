//! The second part of the program (`xtask/src/split.rs`): whether it is here. `boot.js` fetches it,
//! again and again where that fails, and says so when it came.

use gloo::{
    events::EventListener,
    utils::{document, window},
};
use web_sys::Event;

/// Where the second part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Here: everything can be drawn and done.
    Here,
    /// On its way, and nobody needs it yet.
    Awaited,
    /// On its way, and the reader wanted something of it.
    Missed,
    /// No longer on the host, which has another version of the page.
    Gone,
}

/// What `boot.js` and the page tell each other.
const EVENTS: [&str; 2] = ["chronique-whole", "chronique-missed"];

/// Whether the second part is here.
pub fn is_here() -> bool {
    document().get_element_by_id("second-part").is_none()
}

/// Asks for it at once, and has the page say that it is missing.
pub fn missed() {
    if let Ok(event) = Event::new(EVENTS[1]) {
        let _ = window().dispatch_event(&event);
    }
}

/// Tells whenever it came or was missed, until the listeners are dropped.
pub fn watch(tell: impl Fn(Rest) + Clone + 'static) -> [EventListener; 2] {
    EVENTS.map(|name| {
        let tell = tell.clone();
        EventListener::new(&window(), name, move |_| tell(state(Rest::Missed)))
    })
}

/// Where it is; where it is not here, as given, or gone.
pub fn state(away: Rest) -> Rest {
    match document().get_element_by_id("second-part") {
        None => Rest::Here,
        Some(link) if link.has_attribute("data-gone") => Rest::Gone,
        Some(_) => away,
    }
}
