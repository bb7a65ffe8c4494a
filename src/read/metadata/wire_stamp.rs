//! « 141530 GMT OCT 93 »: day, hour and minute, then month and year, as wire services stamp their copy.

use super::header_date::HeaderValue;
use crate::{
    model::Day,
    text::{Word, fold},
};

/// Two digits up to this are years of this century: wires of 1970 were not kept as text.
const LAST_OF_THIS_CENTURY: i32 = 69;

/// The stamp that begins at a word, and how many words it takes.
pub(super) fn wire_stamp(words: &[Word<'_>], at: usize) -> Option<(usize, HeaderValue)> {
    let [figures, zone, month, year, ..] = words.get(at..)? else { return None };
    if !matches!(zone.text, "GMT" | "UTC" | "TU") || figures.text.len() != 6 {
        return None;
    }
    let part = |from: usize| figures.text.get(from..from + 2)?.parse::<u8>().ok();
    let (day, hour, minute) = (part(0)?, part(2)?, part(4)?);
    let month = month_of(&fold(month.text))?;
    let value = Day::from_ymd(year_of(year.text)?, month, day)?;
    (hour < 24 && minute < 60).then_some((4, HeaderValue::Day(value)))
}

fn year_of(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 if year <= LAST_OF_THIS_CENTURY => Some(2000 + year),
        2 => Some(1900 + year),
        4 => Some(year),
        _ => None,
    }
}

/// A month by its first letters, French or English.
fn month_of(folded: &str) -> Option<u8> {
    const MONTHS: [&[&str]; 12] = [
        &["jan"],
        &["fev", "feb"],
        &["mar"],
        &["avr", "apr"],
        &["mai", "may"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aou", "aug"],
        &["sep"],
        &["oct"],
        &["nov"],
        &["dec"],
    ];
    let nth = MONTHS.iter().position(|starts| starts.iter().any(|start| folded.starts_with(start)))?;
    Some(nth as u8 + 1)
}

#[cfg(test)]
mod tests {
    use crate::read::metadata::header_date::header_dates;

    #[test]
    fn stamps_of_wires() {
        for (line, expected) in [
            ("AFP 141530 GMT OCT 93", Some("1993-10-14")),
            ("bd/jlm AFP 301625 GMT JUN 99", Some("1999-06-30")),
            ("Reuters 050900 UTC FEB 2004", Some("2004-02-05")),
            ("AFP 310900 GMT FEV 04", None),
            ("AFP 142530 GMT OCT 93", None),
            ("141530 habitants en octobre", None),
            ("Le vol 141530 GMT OCT AB", None),
        ] {
            let found =
                header_dates(line).first().and_then(|date| date.value.edtf()).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{line}");
        }
    }
}
