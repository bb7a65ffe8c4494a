//! The dates of the brush, typed: in EDTF or in words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::tags::said;
use crate::ui::html;
use crate::{
    query,
    ui::explorer::Explorer,
    view::{Action, View},
};

/// The ids of the two fields, from and to.
pub const FIELDS: [&str; 2] = ["from", "to"];

/// Two fields beside each other, under the heading « Période ».
pub fn bounds(explorer: &Explorer, view: &View) -> Html {
    let words = explorer.words;
    html! {
        <section class="facet bounds" aria-label={words.period}>
            {said("h2", "", words.period)}
            <div class="inside">{field(explorer, view, 0)}{field(explorer, view, 1)}</div>
        </section>
    }
}

fn field(explorer: &Explorer, view: &View, nth: usize) -> Html {
    let words = explorer.words;
    let ends = [view.from, view.to];
    let explorer = explorer.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let typed = input.value();
        let read = query::dates(&typed);
        // The browser says it, beside the field and to screen readers.
        input.set_custom_validity(if read.is_some() { "" } else { explorer.words.date_help });
        input.report_validity();
        let mut next = ends;
        match read {
            Some((from, to)) if typed.contains('/') => next = [from, to],
            Some((date, _)) => next[nth] = date,
            None => return,
        }
        explorer.act(Action::Brush(next[0], next[1]));
    });
    let value = ends[nth].map_or_else(String::new, |date| date.to_string());
    html! {
        <label>
            {words.bounds[nth]}
            <input id={FIELDS[nth]} {value} {onchange} placeholder="2022-08" title={words.date_help} autocomplete="off" />
        </label>
    }
}
