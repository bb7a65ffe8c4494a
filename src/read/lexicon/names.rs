//! Names cut into folded pieces, in a trie: the longest name that starts at a place is found in as
//! many look-ups as it has pieces.
//!
//! A piece is a word, or a part of a hyphenated one, so that « Al Qaïda » meets « Al-Qaïda ». A
//! second trie holds persons by how their names sound, for the ways in which one Cyrillic or Arabic
//! name is written in Latin letters (« Sergueï », « Sergei », « Sergey »; « Poutine », « Putin »).

use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::OfficeIdx;
use crate::text::{WordKind, fold_into, words};

/// What a name is looked for as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The name of the actor at a position.
    Name(u32),
    /// The adjective of nationality of an actor.
    Demonym(u32),
    /// The capital of a state.
    Capital(u32),
    /// What always stands for an actor.
    Metonym(u32),
    /// An office.
    Office(OfficeIdx),
    /// A portfolio.
    Portfolio(u32),
}

/// A name in the trie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it stands for.
    pub means: Use,
    /// Which of the first 32 pieces must start with a capital.
    pub capitals: u32,
    /// Whether all letters must be capitals: acronyms of two letters.
    pub shouted: bool,
    /// Whether it is a French word too.
    pub is_common: bool,
}

/// The end of a name found, in pieces, with what it may mean.
#[derive(Clone, Copy, Debug)]
pub struct Found<'n> {
    /// How many pieces it is long.
    pub n_pieces: usize,
    /// What it may mean.
    pub entries: &'n [Entry],
}

/// Names by their pieces.
#[derive(Clone, Debug, Default)]
pub struct Names {
    exact: Trie,
    sound: Trie,
    id: u64,
}

/// How many were made, so that each has a number of its own.
static N_NAMES: AtomicU64 = AtomicU64::new(0);

#[derive(Clone, Debug, Default)]
struct Trie {
    vocabulary: HashMap<Box<str>, u32, FixedState>,
    edges: HashMap<(u32, u32), u32, FixedState>,
    /// By symbol, the node that it leads to from the root; 0 for none. Asked of nearly every word.
    roots: Vec<u32>,
    /// By node; 0 is the root.
    nodes: Vec<Node>,
    /// By symbol: what the names mean that begin with it, as bits of [`Use::bit`].
    begins: Vec<u8>,
}

/// Where the pieces of some names lead.
#[derive(Clone, Debug, Default)]
struct Node {
    /// The names that end here.
    entries: Vec<Entry>,
    /// Whether longer names go on from here: most do not.
    goes_on: bool,
}

impl Use {
    /// Names, capitals and metonyms.
    pub const ACTOR: u8 = 1;
    /// Offices.
    pub const OFFICE: u8 = 2;
    /// Portfolios.
    pub const PORTFOLIO: u8 = 4;
    /// Adjectives of nationality.
    pub const DEMONYM: u8 = 8;
    /// Those of [`Self::ACTOR`] that may begin with a small letter.
    pub const SMALL_ACTOR: u8 = 16;

    const fn bit(self) -> u8 {
        match self {
            Self::Name(_) | Self::Capital(_) | Self::Metonym(_) => Self::ACTOR,
            Self::Demonym(_) => Self::DEMONYM,
            Self::Office(_) => Self::OFFICE,
            Self::Portfolio(_) => Self::PORTFOLIO,
        }
    }
}

