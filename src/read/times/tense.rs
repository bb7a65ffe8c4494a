//! The tense of the clause around a date: it decides on which side of the publication a bare weekday or
//! month lies.
//!
//! Signs only: auxiliary and participle, endings, « va » and infinitive, what is planned. A present tense
//! is known by its subject pronoun (« il rencontre »), by the passive (« est inhumé ») or by its verb; those
//! that open or hold something (« débute lundi ») announce.

use core::ops::Range;

use super::{
    near_words::{
        is_after_event, is_after_outcome, is_ahead_of, is_aimed_at, is_announced, is_at_hour, is_back_to,
        is_bare_noun, is_begun, is_due, is_held, is_of_act, is_of_event, is_on_agenda, is_opened,
        is_supposed, is_term, is_until, lasts_until, none_until, planned_word, plans, takes_effect,
    },
    participles::{NOUNS_LIKE_PARTICIPLES, is_arranged, is_bare, is_moved, is_participle, is_plan, is_state},
    pledges::{aims, foresees, is_promised, lies_ahead, turns_out, was_first_planned},
    sentence::Sentence,
    verb_forms::{AUXILIARIES, by_ending, is_infinitive, is_present, is_present_verb, is_said_by_one},
    vocabulary::weekday,
};

/// What a clause says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// A weekday beside it is to come or today; of months it says nothing.
    Present,
    /// « prévu »: to come, unless it was yesterday.
    Planned,
    /// None, or a past that plans (« a annoncé »).
    Unsaid,
}

/// Words looked at on each side, so that a text without sentence ends is still read in linear time.
const REACH: usize = 30;

/// The tense that governs the words from `from` up to `to`: of their own clause, backwards first; then of
/// the clause that follows; then of the one before.
pub(super) fn of(s: &Sentence<'_, '_>, from: usize, to: usize) -> Tense {
    let floor = from.saturating_sub(REACH);
    let ceiling = (to + REACH).min(s.len());
    let left = (floor..from).rev().find(|at| is_boundary(s, *at)).map_or(floor, |at| at + 1);
    // « Jeudi, il rencontre … »: the comma after a date that opens a clause does not part it from its verb.
    // « auront lieu bientôt, le 4 mai, a dit le préfet »: what follows has no subject, and is no clause of the date.
    let is_said =
        s.before(left, 1) == "," && matches!(s.word(to + 1), "a" | "ont" | "avait" | "selon" | "dit");
    let opens = from.saturating_sub(1) <= left && s.word(to) == "," && s.before(from, 1) != "," && !is_said;
    let right = (if opens { to + 1 } else { to }..ceiling).find(|at| is_boundary(s, *at)).unwrap_or(ceiling);
    if is_held(s, left, from) || is_promised(s, left, from) || lies_ahead(s, floor, from) {
        return Tense::Future;
    }
    if lasts_until(s, left, from) && beside_participle(s, left, from).is_some() {
        return lasting(s, floor..left, from, right..ceiling);
    }
    if let Some(tense) = beside_participle(s, left, from) {
        return tense;
    }
    if is_of_act(s, from) || is_of_event(s, from) || is_after_outcome(s, from) || is_opened(s, from) {
        return Tense::Past;
    }
    if is_aimed_at(s, from, to) || is_due(s, from) || is_on_agenda(s, left, from) {
        return Tense::Future;
    }
    let own =
        (left..from).rev().find_map(|at| sign(s, at)).or_else(|| (to..right).find_map(|at| sign(s, at)));
    let firm = |at: usize| sign(s, at).filter(|tense| *tense != Tense::Present);
    let around = || own.or_else(|| (right..ceiling).find_map(firm));
    if is_after_event(s, from) && !matches!(around(), Some(Tense::Future | Tense::Planned)) {
        return Tense::Past;
    }
    let is_over = own == Some(Tense::Past);
    let is_verbless = || own.is_none() && (floor..ceiling).all(|at| sign(s, at).is_none());
    // « la rentrée de septembre »: the next one.
    let is_school = s.before(from, 1) == "de" && s.before(from, 2) == "rentree";
    if is_ahead_of(s, from, is_over)
        || is_school && !is_over
        || none_until(s, left, from) && !is_over
        || takes_effect(s, left, from) && own.is_none()
        || (is_announced(s, left, from) || is_at_hour(s, from, to)) && is_verbless()
    {
        return Tense::Future;
    }
    if is_over && is_term(s, left, from) {
        return Tense::Unsaid;
    }
    if is_begun(s, to) {
        return Tense::Unsaid;
    }
    if let Some(tense) = own {
        return tense;
    }
    // « “Tous au lit jusqu'à mardi”, a-t-il dit »: no verb of its own says that it is over.
    if is_until(s, from) && matches!(s.word(right), "»" | "\"" | "”") {
        return Tense::Future;
    }
    // « X, en visite en France jusqu'à vendredi, n'a rien dit »: an aside without a verb.
    let is_aside = s.before(left, 1) == "," && s.word(right) == "," && weekday(s.word(from)).is_some();
    if is_until(s, from) && is_aside {
        return Tense::Future;
    }
    if opens && turns_out(s, to + 1) && s.word(right) == ":" {
        return Tense::Past;
    }
    of_other_clauses(s, floor..left, from..to, right..ceiling)
}

