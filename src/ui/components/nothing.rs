//! No results: which filter to drop, and what one would then get.

use yew::prelude::*;

use crate::{
    query,
    ui::explorer::{Explorer, Shared},
    view::{Action, View},
    words::{DateStyle, count, range},
};

#[derive(PartialEq, Properties)]
pub struct NothingProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
}

#[component]
pub fn Nothing(props: &NothingProps) -> Html {
    let words = props.explorer.words;
    let suggestions = query::when_to_drop(&props.explorer.index, &props.view);
    let draw = |suggestion: query::Suggestion| {
        let (explorer, action) = (props.explorer.clone(), suggestion.action.clone());
        let onclick = Callback::from(move |_: MouseEvent| explorer.act(action.clone()));
        let label = label(props, &suggestion.action);
        let n = count(words, suggestion.n_passages, words.passages);
        html! {
            <li key={label.clone()}><button type="button" class="quiet" {onclick}>{words.without}{" "}<b>{label}</b>{" → "}{n}</button></li>
        }
    };
    html! {
        <div class="nothing">
            <p>{words.nothing}</p>
            if !suggestions.is_empty() {
                <p>{words.nothing_try}</p>
                <ul>{for suggestions.into_iter().map(draw)}</ul>
            }
        </div>
    }
}

fn label(props: &NothingProps, action: &Action) -> String {
    match action {
        Action::Remove(facet, id) | Action::Toggle(facet, id) | Action::ToggleNone(facet, id) => {
            props.explorer.name_of(*facet, id)
        }
        Action::Brush(..) => range(props.explorer.words.lang, DateStyle::Long, props.view.from, props.view.to),
        _ => ["«\u{a0}", props.view.search.trim(), "\u{a0}»"].concat(),
    }
}
