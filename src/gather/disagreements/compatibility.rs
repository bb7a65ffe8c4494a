//! Two statements about one subject → whether they can both be right. Where it is not sure that they
//! speak of the same thing at the same time, they can.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    figures::{self, Figure, Unit},
    senses::{Change, Circle, Measure, Milestone},
    statement::{Claim, Key, Statement},
    story::{Kin, Stories, common},
    wording,
};
use crate::{
    gather::terms::Terms,
    model::{Family, Record},
};

/// What is known of a collection's statements when two are judged.
pub(super) struct Judge<'a> {
    pub(super) terms: &'a Terms,
    pub(super) stories: Stories,
    /// The names that the article itself uses, by record and circle.
    own_names: HashMap<(usize, Circle), BTreeSet<&'a str>>,
    /// The first and last day on which a statement and its repetitions were printed.
    printed: BTreeMap<usize, (i32, i32)>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        statements: &'a [Statement],
        terms: &'a Terms,
        records: &[Record],
        families: &[Family],
    ) -> Self {
        let mut own_names: HashMap<(usize, Circle), BTreeSet<&str>> = HashMap::new();
        for statement in statements {
            if let (Key::Called(circle), None) = (&statement.key, &statement.speaker) {
                own_names.entry((statement.record, *circle)).or_default().insert(&statement.value);
            }
        }
        Self { terms, stories: Stories::of(terms, records, families), own_names, printed: BTreeMap::new() }
    }

    /// Tells when the repetitions of a statement, by their position, were printed.
    pub(super) fn repeated(&mut self, group: usize, days: (i32, i32)) {
        self.printed.insert(group, days);
    }

    /// Whether two records tell one story.
    pub(super) fn is_story(&mut self, a: usize, b: usize) -> bool {
        self.stories.kin(a, b) > Kin::None
    }

    /// Why two statements cannot both be right; `None` where they can.
    pub(super) fn opposed(&mut self, a: (usize, &Statement), b: (usize, &Statement)) -> Option<String> {
        let (one, other) = (a.1, b.1);
        if one.key != other.key || one.value == other.value {
            return None;
        }
        if one.record == other.record && !two_voices(one, other) {
            return None;
        }
        let kin = self.stories.kin(one.record, other.record);
        if kin == Kin::None {
            return None;
        }
        let printed = (self.days(a), self.days(b));
        match (&one.claim, &other.claim) {
            (Claim::Date(..), Claim::Date(..)) => self.dates(one, other, kin),
            (Claim::Change { forced, .. }, Claim::Change { forced: other_forced, .. }) => {
                let linked = forced != other_forced && self.changes(one, other, kin);
                linked.then(|| "agent: one's own doing, or another's".to_string())
            }
            (Claim::Called { .. }, Claim::Called { .. }) => self.names(one, other, kin),
            (Claim::Figure(first), Claim::Figure(second)) => {
                self.figures((one, first), (other, second), printed, kin)
            }
            (Claim::Quotation { content, all }, Claim::Quotation { content: others, all: all_others }) => {
                wording::opposed((one, content, all), (other, others, all_others))
                    .then(|| "wording: one speaker, the same things in other words".to_string())
            }
            _ => None,
        }
    }

    fn days(&self, (group, statement): (usize, &Statement)) -> Option<(i32, i32)> {
        self.printed.get(&group).copied().or_else(|| statement.printed.map(|day| (day, day)))
    }

    fn dates(&self, a: &Statement, b: &Statement, kin: Kin) -> Option<String> {
        let (Claim::Date(from, to), Claim::Date(other_from, other_to)) = (&a.claim, &b.claim) else {
            return None;
        };
        let Key::Milestone(what) = a.key else { return None };
        let gap = (other_from - to).max(from - other_to);
        if gap <= 0 {
            return None;
        }
        // A later change cannot be known to an article printed before.
        let unknown = |day: i32, other: &Statement| other.printed.is_some_and(|printed| day > printed);
        if what != Milestone::Applies && (unknown(*from, b) || unknown(*other_from, a)) {
            return None;
        }
        let narrow = to - from <= 1 && other_to - other_from <= 1;
        let linked = match what {
            Milestone::Attack | Milestone::Signed => {
                narrow && gap <= 3 && self.share_actors(a, b) && near_in_print(a, b, 7)
            }
            Milestone::Arrest => {
                narrow && gap <= 5 && self.same_subject(a, b, kin) && self.n_shared(a, b) >= 1
            }
            Milestone::Applies => near_in_print(a, b, 15) && self.same_subject(a, b, kin),
            Milestone::Founded | Milestone::Built | Milestone::Opened | Milestone::Power => {
                self.same_subject(a, b, kin)
            }
            Milestone::Birth | Milestone::Death => share_persons(a, b),
        };
        linked.then(|| "date: one change, two dates".to_string())
    }

    fn changes(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let Key::Change(change) = a.key else { return false };
        let days_agree = a.days.is_empty() || b.days.is_empty() || days_gap(a, b) <= 1;
        if !days_agree {
            return false;
        }
        let same_day = narrow_overlap(a, b) || same_weekday(a, b);
        let insists = matches!(
            (&a.claim, &b.claim),
            (Claim::Change { insists: true, .. }, _) | (_, Claim::Change { insists: true, .. })
        );
        match change {
            Change::Office | Change::Contest | Change::Capture | Change::Death => share_persons(a, b),
            Change::Place => {
                self.share_actors(a, b) && self.n_shared(a, b) >= 1
                    || nationality(a, b)
                    || (same_day && self.is_meant(a, b, kin))
            }
            Change::Closure => {
                self.n_shared(a, b) >= 2 || self.share_actors(a, b) || (insists && kin == Kin::Sure)
            }
            Change::Inquiry | Change::Talks | Change::Truce => self.share_actors(a, b),
        }
    }

    fn names(&self, a: &Statement, b: &Statement, kin: Kin) -> Option<String> {
        let Key::Called(circle) = a.key else { return None };
        let uses_both = |one: &Statement, other: &Statement| {
            one.speaker.is_none()
                && other.speaker.is_none()
                && self
                    .own_names
                    .get(&(other.record, circle))
                    .is_some_and(|names| names.contains(one.value.as_str()))
        };
        if uses_both(a, b) || uses_both(b, a) {
            return None;
        }
        let label = matches!(
            (&a.claim, &b.claim),
            (Claim::Called { label: true }, _) | (_, Claim::Called { label: true })
        );
        let n_shared = self.n_shared(a, b);
        let undated = a.days.is_empty() || b.days.is_empty();
        let same_scene =
            n_shared >= 2 && (undated || days_gap(a, b) <= 0) || n_shared >= 1 && narrow_overlap(a, b);
        let same_people = nationality(a, b);
        let linked = same_scene
            || (label && kin == Kin::Sure && near_in_print(a, b, 31))
            || (same_people && circle == Circle::ForeignForces);
        linked.then(|| "name: the same people, called otherwise".to_string())
    }

    fn figures(
        &self,
        (a, first): (&Statement, &Figure),
        (b, second): (&Statement, &Figure),
        printed: (Option<(i32, i32)>, Option<(i32, i32)>),
        kin: Kin,
    ) -> Option<String> {
        if !figures::opposed(first, second) || a.passing != b.passing {
            return None;
        }
        let dated = !a.days.is_empty() && !b.days.is_empty();
        if dated && days_gap(a, b) > 0 || a.passing && !dated {
            return None;
        }
        if a.record != b.record && self.is_formula(a, b) {
            return None;
        }
        let apart = print_gap(printed);
        let slip = first.unit == second.unit
            && first.unit != Unit::Percent
            && a.alone
            && b.alone
            && figures::decimal_slip(first, second)
            && kin == Kin::Sure
            && apart <= 5;
        let linked = match &a.key {
            Key::Measure(measure) => {
                let both_said = a.speaker.is_some() && b.speaker.is_some();
                same_counted(&first.unit, &second.unit, *measure)
                    && (a.record != b.record || both_said)
                    && !grows(*measure, (first, printed.0), (second, printed.1))
                    && self.same_toll(*measure, a, b)
                    && (kin == Kin::Sure || self.n_shared(a, b) >= 2)
                    && apart <= 60
            }
            _ => first.unit == second.unit && a.record != b.record && self.same_count(a, b, apart),
        };
        (linked || (slip && a.record != b.record)).then(|| "figure: no number fits both".to_string())
    }

    /// A toll changes by the hour: two are set against each other where two sources give them, or long
    /// after the day.
    #[expect(clippy::unused_self, reason = "beside its sisters")]
    fn same_toll(&self, measure: Measure, a: &Statement, b: &Statement) -> bool {
        let settled = |one: &Statement| {
            let last = one.days.iter().map(|days| days.1).max();
            last.zip(one.printed).is_some_and(|(last, printed)| printed - last > 7)
        };
        let sources = a.speaker != b.speaker;
        !is_toll(measure) || (settled(a) && settled(b)) || (sources && !a.provisional && !b.provisional)
    }

    /// Whether two sentences, each with one figure of a kind, tell of one thing at one time.
    fn same_count(&self, a: &Statement, b: &Statement, apart: i32) -> bool {
        let alone = a.alone && b.alone;
        let n_shared = self.n_shared(a, b);
        let same_day = narrow_overlap(a, b) && n_shared >= 2 && self.share_actors(a, b);
        let same_words = n_shared >= 4 && self.likeness(a, b) >= 0.35;
        let undated = a.days.is_empty() && b.days.is_empty();
        alone && (same_day && apart <= 1 || same_words && apart == 0 && (undated || narrow_overlap(a, b)))
    }

    /// Sentences alike but for their figures: a formula of every day.
    fn is_formula(&self, a: &Statement, b: &Statement) -> bool {
        let differ = a.printed.is_some() && b.printed.is_some() && a.printed != b.printed;
        differ && self.likeness(a, b) >= 0.7
    }

    /// The shared part of the words of two sentences, by weight.
    fn likeness(&self, a: &Statement, b: &Statement) -> f64 {
        let weight = |list: &[crate::gather::terms::Term]| -> f64 {
            list.iter()
                .filter(|term| !self.terms.is_figure(**term))
                .map(|term| self.stories.weight(*term))
                .sum()
        };
        let shared: Vec<_> = common(&a.terms, &b.terms).collect();
        let shared = weight(&shared);
        shared / (weight(&a.terms) + weight(&b.terms) - shared).max(f64::MIN_POSITIVE)
    }

    /// How many telling words two sentences share.
    fn n_shared(&self, a: &Statement, b: &Statement) -> usize {
        common(&a.terms, &b.terms)
            .filter(|term| !self.terms.is_figure(*term) && self.stories.weight(*term) > 0.2)
            .count()
    }

    fn share_actors(&self, a: &Statement, b: &Statement) -> bool {
        a.actors.iter().any(|one| b.actors.iter().any(|other| same_actor(one, other))) || nationality(a, b)
    }

    fn same_subject(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        self.share_actors(a, b) || self.is_meant(a, b, kin)
    }

    /// Whether one only points at its subject, and it can be that of the other.
    fn is_meant(&self, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let points_at = |one: &Statement, other: &Statement| {
            one.subjects.is_empty()
                && (other.subjects.is_empty() || self.stories.names_any(one.record, &other.subjects))
        };
        kin == Kin::Sure && (points_at(a, b) || points_at(b, a))
    }
}

