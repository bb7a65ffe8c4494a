//! A fact in the results: when, the sentence, who printed it.

use yew::prelude::*;

use super::highlighted::highlighted;
use crate::{
    index::PassageIdx,
    model::{CorpusTime, Edtf},
    query::Answer,
    ui::explorer::{Explorer, Shared},
    view::{Clock, View},
    words::{DateStyle, edtf},
};

#[derive(PartialEq, Properties)]
pub struct FactRowProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
    pub passage: PassageIdx,
}

#[component]
pub fn FactRow(props: &FactRowProps) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let passage = index.passage(props.passage);
    let article = passage.article;
    let topics = index.corpus_passage(props.passage).map(|passage| passage.topics.clone()).unwrap_or_default();
    let publisher = props.explorer.published_by(article).unwrap_or_else(|| props.explorer.headline(article));
    let (when, printed) = when(props);
    html! {
        <li>
            <RowLink explorer={props.explorer.clone()} view={props.view.clone()} passage={props.passage}>
                <span class="when">{when}<small>{printed}</small></span>
                <span class="what">
                    <span class="press">{highlighted(index.passage_text(props.passage), &props.answer.terms)}</span>
                    <span class="meta">
                        <b>{publisher}</b>
                        {for topics.iter().map(|topic| html! { <span key={topic.id()}>{words.topic(topic.id())}</span> })}
                    </span>
                </span>
            </RowLink>
        </li>
    }
}

/// The date as read, and as printed. On the clock of printing it is the article's.
fn when(props: &FactRowProps) -> (String, String) {
    let Explorer { index, words, .. } = &props.explorer;
    let article = index.passage(props.passage).article;
    let in_words = |value: &str| {
        value.parse::<Edtf>().map_or_else(|_| value.to_string(), |value| edtf(words.lang, DateStyle::Short, value))
    };
    if props.view.clock == Clock::Published {
        let published = index.article(article).and_then(|article| article.published.edtf.as_deref());
        return (published.map(in_words).unwrap_or_default(), String::new());
    }
    let brush = props.view.brush();
    let resolved = |time: &&CorpusTime| time.edtf.is_some();
    let in_brush = |time: &&CorpusTime| {
        let value = time.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
        brush.is_none_or(|brush| value.is_some_and(|value| value.range().overlaps(brush)))
    };
    let Some(time) = index.times_of(props.passage).filter(resolved).find(in_brush) else { return Default::default() };
    let printed = index.slice(article, time.span);
    (time.edtf.as_deref().map(in_words).unwrap_or_default(), ["«\u{a0}", printed, "\u{a0}»"].concat())
}

#[derive(PartialEq, Properties)]
pub struct RowLinkProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub passage: PassageIdx,
    pub children: Children,
}

/// A whole row as a link to its passage: it can be opened, copied, or followed elsewhere.
#[component]
pub fn RowLink(props: &RowLinkProps) -> Html {
    let deps = (props.explorer.clone(), props.passage);
    let onclick = use_callback(deps, |event: MouseEvent, (explorer, passage)| {
        // With a modifier the browser opens a tab or a window: its business.
        if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            event.prevent_default();
            explorer.act(explorer.open(*passage));
        }
    });
    let passage = props.explorer.index.passage(props.passage);
    let article = props.explorer.index.article(passage.article);
    let open = props.view.open.as_ref().is_some_and(|open| {
        article.is_some_and(|article| article.id == open.article) && open.start == passage.span.start
    });
    let href = props.explorer.link_to(&props.view, props.passage);
    html! {
        <a class={classes!("row-link", open.then_some("open"))} {href} {onclick} aria-current={open.then_some("true")}>
            {props.children.clone()}
        </a>
    }
}
