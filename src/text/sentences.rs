//! French sentences inside a zone.
//!
//! A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing
//! marks that follow it, when what comes next begins anew: a capital, a figure, a mark that opens.
//! Lower case goes on (« Quoi ? » demande-t-il), a colon never ends, a blank line always does.
//! Every byte of the zone that is not white space lies in exactly one sentence.

use core::ops::Range;

use super::{byte_set::ByteSet, fold::fold, words::is_apostrophe};

/// Cuts a zone of a text into sentences, white space at their ends left out. A zone that does not
/// lie on characters of the text has none.
pub fn sentences(text: &str, zone: Range<usize>) -> Vec<Range<usize>> {
    let Some(slice) = text.get(zone.clone()) else { return Vec::new() };
    let mut sentences = Vec::new();
    let (mut start, mut after) = (0, 0);
    while let Some((at, mark)) = next_mark(slice, after) {
        after = at + mark.len_utf8();
        let cut = match mark {
            '\n' => blank_line_end(slice, at),
            '.' | '!' | '?' | '…' => sentence_end(slice, start, at),
            _ => None,
        };
        if let Some(end) = cut.filter(|end| *end > at) {
            push(slice, start..end, zone.start, &mut sentences);
            start = end;
            after = after.max(end);
        } else if is_terminator(mark) {
            // A run of marks is judged once, at its first.
            let rest = slice.get(after..).unwrap_or_default();
            after += rest.len() - rest.trim_start_matches(is_terminator).len();
        }
    }
    push(slice, start..slice.len(), zone.start, &mut sentences);
    sentences
}

/// The first mark from a byte on that may end a sentence. Bytes are looked at, not characters:
/// nearly all of them are letters.
fn next_mark(slice: &str, from: usize) -> Option<(usize, char)> {
    static FIRST: ByteSet = ByteSet::of(b"\n.!?\xe2");
    let mut at = from;
    loop {
        let rest = slice.as_bytes().get(at..)?;
        at += FIRST.position(rest)?;
        let mark = slice.get(at..)?.chars().next()?;
        if mark == '\n' || is_terminator(mark) {
            return Some((at, mark));
        }
        at += mark.len_utf8();
    }
}

fn push(slice: &str, at: Range<usize>, offset: usize, sentences: &mut Vec<Range<usize>>) {
    let Some(piece) = slice.get(at.clone()) else { return };
    let left = piece.trim_start();
    let start = at.start + piece.len() - left.len();
    let end = start + left.trim_end().len();
    if start < end {
        sentences.push(offset + start..offset + end);
    }
}

const fn is_terminator(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '…')
}

/// Two ends of line with only white space between.
fn blank_line_end(slice: &str, at: usize) -> Option<usize> {
    let rest = slice.get(at + 1..)?;
    let white = rest.get(..rest.find(|mark: char| !mark.is_whitespace()).unwrap_or(rest.len()))?;
    white.contains('\n').then_some(at + 1 + white.len())
}

/// The end of the sentence that a mark closes; `None` where it closes none.
fn sentence_end(slice: &str, start: usize, at: usize) -> Option<usize> {
    let rest = slice.get(at..)?;
    let n_marks = rest.len() - rest.trim_start_matches(is_terminator).len();
    let marks = rest.get(..n_marks)?;
    let end = at + n_marks + closing_len(slice.get(at + n_marks..)?);
    let after = slice.get(end..)?;
    let next = after.trim_start();
    let Some(first) = next.chars().next() else { return Some(slice.len()) };
    let spaced = next.len() < after.len();
    let closed = end > at + n_marks;
    if !begins(next, first) || (!spaced && !closed && !glued(slice, at, marks, first, next)) {
        return None;
    }
    if is_inside_brackets(slice, at, marks, slice.get(at + n_marks..)?) {
        return None;
    }
    let is_full_stop = marks == "." && !closed;
    (!is_full_stop || !is_abbreviation(slice, start, at, first, next)).then_some(end)
}

