//! A quotation in the results: the words, who said them, where they were printed.

use yew::prelude::*;

use super::{article_row::published, highlighted::highlighted, row_link::row_link};
use crate::{
    index::PassageIdx, model::ArticleIdx, query::Answer, ui::explorer::Explorer, view::View, words::DateStyle,
};

/// One row; `at` is the article and the position in its quotations.
pub fn quote_row(explorer: &Explorer, view: &View, answer: &Answer, at: (ArticleIdx, u32)) -> Html {
    let Explorer { index, words, .. } = explorer;
    let (article_idx, nth) = at;
    let key = format!("{}-{nth}", article_idx.0);
    let Some(article) = index.article(article_idx) else { return html! { <li {key} /> } };
    let quote = article.quotes.get(nth as usize);
    let speaker = quote.and_then(|quote| quote.speaker).and_then(|speaker| index.corpus().actor(speaker));
    let name = speaker.map_or(words.speaker_unknown, |actor| &actor.name);
    let publisher = explorer.published_by(article_idx).unwrap_or_else(|| explorer.headline(article_idx));
    let start = quote.map_or(0, |quote| quote.span.start);
    let passages = index.passages_of(article_idx);
    let own =
        passages.clone().rev().map(PassageIdx).find(|passage| index.passage(*passage).span.start <= start);
    let content = html! {
        <>
            <span class="when">{name.to_string()}</span>
            <span class="what">
                <q class="press" lang={article.lang.clone()}>{highlighted(index.quote_text(article_idx, nth), &answer.terms)}</q>
                <span class="meta">
                    <b>{publisher}</b>
                    <span>{published(words, &article.published, DateStyle::Short)}</span>
                </span>
            </span>
        </>
    };
    html! { <li {key}>{row_link(explorer, view, own.unwrap_or(PassageIdx(passages.start)), content)}</li> }
}
