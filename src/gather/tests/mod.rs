//! Gathering, and back.

mod unusual;

use std::sync::LazyLock;

use proptest::{collection::vec, option, prelude::*};

use super::gather;
use crate::{
    model::{
        About, ActorIdx, ArticleIdx, Corpus, Form, How, Kind, Mention, Passage, Precision, Published,
        PublishedHow, Quote, Record, Score, ScoredTopic, Span, TOPICS, Time, Title,
    },
    read::{Lexicon, RawArticle, intake::Stated, read},
};

pub(super) fn blank(id: &str, text: &str) -> Record {
    Record {
        record: 1,
        id: id.into(),
        source: format!("{id}.txt"),
        url: None,
        lang: Some("fr".into()),
        text: text.into(),
        title: None,
        outlet: None,
        agency: None,
        byline: Vec::new(),
        published: Published {
            edtf: None,
            how: PublishedHow::Unknown,
            start: None,
            end: None,
            by: String::new(),
        },
        body: Vec::new(),
        mentions: Vec::new(),
        times: Vec::new(),
        quotes: Vec::new(),
        reported: Vec::new(),
        topics: Vec::new(),
        passages: Vec::new(),
        family: None,
        warnings: Vec::new(),
    }
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// An article as it is read with the shipped lexicon; an empty day is none.
pub(super) fn article(id: &str, day: &str, text: &str) -> Record {
    let stated =
        Stated { published: Some(day.to_string()).filter(|day| !day.is_empty()), ..Stated::default() };
    let raw = RawArticle {
        id: id.into(),
        source: format!("{id}.txt"),
        text: text.into(),
        stated,
        main: None,
        parts: Vec::new(),
        warnings: Vec::new(),
    };
    read(&raw, &LEXICON)
}

/// A record whose passages stand at these places.
pub(super) fn with_passages(mut record: Record, places: &[(u32, u32)]) -> Record {
    record.passages = places.iter().map(|(start, end)| passage(*start, *end)).collect();
    record
}

fn passage(start: u32, end: u32) -> Passage {
    Passage { start, end, times: Vec::new(), actors: Vec::new(), topics: Vec::new(), event: None }
}

fn mention(start: u32, end: u32, actor: &str, name: &str) -> Mention {
    Mention {
        start,
        end,
        actor: actor.into(),
        name: name.into(),
        kind: Kind::Person,
        form: Form::Name,
        by: "lexicon".into(),
    }
}

fn gathered(records: Vec<Record>) -> Corpus {
    gather(records, About::default(), &Lexicon::default())
}

fn record(corpus: &Corpus, at: u32) -> Record {
    corpus.record(ArticleIdx(at)).unwrap_or_else(|| blank("no such article", ""))
}

#[test]
fn articles_stand_in_the_order_of_their_ids() {
    let corpus = gathered(vec![blank("lyon/b", "deux"), blank("a", "un"), blank("lyon/a", "trois")]);
    let ids: Vec<&str> = corpus.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a", "lyon/a", "lyon/b"]);
    assert_eq!(corpus.texts, ["un", "trois", "deux"]);
}

#[test]
fn two_articles_with_one_id_are_both_kept() {
    let corpus = gathered(vec![blank("a", "un"), blank("a", "deux")]);
    assert_eq!(record(&corpus, 0), blank("a", "un"));
    let second = record(&corpus, 1);
    assert_eq!((second.id.as_str(), second.text.as_str()), ("a~2", "deux"));
    assert!(second.warnings.iter().any(|warning| warning.contains("“a”")), "{:?}", second.warnings);
}

#[test]
fn one_actor_has_one_name() {
    let mut first = blank("1", "Borne a parlé.");
    first.mentions.push(mention(0, 5, "elisabeth-borne", "Élisabeth Borne"));
    let mut second = blank("2", "Borne se tait.");
    second.mentions.push(mention(0, 5, "elisabeth-borne", "E. Borne"));
    second.mentions.push(mention(0, 5, "elisabeth-borne", "E. Borne"));
    let corpus = gathered(vec![second, first.clone()]);
    assert_eq!(record(&corpus, 0), first);
    let [actor] = corpus.actors.as_slice() else { panic!("one actor, not {:?}", corpus.actors) };
    assert_eq!(actor.name, "Élisabeth Borne");
    assert_eq!(record(&corpus, 1).warnings.len(), 1);
}

#[test]
fn reported_words_are_mended_as_quotations_are() {
    let mut record = blank("1", "La digue tiendra, selon un ouvrier.");
    let told = |start, end, name: &str| Quote {
        start,
        end,
        speaker: None,
        speaker_name: Some(name.into()),
        by: "reported: test".into(),
    };
    record.reported = vec![told(30, 99, "Personne"), told(0, 16, "un ouvrier")];
    let corpus = gathered(vec![record]);
    let mended = self::record(&corpus, 0);
    let kept: Vec<_> = mended.reported.iter().map(|told| (told.start, told.speaker.as_deref())).collect();
    assert_eq!(kept, [(0, Some("un-ouvrier@1"))]);
    assert_eq!(mended.warnings.len(), 1);
    assert_eq!(corpus.rules, ["reported: test"]);
}

#[test]
fn a_record_without_reported_words_is_still_read() {
    let mut json = serde_json::to_value(blank("1", "Rien.")).unwrap_or_default();
    assert!(json.as_object_mut().and_then(|fields| fields.remove("reported")).is_some());
    assert_eq!(serde_json::from_value::<Record>(json).ok(), Some(blank("1", "Rien.")));
}

#[test]
fn a_speaker_that_is_only_named_becomes_an_actor() {
    let mut only_named = blank("1", "« Non », dit l’éleveur.");
    only_named.quotes.push(Quote {
        start: 2,
        end: 5,
        speaker: None,
        speaker_name: Some("Éric L’Hôte".into()),
        by: "said".into(),
    });
    let corpus = gathered(vec![only_named]);
    let ids: Vec<&str> = corpus.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["eric-l-hote"]);
    assert_eq!(
        record(&corpus, 0).quotes.first().and_then(|quote| quote.speaker_name.clone()),
        Some("Éric L’Hôte".into())
    );
}