/// The closing quotation marks and brackets after a mark: « . » », « .” », « ?) ».
fn closing_len(rest: &str) -> usize {
    let mut len = 0;
    loop {
        let tail = rest.get(len..).unwrap_or_default();
        let trimmed = tail.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let gap = tail.len() - trimmed.len();
        match trimmed.chars().next() {
            Some(mark @ ('»' | '”' | '›')) => len += gap + mark.len_utf8(),
            // Straight marks and brackets close only where they touch what they close.
            Some(mark @ ('"' | ')' | ']' | '’' | '\'')) if gap == 0 => len += mark.len_utf8(),
            _ => return len,
        }
    }
}

/// Whether a sentence could begin so.
fn begins(next: &str, first: char) -> bool {
    if first.is_uppercase()
        || first.is_ascii_digit()
        || !first.is_alphanumeric() && !matches!(first, ',' | ';' | ':' | ')' | ']' | '%' | '/' | '.')
    {
        let near = next.get(..next.floor_char_boundary(64)).unwrap_or(next);
        let bare = near.trim_start_matches(|mark: char| !mark.is_alphanumeric());
        // An opening mark before lower case goes on: « Il hésite… « peut-être », dit-il. »
        return first.is_alphanumeric()
            || !bare.starts_with(char::is_lowercase)
            || matches!(first, '-' | '–' | '—' | '•');
    }
    // Scripts without case.
    first.is_alphabetic() && !first.is_lowercase()
}

/// « l'humanitaire…Le menu », « le pays.Le ministre »: the space was lost.
fn glued(slice: &str, at: usize, marks: &str, first: char, next: &str) -> bool {
    let second_is_small =
        next.chars().nth(1).is_some_and(|letter| letter.is_lowercase() || matches!(letter, ' ' | '\'' | '’'));
    if !first.is_uppercase() || !second_is_small {
        return matches!(first, '«' | '“');
    }
    let word = word_before(slice, at);
    let is_host = word == "www"
        || near_before(slice, at)
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|token| token.contains(['@', '/', '.']));
    marks != "." || (word.chars().count() >= 3 && word.ends_with(char::is_lowercase) && !is_host)
}

/// « (...) » and « [?] » stand for something left out or doubted.
fn is_inside_brackets(slice: &str, at: usize, marks: &str, after: &str) -> bool {
    let before = slice.get(..at).unwrap_or_default();
    before.ends_with(['(', '[']) && after.starts_with([')', ']']) && !marks.is_empty()
}

fn is_abbreviation(slice: &str, start: usize, at: usize, first: char, next: &str) -> bool {
    const BEFORE_NAMES: [&str; 29] = [
        "m", "mm", "mme", "mmes", "mlle", "mgr", "me", "dr", "drs", "pr", "prof", "st", "ste", "gal", "gen",
        "col", "cdt", "cne", "lt", "cap", "sgt", "adj", "mr", "mrs", "hon", "cf", "av", "bd", "vs",
    ];
    const BEFORE_FIGURES: [&str; 20] = [
        "n", "no", "p", "pp", "art", "vol", "chap", "fig", "al", "tel", "ed", "env", "ca", "num", "t",
        "janv", "fevr", "fev", "bp", "d",
    ];
    let word = fold(word_before(slice, at));
    let before = slice.get(..at).unwrap_or_default();
    let is_first =
        slice.get(start..at).is_some_and(|head| head.trim().chars().all(|mark| mark.is_ascii_digit()));
    if first.is_ascii_digit() && (BEFORE_FIGURES.contains(&word.as_str()) || before.ends_with('°')) {
        return true;
    }
    if first.is_ascii_digit() && is_short_month(&word, before, next) {
        return true;
    }
    // « 1. Le contexte » numbers a paragraph.
    if is_first {
        return true;
    }
    let is_written_name = before.ends_with(char::is_alphabetic) && BEFORE_NAMES.contains(&word.as_str());
    let is_title = is_written_name
        && (word != "me" || word_before(slice, at).starts_with('M'))
        && (word != "m" || before.ends_with('M'));
    // « au col. Il neige » ends, « le col. Diarra » does not.
    if is_title && (!starts_sentence(next) || matches!(word.as_str(), "m" | "mm" | "mme" | "dr")) {
        return true;
    }
    // Initials: « J. Dupont », « O.N.U. »; before a word that begins sentences they end one.
    let is_initial = word.chars().count() == 1 && before.ends_with(char::is_uppercase);
    is_initial && !starts_sentence(next)
}

