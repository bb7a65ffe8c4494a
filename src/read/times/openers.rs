//! The first words of time expressions: asked of every word, so by its first letter.

use std::sync::LazyLock;

use super::{
    sentence::Sentence,
    vocabulary::{cardinal, century, month},
};

/// Whether an expression can begin at a word. Most words begin none; an article does where what follows it
/// can be a time.
pub(super) fn can_begin(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    match word.as_bytes() {
        [] => false,
        [b'0'..=b'9', ..] | b"ce" | b"cet" | b"cette" | b"ces" => true,
        b"le" | b"la" | b"l'" | b"les" => after_article(s, at + 1),
        _ => s.opens(at),
    }
}

/// « le 6 » is read at its number; the article matters before a noun.
fn after_article(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    match word.as_bytes().first() {
        Some(b'0'..=b'9') => true,
        Some(_) => {
            s.opens(at)
                || is_noun(word)
                || matches!(
                    word,
                    "derniers"
                        | "dernieres"
                        | "prochains"
                        | "prochaines"
                        | "jours"
                        | "mois"
                        | "semaines"
                        | "week-ends"
                        | "weekends"
                        | "trimestres"
                        | "semestres"
                        | "ans"
                )
                || matches!(word, "soir" | "matin") && s.word(at + 1) == "meme"
                || matches!(word, "quelques" | "plusieurs" | "tout" | "tous" | "toutes" | "annees" | "jour")
        }
        None => false,
    }
}

fn is_noun(word: &str) -> bool {
    matches!(
        word,
        "an" | "week-end"
            | "weekend"
            | "ramadan"
            | "tabaski"
            | "korite"
            | "maouloud"
            | "mawlid"
            | "mouloud"
            | "achoura"
            | "aid"
            | "journee"
    ) || word.starts_with("aid-el")
}

/// The words that open, by their first letter.
const OPENERS: [&[&str]; 26] = [
    &[
        "an",
        "annee",
        "annees",
        "aout",
        "apres-demain",
        "ascension",
        "assomption",
        "aujourd'hui",
        "auparavant",
        "automne",
        "autrefois",
        "avant",
        "avant-hier",
        "avant-veille",
        "avr",
        "avril",
    ],
    &["bientot"],
    &["cent", "chandeleur", "cinq", "coeur"],
    &[
        "dans",
        "debut",
        "dec",
        "decembre",
        "decennie",
        "demain",
        "dernier",
        "derniere",
        "dernierement",
        "dernieres",
        "derniers",
        "des",
        "deux",
        "deuxieme",
        "dimanche",
        "dix",
        "douze",
    ],
    &["epiphanie", "ete"],
    &["fete", "fev", "fevr", "fevrier", "fin"],
    &[],
    &["hier", "hiver", "hivernage", "huit"],
    &["ier", "il"],
    &["jadis", "jan", "janv", "janvier", "jeudi", "jour", "juil", "juill", "juillet", "juin"],
    &[],
    &["lendemain", "lundi"],
    &["mai", "mardi", "mars", "meme", "mercredi", "mi", "milieu", "mois"],
    &["naguere", "neuf", "noel", "nouvel", "nov", "novembre", "nuit"],
    &["oct", "octobre", "onze"],
    &[
        "paques",
        "pentecote",
        "precedemment",
        "premier",
        "premiere",
        "premieres",
        "premiers",
        "printemps",
        "prochainement",
    ],
    &["q1", "q2", "q3", "q4", "quatorze", "quatorzieme", "quatre", "quatrieme", "quinze", "quinzieme"],
    &["rameaux", "recemment", "rentree"],
    &[
        "s1",
        "s2",
        "saint-jean",
        "saint-jean-baptiste",
        "saint-martin",
        "saint-michel",
        "saint-nicolas",
        "saint-patrick",
        "saint-sylvestre",
        "saint-valentin",
        "sainte-barbe",
        "sainte-catherine",
        "samedi",
        "second",
        "seconde",
        "seize",
        "seizieme",
        "semaine",
        "semestre",
        "sept",
        "septembre",
        "siecle",
        "six",
        "surlendemain",
    ],
    &["t1", "t2", "t3", "t4", "toussaint", "treize", "trimestre", "trois", "troisieme"],
    &["un", "une"],
    &["veille", "vendredi", "voici", "voila"],
    &["week-end", "weekend"],
    &[],
    &[],
    &[],
];

