//! Two statements about one subject → whether they can both be right. Where it is not sure that they
//! speak of the same thing at the same time, they can.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use foldhash::fast::FixedState;

use super::{
    Known,
    causes::DUE,
    concepts::Concept,
    dates::days_named,
    deeds::Deed,
    figures::Unit,
    senses::{Circle, Measure},
    statement::{Claim, Key, Statement},
    story::{Kin, Stories, common},
    weights::Weights,
    wording::{self, Quotes},
};
use crate::{
    gather::{
        cores,
        terms::{Term, Terms, rarity},
    },
    model::Record,
    text::fold,
};

/// What somebody is called, and by whom.
type Name<'a> = (&'a str, Option<&'a str>);

type Names<'a> = HashMap<(usize, Circle), BTreeSet<Name<'a>>, FixedState>;

type Quotations<'a> = HashMap<usize, Vec<&'a [Arc<str>]>, FixedState>;

/// How often each record states something of a kind.
#[derive(Default)]
pub(super) struct Tallies<'a> {
    /// How many figures of a kind and measure each record has.
    pub(super) n_counted: HashMap<(usize, &'a Unit, Option<Measure>), u32, FixedState>,
    /// The figures of a kind that each record has.
    pub(super) values: HashMap<(usize, &'a Unit), Vec<f64>, FixedState>,
    /// The days of the deeds that each record dates, by verb.
    pub(super) dated: HashMap<(usize, &'a str), Vec<(i32, i32)>, FixedState>,
    /// What each record says to be due to what.
    pub(super) causes: HashMap<usize, Vec<&'a Deed>, FixedState>,
}

impl<'a> Tallies<'a> {
    fn of(statements: &'a [Statement]) -> Self {
        let mut made = Self::default();
        for statement in statements {
            match &statement.key {
                Key::Counted(unit) => {
                    if let Claim::Figure(figure) = &statement.claim {
                        *made.n_counted.entry((statement.record, unit, figure.measure)).or_default() += 1;
                        made.values.entry((statement.record, unit)).or_default().push(figure.value);
                    }
                }
                Key::Dated(verb) => {
                    if let Claim::Date(from, to) = statement.claim {
                        made.dated.entry((statement.record, verb.as_str())).or_default().push((from, to));
                    }
                }
                Key::Deed(name) if name == DUE => {
                    if let Claim::Deed(deed) = &statement.claim {
                        made.causes.entry(statement.record).or_default().push(deed);
                    }
                }
                _ => {}
            }
        }
        made
    }
}

fn names(statements: &[Statement]) -> Names<'_> {
    let mut names = Names::default();
    for statement in statements {
        if let Key::Called(circle) = &statement.key {
            let name = (statement.value.as_str(), statement.speaker.as_deref());
            names.entry((statement.record, *circle)).or_default().insert(name);
        }
    }
    names
}

fn quotations(statements: &[Statement]) -> Quotations<'_> {
    let mut quotations = Quotations::default();
    for statement in statements {
        if let Claim::Quotation { all, .. } = &statement.claim {
            quotations.entry(statement.record).or_default().push(all);
        }
    }
    quotations
}

