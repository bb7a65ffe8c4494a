//! A record → the days on which it may have been printed.

use crate::model::{Day, Edtf, Range, Record};

/// Both ends, so far as they are known.
pub(super) fn days(record: &Record) -> Range {
    let unknown = Range { from: None, to: None };
    let edtf = record.published.edtf.as_ref().and_then(|edtf| edtf.parse::<Edtf>().ok());
    edtf.map_or(unknown, Edtf::range)
}

/// The first of them, where both ends are known: « not before 2014 » is no day to put an article on.
pub(super) fn first_day(record: &Record) -> Option<Day> {
    let days = days(record);
    days.to.and(days.from)
}

/// In a longer stretch the day of printing is not known.
const WELL_KNOWN: i32 = 7;

/// The day of printing, where it is known well.
pub(super) fn day(record: &Record) -> Option<Day> {
    let Range { from: Some(from), to: Some(to) } = days(record) else { return None };
    (to.0 - from.0 <= WELL_KNOWN).then_some(from)
}
