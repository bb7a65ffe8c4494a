//! The state of the page that is worth sharing.

use crate::model::{Partial, Range};

/// Everything that a link holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct View {
    /// The facet filters, by [`Facet`].
    pub facets: [FacetFilter; Facet::ALL.len()],
    /// The first date of the brush, included.
    pub from: Option<Partial>,
    /// The last date of the brush, included.
    pub to: Option<Partial>,
    /// What the brush and the timeline mean.
    pub clock: Clock,
    /// The window of the timeline; the whole collection where there is none.
    pub zoom: Option<Zoom>,
    /// The search as typed.
    pub search: String,
    /// How the results are shown.
    pub tab: Tab,
    /// How the results are sorted.
    pub sort: Sort,
    /// The language of the interface; the browser's where there is none.
    pub lang: Option<Lang>,
    /// Wire copies counted once (`copies=0`).
    pub copies_once: bool,
    /// The passage in the reader.
    pub open: Option<Open>,
    /// The id of the article beside the open one (`with`); none where nothing is open.
    pub beside: Option<String>,
}

/// A dimension that passages are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Persons, states, organisations, armed groups, companies; and places that act.
    Actor,
    /// Places.
    Place,
    /// The twelve topics.
    Topic,
    /// Who published, or the agency it was taken from; the id is the name, empty for none stated.
    Outlet,
    /// Who is quoted in the passage, or whose words it reports.
    Speaker,
}

/// Any of, all of, none of.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FacetFilter {
    /// Every group must be met; a group is met by any of its ids. No group is empty.
    pub groups: Vec<Vec<String>>,
    /// None of these may be.
    pub none: Vec<String>,
}

/// The two clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Clock {
    /// When it happened.
    #[default]
    Events,
    /// When it was printed.
    Published,
}

/// The window of the timeline, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    /// The first date.
    pub from: Partial,
    /// The last date, not before the first.
    pub to: Partial,
}

/// What the results are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// Facts, brought together where they tell the same event.
    #[default]
    Events,
    /// Articles.
    Articles,
    /// Quotations and reported words by speaker.
    Quotes,
    /// Where tellings disagree, and articles taken from the same dispatch.
    Compare,
}

/// The order of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// Oldest first.
    #[default]
    Date,
    /// Newest first.
    Newest,
    /// Best answer to the search first.
    Relevance,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Lang {
    #[default]
    French,
    English,
}

/// A passage of an article, by its place and its first words: it is still found after the text
/// was cleaned anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The article's id.
    pub article: String,
    /// In code points of the article's text.
    pub start: u32,
    /// The end of it.
    pub end: u32,
    /// The first words.
    pub words: String,
}

impl Facet {
    /// All of them, in the order of the link and of [`View::facets`].
    pub const ALL: [Self; 5] = [Self::Actor, Self::Place, Self::Topic, Self::Outlet, Self::Speaker];
}

impl FacetFilter {
    /// Whether it asks for nothing.
    pub const fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.none.is_empty()
    }

    /// Whether an id is asked for.
    pub fn wants(&self, id: &str) -> bool {
        self.groups.iter().any(|group| group.iter().any(|other| other == id))
    }

    /// Whether its choices mean any of (`true`) or all of; `None` where they are too few to tell.
    pub fn is_any(&self) -> Option<bool> {
        match self.groups.as_slice() {
            [] => None,
            [group] => (group.len() > 1).then_some(true),
            _ => Some(false),
        }
    }

    /// Whether an id is excluded.
    pub fn refuses(&self, id: &str) -> bool {
        self.none.iter().any(|other| other == id)
    }
}

impl View {
    /// The filter of a facet.
    pub const fn facet(&self, facet: Facet) -> &FacetFilter {
        &self.facets[facet as usize]
    }

    /// The filter of a facet, to change.
    pub const fn facet_mut(&mut self, facet: Facet) -> &mut FacetFilter {
        &mut self.facets[facet as usize]
    }

    /// The days of the brush; `None` where there is no brush.
    pub fn brush(&self) -> Option<Range> {
        if self.from.is_none() && self.to.is_none() {
            return None;
        }
        Some(Range { from: self.from.map(Partial::first_day), to: self.to.map(Partial::last_day) })
    }

    /// How many filters are set: facet groups and exclusions, the brush, the search.
    pub fn n_filters(&self) -> usize {
        let facets: usize = self.facets.iter().map(|filter| filter.groups.len() + filter.none.len()).sum();
        facets + usize::from(self.brush().is_some()) + usize::from(!self.search.trim().is_empty())
    }
}
