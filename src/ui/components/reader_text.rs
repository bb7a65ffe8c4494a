//! The text of an article with its marks: the clean paragraphs, or all of it as received.

use yew::prelude::*;

use crate::{
    model::{Article, ArticleIdx, Form, Span, order},
    query::{Segment, segments},
    ui::explorer::Explorer,
};

/// A mark of the text, by position in its list of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An actor.
    Mention(u32),
    /// A date.
    Time(u32),
    /// A quotation or reported words.
    Quote(u32),
}

#[derive(PartialEq, Properties)]
pub struct ReaderTextProps {
    pub explorer: Explorer,
    pub article: ArticleIdx,
    /// The passage that was asked for.
    pub hit: Option<Span>,
    /// Whether to show the text as received.
    pub raw: bool,
    /// A mark was asked about.
    pub on_pick: Callback<Mark>,
}

#[component]
pub fn ReaderText(props: &ReaderTextProps) -> Html {
    let Some(article) = props.explorer.index.article(props.article) else {
        return html! { <div class="text" /> };
    };
    if props.raw {
        return html! { <div class="text raw" lang={article.lang.clone()}>{raw(props, article)}</div> };
    }
    let mut hit_drawn = false;
    let paragraphs = article.body.iter().map(|paragraph| {
        html! { <p key={paragraph.start}>{for stretch(props, article, *paragraph, &mut hit_drawn)}</p> }
    });
    html! { <div class="text" lang={article.lang.clone()}>{for paragraphs}</div> }
}

/// The headline with its marks, where it stands in the text; as stated otherwise.
pub fn headline(explorer: &Explorer, at: ArticleIdx, hit: Option<Span>, on_pick: &Callback<Mark>) -> Html {
    let article = explorer.index.article(at);
    let place = article.and_then(|article| article.title.as_ref().filter(|title| title.start < title.end));
    let (Some(article), Some(title)) = (article, place) else { return html! { {explorer.headline(at)} } };
    let props = ReaderTextProps {
        explorer: explorer.clone(),
        article: at,
        hit,
        raw: false,
        on_pick: on_pick.clone(),
    };
    let span = Span { start: title.start, end: title.end };
    html! { <>{for stretch(&props, article, span, &mut false)}</> }
}

/// The whole text; what lies outside of title and body is grey.
fn raw(props: &ReaderTextProps, article: &Article) -> Html {
    let index = &props.explorer.index;
    let n_code_points = index.text(props.article).chars().count() as u32;
    let title = article.title.as_ref().filter(|title| title.start < title.end);
    let mut kept: Vec<Span> =
        title.map(|title| Span { start: title.start, end: title.end }).into_iter().collect();
    kept.extend(&article.body);
    order::sort(&mut kept);
    let mut nodes: Vec<Html> = Vec::new();
    let (mut done, mut hit_drawn) = (0, false);
    let removed = |start: u32, end: u32| {
        let text = index.slice(props.article, Span { start, end }).to_string();
        html! { <span class="removed">{text}</span> }
    };
    for span in kept {
        nodes.push(removed(done, span.start.max(done)));
        nodes.extend(stretch(props, article, span, &mut hit_drawn));
        done = span.end;
    }
    nodes.push(removed(done, n_code_points.max(done)));
    html! { <>{for nodes}</> }
}

fn stretch(props: &ReaderTextProps, article: &Article, span: Span, hit_drawn: &mut bool) -> Vec<Html> {
    let mut nodes = Vec::new();
    for segment in segments(article, span, props.hit) {
        // The first piece of the passage bears the id that the reader scrolls to.
        let id = (segment.hit && !*hit_drawn).then_some("hit");
        *hit_drawn |= segment.hit;
        nodes.push(draw(props, article, segment, id));
    }
    nodes
}

fn draw(props: &ReaderTextProps, article: &Article, segment: Segment, id: Option<&'static str>) -> Html {
    let text = props.explorer.index.slice(props.article, segment.span).to_string();
    let mark = segment
        .mention
        .map(Mark::Mention)
        .or(segment.time.map(Mark::Time))
        .or(segment.quote.map(Mark::Quote));
    let form = segment.mention.and_then(|nth| article.mentions.get(nth as usize)).map(|mention| mention.form);
    let class = classes!(
        segment.hit.then_some("hit"),
        form.map(|form| if form == Form::Description { "actor described" } else { "actor" }),
        segment.time.map(|_| "time"),
        segment.quote.map(|nth| if article.is_reported(nth) { "reported" } else { "quote" }),
    );
    let Some(mark) = mark else { return html! { <span {class} {id}>{text}</span> } };
    let on_pick = props.on_pick.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_pick.emit(mark));
    // A long quotation is no button: its words are to be selected and read.
    if matches!(mark, Mark::Quote(_)) {
        return html! { <span {class} {id} {onclick}>{text}</span> };
    }
    let on_pick = props.on_pick.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_pick.emit(mark);
        }
    });
    html! { <span {class} {id} role="button" tabindex="0" {onclick} {onkeydown}>{text}</span> }
}
