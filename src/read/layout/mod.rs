//! Text → title, body paragraphs, furniture.
//!
//! Every line is judged by itself (its words, how dense they are in grammar, how it ends), then by
//! its place: before the headline, between headline and body, inside the body, after it. What
//! shares a line with body text and is none (headers, datelines, credits) is cut off it.
//!
//! The invariant: title, body and furniture do not overlap, and together hold all that is not
//! white space. Nothing is corrected here, and no date, name or outlet is read.

mod boxes;
mod calls;
mod calls_words;
mod captions;
mod comments;
mod credits;
mod dated_strip;
mod ending;
mod furniture;
mod furniture_turns;
mod furniture_words;
mod headers;
mod lines;
mod lists;
mod menus;
mod names;
mod newsroom;
mod outlet_names;
mod parts;
mod small_parts;
mod strip;
mod stuck;
mod summaries;
mod title;

use std::collections::BTreeSet;

use self::{
    furniture::{Furniture, furniture, is_hour},
    lines::{Line, cut, line, lines, trimmed},
    lists::{is_list_item, is_see_also},
    title::Headline,
};
use super::{
    RawArticle,
    lexicon::Outlets,
    reading::{Bytes, Cut, Layout},
};

pub(in crate::read) use self::{
    calls::speaks_to_reader,
    captions::is_photo_credit,
    credits::{agency_in, dateline_len, says_credit},
    dated_strip::strip_parts,
    headers::{
        PUBLISHED_LEADS, UPDATED_LEADS, byline_rest, initials_after_place, is_date_line, is_signature,
        is_source, name_before_agency, signs_with_agency,
    },
    lines::{Line as TextLine, line as text_line},
    menus::{is_barred_menu, is_breadcrumb},
    names::{is_initials, is_name, is_name_word, is_names, is_particle},
    newsroom::newsroom_of,
    outlet_names::{has_press_name, is_masthead, is_outlet_name},
    small_parts::is_counter,
    strip::{StripKind, StripPart},
    title::{bare_words, is_host},
};

/// A line and what it seems to be.
#[derive(Debug)]
struct Judged<'t> {
    line: Line<'t>,
    kind: Kind,
    /// A ` date 2023-02 ` header cut off its start.
    header: Option<Bytes>,
}

/// What a line seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A menu entry, a button, a notice.
    Furniture,
    /// The same, and only footer after it.
    End,
    Date,
    Byline,
    Caption,
    /// Running text.
    Sentence,
    /// A headline, an intertitle, a menu entry: its place decides.
    Short,
}

/// Short lines in a row that are taken for links: at 2 intertitles are lost, far above 4 link lists stay.
const LINK_LIST_LINES: usize = 4;

/// Judges every line of a text.
pub fn layout(article: &RawArticle, outlets: &Outlets) -> Layout {
    layout_of(article, &Cut::of(&article.text), outlets).0
}

/// As [`layout`], of a text that is cut; and its lines, in order, as they were judged.
pub(super) fn layout_of<'t>(
    article: &'t RawArticle,
    cut: &Cut<'_>,
    outlets: &Outlets,
) -> (Layout, Vec<TextLine<'t>>) {
    let text = article.text.as_str();
    let mut lines = judged(text, cut, outlets);
    mark_outlets(&mut lines);
    boxes::mark_mastheads(&mut lines, outlets);
    boxes::mark_names(&mut lines);
    boxes::mark_lone_author(&mut lines);
    boxes::mark_above_credits(&mut lines);
    parts::mark(&mut lines, &article.parts);
    if let Some(main) = &article.main {
        parts::keep_main(&mut lines, main);
    }
    let end = ending::end_of_article(&lines);
    boxes::mark_authors(&mut lines, end);
    let first_paragraph = lines.iter().take(end).position(is_paragraph).unwrap_or(end);
    let title = parts::headline(&lines, &article.parts)
        .or_else(|| title::headline(text, &lines, first_paragraph, article.stated.title.as_deref(), outlets));
    let from = body_start(&lines, title.as_ref());
    let first_paragraph = first_paragraph.max(from);
    summaries::mark_captions(&mut lines, from, first_paragraph);
    boxes::mark_header(&mut lines, title.as_ref().map(|title| title.line_idx));
    summaries::mark_links(&mut lines);
    summaries::mark(&mut lines, from, title.as_ref().map(|title| title.line_idx));
    let kept = kept_lines(&lines, from, end, title.as_ref());
    let layout = assemble(text, &lines, title.as_ref(), &kept, outlets);
    (layout, lines.into_iter().map(|judged| judged.line).collect())
}

