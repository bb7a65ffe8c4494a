//! Actors and records → the words of names that they hold: « Walhem » and « la prison de Walhem » are named
//! alike.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::gather::cores;

/// What many places are, as it stands in their names.
const OF_MANY: [&str; 28] = [
    "stade",
    "gare",
    "prison",
    "palais",
    "place",
    "pont",
    "port",
    "rond",
    "point",
    "quartier",
    "village",
    "hotel",
    "hopital",
    "aeroport",
    "lycee",
    "college",
    "ecole",
    "eglise",
    "mosquee",
    "marche",
    "barrage",
    "prefecture",
    "sous",
    "saint",
    "sainte",
    "salle",
    "route",
    "avenue",
];

/// The words of names, numbered; nouns for many places left out.
pub(super) struct NameWords {
    of_actors: Vec<Vec<u32>>,
    /// Sorted.
    of_records: Vec<Vec<u32>>,
}

impl NameWords {
    /// Takes the ids of actors, and the actors of each record by number.
    pub(super) fn of(actors: &[&str], of_records: &[Vec<u32>]) -> Self {
        let mut numbers: HashMap<&str, u32, FixedState> = HashMap::default();
        let mut number = |word| {
            let next = numbers.len() as u32;
            *numbers.entry(word).or_insert(next)
        };
        let is_name = |word: &&str| word.len() > 3 && !OF_MANY.contains(word);
        let of_actors: Vec<Vec<u32>> =
            actors.iter().map(|id| id.split('-').filter(is_name).map(&mut number).collect()).collect();
        let of_records = cores::map(of_records, |_, own| {
            let mut words: Vec<u32> =
                own.iter().filter_map(|actor| of_actors.get(*actor as usize)).flatten().copied().collect();
            words.sort_unstable();
            words.dedup();
            words
        });
        Self { of_actors, of_records }
    }

    /// Whether a record names any actor with a word of an actor's name.
    pub(super) fn hold(&self, record: usize, actor: u32) -> bool {
        let (Some(own), Some(held)) = (self.of_actors.get(actor as usize), self.of_records.get(record))
        else {
            return false;
        };
        own.iter().any(|word| held.binary_search(word).is_ok())
    }
}
