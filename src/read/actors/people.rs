//! Names in the text, in order: those of the lexicon with the titles before them here, those that only
//! the text knows in [`super::new_names`], short forms of both in [`super::short_names`].

use super::{
    cast::{Cast, Who},
    compounds::{compound, event, expansion, is_contest, is_measure, is_trailed, n_nobody},
    lookup::{Hit, Sense, acronym_known, hits, is_population, is_told_to},
    name_words::tells_kind,
    nouns_before::noun_before,
    tokens::{Map, Set, SmallWords, Token, Tokens},
    trades::is_firm,
    traits::Traits,
    words::{is_function_noun, organisation_head},
};
use crate::{model::Kind, read::lexicon::Actors};
use core::{cell::OnceCell, ops::Range};

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub from: usize,
    pub to: usize,
    /// Where the name begins, after its titles.
    pub name_from: usize,
    pub sense: Sense2,
    pub by: By,
}

/// What found a name.
#[derive(Clone, Copy, Debug)]
pub(super) enum By {
    Rule(&'static str),
    /// The lexicon's entry at a position.
    Entry(u32),
}

impl By {
    /// As an annotation says it.
    pub(super) fn shown(self, cast: &Cast<'_>) -> String {
        match self {
            Self::Rule(rule) => rule.to_string(),
            Self::Entry(at) => {
                cast.lexicon.at(at).map_or(String::new(), |actor| ["lexicon:", &actor.id].concat())
            }
        }
    }
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
        surnames: Map::default(),
        tail_heads: Set::default(),
        firsts: Map::default(),
        acronyms: Map::default(),
        gone_to: OnceCell::new(),
        small: tokens.small_words(),
        masked: Vec::new(),
        n_full: 0,
    };
    finder.full_names(cast);
    finder.join(cast);
    finder.remember(cast);
    finder.settle(cast);
    finder.parts(cast);
    finder.found.sort_by_key(|named| (named.from, named.to));
    finder.found
}

/// By token, how many of some names, sorted by place, start before it.
pub(super) fn n_before(names: &[Named], n_tokens: usize) -> Vec<u32> {
    let mut nth = 0;
    (0..n_tokens)
        .map(|at| {
            while names.get(nth).is_some_and(|named| named.from < at) {
                nth += 1;
            }
            nth as u32
        })
        .collect()
}

/// The names found so far, and what short forms of them mean.
pub(super) struct Finder<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub found: Vec<Named>,
    /// What a name ends with → its bearers, by place.
    pub surnames: Map<String, Vec<Bearer>>,
    /// First words of surnames of several words.
    pub tail_heads: Set<String>,
    pub firsts: Map<String, Vec<Who>>,
    pub acronyms: Map<String, Who>,
    /// What the text says « à X » of, folded; made where it is first asked for.
    pub gone_to: OnceCell<Set<String>>,
    /// The words that stand with a small letter somewhere.
    pub small: &'a SmallWords<'t>,
    /// Tokens of events and things, which hold no names.
    pub masked: Vec<Range<usize>>,
    /// How many of those found stand in order, before the short forms.
    pub n_full: usize,
}

/// Who bears a surname, from which token on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bearer {
    pub from: usize,
    pub who: Who,
    pub is_woman: Option<bool>,
}

impl Finder<'_, '_> {
    /// The lexicon's names, and new ones of two words or more.
    fn full_names(&mut self, cast: &mut Cast<'_>) {
        let expansions = self.expansions();
        let own = self.own_acronyms(&expansions, cast.lexicon);
        let mut known = hits(self.tokens, cast.lexicon);
        let is_own = |hit: &Hit| hit.to == hit.from + 1 && own.contains(self.tokens.folded(hit.from));
        known.retain(|hit| !is_own(hit) || is_told_to(self.tokens, cast.lexicon, hit.from));
        let (mut at, mut next, mut next_expansion) = (0, 0, 0);
        while at < self.tokens.len() {
            while known.get(next).is_some_and(|hit| hit.from < at) {
                next += 1;
            }
            while expansions.get(next_expansion).is_some_and(|(from, _)| *from < at) {
                next_expansion += 1;
            }
            // « L'Union générale du travail (UGT) » is no « L'Union ».
            let begins_longer = |hit: &Hit| {
                matches!(self.tokens.folded(at), "l'" | "la" | "le")
                    && expansions
                        .get(next_expansion)
                        .is_some_and(|(from, to)| *from == at + 1 && *to > hit.to)
            };
            let hit = known.get(next).filter(|hit| hit.from == at && !begins_longer(hit)).copied();
            let expansion = expansions.get(next_expansion).filter(|(from, _)| *from == at).copied();
            if hit.is_none() && expansion.is_none() && !self.tokens.get(at).is_some_and(Token::may_name) {
                at += 1;
                continue;
            }
            at = match (self.opened(at, hit, expansion, cast), hit) {
                (Some(end), _) => end,
                (None, Some(hit)) => self.known_name(hit, &known, next, cast).unwrap_or(at + 1),
                (None, None) => self.new_name(at, &known, next, cast).unwrap_or(at + 1),
            };
        }
    }

