//! What a query gives.

use core::ops::Deref;
use std::rc::Rc;

use super::{apart::N_APART, choice::Choice};
use crate::{
    index::{Days, DisagreementIdx, PassageIdx},
    model::{ActorIdx, ArticleIdx, Day, EventIdx, FamilyIdx, Partial, TopicIdx},
    view::Facet,
};

/// What a view shows: what it selects, and what is listed of that.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Answer {
    /// What is selected.
    pub choice: Rc<Choice>,
    /// What `Tab::Events` lists, in the order of the view's sort: the events that own a selected
    /// passage, dated or not, and the facts of no event. By date, that is by the first day, then the
    /// last day, then the place in the collection.
    pub events: Vec<EventRow>,
    /// The articles that own a selected passage, in the order of the view's sort.
    pub articles: Vec<ArticleHit>,
    /// The quotations and reported words of selected passages, speaker after speaker: what stands
    /// between marks first.
    pub quotes: Vec<QuoteHit>,
    /// Who says them, in the same order.
    pub speakers: Vec<SpeakerHit>,
    /// The disagreements that own a selected passage, in the order of the view's sort.
    pub comparisons: Vec<DisagreementIdx>,
    /// The families that own one.
    pub families: Vec<FamilyHit>,
    /// The counts beside each filter.
    pub facets: Rc<Counted>,
}

/// The counts beside each filter, by [`Facet`].
pub type Counted = [FacetAnswer; Facet::ALL.len()];

/// An answer is asked for what is selected as its choice is.
impl Deref for Answer {
    type Target = Choice;

    fn deref(&self) -> &Choice {
        &self.choice
    }
}

/// An article in the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleHit {
    /// Which.
    pub article: ArticleIdx,
    /// How many of its passages are selected.
    pub n_passages: u32,
    /// The first of them; the best with `Sort::Relevance`.
    pub first: PassageIdx,
    /// The family of copies it belongs to.
    pub family: Option<FamilyIdx>,
}

/// A row of the events tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// The event; `None` for a fact of none.
    pub event: Option<EventIdx>,
    /// The fact, or the selected sentence that tells the event best.
    pub best: PassageIdx,
}

/// What tells an event.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct EventHit {
    /// The passages that tell it, in order of printing.
    pub facts: Vec<FactHit>,
    /// How many of them are selected.
    pub n_selected: u32,
    /// How many articles they stand in.
    pub n_articles: u32,
    /// How many more stand in copies that the view counts once.
    pub n_copies: u32,
    /// Their topics, each once.
    pub topics: Vec<TopicIdx>,
    /// Where they disagree.
    pub disagreements: Vec<DisagreementIdx>,
}

/// A passage that tells an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactHit {
    /// Which.
    pub passage: PassageIdx,
    /// When it says that this happened; `None` where it gives no date of its own.
    pub edtf: Option<String>,
    /// Whether the filters select it.
    pub is_selected: bool,
}

/// A quotation or reported words in the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteHit {
    /// Its article.
    pub article: ArticleIdx,
    /// Its position among the article's `quotes`, then its `reported` words.
    pub quote: u32,
    /// Whether these are reported words, without quotation marks.
    pub reported: bool,
    /// The first selected passage that shares words with it.
    pub passage: PassageIdx,
    /// Who says it, where known.
    pub speaker: Option<ActorIdx>,
    /// When it was said, or else printed; `None` where neither is known.
    pub days: Option<Days>,
    /// Whether the words around it state that date: else it is that of the article.
    pub is_said: bool,
}

/// Whoever is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakerHit {
    /// Who; `None` for all quotations whose speaker is not known.
    pub speaker: Option<ActorIdx>,
    /// How many of the quotations and reported words are theirs.
    pub n_quotes: u32,
}

/// One side of a disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TellingHit {
    /// Its position in the `tellings` of the disagreement.
    pub telling: u32,
    /// The passage it stands in.
    pub passage: Option<PassageIdx>,
    /// Whether the filters select that.
    pub is_selected: bool,
    /// How many articles tell it so, where copies are counted once; else 1.
    pub n_told: u32,
}

/// A family in the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamilyHit {
    /// Which.
    pub family: FamilyIdx,
    /// How many of its articles own a selected passage.
    pub n_articles: u32,
}

/// The counts of one facet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FacetAnswer {
    /// The rows with a count above zero, and those that the view asks for or refuses; by falling
    /// count, then name.
    pub rows: Vec<FacetRow>,
}

/// One line of a facet: what one would get by choosing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetRow {
    /// Which: what it is called is asked of [`facet_value`](super::facet_value), row by row that is drawn.
    pub value: u32,
    /// How many passages, this facet's own groups ignored but its exclusions kept.
    pub n_passages: u32,
    /// Whether the view asks for it.
    pub wanted: bool,
    /// Whether the view refuses it.
    pub refused: bool,
}

/// An id in the view that the collection does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Where it stood.
    pub facet: Facet,
    /// The id.
    pub id: String,
}

/// How fine the timeline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Decade,
    Year,
    Quarter,
    Month,
    Week,
    Day,
}

/// The timeline of a view, in days; the interface turns them into pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The window: its first and last day.
    pub from: Day,
    /// The last day of it.
    pub to: Day,
    /// The days of everything there is, brush ignored: how far one can zoom out.
    pub whole: (Day, Day),
    /// The window where the view asks for none.
    pub usual: (Day, Day),
    /// Whether anything has a date on this clock; else the axis is of no year.
    pub is_dated: bool,
    /// How fine the bins are.
    pub level: Level,
    /// Where lines and labels stand: calendar starts, never fixed seconds.
    pub ticks: Vec<Tick>,
    /// Calendar bins of the window, in order, empty ones left out.
    pub bins: Vec<Bin>,
    /// The facts one by one, where they fit; empty where only bins are drawn.
    pub marks: Vec<Mark>,
    /// How many rows the marks take.
    pub n_rows: u32,
    /// Passages (brush ignored) without a date on this clock.
    pub n_undated: u32,
    /// Facts wholly before the window.
    pub n_before: u32,
    /// Facts wholly after it.
    pub n_after: u32,
}

/// A line of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub day: Day,
    /// What begins there.
    pub label: Partial,
}

/// A calendar bin, a whole unit of the calendar even where the window cuts it. Each date of a fact
/// counts in the bin of its first day inside the window; a fact counts once in a bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// How many facts, brush ignored.
    pub n_facts: u32,
    /// How many of them the brush selects.
    pub n_selected: u32,
    /// How many hold each of the values that are [told apart](super::told_apart), several of them
    /// last; nothing where none are.
    pub n_apart: [u32; N_APART + 1],
    /// The first of them, for a spoken summary.
    pub first: PassageIdx,
}

/// A date of a fact, or an event, drawn by itself: a dot where it is a day, a bar as long as it
/// lasts otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which; of an event the passage that tells it best.
    pub passage: PassageIdx,
    /// How many articles tell the event, as far as the filters select them; 1 for a fact of none.
    pub n_articles: u32,
    /// The first day; `None` where the past is open.
    pub from: Option<Day>,
    /// The last day; `None` where the future is open.
    pub to: Option<Day>,
    /// The row it stands in, 0 at the axis.
    pub row: u32,
    /// Whether the brush selects it.
    pub selected: bool,
    /// Which of the values that are [told apart](super::told_apart) it holds, by rank; one past the
    /// last where it holds several. `None` where none are told apart.
    pub apart: Option<usize>,
}
