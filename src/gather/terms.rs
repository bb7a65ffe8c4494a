//! Passages → the terms by which gathering compares them: folded stems of the words that are no
//! stop words, numbers as they are, in order, each known by a small number.
//!
//! Made once for a collection and read by every step. It holds no dates and no actors: those change
//! while the collection is gathered, and stand in the records. What stands between quotation marks
//! is told apart: two reporters who heard the same words did not copy each other.

use core::ops::Range;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::cores;
use crate::{
    model::Record,
    text::{CodePoints, Stems, fold_token, is_stop_word, tokens},
};

/// How many records are cut in one go, with one memory of words: enough that few words are stemmed
/// twice, few enough that no core is idle for long.
const RECORDS_AT_ONCE: usize = 2048;

/// A term of the collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(pub(super) u32);

/// The terms of all passages.
#[derive(Debug, Default)]
pub(super) struct Terms {
    row: Vec<Term>,
    /// Where each of them stands.
    places: Vec<Place>,
    /// Where the terms of each passage end, passages counted through the records.
    ends: Vec<u32>,
    /// The first passage of each record, and the number of passages.
    first_passages: Vec<u32>,
    /// The terms of each record, each once, sorted.
    vocabularies: Vec<Vec<Term>>,
    /// How many records hold each term.
    n_records_with: Vec<u32>,
    /// How much each term says.
    weights: Vec<f64>,
    /// Whether each term is a figure.
    figures: Vec<bool>,
    /// Each term as it first stood.
    forms: Vec<String>,
}

impl Terms {
    /// Cuts the passages of some records.
    pub(super) fn of(records: &[Record]) -> Self {
        let shares: Vec<&[Record]> = records.chunks(RECORDS_AT_ONCE).collect();
        let mut made = Self::default();
        let mut known: HashMap<String, Term, FixedState> = HashMap::default();
        for cut in cores::map(&shares, |_, records| Cut::of(records)) {
            made.take(cut, &mut known);
        }
        made.first_passages.push(made.ends.len() as u32);
        made.vocabularies = cores::map(records, |at, _| {
            let mut own = made.of_record(at).to_vec();
            own.sort_unstable();
            own.dedup();
            own
        });
        made.n_records_with = vec![0; made.forms.len()];
        for term in made.vocabularies.iter().flatten() {
            if let Some(n_records) = made.n_records_with.get_mut(term.0 as usize) {
                *n_records += 1;
            }
        }
        let n_records = made.n_records();
        made.weights = made.n_records_with.iter().map(|n_with| rarity(*n_with, n_records)).collect();
        made
    }

    /// Takes over what was cut from the next records; the terms are numbered as they come.
    fn take(&mut self, cut: Cut, known: &mut HashMap<String, Term, FixedState>) {
        let mut renumbered: Vec<Term> = Vec::with_capacity(cut.known.n_terms());
        let own = cut.known.stems.into_iter().zip(cut.known.forms).zip(cut.known.figures);
        for ((stem, form), is_figure) in own {
            let next = Term(known.len() as u32);
            let term = *known.entry(stem).or_insert(next);
            if term == next {
                self.forms.push(form);
                self.figures.push(is_figure);
            }
            renumbered.push(term);
        }
        let (n_terms, n_passages) = (self.row.len() as u32, self.ends.len() as u32);
        let term = |term: &Term| renumbered.get(term.0 as usize).copied().unwrap_or(*term);
        self.row.extend(cut.terms.iter().map(term));
        self.places.extend(cut.places);
        self.ends.extend(cut.ends.iter().map(|end| n_terms + end));
        self.first_passages.extend(cut.first_passages.iter().map(|first| n_passages + first));
    }

