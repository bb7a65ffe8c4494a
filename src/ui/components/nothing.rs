//! No results: which filter to drop, and what one would then get.

use yew::prelude::*;

use super::{
    search_box::name_of,
    sentence::turn,
    tags::{button, said, tag},
};
use crate::{
    query,
    ui::explorer::Explorer,
    view::{self, Action, Lang, View},
    words::{DateStyle, count, quoted, range},
};

/// What to say where nothing is selected.
#[inline(never)]
pub fn nothing(explorer: &Explorer, view: &View) -> Html {
    let words = explorer.words;
    let index = &explorer.index;
    let draw = |label: &str, suggestion: &query::Suggestion| {
        let onclick = turn(explorer, view::after(view, &suggestion.actions));
        let n = count(words, suggestion.n_passages, words.passages);
        tag("li", "", "", vec![button("quiet", &[label, " → ", &n].concat(), onclick)])
    };
    let named = query::as_filters(index, view, &|facet, id| explorer.name_of(facet, id));
    let named = named.map(|(offers, suggestion)| {
        let filters: Vec<String> = offers.iter().map(|offer| name_of(explorer, offer)).collect();
        draw(&filters.join(", "), &suggestion)
    });
    let dropped = query::when_to_drop(index, view);
    let dropped = dropped.iter().map(|one| draw(&without(explorer, view, &one.actions), one));
    let suggestions: Vec<Html> = named.into_iter().chain(dropped).collect();
    let mut content = vec![said("p", "", words.nothing)];
    if !suggestions.is_empty() {
        content.push(said("p", "", words.nothing_try));
        content.push(tag("ul", "", "", suggestions));
    }
    tag("div", "nothing", "", content)
}

/// « sans Mali ni « blé » »
fn without(explorer: &Explorer, view: &View, actions: &[Action]) -> String {
    let words = explorer.words;
    let labels: Vec<String> = actions.iter().map(|action| label(explorer, view, action)).collect();
    match actions {
        // Copies are no filter: they are counted again.
        [Action::CopiesOnce(_) | Action::ClearFilters] => labels.concat(),
        _ => [words.without, " ", &labels.join(words.nor)].concat(),
    }
}

fn label(explorer: &Explorer, view: &View, action: &Action) -> String {
    let words = explorer.words;
    match action {
        Action::Remove(facet, id) | Action::Toggle(facet, id) | Action::ToggleNone(facet, id) => {
            explorer.name_of(*facet, id)
        }
        Action::RemoveGroup(facet, ids) => {
            let names: Vec<String> = ids.iter().map(|id| explorer.name_of(*facet, id)).collect();
            names.join(if explorer.words.lang == Lang::French { " ou " } else { " or " })
        }
        Action::ClearFilters => words.clear_filters.to_string(),
        Action::CopiesOnce(_) => words.count_copies.to_string(),
        Action::Brush(..) => range(explorer.words.lang, DateStyle::Long, view.from, view.to),
        _ => quoted(words.lang, view.search.trim()),
    }
}
