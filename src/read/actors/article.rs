//! An article while its mentions are gathered: its tokens, its names, its cast, what was found.

use std::collections::BTreeMap;

use super::{
    cast::{Cast, Who},
    holders::Told,
    people::{Named, Sense2},
    tokens::Tokens,
};
use crate::{
    model::{Day, Form, Kind},
    read::reading::FoundMention,
};

pub(super) struct Article<'t, 'l> {
    pub tokens: Tokens<'t>,
    pub cast: Cast<'l>,
    /// By place.
    pub names: Vec<Named>,
    /// By token, how many names start before it.
    pub n_names_before: Vec<u32>,
    /// The publication date.
    pub published: Option<Day>,
    /// The state that the outlet belongs to.
    pub printed_in: Option<Who>,
    /// The state of the dateline.
    pub written_in: Option<Who>,
    pub found: Vec<FoundMention>,
    /// The token that is being looked at.
    pub at: usize,
    /// The two states that the article is about, in the order of the lexicon.
    pub pair: Option<[Who; 2]>,
    /// The first state named that has no elected government.
    pub in_transition: Option<u32>,
    /// What is told of offices anywhere in it.
    pub told: Told,
}

impl Article<'_, '_> {
    pub fn mention(&mut self, from: usize, to: usize, who: Who, form: Form, by: String) {
        let (id, name, kind) = self.cast.card(who);
        let (actor, name) = (id.to_string(), name.to_string());
        self.found.push(FoundMention { at: self.tokens.bytes(from, to), actor, name, kind, form, by });
    }

    /// How many names start before a token: asked of nearly every one.
    pub fn n_names_before(&self, at: usize) -> usize {
        self.n_names_before.get(at).map_or(self.names.len(), |n| *n as usize)
    }

    /// The name that starts at a token.
    pub fn name_from(&self, at: usize) -> Option<&Named> {
        self.names.get(self.n_names_before(at)).filter(|named| named.from == at)
    }

    /// The name that holds a token.
    pub fn name_over(&self, at: usize) -> Option<&Named> {
        let nth = self.n_names_before(at + 1);
        nth.checked_sub(1).and_then(|nth| self.names.get(nth)).filter(|named| at < named.to)
    }

    /// The id of a state and its adjective.
    pub fn adjective(&self, state: Who, is_feminine: bool) -> Option<(String, String)> {
        let known = self.cast.known(state)?;
        let (masculine, feminine) = known.demonyms.first()?;
        Some((known.id.clone(), if is_feminine { feminine.clone() } else { masculine.clone() }))
    }

    /// Looks over all names once.
    pub fn survey(&mut self) {
        self.pair = self.two_states();
        let first = self.names.iter().find_map(|named| match named.sense {
            Sense2::Actor(Who::Known(at)) | Sense2::City { acts_for: Who::Known(at), .. } => {
                Some(at).filter(|at| self.is_in_transition(*at))
            }
            _ => None,
        });
        self.in_transition = first;
    }

    /// Two states, each named four times or more, and any third less than half as often. At fewer
    /// mentions chance decides.
    fn two_states(&self) -> Option<[Who; 2]> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for named in &self.names {
            if let Sense2::Actor(Who::Known(at)) = named.sense
                && self.cast.kind(Who::Known(at)) == Kind::State
            {
                *counts.entry(at).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, u32)> = counts.into_iter().map(|(at, count)| (count, at)).collect();
        ranked.sort_by_key(|(count, at)| (core::cmp::Reverse(*count), *at));
        let [(_, one), (count, other), rest @ ..] = ranked.as_slice() else { return None };
        let third = rest.first().map_or(0, |(count, _)| *count);
        let [one, other] = [(*one).min(*other), (*one).max(*other)];
        (*count >= 4 && third * 2 < *count).then_some([Who::Known(one), Who::Known(other)])
    }

    /// The state without an elected government that the article named last, else names first.
    pub fn transitional_state(&self) -> Option<Who> {
        let last = self.cast.states.iter().rev().copied().find(|at| self.is_in_transition(*at));
        last.or(self.in_transition).map(Who::Known)
    }

    fn is_in_transition(&self, state: u32) -> bool {
        self.cast.lexicon.at(state).and_then(|state| state.transition).is_some_and(|when| {
            let range = when.range();
            self.published.is_none_or(|day| {
                range.from.is_none_or(|from| from <= day) && range.to.is_none_or(|to| day <= to)
            })
        })
    }
}
