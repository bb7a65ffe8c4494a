//! Which wire service an article was taken from.

use super::{Piece, Place, sources::is_near};
use crate::read::{
    intake::Stated,
    layout::{
        StripKind, agency_in, byline_rest, is_photo_credit, is_source, name_before_agency, says_credit,
    },
    lexicon::Outlets,
};

/// The wire service.
pub(super) fn agency(pieces: &[Piece<'_>], stated: &Stated, outlets: &Outlets) -> Option<String> {
    let agency_of = |name: &String| outlets.agency(name).map(str::to_string);
    let credited = || stated.byline.iter().find_map(agency_of);
    if let Some(stated) = stated.agency.as_deref().map(str::trim).filter(|stated| !stated.is_empty()) {
        return Some(outlets.agency(stated).unwrap_or(stated).to_string());
    }
    let cut = pieces
        .iter()
        .filter(|piece| piece.cut_from_body)
        .find_map(|piece| agency_in(piece.line.text, outlets));
    let line = || pieces.iter().filter(|piece| is_near(piece)).find_map(|piece| agency_line(piece, outlets));
    cut.or_else(line).map(str::to_string).or_else(credited)
}

/// The agency with which a wire's head opens: « AFP 141530 GMT OCT 93 », « ats, Lausanne 28.03.2018, 11:42 »,
/// « APA-Bangui (Centrafrique) ».
fn heads_wire<'o>(piece: &Piece<'_>, outlets: &'o Outlets) -> Option<&'o str> {
    let line = &piece.line;
    let is_short = line.n_words <= 10 && piece.place != Place::Below;
    let before_date = line.dates().first().and_then(|date| line.text.get(..date.at.start));
    let of_dateline = || {
        let (name, place) = line.text.split_once('-').filter(|_| is_short)?;
        let is_place = place.starts_with(char::is_uppercase) && place.ends_with(')') && place.contains(" (");
        outlets.agency(name.trim()).filter(|_| is_place)
    };
    let before_place = || {
        let (first, _) = before_date?.split_once(',').filter(|_| is_short)?;
        outlets.agency(first.trim())
    };
    before_date.and_then(|before| outlets.agency(before.trim())).or_else(before_place).or_else(of_dateline)
}

/// An agency that a line of the furniture names as source.
fn agency_line<'o>(piece: &Piece<'_>, outlets: &'o Outlets) -> Option<&'o str> {
    let line = &piece.line;
    // « Awa Ba/AFP » signs, « Photo : Awa Ba/AFP » credits a picture.
    let is_signed = name_before_agency(line.text, outlets).is_some();
    if line.n_chars > 160 || is_photo_credit(line) && !is_signed {
        return None;
    }
    let whole = line.text.trim_matches(['(', ')', '[', ']', '.', ' ', '-', '–']);
    let whole = if is_signed { line.text.split('/').nth(1).unwrap_or_default().trim() } else { whole };
    if let Some(name) = outlets.agency(whole) {
        return Some(name);
    }
    // « Paris, 27 juil. 2015 (AFP) » on a line of its own.
    let bracketed = || {
        let (_, rest) = line.text.split_once('(')?;
        outlets.agency(rest.split_once(')')?.0.trim())
    };
    if line.n_words <= 14
        && let Some(name) = bracketed()
    {
        return Some(name);
    }
    if let Some(name) = heads_wire(piece, outlets) {
        return Some(name);
    }
    let credited = piece.parts.iter().find_map(|part| match part.kind {
        StripKind::Agency => outlets.agency(part.text),
        StripKind::Person => outlets.agency(part.text.rsplit_once(" avec ")?.1.trim()),
        StripKind::Credit => {
            let named = || part.text.split([' ', '\'', '’', '/', '+']).find_map(|word| outlets.agency(word));
            agency_in(part.text, outlets).or_else(named)
        }
        _ => None,
    });
    if credited.is_some() {
        return credited;
    }
    let says = is_source(line)
        || says_credit(&line.folded)
        || byline_rest(line.text).is_some()
        || (line.folded.starts_with('©') && line.n_words <= 6);
    if !says {
        return None;
    }
    // « Par Jean Roy avec AFP le 15.06.2015 »
    let beside = || outlets.agency(line.text.split_once(" avec ")?.1.split([' ', ',']).next()?);
    agency_in(line.text, outlets).or_else(beside).or_else(|| {
        line.text
            .split([' ', ','])
            .rev()
            .take(2)
            .find_map(|word| outlets.agency(word).filter(|_| word.starts_with(char::is_uppercase)))
    })
}
