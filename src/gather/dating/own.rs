//! The dates an article tells → the days between which it was printed.
//!
//! A year or a part of one that is told as past, by its number, is over: of the running year one
//! writes « cette année ». Of a month or a day no more is taken than that it had begun.

use super::Bounds;
use crate::{
    model::{Day, Edtf, How, Precision, Record, Time},
    read::{Side, sides, yearless_day},
};

/// What the article's own absolute dates leave.
pub(super) fn bounds(record: &Record) -> Bounds {
    let mut bounds = Bounds::default();
    for (time, side) in record.times.iter().zip(sides(record)) {
        let Some(range) = absolute(time).map(Edtf::range) else { continue };
        match side {
            Side::Past if range.from.is_none() || range.to.is_none() => {
                // « depuis 2013 », « jusqu'au 12 avril »: the end that is known had come.
                bounds.not_before = bounds.not_before.max(range.from.or(range.to));
            }
            Side::Past => {
                let is_over = matches!(
                    time.precision,
                    Precision::Year | Precision::Interval | Precision::Semester | Precision::Quarter
                );
                let first = if is_over { range.to.map(|day| day.plus_days(1)) } else { range.from };
                if first > bounds.not_before {
                    bounds.not_before = first;
                }
            }
            Side::Future => {
                let last = range.to;
                if last.is_some() && bounds.not_after.is_none_or(|known| last < Some(known)) {
                    bounds.not_after = last;
                }
            }
            Side::Unsaid => {}
        }
    }
    let reversed = bounds.not_before.zip(bounds.not_after).is_some_and(|(first, last)| first > last);
    if reversed {
        // Past and future told as one: the clauses were not read well enough to tell.
        bounds.not_after = None;
    }
    if let Some(first) = bounds.not_before {
        bounds.evidence.push(format!("it tells what was over by {first} as past"));
    }
    if let Some(last) = bounds.not_after {
        bounds.evidence.push(format!("it tells {last} as to come"));
    }
    bounds
}

/// « BRUXELLES, 26 février (Reuters) - »: the one such day that the other witnesses leave. Where
/// they leave several years, or none, nothing is said of it.
pub(super) fn with_dateline(record: &Record, bounds: Bounds) -> Bounds {
    let (Some(first), Some(last)) = (bounds.not_before, bounds.not_after) else { return bounds };
    let Some((month, day, printed)) = yearless(record) else { return bounds };
    let mut days = (first.ymd().0..=last.ymd().0)
        .filter_map(|year| Day::from_ymd(year, month, day))
        .filter(|day| (first..=last).contains(day));
    match (days.next(), days.next()) {
        (Some(day), None) => {
            let mut evidence = bounds.evidence;
            evidence.push(format!("it is dated “{printed}”, without a year"));
            Bounds { not_before: Some(day), not_after: Some(day), evidence }
        }
        _ => bounds,
    }
}

/// The month and day that reading kept of a date without its year, and its words.
fn yearless(record: &Record) -> Option<(u8, u8, String)> {
    let (start, end) = record.published.start.zip(record.published.end)?;
    let n_chars = end.checked_sub(start)? as usize;
    let printed: String = record.text.chars().skip(start as usize).take(n_chars).collect();
    let (month, day) = yearless_day(&printed)?;
    Some((month, day, printed))
}

/// The value of a date that stands by itself.
fn absolute(time: &Time) -> Option<Edtf> {
    let closed = time.how == How::Absolute && !matches!(time.precision, Precision::Vague | Precision::Decade);
    time.edtf.as_ref().filter(|_| closed)?.parse().ok()
}
