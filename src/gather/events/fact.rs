//! Records → the dated passages that can tell an event, and how alike two of them are.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::{names::NameWords, told::days_told};
use crate::{
    gather::{
        cores, printing,
        terms::{Term, Terms, common, rarity},
    },
    model::{Kind, Record},
    read::Verbs,
    text::{CodePoints, fold},
};

/// What an article tells of so many days before its printing is no news of the day.
const LONG_AGO: i32 = 7;
/// The same for a year.
const YEARS_AGO: i32 = 1000;

/// A dated passage.
pub(super) struct Fact {
    /// The position of its record.
    pub(super) record: usize,
    /// Its position there.
    pub(super) passage: usize,
    /// The days of each of its dates.
    pub(super) days: Vec<Days>,
    /// Its terms, dates left out, each once, sorted.
    pub(super) terms: Vec<Term>,
    /// The weight of them all.
    weight: f64,
    /// Its actors by number, sorted.
    pub(super) actors: Vec<u32>,
}

/// A run of days, both ends known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Days {
    /// The first day.
    pub(super) from: i32,
    /// The last day.
    pub(super) to: i32,
    /// The position of the date in the record's `times`.
    pub(super) time: usize,
}

impl Days {
    /// How many days lie between the first and the last.
    pub(super) const fn width(self) -> i32 {
        self.to - self.from
    }

    /// How many days lie between two runs; 0 where they share a day.
    pub(super) fn gap(self, other: Self) -> i32 {
        (other.from - self.to).max(self.from - other.to).max(0)
    }
}

/// The facts of a collection, and what is needed to compare them.
pub(super) struct Facts<'a> {
    pub(super) all: Vec<Fact>,
    pub(super) terms: &'a Terms,
    /// How rare each actor is.
    rarities: Vec<f64>,
    /// The ids of actors by number.
    pub(super) actors: Vec<&'a str>,
    /// What each of them is, as it was first read.
    kinds: Vec<Option<Kind>>,
    /// The actors of each record by number, sorted.
    of_records: Vec<Vec<u32>>,
    /// The words of their names.
    names: NameWords,
    /// The days of the facts of each record, those wider than a night left out, with the fact's position
    /// in `all`; sorted.
    narrow: Vec<Vec<(i32, i32, u32)>>,
    /// Where the facts of each record begin in `all`.
    first: Vec<usize>,
    /// The day on which each record was printed, where it is known well.
    printed: Vec<Option<i32>>,
    /// The agency each record names, as an actor.
    agencies: Vec<Option<u32>>,
}

/// How alike two facts are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// Shared words, by weight, of all their words: 0 to 1.
    pub(super) words: f64,
    /// The weight of the shared words.
    pub(super) shared: f64,
    /// The weight of the shared actors.
    pub(super) actors: f64,
}

impl Likeness {
    /// One number to put joins in order by: who acts tells more than what is said of it.
    pub(super) fn sum(self) -> f64 {
        self.words + 0.15 * self.actors
    }
}

impl<'a> Facts<'a> {
    /// The dated passages of some records, headlines left out: what they tell, the text tells better.
    pub(super) fn of(records: &'a [Record], terms: &'a Terms, verbs: &Verbs) -> Self {
        let (actors, numbers, rarities) = actors(records);
        let kinds = kinds(records, &numbers, actors.len());
        let all = cores::flat_map(records.len(), |at| {
            records.get(at).map_or_else(Vec::new, |record| told(record, at, terms, &numbers, verbs))
        });
        let printed = cores::map(records, |_, record| Some(printing::day(record)?.0));
        let first =
            (0..=records.len()).map(|at| all.partition_point(|fact: &Fact| fact.record < at)).collect();
        let of_records = cores::map(records, |_, record| {
            let ids = record.passages.iter().flat_map(|passage| passage.actors.iter());
            let mut own: Vec<u32> = ids.filter_map(|id| numbers.get(id.as_str()).copied()).collect();
            own.sort_unstable();
            own.dedup();
            own
        });
        let agencies = cores::map(records, |_, record| {
            numbers.get(fold(record.agency.as_deref()?).replace(' ', "-").as_str()).copied()
        });
        let names = NameWords::of(&actors, &of_records);
        let mut narrow: Vec<Vec<(i32, i32, u32)>> = vec![Vec::new(); records.len()];
        for (at, fact) in all.iter().enumerate() {
            let days = fact.days.iter().filter(|days| days.width() <= 1);
            if let Some(own) = narrow.get_mut(fact.record) {
                own.extend(days.map(|days| (days.from, days.to, at as u32)));
            }
        }
        for own in &mut narrow {
            own.sort_unstable();
        }
        Self { all, terms, rarities, actors, kinds, of_records, names, narrow, first, printed, agencies }
    }

