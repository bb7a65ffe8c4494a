//! Records → families of copies of one dispatch.
//!
//! An outlet that takes over a dispatch cuts it, adds to it, words it anew or translates it; two
//! outlets that report the same day on their own share a subject and some words. The first have runs
//! of words in common, or most of their sentences in the same order; the second do not, or only those
//! of a rubric, with other names, places and figures in them. What one outlet prints day after day in one form (weather, the stock market) is no copy of a dispatch.
//!
//! The invariant: a record is in one family at most, and families stand by their first record.

mod coverage;
mod formulas;
mod kinship;
mod names;
mod order;
mod particulars;
mod rare;
mod shingles;

use super::{cores, events::Stories, lookalikes::LookAlikes, printing, terms::Terms, unions::Unions};
use crate::model::{ArticleIdx, Family, Record, Score};
use coverage::coverage;
use formulas::Formulas;
use kinship::{Kinship, kinship, most_shared, shared_terms};
use names::Names;
use particulars::are_of_one_thing;
use shingles::Shingles;

/// Records that share fewer runs of words are not compared.
const MIN_RUNS: usize = 2;
/// As a share of the runs of the shorter record.
const MIN_SHARE: f64 = 0.03;
/// From this share of runs on, one text stands in the other as it is.
const WHOLE: f64 = 0.9;
/// From this share of runs on, most of it does.
const PLAIN: f64 = 0.4;
/// From this share of sentences in the same order on, one was made from the other. Between copies
/// of one dispatch, translated twice, the share measured is .55 and more; between two reporters of
/// one event .20 and less.
const REWORDED: f64 = 0.4;
/// Two briefs on one matter have a sentence or two in common, without copying: so many of them are worded anew
/// in a copy.
const MIN_REWORDED: usize = 3;
/// The same of two translations, which part, join and move sentences and choose every word anew: so
/// much of each is told in the other. Between translations .70 and more was measured, between reporters
/// of one event .64 and less.
const TRANSLATED: f64 = 0.67;
/// The share of words, by weight, from which two articles may have one source: .28 and more was
/// measured between translations, .24 and less between reporters of one event.
const ONE_SOURCE: f64 = 0.26;
/// Short texts tell little, and two briefs on one matter tell the same little: with so many sentences the share
/// of what is told counts; with fewer, from a share of words that no two reporters have.
const MANY_TOLD: usize = 10;
const MIN_TOLD: usize = 4;
const SURE_SOURCE: f64 = 0.4;
/// With this share of its sentences word for word, a text was taken up again; a form changes in every
/// sentence that tells something.
const VERBATIM: f64 = 0.7;
/// With a smaller share of figures in common, two texts share only their form.
const SAME_FIGURES: f64 = 0.4;
/// Days between two printings from which only what is printed again as it was is a copy.
const LATE: i32 = 10;

/// Finds the families.
pub(super) fn families(records: &[Record], terms: &Terms, alike: &LookAlikes) -> Vec<Family> {
    let joins = joins(records, terms, alike);
    let mut groups = Unions::new(records.len());
    for join in &joins {
        groups.join(join.a, join.b);
    }
    let mut shares: Vec<Vec<f64>> = vec![Vec::new(); records.len()];
    for join in &joins {
        if let Some(shares) = shares.get_mut(groups.root(join.a)) {
            shares.push(join.terms);
        }
    }
    let found = groups.larger_than_one().into_iter();
    found
        .filter_map(|members| {
            let shares = shares.get(*members.first()?).map_or(&[][..], Vec::as_slice);
            family(records, terms, shares, members)
        })
        .collect()
}

/// The position of each record's family.
pub(super) fn family_of(families: &[Family], n_records: usize) -> Vec<Option<usize>> {
    let mut found = vec![None; n_records];
    for (at, family) in families.iter().enumerate() {
        for article in &family.articles {
            if let Some(slot) = found.get_mut(article.0 as usize) {
                *slot = Some(at);
            }
        }
    }
    found
}

