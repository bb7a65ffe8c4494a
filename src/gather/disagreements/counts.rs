//! Two figures: whether they count one thing at one time, and no number fits both.

use super::{
    compatibility::{
        Judge, Printed, days_gap, narrow_overlap, share_actors, share_focus, share_persons, share_subjects,
    },
    figures::{self, Figure, Unit},
    kinds,
    senses::Measure,
    statement::{Claim, Key, Statement},
    story::{Kin, common},
};
use crate::{gather::terms::Term, text::fold};

/// Days between two papers that count one thing.
const SAME_COUNT: i32 = 60;
/// Days after which a toll does not grow any more.
const SETTLED: i32 = 7;
/// Days between papers of which one has slipped a decimal.
const SLIPPED: i32 = 5;
/// Days between two papers that count the things of one event.
const SAME_THING: i32 = 3;
/// From this weight on a noun is rare.
const RARE: f64 = 0.7;
/// Days between two papers that weigh the same.
const SAME_SUBSTANCE: i32 = 15;
/// Sentences of different days that share so much are a formula.
const FORMULA: f64 = 0.7;

/// A figure with its statement and the days of its printing.
type Count<'s> = (&'s Statement, &'s Figure, Printed);

impl Judge<'_> {
    /// Whether two figures count the same and exclude each other.
    pub(super) fn counts(&self, a: Count<'_>, b: Count<'_>, kin: Kin) -> bool {
        let ((one, first, printed), (other, second, other_printed)) = (a, b);
        let within_one = one.record == other.record;
        if !figures::opposed(first, second)
            || other_time(one, other)
            || other_place(one, other)
            || (!within_one && self.is_formula(one, other))
        {
            return false;
        }
        let apart = print_gap(printed, other_printed);
        let slipped = !within_one && self.has_slipped(a, b, kin);
        let same = if let Key::Measure(measure) = &one.key {
            apart <= SAME_COUNT
                && same_counted(&first.unit, &second.unit, *measure)
                && !grows(*measure, a, b)
                && same_toll(*measure, one, other)
                && self.same_measure(*measure, one, other, kin)
        } else {
            !within_one
                && !one.also
                && !other.also
                && kinds::same_kind(&first.unit, &second.unit)
                && self.same_count(one, other, apart, kin)
        };
        same || slipped
    }

    fn same_measure(&self, measure: Measure, a: &Statement, b: &Statement, kin: Kin) -> bool {
        let others = !a.scope.persons.is_empty() && !b.scope.persons.is_empty() && !share_persons(a, b);
        match measure {
            Measure::Cost => self.n_shared_things(a, b) >= 1 && kin == Kin::Sure,
            Measure::Debt
            | Measure::Turnover
            | Measure::Profit
            | Measure::Loss
            | Measure::Subsidy
            | Measure::Fine
            | Measure::Ransom
            | Measure::Pay => {
                let once = |one: &Statement| self.n_measured.get(&(one.record, measure)) == Some(&1);
                kin == Kin::Sure && (once(a) && once(b) || share_focus(a, b) && a.alone && b.alone)
            }
            Measure::Fee => !others && kin == Kin::Sure,
            Measure::Width | Measure::Length | Measure::Height | Measure::Depth => {
                self.n_shared_things(a, b) >= 1
            }
            Measure::Prison => share_focus(a, b),
            Measure::Staff => kin == Kin::Sure && of_the_group(a) == of_the_group(b),
            Measure::Visitors => {
                kin == Kin::Sure
                    && (self.stories.is_joined(a.record, b.record)
                        || share_subjects(a, b)
                        || narrow_overlap(a, b))
            }
            Measure::Seized | Measure::JobsCut | Measure::Hostages | Measure::Cases => {
                kin == Kin::Sure
                    && (self.n_shared_things(a, b) >= 1 || a.days.is_empty() == b.days.is_empty())
            }
            Measure::Turnout => a.scope.places == b.scope.places && kin == Kin::Sure,
            _ => kin == Kin::Sure || self.n_shared_things(a, b) >= 2,
        }
    }

    /// 25 000 and 250 000 hectares.
    fn has_slipped(&self, (a, first, printed): Count<'_>, (b, second, other): Count<'_>, kin: Kin) -> bool {
        // A site and its firm count heads of one kind: more than the noun must be shared.
        let heads = matches!(first.unit, Unit::Things(_)) && self.n_shared_things(a, b) < 2;
        first.unit == second.unit
            && first.unit != Unit::Percent
            && !heads
            && a.alone
            && b.alone
            && figures::decimal_slip(first, second)
            && kin == Kin::Sure
            && print_gap(printed, other) <= SLIPPED
    }

    /// Whether two sentences, each with one figure of a kind, tell of one thing at one time.
    fn same_count(&self, a: &Statement, b: &Statement, apart: i32, kin: Kin) -> bool {
        let n_shared = self.n_shared(a, b);
        let same_day = narrow_overlap(a, b) && n_shared >= 2 && share_actors(a, b);
        let same_words = n_shared >= 4 && self.likeness(a, b) >= 0.35;
        let undated = a.days.is_empty() && b.days.is_empty();
        let told = same_day && apart <= 1 || same_words && apart == 0 && (undated || narrow_overlap(a, b));
        // Two articles whose facts one event joins, of one thing at one time.
        let rare = self.is_rare(a) && self.is_rare(b) || same_substance(a, b);
        let one_undated = rare && (a.days.is_empty() || b.days.is_empty());
        let steady = !a.provisional && !b.provisional && (undated || one_undated || narrow_overlap(a, b));
        let same_thing = kin == Kin::Sure
            && (self.stories.is_joined(a.record, b.record) || rare)
            && steady
            && apart <= if same_substance(a, b) { SAME_SUBSTANCE } else { SAME_THING }
            && (self.n_shared_things(a, b) >= 2
                || same_substance(a, b)
                || self.counts_it_once(a) && self.counts_it_once(b));
        a.alone && b.alone && (told || same_thing)
    }

    /// Whether few articles speak at all of what is counted.
    fn is_rare(&self, one: &Statement) -> bool {
        let Key::Counted(Unit::Things(noun)) = &one.key else { return false };
        one.terms.iter().any(|term| {
            let form = fold(self.terms.form(*term));
            form.trim_end_matches(['s', 'x']) == noun && self.stories.weight(*term) >= RARE
        })
    }

    /// Whether an article has no other figure of the kind, which tells well what it counts.
    fn counts_it_once(&self, one: &Statement) -> bool {
        let Key::Counted(unit) = &one.key else { return false };
        kinds::is_telling(unit) && self.n_counted.get(&(one.record, unit)) == Some(&1)
    }

    /// Sentences alike but for their figures: a formula of every day.
    pub(super) fn is_formula(&self, a: &Statement, b: &Statement) -> bool {
        let differ = a.printed.is_some() && b.printed.is_some() && a.printed != b.printed;
        differ && self.likeness(a, b) >= FORMULA
    }

    /// The shared part of the words of two sentences, by weight.
    fn likeness(&self, a: &Statement, b: &Statement) -> f64 {
        let weight = |list: &[Term]| -> f64 {
            let words = list.iter().filter(|term| !self.terms.is_figure(**term));
            words.map(|term| self.stories.weight(*term)).sum()
        };
        let shared: Vec<Term> = common(&a.terms, &b.terms).collect();
        let shared = weight(&shared);
        shared / (weight(&a.terms) + weight(&b.terms) - shared).max(f64::MIN_POSITIVE)
    }
}

