//! Dates in words, never more precise than they are.

use crate::{
    model::{Day, Edtf, Partial, Qualifier, Range},
    view::Lang,
};

/// How long the names of months may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// « 6 févr. 2023 »
    Short,
    /// « 6 février 2023 »
    Long,
}

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FRENCH_SHORT: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ENGLISH_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// The short names of the months.
pub const fn months_short(lang: Lang) -> &'static [&'static str; 12] {
    match lang {
        Lang::French => &FRENCH_SHORT,
        Lang::English => &ENGLISH_SHORT,
    }
}

fn month_name(lang: Lang, style: DateStyle, month: u8) -> &'static str {
    let names = match (lang, style) {
        (_, DateStyle::Short) => months_short(lang),
        (Lang::French, DateStyle::Long) => &FRENCH_MONTHS,
        (Lang::English, DateStyle::Long) => &ENGLISH_MONTHS,
    };
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// A date of any precision: « 6 février 2023 », « août 2022 », « 1er trimestre 2023 », « 2020 ».
pub fn partial(lang: Lang, style: DateStyle, date: Partial) -> String {
    match (date, lang) {
        (Partial::Year(year), _) => year.to_string(),
        (Partial::Semester(year, half), Lang::French) => format!("{} semestre {year}", french_ordinal(half)),
        (Partial::Semester(year, half), Lang::English) => format!("H{half} {year}"),
        (Partial::Quarter(year, quarter), Lang::French) => {
            format!("{} trimestre {year}", french_ordinal(quarter))
        }
        (Partial::Quarter(year, quarter), Lang::English) => format!("Q{quarter} {year}"),
        (Partial::Month(year, month), _) => [month_name(lang, style, month), " ", &year.to_string()].concat(),
        (Partial::Day(day), _) => {
            let (year, _, _) = day.ymd();
            [&day_and_month(lang, style, day), " ", &year.to_string()].concat()
        }
    }
}

fn french_ordinal(n: u8) -> String {
    if n == 1 { "1er".to_string() } else { format!("{n}e") }
}

fn day_and_month(lang: Lang, style: DateStyle, day: Day) -> String {
    let (_, month, day) = day.ymd();
    let number = if lang == Lang::French && day == 1 { "1er".to_string() } else { day.to_string() };
    [&number, " ", month_name(lang, style, month)].concat()
}

/// An EDTF value in words: « 6–7 févr. 2023 », « depuis 2013 », « vers 2020 ».
pub fn edtf(lang: Lang, style: DateStyle, value: Edtf) -> String {
    match value {
        Edtf::Single(date, Qualifier::Exact) => partial(lang, style, date),
        Edtf::Single(date, _) => {
            let about = if lang == Lang::French { "vers " } else { "about " };
            about.to_string() + &partial(lang, style, date)
        }
        Edtf::Interval(Some(Partial::Day(from)), Some(Partial::Day(to))) => day_range(lang, style, from, to),
        Edtf::Interval(from, to) => ends(lang, style, from, to),
    }
}

fn day_range(lang: Lang, style: DateStyle, from: Day, to: Day) -> String {
    let (from_ymd, to_ymd) = (from.ymd(), to.ymd());
    let last = partial(lang, style, Partial::Day(to));
    if (from_ymd.0, from_ymd.1) == (to_ymd.0, to_ymd.1) {
        let first = day_and_month(lang, style, from);
        let number = first.split(' ').next().unwrap_or_default();
        return [number, "–", &last].concat();
    }
    let first = if from_ymd.0 == to_ymd.0 {
        day_and_month(lang, style, from)
    } else {
        partial(lang, style, Partial::Day(from))
    };
    [&first, " – ", &last].concat()
}

fn ends(lang: Lang, style: DateStyle, from: Option<Partial>, to: Option<Partial>) -> String {
    match (from, to) {
        (Some(Partial::Month(year, from)), Some(Partial::Month(other, to))) if year == other => {
            let (from, to) = (month_name(lang, style, from), month_name(lang, style, to));
            format!("{from} – {to} {year}")
        }
        (Some(from), Some(to)) => [&partial(lang, style, from), " – ", &*partial(lang, style, to)].concat(),
        _ => range(lang, style, from, to),
    }
}

