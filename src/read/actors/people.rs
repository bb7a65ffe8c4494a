//! Names in the text: those of the lexicon with the titles before them, and those that only the
//! text knows. Short forms of them are found by [`super::short_names`].

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::{
    cast::{Cast, Who},
    lookup::{Hit, Sense, hits, is_population},
    tokens::Tokens,
    words::{
        is_function_noun, is_function_word, is_no_name, is_particle, is_title, organisation_head, places,
    },
};
use crate::{model::Kind, text::fold};

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub from: usize,
    pub to: usize,
    /// Where the name begins, after its titles.
    pub name_from: usize,
    pub sense: Sense2,
    pub by: String,
}

/// Whom a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense2 {
    Actor(Who),
    Metonym(Who),
    City { place: Who, acts_for: Who },
}

/// All names of an article, by place, none overlapping another.
pub(super) fn names(tokens: &Tokens<'_>, cast: &mut Cast<'_>) -> Vec<Named> {
    let mut finder = Finder {
        tokens,
        found: Vec::new(),
        surnames: HashMap::new(),
        firsts: HashMap::new(),
        acronyms: HashMap::new(),
        small: tokens.small_words(),
    };
    finder.full_names(cast);
    finder.remember(cast);
    finder.parts(cast);
    finder.found.sort_by_key(|named| (named.from, named.to));
    finder.found
}

/// The names found so far, and what short forms of them mean.
pub(super) struct Finder<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub found: Vec<Named>,
    pub surnames: HashMap<String, Vec<(usize, Who)>>,
    pub firsts: HashMap<String, Vec<Who>>,
    pub acronyms: HashMap<String, Who>,
    /// The words that stand with a small letter somewhere.
    pub small: HashSet<&'a str, FixedState>,
}

impl Finder<'_, '_> {
    /// The lexicon's names, and new ones of two words or more.
    fn full_names(&mut self, cast: &mut Cast<'_>) {
        let known = hits(self.tokens, cast.lexicon);
        let (mut at, mut next) = (0, 0);
        while at < self.tokens.len() {
            while known.get(next).is_some_and(|hit| hit.from < at) {
                next += 1;
            }
            let hit = known.get(next).filter(|hit| hit.from == at);
            at = match hit {
                Some(hit) => self.known_name(*hit, cast),
                None => self.new_name(at, &known, next, cast).unwrap_or(at + 1),
            };
        }
    }

    fn known_name(&mut self, hit: Hit, cast: &mut Cast<'_>) -> usize {
        let kind = match hit.sense {
            Sense::Actor(at) => cast.kind(Who::Known(at)),
            _ => Kind::Place,
        };
        // « Denzel Washington », « Brigitte Macron »: another first name makes another person.
        let single = hit.to - hit.from == 1;
        let end = self.run_of_capitals(hit.to);
        if single
            && end > hit.to
            && !self.opens(hit.from)
            && kind != Kind::Person
            && self.tokens.joined(hit.to - 1)
            && !cast.lexicon.is_first_name(self.tokens.folded(hit.to))
        {
            // « Paris Match », « Orange Mali »
            let who = cast.introduce(self.tokens.slice(hit.from, end), Kind::Organisation);
            self.push(hit.from, hit.from, end, Sense2::Actor(who), "sequence");
            return end;
        }
        let (sense, id) = match hit.sense {
            Sense::Actor(at) => (Sense2::Actor(Who::Known(at)), at),
            Sense::Metonym(at) => (Sense2::Metonym(Who::Known(at)), at),
            Sense::City { place, acts_for } => {
                (Sense2::City { place: Who::Known(place), acts_for: Who::Known(acts_for) }, place)
            }
        };
        let from = if kind == Kind::Person { self.with_titles(hit.from) } else { hit.from };
        let by = cast.lexicon.at(id).map_or(String::new(), |actor| format!("lexicon:{}", actor.id));
        self.push(from, hit.from, hit.to, sense, &by);
        hit.to
    }

    /// A name that the lexicon does not know, of two words or more, or after a title.
    fn new_name(&mut self, at: usize, known: &[Hit], next: usize, cast: &mut Cast<'_>) -> Option<usize> {
        let tokens = self.tokens;
        let token = tokens.get(at)?;
        if !tokens.is_proper(at) || !token.opens_word {
            return None;
        }
        let folded = tokens.folded(at);
        if is_title(folded)
            || (token.opens && is_function_word(folded))
            || is_population(tokens, cast.lexicon, at)
        {
            return None;
        }
        if let Some(is_company) = organisation_head(folded)
            && let Some(end) = self.organisation(at)
        {
            let kind = if is_company { Kind::Company } else { Kind::Organisation };
            let who = cast.introduce(tokens.slice(at, end), kind);
            self.push(at, at, end, Sense2::Actor(who), "organisation");
            return Some(end);
        }
        let is_first = cast.lexicon.is_first_name(folded);
        let end = self.person_end(at, is_first, known, next);
        let n_words = (at..end)
            .filter(|at| tokens.get(*at).is_some_and(|token| token.opens_word && token.capital))
            .count();
        let titled = self.with_titles(at) < at || is_function_noun(tokens.before(at, 1));
        if n_words < 2 && !titled
            || is_no_name(folded)
            || (token.opens && !is_first && !titled && n_words < 3 && self.small.contains(folded))
        {
            return None;
        }
        if n_words < 2 && is_first && !titled {
            return None;
        }
        let last = fold(tokens.slice(end - 1, end));
        let kind = if is_first || titled {
            Kind::Person
        } else if token.shouted || is_no_name(&last) {
            Kind::Organisation
        } else if places(tokens.before(at, 1)) {
            Kind::Place
        } else {
            Kind::Person
        };
        // A surname after a title may be that of a full name elsewhere: seen once all are known.
        if n_words < 2 {
            return None;
        }
        let who = cast.introduce(tokens.slice(at, end), kind);
        let from = if kind == Kind::Person { self.with_titles(at) } else { at };
        self.push(from, at, end, Sense2::Actor(who), if titled { "title" } else { "sequence" });
        Some(end)
    }

