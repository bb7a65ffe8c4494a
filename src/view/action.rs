//! Every gesture as an action, and the one function that changes a view.

use super::{Clock, Facet, Lang, Open, Sort, Tab, View, Zoom};
use crate::model::{Partial, order};

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Adds an id to a facet as a group of its own (all of), or takes it away where it is set.
    Toggle(Facet, String),
    /// Adds an id to the choices of a facet, any of which will do from then on; or takes it away.
    ToggleAny(Facet, String),
    /// Makes the choices of a facet any of (`true`), or all of.
    Regroup(Facet, bool),
    /// Excludes an id (none of), or no longer.
    ToggleNone(Facet, String),
    /// Takes an id out of a facet, wherever it stands.
    Remove(Facet, String),
    /// Takes a whole group (any of) out of a facet.
    RemoveGroup(Facet, Vec<String>),
    /// Moves the brush; `None` on both sides clears it.
    Brush(Option<Partial>, Option<Partial>),
    /// Turns to a clock.
    Clock(Clock),
    /// Zooms the timeline; `None` shows everything.
    Zoom(Option<Zoom>),
    /// Types in the search box.
    Search(String),
    /// Turns to a tab.
    Tab(Tab),
    /// Sorts.
    Sort(Sort),
    /// Turns to a language.
    Lang(Lang),
    /// Counts wire copies once, or each.
    CopiesOnce(bool),
    /// Opens a passage in the reader, or closes the reader; nothing is beside it then.
    Open(Option<Open>),
    /// Opens a passage's article with another beside it, by its id.
    Compare(Open, String),
    /// Drops every filter; clock, tab, window and language stay.
    ClearFilters,
    /// Takes over a whole view: a link was followed, or Back pressed.
    Replace(Box<View>),
    /// Turns to another view, as one choice.
    Turn(Box<View>),
}

/// What an action does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A discrete choice: Back undoes it.
    Push,
    /// One of many small moves (typing, brushing, zooming): it replaces the entry.
    Replace,
    /// The history itself moved.
    Keep,
}

impl Action {
    /// What it does to the history.
    pub const fn step(&self) -> Step {
        match self {
            // Clearing is one choice, whatever made what is cleared.
            Self::Brush(None, None) | Self::Zoom(None) => Step::Push,
            Self::Search(search) if search.is_empty() => Step::Push,
            Self::Brush(..) | Self::Zoom(_) | Self::Search(_) => Step::Replace,
            Self::Replace(_) => Step::Keep,
            _ => Step::Push,
        }
    }
}

/// The view after several actions.
#[must_use]
pub fn after(view: &View, actions: &[Action]) -> View {
    actions.iter().fold(view.clone(), |view, action| reduce(&view, action.clone()))
}

/// The view after an action. Pure; an action that changes nothing gives an equal view.
#[must_use]
pub fn reduce(view: &View, action: Action) -> View {
    let mut next = view.clone();
    match action {
        Action::Toggle(facet, id) => toggle(&mut next, facet, id, false),
        Action::ToggleAny(facet, id) => toggle(&mut next, facet, id, true),
        Action::Regroup(facet, any) => regroup(&mut next, facet, any),
        Action::ToggleNone(facet, id) => {
            let refused = next.facet(facet).refuses(&id);
            remove(&mut next, facet, &id);
            if !refused {
                next.facet_mut(facet).none.push(id);
                order::sort(&mut next.facet_mut(facet).none);
            }
        }
        Action::Remove(facet, id) => remove(&mut next, facet, &id),
        Action::RemoveGroup(facet, ids) => next.facet_mut(facet).groups.retain(|group| *group != ids),
        Action::Brush(from, to) => (next.from, next.to) = ordered(from, to),
        Action::Clock(clock) => next.clock = clock,
        Action::Zoom(zoom) => next.zoom = zoom,
        Action::Search(search) => next.search = search,
        Action::Tab(tab) => next.tab = tab,
        Action::Sort(sort) => next.sort = sort,
        Action::Lang(lang) => next.lang = Some(lang),
        Action::CopiesOnce(once) => next.copies_once = once,
        Action::Open(open) => (next.open, next.beside) = (open, None),
        Action::Compare(open, beside) => (next.open, next.beside) = (Some(open), Some(beside)),
        Action::ClearFilters => {
            next.facets = Default::default();
            (next.from, next.to) = (None, None);
            next.search.clear();
        }
        Action::Replace(view) | Action::Turn(view) => next = *view,
    }
    next
}

fn ordered(from: Option<Partial>, to: Option<Partial>) -> (Option<Partial>, Option<Partial>) {
    match (from, to) {
        (Some(a), Some(b)) if a.first_day() > b.last_day() => (Some(b), Some(a)),
        ends => ends,
    }
}

