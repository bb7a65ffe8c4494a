//! What readers wrote below an article, told by its heads: « Vos réactions (47) », « 3 commentaires »,
//! « > Le 1er octobre 2022 à 10:12, par Sidi », « Awa dit : 1 septembre 2016 à 9 h 51 ».
//!
//! A head is an end: whether an article has begun before it is the business of [`super`].

use super::lines::Line;

/// A head is short; what is longer is a paragraph with a date.
const HEAD_CHARS: usize = 160;

/// « 3 commentaires », « vos reactions (47 », « commentaires 12 »: a count of what readers wrote, and no
/// other word. The marks at its ends are left out already.
pub(super) fn counts(bare: &str) -> bool {
    let mut n_figures = 0;
    let mut n_named = 0;
    let words = bare.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            n_figures += 1;
        } else if matches!(word, "commentaire" | "commentaires" | "reaction" | "reactions" | "comments") {
            n_named += 1;
        } else if !matches!(word, "vos" | "votre" | "les" | "voir") {
            return false;
        }
    }
    n_named == 1 && n_figures > 0
}

/// Whether a line says who wrote a comment and when, to the minute.
pub(super) fn is_head(line: &Line<'_>) -> bool {
    if line.n_chars > HEAD_CHARS || line.ends_sentence() {
        return false;
    }
    let text = line.text;
    let Some(date) = line.dates().first() else { return false };
    let Some((before, after)) = text.get(..date.at.start).zip(text.get(date.at.end..)) else { return false };
    let has_hour = says_hour(after);
    let reply = before.starts_with("> ") && after.contains(", par ");
    let says = [" dit :", " a dit :", " says:", " écrit :", " a écrit :"];
    let said = before.len() <= 80 && says.iter().any(|turn| before.trim_end().ends_with(turn));
    // « Awa  14 Avr 2017 at 10:54 »
    let posted = (1..=40).contains(&before.trim().len()) && after.trim_start().starts_with("at ");
    // « vent.debout - Grâce-Hollogne, 25.05.09 - 00:41 »: a name that no person bears, a town, the minute.
    let is_pen_name = |name: &str| {
        let name = name.trim();
        !name.is_empty()
            && !name.contains(' ')
            && (name.starts_with(char::is_lowercase) || name.contains(|mark: char| mark.is_ascii_digit()))
    };
    let from_town = before.len() <= 60
        && before.trim_end().ends_with(',')
        && before.split_once(" - ").is_some_and(|(name, _)| is_pen_name(name));
    has_hour && (reply || said || posted || from_town)
}

/// Whether an hour with its minutes stands at the start of some words: « à 9 h 51 min », « at 10:54 ».
fn says_hour(after: &str) -> bool {
    let head: String = after.chars().take(16).collect();
    let mut figures = head.split(|mark: char| !mark.is_ascii_digit()).filter(|figures| !figures.is_empty());
    let is_number = |figures: Option<&str>| figures.is_some_and(|figures| figures.len() <= 2);
    is_number(figures.next()) && is_number(figures.next())
}

#[cfg(test)]
mod tests {
    use super::{counts, is_head};
    use crate::read::layout::text_line;

    fn head(text: &str) -> bool {
        text_line(text, 0..text.len(), 0).is_some_and(|line| is_head(&line))
    }

    #[test]
    fn heads_of_comments() {
        assert!(counts("3 commentaires") && counts("vos reactions (47") && counts("1 reaction"));
        assert!(
            !counts("commentaires") && !counts("3 commentaires de la ministre") && !counts("12 partages")
        );
        for text in [
            "> Le 4 mai 2019 à 18:02, par Moussa En réponse à : Le pont rouvre",
            "Le vieux pêcheur dit : 4 mai, 2019 à 9 h 51 min",
            "Moussa  4 Mai 2019 at 10:54",
            "vent.debout - Saint-Loup, 25.05.2009 - 00:41",
        ] {
            assert!(head(text), "{text}");
        }
        for text in [
            "Publié le 4 mai 2019 à 18:02",
            "Le 4 mai 2019 à 18:02, le pont a rouvert.",
            "Ce que le maire a dit le 4 mai 2019",
            "Par Awa Ba - 4 mai 2019 à 10:54",
            "Awa Ba - Le Phare, 4 mai 2019 à 10:54",
        ] {
            assert!(!head(text), "{text}");
        }
    }
}
