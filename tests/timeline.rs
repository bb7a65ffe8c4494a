//! The timeline counts what the filters select and draws what it counts.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use core::fmt::Write as _;

use chronique::{
    index::Index,
    query::{Direction, Level, Timeline, answer, neighbour_bin, period_at, timeline},
    view::{Action, Clock, Facet, View, Zoom},
};
use common::{after, collection, date, refuses, wants};
use expect_test::{Expect, expect};

fn drawn(index: &Index, view: &View, n_px: f64) -> Timeline {
    timeline(index, view, &answer(index, view), n_px)
}

fn zoom(from: &str, to: &str) -> Action {
    Action::Zoom(date(from).zip(date(to)).map(|(from, to)| Zoom { from, to }))
}

fn check(actions: &[Action], n_px: f64, expected: &Expect) {
    let timeline = drawn(&collection(), &after(actions), n_px);
    let mut shown = format!("{} {} {:?}\n", timeline.from, timeline.to, timeline.level);
    for bin in &timeline.bins {
        let _ = writeln!(shown, "{} {}: {} {}", bin.from, bin.to, bin.n_facts, bin.n_selected);
    }
    let (before, after, undated) = (timeline.n_before, timeline.n_after, timeline.n_undated);
    let _ = writeln!(shown, "before {before}, after {after}, undated {undated}, rows {}", timeline.n_rows);
    expected.assert_eq(&shown);
}

