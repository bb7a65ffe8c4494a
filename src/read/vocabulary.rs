//! The words that a thread has met, numbered: what a rule asks of a word by itself is worked out
//! once for all its places.
//!
//! What is known of a word depends on nothing but the word, and a [`Column`] besides on the table
//! that it was made for; so what is remembered changes no reading. Deliberately not here: what
//! depends on the words around.

use core::cell::Cell;
use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::text::fold_into;

/// How many words a thread remembers from article to article: more than a paper uses in a week. At 0
/// each word would be folded, stemmed and looked up anew in each article.
const REMEMBERED: usize = 1 << 16;

thread_local! {
    static KNOWN: Cell<Option<Vocabulary>> = const { Cell::new(None) };
}

/// So that each vocabulary has a number of its own, and is not taken for one before it.
static N_VOCABULARIES: AtomicU64 = AtomicU64::new(0);

/// A word by its number in a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormIdx(u32);

/// Words as written, numbered, with their folded forms.
#[derive(Debug)]
pub struct Vocabulary {
    id: u64,
    by_word: HashMap<Box<str>, FormIdx, FixedState>,
    /// The folded forms, one after the other.
    folded: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let id = N_VOCABULARIES.fetch_add(1, Ordering::Relaxed) + 1;
        Self { id, by_word: HashMap::default(), folded: String::new(), ends: Vec::new() }
    }
}

impl Vocabulary {
    /// That of the thread, to be given back: emptied when it has grown large.
    pub fn take() -> Self {
        KNOWN.take().filter(|known| known.ends.len() < REMEMBERED).unwrap_or_default()
    }

    /// Gives it back.
    pub fn give(self) {
        KNOWN.set(Some(self));
    }

    /// The number of a word.
    pub fn meet(&mut self, word: &str) -> FormIdx {
        if let Some(form) = self.by_word.get(word) {
            return *form;
        }
        let form = FormIdx(self.ends.len() as u32);
        fold_into(word, &mut self.folded);
        self.ends.push(self.folded.len());
        self.by_word.insert(word.into(), form);
        form
    }

    /// The folded form of a word.
    pub fn folded(&self, form: FormIdx) -> &str {
        let nth = form.0 as usize;
        let start = nth.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(nth).copied().unwrap_or_default();
        self.folded.get(start..end).unwrap_or_default()
    }
}

/// What a step knows of words besides, by their numbers, worked out when first asked.
#[derive(Debug)]
pub struct Column<T> {
    /// The vocabulary and the table that it is about.
    of: (u64, u64),
    values: Vec<Option<T>>,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { of: (0, 0), values: Vec::new() }
    }
}

impl<T: Copy> Column<T> {
    /// Forgets what was about another vocabulary or table.
    pub fn meet(&mut self, vocabulary: &Vocabulary, table: u64) {
        if self.of != (vocabulary.id, table) {
            self.of = (vocabulary.id, table);
            self.values.clear();
        }
        if self.values.len() < vocabulary.ends.len() {
            self.values.resize(vocabulary.ends.len(), None);
        }
    }

    /// What is known of a word.
    pub fn get(&mut self, form: FormIdx, make: impl FnOnce() -> T) -> T {
        match self.values.get_mut(form.0 as usize) {
            Some(Some(value)) => *value,
            Some(slot) => *slot.insert(make()),
            None => make(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, REMEMBERED, Vocabulary};

    #[test]
    fn a_word_has_one_number_and_its_folded_form() {
        let mut known = Vocabulary::default();
        let words = ["L’", "École", "de", "Gao", "École", "", "œuvre", "de"];
        let forms = words.map(|word| known.meet(word));
        let folded = forms.map(|form| known.folded(form));
        assert_eq!(folded, ["l'", "ecole", "de", "gao", "ecole", "", "oeuvre", "de"]);
        assert_eq!((forms[1], forms[2]), (forms[4], forms[7]));
        assert_ne!(forms[1], forms[2]);
    }

    #[test]
    fn a_column_is_made_once_for_each_table() {
        let mut known = Vocabulary::default();
        let form = known.meet("Gao");
        let mut column = Column::default();
        let mut asked = |table, made: u32| {
            column.meet(&known, table);
            column.get(form, || made)
        };
        assert_eq!([asked(1, 3), asked(1, 4), asked(2, 5), asked(2, 6), asked(1, 7)], [3, 3, 5, 5, 7]);
    }

    #[test]
    fn a_large_vocabulary_is_forgotten() {
        let mut known = Vocabulary::take();
        let before = known.id;
        (0..REMEMBERED).for_each(|nth| _ = known.meet(&nth.to_string()));
        known.give();
        assert_ne!(Vocabulary::take().id, before);
    }
}
