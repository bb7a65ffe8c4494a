//! One facet: its rows with counts that answer “what would I get?”.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::{callback, html};
use crate::{
    model::Kind,
    query::{self, Counted, FacetRow},
    text::fold,
    ui::{
        explorer::{Explorer, Shared},
        hooks::use_held,
    },
    view::{self, Action},
    words::{Words, count, number},
};

/// Rows shown before « autres… »: as many as stay readable at a glance.
const N_ROWS_SHORT: usize = 8;
/// Rows of the whole list: what comes after them is found by its search field.
const N_ROWS_WHOLE: usize = 100;
/// A list longer than this gets a search field.
const N_ROWS_SEARCHED: usize = 12;

#[derive(PartialEq, Properties)]
pub struct FacetProps {
    pub explorer: Explorer,
    pub counted: Shared<Counted>,
    pub facet: view::Facet,
    /// What the view asks of it.
    pub filter: view::FacetFilter,
}

#[component]
pub fn Facet(props: &FacetProps) -> Html {
    let words = props.explorer.words;
    let whole = use_state_eq(|| false);
    let sought = use_state_eq(String::new);
    // Outlets and speakers of one passage are rarely two: choosing a second one means either.
    let chosen = use_state_eq(|| matches!(props.facet, view::Facet::Outlet | view::Facet::Speaker));
    let any = props.filter.is_any().unwrap_or(*chosen);
    let deps = (any, chosen.setter(), props.explorer.clone(), props.facet);
    let on_any = callback(deps, |_: MouseEvent, (any, chosen, explorer, facet)| {
        chosen.set(!any);
        explorer.act(Action::Regroup(*facet, !any));
    });
    let on_whole = callback(whole.clone(), |_: MouseEvent, whole| whole.set(!**whole));
    let on_sought = callback(sought.setter(), |event: InputEvent, sought| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            sought.set(input.value());
        }
    });
    use_held();
    let rows = &props.counted[props.facet as usize].rows;
    let found = found(rows, &sought, props);
    let n_most = if *whole || !sought.is_empty() { N_ROWS_WHOLE } else { N_ROWS_SHORT };
    let n_hidden = found.len().saturating_sub(n_most);
    // By falling count.
    let most = rows.first().map_or(1, |row| row.n_passages.max(1));
    let label = words.facets[props.facet as usize];
    let mode = if any { words.mode_any } else { words.mode_all };
    let heading_id = format!("facet-{}", view::link::facet_key(props.facet));
    html! {
        <section class="facet" hidden={rows.is_empty() && sought.is_empty()} aria-labelledby={heading_id.clone()}>
            <div class="facet-head">
                <h2 id={heading_id} tabindex="-1">{label}<span class="n">{number(words.lang, rows.len() as u32)}</span></h2>
                if rows.len() > 1 && !props.filter.is_empty() {
                    <button type="button" class="quiet mode" aria-label={mode.1} title={mode.1} onclick={on_any}>{mode.0}</button>
                }
            </div>
            <div class="inside">
                if rows.len() > N_ROWS_SEARCHED || !sought.is_empty() {
                    <input type="search" aria-label={[words.search_inside, " ", label].concat()} placeholder={words.search_inside}
                        value={(*sought).clone()} oninput={on_sought} />
                }
            </div>
            <ul>{for found.iter().take(n_most).map(|row| draw(row, any, most, props))}</ul>
            if n_hidden > 0 && n_most == N_ROWS_WHOLE { <p class="hint">{more(words, n_hidden)}</p> }
            if found.len() > N_ROWS_SHORT && sought.is_empty() {
                <button type="button" class="quiet more" aria-expanded={whole.to_string()} onclick={on_whole}>
                    {if *whole { words.fewer.to_string() } else { more(words, n_hidden) }}
                </button>
            }
        </section>
    }
}

fn more(words: &Words, n_hidden: usize) -> String {
    ["+ ", &count(words, n_hidden as u32, words.others)].concat()
}