/// Two statements of one article: only where two speakers are named, and for names and figures.
fn two_voices(a: &Statement, b: &Statement) -> bool {
    let voices = a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker;
    voices
        && match (&a.claim, &b.claim) {
            (Claim::Figure(_), Claim::Figure(_)) => matches!(a.key, Key::Measure(_)),
            (Claim::Called { label }, Claim::Called { label: other }) => {
                *label && *other && a.passage != b.passage
            }
            _ => false,
        }
}

/// Whether both name one day of the week, of which a calendar day is not known to both.
fn same_weekday(a: &Statement, b: &Statement) -> bool {
    (a.days.is_empty() || b.days.is_empty()) && a.weekdays.iter().any(|day| b.weekdays.contains(day))
}

fn share_persons(a: &Statement, b: &Statement) -> bool {
    a.actors.iter().any(|one| b.actors.iter().any(|other| same_actor(one, other)))
}

/// « hennequin » and « pascal-hennequin » are one.
fn same_actor(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    one == other
        || (short.len() > 3 && long.strip_suffix(short).is_some_and(|rest| rest.ends_with('-')))
        || long.split_once('-').is_some() && short.len() > 5 && long.contains(short)
}

/// Whether an actor of one is named by its people in the other: « la France », « les soldats français ».
fn nationality(a: &Statement, b: &Statement) -> bool {
    let of = |actors: &[String], words: &[String]| {
        actors.iter().any(|actor| words.iter().any(|word| is_people_of(actor, word)))
    };
    let shared_words = common_words(&a.near, &b.near).any(|word| is_origin(word));
    of(&a.actors, &b.near) || of(&b.actors, &a.near) || shared_words
}

