//! Passages → the terms by which gathering compares them: folded stems of the words that are no
//! stop words, numbers as they are, in order, each known by a small number.
//!
//! Made once for a collection and read by every step. It holds no dates and no actors: those change
//! while the collection is gathered, and stand in the records. What stands between quotation marks
//! is told apart: two reporters who heard the same words did not copy each other.

use core::ops::Range;
use std::collections::HashMap;

use crate::{
    model::Record,
    text::{CodePoints, Stems, fold_token, is_stop_word, tokens},
};

/// A term of the collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(pub(super) u32);

/// The terms of all passages.
#[derive(Debug, Default)]
pub(super) struct Terms {
    terms: Vec<Term>,
    /// Whether each of them is quoted.
    quoted: Vec<bool>,
    /// Where the terms of each passage end, passages counted through the records.
    ends: Vec<u32>,
    /// The first passage of each record, and the number of passages.
    first_passages: Vec<u32>,
    /// How many records hold each term.
    n_records_with: Vec<u32>,
    /// Whether each term is a figure.
    figures: Vec<bool>,
}

impl Terms {
    /// Cuts the passages of some records.
    pub(super) fn of(records: &[Record]) -> Self {
        let mut made = Self::default();
        let mut known = Known::default();
        let mut last_record_with: Vec<u32> = Vec::new();
        for (at, record) in records.iter().enumerate() {
            made.first_passages.push(made.ends.len() as u32);
            let first_term = made.terms.len();
            let code_points = CodePoints::of(&record.text);
            let mut quoted = Quoted::of(record, &code_points);
            for passage in &record.passages {
                let text = code_points.slice(&record.text, passage.start, passage.end);
                let start = code_points.to_byte(&record.text, passage.start);
                for token in tokens(text) {
                    if let Some(term) = known.term(token.text) {
                        made.terms.push(term);
                        made.quoted.push(quoted.holds(start + token.start));
                    }
                }
                made.ends.push(made.terms.len() as u32);
            }
            last_record_with.resize(known.n_terms(), u32::MAX);
            made.n_records_with.resize(known.n_terms(), 0);
            for term in made.terms.get(first_term..).unwrap_or_default() {
                let slot = term.0 as usize;
                if let (Some(last), Some(n_records)) =
                    (last_record_with.get_mut(slot), made.n_records_with.get_mut(slot))
                    && *last != at as u32
                {
                    *last = at as u32;
                    *n_records += 1;
                }
            }
        }
        made.first_passages.push(made.ends.len() as u32);
        made.figures = known.figures;
        made
    }

    /// The terms of one passage, by the positions of its record and of itself there.
    pub(super) fn of_passage(&self, record: usize, passage: usize) -> &[Term] {
        let first = self.first_passages.get(record).map_or(u32::MAX, |first| *first) as usize;
        self.between(first.saturating_add(passage), first.saturating_add(passage + 1))
    }

    /// The terms of a record, title and body.
    pub(super) fn of_record(&self, record: usize) -> &[Term] {
        let passage = |at: usize| self.first_passages.get(at).map_or(usize::MAX, |first| *first as usize);
        self.between(passage(record), passage(record + 1))
    }

    /// The terms of a passage that stand outside quotation marks.
    pub(super) fn unquoted(&self, record: usize, passage: usize) -> impl Iterator<Item = Term> {
        let first = self.first_passages.get(record).map_or(u32::MAX, |first| *first) as usize;
        let places = self.places(first.saturating_add(passage), first.saturating_add(passage + 1));
        let terms = self.terms.get(places.clone()).unwrap_or_default();
        let quoted = self.quoted.get(places).unwrap_or_default();
        terms.iter().zip(quoted).filter(|(_, quoted)| !**quoted).map(|(term, _)| *term)
    }

    fn between(&self, first_passage: usize, end_passage: usize) -> &[Term] {
        self.terms.get(self.places(first_passage, end_passage)).unwrap_or_default()
    }

    fn places(&self, first_passage: usize, end_passage: usize) -> Range<usize> {
        let end_of = |passage: usize| self.ends.get(passage).map(|end| *end as usize);
        let start = first_passage.checked_sub(1).map_or(Some(0), end_of);
        let end = end_passage.checked_sub(1).map_or(Some(0), end_of);
        start.zip(end).map_or(0..0, |(start, end)| start..end)
    }