    /// The end of a sequence of capitalised words, with the small words inside names of persons.
    fn person_end(&self, at: usize, is_first: bool, known: &[Hit], next: usize) -> usize {
        let tokens = self.tokens;
        let mut end = at + 1;
        while tokens.get(end).is_some_and(|token| !token.opens_word) {
            end += 1;
        }
        while end - at < 12 && tokens.joined(end - 1) {
            let mut reach = end;
            while is_first
                && reach - end < 3
                && is_particle(tokens.folded(reach))
                && tokens.get(reach).is_some_and(|token| !token.capital)
            {
                reach += 1;
            }
            let blocked = known
                .iter()
                .skip(next)
                .take_while(|hit| hit.from <= reach)
                .any(|hit| hit.from == reach && (reach > end || hit.to - hit.from > 1));
            let goes_on = tokens.is_proper(reach)
                && !blocked
                && tokens.get(reach).is_some_and(|token| !token.opens)
                && !is_title(tokens.folded(reach));
            if !goes_on {
                break;
            }
            end = reach + 1;
            while tokens.get(end).is_some_and(|token| !token.opens_word) {
                end += 1;
            }
        }
        end
    }

    fn run_of_capitals(&self, from: usize) -> usize {
        let mut at = from;
        while at > 0
            && at < from + 8
            && self.tokens.joined(at - 1)
            && self.tokens.is_proper(at)
            && self.tokens.get(at).is_some_and(|token| !token.opens)
        {
            at += 1;
        }
        at
    }

    /// « Université des lettres de Bamako », « Parti pour la paix »: the end, if it is a name.
    fn organisation(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let opens = tokens.get(at)?.opens;
        let (mut end, mut n_capitals, mut reach) = (at + 1, 0, at + 1);
        let mut n_small = 0;
        while reach - at < 12 && tokens.joined(reach - 1) {
            let word = tokens.folded(reach);
            let Some(token) = tokens.get(reach) else { break };
            if tokens.is_proper(reach) {
                n_capitals += 1;
                n_small = 0;
                end = reach + 1;
            } else if is_particle(word) || matches!(word, "l'" | "pour" | "et" | "les" | "aux" | "a") {
                let next = tokens.folded(reach + 1);
                if n_small > 5 || (word == "et" && !matches!(next, "de" | "des" | "du" | "d'")) {
                    break;
                }
            } else if token.is_word() && !token.capital && n_small < 5 && is_name_word(tokens, reach) {
                n_small += 1;
                let near = n_small <= 3;
                if near && !opens && reach == at + 1 {
                    end = reach + 1;
                }
                if matches!(tokens.before(reach, 1), "de" | "des" | "du" | "la" | "l'" | "d'") && !opens {
                    end = reach + 1;
                }
            } else {
                break;
            }
            // « Syndicat national des enseignants du second degré (SNES) »: the name ends there.
            let next = tokens.get(reach + 2).filter(|token| token.shouted);
            if next.is_some() && tokens.folded(reach + 1) == "(" && tokens.folded(reach + 3) == ")" {
                return Some(reach + 1);
            }
            reach += 1;
        }
        (end > at + 1 && (n_capitals > 0 || !opens)).then_some(end)
    }

    /// Where the titles before a name begin.
    pub(super) fn with_titles(&self, at: usize) -> usize {
        let tokens = self.tokens;
        let mut from = at;
        for _ in 0..3 {
            let Some(before) = from.checked_sub(1) else { break };
            let word = tokens.folded(before);
            if word == "."
                && from >= 2
                && matches!(tokens.folded(from - 2), "m" | "dr" | "pr" | "mm" | "mgr" | "me")
                && tokens.get(from - 2).is_some_and(|token| token.capital)
            {
                from -= 2;
            } else if is_title(word)
                && tokens.joined(before)
                && tokens
                    .get(before)
                    .is_some_and(|token| token.opens_word && (word.len() > 2 || token.capital))
            {
                from -= 1;
            } else {
                break;
            }
        }
        from
    }

    fn opens(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.opens)
    }

    pub(super) fn push(&mut self, from: usize, name_from: usize, to: usize, sense: Sense2, by: &str) {
        self.found.push(Named { from, to, name_from, sense, by: by.to_string() });
    }

    pub(super) fn word_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.tokens.get(end).is_some_and(|token| !token.opens_word) {
            end += 1;
        }
        end
    }
}

/// Whether a small word may stand inside the name of an organisation.
fn is_name_word(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.folded(at);
    !is_function_word(word) && !super::words::is_verb(word) && word.len() > 2
}
