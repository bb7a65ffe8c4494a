//! The small words and the nouns between a preposition and a name: whether it leads to that name.

use super::{clause::Token, describe::is_human, nouns::OFFICES, person_nouns::is_person_noun};

/// Whether a word leads to what follows it: asked of nearly every word around a quotation.
pub fn is_preposition(word: &str) -> bool {
    let is_short = matches!(word, "a" | "au" | "aux" | "de" | "du" | "des" | "d'" | "en" | "par" | "via");
    let is_place =
        matches!(word, "dans" | "sur" | "sous" | "chez" | "vers" | "entre" | "devant" | "aupres" | "hors");
    let is_other = matches!(
        word,
        "pour" | "avec" | "sans" | "contre" | "envers" | "depuis" | "malgre" | "apres" | "selon" | "avant"
    );
    is_short || is_place || is_other
}

/// Those who are called after somebody: « le camp X » is not X.
pub const CAMPS: [&str; 7] = ["camp", "clan", "couple", "famille", "equipe", "gouvernement", "staff"];

pub const DETERMINERS: [&str; 22] = [
    "le", "la", "l'", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
    "notre", "nos", "votre", "vos", "mon", "ma", "mes",
];

/// Nouns for people, as they stand before a name: what leads to them leads to the name.
pub const PEOPLE: [&str; 55] = [
    "ministre",
    "president",
    "presidente",
    "homologue",
    "general",
    "colonel",
    "capitaine",
    "commandant",
    "chef",
    "cheffe",
    "chancelier",
    "chanceliere",
    "depute",
    "deputee",
    "senateur",
    "senatrice",
    "maire",
    "gouverneur",
    "directeur",
    "directrice",
    "secretaire",
    "porte-parole",
    "procureur",
    "procureure",
    "avocat",
    "avocate",
    "ambassadeur",
    "ambassadrice",
    "candidat",
    "candidate",
    "opposant",
    "opposante",
    "milliardaire",
    "patron",
    "entraineur",
    "selectionneur",
    "professeur",
    "docteur",
    "economiste",
    "responsable",
    "elu",
    "elue",
    "militant",
    "militante",
    "roi",
    "reine",
    "pape",
    "imam",
    "eveque",
    "coach",
    "technicien",
    "joueur",
    "dirigeant",
    "monsieur",
    "madame",
];

/// Whether a preposition leads to what starts at a byte: « avec son homologue russe X ».
/// In « le ministre des Affaires étrangères X » the name stands beside the whole title.
pub fn is_governed(tokens: &[Token], byte: usize) -> bool {
    let at = tokens.partition_point(|token| token.start < byte);
    let mut between: Vec<&Token> = Vec::new();
    let mut is_determined = false;
    for token in tokens.iter().take(at).rev().take(12) {
        let is_dot = token.is(&["."]) && !between.is_empty() || token.is(&["-"]);
        if is_dot {
            continue;
        }
        if token.is_mark || token.is_quote {
            return false;
        }
        if token.is_preposition() {
            let is_of = token.is(&["de", "du", "des", "d'"]);
            let beside = is_of
                && !between.is_empty()
                && !is_determined
                && !between.iter().any(|word| word.is(&PEOPLE));
            // « sur Twitter X », « à Paris X »
            let is_acronym =
                |word: &&Token| word.written.len() > 1 && word.written.chars().all(char::is_uppercase);
            let ends = !is_of
                && !between.is_empty()
                && between.iter().all(|word| word.begins())
                && !between.iter().any(is_acronym);
            if ends {
                return false;
            }
            if !beside {
                return true;
            }
        } else if is_determined {
            return false;
        } else if token.is(&DETERMINERS) {
            is_determined = true;
            continue;
        }
        is_determined = false;
        between.push(token);
    }
    false
}

/// « à la juge, qui »: a person without a name, whom somebody turned to.
pub fn addressed<'t, 'a>(head: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
    let (_, head) = head.split_last()?;
    let is_mark = head.last().is_some_and(|last| last.is(&[","]));
    let phrase = head.get(..head.len() - usize::from(is_mark))?;
    let at = phrase.len().checked_sub(2)?;
    let [article, noun] = phrase.get(at..)? else { return None };
    let turned = article.is(&["au", "aux"])
        || article.is(&DETERMINERS)
            && at
                .checked_sub(1)
                .and_then(|at| phrase.get(at))
                .is_some_and(|to| to.is(&["a", "avec", "devant"]));
    (turned && (is_human(noun) || is_person_noun(noun) || noun.among(&OFFICES)))
        .then(|| phrase.get(at..))
        .flatten()
}
