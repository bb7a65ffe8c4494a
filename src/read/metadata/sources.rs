//! Who published the article.
//!
//! An aggregator is the outlet only where nobody else is named: who hosts a text did not write it.

use super::{Piece, Place, copyright::copyright, header_date::header_dates, mastheads};
use crate::{
    read::{
        layout::{
            PUBLISHED_LEADS, StripKind, agency_in, byline_rest, is_counter, is_date_line, is_host,
            is_masthead, is_name, is_names, is_outlet_name, is_photo_credit, is_source, newsroom_of,
        },
        lexicon::{OutletKind, Outlets},
    },
    text::{find_turn, fold, has_turn},
};

/// How many pieces below the body may still speak of this article.
const NEAR_BELOW: usize = 6;

/// How many pieces above and inside it may: a page with more is all menu.
const NEAR_ABOVE: usize = 80;

/// The outlet, as the lexicon writes it where it knows it.
pub(super) fn outlet(pieces: &[Piece<'_>], stated: Option<&str>, outlets: &Outlets) -> Option<String> {
    let stated = stated.map(str::trim).filter(|stated| !stated.is_empty());
    let known = stated.and_then(|stated| outlets.find(stated));
    let is_host = known.is_some_and(|known| known.kind == OutletKind::Aggregator);
    let named = known.map(|known| known.name.clone()).or_else(|| stated.map(str::to_string));
    if is_host {
        outlet_of_text(pieces, outlets).or(named)
    } else {
        named.or_else(|| outlet_of_text(pieces, outlets))
    }
}

fn outlet_of_text(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let dated = |is_below: bool| {
        let mut there = pieces.iter().filter(move |piece| (piece.place == Place::Below) == is_below);
        there.find_map(|piece| beside_date(piece, outlets))
    };
    dated(false)
        .or_else(|| mastheads::masthead(pieces, outlets))
        .or_else(|| mastheads::before_menu(pieces, outlets))
        .or_else(|| {
            pieces
                .iter()
                .filter(|piece| piece.place == Place::Inside && !piece.cut_from_body)
                .find_map(|piece| lone_outlet(piece, outlets))
        })
        .or_else(|| header_outlet(pieces, outlets))
        .or_else(|| mastheads::said_again(pieces, outlets))
        .or_else(|| dated(true))
        .or_else(|| pieces.iter().find_map(|piece| byline_outlet(piece, pieces, outlets)))
        .or_else(|| {
            pieces.iter().filter(|piece| is_near(piece)).find_map(|piece| source_outlet(piece, outlets))
        })
        .or_else(|| {
            pieces
                .iter()
                .filter(|piece| is_head(piece))
                .find_map(|piece| suffix(piece, outlets, OutletKind::Outlet))
        })
        .or_else(|| {
            pieces.iter().filter(|piece| is_near(piece)).find_map(|piece| lone_outlet(piece, outlets))
        })
        .or_else(|| {
            pieces
                .iter()
                .filter(|piece| piece.place == Place::Below || piece.cut_from_body)
                .find_map(|piece| copyright(piece, outlets))
        })
        .or_else(|| {
            pieces
                .iter()
                .filter(|piece| is_head(piece))
                .find_map(|piece| suffix(piece, outlets, OutletKind::Aggregator))
        })
        .or_else(|| mastheads::credited(pieces, outlets))
        .or_else(|| mastheads::signed_for(pieces))
        .or_else(|| mastheads::host_in_words(pieces))
        .or_else(|| mastheads::aggregator(pieces, outlets))
}

pub(super) fn is_near(piece: &Piece<'_>) -> bool {
    piece.nth < if piece.place == Place::Below { NEAR_BELOW } else { NEAR_ABOVE }
}

fn is_head(piece: &Piece<'_>) -> bool {
    piece.place != Place::Below && piece.line.n_chars <= 300
}

/// « Publié le 3 mai 2021 | L'Aube », « Le Soleil, lundi 6 février 2023 ».
fn beside_date(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    // « > Le 3 mai à 10:12, par … » heads what a reader wrote.
    let is_reply = piece.place == Place::Below && piece.line.text.starts_with('>');
    if !is_near(piece) || is_reply || piece.line.n_chars > 200 || piece.cut_from_body {
        return None;
    }
    let text = piece.line.text;
    let date = piece.line.dates().first()?;
    let after = text.get(date.at.end..)?;
    let before = text.get(..date.at.start)?;
    let known = |side: &str| segments(side).find_map(|segment| known(segment, outlets, OutletKind::Outlet));
    if let Some(name) = known(after).or_else(|| known(before)) {
        return Some(name);
    }
    if let Some(host) = bracket_host(text) {
        return Some(host);
    }
    if let Some(name) = published_in(before) {
        return Some(name.to_string());
    }
    let printed = PUBLISHED_LEADS.iter().any(|lead| piece.line.folded.starts_with(lead));
    // « Publié le 16 mars 2023 – Lecture 4 min. – L'Observateur national »
    let tail = after.rsplit_once(['–', '—', '|']).map(|(_, tail)| tail.trim()).filter(|_| printed);
    let is_paper =
        |tail: &&str| tail.contains(' ') && is_outlet_name(tail) && !fold(tail).contains("redaction");
    if let Some(tail) = tail.filter(is_paper) {
        return Some(tail.to_string());
    }
    let last = after.rsplit_once('|').map(|(_, last)| last.trim()).filter(|_| printed)?;
    (is_title_like(last)
        && !is_counter(last)
        && !is_name(last)
        && byline_rest(last).is_none()
        && header_dates(last).is_empty()
        && outlets.find(last).is_none())
    .then(|| last.to_string())
}

/// « Publié dans L'Opinion d'Alger le »: a paper, where its name is one's; « Publié dans Politique le » is a rubric.
fn published_in(before: &str) -> Option<&str> {
    let lead = ["Publié dans ", "Publié par ", "Paru dans ", "publié dans "]
        .iter()
        .find(|lead| before.starts_with(**lead))?;
    let name = before.get(lead.len()..)?.trim_end().strip_suffix(" le")?.trim();
    let opens = ["L'", "L’", "Le ", "La ", "Les ", "El "].iter().any(|article| name.starts_with(article));
    (name.chars().count() <= 40 && (is_outlet_name(name) || opens && name.contains(' '))).then_some(name)
}

/// The paper that a line of the header names, whether a table knows it or not: « L'Écho des Causses,
/// lundi 10 octobre 2022 »; or alone on its line, the date or the headline beside it.
fn header_outlet(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let of_strip = |piece: &Piece<'_>| {
        let named = || {
            let part = piece.parts.iter().find(|part| part.kind == StripKind::Outlet)?;
            match outlets.find(part.text) {
                Some(found) => (found.kind == OutletKind::Outlet).then(|| found.name.clone()),
                None => Some(part.text.to_string()),
            }
        };
        let newsroom = || {
            let mut credits = piece.parts.iter().filter(|part| part.kind == StripKind::Credit);
            credits.find_map(|part| of_newsroom(part.text).or_else(|| before_agency(part.text, outlets)))
        };
        named().or_else(newsroom)
    };
    let near = |piece: &&Piece<'_>| piece.place != Place::Below || piece.nth < 2;
    pieces.iter().filter(near).find_map(of_strip).or_else(|| lone_name(pieces, outlets))
}