/// « Employée jusqu'en mai, elle réclame … »: the tense of the clauses around, of what lasts.
fn lasting(s: &Sentence<'_, '_>, before: Range<usize>, from: usize, after: Range<usize>) -> Tense {
    let firm = |at: usize| sign(s, at).filter(|tense| *tense != Tense::Present);
    match after.clone().find_map(firm).or_else(|| before.rev().find_map(firm)) {
        Some(Tense::Past) => Tense::Past,
        // A month of either side.
        None if weekday(s.word(from)).is_none()
            && after.clone().any(|at| sign(s, at) == Some(Tense::Present)) =>
        {
            Tense::Unsaid
        }
        _ => Tense::Future,
    }
}

/// Whether a sentence has a verb in the present.
pub(super) fn is_now(s: &Sentence<'_, '_>) -> bool {
    (0..s.len().min(REACH)).any(|at| sign(s, at) == Some(Tense::Present))
}

/// The tense of the clauses around one that has no verb: of the one that follows first.
fn of_other_clauses(
    s: &Sentence<'_, '_>,
    before: Range<usize>,
    date: Range<usize>,
    after: Range<usize>,
) -> Tense {
    let (left, from, to) = (before.end, date.start, date.end);
    // A present of another clause says nothing of this one.
    let firm = |at: usize| sign(s, at).filter(|tense| *tense != Tense::Present);
    let after = || after.clone().find_map(firm);
    let before = || before.clone().rev().find_map(firm);
    // « il a pris part, samedi, au sommet »: between two commas a date belongs to what stands before.
    let is_small = |at: usize| {
        matches!(
            s.word(at),
            "le" | "la" | "en" | "des" | "voire" | "puis" | "courant" | "vers" | "peut-etre" | "soit" | "ce"
        )
    };
    // « m'a demandé, à l'examen de la mi-juin, si elle devait réviser »
    let is_led = || {
        matches!(s.word(left), "a" | "au" | "aux" | "lors" | "pendant" | "durant" | "dans")
            && from - left <= 6
    };
    let is_between = s.before(left, 1) == "," && s.word(to) == ",";
    let inserted = is_between && ((left..from).all(is_small) || is_led());
    let found = if inserted { before().or_else(after) } else { after().or_else(before) };
    found.unwrap_or(Tense::Unsaid)
}

/// « le rapport publié lundi », « l'homme interpellé samedi », « la réunion prévue jeudi »: the participle that
/// stands right before the date, no auxiliary before it.
fn beside_participle(s: &Sentence<'_, '_>, left: usize, from: usize) -> Option<Tense> {
    let near = from.saturating_sub(4).max(left);
    let at = (near..from).rev().find(|at| s.is_letters(*at) && is_bare_participle(s, *at))?;
    // The auxiliary, if there is one, tells more.
    let governs = |verb: usize| {
        // « revient sur l'accord signé vendredi »: the participle is that of the noun between.
        let is_of_noun = (verb + 1..at.saturating_sub(1)).any(|near| {
            matches!(s.word(near), "le" | "la" | "l'" | "les" | "un" | "une" | "son" | "sa" | "des")
        });
        if is_of_noun && s.is_letters(at - 1) {
            false
        } else if is_auxiliary(s.word(verb)) {
            participle_near(s, verb).is_none_or(|governed| governed >= at)
        } else {
            sign(s, verb).is_some()
        }
    };
    let governed = (at.saturating_sub(4).max(left)..at).any(governs);
    if governed || s.is_capitalised(at) && at > left {
        return None;
    }
    let word = s.word(at);
    let other_verb = (at + 1..from).any(|at| sign(s, at).is_some());
    match () {
        () if other_verb || is_state(word) => None,
        () if word.starts_with("annonc") && (at + 1..from).all(|at| s.word(at) != "pour") => {
            Some(Tense::Past)
        }
        // « une marche organisée mardi a réuni mille personnes », « après une marche organisée mardi »
        () if is_arranged(word) && is_over(s, left, from) => Some(Tense::Past),
        () if is_plan(word) || is_arranged(word) => Some(Tense::Planned),
        () => Some(Tense::Past),
    }
}

