//! Whether two words of one stem are forms of one word: « élus », « élue »; not « parlé » and « parlement »,
//! « mais » and « maïs ».

use crate::text::fold;

/// Endings of number and gender that replace one another.
const NOUNS: &[&[&str]] = &[
    &["", "s", "x", "e", "es", "le", "les", "ne", "nes", "se", "ses"],
    // « national », « nationaux » part behind their « a »; « travail » too.
    &["l", "ux", "le", "les", "il"],
    &["f", "fs", "ve", "ves"],
    &["eur", "eurs", "euse", "euses", "rice", "rices"],
    &["er", "ers", "ère", "ères"],
    &["x", "se", "ses"],
    &["c", "cs", "que", "ques"],
    &["r", "rs", "se", "ses"],
];

/// Endings of verbs.
const VERBS: &[&str] = &[
    "er", "e", "es", "ent", "ait", "aient", "é", "ée", "és", "ées", "ant", "ons", "ez", "èrent", "era",
    "eront", "erait", "eraient", "ir", "it", "i", "ie", "is", "ies", "issent", "issait", "issaient", "ira",
    "iront", "re", "u", "ue", "us", "ues", "t", "d", "ra", "ront",
];

/// Endings of what a verb's deed is called.
const DEEDS: &[&str] = &[
    "ement",
    "ements",
    "ation",
    "ations",
    "age",
    "ages",
    "ion",
    "ions",
    "eur",
    "eurs",
    "issement",
    "issements",
];

/// Whether a word is a term's, letter by letter; long ones may lack accents. « mais » is no « maïs ».
pub(super) fn is_written(term: &str, word: &str) -> bool {
    term == word
        || term.to_lowercase() == word.to_lowercase()
        || word.chars().count() >= 6 && fold(term) == fold(word)
}

/// Whether a word of a text is a form of a term's. Accents count; long words and capitals may lack them.
pub(super) fn is_form_of(term: &str, word: &str) -> bool {
    let may_lack = word.chars().count() >= 6 || !word.chars().any(char::is_lowercase);
    let (term, word) = (term.to_lowercase(), word.to_lowercase());
    let agree = |(one, other): &(char, char)| {
        let lacks = || may_lack && *fold(one.encode_utf8(&mut [0; 4])) == *other.encode_utf8(&mut [0; 4]);
        one == other || lacks()
    };
    let shared: Vec<(char, char)> = term.chars().zip(word.chars()).take_while(agree).collect();
    // An ending may begin with a letter that both share: « pun-ir », « pun-issent ».
    let (mut of_term, mut of_word) = (String::new(), String::new());
    of_term.extend(term.chars().skip(shared.len()));
    of_word.extend(word.chars().skip(shared.len()));
    let mut letters = shared.iter().rev();
    for _ in 0..=1 {
        if is_ending(&term, &of_term, &of_word) {
            return true;
        }
        let Some((one, other)) = letters.next() else { break };
        of_term.insert(0, *one);
        of_word.insert(0, *other);
    }
    is_ending(&term, &of_term, &of_word)
}

/// Whether two endings replace one another.
fn is_ending(term: &str, of_term: &str, of_word: &str) -> bool {
    let both = |endings: &[&str]| endings.contains(&of_term) && endings.contains(&of_word);
    let is_deed = VERBS.contains(&of_term)
        && ["er", "ir", "re"].iter().any(|ending| term.ends_with(ending))
        && DEEDS.contains(&of_word);
    NOUNS.iter().any(|endings| both(endings)) || both(VERBS) || is_deed
}

#[cfg(test)]
mod tests {
    use super::is_form_of;

    #[test]
    fn forms_of_one_word() {
        let forms = [
            ("élection", "élections"),
            ("élection", "ELECTIONS"),
            ("agricole", "agricoles"),
            ("national", "nationaux"),
            ("directeur", "directrices"),
            ("policier", "policière"),
            ("public", "publique"),
            ("importer", "importés"),
            ("bombarder", "bombardements"),
            ("attaque", "attaqué"),
            ("punir", "punissent"),
            ("securite", "securite"),
            ("sécurité", "securite"),
            ("maïs", "maïs"),
        ];
        for (term, word) in forms {
            assert!(is_form_of(term, word), "{term}, {word}");
        }
    }

    #[test]
    fn other_words_of_its_stem() {
        let others = [
            ("maïs", "mais"),
            ("importation", "importantes"),
            ("contribuable", "contribuant"),
            ("parlement", "parlé"),
            ("socialiste", "sociaux"),
            ("communiste", "commune"),
            ("opéra", "opéré"),
        ];
        assert!(!super::is_written("maïs", "mais"));
        assert!(super::is_written("maïs", "Maïs"));
        for (term, word) in others {
            assert!(!is_form_of(term, word), "{term}, {word}");
        }
    }
}