/// « Ouest-France avec AFP ».
fn before_agency(credit: &str, outlets: &Outlets) -> Option<String> {
    known(credit.split_once(" avec ")?.0.trim(), outlets, OutletKind::Outlet)
}

/// « Par la rédaction du Messager régional »: « Le Messager régional ».
fn of_newsroom(credit: &str) -> Option<String> {
    let at = credit.to_lowercase().find("rédaction")?;
    let rest = credit.get(at + "rédaction".len()..)?.trim();
    let name = newsroom_of(rest)?;
    let article = if rest.starts_with("du ") { "Le " } else { "" };
    is_outlet_name(name).then(|| format!("{article}{name}"))
}

/// « La Nation d'Alger-Sud » on a line of its own: between headline and body with a date or a
/// credit beside it, or right above the headline, named by a word of the press.
fn lone_name(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let is_dated = |piece: &Piece<'_>| {
        piece.place == Place::Inside
            && (!piece.parts.is_empty() || (piece.line.n_chars <= 80 && is_date_line(&piece.line)))
    };
    pieces.iter().enumerate().take(NEAR_ABOVE).find_map(|(idx, piece)| {
        // « Le Journal du Sud / Politique »
        let whole = piece.line.text;
        let parted = whole.split_once(" / ").map(|(first, _)| first).filter(|first| is_outlet_name(first));
        let text = parted.unwrap_or(whole);
        if piece.cut_from_body
            || piece.line.n_chars > 60
            || !is_outlet_name(text)
            || outlets.find(text).is_some()
            || byline_rest(text).is_some()
        {
            return None;
        }
        let beside = |at: Option<usize>| at.and_then(|at| pieces.get(at)).is_some_and(is_dated);
        let is_inside = piece.place == Place::Inside && (beside(Some(idx + 1)) || beside(idx.checked_sub(1)));
        // « Menu », « Rechercher », « Journal de la Broye »
        let below_buttons = || {
            let above = pieces.get(..idx).unwrap_or_default();
            idx <= 5 && piece.line.n_words >= 3 && above.iter().all(|button| button.line.n_words <= 2)
        };
        let is_on_top = piece.place == Place::Above
            && is_masthead(text)
            && (piece.nth == 0
                || below_buttons()
                || piece.nth < mastheads::TOP_LINES && mastheads::is_full_name(text));
        (is_inside || is_on_top).then(|| text.to_string())
    })
}

