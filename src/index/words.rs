//! Texts of passages → the words they hold: postings by stem, and the words in order for phrases.
//!
//! A word is known by its folded form; it has the stems of the accented forms it was seen in, so
//! that « negociee » typed in a hurry finds what « négociée » finds. Stop words have no stem and no
//! postings; they stand in the order of words, where phrases need them.

use std::collections::HashMap;

use super::Lists;
use crate::{
    model::order,
    text::{Stems, fold_token, is_stop_word, tokens},
};

/// The words of a collection.
pub struct Words {
    /// Folded, sorted.
    folded: Vec<String>,
    /// Sorted.
    stems: Vec<String>,
    stems_of_word: Lists<u32>,
    passages_of_stem: Lists<u32>,
    texts: Lists<u32>,
}

impl Words {
    /// Reads the texts of the passages, in their order.
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut reader = Reader::default();
        for text in texts {
            reader.read(text);
        }
        reader.finish()
    }

    /// The words, as positions, that are a folded word or, with `prefix`, begin with it.
    pub fn matching(&self, folded: &str, prefix: bool) -> core::ops::Range<u32> {
        let from = self.folded.partition_point(|word| word.as_str() < folded);
        let rest = self.folded.get(from..).unwrap_or_default();
        let n = if prefix {
            rest.partition_point(|word| word.starts_with(folded))
        } else {
            usize::from(rest.first().is_some_and(|word| word == folded))
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
        self.folded.get(word as usize).map_or("", String::as_str)
    }

    fn n_passages_with(&self, word: u32) -> u32 {
        self.stems_of(word).iter().map(|stem| self.passages_with(*stem).len() as u32).sum()
    }

    /// How many words there are.
    pub const fn n_words(&self) -> usize {
        self.folded.len()
    }

    /// The position of a stem.
    pub fn stem_of(&self, stem: &str) -> Option<u32> {
        self.stems.binary_search_by(|other| other.as_str().cmp(stem)).ok().map(|at| at as u32)
    }

    /// A stem by its position; empty outside.
    pub fn stem(&self, stem: u32) -> &str {
        self.stems.get(stem as usize).map_or("", String::as_str)
    }

    /// The stems of a word.
    pub fn stems_of(&self, word: u32) -> &[u32] {
        self.stems_of_word.of(word)
    }

    /// The passages that hold a stem, sorted.
    pub fn passages_with(&self, stem: u32) -> &[u32] {
        self.passages_of_stem.of(stem)
    }

    /// The words of a passage, in order.
    pub fn words_of(&self, passage: u32) -> &[u32] {
        self.texts.of(passage)
    }
}

/// How many slips lie between two words: letters too many, missing, mistaken, or two changed about;
/// `None` past `max`.
fn slips(typed: &[char], word: &str, max: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().collect();
    if word.len().abs_diff(typed.len()) > max {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut next = vec![row + 1];
        for (at, other) in word.iter().enumerate() {
            let mut least = (last[at] + usize::from(letter != other)).min(last[at + 1] + 1).min(next[at] + 1);
            if row > 0 && at > 0 && typed[row - 1] == *other && word[at - 1] == *letter {
                least = least.min(before[at - 1] + 1);
            }
            next.push(least);
        }
        before = core::mem::replace(&mut last, next);
    }
    last.pop().filter(|distance| *distance <= max)
}

/// Gives numbers to names as they come.
#[derive(Default)]
struct Names {
    numbers: HashMap<String, u32>,
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

    /// The names sorted, and for each number the place its name now has.
    fn sorted(self) -> (Vec<String>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
        order::sort_by(&mut order, |a, b| self.names[*a as usize].cmp(&self.names[*b as usize]));
        let mut places = vec![0; order.len()];
        for (place, number) in order.iter().enumerate() {
            places[*number as usize] = place as u32;
        }
        let mut names = self.names;
        order::sort(&mut names);
        (names, places)
    }
}

/// Reads passages; each written form is folded and stemmed once.
#[derive(Default)]
struct Reader {
    forms: Names,
    /// Word and stem of each form.
    read: Vec<(u32, Option<u32>)>,
    words: Names,
    stems: Names,
    stemmer: Stems,
    buffer: String,
    texts: Lists<u32>,
    stems_of_passage: Lists<u32>,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let (mut words, mut stems) = (Vec::new(), Vec::new());
        for token in tokens(text) {
            let form = self.forms.number(token.text);
            if form as usize == self.read.len() {
                let read = self.form(token.text);
                self.read.push(read);
            }
            let (word, stem) = self.read[form as usize];
            words.push(word);
            stems.extend(stem);
        }
        order::sort_dedup(&mut stems);
        self.texts.push(&words);
        self.stems_of_passage.push(&stems);
    }

    fn form(&mut self, text: &str) -> (u32, Option<u32>) {
        self.buffer.clear();
        fold_token(text, &mut self.buffer);
        let word = self.words.number(&self.buffer);
        if is_stop_word(&self.buffer) {
            return (word, None);
        }
        if !text.starts_with(|first: char| first.is_ascii_digit()) {
            self.buffer.clear();
            self.stemmer.stem_into(text, &mut self.buffer);
        }
        (word, Some(self.stems.number(&self.buffer)))
    }

    fn finish(self) -> Words {
        let (words, word_places) = self.words.sorted();
        let (stems, stem_places) = self.stems.sorted();
        let mut pairs: Vec<(u32, u32)> = self
            .read
            .iter()
            .filter_map(|(word, stem)| Some((word_places[*word as usize], stem_places[(*stem)? as usize])))
            .collect();
        order::sort_dedup(&mut pairs);
        Words {
            stems_of_word: super::lists_of_pairs(&pairs, words.len()),
            passages_of_stem: renumbered(&self.stems_of_passage, &stem_places).inverse(stems.len()),
            texts: renumbered(&self.texts, &word_places),
            folded: words,
            stems,
        }
    }
}

fn renumbered(lists: &Lists<u32>, places: &[u32]) -> Lists<u32> {
    let mut renumbered = Lists::default();
    let mut list = Vec::new();
    for at in 0..lists.n_lists() as u32 {
        list.clear();
        list.extend(lists.of(at).iter().map(|number| places[*number as usize]));
        renumbered.push(&list);
    }
    renumbered
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_slip_of_the_hand_has_a_nearest_word() {
        let texts = ["Lavrov et l’hélicoptère", "Le maire de Lavaur, hélicoptères", "Les élus de 2022"];
        let words = Words::new(texts.into_iter());
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
        let words = Words::new(["Ééé ßßß"].into_iter());
        for typed in ["", "é", "😀😀😀😀", "eeee", "\u{301}\u{301}\u{301}\u{301}"] {
            let _ = words.nearest(typed);
        }
    }
}
