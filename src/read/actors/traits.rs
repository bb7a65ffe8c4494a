//! What a word by itself says to the rules, worked out once for all its places: a rule that cannot
//! begin at a word is not tried there.
//!
//! A trait that is missing means that the rule finds nothing; one that is there promises nothing.

use super::{
    compounds::may_open_name,
    holders::tells_sport,
    institutions::may_be_institution,
    words::{is_function_noun, is_title},
};
use crate::read::lexicon::Names;

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
pub(super) struct Traits(u8);

impl Known {
    /// Of a word, or of a piece of one, as written and folded.
    pub fn of(text: &str, folded: &str, names: &Names, buffer: &mut String) -> Self {
        let traits = Traits::of(text, folded);
        let sound = if traits.has(Traits::CAPITAL) { names.sound_symbol(folded, buffer) } else { 0 };
        Self { symbol: names.symbol(folded), sound, traits }
    }

    /// Whether no hyphen parts the word.
    pub const fn is_whole(self) -> bool {
        !self.traits.has(Traits::HYPHEN)
    }
}

impl Traits {
    /// It starts with a capital.
    pub const CAPITAL: u8 = 1;
    /// It has two letters or more, none of them small.
    pub const SHOUTED: u8 = 2;
    /// It may have a hyphen.
    pub const HYPHEN: u8 = 4;
    /// It belongs to matches and races.
    pub const SPORT: u8 = 8;
    /// An institution, or who works for one, may be named from it on.
    pub const INSTITUTION: u8 = 16;
    /// A common noun that may open a name, or an event.
    pub const OPENS_NAME: u8 = 32;
    /// A rank or a function: people are called by it.
    pub const CALLS: u8 = 64;

    fn of(text: &str, folded: &str) -> Self {
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        let shouted = capital && text.chars().nth(1).is_some() && !text.chars().any(char::is_lowercase);
        // The hyphens that are no ASCII begin with this byte.
        let hyphen = text.bytes().any(|byte| matches!(byte, b'-' | 0xe2));
        let written = [(capital, Self::CAPITAL), (shouted, Self::SHOUTED), (hyphen, Self::HYPHEN)];
        let bits = written.iter().filter(|(has, _)| *has).map(|(_, bit)| bit).sum::<u8>();
        Self(bits | Self::of_meaning(folded))
    }

    /// « O.N.U. »
    pub fn of_acronym(folded: &str) -> Self {
        Self(Self::CAPITAL | Self::SHOUTED | Self::of_meaning(folded))
    }

    fn of_meaning(folded: &str) -> u8 {
        let meant = [
            (tells_sport(folded), Self::SPORT),
            (may_be_institution(folded), Self::INSTITUTION),
            (may_open_name(folded), Self::OPENS_NAME),
            (is_title(folded) || is_function_noun(folded), Self::CALLS),
        ];
        meant.iter().filter(|(has, _)| *has).map(|(_, bit)| bit).sum()
    }

    /// Whether a trait is among them, or one of several.
    pub const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }
}
