//! Texts of passages → the words they hold: postings by stem, and the words in order for phrases.
//!
//! A word is known by its folded form; it has the stems of the accented forms it was seen in, so
//! that « negociee » typed in a hurry finds what « négociée » finds. Stop words have no stem and no
//! postings; they stand in the order of words, where phrases need them.
//!
//! Everything is kept as passages are read, some at a time, so that nobody who types waits for all;
//! only the alphabetic order is made at the end, letter by letter.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use super::Lists;
use crate::{
    model::order,
    text::{Stems, fold_token, is_stop_word, tokens},
};

/// The words of a collection. A word is its place in the alphabet, a stem the number it came as.
#[derive(Default)]
pub struct Words {
    /// Words and stems of each written form.
    forms: Names,
    form_read: Vec<(u32, Option<u32>)>,
    folded: Names,
    stems: Names,
    stems_of_word: Vec<Vec<u32>>,
    passages_of_stem: Vec<Vec<u32>>,
    texts: Lists<u32>,
    stemmer: Stems,
    buffer: String,
    /// The words by their first byte; each is put in order when all are read.
    by_letter: Vec<Vec<u32>>,
    /// The words as they came, in the order of the alphabet; and the place of each there.
    order: Vec<u32>,
    places: Vec<u32>,
}

/// How many letters there are, as first bytes of UTF-8.
const N_LETTERS: usize = 256;

impl Words {
    /// Reads the words of the next passage.
    pub fn read(&mut self, text: &str) {
        let passage = self.texts.n_lists() as u32;
        let mut words = Vec::new();
        for token in tokens(text) {
            let form = self.forms.number(token.text);
            if form as usize == self.form_read.len() {
                let read = self.form(token.text);
                self.form_read.push(read);
            }
            let Some((word, stem)) = self.form_read.get(form as usize) else { continue };
            words.push(*word);
            let postings = stem.and_then(|stem| self.passages_of_stem.get_mut(stem as usize));
            if let Some(postings) = postings.filter(|postings| postings.last() != Some(&passage)) {
                postings.push(passage);
            }
        }
        self.texts.push(&words);
    }

    /// How many passages were read.
    pub const fn n_read(&self) -> u32 {
        self.texts.n_lists() as u32
    }

    /// Once all is read: puts the words of one more letter in order; whether that was the last.
    pub fn put_in_order(&mut self) -> bool {
        if self.places.len() != self.folded.names.len() {
            self.places = vec![0; self.folded.names.len()];
            self.by_letter.reverse();
        }
        while self.by_letter.last().is_some_and(Vec::is_empty) {
            self.by_letter.pop();
        }
        let Some(mut letter) = self.by_letter.pop() else { return true };
        let names = &self.folded.names;
        order::sort_by(&mut letter, |a, b| names.get(*a as usize).cmp(&names.get(*b as usize)));
        for word in letter {
            if let Some(place) = self.places.get_mut(word as usize) {
                *place = self.order.len() as u32;
            }
            self.order.push(word);
        }
        self.by_letter.is_empty()
    }

    fn form(&mut self, text: &str) -> (u32, Option<u32>) {
        self.buffer.clear();
        fold_token(text, &mut self.buffer);
        let word = self.folded.number(&self.buffer);
        if word as usize == self.stems_of_word.len() {
            self.stems_of_word.push(Vec::new());
            self.by_letter.resize(N_LETTERS, Vec::new());
            let letter = self.buffer.bytes().next().unwrap_or_default();
            if let Some(letter) = self.by_letter.get_mut(usize::from(letter)) {
                letter.push(word);
            }
        }
        if is_stop_word(&self.buffer) {
            return (word, None);
        }
        if !text.starts_with(|first: char| first.is_ascii_digit()) {
            self.buffer.clear();
            self.stemmer.stem_into(text, &mut self.buffer);
        }
        let stem = self.stems.number(&self.buffer);
        if stem as usize == self.passages_of_stem.len() {
            self.passages_of_stem.push(Vec::new());
        }
        let stems = self.stems_of_word.get_mut(word as usize);
        if let Some(stems) = stems.filter(|stems| !stems.contains(&stem)) {
            stems.push(stem);
        }
        (word, Some(stem))
    }

    fn at(&self, place: u32) -> Option<usize> {
        self.order.get(place as usize).map(|word| *word as usize)
    }

    /// The words, as positions, that are a folded word or, with `prefix`, begin with it.
    pub fn matching(&self, folded: &str, prefix: bool) -> core::ops::Range<u32> {
        let name = |word: &u32| self.folded.names.get(*word as usize).map_or("", String::as_str);
        let from = self.order.partition_point(|word| name(word) < folded);
        let rest = self.order.get(from..).unwrap_or_default();
        let n = if prefix {
            rest.partition_point(|word| name(word).starts_with(folded))
        } else {
            usize::from(rest.first().is_some_and(|word| name(word) == folded))
        };
        from as u32..(from + n) as u32
    }

