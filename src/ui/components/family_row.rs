//! A family in the results: the articles of one dispatch in order, each to be laid beside the first.

use yew::prelude::*;

use super::article_row::published;
use crate::{
    index::PassageIdx,
    model::{ArticleIdx, Family, FamilyIdx},
    query,
    ui::explorer::Explorer,
    view::{Action, View, link},
    words::{DateStyle, count},
};

/// Articles drawn of one family.
const N_ARTICLES_DRAWN: usize = 40;

/// One row.
pub fn family_row(explorer: &Explorer, view: &View, at: FamilyIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(family) = index.corpus().family(at) else { return Html::default() };
    let n_more = family.articles.len().saturating_sub(N_ARTICLES_DRAWN) as u32;
    let shared = [&percent(family), "\u{a0}% ", words.shared].concat();
    let parts = [words.family.to_string(), family.source.clone().unwrap_or_default(), shared];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    html! {
        <li key={["family-", &at.0.to_string()].concat()} class="family">
            <h3 title={family.by.clone()}>{parts.join(" · ")}</h3>
            <ol>{for family.articles.iter().take(N_ARTICLES_DRAWN).map(|article| member(explorer, view, family, *article))}</ol>
            if n_more > 0 { <p class="meta">{"+ "}{count(words, n_more, words.others_more)}</p> }
        </li>
    }
}

fn percent(family: &Family) -> String {
    (u32::from(family.shared.0) / 10).to_string()
}

fn member(explorer: &Explorer, view: &View, family: &Family, at: ArticleIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(at) else { return html! { <li key={at.0} /> } };
    let first = PassageIdx(index.passages_of(at).start);
    let others = family.articles.first().filter(|other| **other != at);
    html! {
        <li key={at.0}>
            <a class="press" lang={article.lang.clone()} href={explorer.link_to(view, first)} data-passage={first.0.to_string()}>{explorer.headline(at)}</a>
            <span class="meta">
                if let Some(publisher) = explorer.published_by(at) { <b>{publisher}</b> }
                <span>{published(words, &article.published, DateStyle::Short)}</span>
                if let Some(other) = others { {compare_link(explorer, view, [*other, at], *other)} }
            </span>
        </li>
    }
}

/// The link that lays two articles beside each other: « Comparer avec … », one of them named.
pub fn compare_link(explorer: &Explorer, view: &View, pair: [ArticleIdx; 2], named: ArticleIdx) -> Html {
    let [open, beside] = pair;
    let Explorer { index, words, .. } = explorer;
    let (passages, Some(other)) = (index.passages_of(open), index.article(beside)) else {
        return Html::default();
    };
    let open_at = query::open_of(index, PassageIdx(passages.start));
    let compared = View { open: Some(open_at.clone()), beside: Some(other.id.clone()), ..view.clone() };
    let href = ["#", &link::write(&compared)].concat();
    let (explorer_of_click, action) = (explorer.clone(), Action::Compare(open_at, other.id.clone()));
    let onclick = Callback::from(move |event: MouseEvent| {
        if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            event.prevent_default();
            explorer_of_click.act(action.clone());
        }
    });
    let name = explorer.published_by(named).unwrap_or_else(|| explorer.headline(named));
    html! { <a key={beside.0} {href} {onclick}>{words.compare_with}{" "}{name}</a> }
}
