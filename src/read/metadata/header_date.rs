//! Dates as headers, datelines and containers write them → days and months.
//!
//! Only dates that stand by themselves, or lack nothing but their year. Numbers are read day
//! first, as French papers write them. Relative dates are the business of `times`.

use super::wire_stamp::wire_stamp;
use crate::{
    model::{Day, Edtf},
    read::{reading::Bytes, times::vocabulary},
    text::{Word, WordKind, fold, with_folded, words},
};

/// A date in a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderDate {
    /// Where, the weekday included, in bytes of the text given.
    pub at: Bytes,
    /// What it says.
    pub value: HeaderValue,
}

/// What a header's date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderValue {
    /// A day.
    Day(Day),
    /// A year and a month.
    Month(i32, u8),
    /// A month and a day whose year stands elsewhere.
    DayOfMonth(u8, u8),
}

impl HeaderValue {
    /// The value in EDTF, unless its year stands elsewhere.
    pub const fn edtf(self) -> Option<Edtf> {
        match self {
            Self::Day(day) => Some(Edtf::day(day)),
            Self::Month(year, month) => Some(Edtf::month(year, month)),
            Self::DayOfMonth(..) => None,
        }
    }
}

/// The dates of a line, in order. Lines longer than a header are read in their first 400 bytes.
pub fn header_dates(line: &str) -> Vec<HeaderDate> {
    let head = line.get(..line.floor_char_boundary(400)).unwrap_or(line);
    if !may_date(head) {
        return Vec::new();
    }
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let words: Vec<Word<'_>> = words(head).collect();
    let mut dates = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // Every date has a figure in its first word or in its second.
        if !words.iter().skip(at).take(2).any(|word| has_digit(word.text)) {
            at += 1;
            continue;
        }
        let Some((n_words, value)) = date_at(head, &words, at) else {
            at += 1;
            continue;
        };
        let end = iso_end(head, &words, at, value)
            .or_else(|| words.get(at + n_words - 1).map(Word::end))
            .unwrap_or(0);
        let first = with_weekday(&words, at);
        let start = words.get(first).map_or(0, |word| word.start);
        dates.push(HeaderDate { at: start..end, value });
        at += n_words;
    }
    dates
}

/// Whether some figure stands as in a date, beside another with a mark between or beside what begins as a
/// month does: cutting a line into its words costs far more, and most lines with figures have no date.
fn may_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(n_before) = bytes.get(from..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        let start = from + n_before;
        let rest = bytes.get(start..).unwrap_or_default();
        from = start + rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(from..).unwrap_or_default());
        let is_numeric = matches!(behind.as_bytes(), [b'-' | b'/' | b'.', next, ..] if next.is_ascii_digit())
            || matches!(behind.as_bytes(), [b' ', b'-' | b'/', b' ', next, ..] if next.is_ascii_digit());
        if is_numeric || ends_with_month(before) || begins_with_month(behind) {
            return true;
        }
    }
    false
}

/// A sign that parts words, as far as months go: what is no plain letter may be an accent.
const fn parts_words(sign: u8) -> bool {
    sign.is_ascii() && !sign.is_ascii_alphabetic()
}

fn ends_with_month(before: &str) -> bool {
    let bytes = before.as_bytes();
    let end = bytes.iter().rposition(|byte| !parts_words(*byte)).map_or(0, |last| last + 1);
    let start = bytes.iter().take(end).rposition(|byte| parts_words(*byte)).map_or(0, |last| last + 1);
    before.get(start..end).is_some_and(may_be_month)
}

/// « 1er août », « 1 er mars », « 3 of March »: the month is the third word at most.
fn begins_with_month(behind: &str) -> bool {
    let words = behind.split(|sign: char| sign.is_ascii() && parts_words(sign as u8));
    words.filter(|word| !word.is_empty()).take(3).any(may_be_month)
}

