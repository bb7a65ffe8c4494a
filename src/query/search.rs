//! What is asked for → the passages that hold it, and how well.

use fixedbitset::FixedBitSet;

use super::{
    sets,
    typed::{Typed, folded, read},
};
use crate::{
    index::{Index, PassageIdx, Words},
    model::order,
    text::{Stems, tokens},
};

/// A search, looked up.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Search {
    /// The passages that meet it; `None` where nothing is asked for.
    pub passages: Option<FixedBitSet>,
    /// What to highlight: see [`highlights`](super::highlights).
    pub terms: Vec<String>,
    /// Words that are not in the collection, with the nearest that was looked for instead.
    pub corrected: Vec<(String, String)>,
    /// What each word of the collection weighs in a passage; empty where nobody asks for the best.
    weights: Vec<u32>,
    /// As typed.
    typed: String,
    ranked: bool,
}

impl Search {
    /// Looks up a search as typed; `ranked` where passages will be asked how well they answer.
    pub fn of(index: &Index, search: &str, ranked: bool) -> Self {
        let found = if search.is_empty() { Self::default() } else { Self::looked_up(index, search, ranked) };
        Self { typed: search.to_string(), ranked, ..found }
    }

    /// Whether this is what looking up a search would find.
    pub fn is_of(&self, search: &str, ranked: bool) -> bool {
        self.typed == search && self.ranked == ranked
    }

    /// As [`Self::of`], where something is typed: in the page this comes later than the rest.
    #[inline(never)]
    fn looked_up(index: &Index, search: &str, ranked: bool) -> Self {
        let all = read(search);
        if all.is_empty() {
            return Self::default();
        }
        let words = index.words();
        let n_passages = index.n_passages();
        let mut stems = Stems::default();
        let mut passages = sets::all(n_passages);
        let (mut terms, mut weights) = (Vec::new(), vec![0; if ranked { words.n_words() } else { 0 }]);
        let mut corrected = Vec::new();
        for typed in &all {
            let mut meant = Meant::of(words, &mut stems, typed);
            if let (Some([]), [word], false) =
                (meant.stems.as_deref(), typed.words.as_slice(), typed.excluded)
                && let Some(nearest) = words.nearest(&folded(word))
            {
                corrected.push((word.clone(), as_written(index, words, nearest)));
                meant = Meant::word(words, nearest);
            }
            let found = meant.passages(words, n_passages);
            if typed.excluded {
                passages.difference_with(&found);
                continue;
            }
            meant.weigh(words, rarity(n_passages, &found), &mut weights);
            passages.intersect_with(&found);
            terms.extend(meant.terms);
        }
        order::sort_dedup(&mut terms);
        Self { passages: Some(passages), terms, corrected, weights, ..Self::default() }
    }

    /// How well a passage answers: the rarity of the words found, each as often as it stands there,
    /// half as much again in the very form typed. 0 where nothing is asked for, or not `ranked`.
    pub fn score(&self, index: &Index, passage: u32) -> u32 {
        if self.weights.is_empty() {
            return 0;
        }
        let weight = |word: &u32| self.weights.get(*word as usize).copied().unwrap_or(0);
        index.words().words_of(passage).map(|word| weight(&word)).sum()
    }
}

/// A word as the collection first writes it.
fn as_written(index: &Index, words: &Words, word: u32) -> String {
    let passages = words.stems_of(word).iter().flat_map(|stem| words.passages_with(*stem));
    let mut written = passages.filter_map(|passage| {
        let text = index.passage_text(PassageIdx(*passage));
        tokens(text).map(|token| token.text).find(|written| folded(written) == words.folded(word))
    });
    written.next().unwrap_or(words.folded(word)).to_string()
}

/// Binary orders of magnitude between the collection and the passages found, from 1.
fn rarity(n_passages: u32, found: &FixedBitSet) -> u32 {
    let n_found = found.count_ones(..) as u32;
    (n_passages.max(1) / n_found.max(1)).max(1).ilog2() + 1
}

