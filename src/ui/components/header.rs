//! The head of the page: what collection this is, the search box, the share button.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::share::Share;
use crate::{
    ui::explorer::{Explorer, Shared},
    view::{Action, Lang, View},
    words::collection,
};

#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let Explorer { words, index, .. } = &props.explorer;
    let on_search = use_callback(props.explorer.clone(), |event: InputEvent, explorer| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            explorer.act(Action::Search(input.value()));
        }
    });
    let other = if words.lang == Lang::French { Lang::English } else { Lang::French };
    let on_language = use_callback((props.explorer.clone(), other), |_: MouseEvent, (explorer, other)| {
        explorer.act(Action::Lang(*other));
    });
    let corpus = index.corpus();
    html! {
        <header class="header">
            <h1 class="logo">
                {"Chronique"}
                <small>{corpus.about.title.clone()}{" · "}{collection(words, corpus)}</small>
            </h1>
            <div class="search" role="search">
                <label class="unseen" for="search">{words.search_label}</label>
                <input id="search" type="search" autocomplete="off" placeholder={words.search_hint}
                    value={props.view.search.clone()} oninput={on_search} aria-keyshortcuts="/" />
                <kbd aria-hidden="true">{"/"}</kbd>
            </div>
            <div class="acts">
                <button type="button" class="quiet" lang={crate::words::words(other).code} onclick={on_language}>
                    {words.other_language}
                </button>
                <Share explorer={props.explorer.clone()} view={Some(props.view.clone())} />
            </div>
        </header>
    }
}
