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

use crate::text::fold;

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
pub struct FormIdx(pub u32);

/// Words as written, numbered, with their folded forms.
#[derive(Debug)]
pub struct Vocabulary {
    id: u64,
    /// Short words, nearly all of them, by their bytes: they are found without looking elsewhere.
    short: HashMap<u128, FormIdx, FixedState>,
    long: HashMap<Box<str>, FormIdx, FixedState>,
    /// Short words met last, each in the one slot that its bytes choose: nearly all are found here.
    recent: Vec<(u128, FormIdx)>,
    /// By form.
    known: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    folded: Box<str>,
    /// Its folded form, as a word of its own.
    plain: FormIdx,
}

/// How many recent words are kept at hand: 128 kilobytes of them, of which the usual words fill the nearest
/// memory. Far fewer, and half of the looks miss, which costs more than the look.
const N_RECENT: usize = 4096;

/// The slot among the recent words that a key chooses.
const fn slot_of(key: u128) -> usize {
    let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 52) as usize % N_RECENT
}

/// The bytes of a word of fifteen or fewer, with its length.
fn short_key(word: &str) -> Option<u128> {
    let bytes = word.as_bytes();
    // Its first and its last bytes overlap, or are apart by none: so no loop copies them.
    let low = if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let n_apart = 16_usize.checked_sub(bytes.len()).filter(|n_apart| *n_apart > 0)?;
        let last = u64::from_le_bytes(*last).checked_shr(8 * n_apart as u32).unwrap_or_default();
        u128::from(u64::from_le_bytes(*first)) | u128::from(last) << 64
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last)) << 32 >> (8 * (8 - bytes.len()));
        // What both hold is the same, byte for byte.
        u128::from(u64::from(u32::from_le_bytes(*first)) | last)
    } else {
        bytes.iter().rev().fold(0, |low, byte| low << 8 | u128::from(*byte))
    };
    Some(low | (word.len() as u128) << 120)
}

impl Default for Vocabulary {
    fn default() -> Self {
        let id = N_VOCABULARIES.fetch_add(1, Ordering::Relaxed) + 1;
        // One is left wherever another was taken from: it takes no room before it meets a word.
        let (short, long) = (HashMap::default(), HashMap::default());
        Self { id, short, long, recent: Vec::new(), known: Vec::new() }
    }
}

impl Vocabulary {
    /// That of the thread, to be given back: emptied when it has grown large.
    pub fn take() -> Self {
        KNOWN.take().filter(|known| known.known.len() < REMEMBERED).unwrap_or_default()
    }

    /// Gives it back.
    pub fn give(self) {
        KNOWN.set(Some(self));
    }

    /// The number of a word.
    pub fn meet(&mut self, word: &str) -> FormIdx {
        let key = short_key(word);
        let slot = key.map(slot_of).unwrap_or_default();
        if let Some((last, form)) = self.recent.get(slot).filter(|(last, _)| Some(*last) == key) {
            debug_assert_eq!(self.short.get(last), Some(form), "what is recent is known");
            return *form;
        }
        let known = match key {
            Some(key) => self.short.get(&key).copied(),
            None => self.long.get(word).copied(),
        };
        let form = known.unwrap_or_else(|| self.take_in(word, key));
        if let (Some(key), Some(recent)) = (key, self.recent.get_mut(slot)) {
            *recent = (key, form);
        }
        form
    }

    fn take_in(&mut self, word: &str, key: Option<u128>) -> FormIdx {
        if self.recent.is_empty() {
            // No word is that long: no key is all ones.
            self.recent = vec![(u128::MAX, FormIdx(0)); N_RECENT];
        }
        let form = FormIdx(self.known.len() as u32);
        self.known.push(Known { folded: fold(word).into(), plain: form });
        match key {
            Some(key) => self.short.insert(key, form),
            None => self.long.insert(word.into(), form),
        };
        let folded = self.folded(form);
        if folded != word {
            // What is folded twice is what was folded once, or nearly: this ends at once.
            let folded = folded.to_string();
            let plain = self.meet(&folded);
            if let Some(known) = self.known.get_mut(form.0 as usize) {
                known.plain = plain;
            }
        }
        form
    }

    /// How many words it holds.
    pub const fn len(&self) -> usize {
        self.known.len()
    }

    /// The number of the folded form of a word: the same for all words that are folded alike.
    pub fn plain(&self, form: FormIdx) -> FormIdx {
        self.known.get(form.0 as usize).map_or(form, |known| known.plain)
    }

    /// The number of a folded form that it holds.
    pub fn find(&self, folded: &str) -> Option<FormIdx> {
        match short_key(folded) {
            Some(key) => self.short.get(&key).copied(),
            None => self.long.get(folded).copied(),
        }
    }

    /// The folded form of a word.
    pub fn folded(&self, form: FormIdx) -> &str {
        self.known.get(form.0 as usize).map_or("", |known| &known.folded)
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
        if self.values.len() < vocabulary.len() {
            self.values.resize(vocabulary.len(), None);
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
    use super::{Column, REMEMBERED, Vocabulary, short_key};

    #[test]
    fn a_word_has_one_number_and_its_folded_form() {
        let mut known = Vocabulary::default();
        let words = ["L’", "École", "de", "Gao", "École", "", "œuvre", "de"];
        let forms = words.map(|word| known.meet(word));
        let folded = forms.map(|form| known.folded(form));
        assert_eq!(folded, ["l'", "ecole", "de", "gao", "ecole", "", "oeuvre", "de"]);
        assert_eq!((forms[1], forms[2]), (forms[4], forms[7]));
        let plain = known.plain(forms[1]);
        assert_eq!((known.folded(plain), known.find("ecole")), ("ecole", Some(plain)));
        assert_eq!(known.plain(plain), plain);
        let [shouted, long] = ["ÉCOLE", "Anticonstitutionnellement"].map(|word| known.meet(word));
        assert_eq!((known.plain(shouted), known.folded(long)), (plain, "anticonstitutionnellement"));
        assert_eq!(known.find("anticonstitutionnellement"), Some(known.plain(long)));
        assert_ne!(forms[1], forms[2]);
    }

    proptest::proptest! {
        #[test]
        fn a_short_key_is_the_bytes_and_their_number(word in "[a-zé]{0,17}") {
            let mut bytes = [0; 16];
            let key = bytes.get_mut(..word.len()).filter(|_| word.len() < 16).map(|short| {
                short.copy_from_slice(word.as_bytes());
            });
            let key = key.map(|()| u128::from_le_bytes(bytes) | (word.len() as u128) << 120);
            proptest::prop_assert_eq!(short_key(&word), key);
        }
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
