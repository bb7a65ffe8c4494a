//! What the timeline counts in a moment is what going through every date would count.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use chronique::{
    index::{Days, Index},
    model::{Day, Kind, Partial, Range},
    query::{Timeline, answer, choose, timeline},
    view::{Action, Clock, Facet, Sort, View, Zoom, reduce},
};
use common::{after, date, wants};
use proptest::{
    collection::vec,
    option,
    prelude::{Strategy, any},
};

fn drawn(index: &Index, view: &View, n_px: f64) -> Timeline {
    timeline(index, view, &answer(index, view), n_px)
}

fn zoom(from: &str, to: &str) -> Action {
    Action::Zoom(date(from).zip(date(to)).map(|(from, to)| Zoom { from, to }))
}

/// A date somewhere in six years: mostly a day, else longer, or open at an end.
fn any_date() -> impl Strategy<Value = String> {
    (0..2_200_i32, 0..12_u8, 1..500_i32).prop_map(|(from, kind, n_days)| {
        let (from, last) = (Day(16_000 + from), Day(16_000 + from + n_days));
        match kind {
            0..7 => from.to_string(),
            7 => format!("{from}/{}", from.plus_days(n_days % 40)),
            8..10 => format!("{from}/{last}"),
            10 => format!("{from}/.."),
            _ => format!("../{from}"),
        }
    })
}

/// Sentences with any dates; every other one names Paris, every third Rome.
fn dated(sentences: &[Vec<String>]) -> Index {
    let actors = [("paris", "Paris", Kind::State), ("rome", "Rome", Kind::State)];
    let mut builder = common::Builder::new(&actors, &[]).article("a", "2020-01-01");
    for (nth, dates) in sentences.iter().enumerate() {
        let named = ["paris", "rome"].into_iter().zip([2, 3]).filter(|(_, each)| nth % each == 0);
        let named: Vec<&str> = named.map(|(name, _)| name).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        builder = builder.says("On y était.", &named, &[], &dates);
    }
    builder.build()
}

/// The passages by the bins that a pass over every date would count them in, with whether the brush
/// selects them there; a bin by the place of its first day among those of the timeline.
fn plain_pass(index: &Index, view: &View, timeline: &Timeline) -> [Vec<(usize, u32, bool)>; 3] {
    let (answer, brush) = (answer(index, view), view.brush().map(Days::of));
    // Beyond all that is dated or printed nothing is known, whatever is open.
    let known = [index.happened().extent(), index.printed().extent()];
    let ends = || known.into_iter().flatten();
    let (from, to) = (ends().map(|days| days.0).min(), ends().map(|days| days.1).max());
    let is_known = |brush| Days::of(Range { from, to }).meets(brush);
    let (mut before, mut inside, mut after) = (Vec::new(), Vec::new(), Vec::new());
    let is_there = |passage: u32| answer.in_any_time.contains(passage as usize);
    for (days, passage) in index.happened().order().iter().filter(|dated| is_there(dated.1)) {
        if days.last() < timeline.from {
            before.push((0, *passage, true));
        } else if days.first() > timeline.to {
            after.push((0, *passage, true));
        } else {
            let day = days.anchor().clamp(timeline.from, timeline.to);
            let bin = timeline.bins.iter().position(|bin| bin.from <= day && day <= bin.to);
            let selected = brush.is_none_or(|brush| is_known(brush) && days.meets(brush));
            inside.push((bin.expect("a bin"), *passage, selected));
        }
    }
    [before, inside, after]
}

/// How many passages there are among some, each counted once.
fn n_distinct(mut passages: Vec<u32>) -> usize {
    passages.sort_unstable();
    passages.dedup();
    passages.len()
}

proptest::proptest! {
    #[test]
    fn bins_count_what_a_pass_over_every_date_would(
        sentences in vec(vec(any_date(), 0..3), 1..60),
        days in (-100..2_400_i32, 7..900_i32),
        brush in option::of((-100..2_400_i32, option::of(0..900_i32))),
        paris in any::<bool>(),
        n_px in 80.0..1_500.0_f64,
    ) {
        let index = dated(&sentences);
        let partial = |day: i32| Some(Partial::Day(Day(16_000 + day)));
        let mut actions = vec![zoom(
            &Day(16_000 + days.0).to_string(),
            &Day(16_000 + days.0 + days.1).to_string(),
        )];
        actions.extend(paris.then(|| wants(Facet::Actor, "paris")));
        if let Some((from, n_days)) = brush {
            actions.push(Action::Brush(partial(from), n_days.and_then(|n| partial(from + n))));
        }
        let view = after(&actions);
        let timeline = drawn(&index, &view, n_px);
        let [before, inside, after] = plain_pass(&index, &view, &timeline);
        let passages = |counted: &[(usize, u32, bool)]| counted.iter().map(|one| one.1).collect();
        proptest::prop_assert_eq!(timeline.n_before as usize, n_distinct(passages(&before)));
        proptest::prop_assert_eq!(timeline.n_after as usize, n_distinct(passages(&after)));
        for (nth, bin) in timeline.bins.iter().enumerate() {
            let here: Vec<_> = inside.iter().filter(|one| one.0 == nth).copied().collect();
            let selected: Vec<_> = here.iter().filter(|one| one.2).copied().collect();
            proptest::prop_assert_eq!(bin.n_facts as usize, n_distinct(passages(&here)));
            proptest::prop_assert_eq!(bin.n_selected as usize, n_distinct(passages(&selected)));
            proptest::prop_assert_eq!(Some(bin.first.0), here.first().map(|one| one.1));
        }
    }

    #[test]
    fn what_is_told_apart_adds_up(sentences in vec(vec(any_date(), 0..3), 1..40), year in 2012..2022_i32) {
        let index = dated(&sentences);
        let any = Action::ToggleAny(Facet::Actor, "rome".into());
        let window = zoom(&year.to_string(), &(year + 2).to_string());
        let timeline = drawn(&index, &after(&[window, wants(Facet::Actor, "paris"), any]), 500.0);
        for bin in &timeline.bins {
            proptest::prop_assert_eq!(bin.n_apart.iter().sum::<u32>(), bin.n_facts);
        }
    }

    #[test]
    fn what_was_chosen_before_changes_no_answer(
        sentences in vec(vec(any_date(), 0..3), 1..20),
        actions in vec(0..6_u8, 1..6),
    ) {
        let index = dated(&sentences);
        let (mut view, mut before) = (View::default(), None);
        for action in actions {
            view = reduce(&view, match action {
                0 => Action::Brush(date("2014"), date("2015")),
                1 => wants(Facet::Actor, "paris"),
                2 => wants(Facet::Actor, "rome"),
                3 => Action::Clock(if view.clock == Clock::Events { Clock::Published } else { Clock::Events }),
                4 => Action::Search(if view.search.is_empty() { "était" } else { "" }.into()),
                _ => Action::Sort(Sort::Relevance),
            });
            let choice = choose(&index, &view, before.as_ref());
            proptest::prop_assert_eq!(&choice, &choose(&index, &view, None));
            before = Some(choice);
        }
    }
}
