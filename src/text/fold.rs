//! Letters folded: capitals, accents, ligatures and the two apostrophes.
//!
//! Covers Latin-1, Latin Extended-A and the letters of African orthographies that stand in French
//! papers; other scripts are lower-cased and kept. The same table serves index and query, so what
//! is found never depends on how a name was typed.

use super::lower::lower;

/// Folds a text: `L’Été à Gao` becomes `l'ete a gao`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`], lent: a short text, as a word or a name is, is folded without asking for memory.
pub fn with_folded<T>(text: &str, ask: impl FnOnce(&str) -> T) -> T {
    const SHORT: usize = 48;
    let mut bytes = [0; SHORT];
    match bytes.get_mut(..text.len()).and_then(|short| fold_short(text, short)) {
        Some(folded) => ask(folded),
        None => ask(&fold(text)),
    }
}

/// Folds a text into bytes, if they hold it: hardly any letter takes more bytes than it took before.
fn fold_short<'f>(text: &str, bytes: &'f mut [u8]) -> Option<&'f str> {
    if text.is_ascii() {
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        bytes.make_ascii_lowercase();
        return core::str::from_utf8(bytes).ok();
    }
    let mut len = 0;
    for letter in text.chars() {
        if letter.is_ascii() {
            *bytes.get_mut(len)? = letter.to_ascii_lowercase() as u8;
            len += 1;
            continue;
        }
        let mut folded = [0; 4];
        let folded = match letter {
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            'ß' => "ss",
            '\u{300}'..='\u{36f}' => "",
            _ => fold_char(letter).encode_utf8(&mut folded),
        };
        let end = len + folded.len();
        bytes.get_mut(len..end)?.copy_from_slice(folded.as_bytes());
        len = end;
    }
    core::str::from_utf8(bytes.get(..len)?).ok()
}

/// How many bytes of plain ASCII a text begins with, counted eight at a time.
fn ascii_len(bytes: &[u8]) -> usize {
    const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
    let (eights, rest) = bytes.as_chunks::<8>();
    for (nth, eight) in eights.iter().enumerate() {
        let high = u64::from_le_bytes(*eight) & HIGH_BITS;
        if high != 0 {
            return nth * 8 + high.trailing_zeros() as usize / 8;
        }
    }
    eights.len() * 8 + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

/// As [`fold`], appended to a string.
pub fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    loop {
        // Most of a French text is ASCII: whole runs of it are copied, then made lower case.
        let n_ascii = ascii_len(rest.as_bytes());
        let (run, tail) = rest.split_at_checked(n_ascii).unwrap_or((rest, ""));
        let start = folded.len();
        folded.push_str(run);
        if let Some(copied) = folded.get_mut(start..) {
            copied.make_ascii_lowercase();
        }
        let mut letters = tail.chars();
        match letters.next() {
            None => return,
            Some('œ' | 'Œ') => folded.push_str("oe"),
            Some('æ' | 'Æ') => folded.push_str("ae"),
            Some('ß') => folded.push_str("ss"),
            // Combining marks: what is left of a letter that was written in two.
            Some('\u{300}'..='\u{36f}') => {}
            Some(letter) => folded.push(fold_char(letter)),
        }
        rest = letters.as_str();
    }
}

/// Folds a letter that folds to one letter; ligatures are left as they are.
pub fn fold_char(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    match letter {
        '’' | 'ʼ' | '‘' | '`' | '´' => '\'',
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' | 'Ɗ' | 'ɗ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ɛ' | 'ɛ' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ'..='ĸ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' | 'Ɲ' | 'ɲ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ɔ' | 'ɔ' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' => 'z',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '‐' | '‑' | '–' => '-',
        // Marks and signs have no case.
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{20ff}' => letter,
        _ => lower(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, with_folded};

    #[test]
    fn folds() {
        for (text, folded) in [
            ("L’Été à Gao", "l'ete a gao"),
            ("Sergueï", "serguei"),
            ("ÉTAT ISLAMIQUE", "etat islamique"),
            ("cœur, Œuvre, ex æquo", "coeur, oeuvre, ex aequo"),
            ("Al‑Qaïda – Ségou", "al-qaida - segou"),
            ("e\u{301}tat", "etat"),
            ("Erdoğan, Şentop, İzmir", "erdogan, sentop, izmir"),
            ("Лавров", "лавров"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn runs_of_ascii_fold_as_their_letters_do(text in "[A-Z]{0,20}[É’œa-z]{0,3}[a-zÀ-ſ ]{0,20}") {
            let one_by_one: String = text.chars().map(|letter| fold(letter.encode_utf8(&mut [0; 4]))).collect();
            proptest::prop_assert_eq!(&fold(&text), &one_by_one);
            with_folded(&text, |lent| assert_eq!(lent, one_by_one));
        }
    }
}
