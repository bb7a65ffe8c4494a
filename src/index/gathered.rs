//! What only the whole collection tells → by passage: which events it tells, and which
//! disagreements it stands in.
//!
//! Lists of passages keep step with the lists of the corpus they stand for; what the corpus names
//! and does not hold is [`NO_PASSAGE`] there.

use core::ops::Range;

use super::{Days, Lists, days_of, lists_of_pairs};
use crate::model::{ArticleIdx, Corpus, EventIdx, Span, order};

/// The number of a passage that the corpus does not hold.
pub const NO_PASSAGE: u32 = u32::MAX;

/// A position in [`Corpus::disagreements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DisagreementIdx(pub u32);

/// Events and disagreements by passage, and passages by each.
pub struct Gathered {
    facts: Lists<u32>,
    events: Lists<u32>,
    days: Vec<Option<Days>>,
    tellings: Lists<u32>,
    disagreements: Lists<u32>,
    of_event: Lists<u32>,
}

impl Gathered {
    /// Looks up every fact and telling of a corpus. `passages_of` gives the numbers of an article's
    /// passages.
    pub(super) fn new(corpus: &Corpus, n_passages: usize, passages_of: impl Fn(usize) -> Range<u32>) -> Self {
        let (mut facts, mut tellings) = (Lists::default(), Lists::default());
        for event in &corpus.events {
            let numbers = event.facts.iter().map(|fact| {
                let passages = passages_of(fact.article.0 as usize);
                let number = passages.start.saturating_add(fact.passage);
                if passages.contains(&number) { number } else { NO_PASSAGE }
            });
            facts.push(&numbers.collect::<Vec<_>>());
        }
        for found in &corpus.disagreements {
            let number = |article: ArticleIdx, span: Span| {
                let of_article = corpus.articles.get(article.0 as usize)?;
                let at = of_article.passages.partition_point(|passage| passage.span.end <= span.start);
                let met = of_article.passages.get(at).filter(|passage| passage.span.start < span.end)?;
                (met.span.end > span.start).then(|| passages_of(article.0 as usize).start + at as u32)
            };
            let numbers =
                found.tellings.iter().map(|told| number(told.article, told.span).unwrap_or(NO_PASSAGE));
            tellings.push(&numbers.collect::<Vec<_>>());
        }
        let events = facts.inverse(n_passages);
        let mut pairs = Vec::new();
        for (found, at) in corpus.disagreements.iter().zip(0..) {
            let joined = found.event.iter().map(|event| (event.0, at));
            let told = tellings.of(at).iter().flat_map(|passage| events.of(*passage));
            pairs.extend(joined.chain(told.map(|event| (*event, at))));
        }
        order::sort_dedup(&mut pairs);
        Self {
            events,
            facts,
            days: corpus.events.iter().map(|event| days_of(Some(&event.when))).collect(),
            disagreements: tellings.inverse(n_passages),
            tellings,
            of_event: lists_of_pairs(&pairs, corpus.events.len()),
        }
    }

    /// The passages of an event, in step with its `facts`.
    pub fn facts_of(&self, event: EventIdx) -> &[u32] {
        self.facts.of(event.0)
    }

    /// The events that a passage tells, by position.
    pub fn events_of(&self, passage: u32) -> &[u32] {
        self.events.of(passage)
    }

    /// The days that an event spans; `None` where its date cannot be read.
    pub fn days_of(&self, event: EventIdx) -> Option<Days> {
        self.days.get(event.0 as usize).copied().flatten()
    }

    /// The passages of a disagreement, in step with its `tellings`.
    pub fn tellings_of(&self, disagreement: DisagreementIdx) -> &[u32] {
        self.tellings.of(disagreement.0)
    }

    /// The disagreements that a passage stands in, by position.
    pub fn disagreements_at(&self, passage: u32) -> &[u32] {
        self.disagreements.of(passage)
    }

    /// The disagreements about an event, and those that a sentence telling it stands in, by position:
    /// a takeover of 2020 is one event, and who dates it to 2022 tells none that it shares.
    pub fn disagreements_of(&self, event: EventIdx) -> &[u32] {
        self.of_event.of(event.0)
    }
}
