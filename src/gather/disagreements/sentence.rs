//! A passage → its words, folded, with their places in the article, and what was read among them.

use core::ops::Deref;
use std::rc::Rc;

use super::{
    moments::Moments,
    words::{Classes, Word, Words},
};
use crate::{
    model::{Edtf, Mention, Quote, Range, Record, Span},
    text::{CodePoints, words},
};

/// A word or mark of a sentence.
#[derive(Debug)]
pub(super) struct Token {
    /// Which word it is.
    word: Rc<Word>,
    /// The first code point in the article.
    pub(super) start: u32,
    /// The code point after it.
    pub(super) end: u32,
}

impl Token {
    /// Which word it is.
    pub(super) fn word(&self) -> Rc<Word> {
        Rc::clone(&self.word)
    }
}

impl Deref for Token {
    type Target = Word;

    fn deref(&self) -> &Word {
        &self.word
    }
}

/// A date in a sentence.
#[derive(Debug)]
pub(super) struct Dated {
    /// Where it stands.
    pub(super) span: Span,
    /// As it was read.
    pub(super) edtf: Edtf,
    /// Its days; of an open one (« depuis 2004 ») those of its beginning.
    pub(super) days: (i32, i32),
    /// Whether what began then goes on.
    pub(super) goes_on: bool,
}

/// A sentence of a record.
pub(super) struct Sentence<'a> {
    pub(super) record: &'a Record,
    /// The position of the record.
    pub(super) at: usize,
    /// Its position there.
    pub(super) passage: usize,
    pub(super) span: Span,
    pub(super) tokens: Vec<Token>,
    pub(super) times: Vec<Dated>,
    /// Where all its dates stand, those of unknown value too.
    pub(super) dates: Vec<Span>,
    pub(super) moments: Moments,
    points: &'a CodePoints,
}

impl<'a> Sentence<'a> {
    /// Cuts one passage.
    pub(super) fn of(
        (at, record): (usize, &'a Record),
        points: &'a CodePoints,
        passage: usize,
        known: &mut Words<'_>,
    ) -> Option<Self> {
        let found = record.passages.get(passage)?;
        if found.end.saturating_sub(found.start) > MAX_LENGTH {
            return None;
        }
        let text = points.slice(&record.text, found.start, found.end);
        let mut tokens = Vec::new();
        let (mut byte, mut point) = (0, found.start);
        let mut count = |until: usize| {
            point += text.get(byte..until).map_or(0, |skipped| skipped.chars().count() as u32);
            byte = until;
            point
        };
        for word in words(text) {
            let (start, end) = (count(word.start), count(word.end()));
            tokens.push(Token { word: known.word(&word), start, end });
        }
        let times = found.times.iter().filter_map(|time| dated(record, *time)).collect();
        let span = Span { start: found.start, end: found.end };
        let all = found.times.iter().filter_map(|time| record.times.get(*time as usize));
        let dates = all.map(|time| Span { start: time.start, end: time.end }).collect();
        Some(Self { record, at, passage, span, tokens, times, dates, moments: Moments::default(), points })
    }

    /// The place of some tokens, both included.
    pub(super) fn place(&self, from: usize, to: usize) -> Span {
        let start = self.tokens.get(from).map_or(self.span.start, |token| token.start);
        let end = self.tokens.get(to).map_or(self.span.end, |token| token.end);
        Span { start, end: end.max(start) }
    }

    /// The tokens of a place, by the first and the last.
    pub(super) fn run(&self, place: Span) -> (usize, usize) {
        let from = self.tokens.partition_point(|token| token.end <= place.start);
        let to = self.tokens.partition_point(|token| token.start < place.end).saturating_sub(1);
        (from, to)
    }

    /// The tokens of the clause around some others: up to a strong mark, or to the words that say who says
    /// so, and never far.
    pub(super) fn clause(&self, (from, to): (usize, usize)) -> core::ops::Range<usize> {
        let first = from.saturating_sub(CLAUSE);
        let before = self.tokens.get(first..from).unwrap_or_default();
        let start = before.iter().rposition(ends_clause).map_or(first, |at| first + at + 1);
        let after = self.tokens.get(to + 1..).unwrap_or_default();
        let after = after.get(..CLAUSE.min(after.len())).unwrap_or_default();
        let attributed = |at: usize| {
            const SAY: [&str; 5] = ["selon", "d", "dit", "indique", "affirme"];
            after.get(at).is_some_and(|mark| mark.is(","))
                && after.get(at + 1).is_some_and(|next| next.is_having_or(&SAY))
        };
        let length = (0..after.len())
            .find(|at| attributed(*at) || after.get(*at).is_some_and(ends_clause))
            .unwrap_or(after.len());
        start..to + 1 + length
    }

    /// Whether the token at a position is this word.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(word))
    }

