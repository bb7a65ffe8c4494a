//! The human knowledge that reading leans on: actors, topics, outlets, verbs.
//!
//! Text files of `corpus/lexicon/`, reviewable line by line, become look-ups once; reading only
//! looks up. A reader's own file is added to what is shipped, and wins where ids meet.

mod actors;
mod called;
mod gazetteer;
mod inflections;
mod names;
mod outlets;
mod parse;
mod topics;

pub use actors::{Actors, LexiconActor, OfficeIdx, Portfolio, RoleHeld};
pub use gazetteer::slug;
pub use names::{Entry, Found, Names, Use, split_hyphens};
pub use outlets::{Outlet, OutletKind, Outlets, OutletsError};
pub use parse::LexiconError;
pub use topics::{Subject, TopicTerm, TopicWord, Topics};

use super::quotes::Verbs;
use crate::model::Actor;

/// A lexicon, ready to be looked up in. Outlets, topics and verbs are the shipped ones; the actors
/// of `default` are none.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Persons, states, organisations, armed groups, companies, places; offices and portfolios.
    pub actors: Actors,
    /// Who publishes.
    pub outlets: Outlets,
    /// The terms that speak for a topic.
    pub topics: Topics,
    /// The verbs that report words.
    pub verbs: Verbs,
}

impl Lexicon {
    /// The lexicon that is part of Chronique.
    pub fn shipped() -> Self {
        Self { actors: Actors::shipped(), ..Self::default() }
    }

    /// This lexicon with a reader's own actors, in the format of `corpus/lexicon/actors-*.txt`. An
    /// actor whose id is known replaces the known one.
    ///
    /// # Errors
    /// The first line that cannot be read, with its value.
    pub fn with_actors(mut self, text: &str) -> Result<Self, LexiconError> {
        self.actors.add(text)?;
        Ok(self)
    }

    /// The entry of an id.
    pub fn actor(&self, id: &str) -> Option<&LexiconActor> {
        self.actors.by_id(id)
    }

    /// The authority record of an id, as a corpus stores it.
    pub fn describe(&self, id: &str) -> Option<Actor> {
        self.actor(id).map(Actor::from)
    }
}