/// The rows to show: chosen and excluded ones first, so that they never hide under « autres… »; as they
/// were counted, so that a row goes to another place together with its count and not while it is pressed.
fn found<'a>(rows: &'a [FacetRow], sought: &str, props: &FacetProps) -> Vec<&'a FacetRow> {
    let sought = fold(sought.trim());
    let id = |row: &FacetRow| query::facet_value(&props.explorer.index, props.facet, row.value).0;
    let matches = |row: &&FacetRow| {
        sought.is_empty() || fold(&props.explorer.name_of(props.facet, id(row))).contains(&sought)
    };
    let is_asked = |row: &&FacetRow| row.wanted || row.refused;
    let (mut found, others): (Vec<&FacetRow>, Vec<&FacetRow>) =
        rows.iter().filter(matches).partition(is_asked);
    found.extend(others);
    found
}

/// Whether a filter wants a row, and whether it refuses it: as one sees it before the row is counted
/// anew, also where a link names it by another id.
fn asked(filter: &view::FacetFilter, id: &str, row: &FacetRow) -> (bool, bool) {
    let is_refused = filter.refuses(id) || row.refused && !filter.none.is_empty();
    (filter.wants(id) || row.wanted && !filter.groups.is_empty(), is_refused)
}

fn draw(row: &FacetRow, any: bool, most: u32, props: &FacetProps) -> Html {
    let (explorer, facet, words) = (&props.explorer, props.facet, props.explorer.words);
    let act = |action: Action| explorer.on_click(action);
    // What is asked now; the counts may be those of a moment ago.
    let (id, _, of_kind) = query::facet_value(&explorer.index, facet, row.value);
    let (wanted, refused) = asked(&props.filter, id, row);
    let name = explorer.name_of(facet, id);
    let id = id.to_string();
    let choose = if any { Action::ToggleAny(facet, id.clone()) } else { Action::Toggle(facet, id.clone()) };
    let exclude = Action::ToggleNone(facet, id.clone());
    let exclude_said = [words.exclude, " ", &name].concat();
    let kind = of_kind.map_or("", |kind| Words::named(&words.kind, &kind));
    let share = (u64::from(row.n_passages) * 100 / u64::from(most)).to_string();
    html! {
        <li key={id.clone()} class={classes!("row", wanted.then_some("on"), refused.then_some("off"))}>
            <button type="button" class="choose" aria-pressed={wanted.to_string()} onclick={act(choose)} data-id={id}>
                {shape(of_kind, wanted)}
                <span class="name">{name}</span>
                if !kind.is_empty() { <span class="unseen">{", "}{kind}</span> }
                if refused { <span class="state">{words.excluded}</span> }
                <span class="n">{number(words.lang, row.n_passages)}</span>
            </button>
            <button type="button" class="exclude" aria-label={exclude_said.clone()} title={exclude_said}
                aria-pressed={refused.to_string()} onclick={act(exclude)}>{"−"}</button>
            <svg class="share-bar" aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none"><rect width={share} height="2" /></svg>
        </li>
    }
}

/// The kind as a shape, never as a colour alone. Drawn, so that no device needs a font for it.
fn shape(kind: Option<Kind>, wanted: bool) -> Html {
    let path = match kind {
        Some(Kind::Person) => "M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 14c0-3 2.300-5 5.5-5s5.5 2 5.5 5z",
        Some(Kind::State) => "M3 1.5h1.5V15H3zM5.5 2.5h8l-2 3 2 3h-8z",
        Some(Kind::Organisation) => {
            "M8 1.5 15 6H1zM2.5 7h2v5h-2zM7 7h2v5H7zM11.5 7h2v5h-2zM1.5 13h13v1.5h-13z"
        }
        Some(Kind::ArmedGroup) => "M8 2l6.5 12h-13z",
        Some(Kind::Company) => "M2 14V5l4 2.5V5l4 2.5V2h4v12z",
        Some(Kind::Place) => {
            "M8 1.5a4.5 4.5 0 0 1 4.5 4.5C12.5 9.5 8 15 8 15S3.5 9.5 3.5 6A4.5 4.5 0 0 1 8 1.5zm0 3a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z"
        }
        None if wanted => "M3 3h10v10H3zM4.8 8.2l2.4 2.4 4-4.6-.9-.8-3.1 3.7-1.6-1.6z",
        None => "M3 3h10v10H3zM4.200 4.200v7.600h7.600V4.200z",
    };
    html! {
        <svg class="kind" aria-hidden="true" viewBox="0 0 16 16" width="14" height="14"><path fill-rule="evenodd" d={path} /></svg>
    }
}
