//! The words of the zones, cut at hyphens too, with what the rules ask of each.

use core::ops::Range;
use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::words::{is_day_or_month, opens_anew};
use crate::{
    read::{
        lexicon::{Names, split_hyphens},
        reading::Reading,
    },
    text::{Word, WordKind, fold_into},
};

/// Hashed fast: what stands in an article is looked up many times for each word.
pub(super) type Map<K, V> = HashMap<K, V, FixedState>;
/// As [`Map`].
pub(super) type Set<T> = HashSet<T, FixedState>;

/// A piece of a word.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent traits of a word, asked one by one")]
pub(super) struct Token<'t> {
    pub text: &'t str,
    pub start: usize,
    /// Its text folded.
    pub folded: &'t str,
    pub symbol: u32,
    pub sound: u32,
    pub kind: WordKind,
    /// It is the first piece of its word.
    pub opens_word: bool,
    /// It is the last piece of its word.
    pub closes_word: bool,
    /// It starts with a capital.
    pub capital: bool,
    /// It has two letters or more, none of them small.
    pub shouted: bool,
    /// A capital here says nothing: first word of a sentence, a line or a quotation.
    pub opens: bool,
    /// It stands in a line of capitals.
    pub loud: bool,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is_word(&self) -> bool {
        self.kind == WordKind::Letters
    }
}

/// The words of the sentences folded, one after the other: tokens borrow from it, because the
/// rules ask each of them for its folded text many times.
pub(super) struct Folded {
    text: String,
    /// Where each word ends in it.
    ends: Vec<u32>,
}

impl Folded {
    pub fn of(reading: &Reading<'_>) -> Self {
        let n_bytes = reading.sentences.iter().map(Range::len).sum();
        let mut folded =
            Self { text: String::with_capacity(n_bytes), ends: Vec::with_capacity(reading.words.len()) };
        for sentence in &reading.sentences {
            let mut words = reading.words_in(sentence);
            while !words.is_empty() {
                // An acronym with points is folded whole, at its first letter.
                let n_words = dotted(words).max(1);
                let (these, rest) = words.split_at(n_words.min(words.len()));
                for letter in these.iter().step_by(2) {
                    fold_into(letter.text, &mut folded.text);
                }
                folded.ends.extend(these.iter().map(|_| folded.text.len() as u32));
                words = rest;
            }
        }
        folded
    }

    /// The folded words, in order.
    fn words(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let word = self.text.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            word
        })
    }
}

/// « O.N.U. »: three letters or more with points between are one token that reads « onu »; the
/// last point is left out. Gives how many words it takes, 0 for none. Two (« J.F. ») are initials.
fn dotted(words: &[Word<'_>]) -> usize {
    let is_letter = |word: &Word<'_>| {
        let mut letters = word.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let mut n_words = 0;
    // Acronyms have at most eight letters or so.
    for pair in words.chunks(2).take(10) {
        let [letter, rest @ ..] = pair else { break };
        let touches = n_words == 0 || words.get(n_words - 1).is_some_and(|point| point.end() == letter.start);
        if !is_letter(letter) || !touches {
            break;
        }
        n_words += 1;
        match rest {
            [point] if point.text == "." && point.start == letter.end() => n_words += 1,
            _ => break,
        }
    }
    // A letter that is no part of it, or a last point, stays outside.
    n_words -= usize::from(n_words % 2 == 0 && n_words > 0);
    if n_words >= 5 { n_words } else { 0 }
}

/// The tokens of an article, in order.
pub(super) struct Tokens<'t> {
    all: Vec<Token<'t>>,
    pub text: &'t str,
}

impl<'t> Tokens<'t> {
    pub fn of(reading: &Reading<'t>, folded: &'t Folded, names: &Names) -> Self {
        let all = Vec::with_capacity(folded.ends.len() + folded.ends.len() / 16);
        let mut tokens = Self { all, text: reading.text };
        let mut sound = String::new();
        let mut folded = folded.words();
        for sentence in &reading.sentences {
            let first = tokens.all.len();
            let mut words = reading.words_in(sentence);
            while let Some((word, rest)) = words.split_first() {
                let Some(folded_word) = folded.next() else { break };
                let n_more = dotted(words);
                if n_more == 0 {
                    tokens.push(word, folded_word, names, &mut sound);
                } else {
                    tokens.push_dotted(words.get(..n_more).unwrap_or_default(), folded_word, names);
                    words.iter().skip(1).take(n_more - 1).for_each(|_| _ = folded.next());
                }
                words = rest.get(n_more.saturating_sub(1)..).unwrap_or_default();
            }
            tokens.mark(first);
        }
        tokens
    }

    /// « O.N.U. »: one token that reads « onu ».
    fn push_dotted(&mut self, words: &[Word<'t>], folded: &'t str, names: &Names) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        self.all.push(Token {
            text: self.text.get(first.start..last.end()).unwrap_or_default(),
            start: first.start,
            folded,
            symbol: names.symbol(folded),
            sound: 0,
            kind: WordKind::Letters,
            opens_word: true,
            closes_word: true,
            capital: true,
            shouted: true,
            opens: false,
            loud: false,
        });
    }