    /// The word nearest to one that is not there: what a slip of the hand makes of it. `None` for a
    /// short one, for digits (another year is no slip), and where nothing is near.
    pub fn nearest(&self, folded: &str) -> Option<u32> {
        let letters: Vec<char> = folded.chars().collect();
        let max = match letters.len() {
            ..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        let first = letters.first().filter(|_| letters.iter().all(|letter| letter.is_alphabetic()))?;
        let near = self.matching(first.encode_utf8(&mut [0; 4]), true).filter_map(|word| {
            let other = self.folded(word);
            let distance = if self.stems_of(word).is_empty() { None } else { slips(&letters, other, max) };
            distance.map(|distance| (distance, u32::MAX - self.n_passages_with(word), word))
        });
        near.min().map(|(.., word)| word)
    }

    /// A word by its position; empty outside.
    pub fn folded(&self, word: u32) -> &str {
        self.at(word).and_then(|at| self.folded.names.get(at)).map_or("", String::as_str)
    }

    fn n_passages_with(&self, word: u32) -> u32 {
        self.stems_of(word).iter().map(|stem| self.passages_with(*stem).len() as u32).sum()
    }

    /// How many words there are.
    pub const fn n_words(&self) -> usize {
        self.order.len()
    }

    /// The number of a stem.
    pub fn stem_of(&self, stem: &str) -> Option<u32> {
        self.stems.numbers.get(stem).copied()
    }

    /// A stem by its number; empty outside.
    pub fn stem(&self, stem: u32) -> &str {
        self.stems.names.get(stem as usize).map_or("", String::as_str)
    }

    /// The stems of a word.
    pub fn stems_of(&self, word: u32) -> &[u32] {
        self.at(word).and_then(|at| self.stems_of_word.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The passages that hold a stem, sorted.
    pub fn passages_with(&self, stem: u32) -> &[u32] {
        self.passages_of_stem.get(stem as usize).map_or(&[], Vec::as_slice)
    }

    /// The words of a passage, in order.
    pub fn words_of(&self, passage: u32) -> impl Iterator<Item = u32> {
        let place = |word: &u32| self.places.get(*word as usize).copied().unwrap_or(u32::MAX);
        self.texts.of(passage).iter().map(place)
    }
}

/// How many slips lie between two words: letters too many, missing, mistaken, or two changed about;
/// `None` past `max`.
fn slips(typed: &[char], word: &str, max: usize) -> Option<usize> {
    if word.chars().count().abs_diff(typed.len()) > max {
        return None;
    }
    let word: Vec<char> = word.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut next = vec![row + 1];
        for (at, other) in word.iter().enumerate() {
            let mut fewest =
                (last[at] + usize::from(letter != other)).min(last[at + 1] + 1).min(next[at] + 1);
            if row > 0 && at > 0 && typed[row - 1] == *other && word[at - 1] == *letter {
                fewest = fewest.min(before[at - 1] + 1);
            }
            next.push(fewest);
        }
        before = core::mem::replace(&mut last, next);
    }
    last.pop().filter(|distance| *distance <= max)
}

/// Gives numbers to names as they come.
#[derive(Default)]
struct Names {
    numbers: HashMap<String, u32, BuildHasherDefault<Letters>>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.to_string(), number);
        self.names.push(name.to_string());
        number
    }
}

/// FNV-1a: looked up for every word of the collection, it is half the reading of a page otherwise.
/// Whoever made words collide on purpose would only slow down their own collection.
struct Letters(u64);

impl Default for Letters {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Letters {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn of(texts: &[&str]) -> Words {
        let mut words = Words::default();
        for text in texts {
            words.read(text);
        }
        while !words.put_in_order() {}
        words
    }

    #[test]
    fn a_slip_of_the_hand_has_a_nearest_word() {
        let texts = ["Lavrov et l’hélicoptère", "Le maire de Lavaur, hélicoptères", "Les élus de 2022"];
        let words = of(&texts);
        for (typed, nearest) in [
            ("lavrof", "lavrov"),
            ("lavorv", "lavrov"),
            ("lavru", ""),
            ("lavaure", "lavaur"),
            ("helicoptaire", "helicoptere"),
            ("helikoptere", "helicoptere"),
            ("elicoptere", ""),
            ("2023", ""),
            ("elu", ""),
        ] {
            assert_eq!(words.nearest(typed).map_or("", |word| words.folded(word)), nearest, "{typed}");
        }
    }

    #[test]
    fn any_word_is_survived() {
        let words = of(&["Ééé ßßß"]);
        for typed in ["", "é", "😀😀😀😀", "eeee", "\u{301}\u{301}\u{301}\u{301}"] {
            let _ = words.nearest(typed);
        }
    }
}
