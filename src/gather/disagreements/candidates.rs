//! Records → the pairs that tell one story, and the statements that copies repeat.
//!
//! A record is looked up by the words that tell it from others: rare ones, the oftener it repeats them
//! the better. In the list of a word, by day of printing, each record meets a bounded number of those
//! that follow, and of one family only a few: the pairs stay in proportion to the records, whether or
//! not a thousand of them are copies.

use std::collections::BTreeMap;

use super::statement::{Claim, Key, Statement};
use crate::{
    gather::terms::{Term, Terms},
    model::Family,
};

/// The words by which a record is looked up at least, and at most.
const N_WORDS: (usize, usize) = (20, 400);
/// So many look-ups are spread over the records of a collection: a small one is looked up by all its
/// words.
const N_LOOK_UPS: usize = 1_000_000;
/// How many records each meets in the list of one word.
const N_NEIGHBOURS: usize = 16;
/// In how many lists two records meet at least.
const N_LEAST: usize = 2;
/// So many records of one family stand in a list.
const N_COPIES: usize = 4;

/// Statements that repeat each other word for word.
pub(super) struct Repeated {
    /// The positions of statements that are alike.
    pub(super) groups: Vec<Vec<usize>>,
    /// The group of each statement.
    pub(super) of: Vec<usize>,
}

impl Repeated {
    /// Groups statements of the same words, value and speaker.
    pub(super) fn of(statements: &[Statement]) -> Self {
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, statement) in statements.iter().enumerate() {
            let words: &[String] = match &statement.claim {
                Claim::Quotation { all, .. } => all,
                _ => &[],
            };
            let speaker = statement.speaker.as_deref();
            let same = (&statement.key, statement.value.as_str(), speaker, statement.terms.as_slice(), words);
            groups.entry(same).or_default().push(at);
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort_unstable();
        let mut of = vec![0; statements.len()];
        for (group, members) in groups.iter().enumerate() {
            for at in members {
                if let Some(slot) = of.get_mut(*at) {
                    *slot = group;
                }
            }
        }
        Self { groups, of }
    }
}

/// The pairs of records that may tell one story, the smaller position first, sorted, each once.
pub(super) fn candidates(terms: &Terms, families: &[Family], printed: &[Option<i32>]) -> Vec<(u32, u32)> {
    let mut family_of: Vec<Option<u32>> = vec![None; printed.len()];
    for (at, family) in families.iter().enumerate() {
        for article in &family.articles {
            if let Some(slot) = family_of.get_mut(article.0 as usize) {
                *slot = Some(at as u32);
            }
        }
    }
    let n_words = (N_LOOK_UPS / printed.len().max(1)).clamp(N_WORDS.0, N_WORDS.1);
    let mut lists: Vec<(Term, Option<i32>, u32)> = Vec::new();
    for (record, day) in printed.iter().enumerate() {
        lists.extend(telling(terms, record, n_words).into_iter().map(|term| (term, *day, record as u32)));
    }
    lists.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut n_of_family: BTreeMap<u32, usize> = BTreeMap::new();
    for list in lists.chunk_by(|a, b| a.0 == b.0) {
        n_of_family.clear();
        let kept: Vec<u32> = list
            .iter()
            .filter(|(.., record)| {
                family_of.get(*record as usize).copied().flatten().is_none_or(|family| {
                    let n_met = n_of_family.entry(family).or_default();
                    *n_met += 1;
                    *n_met <= N_COPIES
                })
            })
            .map(|(.., record)| *record)
            .collect();
        for (at, one) in kept.iter().enumerate() {
            let others = kept.iter().skip(at + 1).take(N_NEIGHBOURS);
            pairs.extend(others.map(|other| (*one.min(other), *one.max(other))));
        }
    }
    pairs.sort_unstable();
    let often = pairs.chunk_by(|a, b| a == b).filter(|same| same.len() >= N_LEAST);
    often.filter_map(|same| same.first().copied()).collect()
}

/// The terms that tell a record from most others.
fn telling(terms: &Terms, record: usize, n_words: usize) -> Vec<Term> {
    let mut own = terms.of_record(record).to_vec();
    own.sort_unstable();
    let mut weighed: Vec<(f64, Term)> = own
        .chunk_by(|a, b| a == b)
        .filter_map(|same| {
            let term = *same.first()?;
            let shared = terms.n_records_with(term) > 1 && !terms.is_figure(term);
            shared.then(|| (terms.weight(term) * (1.0 + (same.len() as f64).ln()), term))
        })
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    weighed.into_iter().take(n_words).map(|(_, term)| term).collect()
}

/// The statements of each record on one subject: positions of statements by key.
pub(super) struct Subjects<'s> {
    of_record: Vec<BTreeMap<&'s Key, Vec<usize>>>,
}

/// Of one record so many statements on one subject are compared.
const MAX_OF_SUBJECT: usize = 48;

impl<'s> Subjects<'s> {
    /// Sorts the statements of `n_records` records.
    pub(super) fn of(statements: &'s [Statement], n_records: usize) -> Self {
        let mut of_record: Vec<BTreeMap<&Key, Vec<usize>>> = vec![BTreeMap::new(); n_records];
        for (at, statement) in statements.iter().enumerate() {
            if let Some(own) = of_record.get_mut(statement.record) {
                let list = own.entry(&statement.key).or_default();
                if list.len() < MAX_OF_SUBJECT {
                    list.push(at);
                }
            }
        }
        Self { of_record }
    }

    /// The pairs of statements of two records, or of one, that are about one subject.
    pub(super) fn pairs(&self, a: usize, b: usize) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let (Some(one), Some(other)) = (self.of_record.get(a), self.of_record.get(b)) else { return pairs };
        for (key, list) in one {
            let Some(others) = other.get(*key) else { continue };
            for first in list {
                pairs.extend(
                    others.iter().filter(|second| a != b || first < *second).map(|second| (*first, *second)),
                );
            }
        }
        pairs
    }
}
