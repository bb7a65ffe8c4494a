//! Windows of the timeline: how far it goes, and what zooming and panning make of it.

use super::calendar::Unit;
use crate::model::Day;

/// A window is never shorter: a week is what one can still read day by day.
pub(super) const MIN_DAYS: i32 = 7;

/// Days beyond some ten thousand years either way are no dates of the press; sums stay in range.
const FAR: i32 = 4_000_000;

/// Dated days → whole units of the calendar around them, larger ones around a longer stretch: from
/// weeks below a hundred days to decades above eighty years.
pub(super) fn padded((from, to): (Day, Day)) -> (Day, Day) {
    let (from, to) = (near(from), near(to));
    let unit = match to.0 - from.0 {
        ..100 => Unit::Week,
        100..1_100 => Unit::Months(1),
        1_100..30_000 => Unit::Months(12),
        _ => Unit::Months(120),
    };
    (unit.first_day(unit.number(from)), unit.last_day(unit.number(to)))
}

/// A window asked for → one in order and long enough.
pub(super) fn readable((from, to): (Day, Day)) -> (Day, Day) {
    let (from, to) = (near(from.min(to)), near(from.max(to)));
    let missing = (MIN_DAYS - n_days((from, to))).max(0);
    (from.plus_days(-(missing / 2)), to.plus_days(missing - missing / 2))
}

/// The days of a window.
pub(super) const fn n_days((from, to): (Day, Day)) -> i32 {
    to.0 - from.0 + 1
}

/// A window `factor` times as long, `centre` staying at its place on the screen; not shorter than a
/// week, inside the whole.
pub fn zoomed(window: (Day, Day), whole: (Day, Day), factor: f64, centre: Day) -> (Day, Day) {
    let (window, whole) = (readable(window), readable(whole));
    let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
    let old = f64::from(n_days(window));
    let scaled = if factor < 1.0 { (old * factor).floor() } else { (old * factor).ceil() };
    let new = scaled.clamp(f64::from(MIN_DAYS), f64::from(n_days(whole)));
    let centre = near(centre).clamp(window.0, window.1);
    let share = f64::from(centre.0 - window.0.0) / old;
    let from = centre.plus_days(-((share * new).round() as i32));
    clamped((from, from.plus_days(new as i32 - 1)), whole)
}

/// A window moved by some days, negative ones towards the past, as far as the whole goes.
pub fn panned(window: (Day, Day), whole: (Day, Day), n_days: i32) -> (Day, Day) {
    let window = readable(window);
    let n_days = n_days.clamp(-2 * FAR, 2 * FAR);
    clamped((window.0.plus_days(n_days), window.1.plus_days(n_days)), readable(whole))
}

/// Pushed inside the whole; the whole itself where it is no longer than that.
fn clamped(window: (Day, Day), whole: (Day, Day)) -> (Day, Day) {
    if n_days(window) >= n_days(whole) {
        return whole;
    }
    let too_late = (window.1.0 - whole.1.0).max(0);
    let too_early = (whole.0.0 - window.0.0).max(0);
    (window.0.plus_days(too_early - too_late), window.1.plus_days(too_early - too_late))
}

fn near(day: Day) -> Day {
    Day(day.0.clamp(-FAR, FAR))
}

#[cfg(test)]
mod tests {
    use super::{n_days, padded, panned, readable, zoomed};
    use crate::model::Day;

    const WHOLE: (Day, Day) = (Day(0), Day(999));

    #[test]
    fn zooming_keeps_the_centre_and_the_ends() {
        assert_eq!(zoomed(WHOLE, WHOLE, 0.5, Day(500)), (Day(250), Day(749)));
        assert_eq!(zoomed(WHOLE, WHOLE, 0.5, Day(0)), (Day(0), Day(499)));
        assert_eq!(zoomed((Day(250), Day(749)), WHOLE, 2.0, Day(500)), WHOLE);
        assert_eq!(zoomed((Day(0), Day(99)), WHOLE, 2.0, Day(50)), (Day(0), Day(199)));
        assert_eq!(n_days(zoomed(WHOLE, WHOLE, 0.000_1, Day(500))), 7);
        assert_eq!(zoomed(WHOLE, WHOLE, f64::NAN, Day(500)), WHOLE);
    }

    #[test]
    fn panning_stops_at_the_ends() {
        assert_eq!(panned((Day(100), Day(199)), WHOLE, 50), (Day(150), Day(249)));
        assert_eq!(panned((Day(100), Day(199)), WHOLE, -500), (Day(0), Day(99)));
        assert_eq!(panned((Day(100), Day(199)), WHOLE, i32::MAX), (Day(900), Day(999)));
    }

    #[test]
    fn windows_asked_for_are_made_readable() {
        assert_eq!(readable((Day(10), Day(10))), (Day(7), Day(13)));
        assert_eq!(readable((Day(20), Day(10))), (Day(10), Day(20)));
        assert!(n_days(readable((Day(i32::MIN), Day(i32::MAX)))) > 0);
        let shown = |from, to| {
            let (from, to) = padded((Day(from), Day(to)));
            [from.to_string(), to.to_string()].join(" ")
        };
        assert_eq!(shown(0, 0), "1969-12-29 1970-01-04");
        assert_eq!(shown(10, 300), "1970-01-01 1970-10-31");
        assert_eq!(shown(10, 3_000), "1970-01-01 1978-12-31");
        assert_eq!(shown(10, 40_000), "1970-01-01 2079-12-31");
    }
}