/// Whether the sentences tell of different days, or one of them of the past.
fn other_time(a: &Statement, b: &Statement) -> bool {
    let past = |one: &Statement, other: &Statement| {
        let last = one.days.iter().map(|days| days.1).max();
        let printed = one.printed.or(other.printed);
        other.days.is_empty() && last.zip(printed).is_some_and(|(last, printed)| printed - last > 45)
    };
    let dated = !a.days.is_empty() && !b.days.is_empty();
    a.passing != b.passing || a.passing && !dated || dated && days_gap(a, b) > 0 || past(a, b) || past(b, a)
}

/// Two towns, two counts.
fn other_place(a: &Statement, b: &Statement) -> bool {
    let (one, other) = (&a.scope.places, &b.scope.places);
    !one.is_empty() && !other.is_empty() && !one.iter().any(|place| other.contains(place))
}

fn print_gap(a: Printed, b: Printed) -> i32 {
    a.zip(b).map_or(0, |(a, b)| (b.0 - a.1).max(a.0 - b.1).max(0))
}

/// The dead of one paper and the soldiers of another are not the same heads.
fn same_counted(a: &Unit, b: &Unit, measure: Measure) -> bool {
    let people = matches!(
        measure,
        Measure::Dead
            | Measure::Injured
            | Measure::Missing
            | Measure::Evacuated
            | Measure::Demonstrators
            | Measure::Arrested
    );
    let generic = kinds::is_people(a) && kinds::is_being(b) || kinds::is_being(a) && kinds::is_people(b);
    kinds::same_kind(a, b) || people && generic
}

