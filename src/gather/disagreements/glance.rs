//! Two statements on one subject → whether they can exclude each other at all, told at a glance.
//!
//! This is asked of all pairs before anything else: what is told here needs no words of the sentences and no
//! likeness of the articles. A pair that is let go could not oppose each other; one that is kept may well be
//! compatible, which `compatibility` tells.

use std::hash::BuildHasher as _;

use foldhash::fast::FixedState;

use super::{
    counts, dates, deeds,
    figures::{self, Unit},
    names::{self, SAME_DEBATE},
    poles::{Pole, pole},
    senses::{Circle, Measure},
    statement::{Claim, Key, Statement},
    wording,
};

/// The first and last day of printing, where they are known.
type Printed = Option<(i32, i32)>;

/// What is seen of a statement at a glance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glance {
    /// The number of its value.
    value: u64,
    /// The passage it stands in.
    passage: u32,
    printed: Printed,
    claim: AtAGlance,
}

#[derive(Clone, Copy, Debug)]
enum AtAGlance {
    Date { from: i32, to: i32, planned: bool },
    Figure { low: f64, high: f64, value: f64, measure: Option<Measure>, percent: bool, lasts: bool },
    Called { circle: Circle, pole: Pole, label: bool },
    Change { forced: bool },
    Deed(deeds::AtAGlance),
    Quotation,
}

impl Glance {
    /// Looks at a statement; `printed` is the first and last day on which it and its repetitions were printed.
    pub(super) fn of(statement: &Statement, printed: Printed) -> Self {
        let value = FixedState::default().hash_one(&statement.value);
        let own = statement.printed.map(|day| (day, day));
        let (claim, printed) = match &statement.claim {
            Claim::Date(from, to) => {
                (AtAGlance::Date { from: *from, to: *to, planned: statement.planned }, own)
            }
            Claim::Figure(figure) => {
                let percent = figure.unit == Unit::Percent;
                let (low, high, value, measure) = (figure.low, figure.high, figure.value, figure.measure);
                let lasts = counts::lasts(figure);
                (AtAGlance::Figure { low, high, value, measure, percent, lasts }, printed.or(own))
            }
            Claim::Called { label } => {
                let circle = if let Key::Called(circle) = statement.key { circle } else { Circle::Group };
                (AtAGlance::Called { circle, pole: pole(&statement.value), label: *label }, own)
            }
            Claim::Change { forced, .. } => (AtAGlance::Change { forced: *forced }, own),
            Claim::Deed(deed) => (AtAGlance::Deed(deed.at_a_glance()), own),
            Claim::Quotation { .. } => (AtAGlance::Quotation, own),
        };
        Self { value, passage: statement.passage as u32, printed, claim }
    }

    /// Whether two statements on one subject in two articles can exclude each other.
    pub(super) fn may_oppose(self, other: Self) -> bool {
        self.value != other.value
            && match (self.claim, other.claim) {
                (AtAGlance::Date { .. }, AtAGlance::Date { .. }) => self.dates(other),
                (AtAGlance::Figure { .. }, AtAGlance::Figure { .. }) => self.figures(other),
                (AtAGlance::Called { circle, pole, .. }, AtAGlance::Called { pole: its, .. }) => match circle
                {
                    Circle::Someone => pole != its,
                    Circle::Group => pole != its && self.gap(other) <= SAME_DEBATE,
                    _ => names::may_oppose(circle, pole, its),
                },
                (AtAGlance::Change { forced }, AtAGlance::Change { forced: its }) => forced != its,
                (AtAGlance::Deed(one), AtAGlance::Deed(another)) => one.may_oppose(another, self.gap(other)),
                _ => self.gap(other) <= wording::SAME_SAYING,
            }
    }

    /// Whether two statements on one subject in one article can exclude each other: two voices may count
    /// otherwise, and call somebody otherwise.
    pub(super) fn may_oppose_within(self, other: Self) -> bool {
        let two_voices = match (self.claim, other.claim) {
            (AtAGlance::Figure { measure, .. }, AtAGlance::Figure { measure: its, .. }) => {
                measure.is_some() && measure == its
            }
            (AtAGlance::Called { label, .. }, AtAGlance::Called { label: its, .. }) => {
                label && its && self.passage != other.passage
            }
            _ => false,
        };
        two_voices && self.may_oppose(other)
    }

    /// How many days at least lie between their printings; 0 where one is not known.
    fn gap(self, other: Self) -> i32 {
        self.printed
            .zip(other.printed)
            .map_or(0, |(one, other)| (other.0 - one.1).max(one.0 - other.1).max(0))
    }

