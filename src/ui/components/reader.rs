//! The reader: the passage in its article, every mark saying how it was read.

use core::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use super::{
    around::notes,
    article_row::published,
    beside::beside,
    citation::citation,
    reader_text::{Reading, headline, reader_text},
    row_link::follow,
    share::Share,
    tags::{button, said, tag},
};
use crate::ui::{callback, html};
use crate::{
    index::PassageIdx,
    model::{Article, ArticleIdx},
    query::{self, Choice},
    ui::{
        browser::{focus, location, scroll},
        explorer::{Explorer, Shared},
        hooks::use_sheet,
    },
    view::{Action, Open, View, link},
    words::{DateStyle, Words, number},
};

/// The two articles that were compared last, and what came of it.
type Compared = ((ArticleIdx, ArticleIdx), query::Diff);

/// By a name of its own, so that its code is not taken for that of comparing (`xtask/src/split.rs`).
#[derive(Default)]
struct Last(Option<Compared>);

#[derive(PartialEq, Properties)]
pub struct ReaderProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub choice: Shared<Choice>,
}

#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let words = props.explorer.words;
    let raw = use_state_eq(|| false);
    let picked = use_state_eq(|| None::<u32>);
    let pinned = use_mut_ref(|| false);
    use_sheet(props.view.open.is_some(), "reading");
    let was_open = use_mut_ref(|| false);
    let last = use_mut_ref(Last::default);
    use_effect_with((props.view.open.clone(), props.view.beside.clone()), {
        let picked = picked.setter();
        move |(open, _)| {
            picked.set(None);
            // What had the focus may have been drawn away with the passage before.
            if was_open.replace(open.is_some()) && open.is_some() && focus::is_lost() {
                focus::on("reading");
            }
            if open.is_some() {
                show_hit();
            }
        }
    });
    match props.view.open.as_ref() {
        Some(open) => {
            opened(props, open, &raw, Marks { picked, pinned: ByAddress(pinned) }, &mut last.borrow_mut().0)
        }
        None => closed(words),
    }
}

/// The reader without an article: also while the second part of the program is not here, which draws the rest.
pub fn closed(words: &Words) -> Html {
    html! {
        <aside class="reader" data-open="false" aria-label={words.reader}>
            <p class="hint">{words.reader_empty}</p>
        </aside>
    }
}

/// The reader with an article in it: drawn by the second part of the program.
#[inline(never)]
fn opened(
    props: &ReaderProps,
    open: &Open,
    raw: &UseStateHandle<bool>,
    marks: Marks,
    before: &mut Option<Compared>,
) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let found = query::find_open(index, open);
    let Some(at) = found.article else { return closed(words) };
    let other = props.view.beside.as_ref().and_then(|id| query::article_of(index, id));
    let picked = *marks.picked;
    let on_raw = callback(raw.clone(), |_: MouseEvent, raw| raw.set(!**raw));
    let onclick =
        callback((props.explorer.clone(), marks.clone()), |event: MouseEvent, (explorer, marks)| {
            marks.pressed(event.target());
            follow(&event, explorer);
        });
    let onkeydown = callback(marks.clone(), |event, marks: &Marks| marks.key_pressed(&event));
    let onpointerover = callback(marks.clone(), |event: PointerEvent, marks| {
        if event.pointer_type() == "mouse" {
            marks.met(event.target());
        }
    });
    let onfocusin = callback(marks, |event: FocusEvent, marks| {
        marks.unpin();
        marks.met(event.target());
    });
    let title = match other {
        Some(_) => words.beside.to_string(),
        None => props.explorer.headline(at),
    };
    let content = match other {
        Some(other) => compared(props, (at, other), before),
        None => article(props, (at, found.passage), picked, (**raw, on_raw)),
    };
    let close = props.explorer.on_click(Action::Open(None));
    html! {
        <aside class="reader" data-open="true" data-beside={other.map(|_| "true")} aria-label={words.reader}>
            {tag("div", "sheet-head", "", vec![said("b", "", &title), button("quiet close", words.close, close)])}
            <div class="reader-scroll" tabindex="0" role="region" aria-label={title} id={other.map(|_| "reading")}
                {onclick} {onkeydown} {onpointerover} {onfocusin}>{content}</div>
        </aside>
    }
}

/// The article itself, and what can be done with it.
fn article(
    props: &ReaderProps,
    (at, passage): (ArticleIdx, Option<PassageIdx>),
    picked: Option<u32>,
    (raw, on_raw): (bool, Callback<MouseEvent>),
) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(article) = index.article(at) else { return Html::default() };
    let hit = passage.map(|passage| index.passage(passage).span);
    let reading = Reading { explorer: &props.explorer, view: &props.view, at, article, hit, picked };
    // The passage is marked once.
    let title = headline(Reading { hit: hit.filter(|_| !raw), picked: picked.filter(|_| !raw), ..reading });
    html! {
        <>
            {source(props, at, article)}
            <h2 class="headline" id="reading" tabindex="-1" lang={article.lang.clone()}>{title}</h2>
            <p class="reader-acts">
                {steps(props, at, passage)}
                <Share explorer={props.explorer.clone()} view={props.view.clone()} label={Some(words.cite)}
                    before={Some(citation(&props.explorer, at, passage))} />
                <Share explorer={props.explorer.clone()} view={props.view.clone()}
                    label={Some(words.copy_passage_link)} selected={Some(at)} />
                <button type="button" class="quiet" aria-pressed={raw.to_string()} onclick={on_raw}>
                    {if raw { words.clean_text } else { words.raw_text }}
                </button>
            </p>
            {said("p", "on-paper", &[citation(&props.explorer, at, passage), location::address_of(&link::write(&props.view))].concat())}
            {notes(&props.explorer, &props.view, at, passage)}
            if raw { {said("p", "hint", words.raw_explained)} }
            {reader_text(reading, raw)}
        </>
    }
}

