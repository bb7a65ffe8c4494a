//! The keys that do something, behind « ? »; single ones can be switched off (WCAG 2.1.4).

use yew::prelude::*;

use super::tags::{said, tag};
use crate::ui::html;
use crate::words::Words;

/// The button and its list, which the browser opens, closes and gives the focus back from.
pub fn shortcuts(words: &Words, single_keys: bool, on_switch: Callback<MouseEvent>) -> Html {
    let row = |(key, what): &(&str, &str)| {
        tag("tr", "", "", vec![tag("th", "", "", vec![said("kbd", "", key)]), said("td", "", what)])
    };
    let rows = vec![tag("tbody", "", "", words.shortcut_list.iter().map(row).collect())];
    html! {
        <>
            <button type="button" id="keys" class="icon" popovertarget="shortcuts" aria-label={words.shortcuts}
                title={words.shortcuts}>{"?"}</button>
            <div id="shortcuts" popover="auto" role="dialog" aria-label={words.shortcuts}>
                {tag("table", "", "", rows)}
                <label><input type="checkbox" checked={single_keys} onclick={on_switch} />{words.single_keys}</label>
            </div>
        </>
    }
}
