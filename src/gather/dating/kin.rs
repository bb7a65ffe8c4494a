//! The dated copies of a dispatch → the days between which an undated copy was printed.

use super::Bounds;
use crate::{
    gather::printing,
    model::{Day, Family, Record},
};

/// A dispatch is taken over within so many days.
const DAYS_OF_A_DISPATCH: i32 = 6;

/// Of more copies only so many are named.
const N_NAMED: usize = 5;

/// What the dated copies of a family leave for those without a date: from the day before the first to
/// some days after the last.
pub(super) fn bounds(records: &[Record], family: &Family) -> Option<Bounds> {
    let dated = family.articles.iter().filter_map(|article| {
        let record = records.get(article.0 as usize)?;
        let days = printing::days(record);
        Some((record.id.as_str(), days.from.zip(days.to)?))
    });
    let dated: Vec<(&str, (Day, Day))> = dated.collect();
    let first = dated.iter().map(|(_, (first, _))| *first).min()?;
    let last = dated.iter().map(|(_, (_, last))| *last).max()?;
    let copies: Vec<&str> = dated.iter().map(|(id, _)| *id).take(N_NAMED).collect();
    let n_more = dated.len() - copies.len();
    let more = if n_more > 0 { format!(" and {n_more} more") } else { String::new() };
    Some(Bounds {
        not_before: Some(first.plus_days(-1)),
        not_after: Some(last.plus_days(DAYS_OF_A_DISPATCH)),
        evidence: vec![format!("it is a copy of {}{more}", copies.join(", "))],
    })
}
