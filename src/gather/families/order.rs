//! The copies of one dispatch → where they came from, and the order in which they were likely
//! written: by day of printing, the fuller text before its cuts, undated ones last.

use std::collections::BTreeMap;

use crate::{
    gather::{printing::first_day, terms::Terms},
    model::Record,
};

/// The wire service that most of them name; of several the first by name.
pub(super) fn source(records: &[Record], members: &[usize]) -> Option<String> {
    let mut n_named: BTreeMap<&str, usize> = BTreeMap::new();
    for agency in members.iter().filter_map(|at| records.get(*at)?.agency.as_deref()) {
        *n_named.entry(agency).or_default() += 1;
    }
    let most = n_named.values().copied().max()?;
    n_named.into_iter().find(|(_, n)| *n == most).map(|(agency, _)| agency.to_string())
}

/// The members in their likely order.
pub(super) fn in_order(records: &[Record], terms: &Terms, mut members: Vec<usize>) -> Vec<usize> {
    members.sort_by_cached_key(|at| {
        let day = records.get(*at).and_then(first_day);
        (day.is_none(), day, core::cmp::Reverse(terms.of_record(*at).len()), *at)
    });
    members
}
