//! The words around a quotation, to the ends of its sentence, with the mentions among them.
//!
//! Quotations count as one token; what is said inside them says nothing of who speaks. Windows are
//! bounded, so that a text without full stops is still read in linear time.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::{
    gender::genders,
    governed::{CAMPS, DETERMINERS, is_governed, is_preposition},
    hints::Hints,
    verb_group::Pronoun,
};
use crate::{
    model::{Form, Kind},
    read::{
        reading::{Bytes, FoundMention, Reading},
        word_lists::Words,
    },
    text::{Word, WordKind, fold},
};

/// How many tokens are looked at on each side: longer than any sentence that a reader follows.
const WINDOW: usize = 90;

/// How many tokens most sentences have.
const USUAL: usize = 32;

/// A quotation between its marks, before anyone asks who speaks.
#[derive(Clone, Debug)]
pub struct Placed {
    pub at: Bytes,
    pub outside: Bytes,
    /// Its position in the reading's zones.
    pub zone: usize,
    pub is_closed: bool,
}

/// A word, a mark or a whole quotation.
#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub folded: &'a str,
    pub written: &'a str,
    pub start: usize,
    pub end: usize,
    pub is_mark: bool,
    pub is_quote: bool,
    /// It is a form of a verb whose « que » may lead to a statement.
    pub leads: bool,
}

impl Token<'_> {
    pub fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.folded)
    }

    /// Whether it is one of the words of a list.
    pub fn among(&self, list: &Words) -> bool {
        list.has(self.folded)
    }

    /// Whether it is a preposition: « à » folds to « a », the verb's form is left out.
    pub fn is_preposition(&self) -> bool {
        self.written != "a" && is_preposition(self.folded)
    }

    /// Whether a sentence can begin here.
    pub fn begins(&self) -> bool {
        self.is_quote || self.written.chars().next().is_some_and(|first| first.is_uppercase() || first == '-')
    }
}

/// What the rules look at: the reading, its mentions and the places of its quotations.
pub struct Scene<'r, 'a> {
    pub reading: &'a Reading<'a>,
    /// By place; none inside another.
    pub mentions: Vec<&'r FoundMention>,
    /// By place; outermost only.
    pub quoted: Vec<Placed>,
    /// What words by themselves say of reported speech.
    pub(super) hints: Hints,
    /// Of the persons whose gender shows, by actor.
    pub genders: HashMap<String, Pronoun, FixedState>,
    /// The actors whom the text names somewhere.
    pub named: HashSet<&'r str, FixedState>,
}

impl<'r> Scene<'r, 'r> {
    pub fn new(reading: &'r Reading<'r>, mentions: &'r [FoundMention], quoted: Vec<Placed>) -> Self {
        let mut sorted: Vec<&FoundMention> = mentions.iter().collect();
        sorted.sort_by_key(|mention| (mention.at.start, usize::MAX - mention.at.end));
        let mut end = 0;
        sorted.retain(|mention| {
            let is_apart = mention.at.end > end;
            end = end.max(mention.at.end);
            is_apart
        });
        let genders = genders(reading, &sorted);
        let named = sorted.iter().filter(|mention| mention.form == Form::Name);
        let named = named.map(|mention| mention.actor.as_str()).collect();
        Self { reading, mentions: sorted, quoted, hints: Hints::of(reading), genders, named }
    }
}

impl<'r, 'a> Scene<'r, 'a> {
    pub fn zone(&self, nth: usize) -> Bytes {
        self.reading.zones.get(nth).cloned().unwrap_or_default()
    }

    /// Whether the text writes a folded word with a small letter somewhere: then it is no name.
    pub fn is_written_small(&self, folded: &str) -> bool {
        let mut same = (0..self.reading.words.len()).filter(|nth| self.reading.folded(*nth) == folded);
        same.any(|nth| {
            self.reading.words.get(nth).is_some_and(|word| word.text.starts_with(char::is_lowercase))
        })
    }

