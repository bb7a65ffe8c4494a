//! What the words right around a date tell of its side, whatever the verbs say: an act named by its month,
//! what befell, what is due, what lasts until then.

use super::{
    participles::BEFELL,
    sentence::Sentence,
    verb_forms::is_infinitive,
    vocabulary::{month, weekday},
};

/// « l'arrêté d'octobre », « les accords de juin »: an act is named by the month that it was signed in.
pub(super) fn is_of_act(s: &Sentence<'_, '_>, from: usize) -> bool {
    let is_month = month(s.word(from)).is_some();
    is_month
        && matches!(s.before(from, 1), "de" | "d'")
        && matches!(
            s.before(from, 2),
            "arrete"
                | "arretes"
                | "decret"
                | "decrets"
                | "ordonnance"
                | "ordonnances"
                | "circulaire"
                | "accord"
                | "accords"
                | "loi"
                | "rapport"
                | "putsch"
                | "traite"
                | "arret"
        )
}

/// « l'attaque de samedi », « les violences de lundi »: what befell is over.
pub(super) fn is_of_event(s: &Sentence<'_, '_>, from: usize) -> bool {
    let noun = s.before(from, 2).trim_end_matches('s');
    weekday(s.word(from)).is_some()
        && matches!(s.before(from, 1), "de" | "d'")
        && (BEFELL.contains(&noun)
            || (3..=6).any(|back| {
                matches!(s.before(from, back), "apres" | "lors" | "revient" | "reviennent" | "issue")
            }))
}

/// « l'accès a été interdit jusqu'à samedi »: what was decided lasts until then.
pub(super) fn is_held(s: &Sentence<'_, '_>, from: usize) -> bool {
    const STEMS: [&str; 20] = [
        "suspend",
        "prolong",
        "repouss",
        "report",
        "interdi",
        "ferm",
        "maint",
        "bloqu",
        "plac",
        "instaur",
        "impos",
        "accord",
        "valable",
        "laiss",
        "convoqu",
        "mobilis",
        "hospitalis",
        "retenu",
        "autoris",
        "offert",
    ];
    is_until(s, from) && (2..=12).any(|back| STEMS.iter().any(|stem| s.before(from, back).starts_with(stem)))
}

pub(super) fn is_until(s: &Sentence<'_, '_>, from: usize) -> bool {
    s.before(from, 1).starts_with("jusqu'") || s.before(from, 2) == "jusqu'"
}

/// « le second semestre a bien démarré »: it is not over.
pub(super) fn is_begun(s: &Sentence<'_, '_>, to: usize) -> bool {
    matches!(s.word(to), "a" | "avait" | "est")
        && (to + 1..to + 4)
            .any(|at| ["demarr", "commenc", "debut"].iter().any(|stem| s.word(at).starts_with(stem)))
}

/// « avec 12 900 euros à rembourser avant le 30 juin »: what is to be done by then.
pub(super) fn is_due(s: &Sentence<'_, '_>, from: usize) -> bool {
    let before = s.before(from, 1) == "le" && s.before(from, 2) == "avant";
    let is_to = |back: usize| {
        from.checked_sub(back + 1).is_some_and(|at| s.raw(at) == "à") && is_infinitive(s.before(from, back))
    };
    before && (3..=5).any(is_to)
}

/// « au plus tard mercredi », « pas avant jeudi », « des heures pour samedi », « prochaine journée : samedi. ».
pub(super) fn is_aimed_at(s: &Sentence<'_, '_>, from: usize, to: usize) -> bool {
    let near = |n| s.before(from, n);
    matches!((near(2), near(1)), ("plus", "tard") | ("pas", "avant") | ("d'", "ici"))
        || near(1) == "pour" && weekday(s.word(from)).is_some()
        || near(1) == ":" && !near(2).is_empty() && matches!(s.word(to), "" | ".")
}
