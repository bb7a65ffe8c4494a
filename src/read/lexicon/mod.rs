//! The human knowledge that reading leans on: actors, topics, outlets.

/// A lexicon, ready to be looked up in.
#[derive(Debug, Default)]
pub struct Lexicon {}
