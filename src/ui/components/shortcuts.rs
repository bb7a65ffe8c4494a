//! The keys that do something, behind « ? »; single ones can be switched off (WCAG 2.1.4).

use yew::prelude::*;

use super::tags::{said, tag};
use crate::ui::{callback, html};
use crate::{ui::browser::storage, words::Words};

/// The button and its list, which the browser opens, closes and gives the focus back from. The list is
/// drawn by the second part of the program, behind the first frame: until `is_all` there is the button.
pub fn shortcuts(words: &Words, is_all: bool) -> Html {
    // Without the list the page says that it is on its way.
    let onclick = callback((), |_: MouseEvent, ()| {});
    html! {
        <>
            <button type="button" id="keys" class="icon" popovertarget="shortcuts" aria-label={words.shortcuts}
                title={words.shortcuts} {onclick}>{"?"}</button>
            if is_all { {list(words)} }
        </>
    }
}

#[inline(never)]
fn list(words: &Words) -> Html {
    let row = |(key, what): &(&str, &str)| {
        tag("tr", "", "", vec![tag("th", "", "", vec![said("kbd", "", key)]), said("td", "", what)])
    };
    let rows = vec![tag("tbody", "", "", words.shortcut_list.iter().map(row).collect())];
    // The box ticks itself; what is remembered is what it shows.
    let on_switch = callback((), |_: MouseEvent, ()| storage::set_single_keys(!storage::single_keys()));
    html! {
        <div id="shortcuts" popover="auto" role="dialog" aria-label={words.shortcuts}>
            {tag("table", "", "", rows)}
            <label><input type="checkbox" checked={storage::single_keys()} onclick={on_switch} />{words.single_keys}</label>
        </div>
    }
}