/// « (LeFleuve.info) »
fn bracket_host(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('(')?;
    let (inside, _) = rest.split_once(')')?;
    is_host(inside.trim()).then(|| inside.trim().to_string())
}

/// « Par panorama papers » where the footer names it too, « Par Le Monde avec AFP ».
fn byline_outlet(piece: &Piece<'_>, pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    if !is_near(piece) || piece.line.n_chars > 110 {
        return None;
    }
    let rest = byline_rest(piece.line.text)?;
    let rest = without_tail(rest);
    for segment in core::iter::once(rest).chain(segments(rest)) {
        if let Some(name) = known(segment, outlets, OutletKind::Outlet) {
            return Some(name);
        }
    }
    let folded = fold(rest);
    if rest.len() < 4 || folded.contains("redaction") || is_names(rest) || outlets.find(rest).is_some() {
        return None;
    }
    // A person may have a note about the author below; only a paper holds the copyright.
    let is_person = is_name(rest);
    let holds = |folded: &str| !is_person || folded.contains('©') || folded.contains("copyright");
    let mut other =
        pieces.iter().filter(|other| other.place == Place::Below && other.line.at != piece.line.at);
    let named = other.find(|other| other.line.folded.contains(&folded) && holds(&other.line.folded))?;
    Some(as_written(named.line.text, &folded).unwrap_or(rest).to_string())
}

/// The words of a footer that fold to a name.
fn as_written<'t>(text: &'t str, folded: &str) -> Option<&'t str> {
    let n_chars = folded.chars().count();
    let starts = text.char_indices().take(600).filter(|(_, letter)| letter.is_uppercase());
    for (start, _) in starts {
        let rest = text.get(start..)?;
        let end = rest.char_indices().nth(n_chars).map_or(rest.len(), |(end, _)| end);
        let slice = rest.get(..end)?;
        if fold(slice) == folded {
            return Some(slice);
        }
    }
    None
}

