//! Passages → the rows of the events tab: events, and the facts of none, in one order.
//!
//! An event stands once, at the days it spans (on the clock of printing: at its first printing).
//! What fills an open row is asked for event by event, so that only rows drawn cost it.

use fixedbitset::FixedBitSet;

use super::{
    EventHit, EventRow, FactHit,
    chronology::Dated,
    results,
    search::Search,
    select::{brush, timetable},
};
use crate::{
    index::{Days, DisagreementIdx, Index, NO_PASSAGE, PassageIdx},
    model::{EventIdx, TopicIdx, order},
    view::{Clock, Sort, View},
};

/// The events that own a selected passage, and the dated passages of no event. `dated` are the
/// selected passages that have a date on the view's clock, by day.
pub(super) fn rows(
    index: &Index,
    view: &View,
    selected: &FixedBitSet,
    dated: &[Dated],
    search: &Search,
) -> Vec<EventRow> {
    let owned = Owned::of(index, view, selected);
    let n_passages = index.n_passages();
    let (timetable, brush) = (timetable(index, view.clock), brush(index, view));
    // Passages and events in one row of numbers, events after the last passage.
    let days = |number: u32| match number.checked_sub(n_passages) {
        Some(event) => owned.days.get(event as usize).copied().flatten(),
        None => timetable.within(number, brush),
    };
    let lone = dated.iter().filter(|(_, passage)| index.gathered().events_of(*passage).is_empty());
    let (mut with_day, mut without_day): (Vec<Dated>, Vec<u32>) = Default::default();
    for number in owned.events.iter().map(|event| event + n_passages) {
        match days(number) {
            Some(days) => with_day.push((days, number)),
            None => without_day.push(number),
        }
    }
    let mut rows = merged(lone, &with_day);
    match view.sort {
        Sort::Date => rows.extend(without_day),
        Sort::Newest => {
            rows = results::newest_first(&rows, &days);
            rows.extend(without_day);
        }
        Sort::Relevance => {
            rows.extend(without_day);
            let score = |passage: u32| search.score(index, passage);
            let best = |number: u32| match number.checked_sub(n_passages) {
                Some(event) => selected_facts(index, selected, EventIdx(event)).map(score).max().unwrap_or(0),
                None => score(number),
            };
            rows = results::best_first(&rows, &best);
        }
    }
    let row = |number: u32| match number.checked_sub(n_passages) {
        Some(event) => {
            EventRow { event: Some(EventIdx(event)), best: best(index, selected, EventIdx(event)) }
        }
        None => EventRow { event: None, best: PassageIdx(number) },
    };
    rows.into_iter().map(row).collect()
}

/// The days by which an event is sorted and shown on the clock of events: its own, or where the brush
/// leaves these out the first of a selected sentence that it does not.
pub fn event_days(index: &Index, view: &View, selected: &FixedBitSet, event: EventIdx) -> Option<Days> {
    let own = index.gathered().days_of(event);
    let Some(brush) = brush(index, view).filter(|brush| own.is_none_or(|own| !own.meets(*brush))) else {
        return own;
    };
    let facts = selected_facts(index, selected, event);
    facts.filter_map(|passage| index.happened().within(passage, Some(brush))).min()
}

/// The events in the results, by day.
struct Owned {
    events: Vec<u32>,
    /// The days of every event of the collection that is among them.
    days: Vec<Option<Days>>,
}

impl Owned {
    fn of(index: &Index, view: &View, selected: &FixedBitSet) -> Self {
        let n_events = index.corpus().events.len();
        let (mut events, mut days) = (Vec::new(), vec![None; n_events]);
        for (event, own) in (0..).zip(&mut days) {
            let mut facts = selected_facts(index, selected, EventIdx(event)).peekable();
            if facts.peek().is_some() {
                events.push(event);
                *own = match view.clock {
                    Clock::Events => event_days(index, view, selected, EventIdx(event)),
                    Clock::Published => facts.filter_map(|passage| index.printed().first(passage)).min(),
                };
            }
        }
        order::sort_by_key(&mut events, |event| days.get(*event as usize).copied().flatten());
        Self { events, days }
    }
}

fn selected_facts<'a>(
    index: &'a Index,
    selected: &'a FixedBitSet,
    event: EventIdx,
) -> impl Iterator<Item = u32> + 'a {
    let facts = index.gathered().facts_of(event).iter().copied();
    facts.filter(|passage| selected.contains(*passage as usize))
}

/// The sentence that tells an event best, or where it is not selected the first that is.
fn best(index: &Index, selected: &FixedBitSet, event: EventIdx) -> PassageIdx {
    let stated = index.corpus().event(event).map_or(0, |event| event.best);
    let best = index.gathered().facts_of(event).get(stated as usize).copied();
    let first = selected_facts(index, selected, event).next();
    PassageIdx(best.filter(|best| selected.contains(*best as usize)).or(first).unwrap_or(NO_PASSAGE))
}

/// Two lists by day → one; a passage before an event of the same days.
fn merged<'d>(passages: impl Iterator<Item = &'d Dated>, events: &[Dated]) -> Vec<u32> {
    let mut all = Vec::new();
    let mut rest = passages.peekable();
    for (days, event) in events {
        while let Some((_, passage)) = rest.next_if(|passage| passage.0 <= *days) {
            all.push(*passage);
        }
        all.push(*event);
    }
    all.extend(rest.map(|(_, passage)| *passage));
    all
}

/// What tells an event: its facts in order of printing, without copies where the view counts them
/// once. The facts that the filters leave out are there, and say so.
pub fn event(index: &Index, view: &View, selected: &FixedBitSet, at: EventIdx) -> EventHit {
    let of_event = index.corpus().event(at).map(|event| event.facts.as_slice()).unwrap_or_default();
    let mut hit = EventHit::default();
    let (mut articles, mut topics): (Vec<u32>, Vec<TopicIdx>) = Default::default();
    for (fact, passage) in of_event.iter().zip(index.gathered().facts_of(at)) {
        let is_copy = index.copies().contains(*passage as usize);
        if *passage == NO_PASSAGE || view.copies_once && is_copy {
            hit.n_copies += u32::from(is_copy);
            continue;
        }
        let is_selected = selected.contains(*passage as usize);
        hit.n_selected += u32::from(is_selected);
        articles.push(fact.article.0);
        topics.extend(index.corpus_passage(PassageIdx(*passage)).iter().flat_map(|passage| &passage.topics));
        hit.facts.push(FactHit { passage: PassageIdx(*passage), edtf: fact.edtf.clone(), is_selected });
    }
    order::sort_dedup(&mut articles);
    order::sort_dedup(&mut topics);
    hit.n_articles = articles.len() as u32;
    hit.topics = topics;
    hit.disagreements = index.gathered().disagreements_of(at).iter().map(|at| DisagreementIdx(*at)).collect();
    hit
}
