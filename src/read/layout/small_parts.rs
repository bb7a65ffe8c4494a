//! The small parts of a header: hours and pages, what an issue costs, what a page counts of itself.

use super::headers::is_date_word;
use crate::text::{WordKind, fold_char, with_folded, words};

/// « 19H42 », « à 5:32 », « n° 452 », « page 3 », « édition française ».
pub(super) fn is_small(piece: &str) -> bool {
    const LEADS: [&str; 6] = ["edition ", "numero ", "page ", "p. ", "vol. ", "lecture "];
    const PERIODICALS: [&str; 8] = [
        "quotidien",
        "hebdomadaire",
        "bihebdomadaire",
        "trihebdomadaire",
        "mensuel",
        "bimensuel",
        "trimestriel",
        "magazine",
    ];
    // « L'Aurore, quotidien national d'information, mercredi 18 août 2021 »
    let is_periodical = |folded: &str| PERIODICALS.contains(&folded.split(' ').next().unwrap_or_default());
    if piece.starts_with(char::is_lowercase) && with_folded(piece, is_periodical) {
        return piece.split_whitespace().count() <= 5;
    }
    // A mark that is no letter may be left out when folded: it says nothing.
    let may_lead =
        |first: char| matches!(fold_char(first), 'e' | 'n' | 'p' | 'v' | 'l') || !first.is_alphanumeric();
    if piece.starts_with(may_lead)
        && with_folded(piece, |folded| LEADS.iter().any(|lead| folded.starts_with(lead)))
    {
        return piece.split_whitespace().count() <= 3;
    }
    if is_counter(piece) || is_price(piece) {
        return true;
    }
    let mut n_figures = 0;
    let all = words(piece).filter(|word| word.kind != WordKind::Mark).all(|word| {
        let is_figure = word.text.starts_with(|mark: char| mark.is_ascii_digit());
        n_figures += usize::from(is_figure);
        is_figure || is_date_word(word.text)
    });
    all && n_figures > 0 && piece.len() <= 24
}

/// « Vu 897 fois », « 3 commentaires », « 1 204 vues »: what a page counts of itself.
pub(in crate::read) fn is_counter(piece: &str) -> bool {
    const COUNTED: [&str; 16] = [
        "vu",
        "vue",
        "vues",
        "lu",
        "lue",
        "fois",
        "lecture",
        "lectures",
        "commentaire",
        "commentaires",
        "partage",
        "partages",
        "reaction",
        "reactions",
        "visite",
        "visites",
    ];
    let is_counted = |word: &str| with_folded(word, |folded| COUNTED.contains(&folded));
    let all = || words(piece).filter(|word| word.kind != WordKind::Mark);
    piece.len() <= 40
        && all().any(|word| word.kind == WordKind::Number)
        && all().any(|word| is_counted(word.text))
        && all().all(|word| word.kind == WordKind::Number || is_counted(word.text))
}

/// « 200 F CFA », « 1,20 € »: what an issue costs.
fn is_price(piece: &str) -> bool {
    const MONEY: [&str; 9] = ["f", "cfa", "fcfa", "francs", "euros", "euro", "da", "dh", "€"];
    let (mut n_figures, mut n_units) = (0, 0);
    let all = piece.split([' ', '\u{a0}', '\u{202f}']).all(|word| {
        let is_figure = word.starts_with(|mark: char| mark.is_ascii_digit());
        let is_unit = with_folded(word, |folded| MONEY.contains(&folded)) || word == "€";
        n_figures += usize::from(is_figure);
        n_units += usize::from(is_unit);
        is_figure || is_unit
    });
    all && n_figures > 0 && n_units > 0
}