    /// Whether any token is one of these words.
    pub(super) fn has(&self, any: &[&str]) -> bool {
        self.tokens.iter().any(|token| any.contains(&token.fold.as_str()))
    }

    /// Whether any token is a word of a kind.
    pub(super) fn has_a(&self, class: Classes) -> bool {
        self.tokens.iter().any(|token| token.is_a(class))
    }

    /// The quotation that holds a place, or lies in it.
    pub(super) fn quote_at(&self, span: Span) -> Option<&'a Quote> {
        let all = &self.record.quotes;
        let first = all.partition_point(|quote| quote.start < self.span.start.saturating_sub(MAX_QUOTE));
        all.get(first..)?
            .iter()
            .take_while(|quote| quote.start < span.end)
            .find(|quote| span.start < quote.end && quote.start < span.end)
    }

    /// The reported words that hold a place.
    pub(super) fn reported_at(&self, span: Span) -> Option<&'a Quote> {
        let all = &self.record.reported;
        let first = all.partition_point(|quote| quote.start < self.span.start.saturating_sub(MAX_QUOTE));
        let near = all.get(first..)?.iter().take_while(|quote| quote.start < span.end);
        near.filter(|quote| span.start < quote.end).last()
    }

    /// The actors named in a part of the sentence, in order.
    pub(super) fn actors_in(&self, span: Span) -> impl Iterator<Item = &'a str> {
        self.mentions_in(span).map(|found| found.actor.as_str())
    }

    /// The mentions in a part of the sentence, in order.
    pub(super) fn mentions_in(&self, span: Span) -> impl Iterator<Item = &'a Mention> {
        let all = &self.record.mentions;
        let first = all.partition_point(|found| found.start < self.span.start);
        all.get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |found| found.start < span.end)
            .filter(move |found| span.start < found.end)
    }

    /// Whether what stands before a place, or right after it, is a thing that people found.
    pub(super) fn names_thing(&self, span: Span) -> bool {
        !super::scope::Scope::of(self, span).is_of_nothing()
            || self.mentions_in(Span { start: self.span.start, end: span.start }).any(|found| {
                !matches!(
                    found.kind,
                    crate::model::Kind::Person | crate::model::Kind::Place | crate::model::Kind::State
                )
            })
    }

    /// The words of the article at a place.
    pub(super) fn words_at(&self, span: Span) -> &'a str {
        self.points.slice(&self.record.text, span.start, span.end)
    }
}

/// So many words around another belong to its clause at most.
const CLAUSE: usize = 16;

fn ends_clause(token: &Token) -> bool {
    matches!(token.fold.as_str(), ";" | ":" | "." | "«" | "»" | "“" | "”" | "\"" | "!" | "?" | "(" | ")")
}

/// What is longer is no sentence that states one thing.
const MAX_LENGTH: u32 = 5000;
/// A longer quotation than this is not looked for before the sentence it ends in.
const MAX_QUOTE: u32 = 2000;

fn dated(record: &Record, time: u32) -> Option<Dated> {
    let found = record.times.get(time as usize)?;
    let edtf: Edtf = found.edtf.as_ref()?.parse().ok()?;
    let range = match edtf {
        Edtf::Interval(Some(from), None) => Range { from: Some(from.first_day()), to: Some(from.last_day()) },
        _ => edtf.range(),
    };
    let days = (range.from?.0, range.to?.0);
    let goes_on = matches!(edtf, Edtf::Interval(Some(_), None));
    Some(Dated { span: Span { start: found.start, end: found.end }, edtf, days, goes_on })
}
