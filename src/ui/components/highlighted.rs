//! Text of an article with the words of the search marked. Text is always text: nothing in it is
//! ever read as markup.

use yew::prelude::*;

use crate::query;
use crate::ui::html;

/// The text as nodes, hits in `<mark>`.
pub fn highlighted(text: &str, terms: &[String]) -> Html {
    let mut nodes: Vec<Html> = Vec::new();
    let mut done = 0;
    for hit in query::highlights(text, terms) {
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
