//! Two articles → what one took from the other: sentences kept, reworded, added and dropped, and in
//! reworded ones the words.
//!
//! Both steps are one: likely pairs are listed, few for each sentence or word, and of these the
//! heaviest chain is taken that goes forward in both texts. Time and memory are near-linear in the
//! words, whatever they are. A sentence moved elsewhere is dropped here and added there; one cut in
//! two is reworded by the half that keeps more.

mod align;
mod chain;

use core::ops::Range;

use self::align::{Aligned, align};
use crate::{
    index::{Index, PassageIdx},
    model::ArticleIdx,
};

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The same words in the same order; capitals, accents and marks aside.
    Kept,
    /// Told in both, in other words.
    Reworded,
    /// Only in the first article.
    Dropped,
    /// Only in the second.
    Added,
}

/// A run of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Whether the other side has these words too.
    pub kept: bool,
    /// In the passage's text.
    pub bytes: Range<usize>,
}

/// A sentence, beside what the other article makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffRow {
    /// What became of it.
    pub change: Change,
    /// In the first article.
    pub left: Option<PassageIdx>,
    /// In the second.
    pub right: Option<PassageIdx>,
    /// The runs of either side, covering it; empty where the sentence was not reworded.
    pub runs: [Vec<Run>; 2],
}

/// Two articles beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Diff {
    /// In order.
    pub rows: Vec<DiffRow>,
    /// How many sentences of each change: kept, reworded, dropped, added.
    pub counts: [u32; 4],
}

/// Compares two articles, sentence by sentence.
pub fn diff(index: &Index, left: ArticleIdx, right: ArticleIdx) -> Diff {
    let passages = [left, right].map(|article| index.passages_of(article));
    let texts = passages.clone().map(|of_article| {
        of_article.map(|passage| index.passage_text(PassageIdx(passage))).collect::<Vec<_>>()
    });
    let number = |side: usize, nth: Option<u32>| nth.map(|nth| PassageIdx(passages[side].start + nth));
    let mut diff = Diff::default();
    for Aligned { change, left, right, runs } in align(&texts[0], &texts[1]) {
        diff.counts[change as usize] += 1;
        diff.rows.push(DiffRow { change, left: number(0, left), right: number(1, right), runs });
    }
    diff
}