/// Whether a word begins as a French or English month does. Behind a mark or a space that is no plain
/// one, another word may be glued to it.
fn may_be_month(word: &str) -> bool {
    const MONTHS: [[u8; 3]; 17] = [
        *b"jan", *b"fev", *b"feb", *b"mar", *b"avr", *b"apr", *b"mai", *b"may", *b"jui", *b"jun", *b"jul",
        *b"aou", *b"aug", *b"sep", *b"oct", *b"nov", *b"dec",
    ];
    let begins = |bytes: &[u8]| {
        bytes.first_chunk().is_some_and(|head| MONTHS.contains(&head.map(|byte| byte.to_ascii_lowercase())))
    };
    if word.is_ascii() {
        return begins(word.as_bytes());
    }
    with_folded(word, |folded| {
        folded.split(|letter: char| !letter.is_alphanumeric()).any(|word| begins(word.as_bytes()))
    })
}

/// A stated date: ISO, with or without a time, or any that a header would write.
pub fn stated_date(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if let Ok(value) = text.parse::<Edtf>() {
        return Some(value);
    }
    compact(text).or_else(|| header_dates(text).first().and_then(|date| date.value.edtf()))
}

/// « 20230206 », as some feeds write it.
fn compact(text: &str) -> Option<Edtf> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, rest) = text.split_at_checked(4).filter(|_| digits)?;
    let (month, day) = rest.split_at_checked(2)?;
    Day::from_ymd(year_of(year)?, two_digits(month)?, two_digits(day)?).map(Edtf::day)
}

/// The month that a French or English name or abbreviation means; the French ones are those of `times`.
pub fn month(name: &str) -> Option<u8> {
    if !is_name_long(name) {
        return None;
    }
    with_folded(name, |word| {
        vocabulary::month(word).or_else(|| vocabulary::short_month(word)).or_else(|| english_month(word))
    })
}

fn english_month(word: &str) -> Option<u8> {
    Some(match word {
        "january" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" => 9,
        "october" => 10,
        "november" => 11,
        "december" => 12,
        _ => return None,
    })
}

/// Names of months and days have three to eleven bytes: other words need no folding.
fn is_name_long(word: &str) -> bool {
    (3..=12).contains(&word.len())
}

/// Whether a word is the name of a weekday, or its abbreviation.
pub fn is_weekday(word: &str) -> bool {
    is_name_long(word)
        && with_folded(word, |folded| vocabulary::weekday(folded).is_some() || is_other_weekday(folded))
}

fn is_other_weekday(folded: &str) -> bool {
    let is_short = matches!(folded, "lun" | "mar" | "mer" | "jeu" | "ven" | "sam" | "dim");
    let is_short = is_short || matches!(folded, "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun");
    is_short
        || matches!(
            folded,
            "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
        )
}

fn date_at(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let first = words.get(at)?;
    iso(text, words, at)
        .or_else(|| wire_stamp(words, at))
        .or_else(|| hyphened(text, words, at))
        .or_else(|| by_name(words, at))
        .or_else(|| by_numbers(words, at, first))
        .or_else(|| month_first(words, at))
}

/// « 2023-02-06 », « 2023/02/06 », « 2023-02-06T10:00 », and « 2023-02 » after the word « date ».
fn iso(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let first = words.get(at)?;
    if !matches!(first.kind, WordKind::Number | WordKind::Letters) {
        return None;
    }
    let rest = text.get(first.start..)?;
    let separator = rest.as_bytes().get(4).copied().filter(|byte| matches!(byte, b'-' | b'/'))?;
    let year = year_of(rest.get(..4)?)?;
    let month = two_digits(rest.get(5..)?)?;
    let n_words_to =
        |end: usize| words.iter().skip(at).take_while(|word| word.start < first.start + end).count();
    if let Some(day) = rest.get(8..).and_then(two_digits)
        && rest.as_bytes().get(7) == Some(&separator)
    {
        let day = Day::from_ymd(year, month, day)?;
        return Some((n_words_to(10), HeaderValue::Day(day)));
    }
    let mut before = words.get(..at)?.iter().rev().filter(|word| word.text != ":");
    let named = before.next().is_some_and(|word| fold(word.text) == "date");
    let ends = rest.as_bytes().get(7).is_none_or(|byte| !byte.is_ascii_digit() && *byte != separator);
    (named && ends && (1..=12).contains(&month)).then(|| (n_words_to(7), HeaderValue::Month(year, month)))
}

