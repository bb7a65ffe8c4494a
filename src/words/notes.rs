//! What reading and gathering say of an article in English prose → the words of the page.
//!
//! Records carry these notes as sentences with something of the article in them: « no article text was found
//! in … ». A French page says the sentence in French; what varies stays as it is.

use crate::view::Lang;

/// The sentences in French, a line each, `{}` for what varies.
static FRENCH: &str = include_str!("notes.txt");

/// What varies in a sentence.
const VARIES: &str = "{}";

/// A note in the language of the page; `None` where it is known in English alone.
#[inline(never)]
pub fn note(lang: Lang, english: &str) -> Option<String> {
    if lang == Lang::English {
        return Some(english.to_string());
    }
    let mut lines = FRENCH.lines().filter_map(|line| line.split_once('='));
    lines.find_map(|(sentence, french)| filled(&varying(sentence, english)?, french))
}

/// The parts of a text that stand where a sentence varies; `None` where it is another sentence.
fn varying<'t>(sentence: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let (mut pieces, mut parts) = (sentence.split(VARIES), Vec::new());
    let mut rest = text.strip_prefix(pieces.next()?)?;
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        // What comes last ends the text: an id may hold the same words.
        let (part, after) = match pieces.peek() {
            None => (rest.strip_suffix(piece)?, ""),
            Some(_) => rest.split_once(piece)?,
        };
        parts.push(part);
        rest = after;
    }
    rest.is_empty().then_some(parts)
}

/// A sentence with what varies in it, in the same order.
fn filled(parts: &[&str], sentence: &str) -> Option<String> {
    let mut pieces = sentence.split(VARIES);
    let mut said = pieces.next()?.to_string();
    for (part, piece) in parts.iter().zip(pieces) {
        said.push_str(part);
        said.push_str(piece);
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::{FRENCH, VARIES, note};
    use crate::view::Lang;

    fn check(english: &str, french: Option<&str>) {
        assert_eq!(note(Lang::French, english).as_deref(), french, "{english}");
        assert_eq!(note(Lang::English, english).as_deref(), Some(english));
    }

    #[test]
    fn a_note_is_said_in_french_with_what_varies_as_it_is() {
        check(
            "the file is empty; remove it or put its text in",
            Some("le fichier est vide\u{a0}; retirez-le ou mettez-y son texte"),
        );
        check(
            "no article text was found in port/grève.html",
            Some("aucun texte d’article n’a été trouvé dans port/grève.html"),
        );
        check(
            "“31 avril 2019” is a date that no calendar has; it was left open",
            Some(
                "«\u{a0}31 avril 2019\u{a0}» est une date qu’aucun calendrier ne connaît\u{a0}; elle reste ouverte",
            ),
        );
        check("it is a copy of pêche, thon", Some("copie de pêche, thon"));
        check("it is a copy of pêche, thon and 3 more", Some("copie de pêche, thon et de 3 de plus"));
        check(
            "it tells the same as a of b of 2011-05-03",
            Some("dit la même chose que a, du b of 2011-05-03"),
        );
    }

    #[test]
    fn another_sentence_stays_in_english() {
        check("", None);
        check("something that nobody has put into French", None);
        check("the file is empty; remove it or put its text in!", None);
        check("no article text was found", None);
        check("“x” is a date", None);
    }

    #[test]
    fn both_languages_of_a_sentence_vary_as_often() {
        for (english, french) in FRENCH.lines().filter_map(|line| line.split_once('=')) {
            assert_eq!(english.matches(VARIES).count(), french.matches(VARIES).count(), "{english}");
        }
    }
}
