//! The other ways to pass a view on: the system's sheet, the code that shows it in another page, and
//! the squares that another phone reads off this screen.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::{callback, html};
use crate::{
    ui::{
        browser::{clipboard, location, send},
        explorer::Shared,
    },
    view::{View, link, qr},
    words::Words,
};

/// The menu; `on_copied` is told the code and whether it was copied, `shows_code` is about the squares.
#[inline(never)]
pub fn share_more(
    words: &Words,
    view: &Shared<View>,
    on_copied: Callback<(String, bool)>,
    shows_code: &UseStateHandle<bool>,
) -> Html {
    let on_send = callback(view.clone(), |event: MouseEvent, view| {
        close(&event);
        let address = location::address_of(&link::write(view));
        spawn_local(async move { send::send(&address).await });
    });
    let deps = (view.clone(), on_copied);
    let on_embed = callback(deps, |event: MouseEvent, (view, on_copied)| {
        close(&event);
        let (code, on_copied) = (embedding(&location::address_of(&link::write(view))), on_copied.clone());
        spawn_local(async move {
            let done = clipboard::copy(&code).await;
            on_copied.emit((code, done));
        });
    });
    let on_code = callback(shows_code.clone(), |_: MouseEvent, shows| shows.set(!**shows));
    html! {
        <details class="share-more">
            <summary aria-label={words.share_more}>{"⋯"}</summary>
            <span class="menu">
                if send::exists() {
                    <button type="button" onclick={on_send}>{words.share_send}</button>
                }
                <button type="button" onclick={on_embed}>{words.share_embed}</button>
                // The address of a file leads nowhere on another phone.
                if location::address().starts_with("http") {
                    <button type="button" aria-expanded={shows_code.to_string()} onclick={on_code}>{words.share_qr}</button>
                }
                if **shows_code {
                    {code(words, view)}
                }
            </span>
        </details>
    }
}

/// The squares: drawn by the second part of the program.
#[inline(never)]
fn code(words: &Words, view: &View) -> Html {
    let address = location::address_of(&link::write(view));
    let Some(code) = qr::encode(address.as_bytes()) else {
        return html! { <p role="status">{words.share_qr_long}</p> };
    };
    // Four light squares around, which readers ask for.
    let side = (code.side + 8).to_string();
    let view_box = ["-4 -4 ", &side, " ", &side].concat();
    html! {
        <svg class="qr" role="img" aria-label={words.share_qr_name} viewBox={view_box}><path d={code.path()} /></svg>
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
        // Without leave the buttons that copy and share do nothing inside another page.
        "\" title=\"Chronique\" width=\"100%\" height=\"720\" loading=\"lazy\" \
         allow=\"clipboard-write; web-share\"></iframe>",
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
            code.starts_with("<iframe src=\"https://example.org/a&quot;b/#actor=mali&amp;from=2022\" ")
                && code.ends_with("allow=\"clipboard-write; web-share\"></iframe>"),
            "{code}"
        );
    }
}
