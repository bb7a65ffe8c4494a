//! The human knowledge that reading leans on: actors, topics, outlets.

mod topics;

pub use topics::{TopicTerm, Topics};

use super::quotes::Verbs;

/// A lexicon, ready to be looked up in.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The terms that speak for a topic.
    pub topics: Topics,
    /// The verbs that report words.
    pub verbs: Verbs,
}
