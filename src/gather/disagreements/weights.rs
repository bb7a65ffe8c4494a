//! The words of one record with their weights → what of them another record shares, at the cost of the other's
//! words alone.
//!
//! A record meets hundreds of others: its words are put into a small table once, and each word of the others is
//! looked up there by one step or two.

/// The words of a record, by number, with what each weighs.
pub(super) struct Weights {
    /// A word and its weight stand at the first free place from that of its number on.
    slots: Vec<(u32, f64)>,
    mask: usize,
}

/// No word has this number.
const FREE: u32 = u32::MAX;
/// So many places stand open for each word.
const PLACES_A_WORD: usize = 4;

impl Weights {
    /// Takes some words, each once.
    pub(super) fn of(words: impl ExactSizeIterator<Item = (u32, f64)>) -> Self {
        let n_slots = (words.len() * PLACES_A_WORD + 1).next_power_of_two();
        let mut made = Self { slots: vec![(FREE, 0.0); n_slots], mask: n_slots - 1 };
        for (word, weight) in words {
            let mut at = made.first(word);
            while made.slots.get(at).is_some_and(|(held, _)| *held != FREE) {
                at = (at + 1) & made.mask;
            }
            if let Some(slot) = made.slots.get_mut(at) {
                *slot = (word, weight);
            }
        }
        made
    }

    /// What a word weighs; nothing where the record does not have it.
    pub(super) fn of_term(&self, word: u32) -> f64 {
        let mut at = self.first(word);
        while let Some((held, weight)) = self.slots.get(at) {
            if *held == word {
                return *weight;
            }
            if *held == FREE {
                break;
            }
            at = (at + 1) & self.mask;
        }
        0.0
    }

    /// Words of near numbers stand near each other: they first stood in the same articles.
    const fn first(&self, word: u32) -> usize {
        (word.wrapping_mul(0x9E37_79B1) >> 7) as usize & self.mask
    }
}

#[cfg(test)]
mod tests {
    use super::Weights;

    #[test]
    fn words_are_found_with_their_weights_and_others_weigh_nothing() {
        let words: Vec<(u32, f64)> = (0..1000).map(|word| (word * 7, f64::from(word))).collect();
        let weights = Weights::of(words.iter().copied());
        for (word, weight) in words {
            assert!((weights.of_term(word) - weight).abs() < f64::EPSILON, "{word}");
            assert!(weights.of_term(word + 1).abs() < f64::EPSILON, "{word}");
        }
        let none: Vec<(u32, f64)> = Vec::new();
        assert!(Weights::of(none.into_iter()).of_term(3).abs() < f64::EPSILON);
    }
}
