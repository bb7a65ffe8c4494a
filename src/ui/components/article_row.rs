//! An article in the results.

use yew::prelude::*;

use super::{
    around::copied_by,
    highlighted::highlighted,
    row_link::row_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    model::{Edtf, Published, PublishedHow},
    query::{Answer, ArticleHit, excerpt},
    ui::explorer::Explorer,
    view::View,
    words::{DateStyle, Words, between, count, edtf},
};

/// One row.
#[inline(never)]
pub fn article_row(explorer: &Explorer, view: &View, answer: &Answer, hit: ArticleHit) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(hit.article) else { return html! { <li key={hit.article.0} /> } };
    let lang = explorer.lang_of(hit.article);
    let mut meta = vec![said("b", "", &count(words, hit.n_passages, words.passages))];
    meta.extend(explorer.published_by(hit.article).map(|publisher| said("span", "", &publisher)));
    // What is called by its first words is still found in its folder.
    meta.extend(article.title.is_none().then(|| said("span", "", &article.source)));
    let family = hit.family.and_then(|family| index.corpus().family(family));
    meta.extend(family.map(|family| said("span", "", &copied_by(explorer, family.articles.len()))));
    meta.extend(article.byline.iter().map(|author| said("span", "", author)));
    let snippet = highlighted(&excerpt(index.passage_text(hit.first), &answer.terms), &answer.terms);
    let what = vec![
        tag("b", "press", lang, vec![text(&explorer.headline(hit.article))]),
        tag("span", "snippet", lang, vec![snippet]),
        tag("span", "meta", "", meta),
    ];
    let when = said("span", "when", &published(words, &article.published, DateStyle::Short));
    let content = html! { <>{when}{tag("span", "what", "", what)}</> };
    html! { <li key={hit.article.0}>{row_link(explorer, view, hit.first, content)}</li> }
}

/// A publication date in words; « sans date » where it is unknown, « déduit » where it was inferred.
pub fn published(words: &Words, published: &Published, style: DateStyle) -> String {
    let value = published.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    match value {
        None => words.no_date.to_string(),
        Some(value) if published.how == PublishedHow::Inferred => {
            [&between(words.lang, value), ", ", words.inferred].concat()
        }
        Some(value) => edtf(words.lang, style, value),
    }
}
