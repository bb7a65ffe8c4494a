//! The page without a collection: what happened and what to do; the link stays in the address.

use yew::prelude::*;

use crate::ui::html;
use crate::{ui::browser::language, words::words};

#[derive(PartialEq, Properties)]
pub struct FailureProps {
    /// What the corpus reader said; `None` where there is no corpus at all.
    pub error: Option<AttrValue>,
}

#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let words = words(language::preferred());
    let what = props.error.clone().unwrap_or_else(|| AttrValue::from(words.corpus_missing));
    html! {
        <main class="failure" role="alert">
            <h1>{"Chronique"}</h1>
            <p>{words.corpus_unreadable}{" "}{what}{"."}</p>
            <p>{words.corpus_advice}</p>
        </main>
    }
}