    /// Where acronyms in brackets have their expansions begin, by place, with the brackets.
    fn expansions(&self) -> Vec<(usize, usize)> {
        let brackets = (0..self.tokens.len()).filter(|at| self.tokens.folded(*at) == "(");
        brackets.filter_map(|at| expansion(self.tokens, at).map(|from| (from, at))).collect()
    }

    /// The acronyms that the article expands otherwise than the lexicon: « Alliance du peuple (ADP) » is no airport.
    fn own_acronyms(&self, expansions: &[(usize, usize)], lexicon: &Actors) -> Set<&str> {
        let is_own = |(from, bracket): &&(usize, usize)| {
            acronym_known(self.tokens, lexicon, bracket + 1)
                .and_then(|known| lexicon.at(known))
                .is_some_and(|known| !known.is_called(self.tokens.slice(*from, *bracket)))
        };
        expansions.iter().filter(is_own).map(|(_, bracket)| self.tokens.folded(bracket + 1)).collect()
    }

    /// Names that a common noun opens, acronyms expanded, and events: where they end.
    fn opened(
        &mut self,
        at: usize,
        hit: Option<Hit>,
        expansion: Option<(usize, usize)>,
        cast: &mut Cast<'_>,
    ) -> Option<usize> {
        let tokens = self.tokens;
        let reach = hit.map_or(at, |hit| hit.to);
        if let Some((_, bracket)) = expansion.filter(|(_, bracket)| *bracket > reach)
            && !tokens.has(at, Traits::FIRST_NAME)
            && !tokens.has(at, Traits::TITLE)
        {
            // « le Championnat d'Afrique des nations (CHAN) », « la taxe sur la valeur ajoutée (TVA) »
            let is_thing = || {
                is_measure(tokens.folded(at)) && acronym_known(tokens, cast.lexicon, bracket + 1).is_none()
            };
            if is_contest(tokens, at) || is_thing() {
                self.masked.push(at..bracket + 2);
                return Some(bracket + 2);
            }
            let name = tokens.slice(at, bracket);
            let known = acronym_known(tokens, cast.lexicon, bracket + 1)
                .filter(|known| cast.lexicon.at(*known).is_some_and(|known| known.is_called(name)))
                .map(Who::Known);
            let is_company = organisation_head(tokens.folded(at)) == Some(true);
            let kind = if is_company { Kind::Company } else { Kind::Organisation };
            let who = known.unwrap_or_else(|| cast.introduce(name, kind));
            self.acronyms.insert(tokens.folded(bracket + 1).to_string(), who);
            self.push(at, at, bracket, Sense2::Actor(who), "expansion");
            if is_trailed(tokens, bracket) {
                let end = (bracket + 2..bracket + 9).find(|at| tokens.folded(*at) == ")").unwrap_or(bracket);
                self.push(bracket + 1, bracket + 1, end, Sense2::Actor(who), "expansion");
                return Some(end);
            }
            return Some(bracket);
        }
        let traits = tokens.get(at)?.traits;
        let may_open = traits.has(Traits::OPENS_NAME);
        if let Some(end) = may_open.then(|| event(tokens, at)).flatten().filter(|end| *end >= reach) {
            self.masked.push(at..end);
            return Some(end);
        }
        if let Some(end) = self.host(at) {
            let who = cast.introduce(tokens.slice(at, end), Kind::Organisation);
            self.push(at, at, end, Sense2::Actor(who), "host");
            return Some(end);
        }
        let n_masked = n_nobody(tokens, at);
        if n_masked > 0 {
            self.masked.push(at..at + n_masked);
            return Some(at + n_masked);
        }
        let compound = may_open.then(|| compound(tokens, at)).flatten();
        let (end, kind) = compound.filter(|(end, _)| *end > reach)?;
        let who = cast.introduce(tokens.slice(at, end), kind);
        self.push(at, at, end, Sense2::Actor(who), "noun");
        Some(end)
    }

