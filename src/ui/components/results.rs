//! The results, as facts, articles or quotations.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{article_row::ArticleRow, fact_row::FactRow, nothing::Nothing, quote_row::QuoteRow};
use crate::{
    query::Answer,
    ui::explorer::{Explorer, Shared},
    view::{Action, Sort, Tab, View},
    words::number,
};

/// Rows drawn at first, and at every « Afficher la suite »: about three screens.
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
    let on_more = use_callback(drawn.clone(), |_: MouseEvent, drawn| drawn.set(**drawn + N_ROWS_DRAWN));
    let n_rows = n_rows(&props.answer, props.view.tab);
    html! {
        <section class="results" aria-label={words.results}>
            <div class="results-head">
                {tabs(props)}
                {sorting(props)}
            </div>
            if props.answer.passages.is_empty() {
                <Nothing explorer={props.explorer.clone()} view={props.view.clone()} />
            } else if n_rows == 0 {
                <p class="nothing">{words.no_dated}</p>
            } else {
                <ol class="rows">{for rows(props, *drawn)}</ol>
            }
            if n_rows > *drawn {
                <button type="button" class="quiet more" onclick={on_more}>
                    {words.more}{" ("}{number(words.lang, (n_rows - *drawn) as u32)}{")"}
                </button>
            }
        </section>
    }
}

fn n_rows(answer: &Answer, tab: Tab) -> usize {
    match tab {
        Tab::Events => answer.facts.len(),
        Tab::Articles => answer.articles.len(),
        Tab::Quotes => answer.quotes.len(),
    }
}

fn tabs(props: &ResultsProps) -> Html {
    let words = props.explorer.words;
    let tab = |(tab, label): (Tab, &'static str)| {
        let explorer = props.explorer.clone();
        let onclick = Callback::from(move |_: MouseEvent| explorer.act(Action::Tab(tab)));
        let n = number(words.lang, n_rows(&props.answer, tab) as u32);
        html! {
            <button type="button" key={label} aria-pressed={(props.view.tab == tab).to_string()} {onclick}>
                {label}{" "}<span class="n">{n}</span>
            </button>
        }
    };
    let all = [Tab::Events, Tab::Articles, Tab::Quotes].into_iter().zip(words.tabs);
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
            let row = |passage: &crate::index::PassageIdx| {
                html! { <FactRow key={passage.0} explorer={explorer.clone()} view={view.clone()} answer={answer.clone()} passage={*passage} /> }
            };
            answer.facts.iter().take(n_drawn).map(row).collect()
        }
        Tab::Articles => {
            let row = |hit: &crate::query::ArticleHit| {
                html! { <ArticleRow key={hit.article.0} explorer={explorer.clone()} view={view.clone()} answer={answer.clone()} hit={*hit} /> }
            };
            answer.articles.iter().take(n_drawn).map(row).collect()
        }
        Tab::Quotes => {
            let row = |&(article, quote): &(crate::model::ArticleIdx, u32)| {
                let key = format!("{}-{quote}", article.0);
                html! { <QuoteRow {key} explorer={explorer.clone()} view={view.clone()} answer={answer.clone()} {article} {quote} /> }
            };
            answer.quotes.iter().take(n_drawn).map(row).collect()
        }
    }
}
