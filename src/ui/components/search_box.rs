//! The search box: what is typed is searched at once, and below it stand the filters it could mean.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::tags::said;
use crate::ui::{at_once, callback, html};
use crate::{
    index::Index,
    query::{self, Names, Offer},
    ui::explorer::{Explorer, Shared},
    view::{Action, Facet, View},
    words::{DateStyle, partial, quoted},
};

#[derive(PartialEq, Properties)]
pub struct SearchBoxProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    /// Whether the second part of the program is here.
    pub is_whole: bool,
}

/// Names read in one task: a slow phone does so within a frame.
pub const N_NAMES_READ: usize = 400;

/// Filters as they are offered, with what is left of the search; and which one the arrows are on.
type Offered = (Explorer, Shared<Vec<(Offer, String)>>, UseStateHandle<Option<usize>>);

#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let words = props.explorer.words;
    let typing = use_state_eq(|| false);
    let at = use_state_eq(|| None::<usize>);
    let names = use_names(&props.explorer, *typing && props.is_whole);
    let key = (props.explorer.clone(), props.view.clone(), names.filter(|_| *typing));
    let offers = Shared(use_memo(key, |(explorer, view, names)| {
        names.as_ref().map_or_else(Vec::new, |names| offers(explorer, view, names))
    }));
    let hint = use_memo(props.explorer.clone(), hint);
    let deps = (props.explorer.clone(), typing.setter(), at.setter());
    let oninput = at_once(deps, |event: InputEvent, (explorer, typing, at)| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            explorer.act(Action::Search(input.value()));
            typing.set(true);
            at.set(None);
        }
    });
    let onblur = callback(typing.setter(), |_: FocusEvent, typing| typing.set(false));
    let offered: Offered = (props.explorer.clone(), offers.clone(), at.clone());
    let onkeydown =
        callback((offered.clone(), typing.setter()), |event: KeyboardEvent, (offered, typing)| {
            key_pressed(&event, offered, typing);
        });
    let onclick = callback(offered, |event: MouseEvent, offered| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let row = target.and_then(|element| element.closest("[data-nth]").ok().flatten());
        choose(offered, row.and_then(|row| row.get_attribute("data-nth")?.parse().ok()));
    });
    // The focus stays in the box, which would close the list before the click.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let active = at.filter(|at| *at < offers.len()).map(|at| ["offer-", &at.to_string()].concat());
    html! {
        <div class="search" role="search">
            <label class="unseen" for="search">{words.search_label}</label>
            <input id="search" type="search" autocomplete="off" placeholder={(*hint).clone()}
                value={props.view.search.clone()} {oninput} {onkeydown} {onblur} aria-keyshortcuts="/" role="combobox"
                aria-autocomplete="list" aria-controls="offers" aria-expanded={(!offers.is_empty()).to_string()}
                aria-activedescendant={active} />
            <kbd aria-hidden="true">{"/"}</kbd>
            <ul id="offers" role="listbox" aria-label={words.offers} hidden={offers.is_empty()} {onclick} {onmousedown}>
                {for offers.iter().enumerate().map(|(nth, (offer, _))| option(&props.explorer, offer, nth, *at == Some(nth)))}
            </ul>
        </div>
    }
}

/// The names that what is typed may begin, once they are read: from the first letter on.
#[hook]
fn use_names(explorer: &Explorer, is_wanted: bool) -> Option<Shared<Names>> {
    let read = use_state(|| None::<(Explorer, Shared<Names>)>);
    let names = read.as_ref().filter(|(of, _)| of == explorer).map(|(_, names)| names.clone());
    use_effect_with((explorer.clone(), is_wanted && names.is_none()), {
        let read = read.setter();
        move |(explorer, is_missing)| {
            if *is_missing {
                spawn_local(read_names(explorer.clone(), read));
            }
        }
    });
    names
}

/// Reads the names, some at a time: whoever types is heard in between.
async fn read_names(explorer: Explorer, read: UseStateSetter<Option<(Explorer, Shared<Names>)>>) {
    let mut names = Names::default();
    while !names.read(&explorer.index, N_NAMES_READ, &|facet, id| explorer.name_of(facet, id)) {
        TimeoutFuture::new(0).await;
    }
    read.set(Some((explorer, Shared(Rc::new(names)))));
}

/// « Chercher « Sergueï Lavrov », « Défense »… »: what this collection is about.
fn hint(explorer: &Explorer) -> String {
    let words = explorer.words;
    let name = |facet: Facet| {
        let id = query::most_frequent(&explorer.index, facet)?;
        Some(quoted(words.lang, &explorer.name_of(facet, &id)))
    };
    let examples: Vec<String> = [Facet::Actor, Facet::Topic].into_iter().filter_map(name).collect();
    [words.search_hint, " ", &examples.join(", "), "…"].concat()
}

/// The filters that a search could mean, those left out that are set: found by the second part of the
/// program.
#[inline(never)]
fn offers(explorer: &Explorer, view: &View, names: &Names) -> Vec<(Offer, String)> {
    let index: &Index = &explorer.index;
    let mut offers = query::offers(index, &view.search, names);
    offers.retain(|(offer, _)| !matches!(offer, Offer::Value(facet, id) if view.facet(*facet).wants(id)));
    offers
}

fn option(explorer: &Explorer, offer: &Offer, nth: usize, active: bool) -> Html {
    let words = explorer.words;
    let name = name_of(explorer, offer);
    let kind = match offer {
        Offer::Value(facet, _) => words.facets[*facet as usize],
        Offer::Period(_) => words.period,
    };
    html! {
        <li key={nth} id={["offer-", &nth.to_string()].concat()} role="option" aria-selected={active.to_string()}
            data-nth={nth.to_string()}>{name}{" "}{said("small", "", kind)}</li>
    }
}

/// An offer in words.
pub fn name_of(explorer: &Explorer, offer: &Offer) -> String {
    match offer {
        Offer::Value(facet, id) => explorer.name_of(*facet, id),
        Offer::Period(date) => partial(explorer.words.lang, DateStyle::Long, *date),
    }
}

fn choose((explorer, offers, at): &Offered, nth: Option<usize>) {
    let Some((offer, rest)) = nth.and_then(|nth| offers.get(nth)) else { return };
    explorer.act(Action::Search(rest.clone()));
    explorer.act(offer.clone().action());
    at.set(None);
}

fn key_pressed(event: &KeyboardEvent, offered: &Offered, typing: &UseStateSetter<bool>) {
    let (_, offers, at) = offered;
    let n = offers.len();
    match event.key().as_str() {
        "ArrowDown" if n > 0 => at.set(Some(at.map_or(0, |at| (at + 1) % n))),
        "ArrowUp" if n > 0 => at.set(Some(at.map_or(n - 1, |at| (at + n - 1) % n))),
        "ArrowDown" => typing.set(true),
        "Enter" if n > 0 && at.is_some() => choose(offered, **at),
        "Escape" if n > 0 => typing.set(false),
        _ => return,
    }
    event.prevent_default();
}
