//! Days written in figures alone.

use super::{
    absolute::day_number,
    calendar::{YEARS, within_calendar},
    expression::{Date, Dated, Side, Year},
    sentence::Sentence,
    vocabulary::weekday,
};
use crate::model::{Day, Edtf, Precision};

/// « 06/02/2023 », « 06.02.23 », « 6-2-2023 », « 2023-02-06 », « le 06/02 ».
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if at > 0 && s.is_glued(at - 1) && matches!(s.before(at, 1), "/" | "-" | "+" | "." | "#") {
        return None;
    }
    let raw = s.raw(at);
    if raw.contains('.') {
        let parts: Vec<&str> = raw.split('.').take(4).collect();
        let [day, month, year] = parts[..] else { return None };
        // « iOS 12.4.10 », « article 3.1.12 »: with two figures for the year, only what stands as a day does.
        let is_led = matches!(s.before(at, 1), "le" | "du" | "au" | "des" | "date")
            || weekday(s.before(at, 1)).is_some();
        let is_written = day.len() == 2 && month.len() == 2 && !s.is_letters(at.wrapping_sub(1));
        if year.len() == 2 && !(is_led || is_written) {
            return None;
        }
        let value = day_of(day, month, year)?;
        return Some(Dated::new(at, at + 1, Date::Fixed(value, Precision::Day), "numeric"));
    }
    s.digits(at)?;
    let separator = s.word(at + 1);
    if !matches!(separator, "/" | "-") || !s.is_glued(at) || !s.is_glued(at + 1) {
        return None;
    }
    s.digits(at + 2)?;
    let whole = s.word(at + 3) == separator && s.is_glued(at + 2) && s.is_glued(at + 3);
    if whole {
        s.digits(at + 4)?;
        if s.is_glued(at + 4) && matches!(s.word(at + 5), "/" | "-") {
            return None;
        }
        let (a, b, c) = (s.word(at), s.word(at + 2), s.word(at + 4));
        let value = if a.len() == 4 { day_of(c, b, a) } else { day_of(a, b, c) };
        let date = match value {
            Some(value) => Date::Fixed(value, Precision::Day),
            None if separator == "/" && c.len() == 4 && day_of("1", b, c).is_some() => Date::Impossible,
            None => return None,
        };
        return Some(Dated::new(at, at + 5, date, "numeric"));
    }
    if s.is_glued(at + 2) && matches!(s.word(at + 3), "/" | "-") {
        return None;
    }
    short_numeric(s, at, separator)
}

/// « le 06/02 », « 02/2023 ».
fn short_numeric(s: &Sentence<'_, '_>, at: usize, separator: &str) -> Option<Dated> {
    let ((first, n_first), (second, n_second)) = (s.digits(at)?, s.digits(at + 2)?);
    if separator != "/" {
        return None;
    }
    if n_first == 2 && n_second == 4 && (1..=12).contains(&first) && YEARS.contains(&second) {
        let value = Edtf::month(second, first as u8);
        return Some(Dated::new(at, at + 3, Date::Fixed(value, Precision::Month), "numeric"));
    }
    let said = matches!(s.before(at, 1), "le" | "du" | "au") || weekday(s.before(at, 1)).is_some();
    let month = u8::try_from(second).ok().filter(|month| (1..=12).contains(month))?;
    let day = day_number(s, at).filter(|day| *day <= crate::model::days_in_month(2024, month))?;
    if !said || n_second != 2 {
        return None;
    }
    let date = Date::Day { weekday: None, day, month, year: Year::Unsaid(Side::Tense) };
    Some(Dated::new(at, at + 3, date, "numeric"))
}

fn day_of(day: &str, month: &str, year: &str) -> Option<Edtf> {
    let short = day.len() <= 2 && month.len() <= 2 && !day.is_empty() && !month.is_empty();
    let number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i32>().ok())?;
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        // A press article of the last fifty years, or a plan for the next.
        (2, year) => year + if year < 60 { 2000 } else { 1900 },
        _ => return None,
    };
    if !short {
        return None;
    }
    let day = Day::from_ymd(year, number(month)? as u8, number(day)? as u8)?;
    within_calendar(Edtf::day(day))
}
