//! The page: draws answers, turns gestures into actions. The only module that knows a browser.
//!
//! ```text
//! link → view → (query) answer → components → action → view → link
//! ```
//!
//! [`browser`] wraps one web interface a file; `hooks` ties their events to components and cleans
//! up; `components` has one component a file, written in `html!`, which is `markup`'s. Nothing here decides what is selected or counted.

mod app;
pub mod browser;
mod callback;
mod components;
mod explorer;
mod hooks;
mod markup;

pub use app::App;
use callback::{at_once, callback};
use markup::html;

/// Puts the explorer in the place of the page's first content.
pub fn mount() {
    browser::last_words::listen();
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    // What waits there is as wide as the timeline will be: it is drawn once.
    let waiting = root.query_selector(".timeline p").ok().flatten();
    let chart_px = waiting.map_or(0.0, |waiting| waiting.get_bounding_client_rect().width());
    root.set_inner_html("");
    yew::Renderer::<App>::with_root_and_props(root, app::AppProps { chart_px }).render();
}
