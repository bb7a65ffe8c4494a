//! Whether a few words look like a person's name, by their capitals alone.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

use crate::text::{has_turn, with_folded};

/// Whether a text is two to five words that could be a person's name: « Mémé Sanogo », « A. B.
/// Traoré », « Jean-Luc de La Villardière », « Abdoulaye DIOP ».
pub(in crate::read) fn is_name(text: &str) -> bool {
    let text = text.trim();
    // Entries of a menu stand far apart.
    if text.len() > 60 || !begins_name(text) || has_turn(text, "  ") {
        return false;
    }
    let mut n_capitalised = 0;
    let mut n_words = 0;
    for word in text.split_whitespace() {
        n_words += 1;
        if is_particle(word) && n_words > 1 {
            continue;
        }
        // « A Lausanne »: an initial has its point.
        if !is_name_word(word) || n_words == 1 && word.chars().count() == 1 {
            return false;
        }
        n_capitalised += 1;
    }
    (2..=5).contains(&n_words) && n_capitalised >= 2
}

/// Whether a text is nothing but names of persons: « Awa Ba, Jean Roy et Omar Sy ».
pub(in crate::read) fn is_names(text: &str) -> bool {
    text.len() <= 120
        && begins_name(text.trim_start())
        && text.split([',', '&', '/']).flat_map(|part| part.split(" et ")).all(|part| is_name(part.trim()))
}

/// Whether the first word of a text could be part of a name: most lines are told by theirs.
fn begins_name(text: &str) -> bool {
    let ends = |mark: char| mark.is_whitespace() || matches!(mark, ',' | '&' | '/');
    is_name_word(text.split(ends).next().unwrap_or_default())
}

/// Whether a text is nothing but initials, of one author or several: « J.-P. M. », « C.L. et M.B. ».
pub(in crate::read) fn is_initials(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')']);
    let is_one = |part: &str| {
        let letters = part.chars().filter(|letter| letter.is_uppercase()).count();
        let stops = part.matches('.').count();
        (2..=4).contains(&letters)
            && stops >= letters - 1
            && stops > 0
            && part.starts_with(char::is_uppercase)
            && part.chars().all(|mark| mark.is_uppercase() || matches!(mark, '.' | '-' | ' ' | '\u{a0}'))
    };
    text.len() <= 40
        && text.as_bytes().contains(&b'.')
        && text.split([',', '/']).flat_map(|part| part.split(" et ")).all(|part| is_one(part.trim()))
}

/// Whether a word could be part of a name: a capital, then letters, hyphens and apostrophes; or an
/// initial with its full stop.
pub(in crate::read) fn is_name_word(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    if !bare.starts_with(char::is_uppercase) {
        return false;
    }
    let is_initial = bare.len() != word.len();
    let letters =
        bare.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'));
    // « L'application »
    let is_elided = bare.strip_prefix(['L', 'D']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    let is_elided = is_elided.is_some_and(|rest| rest.starts_with(char::is_lowercase));
    letters && !is_elided && !is_common(bare) && (!is_initial || bare.chars().count() <= 4)
}

/// A small word inside names.
pub(in crate::read) fn is_particle(word: &str) -> bool {
    let is_arab = |folded: &str| matches!(folded, "al" | "ag" | "ben" | "bin" | "dit" | "el" | "ould");
    let is_latin =
        |folded: &str| matches!(folded, "d'" | "da" | "de" | "del" | "di" | "dos" | "du" | "la" | "le");
    let is_german = |folded: &str| matches!(folded, "den" | "der" | "van" | "von");
    with_folded(word, |folded| is_latin(folded) || is_arab(folded) || is_german(folded))
}

/// Words that begin lines with a capital, folded.
const COMMON: [&str; 82] = [
    "continuez",
    "votre",
    "vous",
    "depuis",
    "menu",
    "classement",
    "resultats",
    "videos",
    "boutique",
    "copier",
    "envoyer",
    "facebook",
    "imprimer",
    "partager",
    "suivez",
    "twitter",
    "whatsapp",
    "accueil",
    "actualite",
    "actualites",
    "afrique",
    "agence",
    "apres",
    "aussi",
    "article",
    "articles",
    "au",
    "aux",
    "avec",
    "ce",
    "ces",
    "cet",
    "cette",
    "comment",
    "contact",
    "contacts",
    "culture",
    "dans",
    "des",
    "economie",
    "edition",
    "en",
    "et",
    "il",
    "international",
    "journal",
    "la",
    "le",
    "les",
    "lettre",
    "lire",
    "lisez",
    "mentions",
    "mon",
    "monde",
    "nos",
    "notre",
    "nous",
    "par",
    "plus",
    "politique",
    "pour",
    "pourquoi",
    "presse",
    "publicite",
    "que",
    "qui",
    "redaction",
    "sante",
    "savoir",
    "services",
    "site",
    "societe",
    "source",
    "sport",
    "sports",
    "sur",
    "un",
    "une",
    "video",
    "voir",
    "vos",
];

static COMMON_SET: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| COMMON.into_iter().collect());

/// Words that begin lines with a capital and are no names.
fn is_common(word: &str) -> bool {
    with_folded(word, |folded| COMMON_SET.contains(folded))
}

#[cfg(test)]
mod tests {
    use super::{is_initials, is_name};

    #[test]
    fn initials() {
        assert!(
            is_initials("J.-P. M.")
                && is_initials("C.L. et M.B.")
                && is_initials("(A. D.)")
                && is_initials("R.J./H.B")
        );
        assert!(
            !is_initials("A.")
                && !is_initials("ONU")
                && !is_initials("Ana L.")
                && !is_initials("1.2.")
                && !is_initials("")
        );
    }

    #[test]
    fn names() {
        for name in [
            "Mémé Sanogo",
            "Julie Peh",
            "A. B. Traoré",
            "Jean-Luc de La Villardière",
            "Abdoulaye DIOP",
            "Kouadio N'Guessan",
            "Mohamed Ould Abdel Aziz",
            "FATOU SECK",
        ] {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn other_short_lines() {
        for line in [
            "Accueil Politique",
            "Des mesures annoncées",
            "La Rédaction",
            "Lire la suite",
            "LIRE AUSSI",
            "Voir Plus",
            "Partager Facebook",
            "Sports",
            "G5 Sahel",
            "Bamako, le 6 février",
            "Mentions Légales",
            "",
            "Afrique de l'Ouest",
        ] {
            assert!(!is_name(line), "{line}");
        }
    }
}
