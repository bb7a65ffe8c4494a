//! What a word by itself says to the rules, worked out once for all its places: a rule that cannot
//! begin at a word is not tried there.
//!
//! A trait that is missing means that the rule finds nothing; one that is there promises nothing.

use super::{
    compounds::may_open_name,
    holders::tells_sport,
    institutions::may_be_institution,
    offices::is_head,
    words::{is_function_noun, is_title},
};
use crate::read::lexicon::{Names, Use};

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
pub(super) struct Traits(u16);

impl Known {
    /// Of a word, or of a piece of one, as written and folded.
    pub fn of(text: &str, folded: &str, names: &Names, buffer: &mut String) -> Self {
        let symbol = names.symbol(folded);
        let traits = Traits::of(text, folded).with_names(names, symbol);
        let sound = if traits.has(Traits::CAPITAL) { names.sound_symbol(folded, buffer) } else { 0 };
        let traits = if sound == 0 { traits } else { Traits(traits.0 | Traits::ACTOR) };
        Self { symbol, sound, traits }
    }

    /// Of an acronym with points, folded.
    pub fn of_acronym(folded: &str, names: &Names) -> Self {
        let symbol = names.symbol(folded);
        let written = Traits(Traits::CAPITAL | Traits::SHOUTED | Traits::of_meaning(folded));
        Self { symbol, sound: 0, traits: written.with_names(names, symbol) }
    }

    /// Whether no hyphen parts the word.
    pub const fn is_whole(self) -> bool {
        !self.traits.has(Traits::HYPHEN)
    }
}

impl Traits {
    /// It starts with a capital.
    pub const CAPITAL: u16 = 1;
    /// It has two letters or more, none of them small.
    pub const SHOUTED: u16 = 2;
    /// It may have a hyphen.
    pub const HYPHEN: u16 = 4;
    /// It belongs to matches and races.
    pub const SPORT: u16 = 8;
    /// An institution, or who works for one, may be named from it on.
    pub const INSTITUTION: u16 = 16;
    /// A common noun that may open a name, or an event.
    pub const OPENS_NAME: u16 = 32;
    /// A rank or a function: people are called by it.
    pub const CALLS: u16 = 64;
    /// An office may be named from it on.
    pub const OFFICE: u16 = 128;
    /// A name of the lexicon begins with it, as it is written or as it sounds.
    pub const ACTOR: u16 = 256;
    /// An adjective of nationality begins with it.
    pub const DEMONYM: u16 = 512;

    fn of(text: &str, folded: &str) -> Self {
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        let shouted = capital && text.chars().nth(1).is_some() && !text.chars().any(char::is_lowercase);
        // The hyphens that are no ASCII begin with this byte.
        let hyphen = text.bytes().any(|byte| matches!(byte, b'-' | 0xe2));
        let written = [(capital, Self::CAPITAL), (shouted, Self::SHOUTED), (hyphen, Self::HYPHEN)];
        let bits = written.iter().filter(|(has, _)| *has).map(|(_, bit)| bit).sum::<u16>();
        Self(bits | Self::of_meaning(folded))
    }

    /// With what the lexicon's names say of its symbol.
    fn with_names(self, names: &Names, symbol: u32) -> Self {
        let begun = [(Use::OFFICE, Self::OFFICE), (Use::ACTOR, Self::ACTOR), (Use::DEMONYM, Self::DEMONYM)];
        let bits = begun.iter().filter(|(kind, _)| names.may_begin(symbol, *kind)).map(|(_, bit)| bit);
        Self(self.0 | bits.sum::<u16>())
    }

    fn of_meaning(folded: &str) -> u16 {
        let meant = [
            (tells_sport(folded), Self::SPORT),
            (may_be_institution(folded), Self::INSTITUTION),
            (may_open_name(folded), Self::OPENS_NAME),
            (is_title(folded) || is_function_noun(folded), Self::CALLS),
            (is_head(folded), Self::OFFICE),
        ];
        meant.iter().filter(|(has, _)| *has).map(|(_, bit)| bit).sum()
    }

    /// Whether a trait is among them, or one of several.
    pub const fn has(self, bits: u16) -> bool {
        self.0 & bits != 0
    }
}
