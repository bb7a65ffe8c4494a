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
    /// Where each of them stands.
    places: Vec<Place>,
    /// Where the terms of each passage end, passages counted through the records.
    ends: Vec<u32>,
    /// The first passage of each record, and the number of passages.
    first_passages: Vec<u32>,
    /// How many records hold each term.
    n_records_with: Vec<u32>,
    /// Whether each term is a figure.
    figures: Vec<bool>,
    /// Each term as it first stood.
    forms: Vec<String>,
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
            let mut quoted =
                Spans::of(record, &code_points, record.quotes.iter().map(|found| (found.start, found.end)));
            let mut dates =
                Spans::of(record, &code_points, record.times.iter().map(|found| (found.start, found.end)));
            for passage in &record.passages {
                let text = code_points.slice(&record.text, passage.start, passage.end);
                let start = code_points.to_byte(&record.text, passage.start);
                for token in tokens(text) {
                    if let Some(term) = known.term(token.text) {
                        made.terms.push(term);
                        let byte = start + token.start;
                        made.places.push(Place { quoted: quoted.holds(byte), dates: dates.holds(byte) });
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
        made.forms = known.forms;
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
        self.standing(record, passage, |place| !place.quoted)
    }

    /// The terms of a passage that are no part of a date.
    pub(super) fn undated(&self, record: usize, passage: usize) -> impl Iterator<Item = Term> {
        self.standing(record, passage, |place| !place.dates)
    }

    fn standing(
        &self,
        record: usize,
        passage: usize,
        there: impl Fn(&Place) -> bool,
    ) -> impl Iterator<Item = Term> {
        let first = self.first_passages.get(record).map_or(u32::MAX, |first| *first) as usize;
        let range = self.range(first.saturating_add(passage), first.saturating_add(passage + 1));
        let terms = self.terms.get(range.clone()).unwrap_or_default();
        let places = self.places.get(range).unwrap_or_default();
        terms.iter().zip(places).filter(move |(_, place)| there(place)).map(|(term, _)| *term)
    }

    fn between(&self, first_passage: usize, end_passage: usize) -> &[Term] {
        self.terms.get(self.range(first_passage, end_passage)).unwrap_or_default()
    }

    fn range(&self, first_passage: usize, end_passage: usize) -> Range<usize> {
        let end_of = |passage: usize| self.ends.get(passage).map(|end| *end as usize);
        let start = first_passage.checked_sub(1).map_or(Some(0), end_of);
        let end = end_passage.checked_sub(1).map_or(Some(0), end_of);
        start.zip(end).map_or(0..0, |(start, end)| start..end)
    }

    /// How many records there are.
    pub(super) const fn n_records(&self) -> usize {
        self.first_passages.len().saturating_sub(1)
    }

    /// How many records hold a term.
    pub(super) fn n_records_with(&self, term: Term) -> u32 {
        self.n_records_with.get(term.0 as usize).copied().unwrap_or_default()
    }

    /// A term as it first stood.
    pub(super) fn form(&self, term: Term) -> &str {
        self.forms.get(term.0 as usize).map_or("", String::as_str)
    }

    /// Whether a term is a figure, written in digits.
    pub(super) fn is_figure(&self, term: Term) -> bool {
        self.figures.get(term.0 as usize).copied().unwrap_or_default()
    }

    /// How much a term says: 1 for one that a single record holds, towards 0 for one of them all; the
    /// logarithm of how rare it is, as a part of the most there is.
    pub(super) fn weight(&self, term: Term) -> f64 {
        rarity(self.n_records_with(term), self.n_records())
    }
}

/// How rare something is that `n_with` of `n_records` records hold, from 0 to 1.
pub(super) fn rarity(n_with: u32, n_records: usize) -> f64 {
    let rarity_of = |n: f64| ((n_records as f64 + 1.0) / (n + 0.5)).ln();
    let most = rarity_of(1.0);
    if most > 0.0 { (rarity_of(f64::from(n_with)) / most).clamp(0.0, 1.0) } else { 1.0 }
}

/// Where a term stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Between quotation marks.
    quoted: bool,
    /// In a time expression.
    dates: bool,
}

/// Spans of a record in bytes, asked in rising order.
struct Spans {
    places: Vec<Range<usize>>,
    next: usize,
}

impl Spans {
    fn of(record: &Record, code_points: &CodePoints, spans: impl Iterator<Item = (u32, u32)>) -> Self {
        let byte = |code_point: u32| code_points.to_byte(&record.text, code_point);
        let mut places: Vec<Range<usize>> = spans.map(|(start, end)| byte(start)..byte(end)).collect();
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
    forms: Vec<String>,
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
        self.forms.push(word.to_string());
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
