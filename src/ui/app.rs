//! The root: the corpus is read, or the page says why it cannot be.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    browser,
    components::{Explore, failure},
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

#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// How wide the timeline will be.
    pub chart_px: f64,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let opened = use_memo((), |()| open());
    html! {
        <div class="app">
            {match &*opened {
                Opened::Collection(index) => html! { <Explore index={index.clone()} chart_px={props.chart_px} /> },
                Opened::Missing => failure(None),
                Opened::Unreadable(error) => failure(Some(error)),
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
