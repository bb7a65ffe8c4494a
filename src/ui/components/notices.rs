//! What of the link could not be applied, until it is dismissed.

use yew::prelude::*;

use crate::ui::{callback, html};
use crate::{
    query::{self, Choice},
    ui::{
        browser::focus,
        explorer::{Explorer, Shared},
    },
    view::{View, link::LinkWarning},
};

#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub choice: Shared<Choice>,
    pub warnings: Shared<Vec<LinkWarning>>,
}

/// What is said of the second part of the program while that is not here: the component is drawn by it.
pub fn notice_of(coming: Option<&'static str>) -> Html {
    html! { <div class="notices" role="status">if let Some(coming) = coming { <p>{coming}</p> }</div> }
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = props.explorer.words;
    let dismissed = use_state_eq(Vec::<String>::new);
    let notices: Vec<String> = all(props).into_iter().filter(|notice| !dismissed.contains(notice)).collect();
    let ondismiss = callback((notices.clone(), dismissed.clone()), |_: MouseEvent, (notices, dismissed)| {
        focus::on("results");
        dismissed.set([dismissed.as_slice(), notices.as_slice()].concat());
    });
    html! {
        <div class="notices" role="status">
            if !notices.is_empty() {
                <ul>{for notices.iter().map(|notice| html! { <li key={notice.clone()}>{notice.clone()}</li> })}</ul>
                <button type="button" class="quiet" onclick={ondismiss}>{words.dismiss}</button>
            }
        </div>
    }
}

/// Links are read, and what they ask for is found, by the second part of the program.
fn all(props: &NoticesProps) -> Vec<String> {
    let words = props.explorer.words;
    let mut notices: Vec<String> = Vec::new();
    for warning in props.warnings.iter() {
        notices.push(match warning {
            LinkWarning::UnknownKey(key) => [words.link_unknown_key, " ", key].concat(),
            LinkWarning::BadValue { key, value } => [words.link_bad_value, " ", key, "=", value].concat(),
        });
    }
    for unknown in &props.choice.unknown {
        let facet = words.facets[unknown.facet as usize];
        notices.push([words.unknown_id, " ", facet, " – ", &unknown.id].concat());
    }
    if let Some(open) = &props.view.open {
        let found = query::find_open(&props.explorer.index, open);
        if found.passage.is_none() {
            notices.push([words.open_lost, " ", &open.article].concat());
        } else if found.moved {
            notices.push(words.open_moved.to_string());
        }
    }
    if let Some(beside) = &props.view.beside
        && query::article_of(&props.explorer.index, beside).is_none()
    {
        notices.push([words.beside_lost, " ", beside].concat());
    }
    notices
}
