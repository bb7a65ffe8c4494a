//! What the whole collection tells: events, comparisons, families and speakers, with copies and
//! without.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use core::fmt::Write as _;

use chronique::{
    index::{DisagreementIdx, Index},
    model::{ArticleIdx, EventIdx, Kind, Subject},
    query::{Change, answer, diff, event, event_days, tellings, when_to_drop},
    view::{Action, Clock, Facet, Sort},
};
use common::{Builder, after, date, flood, name, wants};
use expect_test::{Expect, expect};

/// The rows of the events tab: a passage, with its event before it where it tells one.
fn rows(index: &Index, actions: &[Action]) -> String {
    let row = |row: &chronique::query::EventRow| {
        let event = row.event.and_then(|event| index.corpus().event(event));
        event.map_or_else(String::new, |event| format!("{}:", event.id)) + &name(index, row.best)
    };
    answer(index, &after(actions)).events.iter().map(row).collect::<Vec<_>>().join(" ")
}

fn check_rows(actions: &[Action], expected: &Expect) {
    expected.assert_eq(&rows(&flood(), actions));
}

#[test]
fn an_event_stands_once_among_the_facts_by_its_day() {
    check_rows(&[], &expect!["c-enquete.1 d-rappel.0 a-depeche.1 b-reprise.1 crue:c-enquete.0 b-reprise.2"]);
    check_rows(
        &[Action::Sort(Sort::Newest)],
        &expect!["b-reprise.2 crue:c-enquete.0 a-depeche.1 b-reprise.1 d-rappel.0 c-enquete.1"],
    );
    check_rows(
        &[Action::Search("pont".into()), Action::Sort(Sort::Relevance)],
        &expect!["c-enquete.1 d-rappel.0"],
    );
    check_rows(&[Action::Search("crue".into()), Action::Sort(Sort::Relevance)], &expect!["crue:c-enquete.0"]);
}

#[test]
fn on_the_clock_of_printing_an_event_stands_at_its_first_printing() {
    check_rows(
        &[Action::Clock(Clock::Published)],
        &expect!["a-depeche.1 crue:c-enquete.0 b-reprise.1 b-reprise.2 c-enquete.1 c-enquete.2 d-rappel.0"],
    );
    check_rows(
        &[Action::Clock(Clock::Published), Action::Sort(Sort::Newest)],
        &expect!["d-rappel.0 c-enquete.1 c-enquete.2 b-reprise.1 b-reprise.2 a-depeche.1 crue:c-enquete.0"],
    );
}

#[test]
fn an_event_is_there_while_one_of_its_sentences_is() {
    check_rows(&[wants(Facet::Outlet, "Horizon")], &expect!["b-reprise.1 crue:b-reprise.0 b-reprise.2"]);
    check_rows(&[wants(Facet::Outlet, "Horizon"), Action::CopiesOnce(true)], &expect![[""]]);
    // The sentence that tells it is undated, and is selected all the same.
    check_rows(&[Action::Search("morts crue rien".into())], &expect!["crue:d-rappel.1"]);
    check_rows(&[Action::Brush(date("2021"), date("2022"))], &expect!["c-enquete.1 d-rappel.0"]);
}

