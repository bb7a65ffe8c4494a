//! What the text says of itself: outlet, agency, byline, publication date.
//!
//! Only furniture is read: the lines that `layout` kept apart from title and body, and what it cut
//! off them. What a container states wins over it. Nothing is guessed: what no line says stays
//! empty, and a year of copyright is never a date.

mod above_menu;
mod agencies;
mod another;
mod byline;
mod copyright;
pub(in crate::read) mod header_date;
mod mastheads;
mod published;
mod sources;
mod wire_stamp;

use super::{
    Lexicon, RawArticle,
    intake::Role,
    layout::{StripPart, TextLine, speaks_to_reader, text_line},
    lexicon::Outlets,
    reading::{Bytes, Layout, Metadata},
};

/// A piece of furniture, and where it lies.
#[derive(Debug)]
struct Piece<'t> {
    line: TextLine<'t>,
    place: Place,
    /// Its number among the pieces of its place, from 0.
    nth: usize,
    /// It was cut off the start or the end of a paragraph.
    cut_from_body: bool,
    /// What it says as a line of the header; nothing where it is none.
    parts: Vec<StripPart<'t>>,
}

/// How many pieces below the body may still be its header: further down are other articles.
const HEADER_BELOW: usize = 4;

/// Where a piece lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the headline.
    Above,
    /// Between the start of the headline and the end of the body.
    Inside,
    /// After the body.
    Below,
}

/// Reads the furniture, the title's surroundings and the ends of the body.
pub fn metadata(article: &RawArticle, layout: &Layout, lexicon: &Lexicon) -> Metadata {
    metadata_of(article, layout, Vec::new(), lexicon)
}

/// As [`metadata`], with the lines of the text as `layout` judged them: what it knows of them is not worked
/// out again.
pub(super) fn metadata_of<'t>(
    article: &'t RawArticle,
    layout: &Layout,
    lines: Vec<TextLine<'t>>,
    lexicon: &Lexicon,
) -> Metadata {
    let outlets = &lexicon.outlets;
    let pieces = pieces(&article.text, layout, lines, outlets);
    let stated = &article.stated;
    let published = published::published(&pieces, stated.published.as_deref(), outlets);
    let outlet = sources::outlet(&pieces, stated.outlet.as_deref(), outlets)
        .or_else(|| above_menu::above_menu(&pieces, lexicon));
    let mut byline = byline::byline(&without_asides(&pieces, article), &stated.byline, outlets);
    // « Studio Tamba | 5 octobre 2017 » looks like an author until somebody signs for it.
    byline.retain(|name| Some(name) != outlet.as_ref());
    Metadata {
        another: another::another(&pieces, &layout.body, published.as_ref()),
        outlet,
        agency: agencies::agency(&pieces, stated, outlets),
        byline,
        published,
    }
}

/// The month and the day of a date that lacks its year: « 26 février ».
pub fn yearless_day(text: &str) -> Option<(u8, u8)> {
    header_date::header_dates(text).into_iter().find_map(|date| match date.value {
        header_date::HeaderValue::DayOfMonth(month, day) => Some((month, day)),
        _ => None,
    })
}

/// The pieces that the markup does not put beside the article: names there are of other things.
fn without_asides<'p, 't>(pieces: &'p [Piece<'t>], article: &RawArticle) -> Vec<&'p Piece<'t>> {
    let asides: Vec<&Bytes> =
        article.parts.iter().filter(|part| part.role == Role::Aside).map(|part| &part.at).collect();
    let is_aside = |at: usize| {
        let next = asides.partition_point(|aside| aside.start <= at);
        next.checked_sub(1).and_then(|before| asides.get(before)).is_some_and(|aside| at < aside.end)
    };
    pieces.iter().filter(|piece| !is_aside(piece.line.at.start)).collect()
}

fn pieces<'t>(text: &'t str, layout: &Layout, lines: Vec<TextLine<'t>>, outlets: &Outlets) -> Vec<Piece<'t>> {
    let first_body = layout.body.first().map_or(text.len(), |body| body.start);
    let top = layout.title.as_ref().map_or(first_body, |(title, _)| title.start);
    let bottom = layout.body.last().map_or(text.len(), |body| body.end);
    let mut n_of_place = [0; 3];
    let mut pieces = Vec::with_capacity(layout.furniture.len());
    let mut lines = lines.into_iter().peekable();
    for at in &layout.furniture {
        while lines.next_if(|line| line.at.start < at.start).is_some() {}
        let known = lines.next_if(|line| line.at == *at);
        let Some(line) = known.or_else(|| text_line(text, at.clone(), 0)) else { continue };
        let place = match at.start {
            start if start < top => Place::Above,
            start if start < bottom => Place::Inside,
            _ => Place::Below,
        };
        let nth = n_of_place[place as usize];
        // Consent and accounts above the masthead do not push it down.
        n_of_place[place as usize] += usize::from(!(place == Place::Above && speaks_to_reader(&line)));
        let cut_from_body = is_cut(text, at, &layout.body);
        let is_header = !cut_from_body && (place != Place::Below || nth < HEADER_BELOW);
        let parts = if is_header { line.parts(outlets).unwrap_or_default().to_vec() } else { Vec::new() };
        pieces.push(Piece { line, place, nth, cut_from_body, parts });
    }
    pieces
}

/// Whether a piece shares its line with a paragraph.
fn is_cut(text: &str, at: &Bytes, body: &[Bytes]) -> bool {
    let same_line = |from: usize, to: usize| {
        text.get(from..to).is_some_and(|gap| !gap.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']))
    };
    let next = body.partition_point(|paragraph| paragraph.start < at.start);
    let starts_line = body.get(next).is_some_and(|paragraph| same_line(at.end, paragraph.start));
    let ends_line = next
        .checked_sub(1)
        .and_then(|before| body.get(before))
        .is_some_and(|paragraph| same_line(paragraph.end, at.start));
    starts_line || ends_line
}
