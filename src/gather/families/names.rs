//! Two records → whether they name other people and places: two dispatches in one form, on two matches or
//! two accidents of one day, share every word but those.

use std::collections::BTreeSet;

use crate::model::{Kind, Record};

/// Fewer names tell nothing.
const MIN_NAMES: usize = 3;
/// Two copies share more than one in so many names of the one that has fewer.
const ONE_IN: usize = 5;

/// Whether two records name several people and places each, and hardly one in common.
pub(super) fn are_others(pair: [&Record; 2]) -> bool {
    let [one, other] = pair.map(names);
    let n_least = one.len().min(other.len());
    n_least >= MIN_NAMES && one.iter().filter(|id| is_held(id, &other)).count() * ONE_IN < n_least
}

fn names(record: &Record) -> BTreeSet<&str> {
    let named = record.mentions.iter().filter(|found| matches!(found.kind, Kind::Person | Kind::Place));
    named.map(|found| found.actor.as_str()).filter(|id| !id.contains("sans-nom")).collect()
}

/// Whether a name is among others, or its surname is.
fn is_held(id: &str, others: &BTreeSet<&str>) -> bool {
    let last = |id: &str| id.rsplit('-').next().unwrap_or_default().to_string();
    others.contains(id) || others.iter().any(|other| last(other) == last(id))
}