fn judged<'t>(text: &'t str, cut: &Cut<'_>, outlets: &Outlets) -> Vec<Judged<'t>> {
    lines(text, cut)
        .into_iter()
        .map(|whole| {
            let start = whole.at.start + credits::header_len(whole.text);
            let header = (start > whole.at.start).then(|| trimmed(text, whole.at.start..start));
            let line = match &header {
                Some(_) => line(text, start..whole.at.end, whole.n_blank_before).unwrap_or(whole),
                None => whole,
            };
            let kind = if line.text.is_empty() { Kind::Date } else { kind(&line, outlets) };
            Judged { line, kind, header }
        })
        .collect()
}

fn kind(line: &Line<'_>, outlets: &Outlets) -> Kind {
    match furniture(line) {
        Some(Furniture::End) => return Kind::End,
        Some(Furniture::Here) => return Kind::Furniture,
        None => {}
    }
    // « Photo : Radio-Canada / Ana Li » names who took it, and is no header of the article.
    if line.folded.starts_with("photo") && is_photo_credit(line) {
        Kind::Caption
    } else if name_before_agency(line.text, outlets).is_some() {
        Kind::Byline
    } else if let Some(kind) = kind_of_strip(line, outlets) {
        kind
    } else if is_date_line(line) {
        Kind::Date
    } else if headers::is_byline(line, outlets) {
        Kind::Byline
    } else if captions::is_caption(line) {
        Kind::Caption
    } else if line.n_words <= 6 && outlets.find(line.text).is_some() {
        // A site's name between headline and body.
        Kind::Furniture
    } else if line.is_sentence() || is_signed_sentence(line, outlets) {
        Kind::Sentence
    } else {
        Kind::Short
    }
}

/// « L'Écho des Causses, lundi 10 octobre 2022 », « AFP et rédaction »: never a headline, and no
/// intertitle. What is a date and no more is judged as before.
fn kind_of_strip(line: &Line<'_>, outlets: &Outlets) -> Option<Kind> {
    let parts = line.parts(outlets)?;
    let names = |part: &StripPart<'_>| {
        matches!(part.kind, StripKind::Outlet | StripKind::Agency | StripKind::Person | StripKind::Credit)
    };
    parts.iter().any(names).then_some(Kind::Byline)
}

/// A paper's name on a line of its own, a date or byline beside it and another headline near.
fn mark_outlets(lines: &mut [Judged<'_>]) {
    /// How far down a header reaches.
    const REACH: usize = 12;
    let is_dated = |judged: Option<&Judged<'_>>| {
        judged.is_some_and(|judged| matches!(judged.kind, Kind::Date | Kind::Byline))
    };
    let is_title = |judged: &Judged<'_>| judged.kind == Kind::Short && judged.line.n_words >= 3;
    let is_top = |judged: &Judged<'_>| judged.kind == Kind::Short && judged.line.n_words == 2;
    for idx in 0..lines.len().min(REACH) {
        let Some(judged) = lines.get(idx) else { break };
        if judged.kind != Kind::Short || !is_outlet_name(judged.line.text) {
            continue;
        }
        let beside =
            is_dated(lines.get(idx + 1)) || idx.checked_sub(1).is_some_and(|at| is_dated(lines.get(at)));
        let above = lines.get(..idx).unwrap_or_default().iter().any(is_title);
        let below = lines.get(idx + 1..).unwrap_or_default().iter().take(4).any(is_title);
        let is_press = has_press_name(judged.line.text);
        let below_short = idx == 1 && is_press && lines.first().is_some_and(is_top);
        let is_outlet = beside && (above || below_short || below && is_press)
            || idx == 0 && below && is_masthead(judged.line.text);
        if is_outlet && let Some(judged) = lines.get_mut(idx) {
            judged.kind = Kind::Furniture;
        }
    }
}

/// « Il a plu toute la nuit sur la ville. Mémé Sanogo »
fn is_signed_sentence(line: &Line<'_>, outlets: &Outlets) -> bool {
    let end = if line.n_words >= 8 { credits::credits_start(line.text, outlets) } else { line.text.len() };
    end < line.text.len() && text_line(line.text, 0..end, 0).is_some_and(|bare| bare.is_sentence())
}

