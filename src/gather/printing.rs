//! A record → the days on which it may have been printed.

use crate::model::{Day, Edtf, Range, Record};

/// Both ends, so far as they are known.
pub(super) fn days(record: &Record) -> Range {
    let unknown = Range { from: None, to: None };
    let edtf = record.published.edtf.as_ref().and_then(|edtf| edtf.parse::<Edtf>().ok());
    edtf.map_or(unknown, Edtf::range)
}

/// The first of them.
pub(super) fn first_day(record: &Record) -> Option<Day> {
    days(record).from
}
