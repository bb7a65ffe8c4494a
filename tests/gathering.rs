//! What only a whole collection can tell, on planted articles: the truth holds together, and is met.
#![cfg(feature = "reading")]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its truth has failed")]

#[path = "gathering/score.rs"]
mod score;
#[path = "gathering/truth.rs"]
mod truth;

use std::collections::{BTreeMap, BTreeSet};

use chronique::model::{Edtf, Range};
use score::{Counts, Gathered};
use truth::{Matter, articles, in_order, truth};

fn days(date: &str) -> Range {
    date.parse::<Edtf>().unwrap().range()
}

#[test]
fn every_quote_stands_once_in_its_article() {
    let articles = articles().unwrap();
    for passage in truth().unwrap().passages() {
        let text = articles.get(&passage.article).map_or("", String::as_str);
        assert_eq!(text.matches(&passage.quote).count(), 1, "{passage:?}");
    }
}

#[test]
fn there_is_enough_of_each_kind() {
    let (articles, truth) = (articles().unwrap(), truth().unwrap());
    assert!(truth.exhaustive);
    assert!(articles.len() >= 66 && truth.families.len() >= 12 && truth.not_families.len() >= 10);
    assert!(truth.events.len() >= 15 && truth.not_events.len() >= 8 && truth.not_disagreements.len() >= 15);
    assert!(
        truth.inferred.len() >= 6 && truth.not_inferred.len() >= 2 && truth.without_common_event.len() >= 8
    );
    let mut kinds = BTreeMap::new();
    for disagreement in &truth.disagreements {
        *kinds.entry(disagreement.about).or_insert(0) += 1;
    }
    for about in [Matter::Date, Matter::Figure, Matter::Wording, Matter::Name, Matter::Agent] {
        assert!(kinds.get(&about).is_some_and(|n| *n >= 6), "{about:?}");
    }
    for (id, text) in &articles {
        let n_words = text.split_whitespace().count();
        assert!((90..=320).contains(&n_words), "{id}: {n_words} words");
    }
}

#[test]
fn every_article_has_a_date_or_is_told_to_have_none() {
    let truth = truth().unwrap();
    let stated = truth.stated.iter().map(|stated| &stated.article);
    let inferred = truth.inferred.iter().map(|inferred| &inferred.article);
    let mut told: Vec<_> = stated.chain(inferred).chain(&truth.not_inferred).collect();
    told.sort_unstable();
    assert_eq!(told, articles().unwrap().keys().collect::<Vec<_>>());
    for stated in &truth.stated {
        assert!(days(&stated.printed).n_days().is_some(), "{}", stated.article);
    }
    for inferred in &truth.inferred {
        let until = inferred.not_after.as_deref().unwrap_or("..");
        let bounds = days(&format!("{}/{until}", inferred.not_before));
        assert!(
            bounds.overlaps(days(&inferred.printed)) && !inferred.evidence.is_empty(),
            "{}",
            inferred.article
        );
    }
}

#[test]
fn families_are_of_articles_that_are_nowhere_kept_apart() {
    let (articles, truth) = (articles().unwrap(), truth().unwrap());
    let pairs = truth.family_pairs();
    for family in &truth.families {
        let known = family.articles.iter().all(|id| articles.contains_key(id));
        assert!(family.articles.len() > 1 && known && !family.how.is_empty(), "{}", family.name);
    }
    for apart in &truth.not_families {
        let [one, other] = &apart.articles;
        assert!(articles.contains_key(one) && articles.contains_key(other) && one != other, "{}", apart.why);
        assert!(!pairs.contains(&in_order(one, other)), "{one} and {other}: {}", apart.why);
    }
    for [one, other] in &truth.optional_family_pairs {
        assert!(articles.contains_key(one) && articles.contains_key(other));
        assert!(!pairs.contains(&in_order(one, other)), "{one} and {other}");
    }
}

