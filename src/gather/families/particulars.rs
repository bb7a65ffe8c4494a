//! Two records that share sentences → whether these tell of one thing: a copy keeps the names, places and figures
//! of what it copies; two reports in the words of one rubric (« les pompiers sont intervenus », « une enquête a été
//! ouverte ») share every word but those.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::kinship::{sentences, tells_the_same};
use crate::{
    gather::terms::{Term, Terms, common},
    read::weekday,
    text::fold,
};

/// So many names and figures that both have in sentences of both tell that these are of one thing.
const MIN_KEPT: usize = 2;
/// Where there are none at all, so many terms in a row: each formula of a rubric is shorter.
const LONG_RUN: usize = 8;
/// A figure with one digit is that of many things.
const MIN_DIGITS: usize = 2;

/// Whether what two records have in common is of one thing.
pub(super) fn are_of_one_thing(terms: &Terms, n_passages: [usize; 2], pair: [usize; 2]) -> bool {
    let in_common = in_common(terms, n_passages, pair);
    if in_common.n_fewer > 0 && in_common.are_others() {
        return false;
    }
    if in_common.n_kept >= MIN_KEPT {
        return true;
    }
    let whole = Kept::of(terms, pair, &[0, 1].map(|side| (0..n_passages[side]).collect()));
    if whole.n_fewer > 0 { !whole.are_others() } else { share_a_long_run(terms, n_passages, pair) }
}

/// How many particulars two lists share, and how many the shorter one holds; two days of the week that differ
/// count as one more.
struct Kept {
    n_kept: usize,
    n_fewer: usize,
}

impl Kept {
    /// Those of some passages of two records.
    fn of(terms: &Terms, pair: [usize; 2], passages: &[Vec<usize>; 2]) -> Self {
        let [one, other] = [0, 1].map(|side| particulars(terms, pair[side], &passages[side]));
        let days = [0, 1].map(|side| weekdays(terms, pair[side], &passages[side]));
        let other_days =
            days.iter().all(|days| !days.is_empty()) && common(&days[0], &days[1]).next().is_none();
        let n_fewer = one.len().min(other.len());
        let n_days = usize::from(n_fewer > 0 && other_days);
        Self { n_kept: common(&one, &other).count(), n_fewer: n_fewer + n_days }
    }

    /// Whether most of them differ.
    const fn are_others(&self) -> bool {
        self.n_kept * 2 < self.n_fewer
    }
}

/// The particulars of the sentences of each that tell the same as one of the other.
fn in_common(terms: &Terms, n_passages: [usize; 2], pair: [usize; 2]) -> Kept {
    let [one, other] = [0, 1].map(|side| sentences(terms, pair[side], n_passages[side]));
    let (mut own, mut its) = (Vec::new(), Vec::new());
    for sentence in &one {
        let like = other.iter().filter(|other| tells_the_same(terms, sentence, other));
        let before = its.len();
        its.extend(like.map(|other| other.passage));
        if its.len() > before {
            own.push(sentence.passage);
        }
    }
    Kept::of(terms, pair, &[own, its])
}

/// The days of the week that some passages name, sorted.
fn weekdays(terms: &Terms, record: usize, passages: &[usize]) -> Vec<Term> {
    let named = passages.iter().flat_map(|passage| terms.dated(record, *passage));
    let mut days: Vec<Term> = named.filter(|term| weekday(&fold(terms.form(*term))).is_some()).collect();
    days.sort_unstable();
    days
}

/// The names and the larger figures of some passages, each once, sorted.
fn particulars(terms: &Terms, record: usize, passages: &[usize]) -> Vec<Term> {
    let is_figure = |term: &Term| terms.is_figure(*term) && terms.form(*term).len() >= MIN_DIGITS;
    let mut own: Vec<Term> = Vec::new();
    for passage in passages {
        own.extend(terms.named(record, *passage));
        own.extend(terms.undated(record, *passage).filter(is_figure));
    }
    own.sort_unstable();
    own.dedup();
    own
}

/// Whether many terms stand in a row in both, outside quotation marks.
fn share_a_long_run(terms: &Terms, n_passages: [usize; 2], pair: [usize; 2]) -> bool {
    let [one, other] = [0, 1].map(|side| -> Vec<Term> {
        (0..n_passages[side]).flat_map(|passage| terms.unquoted(pair[side], passage)).collect()
    });
    let known: HashSet<&[Term], FixedState> = one.windows(LONG_RUN).collect();
    other.windows(LONG_RUN).any(|run| known.contains(run))
}
