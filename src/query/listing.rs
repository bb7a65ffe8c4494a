//! What is selected → what is listed of it, one list a step, so that whoever clicks meanwhile is
//! heard in between.

use std::rc::Rc;

use super::{Answer, Choice, Counted, chronology::Dated, comparisons, events, facets, quotes, results};
use crate::{
    index::Index,
    view::{Facet, View},
};

/// An answer in the making. All steps are told the same index and view as the choice was.
pub struct Listing {
    /// The answer, as far as it is.
    pub answer: Answer,
    dated: Vec<Dated>,
    n_steps: usize,
}

impl Listing {
    /// Nothing listed yet.
    pub fn new(choice: Rc<Choice>) -> Self {
        Self { answer: Answer { choice, ..Answer::default() }, dated: Vec::new(), n_steps: 0 }
    }

    /// The counts beside each filter, as soon as all of them are there.
    pub fn counted(&self) -> Option<&Rc<Counted>> {
        (self.n_steps == Facet::ALL.len()).then_some(&self.answer.facets)
    }

    /// Makes the next list; whether that was the last.
    pub fn step(&mut self, index: &Index, view: &View) -> bool {
        let choice = Rc::clone(&self.answer.choice);
        let Choice { selected, selection, .. } = &*choice;
        let search = &selection.search;
        let answer = &mut self.answer;
        let nth = self.n_steps;
        self.n_steps += 1;
        // Nobody is given the counts before all are there.
        let facets = Rc::get_mut(&mut answer.facets).and_then(|facets| facets.get_mut(nth));
        if let Some((facet, counted)) = Facet::ALL.get(nth).copied().zip(facets) {
            let filter = view.facet(facet);
            *counted = if selection.has_groups(facet) {
                facets::count(index, facet, filter, &selection.without_groups(facet))
            } else {
                facets::count(index, facet, filter, selected)
            };
            return false;
        }
        match nth.saturating_sub(Facet::ALL.len()) {
            0 => self.dated = results::dated(index, view, selected),
            1 => answer.events = events::rows(index, view, selected, &self.dated, search),
            2 => answer.articles = results::articles(index, view, selected, search),
            3 => (answer.speakers, answer.quotes) = quotes::quotes(index, view, selected),
            _ => {
                answer.comparisons = comparisons::comparisons(index, view, selected, search);
                answer.families = comparisons::families(index, selected);
                return true;
            }
        }
        false
    }
}
