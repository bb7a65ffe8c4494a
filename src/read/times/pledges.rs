//! What is promised or foreseen for a day lies ahead, whatever the tense of the promise; a turn of events is
//! over, whatever it will bring.

use super::{
    sentence::Sentence,
    tense::sign,
    verb_forms::{is_infinitive, is_present_verb},
    vocabulary::{month, weekday},
};

/// « prévoit un train sur deux dimanche »: what is foreseen, not what a law provides for.
pub(super) fn foresees(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.word(at), "prevoit" | "prevoient")
        && is_present_verb(s, at)
        && (at + 1..at + 12).any(|at| weekday(s.word(at)).is_some())
        && !(at + 1..at + 12).any(|at| matches!(s.word(at), "depuis" | "que" | "qu'"))
}

/// « promet un bilan chiffré en janvier »: no other verb between.
pub(super) fn is_promised(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let promises = |at: &usize| matches!(s.word(*at), "promet" | "promettent") && is_present_verb(s, *at);
    (left..from).rev().find(promises).is_some_and(|at| (at + 1..from).all(|at| sign(s, at).is_none()))
}

/// Whether what stands before a date says that it lies ahead, whatever the tense.
pub(super) fn lies_ahead(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    is_pledged(s, floor, from)
        || is_intended(s, floor, from)
        || is_vowed(s, floor, from)
        || is_approached(s, floor, from)
        || is_sent(s, floor, from)
}

/// « a promis, selon elle, des comparutions vendredi »: a noun with its article right before the day is what was
/// promised for it.
fn is_pledged(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    let is_object =
        |at: usize| matches!(s.word(at), "un" | "une" | "des" | "le" | "la" | "les" | "l'" | "du");
    let Some(object) = (from.saturating_sub(3).max(floor)..from).rev().find(|at| is_object(*at)) else {
        return false;
    };
    let is_of_thing = object + 1 < from && (object..from).all(|at| s.is_letters(at));
    let promised = (floor..object).rev().find(|at| matches!(s.word(*at), "promis" | "promise"));
    is_of_thing
        && weekday(s.word(from)).is_some()
        && promised.is_some_and(|at| {
            matches!(s.before(at, 1), "a" | "ont" | "avait" | "avaient")
                && (at + 1..object)
                    .all(|at| sign(s, at).is_none() && !matches!(s.word(at), "que" | "qu'" | "lors"))
        })
}

/// « a fait part de son intention de fermer l'usine au 30 juin »: an infinitive behind a will, no verb between.
fn is_intended(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    let is_will =
        |at: usize| matches!(s.word(at), "intention" | "projet" | "volonte" | "promesse" | "menace");
    (floor..from).rev().find(|at| is_will(*at) && matches!(s.word(at + 1), "de" | "d'")).is_some_and(|at| {
        let verb = at + 2 + usize::from(matches!(s.word(at + 2), "se" | "s'" | "ne" | "y"));
        verb < from && is_infinitive(s.word(verb)) && (verb + 1..from).all(|at| sign(s, at).is_none())
    })
}

/// « a promis d'interpeller le ministre “dès mardi” »: an infinitive behind a promise, no verb between.
fn is_vowed(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    let vows = |at: usize| {
        let is_vow = matches!(s.word(at), "promis" | "jure" | "menace" | "propose")
            && matches!(s.word(at + 1), "de" | "d'")
            || matches!(s.word(at), "engage" | "engagee" | "engages") && s.raw(at + 1) == "à";
        // « a promis de ne pas se représenter »
        let is_small = |word: &str| {
            matches!(word, "ne" | "pas" | "plus" | "se" | "s'" | "y" | "en" | "le" | "la" | "les" | "l'")
        };
        let verb = (at + 2..at + 6).find(|at| !is_small(s.word(*at)));
        is_vow && verb.is_some_and(|verb| is_infinitive(s.word(verb)))
    };
    let is_near = weekday(s.word(from)).is_some() || month(s.word(from)).is_some();
    is_near
        && (floor..from)
            .rev()
            .find(|at| vows(*at))
            .is_some_and(|at| (at + 6..from).all(|at| sign(s, at).is_none()))
}

/// « à l'approche du scrutin du 10 mai », « en vue du vote de dimanche », « en prévision de lundi »: no verb between.
fn is_approached(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    let is_turn = |at: usize| match s.word(at) {
        "approche" => s.before(at, 1) == "l'" && s.before(at, 2) == "a",
        "vue" | "prevision" => s.before(at, 1) == "en",
        _ => false,
    };
    let is_of = |at: usize| matches!(s.word(at + 1), "de" | "d'" | "du" | "des");
    (floor.max(from.saturating_sub(10))..from)
        .rev()
        .find(|at| is_turn(*at) && is_of(*at))
        .is_some_and(|at| (at + 1..from).all(|at| sign(s, at).is_none()))
}

/// « a annoncé l'envoi d'une patrouille mercredi »: what is done on a day that was announced before it.
fn is_sent(s: &Sentence<'_, '_>, floor: usize, from: usize) -> bool {
    const DEEDS: [&str; 9] = [
        "envoi",
        "deploiement",
        "ouverture",
        "reouverture",
        "tenue",
        "convocation",
        "lancement",
        "reprise",
        "organisation",
    ];
    let announces =
        |at: &usize| s.word(*at) == "annonce" && matches!(s.before(*at, 1), "a" | "ont" | "avait");
    weekday(s.word(from)).is_some()
        && (floor..from).rev().find(announces).is_some_and(|at| {
            matches!(s.word(at + 1), "l'" | "le" | "la")
                && DEEDS.contains(&s.word(at + 2))
                && (at + 3..from).all(|at| sign(s, at).is_none())
        })
}

/// Whether a verb and its infinitive tell of what is to come: « va ouvrir », « compte ouvrir ».
pub(super) fn aims(verb: &str) -> bool {
    matches!(
        verb,
        "va" | "vont"
            | "allait"
            | "allaient"
            | "doit"
            | "doivent"
            | "devrait"
            | "devraient"
            | "devait"
            | "devaient"
            | "compte"
            | "comptent"
            | "entend"
            | "entendent"
            | "prevoit"
            | "prevoient"
            | "espere"
            | "esperent"
            | "envisage"
            | "envisagent"
            | "apprete"
            | "appretent"
            | "veut"
            | "veulent"
            | "souhaite"
            | "souhaitent"
            | "pourrait"
            | "pourraient"
    )
}

/// « devait initialement se tenir en novembre »: it did not.
pub(super) fn was_first_planned(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.word(at + 1), "initialement" | "d'abord" | "d'" | "normalement")
        && (at + 1..at + 8).any(|at| is_infinitive(s.word(at)))
}

/// « Mercredi, changement de ton : il faudra attendre »: what happened, before what it will bring.
pub(super) fn turns_out(s: &Sentence<'_, '_>, at: usize) -> bool {
    let is_new = matches!(s.word(at), "nouveau" | "nouvelle" | "autre");
    matches!(
        s.word(at + usize::from(is_new)),
        "changement"
            | "revirement"
            | "volte-face"
            | "rebelote"
            | "rebondissement"
            | "coup"
            | "douche"
            | "surprise"
    )
}
