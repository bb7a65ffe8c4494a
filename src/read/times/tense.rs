//! The tense of the clause around a date: it decides on which side of the publication a bare weekday or
//! month lies.
//!
//! Signs only: auxiliary and participle, endings, « va » and infinitive, what is planned. A present tense
//! is known by its subject pronoun (« il rencontre »), by the passive (« est inhumé ») or by its verb; those
//! that open or hold something (« débute lundi ») announce.

use super::sentence::Sentence;

/// What a clause says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// A weekday beside it is to come or today; of months it says nothing.
    Present,
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
    let right = (to..ceiling).find(|at| is_boundary(s, *at)).unwrap_or(ceiling);
    if let Some(tense) = beside_participle(s, left, from) {
        return tense;
    }
    (left..from)
        .rev()
        .find_map(|at| sign(s, at))
        .or_else(|| (to..right).find_map(|at| sign(s, at)))
        .or_else(|| (right..ceiling).find_map(|at| sign(s, at)))
        .or_else(|| (floor..left).rev().find_map(|at| sign(s, at)))
        .unwrap_or(Tense::Unsaid)
}

/// « le rapport publié lundi », « l'homme interpellé samedi », « la réunion prévue jeudi »: the participle that
/// stands right before the date, no auxiliary before it.
fn beside_participle(s: &Sentence<'_, '_>, left: usize, from: usize) -> Option<Tense> {
    let near = from.saturating_sub(4).max(left);
    let at = (near..from).rev().find(|at| s.is_letters(*at) && is_bare_participle(s, *at))?;
    // The auxiliary, if there is one, tells more.
    let governed =
        (at.saturating_sub(4).max(left)..at).any(|at| is_auxiliary(s.word(at)) || sign(s, at).is_some());
    if governed || s.is_capitalised(at) && at > left {
        return None;
    }
    let word = s.word(at);
    let other_verb = (at + 1..from).any(|at| sign(s, at).is_some());
    match () {
        () if other_verb || is_state(word) => None,
        () if is_plan(word) || is_arranged(word) => {
            Some(Tense::Future).filter(|_| !word.starts_with("annonc"))
        }
        () => Some(Tense::Past),
    }
}

fn is_bare_participle(s: &Sentence<'_, '_>, at: usize) -> bool {
    let raw = s.raw(at);
    let accented = ["é", "ée", "és", "ées"].iter().any(|end| raw.ends_with(end)) && s.word(at).len() > 3;
    let irregular = matches!(
        s.word(at),
        "paru"
            | "parue"
            | "parus"
            | "parues"
            | "survenu"
            | "survenue"
            | "survenus"
            | "survenues"
            | "commis"
            | "commise"
            | "commises"
            | "rendu"
            | "rendue"
            | "rendus"
            | "rendues"
            | "tenu"
            | "tenue"
            | "tenus"
            | "tenues"
            | "elu"
            | "elue"
            | "elus"
            | "elues"
            | "remis"
            | "remise"
            | "mis"
            | "mise"
            | "intervenu"
            | "intervenue"
            | "disparu"
            | "disparue"
            | "conclu"
            | "conclue"
            | "ouvert"
            | "ouverte"
            | "mort"
            | "morte"
            | "decouvert"
            | "decouverte"
            | "abattu"
            | "abattue"
            | "vaincu"
            | "battu"
            | "battue"
            | "battus"
            | "battues"
            | "perdu"
            | "recu"
            | "recue"
            | "venu"
            | "venue"
            | "parti"
            | "partie"
            | "partis"
            | "sorti"
            | "sortie"
            | "saisi"
            | "entendu"
            | "entendue"
            | "pris"
            | "prise"
    );
    let noun = matches!(
        s.word(at),
        "journee"
            | "soiree"
            | "matinee"
            | "annee"
            | "armee"
            | "arrivee"
            | "rentree"
            | "entree"
            | "tournee"
            | "marche"
            | "cote"
            | "comite"
            | "musee"
            | "lycee"
            | "securite"
            | "sante"
            | "depute"
            | "deputes"
            | "societe"
            | "activite"
            | "communaute"
            | "liberte"
            | "unite"
            | "cite"
            | "defile"
            | "traite"
            | "conge"
            | "conges"
            | "employe"
            | "employes"
            | "salarie"
            | "salaries"
            | "delegue"
            | "delegues"
            | "refugie"
            | "refugies"
            | "blesse"
            | "blesses"
            | "resultat"
            | "duree"
            | "idee"
            | "soiree-debat"
            | "randonnee"
            | "assemblee"
            | "veillee"
            | "corvee"
            | "apres"
            | "degre"
            | "degres"
            | "prise"
            | "mise"
            | "remise"
            | "venue"
            | "sortie"
            | "partie"
            | "tenue"
            | "decouverte"
            | "mort"
            | "autorite"
            | "autorites"
            | "majorite"
            | "ete"
            | "cafe"
            | "procede"
            | "prive"
            | "privee"
            | "passe"
            | "passee"
            | "entrée"
            | "associe"
            | "verite"
            | "quantite"
            | "qualite"
            | "difficulte"
            | "difficultes"
            | "mobilite"
    );
    (accented || irregular) && !noun
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word.split('-').next().unwrap_or(word),
        "a" | "ont"
            | "ai"
            | "as"
            | "avons"
            | "avez"
            | "avait"
            | "avaient"
            | "eu"
            | "aura"
            | "auront"
            | "aurait"
            | "auraient"
            | "avoir"
            | "ayant"
            | "est"
            | "sont"
            | "ete"
            | "etait"
            | "etaient"
            | "sera"
            | "seront"
            | "serait"
            | "seraient"
            | "etre"
            | "fut"
            | "furent"
            | "soit"
            | "soient"
            | "reste"
            | "restent"
            | "sommes"
    )
}

