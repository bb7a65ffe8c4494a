//! A corpus that was decoded → one whose positions can be followed.
//!
//! Everything that later code looks up by position, or searches by order, is checked here once.
//! What is merely odd (a date that is no date, an actor nobody mentions) is not.

use super::FormatError;
use crate::model::{Article, ArticleIdx, Corpus, Fact, Score, Span, TOPICS, Telling, TopicIdx};

/// Checks a corpus.
pub(super) fn check(corpus: &Corpus) -> Result<(), FormatError> {
    let articles_hold = corpus.articles.len() == corpus.texts.len()
        && corpus.articles.is_sorted_by(|a, b| a.id < b.id)
        && corpus.articles.iter().zip(&corpus.texts).all(|(article, text)| holds(corpus, article, text));
    [
        (corpus.actors.is_sorted_by(|a, b| a.id < b.id), "actors"),
        (corpus.outlets.is_sorted_by(|a, b| a < b), "outlets"),
        (corpus.rules.is_sorted_by(|a, b| a < b), "rules"),
        (articles_hold, "articles"),
        (families_hold(corpus), "families"),
        (events_hold(corpus), "events"),
        (disagreements_hold(corpus), "disagreements"),
    ]
    .into_iter()
    .try_for_each(|(holds, name)| if holds { Ok(()) } else { Err(FormatError::Malformed(name)) })
}

fn holds(corpus: &Corpus, article: &Article, text: &str) -> bool {
    let n_code_points = text.chars().count() as u64;
    let fits = |start: u32, end: u32| start <= end && u64::from(end) <= n_code_points;
    let is_place = |span: Span| fits(span.start, span.end);
    let has_actor = |at: u32| (at as usize) < corpus.actors.len();
    let has_outlet = |at: u32| (at as usize) < corpus.outlets.len();
    let has_rule = |at: u32| (at as usize) < corpus.rules.len();
    let has_topic = |topic: TopicIdx| usize::from(topic.0) < TOPICS.len();
    let has_event = |at: u32| (at as usize) < corpus.events.len();
    let published = &article.published;

    article.title.as_ref().is_none_or(|title| fits(title.start, title.end))
        && article.outlet.is_none_or(|outlet| has_outlet(outlet.0))
        && article.agency.is_none_or(|agency| has_outlet(agency.0))
        && article.family.is_none_or(|family| corpus.family(family).is_some())
        && match (published.start, published.end) {
            (None, None) => true,
            (Some(start), Some(end)) => fits(start, end),
            _ => false,
        }
        && article.body.iter().all(|span| is_place(*span))
        && article
            .mentions
            .iter()
            .all(|found| is_place(found.span) && has_actor(found.actor.0) && has_rule(found.by.0))
        && article.times.iter().all(|found| is_place(found.span) && has_rule(found.by.0))
        && article.quotes.iter().chain(&article.reported).all(|found| {
            is_place(found.span)
                && found.speaker.is_none_or(|speaker| has_actor(speaker.0))
                && has_rule(found.by.0)
                && found.said.is_none_or(|time| (time as usize) < article.times.len())
        })
        && article
            .topics
            .iter()
            .all(|(topic, score, by)| has_topic(*topic) && *score <= Score(1000) && has_rule(by.0))
        && article.passages.iter().all(|passage| {
            is_place(passage.span)
                && passage.times.iter().all(|time| (*time as usize) < article.times.len())
                && passage.actors.iter().all(|actor| has_actor(actor.0))
                && passage.topics.iter().all(|topic| has_topic(*topic))
                && passage.event.is_none_or(|event| has_event(event.0))
        })
}

fn families_hold(corpus: &Corpus) -> bool {
    let has_article = |article: &ArticleIdx| (article.0 as usize) < corpus.articles.len();
    corpus.families.iter().all(|family| {
        family.articles.len() > 1 && family.articles.iter().all(has_article) && family.shared <= Score(1000)
    })
}

fn events_hold(corpus: &Corpus) -> bool {
    let is_there = |fact: &Fact| {
        let article = corpus.articles.get(fact.article.0 as usize);
        article.is_some_and(|article| (fact.passage as usize) < article.passages.len())
    };
    corpus.events.iter().all(|event| {
        event.facts.len() > 1 && (event.best as usize) < event.facts.len() && event.facts.iter().all(is_there)
    })
}

fn disagreements_hold(corpus: &Corpus) -> bool {
    let mut told = vec![false; corpus.texts.len()];
    for telling in corpus.disagreements.iter().flat_map(|found| &found.tellings) {
        if let Some(told) = told.get_mut(telling.article.0 as usize) {
            *told = true;
        }
    }
    // Each text is counted once, and only where something points into it.
    let n_code_points: Vec<usize> = corpus
        .texts
        .iter()
        .zip(told)
        .map(|(text, is_told)| if is_told { text.chars().count() } else { 0 })
        .collect();
    let is_there = |telling: &Telling| {
        let Span { start, end } = telling.span;
        let n_code_points = n_code_points.get(telling.article.0 as usize);
        n_code_points.is_some_and(|n| start <= end && end as usize <= *n)
    };
    corpus.disagreements.iter().all(|found| {
        found.tellings.len() > 1
            && found.event.is_none_or(|event| corpus.event(event).is_some())
            && found.tellings.iter().all(is_there)
    })
}
