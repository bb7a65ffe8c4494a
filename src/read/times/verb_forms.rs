//! French verb forms by their endings and by short lists: auxiliaries, infinitives, future,
//! conditional, imperfect and simple past. Forms, not meanings: what stands around a form is the business of `tense`.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

use super::{sentence::Sentence, tense::Tense};

/// Forms of « être » and « avoir », folded.
pub(super) const AUXILIARIES: &[&str] = &[
    "a", "ont", "ai", "as", "avons", "avez", "avait", "avaient", "eu", "aura", "auront", "aurait",
    "auraient", "avoir", "ayant", "est", "sont", "ete", "etait", "etaient", "sera", "seront", "serait",
    "seraient", "etre", "fut", "furent", "soit", "soient", "reste", "restent", "sommes",
];

/// Present forms, third person, of verbs that papers put a day beside, folded.
const PRESENT: &[&str] = &[
    "reunit",
    "reunissent",
    "rencontre",
    "rencontrent",
    "joue",
    "jouent",
    "dispute",
    "disputent",
    "vote",
    "votent",
    "examine",
    "examinent",
    "organise",
    "organisent",
    "propose",
    "proposent",
    "celebre",
    "celebrent",
    "fete",
    "fetent",
    "attend",
    "attendent",
    "defie",
    "defient",
    "retrouve",
    "retrouvent",
    "convoque",
    "invite",
    "invitent",
    "elit",
    "elisent",
    "donne",
    "donnent",
    "rend",
    "rendent",
    "arrive",
    "arrivent",
    "entame",
    "entament",
    "lance",
    "lancent",
    "diffuse",
    "diffusent",
    "inaugure",
    "inaugurent",
    "expose",
    "exposent",
    "projette",
    "participe",
    "participent",
    "effectue",
    "preside",
    "assiste",
    "remet",
    "publie",
    "devoile",
    "statue",
    "tranche",
    "visite",
    "revient",
    "reviennent",
    "quitte",
    "anime",
    "prepare",
    "preparent",
    "peaufine",
    "designe",
    "designent",
    "animent",
];

/// Whether a folded word is one of those forms: asked of nearly every word beside a date.
pub(super) fn is_present(word: &str) -> bool {
    static FORMS: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| PRESENT.iter().copied().collect());
    FORMS.contains(word)
}

pub(super) fn is_infinitive(word: &str) -> bool {
    word.len() > 3
        && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re"))
        && !NO_INFINITIVES.contains(&word)
        && super::vocabulary::month(word).is_none()
}

/// Words that end as infinitives do and stand often beside a date, folded.
const NO_INFINITIVES: [&str; 48] = [
    "premier",
    "dernier",
    "derniere",
    "premiere",
    "hier",
    "trimestre",
    "semestre",
    "contre",
    "entre",
    "titre",
    "lettre",
    "heure",
    "centre",
    "autre",
    "notre",
    "votre",
    "quatre",
    "ministre",
    "chiffre",
    "offre",
    "cadre",
    "nombre",
    "membre",
    "chambre",
    "encore",
    "guerre",
    "terre",
    "frontiere",
    "maniere",
    "carriere",
    "affaire",
    "maire",
    "salaire",
    "militaire",
    "populaire",
    "avenir",
    "hiver",
    "particulier",
    "papier",
    "metier",
    "quartier",
    "atelier",
    "dossier",
    "chantier",
    "rencontre",
    "theatre",
    "litre",
    "metre",
];

/// « je dors », « je téléphone »: a present, and neither an imperfect nor an auxiliary.
pub(super) fn is_said_by_one(word: &str) -> bool {
    word.len() > 3
        && ["e", "s", "x"].iter().any(|end| word.ends_with(end))
        && !word.ends_with("ais")
        && !AUXILIARIES.contains(&word)
        && !matches!(word, "suis" | "etais" | "avais" | "leur" | "vous" | "nous" | "les" | "que")
}

/// Future, conditional, imperfect and simple past by their endings.
pub(super) fn by_ending(raw: &str, word: &str) -> Option<Tense> {
    if word.len() < 4 || raw.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    if word.ends_with("rait") || word.ends_with("raient") {
        let noun = matches!(
            word,
            "portrait" | "retrait" | "extrait" | "attrait" | "trait" | "abstrait" | "distrait"
        );
        let imperfect = raw.ends_with("érait") || raw.ends_with("éraient") || is_imperfect_in_r(word);
        return if noun { None } else { Some(if imperfect { Tense::Past } else { Tense::Future }) };
    }
    // « vous déclariez »: the same letters are a condition behind « er », « ir » or two consonants.
    if word.ends_with("iez") {
        let conditional = ["eriez", "iriez", "rriez", "driez", "uriez", "triez", "priez"];
        let is_conditional = conditional.iter().any(|end| word.ends_with(end));
        return Some(if is_conditional { Tense::Future } else { Tense::Past });
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

/// « déclarait », « montrait », « ouvrait » against « prendrait », « mettrait », « finirait »: the r belongs to
/// the verb, and the form is no conditional.
fn is_imperfect_in_r(word: &str) -> bool {
    const VERBS: [&str; 14] = [
        "ouvr", "couvr", "livr", "tir", "attir", "retir", "vir", "admir", "inspir", "respir", "desir",
        "soupir", "aspir", "expir",
    ];
    let Some(stem) = word.strip_suffix("ait").or_else(|| word.strip_suffix("aient")) else { return false };
    let ends = |ends: &[&str]| ends.iter().any(|end| stem.ends_with(end));
    // « aurait », « saurait », « conclurait » are of verbs that end otherwise.
    let of_other = ends(&["aur", "clur", "ttr", "aitr", "oitr"]);
    let of_verb = ends(&["ar", "or", "ur", "fr", "br", "cr", "gr", "tr", "ouvr", "livr"]);
    of_verb && !of_other || VERBS.contains(&stem)
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
        let noun = matches!(word, "opera" | "camera" | "sierra" | "riviera" | "guerra");
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

/// A form that is also a noun or a preposition is a verb where no article stands before it.
pub(super) fn is_present_verb(s: &Sentence<'_, '_>, at: usize) -> bool {
    let before = s.before(at, 1);
    let nominal = matches!(
        before,
        "la" | "une"
            | "sa"
            | "cette"
            | "de"
            | "d'"
            | "leur"
            | "ma"
            | "notre"
            | "chaque"
            | "du"
            | "le"
            | "un"
            | "a"
            | "en"
            | "premiere"
            | "derniere"
            | "toute"
            | "autre"
            | "quelque"
            | "au"
            | "par"
            | "meme"
            | "aucune"
            | "ce"
            | "son"
            | "bonne"
    );
    let accented = s.raw(at).ends_with('é');
    !nominal && !accented && !s.is_capitalised(at) && at > 0
}
