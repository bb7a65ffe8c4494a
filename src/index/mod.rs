//! Corpus → look-ups.

/// A position among all passages of the corpus, counted through the articles in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageIdx(pub u32);