    /// Where the facts of a record stand in `all`.
    pub(super) fn places_of(&self, record: usize) -> core::ops::Range<usize> {
        let place = |at: usize| self.first.get(at).copied().unwrap_or_default();
        place(record)..place(record + 1)
    }

    /// The facts of a record that name a day which touches another, with that day, by position.
    pub(super) fn touching(&self, record: usize, days: Days) -> impl Iterator<Item = u32> {
        let own = self.narrow.get(record).map_or(&[][..], Vec::as_slice);
        let first = own.partition_point(|(from, ..)| *from < days.from - 1);
        let near = own.get(first..).unwrap_or_default().iter().take_while(move |(from, ..)| *from <= days.to);
        near.filter(move |(_, to, _)| *to >= days.from).map(|(_, _, fact)| *fact)
    }

    /// How many facts of a record name exactly some days.
    pub(super) fn of_days(&self, record: usize, days: (i32, i32)) -> usize {
        let own = self.narrow.get(record).map_or(&[][..], Vec::as_slice);
        let first = own.partition_point(|(from, ..)| *from < days.0);
        let near = own.get(first..).unwrap_or_default().iter().take_while(|(from, ..)| *from == days.0);
        near.filter(|(_, to, _)| *to == days.1).count()
    }

    /// The day on which a record was printed, where it is known well.
    pub(super) fn printed(&self, record: usize) -> Option<i32> {
        self.printed.get(record).copied().flatten()
    }

    /// Whether two facts are of other places, or of other people.
    pub(super) fn are_of_others(&self, a: &Fact, b: &Fact) -> bool {
        self.in_other_places(a, b) || self.of_other_people(a, b)
    }

    /// Whether two facts each name a place that the other's article does not know, and no actor is common.
    fn in_other_places(&self, a: &Fact, b: &Fact) -> bool {
        let is_place = |actor: &u32| self.kind(*actor) == Some(Kind::Place);
        let both = a.actors.iter().any(is_place) && b.actors.iter().any(is_place);
        let unknown_to = |fact: &Fact, other: &Fact| {
            let known = self.of_records.get(other.record).map_or(&[][..], Vec::as_slice);
            let mut places = fact.actors.iter().filter(|actor| is_place(actor));
            places.all(|place| known.binary_search(place).is_err() && !self.names.hold(other.record, *place))
        };
        // Their country and the agency they cite are those of many.
        let is_telling = |actor: &u32| {
            let cited = |fact: &Fact| self.agencies.get(fact.record).copied().flatten() == Some(*actor);
            self.kind(*actor) != Some(Kind::State) && !cited(a) && !cited(b)
        };
        let apart = !common(&a.actors, &b.actors).any(|actor| is_telling(&actor));
        both && apart && unknown_to(a, b) && unknown_to(b, a)
    }

    /// Whether two facts each name persons whom the other's article does not know: two men on trial in one court
    /// on one day.
    fn of_other_people(&self, a: &Fact, b: &Fact) -> bool {
        let unknown_to = |fact: &Fact, other: &Fact| {
            let known = self.of_records.get(other.record).map_or(&[][..], Vec::as_slice);
            let persons = self.persons(fact);
            let is_unknown = |person: &u32| {
                known.binary_search(person).is_err() && !self.names.hold(other.record, *person)
            };
            !persons.is_empty() && persons.iter().all(is_unknown)
        };
        unknown_to(a, b) && unknown_to(b, a)
    }

    fn kind(&self, actor: u32) -> Option<Kind> {
        self.kinds.get(actor as usize).copied().flatten()
    }

    /// The persons of a fact, by number.
    pub(super) fn persons(&self, fact: &Fact) -> Vec<u32> {
        let is_person = |actor: &&u32| self.kind(**actor) == Some(Kind::Person);
        fact.actors.iter().filter(is_person).copied().collect()
    }

    /// Whether one of two facts lies long before its article, and the other before its own.
    pub(super) fn recall(&self, a: &Fact, b: &Fact) -> bool {
        let days_ago = |fact: &Fact| -> i32 {
            let printed = self.printed(fact.record);
            let last = fact.days.iter().map(|days| days.to).max();
            printed.zip(last).map_or(0, |(printed, last)| printed - last)
        };
        let (one, other) = (days_ago(a), days_ago(b));
        // A month and a day in it may be two things of one month; a year is long ago after years.
        let unit = |fact: &Fact| fact.days.iter().map(|days| (days.width() > 1, days.width() > 31)).min();
        let is_year = unit(a).is_some_and(|(_, is_year)| is_year);
        let long_ago = if is_year { YEARS_AGO } else { LONG_AGO };
        one.max(other) >= long_ago && one.min(other) > 0 && unit(a) == unit(b)
    }