#[test]
fn a_fact_belongs_to_one_event_of_several_articles() {
    let truth = truth().unwrap();
    let mut events = BTreeMap::new();
    for event in &truth.events {
        let told_by: BTreeSet<_> = event.facts.iter().map(|fact| &fact.article).collect();
        assert!(told_by.len() > 1 && days(&event.span).n_days().is_some(), "{}", event.name);
        for fact in &event.facts {
            assert_eq!(events.insert(fact, &event.name), None, "{fact:?}");
        }
    }
    for event in &truth.optional_events {
        assert!(event.facts.len() > 1, "{}", event.name);
    }
    for pair in &truth.not_events {
        let [one, other] = pair.facts.each_ref().map(|fact| events.get(fact));
        assert!(one.is_none() || one != other, "{}", pair.why);
    }
}

#[test]
fn a_disagreement_has_two_sides_in_two_articles() {
    let truth = truth().unwrap();
    for disagreement in truth.disagreements.iter().chain(&truth.optional_disagreements) {
        let values: BTreeSet<_> = disagreement.tellings.iter().map(|telling| &telling.value).collect();
        let told_by: BTreeSet<_> =
            disagreement.tellings.iter().map(|telling| &telling.passage.article).collect();
        let speakers = disagreement.tellings.iter().filter_map(|telling| telling.speaker.as_deref());
        assert!(values.len() > 1 && told_by.len() > 1, "{}", disagreement.what);
        assert!(speakers.into_iter().all(|speaker| !speaker.is_empty()), "{}", disagreement.what);
    }
    for compatible in &truth.not_disagreements {
        assert!(compatible.passages.len() > 1, "{}", compatible.why);
    }
}

#[test]
fn articles_without_a_common_event_share_nothing() {
    let truth = truth().unwrap();
    let alone: BTreeSet<_> = truth.without_common_event.iter().collect();
    let shared = |id: &String| alone.contains(id);
    assert!(truth.families.iter().all(|family| !family.articles.iter().any(shared)));
    assert!(truth.events.iter().all(|event| !event.facts.iter().any(|fact| shared(&fact.article))));
    assert!(
        truth.disagreements.iter().all(|found| !found.tellings.iter().any(|it| shared(&it.passage.article)))
    );
}

#[track_caller]
fn reaches(counts: Counts, precision: f64, recall: f64) {
    let (its_precision, its_recall) = (counts.precision(), counts.recall());
    assert!(
        its_precision >= precision && its_recall >= recall,
        "precision {its_precision:.3}, recall {its_recall:.3}: {counts:?}"
    );
}

#[test]
fn what_the_collection_tells_is_found() {
    let truth = truth().unwrap();
    let gathered = Gathered::of(&truth, |_| true).unwrap();
    reaches(gathered.families(&truth), 0.99, 0.99);
    reaches(gathered.events(&truth), 0.97, 0.85);
    reaches(gathered.disagreements(&truth, None), 0.97, 0.90);
    for about in [Matter::Date, Matter::Figure, Matter::Wording, Matter::Name, Matter::Agent] {
        reaches(gathered.disagreements(&truth, Some(about)), 0.90, 0.80);
    }
}

#[test]
fn of_articles_without_a_common_event_nothing_is_found() {
    let truth = truth().unwrap();
    let gathered =
        Gathered::of(&truth, |id| truth.without_common_event.iter().any(|alone| alone == id)).unwrap();
    assert_eq!(gathered.n_found(), [0, 0, 0]);
}

/// The five default articles with what opposes them, from the truth beside them.
#[test]
fn the_five_articles_disagree_where_their_truth_says() {
    let five = score::five().unwrap();
    for id in ["C1", "C2", "C3", "C5", "C8"] {
        assert!(five.is_found(id).unwrap(), "{id}");
    }
    assert!(!five.is_found("C4").unwrap(), "announced for Monday, told on Tuesday");
    assert_eq!(five.n_found(), 6);
    assert_eq!(five.n_found_with("001"), 2);
    let speakers = five.speakers();
    for speaker in ["mali", "mali-government", "mali-foreign-ministry"] {
        assert!(speakers.contains(speaker), "{speaker} in {speakers:?}");
    }
}