/// A range as a phrase that follows a noun: « d’août 2022 à février 2023 », « depuis 2020 »,
/// « jusqu’au 6 février 2023 », « en août 2022 », « le 6 février 2023 ». Empty without any end.
pub fn range(lang: Lang, style: DateStyle, from: Option<Partial>, to: Option<Partial>) -> String {
    let name = |date: Partial| partial(lang, style, date);
    let is_day = |date: Partial| matches!(date, Partial::Day(_));
    match (lang, from, to) {
        (_, None, None) => String::new(),
        (Lang::French, Some(one), Some(other)) if one == other => {
            let preposition = if is_day(one) {
                "le "
            } else if has_ordinal(one) {
                "au "
            } else {
                "en "
            };
            preposition.to_string() + &name(one)
        }
        (Lang::English, Some(one), Some(other)) if one == other => {
            (if is_day(one) { "on " } else { "in " }).to_string() + &name(one)
        }
        (Lang::French, Some(from), Some(to)) => {
            [french_from(from, &name(from)), french_to(to, &name(to))].concat()
        }
        (Lang::English, Some(from), Some(to)) => ["from ", &name(from), " to ", &*name(to)].concat(),
        (Lang::French, Some(from), None) => {
            let article = if is_day(from) || has_ordinal(from) { "depuis le " } else { "depuis " };
            article.to_string() + &name(from)
        }
        (Lang::English, Some(from), None) => "since ".to_string() + &name(from),
        (Lang::French, None, Some(to)) => {
            let article = if is_day(to) || has_ordinal(to) { "jusqu’au " } else { "jusqu’en " };
            article.to_string() + &name(to)
        }
        (Lang::English, None, Some(to)) => "until ".to_string() + &name(to),
    }
}

const fn has_ordinal(date: Partial) -> bool {
    matches!(date, Partial::Quarter(..) | Partial::Semester(..))
}

fn french_from(date: Partial, name: &str) -> String {
    if matches!(date, Partial::Day(_)) || has_ordinal(date) {
        return "du ".to_string() + name;
    }
    let elided = name.starts_with(['a', 'o']);
    (if elided { "d’" } else { "de " }).to_string() + name
}

fn french_to(date: Partial, name: &str) -> String {
    let article = if matches!(date, Partial::Day(_)) || has_ordinal(date) { " au " } else { " à " };
    article.to_string() + name
}

/// A value known no closer than it says: « entre le 7 et le 9 février 2023 », « pas avant mars 2023 ».
pub fn between(lang: Lang, value: Edtf) -> String {
    let name = |date: Partial| partial(lang, DateStyle::Long, date);
    let article = |date: Partial| match (lang, date) {
        (Lang::French, Partial::Day(_) | Partial::Quarter(..) | Partial::Semester(..)) => "le ",
        _ => "",
    };
    let and = if lang == Lang::French { " et " } else { " and " };
    match value {
        Edtf::Interval(Some(from), Some(to)) => {
            let first = match (from, to) {
                (Partial::Day(a), Partial::Day(b)) if (a.ymd().0, a.ymd().1) == (b.ymd().0, b.ymd().1) => {
                    day_and_month(lang, DateStyle::Long, a).split(' ').next().unwrap_or_default().to_string()
                }
                _ => name(from),
            };
            let word = if lang == Lang::French { "entre " } else { "between " };
            [word, article(from), &first, and, article(to), &name(to)].concat()
        }
        // Nothing says that it began then: it came no sooner, or no later.
        Edtf::Interval(Some(from), None) => {
            let word = if lang == Lang::French { "pas avant " } else { "not before " };
            [word, article(from), &name(from)].concat()
        }
        Edtf::Interval(None, Some(to)) => {
            let word = if lang == Lang::French { "au plus tard " } else { "at the latest " };
            [word, article(to), &name(to)].concat()
        }
        _ => edtf(lang, DateStyle::Long, value),
    }
}

/// A run of days in the coarsest terms that say it exactly: « 2022 », « août 2022 », « 6 févr. 2023 ».
pub fn precision_label(lang: Lang, from: Day, to: Day) -> String {
    edtf(lang, DateStyle::Short, coarsest(Range { from: Some(from), to: Some(to) }, from, to))
}

fn coarsest(range: Range, from: Day, to: Day) -> Edtf {
    let (year, month, _) = from.ymd();
    let (last_year, last_month, _) = to.ymd();
    let whole = |first: Partial, last: Partial| first.first_day() == from && last.last_day() == to;
    let ends: [(Partial, Partial); 3] = [
        (Partial::Year(year), Partial::Year(last_year)),
        (Partial::Month(year, month), Partial::Month(last_year, last_month)),
        (Partial::Day(from), Partial::Day(to)),
    ];
    for (first, last) in ends {
        if whole(first, last) {
            return if first == last {
                Edtf::Single(first, Qualifier::Exact)
            } else {
                Edtf::Interval(Some(first), Some(last))
            };
        }
    }
    Edtf::Interval(range.from.map(Partial::Day), range.to.map(Partial::Day))
}

#[cfg(test)]
mod tests {
    use super::{DateStyle, between, edtf, precision_label, range};
    use crate::{
        model::{Day, Edtf, Partial, Qualifier},
        view::Lang,
    };

