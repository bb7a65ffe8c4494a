//! The dated copies of a dispatch → the days between which an undated copy was printed.

use super::Bounds;
use crate::model::{Day, Edtf, Family, Record};

/// A dispatch is taken over within so many days.
const DAYS_OF_A_DISPATCH: i32 = 6;

/// What the copies leave: from the day before the first to some days after the last.
pub(super) fn bounds(records: &[Record], at: usize, family: &Family) -> Option<Bounds> {
    let others = family.articles.iter().filter(|article| article.0 as usize != at);
    let dated = others.filter_map(|article| {
        let record = records.get(article.0 as usize)?;
        Some((record.id.as_str(), printed(record)?))
    });
    let dated: Vec<(&str, (Day, Day))> = dated.collect();
    let first = dated.iter().map(|(_, (first, _))| *first).min()?;
    let last = dated.iter().map(|(_, (_, last))| *last).max()?;
    let copies: Vec<&str> = dated.iter().map(|(id, _)| *id).collect();
    Some(Bounds {
        not_before: Some(first.plus_days(-1)),
        not_after: Some(last.plus_days(DAYS_OF_A_DISPATCH)),
        evidence: vec![format!("it is a copy of {}", copies.join(", "))],
    })
}

fn printed(record: &Record) -> Option<(Day, Day)> {
    let range = record.published.edtf.as_ref()?.parse::<Edtf>().ok()?.range();
    range.from.zip(range.to)
}
