//! When the article was published, as its furniture says.

use super::{
    Piece, Place,
    header_date::{HeaderDate, HeaderValue, header_dates, stated_date},
};
use crate::{
    model::{Day, Edtf, PublishedHow},
    read::{
        layout::{
            PUBLISHED_LEADS, StripKind, UPDATED_LEADS, agency_in, byline_rest, is_date_line, is_name,
            is_names, is_photo_credit, strip_parts,
        },
        lexicon::Outlets,
        reading::PublishedDate,
    },
    text::{fold, fold_char, with_folded},
};

/// The publication date: what the container states, else what a line says, else the dateline,
/// else a header's month.
pub(super) fn published(
    pieces: &[Piece<'_>],
    stated: Option<&str>,
    outlets: &Outlets,
) -> Option<PublishedDate> {
    if let Some(edtf) = stated.and_then(stated_date) {
        return Some(PublishedDate {
            edtf: Some(edtf),
            how: PublishedHow::Metadata,
            at: None,
            by: "published: stated beside the text".into(),
        });
    }
    let header = pieces.iter().find_map(header_date);
    let month = header.as_ref().and_then(|found| found.edtf?.range().to);
    let line = |rule: &str, accepts: &dyn Fn(&Piece<'_>) -> bool| {
        pieces
            .iter()
            .filter(|piece| accepts(piece))
            .find_map(|piece| dated(piece, month, PublishedHow::Stated, rule))
    };
    let led = |rule: &str, list: &[&str]| {
        pieces
            .iter()
            .find_map(|piece| dated_from(piece, led_part(piece, list)?, month, PublishedHow::Stated, rule))
    };
    let day_of_month = |found: PublishedDate| day_of_dateline(pieces, &found).unwrap_or(found);
    led("published: “publié le”", &PUBLISHED_LEADS)
        .or_else(|| {
            line("published: date line", &|piece| {
                is_near(piece)
                    && !piece.cut_from_body
                    && (is_date_line(&piece.line) || names_date(piece) || is_signed_and_dated(piece))
                    && !leads(piece, &UPDATED_LEADS)
                    && header_date(piece).is_none()
            })
            .map(day_of_month)
        })
        .or_else(|| led("published: “mis à jour le”", &UPDATED_LEADS))
        .or_else(|| {
            dateline(pieces)
                .filter(|piece| header_date(piece).is_none())
                .find_map(|piece| dated(piece, month, PublishedHow::Dateline, "published: dateline"))
        })
        .or(header)
        .or_else(|| of_copyright(pieces, outlets))
        .or_else(|| pieces.iter().find_map(without_year))
}

/// « Niamey, 19 avril (ANP) – » above « ANP-099 Avril 2021 »: the day of that month.
fn day_of_dateline(pieces: &[Piece<'_>], found: &PublishedDate) -> Option<PublishedDate> {
    let last =
        found.edtf.map(Edtf::range).filter(|range| range.n_days().is_none_or(|n_days| n_days > 1))?.to?;
    let completed = dateline(pieces)
        .find_map(|piece| dated(piece, Some(last), PublishedHow::Dateline, "published: dateline"))?;
    let is_same = completed
        .edtf?
        .range()
        .from
        .is_some_and(|day| day.ymd().1 == last.ymd().1 && day.ymd().0 == last.ymd().0);
    is_same.then_some(completed)
}

fn dateline<'p, 't>(pieces: &'p [Piece<'t>]) -> impl Iterator<Item = &'p Piece<'t>> {
    pieces.iter().filter(|piece| piece.cut_from_body && piece.place != Place::Below)
}

/// « TUNIS, 13 juin, Reuter - » above « (c) Reuters Limited 1994 »: the year of the copyright, where
/// the agency of the dateline holds it. That of a site is the year in which the page was saved.
fn of_copyright(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<PublishedDate> {
    dateline(pieces).find_map(|piece| {
        let agency = agency_in(piece.line.text, outlets)?;
        let year = pieces.iter().find_map(|other| {
            let folded = &other.line.folded;
            let is_copyright = ["©", "(c)", "copyright"].iter().any(|lead| folded.starts_with(lead));
            let text = other.line.text;
            let named = || {
                agency_in(text, outlets) == Some(agency)
                    || text.split([' ', ',']).any(|word| outlets.agency(word) == Some(agency))
            };
            let figures =
                text.split(|mark: char| !mark.is_ascii_digit()).filter(|figures| figures.len() == 4);
            let year = figures
                .filter_map(|figures| figures.parse::<i32>().ok())
                .find(|year| (1945..2100).contains(year));
            year.filter(|_| is_copyright && other.line.n_chars <= 80 && named())
        })?;
        dated(
            piece,
            Day::from_ymd(year, 12, 31),
            PublishedHow::Dateline,
            "published: dateline, its year from the copyright",
        )
    })
}

/// Whether one part of a line of the header is a date.
fn names_date(piece: &Piece<'_>) -> bool {
    piece.parts.iter().any(|part| part.kind == StripKind::Date)
}

/// « Rédigé par Awa Ba le lundi 6 mars 2017 à 11:20 | Lu 12 fois »
fn is_signed_and_dated(piece: &Piece<'_>) -> bool {
    let Some(rest) = byline_rest(piece.line.text).filter(|_| piece.line.n_chars <= 110) else { return false };
    let Some(date) = header_dates(rest).into_iter().next() else { return false };
    let before = rest.get(..date.at.start).unwrap_or_default().trim_end();
    let before = before.strip_suffix(" le").unwrap_or(before);
    let name = before.split(" avec ").next().unwrap_or(before).trim_end_matches([',', '|', '-', ' ']);
    is_name(name) || is_names(name)
}

/// « BRUXELLES, 26 février (Reuters) - », where nothing else is dated: the place is kept, so that a
/// dated copy can complete it.
fn without_year(piece: &Piece<'_>) -> Option<PublishedDate> {
    let is_dateline = piece.cut_from_body && piece.place != Place::Below;
    let is_header = || piece.place != Place::Below && (is_date_line(&piece.line) || names_date(piece));
    if !(is_dateline || is_header()) {
        return None;
    }
    let is_yearless = |date: &HeaderDate| matches!(date.value, HeaderValue::DayOfMonth(..));
    let date = piece.line.dates().iter().find(|date| is_yearless(date))?;
    let start = piece.line.at.start;
    let at = start + date.at.start..start + date.at.end;
    let by = "published: a day whose year is not stated".to_string();
    Some(PublishedDate { edtf: None, how: PublishedHow::Unknown, at: Some(at), by })
}

fn leads(piece: &Piece<'_>, leads: &[&str]) -> bool {
    piece.line.n_chars <= 200 && leads.iter().any(|lead| piece.line.folded.starts_with(lead))
}

/// The day that a line « Publié le … » gives by itself.
pub(super) fn led_date(piece: &Piece<'_>) -> Option<Edtf> {
    dated_from(piece, led_part(piece, &PUBLISHED_LEADS)?, None, PublishedHow::Stated, "")?.edtf
}

/// Where « Publié le » begins in a header, at its start or after a bar.
fn led_part(piece: &Piece<'_>, leads: &[&str]) -> Option<usize> {
    if piece.line.n_chars > 200 || piece.line.dates().is_empty() {
        return None;
    }
    // A mark that is no letter may be left out when folded: it says nothing.
    let may_lead =
        |first: char| !first.is_alphanumeric() || leads.iter().any(|lead| lead.starts_with(fold_char(first)));
    let is_led = |part: &str| {
        part.starts_with(may_lead)
            && with_folded(part, |folded| leads.iter().any(|lead| folded.starts_with(lead)))
    };
    strip_parts(piece.line.text).into_iter().find(|(_, part)| is_led(part)).map(|(at, _)| at)
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
    dated_from(piece, published_after_update(piece.line.text), header, how, rule)
}

/// The first date from a place of a piece on.
fn dated_from(
    piece: &Piece<'_>,
    from: usize,
    header: Option<Day>,
    how: PublishedHow,
    rule: &str,
) -> Option<PublishedDate> {
    let part = piece.line.text.get(from..)?;
    let here;
    let dates = if from == 0 {
        piece.line.dates()
    } else {
        here = header_dates(part);
        &here
    };
    let date = dates.iter().find(|date| edtf(date, header).is_some())?;
    let edtf = edtf(date, header)?;
    let edtf = week_of(part, date).unwrap_or(edtf);
    let completed = matches!(date.value, HeaderValue::DayOfMonth(..));
    let start = piece.line.at.start + from;
    let at = start + date.at.start..start + date.at.end;
    let by = if completed { format!("{rule}, its year from the header") } else { rule.to_string() };
    Some(PublishedDate { edtf: Some(edtf), how, at: Some(at), by })
}

/// « semaine du 8 septembre 1997 »: seven days from that one.
fn week_of(text: &str, date: &HeaderDate) -> Option<Edtf> {
    let HeaderValue::Day(day) = date.value else { return None };
    let before = fold(text.get(..date.at.start)?);
    before.trim_end().ends_with("semaine du").then(|| Edtf::days(day, day.plus_days(6)))
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
