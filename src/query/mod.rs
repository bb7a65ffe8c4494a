//! `(index, view) → answer`: what a view shows. Pure, and alone in reading the index; whoever
//! changes the view is in [`view`](crate::view).

mod answer;
mod apart;
mod calendar;
mod comparisons;
mod diff;
mod events;
mod facets;
mod highlights;
mod marks;
mod offers;
mod open;
mod picks;
mod quotes;
mod results;
mod search;
mod segments;
mod select;
mod sets;
mod suggest;
mod timeline;
mod typed;
mod values;
mod window;

pub use answer::{
    Answer, ArticleHit, Bin, EventHit, EventRow, FacetAnswer, FacetRow, FactHit, FamilyHit, Level, Mark,
    QuoteHit, SpeakerHit, TellingHit, Tick, Timeline, Unknown,
};
pub use apart::{N_APART, told_apart};
pub use calendar::period_at;
pub use comparisons::tellings;
pub use diff::{Change, Diff, DiffRow, Run, diff};
pub use events::event;
pub use highlights::highlights;
pub use offers::{Offer, dates, most_frequent, offers};
pub use open::{Found, article_of, find_open, open_of};
pub use segments::{Segment, segments};
pub use suggest::{Suggestion, after, as_filters, when_to_drop};
pub use timeline::{Direction, neighbour_bin, next_fact, timeline};
pub use window::{panned, zoomed};

use self::select::{Selection, timetable};
use crate::{
    index::{Index, PassageIdx},
    model::Range,
    view::{Clock, Facet, View},
};

/// What a view shows. Ids that the collection does not know are named in the answer; what can be
/// read is applied.
pub fn answer(index: &Index, view: &View) -> Answer {
    let mut selection = Selection::of(index, view);
    let (selected, in_any_time) = (selection.selected(), selection.in_any_time());
    let timetable = timetable(index, view.clock);
    let is_undated = |passage: &usize| timetable.all(*passage as u32).is_empty();
    let facets = Facet::ALL.map(|facet| {
        let filter = view.facet(facet);
        if selection.has_groups(facet) {
            facets::count(index, facet, filter, &selection.without_groups(facet))
        } else {
            facets::count(index, facet, filter, &selected)
        }
    });
    let dated = results::dated(index, view, &selected);
    let (speakers, quotes) = quotes::quotes(index, view, &selected);
    Answer {
        passages: selected.ones().map(|passage| PassageIdx(passage as u32)).collect(),
        facts: results::facts(index, view, &dated, &selection.search),
        events: events::rows(index, view, &selected, &dated, &selection.search),
        n_in_copies: selected.intersection_count(index.copies()) as u32,
        n_undated: in_any_time.ones().filter(is_undated).count() as u32,
        articles: results::articles(index, view, &selected, &selection.search),
        quotes,
        speakers,
        comparisons: comparisons::comparisons(index, view, &selected, &selection.search),
        families: comparisons::families(index, &selected),
        facets,
        in_any_time,
        selected,
        terms: core::mem::take(&mut selection.search.terms),
        corrected: core::mem::take(&mut selection.search.corrected),
        unknown: selection.unknown,
    }
}

/// The days by which a passage is sorted and drawn on a clock; `None` where it is undated.
pub fn days(index: &Index, clock: Clock, passage: PassageIdx) -> Option<Range> {
    timetable(index, clock).first(passage.0).map(crate::index::Days::range)
}
