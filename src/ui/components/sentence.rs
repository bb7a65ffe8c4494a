//! The filters as a sentence, each part removable, and what they select.

use yew::prelude::*;

use super::tags::{button, said, tag};
use crate::ui::html;
use crate::{
    query::Answer,
    ui::explorer::Explorer,
    view::{Action, View},
    words::{Part, count, number, sentence},
};

/// The sentence of a view, with its counts.
pub fn sentence_of(explorer: &Explorer, view: &View, answer: &Answer) -> Html {
    let words = explorer.words;
    let parts = sentence(view, words.lang, &|facet, id| explorer.name_of(facet, id));
    let switch = explorer.on_click(Action::CopiesOnce(!view.copies_once));
    let clear = explorer.on_click(Action::ClearFilters);
    let counts = [
        count(words, answer.passages.len() as u32, words.passages),
        count(words, answer.facts.len() as u32, words.facts),
        count(words, answer.articles.len() as u32, words.articles),
    ];
    let copies = (answer.n_in_copies > 0)
        .then(|| [" (", &number(words.lang, answer.n_in_copies), " ", words.in_copies, ")"].concat());
    let mut line = vec![html! { <span role="status">{counts.join(" · ")}{copies}</span> }];
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
    let parts = parts.into_iter().map(|part| draw(explorer, part)).collect();
    tag("div", "sentence", "", vec![tag("h2", "", "", parts), tag("p", "counts", "", line)])
}

fn draw(explorer: &Explorer, part: Part) -> Html {
    match part {
        Part::Text(words) => said("span", "", &words),
        Part::Filter(label, action) => {
            let said = [explorer.words.remove_filter, " ", &label].concat();
            let onclick = explorer.on_click(action);
            html! {
                <button type="button" key={said.clone()} class="chip" aria-label={said} {onclick}>
                    {label}<span aria-hidden="true">{" ×"}</span>
                </button>
            }
        }
    }
}
