//! Two quotations word by word → whether one is the other with a word put for another: « une ville qui
//! renonce », « une ville qui meurt ».
//!
//! A quotation that is cut, or goes on, is the same; so is one in which a small word, an ending or a letter
//! differs. What lies between two words that both have, and is not the same, was put in the other's place.

use std::sync::Arc;

use super::{contrast::denies, quotations::is_weak};
use crate::text::is_stop_word;

/// So much of the shorter one stands in the other in order, or they are two sayings.
const SAME_SAYING: (usize, usize) = (3, 5);
/// Where more words stand against each other, they are two sentences.
const MAX_PUT: usize = 5;
/// At an end a quotation may go on elsewhere: fewer may stand there.
const MAX_AT_END: usize = 3;

/// What is longer is no ending of a word.
const MAX_ENDING: usize = 5;

/// So many different words that say something stand in both: « que toute la lumière » and « que toute la filière »
/// share a turn of phrase, no saying.
const MIN_SAID: usize = 2;

/// Whether two rows of folded words are one saying in which a word that says something stands for another.
pub(super) fn is_substituted(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    let mut said: Vec<&str> =
        a.iter().filter(|word| says(word) && b.contains(word)).map(|word| &**word).collect();
    said.sort_unstable();
    said.dedup();
    said.len() >= MIN_SAID && n_put(a, b) == 1
}

/// Whether two sayings have one form, and differ in two places and more.
pub(super) fn is_of_one_form(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    n_put(a, b) > 1
}

/// In how many places of one saying a word that says something stands for another.
fn n_put(a: &[Arc<str>], b: &[Arc<str>]) -> usize {
    let both = in_order(a, b);
    let shorter = a.len().min(b.len());
    if both.len() * SAME_SAYING.1 < shorter * SAME_SAYING.0
        || !both.iter().any(|(at, _)| a.get(*at).is_some_and(|word| says(word)))
    {
        return 0;
    }
    let (mut from, mut its_from) = (0, 0);
    let (mut first, mut n_put) = (true, 0);
    for (at, its) in both.iter().copied().chain([(a.len(), b.len())]) {
        let last = at == a.len() && its == b.len();
        let most = if first || last { MAX_AT_END } else { MAX_PUT };
        let own = a.get(from..at).unwrap_or_default();
        let other = b.get(its_from..its).unwrap_or_default();
        if own.len() <= most && other.len() <= most && is_put_for(own, other) {
            n_put += 1;
        }
        (from, its_from, first) = (at + 1, its + 1, false);
    }
    n_put
}

/// Whether two rows of folded words differ in nothing but « pas », « jamais », « ne … plus ».
pub(super) fn is_denied(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    let denies = |row: &[Arc<str>], at: usize| denies(|at| row.get(at).map_or("", |word| &**word), at);
    let n_denied = |row: &[Arc<str>]| (0..row.len()).filter(|at| denies(row, *at)).count();
    let rest = |row: &[Arc<str>]| -> Vec<Arc<str>> {
        let kept =
            row.iter().enumerate().filter(|(at, word)| !matches!(&***word, "ne" | "n") && !denies(row, *at));
        kept.map(|(_, word)| Arc::clone(word)).collect()
    };
    n_denied(a) % 2 != n_denied(b) % 2 && rest(a) == rest(b)
}

/// Whether each of two runs has a word that says something and is no form of one of the other.
fn is_put_for(one: &[Arc<str>], other: &[Arc<str>]) -> bool {
    let own = |run: &[Arc<str>], against: &[Arc<str>]| {
        run.iter().filter(|word| says(word)).any(|word| !against.iter().any(|its| is_spelling(word, its)))
    };
    own(one, other) && own(other, one)
}

/// Whether a word says something by itself; of figures the disagreement is told as one of figures.
fn says(word: &str) -> bool {
    word.len() > 3 && !is_stop_word(word) && !is_weak(word) && word.chars().all(char::is_alphabetic)
}

/// Whether two words are one in two forms or spellings.
fn is_spelling(one: &str, other: &str) -> bool {
    let n_first = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let rest = (one.get(n_first..).unwrap_or_default(), other.get(n_first..).unwrap_or_default());
    let n_last = rest.0.bytes().rev().zip(rest.1.bytes().rev()).take_while(|(a, b)| a == b).count();
    let long = one.len().max(other.len());
    let is_form = n_first >= 4 && long <= n_first + MAX_ENDING && long <= n_first * 2;
    is_form || n_first + n_last + 1 >= long && long > 4
}

/// The positions of the words that both have in one order, as many as there are.
fn in_order(a: &[Arc<str>], b: &[Arc<str>]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // How many words two ends have in common; quotations are short.
    let mut n_common = vec![0_u16; (a.len() + 1) * width];
    let at = |one: usize, other: usize| one * width + other;
    let count =
        |table: &[u16], one: usize, other: usize| table.get(at(one, other)).copied().unwrap_or_default();
    for (one, word) in a.iter().enumerate().rev() {
        for (other, its) in b.iter().enumerate().rev() {
            let best = if word == its {
                count(&n_common, one + 1, other + 1) + 1
            } else {
                count(&n_common, one + 1, other).max(count(&n_common, one, other + 1))
            };
            if let Some(slot) = n_common.get_mut(at(one, other)) {
                *slot = best;
            }
        }
    }
    let (mut one, mut other, mut both) = (0, 0, Vec::new());
    while let (Some(word), Some(its)) = (a.get(one), b.get(other)) {
        if word == its {
            both.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if count(&n_common, one + 1, other) >= count(&n_common, one, other + 1) {
            one += 1;
        } else {
            other += 1;
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::is_substituted;
    use crate::text::{fold, tokens};

    fn rows(text: &str) -> Vec<Arc<str>> {
        tokens(text).map(|token| fold(token.text).into()).collect()
    }

    #[test]
    fn one_word_for_another() {
        for (one, other, put) in [
            ("Un port sans grue est un port qui dort", "Un port sans grue est un port qui coule", true),
            ("Nous avons perdu du temps, pas la partie", "Nous avons perdu de l'argent, pas la partie", true),
            (
                "Je ne suis pas venu discuter, je suis venu signer",
                "Je ne suis pas venu négocier, je suis venu signer",
                true,
            ),
            // Cut, or going on.
            (
                "Un port sans grue est un port qui dort",
                "Un port sans grue est un port qui dort, et nous avec",
                false,
            ),
            ("Un port sans grue est un port qui dort", "un port qui dort", false),
            // A small word, a form, a letter.
            ("Un port sans grue est un port qui dort", "Un port sans grue, c'est un port qui dort", false),
            (
                "Les ouvriers travaillent la nuit depuis un mois",
                "Les ouvriers travaillaient la nuit depuis un mois",
                false,
            ),
            (
                "La mairie a fermé le théâtre sans prévenir",
                "La mairie a fermé le theatre sans prévenir",
                false,
            ),
            // Two sayings of one speaker.
            ("Un port sans grue est un port qui dort", "Il faudra bien que quelqu'un paie la facture", false),
            // A figure is told as one.
            ("Nous étions quatre dans la salle ce soir", "Nous étions 12 dans la salle ce soir", false),
        ] {
            assert_eq!(
                (is_substituted(&rows(one), &rows(other)), is_substituted(&rows(other), &rows(one))),
                (put, put),
                "{one} | {other}"
            );
        }
    }
}
