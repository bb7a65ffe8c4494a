//! Facet values ↔ ids, names and kinds.

use crate::{
    index::{FacetTable, Index},
    model::{Actor, ActorIdx, Kind, OutletIdx, TopicIdx, described_by},
    view::Facet,
};

/// The look-ups of a facet.
pub(super) const fn table(index: &Index, facet: Facet) -> &FacetTable {
    match facet {
        Facet::Actor => index.actors(),
        Facet::Place => index.places(),
        Facet::Topic => index.topics(),
        Facet::Outlet => index.outlets(),
        Facet::Speaker => index.speakers(),
    }
}

/// The value that an id names; `None` where the collection does not know it.
pub(super) fn value_of(index: &Index, facet: Facet, id: &str) -> Option<u32> {
    let corpus = index.corpus();
    match facet {
        Facet::Topic => TopicIdx::of(id).map(|topic| u32::from(topic.0)),
        Facet::Outlet if id.is_empty() => Some(corpus.outlets.len() as u32),
        Facet::Outlet => {
            corpus.outlets.binary_search_by(|outlet| outlet.as_str().cmp(id)).ok().map(|at| at as u32)
        }
        Facet::Actor | Facet::Place | Facet::Speaker => {
            let at = corpus
                .actor_of(id)
                .map(|at| corpus.counted_as(at))
                .or_else(|| corpus.described(described_by(id).unwrap_or(id)))?;
            let is_place = corpus.actor(at)?.kind == Kind::Place;
            let fits = facet == Facet::Speaker || is_place == (facet == Facet::Place);
            if fits { Some(at.0) } else { None }
        }
    }
}

/// What a value is called: the id that links use; the name shown, an actor's or an outlet's (for a topic
/// its id, which the interface names; empty for « non précisé »); what it is, for actors, places and
/// speakers.
pub fn facet_value(index: &Index, facet: Facet, value: u32) -> (&str, &str, Option<Kind>) {
    match facet {
        Facet::Topic => {
            let id = TopicIdx(value as u8).id();
            (id, id, None)
        }
        Facet::Outlet => {
            let name = index.corpus().outlet(OutletIdx(value));
            (name, name, None)
        }
        Facet::Actor | Facet::Place | Facet::Speaker => match index.corpus().actor(ActorIdx(value)) {
            Some(Actor { id, name, kind, .. }) => (described_by(id).unwrap_or(id), name, Some(*kind)),
            None => ("", "", None),
        },
    }
}
