//! No results: which filter to drop, and what one would then get.

use yew::prelude::*;

use super::tags::{button, said, tag};
use crate::{
    query,
    ui::explorer::Explorer,
    view::{Action, Lang, View},
    words::{DateStyle, count, quoted, range},
};

/// What to say where nothing is selected.
#[inline(never)]
pub fn nothing(explorer: &Explorer, view: &View) -> Html {
    let words = explorer.words;
    let suggestions = query::when_to_drop(&explorer.index, view);
    let draw = |suggestion: query::Suggestion| {
        let label = label(explorer, view, &suggestion.action);
        // Copies are no filter: they are counted again.
        let without = if matches!(suggestion.action, Action::CopiesOnce(_)) { "" } else { words.without };
        let onclick = explorer.on_click(suggestion.action);
        let n = count(words, suggestion.n_passages, words.passages);
        tag("li", "", "", vec![button("quiet", &[without, " ", &label, " → ", &n].concat(), onclick)])
    };
    let mut content = vec![said("p", "", words.nothing)];
    if !suggestions.is_empty() {
        content.push(said("p", "", words.nothing_try));
        content.push(tag("ul", "", "", suggestions.into_iter().map(draw).collect()));
    }
    tag("div", "nothing", "", content)
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
        Action::CopiesOnce(_) => words.count_copies.to_string(),
        Action::Brush(..) => range(explorer.words.lang, DateStyle::Long, view.from, view.to),
        _ => quoted(words.lang, view.search.trim()),
    }
}
