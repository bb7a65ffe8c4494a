//! A family in the results: the articles of one dispatch in order, each to be laid beside the first.

use yew::prelude::*;

use super::{
    event_row::{more, printed},
    explained::how,
    row_link::passage_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    index::PassageIdx,
    model::{ArticleIdx, Family, FamilyIdx},
    ui::explorer::Explorer,
    view::View,
};

/// Articles drawn of one family.
const N_ARTICLES_DRAWN: usize = 40;

/// One row.
#[inline(never)]
pub fn family_row(explorer: &Explorer, view: &View, at: FamilyIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(family) = index.corpus().family(at) else { return Html::default() };
    let n_more = family.articles.len().saturating_sub(N_ARTICLES_DRAWN) as u32;
    let percent = (u32::from(family.shared.0) / 10).to_string();
    let mut parts = vec![words.family.to_string()];
    parts.extend(family.source.clone());
    parts.push([&percent, "\u{a0}% ", words.shared].concat());
    let drawn = family.articles.iter().take(N_ARTICLES_DRAWN);
    html! {
        <li key={["family-", &at.0.to_string()].concat()} class="family">
            {said("h3", "", &parts.join(" · "))}
            {tag("ol", "", "", drawn.map(|article| member(explorer, view, family, *article)).collect())}
            {more(words, n_more)}
            {how(explorer, &family.by)}
        </li>
    }
}

fn member(explorer: &Explorer, view: &View, family: &Family, at: ArticleIdx) -> Html {
    let first = PassageIdx(explorer.index.passages_of(at).start);
    let headline = tag("span", "press", explorer.lang_of(at), vec![text(&explorer.headline(at))]);
    let mut meta = vec![said("span", "", &printed(explorer, at))];
    if let Some(publisher) = explorer.published_by(at) {
        meta.insert(0, said("b", "", &publisher));
    }
    if let Some(other) = family.articles.first().filter(|other| **other != at) {
        meta.push(compare_link(explorer, view, [*other, at], *other));
    }
    let cells = vec![passage_link(explorer, view, first, None, headline), tag("span", "meta", "", meta)];
    tag("li", "", "", cells)
}

/// The link that lays two articles beside each other: « Comparer avec … », one of them named by its
/// headline, for outlets of a family often state one agency alone.
pub fn compare_link(explorer: &Explorer, view: &View, pair: [ArticleIdx; 2], named: ArticleIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let [open, beside] = pair;
    let first = PassageIdx(index.passages_of(open).start);
    let id = index.article(beside).map(|article| article.id.as_str());
    let content = text(&[words.compare_with, " ", &explorer.headline(named)].concat());
    passage_link(explorer, view, first, id, content)
}