#[test]
fn everything_at_first_sight() {
    check(
        &[],
        800.0,
        &expect![[r"
        2013-01-01 2024-12-31 Quarter
        2013-01-01 2013-03-31: 1 1
        2015-01-01 2015-03-31: 1 1
        2022-07-01 2022-09-30: 4 4
        2023-01-01 2023-03-31: 5 5
        2024-01-01 2024-03-31: 1 1
        before 0, after 0, undated 5, rows 6
    "]],
    );
}

#[test]
fn a_window_counts_what_lies_outside() {
    check(
        &[zoom("2022-09", "2023-01")],
        800.0,
        &expect![[r"
        2022-09-01 2023-01-31 Week
        2022-08-29 2022-09-04: 1 1
        2022-09-05 2022-09-11: 1 1
        2022-09-12 2022-09-18: 1 1
        before 3, after 6, undated 5, rows 2
    "]],
    );
}

#[test]
fn the_brush_dims_and_does_not_remove() {
    check(
        &[zoom("2022", "2023"), Action::Brush(date("2023-02"), date("2023-02"))],
        200.0,
        &expect![[r"
        2022-01-01 2023-12-31 Month
        2022-01-01 2022-01-31: 1 1
        2022-08-01 2022-08-31: 2 0
        2022-09-01 2022-09-30: 2 0
        2023-02-01 2023-02-28: 5 5
        before 1, after 1, undated 5, rows 6
    "]],
    );
}

#[test]
fn the_other_clock_draws_the_days_of_print() {
    check(
        &[Action::Clock(Clock::Published), refuses(Facet::Outlet, "AFP")],
        300.0,
        &expect![[r"
            2021-01-01 2023-03-31 Month
            2022-09-01 2022-09-30: 5 5
            before 0, after 0, undated 3, rows 2
        "]],
    );
}

#[test]
fn lines_stand_where_the_calendar_begins() {
    let index = collection();
    let ticks = |from, to, n_px| {
        let timeline = drawn(&index, &after(&[zoom(from, to)]), n_px);
        let labels: Vec<String> = timeline.ticks.iter().map(|tick| tick.label.to_string()).collect();
        labels.join(" ")
    };
    expect![[r"
        2022-09-05 2022-09-06 2022-09-07 2022-09-08 2022-09-09 2022-09-10 2022-09-11
        2022-09-05 2022-09-12 2022-09-19 2022-09-26
        2022-04 2022-05 2022-06 2022-07 2022-08 2022-09 2022-10 2022-11 2022-12 2023-01 2023-02
        2021 2022 2023 2024
        1900 1920 1940 1960 1980 2000 2020"]]
    .assert_eq(
        &[
            ticks("2022-09-05", "2022-09-11", 800.0),
            ticks("2022-09", "2022-09", 400.0),
            ticks("2022-03-10", "2023-02", 1000.0),
            ticks("2021", "2024", 300.0),
            ticks("1900", "2024", 800.0),
        ]
        .join("\n"),
    );
}

#[test]
fn long_facts_lie_at_the_axis_and_dots_above() {
    let index = collection();
    let view = after(&[zoom("2022", "2023"), refuses(Facet::Topic, "energy-mining")]);
    let timeline = drawn(&index, &view, 400.0);
    let mark = |mark: &chronique::query::Mark| {
        let end = |day: Option<chronique::model::Day>| day.map_or("..".into(), |day| day.to_string());
        format!("{} {}/{} {}", common::name(&index, mark.passage), end(mark.from), end(mark.to), mark.row)
    };
    expect![[r"
        a-riz.2 2013-01-01/.. 0
        a-riz.0 2022-08-01/2022-08-31 1
        c-visite.2 2022-08-01/2022-08-31 2
        b-greve.0 2022-09-08/2022-09-09 1
        b-greve.1 2022-09-15/2022-09-15 2
        c-visite.0 2023-02-07/2023-02-07 1
        c-visite.1 2023-02-07/2023-02-07 2"]]
    .assert_eq(&timeline.marks.iter().map(mark).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_keyboard_skips_empty_bins() {
    let index = collection();
    let timeline = drawn(&index, &after(&[zoom("2022", "2023")]), 400.0);
    let mut day = timeline.from.plus_days(-1);
    let mut walked = Vec::new();
    while let Some(bin) = neighbour_bin(&timeline, day, Direction::Later) {
        walked.push(*bin);
        day = bin.from;
    }
    assert_eq!(walked, timeline.bins);
    let back = neighbour_bin(&timeline, day, Direction::Earlier);
    assert_eq!(back, timeline.bins.iter().rev().nth(1));
}

#[test]
fn nothing_dated_has_an_axis_of_no_year() {
    let index = Index::new(chronique::model::Corpus::default());
    let timeline = drawn(&index, &View::default(), 600.0);
    assert!(timeline.from < timeline.to && timeline.bins.is_empty());
    assert!(!timeline.is_dated && timeline.ticks.is_empty());
}

#[test]
fn a_width_that_is_none_is_survived() {
    let index = collection();
    for n_px in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e9] {
        assert!(!drawn(&index, &View::default(), n_px).bins.is_empty());
    }
}

proptest::proptest! {
    #[test]
    fn nothing_is_lost_between_filters_and_timeline(
        years in (1800_i32..2100, 0_i32..200),
        n_px in 60.0..3000.0_f64,
        printed in proptest::bool::ANY,
        brushed in proptest::bool::ANY,
        topic in proptest::option::of(proptest::sample::select(&["agriculture", "energy-mining"][..])),
    ) {
        let index = collection();
        let mut actions = vec![zoom(&years.0.to_string(), &(years.0 + years.1).to_string())];
        actions.extend(topic.map(|topic| wants(Facet::Topic, topic)));
        if printed {
            actions.push(Action::Clock(Clock::Published));
        }
        if brushed {
            actions.push(Action::Brush(date("2022-09"), None));
        }
        let view = after(&actions);
        let answer = answer(&index, &view);
        let timeline = timeline(&index, &view, &answer, n_px);
        let n_binned: u32 = timeline.bins.iter().map(|bin| bin.n_facts).sum();
        let n_all = n_binned + timeline.n_undated + timeline.n_before + timeline.n_after;
        proptest::prop_assert_eq!(n_all as usize, answer.in_any_time.count_ones(..));
        proptest::prop_assert!(timeline.bins.len() as f64 <= n_px / 6.0);
        proptest::prop_assert!(timeline.bins.is_sorted_by(|a, b| a.to < b.from));
        proptest::prop_assert!(timeline.ticks.len() as f64 <= n_px / 60.0 + 2.0);
        // On the clock of printing one mark stands for what an article tells besides events.
        let n_marks = timeline.marks.len() as u32;
        proptest::prop_assert!(n_marks == 0 || n_marks == n_binned || printed && n_marks < n_binned);
        proptest::prop_assert!(timeline.marks.iter().all(|mark| mark.row < timeline.n_rows));
    }

    #[test]
    fn marks_of_a_row_do_not_touch(n_px in 100.0..2000.0_f64, year in 2012_i32..2025) {
        let index = collection();
        let view = after(&[zoom(&year.to_string(), "2025")]);
        let timeline = drawn(&index, &view, n_px);
        let px_per_day = n_px / f64::from(timeline.to.0 - timeline.from.0 + 1);
        let stretch = |mark: &chronique::query::Mark| {
            let from = mark.from.map_or(timeline.from, |day| day.max(timeline.from));
            let to = mark.to.map_or(timeline.to, |day| day.min(timeline.to));
            let from_px = f64::from(from.0) * px_per_day;
            (mark.row, from_px, (f64::from(to.0 + 1) * px_per_day).max(from_px + 8.0))
        };
        let stretches: Vec<_> = timeline.marks.iter().map(stretch).collect();
        for (at, one) in stretches.iter().enumerate() {
            for other in &stretches[..at] {
                let apart = one.0 != other.0 || one.1 >= other.2 - 0.001 || other.1 >= one.2 - 0.001;
                proptest::prop_assert!(apart, "{one:?} {other:?}");
            }
        }
    }
}

#[test]
fn a_bin_opens_as_the_period_it_is() {
    let index = collection();
    let timeline = drawn(&index, &after(&[zoom("2022", "2023")]), 200.0);
    assert_eq!(timeline.level, Level::Month);
    let bin = timeline.bins.last().expect("there are facts");
    let (from, to) = period_at(timeline.level, bin.from);
    assert_eq!((from.first_day(), to.last_day()), (bin.from, bin.to));
}

/// A bridge opened in 2001 and closed in 2019, said in one sentence; and the floods of the tests.
fn two_dates() -> Index {
    common::Builder::new(&[], &[])
        .article("a-pont", "2020-03-01")
        .says("Ouvert en mars 2001, le pont a été fermé le 4 mai 2019.", &[], &[], &["2001-03", "2019-05-04"])
        .says("Le bac reprend en 2010.", &[], &[], &["2010"])
        .says("Le 2 et le 3 mai 2019, on l’avait inspecté.", &[], &[], &["2019-05-02", "2019-05-03"])
        .build()
}

#[test]
fn each_date_of_a_passage_is_drawn_and_a_bin_counts_it_once() {
    let index = two_dates();
    let bins = |actions: &[Action]| {
        let timeline = drawn(&index, &after(actions), 300.0);
        let bin = |bin: &chronique::query::Bin| format!("{} {} {}", bin.from, bin.n_facts, bin.n_selected);
        let bins: Vec<String> = timeline.bins.iter().map(bin).collect();
        format!("{}, {} marks, {} before", bins.join("; "), timeline.marks.len(), timeline.n_before)
    };
    expect!["2001-01-01 1 1; 2010-01-01 1 1; 2019-01-01 2 2, 5 marks, 0 before"].assert_eq(&bins(&[]));
    let brush = Action::Brush(date("2019"), date("2019"));
    expect!["2001-01-01 1 0; 2010-01-01 1 0; 2019-01-01 2 2, 5 marks, 0 before"]
        .assert_eq(&bins(core::slice::from_ref(&brush)));
    expect!["2019-05-01 2 2, 3 marks, 2 before"].assert_eq(&bins(&[zoom("2019", "2020")]));
}

#[test]
fn the_date_in_the_brush_decides_the_order() {
    let index = two_dates();
    let order = |actions: &[Action]| common::names(&index, &common::facts(&answer(&index, &after(actions))));
    assert_eq!(order(&[]), "a-pont.0 a-pont.1 a-pont.2");
    assert_eq!(order(&[Action::Brush(date("2005"), None)]), "a-pont.1 a-pont.2 a-pont.0");
}

#[test]
fn an_event_is_one_mark_with_its_number_of_articles() {
    let index = common::flood();
    let marks = |actions: &[Action]| {
        let timeline = drawn(&index, &after(actions), 900.0);
        let mark = |mark: &chronique::query::Mark| {
            let from = mark.from.map_or("..".into(), |day| day.to_string());
            format!("{from} {} {}", common::name(&index, mark.passage), mark.n_articles)
        };
        let n_facts: u32 = timeline.bins.iter().map(|bin| bin.n_facts).sum();
        format!("{} ({n_facts} facts)", timeline.marks.iter().map(mark).collect::<Vec<_>>().join(", "))
    };
    expect!["2024-05-01 a-depeche.1 1, 2024-05-01 b-reprise.1 1, 2024-05-02 c-enquete.0 3, 2024-05-04 b-reprise.2 1 (6 facts)"].assert_eq(&marks(&[zoom("2024-05", "2024-05")]));
    expect!["2024-05-01 a-depeche.1 1, 2024-05-01 b-reprise.1 1, 2024-05-02 a-depeche.0 2, 2024-05-04 b-reprise.2 1 (5 facts)"].assert_eq(&marks(&[zoom("2024-05", "2024-05"), refuses(Facet::Outlet, "Le Phare")]));
    expect!["2024-05-03 a-depeche.0 1, 2024-05-03 a-depeche.1 1, 2024-05-04 b-reprise.0 1, 2024-05-04 b-reprise.1 1, 2024-05-06 c-enquete.0 1, 2024-05-06 c-enquete.1 1, 2024-06-01 d-rappel.0 1, 2024-06-01 d-rappel.1 1 (10 facts)"].assert_eq(&marks(&[zoom("2024-05", "2024-06"), Action::Clock(Clock::Published)]));
}

/// Thirty days of council meetings, a founding long ago, and something open until the tenth of them.
fn one_long_ago() -> Index {
    let mut builder = common::Builder::new(&[], &[])
        .article("a-ville", "2017-10-01")
        .says("La ville fut fondée en 1642.", &[], &[], &["1642"])
        .says("Le pont est fermé jusqu’au 10 juin 2017.", &[], &[], &["../2017-06-10"]);
    for day in 1..=30 {
        let date = format!("2017-06-{day:02}");
        builder = builder.says("Le conseil a siégé ce jour-là.", &[], &[], &[&date]);
    }
    builder.build()
}

#[test]
fn a_date_of_long_ago_does_not_press_the_others_into_a_corner() {
    let index = one_long_ago();
    let first = drawn(&index, &after(&[]), 900.0);
    assert_eq!((first.from, first.to), first.usual);
    assert_eq!(first.from.to_string(), "2017-05-29");
    assert_eq!((first.n_before, first.n_after), (1, 0));
    let all = drawn(&index, &after(&[zoom("1640", "2019")]), 900.0);
    assert_eq!((all.n_before, all.n_after), (0, 0));
    assert_eq!(all.whole.0.to_string(), "1640-01-01");
}

#[test]
fn until_a_day_stands_at_that_day() {
    let index = one_long_ago();
    let names = common::names(&index, &common::facts(&answer(&index, &after(&[]))));
    let order: Vec<&str> = names.split(' ').collect();
    assert_eq!(order[0], "a-ville.0", "{names}");
    assert_eq!(order.iter().position(|name| *name == "a-ville.1"), Some(10), "{names}");
    let bins = drawn(&index, &after(&[zoom("2017-06-01", "2017-06-30")]), 900.0).bins;
    let tenth = bins.iter().find(|bin| bin.from.to_string() == "2017-06-10").expect("a bin a day");
    assert_eq!(tenth.n_facts, 2);
    let bins = drawn(&index, &after(&[zoom("2017-06-01", "2017-06-07")]), 900.0).bins;
    assert_eq!(bins.last().map(|bin| bin.n_facts), Some(2), "it lasts on beyond the window");
}
