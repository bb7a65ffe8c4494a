//! A noun alone for the body whose name begins with it: « la Cour » below « la Cour internationale de justice ».

use super::{
    cast::{Cast, Who},
    people::{Finder, Sense2},
    tokens::{Map, Token},
    traits::Traits,
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
    /// « le syndicat national de la santé (SYNSAS) »: letters alone in a bracket, behind a noun for bodies that
    /// begins as they do.
    pub(super) fn is_spelled_body(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let first = tokens.folded(at).chars().next();
        let is_alone = tokens.before(at, 1) == "("
            && tokens.folded(end) == ")"
            && tokens
                .get(at)
                .is_some_and(|token| token.shouted && !token.loud && token.text.chars().count() >= 3);
        let is_head =
            |at: usize| BODY_NOUNS.has(tokens.folded(at)) && tokens.folded(at).chars().next() == first;
        is_alone
            && (2..26)
                .filter_map(|back| at.checked_sub(back))
                .take_while(|at| tokens.folded(*at) != ".")
                .any(is_head)
    }

    /// « La Cour internationale de justice … la Cour »: the bodies whose names begin with a noun for bodies, by
    /// that noun; `None` where two do.
    pub(super) fn bodies(&self, cast: &Cast<'_>) -> Map<String, Option<Who>> {
        let mut bodies: Map<String, Option<Who>> = Map::default();
        for named in self.found.get(..self.n_full).unwrap_or_default() {
            let Sense2::Actor(who) = named.sense else { continue };
            let head = self.tokens.folded(named.name_from);
            // « Orange Mali a été condamnée … Orange a fait appel »
            let is_brand = cast.kind(who) == Kind::Company && head.len() >= 4 && !self.small.contains(head);
            let is_body = cast.kind(who) == Kind::Organisation && BODY_NOUNS.has(head);
            if named.to > named.name_from + 1 && (is_body || is_brand) {
                let one = bodies.entry(head.to_string()).or_insert(Some(who));
                *one = one.filter(|one| *one == who);
            }
        }
        bodies
    }

    /// « Centre international de conférences de Bamako … le CICB »: the bodies by their first letters, three at
    /// least; `None` where two have the same.
    pub(super) fn initials(&self, cast: &Cast<'_>) -> Map<String, Option<Who>> {
        let mut initials: Map<String, Option<Who>> = Map::default();
        for named in self.found.get(..self.n_full).unwrap_or_default() {
            let Sense2::Actor(who) = named.sense else { continue };
            let is_body = matches!(cast.kind(who), Kind::Organisation | Kind::Company | Kind::ArmedGroup);
            if !is_body || named.to < named.name_from + 3 {
                continue;
            }
            let words = (named.name_from..named.to).filter(|at| {
                self.tokens.get(*at).is_some_and(Token::is_word)
                    && !self.tokens.has(*at, Traits::FUNCTION_WORD | Traits::PARTICLE)
            });
            let letters: String = words.filter_map(|at| self.tokens.folded(at).chars().next()).collect();
            if letters.len() >= 3 {
                let one = initials.entry(letters).or_insert(Some(who));
                *one = one.filter(|one| *one == who);
            }
        }
        initials
    }
}