/// « 10 sept. 2023 »; « Ils étaient sept. 300 autres » ends.
fn is_short_month(word: &str, before: &str, next: &str) -> bool {
    let n_figures = next.bytes().take_while(u8::is_ascii_digit).count();
    let head = before.trim_end_matches(char::is_alphabetic).trim_end();
    matches!(word, "sept" | "oct" | "nov" | "dec" | "avr" | "juil" | "aout" | "mar")
        && n_figures == 4
        && (head.ends_with(|mark: char| mark.is_ascii_digit()) || head.ends_with("1er"))
}

/// Words that begin sentences with a capital and are never names.
fn starts_sentence(next: &str) -> bool {
    const WORDS: [&str; 49] = [
        "a", "ainsi", "alors", "apres", "au", "aussi", "avec", "c", "ce", "cela", "ces", "cet", "cette", "d",
        "dans", "de", "depuis", "des", "elle", "elles", "en", "enfin", "et", "il", "ils", "j", "je", "l",
        "la", "le", "les", "leur", "lors", "mais", "nous", "on", "or", "par", "pour", "quant", "qu", "sa",
        "selon", "ses", "son", "sur", "un", "une", "vous",
    ];
    let end = next.find(|letter: char| !letter.is_alphabetic()).unwrap_or(next.len());
    let word = fold(next.get(..end.min(40)).unwrap_or_default());
    // « J'ai » begins a sentence, « J.-C. » does not.
    let is_elided = next.get(end..).is_some_and(|rest| rest.starts_with(is_apostrophe));
    let may_elide = matches!(word.as_str(), "c" | "d" | "j" | "l" | "qu" | "s" | "n");
    WORDS.contains(&word.as_str()) && may_elide == is_elided
}

/// The letters that touch a place from the left, hyphens left out: « J.-C » gives « C ».
fn word_before(slice: &str, at: usize) -> &str {
    near_before(slice, at).rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
}

