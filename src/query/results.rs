//! Passages → what the tabs list, in the order of the view's sort.

use core::cmp::Reverse;

use fixedbitset::FixedBitSet;

use super::{ArticleHit, search::Search, select::timetable, values};
use crate::{
    index::{FlatQuote, Index, PassageIdx},
    model::{ArticleIdx, order},
    view::{Facet, Sort, View},
};

/// The dated passages among those selected.
pub(super) fn facts(index: &Index, view: &View, selected: &FixedBitSet, search: &Search) -> Vec<PassageIdx> {
    let timetable = timetable(index, view.clock);
    let is_selected = |passage: &u32| selected.contains(*passage as usize);
    let mut facts: Vec<u32> = timetable.order().iter().copied().filter(is_selected).collect();
    match view.sort {
        Sort::Date => {}
        Sort::Newest => facts = newest_first(&facts, |passage| timetable.first(passage)),
        Sort::Relevance => facts = best_first(index, search, &facts),
    }
    facts.into_iter().map(PassageIdx).collect()
}

/// By falling score; equals stay in order.
fn best_first(index: &Index, search: &Search, facts: &[u32]) -> Vec<u32> {
    let score = |passage: &u32| (u32::MAX - search.score(index, *passage), *passage);
    let mut scored: Vec<(u32, u32)> = facts.iter().map(score).collect();
    order::sort_by_key(&mut scored, |(rank, _)| *rank);
    scored.into_iter().map(|(_, passage)| passage).collect()
}

/// Turned round; passages of the same date stay in the order of the collection.
fn newest_first<K: PartialEq>(facts: &[u32], date: impl Fn(u32) -> K) -> Vec<u32> {
    facts.chunk_by(|a, b| date(*a) == date(*b)).rev().flatten().copied().collect()
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
    for passage in selected.ones().map(|passage| PassageIdx(passage as u32)) {
        let article = index.passage(passage).article;
        let score = score(passage.0);
        if let Some(hit) = hits.last_mut().filter(|hit| hit.article == article) {
            hit.n_passages += 1;
            if score > best_score {
                (hit.first, best_score) = (passage, score);
            }
        } else {
            hits.push(ArticleHit { article, n_passages: 1, first: passage });
            best_score = score;
        }
    }
    let printed = |hit: &ArticleHit| index.printed().first(hit.first.0);
    order::sort_by_key(&mut hits, |hit| (printed(hit).is_none(), printed(hit)));
    match view.sort {
        Sort::Date => {}
        Sort::Newest => {
            let n_dated = hits.partition_point(|hit| printed(hit).is_some());
            let (dated, undated) = hits.split_at(n_dated);
            let turned = dated.chunk_by(|a, b| printed(a) == printed(b)).rev().flatten();
            hits = turned.chain(undated).copied().collect();
        }
        Sort::Relevance => order::sort_by_key(&mut hits, |hit| u32::MAX - hit.n_passages),
    }
    hits
}

/// The quotations that share words with a selected passage, in the order of the view's sort: by
/// the day they were printed, those of undated articles last. Where speakers are asked for, theirs
/// alone, though others be quoted in the same passage.
pub(super) fn quotes(index: &Index, view: &View, selected: &FixedBitSet) -> Vec<(ArticleIdx, u32)> {
    let is_selected = |passage: u32| selected.contains(passage as usize);
    let is_met =
        |quote: &&FlatQuote| quote.passages.clone().any(is_selected) && is_wanted(index, view, quote);
    let mut met: Vec<&FlatQuote> = index.quotes().iter().filter(is_met).collect();
    let printed = |quote: &FlatQuote| index.printed().first(quote.passages.start);
    match view.sort {
        Sort::Relevance => {}
        Sort::Date => order::sort_by_key(&mut met, |quote| (printed(quote).is_none(), printed(quote))),
        Sort::Newest => {
            order::sort_by_key(&mut met, |quote| (printed(quote).is_none(), Reverse(printed(quote))));
        }
    }
    met.into_iter().map(|quote| (quote.article, quote.quote)).collect()
}

fn is_wanted(index: &Index, view: &View, quote: &FlatQuote) -> bool {
    let filter = view.facet(Facet::Speaker);
    let of_article =
        index.article(quote.article).and_then(|article| article.quotes.get(quote.quote as usize));
    let speaker = of_article.and_then(|quote| quote.speaker).map(|at| index.corpus().counted_as(at).0);
    let is_asked = |id: &String| values::value_of(index, Facet::Speaker, id) == speaker;
    filter.groups.is_empty() || speaker.is_some() && filter.groups.iter().flatten().any(is_asked)
}
