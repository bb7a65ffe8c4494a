//! Two or three values of a facet, any of which will do → which of them each passage holds, so that
//! the timeline can tell them apart.

use super::values;
use crate::{
    index::{FacetTable, Index, PassageIdx},
    view::{Facet, View},
};

/// The facets that are told apart, the first that can be.
const TOLD: [Facet; 3] = [Facet::Actor, Facet::Topic, Facet::Place];

/// How many there can be, and the rank of a passage that holds several: more than three colours and
/// shapes are not told apart at a glance.
pub const N_APART: usize = 3;

/// What is told apart: the facet, and the ids in the order of their ranks. All of them together
/// stand in every passage: there is nothing to tell.
pub fn told_apart(view: &View) -> Option<(Facet, &[String])> {
    TOLD.into_iter().find_map(|facet| match view.facet(facet).groups.as_slice() {
        [ids] if (2..=N_APART).contains(&ids.len()) => Some((facet, ids.as_slice())),
        _ => None,
    })
}

/// What is told apart, looked up.
pub(super) struct Apart<'i> {
    table: &'i FacetTable,
    values: Vec<Option<u32>>,
}

impl<'i> Apart<'i> {
    pub(super) fn of(index: &'i Index, view: &View) -> Option<Self> {
        let (facet, ids) = told_apart(view)?;
        let values = ids.iter().map(|id| values::value_of(index, facet, id)).collect();
        Some(Self { table: values::table(index, facet), values })
    }

    /// Which of them a passage holds; [`N_APART`] where it holds several, or none.
    pub(super) fn rank(&self, passage: PassageIdx) -> usize {
        let held = self.table.values_of(passage.0);
        let holds = |value: &Option<u32>| value.is_some_and(|value| held.contains(&value));
        let first = self.values.iter().position(holds);
        let last = self.values.iter().rposition(holds);
        first.filter(|_| first == last).unwrap_or(N_APART)
    }
}