    /// The quotation that holds a byte.
    fn quote_at(&self, byte: usize) -> Option<&Placed> {
        if self.quoted.first()?.outside.start > byte {
            return None;
        }
        let nth = self.quoted.partition_point(|placed| placed.outside.end <= byte);
        self.quoted.get(nth).filter(|placed| placed.outside.start <= byte)
    }

    /// The tokens from the start of the sentence, or of the zone, to a byte.
    pub fn before(&self, zone: &Bytes, byte: usize) -> Vec<Token<'a>> {
        self.walk_back(zone, byte, false)
    }

    /// As [`Self::before`], for a byte that follows the end of the sentence.
    pub fn sentence_to(&self, zone: &Bytes, byte: usize) -> Vec<Token<'a>> {
        self.walk_back(zone, byte, true)
    }

    fn walk_back(&self, zone: &Bytes, byte: usize, is_after_end: bool) -> Vec<Token<'a>> {
        let mut tokens: Vec<Token> = Vec::with_capacity(USUAL);
        let mut nth = self.reading.first_past(byte);
        while nth > 0 && tokens.len() < WINDOW {
            nth -= 1;
            let Some(word) = self.reading.words.get(nth) else { break };
            if word.start < zone.start {
                break;
            }
            let token = self.token(word, nth);
            let is_end = is_after_end && tokens.iter().all(|token| token.is_mark);
            if !is_end && self.ends_sentence(&token, nth, tokens.last()) {
                break;
            }
            if token.is_quote {
                nth = self.reading.first_from(token.start);
            }
            tokens.push(token);
        }
        tokens.reverse();
        tokens
    }

    /// The tokens from a byte to the end of the sentence, or of the zone.
    pub fn after(&self, zone: &Bytes, byte: usize) -> Vec<Token<'a>> {
        let mut tokens: Vec<Token> = Vec::with_capacity(USUAL);
        let mut nth = self.reading.first_from(byte);
        while let Some(word) = self.reading.words.get(nth)
            && word.end() <= zone.end
            && tokens.len() < WINDOW
        {
            let token = self.token(word, nth);
            if let Some((last, last_nth)) = tokens.last().map(|last| (last, nth.saturating_sub(1)))
                && self.ends_sentence(last, last_nth, Some(&token))
            {
                break;
            }
            nth += 1;
            if token.is_quote {
                nth = self.reading.first_from(token.end);
            }
            tokens.push(token);
        }
        tokens
    }

    fn token(&self, word: &Word<'a>, nth: usize) -> Token<'a> {
        if let Some(placed) = self.quote_at(word.start) {
            return Token {
                folded: "",
                written: self.reading.text.get(placed.at.clone()).unwrap_or_default(),
                start: placed.outside.start,
                end: placed.outside.end,
                is_mark: false,
                is_quote: true,
                leads: false,
            };
        }
        self.word_token(word, nth)
    }

    /// A word as a token, inside a quotation too.
    pub(super) fn word_token(&self, word: &Word<'a>, nth: usize) -> Token<'a> {
        Token {
            folded: self.reading.folded(nth),
            written: word.text,
            start: word.start,
            end: word.end(),
            is_mark: word.kind == WordKind::Mark,
            is_quote: false,
            leads: self.hints.leads.contains(nth),
        }
    }

    /// Whether a sentence ends with a token, `nth` among the words, given the one that follows.
    fn ends_sentence(&self, token: &Token, nth: usize, next: Option<&Token>) -> bool {
        if token.is_quote {
            return token.written.ends_with(['.', '!', '?', '…']) && next.is_none_or(Token::begins);
        }
        // Asked of every word: nearly all are no marks.
        if !token.is_mark || !matches!(token.folded, "." | "!" | "?" | "…") {
            return false;
        }
        let is_abbreviation = || token.folded == "." && self.abbreviates(nth);
        let Some(next) = next else { return !is_abbreviation() };
        if next.is_mark && !matches!(next.folded, "-" | "–" | "—" | "[") {
            return false;
        }
        next.begins() && next.start > token.end && !is_abbreviation()
    }

    /// Whether the full stop at a word's position belongs to « M. », « J. » or the like.
    fn abbreviates(&self, nth: usize) -> bool {
        const SHORT: [&str; 16] = [
            "M", "MM", "Mr", "Mme", "Mlle", "Dr", "Pr", "Me", "Gal", "Gen", "Col", "Cdt", "Cap", "Lt", "St",
            "av",
        ];
        let (Some(dot), Some(last)) =
            (self.reading.words.get(nth), self.reading.words.get(nth.wrapping_sub(1)))
        else {
            return false;
        };
        let is_letter = last.text.chars().count() == 1 && last.is_capitalised();
        last.end() == dot.start && (is_letter || SHORT.contains(&last.text))
    }

    /// The mentions that start inside some bytes, quotations left out, by place.
    pub fn mentions_in(&self, from: usize, to: usize) -> impl Iterator<Item = &'r FoundMention> + '_ {
        let first = self.mentions.partition_point(|mention| mention.at.start < from);
        self.mentions
            .iter()
            .skip(first)
            .take_while(move |mention| mention.at.start < to)
            .filter(|mention| self.quote_at(mention.at.start).is_none())
            .copied()
    }

    /// The mentions that can be a subject: no preposition leads to them. Places only where they
    /// stand for who governs there.
    pub fn subjects<'s>(&'s self, tokens: &'s [Token<'a>]) -> impl Iterator<Item = &'r FoundMention> + 's {
        let (from, to) = bounds(tokens);
        self.mentions_in(from, to)
            .filter(|mention| mention.kind != Kind::Place)
            .filter(|mention| !self.is_governed(tokens, mention))
    }

    /// Whether a preposition leads to a mention. One that has its own article, or that follows the
    /// mention of something else (« à Reuters M. Bâ »), begins a phrase of its own.
    pub fn is_governed(&self, tokens: &[Token<'a>], mention: &FoundMention) -> bool {
        let first = fold(self.surface(mention).split_inclusive([' ', '’', '\'']).next().unwrap_or_default());
        let last = tokens
            .get(..tokens.partition_point(|token| token.start < mention.at.start))
            .and_then(<[_]>::last);
        // « la maire (PS), X », « le camp X »
        if last.is_some_and(|last| last.is(&["(", "chu", "avenue", "rue"]) || last.is(&CAMPS)) {
            return true;
        }
        if last.is_some_and(|last| self.is_adjunct(tokens, mention, last)) {
            return true;
        }
        if DETERMINERS.contains(&first.trim()) {
            return last.is_some_and(Token::is_preposition);
        }
        let nth = self.mentions.partition_point(|other| other.at.start < mention.at.start);
        let other = nth.checked_sub(1).and_then(|nth| self.mentions.get(nth));
        let is_beside = other.is_some_and(|other| {
            last.is_some_and(|last| other.at.end >= last.end && other.kind != Kind::Person)
        });
        !is_beside && is_governed(tokens, mention.at.start)
    }

    /// The mention that starts at a byte.
    pub fn mention_at(&self, byte: usize) -> Option<&'r FoundMention> {
        let nth = self.mentions.partition_point(|mention| mention.at.start < byte);
        self.mentions.get(nth).filter(|mention| mention.at.start == byte).copied()
    }

    /// The words of a mention.
    pub fn surface(&self, mention: &FoundMention) -> &'a str {
        self.reading.text.get(mention.at.clone()).unwrap_or_default()
    }
}

/// « X (Agir pour Brest), qui »: where the bracket opens that closes right before the end of some tokens.
pub fn before_bracket(tokens: &[Token]) -> Option<usize> {
    let closes = tokens.len().checked_sub(3).and_then(|at| tokens.get(at))?.is(&[")"]);
    let opens = tokens.iter().rposition(|token| token.is(&["("])).filter(|_| closes)?;
    tokens.get(opens).map(|bracket| bracket.start)
}

/// From the first byte of some tokens to the last.
pub fn bounds(tokens: &[Token]) -> (usize, usize) {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => (first.start, last.end),
        _ => (0, 0),
    }
}
