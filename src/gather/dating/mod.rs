//! Articles without a date of publication → an interval for it, as wide as the evidence leaves it.
//!
//! Three witnesses: the article's own dates (nothing it tells as past is later than its printing,
//! nothing it tells as to come is earlier); copies of the same dispatch; and dated articles that tell
//! the same event, where this one names its day of the week only. What was inferred is marked so, with
//! its evidence, and the article's relative dates are then resolved against it. Where nothing bounds
//! one side, that side stays open; where nothing bounds either, the date stays unknown.

mod kin;
mod own;
mod weekday;

use super::{cores, families::family_of, terms::Terms};
use crate::{
    model::{Day, Edtf, Family, Partial, Published, PublishedHow, Record},
    read::{TimeContext, Verbs, resolve_times},
};

/// Days between which an article was printed, both included; `None` where nothing bounds that side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Bounds {
    not_before: Option<Day>,
    not_after: Option<Day>,
    /// What says so.
    evidence: Vec<String>,
}

impl Bounds {
    /// What both leave; `None` where they exclude each other.
    fn and(mut self, other: Self) -> Option<Self> {
        self.not_before = self.not_before.max(other.not_before);
        self.not_after = match (self.not_after, other.not_after) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        self.evidence.extend(other.evidence);
        let holds = self.not_before.zip(self.not_after).is_none_or(|(first, last)| first <= last);
        holds.then_some(self)
    }

    fn edtf(&self) -> Option<Edtf> {
        match (self.not_before, self.not_after) {
            (Some(first), Some(last)) => Some(Edtf::days(first, last)),
            (Some(first), None) => Some(Edtf::Interval(Some(coarse(first)), None)),
            (None, Some(last)) => Some(Edtf::Interval(None, Some(Partial::Day(last)))),
            (None, None) => None,
        }
    }
}

/// The first of a month is the month: nothing said that very day.
fn coarse(day: Day) -> Partial {
    let (year, month, nth) = day.ymd();
    if nth == 1 { Partial::Month(year, month) } else { Partial::Day(day) }
}

/// Takes back what an earlier gathering inferred: in another collection there is other evidence, and
/// an inferred date is none.
pub(super) fn forget(record: &mut Record) {
    if record.published.how == PublishedHow::Inferred {
        record.published =
            Published { edtf: None, how: PublishedHow::Unknown, start: None, end: None, by: String::new() };
        resolve_times(record, TimeContext { published: None });
    }
}

/// Dates the articles that state no date, and resolves what hangs on it.
pub(super) fn date(records: &mut [Record], families: &[Family], terms: &Terms, verbs: &Verbs) {
    let undated: Vec<usize> = (0..records.len())
        .filter(|at| records.get(*at).is_some_and(|record| record.published.edtf.is_none()))
        .collect();
    if undated.is_empty() {
        return;
    }
    let family_of = family_of(families, records.len());
    let kin = cores::map(families, |_, family| kin::bounds(records, family));
    let witnesses = weekday::Witnesses::of(records, &undated, terms, verbs);
    let found: Vec<(usize, Bounds)> = cores::filter_map(undated.len(), |nth| {
        let at = *undated.get(nth)?;
        let family = family_of.get(at).copied().flatten();
        let kin = family.and_then(|family| kin.get(family)?.as_ref());
        Some((at, bounds(records, at, kin, &witnesses)?))
    });
    for (at, bounds) in found {
        if let (Some(record), Some(edtf)) = (records.get_mut(at), bounds.edtf()) {
            record.published.edtf = Some(edtf.to_string());
            record.published.how = PublishedHow::Inferred;
            record.published.by = format!("inferred: {}", bounds.evidence.join("; "));
            resolve_times(record, TimeContext { published: Some(edtf) });
        }
    }
}

/// What all witnesses leave of one article's date. A witness that contradicts the article's own dates
/// is not believed.
fn bounds(
    records: &[Record],
    at: usize,
    kin: Option<&Bounds>,
    witnesses: &weekday::Witnesses<'_>,
) -> Option<Bounds> {
    let record = records.get(at)?;
    let own = own::bounds(record);
    let by_weekday = witnesses.bounds(records, at).and_then(|bounds| own.clone().and(bounds));
    let found = by_weekday.or_else(|| own.clone().and(kin?.clone())).unwrap_or(own);
    let mut found = own::with_dateline(record, found);
    if found.not_before.is_some() && found.not_after.is_none() {
        // What it recalls may lie decades back: the reader is told that this is all there is.
        found.evidence.push("nothing tells by when it was printed".to_string());
    }
    (found.not_before.is_some() || found.not_after.is_some()).then_some(found)
}

#[cfg(test)]
mod tests;