    /// How many records hold a term.
    pub(super) fn n_records_with(&self, term: Term) -> u32 {
        self.n_records_with.get(term.0 as usize).copied().unwrap_or_default()
    }

    /// Whether a term is a figure, written in digits.
    pub(super) fn is_figure(&self, term: Term) -> bool {
        self.figures.get(term.0 as usize).copied().unwrap_or_default()
    }

    /// How much a term says: the logarithm of how rare it is among the records.
    pub(super) fn weight(&self, term: Term) -> f64 {
        let n_records = self.first_passages.len().saturating_sub(1) as f64;
        ((n_records + 1.0) / (f64::from(self.n_records_with(term)) + 0.5)).ln()
    }
}

/// The quotations of a record in bytes, asked in rising order.
struct Quoted {
    places: Vec<Range<usize>>,
    next: usize,
}

impl Quoted {
    fn of(record: &Record, code_points: &CodePoints) -> Self {
        let byte = |code_point: u32| code_points.to_byte(&record.text, code_point);
        let mut places: Vec<Range<usize>> =
            record.quotes.iter().map(|quote| byte(quote.start)..byte(quote.end)).collect();
        places.sort_by_key(|place| (place.start, place.end));
        Self { places, next: 0 }
    }

    fn holds(&mut self, byte: usize) -> bool {
        while self.places.get(self.next).is_some_and(|place| place.end <= byte) {
            self.next += 1;
        }
        self.places.get(self.next).is_some_and(|place| place.contains(&byte))
    }
}

/// The terms met so far.
#[derive(Default)]
struct Known {
    /// Words as they stand, lower case or not: most come again and again. `None` for a stop word.
    of_word: HashMap<String, Option<Term>>,
    of_stem: HashMap<String, Term>,
    figures: Vec<bool>,
    stems: Stems,
    buffer: String,
}

impl Known {
    fn n_terms(&self) -> usize {
        self.of_stem.len()
    }

    fn term(&mut self, word: &str) -> Option<Term> {
        if let Some(term) = self.of_word.get(word) {
            return *term;
        }
        let term = self.new_word(word);
        self.of_word.insert(word.to_string(), term);
        term
    }

    fn new_word(&mut self, word: &str) -> Option<Term> {
        self.buffer.clear();
        fold_token(word, &mut self.buffer);
        if is_stop_word(&self.buffer) {
            return None;
        }
        let is_figure = self.buffer.starts_with(|first: char| first.is_ascii_digit());
        if !is_figure {
            self.buffer.clear();
            self.stems.stem_into(word, &mut self.buffer);
        }
        if let Some(term) = self.of_stem.get(&self.buffer) {
            return Some(*term);
        }
        let term = Term(self.of_stem.len() as u32);
        self.of_stem.insert(self.buffer.clone(), term);
        self.figures.push(is_figure);
        Some(term)
    }
}

#[cfg(test)]
mod tests {
    use super::{Term, Terms};
    use crate::gather::tests::{blank, with_passages};

    #[test]
    fn forms_of_a_word_are_one_term_and_stop_words_none() {
        let records = [
            with_passages(
                blank("a", "Les navires attendent. Un navire de 10 000 tonnes."),
                &[(0, 22), (23, 50)],
            ),
            with_passages(blank("b", "Ce navire part."), &[(0, 15)]),
        ];
        let terms = Terms::of(&records);
        assert_eq!(terms.of_passage(0, 0), [Term(0), Term(1)]);
        assert_eq!(terms.of_passage(0, 1), [Term(0), Term(2), Term(3)]);
        assert_eq!(terms.of_record(1), [Term(0), Term(4)]);
        assert_eq!(terms.of_record(0).len(), 5);
        assert_eq!(
            (terms.n_records_with.len(), terms.n_records_with(Term(0)), terms.n_records_with(Term(3))),
            (5, 2, 1)
        );
        assert!(terms.weight(Term(0)) < terms.weight(Term(3)));
    }

    #[test]
    fn what_is_not_there_has_no_terms() {
        let terms = Terms::of(&[]);
        assert!(terms.of_passage(0, 0).is_empty() && terms.of_record(7).is_empty());
    }
}
