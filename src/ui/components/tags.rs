//! Elements as plain calls. What `html!` writes out at every place, an element with a class, a
//! language and some content, is here once, and weighs less.

use yew::prelude::*;

/// An element; a class or a language that is empty is left out.
#[inline(never)]
#[expect(clippy::ignored_unit_patterns, reason = "`html!` writes it")]
pub fn tag(name: &'static str, class: &'static str, lang: &str, content: Vec<Html>) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    let lang = Some(lang.to_string()).filter(|lang| !lang.is_empty());
    html! { <@{name} {class} {lang}>{content}</@> }
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
