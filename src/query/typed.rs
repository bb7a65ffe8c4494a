//! What stands in the search box → what is asked for.
//!
//! Words side by side must all be there; `"…"` or « … » holds words in that very order, as they are
//! written; `-` before a word or a phrase excludes it. The last word is still being typed: it
//! matches what begins with it, from three letters on, until a space ends it. Anything can be
//! typed; nothing is an error.

use crate::text::{Token, fold_token, is_stop_word, tokens};

/// One thing asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// The words as typed, one where it is no phrase.
    pub words: Vec<String>,
    /// Whether they stand between quotation marks.
    pub phrase: bool,
    /// Whether the last word is still being typed.
    pub unfinished: bool,
    /// Whether passages that hold it are left out.
    pub excluded: bool,
}

/// Fewer letters would match most of the collection while one types.
const MIN_PREFIX_LETTERS: usize = 3;

/// Reads a search. Stop words outside a phrase are left out.
pub(super) fn read(search: &str) -> Vec<Typed> {
    let mut all = Vec::new();
    let mut rest = search.trim_start();
    while !rest.is_empty() {
        let after_minus =
            rest.strip_prefix('-').filter(|after| after.starts_with(|next: char| !next.is_whitespace()));
        let excluded = after_minus.is_some();
        let here = after_minus.unwrap_or(rest);
        let after = if let Some(inside) = here.strip_prefix(is_mark) {
            let (phrase, after) = inside.split_once(is_mark).unwrap_or((inside, ""));
            push_phrase(&mut all, phrase, inside.len() > phrase.len(), excluded);
            after
        } else {
            let (words, after) = here.split_at(end_of_words(here, excluded));
            push_words(&mut all, words, after.is_empty(), excluded);
            after
        };
        rest = after.trim_start();
    }
    all
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '«' | '»' | '“' | '”' | '„')
}

/// Where words end: at a quotation mark, before an exclusion, and for an excluded word at a space.
fn end_of_words(text: &str, excluded: bool) -> usize {
    let mut after_space = false;
    for (at, letter) in text.char_indices() {
        let starts_exclusion = after_space && letter == '-';
        if is_mark(letter) || starts_exclusion && at > 0 || excluded && letter.is_whitespace() {
            return at;
        }
        after_space = letter.is_whitespace();
    }
    text.len()
}

fn push_phrase(all: &mut Vec<Typed>, phrase: &str, is_closed: bool, excluded: bool) {
    let words: Vec<String> = tokens(phrase).map(|token| token.text.to_string()).collect();
    if !words.is_empty() {
        let unfinished = !is_closed && !excluded && ends_with_letter(phrase);
        all.push(Typed { words, phrase: true, unfinished, excluded });
    }
}

fn push_words(all: &mut Vec<Typed>, text: &str, is_last: bool, excluded: bool) {
    // « -Saint-Pétersbourg » excludes the town, not every saint.
    if excluded && tokens(text).nth(1).is_some() {
        return push_phrase(all, text, true, true);
    }
    for token in tokens(text) {
        let is_at_end = is_last && !excluded && token.start + token.text.len() == text.len();
        let unfinished = is_at_end && token.text.chars().count() >= MIN_PREFIX_LETTERS;
        if !is_stop(token) {
            all.push(Typed { words: vec![token.text.to_string()], phrase: false, unfinished, excluded });
        }
    }
}

fn ends_with_letter(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

fn is_stop(token: Token<'_>) -> bool {
    is_stop_word(&folded(token.text))
}

/// A word folded.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::new();
    fold_token(word, &mut folded);
    folded
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::read;

    fn check(search: &str, expected: &Expect) {
        let mut shown = String::new();
        for typed in read(search) {
            shown.push_str(if typed.excluded { "-" } else { "+" });
            shown.push_str(&typed.words.join(if typed.phrase { "_" } else { " " }));
            shown.push_str(if typed.unfinished { "… " } else { " " });
        }
        expected.assert_eq(shown.trim_end());
    }

    #[test]
    fn what_is_typed() {
        check("", &expect![""]);
        check("accord de paix", &expect!["+accord +paix…"]);
        check("accord de paix ", &expect!["+accord +paix"]);
        check("l’armée", &expect!["+armée…"]);
        check("or", &expect!["+or"]);
        check("\"accord de paix\" Alger", &expect!["+accord_de_paix +Alger…"]);
        check("« accord de paix » -Alger", &expect!["+accord_de_paix -Alger"]);
        check("\"accord de pa", &expect!["+accord_de_pa…"]);
        check("récolte -\"mil blanc\" coton -riz maïs", &expect!["+récolte -mil_blanc +coton -riz +maïs…"]);
        check("10 000 tonnes", &expect!["+10 000 +tonnes…"]);
        check("vice-président", &expect!["+vice +président…"]);
    }

    #[test]
    fn odd_marks_are_no_error() {
        for search in ["-", "--", "- -", "\"", "\"\"", "-\"", "«»»", "-- a --b", "?!", "-\"a\"-\"b"] {
            let _ = read(search);
        }
        check("mali - russie", &expect!["+mali +russie…"]);
        check("--mali", &expect!["-mali"]);
        check("-Saint-Pétersbourg mali", &expect!["-Saint_Pétersbourg +mali…"]);
    }

    proptest::proptest! {
        #[test]
        fn any_search_is_read(search in "[-\" «»a-cé’]{0,24}") {
            let _ = read(&search);
        }
    }
}