/// « Source : Le Pays ».
fn source_outlet(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    if !is_source(&piece.line) {
        return None;
    }
    let (_, name) = piece.line.text.split_once([':', '-', '='])?;
    // « Source : Le Pays 2013/05/23 »
    let dated = header_dates(name).first().map_or(name.len(), |date| date.at.start);
    let name = name.get(..dated).unwrap_or(name);
    let name = name.trim().trim_end_matches(" du").trim_end_matches([',', '-', ' ']);
    match outlets.find(name) {
        Some(found) if found.kind == OutletKind::Outlet => Some(found.name.clone()),
        Some(_) => None,
        None => (is_title_like(name) && !is_name(name) && agency_in(name, outlets).is_none())
            .then(|| name.to_string()),
    }
}

/// « … - abamako.com », « … | Le Monde » on the line of a headline.
fn suffix(piece: &Piece<'_>, outlets: &Outlets, kind: OutletKind) -> Option<String> {
    let text = piece.line.text;
    let last = text.rsplit([' ', '|']).next().unwrap_or_default();
    let glued = has_turn(text, " - ")
        || has_turn(text, " – ")
        || has_turn(text, " — ")
        || text.contains('|')
        || text.starts_with(['-', '–', '|']);
    if !glued || is_photo_credit(&piece.line) {
        return None;
    }
    // Below a headline the paper may stand first: « Le Courrier - Vannes ».
    let is_strip = piece.place == Place::Inside && piece.line.n_words <= 8;
    segments(text)
        .skip(usize::from(!is_strip && !text.starts_with(['-', '–', '|'])))
        .find_map(|segment| known(segment, outlets, kind))
        .or_else(|| {
            (kind == OutletKind::Outlet && is_host(last) && outlets.find(last).is_none())
                .then(|| last.to_string())
        })
}

/// A known name on a line of its own; one-word names are also menu entries, and count only on top.
fn lone_outlet(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    let text = piece.line.text;
    // « l'essentiel » is the name of a box.
    let is_box = fold(text) == "l'essentiel" && piece.place == Place::Inside;
    if is_box || text.starts_with(char::is_lowercase) && !is_host(text) {
        return None;
    }
    let is_sure =
        text.contains([' ', '.', '-', '\'', '’']) || (piece.place == Place::Above && piece.nth == 0);
    if is_sure { known(text, outlets, OutletKind::Outlet) } else { None }
}

pub(super) fn known(segment: &str, outlets: &Outlets, kind: OutletKind) -> Option<String> {
    outlets.find(segment).filter(|found| found.kind == kind).map(|found| found.name.clone())
}

/// The parts of a header line between bars, dashes and commas.
pub(super) fn segments(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', '•', '·', ','])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" — "))
        .map(|part| {
            without_tail(
                part.trim()
                    .trim_start_matches(['-', '–', '—', ':'])
                    .trim_start_matches("par ")
                    .trim_start_matches("Par ")
                    .trim(),
            )
        })
        .filter(|part| !part.is_empty())
}

/// A name without « avec AFP » or « du » after it.
fn without_tail(text: &str) -> &str {
    let cut = [" avec ", " (avec ", " n°", " N°", " No "]
        .iter()
        .filter_map(|mark| find_turn(text, mark))
        .min()
        .map_or(text, |at| text.get(..at).unwrap_or(text));
    let cut = cut
        .strip_suffix(" du")
        .or_else(|| cut.strip_suffix(" le"))
        .or_else(|| cut.strip_suffix(" -"))
        .unwrap_or(cut);
    cut.trim().trim_end_matches(['.', ',', ':'])
}

/// A few words with a capital first: what a paper could be called.
pub(super) fn is_title_like(text: &str) -> bool {
    let n_words = text.split_whitespace().count();
    let first = text.split_whitespace().next().unwrap_or_default();
    let capital = first.starts_with(char::is_uppercase)
        || first.get(2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    (1..=5).contains(&n_words)
        && text.chars().count() >= 3
        && (capital || is_host(text))
        && !(text.contains(['(', ')', '!', '?']) || first.ends_with("ez-nous"))
}