/// Two records of one family.
struct Join {
    a: usize,
    b: usize,
    /// The part of their terms that they have in common.
    terms: f64,
}

fn joins(records: &[Record], terms: &Terms, alike: &LookAlikes) -> Vec<Join> {
    let n_passages: Vec<usize> = records.iter().map(|record| record.passages.len()).collect();
    let shingles = Shingles::of(terms, &n_passages);
    let stories = Stories::of(terms);
    let formulas = Formulas::of(records, terms);
    let names = Names::of(records);
    let mut met = shingles.pairs(MIN_RUNS);
    met.extend(rare::pairs(terms, records.len()));
    met.sort_unstable();
    met.dedup();
    cores::filter_map(met.len(), |at| {
        let (a, b) = met.get(at).map(|(a, b)| (*a as usize, *b as usize))?;
        let pair = [records.get(a)?, records.get(b)?];
        let (runs, story) = (shingles.share(a, b), stories.shared(a, b));
        if runs < MIN_SHARE && story < ONE_SOURCE {
            return None;
        }
        let n_passages = pair.map(|record| record.passages.len());
        // Most pairs share a subject only: they are told before their sentences are set side by side.
        if runs < PLAIN && story < ONE_SOURCE && most_shared(terms, n_passages, [a, b]) < REWORDED {
            return None;
        }
        let kinship = kinship(terms, runs, n_passages, [a, b]);
        let says_enough =
            kinship.n_sentences >= MANY_TOLD || story >= SURE_SOURCE && kinship.n_sentences >= MIN_TOLD;
        let is_told =
            || says_enough && story >= ONE_SOURCE && coverage(terms, n_passages, [a, b]) >= TRANSLATED;
        let same_form = || formulas.hold(a, b);
        // « Kingsmere et Dufault fusionnent », « Laurenval et Beaurivage fusionnent »: one form, two things.
        let are_others = || names.are_others(a, b) || alike.are(a, b, story);
        let found = is_copy(pair, kinship, is_told, are_others, same_form)
            && (kinship.runs >= WHOLE || are_of_one_thing(terms, n_passages, [a, b]));
        found.then(|| Join { a, b, terms: shared_terms(terms, a, b) })
    })
}

fn is_copy(
    pair: [&Record; 2],
    kinship: Kinship,
    is_told: impl Fn() -> bool,
    are_others: impl Fn() -> bool,
    same_form: impl Fn() -> bool,
) -> bool {
    let days_apart = days_apart(pair);
    let same_outlet = pair[0].outlet.is_some() && pair[0].outlet == pair[1].outlet && days_apart > 0;
    let other_figures = kinship.figures.is_some_and(|same| same < SAME_FIGURES);
    if same_outlet || days_apart >= LATE || other_figures || are_others() {
        // Printed again as it was, or in the form of every day or year.
        let again = kinship.runs >= WHOLE || kinship.verbatim >= VERBATIM;
        return again && !(same_outlet && same_form());
    }
    let is_plain = kinship.runs >= PLAIN;
    let is_reworded =
        kinship.runs >= MIN_SHARE && kinship.sentences >= REWORDED && kinship.n_alike >= MIN_REWORDED;
    is_plain || is_reworded || is_told()
}

/// The days between two printings; 0 where one of them is not known.
fn days_apart(pair: [&Record; 2]) -> i32 {
    match (printing::first_day(pair[0]), printing::first_day(pair[1])) {
        (Some(one), Some(other)) => (one.0 - other.0).abs(),
        _ => 0,
    }
}

fn family(records: &[Record], terms: &Terms, shares: &[f64], members: Vec<usize>) -> Option<Family> {
    let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
    let source = order::source(records, &members);
    let first = records.get(*members.first()?)?.id.clone();
    Some(Family {
        id: first,
        articles: order::in_order(records, terms, members)
            .into_iter()
            .map(|at| ArticleIdx(at as u32))
            .collect(),
        source,
        shared: Score((mean * 1000.0 + 0.5) as u16),
        by: "family: runs of words and sentences in the same order".to_string(),
    })
}

#[cfg(test)]
mod tests;
