//! An article in the results.

use yew::prelude::*;

use super::{fact_row::RowLink, highlighted::highlighted};
use crate::{
    model::{Edtf, Published},
    query::{Answer, ArticleHit},
    ui::explorer::{Explorer, Shared},
    view::View,
    words::{DateStyle, Words, count, edtf},
};

#[derive(PartialEq, Properties)]
pub struct ArticleRowProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
    pub hit: ArticleHit,
}

#[component]
pub fn ArticleRow(props: &ArticleRowProps) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(article) = index.article(props.hit.article) else { return html! { <li /> } };
    let publisher = props.explorer.published_by(props.hit.article);
    html! {
        <li>
            <RowLink explorer={props.explorer.clone()} view={props.view.clone()} passage={props.hit.first}>
                <span class="when">{published(words, &article.published, DateStyle::Short)}</span>
                <span class="what">
                    <b class="press">{props.explorer.headline(props.hit.article)}</b>
                    <span class="snippet">{highlighted(index.passage_text(props.hit.first), &props.answer.terms)}</span>
                    <span class="meta">
                        <b>{count(words, props.hit.n_passages, words.passages)}</b>
                        if let Some(publisher) = publisher { <span>{publisher}</span> }
                        {for article.byline.iter().map(|author| html! { <span key={author.clone()}>{author.clone()}</span> })}
                    </span>
                </span>
            </RowLink>
        </li>
    }
}

/// A publication date in words; « sans date » where it is unknown.
pub fn published(words: &Words, published: &Published, style: DateStyle) -> String {
    let value = published.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    value.map_or_else(|| words.no_date.to_string(), |value| edtf(words.lang, style, value))
}
