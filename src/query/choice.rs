//! A view → the passages it selects: what the timeline and the counts are drawn from, at once. What
//! is listed of them comes after it, step by step ([`Listing`](super::Listing)).

use std::rc::Rc;

use fixedbitset::FixedBitSet;

use super::{
    Unknown,
    chronology::Chronology,
    select::{Selection, timetable},
};
use crate::{
    index::Index,
    model::ArticleIdx,
    view::{Clock, View},
};

/// What the filters of a view select.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Choice {
    /// The passages selected, as a set.
    pub selected: FixedBitSet,
    /// The passages that every filter but the brush selects: what the timeline draws.
    pub in_any_time: FixedBitSet,
    /// How many passages are selected.
    pub n_selected: u32,
    /// How many of them have a date on the view's clock.
    pub n_facts: u32,
    /// How many articles own one.
    pub n_articles: u32,
    /// How many of the selected passages stand in wire copies.
    pub n_in_copies: u32,
    /// How many selected passages have no date on the view's clock. With a brush they are those
    /// that every other filter selects.
    pub n_undated: u32,
    /// The folded search terms that were looked for, as [`highlights`](super::highlights) takes them.
    pub terms: Vec<String>,
    /// Words of the search that the collection does not hold, each with the one looked for instead.
    pub corrected: Vec<(String, String)>,
    /// Ids in the view that the collection does not know.
    pub unknown: Vec<Unknown>,
    /// Filter by filter.
    pub(super) selection: Selection,
    /// The dates of what the timeline draws, on the clock of the view.
    pub(super) chronology: Rc<Chronology>,
    /// The dates of the whole collection on that clock, which those are taken from.
    whole: Rc<Chronology>,
    clock: Clock,
}

/// What a view selects. Ids that the collection does not know are named; what can be read is applied.
/// What was chosen `before` spares what is still the same of it: the words looked up, the dates in
/// order.
pub fn choose(index: &Index, view: &View, before: Option<&Choice>) -> Choice {
    let mut selection = Selection::of(index, view, before.map(|before| &before.selection));
    let (selected, in_any_time) = (selection.selected(), selection.in_any_time());
    let timetable = timetable(index, view.clock);
    let dated = timetable.dated();
    let before = before.filter(|before| before.clock == view.clock);
    let whole = before.map_or_else(|| Rc::new(Chronology::of(timetable)), |before| Rc::clone(&before.whole));
    let chronology = match before.filter(|before| before.in_any_time == in_any_time) {
        Some(before) => Rc::clone(&before.chronology),
        None if in_any_time.count_ones(..) == in_any_time.len() => Rc::clone(&whole),
        None => Rc::new(whole.only(&in_any_time)),
    };
    Choice {
        n_selected: selected.count_ones(..) as u32,
        n_facts: selected.intersection_count(dated) as u32,
        n_articles: n_articles(index, &selected),
        n_in_copies: selected.intersection_count(index.copies()) as u32,
        n_undated: in_any_time.difference_count(dated) as u32,
        terms: selection.search.terms.clone(),
        corrected: selection.search.corrected.clone(),
        unknown: core::mem::take(&mut selection.unknown),
        selected,
        in_any_time,
        selection,
        chronology,
        whole,
        clock: view.clock,
    }
}

/// How many articles own a passage of a set: asked article by article, of which there are fewer than
/// passages.
fn n_articles(index: &Index, selected: &FixedBitSet) -> u32 {
    let mut n_articles = 0;
    for article in 0..index.corpus().articles.len() as u32 {
        let passages = index.passages_of(ArticleIdx(article));
        let is_owner = selected.contains_any_in_range(passages.start as usize..passages.end as usize);
        n_articles += u32::from(is_owner);
    }
    n_articles
}
