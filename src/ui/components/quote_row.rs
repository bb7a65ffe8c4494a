//! A quotation in the results: the words, who said them, where they were printed.

use yew::prelude::*;

use super::{article_row::published, fact_row::RowLink, highlighted::highlighted};
use crate::{
    index::PassageIdx,
    model::ArticleIdx,
    query::Answer,
    ui::explorer::{Explorer, Shared},
    view::View,
    words::DateStyle,
};

#[derive(PartialEq, Properties)]
pub struct QuoteRowProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
    pub article: ArticleIdx,
    pub quote: u32,
}

#[component]
pub fn QuoteRow(props: &QuoteRowProps) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(article) = index.article(props.article) else { return html! { <li /> } };
    let quote = article.quotes.get(props.quote as usize);
    let speaker = quote.and_then(|quote| quote.speaker).and_then(|speaker| index.corpus().actor(speaker));
    let name = speaker.map_or(words.speaker_unknown, |actor| &actor.name);
    let publisher = props.explorer.published_by(props.article).unwrap_or_else(|| props.explorer.headline(props.article));
    let start = quote.map_or(0, |quote| quote.span.start);
    let passages = index.passages_of(props.article);
    let passage = passages.clone().rev().map(PassageIdx).find(|passage| index.passage(*passage).span.start <= start);
    html! {
        <li>
            <RowLink explorer={props.explorer.clone()} view={props.view.clone()} passage={passage.unwrap_or(PassageIdx(passages.start))}>
                <span class="when">{name.to_string()}</span>
                <span class="what">
                    <q class="press">{highlighted(index.quote_text(props.article, props.quote), &props.answer.terms)}</q>
                    <span class="meta">
                        <b>{publisher}</b>
                        <span>{published(words, &article.published, DateStyle::Short)}</span>
                    </span>
                </span>
            </RowLink>
        </li>
    }
}
