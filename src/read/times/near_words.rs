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
    is_month && matches!(s.before(from, 1), "de" | "d'") && is_act(s.before(from, 2))
}

/// What is signed or sealed, and bears its date as a name.
pub(super) fn is_act(noun: &str) -> bool {
    matches!(
        noun,
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
    let is_in_days = || near(1) == "soit" && (2..=8).any(|back| near(back) == "dans");
    matches!((near(2), near(1)), ("plus", "tard") | ("pas", "avant") | ("d'", "ici"))
        || is_in_days()
        || near(1) == "pour" && weekday(s.word(from)).is_some()
        || near(1) == ":" && !near(2).is_empty() && matches!(s.word(to), "" | ".")
}

/// « inscrit à l'ordre du jour de la séance de vendredi », « relâche dimanche », « la suite ? Un déplacement
/// à Dijon samedi »: what stands on a programme.
pub(super) fn is_on_agenda(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    if weekday(s.word(from)).is_none() {
        return false;
    }
    let floor = from.saturating_sub(8).max(left);
    let agenda = |at: usize| s.word(at) == "ordre" && s.word(at + 1) == "du" && s.word(at + 2) == "jour";
    let is_break = s.before(from, 1) == "relache";
    // Without a verb a match to play is named by where it is played.
    let is_match = |at: usize| {
        matches!(s.word(at), "deplacement" | "reception") && matches!(s.before(at, 1), "un" | "une")
            || s.word(at) == "prochain" && s.word(at + 1) == "match"
    };
    is_break || (floor..from).any(|at| agenda(at) || is_match(at))
}

/// « avant la reprise jeudi des pourparlers »: what is not yet there.
pub(super) fn is_ahead_of(s: &Sentence<'_, '_>, from: usize) -> bool {
    let is_article = |word: &str| matches!(word, "la" | "le" | "l'" | "les" | "un" | "une" | "son" | "sa");
    from > 4
        && weekday(s.word(from)).is_some()
        && s.before(from, 3) == "avant"
        && is_article(s.before(from, 2))
        && s.is_letters(from - 1)
}

/// « aucun train avant mercredi »
pub(super) fn none_until(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let none = |at: usize| matches!(s.word(at), "aucun" | "aucune" | "rien" | "personne" | "pas" | "guere");
    weekday(s.word(from)).is_some()
        && s.before(from, 1) == "avant"
        && (from.saturating_sub(14).max(left.saturating_sub(8))..from).any(none)
}

/// « la Région disparaît au 1er janvier », « la hausse s'applique au 1er juillet »: the day from which a rule
/// holds, told in the present.
pub(super) fn takes_effect(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    const STEMS: [&str; 12] = [
        "disparai", "appliqu", "entre", "passe", "devien", "augment", "baiss", "chang", "rejoin", "fusionn",
        "supprim", "cess",
    ];
    let is_first = s.word(from) == "1er" && month(s.word(from + 1)).is_some();
    let leads = matches!(s.before(from, 1), "au" | "le");
    let verb = |at: usize| STEMS.iter().any(|stem| s.word(at).starts_with(stem)) && !s.raw(at).ends_with('é');
    is_first && leads && (from.saturating_sub(6).max(left)..from).any(verb)
}
