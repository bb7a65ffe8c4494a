//! A sentence → whether it holds for a moment only, or for a count that goes on.

use core::cell::OnceCell;

use super::{
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::text::WordKind;

/// What is asked of a sentence for each of its statements, and found once.
#[derive(Default)]
pub(super) struct Moments {
    passing: OnceCell<bool>,
    stood: OnceCell<bool>,
    provisional: OnceCell<bool>,
}

/// Words of a moment: what holds then need not hold later.
pub(super) fn is_passing(sentence: &Sentence<'_>) -> bool {
    *sentence.moments.passing.get_or_init(|| reads_passing(sentence))
}

fn reads_passing(sentence: &Sentence<'_>) -> bool {
    // « samedi dernier » is a day that the sentence names.
    let in_day = |token: &Token| {
        let mut days = sentence.times.iter().filter(|time| time.days.1 - time.days.0 <= 1);
        days.any(|day| day.span.start < token.end && token.start < day.span.end)
    };
    let moment = sentence.tokens.iter().any(|token| token.is_a(Classes::PASSING) && !in_day(token));
    let year_ago = sentence.tokens.windows(3).any(|three| {
        matches!(three, [an, plus, tot] if (an.is("an") || an.is("ans")) && plus.is("plus") && tot.is("tot"))
    });
    let midway = sentence.tokens.windows(3).any(|three| {
        matches!(three, [at, of, day] if (at.is("milieu") || at.is("fin")) && of.is("de")
            && matches!(day.fold.as_str(), "journee" | "matinee"))
    });
    let at_hour = sentence.tokens.windows(3).any(|three| {
        matches!(three, [a, hour, word] if a.is("a") && hour.kind == WordKind::Number && word.is("heures"))
    });
    moment || year_ago || midway || at_hour
}

/// What will be, is hoped for or reckoned with, not what was.
pub(super) fn is_planned(clause: &[Token]) -> bool {
    let must = || {
        clause.windows(2).any(
            |two| matches!(two, [must, be] if matches!(must.fold.as_str(), "doit" | "doivent") && be.is("etre")),
        )
    };
    clause.iter().any(|token| token.is_a(Classes::TO_COME)) || must()
}

/// Whether a folded word tells what will be, is hoped for or reckoned with.
pub(super) fn is_to_come(word: &str, capital: bool) -> bool {
    const ENDS: [&str; 8] = ["era", "eront", "dra", "dront", "erait", "eraient", "drait", "draient"];
    const HEADS: [&str; 8] =
        ["prevoi", "prevu", "devrai", "devra", "esper", "objectif", "pourrai", "projett"];
    let future = word.len() > 5 && ENDS.iter().any(|end| word.ends_with(end));
    let planned = HEADS.iter().any(|head| word.starts_with(head));
    (future || planned) && !capital && !matches!(word, "opera" | "camera")
        || matches!(
            word,
            "veut"
                | "veulent"
                | "souhaite"
                | "souhaitent"
                | "sera"
                | "seront"
                | "aura"
                | "auront"
                | "ira"
                | "fixe"
                | "fixee"
                | "reporte"
                | "reportee"
        )
        || matches!(word, "attend" | "attendent" | "attendu" | "attendus" | "attendue" | "attendues")
}

/// How things stood: « étaient déjà », « comptait », not what happened.
pub(super) fn is_state(sentence: &Sentence<'_>) -> bool {
    *sentence.moments.stood.get_or_init(|| reads_state(sentence))
}

fn reads_state(sentence: &Sentence<'_>) -> bool {
    let are = sentence.tokens.windows(2).any(|two| {
        let [one, other] = two else { return false };
        matches!(one.fold.as_str(), "etaient" | "etait" | "avaient" | "avait") && other.is("deja")
    });
    // « Au 13 mars, l'épidémie avait fait 37 morts »
    let as_of = sentence.times.iter().any(|time| {
        let from = sentence.tokens.partition_point(|token| token.end <= time.span.start);
        let narrow = time.days.1 == time.days.0;
        narrow && (sentence.is(from, "au") || from.checked_sub(1).is_some_and(|at| sentence.is(at, "au")))
    });
    are || as_of || sentence.has_a(Classes::STATE)
}

/// Words of a count that goes on: « au moins », « déjà », « bilan provisoire ».
pub(super) fn is_provisional(sentence: &Sentence<'_>) -> bool {
    *sentence.moments.provisional.get_or_init(|| reads_provisional(sentence))
}

fn reads_provisional(sentence: &Sentence<'_>) -> bool {
    let counting = sentence.tokens.windows(2).any(|two| {
        matches!(two, [one, other] if (one.is("au") && other.is("moins")) || (one.is("pour") && other.is("l")))
    });
    // « sept blessés étaient encore soignés »
    let so_far = sentence.tokens.windows(4).any(|near| {
        let is_now = |token: &Token| token.is("deja") || token.is("encore");
        near.iter().any(is_now) && near.iter().any(|token| token.is_a(Classes::NUMERAL))
    });
    counting || so_far || sentence.has_a(Classes::COUNTING)
}

/// The days of the week that a sentence names.
pub(super) fn weekdays(sentence: &Sentence<'_>) -> Vec<String> {
    let named = sentence.tokens.iter().filter(|token| token.is_a(Classes::WEEKDAY));
    named.map(|token| token.fold.clone()).collect()
}

/// The folded days of the week.
pub(super) const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// Folded words of a moment.
pub(super) const PASSING: [&str; 18] = [
    "midi",
    "dernier",
    "derniere",
    "precedent",
    "precedente",
    "auparavant",
    "prochain",
    "prochaine",
    "chaque",
    "veille",
    "actuellement",
    "mi-journee",
    "partiel",
    "partiels",
    "precedents",
    "derniers",
    "dernieres",
    "habituellement",
];
/// Folded verbs that tell how things stood.
pub(super) const STATE: [&str; 7] =
    ["compte", "comptent", "comptait", "comptaient", "denombrait", "recensait", "totalisait"];
/// Folded words of a count that goes on.
pub(super) const COUNTING: [&str; 6] =
    ["provisoire", "provisoires", "desormais", "stade", "alourdi", "alourdit"];
