//! A sentence as the grammar sees it: its words with their folded forms, safe to ask past the ends.

use core::{
    cell::{Cell, OnceCell, RefCell},
    ops::Range,
};
use std::borrow::Cow;

use super::{openers::is_opener, tense::Tense};
use crate::{
    read::{
        reading::{Bytes, Reading},
        vocabulary::Column,
    },
    text::{Word, WordKind, fold_into},
};

/// The words of a sentence with their folded forms, what a slip of the hand parted or joined mended.
pub(super) struct Mended<'r, 't> {
    words: Cow<'r, [Word<'t>]>,
    /// The folded words, where nothing had to be mended.
    known: Vec<&'r str>,
    opens: Vec<bool>,
    /// Else they stand here, one after the other,
    folded: String,
    /// each up to its end.
    ends: Vec<u32>,
}

/// The words of a sentence. Positions are those of words; past the ends all are empty.
pub(super) struct Sentence<'r, 't> {
    words: &'r [Word<'t>],
    folded: Vec<&'r str>,
    /// Whether each opens, as far as the word by itself tells.
    opens: Vec<bool>,
    /// What [`Sentence::sign`] gave for each.
    signs: OnceCell<Vec<Cell<Sign>>>,
}

thread_local! {
    /// By word.
    static SAID: RefCell<Column<Said>> = RefCell::default();
}

#[cfg(test)]
thread_local! {
    /// How often a word was asked for: what a test of growth counts.
    pub(super) static N_ASKED: Cell<u64> = const { Cell::new(0) };
}

/// What is known of the verb at a word.
#[derive(Clone, Copy)]
enum Sign {
    Unread,
    Read(Option<Tense>),
}

/// What a word says by itself.
#[derive(Clone, Copy)]
struct Said {
    /// An expression may begin at it.
    opens: bool,
    /// It may be the ending of the word before it.
    is_ending: bool,
    /// A month is stuck to its number.
    has_seam: bool,
}

impl<'r, 't> Mended<'r, 't> {
    /// The words of a text that stand in a sentence.
    pub(super) fn new(reading: &'r Reading<'t>, sentence: &Bytes) -> Self {
        let positions = reading.positions_in(sentence);
        let words = reading.words.get(positions.clone()).unwrap_or_default();
        if let Some((known, opens)) = known(reading, words, positions) {
            return Self {
                words: Cow::Borrowed(words),
                known,
                opens,
                folded: String::new(),
                ends: Vec::new(),
            };
        }
        let words = mended(words, reading.text);
        let mut folded = String::with_capacity(words.len() * 6);
        let mut ends = Vec::with_capacity(words.len());
        for word in &words {
            // Only what was joined holds white space.
            if word.kind == WordKind::Letters && word.text.contains(char::is_whitespace) {
                word.text.split_whitespace().for_each(|part| fold_into(part, &mut folded));
            } else {
                fold_into(word.text, &mut folded);
            }
            ends.push(folded.len() as u32);
        }
        Self { words: Cow::Owned(words), known: Vec::new(), opens: Vec::new(), folded, ends }
    }

    /// The sentence to ask.
    pub(super) fn sentence(&mut self) -> Sentence<'_, 't> {
        if self.ends.is_empty() {
            let (folded, opens) = (core::mem::take(&mut self.known), core::mem::take(&mut self.opens));
            return Sentence { words: &self.words, folded, opens, signs: OnceCell::new() };
        }
        let mut start = 0;
        let word = |end: &u32| {
            let word = self.folded.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            word
        };
        let folded: Vec<&str> = self.ends.iter().map(word).collect();
        let opens = folded.iter().map(|word| is_opener(word)).collect();
        Sentence { words: &self.words, folded, opens, signs: OnceCell::new() }
    }
}

