//! Datelines whose dash touches its neighbours, or that go on with a day or an hour: « CONAKRY-La journée »,
//! « Niamey- Le président », « AFP, 21 jan 2002 - 9h15 - ».

use super::credits::is_all_capitals;
use crate::read::metadata::header_date::header_dates;

/// « CONAKRY-La journée », « PARIS- Le », « Niamey- Le »: a place, a hyphen, and the first word of a
/// sentence.
pub(super) fn is_stuck(head: &str, at: usize, before: &str) -> bool {
    let n_letters = before.chars().filter(|letter| letter.is_alphabetic()).count();
    n_letters >= 4 && (is_all_capitals(before) && opens(head, at) || is_town(head, at, before))
}

/// « Niamey- Le président »: one or two words with capitals, a hyphen that touches them, a space.
pub(super) fn is_town(head: &str, at: usize, before: &str) -> bool {
    let mut words = before.split_whitespace();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let after = head.get(at + 1..).unwrap_or_default();
    !before.ends_with(char::is_whitespace)
        && before.split_whitespace().count() <= 2
        && words.all(is_name)
        && after.starts_with([' ', '\u{a0}'])
        && opens(head, at)
}

/// Whether what follows a hyphen begins a sentence with one of its small words.
fn opens(head: &str, at: usize) -> bool {
    let after = head.get(at + 1..).unwrap_or_default().trim_start();
    let first = after.split([' ', '\u{a0}', '\'', '’']).next().unwrap_or_default();
    matches!(
        first,
        "Le" | "La"
            | "Les"
            | "L"
            | "Un"
            | "Une"
            | "Des"
            | "Au"
            | "Aux"
            | "En"
            | "Du"
            | "Ce"
            | "Cette"
            | "Selon"
    )
}

/// « Rabat (Maroc) - 10 sept. 2023 - »: what stands behind the bracket that opens, a land and a date.
pub(super) fn is_land_and_date(text: &str) -> bool {
    let Some((land, rest)) = text.split_once(')') else { return false };
    let date = rest.trim_matches([' ', '\u{a0}', '-', '–', '—', ',']);
    let is_whole =
        header_dates(date).first().is_some_and(|found| found.at.start <= 3 && found.at.end == date.len());
    is_whole
        && (3..=40).contains(&land.len())
        && land.starts_with(char::is_uppercase)
        && land.chars().all(|mark| mark.is_alphabetic() || matches!(mark, ' ' | '-' | '\'' | '’'))
}

/// The bytes of « 9h15 - », « 10.03.2022 09:42 - » that follow the dash of a dateline; 0 where there
/// is none.
pub(super) fn clock_len(after: &str) -> usize {
    let head = after.get(..after.floor_char_boundary(24)).unwrap_or(after);
    let Some((clock, rest)) = head.split_once(['-', '–', '—']) else { return 0 };
    let n_figures = clock.chars().filter(char::is_ascii_digit).count();
    let is_figures = clock
        .chars()
        .all(|mark| mark.is_ascii_digit() || matches!(mark, 'h' | 'H' | ':' | '.' | '/' | ' ' | '\u{a0}'));
    let is_day = clock.matches(['.', '/']).count() == 2 && n_figures >= 6;
    let is_hour = clock.contains(['h', 'H', ':']) && (1..=4).contains(&n_figures);
    let starts = clock.trim_start().starts_with(|mark: char| mark.is_ascii_digit());
    if starts && is_figures && (is_day || is_hour) { head.len() - rest.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{clock_len, is_stuck};

    #[test]
    fn places_that_touch_their_hyphen() {
        let stuck = |line: &str| {
            let at = line.find('-').unwrap_or_default();
            is_stuck(line, at, &line[..at])
        };
        assert!(stuck("CONAKRY-La journée a été chaude.") && stuck("Niamey- Le ministre a reçu."));
        assert!(
            !stuck("Ouest-France publie.") && !stuck("SOGEA-SATOM a signé.") && !stuck("Porto-Novo a voté.")
        );
    }

    #[test]
    fn hours_and_days_after_a_dateline() {
        assert_eq!(clock_len(" 9h15 - L'organe"), 7);
        assert_eq!(clock_len(" 18:30 – Deux"), 10);
        assert_eq!(clock_len(" 14.09.2011 17:05 - Le fonds"), 19);
        assert_eq!(clock_len(" 3/7/1998 - Deux"), 11);
        assert_eq!(clock_len(" Le 9 mai - un lundi - on"), 0);
        assert_eq!(clock_len(" 2.5.1 - la version"), 0);
        assert_eq!(clock_len(" 12 000 - c'est"), 0);
    }
}
