//! The timeline: the head of the page. A brush for the pointer, a slider for the keyboard and for
//! screen readers, two clocks, the undated beside it.

use core::cell::RefCell;
use std::rc::Rc;

use web_sys::{KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::{
    fact_row::when,
    tags::{said, tag, text},
    timeline_drawing::{Scale, apart_class, drawing},
    timeline_gestures::{Gestures, Hand, ZOOM_STEP},
};
use crate::ui::{at_once, callback, html};
use crate::{
    model::{Day, Edtf, Partial},
    query::{self, Bin, Choice, Mark, Timeline as Drawn},
    ui::{
        explorer::{Explorer, Shared},
        hooks::{use_wheel, use_width},
    },
    view::{Action, Clock, View},
    words::{DateStyle, Words, count, edtf, number, precision_label},
};

/// Marks that are moved frame by frame: more would keep a phone from drawing in time.
const N_MOVED: usize = 300;

#[derive(PartialEq, Properties)]
pub struct TimelineProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub choice: Shared<Choice>,
    /// How wide it will be, before that is known.
    pub expected_px: f64,
}

#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let node = use_node_ref();
    let width_px = use_width(node.clone(), props.expected_px);
    // What is open and how the rest is listed changes nothing here; what is typed is in the choice.
    let (search, tab, sort) = Default::default();
    let hand = use_mut_ref(Hand::default);
    let zoom = hand.borrow_mut().zoom(props.view.zoom);
    let view =
        View { open: None, beside: None, lang: None, zoom, search, tab, sort, ..(*props.view.0).clone() };
    let key = (props.explorer.index.clone(), view, props.choice.clone(), width_px);
    let drawn = Shared(use_memo(key, |(index, view, choice, width_px)| {
        query::timeline(index, view, choice, width_px.max(320.0))
    }));
    let scale = Scale::new(drawn.from, drawn.to, width_px.max(320.0));
    let cursor = use_state_eq(|| None::<Day>);
    let shown = use_mut_ref(|| (props.view.clock, (drawn.from, drawn.to)));
    let as_table = use_state_eq(|| false);
    let on_table = callback(as_table.clone(), |_: MouseEvent, as_table| as_table.set(!**as_table));
    let gestures = Rc::new(Gestures {
        explorer: props.explorer.clone(),
        view: props.view.clone(),
        choice: props.choice.clone(),
        drawn: drawn.clone(),
        scale,
        cursor: cursor.clone(),
        redraw: use_force_update(),
    });
    let with_hand = (gestures.clone(), hand.clone());
    let on_wheel =
        callback(with_hand.clone(), |event, (gestures, hand)| gestures.wheel(&event, &mut hand.borrow_mut()));
    use_wheel(node.clone(), on_wheel);
    let onkeydown = callback(gestures.clone(), |event: KeyboardEvent, gestures| gestures.key_pressed(&event));
    let on_pointer = at_once(with_hand.clone(), |event: PointerEvent, (gestures, hand)| {
        gestures.pointer(&event, &mut hand.borrow_mut());
    });
    let ondblclick = callback(with_hand, |event: MouseEvent, (gestures, hand)| {
        gestures.zoom_into(event.client_x(), &mut hand.borrow_mut());
    });
    let onmousemove = callback(gestures.clone(), |event: MouseEvent, gestures| gestures.tell(&event));
    let words = props.explorer.words;
    let at = cursor.and_then(|day| drawn.bins.iter().find(|bin| bin.from <= day && day <= bin.to));
    let now = at.map_or(0, |bin| drawn.bins.iter().take_while(|other| other.from < bin.from).count() + 1);
    let spoken = at.map_or_else(|| window(words, &drawn), |bin| spoken(&gestures, bin));
    let moves =
        is_leap(&shown, (props.view.clock, (drawn.from, drawn.to)), &hand) && drawn.marks.len() < N_MOVED;
    html! {
        <section class="timeline" aria-label={words.timeline}>
            {head(&gestures, *as_table, on_table, &spoken)}
            <p class="unseen" id="timeline-help">{words.timeline_help}</p>
            <div class="chart" ref={node} role="slider" tabindex="0" aria-label={words.timeline} aria-describedby="timeline-help"
                aria-valuemin="0" aria-valuemax={drawn.bins.len().to_string()} aria-valuenow={now.to_string()}
                aria-valuetext={spoken} data-moves={moves.then_some("true")} {onkeydown} {ondblclick} {onmousemove}
                onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()}
                onpointerup={on_pointer.clone()} onpointercancel={on_pointer}>
                {drawing(&props.explorer, &props.view, &drawn, scale, at.map(|bin| (bin.from, bin.to)))}
            </div>
            <div class="numbers">if *as_table { {table(words, &drawn)} }</div>
        </section>
    }
}

