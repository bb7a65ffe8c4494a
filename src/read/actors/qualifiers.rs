//! The words between an office and of what it is: « (LR) », « sortant », « par intérim », « déchu ».

use super::tokens::Tokens;

/// Past the words that qualify an office: « (LR) », « PS », « sortant », « par intérim »; whether
/// they say that it is no longer held.
pub(super) fn qualified(tokens: &Tokens<'_>, at: usize) -> (usize, bool) {
    let (mut end, mut is_former) = (at, false);
    for _ in 0..3 {
        match (tokens.folded(end), tokens.folded(end + 1), tokens.folded(end + 2)) {
            ("(", _, ")") => end += 3,
            ("de", "l'", "epoque") => {
                end += 3;
                is_former = true;
            }
            ("par" | "en" | "de", "interim" | "exercice" | "transition" | "fonction", _) => end += 2,
            ("dechu" | "dechue" | "renverse" | "renversee" | "destitue" | "destituee" | "deposee", ..) => {
                end += 1;
                is_former = true;
            }
            (word, ..) if QUALIFIERS.contains(&word) => end += 1,
            (word, ..)
                if matches!(word, "ps" | "lr" | "rn" | "pcf" | "ump" | "udi" | "eelv" | "lfi" | "fn")
                    && tokens.get(end).is_some_and(|token| token.shouted) =>
            {
                end += 1;
            }
            _ => break,
        }
    }
    (end, is_former)
}

const QUALIFIERS: &[&str] = &[
    "sortant",
    "sortante",
    "elu",
    "elue",
    "interimaire",
    "interimaires",
    "actuel",
    "actuelle",
    "adjoint",
    "adjointe",
    "delegue",
    "deleguee",
    "national",
    "nationale",
    "regional",
    "regionale",
    "departemental",
    "departementale",
    "municipal",
    "municipale",
    "federal",
    "federale",
    "central",
    "centrale",
    "executif",
    "executive",
    "technique",
    "sportif",
    "sportive",
    "socialiste",
    "communiste",
    "ecologiste",
    "centriste",
    "republicain",
    "republicaine",
    "travailliste",
    "conservateur",
    "democrate",
    "islamiste",
    "general",
    "generale",
    "antiterroriste",
    "resident",
    "permanent",
    "permanente",
    "civil",
    "militaire",
];
