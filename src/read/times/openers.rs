//! The first words of time expressions: asked of every word, so by its first letter.

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
        [b'0'..=b'9', ..] => true,
        [b'l', rest @ ..] if matches!(rest, b"e" | b"a" | b"'" | b"es") => after_article(s, at + 1),
        [b'c', rest @ ..] if matches!(rest, b"e" | b"et" | b"ette" | b"es") => true,
        _ => is_opener(word),
    }
}

/// « le 6 » is read at its number; the article matters before a noun.
fn after_article(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    match word.as_bytes().first() {
        Some(b'0'..=b'9') => true,
        Some(_) => {
            is_opener(word)
                || is_noun(word)
                || matches!(
                    word,
                    "derniers" | "dernieres" | "prochains" | "prochaines" | "jours" | "mois" | "semaines"
                )
                || matches!(word, "quelques" | "plusieurs" | "tout" | "annees" | "jour")
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

fn is_opener(word: &str) -> bool {
    let Some(first) = word.bytes().next() else { return false };
    let opens = match first {
        b'a' => matches!(
            word,
            "avant"
                | "avant-hier"
                | "avant-veille"
                | "apres-demain"
                | "aujourd'hui"
                | "auparavant"
                | "autrefois"
                | "annee"
                | "annees"
                | "an"
                | "ascension"
                | "assomption"
                | "automne"
                | "avril"
                | "avr"
                | "aout"
        ),
        b'b' => word == "bientot",
        b'c' => matches!(word, "chandeleur" | "cinq" | "cent") || cardinal(word).is_some(),
        b'd' => {
            matches!(
                word,
                "des"
                    | "dans"
                    | "demain"
                    | "debut"
                    | "dernierement"
                    | "dernier"
                    | "derniere"
                    | "derniers"
                    | "dernieres"
                    | "decennie"
                    | "dimanche"
                    | "decembre"
                    | "dec"
                    | "deuxieme"
                    | "deux"
                    | "douze"
                    | "dix"
            ) || word.starts_with("dix-")
        }
        b'e' => matches!(word, "ete" | "epiphanie"),
        b'f' => matches!(word, "fin" | "fevrier" | "fevr" | "fev" | "fete"),
        b'h' => matches!(word, "hier" | "huit" | "hiver"),
        b'i' | b'v' | b'x' => {
            matches!(word, "il" | "ier" | "voici" | "voila" | "veille" | "vendredi")
                || century(word).is_some()
                || cardinal(word).is_some()
                || word.starts_with("vingtieme")
                || word.starts_with("vingt-et-un")
        }
        b'j' => {
            matches!(
                word,
                "jadis"
                    | "jour"
                    | "janvier"
                    | "janv"
                    | "jan"
                    | "jeudi"
                    | "juin"
                    | "juillet"
                    | "juil"
                    | "juill"
            ) || joined(word)
        }
        b'l' => matches!(word, "lendemain" | "lundi"),
        b'm' => {
            matches!(word, "meme" | "milieu" | "mi" | "mois" | "mars" | "mai" | "mardi" | "mercredi")
                || word.starts_with("mi-")
                || joined(word)
        }
        b'n' => matches!(word, "naguere" | "nuit" | "neuf" | "noel" | "nouvel" | "novembre" | "nov"),
        b'o' => matches!(word, "onze" | "octobre" | "oct"),
        b'p' => matches!(
            word,
            "precedemment"
                | "prochainement"
                | "printemps"
                | "premier"
                | "premiere"
                | "premiers"
                | "premieres"
                | "paques"
                | "pentecote"
        ),
        b'q' => {
            matches!(
                word,
                "quatre" | "quatorze" | "quinze" | "quatrieme" | "quatorzieme" | "quinzieme" | "q1" | "q2"
            ) || matches!(word, "q3" | "q4")
                || cardinal(word).is_some()
        }
        b'r' => matches!(word, "recemment" | "rentree"),
        b's' => {
            matches!(
                word,
                "surlendemain"
                    | "semaine"
                    | "semestre"
                    | "samedi"
                    | "septembre"
                    | "sept"
                    | "six"
                    | "seize"
                    | "second"
                    | "seconde"
                    | "siecle"
                    | "s1"
                    | "s2"
                    | "seizieme"
                    | "saint-sylvestre"
                    | "saint-valentin"
                    | "saint-nicolas"
            ) || cardinal(word).is_some()
        }
        b't' => {
            matches!(
                word,
                "t1" | "t2" | "t3" | "t4" | "trimestre" | "trois" | "treize" | "toussaint" | "troisieme"
            ) || cardinal(word).is_some()
        }
        b'u' => matches!(word, "un" | "une"),
        b'w' => matches!(word, "week-end" | "weekend"),
        _ => false,
    };
    opens || is_calendar_name(first, word)
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
    use crate::read::times::vocabulary::{cardinal, month, ordinal, season, short_month, weekday};

    #[test]
    fn every_word_of_the_vocabulary_opens() {
        let words = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv jan fevr \
            fev avr juil juill sept oct nov dec lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete \
            automne hiver premier premiere deuxieme second seconde troisieme quatrieme un une deux trois quatre cinq \
            six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept vingt vingt-deux trente quarante \
            cinquante soixante soixante-dix quatre-vingts cent";
        for word in words.split_whitespace() {
            let known = month(word).or_else(|| short_month(word)).or_else(|| season(word)).is_some()
                || weekday(word).is_some()
                || ordinal(word).is_some()
                || cardinal(word).is_some();
            assert!(known && is_opener(word), "{word}");
        }
        for word in ["ministre", "apres", "armee", "il-y", "service", "mine", "sur", "dont"] {
            assert!(!is_opener(word), "{word}");
        }
    }
}