/// One thing asked for, in numbers of the collection.
struct Meant {
    /// For each word of a phrase, the words that fit there; of a word, itself.
    words: Vec<core::ops::Range<u32>>,
    /// The stems that stand for a word; `None` for a phrase.
    stems: Option<Vec<u32>>,
    terms: Vec<String>,
}

impl Meant {
    fn of(words: &Words, stems: &mut Stems, typed: &Typed) -> Self {
        let n = typed.words.len();
        let unfinished = |at: usize| typed.unfinished && at + 1 == n;
        let texts: Vec<String> = typed.words.iter().map(|word| folded(word)).collect();
        let ranges: Vec<_> =
            texts.iter().enumerate().map(|(at, word)| words.matching(word, unfinished(at))).collect();
        let ending = if typed.unfinished { "*" } else { "" };
        if typed.phrase {
            let term = ["\"", &texts.join(" "), ending].concat();
            return Self { words: ranges, stems: None, terms: vec![term] };
        }
        let stem = typed.words.first().map(|word| stems.stem(word)).unwrap_or_default();
        let in_range = ranges.iter().cloned().flatten();
        let mut of_word: Vec<u32> = in_range.flat_map(|word| words.stems_of(word)).copied().collect();
        of_word.extend(words.stem_of(&stem));
        order::sort_dedup(&mut of_word);
        let mut terms: Vec<String> = of_word.iter().map(|stem| words.stem(*stem).to_string()).collect();
        if typed.unfinished {
            // Every stem of a beginning would be too many to send: the beginning says it.
            terms = vec![stem, [texts.concat().as_str(), ending].concat()];
        }
        Self { words: ranges, stems: Some(of_word), terms }
    }

    /// A word of the collection.
    fn word(words: &Words, word: u32) -> Self {
        let stems = words.stems_of(word).to_vec();
        let terms = stems.iter().map(|stem| words.stem(*stem).to_string()).collect();
        Self { words: core::iter::once(word..word + 1).collect(), stems: Some(stems), terms }
    }

    fn passages(&self, words: &Words, n_passages: u32) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(n_passages as usize);
        match &self.stems {
            Some(stems) => {
                for stem in stems {
                    sets::insert_all(&mut found, words.passages_with(*stem));
                }
            }
            None if self.words.iter().any(core::ops::Range::is_empty) => {}
            None => {
                let holds = |passage: &u32| self.is_phrase_in(&words.words_of(*passage).collect::<Vec<_>>());
                match self.rarest(words) {
                    Some(stems) => {
                        for passage in stems.iter().flat_map(|stem| words.passages_with(*stem)) {
                            found.set(*passage as usize, holds(passage));
                        }
                    }
                    // Small words alone stand anywhere.
                    None => (0..n_passages).filter(holds).for_each(|passage| found.insert(passage as usize)),
                }
            }
        }
        found
    }

    /// The stems of that word of a phrase which the fewest passages hold; small words and a word
    /// still being typed do not count.
    fn rarest<'w>(&self, words: &'w Words) -> Option<&'w [u32]> {
        let stems_of = |range: &core::ops::Range<u32>| words.stems_of(range.start);
        let n_passages =
            |stems: &&[u32]| stems.iter().map(|stem| words.passages_with(*stem).len()).sum::<usize>();
        let finished = self.words.iter().filter(|range| range.len() == 1);
        finished.map(stems_of).filter(|stems| !stems.is_empty()).min_by_key(n_passages)
    }

    fn is_phrase_in(&self, words: &[u32]) -> bool {
        let fits = |stretch: &[u32]| self.words.iter().zip(stretch).all(|(fit, word)| fit.contains(word));
        words.windows(self.words.len().max(1)).any(fits)
    }

    fn weigh(&self, words: &Words, rarity: u32, weights: &mut [u32]) {
        if let Some(stems) = &self.stems {
            for (weight, word) in weights.iter_mut().zip(0..) {
                if words.stems_of(word).iter().any(|stem| stems.binary_search(stem).is_ok()) {
                    *weight += 2 * rarity;
                }
            }
        }
        for word in self.words.iter().cloned().flatten() {
            if let Some(weight) = weights.get_mut(word as usize) {
                *weight += rarity;
            }
        }
    }
}
