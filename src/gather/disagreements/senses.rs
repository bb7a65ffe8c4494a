//! Words in a row → what they say that tellings can disagree about.
//!
//! A pattern is one or more words in order, at most [`MAX_GAP`] others between two; `*` ends a word
//! of which only the beginning counts, `|` parts alternatives. Patterns are data, in `vocabulary.rs`;
//! each word of the collection is looked up once.

use std::{collections::HashMap, sync::LazyLock};

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
    /// What happened, by a noun that is given as its name.
    Occurrence,
    /// What a deal, a text, an illness… is, by its row of `natures`.
    Nature(u8),
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
    /// Firemen, gendarmes… sent to the place.
    Engaged,
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

/// The patterns of the vocabulary, by their first words.
struct Senses {
    patterns: Vec<Pattern>,
    /// Those that begin with a word, and with a beginning of words.
    whole: HashMap<&'static str, Vec<u16>, FixedState>,
    heads: HashMap<&'static str, Vec<u16>, FixedState>,
}

static SENSES: LazyLock<Senses> = LazyLock::new(Senses::new);

impl Senses {
    fn new() -> Self {
        let patterns: Vec<Pattern> = vocabulary::all()
            .map(|(words, sense)| Pattern { parts: words.split(' ').collect(), sense })
            .collect();
        let mut made = Self { patterns: Vec::new(), whole: HashMap::default(), heads: HashMap::default() };
        for (nth, pattern) in patterns.iter().enumerate() {
            for one in pattern.parts.first().iter().flat_map(|part| part.split('|')) {
                let own = match one.strip_suffix('*') {
                    Some(head) => made.heads.entry(head).or_default(),
                    None => made.whole.entry(one).or_default(),
                };
                own.push(nth as u16);
            }
        }
        Self { patterns, ..made }
    }
}

/// The numbers of the patterns that begin with a folded word.
pub(super) fn starting_with(word: &str) -> Vec<u16> {
    let heads = (1..=word.len()).filter_map(|end| SENSES.heads.get(word.get(..end)?));
    let mut own: Vec<u16> = SENSES.whole.get(word).into_iter().chain(heads).flatten().copied().collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// What a sentence says, in order.
pub(super) fn find(sentence: &Sentence<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, token) in sentence.tokens.iter().enumerate() {
        for pattern in token.patterns.iter().filter_map(|nth| SENSES.patterns.get(*nth as usize)) {
            if let Some(to) = last_token(sentence, at, pattern) {
                found.push(Found { sense: pattern.sense, from: at, to });
            }
        }
    }
    found
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
