//! A copyright line → the outlet it names.

use super::{
    Piece,
    sources::{is_title_like, known},
};
use crate::{
    read::{
        layout::is_photo_credit,
        lexicon::{OutletKind, Outlets},
    },
    text::fold,
};

/// « © 2023 Le Journal. Tous droits réservés. »
pub(super) fn copyright(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    let folded = &piece.line.folded;
    if piece.line.n_chars > 250
        || !(folded.contains('©') || folded.starts_with("copyright") || folded.starts_with("(c)"))
        || is_photo_credit(&piece.line)
    {
        return None;
    }
    let text = piece.line.text;
    let from = text.find('©').map_or(0, |at| at + '©'.len_utf8());
    let rest = text.get(from..)?;
    let lead = |letter: char| !letter.is_alphabetic() || letter == '©';
    let rest = rest.trim_start_matches(lead);
    let rest = if fold(rest.get(..9).unwrap_or_default()) == "copyright" {
        rest.get(9..)?.trim_start_matches(lead)
    } else {
        rest
    };
    let rest = rest.trim_start_matches("by ").trim_start_matches("par ");
    // « © Awa Ba | Le Phare »: who took the picture is not who publishes.
    let after_bar = rest.split('|').skip(1).find_map(|part| known(part.trim(), outlets, OutletKind::Outlet));
    if after_bar.is_some() {
        return after_bar;
    }
    let stop = rest.find([',', '|', ';', '©', '(', ')']).unwrap_or(rest.len());
    let name = rest.get(..stop)?;
    let name = [". ", " - ", " – ", "  "]
        .iter()
        .filter_map(|mark| name.find(mark))
        .min()
        .map_or(name, |at| name.get(..at).unwrap_or(name));
    let name = name
        .trim()
        .trim_end_matches(['.', '-', '–'])
        .trim_end_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, ' ' | '-'));
    let bare = fold(name);
    if bare.contains("droits") || bare.contains("rights") || outlets.agency(name).is_some() {
        return None;
    }
    outlets
        .find(name)
        .map(|found| found.name.clone())
        .or_else(|| is_title_like(name).then(|| name.to_string()))
}
