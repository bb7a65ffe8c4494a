//! Names and titles between quotation marks told from speech: « Timbuktu », opération « Barkhane ».

use super::{clause::Token, speaker::Around};

/// Nouns and participles that give a name: what follows them between marks is no speech.
const NAMING: [&str; 86] = [
    "film",
    "films",
    "livre",
    "roman",
    "album",
    "chanson",
    "titre",
    "serie",
    "emission",
    "journal",
    "quotidien",
    "hebdomadaire",
    "magazine",
    "revue",
    "operation",
    "mission",
    "projet",
    "programme",
    "plan",
    "loi",
    "ouvrage",
    "piece",
    "documentaire",
    "spectacle",
    "tube",
    "single",
    "mouvement",
    "collectif",
    "association",
    "parti",
    "coalition",
    "groupe",
    "brigade",
    "navire",
    "bateau",
    "club",
    "bar",
    "restaurant",
    "festival",
    "prix",
    "label",
    "collection",
    "exposition",
    "theme",
    "intitule",
    "intitulee",
    "intitules",
    "intitulees",
    "baptise",
    "baptisee",
    "baptises",
    "baptisees",
    "surnomme",
    "surnommee",
    "surnommes",
    "nomme",
    "nommee",
    "denomme",
    "denommee",
    "appele",
    "appelee",
    "rebaptise",
    "rebaptisee",
    "alias",
    "rubrique",
    "chronique",
    "initiative",
    "campagne",
    "application",
    "logiciel",
    "jeu",
    "marque",
    "site",
    "blog",
    "podcast",
    "ong",
    "hotel",
    "avion",
    "poeme",
    "bd",
    "liste",
    "essai",
    "fondation",
    "dossier",
    "caravane",
    "tableau",
];

/// Little words that names are written with in lower case.
const LITTLE: [&str; 14] =
    ["de", "du", "des", "la", "le", "les", "l'", "d'", "et", "a", "au", "aux", "en", "of"];

/// Whether the words between the marks are a name or a title. `is_spoken`: a verb right beside the
/// marks says that somebody speaks.
pub fn is_naming(around: &Around<'_, '_, '_>, is_spoken: bool) -> bool {
    let inner = around.scene.inside(around.placed);
    let n_words = inner.iter().filter(|token| !token.is_mark).count();
    let is_led = around.before.last().is_some_and(|token| token.is(&[":"]));
    if is_led || n_words > 14 {
        return false;
    }
    if around.before.iter().rev().take(2).any(|token| token.is(&NAMING)) && !is_nickname_of_speech(around) {
        return true;
    }
    if is_spoken || inner.last().is_some_and(|token| token.is(&[".", "!", "?", "…"])) {
        return false;
    }
    is_capitalised(&inner) && n_words <= 6 || is_byname(around, &inner, n_words)
}

/// « le film s'intitule “…” » names; « le titre était : “…” » was led in by its colon.
fn is_nickname_of_speech(around: &Around<'_, '_, '_>) -> bool {
    around.before.last().is_some_and(|token| token.is(&[",", ";"]))
}

/// Every word that is not little has a capital: a name. One capital alone can begin a sentence.
fn is_capitalised(inner: &[Token]) -> bool {
    let has_capital = |token: &Token| {
        token.written.chars().next().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
    };
    let mut content = inner.iter().filter(|token| !token.is_mark && !token.is(&LITTLE)).peekable();
    content.peek().is_some() && content.all(has_capital)
}

/// « Amadou dit “le Lion” ».
fn is_byname(around: &Around<'_, '_, '_>, inner: &[Token], n_words: usize) -> bool {
    let is_called = around.before.last().is_some_and(|token| token.is(&["dit", "dite", "dits"]));
    let is_after_name = around
        .before
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|token| token.written.chars().next().is_some_and(char::is_uppercase));
    is_called
        && is_after_name
        && n_words <= 3
        && inner.first().is_some_and(|token| token.is(&["le", "la", "l'", "les"]) || token.written.len() > 1)
}

/// Whether words that no mention speaks are speech all the same: a sentence, or some words that a
/// verb gives to somebody unnamed. Shorter ones only keep their distance from a word.
pub fn is_speech_alone(around: &Around<'_, '_, '_>, is_reported: bool) -> bool {
    let inner = around.scene.inside(around.placed);
    let n_words = inner.iter().filter(|token| !token.is_mark).count();
    let ends = inner.last().is_some_and(|token| token.is(&[".", "!", "?", "…"]));
    let is_whole = around.stands_alone() && n_words >= 3;
    let is_led = around.before.last().is_some_and(|token| token.is(&[":"]));
    n_words >= 5 || is_led && n_words >= 3 || is_reported && n_words >= 2 || ends && n_words >= 2 || is_whole
}
