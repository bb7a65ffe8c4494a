//! Nothing found → which filter to drop.

use super::select::Selection;
use crate::{
    index::Index,
    model::order,
    view::{Action, Facet, View, reduce},
};

/// A filter that could be dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What drops it.
    pub action: Action,
    /// How many passages one would then get.
    pub n_passages: u32,
}

/// For each filter of a view, what dropping it alone would give; the best first, those that would
/// give nothing left out.
pub fn when_to_drop(index: &Index, view: &View) -> Vec<Suggestion> {
    let mut suggestions: Vec<Suggestion> = drops(view)
        .into_iter()
        .map(|action| {
            let selected = Selection::of(index, &reduce(view, action.clone())).selected();
            Suggestion { action, n_passages: selected.count_ones(..) as u32 }
        })
        .filter(|suggestion| suggestion.n_passages > 0)
        .collect();
    order::sort_by_key(&mut suggestions, |suggestion| u32::MAX - suggestion.n_passages);
    suggestions
}

fn drops(view: &View) -> Vec<Action> {
    let mut drops = Vec::new();
    for facet in Facet::ALL {
        let filter = view.facet(facet);
        drops.extend(filter.groups.iter().map(|group| Action::RemoveGroup(facet, group.clone())));
        drops.extend(filter.none.iter().map(|id| Action::Remove(facet, id.clone())));
    }
    if view.brush().is_some() {
        drops.push(Action::Brush(None, None));
    }
    if !view.search.trim().is_empty() {
        drops.push(Action::Search(String::new()));
    }
    if view.copies_once {
        drops.push(Action::CopiesOnce(false));
    }
    drops
}