impl<'t> Sentence<'_, 't> {
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded word.
    pub(super) fn word(&self, at: usize) -> &str {
        #[cfg(test)]
        N_ASKED.set(N_ASKED.get() + 1);
        self.folded.get(at).copied().unwrap_or_default()
    }

    /// What the verb at a word says of time, read once: the rules of tense ask for it again and again.
    pub(super) fn sign(&self, at: usize, read: impl FnOnce() -> Option<Tense>) -> Option<Tense> {
        let Some(known) = self.signs.get_or_init(|| vec![Cell::new(Sign::Unread); self.len()]).get(at) else {
            return read();
        };
        if let Sign::Read(sign) = known.get() {
            return sign;
        }
        let sign = read();
        known.set(Sign::Read(sign));
        sign
    }

    /// The folded word `n` words before.
    pub(super) fn before(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    /// The word as it stands in the text.
    pub(super) fn raw(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.text)
    }

    /// Whether an expression may begin at a word by itself; nothing past the ends does.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.opens.get(at).copied().unwrap_or_default()
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
    pub(super) fn bytes(&self, from: usize, to: usize) -> Option<Range<usize>> {
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

/// The folded words of some positions, and which of them open; nothing where an ordinal stands apart
/// from its ending, or a month is stuck to a number.
fn known<'r>(
    reading: &'r Reading<'_>,
    words: &[Word<'_>],
    positions: Range<usize>,
) -> Option<(Vec<&'r str>, Vec<bool>)> {
    SAID.with_borrow_mut(|column| {
        column.meet(reading.vocabulary(), 0);
        let (mut known, mut opens) = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
        for (nth, (word, form)) in reading.with_forms(positions).enumerate() {
            let folded = reading.vocabulary().folded(form);
            let said = column.get(form, || Said {
                opens: is_opener(folded),
                is_ending: is_ending(word.text),
                has_seam: seam(word).is_some(),
            });
            if said.has_seam
                || said.is_ending && nth.checked_sub(1).is_some_and(|last| is_parted(words, last))
            {
                return None;
            }
            known.push(folded);
            opens.push(said.opens);
        }
        Some((known, opens))
    })
}

/// « 1 er », « XIX e siècle »: the ending that follows belongs to the word.
fn is_parted(words: &[Word<'_>], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else { return false };
    match next.text {
        "er" | "ER" | "Er" => word.text == "1",
        ending if is_ending(ending) => {
            let before_century = words
                .get(at + 2)
                .is_some_and(|third| third.text.starts_with("si") || third.text.starts_with("SI"));
            before_century && word.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'0'..=b'9'))
        }
        _ => false,
    }
}

fn is_ending(word: &str) -> bool {
    matches!(word, "er" | "ER" | "Er" | "e" | "E" | "ème" | "eme" | "ᵉ")
}

/// Where « février2023 » and « 13février » fall apart.
fn seam(word: &Word<'_>) -> Option<usize> {
    if word.kind != WordKind::Letters || !(6..=16).contains(&word.text.len()) {
        return None;
    }
    let bytes = word.text.as_bytes();
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    if !is_digit(bytes.first()) && !is_digit(bytes.last()) {
        return None;
    }
    let n_leading = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let n_trailing = bytes.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let at = match (n_leading, n_trailing) {
        (1 | 2, 0) => n_leading,
        (0, 4) => word.text.len().checked_sub(4)?,
        _ => return None,
    };
    let name = if n_leading > 0 { word.text.get(at..)? } else { word.text.get(..at)? };
    super::vocabulary::month(&crate::text::fold(name)).map(|_| at)
}

fn mended<'t>(words: &[Word<'t>], text: &'t str) -> Vec<Word<'t>> {
    let mut out = Vec::with_capacity(words.len() + 4);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let joined = words.get(at + 1).filter(|_| is_parted(words, at));
        if let Some(whole) = joined.and_then(|next| text.get(word.start..next.end())) {
            out.push(Word { text: whole, start: word.start, kind: WordKind::Letters });
            at += 2;
            continue;
        }
        match seam(word).and_then(|seam| word.text.split_at_checked(seam)) {
            Some((head, tail)) => {
                let kind = |part: &str| {
                    let is_number = part.starts_with(|letter: char| letter.is_ascii_digit());
                    if is_number { WordKind::Number } else { WordKind::Letters }
                };
                out.push(Word { text: head, start: word.start, kind: kind(head) });
                out.push(Word { text: tail, start: word.start + head.len(), kind: kind(tail) });
            }
            None => out.push(*word),
        }
        at += 1;
    }
    out
}