/// By first letter, the lengths of the words that open: most others have none of these.
static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    OPENERS.map(|words| words.iter().fold(0, |lengths, word| lengths | 1 << word.len().min(31)))
});

/// Whether a word, an article or a figure aside, may open an expression.
pub(super) fn is_opener(word: &str) -> bool {
    let Some(first @ b'a'..=b'z') = word.bytes().next() else { return false };
    let letter = usize::from(first - b'a');
    let has_length = LENGTHS.get(letter).is_some_and(|lengths| lengths >> word.len().min(31) & 1 == 1);
    let listed = has_length && OPENERS.get(letter).is_some_and(|words| words.contains(&word));
    let counted = match first {
        b'c' | b'h' | b'n' | b'o' | b'q' | b's' | b't' | b'v' => is_number(word),
        b'i' | b'x' => century(word).is_some(),
        _ => false,
    } || first == b'v' && century(word).is_some();
    let headed = match first {
        b'd' => word.starts_with("dix-"),
        b'v' => word.starts_with("vingtieme") || word.starts_with("vingt-et-un"),
        b'm' => word.starts_with("mi-") || joined(word),
        b'j' => joined(word),
        _ => false,
    };
    listed || counted || headed || is_calendar_name(first, word)
}

/// Whether a word counts: the second letters of the numbers let few other words through.
fn is_number(word: &str) -> bool {
    let begins = matches!(
        word.as_bytes(),
        [b'c', b'i' | b'e', ..]
            | [b'h' | b'q', b'u', ..]
            | [b'n', b'o', ..]
            | [b'o', b'c', ..]
            | [b's', b'i' | b'e' | b'o', ..]
            | [b't', b'r', ..]
            | [b'v', b'i', ..]
    );
    begins && cardinal(word).is_some()
}

/// What the arms above leave to the vocabulary, for the letters that begin its words.
fn is_calendar_name(first: u8, word: &str) -> bool {
    matches!(first, b'a' | b'd' | b'f' | b'j' | b'm' | b'n' | b'o' | b's')
        && word.len() >= 7
        && word.contains('-')
        && word.split('-').next().and_then(month).is_some()
}

/// « mai-juin », « janvier-mars ».
fn joined(word: &str) -> bool {
    word.split_once('-').is_some_and(|(head, tail)| month(head).is_some() && month(tail).is_some())
}

#[cfg(test)]
mod tests {
    use super::is_opener;
    use crate::read::times::vocabulary::{cardinal, is_season, month, ordinal, short_month, weekday};

    #[test]
    fn every_word_of_the_vocabulary_opens() {
        let words = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv jan fevr \
            fev avr juil juill sept oct nov dec lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete \
            automne hiver premier premiere deuxieme second seconde troisieme quatrieme un une deux trois quatre cinq \
            six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept vingt vingt-deux trente quarante \
            cinquante soixante soixante-dix quatre-vingts cent septante septante-deux huitante octante nonante nonante-neuf";
        for word in words.split_whitespace() {
            let known = month(word).or_else(|| short_month(word)).is_some()
                || is_season(word)
                || weekday(word).is_some()
                || ordinal(word).is_some()
                || cardinal(word).is_some();
            assert!(known && is_opener(word), "{word}");
        }
        for word in [
            "ministre", "apres", "armee", "il-y", "service", "mine", "sur", "dont", "nombre", "octobres",
            "huissier",
        ] {
            assert!(!is_opener(word), "{word}");
        }
    }
}
