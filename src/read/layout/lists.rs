//! Lines that point elsewhere or count things off, known by how they begin.

use super::calls;

/// Whether a line is the head of some links.
pub(super) fn is_see_also(folded: &str) -> bool {
    let bare = folded.trim_matches(|mark: char| !mark.is_alphanumeric());
    calls::names_a_list(bare)
        || matches!(
            bare,
            "lire aussi"
                | "a lire aussi"
                | "a lire"
                | "lire egalement"
                | "a lire egalement"
                | "sur le meme sujet"
                | "voir aussi"
        )
}

/// Dashes, bullets, numbers, scores; verses and speech end in commas and full stops.
pub(super) fn is_list_item(text: &str) -> bool {
    text.starts_with(['-', '–', '—', '•', '*', '·', '«', '"', '“'])
        || text.starts_with(|mark: char| mark.is_ascii_digit() || mark.is_lowercase())
        || text.ends_with([',', ';', '.', ':', '!', '?', '»', '"', '”'])
        || text.ends_with(|mark: char| mark.is_ascii_digit())
}