fn toggle(view: &mut View, facet: Facet, id: String, any: bool) {
    let wanted = view.facet(facet).wants(&id);
    remove(view, facet, &id);
    if !wanted {
        view.facet_mut(facet).groups.push(vec![id]);
        order::sort(&mut view.facet_mut(facet).groups);
    }
    if any {
        regroup(view, facet, true);
    }
}

fn regroup(view: &mut View, facet: Facet, any: bool) {
    let groups = &mut view.facet_mut(facet).groups;
    let mut ids = core::mem::take(groups).concat();
    order::sort_dedup(&mut ids);
    if any && !ids.is_empty() {
        groups.push(ids);
    } else {
        groups.extend(ids.into_iter().map(|id| vec![id]));
    }
}

fn remove(view: &mut View, facet: Facet, id: &str) {
    let filter = view.facet_mut(facet);
    filter.none.retain(|other| other != id);
    for group in &mut filter.groups {
        group.retain(|other| other != id);
    }
    filter.groups.retain(|group| !group.is_empty());
}

#[cfg(test)]
mod tests {
    use super::{Action, reduce};
    use crate::{
        model::Partial,
        view::{Facet, Open, View},
    };

    fn after(actions: &[Action]) -> View {
        actions.iter().cloned().fold(View::default(), |view, action| reduce(&view, action))
    }

    fn actor(id: &str) -> (Facet, String) {
        (Facet::Actor, id.to_string())
    }

    #[test]
    fn toggling_twice_is_nothing() {
        let (facet, id) = actor("lavrov");
        let toggle = Action::Toggle(facet, id);
        assert_eq!(after(&[toggle.clone(), toggle]), View::default());
    }

    #[test]
    fn choices_are_all_of_or_any_of() {
        let groups = |actions: &[Action]| after(actions).facet(Facet::Actor).groups.clone();
        let all =
            [Action::Toggle(Facet::Actor, "lavrov".into()), Action::Toggle(Facet::Actor, "france".into())];
        assert_eq!(groups(&all), [["france"], ["lavrov"]]);
        let any = Action::ToggleAny(Facet::Actor, "mali".into());
        assert_eq!(groups(&[&all[..], core::slice::from_ref(&any)].concat()), [["france", "lavrov", "mali"]]);
        assert_eq!(groups(&[&all[..], &[any.clone(), any]].concat()), [["france", "lavrov"]]);
        let regrouped =
            [&all[..], &[Action::Regroup(Facet::Actor, true), Action::Regroup(Facet::Actor, false)]];
        assert_eq!(groups(&regrouped.concat()), [["france"], ["lavrov"]]);
        assert_eq!(after(&[Action::Regroup(Facet::Actor, true)]), View::default());
    }

    #[test]
    fn how_choices_are_meant_is_read_from_the_link() {
        let of = |fragment: &str| crate::view::link::read(fragment).0.facet(Facet::Actor).is_any();
        assert_eq!(of("actor=a"), None);
        assert_eq!(of("actor=a,b"), Some(true));
        assert_eq!(of("actor=a&actor=b"), Some(false));
        assert_eq!(of("-actor=a,b"), None);
    }

    #[test]
    fn an_id_is_wanted_or_refused_never_both() {
        let (facet, id) = actor("lavrov");
        let view = after(&[Action::Toggle(facet, id.clone()), Action::ToggleNone(facet, id.clone())]);
        assert!(view.facet(facet).refuses(&id) && !view.facet(facet).wants(&id));
        let view = reduce(&view, Action::Toggle(facet, id.clone()));
        assert!(view.facet(facet).wants(&id) && !view.facet(facet).refuses(&id));
    }

    #[test]
    fn a_brush_drawn_from_right_to_left_is_put_in_order() {
        let view = after(&[Action::Brush(Some(Partial::Year(2023)), Some(Partial::Month(2022, 8)))]);
        assert_eq!((view.from, view.to), (Some(Partial::Month(2022, 8)), Some(Partial::Year(2023))));
    }

    #[test]
    fn what_is_opened_stands_alone() {
        let open =
            |article: &str| Open { article: article.into(), start: 3, end: 9, words: "Le pont".into() };
        let compared = [Action::Compare(open("a"), "b".into())];
        assert_eq!(after(&compared).beside.as_deref(), Some("b"));
        for next in [Some(open("a")), Some(open("c")), None] {
            let view = after(&[&compared[..], &[Action::Open(next.clone())]].concat());
            assert_eq!((view.open, view.beside), (next, None));
        }
    }

    #[test]
    fn clearing_keeps_what_is_no_filter() {
        let (facet, id) = actor("lavrov");
        let view = after(&[Action::Toggle(facet, id), Action::CopiesOnce(true), Action::ClearFilters]);
        assert_eq!(view, View { copies_once: true, ..View::default() });
        assert_eq!(view.n_filters(), 0);
    }
}
