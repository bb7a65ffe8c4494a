//! A day of the week without a date, and dated articles that tell the same of that day → the days
//! between which the article was printed.
//!
//! « mardi » by itself is a day just past or about to come: a paper that looks back further writes
//! « mardi dernier », one that writes of today « ce mardi ». So an article that tells as past what
//! others date to a Tuesday was printed on that day or one of the two after.

use std::collections::HashMap;

use super::Bounds;
use crate::{
    gather::{
        cores,
        events::{Dated, Likely},
        terms::Terms,
    },
    model::{Day, Record, Weekday},
    read::{Side, Verbs, sides, weekday},
    text::{CodePoints, fold},
};

/// The days after which a bare weekday is no longer written for a day past.
const DAYS_OF_A_WEEKDAY: i32 = 2;
/// Shared words, as a part of all, from which two passages tell the same.
const SAME: f64 = 0.2;

/// The same where the articles tell one story, and mean one day by it.
const SOME_WORDS: f64 = 0.04;
/// Articles that share less tell two stories, or two parts of one.
const ONE_STORY: f64 = 0.1;

/// The dated passages of a collection, to ask whether they tell what an undated one tells.
pub(super) struct Witnesses<'a> {
    /// None where no undated article names a day of the week.
    dated: Option<Likely<'a>>,
    /// The days that each undated article names.
    named: HashMap<usize, Vec<Named>>,
}

/// A day of the week that an article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Named {
    passage: usize,
    weekday: Option<Weekday>,
    /// How many days before the printing it lies at least and at most.
    before: (i32, i32),
    is_past: bool,
}

impl<'a> Witnesses<'a> {
    /// Takes the dated passages of a collection, and the days that its undated articles name.
    pub(super) fn of(records: &'a [Record], undated: &[usize], terms: &'a Terms, verbs: &Verbs) -> Self {
        let named = cores::filter_map(undated.len(), |nth| {
            let at = *undated.get(nth)?;
            let named = named(records.get(at)?);
            (!named.is_empty()).then_some((at, named))
        });
        let dated = (!named.is_empty()).then(|| Likely::of(records, terms, verbs));
        Self { dated, named: named.into_iter().collect() }
    }

    /// What the events that an undated article shares with dated ones leave of its date.
    pub(super) fn bounds(&self, records: &[Record], at: usize) -> Option<Bounds> {
        let mut found: Option<Bounds> = None;
        for named in self.named.get(&at)?.iter().copied() {
            let Some((day, witness)) = self.day(at, named) else { continue };
            let id = records.get(witness).map_or("", |record| record.id.as_str());
            let bounds = Bounds {
                not_before: Some(day.plus_days(named.before.0)),
                not_after: Some(day.plus_days(named.before.1)),
                evidence: vec![format!("it tells the same as {id} of {day}")],
            };
            let later = found.as_ref().is_none_or(|known| bounds.not_before > known.not_before);
            // Of two days told as past the later one lies nearer to the printing.
            if later && named.is_past {
                found = Some(bounds);
            }
        }
        found
    }

    /// The day on which the likeliest dated passages put what a passage tells.
    fn day(&self, record: usize, named: Named) -> Option<(Day, usize)> {
        let mut like = self.dated.as_ref()?.like(record, named.passage, SOME_WORDS);
        like.retain(|dated| named.weekday.is_none_or(|weekday| dated.day.weekday() == weekday));
        let mut votes: Vec<(Day, f64, usize)> = Vec::new();
        for Dated { day, record, words, .. } in like.iter().copied().filter(|dated| dated.words >= SAME) {
            match votes.iter_mut().find(|(known, _, _)| *known == day) {
                Some((_, best, witness)) if words > *best => (*best, *witness) = (words, record),
                Some(_) => {}
                None => votes.push((day, words, record)),
            }
        }
        votes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let Some((day, best, witness)) = votes.first().copied() else {
            return named.weekday.and_then(|_| of_one_story(&like));
        };
        // Two days as likely as each other are two events of the same kind.
        let rival = votes.get(1).map_or(0.0, |(_, words, _)| *words);
        (best >= 1.3 * rival).then_some((day, witness))
    }
}

/// The day that all articles of the same story mean by the day of the week.
fn of_one_story(like: &[Dated]) -> Option<(Day, usize)> {
    let near = || like.iter().filter(|dated| dated.story >= ONE_STORY);
    let first = near().max_by(|a, b| a.words.total_cmp(&b.words).then(b.record.cmp(&a.record)))?;
    near().all(|dated| dated.day == first.day).then_some((first.day, first.record))
}

/// Of a longer article the first days are asked for: news stands at the beginning.
const MAX_NAMED: usize = 32;

/// The unresolved days of the week, and « hier », « aujourd'hui », of an article, outside its title.
fn named(record: &Record) -> Vec<Named> {
    let points = CodePoints::of(&record.text);
    let mut named = Vec::new();
    let mut passage_of: Vec<Option<usize>> = vec![None; record.times.len()];
    for (at, passage) in record.passages.iter().enumerate().rev() {
        for time in &passage.times {
            if let Some(slot) = passage_of.get_mut(*time as usize) {
                *slot = Some(at);
            }
        }
    }
    for (nth, (time, side)) in record.times.iter().zip(sides(record)).enumerate() {
        if named.len() >= MAX_NAMED {
            break;
        }
        if time.edtf.is_some() {
            continue;
        }
        let words = fold(points.slice(&record.text, time.start, time.end));
        let before = points.slice(&record.text, time.start.saturating_sub(4), time.start);
        let is_today = matches!(fold(before.trim_start()).trim(), "ce") || words.starts_with("ce ");
        let Some((weekday, before)) = meaning(&words, is_today) else { continue };
        let passage = passage_of.get(nth).copied().flatten();
        let is_title = |passage: usize| {
            let title = record.title.as_ref();
            let span = record.passages.get(passage);
            title.zip(span).is_some_and(|(title, span)| span.start < title.end && title.start < span.end)
        };
        if let Some(passage) = passage.filter(|passage| !is_title(*passage)) {
            named.push(Named { passage, weekday, before, is_past: side != Side::Future });
        }
    }
    named
}

/// Which day words name, and how many days before the printing it lies at least and at most.
fn meaning(words: &str, is_today: bool) -> Option<(Option<Weekday>, (i32, i32))> {
    let first = words.split_whitespace().find(|word| *word != "ce")?;
    let weekday = weekday(first);
    let is_bare =
        !["dernier", "prochain", "passe", "precedent", "suivant"].iter().any(|word| words.contains(word));
    match (weekday, first) {
        (Some(weekday), _) if is_today => Some((Some(weekday), (0, 0))),
        (Some(weekday), _) if is_bare => Some((Some(weekday), (0, DAYS_OF_A_WEEKDAY))),
        (None, "hier") => Some((None, (1, 1))),
        (None, "aujourd'hui") => Some((None, (0, 0))),
        _ => None,
    }
}
