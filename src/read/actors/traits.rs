//! What a word by itself says to the rules, worked out once for all its places: a rule that cannot
//! begin at a word is not tried there, and no list of words is searched for one word twice.
//!
//! A trait of what may begin at a word promises nothing where it is there, and means that the rule finds
//! nothing where it is missing. A trait that is a list of words says just that.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::FixedState;

use super::{
    compounds::may_open_name,
    institutions::may_be_institution,
    offices::is_head,
    sport::tells_sport,
    words::{
        COMPANY_HEADS, DESCRIBING, FUNCTION_NOUNS, FUNCTION_WORDS, NO_NAMES, ORGANISATION_HEADS, THINGS,
        TITLES, VERBS, has_verb_ending, is_day_or_month, is_gentile, is_particle,
    },
};
use crate::read::lexicon::{Actors, Use};

/// What is known of a word, whatever stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// The number that the names of the lexicon give to it,
    pub symbol: u32,
    /// and to how it sounds.
    pub sound: u32,
    pub traits: Traits,
}

/// A set of traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits(u32);

impl Known {
    /// Of a word, or of a piece of one, as written and folded.
    pub fn of(text: &str, folded: &str, lexicon: &Actors, buffer: &mut String) -> Self {
        let names = lexicon.names();
        let symbol = names.symbol(folded);
        let traits = Traits::of(text, folded).with_lexicon(lexicon, symbol, folded);
        let sound = if traits.has(Traits::CAPITAL) { names.sound_symbol(folded, buffer) } else { 0 };
        let traits = if sound == 0 { traits } else { Traits(traits.0 | Traits::ACTOR) };
        Self { symbol, sound, traits }
    }

    /// Of an acronym with points, folded.
    pub fn of_acronym(folded: &str, lexicon: &Actors) -> Self {
        let symbol = lexicon.names().symbol(folded);
        let written = Traits(Traits::CAPITAL | Traits::SHOUTED | Traits::of_meaning(folded));
        Self { symbol, sound: 0, traits: written.with_lexicon(lexicon, symbol, folded) }
    }

    /// Whether no hyphen parts the word.
    pub const fn is_whole(self) -> bool {
        !self.traits.has(Traits::HYPHEN)
    }
}

impl Traits {
    /// It starts with a capital.
    pub const CAPITAL: u32 = 1;
    /// It has two letters or more, none of them small.
    pub const SHOUTED: u32 = 2;
    /// It may have a hyphen.
    pub const HYPHEN: u32 = 4;
    /// It belongs to matches and races.
    pub const SPORT: u32 = 8;
    /// An institution, or who works for one, may be named from it on.
    pub const INSTITUTION: u32 = 16;
    /// A common noun that may open a name, or an event.
    pub const OPENS_NAME: u32 = 32;
    /// A description that stands for a name may begin with it.
    pub const DESCRIBES: u32 = 64;
    /// An office may be named from it on.
    pub const OFFICE: u32 = 128;
    /// A name of the lexicon begins with it, as it is written or as it sounds.
    pub const ACTOR: u32 = 256;
    /// An adjective of nationality begins with it.
    pub const DEMONYM: u32 = 512;
    /// A first name of the lexicon.
    pub const FIRST_NAME: u32 = 1 << 11;
    /// Of the lists of words: grammar, and what opens sentences.
    pub const FUNCTION_WORD: u32 = 1 << 12;
    /// What bears a capital and names nobody.
    pub const NO_NAME: u32 = 1 << 13;
    /// A rank or an address.
    pub const TITLE: u32 = 1 << 14;
    /// A function: people are called by it.
    pub const FUNCTION_NOUN: u32 = 1 << 15;
    /// A thing that bears names and is no actor.
    pub const THING: u32 = 1 << 16;
    /// The first word of names of organisations.
    pub const ORGANISATION_HEAD: u32 = 1 << 17;
    /// A verb that takes who acts as its subject.
    pub const VERB: u32 = 1 << 18;
    /// A day or a month.
    pub const DAY_OR_MONTH: u32 = 1 << 19;
    /// One of a people, by the ending.
    pub const GENTILE: u32 = 1 << 20;
    /// A small word inside names of persons.
    pub const PARTICLE: u32 = 1 << 21;

    fn of(text: &str, folded: &str) -> Self {
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        let shouted = capital && text.chars().nth(1).is_some() && !text.chars().any(char::is_lowercase);
        // The hyphens that are no ASCII begin with this byte.
        let hyphen = text.bytes().any(|byte| matches!(byte, b'-' | 0xe2));
        let written = [(capital, Self::CAPITAL), (shouted, Self::SHOUTED), (hyphen, Self::HYPHEN)];
        let bits = written.iter().filter(|(has, _)| *has).map(|(_, bit)| bit).sum::<u32>();
        Self(bits | Self::of_meaning(folded))
    }

    /// With what the lexicon says of its symbol, and of the folded word.
    fn with_lexicon(self, lexicon: &Actors, symbol: u32, folded: &str) -> Self {
        let begins = |kind: u8| lexicon.names().may_begin(symbol, kind);
        let begun = [
            (begins(Use::OFFICE), Self::OFFICE),
            // Nearly all names want a capital: those that do not are few.
            (begins(if self.has(Self::CAPITAL) { Use::ACTOR } else { Use::SMALL_ACTOR }), Self::ACTOR),
            (begins(Use::DEMONYM), Self::DEMONYM),
            (lexicon.is_first_name(folded), Self::FIRST_NAME),
        ];
        Self(self.0 | sum(&begun))
    }

    fn of_meaning(folded: &str) -> u32 {
        let meant = [
            (tells_sport(folded), Self::SPORT),
            (may_be_institution(folded), Self::INSTITUTION),
            (may_open_name(folded), Self::OPENS_NAME),
            (is_head(folded), Self::OFFICE),
            (has_verb_ending(folded), Self::VERB),
            (is_day_or_month(folded), Self::DAY_OR_MONTH),
            (is_gentile(folded), Self::GENTILE),
            (is_particle(folded), Self::PARTICLE),
        ];
        sum(&meant) | LISTED.get(folded).copied().unwrap_or_default()
    }

    /// Whether a trait is among them, or one of several.
    pub const fn has(self, bits: u32) -> bool {
        self.0 & bits != 0
    }
}

/// The traits that hold, as bits.
fn sum(traits: &[(bool, u32)]) -> u32 {
    traits.iter().filter(|(holds, _)| *holds).fold(0, |bits, (_, bit)| bits | bit)
}

/// The words of all lists, with the traits that they have.
static LISTED: LazyLock<HashMap<&str, u32, FixedState>> = LazyLock::new(|| {
    let lists = [
        (&FUNCTION_WORDS, Traits::FUNCTION_WORD),
        (&NO_NAMES, Traits::NO_NAME),
        (&TITLES, Traits::TITLE),
        (&FUNCTION_NOUNS, Traits::FUNCTION_NOUN),
        (&THINGS, Traits::THING),
        (&DESCRIBING, Traits::DESCRIBES),
        (&ORGANISATION_HEADS, Traits::ORGANISATION_HEAD),
        (&COMPANY_HEADS, Traits::ORGANISATION_HEAD),
        (&VERBS, Traits::VERB),
    ];
    let mut traits: HashMap<&str, u32, FixedState> = HashMap::default();
    for (word, bit) in lists.iter().flat_map(|(list, bit)| list.iter().map(move |word| (*word, *bit))) {
        *traits.entry(word).or_default() |= bit;
    }
    traits
});
