//! The filters as a sentence, each part removable, and what they select.

use yew::prelude::*;

use crate::{
    query::Answer,
    ui::explorer::{Explorer, Shared},
    view::{Action, View},
    words::{Part, count, sentence},
};

#[derive(PartialEq, Properties)]
pub struct SentenceProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
}

#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let Explorer { words, .. } = props.explorer;
    let parts = sentence(&props.view, words.lang, &|facet, id| props.explorer.name_of(facet, id));
    let clear = use_callback(props.explorer.clone(), |_: MouseEvent, explorer| explorer.act(Action::ClearFilters));
    let counts = [
        count(words, props.answer.passages.len() as u32, words.passages),
        count(words, props.answer.facts.len() as u32, words.facts),
        count(words, props.answer.articles.len() as u32, words.articles),
    ];
    html! {
        <div class="sentence">
            <h2>{for parts.into_iter().map(|part| draw(&props.explorer, part))}</h2>
            <p class="counts">
                <span role="status">{counts.join(" · ")}</span>
                if props.view.n_filters() > 0 {
                    {" · "}
                    <button type="button" class="quiet" onclick={clear}>{words.clear_filters}</button>
                }
            </p>
        </div>
    }
}

fn draw(explorer: &Explorer, part: Part) -> Html {
    match part {
        Part::Text(text) => html! { <span>{text}</span> },
        Part::Filter(label, action) => {
            let said = [explorer.words.remove_filter, " ", &label].concat();
            let explorer = explorer.clone();
            let onclick = Callback::from(move |_: MouseEvent| explorer.act(action.clone()));
            html! {
                <button type="button" class="chip" aria-label={said} {onclick}>
                    {label}<span aria-hidden="true">{" ×"}</span>
                </button>
            }
        }
    }
}