/// What is known of a collection's statements when two are judged.
pub(super) struct Judge<'a> {
    pub(super) terms: &'a Terms,
    pub(super) stories: Stories<'a>,
    /// The names that an article uses, by record and circle, with who uses them; none for its own voice.
    names: Names<'a>,
    /// The quotations of each record, by their words.
    quotations: Quotations<'a>,
    pub(super) quotes: Quotes<'a>,
    pub(super) tallies: Tallies<'a>,
    /// In how many records what a clause speaks of is met.
    n_with: HashMap<Concept, u32, FixedState>,
    n_records: usize,
    /// The days that each record names.
    days: Vec<Vec<(i32, i32)>>,
    /// The first and last day on which a statement and its repetitions were printed, by their group.
    printed: Vec<Printed>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        statements: &'a [Statement],
        terms: &'a Terms,
        records: &'a [Record],
        known: Known<'a>,
    ) -> Self {
        let stories = || Stories::of(terms, records, known);
        let quotes = || Quotes::of(statements, records.len(), known.families);
        let own = || (names(statements), quotations(statements));
        let ((stories, quotes), ((names, quotations), (tallies, n_with))) = cores::both(
            || cores::both(stories, quotes),
            || cores::both(own, || cores::both(|| Tallies::of(statements), || n_with(statements))),
        );
        Self {
            terms,
            tallies,
            n_with,
            n_records: records.len().max(MIN_RECORDS),
            stories,
            names,
            quotations,
            quotes,
            days: cores::map(records, |_, record| days_named(record)),
            printed: Vec::new(),
        }
    }

    /// Tells when each statement and its repetitions were printed, by their group.
    pub(super) fn repeated(&mut self, printed: Vec<Option<(i32, i32)>>) {
        self.printed = printed;
    }

    /// How sure it is that two records tell one story.
    pub(super) fn kin(&self, (a, own): (usize, &Weights), b: usize) -> Kin {
        self.stories.kin((a, own), b)
    }

    /// Why two statements of articles that tell one story cannot both be right; `None` where they can.
    pub(super) fn opposed(
        &self,
        a: (usize, &Statement),
        b: (usize, &Statement),
        kin: Kin,
    ) -> Option<&'static str> {
        let (one, other) = (a.1, b.1);
        let alone = one.record == other.record && !two_voices(one, other);
        if kin == Kin::None || one.key != other.key || one.value == other.value || alone {
            return None;
        }
        let printed = (self.days(a), self.days(b));
        let (opposed, reason) = match (&one.claim, &other.claim) {
            (Claim::Date(..), Claim::Date(..)) => {
                (self.dates(one, other, kin), "date: one change, two dates")
            }
            (Claim::Change { forced, .. }, Claim::Change { forced: other_forced, .. }) => (
                forced != other_forced && self.same_change(one, other, kin),
                "agent: one's own doing, or another's",
            ),
            (Claim::Called { .. }, Claim::Called { .. }) => {
                (self.same_people(one, other, kin), "name: the same people, called otherwise")
            }
            (Claim::Figure(first), Claim::Figure(second)) => (
                self.counts((one, first, printed.0), (other, second, printed.1), kin),
                "figure: no number fits both",
            ),
            (Claim::Deed(first), Claim::Deed(second)) => {
                (self.two_doers((one, first), (other, second), kin), "agent: one deed, two doers")
            }
            (Claim::Quotation { .. }, Claim::Quotation { .. }) => (
                self.worded_otherwise(one, other, kin),
                "wording: one speaker, the same things in other words",
            ),
            _ => (false, ""),
        };
        opposed.then_some(reason)
    }

    fn days(&self, (group, statement): (usize, &Statement)) -> Option<(i32, i32)> {
        self.printed(group).or_else(|| statement.printed.map(|day| (day, day)))
    }

    /// The first and last day on which the statements of a group were printed.
    pub(super) fn printed(&self, group: usize) -> Printed {
        self.printed.get(group).copied().flatten()
    }

    /// What two clauses both speak of, by weight: about 1 for each thing that few articles name.
    pub(super) fn evidence(&self, a: &Statement, b: &Statement) -> f64 {
        common(&a.things, &b.things)
            .map(|thing| rarity(self.n_with.get(&thing).copied().unwrap_or(1), self.n_records))
            .sum()
    }

    /// How many telling words two sentences share.
    pub(super) fn n_shared(&self, a: &Statement, b: &Statement) -> usize {
        self.shared_terms(a, b).count()
    }

    fn shared_terms<'s>(&'s self, a: &'s Statement, b: &'s Statement) -> impl Iterator<Item = Term> + 's {
        common(&a.common.terms, &b.common.terms)
            .filter(|term| !self.terms.is_figure(*term) && self.stories.weight(*term) > 0.2)
    }

    /// How many of them are neither names of places nor words of measure or of the change itself.
    pub(super) fn n_shared_things(&self, a: &Statement, b: &Statement) -> usize {
        let in_place = |form: &str| {
            let places = a.common.places.iter().chain(&b.common.places);
            places.into_iter().any(|place| place.split('-').any(|part| part == form))
        };
        self.shared_terms(a, b)
            .filter(|term| {
                let form = fold(self.terms.form(*term));
                !is_measure(&form) && !in_place(&form)
            })
            .count()
    }

    /// Whether an article too has a name from the same voice.
    pub(super) fn has_name(&self, record: usize, circle: Circle, name: &Statement) -> bool {
        let used = (name.value.as_str(), name.speaker.as_deref());
        self.names.get(&(record, circle)).is_some_and(|names| names.contains(&used))
    }

    /// Whether an article names a day, or a night.
    pub(super) fn names_days(&self, record: usize, days: (i32, i32)) -> bool {
        self.days.get(record).is_some_and(|own| own.contains(&days))
    }

    /// Whether an article names any time within some days.
    pub(super) fn names_time(&self, record: usize, days: (i32, i32)) -> bool {
        let own = self.days.get(record).map_or(&[][..], Vec::as_slice);
        own.iter().any(|(from, to)| days.0 <= *from && *to <= days.1)
    }

    fn worded_otherwise(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        if (a.speaker.is_none() || b.speaker.is_none()) && kin < Kin::Sure {
            return false;
        }
        let same_stands_in = |one: &Statement, other: &Statement| {
            let own = self.quotations.get(&other.record).map_or(&[][..], Vec::as_slice);
            let Claim::Quotation { all, .. } = &one.claim else { return false };
            own.iter().any(|words| wording::is_same(all, words))
        };
        self.quotes.opposed(a, b) && !same_stands_in(a, b) && !same_stands_in(b, a)
    }

    /// Whether one only points at its subject, and it can be that of the other.
    pub(super) fn is_meant(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let points_at = |one: &Statement, other: &Statement| {
            one.subjects.is_empty()
                && (other.subjects.is_empty() || self.stories.names_any(one.record, &other.subjects))
        };
        kin == Kin::Sure && (points_at(a, b) || points_at(b, a))
    }
}