impl Trie {
    fn insert(&mut self, pieces: &[String], entry: Entry) {
        let mut node = 0;
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        for piece in pieces {
            let n_known = self.vocabulary.len() as u32;
            let symbol = *self.vocabulary.entry(piece.as_str().into()).or_insert(n_known + 1);
            if node == 0 {
                self.begins.resize(self.begins.len().max(symbol as usize + 1), 0);
                if let Some(begins) = self.begins.get_mut(symbol as usize) {
                    let bit = entry.means.bit();
                    let is_small = bit == Use::ACTOR && entry.capitals & 1 == 0;
                    *begins |= if is_small { bit | Use::SMALL_ACTOR } else { bit };
                }
            }
            let next = self.nodes.len() as u32;
            if let Some(from) = self.nodes.get_mut(node as usize) {
                from.goes_on = true;
            }
            let to = *self.edges.entry((node, symbol)).or_insert(next);
            if to == next {
                self.nodes.push(Node::default());
            }
            if node == 0 {
                self.roots.resize(self.roots.len().max(symbol as usize + 1), 0);
                if let Some(root) = self.roots.get_mut(symbol as usize) {
                    *root = to;
                }
            }
            node = to;
        }
        if let Some(Node { entries, .. }) = self.nodes.get_mut(node as usize)
            && node != 0
            && !entries.contains(&entry)
        {
            entries.push(entry);
        }
    }

    fn longest(
        &self,
        symbols: impl Iterator<Item = u32>,
        fits: impl Fn(usize, &Entry) -> bool,
    ) -> Option<Found<'_>> {
        let (mut at, mut best) = (0, None);
        for (nth, symbol) in symbols.enumerate() {
            let next = if nth == 0 { self.roots.get(symbol as usize) } else { self.edges.get(&(at, symbol)) };
            let Some((next, node)) = next
                .filter(|next| **next > 0)
                .and_then(|next| Some((*next, self.nodes.get(*next as usize)?)))
            else {
                break;
            };
            at = next;
            if node.entries.iter().any(|entry| fits(nth + 1, entry)) {
                best = Some(Found { n_pieces: nth + 1, entries: &node.entries });
            }
            if !node.goes_on {
                break;
            }
        }
        best
    }
}

impl Names {
    /// With a number that no others of this run have: for names to which none is added any more.
    pub(super) fn numbered(self) -> Self {
        Self { id: N_NAMES.fetch_add(1, Ordering::Relaxed) + 1, ..self }
    }

    /// Its number; 0 for no names at all.
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// Whether any name of a kind (a bit of [`Use`]) begins with a symbol: asked before longer
    /// look-ups, because nearly every word is a piece of some name.
    pub fn may_begin(&self, symbol: u32, kind: u8) -> bool {
        self.exact.begins.get(symbol as usize).is_some_and(|begins| begins & kind != 0)
    }

    /// The symbol of a folded piece; 0 for one that no name has.
    pub fn symbol(&self, folded: &str) -> u32 {
        self.exact.vocabulary.get(folded).copied().unwrap_or_default()
    }

    /// The symbol of how a folded piece sounds; 0 for one that no name has.
    pub fn sound_symbol(&self, folded: &str, buffer: &mut String) -> u32 {
        sound_into(folded, buffer);
        self.sound.vocabulary.get(buffer.as_str()).copied().unwrap_or_default()
    }

    /// The longest name that the symbols begin with and that fits.
    pub fn longest(
        &self,
        symbols: impl Iterator<Item = u32>,
        fits: impl Fn(usize, &Entry) -> bool,
    ) -> Option<Found<'_>> {
        self.exact.longest(symbols, fits)
    }

    /// As [`Self::longest`], by sound.
    pub fn longest_sound(
        &self,
        symbols: impl Iterator<Item = u32>,
        fits: impl Fn(usize, &Entry) -> bool,
    ) -> Option<Found<'_>> {
        self.sound.longest(symbols, fits)
    }

    pub(super) fn insert(&mut self, name: &str, means: Use, is_common: bool) {
        let (pieces, entry) = prepare(name, means, is_common);
        self.exact.insert(&pieces, entry);
    }

    pub(super) fn insert_sound(&mut self, name: &str, means: Use, is_common: bool) {
        let (pieces, entry) = prepare(name, means, is_common);
        // One short piece says too little to be known by its sound.
        if entry.shouted || (pieces.len() == 1 && pieces.iter().all(|piece| piece.len() < 5)) {
            return;
        }
        let mut buffer = String::new();
        let sounds: Vec<String> = pieces
            .iter()
            .map(|piece| {
                sound_into(piece, &mut buffer);
                buffer.clone()
            })
            .collect();
        self.sound.insert(&sounds, entry);
    }
}

