//! `(index, view) → answer`: what a view shows. Pure, and alone in reading the index; whoever
//! changes the view is in [`view`](crate::view).

mod answer;
mod apart;
mod binning;
mod calendar;
mod choice;
mod chronology;
mod comparisons;
mod diff;
mod events;
mod facets;
mod highlights;
mod listing;
mod marks;
mod names;
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
    Answer, ArticleHit, Bin, Counted, EventHit, EventRow, FacetAnswer, FacetRow, FactHit, FamilyHit, Level,
    Mark, QuoteHit, SpeakerHit, TellingHit, Tick, Timeline, Unknown,
};
pub use apart::{N_APART, told_apart};
pub use calendar::period_at;
pub use choice::{Choice, choose};
pub use comparisons::tellings;
pub use diff::{Change, Diff, DiffRow, Run, diff};
pub use events::{event, event_days};
pub use highlights::{excerpt, highlights};
pub use listing::Listing;
pub use names::Names;
pub use offers::{Offer, dates, most_frequent, offers};
pub use open::{Found, article_of, find_open, open_of};
pub use segments::{Segment, segments};
pub use suggest::{Drops, Suggestion, as_filters, when_to_drop};
pub use timeline::{Direction, neighbour_bin, next_fact, timeline};
pub use values::facet_value;
pub use window::{panned, zoomed};

use std::rc::Rc;

use self::select::timetable;
use crate::{
    index::{Index, PassageIdx},
    model::Range,
    view::{Clock, View},
};

/// What a view shows. Ids that the collection does not know are named in the answer; what can be
/// read is applied.
pub fn answer(index: &Index, view: &View) -> Answer {
    let mut listing = Listing::new(Rc::new(choose(index, view, None)));
    while !listing.step(index, view) {}
    listing.answer
}

/// The days by which a passage is sorted and drawn on a clock; `None` where it is undated.
pub fn days(index: &Index, clock: Clock, passage: PassageIdx) -> Option<Range> {
    timetable(index, clock).first(passage.0).map(crate::index::Days::range)
}
