//! The times of a record read anew, once its publication date was inferred.

use super::{
    TimeContext,
    sentence::Mended,
    tense::{self, Tense},
    time_warnings, times,
};
use crate::{
    model::{Record, Span, Time},
    read::reading::{Bytes, Metadata, Reading},
    text::CodePoints,
};

/// On which side of its publication an article tells a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// As over.
    Past,
    /// As to come.
    Future,
    /// Its words do not say.
    Unsaid,
}

/// Resolves the times of a record anew, once its publication date was inferred: rebuilds its `times`
/// and the positions in them that its passages hold.
pub fn resolve_times(record: &mut Record, context: TimeContext) {
    let points = CodePoints::of(&record.text);
    let found = with_reading(record, &points, |reading| times(reading, context));
    for warning in time_warnings(&record.text, &found) {
        if !record.warnings.contains(&warning) {
            record.warnings.push(warning);
        }
    }
    record.times = found
        .into_iter()
        .map(|found| Time {
            start: points.at_byte(&record.text, found.at.start),
            end: points.at_byte(&record.text, found.at.end),
            edtf: found.edtf.map(|value| value.to_string()),
            precision: found.precision,
            how: found.how,
            by: found.by,
        })
        .collect();
    for passage in &mut record.passages {
        let from = record.times.partition_point(|time| time.start < passage.start);
        let to = record.times.partition_point(|time| time.start < passage.end);
        passage.times = (from..to.max(from)).map(|nth| nth as u32).collect();
    }
}

/// The side of each of a record's times, by the tense of its clause.
pub fn sides(record: &Record) -> Vec<Side> {
    let points = CodePoints::of(&record.text);
    with_reading(record, &points, |reading| {
        let byte = |code_point: u32| points.to_byte(&record.text, code_point);
        let mut sides = Vec::with_capacity(record.times.len());
        let mut times = record.times.iter().peekable();
        for sentence in &reading.sentences {
            let mut words = Mended::new(reading, sentence);
            let words = words.sentence();
            let mut from = 0;
            while let Some(time) = times.next_if(|time| byte(time.start) < sentence.end) {
                let (start, end) = (byte(time.start), byte(time.end));
                let is_before =
                    |at: usize, byte| words.bytes(at, at + 1).is_some_and(|place| place.end <= byte);
                while from < words.len() && is_before(from, start) {
                    from += 1;
                }
                let within = (from..words.len())
                    .take_while(|at| words.bytes(*at, at + 1).is_some_and(|place| place.start < end));
                let to = within.last().map_or(from, |last| last + 1);
                sides.push(if from < to { side(tense::of(&words, from, to)) } else { Side::Unsaid });
            }
        }
        sides.resize(record.times.len(), Side::Unsaid);
        sides
    })
}

const fn side(tense: Tense) -> Side {
    match tense {
        Tense::Past => Side::Past,
        Tense::Future => Side::Future,
        _ => Side::Unsaid,
    }
}

/// Takes a record for what was read of its text so far.
fn with_reading<T>(record: &Record, points: &CodePoints, then: impl FnOnce(&Reading<'_>) -> T) -> T {
    let text = record.text.as_str();
    let bytes = |start, end| -> Bytes { points.to_byte(text, start)..points.to_byte(text, end) };
    let spans = |spans: &mut Vec<Bytes>| {
        spans.retain(|span| span.start < span.end);
        spans.sort_by_key(|span| (span.start, span.end));
    };
    let title = record.title.iter().map(|title| Span { start: title.start, end: title.end });
    let mut zones: Vec<Bytes> =
        title.chain(record.body.iter().copied()).map(|span| bytes(span.start, span.end)).collect();
    spans(&mut zones);
    let mut sentences: Vec<Bytes> =
        record.passages.iter().map(|passage| bytes(passage.start, passage.end)).collect();
    spans(&mut sentences);
    if sentences.is_empty() {
        sentences.clone_from(&zones);
    }
    let metadata = Metadata::default();
    then(&Reading::of(text, zones, sentences, &metadata))
}
