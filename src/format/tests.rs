//! What one version promises of its files.

use super::{
    FormatError, VERSION,
    check::check,
    container::{Section, write_parts},
    encode, read, write,
};
use crate::model::{
    About, Actor, ActorIdx, Article, ArticleIdx, Corpus, CorpusMention, CorpusPassage, CorpusQuote,
    CorpusTime, Disagreement, Event, EventIdx, Fact, Family, FamilyIdx, Form, How, Kind, OutletIdx,
    Precision, Published, PublishedHow, RuleIdx, Score, Span, Subject, Telling, Title, TopicIdx,
};

/// A small collection in which every field of the model is filled.
#[expect(clippy::too_many_lines, reason = "every field of the model, once")]
pub(super) fn corpus() -> Corpus {
    let span = |start, end| Span { start, end };
    let text = "L’État récolte : « 3 % de plus », dit l’éleveur en août.".to_string();
    let actor = |id: &str, kind| Actor {
        id: id.into(),
        name: id.to_uppercase(),
        kind,
        aliases: vec!["autre".into()],
        wikidata: Some("Q1".into()),
        member_of: vec!["b".into()],
    };
    let article = Article {
        id: "dossier/1".into(),
        source: "dossier/1.txt".into(),
        url: Some("https://example.org/1".into()),
        lang: Some("fr".into()),
        title: Some(Title { text: "L’État".into(), start: 0, end: 6, by: "first line".into() }),
        outlet: Some(OutletIdx(0)),
        agency: Some(OutletIdx(1)),
        byline: vec!["A. B.".into()],
        published: Published {
            edtf: Some("2022-08-02".into()),
            how: PublishedHow::Stated,
            start: Some(50),
            end: Some(54),
            by: "dateline".into(),
        },
        body: vec![span(0, 55)],
        mentions: vec![CorpusMention {
            span: span(2, 6),
            actor: ActorIdx(1),
            form: Form::Name,
            by: RuleIdx(0),
        }],
        times: vec![CorpusTime {
            span: span(50, 54),
            edtf: Some("2022-08".into()),
            precision: Precision::Month,
            how: How::Publication,
            by: RuleIdx(1),
        }],
        quotes: vec![CorpusQuote {
            span: span(19, 30),
            speaker: Some(ActorIdx(0)),
            by: RuleIdx(1),
            said: Some(0),
        }],
        reported: vec![CorpusQuote { span: span(31, 49), speaker: None, by: RuleIdx(0), said: None }],
        topics: vec![(TopicIdx(7), Score(820), RuleIdx(0))],
        passages: vec![CorpusPassage {
            span: span(0, 55),
            times: vec![0],
            actors: vec![ActorIdx(0), ActorIdx(1)],
            topics: vec![TopicIdx(7)],
            event: Some(EventIdx(0)),
        }],
        family: Some(FamilyIdx(0)),
        warnings: vec!["rien".into()],
    };
    let family = Family {
        id: "dossier/1".into(),
        articles: vec![ArticleIdx(0), ArticleIdx(1)],
        source: Some("AFP".into()),
        shared: Score(410),
        by: "words in order".into(),
    };
    let fact = |article| Fact { article: ArticleIdx(article), passage: 0, edtf: Some("2022-08".into()) };
    let event = Event {
        id: "récolte".into(),
        when: "2022-08".into(),
        facts: vec![fact(0), fact(1)],
        best: 1,
        by: "same days".into(),
    };
    let telling = |article| Telling {
        value: "3 %".into(),
        article: ArticleIdx(article),
        span: span(21, 24),
        speaker: Some("a".into()),
    };
    let disagreement = Disagreement {
        about: Subject::Figure,
        event: Some(EventIdx(0)),
        tellings: vec![telling(0), telling(1)],
        by: "same unit".into(),
    };
    let second = Article { id: "dossier/2".into(), ..article.clone() };
    Corpus {
        about: About {
            title: "Récoltes".into(),
            description: "Deux articles.".into(),
            built: "2026-11-22".into(),
            version: "0.1.0".into(),
            warnings: vec![("3.txt".into(), "vide".into())],
        },
        actors: vec![actor("a", Kind::Person), actor("b", Kind::State)],
        outlets: vec!["AFP".into(), "L’Aube".into()],
        rules: vec!["lexicon".into(), "relative".into()],
        articles: vec![article, second],
        texts: vec![text.clone(), text],
        families: vec![family],
        events: vec![event],
        disagreements: vec![disagreement],
    }
}

#[test]
fn what_is_written_is_read() {
    assert_eq!(read(&write(&corpus())), Ok(corpus()));
    assert_eq!(read(&write(&Corpus::default())), Ok(Corpus::default()));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let file = write(&corpus());
    for n_bytes in 0..file.len() {
        let error = read(file.get(..n_bytes).unwrap_or_default());
        let expected = matches!(error, Err(FormatError::Truncated(_)));
        assert!(expected || (n_bytes == 0 && error == Err(FormatError::Foreign)), "{n_bytes}: {error:?}");
    }
    assert_eq!(
        read(file.get(..file.len() - 1).unwrap_or_default()),
        Err(FormatError::Truncated("disagreements"))
    );
}

