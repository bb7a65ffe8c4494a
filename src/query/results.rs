//! Passages → what the tabs list, in the order of the view's sort.

use fixedbitset::FixedBitSet;

use super::{
    ArticleHit,
    chronology::Dated,
    search::Search,
    select::{brush, timetable},
};
use crate::{
    index::{Days, Index, PassageIdx},
    model::order,
    view::{Sort, View},
};

/// The dated passages among those selected, by the day that the brush meets.
pub(super) fn dated(index: &Index, view: &View, selected: &FixedBitSet) -> Vec<Dated> {
    let (timetable, brush) = (timetable(index, view.clock), brush(index, view));
    let is_by = |days: Days, passage: u32| match timetable.all(passage) {
        // It would not be selected otherwise.
        [_] => true,
        _ => timetable.within(passage, brush) == Some(days),
    };
    let counts = |(days, passage): &&Dated| selected.contains(*passage as usize) && is_by(*days, *passage);
    timetable.order().iter().filter(counts).copied().collect()
}

/// By falling score; equals stay in order.
pub(super) fn best_first(items: &[u32], score: &dyn Fn(u32) -> u32) -> Vec<u32> {
    let mut scored: Vec<(u32, u32)> = items.iter().map(|item| (u32::MAX - score(*item), *item)).collect();
    order::sort_by_key(&mut scored, |(rank, _)| *rank);
    scored.into_iter().map(|(_, item)| item).collect()
}

/// Turned round; what has the same date stays in order.
pub(super) fn newest_first(items: &[u32], date: &dyn Fn(u32) -> Option<Days>) -> Vec<u32> {
    items.chunk_by(|a, b| date(*a) == date(*b)).rev().flatten().copied().collect()
}

/// Whether a passage stands in the title of its article.
fn is_headline(index: &Index, passage: PassageIdx) -> bool {
    let passage = index.passage(passage);
    let title = index.article(passage.article).and_then(|article| article.title.as_ref());
    title.is_some_and(|title| title.start <= passage.span.start && passage.span.end <= title.end)
}

/// The articles that own a selected passage.
pub(super) fn articles(
    index: &Index,
    view: &View,
    selected: &FixedBitSet,
    search: &Search,
) -> Vec<ArticleHit> {
    let mut hits: Vec<ArticleHit> = Vec::new();
    let mut best_score = 0;
    let score = |passage: u32| if view.sort == Sort::Relevance { search.score(index, passage) } else { 0 };
    let passages = index.as_printed().iter().flat_map(|article| index.passages_of(*article));
    for passage in passages.filter(|passage| selected.contains(*passage as usize)).map(PassageIdx) {
        let article = index.passage(passage).article;
        let score = score(passage.0);
        if let Some(hit) = hits.last_mut().filter(|hit| hit.article == article) {
            hit.n_passages += 1;
            // The headline is shown anyway: what a row adds to it is a sentence of the body.
            if score > best_score || score == best_score && is_headline(index, hit.first) {
                (hit.first, best_score) = (passage, score);
            }
        } else {
            let family = index.article(article).and_then(|article| article.family);
            hits.push(ArticleHit { article, n_passages: 1, first: passage, family });
            best_score = score;
        }
    }
    let printed = |hit: &ArticleHit| index.printed().first(hit.first.0);
    match view.sort {
        Sort::Date => {}
        Sort::Newest => {
            let n_dated = hits.partition_point(|hit| printed(hit).is_some());
            let (dated, undated) = hits.split_at(n_dated);
            let turned = dated.chunk_by(|a, b| printed(a) == printed(b)).rev().flatten();
            hits = turned.chain(undated).copied().collect();
        }
        Sort::Relevance => {
            let best = |hit: &ArticleHit| search.score(index, hit.first.0);
            order::sort_by_key(&mut hits, |hit| (u32::MAX - best(hit), u32::MAX - hit.n_passages));
        }
    }
    hits
}