/// Who published it and when, how that is known, and who wrote it.
fn source(props: &ReaderProps, at: ArticleIdx, article: &Article) -> Html {
    let words = props.explorer.words;
    let how = Words::named(&words.published_how, &article.published.how);
    let date = published(words, &article.published, DateStyle::Long);
    let mut by = [words.how_published, words.colon, how].concat();
    if !article.published.by.is_empty() {
        by += &[" – ", &props.explorer.how_read(&article.published.by)].concat();
    }
    let publisher = props.explorer.published_by(at).unwrap_or_else(|| article.source.clone());
    let mut parts = vec![
        said("span", "", &publisher),
        tag("details", "", "", vec![said("summary", "", &date), said("p", "", &by)]),
    ];
    parts.extend(article.byline.iter().map(|author| said("span", "", author)));
    tag("div", "meta source", "", parts)
}

/// To the passages of the article that the filters select, before and after the open one.
fn steps(props: &ReaderProps, at: ArticleIdx, passage: Option<PassageIdx>) -> Html {
    let (explorer, words) = (&props.explorer, props.explorer.words);
    let own = explorer.index.passages_of(at);
    let hits: Vec<u32> = own.clone().filter(|hit| props.choice.selected.contains(*hit as usize)).collect();
    let place = passage.map_or(own.start, |passage| passage.0);
    let n_before = hits.partition_point(|hit| *hit < place);
    let is_hit = hits.get(n_before) == Some(&place);
    let step = |to: Option<&u32>, sign: &'static str, label: &'static str| {
        let onclick = to.map(|to| explorer.on_click(explorer.open(PassageIdx(*to))));
        html! {
            <button type="button" class="icon" aria-label={label} title={label} disabled={to.is_none()} {onclick}>{sign}</button>
        }
    };
    let rank = if is_hit { number(words.lang, n_before as u32 + 1) } else { "–".to_string() };
    let count = [&rank, "\u{a0}/\u{a0}", &number(words.lang, hits.len() as u32)].concat();
    html! {
        <span class="steps">
            {step(n_before.checked_sub(1).and_then(|before| hits.get(before)), "‹", words.previous_hit)}
            {count}
            {step(hits.get(n_before + usize::from(is_hit)), "›", words.next_hit)}
        </span>
    }
}

/// The mark that is explained, by where it begins: the one under the pointer or the focus, or the
/// one that was pressed, which stays.
#[derive(Clone, PartialEq)]
struct Marks {
    picked: UseStateHandle<Option<u32>>,
    pinned: ByAddress,
}

/// Shared by every drawing of one reader.
#[derive(Clone)]
struct ByAddress(Rc<RefCell<bool>>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Marks {
    /// Explains a mark that was met; in the explanation itself nothing changes.
    fn met(&self, target: Option<EventTarget>) {
        let Some(element) = element(target) else { return };
        if !*self.pinned.0.borrow() && closest(&element, ".note-on").is_none() {
            self.picked.set(mark_at(&element));
        }
    }

    fn unpin(&self) {
        *self.pinned.0.borrow_mut() = false;
    }

    /// Keeps the explanation of the mark that was pressed; pressed again, or elsewhere, it goes.
    fn pressed(&self, target: Option<EventTarget>) {
        let Some(element) = element(target).filter(|element| closest(element, ".note-on").is_none()) else {
            return;
        };
        let mark = mark_at(&element);
        let is_kept = *self.pinned.0.borrow() && *self.picked == mark;
        *self.pinned.0.borrow_mut() = mark.is_some() && !is_kept;
        self.picked.set(mark.filter(|_| !is_kept));
    }

    fn key_pressed(&self, event: &KeyboardEvent) {
        let on_mark = || element(event.target()).is_some_and(|element| mark_at(&element).is_some());
        match event.key().as_str() {
            "Escape" if self.picked.is_some() => {
                self.unpin();
                self.picked.set(None);
                event.stop_propagation();
            }
            "Enter" | " " if on_mark() => {
                event.prevent_default();
                self.pressed(event.target());
            }
            _ => {}
        }
    }
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

fn closest(element: &Element, css: &str) -> Option<Element> {
    element.closest(css).ok().flatten()
}

/// Where the mark begins that an element draws.
fn mark_at(element: &Element) -> Option<u32> {
    closest(element, ".mark")?.get_attribute("data-at")?.parse().ok()
}

fn share(props: &ReaderProps, label: &'static str) -> Html {
    html! { <Share explorer={props.explorer.clone()} view={props.view.clone()} label={Some(label)} /> }
}

/// The article and the one beside it.
fn compared(
    props: &ReaderProps,
    (left, right): (ArticleIdx, ArticleIdx),
    before: &mut Option<Compared>,
) -> Html {
    let words = props.explorer.words;
    let same = before.take().filter(|(pair, _)| *pair == (left, right));
    let (_, diff) = before
        .insert(same.unwrap_or_else(|| ((left, right), query::diff(&props.explorer.index, left, right))));
    let back = props.explorer.on_click(Action::Open(props.view.open.clone()));
    let acts = vec![button("quiet", words.back_to_article, back), share(props, words.share)];
    let content =
        vec![tag("p", "reader-acts", "", acts), beside(&props.explorer, &props.view, [left, right], diff)];
    html! { <>{content}</> }
}

fn show_hit() {
    if let Some(element) = gloo::utils::document().get_element_by_id("hit") {
        scroll::to_middle(element.unchecked_ref());
    }
}
