//! What holds of the counts and lists of every view, whatever its filters.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use chronique::{
    index::Index,
    model::EventIdx,
    query::{Answer, answer, event, facet_value, tellings, timeline},
    view::{Action, Clock, Facet, Sort, View},
};
use common::{after, collection, date, flood};
use proptest::prelude::{Strategy, prop};

/// Every count that a view shows.
fn counts(index: &Index, view: &View) -> Vec<(String, u32)> {
    let answer = answer(index, view);
    let mut counts: Vec<(String, u32)> = [
        ("passages", answer.n_selected as usize),
        ("facts", answer.n_facts as usize),
        ("events", answer.events.len()),
        ("articles", answer.articles.len()),
        ("quotes", answer.quotes.len()),
        ("comparisons", answer.comparisons.len()),
        ("families", answer.families.len()),
        ("undated", answer.n_undated as usize),
    ]
    .map(|(what, n)| (what.to_string(), n as u32))
    .to_vec();
    for (facet, counted) in Facet::ALL.into_iter().zip(answer.facets.iter()) {
        counts.extend(counted.rows.iter().map(|row| {
            let id = facet_value(index, facet, row.value).0;
            (format!("{facet:?}.{id}"), row.n_passages)
        }));
    }
    for bin in timeline(index, view, &answer, 900.0).bins {
        counts.push((format!("bin {}", bin.from), bin.n_facts));
        counts.push((format!("selected in bin {}", bin.from), bin.n_selected));
    }
    for speaker in &answer.speakers {
        counts.push((format!("said by {:?}", speaker.speaker), speaker.n_quotes));
    }
    for at in &answer.comparisons {
        let told = tellings(index, view, &answer.selected, *at);
        counts.push((format!("tellings of {}", at.0), told.len() as u32));
    }
    for at in (0..).map(EventIdx).take(index.corpus().events.len()) {
        let hit = event(index, view, &answer.selected, at);
        counts.push((format!("facts of {}", at.0), hit.facts.len() as u32));
        counts.push((format!("articles of {}", at.0), hit.n_articles));
    }
    counts
}

fn any_filter() -> impl Strategy<Value = Action> {
    let chosen = prop::sample::select(
        &[
            (Facet::Actor, "fatou-sy"),
            (Facet::Actor, "mali"),
            (Facet::Place, "matam"),
            (Facet::Topic, "humanitarian"),
            (Facet::Topic, "energy-mining"),
            (Facet::Outlet, "AFP"),
            (Facet::Outlet, "Horizon"),
            (Facet::Outlet, ""),
            (Facet::Speaker, "fatou-sy"),
        ][..],
    );
    let dates = prop::sample::select(&["2021", "2023-02-27", "2024-05", "2024-05-03"][..]);
    proptest::prop_oneof![
        4 => (chosen, prop::bool::ANY).prop_map(|((facet, id), none)| {
            if none { Action::ToggleNone(facet, id.into()) } else { Action::ToggleAny(facet, id.into()) }
        }),
        1 => (dates.clone(), dates).prop_map(|(from, to)| Action::Brush(date(from), date(to))),
        1 => prop::sample::select(&["", "crue", "-pont", "mine"][..]).prop_map(|q| Action::Search(q.into())),
        1 => prop::sample::select(&[Clock::Events, Clock::Published][..]).prop_map(Action::Clock),
        1 => prop::sample::select(&[Sort::Date, Sort::Newest, Sort::Relevance][..]).prop_map(Action::Sort),
    ]
}

fn owns_what_it_lists(index: &Index, view: &View, answer: &Answer) -> Result<(), String> {
    let is_selected = |passage: u32| answer.selected.contains(passage as usize);
    let mut rows = answer.events.iter();
    if let Some(row) = rows.find(|row| !is_selected(row.best.0)) {
        return Err(format!("{row:?} is not selected"));
    }
    let mut n_facts = 0;
    for row in &answer.events {
        n_facts += row.event.map_or(1, |at| event(index, view, &answer.selected, at).n_selected);
    }
    // Undated sentences of an event are in it and are no facts.
    if !(answer.n_facts..=answer.n_selected).contains(&n_facts) {
        return Err(format!("{n_facts} facts in the rows, {} are dated", answer.n_facts));
    }
    if let Some(quote) = answer.quotes.iter().find(|quote| !is_selected(quote.passage.0)) {
        return Err(format!("{quote:?} is not selected"));
    }
    for at in &answer.comparisons {
        let told = tellings(index, view, &answer.selected, *at);
        if !told.iter().any(|hit| hit.is_selected) {
            return Err(format!("{at:?} owns no selected passage"));
        }
    }
    let n_quotes: u32 = answer.speakers.iter().map(|speaker| speaker.n_quotes).sum();
    if n_quotes as usize != answer.quotes.len() {
        return Err(format!("{n_quotes} quotations by speaker, {} in all", answer.quotes.len()));
    }
    Ok(())
}

proptest::proptest! {
    #[test]
    fn without_copies_nothing_counts_more(actions in prop::collection::vec(any_filter(), 0..4)) {
        for index in [flood(), collection()] {
            let with = after(&actions);
            let without = View { copies_once: true, ..with.clone() };
            let all = counts(&index, &with);
            for (what, n) in counts(&index, &without) {
                let of_all = all.iter().find(|(other, _)| *other == what).map_or(0, |(_, n)| *n);
                proptest::prop_assert!(n <= of_all, "{}: {} without copies, {} with", what, n, of_all);
            }
            let selected = answer(&index, &with);
            let once = answer(&index, &without);
            proptest::prop_assert_eq!(once.n_in_copies, 0);
            proptest::prop_assert_eq!(once.n_selected + selected.n_in_copies, selected.n_selected);
        }
    }

    #[test]
    fn lists_hold_what_owns_a_selected_passage(
        actions in prop::collection::vec(any_filter(), 0..4),
        copies_once in prop::bool::ANY,
    ) {
        for index in [flood(), collection()] {
            let view = View { copies_once, ..after(&actions) };
            let answer = answer(&index, &view);
            proptest::prop_assert_eq!(owns_what_it_lists(&index, &view, &answer), Ok(()));
        }
    }
}