/// The last bytes before a place: no abbreviation is longer, and a text without spaces stays
/// linear.
fn near_before(slice: &str, at: usize) -> &str {
    slice.get(slice.ceil_char_boundary(at.saturating_sub(48))..at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn check(text: &str, expected: &[&str]) {
        let cut: Vec<&str> = sentences(text, 0..text.len()).into_iter().map(|at| &text[at]).collect();
        assert_eq!(cut, expected, "{text}");
    }

    #[test]
    fn plain() {
        check(
            "Il pleut. La route est coupée ! Où aller ?",
            &["Il pleut.", "La route est coupée !", "Où aller ?"],
        );
        check("Un seul morceau sans fin", &["Un seul morceau sans fin"]);
        check("", &[]);
        check(
            "Trois points : ceci, cela ; et encore. Fin.",
            &["Trois points : ceci, cela ; et encore.", "Fin."],
        );
    }

    #[test]
    fn abbreviations_do_not_cut() {
        check(
            "M. Diop et Mme. Ba ont vu le Dr. Sy. Ils rient.",
            &["M. Diop et Mme. Ba ont vu le Dr. Sy.", "Ils rient."],
        );
        check("Voir l'art. 12 et n°. 5, p. 30. Merci.", &["Voir l'art. 12 et n°. 5, p. 30.", "Merci."]);
        check("A. B. Traoré et J.-C. Roy jouent. Bien.", &["A. B. Traoré et J.-C. Roy jouent.", "Bien."]);
        check(
            "En 52 av. J.-C. la guerre finit. Rome gagne.",
            &["En 52 av. J.-C. la guerre finit.", "Rome gagne."],
        );
        check("L'O.N.U. Il faut partir.", &["L'O.N.U.", "Il faut partir."]);
        check("Le 10 sept. 2023 fut froid. Bien.", &["Le 10 sept. 2023 fut froid.", "Bien."]);
        check("Ils étaient sept. 2023 fut froide.", &["Ils étaient sept.", "2023 fut froide."]);
        check("Du mil, du riz, etc. Les prix montent.", &["Du mil, du riz, etc.", "Les prix montent."]);
        check("Du mil, du riz, etc. sont chers.", &["Du mil, du riz, etc. sont chers."]);
        check("Le col. Diarra passe le col. Il neige.", &["Le col. Diarra passe le col.", "Il neige."]);
        check(
            "1. Le contexte est connu. 2. La suite aussi.",
            &["1. Le contexte est connu.", "2. La suite aussi."],
        );
    }

    #[test]
    fn figures_do_not_cut() {
        check(
            "Il gagne 3.5 % et 10.000 francs en 2023. Bien.",
            &["Il gagne 3.5 % et 10.000 francs en 2023.", "Bien."],
        );
        check("La 4G. 12 pays l'ont.", &["La 4G.", "12 pays l'ont."]);
    }

    #[test]
    fn quotation_marks() {
        check("« Quoi ? » demande-t-il. Rien.", &["« Quoi ? » demande-t-il.", "Rien."]);
        check("« Je pars. » Il sort.", &["« Je pars. »", "Il sort."]);
        check("« Je pars. Je reviens », dit-il.", &["« Je pars.", "Je reviens », dit-il."]);
        check("\"Non.\" Elle rit. \"Oui.\"", &["\"Non.\"", "Elle rit.", "\"Oui.\""]);
        check("Il a dit : « Partez ! » Puis rien.", &["Il a dit : « Partez ! »", "Puis rien."]);
        check("Il crie « Assez ! », et part.", &["Il crie « Assez ! », et part."]);
        check("“Vive la paix !” Le public chante.", &["“Vive la paix !”", "Le public chante."]);
    }

    #[test]
    fn ellipses() {
        check("Il hésite… puis part. Enfin...", &["Il hésite… puis part.", "Enfin..."]);
        check("Des promesses… Rien de plus.", &["Des promesses…", "Rien de plus."]);
        check("l’humanitaire…Le menu est long.", &["l’humanitaire…", "Le menu est long."]);
        check("la coopération (...) Dans les domaines", &["la coopération (...) Dans les domaines"]);
        check("la coopération bilatérale(...) dans", &["la coopération bilatérale(...) dans"]);
    }

    #[test]
    fn lost_spaces_and_hosts() {
        check("Il est arrivé.Le ministre parle.", &["Il est arrivé.", "Le ministre parle."]);
        check("Voir www.Exemple.Com ou a@b.Net. Merci.", &["Voir www.Exemple.Com ou a@b.Net.", "Merci."]);
    }

    #[test]
    fn paragraphs_cut() {
        check("Un titre\n\nUn texte. Sa suite\nva loin.", &["Un titre", "Un texte.", "Sa suite\nva loin."]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost(text in "[a-zA-Zé .?!…«»\"()\n0-9]{0,120}") {
            let mut end = 0;
            for at in sentences(&text, 0..text.len()) {
                proptest::prop_assert!(text[end..at.start].trim().is_empty());
                proptest::prop_assert!(at.start < at.end);
                end = at.end;
            }
            proptest::prop_assert!(text[end..].trim().is_empty());
        }
    }
}
