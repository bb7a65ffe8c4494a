//! What is being typed → the filters it could mean: « lavrov fév 2023 » names an actor and a month.
//!
//! Words between quotation marks, and excluded ones, are words and nothing else. Nothing is chosen
//! for whoever types: the search goes on as typed until an offer is taken.

use super::{
    names::{Names, SOUGHT},
    typed::folded,
    values,
};
use crate::{
    index::Index,
    model::{Day, Edtf, Partial, order},
    text::{is_stop_word, tokens},
    view::{Action, Facet},
};

/// A filter that a search could mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An id of a facet.
    Value(Facet, String),
    /// A date of any precision.
    Period(Partial),
}

impl Offer {
    /// What chooses it.
    pub fn action(self) -> Action {
        match self {
            Self::Value(facet, id) => Action::Toggle(facet, id),
            Self::Period(date) => Action::Brush(Some(date), Some(date)),
        }
    }
}

/// Offers of a facet: what fits under the search box of a phone.
const N_OF_FACET: usize = 3;
/// Longer searches are sentences, not names.
const N_WORDS: usize = 12;
/// Fewer letters begin too many names; they must then be the whole of one.
const MIN_LETTERS: usize = 3;
const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ],
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
];

/// A word of the search, folded, and where it stands in bytes.
struct Word {
    folded: String,
    start: usize,
    end: usize,
}

/// The filters that a search could mean, with what is left of the search once each is taken.
pub fn offers(index: &Index, search: &str, names: &Names) -> Vec<(Offer, String)> {
    let is_plain = |word: &Word| !search.get(..word.start).is_some_and(|before| before.ends_with('-'));
    let words: Vec<Word> = tokens(search).take(N_WORDS).map(Word::of).filter(is_plain).collect();
    if words.is_empty() || search.contains(['"', '«', '“']) {
        return Vec::new();
    }
    let mut offers: Vec<(Offer, String)> = Vec::new();
    for (facet, names) in SOUGHT.into_iter().zip(&names.of_facet) {
        let mut met: Vec<(usize, u32, u32, usize)> = Vec::new();
        for name in names {
            let (n_words, at) = run(&words, &name.words);
            if n_words > 0 {
                met.push((usize::MAX - n_words, u32::MAX - name.n_passages, name.value, at));
            }
        }
        order::sort(&mut met);
        for (rank, _, value, at) in met.into_iter().take(N_OF_FACET) {
            let id = values::facet_value(index, facet, value).0.to_string();
            offers.push((Offer::Value(facet, id), without(search, &words, at, usize::MAX - rank)));
        }
    }
    if let Some((period, at, n_words)) = period(&words) {
        offers.push((Offer::Period(period), without(search, &words, at, n_words)));
    }
    offers
}

/// Dates as one types them: in EDTF, one or an interval, or in words (« fév 2023 »). One date is both
/// ends; nothing typed is none. `None` where no date is read.
pub fn dates(text: &str) -> Option<(Option<Partial>, Option<Partial>)> {
    let text = text.trim();
    let words: Vec<Word> = tokens(text).take(N_WORDS).map(Word::of).collect();
    match text.parse() {
        _ if text.is_empty() => Some((None, None)),
        Ok(Edtf::Single(date, _)) => Some((Some(date), Some(date))),
        Ok(Edtf::Interval(from, to)) => Some((from, to)),
        Err(_) => {
            let date = period(&words).filter(|(.., n_words)| *n_words == words.len())?.0;
            Some((Some(date), Some(date)))
        }
    }
}

/// The id of a facet that the most passages hold.
pub fn most_frequent(index: &Index, facet: Facet) -> Option<String> {
    let table = values::table(index, facet);
    let all = 0..table.n_values() as u32;
    let most = all.max_by_key(|value| (table.passages_with(*value).len(), u32::MAX - value))?;
    let id = values::facet_value(index, facet, most).0.to_string();
    Some(id).filter(|id| !id.is_empty() && !table.passages_with(most).is_empty())
}

impl Word {
    fn of(token: crate::text::Token<'_>) -> Self {
        Self { folded: folded(token.text), start: token.start, end: token.start + token.text.len() }
    }

    fn begins(&self, name: &str) -> bool {
        self.folded == name || self.folded.chars().count() >= MIN_LETTERS && name.starts_with(&self.folded)
    }
}

