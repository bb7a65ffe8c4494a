//! Two figures: whether they count one thing at one time, and no number fits both.

use super::{
    compatibility::{Judge, Printed, days_gap, near_in_print},
    complements::{is_narrower, other_complement},
    concepts,
    figures::{self, Figure, Unit},
    kinds,
    senses::Measure,
    sharing::{other_persons, other_place, share_focus},
    statement::{Key, Statement},
    story::{Kin, common},
    tolls::{goes_on, grows, has_voices, is_no_growth, is_toll, same_toll},
};
use crate::gather::terms::Term;

/// What their sentences must share to be of one thing: two rare words, or what they measure and one.
const ONE_THING: f64 = 1.5;
/// The same for heads that are counted for one thing.
const ONE_GROUP: f64 = 1.4;
/// The same where only one of them says what it measures.
const ONE_SIDED: f64 = 1.9;
/// The same for shares and metres of which no word says what they measure.
const OF_ANYTHING: f64 = 2.2;
/// How much more, where they tell of it by verbs that say two things.
const OTHER_DEED: f64 = 1.2;
/// What it weighs that both say what they measure, and the same.
const SAME_MEASURE: f64 = 1.0;
/// What it weighs that neither article has another figure of the kind, or none of the kind and measure.
const ONLY_ONE: f64 = 0.85;
const ONLY_ONE_MEASURED: f64 = 0.7;
/// Days between two papers that measure one thing.
const SAME_COUNT: i32 = 60;
/// The same where the words do not say what is measured.
const SAME_THING: i32 = 15;
/// The same for a share of a whole, which is counted again at the next occasion.
const SAME_SHARE: i32 = 3;
/// Days between papers of which one has slipped a decimal.
pub(super) const SLIPPED: i32 = 5;
/// What is so many times another is the whole, of which the other is a part.
pub(super) const WHOLE: f64 = 20.0;
/// Sentences of different days that share so much are a formula.
const FORMULA: f64 = 0.7;
/// Copies share so much of a sentence that only its figure was changed.
const COPIED: f64 = 0.95;
/// The same where none of their several figures agrees.
const FORM: f64 = 0.4;
/// Articles of one form share so much of their words.
const ONE_FORM: f64 = 0.45;

/// A figure with its statement and the days of its printing.
pub(super) type Count<'s> = (&'s Statement, &'s Figure, Printed);

