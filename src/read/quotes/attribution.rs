//! What a rule finds: who speaks, and how the text says so.

use crate::read::reading::FoundMention;

/// Who speaks: an actor, or somebody whom only these words describe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    pub actor: Option<String>,
    pub name: String,
    /// The byte where the text names or describes them.
    pub at: usize,
}

impl From<&FoundMention> for Speaker {
    fn from(mention: &FoundMention) -> Self {
        Self { actor: Some(mention.actor.clone()), name: mention.name.clone(), at: mention.at.start }
    }
}

/// What was said before a quotation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heard<'s> {
    /// Who spoke last.
    pub last: Option<&'s Speaker>,
    /// Whoever else spoke shortly before.
    pub other: Option<&'s Speaker>,
    /// The byte where the last words begin.
    pub at: Option<usize>,
    /// Whether they ask something.
    pub asks: bool,
}

/// Where the words stand that say who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// Right after the quotation, inside it, or as the agent of the verb before it.
    Beside,
    /// A verb before it.
    Before,
    /// With the quotation before, which it continues.
    Continued,
    /// Anywhere else.
    Elsewhere,
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// `None` for a speaker of whom the text says nothing.
    pub speaker: Option<Speaker>,
    /// Where the words stand that say so.
    pub stance: Stance,
    /// Whether a pronoun, or nothing, stands there for the speaker.
    pub is_inferred: bool,
    /// The rule, with its words.
    pub by: String,
}

impl Attribution {
    pub(super) fn to(mention: Option<&FoundMention>, by: String) -> Self {
        Self::of(mention.map(Speaker::from), by)
    }

    pub(super) const fn of(speaker: Option<Speaker>, by: String) -> Self {
        Self { speaker, stance: Stance::Elsewhere, is_inferred: false, by }
    }

    pub(super) const fn inferred(speaker: Option<Speaker>, by: String) -> Self {
        Self { speaker, stance: Stance::Elsewhere, is_inferred: true, by }
    }

    pub(super) fn at(self, stance: Stance) -> Self {
        Self { stance, ..self }
    }

    /// Whether an actor speaks.
    pub fn is_named(&self) -> bool {
        self.speaker.as_ref().is_some_and(|speaker| speaker.actor.is_some())
    }
}
