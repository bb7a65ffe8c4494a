//! Where nothing is found: what to drop, and what the words of a search could mean as filters.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use core::cell::Cell;

use chronique::{
    index::Index,
    query::{Drops, Names, Offer, answer, as_filters, choose, offers, when_to_drop},
    view::{self, Action, Facet},
};
use common::{after, brush, collection, date, selected, wants};

#[test]
fn where_nothing_is_found_the_filter_to_drop_is_named() {
    let index = collection();
    let view = after(&[
        wants(Facet::Actor, "lavrov"),
        Action::ToggleAny(Facet::Actor, "france".into()),
        wants(Facet::Topic, "education"),
        brush("2022", "2023"),
    ]);
    assert_eq!(selected(&index, &view), "");
    let suggestions = when_to_drop(&index, &view);
    let shown: Vec<_> = suggestions.iter().map(|one| (one.n_passages, one.actions.clone())).collect();
    assert_eq!(
        shown,
        [
            (3, vec![Action::RemoveGroup(Facet::Topic, vec!["education".into()])]),
            (1, vec![Action::RemoveGroup(Facet::Actor, vec!["france".into(), "lavrov".into()])]),
        ]
    );
    for one in suggestions {
        assert_eq!(answer(&index, &view::after(&view, &one.actions)).n_selected, one.n_passages);
    }
}

#[test]
fn where_no_filter_alone_is_too_much_two_are_named_or_all() {
    let index = collection();
    let dropped = |actions: &[Action]| {
        let view = after(actions);
        assert_eq!(selected(&index, &view), "");
        when_to_drop(&index, &view).into_iter().map(|one| one.actions).collect::<Vec<_>>()
    };
    let (no_word, no_other) = (Action::Search("zzzz".into()), Action::Search(String::new()));
    let year = brush("1950", "1951");
    assert_eq!(
        dropped(&[wants(Facet::Actor, "lavrov"), year.clone(), no_word.clone()]),
        [[Action::Brush(None, None), no_other]]
    );
    let topic = wants(Facet::Topic, "education");
    let actor = wants(Facet::Actor, "lavrov");
    let all = [actor, Action::ToggleNone(Facet::Actor, "lavrov".into()), topic, year, no_word];
    for actions in dropped(&all) {
        assert!(actions.len() <= 2, "{actions:?}");
    }
}

fn names_of(index: &Index) -> Names {
    Names::of(index, &|_, id| id.to_string())
}

#[test]
fn names_are_read_one_by_one_so_that_typing_waits_for_none() {
    let index = collection();
    let n_named = Cell::new(0);
    let name_of = |_, id: &str| {
        n_named.set(n_named.get() + 1);
        id.to_string()
    };
    let (mut read, mut n_before) = (Names::default(), 0);
    while !read.read(&index, 1, &name_of) {
        assert!(n_named.get() <= n_before + 1, "one step reads one name");
        n_before = n_named.get();
    }
    assert!(n_before > 2, "there are names");
    for search in ["lavrov 2023", "mal", "fra", "zzzz"] {
        assert_eq!(offers(&index, search, &read), offers(&index, search, &names_of(&index)), "{search}");
    }
    // Typing names nothing anew.
    assert_eq!(n_named.get(), n_before);
}

#[test]
fn what_to_drop_is_tried_one_choice_a_step() {
    let index = collection();
    let view = after(&[
        wants(Facet::Actor, "lavrov"),
        wants(Facet::Topic, "education"),
        brush("1950", "1951"),
        Action::Search("zzzz".into()),
    ]);
    let mut drops = Drops::new(&view, Some(&choose(&index, &view, None)));
    let mut n_steps = 1;
    while !drops.step(&index) {
        n_steps += 1;
    }
    assert!(n_steps > 4, "{n_steps}");
    assert_eq!(drops.found(), when_to_drop(&index, &view));
}

#[test]
fn the_words_of_a_search_that_finds_nothing_are_taken_as_filters() {
    let index = collection();
    let named = |search: &str| {
        let view = after(&[Action::Search(search.into())]);
        let (offers, found) = as_filters(&index, &view, &names_of(&index))?;
        assert_eq!(answer(&index, &view::after(&view, &found.actions)).n_selected, found.n_passages);
        Some(offers)
    };
    let actor = |id: &str| Offer::Value(Facet::Actor, id.into());
    assert_eq!(named("zzzz"), None);
    let year = date("2023").expect("a year");
    assert_eq!(named("lavrov 2023"), Some(vec![actor("lavrov"), Offer::Period(year)]));
    // They are in no passage together.
    assert_eq!(named("lavrov france"), None);
}
