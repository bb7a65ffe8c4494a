//! The words of the zones, cut at hyphens too, with what the rules ask of each.

use core::{cell::RefCell, ops::Range};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use foldhash::fast::FixedState;

use fixedbitset::FixedBitSet;

use super::{
    dotted::{Dotted, dotted},
    traits::{Known, Traits},
    words::opens_anew,
};
use crate::{
    read::{
        lexicon::{Actors, split_hyphens},
        reading::Reading,
        vocabulary::{Column, FormIdx, Vocabulary},
    },
    text::{Word, WordKind, fold},
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
    start: u32,
    /// Its text folded.
    pub folded: &'t str,
    pub symbol: u32,
    pub sound: u32,
    /// What may begin at it, by the word alone.
    pub traits: Traits,
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
        self.start() + self.text.len()
    }

    /// The byte where it starts: places fit 32 bits, and a large article has millions of tokens.
    pub const fn start(&self) -> usize {
        self.start as usize
    }

    pub fn is_word(&self) -> bool {
        self.kind == WordKind::Letters
    }

    /// Whether a name may begin here that the lexicon does not know.
    pub fn may_name(&self) -> bool {
        self.traits.has(Traits::CAPITAL | Traits::OPENS_NAME)
    }
}

/// « N'Golo », « M'Baye »: no elision, but the head of a name.
fn opens_name(elided: &Word<'_>, next: &Word<'_>) -> bool {
    elided.text.starts_with(['N', 'M'])
        && next.kind == WordKind::Letters
        && next.start == elided.end()
        && next.text.starts_with(char::is_uppercase)
        && next.text.chars().skip(1).any(char::is_lowercase)
}

/// A whole word, or an acronym.
fn token<'t>(text: &'t str, start: usize, folded: &'t str, kind: WordKind, known: Known) -> Token<'t> {
    let Known { symbol, sound, traits } = known;
    Token {
        text,
        start: start as u32,
        folded,
        symbol,
        sound,
        traits,
        kind,
        opens_word: true,
        closes_word: true,
        capital: traits.has(Traits::CAPITAL),
        shouted: traits.has(Traits::SHOUTED),
        opens: false,
        loud: false,
    }
}

thread_local! {
    /// What the names of a lexicon, and the rules, know of a word by itself.
    static KNOWN: RefCell<Column<Known>> = RefCell::default();
}

/// The tokens of an article, in order.
pub(super) struct Tokens<'t> {
    all: Vec<Token<'t>>,
    pub text: &'t str,
    small: SmallWords<'t>,
}

/// Folded words that stand with a small letter somewhere in an article.
pub(super) struct SmallWords<'a> {
    vocabulary: &'a Vocabulary,
    whole: FixedBitSet,
    pieces: Set<&'a str>,
}

impl<'a> SmallWords<'a> {
    fn of(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, whole: FixedBitSet::with_capacity(vocabulary.len()), pieces: Set::default() }
    }

    fn insert(&mut self, form: FormIdx) {
        self.whole.grow_and_insert(self.vocabulary.plain(form).0 as usize);
    }

    pub fn contains(&self, folded: &str) -> bool {
        let is_whole = |form: FormIdx| self.whole.contains(form.0 as usize);
        self.vocabulary.find(folded).is_some_and(is_whole) || self.pieces.contains(folded)
    }
}

impl<'t> Tokens<'t> {
    pub fn of(reading: &'t Reading<'t>, dotted: &'t Dotted, lexicon: &Actors) -> Self {
        let n_words = reading.words.len();
        let all = Vec::with_capacity(n_words + n_words / 16);
        let mut tokens = Self { all, text: reading.text, small: SmallWords::of(reading.vocabulary()) };
        let mut acronyms = dotted.acronyms();
        KNOWN.with_borrow_mut(|known| {
            known.meet(reading.vocabulary(), lexicon.names().id());
            for sentence in &reading.sentences {
                let first = tokens.all.len();
                tokens.push_sentence(reading, sentence, &mut acronyms, lexicon, known);
                tokens.mark(first);
            }
        });
        tokens
    }

    fn push_sentence(
        &mut self,
        reading: &'t Reading<'t>,
        sentence: &Range<usize>,
        acronyms: &mut impl Iterator<Item = &'t str>,
        lexicon: &Actors,
        column: &mut Column<Known>,
    ) {
        let mut sound = String::new();
        // Where the name begins whose « N' » was just met.
        let mut prefixed = 0;
        let mut positions = reading.positions_in(sentence);
        while let Some(at) = positions.next() {
            let words = reading.words.get(at..positions.end).unwrap_or_default();
            let (Some(word), Some(form)) = (words.first(), reading.form(at)) else { break };
            // Only a point right behind makes it more than a word.
            let is_pointed = words.get(1).is_some_and(|next| next.text == ".");
            let n_words = if is_pointed { dotted(words) } else { 0 };
            if n_words > 0 {
                let folded = acronyms.next().unwrap_or_default();
                self.push_dotted(words.get(..n_words).unwrap_or_default(), folded, lexicon);
                positions = at + n_words..positions.end;
                continue;
            }
            let folded = reading.vocabulary().folded(form);
            let known = column.get(form, || Known::of(word.text, folded, lexicon, &mut sound));
            if known.is_whole() || word.kind != WordKind::Letters {
                if word.kind == WordKind::Letters && !known.traits.has(Traits::CAPITAL) {
                    self.small.insert(form);
                }
                self.all.push(token(word.text, word.start, folded, word.kind, known));
            } else {
                self.push_pieces(word, folded, lexicon, &mut sound);
            }
            if word.kind == WordKind::Elided && words.get(1).is_some_and(|next| opens_name(word, next)) {
                prefixed = self.all.len();
            } else if prefixed > 0 {
                self.join(prefixed);
                prefixed = 0;
            }
        }
    }