    /// The terms of a record, each once, sorted.
    pub(super) fn vocabulary(&self, record: usize) -> &[Term] {
        self.vocabularies.get(record).map_or(&[], Vec::as_slice)
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

    /// The terms of a passage that stand as names do: with a capital that no beginning of a sentence gives them,
    /// neither quoted nor part of a date.
    pub(super) fn named(&self, record: usize, passage: usize) -> impl Iterator<Item = Term> {
        self.standing(record, passage, |place| place.named && !place.quoted && !place.dates)
    }

    /// The terms of a passage that are part of a date.
    pub(super) fn dated(&self, record: usize, passage: usize) -> impl Iterator<Item = Term> {
        self.standing(record, passage, |place| place.dates)
    }

    fn standing(
        &self,
        record: usize,
        passage: usize,
        there: impl Fn(&Place) -> bool,
    ) -> impl Iterator<Item = Term> {
        let first = self.first_passages.get(record).map_or(u32::MAX, |first| *first) as usize;
        let range = self.range(first.saturating_add(passage), first.saturating_add(passage + 1));
        let terms = self.row.get(range.clone()).unwrap_or_default();
        let places = self.places.get(range).unwrap_or_default();
        terms.iter().zip(places).filter(move |(_, place)| there(place)).map(|(term, _)| *term)
    }

    fn between(&self, first_passage: usize, end_passage: usize) -> &[Term] {
        self.row.get(self.range(first_passage, end_passage)).unwrap_or_default()
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
        self.weights.get(term.0 as usize).copied().unwrap_or(1.0)
    }
}

/// How rare something is that `n_with` of `n_records` records hold, from 0 to 1.
pub(super) fn rarity(n_with: u32, n_records: usize) -> f64 {
    let rarity_of = |n: f64| ((n_records as f64 + 1.0) / (n + 0.5)).ln();
    let most = rarity_of(1.0);
    if most > 0.0 { (rarity_of(f64::from(n_with)) / most).clamp(0.0, 1.0) } else { 1.0 }
}

/// What two sorted lists share, each as often as both hold it. Of two lists of very different length
/// the longer one is searched, not walked.
pub(super) fn common<'l, T: Ord + Copy>(a: &'l [T], b: &'l [T]) -> impl Iterator<Item = T> + 'l {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let leaps = many.len() / 16 > few.len();
    let (mut at, mut its) = (0, 0);
    core::iter::from_fn(move || {
        while let (Some(one), Some(other)) = (few.get(at), many.get(its)) {
            // Both steps are counted, not branched on: which list is behind cannot be foretold.
            at += usize::from(one <= other);
            its += usize::from(other <= one);
            if one == other {
                return Some(*one);
            }
            if leaps && other < one {
                its += many.get(its..)?.partition_point(|other| other < one);
            }
        }
        None
    })
}

/// Where a term stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Between quotation marks.
    quoted: bool,
    /// In a time expression.
    dates: bool,
    /// With a capital, inside a sentence or in a mention.
    named: bool,
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

/// What was cut from some records, with terms numbered among themselves.
#[derive(Default)]
struct Cut {
    terms: Vec<Term>,
    places: Vec<Place>,
    ends: Vec<u32>,
    first_passages: Vec<u32>,
    known: Known,
}

impl Cut {
    fn of(records: &[Record]) -> Self {
        let mut cut = Self::default();
        for record in records {
            cut.add(record);
        }
        cut
    }

    fn add(&mut self, record: &Record) {
        self.first_passages.push(self.ends.len() as u32);
        let code_points = CodePoints::of(&record.text);
        let quotes = record.quotes.iter().map(|found| (found.start, found.end));
        let mut in_quotes = Spans::of(record, &code_points, quotes);
        let times = record.times.iter().map(|found| (found.start, found.end));
        let mut in_dates = Spans::of(record, &code_points, times);
        let mentions = record.mentions.iter().map(|found| (found.start, found.end));
        let mut in_mentions = Spans::of(record, &code_points, mentions);
        for passage in &record.passages {
            let text = code_points.slice(&record.text, passage.start, passage.end);
            let start = code_points.to_byte(&record.text, passage.start);
            for (nth, token) in tokens(text).enumerate() {
                if let Some(term) = self.known.term(token.text) {
                    self.terms.push(term);
                    let byte = start + token.start;
                    let capital = token.text.starts_with(char::is_uppercase);
                    self.places.push(Place {
                        quoted: in_quotes.holds(byte),
                        dates: in_dates.holds(byte),
                        named: capital && (nth > 0 || in_mentions.holds(byte)),
                    });
                }
            }
            self.ends.push(self.terms.len() as u32);
        }
    }
}

/// The terms met so far.
#[derive(Default)]
struct Known {
    /// Words as they stand, lower case or not: most come again and again. `None` for a stop word.
    of_word: HashMap<String, Option<Term>, FixedState>,
    of_stem: HashMap<String, Term, FixedState>,
    figures: Vec<bool>,
    forms: Vec<String>,
    /// The stems by number.
    stems: Vec<String>,
    stemmer: Stems,
    buffer: String,
}

impl Known {
    fn n_terms(&self) -> usize {
        self.stems.len()
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
            self.stemmer.stem_into(word, &mut self.buffer);
        }
        if let Some(term) = self.of_stem.get(&self.buffer) {
            return Some(*term);
        }
        let term = Term(self.of_stem.len() as u32);
        self.of_stem.insert(self.buffer.clone(), term);
        self.stems.push(self.buffer.clone());
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