fn prepare(name: &str, means: Use, is_common: bool) -> (Vec<String>, Entry) {
    let mut folded = Vec::new();
    let mut capitals = 0;
    for_pieces(name, |piece, _| {
        let mut text = String::new();
        fold_into(piece, &mut text);
        if piece.chars().next().is_some_and(char::is_uppercase) && folded.len() < 32 {
            capitals |= 1 << folded.len();
        }
        folded.push(text);
    });
    if matches!(means, Use::Office(_) | Use::Portfolio(_) | Use::Demonym(_)) {
        capitals = 0;
    }
    let shouted = name.chars().count() <= 2 && name.chars().all(char::is_uppercase);
    (folded, Entry { means, capitals, shouted, is_common })
}

/// Goes through the pieces of a text with their byte places; marks other than a point inside an
/// acronym are pieces too.
fn for_pieces(text: &str, mut each: impl FnMut(&str, usize)) {
    for word in words(text) {
        if word.kind == WordKind::Letters {
            split_hyphens(word.text, |part, at| each(part, word.start + at));
        } else {
            each(word.text, word.start);
        }
    }
}

/// Goes through the parts of a word between its hyphens, with their bytes in it.
pub fn split_hyphens<'w>(word: &'w str, mut each: impl FnMut(&'w str, usize)) {
    // Most words have no hyphen; the two that are no ASCII begin with this byte.
    if !word.bytes().any(|byte| matches!(byte, b'-' | 0xe2)) {
        each(word, 0);
        return;
    }
    let mut start = 0;
    for (at, letter) in word.char_indices() {
        if matches!(letter, '-' | '‐' | '‑') {
            each(word.get(start..at).unwrap_or_default(), start);
            start = at + letter.len_utf8();
        }
    }
    each(word.get(start..).unwrap_or_default(), start);
}

/// How a folded piece sounds, roughly, whatever language its letters were chosen for.
fn sound_into(folded: &str, sound: &mut String) {
    sound.clear();
    let mut rest = folded;
    while let Some(letter) = rest.chars().next() {
        let (from, to) = SOUNDS
            .iter()
            .find(|(from, _)| rest.starts_with(from))
            .copied()
            .unwrap_or((rest.get(..letter.len_utf8()).unwrap_or_default(), ""));
        let heard = if to.is_empty() { from } else { to };
        if !sound.ends_with(heard) {
            sound.push_str(heard);
        }
        rest = rest.get(from.len()..).unwrap_or_default();
    }
    if sound.len() > 4 && sound.ends_with('e') {
        sound.pop();
    }
}

/// Spellings and the one that stands for them; longer ones first.
const SOUNDS: [(&str, &str); 16] = [
    ("tch", "c"),
    ("sch", "c"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ch", "c"),
    ("sh", "c"),
    ("ph", "f"),
    ("kh", "k"),
    ("qu", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("dj", "j"),
    ("y", "i"),
    ("j", "i"),
    ("w", "u"),
    ("ck", "k"),
];

#[cfg(test)]
mod tests {
    use super::sound_into;

    fn sound(folded: &str) -> String {
        let mut buffer = String::new();
        sound_into(folded, &mut buffer);
        buffer
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (one, other) in [
            ("serguei", "sergei"),
            ("sergey", "sergei"),
            ("poutine", "putin"),
            ("zelensky", "zelenski"),
            ("zelenskyy", "zelensky"),
            ("choigou", "shoigu"),
            ("ouattara", "wattara"),
            ("ghazouani", "ghazuani"),
        ] {
            assert_eq!(sound(one), sound(other), "{one}, {other}");
        }
        for (one, other) in [("diop", "diouf"), ("niger", "nigeria"), ("keita", "kouta"), ("deby", "doby")] {
            assert_ne!(sound(one), sound(other), "{one}, {other}");
        }
    }
}
