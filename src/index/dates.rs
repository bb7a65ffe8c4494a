//! Dates of a corpus → days by passage, on each clock.

use super::{Days, Lists, Timetable};
use crate::model::{Corpus, Day, Edtf};

/// The days of a date as written; `None` where it cannot be read.
pub(super) fn days_of(edtf: Option<&String>) -> Option<Days> {
    let value: Edtf = edtf?.parse().ok()?;
    Some(Days::of(value.range()))
}

/// By passage, the days of its resolved dates.
pub(super) fn dates_of_events(corpus: &Corpus) -> Lists<Days> {
    let mut days = Lists::default();
    for article in &corpus.articles {
        let of_times: Vec<Option<Days>> =
            article.times.iter().map(|time| days_of(time.edtf.as_ref())).collect();
        for passage in &article.passages {
            let stated =
                passage.times.iter().filter_map(|time| of_times.get(*time as usize).copied().flatten());
            days.push(&stated.collect::<Vec<_>>());
        }
    }
    days
}

/// By passage, the days on which its article was printed; and the first and the last such day of all.
pub(super) fn dates_of_print(corpus: &Corpus) -> (Timetable, Option<(Day, Day)>) {
    let mut days = Lists::default();
    let mut printed_in: Option<(Day, Day)> = None;
    for article in &corpus.articles {
        let printed = days_of(article.published.edtf.as_ref());
        if let Some(day) = printed.map(Days::anchor) {
            let (first, last) = printed_in.unwrap_or((day, day));
            printed_in = Some((first.min(day), last.max(day)));
        }
        for _ in &article.passages {
            days.push(printed.as_slice());
        }
    }
    (Timetable::new(days), printed_in)
}
