//! Copies the link of the view, and says whether it could.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::share_more::share_more;
use crate::ui::{at_once, callback, html};
use crate::{
    index::PassageIdx,
    model::ArticleIdx,
    ui::{
        browser::{clipboard, location, selection},
        explorer::{Explorer, Shared},
    },
    view::{View, link},
};

#[derive(PartialEq, Properties)]
pub struct ShareProps {
    pub explorer: Explorer,
    /// The view to share.
    pub view: Shared<View>,
    /// Whether the other ways to share stand beside it: the second part of the program draws them.
    #[prop_or_default]
    pub has_more: bool,
    /// What the button says, where it is not « Partager la vue ».
    #[prop_or_default]
    pub label: Option<&'static str>,
    /// What is copied before the link.
    #[prop_or_default]
    pub before: Option<String>,
    /// The article in the reader: the passage selected there with the pointer is the one shared.
    #[prop_or_default]
    pub selected: Option<ArticleIdx>,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let words = props.explorer.words;
    let copied = use_state_eq(|| None::<bool>);
    let shows_code = use_state_eq(|| false);
    let on_copied = at_once(copied.setter(), |done: bool, copied| say(done, copied.clone()));
    let deps =
        (props.explorer.clone(), props.view.clone(), props.selected, props.before.clone(), copied.setter());
    let onclick = callback(deps, |_: MouseEvent, (explorer, view, article, before, copied)| {
        let link = link_of(explorer, view, *article);
        let copied = copied.clone();
        let text = [before.as_deref().unwrap_or_default(), &*location::address_of(&link)].concat();
        spawn_local(async move { say(clipboard::copy(&text).await, copied) });
    });
    let said = match *copied {
        None => "",
        Some(true) if props.before.is_some() => words.cited,
        Some(true) => words.link_copied,
        Some(false) => words.link_not_copied,
    };
    let class = if props.label.is_some() { "quiet" } else { "primary" };
    // What is selected stays so.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <span class="share">
            <button type="button" {class} {onclick} {onmousedown}>{props.label.unwrap_or(words.share)}</button>
            if props.has_more {
                {share_more(words, &props.view, on_copied, &shows_code)}
            }
            <span class="said" role="status">{said}</span>
        </span>
    }
}

/// The link of a view, with the passage open that is selected in its article.
fn link_of(explorer: &Explorer, view: &View, article: Option<ArticleIdx>) -> String {
    let index = &explorer.index;
    let passage = article.zip(selection::start()).and_then(|(article, at)| {
        let span = |passage: &PassageIdx| index.passage(*passage).span;
        index.passages_of(article).map(PassageIdx).find(|passage| at < span(passage).end)
    });
    match passage {
        Some(passage) => explorer.link_to(view, passage, None).trim_start_matches('#').to_string(),
        None => link::write(view),
    }
}

fn say(done: bool, copied: UseStateSetter<Option<bool>>) {
    copied.set(Some(done));
    spawn_local(async move {
        gloo::timers::future::TimeoutFuture::new(SAID_FOR_MS).await;
        copied.set(None);
    });
}

/// Long enough to be read, short enough not to be in the way.
const SAID_FOR_MS: u32 = 3_000;
