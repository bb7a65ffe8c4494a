//! An article in the results.

use yew::prelude::*;

use super::{around::copied_by, highlighted::highlighted, row_link::row_link};
use crate::{
    model::{Edtf, Published},
    query::{Answer, ArticleHit},
    ui::explorer::Explorer,
    view::View,
    words::{DateStyle, Words, count, edtf},
};

/// One row.
pub fn article_row(explorer: &Explorer, view: &View, answer: &Answer, hit: ArticleHit) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(hit.article) else { return html! { <li key={hit.article.0} /> } };
    let publisher = explorer.published_by(hit.article);
    let family = hit.family.and_then(|family| index.corpus().family(family));
    let content = html! {
        <>
            <span class="when">{published(words, &article.published, DateStyle::Short)}</span>
            <span class="what">
                <b class="press" lang={article.lang.clone()}>{explorer.headline(hit.article)}</b>
                <span class="snippet" lang={article.lang.clone()}>{highlighted(index.passage_text(hit.first), &answer.terms)}</span>
                <span class="meta">
                    <b>{count(words, hit.n_passages, words.passages)}</b>
                    if let Some(publisher) = publisher { <span>{publisher}</span> }
                    if let Some(family) = family { <span>{copied_by(explorer, family.articles.len())}</span> }
                    {for article.byline.iter().map(|author| html! { <span key={author.clone()}>{author.clone()}</span> })}
                </span>
            </span>
        </>
    };
    html! { <li key={hit.article.0}>{row_link(explorer, view, hit.first, content)}</li> }
}

/// A publication date in words; « sans date » where it is unknown.
pub fn published(words: &Words, published: &Published, style: DateStyle) -> String {
    let value = published.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    value.map_or_else(|| words.no_date.to_string(), |value| edtf(words.lang, style, value))
}
