//! The head of the page: what collection this is, the search box, the share button.

use yew::prelude::*;

use super::{search_box::SearchBox, share::Share, shortcuts::shortcuts};
use crate::ui::html;
use crate::{
    ui::explorer::{Explorer, Shared},
    view::{Action, Lang, View},
    words::collection,
};

#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub single_keys: bool,
    pub on_single_keys: Callback<MouseEvent>,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let Explorer { words, index, .. } = &props.explorer;
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
            <SearchBox explorer={props.explorer.clone()} view={props.view.clone()} />
            <div class="acts">
                <button type="button" class="quiet" lang={crate::words::words(other).code} onclick={on_language}>
                    {words.other_language}
                </button>
                {shortcuts(words, props.single_keys, props.on_single_keys.clone())}
                <Share explorer={props.explorer.clone()} view={Some(props.view.clone())} />
            </div>
        </header>
    }
}
