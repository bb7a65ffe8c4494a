//! About this collection: what it is, where it comes from, what could not be read.

use yew::prelude::*;

use super::{
    around::warning,
    event_row::more,
    tags::{said, tag, text},
};
use crate::ui::explorer::Explorer;

/// Warnings drawn: the command that built the page tells all of them.
const N_WARNINGS_DRAWN: usize = 100;

/// The foot of the page.
#[inline(never)]
pub fn about(explorer: &Explorer) -> Html {
    let Explorer { index, words, .. } = explorer;
    let about = &index.corpus().about;
    let on = if about.built.is_empty() { "" } else { " · " };
    let read = [words.about_built, " ", &about.version, on, &*about.built, ". ", words.about_rights].concat();
    let mut content = vec![
        said("summary", "", words.about),
        said("p", "", &about.description),
        said("p", "", &read),
        said("p", "", words.about_private),
    ];
    if !about.warnings.is_empty() {
        let warning = |(of, what): &(String, String)| {
            tag("li", "", "", vec![said("b", "", of), text(" – "), warning(words, what)])
        };
        content.push(said("h3", "", words.about_warnings));
        let drawn = about.warnings.iter().take(N_WARNINGS_DRAWN);
        content.push(tag("ul", "", "", drawn.map(warning).collect()));
        content.push(more(words, about.warnings.len().saturating_sub(N_WARNINGS_DRAWN) as u32));
    }
    tag("footer", "about", "", vec![tag("details", "", "", content)])
}