/// Whether the clock was turned or the window changed at once, so that what stands in both is to be
/// seen moving; what follows the hand moves by itself.
fn is_leap(
    shown: &Rc<RefCell<(Clock, (Day, Day))>>,
    now: (Clock, (Day, Day)),
    hand: &Rc<RefCell<Hand>>,
) -> bool {
    let before = core::mem::replace(&mut *shown.borrow_mut(), now);
    let follows = core::mem::take(&mut hand.borrow_mut().follows);
    before != now && !follows
}

fn head(gestures: &Gestures, as_table: bool, on_table: Callback<MouseEvent>, spoken: &str) -> Html {
    let Gestures { explorer, view, drawn, .. } = gestures;
    let words = explorer.words;
    let act = |action: Action| explorer.on_click(action);
    let clock = |clock: Clock, label: &'static str| {
        html! { <button type="button" aria-pressed={(view.clock == clock).to_string()} onclick={act(Action::Clock(clock))}>{label}</button> }
    };
    let middle = Day(drawn.from.0 + (drawn.to.0 - drawn.from.0) / 2);
    let zoom = |factor: f64, sign: &'static str, label: &'static str| {
        let onclick = act(gestures.zoomed(factor, middle));
        html! { <button type="button" class="icon" aria-label={label} title={label} {onclick}>{sign}</button> }
    };
    html! {
        <div class="timeline-head">
            <h2>{words.timeline}</h2>
            <div class="clocks" role="group" aria-label={words.clock}>
                {clock(Clock::Events, words.clock_events)}
                {clock(Clock::Published, words.clock_published)}
            </div>
            <p class="beside">{beside(words, drawn)}</p>
            <p class="readout" aria-hidden="true">{spoken.to_string()}</p>
            {legend(explorer, view, drawn)}
            <p class="window">
                if drawn.is_dated { <span class="level">{Words::named(&words.levels, &drawn.level)}{" · "}</span> }
                <b>{window(words, drawn)}</b>
            </p>
            <div class="zoom">
                <button type="button" class="quiet" aria-pressed={as_table.to_string()} onclick={on_table}>{words.table}</button>
                {zoom(1.0 / ZOOM_STEP, "−", words.zoom_out)}
                {zoom(ZOOM_STEP, "+", words.zoom_in)}
                <button type="button" class="icon" aria-label={words.zoom_all} title={words.zoom_all} onclick={act(Action::Zoom(None))}>{"⟲"}</button>
            </div>
        </div>
    }
}

