//! Copies the link of the view, and says whether it could.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::share_more::ShareMore;
use crate::{
    ui::{
        browser::{clipboard, location},
        explorer::{Explorer, Shared},
    },
    view::{View, link},
};

#[derive(PartialEq, Properties)]
pub struct ShareProps {
    pub explorer: Explorer,
    /// The view to share.
    pub view: Option<Shared<View>>,
    /// What the button says, where it is not « Partager la vue ».
    #[prop_or_default]
    pub label: Option<&'static str>,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let words = props.explorer.words;
    let copied = use_state_eq(|| None::<bool>);
    let on_copied = use_callback(copied.setter(), |done: bool, copied| say(done, copied.clone()));
    let onclick = use_callback((props.view.clone(), copied.setter()), |_: MouseEvent, (view, copied)| {
        let link = view.as_ref().map(|view| link::write(view)).unwrap_or_default();
        let (address, copied) = (location::address_of(&link), copied.clone());
        spawn_local(async move { say(clipboard::copy(&address).await, copied) });
    });
    let said = match *copied {
        None => "",
        Some(true) => words.link_copied,
        Some(false) => words.link_not_copied,
    };
    let class = if props.label.is_some() { "quiet" } else { "primary" };
    html! {
        <span class="share">
            <button type="button" {class} {onclick}>{props.label.unwrap_or(words.share)}</button>
            if let (None, Some(view)) = (props.label, props.view.clone()) {
                <ShareMore {words} {view} {on_copied} />
            }
            <span class="said" role="status">{said}</span>
        </span>
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