fn common_words<'w>(a: &'w [String], b: &'w [String]) -> impl Iterator<Item = &'w str> {
    a.iter().filter(|word| b.binary_search(word).is_ok()).map(String::as_str)
}

fn is_people_of(actor: &str, word: &str) -> bool {
    let n_common = actor.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
    n_common >= 4 && n_common * 3 >= actor.len() * 2 && is_origin(word)
}

/// Whether a folded word ends as the names of peoples do.
fn is_origin(word: &str) -> bool {
    let bare = word.trim_end_matches('s').trim_end_matches('e');
    [
        "ais", "ai", "ain", "ien", "ienn", "ois", "oi", "russ", "russe", "turc", "grec", "chinois", "chinoi",
        "suiss", "belg",
    ]
    .iter()
    .any(|end| bare.ends_with(end))
        && word.len() > 4
        && !NO_ORIGIN.contains(&word)
}

const NO_ORIGIN: [&str; 12] = [
    "jamais",
    "mais",
    "depuis",
    "ancien",
    "ancienne",
    "anciens",
    "moyens",
    "citoyens",
    "liens",
    "terrain",
    "demain",
    "chretiens",
];

fn days_gap(a: &Statement, b: &Statement) -> i32 {
    let gaps =
        a.days.iter().flat_map(|one| b.days.iter().map(|other| (other.0 - one.1).max(one.0 - other.1)));
    gaps.min().unwrap_or(i32::MAX)
}

