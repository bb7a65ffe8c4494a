//! Words in rows → the rows of a word, found at once: they are asked of every word of a collection.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// The rows that hold each word, by number.
pub(super) struct Rows {
    of_word: HashMap<&'static str, Vec<usize>, FixedState>,
}

impl Rows {
    /// Takes rows of words, parted by spaces.
    pub(super) fn of<'r>(rows: impl IntoIterator<Item = &'r &'static str>) -> Self {
        let mut of_word: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
        for (nth, row) in rows.into_iter().enumerate() {
            for word in row.split_ascii_whitespace() {
                of_word.entry(word).or_default().push(nth);
            }
        }
        Self { of_word }
    }

    /// The rows that hold a word, in order.
    pub(super) fn with(&self, word: &str) -> &[usize] {
        self.of_word.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether any row holds a word.
    pub(super) fn hold(&self, word: &str) -> bool {
        self.of_word.contains_key(word)
    }
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
