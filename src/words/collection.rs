//! A collection in a line: « 5 articles, 2023–2024 ».

use core::cmp::Ordering;

use super::table::{Words, count};
use crate::model::{Corpus, Edtf};

/// How many articles, and the years in which they were printed.
pub fn collection(words: &Words, corpus: &Corpus) -> String {
    [count(words, corpus.articles.len() as u32, words.articles), years(corpus)].concat()
}

/// « , 2023–2024 »; nothing where no article has a date.
fn years(corpus: &Corpus) -> String {
    let years = corpus.articles.iter().filter_map(|article| year(article.published.edtf.as_deref()?));
    let (first, last) =
        years.fold((i32::MAX, i32::MIN), |(first, last), year| (first.min(year), last.max(year)));
    match first.cmp(&last) {
        Ordering::Less => format!(", {first}–{last}"),
        Ordering::Equal => format!(", {first}"),
        Ordering::Greater => String::new(),
    }
}

/// The year of a date, which most begin with: there may be a hundred thousand to look at while somebody
/// waits for the page.
fn year(edtf: &str) -> Option<i32> {
    let (digits, rest) = edtf.split_at_checked(4)?;
    if digits.bytes().all(|digit| digit.is_ascii_digit()) && (rest.is_empty() || rest.starts_with('-')) {
        return digits.parse().ok();
    }
    let range = edtf.parse::<Edtf>().ok()?.range();
    range.from.or(range.to).map(|day| day.ymd().0)
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn years_of_dates() {
        for (edtf, expected) in [
            ("2022", Some(2022)),
            ("2022-08-31", Some(2022)),
            ("2022-33", Some(2022)),
            ("2019-12-31/2020-01-02", Some(2019)),
            ("2019/2020", Some(2019)),
            ("../2020-01", Some(2020)),
            ("2020?", Some(2020)),
            ("-0044-03-15", Some(-44)),
            ("hier", None),
            ("", None),
        ] {
            assert_eq!(year(edtf), expected, "{edtf}");
        }
    }
}