    fn push(&mut self, word: &Word<'t>, folded: &'t str, names: &Names, sound: &mut String) {
        let first = self.all.len();
        // Whichever hyphen was written, folded it is the plain one.
        let mut pieces = folded.split('-');
        let mut add = |text: &'t str, at: usize, folded: &'t str| {
            let capital = text.chars().next().is_some_and(char::is_uppercase);
            self.all.push(Token {
                text,
                start: word.start + at,
                folded,
                symbol: names.symbol(folded),
                sound: if capital { names.sound_symbol(folded, sound) } else { 0 },
                kind: word.kind,
                opens_word: at == 0,
                closes_word: at + text.len() == word.text.len(),
                capital,
                shouted: capital && text.chars().nth(1).is_some() && !text.chars().any(char::is_lowercase),
                opens: false,
                loud: false,
            });
        };
        match word.kind {
            WordKind::Letters => {
                split_hyphens(word.text, |text, at| add(text, at, pieces.next().unwrap_or_default()));
            }
            _ => add(word.text, 0, folded),
        }
        debug_assert!(self.all.len() > first || word.text.is_empty(), "every word is a token");
    }

    /// Marks where capitals say nothing, in the sentence that begins at a token.
    fn mark(&mut self, first: usize) {
        let is_title_case = self.is_title_case(first);
        let sentence = self.all.get_mut(first..).unwrap_or_default();
        let words = || sentence.iter().filter(|token| token.is_word());
        let (n_words, n_shouted) = (words().count(), words().filter(|token| token.shouted).count());
        let loud = is_title_case || (n_words >= 3 && n_shouted * 3 >= n_words * 2);
        let (mut opens, mut abbreviates) = (true, false);
        for token in sentence {
            token.loud = loud;
            match token.kind {
                WordKind::Letters => {
                    token.opens = opens && token.opens_word;
                    opens &= !token.closes_word;
                    let word = token.folded;
                    abbreviates = token.capital
                        && (token.text.chars().nth(1).is_none_or(|second| second == '.')
                            || matches!(word, "mm" | "dr" | "pr" | "mgr" | "st" | "me"));
                }
                // « George W. Bush », « M. Diop »: the point ends no sentence.
                WordKind::Mark => {
                    opens |= opens_anew(token.text) && !(token.text == "." && abbreviates);
                    abbreviates = false;
                }
                WordKind::Elided => {
                    opens = false;
                }
                WordKind::Number => {}
            }
        }
    }

    /// Whether a headline bears capitals on all its words, prepositions included; « Le Monde, Le
    /// Figaro » is none.
    fn is_title_case(&self, first: usize) -> bool {
        let (mut n_words, mut n_small, mut n_links) = (0, 0, 0);
        for at in first + 1..self.all.len() {
            let Some(token) = self.get(at).filter(|token| token.is_word() && token.opens_word) else {
                continue;
            };
            n_words += 1;
            let word = self.folded(at);
            n_small += usize::from(!token.capital && word.len() > 3);
            let is_link = matches!(
                word,
                "des"
                    | "du"
                    | "de"
                    | "et"
                    | "en"
                    | "au"
                    | "aux"
                    | "sur"
                    | "pour"
                    | "un"
                    | "une"
                    | "par"
                    | "dans"
                    | "avec"
            );
            n_links += usize::from(token.capital && !token.shouted && is_link);
        }
        n_words >= 4 && n_links >= 2 && n_small * 6 <= n_words
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn get(&self, at: usize) -> Option<&Token<'t>> {
        self.all.get(at)
    }

    /// The folded text of a token, empty past the ends.
    pub fn folded(&self, at: usize) -> &'t str {
        self.all.get(at).map_or("", |token| token.folded)
    }

    /// The folded text of the token some places before, empty past the start.
    pub fn before(&self, at: usize, n_back: usize) -> &str {
        at.checked_sub(n_back).map_or("", |before| self.folded(before))
    }

    /// Whether two neighbours stand on one line with nothing but spaces between.
    pub fn joined(&self, left: usize) -> bool {
        let (Some(one), Some(other)) = (self.get(left), self.get(left + 1)) else { return false };
        // In a paragraph broken into lines a name may stand on two of them.
        let goes_on = || !other.opens && (other.is_word() || !other.capital) && other.kind != WordKind::Mark;
        self.text
            .get(one.end()..other.start)
            .is_some_and(|gap| gap.len() <= 4 && (!gap.contains('\n') || goes_on()))
    }

    /// Whether a token is a word with a capital that means something.
    pub fn is_proper(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| {
            token.capital && token.is_word() && !token.loud && !is_day_or_month(self.folded(at))
        })
    }

    /// The bytes from a token to before another.
    pub fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.get(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Token::end);
        start..end.max(start)
    }

    /// The folded words that stand with a small letter somewhere.
    pub fn small_words(&self) -> Set<&str> {
        let small = |at: &usize| self.get(*at).is_some_and(|token| token.is_word() && !token.capital);
        (0..self.len()).filter(small).map(|at| self.folded(at)).collect()
    }

    /// The text from a token to before another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(self.bytes(from, to)).unwrap_or_default()
    }
}
