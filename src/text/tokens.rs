//! Text → the words that are searched and compared: the same cut for articles, searches, highlights
//! and the articles of a collection beside each other.
//!
//! Hyphens part words here (« pétersbourg » finds « Saint-Pétersbourg »), elided words stand by
//! themselves without their apostrophe, marks are left out.

use super::{Word, WordKind, fold_into, is_apostrophe, words};

/// A word that can be searched, by its bytes in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// As it stands in the text.
    pub text: &'t str,
    /// The byte where it starts.
    pub start: usize,
}

const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// The words of a text.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    words(text).filter(|word| word.kind != WordKind::Mark).flat_map(parts)
}

fn parts(word: Word<'_>) -> impl Iterator<Item = Token<'_>> {
    let bare =
        if word.kind == WordKind::Elided { word.text.trim_end_matches(is_apostrophe) } else { word.text };
    let mut end = word.start;
    bare.split_inclusive(HYPHENS).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let part = piece.trim_end_matches(HYPHENS);
        if part.is_empty() { None } else { Some(Token { text: part, start }) }
    })
}

/// Appends the folded form: « École » is `ecole`, « 10.000 » and « 10 000 » are `10000`.
pub fn fold_token(token: &str, folded: &mut String) {
    if !token.starts_with(|first: char| first.is_ascii_digit()) {
        return fold_into(token, folded);
    }
    for (at, letter) in token.char_indices() {
        let after = token.get(at + letter.len_utf8()..).unwrap_or_default();
        let groups = after.bytes().take_while(u8::is_ascii_digit).count() == 3;
        let parts_thousands = groups && matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
        if !parts_thousands {
            let mut bytes = [0; 4];
            fold_into(letter.encode_utf8(&mut bytes), folded);
        }
    }
}

/// Whether a folded word is so common in French that a search leaves it out, except inside an
/// exact phrase. « mais » is none: folded, it is « maïs » too.
pub fn is_stop_word(folded: &str) -> bool {
    const STOP_WORDS: [&str; 72] = [
        "a", "ainsi", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "d", "dans", "de", "des",
        "donc", "du", "elle", "elles", "en", "est", "et", "eux", "ici", "il", "ils", "j", "je", "jusqu", "l",
        "la", "le", "les", "leur", "leurs", "lorsqu", "lui", "m", "ma", "me", "mes", "n", "ne", "ni", "nos",
        "notre", "nous", "on", "ou", "par", "pas", "pour", "presqu", "puisqu", "qu", "que", "quelqu", "qui",
        "quoiqu", "s", "sa", "se", "ses", "son", "sont", "sur", "t", "un", "une", "vos", "votre", "vous",
        "y",
    ];
    /// Most words are longer, and need not be looked for.
    const LONGEST: usize = 6;
    folded.len() <= LONGEST && STOP_WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{fold_token, is_stop_word, tokens};

    fn check(text: &str, expected: &Expect) {
        let mut folded = String::new();
        for token in tokens(text) {
            assert_eq!(text.get(token.start..token.start + token.text.len()), Some(token.text));
            fold_token(token.text, &mut folded);
            folded.push(' ');
        }
        expected.assert_eq(folded.trim_end());
    }

    #[test]
    fn words_as_they_are_searched() {
        check("L’Été, à Saint-Pétersbourg !", &expect!["l ete a saint petersbourg"]);
        check("Aujourd’hui : 10 000 tonnes, 10.000 t", &expect!["aujourd'hui 10000 tonnes 10000 t"]);
        check("3,5 % le 1er", &expect!["3,5 le 1er"]);
        check("la-la-la", &expect!["la la la"]);
        check("« … »", &expect![""]);
    }

    #[test]
    fn stop_words_are_looked_up_in_order() {
        for word in ["a", "de", "la", "y", "ou", "qui"] {
            assert!(is_stop_word(word), "{word}");
        }
        assert!(!is_stop_word("or") && !is_stop_word("mais") && !is_stop_word("mali"));
    }
}
