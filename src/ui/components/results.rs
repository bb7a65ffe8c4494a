//! The results, as events, articles, quotations or comparisons.

use core::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};
use yew::{prelude::*, virtual_dom::VNode};

use super::{
    article_row::article_row, comparison_row::comparison_row, event_row::event_row, fact_row::fact_row,
    family_row::family_row, nothing::Nothing, quote_row::quote_rows, row_link::follow, tags::said,
};
use crate::ui::{callback, html};
use crate::{
    query::{Answer, EventRow},
    ui::{
        explorer::{Explorer, Shared},
        hooks::use_rows,
    },
    view::{Action, Sort, Tab, View},
    words::number,
};

#[derive(PartialEq, Properties)]
pub struct ResultsProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
    /// Whether the second part of the program is here.
    pub is_whole: bool,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let words = props.explorer.words;
    let n_rows = n_rows(&props.answer, props.view.tab);
    let drawn = use_rows(n_rows, (props.answer.clone(), props.view.tab));
    let open_row = callback(props.explorer.clone(), |event: MouseEvent, explorer| follow(&event, explorer));
    let onkeydown = callback((drawn.go_to.clone(), n_rows), |event: KeyboardEvent, (go_to, n_rows)| {
        walk(&event, go_to, *n_rows);
    });
    let room = |px: f64| html! { <svg class="room" aria-hidden="true" width="1" height={(px as u32).to_string()} /> };
    html! {
        <section class="results" aria-label={words.results}>
            <div class="results-head">
                {tabs(props)}
                {sorting(props)}
            </div>
            if props.answer.n_selected == 0 && !props.is_whole {
                {said("p", "nothing", words.nothing)}
            } else if props.answer.n_selected == 0 {
                <Nothing explorer={props.explorer.clone()} view={props.view.clone()} answer={props.answer.clone()} />
            } else if n_rows == 0 {
                {said("p", "nothing", match props.view.tab {
                    Tab::Quotes => words.no_quotes,
                    Tab::Compare => words.no_comparisons,
                    _ => words.no_dated,
                })}
            } else {
                {room(drawn.room_px[0])}
                <ol class="rows" ref={drawn.node} onclick={open_row} {onkeydown}>{for rows(props, drawn.rows, n_rows)}</ol>
                {room(drawn.room_px[1])}
            }
        </section>
    }
}

/// The arrows go from row to row, Home and End to the first and the last; Enter is the link's own.
fn walk(event: &KeyboardEvent, go_to: &Callback<usize>, n_rows: usize) {
    let end = match event.key().as_str() {
        "Home" => Some(0),
        "End" => n_rows.checked_sub(1),
        _ => None,
    };
    if let Some(row) = end {
        event.prevent_default();
        go_to.emit(row);
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let row = target.and_then(|element| element.closest(".rows > li").ok().flatten());
    let next = row.and_then(|row| match event.key().as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        _ => None,
    });
    let link = next.and_then(|row| row.query_selector("a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = link.focus();
    }
}

fn n_rows(answer: &Answer, tab: Tab) -> usize {
    match tab {
        Tab::Events => answer.events.len(),
        Tab::Articles => answer.articles.len(),
        Tab::Quotes => answer.quotes.len(),
        Tab::Compare => answer.comparisons.len() + answer.families.len(),
    }
}

fn tabs(props: &ResultsProps) -> Html {
    let words = props.explorer.words;
    let tab = |(tab, label): (Tab, &'static str)| {
        let onclick = props.explorer.on_click(Action::Tab(tab));
        let n = number(words.lang, n_rows(&props.answer, tab) as u32);
        html! {
            <button type="button" key={label} aria-pressed={(props.view.tab == tab).to_string()} {onclick}>
                {label}{" "}<span class="n">{n}</span>
            </button>
        }
    };
    let all = [Tab::Events, Tab::Articles, Tab::Quotes, Tab::Compare].into_iter().zip(words.tabs);
    html! { <div class="tabs" role="group" aria-label={words.results}>{for all.map(tab)}</div> }
}

fn sorting(props: &ResultsProps) -> Html {
    const SORTS: [Sort; 3] = [Sort::Date, Sort::Newest, Sort::Relevance];
    let words = props.explorer.words;
    let explorer = props.explorer.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let chosen = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        if let Some(sort) = chosen.and_then(|nth| SORTS.get(nth)) {
            explorer.act(Action::Sort(*sort));
        }
    });
    let options = SORTS.into_iter().zip(words.sorts).map(|(sort, label)| {
        html! { <option key={label} selected={sort == props.view.sort}>{label}</option> }
    });
    html! { <select class="sort" aria-label={words.sort} {onchange}>{for options}</select> }
}

/// Some rows of the list, each with its place among all: most are not drawn.
fn rows(props: &ResultsProps, drawn: Range<usize>, n_rows: usize) -> Vec<Html> {
    let ResultsProps { explorer, view, answer, .. } = props;
    let mut rows: Vec<Html> = match view.tab {
        Tab::Events => {
            let row = |row: &EventRow| match row.event {
                Some(event) => event_row(explorer, view, answer, event, row.best),
                None => fact_row(explorer, view, answer, row.best),
            };
            answer.events.get(drawn.clone()).unwrap_or_default().iter().map(row).collect()
        }
        Tab::Articles => {
            let hits = answer.articles.get(drawn.clone()).unwrap_or_default();
            hits.iter().map(|hit| article_row(explorer, view, answer, *hit)).collect()
        }
        Tab::Quotes => quote_rows(explorer, view, answer, drawn.clone()),
        Tab::Compare => {
            // Cut first: what is passed over is not made.
            let n = answer.comparisons.len();
            let disagreements = answer.comparisons.iter().take(drawn.end).skip(drawn.start);
            let of_families = drawn.start.saturating_sub(n)..drawn.end.saturating_sub(n);
            let families = answer.families.get(of_families).unwrap_or_default().iter();
            let rows = disagreements.map(|at| comparison_row(explorer, view, answer, *at));
            rows.chain(families.map(|hit| family_row(explorer, view, hit.family))).collect()
        }
    };
    for (row, nth) in rows.iter_mut().zip(drawn.start + 1..) {
        if let VNode::VTag(tag) = row {
            let tag = Rc::make_mut(tag);
            tag.add_attribute("aria-posinset", nth.to_string());
            tag.add_attribute("aria-setsize", n_rows.to_string());
        }
    }
    rows
}
