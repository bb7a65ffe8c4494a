//! A noun alone for the body whose name begins with it: « la Cour » below « la Cour internationale de justice ».

use super::{
    cast::{Cast, Who},
    people::{Finder, Sense2},
    tokens::Map,
};
use crate::{model::Kind, read::word_lists::Words};

/// Nouns with which names of bodies begin, and which stand for the whole name below it.
static BODY_NOUNS: Words = Words::of(
    "\
cour commission federation conseil comite ligue union agence office banque assemblee autorite organisation alliance \
association coordination confederation chambre mouvement parti collectif fonds institut observatoire syndicat \
communaute coalition fondation haut-commissariat",
);

impl Finder<'_, '_> {
    /// « La Cour internationale de justice … la Cour »: the bodies whose names begin with a noun for bodies, by
    /// that noun; `None` where two do.
    pub(super) fn bodies(&self, cast: &Cast<'_>) -> Map<String, Option<Who>> {
        let mut bodies: Map<String, Option<Who>> = Map::default();
        for named in self.found.get(..self.n_full).unwrap_or_default() {
            let Sense2::Actor(who) = named.sense else { continue };
            let head = self.tokens.folded(named.name_from);
            if cast.kind(who) == Kind::Organisation && named.to > named.name_from + 1 && BODY_NOUNS.has(head)
            {
                let one = bodies.entry(head.to_string()).or_insert(Some(who));
                *one = one.filter(|one| *one == who);
            }
        }
        bodies
    }
}
