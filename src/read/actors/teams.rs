//! Teams by their nicknames: « les Lions de la Téranga », « les Étalons », « des Diables rouges ».
//!
//! In an article that speaks of matches only: elsewhere lions are animals, and greens a party.

use super::{
    cast::Cast,
    people::{Finder, Sense2},
    words::WordSet,
};
use crate::model::Kind;
use std::sync::LazyLock;

/// What teams are called, folded.
static NICKNAMES: LazyLock<WordSet> = LazyLock::new(|| {
    "aigles aiglons bleus bleues bleuets canaris cheetahs crocodiles diables dogues ecureuils elephants elephantes \
     eperviers etalons fennecs girondins guepards leopards lionceaux lions lionnes merlus panthere pantheres \
     pharaons scorpions springboks tricolores pailladins azzurri"
        .split_whitespace()
        .collect()
});

/// What an article of matches says in small letters, folded.
const OF_MATCHES: [&str; 12] = [
    "match",
    "matchs",
    "finale",
    "selectionneur",
    "entraineur",
    "football",
    "rugby",
    "buts",
    "eliminatoires",
    "championnat",
    "qualification",
    "handball",
];

impl Finder<'_, '_> {
    /// The end of a team's nickname that begins at a word.
    pub(super) fn team(
        &mut self,
        at: usize,
        end: usize,
        taken: &[bool],
        cast: &mut Cast<'_>,
    ) -> Option<usize> {
        let tokens = self.tokens;
        let is_nickname = end == at + 1 && NICKNAMES.contains(tokens.folded(at));
        let is_named =
            matches!(tokens.before(at, 1), "les" | "des" | "aux" | "nos" | "ces" | "«" | "\"" | "“")
                || matches!(tokens.before(at, 2), "les" | "des" | "aux");
        if !is_nickname || !is_named || !OF_MATCHES.iter().any(|word| self.small.contains(word)) {
            return None;
        }
        let reach = match (tokens.folded(end), tokens.folded(end + 1)) {
            ("indomptables" | "rouges" | "noirs" | "locaux", _)
                if tokens.joined(at) && tokens.folded(end) != "locaux" =>
            {
                end + 1
            }
            ("de", "la" | "l'") if tokens.is_proper(end + 2) => self.tokens.word_end(end + 2),
            ("de" | "du" | "d'", _) if tokens.is_proper(end + 1) => self.tokens.word_end(end + 1),
            _ => end,
        };
        let is_free = (at..reach).all(|inside| !taken.get(inside).copied().unwrap_or(true));
        let reach = if is_free { reach } else { end };
        let who = cast.introduce(tokens.slice(at, reach), Kind::Organisation);
        self.push(at, at, reach, Sense2::Actor(who), "team");
        Some(reach)
    }
}
