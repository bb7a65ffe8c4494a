//! When the article was published, as its furniture says.

use super::{
    Piece, Place,
    header_date::{HeaderDate, HeaderValue, header_dates, stated_date},
};
use crate::{
    model::{Day, Edtf, PublishedHow},
    read::{
        layout::{PUBLISHED_LEADS, UPDATED_LEADS, is_date_line, is_photo_credit},
        reading::PublishedDate,
    },
};

/// The publication date: what the container states, else what a line says, else the dateline,
/// else a header's month.
pub(super) fn published(pieces: &[Piece<'_>], stated: Option<&str>) -> Option<PublishedDate> {
    if let Some(edtf) = stated.and_then(stated_date) {
        return Some(PublishedDate {
            edtf,
            how: PublishedHow::Metadata,
            at: None,
            by: "published: stated beside the text".into(),
        });
    }
    let header = pieces.iter().find_map(header_date);
    let month = header.as_ref().and_then(|found| found.edtf.range().to);
    let line = |rule: &str, accepts: &dyn Fn(&Piece<'_>) -> bool| {
        pieces
            .iter()
            .filter(|piece| accepts(piece))
            .find_map(|piece| dated(piece, month, PublishedHow::Stated, rule))
    };
    line("published: “publié le”", &|piece| leads(piece, &PUBLISHED_LEADS))
        .or_else(|| {
            line("published: date line", &|piece| {
                is_near(piece)
                    && !piece.cut_from_body
                    && is_date_line(&piece.line)
                    && !leads(piece, &UPDATED_LEADS)
                    && header_date(piece).is_none()
            })
        })
        .or_else(|| line("published: “mis à jour le”", &|piece| leads(piece, &UPDATED_LEADS)))
        .or_else(|| {
            let datelines = pieces.iter().filter(|piece| piece.cut_from_body && piece.place != Place::Below);
            datelines
                .filter(|piece| header_date(piece).is_none())
                .find_map(|piece| dated(piece, month, PublishedHow::Dateline, "published: dateline"))
        })
        .or(header)
}

fn leads(piece: &Piece<'_>, leads: &[&str]) -> bool {
    piece.line.n_chars <= 200 && leads.iter().any(|lead| piece.line.folded.starts_with(lead))
}

/// A line of the header, or one of the first below the body: further down, dates are those of
/// comments and of other articles.
fn is_near(piece: &Piece<'_>) -> bool {
    let near = match piece.place {
        Place::Above | Place::Inside => true,
        Place::Below => piece.nth < 4,
    };
    near && !piece.line.folded.starts_with('©') && !is_photo_credit(&piece.line)
}

/// The ` date 2023-02 ` header.
fn header_date(piece: &Piece<'_>) -> Option<PublishedDate> {
    let rest = piece.line.folded.strip_prefix("date").map(|rest| rest.trim_start_matches([':', ' ']));
    let is_header = rest.is_some_and(|rest| rest.starts_with(|mark: char| mark.is_ascii_digit()));
    if !is_header || piece.line.n_chars > 24 {
        return None;
    }
    dated(piece, None, PublishedHow::Metadata, "published: “date” header")
}

fn dated(piece: &Piece<'_>, header: Option<Day>, how: PublishedHow, rule: &str) -> Option<PublishedDate> {
    let text = piece.line.text;
    let from = published_after_update(text);
    let date =
        header_dates(text).into_iter().find(|date| date.at.start >= from && edtf(date, header).is_some())?;
    let edtf = edtf(&date, header)?;
    let completed = matches!(date.value, HeaderValue::DayOfMonth(..));
    let at = piece.line.at.start + date.at.start..piece.line.at.start + date.at.end;
    let by = if completed { format!("{rule}, its year from the header") } else { rule.to_string() };
    Some(PublishedDate { edtf, how, at: Some(at), by })
}

/// « Mis à jour le 3 mars, publié le 1er mars »: where the words of publication stand, if after those of update.
fn published_after_update(text: &str) -> usize {
    let places = ["ublié", "UBLIÉ"].iter().filter_map(|word| text.find(word));
    let updated =
        |at: usize| text.get(..at).is_some_and(|head| head.contains("jour") || head.contains("JOUR"));
    places.min().filter(|at| updated(*at)).unwrap_or(0)
}

/// A day without its year is the last such day up to the header's month.
fn edtf(date: &HeaderDate, header: Option<Day>) -> Option<Edtf> {
    let HeaderValue::DayOfMonth(month, day) = date.value else { return date.value.edtf() };
    let last = header?;
    let (year, ..) = last.ymd();
    // 29 February may be four years back, or eight across a century.
    (0..=8).find_map(|back| Day::from_ymd(year - back, month, day).filter(|day| *day <= last)).map(Edtf::day)
}
