//! Corpus → look-ups.
//!
//! [`Index`] owns a corpus and lays its passages in one row, counted through the articles in order:
//! a set of passages is a set of small numbers. Everything a query asks is looked up by these
//! numbers; nothing here knows a view. Positions that the index did not give are answered with
//! something empty, never with a panic. The words are read when the first search asks for them.

mod dates;
mod facets;
mod gathered;
mod lists;
mod times;
mod words;

use core::{
    cell::{OnceCell, RefCell},
    ops::Range,
};
use std::rc::Rc;

use fixedbitset::FixedBitSet;

use self::dates::{dates_of_events, dates_of_print, days_of};
pub use self::{
    facets::FacetTable,
    gathered::{DisagreementIdx, Gathered, NO_PASSAGE},
    lists::Lists,
    times::{Days, MAX_DAYS_SHORT, Timetable},
    words::Words,
};
use crate::{
    model::{Article, ArticleIdx, Corpus, CorpusPassage, CorpusTime, Day, Family, Span},
    text::CodePoints,
};

/// A position among all passages of the corpus, counted through the articles in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageIdx(pub u32);

/// Where a passage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndexedPassage {
    /// Its article.
    pub article: ArticleIdx,
    /// Its position in the article's `passages`.
    pub place: u32,
    /// In code points of the article's text.
    pub span: Span,
}

/// A quotation or reported words, with the passages they share words with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatQuote {
    /// Its article.
    pub article: ArticleIdx,
    /// Its position among the article's `quotes`, then its `reported` words: see [`Article::said`].
    pub quote: u32,
    /// The passages, as [`PassageIdx`] numbers.
    pub passages: Range<u32>,
    /// When it was said, where the clause that gives it to its speaker states a day, a week or a month.
    pub said: Option<Days>,
}

/// A corpus with its look-ups.
pub struct Index {
    corpus: Rc<Corpus>,
    code_points: Vec<CodePoints>,
    passages: Vec<IndexedPassage>,
    first_passages: Vec<u32>,
    quotes: Vec<FlatQuote>,
    happened: Timetable,
    printed: Timetable,
    printed_in: Option<(Day, Day)>,
    actors: FacetTable,
    places: FacetTable,
    topics: FacetTable,
    outlets: FacetTable,
    speakers: FacetTable,
    copies: FixedBitSet,
    as_printed: OnceCell<Vec<ArticleIdx>>,
    gathered: Gathered,
    words: OnceCell<Words>,
    /// None until the first search: a page that only filters needs nothing of them.
    words_so_far: RefCell<Option<Words>>,
}

const NOWHERE: IndexedPassage =
    IndexedPassage { article: ArticleIdx(u32::MAX), place: 0, span: Span { start: 0, end: 0 } };

