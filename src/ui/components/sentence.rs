//! The filters as a sentence, each part removable and changeable, and what they select.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    bounds,
    tags::{button, said, tag, text},
};
use crate::ui::html;
use crate::{
    ui::{browser::focus, explorer::Explorer, hooks::Answered},
    view::{self, Action, View, link},
    words::{Part, count, number, quoted, sentence},
};

/// The id of the sentence itself.
const HEADING: &str = "sentence";

/// The sentence of a view, with its counts. `show_filters` is about the sheet, on a phone.
pub fn sentence_of(
    explorer: &Explorer,
    view: &View,
    answered: &Answered,
    show_filters: &Callback<bool>,
) -> Html {
    let words = explorer.words;
    let choice = &answered.choice;
    // What the collection does not know filters nothing: the notice says so, not the sentence.
    let ignored = choice.unknown.iter().map(|unknown| Action::Remove(unknown.facet, unknown.id.clone()));
    let applied = view::after(view, &ignored.collect::<Vec<_>>());
    let parts = sentence(&applied, words.lang, &|facet, id| explorer.name_of(facet, id));
    let switch = explorer.on_click(Action::CopiesOnce(!view.copies_once));
    let clear = turn(explorer, view::after(view, &[Action::ClearFilters]));
    let copies = (choice.n_in_copies > 0)
        .then(|| [" (", &number(words.lang, choice.n_in_copies), " ", words.in_copies, ")"].concat());
    let counts = [
        count(words, choice.n_selected, words.passages) + &copies.unwrap_or_default(),
        count(words, choice.n_facts, words.facts),
        count(words, choice.n_articles, words.articles),
    ];
    let corrected = choice.corrected.iter().map(|(typed, used)| {
        let [typed, used] = [typed, used].map(|word| quoted(words.lang, word));
        said("b", "corrected", &[&typed, words.corrected, &*used].concat())
    });
    let status = [vec![text(&counts.join(" · "))], corrected.collect()].concat();
    let busy = (!answered.is_settled).then_some("true");
    let mut line = vec![html! { <span role="status" aria-busy={busy}>{status}</span> }];
    let search = view.search.trim();
    if !search.is_empty() {
        let bare = search.trim_matches('"');
        let is_exact = bare.len() < search.len();
        let (how, other, turned) = if is_exact {
            (words.search_exact, words.near_forms, bare.to_string())
        } else {
            (words.search_folded, words.exact_form, ["\"", search, "\""].concat())
        };
        line.push(said("span", "", how));
        line.push(button("quiet", other, explorer.on_click(Action::Search(turned))));
    }
    if view.n_filters() > 0 {
        line.push(button("quiet", words.clear_filters, clear));
    }
    if !explorer.index.corpus().families.is_empty() {
        let checked = !view.copies_once;
        line.push(html! {
            <label class="copies"><input type="checkbox" {checked} onclick={switch} />{words.count_copies}</label>
        });
    }
    let parts = parts.into_iter().map(|part| draw(explorer, view, part, show_filters));
    let heading = html! { <h2 id={HEADING} tabindex="-1">{for parts}</h2> };
    tag("div", "sentence", "", vec![heading, tag("p", "counts", "", line)])
}

/// A click that turns to another view. What was clicked may go with it: the focus stays with the
/// sentence, which then says what is left.
pub fn turn(explorer: &Explorer, view: View) -> Callback<MouseEvent> {
    let act = explorer.on_click(Action::Turn(Box::new(view)));
    Callback::from(move |event| {
        focus::on(HEADING);
        act.emit(event);
    })
}

fn draw(explorer: &Explorer, view: &View, part: Part, show_filters: &Callback<bool>) -> Html {
    match part {
        Part::Text(words) => said("span", "", &words),
        Part::Filter(label, action) => {
            let change = explorer.words.change_filter;
            let remove = [explorer.words.remove_filter, " ", &label].concat();
            let (place, show_filters) = (place_of(&action), show_filters.clone());
            let onchange = Callback::from(move |_: MouseEvent| focus_in(place.clone(), &show_filters));
            let onremove = turn(explorer, view::after(view, &[action]));
            html! {
                <span key={remove.clone()} class="chip">
                    <button type="button" class="change" title={change} onclick={onchange}>{label}</button>
                    <button type="button" class="remove" aria-label={remove.clone()} title={remove} onclick={onremove}>{"×"}</button>
                </span>
            }
        }
    }
}

/// The id of where a filter is changed, by what removes it.
fn place_of(action: &Action) -> String {
    match action {
        Action::Remove(facet, _) => ["facet-", link::facet_key(*facet)].concat(),
        Action::Brush(..) => bounds::FIELDS[0].to_string(),
        _ => "search".to_string(),
    }
}

/// Leads to a place among the filters, which on a phone have to be shown first.
fn focus_in(place: String, show_filters: &Callback<bool>) {
    focus::on(&place);
    if focus::holder().is_none_or(|holder| holder.id() != place) {
        show_filters.emit(true);
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            focus::on(&place);
        });
    }
}