    fn dates(self, other: Self) -> bool {
        let (
            AtAGlance::Date { from, to, planned },
            AtAGlance::Date { from: other_from, to: other_to, planned: other_planned },
        ) = (self.claim, other.claim)
        else {
            return false;
        };
        let apart = dates::apart((from, to), (other_from, other_to));
        let (one, its) = (self.printed.map(|days| days.0), other.printed.map(|days| days.0));
        apart > 0
            && planned == other_planned
            && if planned {
                self.gap(other) <= dates::SAME_PLAN
            } else {
                let unknown = |day: i32, printed: Option<i32>| printed.is_some_and(|printed| day > printed);
                !unknown(from, its)
                    && !unknown(other_from, one)
                    && match (dates::is_news(one.or(its), to), dates::is_news(its.or(one), other_to)) {
                        (true, true) => {
                            apart <= dates::OF_ONE_PERSON
                                && to - from <= 1
                                && other_to - other_from <= 1
                                && self.gap(other) <= dates::SAME_NEWS
                        }
                        (false, false) => true,
                        _ => apart <= dates::NEWS + dates::MISHEARD,
                    }
            }
    }

    fn figures(self, other: Self) -> bool {
        let (
            AtAGlance::Figure { low, high, value, measure, percent, lasts },
            AtAGlance::Figure {
                low: its_low, high: its_high, value: its_value, measure: its_measure, ..
            },
        ) = (self.claim, other.claim)
        else {
            return false;
        };
        let apart = self.gap(other);
        let measured = measure.is_some() && measure == its_measure;
        let other_measure = measure.is_some() && its_measure.is_some() && !measured;
        let counts = apart <= counts::most_days(percent, measured) && !other_measure;
        figures::exclude((low, high), (its_low, its_high))
            && (value / its_value).max(its_value / value) < counts::WHOLE
            && (counts || apart <= counts::SLIPPED || lasts && !other_measure)
    }
}

#[cfg(test)]
mod tests {
    use super::{AtAGlance, Glance, Measure};

    fn figure(number: u64, value: f64, measure: Option<Measure>, printed: Option<i32>) -> Glance {
        let claim =
            AtAGlance::Figure { low: value, high: value, value, measure, percent: false, lasts: false };
        Glance { value: number, passage: 0, printed: printed.map(|day| (day, day)), claim }
    }

    fn date(number: u64, (from, to): (i32, i32), printed: Option<i32>) -> Glance {
        let planned = printed.is_some_and(|printed| from > printed);
        let printed = printed.map(|day| (day, day));
        Glance { value: number, passage: 0, printed, claim: AtAGlance::Date { from, to, planned } }
    }

    #[test]
    fn figures_that_no_number_fits_are_kept_near_in_print() {
        let dead = |number, value, printed| figure(number, value, Some(Measure::Dead), printed);
        for (one, other, kept) in [
            (dead(1, 12.0, Some(0)), dead(2, 14.0, Some(3)), true),
            (dead(1, 12.0, Some(0)), dead(1, 12.0, Some(3)), false),
            (dead(1, 12.0, Some(0)), dead(2, 14.0, Some(61)), false),
            (dead(1, 12.0, Some(0)), dead(2, 14.0, None), true),
            (dead(1, 12.0, Some(0)), dead(2, 500.0, Some(0)), false),
            (dead(1, 12.0, Some(0)), figure(2, 14.0, None, Some(15)), true),
            (dead(1, 12.0, Some(0)), figure(2, 14.0, None, Some(16)), false),
            (dead(1, 12.0, Some(0)), figure(2, 14.0, Some(Measure::Injured), Some(6)), false),
        ] {
            assert_eq!((one.may_oppose(other), other.may_oppose(one)), (kept, kept), "{one:?} {other:?}");
        }
    }

    #[test]
    fn dates_are_kept_where_both_articles_can_know_the_deed() {
        for (one, other, kept) in [
            (date(1, (0, 0), Some(5)), date(2, (1, 1), Some(6)), true),
            (date(1, (0, 0), Some(5)), date(2, (8, 8), Some(9)), false),
            (date(1, (0, 364), Some(900)), date(2, (365, 729), Some(900)), true),
            (date(1, (0, 0), Some(5)), date(2, (0, 0), Some(6)), false),
            (date(1, (0, 0), Some(1)), date(2, (-40, -40), Some(1)), false),
        ] {
            assert_eq!((one.may_oppose(other), other.may_oppose(one)), (kept, kept), "{one:?} {other:?}");
        }
    }
}
