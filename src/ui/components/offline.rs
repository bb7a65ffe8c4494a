//! How the page stands without a network, and the offer of a new version.

use yew::prelude::*;

use crate::ui::html;
use crate::{
    ui::browser::offline::{self, Offline},
    words::Words,
};

#[derive(PartialEq, Properties)]
pub struct OfflineNoticeProps {
    pub words: &'static Words,
}

#[component]
pub fn OfflineNotice(props: &OfflineNoticeProps) -> Html {
    let words = props.words;
    let state = use_state_eq(|| Offline::Pending);
    use_effect_with((), {
        let setter = state.setter();
        move |()| offline::watch(move |now| setter.set(now))
    });
    let onclick = use_callback((), |_: MouseEvent, ()| offline::take_over());
    let said = match *state {
        Offline::Pending => "",
        Offline::File => words.offline_file,
        Offline::Ready => words.offline_ready,
        Offline::Update => words.offline_update,
        Offline::Refused => words.offline_refused,
    };
    let is_update = *state == Offline::Update;
    html! {
        <div class={classes!("offline", is_update.then_some("update"))} role="status">
            <span>{said}</span>
            if is_update {
                <button type="button" class="quiet" {onclick}>{words.offline_reload}</button>
            }
        </div>
    }
}
