//! View ↔ address: the link follows the view, Back and Forward bring views back.

use std::rc::Rc;

use gloo::{events::EventListener, utils::window};
use yew::prelude::*;

use crate::{
    ui::{
        browser::location,
        explorer::{Shared, Shown},
    },
    view::{
        Action, Step, View,
        link::{self, LinkWarning},
    },
};

/// The view of the page, begun from its address and written back to it; and what of the address
/// could not be read.
#[hook]
pub fn use_link() -> (Shared<View>, UseReducerDispatcher<Shown>, Shared<Vec<LinkWarning>>) {
    let warnings = use_state(|| Shared(Rc::new(link::read(&location::fragment()).1)));
    let shown = use_reducer_eq(|| Shown {
        view: Shared(Rc::new(link::read(&location::fragment()).0)),
        step: Step::Keep,
    });
    let view = shown.view.clone();
    let step = shown.step;
    use_effect_with(view.clone(), move |view| {
        location::write(&link::write(view), step);
    });
    let dispatcher = shown.dispatcher();
    use_effect_with((), {
        let (dispatcher, warnings) = (dispatcher.clone(), warnings.setter());
        move |()| {
            // `popstate` comes with Back, Forward and with a fragment typed by hand.
            let listener = EventListener::new(&window(), "popstate", move |_| {
                let (view, unread) = link::read(&location::fragment());
                dispatcher.dispatch(Action::Replace(Box::new(view)));
                warnings.set(Shared(Rc::new(unread)));
            });
            move || drop(listener)
        }
    });
    (view, dispatcher, (*warnings).clone())
}