#[test]
fn whoever_is_only_described_is_of_the_article_alone() {
    let described = |id: &str, who: &str| {
        let mut record = blank(id, "« Non », dit-on.");
        let (speaker, speaker_name) = (None, Some(who.to_string()));
        record.quotes.push(Quote { start: 2, end: 5, speaker, speaker_name, by: "said".into() });
        record
    };
    let mut prefect = described("2", "un habitant");
    prefect.mentions.push(mention(0, 1, "prefet-sans-nom", "Préfet (sans nom)"));
    let first = described("1", "un habitant");
    let corpus =
        gathered(vec![first, prefect, described("3", "Anne Le Goff"), described("4", "Anne Le Goff")]);
    let ids: Vec<&str> = corpus.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["anne-le-goff", "prefet-sans-nom@2", "un-habitant@1", "un-habitant@2"]);
    // A facet counts both under the first, which a link names by the words.
    let counted: Vec<u32> = (0..4).map(|at| corpus.counted_as(ActorIdx(at)).0).collect();
    assert_eq!(counted, [0, 1, 2, 2]);
    assert_eq!(corpus.described("un-habitant"), Some(ActorIdx(2)));
    assert_eq!(corpus.described("un-habit"), None);
    // What was gathered once is not marked again.
    let again: Vec<Record> = (0..4).map(|at| record(&corpus, at)).collect();
    assert_eq!(gathered(again).actors, corpus.actors);
}

#[test]
fn spellings_of_one_name_meet() {
    let named = |id: &str, actor: &str, name: &str| {
        let mut record = blank(id, "Il vient. Elle part.");
        record.mentions.push(mention(0, 2, actor, name));
        record
    };
    let corpus = gathered(vec![
        named("1", "fatou-n-diaye", "Fatou N'Diaye"),
        named("2", "fatou-ndiaye", "Fatou Ndiaye"),
        named("3", "fatou-ndiaye", "Fatou Ndiaye"),
        named("4", "jean-marie-le-bris", "Jean-Marie Le Bris"),
        named("5", "jean-marie-lebris", "Jean-Marie Lebris"),
        named("6", "jean-le-bris", "Jean Le Bris"),
    ]);
    let ids: Vec<&str> = corpus.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["fatou-ndiaye", "jean-le-bris", "jean-marie-le-bris"]);
    assert!(record(&corpus, 0).warnings.is_empty());
}

#[test]
fn what_does_not_fit_is_left_out_and_said() {
    let time = |start, end, edtf: &str| Time {
        start,
        end,
        edtf: Some(edtf.into()),
        precision: Precision::Day,
        how: How::Absolute,
        by: "date".into(),
    };
    let mut broken = blank("1", "Hier à Brest");
    broken.mentions.push(mention(7, 99, "brest", "Brest"));
    broken.times = vec![time(50, 60, "2020"), time(5, 6, "2021-02"), time(0, 4, "demain")];
    broken.published.edtf = Some("hier".into());
    broken.topics.push(ScoredTopic { id: "sport".into(), score: Score(500), by: "match".into() });
    broken.passages.push(Passage {
        start: 0,
        end: 12,
        times: vec![0, 1, 2, 9],
        actors: vec!["brest".into()],
        topics: vec!["sport".into(), "politics".into()],
        event: None,
    });
    let mended = record(&gathered(vec![broken]), 0);
    assert_eq!(mended.mentions, []);
    let times: Vec<(u32, Option<&str>)> =
        mended.times.iter().map(|time| (time.start, time.edtf.as_deref())).collect();
    assert_eq!(times, [(0, None), (5, Some("2021-02"))]);
    let [passage] = mended.passages.as_slice() else { panic!("one passage") };
    assert_eq!((passage.times.as_slice(), passage.actors.len()), ([0, 1].as_slice(), 0));
    assert_eq!(passage.topics, ["politics"]);
    assert_eq!(mended.warnings.len(), 4, "{:?}", mended.warnings);
    assert_eq!(record(&gathered(vec![mended.clone()]), 0), mended, "what is mended once stays");
}