    /// A passage without its dates and actors, to be compared by its words.
    pub(super) fn undated(&self, record: usize, passage: usize) -> Fact {
        words_of(self.terms, record, passage)
    }

    /// How alike two facts are.
    pub(super) fn likeness(&self, a: &Fact, b: &Fact) -> Likeness {
        let shared: f64 = common(&a.terms, &b.terms).map(|term| self.terms.weight(term)).sum();
        let actors = common(&a.actors, &b.actors).filter_map(|actor| self.rarities.get(actor as usize)).sum();
        Likeness { words: 2.0 * shared / (a.weight + b.weight).max(0.1), shared, actors }
    }
}

/// The facts of one record.
fn told(
    record: &Record,
    at: usize,
    terms: &Terms,
    numbers: &HashMap<&str, u32, FixedState>,
    verbs: &Verbs,
) -> Vec<Fact> {
    let points = CodePoints::of(&record.text);
    let title = record.title.as_ref().map(|title| (title.start, title.end));
    let mut facts = Vec::new();
    for (nth, passage) in record.passages.iter().enumerate() {
        let is_title = title.is_some_and(|(start, end)| passage.start < end && start < passage.end);
        if passage.times.is_empty() || is_title {
            continue;
        }
        let days = days_told(record, &points, passage, verbs);
        if days.is_empty() {
            continue;
        }
        let mut acting: Vec<u32> =
            passage.actors.iter().filter_map(|id| numbers.get(id.as_str()).copied()).collect();
        acting.sort_unstable();
        facts.push(Fact { days, actors: acting, ..words_of(terms, at, nth) });
    }
    facts
}

fn words_of(terms: &Terms, record: usize, passage: usize) -> Fact {
    let mut own: Vec<Term> = terms.undated(record, passage).collect();
    own.sort_unstable();
    own.dedup();
    let weight = own.iter().map(|term| terms.weight(*term)).sum();
    Fact { record, passage, days: Vec::new(), terms: own, weight, actors: Vec::new() }
}

/// The dates of two facts that lie nearest, the narrowest first: how many days apart, and how many
/// days the wider of them spans.
pub(super) fn nearest(a: &Fact, b: &Fact) -> Option<(i32, i32)> {
    let pairs = a.days.iter().flat_map(|one| b.days.iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| (one.gap(*other), one.width().max(other.width()))).min()
}

/// What each actor is: a person where it is once named as one, or else what it is first named as.
fn kinds(records: &[Record], numbers: &HashMap<&str, u32, FixedState>, n_actors: usize) -> Vec<Option<Kind>> {
    let shares = cores::shares(records, |_, share| {
        let mut kinds: Vec<Option<Kind>> = vec![None; n_actors];
        for found in share.iter().flat_map(|record| record.mentions.iter()) {
            let number = numbers.get(found.actor.as_str()).map(|number| *number as usize);
            if let Some(slot) = number.and_then(|number| kinds.get_mut(number)) {
                *slot = either(*slot, Some(found.kind));
            }
        }
        kinds
    });
    let merge = |one: Vec<Option<Kind>>, other: Vec<Option<Kind>>| {
        one.into_iter().zip(other).map(|(one, other)| either(one, other)).collect()
    };
    shares.into_iter().reduce(merge).unwrap_or_default()
}

fn either(first: Option<Kind>, later: Option<Kind>) -> Option<Kind> {
    if later == Some(Kind::Person) { later } else { first.or(later) }
}

type Numbered<'a> = (Vec<&'a str>, HashMap<&'a str, u32, FixedState>, Vec<f64>);

/// The actors' ids in order, their numbers, and how rare each is among the records.
fn actors(records: &[Record]) -> Numbered<'_> {
    let shares = cores::shares(records, |first, share| {
        let mut n_records_with: HashMap<&str, (u32, usize), FixedState> = HashMap::default();
        for (at, record) in (first..).zip(share) {
            for actor in record.passages.iter().flat_map(|passage| passage.actors.iter()) {
                let (n_with, last) = n_records_with.entry(actor).or_insert((0, usize::MAX));
                if *last != at {
                    (*n_with, *last) = (*n_with + 1, at);
                }
            }
        }
        n_records_with
    });
    let mut n_records_with: BTreeMap<&str, u32> = BTreeMap::new();
    for (actor, (n_with, _)) in shares.into_iter().flatten() {
        *n_records_with.entry(actor).or_default() += n_with;
    }
    let rarities = n_records_with.values().map(|n_with| rarity(*n_with, records.len())).collect();
    let ids: Vec<&str> = n_records_with.into_keys().collect();
    let numbers = ids.iter().enumerate().map(|(number, id)| (*id, number as u32)).collect();
    (ids, numbers, rarities)
}
