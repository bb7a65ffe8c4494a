//! A dated passage → the days on which what it tells happened: a date belongs to the clause it stands in.

use super::fact::Days;
use crate::{
    gather::printing,
    model::{Edtf, Partial, Passage, Precision, Range, Record},
    read::Verbs,
    text::{CodePoints, fold},
};

/// A longer stretch of time says too little about when something happened.
const MAX_DAYS: i32 = 366;
/// A date that is wider says no more than the year.
const A_MONTH: i32 = 31;
/// What goes on for so many days is still the news.
const NEWS: i32 = 14;

/// The days of a passage's dates; where it has several, not the day on which something was said
/// (« effectuera une visite cette semaine, a déclaré dimanche le ministère »), nor the year that a clause put in
/// tells (« l'usine, qui a produit 18 000 tonnes en 2023, rouvrira lundi »), whether or not the day is known.
pub(super) fn days_told(record: &Record, points: &CodePoints, passage: &Passage, verbs: &Verbs) -> Vec<Days> {
    let all = || passage.times.iter().filter_map(|time| days_of(record, *time));
    if passage.times.len() < 2 {
        return all().collect();
    }
    let told: Vec<Days> = all().filter(|days| !is_of_saying(record, points, days.time, verbs)).collect();
    let mut told = if told.is_empty() { all().collect() } else { told };
    let is_of_day = |time: &u32| {
        let found = record.times.get(*time as usize);
        found.is_some_and(|found| found.precision == Precision::Day)
    };
    if passage.times.iter().any(is_of_day) {
        told.retain(|days| days.width() <= A_MONTH || !is_put_in(record, points, passage, days.time));
    }
    told
}

/// Whether a date stands in a clause that is put into another: after « qui », « dont », or in brackets.
fn is_put_in(record: &Record, points: &CodePoints, passage: &Passage, time: usize) -> bool {
    let Some(time) = record.times.get(time) else { return false };
    let before = points.slice(&record.text, passage.start, time.start);
    let own = before.rsplit([',', ';', ':', ')', '»']).next().unwrap_or_default();
    let opens =
        own.split(|letter: char| !letter.is_alphanumeric()).any(|word| matches!(word, "qui" | "dont" | "où"));
    opens && before.len() > own.len() || own.contains('(')
}

/// Whether a reporting verb stands right before a date.
fn is_of_saying(record: &Record, points: &CodePoints, time: usize, verbs: &Verbs) -> bool {
    let Some(time) = record.times.get(time) else { return false };
    let before = record.text.get(..points.to_byte(&record.text, time.start)).unwrap_or_default().trim_end();
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    verbs.form(&fold(word), word).is_some()
}

/// The days of a date; of one that goes on (« occupent depuis lundi ») that of its beginning, where it is
/// the news: what counts « depuis le 1er janvier » tells nothing of that day.
fn days_of(record: &Record, time: u32) -> Option<Days> {
    let range = match record.times.get(time as usize)?.edtf.as_ref()?.parse().ok()? {
        Edtf::Interval(Some(Partial::Day(from)), None) => {
            let is_news = printing::day(record).is_some_and(|day| day.0 - from.0 <= NEWS);
            Range { from: Some(from), to: is_news.then_some(from) }
        }
        edtf => edtf.range(),
    };
    let Range { from: Some(from), to: Some(to) } = range else { return None };
    let days = Days { from: from.0, to: to.0, time: time as usize };
    (days.width() <= MAX_DAYS).then_some(days)
}
