//! French time expressions → EDTF values with their precision.

use super::reading::{FoundTime, Reading};
use crate::model::{Edtf, Record};

/// What relative dates are resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeContext {
    /// The publication date; relative dates stay open without one.
    pub published: Option<Edtf>,
}

/// Finds and resolves the time expressions of an article, by place.
pub fn times(_reading: &Reading<'_>, _context: TimeContext) -> Vec<FoundTime> {
    Vec::new()
}

/// Resolves the times of a record anew, once its publication date was inferred.
pub fn resolve_times(_record: &mut Record, _context: TimeContext) {}
