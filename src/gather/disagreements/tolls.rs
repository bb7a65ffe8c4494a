//! Two counts of what is counted on while an event lasts → whether one grew into the other.

use super::{
    compatibility::{Printed, days_gap, narrow_overlap},
    counts::{Count, print_gap},
    senses::Measure,
    statement::Statement,
};

/// Days after which a toll does not grow any more.
const SETTLED: i32 = 7;
/// Days between two papers after which another source that gives another toll counts otherwise.
const OTHER_COUNT: i32 = 4;

/// A toll changes by the hour: two are set against each other where two sources give them, or long
/// after the day.
pub(super) fn same_toll(a: &Statement, b: &Statement, measure: Option<Measure>) -> bool {
    let settled = |one: &Statement| {
        let last = one.days.iter().map(|days| days.1).max();
        last.zip(one.printed).is_some_and(|(last, printed)| printed - last > SETTLED)
    };
    let sources = a.speaker != b.speaker && !a.provisional && !b.provisional;
    // Two counts of one stated day are no growth.
    let stood = (a.stood || b.stood) && days_gap(a, b) <= 0;
    let of_one_day =
        measure == Some(Measure::Cases) && (narrow_overlap(a, b) || stood) && a.speaker != b.speaker;
    !measure.is_some_and(is_toll) || sources || of_one_day || settled(a) && settled(b)
}

/// So many victims are counted at once; of more, the first papers do not know all.
const FEW: f64 = 20.0;

/// Whether the higher of two tolls was printed no later than the lower, and neither is told as one that will
/// change: two papers of one morning, not two hours of one count.
pub(super) fn is_no_growth(a: Count<'_>, b: Count<'_>) -> bool {
    let (low, high) = if a.1.value <= b.1.value { (a, b) } else { (b, a) };
    let open = |one: Count<'_>| one.0.provisional || one.1.manner.so_far;
    let known = high.1.value <= FEW || high.1.measure == Some(Measure::Engaged);
    let near = low.2.zip(high.2).is_some_and(|(low, high)| high.1 <= low.0 && low.0 - high.1 <= 1);
    near && known && high.1.measure != Some(Measure::Missing) && !open(a) && !open(b)
}

/// A toll that is told later and higher; of the missing, later and lower.
pub(super) fn grows(a: Count<'_>, b: Count<'_>) -> bool {
    let Some(measure) = a.1.measure.or(b.1.measure) else { return false };
    let (Some(first), Some(second)) = (told_on(a), told_on(b)) else { return false };
    let (low, high) = if a.1.value <= b.1.value { (first, second) } else { (second, first) };
    // A toll that somebody else gives days later is no news of the first.
    if has_voices(a.0, b.0) && print_gap(Some(first), Some(second)) >= OTHER_COUNT {
        return false;
    }
    let later = if measure == Measure::Missing { low.0 > high.1 } else { high.0 > low.1 };
    let of_one_day = measure == Measure::Cases && narrow_overlap(a.0, b.0);
    (is_toll(measure) || measure == Measure::Ruined) && later && !of_one_day
}

/// Whether two name who gives a figure, each another.
pub(super) fn has_voices(a: &Statement, b: &Statement) -> bool {
    a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker
}

/// Whether one is told as a count that goes on (« depuis lundi », « à ce jour ») and the later of them is no
/// lower; two voices who name what they count do not wait for each other.
pub(super) fn goes_on(a: Count<'_>, b: Count<'_>) -> bool {
    let voices = has_voices(a.0, b.0);
    let so_far = a.1.manner.so_far || b.1.manner.so_far;
    if !so_far || voices || narrow_overlap(a.0, b.0) {
        return false;
    }
    let (low, high) = if a.1.value <= b.1.value { (a, b) } else { (b, a) };
    let later = told_on(low).zip(told_on(high)).is_none_or(|(low, high)| high.1 > low.0);
    later || high.1.manner.so_far && told_on(low) == told_on(high)
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
pub(super) const fn is_toll(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::Dead
            | Measure::Injured
            | Measure::Missing
            | Measure::Arrested
            | Measure::Evacuated
            | Measure::Cases
            | Measure::Hostages
            | Measure::Engaged
    )
}