impl Index {
    /// Builds the look-ups, but for the words: once for each corpus, linear in its size.
    pub fn new(corpus: impl Into<Rc<Corpus>>) -> Self {
        let corpus = corpus.into();
        let (passages, first_passages) = flattened(&corpus);
        let quotes = flat_quotes(&corpus, &first_passages);
        let (printed, printed_in) = dates_of_print(&corpus);
        Self {
            code_points: corpus.texts.iter().map(|text| CodePoints::of(text)).collect(),
            happened: Timetable::new(dates_of_events(&corpus)),
            copies: copies(&corpus, &first_passages, &printed),
            gathered: Gathered::new(&corpus, passages.len(), |at| passages_of(&first_passages, at)),
            printed,
            printed_in,
            actors: facets::actors(&corpus, false),
            places: facets::actors(&corpus, true),
            topics: facets::topics(&corpus),
            outlets: facets::outlets(&corpus),
            speakers: facets::speakers(&corpus, &quotes, passages.len() as u32),
            as_printed: OnceCell::new(),
            words: OnceCell::new(),
            words_so_far: RefCell::default(),
            quotes,
            passages,
            first_passages,
            corpus,
        }
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// How many passages there are.
    pub const fn n_passages(&self) -> u32 {
        self.passages.len() as u32
    }

    /// Where a passage stands.
    pub fn passage(&self, passage: PassageIdx) -> &IndexedPassage {
        self.passages.get(passage.0 as usize).unwrap_or(&NOWHERE)
    }

    /// A passage as the corpus holds it.
    pub fn corpus_passage(&self, passage: PassageIdx) -> Option<&CorpusPassage> {
        let at = self.passage(passage);
        self.article(at.article)?.passages.get(at.place as usize)
    }

    /// The words of a passage.
    pub fn passage_text(&self, passage: PassageIdx) -> &str {
        let at = self.passage(passage);
        self.slice(at.article, at.span)
    }

    /// An article.
    pub fn article(&self, article: ArticleIdx) -> Option<&Article> {
        self.corpus.articles.get(article.0 as usize)
    }

    /// The text of an article, as decoded; empty for one that the corpus does not hold.
    pub fn text(&self, article: ArticleIdx) -> &str {
        self.corpus.texts.get(article.0 as usize).map_or("", String::as_str)
    }

    /// Part of an article's text; shorter where the text is.
    pub fn slice(&self, article: ArticleIdx, span: Span) -> &str {
        match self.code_points.get(article.0 as usize) {
            Some(code_points) => code_points.slice(self.text(article), span.start, span.end),
            None => "",
        }
    }

    /// The passages of an article, as [`PassageIdx`] numbers.
    pub fn passages_of(&self, article: ArticleIdx) -> Range<u32> {
        passages_of(&self.first_passages, article.0 as usize)
    }

    /// The time expressions of a passage, resolved or not, in order.
    pub fn times_of(&self, passage: PassageIdx) -> impl Iterator<Item = &CorpusTime> {
        let article = self.article(self.passage(passage).article);
        let positions = self.corpus_passage(passage).map(|passage| passage.times.as_slice());
        positions
            .unwrap_or_default()
            .iter()
            .filter_map(move |time| article.and_then(|article| article.times.get(*time as usize)))
    }

    /// The words of a speaker, by position as [`Article::said`] counts.
    pub fn quote_text(&self, article: ArticleIdx, quote: u32) -> &str {
        let quote = self.article(article).and_then(|article| article.said(quote));
        quote.map_or("", |quote| self.slice(article, quote.span))
    }

    /// All quotations and reported words: article by article, reported words last.
    pub fn quotes(&self) -> &[FlatQuote] {
        &self.quotes
    }

    /// When what passages tell happened: each of their resolved dates.
    pub const fn happened(&self) -> &Timetable {
        &self.happened
    }

    /// When passages were printed: the date of their article.
    pub const fn printed(&self) -> &Timetable {
        &self.printed
    }

    /// The first and the last day on which an article was printed.
    pub const fn printed_in(&self) -> Option<(Day, Day)> {
        self.printed_in
    }

    /// Actors that are no places.
    pub const fn actors(&self) -> &FacetTable {
        &self.actors
    }

    /// Places.
    pub const fn places(&self) -> &FacetTable {
        &self.places
    }

    /// Topics.
    pub const fn topics(&self) -> &FacetTable {
        &self.topics
    }

    /// Outlets and agencies.
    pub const fn outlets(&self) -> &FacetTable {
        &self.outlets
    }

    /// Speakers of quotations.
    pub const fn speakers(&self) -> &FacetTable {
        &self.speakers
    }

    /// The passages of wire copies: of each family, all articles but the one printed first.
    pub const fn copies(&self) -> &FixedBitSet {
        &self.copies
    }

    /// Whether an article is a copy of a dispatch that another one printed first.
    pub fn is_copy(&self, article: ArticleIdx) -> bool {
        let passages = self.passages_of(article);
        !passages.is_empty() && self.copies.contains(passages.start as usize)
    }

    /// The articles that have passages, in the order they were printed in, undated ones last.
    pub fn as_printed(&self) -> &[ArticleIdx] {
        self.as_printed.get_or_init(|| {
            let of_passage = |dated: &(Days, u32)| self.passage(PassageIdx(dated.1)).article;
            let mut articles: Vec<ArticleIdx> = self.printed.order().iter().map(of_passage).collect();
            articles.dedup();
            let all = (0..self.corpus.articles.len() as u32).map(ArticleIdx);
            let is_dated = |first: u32| self.printed.first(first).is_some();
            articles.extend(all.filter(|article| {
                let passages = self.passages_of(*article);
                !passages.is_empty() && !is_dated(passages.start)
            }));
            articles
        })
    }

    /// Events and disagreements by passage.
    pub const fn gathered(&self) -> &Gathered {
        &self.gathered
    }

    /// The words of the collection: all that is not yet read is read now.
    pub fn words(&self) -> &Words {
        while !self.read_words(u32::MAX) {}
        self.words.get_or_init(Words::default)
    }

    /// Reads the words of some more passages, or goes on putting them in order; whether all is done.
    pub fn read_words(&self, n_passages: u32) -> bool {
        if self.words.get().is_some() {
            return true;
        }
        let mut so_far = self.words_so_far.borrow_mut();
        let words = so_far.get_or_insert_default();
        let from = words.n_read();
        for passage in from..from.saturating_add(n_passages).min(self.n_passages()) {
            words.read(self.passage_text(PassageIdx(passage)));
        }
        from == self.n_passages() && words.put_in_order() && self.words.set(core::mem::take(words)).is_ok()
    }
}

/// Lists from sorted pairs of position and value.
fn lists_of_pairs(pairs: &[(u32, u32)], n_lists: usize) -> Lists<u32> {
    let mut lists = Lists::default();
    let mut pairs = pairs.iter().peekable();
    let mut list = Vec::new();
    for at in 0..n_lists as u32 {
        list.clear();
        while let Some((_, value)) = pairs.next_if(|pair| pair.0 == at) {
            list.push(*value);
        }
        lists.push(&list);
    }
    lists
}

fn passages_of(first_passages: &[u32], article: usize) -> Range<u32> {
    match (first_passages.get(article), first_passages.get(article.saturating_add(1))) {
        (Some(from), Some(to)) => *from..*to,
        _ => 0..0,
    }
}

fn flattened(corpus: &Corpus) -> (Vec<IndexedPassage>, Vec<u32>) {
    let (mut passages, mut first_passages) = (Vec::new(), vec![0]);
    for (article, at) in corpus.articles.iter().zip(0..) {
        passages.extend(article.passages.iter().zip(0..).map(|(passage, place)| IndexedPassage {
            article: ArticleIdx(at),
            place,
            span: passage.span,
        }));
        first_passages.push(passages.len() as u32);
    }
    (passages, first_passages)
}

fn flat_quotes(corpus: &Corpus, first_passages: &[u32]) -> Vec<FlatQuote> {
    let mut quotes = Vec::new();
    for (at, article) in corpus.articles.iter().enumerate() {
        let first = passages_of(first_passages, at).start;
        for (quote, position) in article.quotes.iter().chain(&article.reported).zip(0..) {
            let from = article.passages.partition_point(|passage| passage.span.end <= quote.span.start);
            let to = article.passages.partition_point(|passage| passage.span.start < quote.span.end);
            let passages = first + from as u32..first + to.max(from) as u32;
            let said = quote.said.and_then(|time| days_of(article.times.get(time as usize)?.edtf.as_ref()));
            quotes.push(FlatQuote { article: ArticleIdx(at as u32), quote: position, passages, said });
        }
    }
    quotes
}

/// Of each family all passages but those of the article printed first, an undated one last.
fn copies(corpus: &Corpus, first_passages: &[u32], printed: &Timetable) -> FixedBitSet {
    let date = |at: usize| {
        let days = printed.first(passages_of(first_passages, at).start);
        (days.is_none(), days)
    };
    let has_passages = |at: &usize| corpus.articles.get(*at).is_some_and(|found| !found.passages.is_empty());
    let original = |family: &Family| {
        let articles = family.articles.iter().map(|article| article.0 as usize).filter(has_passages);
        articles.min_by_key(|at| (date(*at), *at))
    };
    let originals: Vec<Option<usize>> = corpus.families.iter().map(original).collect();
    let mut copies = FixedBitSet::with_capacity(first_passages.last().map_or(0, |n| *n as usize));
    for (at, article) in corpus.articles.iter().enumerate() {
        let original = article.family.and_then(|family| originals.get(family.0 as usize).copied().flatten());
        if original.is_some_and(|original| original != at) {
            let passages = passages_of(first_passages, at);
            copies.insert_range(passages.start as usize..passages.end as usize);
        }
    }
    copies
}
