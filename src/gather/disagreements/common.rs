//! A sentence → what all its statements have of it: found once, and shared by them.

use super::{moments, scope, sentence::Sentence};
use crate::{
    gather::terms::{Term, Terms},
    model::Kind,
};

/// What the statements of one sentence share.
#[derive(Debug, Default)]
pub(super) struct Common {
    /// The terms of the sentence, dates left out, sorted.
    pub(super) terms: Vec<Term>,
    /// The actors of the sentence, sorted.
    pub(super) actors: Vec<String>,
    /// The persons it names, sorted.
    pub(super) persons: Vec<String>,
    /// The places and states it names, sorted.
    pub(super) places: Vec<String>,
    /// The kinds of people that may move.
    movers: Vec<usize>,
    /// The days of the week that it names.
    pub(super) weekdays: Vec<String>,
}

impl Common {
    /// Reads a sentence.
    pub(super) fn of(sentence: &Sentence<'_>, terms: &Terms) -> Self {
        let named = |kinds: &[Kind]| {
            let here = sentence.mentions_in(sentence.span);
            let mut ids: Vec<String> =
                here.filter(|found| kinds.contains(&found.kind)).map(|found| found.actor.clone()).collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let passage = sentence.record.passages.get(sentence.passage);
        let mut actors: Vec<String> = passage.map_or_else(Vec::new, |passage| passage.actors.clone());
        actors.sort_unstable();
        let mut terms: Vec<Term> = terms.undated(sentence.at, sentence.passage).collect();
        terms.sort_unstable();
        terms.dedup();
        Self {
            terms,
            actors,
            persons: named(&[Kind::Person]),
            places: named(&[Kind::Place, Kind::State]),
            movers: scope::movers(sentence.tokens.iter()),
            weekdays: moments::weekdays(sentence),
        }
    }

    /// Whether it says what kind of people moves.
    pub(super) const fn names_movers(&self) -> bool {
        !self.movers.is_empty()
    }

    /// Whether the same kind of people moves; `None` where one does not say.
    pub(super) fn same_movers(&self, other: &Self) -> Option<bool> {
        let both = !self.movers.is_empty() && !other.movers.is_empty();
        both.then(|| self.movers.iter().any(|kind| other.movers.contains(kind)))
    }
}
