//! Names and titles between quotation marks told from speech: « Timbuktu », opération « Barkhane ».

use super::{
    clause::Token,
    nouns::{BEARERS, CALLED, NAMED},
    speaker::{Around, Attribution, Stance},
    verb_group::pronoun,
};

/// Little words that names are written with in lower case.
const LITTLE: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "l'", "d'", "et", "a", "au", "aux", "en", "of", "pour", "the",
    "sur", "un", "une", "and",
];

/// Whether the words between the marks are a name or a title. `is_spoken`: a verb right beside the
/// marks says that somebody speaks.
pub fn is_naming(around: &Around<'_, '_, '_>, is_spoken: bool) -> bool {
    let inner = around.scene.inside(around.placed);
    let n_words = inner.iter().filter(|token| !token.is_mark).count();
    let is_led = around.before.last().is_some_and(|token| token.is(&[":"]));
    // « Son plus grand tube : “Soul Makossa” »
    if is_led && n_words > 1 && n_words <= 4 && is_title(&inner) {
        return true;
    }
    if is_led || n_words > 14 {
        return false;
    }
    // « La coalition, “Avant Tous”, appelle à voter »
    let is_between = around.before.last().is_some_and(|token| token.is(&[","]))
        && around.after.first().is_some_and(|token| token.is(&[","]));
    if is_between && n_words > 1 && n_words <= 5 && is_title(&inner) {
        return true;
    }
    // « ces audiences dites “foraines” »
    if n_words <= 3 && around.before.last().is_some_and(|token| token.is(&["dite", "dits", "dites"])) {
        return true;
    }
    if is_after_bearer(around, &inner, n_words) && !is_parted(around) {
        return true;
    }
    if is_spoken || inner.last().is_some_and(|token| token.is(&[".", "!", "?", "…"])) {
        return false;
    }
    is_capitalised(&inner) && n_words <= 6 || is_byname(around, &inner, n_words)
}

/// « le film “…” », « surnommé “…” », « le plan “Marshall” ».
fn is_after_bearer(around: &Around<'_, '_, '_>, inner: &[Token], n_words: usize) -> bool {
    let mut near = around.before.iter().rev().take(2);
    let calls = |token: &Token| token.among(&CALLED);
    if around.before.iter().rev().take(2).any(calls) && !is_own_word(&around.before) {
        // « X a appelé “au dialogue” », « X a appelé “à voter” »
        // « X a appelé au “respect” »
        let (last, near) = (around.before.last(), around.before.iter().rev().nth(1));
        let is_appeal = last.is_some_and(|token| token.folded.starts_with("appel"))
            && inner.first().is_some_and(Token::is_preposition)
            || near.is_some_and(|token| token.folded.starts_with("appel"))
                && last.is_some_and(|token| token.is(&["a", "au", "aux"]));
        return !is_appeal;
    }
    let begins_big = inner
        .first()
        .and_then(|first| first.written.chars().next())
        .is_some_and(|first| !first.is_lowercase());
    // « le papier journal était “fini” », « où l'on compte “moins de morts” »
    if near.clone().next().is_some_and(|last| last.is(&["est", "etait", "sera", "serait", "sont", "etaient"]))
        || around.before.iter().rev().nth(1).is_some_and(|last| pronoun(last).is_some())
    {
        return false;
    }
    near.any(|token| {
        token.among(&NAMED) && n_words <= if begins_big { 14 } else { 6 }
            || begins_big && token.among(&BEARERS)
    })
}

/// « ce qu'il appelle “une farce” »: a judgement, no name.
fn is_own_word(before: &[Token]) -> bool {
    let is = |back: usize, words: &[&str]| {
        before.len().checked_sub(back).and_then(|at| before.get(at)).is_some_and(|token| token.is(words))
    };
    is(2, &["il", "elle", "ils", "elles"]) && is(3, &["qu'", "que"]) && is(4, &["ce"])
}

/// « le film, “…” »: what stands behind a comma is no name of it.
fn is_parted(around: &Around<'_, '_, '_>) -> bool {
    around.before.last().is_some_and(|token| token.is(&[",", ";"]))
}

/// Every word that is not little has a capital: a name. One capital alone can begin a sentence.
fn is_capitalised(inner: &[Token]) -> bool {
    let has_capital = |token: &Token| {
        token.written.chars().next().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
    };
    let mut content = inner.iter().filter(|token| !token.is_mark && !token.is(LITTLE)).peekable();
    content.peek().is_some() && content.all(has_capital)
}

/// Every word has a capital, and nothing ends as a sentence does.
fn is_title(inner: &[Token]) -> bool {
    let is_big = |token: &Token| token.written.chars().next().is_some_and(char::is_uppercase);
    inner.iter().all(is_big)
}

/// « Amadou dit “le Lion” ».
fn is_byname(around: &Around<'_, '_, '_>, inner: &[Token], n_words: usize) -> bool {
    let is_called = around.before.last().is_some_and(|token| token.is(&["dit", "dite", "dits"]));
    let is_after_name = around.before.iter().rev().nth(1).is_some_and(|token| {
        token.written.chars().next().is_some_and(char::is_uppercase) && !token.is(&["s'", "se"])
    });
    let first_is_big = |token: &Token| token.written.chars().next().is_some_and(char::is_uppercase);
    is_called
        && is_after_name
        && n_words <= 3
        && inner.iter().filter(|token| !token.is_mark).any(first_is_big)
}

/// Whether words that no actor speaks are speech all the same: a sentence, or some words that a
/// verb gives to somebody unnamed. Shorter ones only keep their distance from a word.
pub fn is_speech_alone(around: &Around<'_, '_, '_>, attribution: Option<&Attribution>) -> bool {
    let inner = around.scene.inside(around.placed);
    let n_words = inner.iter().filter(|token| !token.is_mark).count();
    let ends = inner.last().is_some_and(|token| token.is(&[".", "!", "?", "…"]));
    let is_whole = around.stands_alone() && n_words >= 3;
    let is_led = around.before.last().is_some_and(|token| token.is(&[":"]));
    let is_described = attribution.is_some_and(|found| found.speaker.is_some());
    // « “Faux”, répond un porte-parole », « jugée “indécente” par les syndicats »
    let is_beside = attribution.is_some_and(|found| matches!(found.stance, Stance::Beside | Stance::Before));
    n_words >= 5
        || is_led && n_words >= 3
        || attribution.is_some() && n_words >= 2
        || is_described && is_beside
        || ends && n_words >= 2
        || is_whole
}
