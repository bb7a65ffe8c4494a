//! Copies the link of the view, and says whether it could; where it could not, the text stands there to be
//! copied by hand.

use std::{cell::RefCell, rc::Rc};

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
    let copied = use_state_eq(|| None::<Copied>);
    let shows_code = use_state_eq(|| false);
    let n_said = use_mut_ref(|| 0_u32);
    let teller = Teller { copied: copied.setter(), n_said };
    let code_copied = words.code_copied;
    let on_copied = at_once(teller.clone(), move |(text, done): (String, bool), teller| {
        teller.say(done, text, code_copied);
    });
    let said = if props.before.is_some() { words.cited } else { words.link_copied };
    let deps = (props.explorer.clone(), props.view.clone(), props.selected, props.before.clone(), teller);
    let onclick = callback(deps, move |_: MouseEvent, (explorer, view, article, before, teller)| {
        let link = link_of(explorer, view, *article);
        let teller = teller.clone();
        let text = [before.as_deref().unwrap_or_default(), &*location::address_of(&link)].concat();
        spawn_local(async move { teller.say(clipboard::copy(&text).await, text, said) });
    });
    let class = if props.label.is_some() { "quiet" } else { "primary" };
    // What is selected stays so.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <span class="share">
            <button type="button" {class} {onclick} {onmousedown}>{props.label.unwrap_or(words.share)}</button>
            if props.has_more {
                {share_more(words, &props.view, on_copied, &shows_code)}
            }
            <span class="said" role="status">
                {match &*copied {
                    None => html! {},
                    Some(Copied::Done(said)) => html! { {*said} },
                    Some(Copied::Refused(text)) => html! {
                        <label>{words.not_copied}<input readonly={true} value={text.clone()} /></label>
                    },
                }}
            </span>
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

/// What came of copying.
#[derive(Clone, PartialEq)]
enum Copied {
    /// What is said of it.
    Done(&'static str),
    /// The browser refused; the text is shown instead.
    Refused(String),
}

/// Says what came of copying, for a while.
#[derive(Clone)]
struct Teller {
    copied: UseStateSetter<Option<Copied>>,
    /// How often something was said: only the last is taken back.
    n_said: Rc<RefCell<u32>>,
}

impl Teller {
    fn say(&self, done: bool, text: String, said: &'static str) {
        let nth = self.n_said.borrow().wrapping_add(1);
        *self.n_said.borrow_mut() = nth;
        self.copied.set(Some(if done { Copied::Done(said) } else { Copied::Refused(text) }));
        let teller = self.clone();
        if done {
            spawn_local(async move {
                gloo::timers::future::TimeoutFuture::new(SAID_FOR_MS).await;
                if *teller.n_said.borrow() == nth {
                    teller.copied.set(None);
                }
            });
        }
    }
}

/// Long enough to be read, short enough not to be in the way.
const SAID_FOR_MS: u32 = 3_000;