    /// « O.N.U. »: one token that reads « onu ».
    fn push_dotted(&mut self, words: &[Word<'t>], folded: &'t str, lexicon: &Actors) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let text = self.text.get(first.start..last.end()).unwrap_or_default();
        let known = Known::of_acronym(folded, lexicon);
        self.all.push(token(text, first.start, folded, WordKind::Letters, known));
    }

    /// The pieces of a word between its hyphens.
    fn push_pieces(&mut self, word: &Word<'t>, folded: &'t str, lexicon: &Actors, sound: &mut String) {
        // Whichever hyphen was written, folded it is the plain one.
        let mut pieces = folded.split('-');
        split_hyphens(word.text, |text, at| {
            let folded = pieces.next().unwrap_or_default();
            let known = Known::of(text, folded, lexicon, sound);
            let piece = token(text, word.start + at, folded, word.kind, known);
            if !piece.capital {
                self.small.pieces.insert(folded);
            }
            let closes_word = at + text.len() == word.text.len();
            self.all.push(Token { opens_word: at == 0, closes_word, ..piece });
        });
    }

    /// « N' » and « Golo » are pieces of one word.
    fn join(&mut self, at: usize) {
        if let Some([prefix, name]) = self.all.get_mut(at - 1..=at) {
            (prefix.kind, prefix.closes_word, name.opens_word) = (WordKind::Letters, false, false);
        }
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
        let words = self.all.get(first + 1..).unwrap_or_default();
        for token in words.iter().filter(|token| token.is_word() && token.opens_word) {
            n_words += 1;
            n_small += usize::from(!token.capital && token.folded.len() > 3);
            let is_link = |word: &str| {
                matches!(
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
                )
            };
            n_links += usize::from(token.capital && !token.shouted && is_link(token.folded));
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

    /// Whether a token has one of some traits; none has past the ends.
    pub fn has(&self, at: usize, traits: u32) -> bool {
        self.get(at).is_some_and(|token| token.traits.has(traits))
    }

    /// Whether a title stands at a token: « le cheikh X »; « Cheikh » with its capital is a first name.
    pub fn is_title(&self, at: usize) -> bool {
        let is_name = self
            .get(at)
            .is_some_and(|token| token.capital && matches!(token.folded, "cheikh" | "cheick" | "cherif"));
        let is_led = || matches!(self.before(at, 1), "le" | "du" | "au" | "un" | "ce" | "grand");
        self.has(at, Traits::TITLE) && (!is_name || is_led())
    }

    /// As [`Self::has`], of the token some places before.
    pub fn had(&self, at: usize, n_back: usize, traits: u32) -> bool {
        at.checked_sub(n_back).is_some_and(|before| self.has(before, traits))
    }

    /// Whether two neighbours stand on one line with nothing but spaces between.
    pub fn joined(&self, left: usize) -> bool {
        let (Some(one), Some(other)) = (self.get(left), self.get(left + 1)) else { return false };
        // In a paragraph broken into lines a name may stand on two of them.
        let goes_on = || !other.opens && (other.is_word() || !other.capital) && other.kind != WordKind::Mark;
        self.text
            .get(one.end()..other.start())
            .is_some_and(|gap| gap.len() <= 4 && (!gap.contains('\n') || goes_on()))
    }

    /// Where the word ends whose piece stands at a token.
    pub fn word_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.get(end).is_some_and(|token| !token.opens_word) {
            end += 1;
        }
        end
    }

    /// Whether a token is a word with a capital that means something.
    pub fn is_proper(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| {
            token.capital && token.is_word() && !token.loud && !token.traits.has(Traits::DAY_OR_MONTH)
        })
    }

    /// The bytes from a token to before another.
    pub fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.get(from).map_or(self.text.len(), Token::start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Token::end);
        start..end.max(start)
    }

    /// The folded words that stand with a small letter somewhere.
    pub const fn small_words(&self) -> &SmallWords<'t> {
        &self.small
    }

    /// The text from a token to before another, folded.
    pub fn folded_word(&self, from: usize, to: usize) -> Cow<'t, str> {
        match self.get(from) {
            // An acronym is a token without its points.
            Some(token) if to == from + 1 && !token.text.contains('.') => Cow::Borrowed(token.folded),
            _ => Cow::Owned(fold(self.slice(from, to))),
        }
    }

    /// The text from a token to before another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(self.bytes(from, to)).unwrap_or_default()
    }
}
