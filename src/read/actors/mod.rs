//! Mentions of actors, resolved.

use super::{
    Lexicon,
    reading::{FoundMention, Reading},
};

/// Finds the mentions of an article, by place.
pub fn actors(_reading: &Reading<'_>, _lexicon: &Lexicon) -> Vec<FoundMention> {
    Vec::new()
}