/// Whether what is arranged is told of as over: after it, or in the past tense behind it.
fn is_over(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let after = (from.saturating_sub(8).max(left)..from).any(|at| matches!(s.word(at), "apres" | "lors"));
    let mut behind = (from + 1..(from + 12).min(s.len())).filter_map(|at| sign(s, at));
    after || behind.next() == Some(Tense::Past)
}

/// A participle that no article turns into a noun.
fn is_bare_participle(s: &Sentence<'_, '_>, at: usize) -> bool {
    let (raw, word) = (s.raw(at), s.word(at));
    let accented = ["é", "ée", "és", "ées"].iter().any(|end| raw.ends_with(end)) && word.len() > 3;
    if !accented && !is_bare(word) {
        return false;
    }
    let after_article = matches!(
        s.before(at, 1),
        "la" | "une"
            | "sa"
            | "cette"
            | "de"
            | "d'"
            | "en"
            | "du"
            | "le"
            | "un"
            | "son"
            | "leur"
            | "par"
            | "des"
            | "les"
            | "l'"
    );
    // « une voisine, rentrée chez elle lundi »
    let is_apposed = s.before(at, 1) == "," && matches!(word, "rentree" | "rentrees" | "arrivee" | "arrivees" | "saisie" | "saisies")
        // « Blessé mardi, il manquera le match »
        || at == 0 && word.starts_with("bless") && weekday(s.word(at + 1)).is_some();
    !after_article && (is_apposed || !NOUNS_LIKE_PARTICIPLES.contains(&word)) && !is_bare_noun(s, at)
}

fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.contains(&word.split('-').next().unwrap_or(word))
}

fn is_boundary(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(
        s.word(at),
        "," | ";"
            | ":"
            | "."
            | "«"
            | "»"
            | "\""
            | "“"
            | "”"
            | "("
            | ")"
            | "–"
            | "—"
            | "que"
            | "qu'"
            | "qui"
            | "dont"
            | "alors"
            | "tandis"
            | "lorsque"
            | "lorsqu'"
    ) || matches!(s.word(at), "apres" | "avant")
        && matches!(s.word(at + 1), "avoir" | "etre" | "s'" | "que" | "qu'" | "de" | "d'")
}

/// What a verb that begins at a word says; `None` for words that are no verb, or say nothing.
pub(super) fn sign(s: &Sentence<'_, '_>, at: usize) -> Option<Tense> {
    s.sign(at, || read_sign(s, at))
}

