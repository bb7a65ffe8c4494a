//! The other ways to pass a view on: the system's sheet, and the code that shows it in another page.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::html;
use crate::{
    ui::{
        browser::{clipboard, location, send},
        explorer::Shared,
    },
    view::{View, link},
    words::Words,
};

#[derive(PartialEq, Properties)]
pub struct ShareMoreProps {
    pub words: &'static Words,
    pub view: Shared<View>,
    /// Told whether the code was copied.
    pub on_copied: Callback<bool>,
}

#[component]
pub fn ShareMore(props: &ShareMoreProps) -> Html {
    let words = props.words;
    let on_send = use_callback(props.view.clone(), |event: MouseEvent, view| {
        close(&event);
        let address = location::address_of(&link::write(view));
        spawn_local(async move { send::send(&address).await });
    });
    let deps = (props.view.clone(), props.on_copied.clone());
    let on_embed = use_callback(deps, |event: MouseEvent, (view, on_copied)| {
        close(&event);
        let (code, on_copied) = (embedding(&location::address_of(&link::write(view))), on_copied.clone());
        spawn_local(async move { on_copied.emit(clipboard::copy(&code).await) });
    });
    html! {
        <details class="share-more">
            <summary aria-label={words.share_more}>{"⋯"}</summary>
            <span class="menu">
                if send::exists() {
                    <button type="button" onclick={on_send}>{words.share_send}</button>
                }
                <button type="button" onclick={on_embed}>{words.share_embed}</button>
            </span>
        </details>
    }
}

/// Closes the menu that was clicked in.
fn close(event: &MouseEvent) {
    let menu = event.target_dyn_into::<Element>().and_then(|button| button.closest("details").ok().flatten());
    if let Some(menu) = menu {
        let _ = menu.remove_attribute("open");
    }
}

/// HTML that shows the view inside another page. The link holds no quotation mark (they are
/// percent-encoded), but the address before it is the host's.
fn embedding(address: &str) -> String {
    let address = address.replace('&', "&amp;").replace('"', "&quot;");
    [
        "<iframe src=\"",
        &address,
        "\" title=\"Chronique\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::embedding;

    #[test]
    fn an_address_stays_in_its_attribute() {
        let code = embedding("https://example.org/a\"b/#actor=mali&from=2022");
        assert!(
            code.starts_with("<iframe src=\"https://example.org/a&quot;b/#actor=mali&amp;from=2022\" "),
            "{code}"
        );
    }
}
