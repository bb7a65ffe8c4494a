//! Whether a name that a text gives may be one of an actor's.

use super::actors::LexiconActor;
use crate::text::fold;

impl LexiconActor {
    /// Whether a folded name is one of its own.
    pub fn bears(&self, folded: &str) -> bool {
        core::iter::once(&self.name).chain(&self.aliases).any(|name| fold(name) == folded)
    }

    /// Whether an expansion of its acronym may be a name of it: it shares a word with one of its names of
    /// several words, or the lexicon knows none.
    pub fn is_called(&self, expansion: &str) -> bool {
        let heads = |name: &str| -> Vec<String> {
            let folded = fold(name);
            let words = folded.split(|mark: char| !mark.is_alphanumeric());
            words.filter(|word| word.chars().count() > 3).map(|word| word.chars().take(5).collect()).collect()
        };
        let asked = heads(expansion);
        let names = core::iter::once(&self.name).chain(&self.aliases);
        let mut long = names.filter(|name| name.contains([' ', '-', '\''])).peekable();
        long.peek().is_none() || long.any(|name| heads(name).iter().any(|head| asked.contains(head)))
    }
}
