//! About this collection: what it is, where it comes from, what could not be read.

use yew::prelude::*;

use crate::ui::explorer::Explorer;

/// The foot of the page.
pub fn about(explorer: &Explorer) -> Html {
    let Explorer { index, words, .. } = explorer;
    let about = &index.corpus().about;
    let warning = |(nth, (of, what)): (usize, &(String, String))| {
        html! { <li key={nth}><b>{of.clone()}</b>{" – "}{what.clone()}</li> }
    };
    html! {
        <footer class="about">
            <details>
                <summary>{words.about}</summary>
                <p>{about.description.clone()}</p>
                <p>{words.about_built}{" "}{about.version.clone()}{" "}{about.built.clone()}{"."}{" "}{words.about_rights}</p>
                <p>{words.about_private}</p>
                if !about.warnings.is_empty() {
                    <h3>{words.about_warnings}</h3>
                    <ul>{for about.warnings.iter().enumerate().map(warning)}</ul>
                }
            </details>
        </footer>
    }
}