impl Judge<'_> {
    /// Whether two figures count the same and exclude each other.
    pub(super) fn counts(&self, a: Count<'_>, b: Count<'_>, kin: Kin) -> bool {
        let ((one, first, _), (other, second, _)) = (a, b);
        let within_one = one.record == other.record;
        if kin < Kin::Sure || !figures::opposed(first, second) {
            return false;
        }
        if !within_one && (refuses(first, second) || refuses(second, first)) {
            return true;
        }
        if one.planned != other.planned && !first.measure.is_some_and(is_decided)
            || other_time(one, other)
            || other_place(one, other)
        {
            return false;
        }
        // The sentences are compared last: that is most of the work.
        let two_tellings = || {
            within_one
                || (!self.is_formula(one, other) || self.is_copied(a, b)) && !self.knows_both_values(a, b)
        };
        if !within_one && self.has_slipped(a, b) {
            return two_tellings();
        }
        self.may_be_one_count(a, b) && self.of_one_thing(a, b, is_measured(first, second)) && two_tellings()
    }

    /// Whether nothing tells that two figures count two things.
    fn may_be_one_count(&self, a: Count<'_>, b: Count<'_>) -> bool {
        let ((one, first, printed), (other, second, other_printed)) = (a, b);
        let within_one = one.record == other.record;
        let apart = print_gap(printed, other_printed);
        let ratio = (first.value / second.value).max(second.value / first.value);
        let measured = is_measured(first, second);
        let most = if lasts(first)
            && one.days.is_empty()
            && other.days.is_empty()
            && self.stories.are_joined(one.record, other.record)
        {
            i32::MAX
        } else {
            most_days(first.unit == Unit::Percent, measured)
        };
        let other_measure = first.measure.is_some() && second.measure.is_some() && !measured;
        apart <= most
            && ratio < WHOLE
            && !other_measure
            && (first.measure == second.measure || !one.stood && !other.stood)
            && (measured || !within_one)
            && same_counted(first, second)
            && first.manner.may_be(&second.manner, measured && first.measure == Some(Measure::Ransom))
            && !is_of_part(first, second)
            && !(is_share(first) && (is_narrower(one, other) || is_narrower(other, one)))
            && !other_complement(one, other)
            && !self.is_part_elsewhere(a, b)
            && !grows(a, b)
            && !goes_on(a, b)
            && (same_toll(one, other, first.measure.filter(|_| measured)) || measured && is_no_growth(a, b))
    }

    /// Whether two sentences measure one thing, by the words they share.
    fn of_one_thing(&self, (a, first, _): Count<'_>, (b, second, _): Count<'_>, measured: bool) -> bool {
        if first.unit == Unit::Age {
            return share_focus(a, b);
        }
        let punished = first.unit != Unit::Years || share_focus(a, b);
        let group = measured && first.measure == Some(Measure::Staff) && of_the_group(a) != of_the_group(b);
        let substance =
            first.of.as_ref().zip(second.of.as_ref()).is_some_and(|(one, other)| concepts::alike(one, other));
        let once = self.once(a, first).min(self.once(b, second));
        let evidence = self.evidence(a, b)
            + if measured { SAME_MEASURE } else { 0.0 }
            + once
            + if substance { SAME_MEASURE } else { 0.0 };
        // A share, or so many metres, can be of anything.
        let vague = !measured && matches!(first.unit, Unit::Percent | Unit::Change | Unit::Metres);
        let least = match first.measure == second.measure {
            _ if vague => OF_ANYTHING,
            true if measured && matches!(first.unit, Unit::Things(_)) => ONE_GROUP,
            true => ONE_THING,
            false => ONE_SIDED,
        };
        let deeds = first.manner.is_by_another_deed(&second.manner, measured) && !has_voices(a, b);
        let least = least + if deeds { OTHER_DEED } else { 0.0 };
        !other_persons(a, b) && punished && !group && evidence >= least
    }

    /// Whether the smaller of two is counted in a place that the other's article does not name.
    fn is_part_elsewhere(&self, a: Count<'_>, b: Count<'_>) -> bool {
        let ((part, fewer, _), (whole, more, _)) = if a.1.value < b.1.value { (a, b) } else { (b, a) };
        let places = &part.common.places;
        fewer.value < more.value
            && !places.is_empty()
            && whole.common.places.is_empty()
            && !places.iter().any(|place| self.stories.names_any(whole.record, core::slice::from_ref(place)))
    }

    /// How much tells that its article has no other such figure.
    fn once(&self, one: &Statement, figure: &Figure) -> f64 {
        let Key::Counted(unit) = &one.key else { return 0.0 };
        let n_of_kind = self.tallies.values.get(&(one.record, unit)).map_or(0, Vec::len);
        if n_of_kind == 1 {
            ONLY_ONE
        } else if self.tallies.n_counted.get(&(one.record, unit, figure.measure)) == Some(&1) {
            ONLY_ONE_MEASURED
        } else {
            0.0
        }
    }

    /// 25 000 and 250 000 hectares.
    fn has_slipped(&self, (a, first, printed): Count<'_>, (b, second, other): Count<'_>) -> bool {
        // A site and its firm count heads of one kind: more than the noun must be shared.
        let heads = matches!(first.unit, Unit::Things(_)) && self.evidence(a, b) < ONE_THING;
        first.unit == second.unit
            && first.unit != Unit::Percent
            && !heads
            && a.alone
            && b.alone
            && figures::decimal_slip(first, second)
            && print_gap(printed, other) <= SLIPPED
    }

    /// Whether one of the articles has the other's figure too: it tells of two counts, or of how one grew.
    fn knows_both_values(&self, (a, first, _): Count<'_>, (b, second, _): Count<'_>) -> bool {
        self.has_value(a, second) || self.has_value(b, first)
    }

    fn has_value(&self, one: &Statement, its: &Figure) -> bool {
        let Key::Counted(unit) = &one.key else { return false };
        let own = self.tallies.values.get(&(one.record, unit)).map_or(&[][..], Vec::as_slice);
        own.iter().any(|value| (value - its.value).abs() < its.value * 0.001)
    }

    /// Whether two copies of one dispatch have one sentence with another figure, of what stays as it is from day to
    /// day.
    fn is_copied(&self, (a, first, _): Count<'_>, (b, ..): Count<'_>) -> bool {
        matches!(first.measure, Some(Measure::Length | Measure::Width))
            && self.quotes.of_one_family(a, b)
            && self.likeness(a, b) >= COPIED
    }

    /// Sentences alike but for their figures: a formula of every day.
    pub(super) fn is_formula(&self, a: &Statement, b: &Statement) -> bool {
        let differ = a.printed.is_some() && b.printed.is_some() && a.printed != b.printed;
        // Of two papers of one week only articles that share their form tell by one.
        let near = near_in_print(a, b, SAME_THING);
        let likeness = self.likeness(a, b);
        (differ && likeness >= FORMULA || likeness >= FORM && self.no_figure_agrees(a, b))
            && !(near && self.stories.likeness(a.record, b.record) < ONE_FORM)
    }

    /// Whether two sentences have several figures each, none of them the same: they tell of two things in one
    /// form.
    fn no_figure_agrees(&self, a: &Statement, b: &Statement) -> bool {
        let n_figures =
            |one: &Statement| one.common.terms.iter().filter(|term| self.terms.is_figure(**term)).count();
        let shared = common(&a.common.terms, &b.common.terms).any(|term| self.terms.is_figure(term));
        n_figures(a) > 1 && n_figures(b) > 1 && !shared
    }

    /// Whether both sentences have figures, none of them the same.
    pub(super) fn count_otherwise(&self, a: &Statement, b: &Statement) -> bool {
        let counts = |one: &Statement| one.common.terms.iter().any(|term| self.terms.is_figure(*term));
        counts(a)
            && counts(b)
            && !common(&a.common.terms, &b.common.terms).any(|term| self.terms.is_figure(term))
    }

    /// The shared part of the words of two sentences, by weight.
    fn likeness(&self, a: &Statement, b: &Statement) -> f64 {
        let weigh = |term: Term| if self.terms.is_figure(term) { 0.0 } else { self.stories.weight(term) };
        let weight = |list: &[Term]| -> f64 { list.iter().map(|term| weigh(*term)).sum() };
        let (own, others) = (&a.common.terms, &b.common.terms);
        let shared: f64 = common(own, others).map(weigh).sum();
        shared / (weight(own) + weight(others) - shared).max(f64::MIN_POSITIVE)
    }
}