#[test]
fn a_file_changed_anywhere_is_refused() {
    let file = write(&corpus());
    for at in 0..file.len() {
        for flip in [1, 0x80, 0xff] {
            let mut damaged = file.clone();
            damaged[at] ^= flip;
            assert!(read(&damaged).is_err(), "byte {at} of {}", file.len());
        }
    }
    assert_eq!(read(&[file.as_slice(), b"\n"].concat()), Err(FormatError::Malformed("last bytes")));
}

#[test]
fn other_versions_say_what_to_do() {
    let mut file = write(&corpus());
    file[8] = VERSION as u8 + 1;
    assert_eq!(read(&file), Err(FormatError::TooNew(VERSION + 1)));
    file[8] = 0;
    assert_eq!(read(&file), Err(FormatError::TooOld(0)));
    assert!(FormatError::TooOld(0).to_string().contains("build it again from its articles"));
    assert_eq!(read(b"PK\x03\x04 a foreign file"), Err(FormatError::Foreign));
}

#[test]
fn sections_of_a_later_chronique_are_skipped() {
    let corpus = corpus();
    let parts = [
        (900, b"what a later version adds".to_vec()),
        (Section::About as u16, encode(&corpus.about)),
        (Section::Actors as u16, encode(&corpus.actors)),
        (Section::Outlets as u16, encode(&corpus.outlets)),
        (Section::Rules as u16, encode(&corpus.rules)),
        (Section::Articles as u16, encode(&corpus.articles)),
        (Section::Families as u16, encode(&corpus.families)),
        (Section::Events as u16, encode(&corpus.events)),
        (Section::Disagreements as u16, encode(&corpus.disagreements)),
        (Section::Texts as u16, encode(&corpus.texts)),
    ];
    let parts: Vec<(u16, &[u8])> = parts.iter().map(|(id, bytes)| (*id, bytes.as_slice())).collect();
    assert_eq!(read(&write_parts(&parts)), Ok(corpus));
    let without_texts = parts.get(..9).unwrap_or_default();
    assert_eq!(read(&write_parts(without_texts)), Err(FormatError::Malformed("texts")));
}

/// Right checksums over wrong contents: as if written by a faulty program.
#[test]
fn what_does_not_hold_together_is_refused() {
    type Break = fn(&mut Corpus);
    let breaks: [(&str, Break); 23] = [
        ("articles", |corpus| corpus.articles[0].mentions[0].span.end = 4000),
        ("articles", |corpus| corpus.articles[0].mentions[0].actor = ActorIdx(2)),
        ("articles", |corpus| corpus.articles[0].times[0].by = RuleIdx(2)),
        ("articles", |corpus| corpus.articles[0].times[0].span = Span { start: 9, end: 8 }),
        ("articles", |corpus| corpus.articles[1].outlet = Some(OutletIdx(u32::MAX))),
        ("articles", |corpus| corpus.articles[1].quotes[0].speaker = Some(ActorIdx(77))),
        ("articles", |corpus| corpus.articles[1].reported[0].by = RuleIdx(9)),
        ("articles", |corpus| corpus.articles[1].topics[0].0 = TopicIdx(12)),
        ("articles", |corpus| corpus.articles[1].passages[0].times = vec![1]),
        ("articles", |corpus| corpus.articles[1].passages[0].topics = vec![TopicIdx(200)]),
        ("articles", |corpus| corpus.articles[1].published.end = None),
        ("articles", |corpus| corpus.articles.swap(0, 1)),
        ("articles", |corpus| corpus.texts.truncate(1)),
        ("articles", |corpus| corpus.articles[0].family = Some(FamilyIdx(1))),
        ("articles", |corpus| corpus.articles[0].passages[0].event = Some(EventIdx(1))),
        ("families", |corpus| corpus.families[0].articles.truncate(1)),
        ("families", |corpus| corpus.families[0].articles[1] = ArticleIdx(2)),
        ("events", |corpus| corpus.events[0].facts[1].passage = 1),
        ("events", |corpus| corpus.events[0].best = 2),
        ("disagreements", |corpus| corpus.disagreements[0].tellings[1].span.end = 4000),
        ("actors", |corpus| corpus.actors.swap(0, 1)),
        ("outlets", |corpus| corpus.outlets[1] = "AFP".into()),
        ("rules", |corpus| corpus.rules.swap(0, 1)),
    ];
    assert_eq!(check(&corpus()), Ok(()));
    for (at, (name, spoil)) in breaks.into_iter().enumerate() {
        let mut spoilt = corpus();
        spoil(&mut spoilt);
        assert_eq!(read(&write(&spoilt)), Err(FormatError::Malformed(name)), "case {at}");
    }
}
