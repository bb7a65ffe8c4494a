//! The root: the corpus is read, or the page says why it cannot be.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    browser,
    components::{Explore, Failure},
    explorer::Shared,
};
use crate::ui::html;
use crate::{
    format::{self, FormatError},
    index::Index,
};

enum Opened {
    Collection(Shared<Index>),
    Missing,
    Unreadable(FormatError),
}

/// The page.
#[component]
pub fn App() -> Html {
    let opened = use_memo((), |()| open());
    html! {
        <div class="app">
            {match &*opened {
                Opened::Collection(index) => html! { <Explore index={index.clone()} /> },
                Opened::Missing => html! { <Failure error={None::<AttrValue>} /> },
                Opened::Unreadable(error) => html! { <Failure error={Some(AttrValue::from(error.to_string()))} /> },
            }}
        </div>
    }
}

fn open() -> Opened {
    let Some(bytes) = browser::corpus::embedded() else { return Opened::Missing };
    match format::read(&bytes) {
        Ok(corpus) => Opened::Collection(Shared(Rc::new(Index::new(corpus)))),
        Err(error) => Opened::Unreadable(error),
    }
}
