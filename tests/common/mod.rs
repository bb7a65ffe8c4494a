//! Small collections made by hand, views of them, and how a test writes down what it sees.

#![allow(dead_code, unused_imports, reason = "each test file uses a part of it")]

mod builder;
mod collections;

use chronique::{
    index::{Index, PassageIdx},
    query::{Answer, answer, facet_value},
    view::{Action, Facet, View, reduce},
};

pub use builder::Builder;
pub use collections::{collection, flood};

pub fn after(actions: &[Action]) -> View {
    actions.iter().cloned().fold(View::default(), |view, action| reduce(&view, action))
}

pub fn wants(facet: Facet, id: &str) -> Action {
    Action::Toggle(facet, id.into())
}

pub fn refuses(facet: Facet, id: &str) -> Action {
    Action::ToggleNone(facet, id.into())
}

/// The passages a view selects, as article id and place: `a-riz.0`.
pub fn selected(index: &Index, view: &View) -> String {
    names(index, &passages(&answer(index, view)))
}

/// The passages of an answer, in the order of the collection.
pub fn passages(answer: &Answer) -> Vec<PassageIdx> {
    answer.selected.ones().map(|passage| PassageIdx(passage as u32)).collect()
}

/// The facts of an answer that tell no event, in the order they are listed.
pub fn facts(answer: &Answer) -> Vec<PassageIdx> {
    answer.events.iter().filter(|row| row.event.is_none()).map(|row| row.best).collect()
}

pub fn names(index: &Index, passages: &[PassageIdx]) -> String {
    passages.iter().map(|passage| name(index, *passage)).collect::<Vec<_>>().join(" ")
}

pub fn name(index: &Index, passage: PassageIdx) -> String {
    let at = index.passage(passage);
    let id = index.article(at.article).map_or("", |article| article.id.as_str());
    format!("{id}.{}", at.place)
}

/// The rows of a facet: `id 3`, with `+` where it is wanted and `-` where it is refused.
pub fn rows(index: &Index, answer: &Answer, facet: Facet) -> String {
    let row = |row: &chronique::query::FacetRow| {
        let sign = if row.wanted { "+" } else { "" }.to_string() + if row.refused { "-" } else { "" };
        let id = facet_value(index, facet, row.value).0;
        format!("{sign}{} {}", if id.is_empty() { "(none)" } else { id }, row.n_passages)
    };
    answer.facets[facet as usize].rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

/// A brush by its bounds as a link writes them.
pub fn brush(from: &str, to: &str) -> Action {
    Action::Brush(date(from), date(to))
}

/// A date of a link.
pub fn date(text: &str) -> Option<chronique::model::Partial> {
    match text.parse() {
        Ok(chronique::model::Edtf::Single(date, _)) => Some(date),
        _ => None,
    }
}
