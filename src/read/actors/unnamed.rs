//! Offices spoken of as one person whom nobody names: « Reçue par le préfet, une délégation »,
//! « a prévenu le préfet ».

use super::{
    article::Article,
    deeds::is_deed,
    offices::{Role, is_national},
    tokens::Tokens,
};

/// Whether an office without holder is spoken of as one person: its own words say of what it is, or
/// it says something.
pub(super) fn is_told_alone(article: &Article<'_, '_>, at: usize, role: &Role) -> bool {
    let needs_more = matches!(
        role.office.as_str(),
        "president"
            | "king"
            | "pope"
            | "head"
            | "envoy"
            | "deputy"
            | "secretary"
            | "manager"
            | "deputy-of"
            | "founder"
            | "counsellor"
            | "representative"
            | "predecessor"
            | "successor"
            | "captain"
            | "commander"
    );
    if needs_more && !role.is_of_state {
        return false;
    }
    let tokens = &article.tokens;
    // « le syndic de l'immeuble » is an agency.
    let is_agency = matches!(tokens.folded(at), "syndic" | "syndique");
    let is_specific = role.office.ends_with("-minister") && !role.field.is_empty()
        || (role.office.contains(':') && !is_agency && !matches!(tokens.before(role.to, 2), "de" | "d'"))
        || role.office == "prime-minister";
    // « a prévenu le préfet »; « le prévenu » stands before nobody.
    let has_warned = tokens.before(at, 2) == "prevenu" && matches!(tokens.before(at, 3), "a" | "avait");
    let said = has_warned
        || is_saying(tokens.before(at, 2))
        || (matches!(tokens.folded(role.to), "a" | "avait") && is_saying(tokens.folded(role.to + 1)))
        || is_saying(tokens.folded(role.to));
    let next = tokens.folded(role.to);
    // « l'inspecteur l'a confirmé », « le maire nous a reçus »
    let has_done = matches!(next, "l'" | "les" | "lui" | "leur" | "m'" | "nous" | "vous" | "y" | "en")
        && matches!(tokens.folded(role.to + 1), "a" | "avait");
    let does = (matches!(next, "a" | "avait" | "aura" | "devra" | "s'" | "n'" | "," | "(")
        || has_done
        || is_act(next))
        && matches!(tokens.before(at, 1), "le" | "la" | "l'")
        && (tokens.get(at - 1).is_some_and(|token| token.opens || token.capital)
            || tokens.before(at, 2) == ",");
    let is_new = matches!(tokens.before(at, 1), "nouveau" | "nouvelle") && role.is_of_state;
    // « Reçue par le préfet, une délégation »
    let done = at.checked_sub(3).and_then(|at| tokens.get(at));
    // « peut être décrété par le préfet »: by any of them.
    let is_law = matches!(tokens.before(at, 4), "etre" | "est" | "sont");
    let is_agent = tokens.before(at, 2) == "par"
        && !is_law
        && done.is_some_and(|done| is_participle(&done.text.to_lowercase()));
    is_new || is_specific || said || ((does || is_agent || meets(tokens, at)) && !is_national(&role.office))
}

/// « Nous avions alerté le préfet », « il a écrit vendredi au procureur »: done to one of them on one day.
fn meets(tokens: &Tokens<'_>, at: usize) -> bool {
    const HAVING: [&str; 9] = ["ai", "a", "avons", "avez", "ont", "avais", "avait", "avions", "avaient"];
    const MET: [&str; 14] = [
        "alert",
        "averti",
        "prevenu",
        "saisi",
        "rencontr",
        "recu",
        "convi",
        "invit",
        "interpell",
        "ecrit",
        "demand",
        "convaincu",
        "remercie",
        "informe",
    ];
    if !matches!(tokens.before(at, 1), "le" | "la" | "l'" | "au") {
        return false;
    }
    let done = (2..=3).find(|back| MET.iter().any(|stem| tokens.before(at, *back).starts_with(stem)));
    done.is_some_and(|done| (done + 1..=done + 3).any(|back| HAVING.contains(&tokens.before(at, back))))
}

/// What one holder does on one day, folded: « voit », « requiert », « envisagera ». « dirige » and
/// « nomme » are what the office does, whoever holds it.
fn is_act(word: &str) -> bool {
    const PRESENT: [&str; 14] = [
        "voit", "envisage", "requiert", "refuse", "renonce", "craint", "hesite", "reclame", "rejette",
        "souhaite", "deplore", "denonce", "conteste", "regrette",
    ];
    PRESENT.contains(&word) || word.ends_with("era") && is_deed(word)
}

/// « reçue », « signé »: what was done to somebody, as written; « passe », « transite » is what somebody does.
fn is_participle(word: &str) -> bool {
    let bare = word.strip_suffix('s').unwrap_or(word);
    let bare = bare.strip_suffix('e').unwrap_or(bare);
    bare.ends_with('é') || matches!(bare, "reçu" | "saisi" | "interdit" | "conduit" | "remi" | "pri")
}

/// What verbs of saying and deciding begin with, folded.
const SAYING: &[&str] = &[
    "declar",
    "affirm",
    "indiqu",
    "precis",
    "annonc",
    "expliqu",
    "estim",
    "soulign",
    "assur",
    "confirm",
    "ajout",
    "rappel",
    "denonc",
    "deplor",
    "conclu",
    "regrett",
    "insist",
    "reconnu",
    "repondu",
    "promis",
    "lance",
    "dit",
    "ordonn",
    "salu",
    "exclam",
    "decid",
    "demand",
    "ouvert",
    "requis",
    "tranch",
    "lach",
    "gliss",
    "temper",
    "confi",
    "racont",
    "resum",
    "exhort",
    "appel",
    "recommand",
    "conseill",
    "averti",
    "avertit",
    "previen",
    "preven",
    "soupir",
    "tonn",
    "ironis",
    "plaisant",
    "sugger",
    "martel",
    "plaid",
    "fulmin",
    "tempet",
    "pest",
    "nuanc",
    "objec",
    "repliqu",
    "retorqu",
    "rencheri",
    "soutenu",
    "soutient",
    "reconnait",
    "admet",
    "relev",
    "constat",
    "comment",
    "poursuit",
    "avou",
    "promet",
    "savour",
    "sourit",
];

/// Forms of verbs of saying and deciding, folded.
pub(super) fn is_saying(word: &str) -> bool {
    word.len() > 2
        && SAYING.iter().any(|stem| {
            word.strip_prefix(stem)
                .is_some_and(|end| matches!(end, "" | "e" | "ee" | "ant" | "ait" | "le" | "ler" | "er"))
        })
}
