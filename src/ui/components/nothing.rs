//! No results: which filter to drop, and what one would then get.

use core::cell::Cell;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    search_box::{N_NAMES_READ, name_of},
    sentence::turn,
    tags::{button, said, tag},
};
use crate::{
    query::{self, Answer, Drops, Names, Offer, Suggestion},
    ui::explorer::{Explorer, Shared},
    view::{self, Action, Lang, View},
    words::{DateStyle, count, quoted, range},
};

#[derive(PartialEq, Properties)]
pub struct NothingProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
    pub answer: Shared<Answer>,
}

/// What would give something: the filters that the search names, and what to drop.
struct Found {
    named: Option<(Vec<Offer>, Suggestion)>,
    dropped: Vec<Suggestion>,
}

/// What to say where nothing is selected.
#[component]
pub fn Nothing(props: &NothingProps) -> Html {
    let words = props.explorer.words;
    let found = use_state(|| None::<(Shared<Answer>, Found)>);
    // One answer is that of one choice of filters, whatever else is opened meanwhile.
    use_effect_with(props.answer.clone(), {
        let (explorer, view, found) = (props.explorer.clone(), props.view.clone(), found.setter());
        let is_wanted = Rc::new(Cell::new(true));
        move |answer: &Shared<Answer>| {
            spawn_local(try_out(explorer, view, answer.clone(), found, Rc::clone(&is_wanted)));
            move || is_wanted.set(false)
        }
    });
    let found = found.as_ref().filter(|(answer, _)| *answer == props.answer);
    let suggestions = found.map(|(_, found)| suggestions(&props.explorer, &props.view, found));
    let mut content = vec![said("p", "", words.nothing)];
    if let Some(suggestions) = suggestions.filter(|suggestions| !suggestions.is_empty()) {
        content.push(said("p", "", words.nothing_try));
        content.push(tag("ul", "", "", suggestions));
    }
    tag("div", "nothing", "", content)
}

/// Tries one choice of filters a task: whoever types on meanwhile is heard in between.
async fn try_out(
    explorer: Explorer,
    view: Shared<View>,
    answer: Shared<Answer>,
    setter: UseStateSetter<Option<(Shared<Answer>, Found)>>,
    is_wanted: Rc<Cell<bool>>,
) {
    let index = &explorer.index;
    let (mut drops, mut names) = (Drops::new(&view, Some(&answer.choice)), Names::default());
    let mut is_done = false;
    while is_wanted.get() && !is_done {
        is_done = drops.step(index);
        TimeoutFuture::new(0).await;
    }
    let name_of = |facet, id: &str| explorer.name_of(facet, id);
    while is_wanted.get() && !names.read(index, N_NAMES_READ, &name_of) {
        TimeoutFuture::new(0).await;
    }
    if is_wanted.get() {
        let filters = query::as_filters(index, &view, &names);
        setter.set(Some((answer, Found { named: filters, dropped: drops.found() })));
    }
}

fn suggestions(explorer: &Explorer, view: &View, found: &Found) -> Vec<Html> {
    let words = explorer.words;
    let draw = |label: &str, suggestion: &Suggestion| {
        let onclick = turn(explorer, view::after(view, &suggestion.actions));
        let n = count(words, suggestion.n_passages, words.passages);
        tag("li", "", "", vec![button("quiet", &[label, " → ", &n].concat(), onclick)])
    };
    let named = found.named.as_ref().map(|(offers, suggestion)| {
        let filters: Vec<String> = offers.iter().map(|offer| name_of(explorer, offer)).collect();
        draw(&filters.join(", "), suggestion)
    });
    let dropped = found.dropped.iter().map(|one| draw(&without(explorer, view, &one.actions), one));
    named.into_iter().chain(dropped).collect()
}

/// « sans Mali ni « blé » »
fn without(explorer: &Explorer, view: &View, actions: &[Action]) -> String {
    let words = explorer.words;
    let labels: Vec<String> = actions.iter().map(|action| label(explorer, view, action)).collect();
    match actions {
        // Copies are no filter: they are counted again.
        [Action::CopiesOnce(_) | Action::ClearFilters] => labels.concat(),
        _ => [words.without, " ", &labels.join(words.nor)].concat(),
    }
}

fn label(explorer: &Explorer, view: &View, action: &Action) -> String {
    let words = explorer.words;
    match action {
        Action::Remove(facet, id) | Action::Toggle(facet, id) | Action::ToggleNone(facet, id) => {
            explorer.name_of(*facet, id)
        }
        Action::RemoveGroup(facet, ids) => {
            let names: Vec<String> = ids.iter().map(|id| explorer.name_of(*facet, id)).collect();
            names.join(if explorer.words.lang == Lang::French { " ou " } else { " or " })
        }
        Action::ClearFilters => words.clear_filters.to_string(),
        Action::CopiesOnce(_) => words.count_copies.to_string(),
        Action::Brush(..) => quoted(words.lang, &range(words.lang, DateStyle::Long, view.from, view.to)),
        _ => quoted(words.lang, view.search.trim()),
    }
}