/// « 21-May-2019 », « 03/mars/2011 »: the name of the month between two marks, as some sites print it.
fn hyphened(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let first = words.get(at).filter(|word| matches!(word.kind, WordKind::Number | WordKind::Letters))?;
    let rest = text.get(first.start..)?;
    let rest = rest.get(..rest.floor_char_boundary(24))?;
    let mark =
        rest.chars().find(|mark| !mark.is_ascii_digit()).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    let mut parts = rest.splitn(3, mark);
    let (day, name, tail) = (parts.next()?, parts.next()?, parts.next()?);
    let (day, month) = (day_number(day)?, month(name)?);
    let year = tail.get(..4)?;
    if tail.get(4..).is_some_and(|after| after.starts_with(|next: char| next.is_alphanumeric())) {
        return None;
    }
    let value = HeaderValue::Day(Day::from_ymd(year_of(year)?, month, day)?);
    let len = rest.len() - tail.len() + 4;
    let n_words = words.iter().skip(at).take_while(|word| word.start < first.start + len).count();
    Some((n_words, value))
}

/// Where an ISO date ends: « 2023-02-06T10 » is one word, its hour not part of the date.
fn iso_end(text: &str, words: &[Word<'_>], at: usize, value: HeaderValue) -> Option<usize> {
    let start = words.get(at)?.start;
    let (year, separator) = (text.get(start..start + 4)?, text.as_bytes().get(start + 4)?);
    let is_iso = year.bytes().all(|byte| byte.is_ascii_digit()) && matches!(separator, b'-' | b'/');
    is_iso.then_some(start + if matches!(value, HeaderValue::Day(_)) { 10 } else { 7 })
}

/// « 6 février 2023 », « 1er août 2019 », « 5 fév. », and « février 2023 » without a day.
fn by_name(words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let first = words.get(at)?;
    let day = match first.kind {
        WordKind::Number => day_number(first.text),
        WordKind::Letters => ordinal_day(first.text),
        _ => None,
    };
    let day = day?;
    // « 1 er mars », « 3 of March »
    let apart = words
        .get(at + 1)
        .is_some_and(|word| day == 1 && matches!(word.text, "er" | "ER") || word.text == "of");
    let mut next = if apart { at + 2 } else { at + 1 };
    let month = month(words.get(next)?.text)?;
    next += 1;
    if words.get(next).is_some_and(|word| matches!(word.text, "." | ","))
        && year_at(words, next + 1).is_some()
    {
        next += 1;
    }
    if let Some(year) = year_at(words, next).or_else(|| short_year_at(words, next)) {
        Some((next + 1 - at, HeaderValue::Day(Day::from_ymd(year, month, day)?)))
    } else {
        let exists = Day::from_ymd(2024, month, day).is_some();
        exists.then_some((next - at, HeaderValue::DayOfMonth(month, day)))
    }
}

/// « 1er », « 01er », « 3rd », « 22nd ».
fn ordinal_day(text: &str) -> Option<u8> {
    let n_digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = text.split_at_checked(n_digits)?;
    let day = day_number(number)?;
    let ends = match ending {
        "er" | "ER" | "Er" => day == 1,
        "st" | "nd" | "rd" | "th" => true,
        _ => false,
    };
    ends.then_some(day)
}

/// « 06/02/2023 », « 06.02.2023 », « 06-02-2023 », « 06 - 02 - 2023 », « 06/02/23 ».
fn by_numbers(words: &[Word<'_>], at: usize, first: &Word<'_>) -> Option<(usize, HeaderValue)> {
    if first.kind != WordKind::Number {
        return None;
    }
    let mut parts = first.text.split('.');
    if let (Some(day), Some(month), Some(year), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    {
        // « 14.08.03 » is printed in full, « version 2.4.10 » is none.
        let year =
            year_of(year).or_else(|| short_year(year).filter(|_| day.len() == 2 && month.len() == 2))?;
        let day = Day::from_ymd(year, day_number(month)?, day_number(day)?)?;
        return Some((1, HeaderValue::Day(day)));
    }
    let separator = words.get(at + 1).map(|word| word.text).filter(|mark| matches!(*mark, "/" | "-"))?;
    let (month, last) = (words.get(at + 2)?, words.get(at + 4)?);
    let gaps = |gap: usize| {
        words.windows(2).skip(at).take(4).all(|pair| matches!(pair, [a, b] if a.end() + gap == b.start))
    };
    // « 14 - 02 - 2012 »; « 2 - 1 » is a score.
    let is_spaced = || gaps(1) && first.text.len() == 2 && month.text.len() == 2 && last.text.len() == 4;
    if words.get(at + 3)?.text != separator || !(gaps(0) || is_spaced()) {
        return None;
    }
    let year = year_of(last.text).or_else(|| short_year(last.text).filter(|_| separator == "/"))?;
    let (day, month) = (day_number(first.text)?, day_number(month.text)?);
    // « 03/25/2021 » can only be the American way round.
    let (day, month) = if month > 12 && day <= 12 { (month, day) } else { (day, month) };
    Some((5, HeaderValue::Day(Day::from_ymd(year, month, day)?)))
}

/// « February 6, 2023 », as English templates print it, and « février 2023 ».
fn month_first(words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let month = month(words.get(at)?.text)?;
    let next = words.get(at + 1)?;
    if let Some(year) = year_at(words, at + 1) {
        return Some((2, HeaderValue::Month(year, month)));
    }
    let day = match next.kind {
        WordKind::Number => day_number(next.text)?,
        _ => ordinal_day(next.text)?,
    };
    let comma = usize::from(words.get(at + 2).is_some_and(|word| word.text == ","));
    let year = year_at(words, at + 2 + comma)?;
    Some((3 + comma, HeaderValue::Day(Day::from_ymd(year, month, day)?)))
}

fn with_weekday(words: &[Word<'_>], at: usize) -> usize {
    let mut first = at;
    let mut before = at;
    while let Some(previous) = before.checked_sub(1) {
        let Some(word) = words.get(previous) else { break };
        if is_weekday(word.text) {
            first = previous;
            break;
        }
        if !matches!(word.text, "," | ".") {
            break;
        }
        before = previous;
    }
    first
}

fn year_at(words: &[Word<'_>], at: usize) -> Option<i32> {
    words.get(at).filter(|word| word.kind == WordKind::Number).and_then(|word| year_of(word.text))
}

/// « 15 juin 21 à 7:24 »: two figures after a month, an hour or nothing after them; « 15 juin 21 h » is an hour.
fn short_year_at(words: &[Word<'_>], at: usize) -> Option<i32> {
    let word = words.get(at).filter(|word| word.kind == WordKind::Number)?;
    let ends = words.get(at + 1).is_none_or(|next| matches!(next.text, "à" | "-" | "–" | "|" | "•" | ")"));
    short_year(word.text).filter(|_| ends)
}

/// The year that two figures mean: « 95 » was printed in the last century.
fn short_year(text: &str) -> Option<i32> {
    let short = two_digits(text).filter(|_| text.len() == 2)?;
    Some(if short >= 50 { 1900 } else { 2000 } + i32::from(short))
}

/// A year in which a paper could have been printed.
fn year_of(text: &str) -> Option<i32> {
    let right = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = if right { text.parse().ok()? } else { return None };
    (1600..=2199).contains(&year).then_some(year)
}

fn day_number(text: &str) -> Option<u8> {
    let right = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if right { text.parse().ok().filter(|day| (1..=31).contains(day)) } else { None }
}

/// The number of two digits that a text starts with, no third following.
fn two_digits(text: &str) -> Option<u8> {
    let head = text.get(..2).filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))?;
    let goes_on = text.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    if goes_on { None } else { head.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::{HeaderValue, header_dates, stated_date};

    #[test]
    fn dates_of_headers() {
        for (line, expected) in [
            ("Publié le lundi 13 fevrier 2023 | L'aube", "lundi 13 fevrier 2023=2023-02-13"),
            ("Lundi 6 Février 2023", "Lundi 6 Février 2023=2023-02-06"),
            ("Mis à jour le 06/02/2023 à 14h05", "06/02/2023=2023-02-06"),
            ("Le 1er août 2019 - 10:20", "1er août 2019=2019-08-01"),
            ("BAMAKO, 5 février (Reuters)", "5 février=--02-05"),
            ("2021-11-30T08:00:00+01:00", "2021-11-30=2021-11-30"),
            (" date 2023-02 Mali", "2023-02=2023-02"),
            ("année 2023-24, saison 2023-2024", ""),
            ("24.12.1999 et 31/04/2020", "24.12.1999=1999-12-24"),
            ("12/03/07 18:30", "12/03/07=2007-03-12"),
            ("Posted on March 4, 2016 by admin", "March 4, 2016=2016-03-04"),
            ("Niamey, 06 Févr. 2020 (ANP)", "06 Févr. 2020=2020-02-06"),
            ("N° 452, avril 1998", "avril 1998=1998-04"),
            ("Paris, 12 mars 2009 (AFP) - 13h45", "12 mars 2009=2009-03-12"),
            ("Paris, 12 mars (AFP) -", "12 mars=--03-12"),
            ("LUNDI 3 JUILLET 1995", "LUNDI 3 JUILLET 1995=1995-07-03"),
            ("Publié le 1 er mars 2020 à 13h45", "1 er mars 2020=2020-03-01"),
            ("Monday, March 3rd, 2021", "Monday, March 3rd, 2021=2021-03-03"),
            ("22nd October 2014", "22nd October 2014=2014-10-22"),
            ("03/25/2021", "03/25/2021=2021-03-25"),
            ("03/04/2021", "03/04/2021=2021-04-03"),
            ("31/02/2025", ""),
            ("Jeudi 30 février 2023", "février 2023=2023-02"),
            ("1st mai 2020 4G", "1st mai 2020=2020-05-01"),
            ("Dim. 4 sept. 2011, 10 h", "Dim. 4 sept. 2011=2011-09-04"),
            ("Le mercredi 1ER AOUT 2001", "mercredi 1ER AOUT 2001=2001-08-01"),
            ("PARU DANS L'ÉDITION DU 09.11.02", "09.11.02=2002-11-09"),
            ("Publié le 3 Mars 19 à 8:05", "3 Mars 19=2019-03-03"),
            ("samedi 4 mai 18 h 30", "samedi 4 mai=--05-04"),
            ("le 7 juin 12 personnes", "7 juin=--06-07"),
            ("version 2.4.10, tél. 01.44.08.12.03", ""),
            ("© 2022 Groupe", ""),
            ("Tél. 06 12 34 56 78", ""),
            ("Score : 3-2-1", ""),
        ] {
            let found: Vec<String> = header_dates(line)
                .into_iter()
                .map(|date| {
                    let value = match date.value {
                        HeaderValue::DayOfMonth(month, day) => format!("--{month:02}-{day:02}"),
                        value => value.edtf().map_or(String::new(), |edtf| edtf.to_string()),
                    };
                    format!("{}={value}", &line[date.at])
                })
                .collect();
            assert_eq!(found.join(" "), expected, "{line}");
        }
    }

    #[test]
    fn stated_dates() {
        for (text, expected) in [
            ("2023-02-06T10:00:00Z", Some("2023-02-06")),
            ("2023-02", Some("2023-02")),
            ("1998", Some("1998")),
            ("lundi 6 février 2023 à 10h", Some("2023-02-06")),
            ("Mon, 06 Feb 2023 10:00:00 GMT", Some("2023-02-06")),
            ("March 3, 2021", Some("2021-03-03")),
            ("2021-03-03 14:05:11", Some("2021-03-03")),
            ("20210303", Some("2021-03-03")),
            ("99991399", None),
            ("hier", None),
            ("", None),
        ] {
            assert_eq!(stated_date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }
}
