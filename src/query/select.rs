//! The filters of a view → the passages they select, kept apart so that each can be ignored.

use std::rc::Rc;

use fixedbitset::FixedBitSet;

use super::{Unknown, search::Search, sets, values};
use crate::{
    index::{Days, Index, Timetable},
    view::{Clock, Facet, FacetFilter, Sort, View},
};

/// What each filter of a view selects.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Selection {
    /// By facet, the passages that meet all its groups; `None` where there is no group.
    met: [Option<FixedBitSet>; Facet::ALL.len()],
    /// The passages that meet the brush; `None` where there is none.
    brushed: Option<FixedBitSet>,
    /// The passages that meet all the rest: exclusions, search, copies.
    rest: FixedBitSet,
    /// The search, looked up.
    pub search: Rc<Search>,
    /// Ids that the collection does not know.
    pub unknown: Vec<Unknown>,
}

impl Selection {
    /// Applies the filters of a view one by one; what was looked up `before` is not looked up again.
    pub fn of(index: &Index, view: &View, before: Option<&Self>) -> Self {
        let ranked = view.sort == Sort::Relevance;
        let before = before.map(|before| &before.search).filter(|search| search.is_of(&view.search, ranked));
        let search = before.map_or_else(|| Rc::new(Search::of(index, &view.search, ranked)), Rc::clone);
        let mut rest = search.passages.clone().unwrap_or_else(|| sets::all(index.n_passages()));
        if view.copies_once {
            rest.difference_with(index.copies());
        }
        let mut unknown = Vec::new();
        let met = Facet::ALL.map(|facet| {
            let filter = view.facet(facet);
            exclude(index, facet, filter, &mut rest, &mut unknown);
            groups_met(index, facet, filter, &mut unknown)
        });
        Self { met, brushed: brushed(index, view), rest, search, unknown }
    }

    /// The passages that every filter selects.
    pub fn selected(&self) -> FixedBitSet {
        self.without(None, self.brushed.as_ref())
    }

    /// The passages that every filter but the brush selects.
    pub fn in_any_time(&self) -> FixedBitSet {
        self.without(None, None)
    }

    /// The passages that every filter but the groups of a facet selects.
    pub fn without_groups(&self, facet: Facet) -> FixedBitSet {
        self.without(Some(facet), self.brushed.as_ref())
    }

    /// Whether a facet has groups.
    pub const fn has_groups(&self, facet: Facet) -> bool {
        self.met[facet as usize].is_some()
    }

    fn without(&self, ignored: Option<Facet>, brushed: Option<&FixedBitSet>) -> FixedBitSet {
        let mut set = self.rest.clone();
        let asked = Facet::ALL.into_iter().filter(|facet| Some(*facet) != ignored);
        for filter in asked.filter_map(|facet| self.met[facet as usize].as_ref()).chain(brushed) {
            set.intersect_with(filter);
        }
        set
    }
}

/// When passages are dated, on a clock.
pub(super) const fn timetable(index: &Index, clock: Clock) -> &Timetable {
    match clock {
        Clock::Events => index.happened(),
        Clock::Published => index.printed(),
    }
}

/// The days of a view's brush; [`Days::NEVER`] where the collection tells of nothing then. What is
/// open goes on as far as dates and printings do: of days later than all of them « depuis 2013 » says
/// nothing.
pub(super) fn brush(index: &Index, view: &View) -> Option<Days> {
    let brush = Days::of(view.brush()?);
    let known = [index.happened().extent(), index.printed().extent()];
    let mut known = known.iter().flatten();
    let (begun, over) =
        (known.clone().any(|(from, _)| *from <= brush.last()), !known.any(|(_, to)| brush.first() <= *to));
    Some(if begun && !over { brush } else { Days::NEVER })
}

fn brushed(index: &Index, view: &View) -> Option<FixedBitSet> {
    Some(timetable(index, view.clock).meeting(brush(index, view)?))
}

fn exclude(
    index: &Index,
    facet: Facet,
    filter: &FacetFilter,
    rest: &mut FixedBitSet,
    unknown: &mut Vec<Unknown>,
) {
    for id in &filter.none {
        match values::value_of(index, facet, id) {
            Some(value) => {
                for passage in values::table(index, facet).passages_with(value) {
                    rest.set(*passage as usize, false);
                }
            }
            None => unknown.push(Unknown { facet, id: id.clone() }),
        }
    }
}

/// A group whose ids are all unknown asks for nothing.
fn groups_met(
    index: &Index,
    facet: Facet,
    filter: &FacetFilter,
    unknown: &mut Vec<Unknown>,
) -> Option<FixedBitSet> {
    let mut met: Option<FixedBitSet> = None;
    for group in &filter.groups {
        let mut any = FixedBitSet::with_capacity(index.n_passages() as usize);
        let mut is_known = false;
        for id in group {
            match values::value_of(index, facet, id) {
                Some(value) => {
                    is_known = true;
                    sets::insert_all(&mut any, values::table(index, facet).passages_with(value));
                }
                None => unknown.push(Unknown { facet, id: id.clone() }),
            }
        }
        match &mut met {
            _ if !is_known => {}
            Some(met) => met.intersect_with(&any),
            None => met = Some(any),
        }
    }
    met
}
