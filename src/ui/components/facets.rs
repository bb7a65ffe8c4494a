//! The column of facets; on a phone a sheet.

use yew::prelude::*;

use super::{bounds::bounds, facet::Facet as FacetList, tags::said};
use crate::ui::html;
use crate::{
    ui::{explorer::Explorer, hooks::Answered},
    view::{Facet, View},
    words::count,
};

/// The facets of an answer. `open` and `show_filters` are about the sheet, on a phone.
pub fn facets(
    explorer: &Explorer,
    view: &View,
    answered: &Answered,
    open: bool,
    show_filters: &Callback<bool>,
) -> Html {
    let words = explorer.words;
    let close = show_filters.reform(|_: MouseEvent| false);
    html! {
        <aside class="facets" data-open={open.to_string()} aria-label={words.filters}>
            <div class="sheet-head">
                <b id="filters" tabindex="-1">{words.filters}</b>
                <button type="button" class="primary" onclick={close}>
                    {count(words, answered.choice.n_selected, words.passages)}
                </button>
            </div>
            if let Some(counted) = &answered.lists.counted {
                {bounds(explorer, view)}
                {said("p", "hint", words.facets_count)}
                {for Facet::ALL.map(|facet| html! {
                    <FacetList key={facet as usize} explorer={explorer.clone()} counted={counted.clone()} {facet} filter={view.facet(facet).clone()} />
                })}
            }
        </aside>
    }
}
