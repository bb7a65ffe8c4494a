//! Facts of a window → what can be picked one by one: each event once, each date of the other facts.

use crate::{
    index::{Days, Index, PassageIdx},
    model::{EventIdx, order},
    view::Clock,
};

/// What is drawn as one mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pick {
    pub days: Days,
    pub passage: PassageIdx,
    pub selected: bool,
    pub n_articles: u32,
}

/// Joins the facts that tell one event: at the days it spans, on the clock of printing at those on
/// which several articles of it were printed; on that clock also the other facts of an article. What is given comes by its days, and so does what is
/// returned.
pub(super) fn of_facts(
    index: &Index,
    clock: Clock,
    facts: &[(PassageIdx, Days, bool)],
    window: Days,
) -> Vec<Pick> {
    let mut picks = Vec::with_capacity(facts.len());
    let mut joined: Vec<(u32, Days, u32, u32)> = Vec::new();
    for ((passage, days, selected), at) in facts.iter().zip(0..) {
        match event_of(index, clock, *passage, *days).filter(|(_, days)| days.meets(window)) {
            Some((event, days)) => joined.push((event, days, index.passage(*passage).article.0, at)),
            // One article prints all of its facts at once.
            None if clock == Clock::Published
                && picks.last().is_some_and(|last: &Pick| {
                    let article = |passage: PassageIdx| index.passage(passage).article;
                    last.days == *days && article(last.passage) == article(*passage)
                }) =>
            {
                if let Some(last) = picks.last_mut() {
                    last.selected |= *selected;
                }
            }
            None => {
                picks.push(Pick { days: *days, passage: *passage, selected: *selected, n_articles: 1 });
            }
        }
    }
    order::sort(&mut joined);
    for told in joined.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let of_pick = || told.iter().filter_map(|fact| facts.get(fact.3 as usize));
        let Some((event, days, ..)) = told.first().copied() else { continue };
        let best = index.corpus().event(EventIdx(event)).map_or(0, |event| event.best);
        let best = index.gathered().facts_of(EventIdx(event)).get(best as usize);
        let passage = of_pick().map(|fact| fact.0).find(|passage| Some(&passage.0) == best);
        let Some(passage) = passage.or_else(|| of_pick().map(|fact| fact.0).next()) else { continue };
        let n_articles = told.chunk_by(|a, b| a.2 == b.2).count() as u32;
        picks.push(Pick { days, passage, selected: of_pick().any(|fact| fact.2), n_articles });
    }
    order::sort_by_key(&mut picks, |pick| (pick.days, pick.passage));
    picks
}

/// The event that a passage tells by one of its dates, and the days it is drawn at.
fn event_of(index: &Index, clock: Clock, passage: PassageIdx, days: Days) -> Option<(u32, Days)> {
    let gathered = index.gathered();
    gathered.events_of(passage.0).iter().find_map(|event| match clock {
        Clock::Published => Some((*event, days)),
        Clock::Events => {
            let of_event = gathered.days_of(EventIdx(*event))?;
            of_event.meets(days).then_some((*event, of_event))
        }
    })
}
