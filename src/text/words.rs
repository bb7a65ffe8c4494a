//! Words of French text, with their places.
//!
//! French elides: « l'Irlande » is two words, « aujourd'hui » is one. Unicode's word boundaries
//! keep the first whole, so the cut is ours. A number with inner spaces or a decimal comma is one
//! word; hyphens join (« Saint-Pétersbourg », « vingt-deux »).

/// A word or a mark, by its bytes in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// As it stands in the text.
    pub text: &'t str,
    /// The byte where it starts.
    pub start: usize,
    /// What it is made of.
    pub kind: WordKind,
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, perhaps with digits and hyphens: « Mali », « G5 », « vice-président ».
    Letters,
    /// An elided word with its apostrophe: « l' », « qu’ ».
    Elided,
    /// Digits, perhaps with separators: « 10.000 », « 3,5 », « 10 000 ».
    Number,
    /// One character that is neither.
    Mark,
}

impl Word<'_> {
    /// The byte after it.
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it starts with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Whether a character serves as an apostrophe in French papers, the grave and acute accents of
/// bad keyboards included.
pub const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '‘' | '`' | '´')
}

/// Cuts a text into words and marks, white space left out.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let word = plain_word(text, at).or_else(|| careful_word(text, at))?;
        at = word.end();
        Some(word)
    })
}

/// The next word or mark, whatever it is.
fn careful_word(text: &str, at: usize) -> Option<Word<'_>> {
    let rest = text.get(at..)?;
    let start = at + rest.len() - rest.trim_start().len();
    let (len, kind) = next_word(text.get(start..)?)?;
    Some(Word { text: text.get(start..start + len)?, start, kind })
}

/// What a byte is to a word of plain letters.
#[derive(Clone, Copy)]
enum Byte {
    /// A letter or, behind one, a digit.
    Letter,
    /// The first of the two bytes of an accented letter, or of × or ÷.
    Accented,
    /// A mark that ends a word, and is one by itself.
    Mark,
    /// White space, which ends a word.
    Space,
    /// What asks for more care.
    Other,
}

const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = match at as u8 {
            byte if byte.is_ascii_alphanumeric() => Byte::Letter,
            0xc3..=0xc5 => Byte::Accented,
            b',' | b'.' | b';' | b':' | b'(' | b')' | b'"' | b'!' | b'?' => Byte::Mark,
            b' ' | b'\n' => Byte::Space,
            _ => Byte::Other,
        };
        at += 1;
    }
    bytes
};

/// The next word or mark, if it is as most are: one space before it or none, plain letters, and behind
/// them what can only end it. Any other is cut with more care.
fn plain_word(text: &str, at: usize) -> Option<Word<'_>> {
    let start = at + usize::from(text.as_bytes().get(at) == Some(&b' '));
    let rest = text.as_bytes().get(start..)?;
    if rest.first()?.is_ascii_digit() {
        return None;
    }
    let mut len = 0;
    let kind = loop {
        match BYTES.get(usize::from(*rest.get(len)?))? {
            Byte::Letter => len += 1,
            Byte::Accented if matches!(rest.get(len..len + 2)?, [0xc3, 0x97 | 0xb7]) => return None,
            Byte::Accented => len += 2,
            Byte::Mark if len == 0 => break WordKind::Mark,
            Byte::Mark | Byte::Space if len > 0 => break WordKind::Letters,
            // A space that does not break, and quotation marks.
            Byte::Other if len > 0 && matches!(rest.get(len..len + 2)?, [0xc2, 0xa0 | 0xab | 0xbb]) => {
                break WordKind::Letters;
            }
            Byte::Other => {
                len = elision(rest, len)?;
                break WordKind::Elided;
            }
            Byte::Mark | Byte::Space => return None,
        }
    };
    Some(Word { text: text.get(start..start + len.max(1))?, start, kind })
}

/// The bytes of an elided word with its apostrophe, if it is one of the usual.
fn elision(rest: &[u8], len: usize) -> Option<usize> {
    let n_bytes = match rest.get(len..)? {
        [b'\'', ..] => 1,
        [0xe2, 0x80, 0x99, ..] => 3,
        _ => return None,
    };
    is_elided(rest.get(..len)?).then_some(len + n_bytes)
}

fn next_word(rest: &str) -> Option<(usize, WordKind)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        let len = number_len(rest);
        let goes_on = rest.get(len..).and_then(|tail| tail.chars().next()).is_some_and(char::is_alphabetic);
        return Some(if goes_on { letters(rest) } else { (len, WordKind::Number) });
    }
    if is_letter(first) { Some(letters(rest)) } else { Some((first.len_utf8(), WordKind::Mark)) }
}

fn is_letter(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric() || letter == '_';
    }
    match letter {
        // Latin-1 and Latin Extended-A, and the marks of French papers, are not looked up.
        '×' | '÷' | '«' | '»' | '\u{a0}' | '\u{2000}'..='\u{206f}' => false,
        'À'..='ſ' | '\u{300}'..='\u{36f}' => true,
        _ => letter.is_alphanumeric(),
    }
}