    fn single(text: &str) -> Option<Partial> {
        match text.parse() {
            Ok(Edtf::Single(date, Qualifier::Exact)) => Some(date),
            _ => None,
        }
    }

    #[test]
    fn values_in_words() {
        for (value, french, english) in [
            ("2023-02-06", "6 févr. 2023", "6 Feb 2023"),
            ("2023-02-01", "1er févr. 2023", "1 Feb 2023"),
            ("2022-08", "août 2022", "Aug 2022"),
            ("2023-33", "1er trimestre 2023", "Q1 2023"),
            ("2023-41", "2e semestre 2023", "H2 2023"),
            ("2020", "2020", "2020"),
            ("2020~", "vers 2020", "about 2020"),
            ("2023-02-06/2023-02-07", "6–7 févr. 2023", "6–7 Feb 2023"),
            ("2023-01-30/2023-02-05", "30 janv. – 5 févr. 2023", "30 Jan – 5 Feb 2023"),
            ("2022-12-31/2023-01-02", "31 déc. 2022 – 2 janv. 2023", "31 Dec 2022 – 2 Jan 2023"),
            ("2023-10/2023-12", "oct. – déc. 2023", "Oct – Dec 2023"),
            ("2023-09/2024-08", "sept. 2023 – août 2024", "Sept 2023 – Aug 2024"),
            ("2013/..", "depuis 2013", "since 2013"),
            ("../2025", "jusqu’en 2025", "until 2025"),
        ] {
            let Ok(parsed) = value.parse::<Edtf>() else { unreachable!("{value}") };
            assert_eq!(edtf(Lang::French, DateStyle::Short, parsed), french);
            assert_eq!(edtf(Lang::English, DateStyle::Short, parsed), english);
        }
    }

    #[test]
    fn ranges_as_phrases() {
        for (from, to, french, english) in [
            ("2022-08", "2023-02", "d’août 2022 à février 2023", "from August 2022 to February 2023"),
            ("2020", "2023-02", "de 2020 à février 2023", "from 2020 to February 2023"),
            (
                "2023-02-06",
                "2023-02-07",
                "du 6 février 2023 au 7 février 2023",
                "from 6 February 2023 to 7 February 2023",
            ),
            ("2022-08", "2022-08", "en août 2022", "in August 2022"),
            ("2023-02-06", "2023-02-06", "le 6 février 2023", "on 6 February 2023"),
            ("2022-08", "", "depuis août 2022", "since August 2022"),
            ("", "2023-02-06", "jusqu’au 6 février 2023", "until 6 February 2023"),
            ("", "", "", ""),
        ] {
            let (from, to) = (single(from), single(to));
            assert_eq!(range(Lang::French, DateStyle::Long, from, to), french);
            assert_eq!(range(Lang::English, DateStyle::Long, from, to), english);
        }
    }

    #[test]
    fn what_is_known_no_closer() {
        for (value, french, english) in [
            ("2023-02-07/2023-02-09", "entre le 7 et le 9 février 2023", "between 7 and 9 February 2023"),
            (
                "2022-12-30/2023-01-02",
                "entre le 30 décembre 2022 et le 2 janvier 2023",
                "between 30 December 2022 and 2 January 2023",
            ),
            ("2019-04/2019-06", "entre avril 2019 et juin 2019", "between April 2019 and June 2019"),
            ("2019-04/..", "pas avant avril 2019", "not before April 2019"),
            ("1998-07-12/..", "pas avant le 12 juillet 1998", "not before 12 July 1998"),
            ("../2001-02-03", "au plus tard le 3 février 2001", "at the latest 3 February 2001"),
            ("2019-04", "avril 2019", "April 2019"),
        ] {
            let Ok(parsed) = value.parse::<Edtf>() else { unreachable!("{value}") };
            assert_eq!(between(Lang::French, parsed), french);
            assert_eq!(between(Lang::English, parsed), english);
        }
    }

    #[test]
    fn runs_of_days_are_named_as_coarsely_as_they_are() {
        for (from, to, label) in [
            ("2022-01-01", "2022-12-31", "2022"),
            ("2020-01-01", "2023-12-31", "2020 – 2023"),
            ("2022-08-01", "2022-08-31", "août 2022"),
            ("2022-08-01", "2023-02-28", "août 2022 – févr. 2023"),
            ("2023-02-06", "2023-02-06", "6 févr. 2023"),
            ("2023-02-06", "2023-02-12", "6–12 févr. 2023"),
        ] {
            let day = |text: &str| single(text).map_or(Day(0), Partial::first_day);
            assert_eq!(precision_label(Lang::French, day(from), day(to)), label);
        }
    }
}
