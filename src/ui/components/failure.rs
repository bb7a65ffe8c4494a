//! The page without a collection: what happened and what to do; the link stays in the address.

use yew::prelude::*;

use crate::ui::html;
use crate::{format::FormatError, ui::browser::language, words::words};

/// `error` is what the corpus reader said; `None` where there is no corpus at all.
pub fn failure(error: Option<&FormatError>) -> Html {
    let words = words(language::preferred());
    let what = match error {
        None | Some(FormatError::Foreign) => words.corpus_missing,
        Some(FormatError::TooNew(_) | FormatError::TooOld(_)) => words.corpus_other,
        Some(FormatError::Truncated(_) | FormatError::Corrupt(_) | FormatError::Malformed(_)) => {
            words.corpus_damaged
        }
    };
    html! {
        <main class="failure" role="alert">
            <h1>{"Chronique"}</h1>
            <p>{words.corpus_unreadable}{" "}{what}{"."}</p>
            <p>{words.corpus_advice}</p>
        </main>
    }
}
