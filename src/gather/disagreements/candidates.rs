//! Statements → the pairs worth judging: those about one subject that share a telling word.
//!
//! A statement is looked up by the rarest words of its sentence and by those that its article repeats
//! and others hold too. In the list of a word, by day of printing, each meets a bounded number of
//! those that follow, so that the pairs stay in proportion to the statements. Statements repeated word
//! for word by copies are one in these lists.

use std::collections::{BTreeMap, HashMap};

use super::statement::{Claim, Key, Statement};
use crate::gather::terms::{Term, Terms};

/// The words by which a statement is looked up, of its sentence and of its article.
const N_WORDS: usize = 8;
/// How many statements each meets in the list of one word.
const N_NEIGHBOURS: usize = 24;

/// Statements that repeat each other word for word.
pub(super) struct Repeated {
    /// The positions of statements, the first standing for all.
    pub(super) groups: Vec<Vec<usize>>,
}

impl Repeated {
    /// Groups statements of the same words, value and speaker.
    pub(super) fn of(statements: &[Statement]) -> Self {
        let mut groups: BTreeMap<(&Key, &str, Option<&str>, &[Term], &[String]), Vec<usize>> =
            BTreeMap::new();
        for (at, statement) in statements.iter().enumerate() {
            let words: &[String] = match &statement.claim {
                Claim::Quotation { all, .. } => all,
                _ => &[],
            };
            let same = (
                &statement.key,
                statement.value.as_str(),
                statement.speaker.as_deref(),
                statement.terms.as_slice(),
                words,
            );
            groups.entry(same).or_default().push(at);
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort_unstable();
        Self { groups }
    }
}

/// The pairs of groups worth judging, the smaller position first, sorted, each once.
pub(super) fn candidates(
    statements: &[Statement],
    repeated: &Repeated,
    terms: &Terms,
    n_records: usize,
) -> Vec<(u32, u32)> {
    let subjects = subjects(terms, n_records);
    let mut keys: HashMap<&Key, u32> = HashMap::new();
    let mut lists: Vec<(u32, Term, Option<i32>, u32)> = Vec::new();
    for (group, members) in repeated.groups.iter().enumerate() {
        let Some(statement) = members.first().and_then(|at| statements.get(*at)) else { continue };
        let next = keys.len() as u32;
        let key = *keys.entry(&statement.key).or_insert(next);
        let mut words = rarest(terms, statement.terms.iter().copied());
        words.extend(subjects.get(statement.record).into_iter().flatten());
        words.sort_unstable();
        words.dedup();
        lists.extend(words.into_iter().map(|term| (key, term, statement.printed, group as u32)));
    }
    lists.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for list in lists.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        for (at, (.., one)) in list.iter().enumerate() {
            let others = list.iter().skip(at + 1).take(N_NEIGHBOURS);
            pairs.extend(others.map(|(.., other)| (*one.min(other), *one.max(other))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Of each record the rarest terms that it repeats and another record holds.
fn subjects(terms: &Terms, n_records: usize) -> Vec<Vec<Term>> {
    (0..n_records)
        .map(|record| {
            let mut own = terms.of_record(record).to_vec();
            own.sort_unstable();
            let repeated = own.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
            rarest(terms, repeated.filter_map(|same| same.first().copied()))
        })
        .collect()
}

fn rarest(terms: &Terms, own: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut shared: Vec<(u32, Term)> =
        own.map(|term| (terms.n_records_with(term), term)).filter(|(n_with, _)| *n_with > 1).collect();
    shared.sort_unstable();
    shared.into_iter().take(N_WORDS).map(|(_, term)| term).collect()
}