/// What a drawn sign means: a bar that fades out where there is one, and which colour and shape is
/// whose where some are told apart.
fn legend(explorer: &Explorer, view: &View, drawn: &Drawn) -> Html {
    let mut items = Vec::new();
    if let Some((facet, ids)) = query::told_apart(view) {
        let mut names: Vec<String> = ids.iter().map(|id| explorer.name_of(facet, id)).collect();
        names.resize(query::N_APART, String::new());
        names.push(explorer.words.several.to_string());
        let item = |(rank, name): (usize, &String)| {
            let class = classes!("day", apart_class(Some(rank)));
            let dot = html! { <svg class="marks" aria-hidden="true" viewBox="-5 -5 10 10" width="12" height="12">
                <g {class}><rect x="-3.4" y="-3.4" width="6.8" height="6.8" rx="3.4" /></g>
            </svg> };
            tag("li", "", "", vec![dot, text(name)])
        };
        items = names.iter().enumerate().filter(|(_, name)| !name.is_empty()).map(item).collect();
    }
    if drawn.marks.iter().any(|mark| mark.from.is_none() || mark.to.is_none()) {
        items.push(said("li", "open-ends", explorer.words.open_ends));
    }
    if items.is_empty() {
        return Html::default();
    }
    tag("ul", "legend", "", items)
}

/// The numbers of the drawing.
#[inline(never)]
fn table(words: &Words, drawn: &Drawn) -> Html {
    let row = |bin: &Bin| {
        let period = said("th", "", &precision_label(words.lang, bin.from, bin.to));
        let numbers = [bin.n_facts, bin.n_selected].map(|n| said("td", "", &number(words.lang, n)));
        tag("tr", "", "", [vec![period], numbers.to_vec()].concat())
    };
    let heads = words.table_columns.iter().map(|column| said("th", "", column)).collect();
    let parts = vec![
        said("caption", "unseen", words.timeline),
        tag("thead", "", "", vec![tag("tr", "", "", heads)]),
        tag("tbody", "", "", drawn.bins.iter().map(row).collect()),
    ];
    html! { <div class="numbers-scroll" tabindex="0" role="region" aria-label={words.table}>{tag("table", "", "", parts)}</div> }
}

/// What the drawing leaves out: the undated, and the facts outside of the window.
fn beside(words: &Words, drawn: &Drawn) -> String {
    let outside = [(drawn.n_before, words.before_window), (drawn.n_after, words.after_window)];
    let mut said = vec![count(words, drawn.n_undated, words.undated)];
    said.extend(outside.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| count(words, n, noun)));
    said.join(" · ")
}

/// A bin for the ear: period, count, first fact.
#[inline(never)]
fn spoken(gestures: &Gestures, bin: &Bin) -> String {
    // A fact of a whole year is told as one, though it stands where the year begins.
    let [from, to] = [bin.from, bin.to].map(|day| Some(Partial::Day(day)));
    let in_bin = View { from, to, ..(*gestures.view.0).clone() };
    let when = when(&gestures.explorer, &in_bin, bin.first).0;
    let first = gestures.explorer.index.passage_text(bin.first);
    [&counted(gestures.explorer.words, bin), ". ", &*when, " – ", first].concat()
}

/// A mark in words: when, in how many articles, the sentence.
pub fn told(explorer: &Explorer, mark: &Mark) -> String {
    let words = explorer.words;
    let when = mark.from.zip(mark.to).map_or_else(
        || {
            let ends = Edtf::Interval(mark.from.map(Partial::Day), mark.to.map(Partial::Day));
            edtf(words.lang, DateStyle::Short, ends)
        },
        |(from, to)| precision_label(words.lang, from, to),
    );
    let n_articles = count(words, mark.n_articles, words.articles);
    [&when, " · ", &n_articles, " · ", explorer.index.passage_text(mark.passage)].concat()
}

/// « févr. 2023, 7 faits datés »
pub fn counted(words: &Words, bin: &Bin) -> String {
    let period = precision_label(words.lang, bin.from, bin.to);
    [&period, ", ", &*count(words, bin.n_facts, words.facts)].concat()
}

/// The window in words; where nothing is dated, that.
fn window(words: &Words, drawn: &Drawn) -> String {
    if drawn.is_dated {
        precision_label(words.lang, drawn.from, drawn.to)
    } else {
        count(words, 0, words.facts)
    }
}
