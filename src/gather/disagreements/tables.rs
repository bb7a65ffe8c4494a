//! Words in rows → the rows of a word, found at once: they are asked of every word of a collection.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// The rows that hold each word, by number.
pub(super) struct Rows {
    of_word: HashMap<&'static str, Vec<usize>, FixedState>,
    /// By first byte, which lengths its words have, a bit each: most words are told apart by that.
    lengths: [u64; 256],
}

impl Rows {
    /// Takes rows of words, parted by spaces.
    pub(super) fn of<'r>(rows: impl IntoIterator<Item = &'r &'static str>) -> Self {
        let mut of_word: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
        let rows: Vec<&str> = rows.into_iter().copied().collect();
        for (nth, row) in rows.iter().enumerate() {
            for word in row.split_ascii_whitespace() {
                of_word.entry(word).or_default().push(nth);
            }
        }
        let mut lengths = [0; 256];
        for word in rows.iter().flat_map(|row| row.split_ascii_whitespace()) {
            if let Some(slot) = lengths.get_mut(first_byte(word)) {
                *slot |= length_bit(word);
            }
        }
        Self { of_word, lengths }
    }

    /// The rows that hold a word, in order.
    pub(super) fn with(&self, word: &str) -> &[usize] {
        if self.may_hold(word) { self.of_word.get(word).map_or(&[], Vec::as_slice) } else { &[] }
    }

    /// Whether any row holds a word.
    pub(super) fn hold(&self, word: &str) -> bool {
        self.may_hold(word) && self.of_word.contains_key(word)
    }

    fn may_hold(&self, word: &str) -> bool {
        self.lengths.get(first_byte(word)).is_some_and(|lengths| lengths & length_bit(word) != 0)
    }
}

fn first_byte(word: &str) -> usize {
    word.bytes().next().unwrap_or_default() as usize
}

/// Those of 63 bytes and more share one.
fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn a_word_is_in_its_rows_and_a_part_of_one_is_no_word() {
        let rows = Rows::of(&["pont canal", "quai  canal"]);
        assert_eq!(
            (rows.with("canal"), rows.with("quai"), rows.with("pon")),
            (&[0, 1][..], &[1][..], &[][..])
        );
        assert!(rows.hold("pont") && !rows.hold(""));
    }
}
