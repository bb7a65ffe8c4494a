//! The terms that speak for a topic, from the reviewable table `corpus/lexicon/topics.tsv`.
//!
//! A term is one or more stems in a row; its weight is 2 where the term settles the matter for a
//! sentence and 1 where it takes two. The table's text is stemmed once, when the lexicon is made.

use std::collections::HashMap;

use crate::{
    model::TopicIdx,
    text::{Stems, WordKind, words},
};

/// The table as it stands in the repository: topic, weight, terms separated by `|`.
const TABLE: &str = include_str!("../../../corpus/lexicon/topics.tsv");

/// Terms by their first stem.
#[derive(Debug)]
pub struct Topics {
    terms: Vec<TopicTerm>,
    /// Positions in `terms`, longest term first.
    by_first: HashMap<String, Vec<u32>>,
}

/// A term of the table.
#[derive(Debug)]
pub struct TopicTerm {
    /// The term as the table writes it.
    pub term: String,
    /// Its folded stems, in a row.
    pub stems: Vec<String>,
    /// Which topic it speaks for.
    pub topic: TopicIdx,
    /// 2 for a strong term, 1 for a weak one.
    pub weight: u32,
}

impl Default for Topics {
    fn default() -> Self {
        Self::parse(TABLE).0
    }
}

impl Topics {
    /// Reads a table; gives the lines that it could not read beside it.
    pub fn parse(table: &str) -> (Self, Vec<String>) {
        let (mut terms, mut unread) = (Vec::new(), Vec::new());
        let mut stems = Stems::default();
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let mut cells = line.split('\t').map(str::trim);
            let topic = cells.next().and_then(TopicIdx::of);
            let weight =
                cells.next().and_then(|weight| weight.parse().ok()).filter(|weight| (1..=9).contains(weight));
            let (Some(topic), Some(weight), Some(list)) = (topic, weight, cells.next()) else {
                unread.push(line.to_string());
                continue;
            };
            for term in list.split('|').map(str::trim).filter(|term| !term.is_empty()) {
                let cut = term_stems(term, &mut stems);
                terms.push(TopicTerm { term: term.to_string(), stems: cut, topic, weight });
            }
        }
        terms.retain(|term| !term.stems.is_empty());
        let mut by_first: HashMap<String, Vec<u32>> = HashMap::new();
        for (nth, term) in terms.iter().enumerate() {
            if let Some(first) = term.stems.first() {
                by_first.entry(first.clone()).or_default().push(nth as u32);
            }
        }
        let longest = |nth: &u32| {
            core::cmp::Reverse(terms.get(*nth as usize).map_or(0, |term: &TopicTerm| term.stems.len()))
        };
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for list in by_first.values_mut() {
            list.sort_by_key(longest);
        }
        (Self { terms, by_first }, unread)
    }

    /// The terms that start with a stem, longest first.
    pub fn starting_with(&self, stem: &str) -> impl Iterator<Item = (u32, &TopicTerm)> {
        let list = self.by_first.get(stem).map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(|nth| Some((*nth, self.terms.get(*nth as usize)?)))
    }

    /// A term by its position.
    pub fn term(&self, nth: u32) -> Option<&TopicTerm> {
        self.terms.get(nth as usize)
    }
}

/// The stems of a term; little words and elisions keep their place as they are folded.
fn term_stems(term: &str, stems: &mut Stems) -> Vec<String> {
    words(term).filter(|word| word.kind != WordKind::Mark).map(|word| stems.stem(word.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, Topics};
    use crate::model::{TOPICS, TopicIdx};

    #[test]
    fn the_table_is_read_whole_and_speaks_of_every_topic() {
        let (topics, unread) = Topics::parse(TABLE);
        assert_eq!(unread, Vec::<String>::new());
        for (at, topic) in TOPICS.iter().enumerate() {
            let n_terms = topics.terms.iter().filter(|term| term.topic == TopicIdx(at as u8)).count();
            assert!(n_terms >= 25, "{} has {n_terms} terms", topic.id);
        }
    }

    #[test]
    fn a_line_that_is_no_term_is_given_back() {
        let (topics, unread) =
            Topics::parse("# said\nsport\t2\tballon\ndefence\tmuch\tarmée\ndefence\t2\tarmée|sous marin\n");
        assert_eq!(unread, ["sport\t2\tballon", "defence\tmuch\tarmée"]);
        assert_eq!(topics.terms.iter().map(|term| term.stems.len()).collect::<Vec<_>>(), [1, 2]);
    }
}
