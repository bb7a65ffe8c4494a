//! Days by their place in a month: « le dernier vendredi de février », « le premier dimanche de mai 2014 »,
//! « le 15 du mois dernier ».

use super::{
    absolute::{day_number, month_name, side_after, year_after},
    expression::{Date, Dated, Year},
    sentence::Sentence,
    vocabulary::{is_last, is_next, ordinal, weekday},
};
use crate::model::{Day, Weekday};

/// The weekday counted in a month that is named at a word, its article left to the caller.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let nth = match s.word(at) {
        "dernier" => 0,
        word => ordinal(word).filter(|nth| (1..=5).contains(nth))?,
    };
    let weekday = weekday(s.word(at + 1))?;
    let of = s.skip(at + 2, &[&["du", "mois", "de"], &["du", "mois", "d'"], &["de"], &["d'"]])?;
    let (month, after) = month_name(s, of, false)?;
    let (year, end) = year_after(s, after).unwrap_or_else(|| {
        let (side, end) = side_after(s, after);
        (Year::Unsaid(side), end)
    });
    Some(Dated::new(at, end, Date::Counted { nth, weekday, month, year }, "counted weekday"))
}

/// The day of the month before that of the publication, or after it: « 15 du mois dernier ».
pub(super) fn of_month(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let day = day_number(s, at).filter(|_| s.before(at, 1) == "le")?;
    let named = s.skip(at + 1, &[&["du", "mois"]])?;
    let n = match s.word(named) {
        word if is_last(word) => -1,
        word if is_next(word) => 1,
        _ => return None,
    };
    Some(Dated::new(at, named + 1, Date::OfMonth(day, n), "day"))
}

/// The `nth` such weekday of a month; 0 is the last.
pub(super) fn in_month(nth: u8, weekday: Weekday, year: i32, month: u8) -> Option<Day> {
    let first = Day::from_ymd(year, month, 1)?;
    let ahead = (weekday as i32 - first.weekday() as i32).rem_euclid(7);
    let mut days = (0..5).map(|week| first.plus_days(ahead + 7 * week)).filter(|day| day.ymd().1 == month);
    match usize::from(nth).checked_sub(1) {
        Some(nth) => days.nth(nth),
        None => days.next_back(),
    }
}
