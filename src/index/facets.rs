//! Corpus → which passages hold which actor, place, topic, outlet or speaker.

use super::{FlatQuote, Lists, lists_of_pairs};
use crate::{
    model::{ActorIdx, Article, Corpus, Kind, TOPICS, order},
    text::fold,
};

/// The values of one facet: for each passage, and for each value. Values are positions in the
/// corpus' tables; of outlets, the one after the last is « none stated ».
pub struct FacetTable {
    values: Lists<u32>,
    passages: Lists<u32>,
    ranks: Vec<u32>,
}

impl FacetTable {
    fn new<'n>(values: Lists<u32>, names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<String> = names.map(fold).collect();
        let mut order: Vec<u32> = (0..names.len() as u32).collect();
        order::sort_by_key(&mut order, |at| &names[*at as usize]);
        let mut ranks = vec![0; order.len()];
        for (rank, value) in order.iter().enumerate() {
            ranks[*value as usize] = rank as u32;
        }
        Self { passages: values.inverse(names.len()), values, ranks }
    }

    /// The values of a passage, each once.
    pub fn values_of(&self, passage: u32) -> &[u32] {
        self.values.of(passage)
    }

    /// The passages that hold a value, sorted.
    pub fn passages_with(&self, value: u32) -> &[u32] {
        self.passages.of(value)
    }

    /// How many values there are.
    pub const fn n_values(&self) -> usize {
        self.ranks.len()
    }

    /// The place of a value among the names, accents folded.
    pub fn rank(&self, value: u32) -> u32 {
        self.ranks.get(value as usize).copied().unwrap_or(u32::MAX)
    }
}

fn passages_of(article: &Article, corpus: &Corpus, places: bool) -> impl Iterator<Item = Vec<u32>> {
    let is_here = move |actor: &ActorIdx| {
        corpus.actor(*actor).is_some_and(|actor| (actor.kind == Kind::Place) == places)
    };
    article.passages.iter().map(move |passage| {
        let counted = passage.actors.iter().copied().filter(is_here).map(|actor| corpus.counted_as(actor).0);
        each_once(counted.collect())
    })
}

fn each_once(mut values: Vec<u32>) -> Vec<u32> {
    order::sort_dedup(&mut values);
    values
}

/// Places, or with `places` unset every other kind of actor. Those whom articles describe by the same
/// words without naming them are one value.
pub fn actors(corpus: &Corpus, places: bool) -> FacetTable {
    let mut values = Lists::default();
    for list in corpus.articles.iter().flat_map(|article| passages_of(article, corpus, places)) {
        values.push(&list);
    }
    FacetTable::new(values, corpus.actors.iter().map(|actor| actor.name.as_str()))
}

/// Topics.
pub fn topics(corpus: &Corpus) -> FacetTable {
    let mut values = Lists::default();
    for passage in corpus.articles.iter().flat_map(|article| &article.passages) {
        values.push(&each_once(passage.topics.iter().map(|topic| u32::from(topic.0)).collect()));
    }
    FacetTable::new(values, TOPICS.iter().map(|topic| topic.id))
}

/// Outlets and agencies; an article that has both is in both.
pub fn outlets(corpus: &Corpus) -> FacetTable {
    let n_outlets = corpus.outlets.len() as u32;
    let mut values = Lists::default();
    for article in &corpus.articles {
        let stated = article.outlet.iter().chain(&article.agency).map(|outlet| outlet.0);
        let mut list = each_once(stated.filter(|outlet| *outlet < n_outlets).collect());
        if list.is_empty() {
            list.push(n_outlets);
        }
        for _ in &article.passages {
            values.push(&list);
        }
    }
    FacetTable::new(values, corpus.outlets.iter().map(String::as_str).chain([""]))
}

/// Speakers of the quotations and the reported words that a passage shares words with.
pub fn speakers(corpus: &Corpus, quotes: &[FlatQuote], n_passages: u32) -> FacetTable {
    let mut pairs = Vec::new();
    for quote in quotes {
        let article = corpus.articles.get(quote.article.0 as usize);
        let speaker = article.and_then(|article| article.said(quote.quote)?.speaker);
        if let Some(speaker) = speaker.filter(|speaker| corpus.actor(*speaker).is_some()) {
            let speaker = corpus.counted_as(speaker);
            pairs.extend(quote.passages.clone().map(|passage| (passage, speaker.0)));
        }
    }
    order::sort_dedup(&mut pairs);
    let values = lists_of_pairs(&pairs, n_passages as usize);
    FacetTable::new(values, corpus.actors.iter().map(|actor| actor.name.as_str()))
}
