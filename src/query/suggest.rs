//! Nothing found → which filter to drop.

use super::{
    Choice,
    names::Names,
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

/// What dropping filters of a view would give, one choice of filters a step: each is a search of the
/// whole collection, and nobody waits for all.
pub struct Drops {
    view: View,
    /// What was looked up already for that view.
    before: Option<Selection>,
    choices: Vec<Vec<Action>>,
    n_tried: usize,
    /// How many filters are dropped together: 1, 2, then all.
    n_together: usize,
    found: Vec<Suggestion>,
}

impl Drops {
    /// Nothing tried yet; with what was chosen for that very view, where it was.
    pub fn new(view: &View, choice: Option<&Choice>) -> Self {
        let choices = drops(view).into_iter().map(|action| vec![action]).collect();
        let before = choice.map(|choice| choice.selection.clone());
        Self { view: view.clone(), before, choices, n_tried: 0, n_together: 1, found: Vec::new() }
    }

    /// Tries the next choice; whether that was the last.
    pub fn step(&mut self, index: &Index) -> bool {
        if let Some(actions) = self.choices.get(self.n_tried) {
            self.n_tried += 1;
            let n_passages = n_passages(index, &after(&self.view, actions), self.before.as_ref());
            if n_passages > 0 {
                self.found.push(Suggestion { n_passages, actions: actions.clone() });
            }
            return false;
        }
        self.n_together += 1;
        if !self.found.is_empty() || self.n_together > 3 {
            return true;
        }
        self.n_tried = 0;
        self.choices =
            if self.n_together == 2 { pairs(&drops(&self.view)) } else { vec![vec![Action::ClearFilters]] };
        false
    }

    /// What each choice would give; the best first, those that would give nothing left out.
    pub fn found(mut self) -> Vec<Suggestion> {
        order::sort_by_key(&mut self.found, |suggestion| u32::MAX - suggestion.n_passages);
        self.found
    }
}

/// For each filter of a view, what dropping it alone would give. Where none does alone, two at a time;
/// where no two do, all.
pub fn when_to_drop(index: &Index, view: &View) -> Vec<Suggestion> {
    let mut drops = Drops::new(view, None);
    while !drops.step(index) {}
    drops.found()
}

fn pairs(drops: &[Action]) -> Vec<Vec<Action>> {
    if drops.len() > N_PAIRED {
        return Vec::new();
    }
    let with_others = |(nth, one): (usize, &Action)| {
        let others = drops.iter().skip(nth + 1);
        others.map(|other| vec![one.clone(), other.clone()]).collect::<Vec<_>>()
    };
    drops.iter().enumerate().flat_map(with_others).collect()
}

fn n_passages(index: &Index, view: &View, before: Option<&Selection>) -> u32 {
    Selection::of(index, view, before).selected().count_ones(..) as u32
}

/// The filters that the words of a search name, and what one would get with them instead of those
/// words: « lavrov fév 2023 » is in no passage, but names an actor and a month.
pub fn as_filters(index: &Index, view: &View, names: &Names) -> Option<(Vec<Offer>, Suggestion)> {
    let (mut meant, mut actions, mut next) = (Vec::new(), Vec::new(), view.clone());
    for _ in 0..N_NAMED {
        let is_new = |(offer, _): &(Offer, String)| !matches!(offer, Offer::Value(facet, id) if next.facet(*facet).wants(id));
        let Some((offer, rest)) = offers(index, &next.search, names).into_iter().find(is_new) else {
            break;
        };
        let taken = [Action::Search(rest), offer.clone().action()];
        next = after(&next, &taken);
        actions.extend(taken);
        meant.push(offer);
    }
    let n_passages = n_passages(index, &next, None);
    (n_passages > 0 && !meant.is_empty()).then_some((meant, Suggestion { actions, n_passages }))
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
