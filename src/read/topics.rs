//! Topics of an article and of its sentences.
//!
//! Every term of the lexicon that stands in title or body is a hit; longer terms win over those
//! inside them. A sentence has a topic with one strong term or two different weak ones; the
//! article, with enough weight for its length. Where no subject speaks clearly there is none.

use std::collections::{BTreeMap, HashMap};

use super::{
    Lexicon,
    reading::{Bytes, FoundTopic, Reading},
};
use crate::{
    model::{Score, TOPICS, TopicIdx},
    text::{Stems, WordKind},
};

/// What one topic needs at least, however short the article: two strong terms. At 0 a single word
/// would name an article's topic; far above, briefs would have none.
const FLOOR: u32 = 4;
/// The weight per hundred words that is a full score. Higher values thin out the topics of long
/// articles; lower ones give every long article every topic.
const FULL_PER_HUNDRED: f64 = 8.0;
/// The score under which a topic is only touched on.
const LEAST_SCORE: u16 = 100;
/// How often one term counts: after that, repeating it says nothing new.
const REPEATS: u32 = 4;
/// How much the headline weighs more.
const HEADLINE: u32 = 2;

/// A term where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicHit {
    start: usize,
    term: u32,
    topic: TopicIdx,
    weight: u32,
}

/// Finds the terms of title and body, by place.
pub fn topic_hits(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<TopicHit> {
    let mut stems = Stems::default();
    let mut known: HashMap<&str, String> = HashMap::new();
    let mut hits = Vec::new();
    for zone in &reading.zones {
        let words: Vec<_> =
            reading.words_in(zone).iter().filter(|word| word.kind != WordKind::Mark).collect();
        for word in &words {
            known.entry(word.text).or_insert_with(|| stems.stem(word.text));
        }
        let mut nth = 0;
        while let Some(word) = words.get(nth) {
            let stem_at = |at: usize| words.get(at).and_then(|word| known.get(word.text));
            let stands =
                |term: &[String]| term.iter().enumerate().all(|(at, stem)| stem_at(nth + at) == Some(stem));
            let mut longest = 1;
            let stem = stem_at(nth).map_or("", String::as_str);
            for (term_nth, term) in lexicon.topics.starting_with(stem) {
                if term.stems.len() >= longest && stands(&term.stems) {
                    longest = term.stems.len();
                    hits.push(TopicHit {
                        start: word.start,
                        term: term_nth,
                        topic: term.topic,
                        weight: term.weight,
                    });
                }
            }
            nth += longest;
        }
    }
    hits
}

/// The topics of the whole article, best first; none where no subject speaks clearly.
pub fn article_topics(reading: &Reading<'_>, hits: &[TopicHit], lexicon: &Lexicon) -> Vec<FoundTopic> {
    let headline = reading.zones.first().map_or(0, |zone| zone.end);
    let n_words: usize = reading.zones.iter().map(|zone| reading.words_in(zone).len()).sum();
    let mut by_term: BTreeMap<(TopicIdx, u32), u32> = BTreeMap::new();
    for hit in hits {
        let times = by_term.entry((hit.topic, hit.term)).or_default();
        *times += if hit.start < headline { HEADLINE } else { 1 };
    }
    let mut found = Vec::new();
    for at in 0..TOPICS.len() {
        let topic = TopicIdx(at as u8);
        let mut terms: Vec<(u32, u32)> = by_term
            .range((topic, 0)..=(topic, u32::MAX))
            .map(|((_, term), times)| (*times.min(&REPEATS) * weight(lexicon, *term), *term))
            .collect();
        terms.sort_by_key(|(weight, term)| (core::cmp::Reverse(*weight), *term));
        let is_strong = terms.iter().any(|(_, term)| weight(lexicon, *term) > 1);
        let sum: u32 = terms.iter().map(|(weight, _)| weight).sum();
        let score = share(sum, n_words);
        if is_strong && sum >= FLOOR && score.0 >= LEAST_SCORE {
            let named = terms
                .iter()
                .take(3)
                .filter_map(|(_, term)| lexicon.topics.term(*term))
                .map(|term| term.term.as_str());
            found.push(FoundTopic {
                topic,
                score,
                by: format!("terms: {}", named.collect::<Vec<_>>().join(", ")),
            });
        }
    }
    found.sort_by_key(|topic| (core::cmp::Reverse(topic.score), topic.topic));
    found
}

fn weight(lexicon: &Lexicon, term: u32) -> u32 {
    lexicon.topics.term(term).map_or(0, |term| term.weight)
}

/// Weight over length, in thousandths; a brief counts as a hundred words.
fn share(sum: u32, n_words: usize) -> Score {
    let hundreds = (n_words.max(100) as f64) / 100.0;
    let share = f64::from(sum) / hundreds / FULL_PER_HUNDRED;
    Score((share.min(1.0) * 1000.0) as u16)
}

/// The topics of one sentence, in the order of the table of topics.
pub fn sentence_topics(hits: &[TopicHit], sentence: &Bytes) -> Vec<TopicIdx> {
    let from = hits.partition_point(|hit| hit.start < sentence.start);
    let to = hits.partition_point(|hit| hit.start < sentence.end);
    let mut inside: Vec<(TopicIdx, u32, u32)> =
        hits.get(from..to).unwrap_or_default().iter().map(|hit| (hit.topic, hit.term, hit.weight)).collect();
    inside.sort_unstable();
    inside.dedup();
    let mut sums = [0u32; TOPICS.len()];
    for (topic, _, weight) in inside {
        if let Some(sum) = sums.get_mut(usize::from(topic.0)) {
            *sum += weight;
        }
    }
    sums.iter().enumerate().filter(|(_, sum)| **sum >= 2).map(|(at, _)| TopicIdx(at as u8)).collect()
}
