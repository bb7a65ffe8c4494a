//! Filters select passages, facets count passages.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use chronique::{
    index::Index,
    model::{Corpus, Kind},
    query::{FacetRow, answer, choose, facet_value, find_open, open_of, timeline, when_to_drop},
    view::{Action, Clock, Facet, Open, Sort, View, reduce},
};
use common::{
    Builder, after, brush, collection, date, facts, names, passages, refuses, rows, selected, wants,
};
use expect_test::{Expect, expect};
use proptest::prelude::{Strategy, prop};

fn check(actions: &[Action], expected: &Expect) {
    expected.assert_eq(&selected(&collection(), &after(actions)));
}

fn check_rows(actions: &[Action], facet: Facet, expected: &Expect) {
    let index = collection();
    expected.assert_eq(&rows(&index, &answer(&index, &after(actions)), facet));
}

#[test]
fn no_filter_selects_every_passage() {
    let index = collection();
    let answer = answer(&index, &View::default());
    assert_eq!(answer.n_selected, index.n_passages());
    assert_eq!(answer.articles.len(), index.corpus().articles.len());
    assert_eq!(answer.n_undated, 5);
}

#[test]
fn two_actors_must_stand_in_the_same_passage() {
    check(&[wants(Facet::Actor, "lavrov"), wants(Facet::Actor, "mali")], &expect!["c-visite.0"]);
}

#[test]
fn any_of_two_actors_is_enough_inside_a_group() {
    let any = Action::ToggleAny(Facet::Actor, "snt".into());
    check(&[wants(Facet::Actor, "lavrov"), any], &expect!["b-greve.0 b-greve.1 c-visite.0 c-visite.1"]);
}

#[test]
fn an_excluded_topic_leaves_the_others() {
    check(
        &[wants(Facet::Topic, "diplomacy"), refuses(Facet::Topic, "defence")],
        &expect!["c-visite.0 c-visite.3"],
    );
}

#[test]
fn places_have_a_facet_of_their_own() {
    check(&[wants(Facet::Place, "segou")], &expect!["a-riz.0 g-centrale.0"]);
    check_rows(&[], Facet::Place, &expect!["segou 2, saint-petersbourg 1"]);
    check_rows(&[], Facet::Actor, &expect!["mali 7, lavrov 2, snt 2, awa-keita 1, france 1"]);
}

#[test]
fn an_article_of_an_outlet_and_an_agency_counts_under_each() {
    check_rows(&[], Facet::Outlet, &expect!["AFP 9, L'Aube 9, (none) 3, Gazette du Nord 3"]);
    check(&[wants(Facet::Outlet, "")], &expect!["f-mine.0 h-sans-date.0 h-sans-date.1"]);
}

#[test]
fn speakers_are_those_quoted_in_the_passage() {
    check(&[wants(Facet::Speaker, "lavrov")], &expect!["c-visite.1"]);
    let index = collection();
    let answer = answer(&index, &after(&[wants(Facet::Speaker, "lavrov")]));
    let quote = answer.quotes[0];
    assert_eq!(
        (answer.quotes.len(), index.quote_text(quote.article, quote.quote)),
        (1, "Nous aiderons l’armée")
    );
}

#[test]
fn a_brush_selects_what_shares_a_day_with_it() {
    // The month of August, what is open since 2013, and no year after.
    check(&[brush("2022-08-31", "2022-09-08")], &expect!["a-riz.0 a-riz.2 b-greve.0 c-visite.2"]);
    check(&[brush("2024-12-31", "2030")], &expect!["a-riz.2 g-centrale.0"]);
    check(&[Action::Brush(None, date("2014"))], &expect!["a-riz.2"]);
}

#[test]
fn of_days_that_no_date_of_the_collection_reaches_nothing_is_known() {
    // « depuis 2013 » is no fact of 2099.
    check(&[brush("2099", "")], &expect![""]);
    check(&[brush("", "1900")], &expect![""]);
    let (index, view) = (collection(), after(&[brush("2099", ""), wants(Facet::Topic, "agriculture")]));
    let dropped = when_to_drop(&index, &view);
    let dropped: Vec<_> = dropped.iter().map(|one| (one.actions.as_slice(), one.n_passages)).collect();
    assert_eq!(dropped, [(&[Action::Brush(None, None)][..], 4)]);
    let drawn = timeline(&index, &view, &choose(&index, &view, None), 800.0);
    assert!(
        drawn.marks.iter().all(|mark| !mark.selected) && drawn.bins.iter().all(|bin| bin.n_selected == 0)
    );
}

