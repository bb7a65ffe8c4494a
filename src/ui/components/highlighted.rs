//! Text of an article with the words of the search marked. Text is always text: nothing in it is
//! ever read as markup.

use yew::prelude::*;

use crate::query;
use crate::ui::html;

/// The text as nodes, hits in `<mark>`.
pub fn highlighted(text: &str, terms: &[String]) -> Html {
    let mut nodes: Vec<Html> = Vec::new();
    let mut done = 0;
    // Looking for hits is not of the first screen: what is drawn before a search does without.
    let hits = if terms.is_empty() { Vec::new() } else { query::highlights(text, terms) };
    for hit in hits {
        let (Some(before), Some(inside)) = (text.get(done..hit.start), text.get(hit.clone())) else {
            continue;
        };
        nodes.push(html! { {before.to_string()} });
        nodes.push(html! { <mark>{inside.to_string()}</mark> });
        done = hit.end;
    }
    nodes.push(html! { {text.get(done..).unwrap_or_default().to_string()} });
    html! { <>{for nodes}</> }
}
