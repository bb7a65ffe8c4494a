//! Past participles by their endings and by short lists, and what some of them say of time.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

/// Participles without an accent that stand beside a noun: « paru lundi », folded.
const BARE_PARTICIPLES: &[&str] = &[
    "saisie",
    "saisies",
    "prevu",
    "prevue",
    "prevus",
    "prevues",
    "attendu",
    "attendue",
    "attendus",
    "attendues",
    "paru",
    "parue",
    "parus",
    "parues",
    "survenu",
    "survenue",
    "survenus",
    "survenues",
    "commis",
    "commise",
    "commises",
    "rendu",
    "rendue",
    "rendus",
    "rendues",
    "tenu",
    "tenue",
    "tenus",
    "tenues",
    "elu",
    "elue",
    "elus",
    "elues",
    "remis",
    "remise",
    "mis",
    "mise",
    "intervenu",
    "intervenue",
    "disparu",
    "disparue",
    "conclu",
    "conclue",
    "ouvert",
    "ouverte",
    "mort",
    "morte",
    "decouvert",
    "decouverte",
    "abattu",
    "abattue",
    "vaincu",
    "battu",
    "battue",
    "battus",
    "battues",
    "perdu",
    "recu",
    "recue",
    "venu",
    "venue",
    "parti",
    "partie",
    "partis",
    "sorti",
    "sortie",
    "saisi",
    "entendu",
    "entendue",
    "entendus",
    "entendues",
    "pris",
    "prise",
    "lu",
    "lue",
    "lus",
    "lues",
    "vu",
    "vue",
    "vus",
    "recus",
    "recues",
    "remises",
    "ouverts",
    "ouvertes",
    "parties",
    "sorties",
    "transmis",
    "transmise",
    "transmises",
    "promulgue",
    "detruit",
    "detruite",
    "detruits",
    "detruites",
    "ecrit",
    "ecrite",
];

/// Nouns for what befalls and cannot be planned, folded, in the singular as they are written.
pub(super) const BEFELL: &[&str] = &[
    "attaque",
    "attentat",
    "accident",
    "drame",
    "fusillade",
    "explosion",
    "incendie",
    "seisme",
    "tremblement",
    "putsch",
    "defaite",
    "victoire",
    "revers",
    "violence",
    "heurt",
    "affrontement",
    "incident",
    "tir",
    "crash",
    "naufrage",
    "meurtre",
    "assassinat",
    "tuerie",
    "massacre",
    "raid",
    "emeute",
    "orage",
    "tempete",
    "inondation",
    "crue",
    "bombardement",
    "embuscade",
    "catastrophe",
    "deraillement",
    "effondrement",
    "demission",
    "deces",
];

/// Nouns that end as participles do, folded.
pub(super) const NOUNS_LIKE_PARTICIPLES: &[&str] = &[
    "saisie",
    "saisies",
    "journee",
    "soiree",
    "matinee",
    "annee",
    "armee",
    "arrivee",
    "rentree",
    "entree",
    "tournee",
    "marche",
    "cote",
    "comite",
    "musee",
    "lycee",
    "securite",
    "sante",
    "depute",
    "deputes",
    "societe",
    "activite",
    "communaute",
    "liberte",
    "unite",
    "cite",
    "defile",
    "traite",
    "conge",
    "conges",
    "employe",
    "employes",
    "salarie",
    "salaries",
    "delegue",
    "delegues",
    "refugie",
    "refugies",
    "blesse",
    "blesses",
    "resultat",
    "duree",
    "idee",
    "soiree-debat",
    "randonnee",
    "assemblee",
    "veillee",
    "corvee",
    "apres",
    "degre",
    "degres",
    "autorite",
    "autorites",
    "majorite",
    "ete",
    "cafe",
    "procede",
    "prive",
    "privee",
    "passe",
    "passee",
    "associe",
    "verite",
    "quantite",
    "qualite",
    "difficulte",
    "difficultes",
    "mobilite",
];

/// Past participles that no regular ending shows, folded.
const IRREGULAR: &[&str] = &[
    "dit",
    "fait",
    "fui",
    "pris",
    "mis",
    "eu",
    "vu",
    "lu",
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
    "elu",
    "elue",
    "elus",
    "lus",
    "cru",
    "bu",
    "nee",
    "nes",
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
    "jeudi", "vendredi", "samedi", "jusqu'", "lieu", "feu", "milieu", "peu", "tribu", "menu", "puis", "tous",
    "nous", "vous", "mais", "hui", "bis", "avis", "pays", "apres", "tres", "mois", "trois",
];

/// Whether a participle has no accent and stands beside a noun: asked of the words before every date.
pub(super) fn is_bare(word: &str) -> bool {
    static BARE: LazyLock<HashSet<&str, FixedState>> =
        LazyLock::new(|| BARE_PARTICIPLES.iter().copied().collect());
    BARE.contains(word)
}

/// Whether a word has the form of a past participle.
pub(super) fn is_participle(raw: &str, word: &str) -> bool {
    let ends = ["é", "ée", "és", "ées", "É"].iter().any(|end| raw.ends_with(end));
    // « récrit », « éteinte », « interdites »: with a prefix or an ending more.
    let again = word.strip_prefix("re").filter(|rest| rest.len() > 2).unwrap_or(word);
    let again = if word.starts_with("recri") || word.starts_with("rouv") {
        word.get(1..).unwrap_or(word)
    } else {
        again
    };
    let is_of_list = |word: &str| IRREGULAR.contains(&word);
    let irregular = raw == "dû"
        || [word, again].iter().any(|word| {
            let one = word.strip_suffix('s').unwrap_or(word);
            is_of_list(word) || one.strip_suffix('e').is_some_and(|man| man.ends_with('t') && is_of_list(man))
        });
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
pub(super) fn is_plan(word: &str) -> bool {
    const STEMS: [&str; 16] = [
        "esper",
        "escompt",
        "annonc",
        "prevu",
        "promis",
        "programm",
        "fix",
        "convoqu",
        "report",
        "attendu",
        "planifi",
        "renvoy",
        "ajourn",
        "decal",
        "repouss",
        "reprogramm",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Participles that take « être » and speak of what is over.
pub(super) fn is_moved(word: &str) -> bool {
    const STEMS: [&str; 19] = [
        "arriv", "parti", "venu", "mort", "alle", "entre", "sorti", "tomb", "devenu", "rest", "rentr",
        "retourn", "mont", "descend", "interven", "surven", "deced", "parven", "revenu",
    ];
    matches!(word, "ne" | "nee" | "nes" | "nees")
        || STEMS.iter().any(|stem| word.starts_with(stem))
            && !["entrepri", "entreten", "restaur", "montr", "mortifi", "participe"]
                .iter()
                .any(|stem| word.starts_with(stem))
}

/// « fermé du 1er au 15 août » lasts, whenever that is.
pub(super) fn is_state(word: &str) -> bool {
    ["ferm", "ouvert", "interdit", "barr", "suspend", "situ", "reserv", "gratuit"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Past participles of what is arranged rather than done.
pub(super) fn is_arranged(word: &str) -> bool {
    ["organis", "propos", "ajourn", "renvoy", "destin"].iter().any(|stem| word.starts_with(stem))
}