/// Records as `read` makes them: spans inside the text and in order, ids that hold.
#[expect(clippy::too_many_lines, reason = "every field of a record, once")]
fn any_record() -> impl Strategy<Value = Record> {
    let name = || "[a-cé]{1,2}";
    let span = || (0u32..10, 0u32..10).prop_map(|(a, b)| Span { start: a.min(b), end: a.max(b) });
    let actors = || vec((span(), 0usize..4, name()), 0..5);
    let times = || vec((span(), option::of(Just("2022-08".to_string())), name()), 0..4);
    let stated = (name(), option::of(name()), option::of(name()), vec(name(), 0..2), option::of(span()));
    (stated, actors(), times(), vec((span(), option::of(0usize..4)), 0..3), vec(0usize..12, 0..4)).prop_map(
        |((id, outlet, agency, byline, title), actors, times, quotes, topics)| {
            let mut record = blank(&id, "né à Gao ✓ hier");
            let actor_id = |at: usize| format!("actor-{at}");
            let actor_name = |at: usize| format!("Acteur {at}");
            (record.outlet, record.agency, record.byline) = (outlet, agency, byline);
            record.title = title.map(|span| Title {
                text: "Gao".into(),
                start: span.start,
                end: span.end,
                by: "first line".into(),
            });
            record.mentions = actors
                .iter()
                .map(|(span, at, by)| {
                    let by = by.clone();
                    Mention { by, ..mention(span.start, span.end, &actor_id(*at), &actor_name(*at)) }
                })
                .collect();
            record.mentions.sort_by_key(|found| (found.start, found.end));
            record.times = times
                .into_iter()
                .map(|(Span { start, end }, edtf, by)| Time {
                    start,
                    end,
                    edtf,
                    precision: Precision::Month,
                    how: How::Context,
                    by,
                })
                .collect();
            record.times.sort_by_key(|found| (found.start, found.end));
            record.quotes = quotes
                .into_iter()
                .map(|(Span { start, end }, speaker)| Quote {
                    start,
                    end,
                    speaker: speaker.map(actor_id),
                    speaker_name: speaker.map(actor_name),
                    by: "said".into(),
                })
                .collect();
            record.quotes.sort_by_key(|found| (found.start, found.end));
            // As many reported words as quotations, in the other order of rules.
            record.reported =
                record.quotes.iter().map(|quote| Quote { by: "reported".into(), ..quote.clone() }).collect();
            let mut topics: Vec<usize> = topics;
            topics.sort_unstable();
            topics.dedup();
            let topic_id = |at: &usize| TOPICS.get(*at).map_or("", |topic| topic.id).to_string();
            let mut actors: Vec<String> = record.mentions.iter().map(|found| found.actor.clone()).collect();
            actors.sort_unstable();
            actors.dedup();
            record.passages.push(Passage {
                start: 0,
                end: 15,
                times: (0..record.times.len() as u32).collect(),
                actors,
                topics: topics.iter().map(topic_id).collect(),
                event: None,
            });
            record
        },
    )
}

/// A record as it was before the collection said more of it.
fn without_what_was_gathered(mut record: Record, before: &Record) -> Record {
    if record.published.how == PublishedHow::Inferred {
        record.published = before.published.clone();
        record.times.clone_from(&before.times);
        record.passages.clone_from(&before.passages);
    }
    record.family = None;
    for passage in &mut record.passages {
        passage.event = None;
    }
    record
}

proptest! {
    #[test]
    fn gathering_then_taking_out_gives_the_records_back(records in vec(any_record(), 0..6)) {
        let corpus = gathered(records.clone());
        prop_assert_eq!(corpus.articles.len(), records.len());
        let mut ids = super::DistinctIds::default();
        for mut expected in records {
            ids.settle(&mut expected);
            let at = corpus.articles.iter().position(|article| article.id == expected.id);
            let at = ArticleIdx(at.unwrap_or(usize::MAX) as u32);
            let found = corpus.record(at).map(|found| without_what_was_gathered(found, &expected));
            prop_assert_eq!(found, Some(expected));
        }
        prop_assert!(corpus.actors.is_sorted_by(|a, b| a.id < b.id));
        prop_assert!(corpus.articles.is_sorted_by(|a, b| a.id < b.id));
        prop_assert!(corpus.outlets.is_sorted() && corpus.rules.is_sorted());
    }
}
