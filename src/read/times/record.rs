//! The times of a record read anew, once its publication date was inferred.

use super::{TimeContext, time_warnings, times};
use crate::{
    model::{Record, Span, Time},
    read::reading::{Bytes, Metadata, Reading},
    text::{CodePoints, words},
};

/// Resolves the times of a record anew, once its publication date was inferred: rebuilds its `times`
/// and the positions in them that its passages hold.
pub fn resolve_times(record: &mut Record, context: TimeContext) {
    let text = core::mem::take(&mut record.text);
    let points = CodePoints::of(&text);
    let bytes = |start, end| -> Bytes { points.to_byte(&text, start)..points.to_byte(&text, end) };
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
    let reading =
        Reading { text: &text, words: words(&text).collect(), zones, sentences, metadata: &metadata };
    let found = times(&reading, context);
    for warning in time_warnings(&text, &found) {
        if !record.warnings.contains(&warning) {
            record.warnings.push(warning);
        }
    }
    record.times = found
        .into_iter()
        .map(|found| Time {
            start: points.at_byte(&text, found.at.start),
            end: points.at_byte(&text, found.at.end),
            edtf: found.edtf.map(|value| value.to_string()),
            precision: found.precision,
            how: found.how,
            by: found.by,
        })
        .collect();
    record.text = text;
    for passage in &mut record.passages {
        let from = record.times.partition_point(|time| time.start < passage.start);
        let to = record.times.partition_point(|time| time.start < passage.end);
        passage.times = (from..to.max(from)).map(|nth| nth as u32).collect();
    }
}
