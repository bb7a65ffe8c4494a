//! The column of facets; on a phone a sheet.

use yew::prelude::*;

use super::facet::Facet as FacetList;
use crate::{
    query::Answer,
    ui::explorer::{Explorer, Shared},
    view::Facet,
    words::count,
};

#[derive(PartialEq, Properties)]
pub struct FacetsProps {
    pub explorer: Explorer,
    pub answer: Shared<Answer>,
    /// Whether the sheet is open (phone only).
    pub open: bool,
    pub show_filters: Callback<bool>,
    pub n_filters: usize,
}

#[component]
pub fn Facets(props: &FacetsProps) -> Html {
    let words = props.explorer.words;
    let close = props.show_filters.reform(|_: MouseEvent| false);
    html! {
        <aside class="facets" data-open={props.open.to_string()} aria-label={words.filters}>
            <div class="sheet-head">
                <b>{words.filters}</b>
                <button type="button" class="primary" onclick={close}>
                    {count(words, props.answer.passages.len() as u32, words.passages)}
                </button>
            </div>
            {for Facet::ALL.map(|facet| html! {
                <FacetList key={facet as usize} explorer={props.explorer.clone()} answer={props.answer.clone()} {facet} />
            })}
        </aside>
    }
}
