//! What the default collection tells only as a whole, held against its annotations: dates of those
//! that state none, the one pair of copies, the visit that four articles tell.
//!
//! A floor only rises. What each article says by itself stands in `reading_floors.rs`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that misses what it asks for fails")]

mod floors;

use std::{collections::BTreeSet, sync::LazyLock};

use chronique::{
    gather::gather,
    model::{About, ArticleIdx, Corpus, Edtf, Event, Record, Subject},
    read::Lexicon,
};
use floors::{Measures, Truth, record, truth};

/// Dates as they stand when the collection has been brought together, against a truth that gives
/// one article in five no date: it states none, and no other article tells its day.
const FLOORS: [(&str, f64); 4] =
    [("published", 1.0), ("times.strict", 0.93), ("times.relaxed", 0.97), ("times.value", 0.95)];

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let lexicon = Lexicon::shipped();
    let records = truth().documents.iter().map(|document| record(&document.file, &lexicon)).collect();
    gather(records, About::default(), &lexicon)
});

/// The first three letters of an article's id, which is its number.
fn number(article: ArticleIdx) -> &'static str {
    CORPUS.articles[article.0 as usize].id.split('_').next().unwrap()
}

fn gathered(file: &str) -> Record {
    let at = CORPUS.articles.iter().position(|article| article.source == file).unwrap();
    CORPUS.record(ArticleIdx(at as u32)).unwrap()
}

#[test]
fn dates_hold_every_floor_once_the_collection_is_known() {
    let Truth { documents, actors } = truth();
    let mut measures = Measures::default();
    for document in &documents {
        measures.add(document, &gathered(&document.file), &actors);
    }
    let under = measures.under(&FLOORS);
    assert!(under.is_empty(), "{under:#?}");
}

#[test]
fn an_article_without_a_date_is_given_three_days_around_its_own() {
    let documents = truth().documents;
    let document = documents.iter().find(|document| document.file.starts_with("003")).unwrap();
    let published = gathered(&document.file).published;
    let range = published.edtf.as_deref().unwrap().parse::<Edtf>().unwrap().range();
    let (from, to) = range.from.zip(range.to).unwrap();
    let day = "2023-02-07".parse::<Edtf>().unwrap().range().from.unwrap();
    assert!((from..=to).contains(&day) && to.0 - from.0 < 3, "{published:?}");
}

#[test]
fn two_articles_from_one_dispatch_are_the_only_copies() {
    let families: Vec<Vec<&str>> = CORPUS
        .families
        .iter()
        .map(|family| {
            let mut articles: Vec<&str> = family.articles.iter().map(|article| number(*article)).collect();
            articles.sort_unstable();
            articles
        })
        .collect();
    assert_eq!(families, [["000", "004"]]);
}

/// The articles that tell an event or take part in a disagreement, by number.
fn numbers(articles: impl Iterator<Item = ArticleIdx>) -> BTreeSet<&'static str> {
    articles.map(number).collect()
}

#[test]
fn the_visit_is_one_event_that_four_articles_tell() {
    let visits: Vec<&Event> =
        CORPUS.events.iter().filter(|event| event.when == "2023-02-06/2023-02-07").collect();
    let [visit] = visits[..] else { panic!("one visit, not {visits:#?}") };
    assert_eq!(
        numbers(visit.facts.iter().map(|fact| fact.article)),
        BTreeSet::from(["000", "002", "003", "004"])
    );
}

#[test]
fn the_articles_disagree_on_what_was_annotated_and_on_nothing_else() {
    let found: Vec<(Subject, Vec<&str>)> = CORPUS
        .disagreements
        .iter()
        .map(|found| {
            let articles = numbers(found.tellings.iter().map(|telling| telling.article));
            (found.about, articles.into_iter().collect())
        })
        .collect();
    assert_eq!(
        found,
        [
            (Subject::Date, vec!["000", "001", "004"]),
            (Subject::Name, vec!["000", "002", "003", "004"]),
            (Subject::Wording, vec!["000", "004"]),
            (Subject::Wording, vec!["000", "004"]),
            (Subject::Agent, vec!["000", "001", "003", "004"]),
            (Subject::Agent, vec!["000", "003", "004"]),
        ]
    );
}
