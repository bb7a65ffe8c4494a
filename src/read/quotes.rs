//! Quotations with their speakers.

use super::{
    Lexicon,
    reading::{FoundMention, FoundQuote, Reading},
};

/// Finds the quotations of an article and who speaks, by place.
pub fn quotes(_reading: &Reading<'_>, _mentions: &[FoundMention], _lexicon: &Lexicon) -> Vec<FoundQuote> {
    Vec::new()
}
