//! The tense of the clause around a date: it decides on which side of the publication a bare weekday or
//! month lies.
//!
//! Signs only: auxiliary and participle, endings, « va » and infinitive, what is planned. A present tense
//! says nothing here, but for verbs that open or hold something (« débute lundi »), which announce.

use super::sentence::Sentence;

/// What a clause says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// Present, none, or a past that plans (« a annoncé »).
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
    let right = (to..ceiling).find(|at| is_boundary(s, *at)).unwrap_or(ceiling);
    (left..from)
        .rev()
        .find_map(|at| sign(s, at))
        .or_else(|| (to..right).find_map(|at| sign(s, at)))
        .or_else(|| (right..ceiling).find_map(|at| sign(s, at)))
        .or_else(|| (floor..left).rev().find_map(|at| sign(s, at)))
        .unwrap_or(Tense::Unsaid)
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
            | "apres"
            | "avant"
    )
}

/// What a verb that begins at a word says; `None` for words that are no verb, or say nothing.
fn sign(s: &Sentence<'_, '_>, at: usize) -> Option<Tense> {
    if !s.is_letters(at) && s.word(at) != "€" {
        return None;
    }
    let word = s.word(at);
    let head = word.split('-').next().unwrap_or(word);
    match head {
        "a" | "ont" | "ai" | "avons" | "avez" if word != "a" || is_auxiliary_a(s, at) => perfect(s, at, true),
        "est" | "sont" | "sommes" => perfect(s, at, false),
        "va" | "vont" | "allait" | "allaient" | "doit" | "doivent" | "devrait" | "devraient" | "devait"
        | "devaient" | "compte" | "comptent" | "entend" | "entendent" | "prevoit" | "prevoient" => {
            (at + 1..at + 5).any(|at| is_infinitive(s.word(at))).then_some(Tense::Future)
        }
        "prevu" | "prevue" | "prevus" | "prevues" | "attendu" | "attendue" | "attendus" | "attendues"
        | "programme" | "programmee" | "programmes" | "programmees" | "annonces" => {
            planned_word(s, at).then_some(Tense::Future)
        }
        "aurait" | "auraient" | "serait" | "seraient" => {
            Some(if participle_near(s, at).is_some() && head.starts_with('a') {
                Tense::Past
            } else {
                Tense::Future
            })
        }
        "debute" | "debutent" | "commence" | "commencent" | "demarre" | "ouvre" | "ouvrent" | "affronte"
        | "affrontent" | "accueille" | "accueillent" | "recoit" | "recoivent" | "reprend" | "reprennent"
        | "tient" | "tiennent" | "deroule" | "deroulent" | "expire" | "rendez-vous" => Some(Tense::Future),
        "fut" | "furent" | "fit" | "firent" | "prit" | "prirent" | "dit" | "mit" | "eut" | "eurent"
        | "vint" | "naquit" | "mourut" => Some(Tense::Past),
        _ => by_ending(s.raw(at), head),
    }
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
    // « est réuni », « est fermé » may be a state of today; « est arrivé » is not, but either is past of itself.
    Some(Tense::Past)
}

/// Past participles that no regular ending shows, folded.
const IRREGULAR: &[&str] = &[
    "dit",
    "fait",
    "pris",
    "mis",
    "eu",
    "vu",
    "lu",
    "du",
    "pu",
    "su",
    "mort",
    "morte",
    "morts",
    "ouvert",
    "offert",
    "souffert",
    "decouvert",
    "promis",
    "permis",
    "appris",
    "compris",
    "surpris",
    "commis",
    "transmis",
    "admis",
    "soumis",
    "remis",
    "conduit",
    "produit",
    "detruit",
    "construit",
    "reduit",
    "ecrit",
    "inscrit",
    "decrit",
    "interdit",
    "atteint",
    "eteint",
    "craint",
    "contraint",
    "rejoint",
    "peint",
    "acquis",
    "conquis",
    "assis",
];

/// Words that end as participles do, folded.
const NO_PARTICIPLES: &[&str] = &[
    "aussi", "ainsi", "pas", "plus", "jamais", "deja", "depuis", "ici", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "jusqu'",
];

