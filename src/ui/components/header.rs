//! The head of the page: what collection this is, the search box, the share button.

use yew::prelude::*;

use super::{search_box::SearchBox, share::Share, shortcuts::shortcuts};
use crate::ui::html;
use crate::{
    ui::explorer::{Explorer, Shared},
    view::{Action, Lang, View},
    words::collection,
};

/// The head; `is_whole` is whether the second part of the program is here, `is_all` whether the first frame
/// is drawn besides.
pub fn header(explorer: &Explorer, view: &Shared<View>, is_whole: bool, is_all: bool) -> Html {
    let Explorer { words, index, .. } = explorer;
    let (other, code) = if words.lang == Lang::French { (Lang::English, "en") } else { (Lang::French, "fr") };
    let on_language = explorer.on_click(Action::Lang(other));
    let corpus = index.corpus();
    html! {
        <header class="header">
            <h1 class="logo">
                {"Chronique"}
                <small>{corpus.about.title.clone()}{" · "}{collection(words, corpus.articles.len() as u32, index.printed_in())}</small>
            </h1>
            <SearchBox explorer={explorer.clone()} view={view.clone()} {is_whole} />
            <div class="acts">
                <button type="button" class="quiet" lang={code} onclick={on_language}>
                    {words.other_language}
                </button>
                {shortcuts(words, is_all)}
                <Share explorer={explorer.clone()} view={view.clone()} has_more={is_all} />
            </div>
        </header>
    }
}
