//! Surnames, first names and acronyms that stand for a name given elsewhere in the text, and single
//! words that must be names. Full names are found before, and are not here.

use std::collections::HashMap;

use super::{
    cast::{Cast, Who},
    lookup::{is_name_of_state, is_population, portfolio},
    people::{Finder, Sense2},
    words::{is_function_word, is_no_name, is_title, places, says},
};
use crate::{model::Kind, text::fold};

impl Finder<'_, '_> {
    /// Surnames, first names and acronyms of the full names found.
    pub(super) fn remember(&mut self, cast: &mut Cast<'_>) {
        let found = core::mem::take(&mut self.found);
        for named in &found {
            let Sense2::Actor(who) = named.sense else { continue };
            if self.tokens.folded(named.to) == "("
                && self.tokens.folded(named.to + 2) == ")"
                && self.tokens.get(named.to + 1).is_some_and(|token| token.shouted)
            {
                self.acronyms.entry(self.tokens.folded(named.to + 1).to_string()).or_insert(who);
            }
            if cast.kind(who) != Kind::Person {
                continue;
            }
            let words: Vec<&str> = match cast.known(who) {
                Some(known) => known.name.split_whitespace().collect(),
                None => self.tokens.slice(named.name_from, named.to).split_whitespace().collect(),
            };
            let [first, .., last] = words.as_slice() else { continue };
            // « La Bresse », « Le Pen »: an article is nobody's first name.
            let has_first_name = !is_function_word(&fold(first));
            let surnames = self.surnames.entry(fold(last)).or_default();
            if surnames.last().is_none_or(|(_, other)| *other != who) {
                surnames.push((named.from, who));
            }
            let firsts = self.firsts.entry(fold(first)).or_default();
            // Two bearers are enough to make a first name say nothing.
            if has_first_name && firsts.len() < 2 && !firsts.contains(&who) {
                firsts.push(who);
            }
        }
        self.found = found;
    }

    /// Single words: surnames, first names, acronyms, places and other names seen in mid-sentence.
    pub(super) fn parts(&mut self, cast: &mut Cast<'_>) {
        let taken = self.taken();
        let mut at = 0;
        let mut proper: HashMap<String, Who> = HashMap::new();
        while at < self.tokens.len() {
            let end = self.word_end(at);
            if !taken.get(at).copied().unwrap_or(true) && self.tokens.is_proper(at) {
                self.part(at, end, cast, &mut proper);
            }
            at = end;
        }
        self.openings(&taken, &proper);
    }

    fn part(&mut self, at: usize, end: usize, cast: &mut Cast<'_>, proper: &mut HashMap<String, Who>) {
        let tokens = self.tokens;
        let Some(token) = tokens.get(at).filter(|token| token.opens_word) else { return };
        let word = fold(tokens.slice(at, end));
        let from = self.with_titles(at);
        let titled = from < at;
        if let Some(who) = self.meant(&word, at) {
            self.push(from, at, end, Sense2::Actor(who), "surname");
            return;
        }
        if is_no_name(&word) || is_population(tokens, cast.lexicon, at) || is_title(&word) {
            return;
        }
        if titled {
            let who = cast.introduce(tokens.slice(at, end), Kind::Person);
            self.push(from, at, end, Sense2::Actor(who), "title");
            return;
        }
        if let Some(first) = self.firsts.get(&word).filter(|who| who.len() == 1).and_then(|who| who.first()) {
            let who = *first;
            self.push(at, at, end, Sense2::Actor(who), "first name");
            return;
        }
        if token.opens
            || is_function_word(&word)
            || word.chars().count() < 2
            || self.small.contains(word.as_str())
            || portfolio(tokens, cast.lexicon, at).is_some()
            || (end - at > 1 && (at..end).any(|piece| is_name_of_state(tokens, cast.lexicon, piece)))
        {
            return;
        }
        let before = tokens.before(at, 1);
        let kind = if places(before) || matches!(before, "a" | "en") {
            Kind::Place
        } else if token.shouted {
            Kind::Organisation
        } else if says(tokens.folded(end)) || cast.lexicon.is_first_name(&word) {
            Kind::Person
        } else if matches!(before, "de" | "d'") {
            Kind::Place
        } else {
            Kind::Organisation
        };
        let who = *proper.entry(word).or_insert_with(|| cast.introduce(tokens.slice(at, end), kind));
        self.push(at, at, end, Sense2::Actor(who), "capital");
    }

    /// Whom a surname or an acronym means: who was named last before it, else first after.
    fn meant(&self, word: &str, at: usize) -> Option<Who> {
        if let Some(who) = self.acronyms.get(word) {
            return Some(*who);
        }
        let bearers = self.surnames.get(word)?;
        let n_before = bearers.partition_point(|(from, _)| *from <= at);
        bearers.get(n_before.saturating_sub(1)).map(|(_, who)| *who)
    }

    /// Words that open a sentence and are names elsewhere in the article.
    fn openings(&mut self, taken: &[bool], proper: &HashMap<String, Who>) {
        for at in 0..self.tokens.len() {
            let opens = self.tokens.get(at).is_some_and(|token| token.opens) && self.tokens.is_proper(at);
            if opens && !taken.get(at).copied().unwrap_or(true) {
                let end = self.word_end(at);
                if let Some(who) = proper.get(&fold(self.tokens.slice(at, end))) {
                    self.push(at, at, end, Sense2::Actor(*who), "capital");
                }
            }
        }
    }

    fn taken(&self) -> Vec<bool> {
        let mut taken = vec![false; self.tokens.len()];
        for named in &self.found {
            taken.get_mut(named.from..named.to).unwrap_or_default().fill(true);
        }
        taken
    }
}
