//! The results, as events, articles, quotations or comparisons.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::{
    article_row::article_row, comparison_row::comparison_row, event_row::event_row, fact_row::fact_row,
    family_row::family_row, nothing::nothing, quote_row::quote_rows, row_link::follow, tags::said,
};
use crate::ui::html;
use crate::{
    query::{Answer, EventRow},
    ui::explorer::{Explorer, Shared},
    view::{Action, Sort, Tab, View},
    words::number,
};

/// Rows drawn at first, about three screens; every « Afficher la suite » doubles them. The style
/// sheet has the browser draw only those on the screen.
const N_ROWS_DRAWN: usize = 40;

#[derive(PartialEq, Properties)]
pub struct ResultsProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let words = props.explorer.words;
    let drawn = use_state_eq(|| N_ROWS_DRAWN);
    use_effect_with((props.answer.clone(), props.view.tab), {
        let drawn = drawn.setter();
        move |_| drawn.set(N_ROWS_DRAWN)
    });
    let on_more = use_callback(drawn.clone(), |_: MouseEvent, drawn| drawn.set(**drawn * 2));
    let open_row =
        use_callback(props.explorer.clone(), |event: MouseEvent, explorer| follow(&event, explorer));
    let n_rows = n_rows(&props.answer, props.view.tab);
    html! {
        <section class="results" aria-label={words.results}>
            <div class="results-head">
                {tabs(props)}
                {sorting(props)}
            </div>
            if props.answer.passages.is_empty() {
                {nothing(&props.explorer, &props.view)}
            } else if n_rows == 0 {
                {said("p", "nothing", match props.view.tab {
                    Tab::Quotes => words.no_quotes,
                    Tab::Compare => words.no_comparisons,
                    _ => words.no_dated,
                })}
            } else {
                <ol class="rows" onclick={open_row} onkeydown={Callback::from(|event: KeyboardEvent| walk(&event))}>{for rows(props, *drawn)}</ol>
            }
            if n_rows > *drawn {
                <button type="button" class="quiet more" onclick={on_more}>
                    {words.more}{" ("}{number(words.lang, (n_rows - *drawn) as u32)}{")"}
                </button>
            }
        </section>
    }
}

/// The arrows go from row to row; Enter is the link's own.
fn walk(event: &KeyboardEvent) {
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

fn rows(props: &ResultsProps, n_drawn: usize) -> Vec<Html> {
    let ResultsProps { explorer, view, answer } = props;
    match view.tab {
        Tab::Events => {
            let row = |row: &EventRow| match row.event {
                Some(event) => event_row(explorer, view, answer, event, row.best),
                None => fact_row(explorer, view, answer, row.best),
            };
            answer.events.iter().take(n_drawn).map(row).collect()
        }
        Tab::Articles => answer
            .articles
            .iter()
            .take(n_drawn)
            .map(|hit| article_row(explorer, view, answer, *hit))
            .collect(),
        Tab::Quotes => quote_rows(explorer, view, answer, n_drawn),
        Tab::Compare => {
            let disagreements =
                answer.comparisons.iter().map(|at| comparison_row(explorer, view, answer, *at));
            let families = answer.families.iter().map(|hit| family_row(explorer, view, hit.family));
            disagreements.chain(families).take(n_drawn).collect()
        }
    }
}
