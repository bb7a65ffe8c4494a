//! A stretch of a header → whether it says from whom the text came: a newsroom, a wire service, a
//! correspondent without a name.

use super::{
    credits::agency_in,
    names::{is_names, is_particle},
    outlet_names::is_outlet_name,
};
use crate::{
    read::lexicon::Outlets,
    text::{fold, with_folded},
};

/// Whether a stretch says from whom the text came, and nothing else.
pub(super) fn is_credit(piece: &str, outlets: &Outlets) -> bool {
    const OWN: [&str; 22] = [
        "de notre correspondant",
        "de nos correspondant",
        "par notre correspondant",
        "par nos correspondant",
        "notre correspondant",
        "nos correspondants",
        "de notre envoye",
        "de nos envoyes",
        "par notre envoye",
        "par nos envoyes",
        "notre envoye",
        "de notre bureau",
        "de nos bureaux",
        "correspondance particuliere",
        "correspondance de",
        "avec notre confrere",
        "avec nos confreres",
        "avec notre partenaire",
        "envoye special",
        "envoyee speciale",
        "correspondant",
        "depeche d",
    ];
    let folded = fold(piece);
    let n_words = piece.split_whitespace().count();
    if OWN.iter().any(|lead| folded.starts_with(lead)) {
        return n_words <= 10;
    }
    let opens = [
        "grand format de ",
        "texte de ",
        "texte : ",
        "reportage de ",
        "enquete de ",
        "photo",
        "propos recueillis par ",
    ];
    if let Some(lead) = opens.iter().find(|lead| folded.starts_with(**lead)) {
        let rest = piece.get(piece.floor_char_boundary(lead.len())..).unwrap_or_default();
        return n_words <= 8
            && rest.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || is_joint(word));
    }
    n_words <= 8 && is_newsroom(piece, outlets)
}

/// « La rédaction », « Rédaction avec AFP », « AFP et Reuters », « D'après Reuters », « avec agences ».
fn is_newsroom(piece: &str, outlets: &Outlets) -> bool {
    let lead = [
        "D'après ",
        "D’après ",
        "d'après ",
        "d’après ",
        "Selon ",
        "Avec l'",
        "Avec l’",
        "avec l'",
        "avec l’",
    ];
    let bare = lead.iter().find_map(|lead| piece.strip_prefix(lead)).unwrap_or(piece);
    if bare.len() < piece.len() && outlets.agency(bare.trim()).is_some() {
        return true;
    }
    let mut n_sources = 0;
    let mut of_newsroom = false;
    for part in bare.split([' ', '+', '&', '/']).filter(|part| !part.is_empty()) {
        let names_newsroom =
            |word: &str| matches!(word, "redaction" | "agences" | "agence" | "dw" | "newsroom");
        let is_small = |word: &str| {
            matches!(
                word,
                "avec" | "et" | "la" | "les" | "par" | "des" | "web" | "d'apres" | "source" | "sources" | ":"
            )
        };
        if with_folded(part, names_newsroom) {
            n_sources += 1;
            of_newsroom = true;
        } else if outlets.find(part).is_some() {
            n_sources += 1;
        } else if !with_folded(part, is_small) {
            // « la rédaction du Messager régional »
            let name = || bare.find(part).and_then(|at| newsroom_of(bare.get(at..)?));
            // « Rédaction web avec Jean-Baptiste Roy et Sam Ory »
            let people = || bare.split_once(" avec ").map(|(_, people)| people);
            return of_newsroom && (name().is_some_and(is_outlet_name) || people().is_some_and(is_names));
        }
    }
    let folded = fold(bare);
    n_sources > 0
        && (n_sources > 1
            || folded.contains("redaction")
            || folded.contains("avec ")
            || folded.contains("agences")
            || agency_in(bare, outlets).is_some())
}

/// « du Messager régional », « de La Voix »: the paper's name, without the small word.
pub(in crate::read) fn newsroom_of(text: &str) -> Option<&str> {
    ["du ", "de ", "d'", "d’"].iter().find_map(|lead| text.strip_prefix(lead)).map(str::trim)
}

/// A small word inside a name, or an elided one before a capital.
pub(super) fn is_joint(word: &str) -> bool {
    let elided = ["d'", "d’", "l'", "l’"].iter().find_map(|lead| word.strip_prefix(lead));
    elided.is_some_and(|rest| rest.starts_with(char::is_uppercase))
        || is_particle(word)
        || matches!(word, "et" | "&" | ":")
}
