//! Two records → whether they name other people and places: two dispatches in one form, on two matches or
//! two accidents of one day, share every word but those.

use crate::{
    gather::cores,
    model::{Kind, Record},
};

/// Fewer names tell nothing.
const MIN_NAMES: usize = 3;
/// Two copies share more than one in so many names of the one that has fewer.
const ONE_IN: usize = 5;

/// The people and places that each record names.
pub(super) struct Names<'a> {
    of_records: Vec<Own<'a>>,
}

/// Those of one record, each once, sorted.
struct Own<'a> {
    n_names: usize,
    /// Of each its last part, which a person shares with the surname alone; as often as names have it.
    surnames: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// Takes those of all records.
    pub(super) fn of(records: &'a [Record]) -> Self {
        Self { of_records: cores::map(records, |_, record| Own::of(record)) }
    }

    /// Whether two records name several people and places each, and hardly one in common.
    pub(super) fn are_others(&self, a: usize, b: usize) -> bool {
        let (Some(one), Some(other)) = (self.of_records.get(a), self.of_records.get(b)) else { return false };
        let n_least = one.n_names.min(other.n_names);
        n_least >= MIN_NAMES && one.n_held_by(other) * ONE_IN < n_least
    }
}

impl<'a> Own<'a> {
    fn of(record: &'a Record) -> Self {
        let found = record.mentions.iter().filter(|found| matches!(found.kind, Kind::Person | Kind::Place));
        let mut names: Vec<&str> =
            found.map(|found| found.actor.as_str()).filter(|id| !id.contains("sans-nom")).collect();
        names.sort_unstable();
        names.dedup();
        let n_names = names.len();
        let mut surnames: Vec<&str> = names.into_iter().filter_map(|id| id.rsplit('-').next()).collect();
        surnames.sort_unstable();
        Self { n_names, surnames }
    }

    /// How many of these names, by their last part, another record has.
    fn n_held_by(&self, other: &Self) -> usize {
        self.surnames.iter().filter(|name| other.surnames.binary_search(name).is_ok()).count()
    }
}
