//! A record from any hand → one whose positions, dates and topics hold.
//!
//! What cannot hold is taken out, counted and said; what is merely out of order is put in order
//! without a word. A record as `read` makes it passes unchanged.

use crate::{
    model::{Edtf, Record, TopicIdx, unnamed_id},
    text::fold,
};

/// Mends a record in place.
pub(super) fn mend(record: &mut Record) {
    let n_code_points = record.text.chars().count() as u32;
    let mut lost = Lost::default();
    mend_stated(record, n_code_points, &mut lost);
    mend_times(record, n_code_points, &mut lost);
    let fits = |start: u32, end: u32| start <= end && end <= n_code_points;
    retain(&mut record.body, |span| fits(span.start, span.end), &mut lost.places);
    record.body.sort_by_key(|span| (span.start, span.end));
    retain(&mut record.mentions, |found| fits(found.start, found.end), &mut lost.places);
    record.mentions.sort_by_key(|found| (found.start, found.end));
    for list in [&mut record.quotes, &mut record.reported] {
        retain(list, |found| fits(found.start, found.end), &mut lost.places);
        list.sort_by_key(|found| (found.start, found.end));
    }
    retain(&mut record.topics, |found| TopicIdx::of(&found.id).is_some(), &mut lost.topics);
    mend_speakers(record);
    mend_unnamed(record);
    mend_passages(record, n_code_points, &mut lost);
    record.warnings.extend(lost.warnings());
}

/// What was taken out, by number.
#[derive(Default)]
struct Lost {
    places: usize,
    dates: usize,
    topics: usize,
    positions: usize,
}

impl Lost {
    fn warnings(&self) -> impl Iterator<Item = String> {
        [
            (self.places, "place(s) outside the text"),
            (self.dates, "date(s) that are not EDTF"),
            (self.topics, "topic(s) that are none of the twelve"),
            (self.positions, "actor(s) or date(s) of a passage that the record does not hold"),
        ]
        .into_iter()
        .filter(|(n_lost, _)| *n_lost > 0)
        .map(|(n_lost, what)| {
            format!("the record holds {n_lost} {what}, left out: annotate its article anew")
        })
    }
}

fn retain<T>(list: &mut Vec<T>, keep: impl FnMut(&T) -> bool, n_lost: &mut usize) {
    let n_before = list.len();
    list.retain(keep);
    *n_lost += n_before - list.len();
}

fn is_date(edtf: &str) -> bool {
    edtf.parse::<Edtf>().is_ok()
}

fn mend_stated(record: &mut Record, n_code_points: u32, lost: &mut Lost) {
    if let Some(title) = &mut record.title
        && (title.start > title.end || title.end > n_code_points)
    {
        // The words still hold; only where they stand is not known.
        (title.start, title.end) = (0, 0);
        lost.places += 1;
    }
    let published = &mut record.published;
    if published.edtf.as_deref().is_some_and(|edtf| !is_date(edtf)) {
        published.edtf = None;
        lost.dates += 1;
    }
    match (published.start, published.end) {
        (None, None) => {}
        (Some(start), Some(end)) if start <= end && end <= n_code_points => {}
        _ => {
            (published.start, published.end) = (None, None);
            lost.places += 1;
        }
    }
}

/// Times move when one is taken out or they were not in order; the passages follow them.
fn mend_times(record: &mut Record, n_code_points: u32, lost: &mut Lost) {
    let mut times: Vec<_> = core::mem::take(&mut record.times).into_iter().enumerate().collect();
    let mut moved: Vec<Option<u32>> = vec![None; times.len()];
    let fits = |start: u32, end: u32| start <= end && end <= n_code_points;
    retain(&mut times, |(_, time)| fits(time.start, time.end), &mut lost.places);
    times.sort_by_key(|(_, time)| (time.start, time.end));
    for (to, (from, time)) in times.into_iter().enumerate() {
        if let Some(place) = moved.get_mut(from) {
            *place = Some(to as u32);
        }
        record.times.push(time);
    }
    for time in &mut record.times {
        if time.edtf.as_deref().is_some_and(|edtf| !is_date(edtf)) {
            time.edtf = None;
            lost.dates += 1;
        }
    }
    for passage in &mut record.passages {
        let n_before = passage.times.len();
        passage.times =
            passage.times.iter().filter_map(|time| moved.get(*time as usize).copied().flatten()).collect();
        lost.positions += n_before - passage.times.len();
        passage.times.sort_unstable();
        passage.times.dedup();
    }
}

/// A corpus knows speakers by actor: one that is only named gets the id its name makes, one that is
/// only described (« un habitant ») an id of its article alone: nothing says that the resident of
/// one article is that of another.
fn mend_speakers(record: &mut Record) {
    for quote in record.quotes.iter_mut().chain(&mut record.reported) {
        if quote.speaker.is_none()
            && let Some(name) = &quote.speaker_name
        {
            let id = id_of(name);
            let is_described = name.chars().next().is_some_and(char::is_lowercase);
            let id = if is_described { unnamed_id(&id, &record.id) } else { id };
            quote.speaker = Some(id).filter(|id| !id.is_empty());
        }
        if quote.speaker.is_none() {
            quote.speaker_name = None;
        }
    }
}

/// Offices that nobody is known to hold (« le préfet ») are of their article alone, as described
/// speakers are.
fn mend_unnamed(record: &mut Record) {
    let article = record.id.as_str();
    let mend = |id: &mut String| {
        if id.ends_with("-sans-nom") {
            *id = unnamed_id(id, article);
        }
    };
    record.mentions.iter_mut().for_each(|mention| mend(&mut mention.actor));
    record
        .quotes
        .iter_mut()
        .chain(&mut record.reported)
        .filter_map(|quote| quote.speaker.as_mut())
        .for_each(mend);
    record.passages.iter_mut().flat_map(|passage| &mut passage.actors).for_each(mend);
}

fn id_of(name: &str) -> String {
    let folded = fold(name);
    let parts = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

fn mend_passages(record: &mut Record, n_code_points: u32, lost: &mut Lost) {
    let fits = |start: u32, end: u32| start <= end && end <= n_code_points;
    retain(&mut record.passages, |passage| fits(passage.start, passage.end), &mut lost.places);
    record.passages.sort_by_key(|passage| (passage.start, passage.end));
    let mut known: Vec<&str> = record.mentions.iter().map(|mention| mention.actor.as_str()).collect();
    known.extend(record.quotes.iter().chain(&record.reported).filter_map(|quote| quote.speaker.as_deref()));
    known.sort_unstable();
    known.dedup();
    for passage in &mut record.passages {
        let is_known = |id: &String| known.binary_search(&id.as_str()).is_ok();
        retain(&mut passage.actors, is_known, &mut lost.positions);
        passage.actors.sort_unstable();
        passage.actors.dedup();
        retain(&mut passage.topics, |id| TopicIdx::of(id).is_some(), &mut lost.topics);
        passage.topics.sort_by_key(|id| TopicIdx::of(id));
        passage.topics.dedup();
    }
}