/// Words are weighed as in a collection of at least so many records.
const MIN_RECORDS: usize = 50;

/// In how many records each thing is met; the statements stand by record.
fn n_with(statements: &[Statement]) -> HashMap<Concept, u32, FixedState> {
    let mut n_with: HashMap<Concept, u32, FixedState> = HashMap::default();
    let mut own: Vec<Concept> = Vec::new();
    for of_record in statements.chunk_by(|a, b| a.record == b.record) {
        own.clear();
        own.extend(of_record.iter().flat_map(|statement| &statement.things));
        own.sort_unstable();
        own.dedup();
        for thing in &own {
            *n_with.entry(*thing).or_default() += 1;
        }
    }
    n_with
}

/// Two statements of one article: only where two speakers are named, and for names and figures.
fn two_voices(a: &Statement, b: &Statement) -> bool {
    let voices = a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker;
    let of_one = matches!((&a.key, &b.key), (Key::Called(Circle::Someone), Key::Called(Circle::Someone)));
    (voices || of_one && a.speaker != b.speaker)
        && match (&a.claim, &b.claim) {
            (Claim::Figure(one), Claim::Figure(other)) => {
                one.measure.is_some() && one.measure == other.measure
            }
            (Claim::Called { label }, Claim::Called { label: other }) => {
                *label && *other && a.passage != b.passage
            }
            _ => false,
        }
}

/// Whether both name one day of the week, of which a calendar day is not known to both.
pub(super) fn same_weekday(a: &Statement, b: &Statement) -> bool {
    (a.days.is_empty() || b.days.is_empty())
        && a.common.weekdays.iter().any(|day| b.common.weekdays.contains(day))
}

pub(super) fn days_gap(a: &Statement, b: &Statement) -> i32 {
    let gaps =
        a.days.iter().flat_map(|one| b.days.iter().map(|other| (other.0 - one.1).max(one.0 - other.1)));
    gaps.min().unwrap_or(i32::MAX)
}

pub(super) fn narrow_overlap(a: &Statement, b: &Statement) -> bool {
    let narrow = |days: &&(i32, i32)| days.1 - days.0 <= 1;
    a.days
        .iter()
        .filter(narrow)
        .any(|one| b.days.iter().filter(narrow).any(|other| one.0 <= other.1 && other.0 <= one.1))
}

pub(super) fn near_in_print(a: &Statement, b: &Statement, days: i32) -> bool {
    days_near(a.printed, b.printed, days)
}

/// Whether two days, where both are known, lie no farther apart.
pub(super) fn days_near(a: Option<i32>, b: Option<i32>, days: i32) -> bool {
    a.zip(b).is_none_or(|(one, other)| (one - other).abs() <= days)
}

/// The first and last day of printing.
pub(super) type Printed = Option<(i32, i32)>;

/// Words of measure and of the change itself, which say nothing of the thing.
fn is_measure(form: &str) -> bool {
    const WORDS: &str = " euro euros dollar dollars franc francs cfa million millions milliard milliards \
        personnes personne cout coute facture budget montant total environ quelque selon apres estime \
        pres cent dit plus ";
    const HEADS: [&str; 4] = ["ferm", "ordonn", "decid", "port"];
    WORDS.contains(&format!(" {form} ")) || HEADS.iter().any(|head| form.starts_with(head))
}
