//! A whole row as a link to its passage: it can be opened here, copied, or followed elsewhere.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::html;
use crate::{
    index::PassageIdx,
    query,
    ui::explorer::Explorer,
    view::{Action, View},
};

/// The link of a row around its content. The list hears its clicks, by [`follow`].
pub fn row_link(explorer: &Explorer, view: &View, passage: PassageIdx, content: Html) -> Html {
    let indexed = explorer.index.passage(passage);
    let article = explorer.index.article(indexed.article);
    let is_open = |open: &crate::view::Open| {
        article.is_some_and(|article| article.id == open.article) && open.start == indexed.span.start
    };
    let open = view.open.as_ref().is_some_and(is_open);
    let href = explorer.link_to(view, passage, None);
    html! {
        <a class={classes!("row-link", open.then_some("open"))} {href} data-passage={passage.0.to_string()}
            aria-current={open.then_some("true")}>
            {content}
        </a>
    }
}

/// A link to a passage inside other content; with the id of an article, to both side by side.
#[inline(never)]
pub fn passage_link(
    explorer: &Explorer,
    view: &View,
    passage: PassageIdx,
    beside: Option<&str>,
    content: Html,
) -> Html {
    let href = explorer.link_to(view, passage, beside);
    let beside = beside.map(ToString::to_string);
    html! { <a {href} data-passage={passage.0.to_string()} data-with={beside}>{content}</a> }
}

/// Opens the passage of the row that was clicked. With a modifier the browser opens a tab or a
/// window: its business.
pub fn follow(event: &MouseEvent, explorer: &Explorer) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let row = target.and_then(|element| element.closest("[data-passage]").ok().flatten());
    let passage = row.as_ref().and_then(|row| row.get_attribute("data-passage")?.parse().ok());
    if let Some(passage) = passage.filter(|_| !event.ctrl_key() && !event.meta_key() && !event.shift_key()) {
        event.prevent_default();
        let open = query::open_of(&explorer.index, PassageIdx(passage));
        explorer.act(match row.and_then(|row| row.get_attribute("data-with")) {
            Some(beside) => Action::Compare(open, beside),
            None => Action::Open(Some(open)),
        });
    }
}