fn read_sign(s: &Sentence<'_, '_>, at: usize) -> Option<Tense> {
    if !s.is_letters(at) && s.word(at) != "€" {
        return None;
    }
    let word = s.word(at);
    let head = word.split('-').next().unwrap_or(word);
    match head {
        "a" | "ont" | "ai" | "avons" | "avez" if word != "a" || is_auxiliary_a(s, at) => perfect(s, at, true),
        "est" | "sont" | "sommes" | "suis" => perfect(s, at, false),
        // « avait promis de tenir jusqu'au 5 octobre »
        "avait" | "avaient" if plans(s, at) => Some(Tense::Unsaid),
        // « Il aura fallu attendre mardi soir »
        "aura" if matches!(s.word(at + 1), "fallu" | "suffi") => Some(Tense::Past),
        "appelle" | "appellent" | "exhorte" | "exhortent"
            if is_present_verb(s, at)
                && (at + 1..at + 8).any(|at| s.raw(at) == "à" && is_infinitive(s.word(at + 1))) =>
        {
            Some(Tense::Future)
        }
        // « dit-il », « dit-on » tell of no time but that of the telling.
        "dit" if word.len() > 3 => None,
        "rendez" if word == "rendez-vous" => Some(Tense::Future),
        // « a compté », no plan of doing so
        "compte" if s.raw(at).ends_with('é') => None,
        "devait" | "devaient" if was_first_planned(s, at) => Some(Tense::Past),
        _ if aims(head) => {
            let is_ahead = (at + 1..at + 6).any(|at| is_infinitive(s.word(at))) || foresees(s, at);
            is_ahead.then_some(Tense::Future)
        }
        "lieu" if matches!(s.before(at, 1), "a" | "ont") && s.raw(at - 1) != "à" => Some(Tense::Future),
        "avoir" | "etre" | "ayant" | "etant" if s.before(at, 1) != "devrait" && s.before(at, 1) != "doit" => {
            (head != "etre" || s.before(at, 1) == "apres")
                .then(|| participle_near(s, at))
                .flatten()
                .map(|_| Tense::Past)
        }
        "remonte" | "remontent" if is_present_verb(s, at) && is_back_to(s, at + 1) => Some(Tense::Past),
        "date" | "datent"
            if matches!(s.word(at + 1), "de" | "d'" | "du" | "des") && is_present_verb(s, at) =>
        {
            Some(Tense::Past)
        }
        "vient" | "viennent" | "venait" if matches!(s.word(at + 1), "de" | "d'") => Some(Tense::Past),
        "appeles" | "appelees" | "invites" | "invitees" | "convies" | "conviees" => {
            matches!(s.before(at, 1), "est" | "sont" | "seront" | "sera").then_some(Tense::Future)
        }
        _ if is_present(head) && is_present_verb(s, at) => Some(Tense::Present),
        "prevu" | "prevue" | "prevus" | "prevues" | "attendu" | "attendue" | "attendus" | "attendues"
        | "programme" | "programmee" | "programmes" | "programmees" | "annonces" => {
            planned_word(s, at).then_some(Tense::Future)
        }
        "aurait" | "auraient" | "serait" | "seraient" => {
            let done = participle_near(s, at).is_some_and(|at| head.starts_with('a') || is_moved(s.word(at)));
            Some(if done { Tense::Past } else { Tense::Future })
        }
        "debute" | "commence" | "demarre" | "ouvre" if s.raw(at).ends_with('é') => None,
        "debute" | "debutent" | "commence" | "commencent" | "demarre" | "ouvre" | "ouvrent" | "affronte"
        | "affrontent" | "accueille" | "accueillent" | "recoit" | "recoivent" | "reprend" | "reprennent"
        | "tient" | "tiennent" | "deroule" | "deroulent" | "expire" => Some(Tense::Future),
        "fut" | "furent" | "fit" | "firent" | "prit" | "prirent" | "dit" | "mit" | "eut" | "eurent"
        | "vint" | "naquit" | "mourut" => Some(Tense::Past),
        // « il m'a demandé si je rentrais mardi »
        _ if is_supposed(s, at) => Some(Tense::Future),
        _ => by_ending(s.raw(at), head).or_else(|| is_after_pronoun(s, at).then_some(Tense::Present)),
    }
}

/// « il rencontre », « se réunissent »: what follows a subject or a reflexive pronoun is a verb, and no ending
/// called it past or future.
fn is_after_pronoun(s: &Sentence<'_, '_>, at: usize) -> bool {
    let pronoun = match s.before(at, 1) {
        "il" | "elle" | "ils" | "elles" | "on" => true,
        "je" | "j'" | "tu" => return is_said_by_one(s.word(at)),
        "se" | "s'" => {
            !matches!(s.before(at, 2), "de" | "a" | "pour" | "sans" | "va" | "vont" | "doit" | "doivent")
        }
        _ => false,
    };
    let word = s.word(at);
    let verbal = word.len() > 2 && ["e", "ent", "t", "d", "ont"].iter().any(|end| word.ends_with(end));
    pronoun
        && verbal
        && !is_infinitive(word)
        && !matches!(
            word,
            "etait" | "est" | "sont" | "ont" | "leur" | "ne" | "se" | "me" | "te" | "le" | "que"
        )
}

/// « a » the verb, not « à » without its accent: the raw word tells, capitals do not.
fn is_auxiliary_a(s: &Sentence<'_, '_>, at: usize) -> bool {
    s.raw(at) != "à" && s.raw(at) != "À"
}

fn perfect(s: &Sentence<'_, '_>, at: usize, have: bool) -> Option<Tense> {
    let participle = participle_near(s, at)?;
    let word = s.word(participle);
    if is_plan(word) {
        return Some(if have { Tense::Unsaid } else { Tense::Future });
    }
    // « s'est réuni », « est arrivé », « a été réuni » are over; « est jugé lundi » is a passive in the present.
    let reflexive = matches!(s.before(at, 1), "s'" | "se") || matches!(s.before(at, 2), "se" | "s'");
    Some(if have || reflexive || is_moved(word) { Tense::Past } else { Tense::Present })
}

/// The participle that an auxiliary governs, a few words on.
pub(super) fn participle_near(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let mut been = None;
    for next in at + 1..at + 5 {
        let raw = s.raw(next);
        let word = s.word(next);
        if !s.is_letters(next) && !s.word(next).ends_with('\'') {
            return been;
        }
        if word == "ete" {
            been = Some(next);
            continue;
        }
        if is_participle(raw, word) {
            return Some(next);
        }
    }
    been
}