/// The participle that an auxiliary governs, a few words on.
fn participle_near(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
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

/// Whether a word has the form of a past participle.
fn is_participle(raw: &str, word: &str) -> bool {
    let ends = ["é", "ée", "és", "ées", "É"].iter().any(|end| raw.ends_with(end));
    let irregular = IRREGULAR.contains(&word);
    let regular = word.len() > 3
        && (word.ends_with('i')
            || word.ends_with('u')
            || word.ends_with("ie")
            || word.ends_with("ue")
            || word.ends_with("is")
            || word.ends_with("us"));
    (ends || irregular || regular) && !NO_PARTICIPLES.contains(&word)
}

/// Verbs whose complement lies ahead: « a annoncé des élections en mars ».
fn is_plan(word: &str) -> bool {
    const STEMS: [&str; 9] =
        ["annonc", "prevu", "promis", "programm", "fix", "convoqu", "report", "attendu", "planifi"];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

fn planned_word(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    if word.starts_with("programme") || word.starts_with("annonce") {
        return s.raw(at).contains('é');
    }
    !matches!(s.before(at, 1), "a" | "ont" | "avait" | "avaient")
}

fn is_infinitive(word: &str) -> bool {
    word.len() > 3 && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re"))
}

/// Future, conditional, imperfect and simple past by their endings.
fn by_ending(raw: &str, word: &str) -> Option<Tense> {
    if word.len() < 4 || raw.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    if word.ends_with("rait") || word.ends_with("raient") {
        let noun = matches!(
            word,
            "portrait" | "retrait" | "extrait" | "attrait" | "trait" | "abstrait" | "distrait"
        );
        let imperfect = word.ends_with("traient") && !word.ends_with("ttraient");
        let imperfect =
            imperfect || raw.ends_with("érait") || raw.ends_with("éraient") || word.ends_with("trait");
        return if noun { None } else { Some(if imperfect { Tense::Past } else { Tense::Future }) };
    }
    if word.ends_with("ait") || word.ends_with("aient") {
        let other = matches!(
            word,
            "fait"
                | "lait"
                | "parfait"
                | "souhait"
                | "bienfait"
                | "forfait"
                | "plait"
                | "satisfait"
                | "mefait"
                | "connait"
                | "parait"
                | "nait"
                | "disparait"
        );
        return (!other).then_some(Tense::Past);
    }
    if word.ends_with("erent") || word.ends_with("irent") || word.ends_with("urent") {
        return (raw.ends_with("èrent")
            || word.ends_with("irent") && !word.ends_with("tirent")
            || word.ends_with("urent"))
        .then_some(Tense::Past);
    }
    if let Some(stem) = word.strip_suffix("ront").or_else(|| word.strip_suffix("rons")) {
        let other = matches!(
            word,
            "front" | "affront" | "environs" | "patrons" | "electrons" | "poltrons" | "barons"
        );
        return (!other && !stem.is_empty()).then_some(Tense::Future);
    }
    if word.ends_with("rai") && !matches!(word, "vrai" | "delai" | "essai") {
        return Some(Tense::Future);
    }
    singular_a(raw, word)
}

/// « arrivera » against « déclara »: both end in -ra.
fn singular_a(raw: &str, word: &str) -> Option<Tense> {
    if !word.ends_with('a') || raw.ends_with('à') {
        return None;
    }
    let past =
        ["gea", "nça", "ça", "qua", "lla", "rma", "nda", "nta", "sa", "cha", "gna", "ua", "ara", "ora"];
    let future = ["era", "ira", "dra", "rra", "ttra", "aitra", "evra", "ivra", "aura"];
    let past_ira =
        matches!(word, "tira" | "retira" | "attira" | "inspira" | "respira" | "admira" | "vira" | "expira");
    if raw.ends_with("éra") || past_ira || word.ends_with("livra") {
        return Some(Tense::Past);
    }
    if future.iter().any(|end| word.ends_with(end)) {
        let noun = matches!(word, "opera" | "camera" | "caméra" | "sierra" | "riviera" | "guerra");
        return (!noun).then_some(Tense::Future);
    }
    let noun = matches!(
        word,
        "cela"
            | "voila"
            | "deja"
            | "visa"
            | "agenda"
            | "mafia"
            | "media"
            | "propaganda"
            | "panda"
            | "veranda"
            | "cinema"
            | "schema"
    );
    (!noun && past.iter().any(|end| raw.ends_with(end))).then_some(Tense::Past)
}
