//! The dates of the brush, typed: in EDTF or in words.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{prelude::*, virtual_dom::VNode};

use super::tags::said;
use crate::ui::{callback, html};
use crate::{
    model::Partial,
    query,
    ui::{browser::focus, explorer::Explorer},
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
    let deps = (explorer.clone(), ends, nth);
    let onchange = callback(deps, |event: Event, (explorer, ends, nth)| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>()
            && let Some((from, to)) = read(&input, explorer, *ends, *nth)
        {
            explorer.act(Action::Brush(from, to));
            // Another date makes another field; who left it for another place stays there.
            let id = FIELDS[*nth];
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                if focus::is_lost() {
                    focus::on(id);
                }
            });
        }
    });
    let value = ends[nth].map_or_else(String::new, |date| date.to_string());
    let mut field = html! {
        <input id={FIELDS[nth]} {onchange} placeholder={words.date_form} title={words.date_help} autocomplete="off" />
    };
    let key = [words.bounds[nth], &value].concat();
    // What the field begins with: what is typed in it stays, however often it is drawn, until the date
    // is another, and then it is another field, in which nothing is wrong.
    if let VNode::VTag(tag) = &mut field {
        Rc::make_mut(tag).add_attribute("value", value);
    }
    html! { <label {key}>{words.bounds[nth]}{field}</label> }
}

/// The brush as a field wants it; where its words are no date, the browser says so, beside the field
/// and to screen readers.
fn read(
    input: &HtmlInputElement,
    explorer: &Explorer,
    mut ends: [Option<Partial>; 2],
    nth: usize,
) -> Option<(Option<Partial>, Option<Partial>)> {
    let typed = input.value();
    let read = query::dates(&typed);
    input.set_custom_validity(if read.is_some() { "" } else { explorer.words.date_help });
    input.report_validity();
    let (from, to) = read?;
    if typed.contains('/') {
        ends = [from, to];
    } else {
        ends[nth] = from;
    }
    Some((ends[0], ends[1]))
}
