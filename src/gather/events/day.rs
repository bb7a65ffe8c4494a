//! Two articles of one story that tell of one day → the pair of facts that tell the same thing of it.
//!
//! Who writes anew uses other words; but where an article of one story tells a single thing of a day
//! and so does another, they seldom mean two things. That holds the less, the more the day is that of
//! the news: what happened on the eve stands in every paper.

use super::{
    Join,
    fact::{Fact, Facts, nearest},
    story::Pair,
};

/// Articles that share less tell of the day on their own.
const ONE_STORY: f64 = 0.09;
/// The same where the two sentences share no word.
const CLOSE_STORY: f64 = 0.13;
/// Articles that share so little may still tell of one night: it is named in few sentences.
const ONE_NIGHT: f64 = 0.06;
/// The share of words from which two sentences share some.
const SOME_WORDS: f64 = 0.055;
/// What they share weighs at least this.
const TELLING: f64 = 0.45;
/// Printed so many days from it, an article tells of the day because it is the day of the news.
const OF_THE_NEWS: i32 = 1;
/// Printed so many days before it, because it is one of the next: much is due on Monday.
const SOON: i32 = 7;

/// Whether two facts of one day tell the same because their articles tell no other of it.
pub(super) fn join(facts: &Facts<'_>, stories: &Pair<'_, '_>, a: usize, b: usize) -> Option<Join> {
    let (one, other) = (facts.all.get(a)?, facts.all.get(b)?);
    let (gap, width) = nearest(one, other)?;
    if gap > 0 || width > 1 || facts.are_of_others(one, other) {
        return None;
    }
    if let Some(night) = same_night(one, other) {
        let alone = |record: usize| facts.of_days(record, night) == 1;
        let joined =
            alone(one.record) && alone(other.record) && stories.shared(one.record, other.record) >= ONE_NIGHT;
        if joined {
            return Some(Join { a, b, likeness: facts.likeness(one, other) });
        }
    }
    let (n_one, n_other) = (n_of_day(facts, one, other), n_of_day(facts, other, one));
    let likeness = facts.likeness(one, other);
    let least = if likeness.words >= SOME_WORDS && likeness.shared >= TELLING {
        (n_one.min(n_other) == 1).then_some(ONE_STORY)
    } else {
        let is_alone = n_one == 1 && n_other == 1;
        let is_news = is_of_the_news(facts, one) && is_of_the_news(facts, other);
        let is_due = is_soon(facts, one) && is_soon(facts, other);
        (is_alone && !is_news && !is_due).then_some(CLOSE_STORY)
    };
    (stories.shared(one.record, other.record) >= least?).then_some(Join { a, b, likeness })
}

/// The night, or the two days, that two facts both name.
fn same_night(a: &Fact, b: &Fact) -> Option<(i32, i32)> {
    let nights = |fact: &'_ Fact| -> Vec<(i32, i32)> {
        fact.days.iter().filter(|days| days.width() == 1).map(|days| (days.from, days.to)).collect()
    };
    let others = nights(b);
    nights(a).into_iter().find(|night| others.contains(night))
}

/// How many facts of an article tell of a day that a fact of another names: none, one, or more than one.
fn n_of_day(facts: &Facts<'_>, own: &Fact, other: &Fact) -> usize {
    let days = other.days.iter().filter(|days| days.width() <= 1);
    let mut touching = days.flat_map(|days| facts.touching(own.record, *days));
    let Some(first) = touching.next() else { return 0 };
    1 + usize::from(touching.any(|fact| fact != first))
}

/// Whether an article was printed on the day of a fact or right beside it.
fn is_of_the_news(facts: &Facts<'_>, fact: &Fact) -> bool {
    let printed = facts.printed(fact.record);
    printed.is_none_or(|day| {
        fact.days.iter().any(|days| day >= days.from - OF_THE_NEWS && day <= days.to + OF_THE_NEWS)
    })
}

/// Whether an article was printed in the days before a fact.
fn is_soon(facts: &Facts<'_>, fact: &Fact) -> bool {
    let printed = facts.printed(fact.record);
    printed.is_none_or(|day| fact.days.iter().any(|days| day < days.from && day >= days.from - SOON))
}