    fn known_name(&mut self, hit: Hit, known: &[Hit], next: usize, cast: &mut Cast<'_>) -> Option<usize> {
        let tokens = self.tokens;
        let kind = match hit.sense {
            Sense::Actor(at) => cast.kind(Who::Known(at)),
            _ => Kind::Place,
        };
        let single = hit.to - hit.from == 1;
        let end = self.run_of_capitals(hit.to);
        let first_name_next = tokens.has(hit.to, Traits::FIRST_NAME) && tokens.is_proper(hit.to);
        if single && kind != Kind::Person && tokens.get(hit.from).is_some_and(|token| !token.loud) {
            // « Mme France », « M. Tours »: a title makes a person.
            if self.with_titles(hit.from) < hit.from {
                return None;
            }
            let is_first = tokens.has(hit.from, Traits::FIRST_NAME);
            // « Le maire, Hallé Cissé, », « la ministre, Tete Antonio »: a person, whatever the first word is.
            let is_apposed = tokens.before(hit.from, 1) == ","
                && (first_name_next || tokens.had(hit.from, 2, Traits::FUNCTION_NOUN));
            if kind != Kind::State && (is_first || is_apposed) && end > hit.to {
                // « Florence Parly », « Nancy Pelosi »
                return self.new_name(hit.from, known, next, cast);
            }
            let article =
                matches!(tokens.before(hit.from, 1), "le" | "la" | "l'" | "du" | "au" | "un" | "une");
            if article && end > hit.to && first_name_next && is_population(tokens, cast.lexicon, hit.from) {
                // « le Suisse Reto Zumbrunn »
                return None;
            }
        }
        if let Some(end) = self.with_aim(hit, cast).filter(|_| kind == Kind::Organisation && !single) {
            return Some(end);
        }
        // « le chef du MNSD Seïni Oumarou » is a party and its head.
        let is_headed = tokens.get(hit.from).is_some_and(|token| token.shouted)
            && is_function_noun(noun_before(tokens, hit.from));
        // « la compagnie Air Sahel » is one name of two that are known.
        let meets_known = known.get(next + 1).is_some_and(|other| other.from == hit.to)
            && !is_firm(tokens.before(hit.from, 1));
        if single
            && end > hit.to
            && !self.opens(hit.from)
            && kind != Kind::Person
            && tokens.joined(hit.to - 1)
            && !first_name_next
            && !meets_known
            && !tokens.slice(hit.to, end).contains(|letter: char| letter.is_ascii_digit())
            && !is_headed
        {
            // « Paris Match », « Orange Mali »
            let who = cast.introduce(tokens.slice(hit.from, end), Kind::Organisation);
            self.push(hit.from, hit.from, end, Sense2::Actor(who), "sequence");
            return Some(end);
        }
        let (sense, id) = match hit.sense {
            Sense::Actor(at) => (Sense2::Actor(Who::Known(at)), at),
            Sense::Metonym(at) => (Sense2::Metonym(Who::Known(at)), at),
            Sense::City { place, acts_for } => {
                (Sense2::City { place: Who::Known(place), acts_for: Who::Known(acts_for) }, place)
            }
        };
        let from = if kind == Kind::Person { self.with_titles(hit.from) } else { hit.from };
        // « Fiat Chrysler Automobiles »
        let is_longer = matches!(kind, Kind::Company | Kind::Organisation)
            && end == hit.to + 1
            && tells_kind(tokens.folded(hit.to)) == Some(Kind::Organisation)
            && tokens.get(hit.to).is_some_and(|token| !token.shouted);
        let hit = Hit { to: hit.to + usize::from(is_longer), ..hit };
        self.found.push(Named { from, to: hit.to, name_from: hit.from, sense, by: By::Entry(id) });
        Some(hit.to)
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

    /// « Guineematin.com », « Mediapart.fr »: a name with the ending of its site.
    fn host(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        // Asked first: only the first piece of a word looks for its end.
        tokens.get(at).filter(|token| token.opens_word && token.is_word() && token.capital)?;
        let end = self.tokens.word_end(at);
        let touches = |left: usize| {
            let next = tokens.get(left + 1)?;
            (tokens.get(left)?.end() == next.start()).then_some(next)
        };
        let is_dot = touches(end - 1)?.text == ".";
        let ending = touches(end)?;
        let is_ending = matches!(
            ending.text,
            "com"
                | "net"
                | "org"
                | "info"
                | "fr"
                | "ch"
                | "be"
                | "ci"
                | "sn"
                | "ml"
                | "bf"
                | "tv"
                | "ca"
                | "africa"
        );
        let stops = touches(end + 1).is_none_or(|next| !next.is_word());
        (is_dot && is_ending && ending.closes_word && stops).then_some(end + 2)
    }

    pub(super) fn word_start(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && self.tokens.get(start).is_some_and(|token| !token.opens_word) {
            start -= 1;
        }
        start
    }

    fn opens(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.opens)
    }

    pub(super) fn push(&mut self, from: usize, name_from: usize, to: usize, sense: Sense2, by: &'static str) {
        self.found.push(Named { from, to, name_from, sense, by: By::Rule(by) });
    }
}