#[test]
fn on_the_other_clock_the_brush_means_the_day_of_print() {
    let printed = Action::Clock(Clock::Published);
    check(&[printed.clone(), brush("2021-06", "2021-06")], &expect!["g-centrale.0 g-centrale.1"]);
    let index = collection();
    let answer = answer(&index, &after(&[printed, brush("2023-03", "2023-03")]));
    assert_eq!(names(&index, &facts(&answer)), "e-mine.0 e-mine.1 d-mine.0");
    assert_eq!(answer.n_undated, 3);
}

#[test]
fn copies_can_be_counted_once() {
    let once = Action::CopiesOnce(true);
    check(&[once, wants(Facet::Topic, "energy-mining")], &expect!["e-mine.0 e-mine.1 g-centrale.0"]);
    let all = "energy-mining 5, agriculture 4, diplomacy 3, defence 2, politics 2, economy 1, education 1";
    let index = collection();
    assert_eq!(rows(&index, &answer(&index, &View::default()), Facet::Topic), all);
}

#[test]
fn a_facet_ignores_its_own_groups_and_keeps_its_exclusions() {
    check_rows(
        &[wants(Facet::Actor, "lavrov")],
        Facet::Actor,
        &expect!["mali 7, +lavrov 2, snt 2, awa-keita 1, france 1"],
    );
    check_rows(&[wants(Facet::Actor, "lavrov")], Facet::Topic, &expect!["defence 1, diplomacy 1"]);
    check_rows(
        &[refuses(Facet::Actor, "mali")],
        Facet::Actor,
        &expect!["awa-keita 1, lavrov 1, snt 1, -mali 0"],
    );
}

#[test]
fn what_is_asked_for_is_shown_even_where_nothing_is_found() {
    check_rows(
        &[wants(Facet::Actor, "france"), wants(Facet::Topic, "rights")],
        Facet::Topic,
        &expect!["defence 1, diplomacy 1, +rights 0"],
    );
}

#[test]
fn unknown_ids_are_named_and_the_rest_applied() {
    let view = after(&[
        wants(Facet::Actor, "personne"),
        wants(Facet::Actor, "lavrov"),
        refuses(Facet::Topic, "alchimie"),
        wants(Facet::Place, "mali"),
    ]);
    let answer = answer(&collection(), &view);
    let unknown: Vec<&str> = answer.unknown.iter().map(|unknown| unknown.id.as_str()).collect();
    assert_eq!(unknown, ["personne", "mali", "alchimie"]);
    assert_eq!(answer.n_selected, 2);
}

#[test]
fn facts_come_by_date_and_articles_by_print() {
    let index = collection();
    let of = |sort| {
        let answer = answer(&index, &after(&[wants(Facet::Topic, "agriculture"), Action::Sort(sort)]));
        let firsts: Vec<_> = answer.articles.iter().map(|hit| hit.first).collect();
        [names(&index, &facts(&answer)), names(&index, &firsts)].join(" | ")
    };
    assert_eq!(of(Sort::Date), "a-riz.2 h-sans-date.0 a-riz.0 | a-riz.0 h-sans-date.0");
    assert_eq!(of(Sort::Newest), "a-riz.0 h-sans-date.0 a-riz.2 | a-riz.0 h-sans-date.0");
}

#[test]
fn the_row_of_an_article_adds_a_sentence_to_its_headline() {
    let actors = [("sete", "Sète", Kind::Place), ("uzes", "Uzès", Kind::Place)];
    let index = Builder::new(&actors, &[])
        .article("a-port", "2019-03-12")
        .titled("Sète et Uzès se relient", &["sete", "uzes"])
        .says("La ligne ouvre à Sète.", &["sete"], &[], &[])
        .says("Elle mène à Sète en bateau.", &["sete"], &[], &[])
        .build();
    let first = |id: &str| {
        let answer = answer(&index, &after(&[wants(Facet::Place, id)]));
        names(&index, &answer.articles.iter().map(|hit| hit.first).collect::<Vec<_>>())
    };
    assert_eq!(first("sete"), "a-port.1");
    assert_eq!(first("uzes"), "a-port.0");
}

#[test]
fn a_passage_is_found_again_by_its_link() {
    let index = collection();
    for passage in passages(&answer(&index, &View::default())) {
        let found = find_open(&index, &open_of(&index, passage));
        assert_eq!((found.passage, found.moved), (Some(passage), false));
    }
}