/// A toll changes by the hour: two are set against each other where two sources give them, or long
/// after the day.
fn same_toll(measure: Measure, a: &Statement, b: &Statement) -> bool {
    let settled = |one: &Statement| {
        let last = one.days.iter().map(|days| days.1).max();
        last.zip(one.printed).is_some_and(|(last, printed)| printed - last > SETTLED)
    };
    let sources = a.speaker != b.speaker && !a.provisional && !b.provisional;
    // Two counts of one stated day are no growth.
    let stood = (a.stood || b.stood) && days_gap(a, b) <= 0;
    let of_one_day = measure == Measure::Cases && (narrow_overlap(a, b) || stood) && a.speaker != b.speaker;
    !is_toll(measure) || sources || of_one_day || settled(a) && settled(b)
}

/// A toll that is told later and higher; of the missing, later and lower.
fn grows(measure: Measure, a: Count<'_>, b: Count<'_>) -> bool {
    let (Some(first), Some(second)) = (told_on(a), told_on(b)) else { return false };
    let (low, high) = if a.1.value <= b.1.value { (first, second) } else { (second, first) };
    let later = if measure == Measure::Missing { low.0 > high.1 } else { high.0 > low.1 };
    let of_one_day = measure == Measure::Cases && narrow_overlap(a.0, b.0);
    (is_toll(measure) || measure == Measure::Ruined) && later && !of_one_day
}

/// Whether both weigh or measure one thing.
fn same_substance(a: &Statement, b: &Statement) -> bool {
    let of = |one: &Statement| match &one.claim {
        Claim::Figure(figure) => figure.of.clone(),
        _ => None,
    };
    of(a).is_some() && of(a) == of(b)
}

/// When a count held: the day that its sentence names, or else that of its printing.
fn told_on((statement, _, printed): Count<'_>) -> Printed {
    let day = statement.days.iter().find(|days| days.1 == days.0);
    match (statement.stood, day) {
        (true, Some(day)) => Some(*day),
        _ => printed,
    }
}

/// What is counted on while an event lasts.
const fn is_toll(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::Dead
            | Measure::Injured
            | Measure::Missing
            | Measure::Arrested
            | Measure::Evacuated
            | Measure::Cases
            | Measure::Hostages
    )
}

/// Whether a sentence counts the people of a whole group, not of one house.
fn of_the_group(a: &Statement) -> bool {
    a.near.iter().any(|word| is_of_a_group(word))
}

/// Whether a folded word speaks of a whole group.
pub(super) fn is_of_a_group(word: &str) -> bool {
    const WORDS: [&str; 7] = ["monde", "groupe", "filiales", "proprietaire", "maison-mere", "pays", "europe"];
    WORDS.contains(&word)
}
