//! The explorer: the view in the middle, everything else drawn from it.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::{
    about::about,
    facets::facets,
    header::header,
    notices::{Notices, notice_of},
    reader::{Reader, closed},
    results::Results,
    sentence::sentence_of,
    timeline::Timeline,
};
use crate::ui::{at_once, callback, html};
use crate::{
    index::Index,
    ui::{
        browser::{focus, language, rest::Rest, storage},
        explorer::{Explorer, Shared},
        hooks::{use_answer, use_keys, use_link, use_rest, use_sheet},
    },
    view::{Action, Lang, Sort, Tab, View},
    words::{Words, words},
};

#[derive(PartialEq, Properties)]
pub struct ExploreProps {
    pub index: Shared<Index>,
    /// How wide the timeline will be.
    pub chart_px: f64,
}

#[component]
pub fn Explore(props: &ExploreProps) -> Html {
    let rest = use_rest();
    let is_whole = rest == Rest::Here;
    let (view, dispatcher, warnings) = use_link();
    // English comes with the second part of the program: at once where the browser asks for it.
    let lang = if is_whole { view.lang.unwrap_or_else(language::preferred) } else { Lang::French };
    let words = words(lang);
    use_effect_with(words.code, |code| language::declare(code));
    let explorer = Explorer { index: props.index.clone(), words, dispatcher };
    let drawn = use_memo((view.clone(), is_whole), |(view, is_whole)| drawable(view, *is_whole));
    let drawn = (*drawn).clone();
    let answered = use_answer(&props.index, &drawn, is_whole);
    let choice = &answered.choice;
    let filters_open = use_state_eq(|| false);
    use_sheet(*filters_open, "filters");
    // What nobody looks for in the first moment comes with the counts: the first frame is for the chart.
    let is_counted = answered.lists.counted.is_some();
    let is_all = is_whole && is_counted;
    let deps = (explorer.clone(), view.clone(), filters_open.clone());
    let on_key = callback(deps, |event: KeyboardEvent, (explorer, view, filters_open)| {
        key_pressed(&event, explorer, view, filters_open);
    });
    use_keys(on_key);
    let show_filters = at_once(filters_open.setter(), |open: bool, filters_open| filters_open.set(open));
    let n_filters = view.n_filters();
    let open_filters = show_filters.reform(|_: MouseEvent| true);
    html! {
        <div class="explore">
            <a class="skip" href="#results" onclick={Callback::from(|event: MouseEvent| skip(&event))}>{words.skip_to_results}</a>
            {header(&explorer, &view, is_whole, is_all)}
            if is_whole {
                <Notices explorer={explorer.clone()} view={drawn.clone()} choice={choice.clone()} {warnings} />
            } else {
                {notice_of(coming(rest, *drawn != *view, words))}
            }
            <Timeline explorer={explorer.clone()} view={drawn.clone()} choice={choice.clone()} expected_px={props.chart_px} />
            <div class="columns">
                {facets(&explorer, &drawn, &answered, *filters_open, &show_filters)}
                <main class="middle" id="results" tabindex="-1">
                    {sentence_of(&explorer, &view, &answered, &show_filters)}
                    if let Some((view, answer)) = &answered.lists.listed {
                        <Results explorer={explorer.clone()} view={view.clone()} answer={answer.clone()} {is_whole} />
                    }
                    if is_all {
                        {about(&explorer)}
                        <super::offline::OfflineNotice {words} />
                    }
                </main>
                if is_all || is_whole && drawn.open.is_some() {
                    <Reader explorer={explorer.clone()} view={drawn.clone()} choice={choice.clone()} />
                } else {
                    {closed(words)}
                }
            </div>
            <div class="thumb">
                if is_counted {
                    <button type="button" onclick={open_filters}>
                        {words.filters}
                        if n_filters > 0 { {" · "}{n_filters} }
                    </button>
                    <super::share::Share {explorer} {view} has_more={is_all} />
                }
            </div>
        </div>
    }
}

/// What of a view can be drawn: without the second part of the program no passage, no other list, no other
/// order and no English. The view itself stays as it is asked for, and in the link.
fn drawable(view: &Shared<View>, is_whole: bool) -> Shared<View> {
    let (tab, sort) = (Tab::default(), Sort::default());
    let lang = view.lang.filter(|lang| *lang == Lang::French);
    let drawable = View { open: None, beside: None, lang, tab, sort, ..(*view.0).clone() };
    // The same view by the same pointer: nothing is drawn anew as the second part comes.
    if is_whole || drawable == **view { view.clone() } else { Shared(Rc::new(drawable)) }
}

/// What to say of the second part, where something of it is wanted.
fn coming(rest: Rest, is_wanted: bool, words: &Words) -> Option<&'static str> {
    match rest {
        Rest::Here => None,
        Rest::Gone => Some(words.rest_gone),
        Rest::Missed => Some(words.rest_coming),
        Rest::Awaited => is_wanted.then_some(words.rest_coming),
    }
}

/// Moves the focus without touching the fragment, which is the view's.
fn skip(event: &MouseEvent) {
    event.prevent_default();
    focus::on("results");
}

fn key_pressed(event: &KeyboardEvent, explorer: &Explorer, view: &View, filters_open: &UseStateHandle<bool>) {
    match event.key().as_str() {
        "/" if storage::single_keys() => {
            event.prevent_default();
            focus::on("search");
        }
        "?" if storage::single_keys() => focus::press("keys"),
        // One thing at a time: a popover closes by itself.
        "Escape" if focus::is_popover_open() => {}
        "Escape" if focus::leave_menu() => event.prevent_default(),
        "Escape" if **filters_open => filters_open.set(false),
        "Escape" if view.open.is_some() => explorer.act(Action::Open(None)),
        _ => {}
    }
}
