//! The dates of the brush, typed: in EDTF or in words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::tags::said;
use crate::ui::{at_once, callback, html};
use crate::{
    model::Partial,
    query,
    ui::explorer::Explorer,
    view::{Action, View},
};

/// The ids of the two fields, from and to.
pub const FIELDS: [&str; 2] = ["from", "to"];

/// Two fields beside each other, under the heading « Période ».
pub fn bounds(explorer: &Explorer, view: &View) -> Html {
    let words = explorer.words;
    let ends = [view.from, view.to];
    html! {
        <section class="facet bounds" aria-label={words.period}>
            {said("h2", "", words.period)}
            <div class="inside">
                <Bound explorer={explorer.clone()} {ends} nth={0} />
                <Bound explorer={explorer.clone()} {ends} nth={1} />
            </div>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct BoundProps {
    explorer: Explorer,
    /// Both ends of the brush.
    ends: [Option<Partial>; 2],
    /// Which one the field holds.
    nth: usize,
}

/// One field. What is being typed stays, whatever is drawn meanwhile, until the brush changes.
#[component]
fn Bound(props: &BoundProps) -> Html {
    let BoundProps { explorer, ends, nth } = props;
    let words = explorer.words;
    let typed = use_state_eq(|| None::<String>);
    let node = use_node_ref();
    use_effect_with(ends[*nth], {
        let (node, typed) = (node.clone(), typed.setter());
        move |_| {
            typed.set(None);
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.set_custom_validity("");
            }
        }
    });
    let oninput = at_once(typed.setter(), |event: InputEvent, typed| {
        typed.set(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()));
    });
    let deps = (explorer.clone(), *ends, *nth, typed.setter());
    let onchange = callback(deps, |event: Event, (explorer, ends, nth, typed)| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>()
            && let Some((from, to)) = read(&input, explorer, *ends, *nth)
        {
            typed.set(None);
            explorer.act(Action::Brush(from, to));
        }
    });
    let set = || ends[*nth].map_or_else(String::new, |date| date.to_string());
    let value = (*typed).clone().unwrap_or_else(set);
    html! {
        <label>
            {words.bounds[*nth]}
            <input ref={node} id={FIELDS[*nth]} {value} {oninput} {onchange} placeholder="2022-08" title={words.date_help} autocomplete="off" />
        </label>
    }
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