fn letters(rest: &str) -> (usize, WordKind) {
    // Plain letters at its start need not be decoded.
    let n_plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let goes_on = |byte: &u8| !byte.is_ascii() || matches!(byte, b'-' | b'_' | b'\'' | b'`');
    if n_plain > 0 && !rest.as_bytes().get(n_plain).is_some_and(goes_on) {
        return (n_plain, WordKind::Letters);
    }
    let tail = rest.get(n_plain..).unwrap_or_default();
    let mut chars = tail.char_indices().map(|(at, letter)| (n_plain + at, letter)).peekable();
    while let Some((at, letter)) = chars.next() {
        if is_letter(letter) {
            continue;
        }
        let next_is_letter = chars.peek().is_some_and(|(_, next)| is_letter(*next));
        if next_is_letter && matches!(letter, '-' | '‐' | '‑') {
            continue;
        }
        if is_apostrophe(letter) && (next_is_letter || at > 0) {
            let head = rest.get(..at).unwrap_or_default();
            if next_is_letter && !is_elided(head.as_bytes()) {
                continue;
            }
            if is_elided(head.as_bytes()) {
                return (at + letter.len_utf8(), WordKind::Elided);
            }
        }
        return (at, WordKind::Letters);
    }
    (rest.len(), WordKind::Letters)
}

/// The French words that lose their vowel before another.
fn is_elided(head: &[u8]) -> bool {
    const ELIDED: [&[u8]; 7] = [b"qu", b"jusqu", b"lorsqu", b"puisqu", b"quoiqu", b"quelqu", b"presqu"];
    match head {
        [letter] => b"ldnsjmtcy".contains(&letter.to_ascii_lowercase()),
        _ => head.len() <= 7 && ELIDED.iter().any(|word| head.eq_ignore_ascii_case(word)),
    }
}

/// The bytes of a number with its separators: a point, a comma or a space before three digits, or
/// a decimal comma or point before some.
fn number_len(rest: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut len = digits(rest);
    // A space groups thousands only after one to three digits: « 2023 000 » is two numbers.
    let mut groups = len <= 3;
    while let Some(separator) = rest.get(len..).and_then(|tail| tail.chars().next()) {
        let after = len + separator.len_utf8();
        let n_digits = rest.get(after..).map_or(0, digits);
        let joins = match separator {
            ' ' | '\u{a0}' | '\u{202f}' => groups && n_digits == 3,
            '.' | ',' => n_digits > 0,
            _ => false,
        };
        if !joins {
            break;
        }
        groups &= n_digits == 3;
        len = after + n_digits;
    }
    len
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{WordKind, careful_word, is_letter, words};

    fn check(text: &str, expected: &Expect) {
        let cut: Vec<String> = words(text)
            .map(|word| match word.kind {
                WordKind::Letters => word.text.to_string(),
                WordKind::Elided => format!("{}·", word.text),
                WordKind::Number => format!("#{}", word.text),
                WordKind::Mark => format!("<{}>", word.text),
            })
            .collect();
        expected.assert_eq(&cut.join(" "));
    }

    #[test]
    fn elisions_and_apostrophes() {
        check("l'Irlande et l’Irak", &expect!["l'· Irlande et l’· Irak"]);
        check("aujourd'hui, jusqu’à", &expect!["aujourd'hui <,> jusqu’· à"]);
        check("il y’a", &expect!["il y’· a"]);
        check("En visite d`amitié", &expect!["En visite d`· amitié"]);
        check("N'Djamena M'Bour", &expect!["N'· Djamena M'· Bour"]);
    }

    #[test]
    fn numbers() {
        check("10.000 citoyens, 10 000, 3,5 %", &expect!["#10.000 citoyens <,> #10 000 <,> #3,5 <%>"]);
        check("le 6 février 2023 100 morts", &expect!["le #6 février #2023 #100 morts"]);
        check("2023-024, G5, 1er", &expect!["#2023 <-> #024 <,> G5 <,> 1er"]);
        check("de 35 à 290.", &expect!["de #35 à #290 <.>"]);
    }

    #[test]
    fn hyphens_join() {
        check("Saint-Pétersbourg - Al‑Qaïda", &expect!["Saint-Pétersbourg <-> Al‑Qaïda"]);
        check("Mali –Russie", &expect!["Mali <–> Russie"]);
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for letter in '\0'..='\u{ffff}' {
            let is_ours = matches!(letter, '_' | '\u{300}'..='\u{36f}');
            assert_eq!(is_letter(letter), letter.is_alphanumeric() || is_ours, "{letter:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn plain_words_are_those_of_more_care(text in "([a-zéœÀŒ×÷0-9lLdqu'’ \n.,(«»²\u{a0}\u{301}-]|\\PC){0,30}") {
            let mut end = 0;
            for word in words(&text) {
                proptest::prop_assert_eq!(Some(word), careful_word(&text, end));
                end = word.end();
            }
            proptest::prop_assert_eq!(careful_word(&text, end), None);
        }

        #[test]
        fn words_are_in_order_and_leave_only_white_space(text in ".{0,80}") {
            let mut end = 0;
            for word in words(&text) {
                proptest::prop_assert!(text[end..word.start].trim().is_empty());
                proptest::prop_assert!(!word.text.is_empty());
                end = word.end();
            }
            proptest::prop_assert!(text[end..].trim().is_empty());
        }
    }
}
