//! View → what is drawn of it. What a hand waits for (the timeline, the counts) is chosen at once;
//! what is listed follows when the hand rests, a list a task, so that the next input is heard in
//! between: first the counts beside the filters, drawn in a frame of their own, then the results. Of a
//! collection of ordinary size all is there at once.

use core::cell::Cell;
use std::rc::Rc;

use gloo::timers::{callback::Timeout, future::TimeoutFuture};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    index::Index,
    query::{self, Answer, Choice, Counted, Listing},
    ui::{browser::focus, explorer::Shared},
    view::{Tab, View},
};

/// Passages listed while one waits: a slow phone does so within a frame or two.
const N_AT_ONCE: u32 = 4_000;

/// Moves of a hand follow each other faster: no list is begun between them.
const REST_MS: u32 = 60;

/// What was drawn is on the screen, before more is drawn.
const FRAME_MS: u32 = 20;

/// Passages whose words are read in one task.
const N_READ: u32 = 150;

/// What a view selects.
pub struct Answered {
    /// What is selected now.
    pub choice: Shared<Choice>,
    /// What is listed.
    pub lists: Lists,
    /// Whether the lists are those of what is selected.
    pub is_settled: bool,
}

/// The lists of what is selected, which may be those of a moment ago; before the first there are none.
#[derive(Clone, Default)]
pub struct Lists {
    /// The counts beside each filter.
    pub counted: Option<Shared<Counted>>,
    /// The results, and for which view.
    pub listed: Option<(Shared<View>, Shared<Answer>)>,
}

impl Lists {
    /// All of a view.
    fn of(view: &Shared<View>, answer: &Shared<Answer>) -> Self {
        Self {
            counted: Some(Shared(Rc::clone(&answer.facets))),
            listed: Some((view.clone(), answer.clone())),
        }
    }
}

/// Answers a view of a collection; without what was typed where the part of the program that searches
/// is not here.
#[hook]
pub fn use_answer(index: &Shared<Index>, view: &Shared<View>, searches: bool) -> Answered {
    let is_small = index.n_passages() <= N_AT_ONCE;
    let is_bare = view.search.trim().is_empty();
    let has_words = use_words(index, is_small || is_bare || !searches) && (is_bare || searches);
    // Opening a passage changes no result, nor does the window of the timeline, nor which list is shown.
    let search = if has_words && searches { view.search.clone() } else { String::new() };
    let rested = use_rested(&search, is_small);
    let is_rested = rested == search;
    let search = rested;
    let tab = Tab::default();
    let asked = View { open: None, beside: None, lang: None, zoom: None, search, tab, ..(*view.0).clone() };
    let asked = Shared(use_memo(asked, View::clone));
    let before = use_mut_ref(|| None::<Rc<Choice>>);
    let choice = use_memo((index.clone(), asked.clone()), |(index, asked)| {
        let choice = Rc::new(query::choose(index, asked, before.borrow().as_deref()));
        *before.borrow_mut() = Some(Rc::clone(&choice));
        let answer = is_small.then(|| Shared(Rc::new(listed(index, asked, &choice))));
        (Shared(choice), answer)
    });
    let (choice, at_once) = &*choice;
    let lists = use_state(Lists::default);
    use_effect_with((choice.clone(), view.clone()), {
        let (index, setter, before) = (index.clone(), lists.setter(), (*lists).clone());
        let at_once = at_once.is_some();
        move |(choice, view)| {
            let is_wanted = Rc::new(Cell::new(true));
            if !at_once {
                let wanted = Rc::clone(&is_wanted);
                let made = (index, asked, view.clone(), choice.clone());
                spawn_local(async move { list(made, before, &wanted, &setter).await });
            }
            move || is_wanted.set(false)
        }
    });
    let lists = at_once.as_ref().map_or_else(|| (*lists).clone(), |answer| Lists::of(view, answer));
    let is_settled = has_words
        && is_rested
        && lists.listed.as_ref().is_some_and(|(_, answer)| Rc::ptr_eq(&answer.choice, &choice.0));
    Answered { choice: choice.clone(), lists, is_settled }
}

fn listed(index: &Index, view: &View, choice: &Rc<Choice>) -> Answer {
    let mut listing = Listing::new(Rc::clone(choice));
    while !listing.step(index, view) {}
    listing.answer
}

/// Lists what is selected, unless something else is asked for meanwhile.
async fn list(
    (index, asked, view, choice): (Shared<Index>, Shared<View>, Shared<View>, Shared<Choice>),
    mut lists: Lists,
    is_wanted: &Cell<bool>,
    setter: &UseStateSetter<Lists>,
) {
    TimeoutFuture::new(REST_MS).await;
    while is_wanted.get() && focus::is_pressed(".chart") {
        TimeoutFuture::new(REST_MS).await;
    }
    if let Some((_, answer)) =
        lists.listed.as_ref().filter(|(_, answer)| Rc::ptr_eq(&answer.choice, &choice.0))
    {
        if is_wanted.get() {
            setter.set(Lists::of(&view, answer));
        }
        return;
    }
    let mut listing = Listing::new(choice.0);
    while is_wanted.get() {
        if listing.step(&index, &asked) {
            setter.set(Lists::of(&view, &Shared(Rc::new(listing.answer))));
            return;
        }
        let counted = listing.counted().map(|counted| Shared(Rc::clone(counted)));
        let wait_ms = if counted.is_some() { FRAME_MS } else { 0 };
        if counted.is_some() {
            lists.counted = counted;
            setter.set(lists.clone());
        }
        TimeoutFuture::new(wait_ms).await;
    }
}

/// What is typed, once the hand rests: in a large collection no letter waits for the answer to the one
/// before.
#[hook]
fn use_rested(typed: &str, is_small: bool) -> String {
    let rested = use_state_eq(String::new);
    use_effect_with((typed.to_string(), is_small), {
        let rested = rested.setter();
        move |(typed, is_small)| {
            let typed = typed.clone();
            let later = (!is_small).then(|| Timeout::new(REST_MS, move || rested.set(typed)));
            move || drop(later)
        }
    });
    if is_small || typed.is_empty() { typed.to_string() } else { (*rested).clone() }
}

/// Whether the words of the collection are read; reads them, some at a time, once they are asked for.
#[hook]
fn use_words(index: &Shared<Index>, is_enough: bool) -> bool {
    let is_read = use_state_eq(|| false);
    use_effect_with((index.clone(), is_enough), {
        let is_read = is_read.setter();
        move |(index, is_enough)| {
            if !*is_enough {
                let index = index.clone();
                spawn_local(async move {
                    while !index.read_words(N_READ) {
                        TimeoutFuture::new(0).await;
                    }
                    is_read.set(true);
                });
            }
        }
    });
    is_enough || *is_read
}