#[test]
fn an_event_opens_to_its_tellings() {
    let shown = |actions: &[Action]| {
        let (index, view) = (flood(), after(actions));
        let hit = event(&index, &view, &answer(&index, &view).selected, EventIdx(0));
        let facts = hit.facts.iter().map(|fact| {
            let sign = if fact.is_selected { "+" } else { "-" };
            format!("{sign}{} {}", name(&index, fact.passage), fact.edtf.as_deref().unwrap_or("?"))
        });
        let topics: Vec<&str> = hit.topics.iter().map(|topic| topic.id()).collect();
        format!(
            "{}\n{} selected, {} articles, {} copies, {} disagreements, {}\n",
            facts.collect::<Vec<_>>().join("\n"),
            hit.n_selected,
            hit.n_articles,
            hit.n_copies,
            hit.disagreements.len(),
            topics.join(" ")
        )
    };
    expect![[r"
        +c-enquete.0 2024-05-02
        +a-depeche.0 2024-05-02
        +b-reprise.0 2024-05-02
        +d-rappel.1 ?
        4 selected, 4 articles, 0 copies, 1 disagreements, humanitarian
    "]]
    .assert_eq(&shown(&[]));
    expect![[r"
        +c-enquete.0 2024-05-02
        +a-depeche.0 2024-05-02
        -d-rappel.1 ?
        2 selected, 3 articles, 1 copies, 1 disagreements, humanitarian
    "]]
    .assert_eq(&shown(&[Action::CopiesOnce(true), wants(Facet::Place, "matam")]));
}

#[test]
fn a_comparison_is_there_while_one_of_its_tellings_is() {
    let about = |actions: &[Action]| {
        let index = flood();
        let subject = |at: &DisagreementIdx| index.corpus().disagreements[at.0 as usize].about;
        answer(&index, &after(actions)).comparisons.iter().map(subject).collect::<Vec<Subject>>()
    };
    assert_eq!(about(&[]), [Subject::Date, Subject::Figure]);
    assert_eq!(about(&[Action::Sort(Sort::Newest)]), [Subject::Figure, Subject::Date]);
    assert_eq!(about(&[wants(Facet::Topic, "economy")]), [Subject::Date]);
    assert_eq!(about(&[wants(Facet::Outlet, "Horizon")]), [Subject::Figure]);
    assert_eq!(about(&[Action::Search("tentes".into())]), []);
}

#[test]
fn a_telling_repeated_by_copies_counts_once() {
    let shown = |actions: &[Action]| {
        let (index, view) = (flood(), after(actions));
        let told = tellings(&index, &view, &answer(&index, &view).selected, DisagreementIdx(0));
        let line = |hit: &chronique::query::TellingHit| {
            let telling = &index.corpus().disagreements[0].tellings[hit.telling as usize];
            let passage = hit.passage.map_or_else(String::new, |passage| name(&index, passage));
            let speaker = telling.speaker.as_deref().unwrap_or("-");
            format!("{} | {passage} | {speaker} | {} | {}\n", telling.value, hit.n_told, hit.is_selected)
        };
        told.iter().map(line).collect::<String>()
    };
    expect![[r"
        12 morts | a-depeche.0 | - | 1 | true
        12 morts | b-reprise.0 | - | 1 | true
        20 ou plus | c-enquete.0 | les sauveteurs | 1 | true
    "]]
    .assert_eq(&shown(&[]));
    expect![[r"
        12 morts | a-depeche.0 | - | 2 | true
        20 ou plus | c-enquete.0 | les sauveteurs | 1 | true
    "]]
    .assert_eq(&shown(&[Action::CopiesOnce(true)]));
    expect![[r"
        12 morts | a-depeche.0 | - | 1 | false
        12 morts | b-reprise.0 | - | 1 | true
        20 ou plus | c-enquete.0 | les sauveteurs | 1 | false
    "]]
    .assert_eq(&shown(&[wants(Facet::Outlet, "Horizon")]));
}

#[test]
fn an_event_outside_the_period_stands_at_the_date_that_is_inside() {
    let index = Builder::new(&[], &[])
        .article("a", "2024-05-03")
        .says("La crue de jeudi est la pire depuis celle d’avril 2020.", &[], &[], &["2024-05-02", "2020-04"])
        .says("La mairie a compté 12 maisons en 2021.", &[], &[], &["2021"])
        .event("crue", "2024-05-02", &[("a", 0, "2024-05-02")])
        .build();
    let days = |actions: &[Action]| {
        let view = after(actions);
        let answer = answer(&index, &view);
        let events: Vec<&str> =
            answer.events.iter().map(|row| if row.event.is_some() { "event" } else { "fact" }).collect();
        let days = event_days(&index, &view, &answer.selected, EventIdx(0));
        (days.map(|days| days.first().to_string()).unwrap_or_default(), events.join(" "))
    };
    assert_eq!(days(&[]), ("2024-05-02".into(), "fact event".into()));
    assert_eq!(days(&[Action::Brush(None, date("2022"))]), ("2020-04-01".into(), "event fact".into()));
}

#[test]
fn quotations_stand_by_speaker_with_the_day_they_were_said() {
    let shown = |actions: &[Action]| {
        let index = flood();
        let answer = answer(&index, &after(actions));
        let mut quotes = answer.quotes.iter();
        let mut lines = String::new();
        for speaker in &answer.speakers {
            let name = speaker.speaker.and_then(|speaker| index.corpus().actor(speaker));
            let _ = writeln!(lines, "{} {}", name.map_or("?", |actor| &actor.name), speaker.n_quotes);
            for quote in quotes.by_ref().take(speaker.n_quotes as usize) {
                let days = quote.days.map(|days| days.first().to_string()).unwrap_or_default();
                let words = index.quote_text(quote.article, quote.quote);
                let _ = writeln!(lines, "  {days}{} {words}", if quote.is_said { " said" } else { "" });
            }
        }
        assert!(quotes.next().is_none());
        lines
    };
    expect![[r"
        Fatou Sy 2
          2024-05-03 L’eau monte encore
          2024-05-04 L’eau monte encore
        Jean Mba 1
          2024-05-06 Il fallait le refaire
        ? 1
          2024-06-01 On oublie vite
    "]]
    .assert_eq(&shown(&[]));
    expect![[r"
        Fatou Sy 1
          2024-05-03 L’eau monte encore
        Jean Mba 1
          2024-05-06 Il fallait le refaire
        ? 1
          2024-06-01 On oublie vite
    "]]
    .assert_eq(&shown(&[Action::CopiesOnce(true), Action::Clock(Clock::Published)]));
    expect![[r"
        Jean Mba 1
          2024-05-06 Il fallait le refaire
    "]]
    .assert_eq(&shown(&[wants(Facet::Speaker, "jean-mba")]));
}

#[test]
fn reported_words_stand_after_the_quotations_of_their_speaker() {
    let actors = [("awa-sow", "Awa Sow", Kind::Person), ("luc-bo", "Luc Bo", Kind::Person)];
    let reported = "La digue tiendra, selon Awa Sow.";
    let index = Builder::new(&actors, &[])
        .article("a", "2024-05-03")
        .family("digue")
        .says(reported, &["awa-sow"], &[], &[])
        .reports("La digue tiendra", "awa-sow")
        .says("« Nous veillons », a-t-elle dit.", &["awa-sow"], &[], &[])
        .quote("Nous veillons", "awa-sow")
        .article("b", "2024-05-02")
        .family("digue")
        .says(reported, &["awa-sow"], &[], &[])
        .reports("La digue tiendra", "awa-sow")
        .says("Luc Bo affirme que l’eau baisse.", &["luc-bo"], &[], &[])
        .reports("l’eau baisse", "luc-bo")
        .build();
    let shown = |actions: &[Action]| {
        let answer = answer(&index, &after(actions));
        let speakers = answer.speakers.iter().map(|speaker| speaker.n_quotes.to_string());
        let rows = answer.quotes.iter().map(|quote| {
            let marks = if quote.reported { "" } else { "«»" };
            format!("{} {marks}{}", name(&index, quote.passage), index.quote_text(quote.article, quote.quote))
        });
        let counts = common::rows(&index, &answer, Facet::Speaker);
        format!(
            "{} | {counts}\n{}",
            speakers.collect::<Vec<_>>().join(" "),
            rows.collect::<Vec<_>>().join("\n")
        )
    };
    expect![[r"
        3 1 | awa-sow 3, luc-bo 1
        a.1 «»Nous veillons
        b.0 La digue tiendra
        a.0 La digue tiendra
        b.1 l’eau baisse"]]
    .assert_eq(&shown(&[]));
    expect![[r"
        1 1 | awa-sow 1, luc-bo 1
        b.0 La digue tiendra
        b.1 l’eau baisse"]]
    .assert_eq(&shown(&[Action::CopiesOnce(true)]));
    expect![[r"
        1 | awa-sow 3, +luc-bo 1
        b.1 l’eau baisse"]]
    .assert_eq(&shown(&[wants(Facet::Speaker, "luc-bo")]));
}

#[test]
fn families_stand_where_one_of_their_articles_does() {
    let n = |actions: &[Action]| {
        let index = flood();
        let families = answer(&index, &after(actions)).families;
        families.iter().map(|family| family.n_articles).collect::<Vec<u32>>()
    };
    assert_eq!(n(&[]), [2]);
    assert_eq!(n(&[wants(Facet::Outlet, "Horizon")]), [1]);
    assert_eq!(n(&[Action::CopiesOnce(true)]), [1]);
    assert_eq!(n(&[wants(Facet::Outlet, "Le Phare")]), Vec::<u32>::new());
}

#[test]
fn nothing_found_without_copies_leads_back_to_them() {
    let index = flood();
    let view = after(&[wants(Facet::Outlet, "Horizon"), Action::CopiesOnce(true)]);
    let dropped = when_to_drop(&index, &view);
    let found = dropped.iter().find(|suggestion| suggestion.actions == [Action::CopiesOnce(false)]);
    assert_eq!(found.map(|suggestion| suggestion.n_passages), Some(3));
}

#[test]
fn two_articles_of_a_family_are_compared_sentence_by_sentence() {
    let index = flood();
    let compared = diff(&index, ArticleIdx(0), ArticleIdx(1));
    assert_eq!(compared.counts, [2, 0, 0, 1]);
    let changes: Vec<Change> = compared.rows.iter().map(|row| row.change).collect();
    assert_eq!(changes, [Change::Kept, Change::Kept, Change::Added]);
    assert_eq!(compared.rows[2].right.map(|passage| name(&index, passage)).as_deref(), Some("b-reprise.2"));
    assert_eq!(diff(&index, ArticleIdx(7), ArticleIdx(9)).rows, []);
}