#[test]
fn a_passage_that_moved_is_found_by_its_first_words() {
    let index = collection();
    let open = |start, words: &str| {
        let open = Open { article: "c-visite".into(), start, end: start + 9, words: words.into() };
        let found = find_open(&index, &open);
        (found.passage.map(|passage| common::name(&index, passage)), found.article.is_some(), found.moved)
    };
    assert_eq!(open(9, "la france avait quitte"), (Some("c-visite.2".into()), true, true));
    assert_eq!(open(9, ""), (Some("c-visite.0".into()), true, false));
    assert_eq!(open(9, "Tout autre chose"), (None, true, false));
    let lost = Open { article: "ailleurs".into(), start: 0, end: 1, words: String::new() };
    assert_eq!(find_open(&index, &lost).article, None);
}

#[test]
fn an_empty_collection_answers() {
    let index = Index::new(Corpus::default());
    let view = after(&[wants(Facet::Actor, "mali"), Action::Search("riz".into()), brush("2022", "2023")]);
    let answer = answer(&index, &view);
    assert!(answer.n_selected == 0 && answer.unknown.len() == 1);
    assert_eq!(index.passage_text(chronique::index::PassageIdx(3)), "");
}

fn any_filter() -> impl Strategy<Value = Action> {
    let ids = |facet, ids: &'static [&'static str]| {
        prop::sample::select(ids).prop_map(move |id: &str| (facet, id.to_string()))
    };
    let chosen = proptest::prop_oneof![
        ids(Facet::Actor, &["mali", "lavrov", "snt", "france", "inconnu"]),
        ids(Facet::Place, &["segou", "saint-petersbourg"]),
        ids(Facet::Topic, &["agriculture", "energy-mining", "diplomacy", "defence"]),
        ids(Facet::Outlet, &["AFP", "L'Aube", ""]),
        ids(Facet::Speaker, &["lavrov", "awa-keita"]),
    ];
    let dates = prop::sample::select(&["2013", "2022-08", "2022-09-08", "2023-02", "2023-03-01", "2024"][..]);
    let searches = prop::sample::select(&["", "mine", "accord", "-riz", "\"de paix\"", "livr"][..]);
    proptest::prop_oneof![
        6 => (chosen, 0..3_u8).prop_map(|((facet, id), how)| match how {
            0 => Action::Toggle(facet, id),
            1 => Action::ToggleAny(facet, id),
            _ => Action::ToggleNone(facet, id),
        }),
        1 => (dates.clone(), dates).prop_map(|(from, to)| brush(from, to)),
        1 => searches.prop_map(|search: &str| Action::Search(search.into())),
        1 => prop::bool::ANY.prop_map(Action::CopiesOnce),
        1 => prop::sample::select(&[Clock::Events, Clock::Published][..]).prop_map(Action::Clock),
        1 => prop::sample::select(&[Sort::Date, Sort::Newest, Sort::Relevance][..]).prop_map(Action::Sort),
    ]
}

proptest::proptest! {
    #[test]
    fn a_count_is_what_choosing_it_gives(actions in prop::collection::vec(any_filter(), 0..5)) {
        let index = collection();
        let view = after(&actions);
        let before = answer(&index, &view);
        for facet in Facet::ALL {
            let mut without = view.clone();
            without.facet_mut(facet).groups.clear();
            for row in before.facets[facet as usize].rows.iter().filter(|row| !row.refused) {
                let id = facet_value(&index, facet, row.value).0;
                let chosen = answer(&index, &reduce(&without, Action::Toggle(facet, id.into())));
                proptest::prop_assert_eq!(chosen.n_selected, row.n_passages);
            }
        }
    }

    #[test]
    fn lists_hold_the_selected_and_nothing_else(actions in prop::collection::vec(any_filter(), 0..5)) {
        let index = collection();
        let answer = answer(&index, &after(&actions));
        let mut facts = facts(&answer);
        facts.sort_unstable();
        facts.dedup();
        proptest::prop_assert_eq!(facts.len(), answer.n_facts as usize);
        proptest::prop_assert!(facts.iter().all(|fact| answer.selected.contains(fact.0 as usize)));
        let n_passages: u32 = answer.articles.iter().map(|hit| hit.n_passages).sum();
        proptest::prop_assert_eq!(n_passages, answer.n_selected);
        proptest::prop_assert!(answer.selected.is_subset(&answer.in_any_time));
    }
}

#[test]
fn an_actor_carries_its_kind() {
    let index = collection();
    let answer = answer(&index, &View::default());
    let kind = |row: &FacetRow| facet_value(&index, Facet::Actor, row.value).2;
    let kinds: Vec<Option<Kind>> = answer.facets[0].rows.iter().map(kind).collect();
    assert_eq!(kinds[..3], [Some(Kind::State), Some(Kind::Person), Some(Kind::Organisation)]);
}
