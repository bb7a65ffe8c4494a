//! Elements as plain calls, for content that is a list already.

use yew::prelude::*;

use crate::ui::{html, markup::Markup};

/// An element; a class or a language that is empty is left out.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str, lang: &str, content: Vec<Html>) -> Html {
    let mut markup = Markup::new();
    markup.open(name);
    markup.attribute("class", class);
    markup.attribute("lang", Some(lang.to_string()).filter(|lang| !lang.is_empty()));
    markup.add(content);
    markup.close();
    markup.finish()
}

/// An element with text in it.
pub fn said(name: &'static str, class: &'static str, words: &str) -> Html {
    tag(name, class, "", vec![text(words)])
}

/// Text.
#[inline(never)]
pub fn text(words: &str) -> Html {
    Html::from(words.to_string())
}

/// A button.
#[inline(never)]
pub fn button(class: &'static str, words: &str, onclick: Callback<MouseEvent>) -> Html {
    let words = words.to_string();
    html! { <button type="button" {class} {onclick}>{words}</button> }
}
