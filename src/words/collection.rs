//! A collection in a line: « 5 articles, 2023–2024 ».

use core::cmp::Ordering;

use super::table::{Words, count};
use crate::model::Day;

/// How many articles, and the years in which they were printed, by the first and the last day.
pub fn collection(words: &Words, n_articles: u32, printed: Option<(Day, Day)>) -> String {
    let years = printed.map_or_else(String::new, |(first, last)| {
        let [first, last] = [first, last].map(|day| day.ymd().0);
        match first.cmp(&last) {
            Ordering::Equal => format!(", {first}"),
            _ => format!(", {first}–{last}"),
        }
    });
    [count(words, n_articles, words.articles), years].concat()
}