/// Whether a line is a paragraph beyond doubt: a headline may end in a question mark, not in a
/// full stop.
fn is_paragraph(judged: &Judged<'_>) -> bool {
    let line = &judged.line;
    if line.text.ends_with(':') {
        return judged.kind == Kind::Sentence;
    }
    let bare = line.text.trim_end_matches(['»', '”', '"', ')', ' ', '\u{a0}']);
    judged.kind == Kind::Sentence && (line.n_chars > 250 || bare.ends_with('.') && !bare.ends_with("..."))
}

/// The line after the headline; the first line, where next to nothing follows it.
fn body_start(lines: &[Judged<'_>], title: Option<&Headline>) -> usize {
    let from = title.map_or(0, |title| title.line_idx + 1);
    let mass = |lines: &[Judged<'_>]| -> usize {
        lines.iter().filter(|judged| judged.kind == Kind::Sentence).map(|judged| judged.line.n_chars).sum()
    };
    let (above, below) = lines.split_at(from.min(lines.len()));
    if mass(below) * 3 < mass(above) { 0 } else { from }
}

/// The lines of the body, by position.
fn kept_lines(lines: &[Judged<'_>], from: usize, end: usize, title: Option<&Headline>) -> Vec<usize> {
    let is_kind = |idx: &usize, kind: Kind| lines.get(*idx).is_some_and(|judged| judged.kind == kind);
    let Some(first) = (from..end).find(|idx| is_kind(idx, Kind::Sentence)) else {
        return short_body(lines, end, title);
    };
    let last = (first..end).rev().find(|idx| is_kind(idx, Kind::Sentence)).unwrap_or(first);
    let last = ending::last_of_body(lines, last, end);
    let n_points =
        lines.get(from..first).unwrap_or_default().iter().take_while(|judged| sums_up(judged)).count();
    let is_point = |idx: usize| n_points >= 2 && idx < from + n_points;
    let mut kept: Vec<usize> =
        (from..first).filter(|idx| is_point(*idx) || lines.get(*idx).is_some_and(begins_body)).collect();
    kept.extend(
        (first..=last).filter(|idx| lines.get(*idx).is_some_and(|judged| judged.kind != Kind::Furniture)),
    );
    kept.retain(|idx| is_inside_body(lines, *idx, first));
    without_repeats(lines, &kept, title)
}

/// « • Un plan de 60 agences à l'horizon 2016 » right below the headline: a standfirst in points.
fn sums_up(judged: &Judged<'_>) -> bool {
    judged.kind == Kind::Short && judged.line.text.starts_with('•') && judged.line.n_words >= 5
}

/// A standfirst without a full stop, a short first sentence, or the address of an open letter.
fn begins_body(judged: &Judged<'_>) -> bool {
    let line = &judged.line;
    let greets = || {
        ["monsieur", "madame", "mesdames", "messieurs", "cher ", "chere ", "chers ", "cheres "]
            .iter()
            .any(|lead| line.folded.starts_with(lead))
    };
    if judged.kind == Kind::Short && line.text.ends_with(',') && line.n_words <= 8 && greets() {
        return true;
    }
    // « 20:50. Ce direct s'achève » heads the first entry of a live report.
    let is_timed =
        || line.n_words >= 3 && line.text.split_once(['.', ' ']).is_some_and(|(hour, _)| is_hour(hour));
    judged.kind == Kind::Short
        && (is_timed()
            || (line.n_chars >= 70 && line.n_function_words >= 3)
            || (line.text.ends_with('.') && line.n_words >= 3))
}

fn is_inside_body(lines: &[Judged<'_>], idx: usize, first: usize) -> bool {
    let Some(judged) = lines.get(idx) else { return false };
    match judged.kind {
        Kind::Sentence => true,
        Kind::Short => !is_link_list(lines, idx),
        // Chronicles have days for intertitles, well after the header.
        Kind::Date => {
            let over = idx.checked_sub(1).and_then(|at| lines.get(at));
            idx > first + 3
                && !over.is_some_and(|over| is_name(over.line.text))
                && !headers::says_hour_and_day(&judged.line)
                && !PUBLISHED_LEADS
                    .iter()
                    .chain(&UPDATED_LEADS)
                    .any(|lead| judged.line.folded.starts_with(lead))
        }
        Kind::Furniture | Kind::End | Kind::Byline | Kind::Caption => false,
    }
}

/// A short line below « Lire aussi », or among many short lines that are no list of the text.
fn is_link_list(lines: &[Judged<'_>], idx: usize) -> bool {
    let is_short = |judged: &&Judged<'_>| judged.kind == Kind::Short;
    let reach = LINK_LIST_LINES + 1;
    let above = lines.get(idx.saturating_sub(reach)..idx).unwrap_or_default();
    let below = lines.get(idx..lines.len().min(idx + reach)).unwrap_or_default();
    let n_above = above.iter().rev().take_while(is_short).count();
    let n_below = below.iter().take_while(is_short).count();
    let over = above.len().checked_sub(n_above + 1).and_then(|at| above.get(at));
    let below_see_also = over
        .is_some_and(|over| over.kind == Kind::Furniture && is_see_also(&over.line.folded))
        && !is_subhead(lines, idx, n_above);
    let is_listed = lines.get(idx).is_some_and(|judged| is_list_item(judged.line.text));
    let introduced = over.is_some_and(|over| over.line.text.ends_with(':'));
    below_see_also || (n_above + n_below >= LINK_LIST_LINES && !is_listed && !introduced)
}

/// The last of some links, a few words right above running text where the first is a whole headline.
fn is_subhead(lines: &[Judged<'_>], idx: usize, n_above: usize) -> bool {
    let n_words = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or(0, |judged| judged.line.n_words);
    n_above > 0
        && lines.get(idx + 1).is_some_and(|next| next.kind == Kind::Sentence)
        && n_words(Some(idx)) <= 5
        && n_words(idx.checked_sub(n_above)) >= 7
}

/// Each paragraph once: pulled quotations and standfirsts printed twice count the first time.
fn without_repeats(lines: &[Judged<'_>], kept: &[usize], title: Option<&Headline>) -> Vec<usize> {
    let mut seen: BTreeSet<(&str, usize)> = BTreeSet::new();
    if let Some(judged) = title.and_then(|title| lines.get(title.line_idx)) {
        seen.insert((judged.line.folded.as_str(), judged.line.n_chars));
    }
    let fresh = |idx: &usize| {
        let Some(judged) = lines.get(*idx) else { return false };
        judged.line.n_chars < 30 || seen.insert((judged.line.folded.as_str(), judged.line.n_chars))
    };
    kept.iter().copied().filter(fresh).collect()
}

/// A text without one running sentence: what is neither headline nor furniture, or all of it.
fn short_body(lines: &[Judged<'_>], end: usize, title: Option<&Headline>) -> Vec<usize> {
    let is_title = |idx: &usize| title.is_some_and(|title| title.line_idx == *idx);
    let is_open = |idx: &usize| lines.get(*idx).is_some_and(|judged| judged.kind == Kind::Short);
    (0..end).filter(|idx| is_open(idx) && !is_title(idx)).collect()
}

/// Puts the parts together, headers, datelines and credits cut off.
fn assemble(
    text: &str,
    lines: &[Judged<'_>],
    title: Option<&Headline>,
    kept: &[usize],
    outlets: &Outlets,
) -> Layout {
    let mut layout = Layout::default();
    let mut kept = kept.iter().copied().peekable();
    let mut n_left = kept.len();
    for (idx, judged) in lines.iter().enumerate() {
        let at = judged.line.at.clone();
        let header = judged.header.clone().filter(|header| header.end <= at.start);
        layout.furniture.extend(header);
        if kept.next_if_eq(&idx).is_some() {
            n_left -= 1;
            let slice = judged.line.text;
            let start = if layout.body.len() < 2 { dateline_len(slice, outlets) } else { 0 };
            // Credits end an article, or the part of it above an appended one.
            let stop =
                if n_left < 3 { credits::credits_start(slice, outlets).max(start) } else { slice.len() };
            cut(text, &at, (at.start + start, at.start + stop), &mut layout.furniture, |body| {
                layout.body.push(body);
            });
        } else if let Some(title) = title.filter(|title| title.line_idx == idx) {
            layout.title = Some((title.at.clone(), title.by));
            cut(text, &at, (title.at.start, title.at.end), &mut layout.furniture, |_| {});
        } else if !at.is_empty() {
            layout.furniture.push(at);
        }
    }
    layout
}
