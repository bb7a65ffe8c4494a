//! Events, and sentences that give another day for the same deed → the events with those sentences: one thing
//! told with two days is one event, and a disagreement.
//!
//! Only days that lie near each other: what two articles put years apart is told as a disagreement alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    gather::printing::first_day,
    model::{ArticleIdx, Day, Disagreement, Edtf, Event, EventIdx, Fact, Record, Subject, Telling},
};

/// Days that lie farther apart are no slip of a day.
const MISHEARD: i32 = 3;
/// Of a disagreement that more articles tell, so many passages are joined.
const MAX_TOLD: usize = 64;

/// A passage, by its article and its position there.
type Place = (u32, u32);

/// Brings together what disagreements about a day tell of one deed; the disagreements are told their event.
pub(in crate::gather) fn told_otherwise(
    records: &[Record],
    mut events: Vec<Event>,
    disagreements: &mut [Disagreement],
) -> Vec<Event> {
    let mut of_place: BTreeMap<Place, usize> = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        of_place.extend(event.facts.iter().map(|fact| ((fact.article.0, fact.passage), at)));
    }
    let mut ids: Vec<Option<String>> =
        disagreements.iter().map(|found| Some(events.get(found.event?.0 as usize)?.id.clone())).collect();
    for (found, id) in disagreements.iter().zip(&mut ids) {
        let Some((told, when)) = told(records, found) else { continue };
        let known: BTreeSet<usize> =
            told.iter().filter_map(|fact| of_place.get(&place(fact)).copied()).collect();
        let into = match (known.first(), known.len()) {
            (Some(one), 1) => *one,
            (None, _) => {
                events.push(new(records, &told, when));
                events.len() - 1
            }
            // Two events stay two: other sentences hold them apart.
            _ => continue,
        };
        let Some(event) = events.get_mut(into) else { continue };
        let both = days_of_event(event).map_or(when, |own| (own.0.min(when.0), own.1.max(when.1)));
        if both.1 - both.0 > MISHEARD {
            continue;
        }
        add(records, event, told, when);
        of_place.extend(event.facts.iter().map(|fact| (place(fact), into)));
        *id = Some(event.id.clone());
    }
    events.sort_by(|a, b| (&a.when, &a.id).cmp(&(&b.when, &b.id)));
    let of_id: BTreeMap<&str, usize> =
        events.iter().enumerate().map(|(at, event)| (event.id.as_str(), at)).collect();
    for (found, id) in disagreements.iter_mut().zip(ids) {
        found.event = id.and_then(|id| of_id.get(id.as_str()).map(|at| EventIdx(*at as u32)));
    }
    events
}

const fn place(fact: &Fact) -> Place {
    (fact.article.0, fact.passage)
}

/// The passages of a disagreement about a day of the news, and the days from the first to the last.
fn told(records: &[Record], found: &Disagreement) -> Option<(Vec<Fact>, (i32, i32))> {
    if found.about != Subject::Date || found.tellings.len() > MAX_TOLD {
        return None;
    }
    let days: Vec<(i32, i32)> = found.tellings.iter().map(days_of).collect::<Option<_>>()?;
    let when = days.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
    let narrow = days.iter().all(|(from, to)| to - from <= 1) && when.1 - when.0 <= MISHEARD;
    let facts: Vec<Fact> =
        found.tellings.iter().map(|telling| fact(records, telling)).collect::<Option<_>>()?;
    narrow.then_some((facts, when))
}

fn days_of(telling: &Telling) -> Option<(i32, i32)> {
    let range = telling.value.parse::<Edtf>().ok()?.range();
    Some((range.from?.0, range.to?.0))
}

fn fact(records: &[Record], telling: &Telling) -> Option<Fact> {
    let passages = &records.get(telling.article.0 as usize)?.passages;
    let passage = passages.partition_point(|passage| passage.end <= telling.span.start);
    let holds = passages.get(passage).is_some_and(|passage| passage.start <= telling.span.start);
    holds.then(|| Fact {
        article: telling.article,
        passage: passage as u32,
        edtf: telling.value.parse().ok(),
    })
}

fn new(records: &[Record], told: &[Fact], when: (i32, i32)) -> Event {
    let first = told.iter().map(place).min().unwrap_or_default();
    let record = records.get(first.0 as usize);
    let start =
        record.and_then(|record| record.passages.get(first.1 as usize)).map_or(0, |passage| passage.start);
    let id = record.map_or("", |record| record.id.as_str());
    Event {
        id: format!("{id}:{start}"),
        when: Edtf::days(Day(when.0), Day(when.1)).to_string(),
        facts: Vec::new(),
        best: 0,
        by: "event: one deed, two days".to_string(),
    }
}

fn days_of_event(event: &Event) -> Option<(i32, i32)> {
    let range = event.when.parse::<Edtf>().ok()?.range();
    Some((range.from?.0, range.to?.0))
}

/// Adds passages to an event, in the order of printing; the best sentence stays.
fn add(records: &[Record], event: &mut Event, told: Vec<Fact>, when: (i32, i32)) {
    let best = event.facts.get(event.best as usize).map(place);
    for fact in told {
        if !event.facts.iter().any(|known| place(known) == place(&fact)) {
            event.facts.push(fact);
        }
    }
    let printed = |article: ArticleIdx| records.get(article.0 as usize).and_then(first_day);
    event.facts.sort_by_cached_key(|fact| {
        let day = printed(fact.article);
        (day.is_none(), day, fact.article, fact.passage)
    });
    let at = best.and_then(|best| event.facts.iter().position(|fact| place(fact) == best));
    event.best = at.unwrap_or_default() as u32;
    let own = days_of_event(event).unwrap_or(when);
    event.when = Edtf::days(Day(own.0.min(when.0)), Day(own.1.max(when.1))).to_string();
}
