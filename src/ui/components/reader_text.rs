//! The text of an article with its marks: the clean paragraphs, or all of it as received.
//!
//! Every piece says in `data-at` at which code point it begins: by that the reader finds the mark
//! under the pointer or the focus, and the passage that is selected. One listener hears them all.

use yew::prelude::*;

use super::explained::{NOTE_ID, explained};
use crate::ui::html;
use crate::{
    model::{Article, ArticleIdx, Form, Span, order},
    query::{Segment, segments},
    ui::explorer::Explorer,
    view::View,
};

/// What is drawn of an article.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub explorer: &'a Explorer,
    pub view: &'a View,
    pub at: ArticleIdx,
    pub article: &'a Article,
    /// The passage that was asked for.
    pub hit: Option<Span>,
    /// Where the mark begins that is being explained.
    pub picked: Option<u32>,
}

/// The paragraphs kept; or, `raw`, the text as received.
pub fn reader_text(reading: Reading<'_>, raw: bool) -> Html {
    let article = reading.article;
    let lang = article.lang.clone();
    if raw {
        return html! { <div class="text raw" {lang}>{for received(reading)}</div> };
    }
    let mut hit_drawn = false;
    let paragraphs = article.body.iter().map(|paragraph| {
        html! { <p key={paragraph.start}>{for stretch(reading, *paragraph, &mut hit_drawn)}</p> }
    });
    html! { <div class="text" {lang}>{for paragraphs}</div> }
}

/// The headline with its marks, where it stands in the text; as stated otherwise.
pub fn headline(reading: Reading<'_>) -> Html {
    match reading.article.title.as_ref().filter(|title| title.start < title.end) {
        Some(title) => {
            let span = Span { start: title.start, end: title.end };
            html! { <>{for stretch(reading, span, &mut false)}</> }
        }
        None => html! { {reading.explorer.headline(reading.at)} },
    }
}

/// The whole text; what lies outside of title and body is grey.
fn received(reading: Reading<'_>) -> Vec<Html> {
    let index = &reading.explorer.index;
    let n_code_points = index.text(reading.at).chars().count() as u32;
    let title = reading.article.title.as_ref().filter(|title| title.start < title.end);
    let mut kept: Vec<Span> =
        title.map(|title| Span { start: title.start, end: title.end }).into_iter().collect();
    kept.extend(&reading.article.body);
    order::sort(&mut kept);
    let mut nodes: Vec<Html> = Vec::new();
    let (mut done, mut hit_drawn) = (0, false);
    let removed = |start: u32, end: u32| {
        let text = index.slice(reading.at, Span { start, end }).to_string();
        html! { <span key={["removed-", &start.to_string()].concat()} class="removed">{text}</span> }
    };
    for span in kept {
        nodes.push(removed(done, span.start.max(done)));
        nodes.extend(stretch(reading, span, &mut hit_drawn));
        done = span.end;
    }
    nodes.push(removed(done, n_code_points.max(done)));
    nodes
}

fn stretch(reading: Reading<'_>, span: Span, hit_drawn: &mut bool) -> Vec<Html> {
    let mut nodes = Vec::new();
    for segment in segments(reading.article, span, reading.hit) {
        // The first piece of the passage bears the id that the reader scrolls to.
        let id = (segment.hit && !*hit_drawn).then_some("hit");
        *hit_drawn |= segment.hit;
        let is_picked = reading.picked == Some(segment.span.start);
        nodes.push(draw(reading, segment, id, is_picked));
        if is_picked {
            nodes.push(explained(reading.explorer, reading.view, reading.article, segment));
        }
    }
    nodes
}

fn draw(reading: Reading<'_>, segment: Segment, id: Option<&'static str>, is_picked: bool) -> Html {
    let article = reading.article;
    let text = reading.explorer.index.slice(reading.at, segment.span).to_string();
    let form = segment.mention.and_then(|nth| article.mentions.get(nth as usize)).map(|mention| mention.form);
    let is_marked = form.is_some() || segment.time.is_some() || segment.quote.is_some();
    // Of a long quotation only the first piece takes the focus: its words are to be selected and read.
    let quote = segment.quote.and_then(|nth| article.said(nth));
    let takes_focus = form.is_some()
        || segment.time.is_some()
        || quote.is_some_and(|quote| quote.span.start == segment.span.start);
    let class = classes!(
        segment.hit.then_some("hit"),
        is_marked.then_some("mark"),
        form.map(|form| if form == Form::Description { "actor described" } else { "actor" }),
        segment.time.map(|_| "time"),
        segment.quote.map(|nth| if article.is_reported(nth) { "reported" } else { "quote" }),
    );
    let start = segment.span.start;
    html! {
        <span key={start} {class} {id} data-at={start.to_string()} role={takes_focus.then_some("button")}
            tabindex={takes_focus.then_some("0")} aria-describedby={is_picked.then_some(NOTE_ID)}>{text}</span>
    }
}
