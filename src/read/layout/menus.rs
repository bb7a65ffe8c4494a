//! Menus on one line, told by how their entries stand: between bars, far apart, one below the other's arrow.
//!
//! What the entries say is the business of [`super::furniture_words`].

use super::lines::Line;
use crate::text::with_folded;

/// « || Actualité || Politique || Petites annonces || », « MENU   Résultats   Classement   Vidéos »:
/// entries of a few words between bars, or far apart on one line.
pub(in crate::read) fn is_barred_menu(line: &Line<'_>) -> bool {
    if line.n_chars > 200 || line.ends_sentence() {
        return false;
    }
    let is_menu = |mark: &str, least: usize, most_words: usize| {
        let entries = line.text.split(mark).map(str::trim).filter(|entry| !entry.is_empty());
        let (mut n, mut is_short) = (0, true);
        for entry in entries {
            n += 1;
            is_short &= entry.split_whitespace().count() <= most_words;
        }
        n >= least && is_short
    };
    // « Rugby  Tennis  F1  Tous les sports », « partager   enregistrer   commenter 46 »
    // A headline that was spaced by hand goes on in small letters.
    let goes_on = || {
        let rest = line.text.split("  ").map(str::trim).filter(|entry| !entry.is_empty()).skip(1);
        let (small, all) = rest.fold((0, 0), |(small, all), entry| {
            (small + usize::from(entry.starts_with(char::is_lowercase)), all + 1)
        });
        2 * small >= all && line.n_function_words >= 2
    };
    let is_apart = line.text.contains("  ") && is_menu("  ", 3, 5) && line.dates().is_empty() && !goes_on();
    if is_apart || line.text.contains(|mark: char| mark.is_ascii_digit()) {
        return is_apart;
    }
    let n_bars = line.text.matches(['|', '•', '·']).count();
    let is_barred = |n: usize| is_menu("|", n, 3) || is_menu("•", n, 3) || is_menu("·", n, 3);
    // « Gabon | Politique | Coup d'État »
    (n_bars >= 3 && is_barred(3))
        || (n_bars == 2 && line.n_chars <= 60 && is_barred(3))
        || line.text.as_bytes().contains(&b'\t') && is_menu("\t", 3, 3)
}

/// Whether the second word is a small one: « Accueil des », « ACCUEIL DES », « Home office ».
fn goes_on_small(text: &str) -> bool {
    let second = text.split_whitespace().nth(1).unwrap_or_default();
    let is_joint = |folded: &str| {
        matches!(folded, "a" | "au" | "aux" | "de" | "des" | "du" | "en" | "et" | "pour" | "sans")
            || folded.starts_with("d'")
    };
    second.starts_with(char::is_lowercase) || with_folded(second, is_joint)
}

/// « Accueil > Politique > … », « Vous êtes ici : … », « Accueil Politique Titre ».
pub(in crate::read) fn is_breadcrumb(line: &Line<'_>) -> bool {
    if line.n_chars > 300 || line.ends_sentence() {
        return false;
    }
    let n_separators = line.folded.matches(['>', '»', '›', '/']).count();
    let starts_home = ["accueil", "home", "vous etes ici"].iter().any(|home| {
        line.folded.strip_prefix(home).is_some_and(|rest| rest.starts_with([' ', '>', '/', '»', '›', ':']))
    });
    // « Accueil des réfugiés : Calais ouvre un centre » is no way from the front page.
    let all_capitals = !line.text.contains(char::is_lowercase);
    let is_noun = !line.folded.starts_with("vous")
        && n_separators == 0
        && (goes_on_small(line.text) || all_capitals && line.n_words > 3 || line.folded.starts_with("home "));
    // « Afrique > Politique »
    let is_pair = line.n_words <= 5
        && line.n_chars <= 50
        && [" > ", " » ", " › "].iter().any(|mark| line.folded.contains(mark))
        && !line.folded.contains('«');
    starts_home && !is_noun
        || is_pair
        || (n_separators >= 2 && line.n_words <= 4 * n_separators && line.folded.contains(['>', '›']))
}
