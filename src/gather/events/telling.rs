//! A group of facts → the event they tell: when, in which order, best in which words, and why.

use super::fact::{Days, Fact as Dated, Facts};
use crate::{
    gather::{printing::first_day, terms::Term},
    model::{ArticleIdx, Day, Edtf, Event, Fact, Record},
};

/// How many words and actors the reason names.
const N_REASONS: usize = 4;
/// Of an event that more passages tell, so many are compared to find its best sentence and its reason.
const MAX_COMPARED: usize = 48;

/// The event that some facts tell; `None` where they have no day in common.
pub(super) fn event(records: &[Record], facts: &Facts<'_>, members: &[usize]) -> Option<Event> {
    let mut members: Vec<&Dated> = members.iter().filter_map(|at| facts.all.get(*at)).collect();
    let when = when(&members)?;
    members.sort_by_cached_key(|fact| {
        let printed = records.get(fact.record).and_then(first_day);
        (printed.is_none(), printed, fact.record, fact.passage)
    });
    let first = members.iter().min_by_key(|fact| (fact.record, fact.passage))?;
    let record = records.get(first.record)?;
    let start = record.passages.get(first.passage)?.start;
    Some(Event {
        id: format!("{}:{start}", record.id),
        when: Edtf::days(Day(when.0), Day(when.1)).to_string(),
        best: best(facts, &members) as u32,
        by: reason(facts, &members),
        facts: members.iter().map(|fact| told(records, fact, when)).collect(),
    })
}

/// The days that are stated as days, or else the narrowest stretch: of a sentence that tells of two times, those
/// that another sentence names.
fn when(members: &[&Dated]) -> Option<(i32, i32)> {
    let all = || members.iter().flat_map(|fact| fact.days.iter());
    let is_shared = |days: &&Days| {
        let mut others = members.iter().filter(|fact| fact.days.iter().any(|other| days.gap(*other) == 0));
        others.nth(1).is_some()
    };
    let shared: Vec<&Days> = all().filter(is_shared).collect();
    let told: Vec<&Days> = if shared.is_empty() { all().collect() } else { shared };
    let narrowest = told.iter().map(|days| days.width()).min()?;
    let counted = || told.iter().filter(|days| days.width() <= narrowest.max(1));
    Some((counted().map(|days| days.from).min()?, counted().map(|days| days.to).max()?))
}

fn told(records: &[Record], fact: &Dated, when: (i32, i32)) -> Fact {
    let event = Days { from: when.0, to: when.1, time: 0 };
    let nearest = fact.days.iter().min_by_key(|days| (days.gap(event), days.width(), days.time));
    let record = records.get(fact.record);
    let edtf = nearest.and_then(|days| record?.times.get(days.time)?.edtf.clone());
    Fact { article: ArticleIdx(fact.record as u32), passage: fact.passage as u32, edtf }
}

/// The fact whose words the others share most; of equals the first printed.
fn best(facts: &Facts<'_>, members: &[&Dated]) -> usize {
    let sample = members.get(..members.len().min(MAX_COMPARED)).unwrap_or_default();
    let central = |at: usize| -> f64 {
        let Some(one) = sample.get(at) else { return 0.0 };
        let narrow = one.days.iter().any(|days| days.width() == 0);
        let likeness: f64 = sample.iter().map(|other| facts.likeness(one, other).words).sum();
        likeness + if narrow { 0.25 } else { 0.0 }
    };
    let central: Vec<f64> = (0..sample.len()).map(central).collect();
    let is_more = |at: usize, best: usize| {
        central.get(at).zip(central.get(best)).is_some_and(|(one, other)| *one > other + 1e-9)
    };
    (0..sample.len()).fold(0, |best, at| if is_more(at, best) { at } else { best })
}

/// “joined because …”, for the reader who asks.
fn reason(facts: &Facts<'_>, members: &[&Dated]) -> String {
    let members = members.get(..members.len().min(MAX_COMPARED)).unwrap_or_default();
    let shared_by_two = |list: fn(&Dated) -> Vec<u32>| -> Vec<u32> {
        let own = members.iter().flat_map(|fact| list(fact).into_iter().map(|entry| (entry, fact.record)));
        let mut held: Vec<(u32, usize)> = own.collect();
        held.sort_unstable();
        held.dedup();
        let several = held.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        several.filter_map(|same| Some(same.first()?.0)).collect()
    };
    let actors: Vec<&str> = shared_by_two(|fact| fact.actors.clone())
        .into_iter()
        .filter_map(|actor| facts.actors.get(actor as usize).copied())
        .take(N_REASONS)
        .collect();
    let mut terms = shared_by_two(|fact| fact.terms.iter().map(|term| term.0).collect());
    terms.sort_by_key(|term| (facts.terms.n_records_with(Term(*term)), *term));
    let words: Vec<&str> =
        terms.into_iter().map(|term| facts.terms.form(Term(term))).take(N_REASONS).collect();
    let list = |name: &str, what: &[&str]| {
        if what.is_empty() { String::new() } else { format!("; {name}: {}", what.join(", ")) }
    };
    format!("event: same days{}{}", list("actors", &actors), list("words", &words))
}