/// Whether what a figure tells of a happening holds as long as it is told: what was aboard, not what is paid.
pub(super) const fn lasts(figure: &Figure) -> bool {
    matches!(figure.measure, None | Some(Measure::Aboard | Measure::Crowd | Measure::Ruined | Measure::Dead))
        && !matches!(figure.unit, Unit::Percent | Unit::Money(_))
}

/// Whether both say what they measure, and the same.
fn is_measured(a: &Figure, b: &Figure) -> bool {
    a.measure.is_some() && a.measure == b.measure
}

/// Whether one figure is put in the place of the other.
fn refuses(one: &Figure, other: &Figure) -> bool {
    one.instead_of.is_some_and(|refused| (refused - other.value).abs() < 0.001 * other.value)
}

/// The days between two papers that give one figure, a share or with what it measures.
pub(super) const fn most_days(percent: bool, measured: bool) -> i32 {
    match (percent, measured) {
        (true, _) => SAME_SHARE,
        (false, true) => SAME_COUNT,
        (false, false) => SAME_THING,
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
    let other_days = dated && (days_gap(a, b) > 0 || other_year(a, b));
    a.passing != b.passing || a.passing && !dated || other_days || past(a, b) || past(b, a)
}

/// Days from which a date is a month or a year.
const WIDE: i32 = 27;

/// Whether both name months or years, none of which touch: what is told of 2024 is not told of 2025, on
/// whatever day.
fn other_year(a: &Statement, b: &Statement) -> bool {
    fn wide(one: &Statement) -> impl Iterator<Item = &(i32, i32)> {
        one.days.iter().filter(|days| days.1 - days.0 >= WIDE)
    }
    let apart = |one: &(i32, i32)| wide(b).all(|other| other.0 > one.1 || one.0 > other.1);
    wide(a).next().is_some() && wide(b).next().is_some() && wide(a).all(apart)
}

pub(super) fn print_gap(a: Printed, b: Printed) -> i32 {
    a.zip(b).map_or(0, |(a, b)| (b.0 - a.1).max(a.0 - b.1).max(0))
}

/// The dead of one paper and the soldiers of another are not the same heads.
fn same_counted(a: &Figure, b: &Figure) -> bool {
    let generic = |one: &Figure, other: &Figure| kinds::is_people(&one.unit) && kinds::is_being(&other.unit);
    // « dix morts », of whom « trois policiers ».
    let part = |all: &Figure, some: &Figure| {
        let toll = a.measure == b.measure && a.measure.is_some_and(|of| is_toll(of) && of != Measure::Cases);
        toll && !kinds::is_people(&some.unit) && !kinds::is_judged(&some.unit) && some.value < all.value
    };
    kinds::same_kind(&a.unit, &b.unit) || generic(a, b) && !part(a, b) || generic(b, a) && !part(b, a)
}

const fn is_share(figure: &Figure) -> bool {
    matches!(figure.unit, Unit::Percent | Unit::Change)
}

/// Whether the smaller counts a part, or what is left, of what the other counts, or each is paid by another.
fn is_of_part(a: &Figure, b: &Figure) -> bool {
    let (few, many) = if a.value < b.value { (a, b) } else { (b, a) };
    let paid = matches!(a.unit, Unit::Money(_)) && a.manner.is_paid_by_another(&b.manner);
    let limited = a.manner.is_of_part(&b.manner);
    paid || limited || few.manner.is_left_of(&many.manner)
}

/// What is as it is announced to be.
const fn is_decided(measure: Measure) -> bool {
    matches!(measure, Measure::JobsCut | Measure::Target | Measure::Fine | Measure::Price)
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
