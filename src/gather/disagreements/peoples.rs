//! Words → the states and regions whose people they name: « guinéen », « sud-africaines ».

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::statement::Statement;
use crate::{
    read::Lexicon,
    text::{fold, is_stop_word},
};

/// The ids of a lexicon by the folded adjectives of their people, of one word each.
pub(super) struct Peoples<'a> {
    ids: HashMap<String, Vec<&'a str>, FixedState>,
}

impl<'a> Peoples<'a> {
    /// Takes the adjectives of a lexicon, each in both genders and numbers.
    pub(super) fn among(lexicon: &'a Lexicon) -> Self {
        let mut ids: HashMap<String, Vec<&str>, FixedState> = HashMap::default();
        for actor in lexicon.actors.iter() {
            for (masculine, feminine) in &actor.demonyms {
                for singular in [fold(masculine), fold(feminine)] {
                    let plural = format!("{singular}s");
                    for form in [singular, plural].into_iter().filter(|form| !is_stop_word(form)) {
                        ids.entry(form).or_default().push(actor.id.as_str());
                    }
                }
            }
        }
        Self { ids }
    }

    /// The ids whose people a folded word names.
    pub(super) fn of(&self, word: &str) -> impl Iterator<Item = &'a str> {
        self.ids.get(word).into_iter().flatten().copied()
    }
}

/// Whether an actor of one is named by its people in the other, « la France » and « les soldats français »,
/// or both name one people.
pub(super) fn nationality(a: &Statement, b: &Statement) -> bool {
    let share = |one: &[String], other: &[String]| one.iter().any(|id| other.contains(id));
    share(&a.common.actors, &b.peoples)
        || share(&b.common.actors, &a.peoples)
        || share(&a.peoples, &b.peoples)
}

#[cfg(test)]
mod tests {
    use super::Peoples;
    use crate::read::Lexicon;

    #[test]
    fn peoples_are_looked_up() {
        let lexicon = Lexicon::shipped();
        let peoples = Peoples::among(&lexicon);
        let of = |word: &str| peoples.of(word).collect::<Vec<_>>().join(" ");
        for (word, ids) in [
            ("francais", "france"),
            ("malienne", "mali"),
            ("allemands", "germany"),
            ("espagnole", "spain"),
            ("neerlandais", "netherlands"),
            ("ivoiriennes", "ivory-coast"),
        ] {
            assert_eq!(of(word), ids, "{word}");
        }
        // Words that end as the names of peoples do.
        for word in
            ["emploi", "delai", "tournoi", "prochain", "soutien", "quotidien", "lendemain", "francilien"]
        {
            assert_eq!(of(word), "", "{word}");
        }
    }
}
