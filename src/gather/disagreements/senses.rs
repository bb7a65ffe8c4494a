//! Words in a row → what they say that tellings can disagree about.
//!
//! A pattern is one or more words in order, at most [`MAX_GAP`] others between two; `*` ends a word
//! of which only the beginning counts, `|` parts alternatives. Patterns are data, in `vocabulary.rs`;
//! each word of the collection is looked up once.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{sentence::Sentence, vocabulary};

/// A change that can be one's own doing, or another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Change {
    /// Out of an office.
    Office,
    /// Out of a place or country.
    Place,
    /// Out of a race or a contest.
    Contest,
    /// A house, a line, a service that stops.
    Closure,
    /// Into the hands of the police or the enemy.
    Capture,
    /// Out of life.
    Death,
    /// Out of the sight of one's people.
    Absence,
    /// What set off a fire, a crash, a blast.
    Cause,
    /// Out of the hands of an owner.
    Property,
    /// What is asked for by some, and refused by others.
    Inquiry,
    Talks,
    Truce,
}

/// What a group of people is called by one side or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Circle {
    ForeignForces,
    Fighters,
    Protesters,
    Diggers,
    Leakers,
    Robbers,
    Migrants,
    Occupants,
    Hunters,
    /// Any group, by a noun that is given as its name.
    Group,
    /// One person, by whatever noun.
    Someone,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Measure {
    Dead,
    Injured,
    Missing,
    Evacuated,
    Crowd,
    Aboard,
    Arrested,
    Price,
    Cost,
    Debt,
    Turnover,
    Profit,
    Loss,
    Subsidy,
    Fine,
    Ransom,
    Pay,
    Turnout,
    Target,
    Staff,
    JobsCut,
    Cases,
    Ruined,
    Seized,
    Made,
    Hostages,
    Prison,
    Width,
    Length,
    Height,
    Depth,
}

/// What a row of words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// What happened, told apart by its date.
    Dated(&'static str),
    /// With the side: whether it was forced, and the word for it.
    Change(Change, bool, &'static str),
    /// With the name.
    Called(Circle, &'static str),
    Measure(Measure),
    /// What somebody did to something, told apart by who did it.
    Deed(&'static str),
}

/// A sense in a sentence, by its first and last token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) sense: Sense,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// How many words may stand between two of a pattern.
const MAX_GAP: usize = 3;

struct Pattern {
    parts: Vec<Part>,
    sense: Sense,
}

type Part = &'static str;

/// The patterns, and the words met so far with those that begin with them.
pub(super) struct Senses {
    patterns: Vec<Pattern>,
    /// The patterns by the first letter of their first word, a line for each alternative.
    by_letter: HashMap<u8, Vec<(Part, u16)>, FixedState>,
    first: HashMap<String, Vec<u16>, FixedState>,
}

impl Senses {
    /// The patterns of the vocabulary.
    pub(super) fn new() -> Self {
        let patterns: Vec<Pattern> = vocabulary::all()
            .map(|(words, sense)| Pattern { parts: words.split(' ').collect(), sense })
            .collect();
        let mut by_letter: HashMap<u8, Vec<(Part, u16)>, FixedState> = HashMap::default();
        for (nth, pattern) in patterns.iter().enumerate() {
            for one in pattern.parts.first().iter().flat_map(|part| part.split('|')) {
                let letter = one.bytes().next().unwrap_or_default();
                by_letter.entry(letter).or_default().push((one, nth as u16));
            }
        }
        Self { patterns, by_letter, first: HashMap::default() }
    }

    /// What a sentence says, in order.
    pub(super) fn find(&mut self, sentence: &Sentence<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Some(own) = self.first.get(&token.fold) else {
                let own = self.starting_with(&token.fold);
                self.add(sentence, at, &own, &mut found);
                self.first.insert(token.fold.clone(), own);
                continue;
            };
            self.add(sentence, at, own, &mut found);
        }
        found
    }

    fn add(&self, sentence: &Sentence<'_>, at: usize, patterns: &[u16], found: &mut Vec<Found>) {
        for pattern in patterns.iter().filter_map(|nth| self.patterns.get(*nth as usize)) {
            if let Some(to) = last_token(sentence, at, pattern) {
                found.push(Found { sense: pattern.sense, from: at, to });
            }
        }
    }

    fn starting_with(&self, word: &str) -> Vec<u16> {
        let Some(letter) = word.bytes().next() else { return Vec::new() };
        let lines = self.by_letter.get(&letter).map_or(&[][..], Vec::as_slice);
        let mut own: Vec<u16> =
            lines.iter().filter(|(one, _)| is_word(one, word)).map(|(_, nth)| *nth).collect();
        own.dedup();
        own
    }
}

fn last_token(sentence: &Sentence<'_>, from: usize, pattern: &Pattern) -> Option<usize> {
    let mut at = from;
    for part in pattern.parts.iter().skip(1) {
        let next = sentence.tokens.iter().enumerate().skip(at + 1).take(MAX_GAP + 1);
        at =
            next.take_while(|(_, token)| !ends(&token.fold)).find(|(_, token)| is_word(part, &token.fold))?.0;
    }
    Some(at)
}

fn ends(mark: &str) -> bool {
    matches!(mark, "." | ";" | ":" | "!" | "?")
}

fn is_word(part: &str, word: &str) -> bool {
    part.split('|').any(|one| one.strip_suffix('*').map_or(one == word, |head| word.starts_with(head)))
}
