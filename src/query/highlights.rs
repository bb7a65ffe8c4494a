//! Search terms → where they stand in a text.

use core::ops::Range;

use super::typed::folded;
use crate::text::{Stems, is_stop_word, tokens};

/// The bytes of a text to highlight, in order, apart from each other. A term is a folded stem; with
/// `*` at its end, the beginning of a word; with `"` before it, words in that very order.
pub fn highlights(text: &str, terms: &[String]) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let mut stems = Stems::default();
    let words: Vec<Stood> = tokens(text)
        .map(|token| Stood {
            at: token.start..token.start + token.text.len(),
            folded: folded(token.text),
            stem: stems.stem(token.text),
        })
        .collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let Some(end) = terms.iter().filter_map(|term| end_of_term(rest, term)).max() else { continue };
        let start = rest.first().map_or(end, |word| word.at.start);
        match found.last_mut().filter(|last| last.end > start) {
            Some(last) => last.end = last.end.max(end),
            None => found.push(start..end),
        }
    }
    found
}

/// Words before a hit that are shown with it, about a line of a phone.
const N_BEFORE: usize = 4;
/// Bytes that any screen shows of two lines: what ends before them needs no cut.
const SHOWN_BYTES: usize = 60;

/// A text from where it is cut so that its first hit is in the first line: whole where that is near the
/// beginning.
pub fn excerpt(text: &str, terms: &[String]) -> String {
    let first = highlights(text, terms).into_iter().next().filter(|hit| hit.end > SHOWN_BYTES);
    let Some(mut from) = first.map(|hit| hit.start) else { return text.to_string() };
    for _ in 0..=N_BEFORE {
        let before = text.as_bytes().get(..from).unwrap_or_default();
        from = before.iter().rposition(|byte| *byte == b' ').unwrap_or(0);
    }
    let dots = if from > 0 { "…" } else { "" };
    [dots, text.get(from..).unwrap_or_default()].concat()
}

struct Stood {
    at: Range<usize>,
    folded: String,
    stem: String,
}

/// Where a term ends that begins with the first of these words.
fn end_of_term(words: &[Stood], term: &str) -> Option<usize> {
    let (term, prefix) = term.strip_suffix('*').map_or((term, false), |term| (term, true));
    if let Some(phrase) = term.strip_prefix('"') {
        let mut stood = words.iter();
        let mut parts = phrase.split(' ').peekable();
        let mut end = None;
        while let Some(part) = parts.next() {
            let word = stood.next()?;
            let is_last = parts.peek().is_none();
            let fits = if prefix && is_last { word.folded.starts_with(part) } else { word.folded == part };
            end = Some(word.at.end).filter(|_| fits);
            end?;
        }
        return end;
    }
    let word = words.first()?;
    let fits = if prefix {
        word.folded.starts_with(term)
    } else {
        (word.stem == term || word.folded == term) && !is_stop_word(&word.folded)
    };
    Some(word.at.end).filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{excerpt, highlights};

    fn check(text: &str, terms: &[&str], expected: &Expect) {
        let terms: Vec<String> = terms.iter().map(ToString::to_string).collect();
        let mut shown = String::new();
        let mut at = 0;
        for found in highlights(text, &terms) {
            shown.push_str(&text[at..found.start]);
            shown.push('[');
            shown.push_str(&text[found.clone()]);
            shown.push(']');
            at = found.end;
        }
        shown.push_str(&text[at..]);
        expected.assert_eq(&shown);
    }

    #[test]
    fn what_is_highlighted() {
        check("Les récoltes de l’été", &["recolt"], &expect!["Les [récoltes] de l’été"]);
        check("À Saint-Pétersbourg", &["peter*"], &expect!["À Saint-[Pétersbourg]"]);
        check("L’accord de paix, de paix", &["\"accord de paix"], &expect!["L’[accord de paix], de paix"]);
        check("Accord de paix", &["\"accord de pa*", "paix"], &expect!["[Accord de paix]"]);
        check("la paix d’Alger", &["la"], &expect!["la paix d’Alger"]);
        check("rien", &[], &expect!["rien"]);
        check("10 000 tonnes", &["10000"], &expect!["[10 000] tonnes"]);
    }

    #[test]
    fn an_excerpt_begins_near_what_was_looked_for() {
        let cut = |text: &str, term: &str| excerpt(text, &[term.into()]);
        let long =
            "Les paysans de Ségou, réunis lundi devant la préfecture, demandent que le prix du riz baisse.";
        assert_eq!(cut(long, "riz"), "… que le prix du riz baisse.");
        assert_eq!(cut(long, "pays"), long);
        assert_eq!(cut(long, "ailleurs"), long);
        let one_word = ["é".repeat(90), "-riz".into()].concat();
        assert!(cut(&one_word, "riz").ends_with("riz"));
    }
}