/// The longest run of words that begin words of a name side by side: how many, and from which on.
fn run(words: &[Word], name: &[String]) -> (usize, usize) {
    let mut best = (0, 0);
    for at in 0..words.len() {
        for from in 0..name.len() {
            let pairs = words.iter().skip(at).zip(name.iter().skip(from));
            let same: Vec<&Word> =
                pairs.take_while(|(word, name)| word.begins(name)).map(|(word, _)| word).collect();
            let says_something = same.iter().any(|word| !is_stop_word(&word.folded));
            if says_something && same.len() > best.0 {
                best = (same.len(), at);
            }
        }
    }
    best
}

/// The first date among the words, the most precise that stands there; where it begins, and in how
/// many words.
fn period(words: &[Word]) -> Option<(Partial, usize, usize)> {
    let word = |at: usize| words.get(at).map(|word| word.folded.as_str());
    (0..words.len()).find_map(|at| {
        let month_of = |at: usize| Some((month(words.get(at)?)?, year(word(at + 1)?)?));
        if let Some((month, year)) = month_of(at + 1) {
            let day = word(at)?.strip_suffix("er").or(word(at))?.parse().ok();
            if let Some(day) = day.and_then(|day| Day::from_ymd(year, month, day)) {
                return Some((Partial::Day(day), at, 3));
            }
        }
        if let Some((month, year)) = month_of(at) {
            return Some((Partial::Month(year, month), at, 2));
        }
        Some((Partial::Year(year(word(at)?)?), at, 1)).filter(|_| at == 0 || month_of(at - 1).is_none())
    })
}

fn month(word: &Word) -> Option<u8> {
    let at = MONTHS.iter().find_map(|names| names.iter().position(|name| word.begins(name)))?;
    Some(at as u8 + 1)
}

fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| (1000..2200).contains(year))
}

/// A search without a run of its words.
fn without(search: &str, words: &[Word], at: usize, n_words: usize) -> String {
    let ends = words.get(at).zip(words.get(at + n_words.max(1) - 1));
    let Some((first, last)) = ends else { return search.to_string() };
    let before = search.get(..first.start).unwrap_or_default().trim();
    let after = search.get(last.end..).unwrap_or_default().trim();
    [before, after].join(" ").trim().to_string()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Partial, Word, folded, period, run, without};
    use crate::text::tokens;

    fn words(search: &str) -> Vec<Word> {
        tokens(search).map(Word::of).collect()
    }

    fn check(search: &str, name: &str, expected: &Expect) {
        let words = words(search);
        let name: Vec<String> = tokens(name).map(|token| folded(token.text)).collect();
        let (n, at) = run(&words, &name);
        let left = if n > 0 { without(search, &words, at, n) } else { "-".into() };
        let date = period(&words)
            .map_or("-".into(), |(date, at, n)| format!("{date} | {}", without(search, &words, at, n)));
        expected.assert_eq(&format!("{n} | {left} | {date}"));
    }

    #[test]
    fn names_and_periods_in_what_is_typed() {
        check("lavrov fév 2023", "Sergueï Lavrov", &expect!["1 | fév 2023 | 2023-02 | lavrov"]);
        check("serg lav", "Sergueï Lavrov", &expect!["2 |  | -"]);
        check("blé nations un", "Nations unies", &expect!["1 | blé un | -"]);
        check("ONU", "ONU", &expect!["1 |  | -"]);
        check("le", "Le Monde", &expect!["0 | - | -"]);
        check("le mon août 2022", "Le Monde", &expect!["2 | août 2022 | 2022-08 | le mon"]);
        check("grève 1er mai 1998", "Mairie", &expect!["1 | grève 1er 1998 | 1998-05-01 | grève"]);
        check("31 juin 2020", "Juliette", &expect!["0 | - | 2020-06 | 31"]);
        check("marché 2019", "Mars", &expect!["0 | - | 2019 | marché"]);
        check("10 000 tonnes", "Tonga", &expect!["0 | - | -"]);
    }

    #[test]
    fn dates_are_typed_in_edtf_or_in_words() {
        let check = |text: &str, expected: &str| {
            let shown = |end: Option<Partial>| end.map_or_else(|| "..".to_string(), |date| date.to_string());
            let read = super::dates(text).map(|(from, to)| [shown(from), shown(to)].join(" "));
            assert_eq!(read.as_deref().unwrap_or("-"), expected, "{text}");
        };
        check(" 2022-08 ", "2022-08 2022-08");
        check("2022-08/2023-02-06", "2022-08 2023-02-06");
        check("2013/..", "2013 ..");
        check("fév. 2023", "2023-02 2023-02");
        check("1er mars 2023", "2023-03-01 2023-03-01");
        check("", ".. ..");
        for none in ["hier", "en 2023", "2023-02-31", "31 février 2023", "2023/2022", "//", "août"] {
            check(none, "-");
        }
    }
}