/// « fermé du 1er au 15 août » lasts, whenever that is.
fn is_state(word: &str) -> bool {
    ["ferm", "ouvert", "interdit", "barr", "suspend", "situ", "reserv", "gratuit"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Past participles of what is arranged rather than done.
fn is_arranged(word: &str) -> bool {
    ["organis", "propos", "ajourn", "renvoy", "destin", "ouverte a"].iter().any(|stem| word.starts_with(stem))
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
    if word == "rendez-vous" {
        return Some(Tense::Future);
    }
    match head {
        "a" | "ont" | "ai" | "avons" | "avez" if word != "a" || is_auxiliary_a(s, at) => perfect(s, at, true),
        "est" | "sont" | "sommes" => perfect(s, at, false),
        "va" | "vont" | "allait" | "allaient" | "doit" | "doivent" | "devrait" | "devraient" | "devait"
        | "devaient" | "compte" | "comptent" | "entend" | "entendent" | "prevoit" | "prevoient"
        | "espere" | "esperent" | "envisage" | "envisagent" | "apprete" | "appretent" | "veut"
        | "veulent" | "souhaite" | "souhaitent" | "pourrait" | "pourraient" => {
            (at + 1..at + 6).any(|at| is_infinitive(s.word(at))).then_some(Tense::Future)
        }
        "lieu" if matches!(s.before(at, 1), "a" | "ont") && s.raw(at - 1) != "à" => Some(Tense::Future),
        "avoir" | "etre" | "ayant" | "etant" if s.before(at, 1) != "devrait" && s.before(at, 1) != "doit" => {
            (head != "etre" || s.before(at, 1) == "apres")
                .then(|| participle_near(s, at))
                .flatten()
                .map(|_| Tense::Past)
        }
        "date" | "datent"
            if matches!(s.word(at + 1), "de" | "d'" | "du" | "des") && is_present_verb(s, at) =>
        {
            Some(Tense::Past)
        }
        "vient" | "viennent" | "venait" if matches!(s.word(at + 1), "de" | "d'") => Some(Tense::Past),
        "appeles" | "appelees" | "invites" | "invitees" | "convies" | "conviees" => {
            is_auxiliary(s.before(at, 1)).then_some(Tense::Future)
        }
        "reunit" | "reunissent" | "rencontre" | "rencontrent" | "joue" | "jouent" | "dispute"
        | "disputent" | "vote" | "votent" | "examine" | "examinent" | "organise" | "organisent"
        | "propose" | "proposent" | "celebre" | "celebrent" | "fete" | "fetent" | "attend" | "attendent"
        | "defie" | "defient" | "retrouve" | "retrouvent" | "animera" | "convoque" | "invite"
        | "invitent" | "elit" | "elisent" | "donne" | "donnent" | "part" | "partent" | "rend" | "rendent"
        | "arrive" | "arrivent" | "entame" | "entament" | "lance" | "lancent"
            if is_present_verb(s, at) =>
        {
            Some(Tense::Present)
        }
        "prevu" | "prevue" | "prevus" | "prevues" | "attendu" | "attendue" | "attendus" | "attendues"
        | "programme" | "programmee" | "programmes" | "programmees" | "annonces" => {
            planned_word(s, at).then_some(Tense::Future)
        }
        "aurait" | "auraient" | "serait" | "seraient" => {
            let done = participle_near(s, at).is_some_and(|at| head.starts_with('a') || is_moved(s.word(at)));
            Some(if done { Tense::Past } else { Tense::Future })
        }
        "debute" | "debutent" | "commence" | "commencent" | "demarre" | "ouvre" | "ouvrent" | "affronte"
        | "affrontent" | "accueille" | "accueillent" | "recoit" | "recoivent" | "reprend" | "reprennent"
        | "tient" | "tiennent" | "deroule" | "deroulent" | "expire" => Some(Tense::Future),
        "fut" | "furent" | "fit" | "firent" | "prit" | "prirent" | "dit" | "mit" | "eut" | "eurent"
        | "vint" | "naquit" | "mourut" => Some(Tense::Past),
        _ => by_ending(s.raw(at), head).or_else(|| is_after_pronoun(s, at).then_some(Tense::Present)),
    }
}

/// « il rencontre », « se réunissent »: what follows a subject or a reflexive pronoun is a verb, and no ending
/// called it past or future.
fn is_after_pronoun(s: &Sentence<'_, '_>, at: usize) -> bool {
    let pronoun = match s.before(at, 1) {
        "il" | "elle" | "ils" | "elles" | "on" => true,
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

/// A form that is also a noun or a preposition is a verb where no article stands before it.
fn is_present_verb(s: &Sentence<'_, '_>, at: usize) -> bool {
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

/// Participles that take « être » and speak of what is over.
fn is_moved(word: &str) -> bool {
    const STEMS: [&str; 20] = [
        "arriv", "parti", "venu", "mort", "ne", "alle", "entre", "sorti", "tomb", "devenu", "rest", "rentr",
        "retourn", "mont", "descend", "interven", "surven", "deced", "parven", "revenu",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
        && !matches!(
            word,
            "entrepris" | "necessaire" | "restaure" | "entretenu" | "montre" | "montree" | "montres"
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
    "rendu",
    "rendue",
    "rendus",
    "tenu",
    "tenue",
    "tenus",
    "parvenu",
    "ouverte",
    "prise",
    "mise",
    "dite",
    "faite",
    "faits",
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
