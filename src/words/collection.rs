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
    let years = corpus.articles.iter().filter_map(|article| {
        let range = article.published.edtf.as_deref()?.parse::<Edtf>().ok()?.range();
        range.from.or(range.to).map(|day| day.ymd().0)
    });
    let (first, last) =
        years.fold((i32::MAX, i32::MIN), |(first, last), year| (first.min(year), last.max(year)));
    match first.cmp(&last) {
        Ordering::Less => format!(", {first}–{last}"),
        Ordering::Equal => format!(", {first}"),
        Ordering::Greater => String::new(),
    }
}
