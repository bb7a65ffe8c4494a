//! Nothing found → which filter to drop.

use super::{
    offers::{Offer, offers},
    select::Selection,
};
use crate::{
    index::Index,
    model::order,
    view::{Action, Facet, View, after},
};

/// More filters than this are not dropped two by two: each pair is a search of the whole collection.
const N_PAIRED: usize = 6;

/// Filters named in a search that are taken at once; longer searches are sentences.
const N_NAMED: usize = 4;

/// Filters that could be dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What drops each of them.
    pub actions: Vec<Action>,
    /// How many passages one would then get.
    pub n_passages: u32,
}

/// For each filter of a view, what dropping it alone would give; the best first, those that would
/// give nothing left out. Where none does alone, two at a time; where no two do, all.
pub fn when_to_drop(index: &Index, view: &View) -> Vec<Suggestion> {
    let drops = drops(view);
    let found = given(index, view, drops.iter().map(|action| vec![action.clone()]).collect());
    if !found.is_empty() {
        return found;
    }
    let mut pairs = Vec::new();
    if drops.len() <= N_PAIRED {
        for (nth, one) in drops.iter().enumerate() {
            pairs.extend(drops.iter().skip(nth + 1).map(|other| vec![one.clone(), other.clone()]));
        }
    }
    let found = given(index, view, pairs);
    if found.is_empty() { given(index, view, vec![vec![Action::ClearFilters]]) } else { found }
}

/// What each choice of actions would give; the best first, those that would give nothing left out.
fn given(index: &Index, view: &View, choices: Vec<Vec<Action>>) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = choices
        .into_iter()
        .map(|actions| Suggestion { n_passages: n_passages(index, &after(view, &actions)), actions })
        .filter(|suggestion| suggestion.n_passages > 0)
        .collect();
    order::sort_by_key(&mut found, |suggestion| u32::MAX - suggestion.n_passages);
    found
}

fn n_passages(index: &Index, view: &View) -> u32 {
    Selection::of(index, view, None).selected().count_ones(..) as u32
}

/// The filters that the words of a search name, and what one would get with them instead of those
/// words: « lavrov fév 2023 » is in no passage, but names an actor and a month.
pub fn as_filters(
    index: &Index,
    view: &View,
    name_of: &dyn Fn(Facet, &str) -> String,
) -> Option<(Vec<Offer>, Suggestion)> {
    let (mut named, mut actions, mut next) = (Vec::new(), Vec::new(), view.clone());
    for _ in 0..N_NAMED {
        let is_new = |(offer, _): &(Offer, String)| !matches!(offer, Offer::Value(facet, id) if next.facet(*facet).wants(id));
        let Some((offer, rest)) = offers(index, &next.search, name_of).into_iter().find(is_new) else {
            break;
        };
        let taken = [Action::Search(rest), offer.clone().action()];
        next = after(&next, &taken);
        actions.extend(taken);
        named.push(offer);
    }
    let n_passages = n_passages(index, &next);
    (n_passages > 0 && !named.is_empty()).then_some((named, Suggestion { actions, n_passages }))
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
