//! A sentence as the grammar sees it: its words with their folded forms, safe to ask past the ends.

use crate::text::{Word, WordKind, fold_into};

/// The words of a sentence. Positions are those of words; past the ends all are empty.
pub(super) struct Sentence<'r, 't> {
    words: &'r [Word<'t>],
    folded: String,
    /// Where each folded word ends in `folded`.
    ends: Vec<u32>,
}

impl<'r, 't> Sentence<'r, 't> {
    pub(super) fn new(words: &'r [Word<'t>]) -> Self {
        let mut folded = String::with_capacity(words.len() * 6);
        let mut ends = Vec::with_capacity(words.len());
        for word in words {
            fold_into(word.text, &mut folded);
            ends.push(folded.len() as u32);
        }
        Self { words, folded, ends }
    }

    pub(super) const fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded word.
    pub(super) fn word(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.folded.get(start as usize..*end as usize).unwrap_or_default()
    }

    /// The folded word `n` words before.
    pub(super) fn before(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    /// The word as it stands in the text.
    pub(super) fn raw(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.text)
    }

    pub(super) fn is_letters(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.kind == WordKind::Letters)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(Word::is_capitalised)
    }

    /// Whether no white space parts a word from the next one.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        match (self.words.get(at), self.words.get(at + 1)) {
            (Some(word), Some(next)) => word.end() == next.start,
            _ => false,
        }
    }

    /// A number of plain digits, with how many they are.
    pub(super) fn digits(&self, at: usize) -> Option<(i32, usize)> {
        let word = self.words.get(at).filter(|word| word.kind == WordKind::Number)?;
        if word.text.len() > 4 || !word.text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some((word.text.parse().ok()?, word.text.len()))
    }

    /// The bytes from a word up to another, which is left out.
    pub(super) fn bytes(&self, from: usize, to: usize) -> Option<core::ops::Range<usize>> {
        let first = self.words.get(from)?;
        let last = self.words.get(to.checked_sub(1)?)?;
        Some(first.start..last.end())
    }

    /// The position after the first of some runs of words that stands here.
    pub(super) fn skip(&self, at: usize, runs: &[&[&str]]) -> Option<usize> {
        runs.iter()
            .find(|run| run.iter().enumerate().all(|(nth, word)| self.word(at + nth) == *word))
            .map(|run| at + run.len())
    }
}