fn narrow_overlap(a: &Statement, b: &Statement) -> bool {
    let narrow = |days: &&(i32, i32)| days.1 - days.0 <= 1;
    a.days
        .iter()
        .filter(narrow)
        .any(|one| b.days.iter().filter(narrow).any(|other| one.0 <= other.1 && other.0 <= one.1))
}

fn near_in_print(a: &Statement, b: &Statement, days: i32) -> bool {
    match (a.printed, b.printed) {
        (Some(one), Some(other)) => (one - other).abs() <= days,
        _ => true,
    }
}

type Printed = Option<(i32, i32)>;

fn print_gap(printed: (Printed, Printed)) -> i32 {
    match printed {
        (Some(a), Some(b)) => (b.0 - a.1).max(a.0 - b.1).max(0),
        _ => 0,
    }
}

/// The dead of one paper and the soldiers of another are not the same heads.
fn same_counted(a: &Unit, b: &Unit, measure: Measure) -> bool {
    let people =
        !matches!(measure, Measure::Loot | Measure::Fee | Measure::Cost | Measure::Turnout | Measure::Target);
    a == b || people && figures::is_people(a) && figures::is_people(b)
}

/// A toll that is told later and higher.
fn grows(measure: Measure, a: (&Figure, Printed), b: (&Figure, Printed)) -> bool {
    let (Some(first), Some(second)) = (a.1, b.1) else { return false };
    let (low, high) = if a.0.value <= b.0.value { (first, second) } else { (second, first) };
    let later = if measure == Measure::Missing { low.0 > high.1 } else { high.0 > low.1 };
    is_toll(measure) && later
}

/// What is counted on while an event lasts.
const fn is_toll(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::Dead | Measure::Injured | Measure::Missing | Measure::Arrested | Measure::Evacuated
    )
}
