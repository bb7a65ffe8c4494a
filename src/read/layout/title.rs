//! Which line is the headline.
//!
//! Among the lines before the first paragraph, the one that looks most like a headline: repeated
//! after a breadcrumb, followed by a date or a byline, long enough, first. A text that begins with
//! its first paragraph has none.

use super::{Judged, Kind, lines::trimmed, names::is_name};
use crate::{
    read::{lexicon::Outlets, metadata::header_date::header_dates, reading::Bytes},
    text::{fold, words},
};

/// A headline and how it was found.
#[derive(Debug)]
pub(super) struct Headline {
    pub line_idx: usize,
    pub at: Bytes,
    pub by: &'static str,
}

/// How far down a headline is looked for.
const MAX_LINES: usize = 120;

/// The headline among the lines before the first paragraph.
pub(super) fn headline(
    text: &str,
    lines: &[Judged<'_>],
    stated: Option<&str>,
    outlets: &Outlets,
) -> Option<Headline> {
    let lines = lines.get(..lines.len().min(MAX_LINES)).unwrap_or(lines);
    let candidates: Vec<(usize, Bytes, String)> = lines
        .iter()
        .enumerate()
        .filter(|(_, judged)| may_be_title(judged))
        .map(|(idx, judged)| {
            let at = bare_headline(text, judged.line.at.clone(), outlets);
            let folded = fold(text.get(at.clone()).unwrap_or_default());
            (idx, at, folded)
        })
        .filter(|(_, at, _)| at.len() >= 8)
        .collect();
    if let Some(stated) = stated.map(fold)
        && let Some((idx, at, _)) = candidates.iter().find(|(_, _, folded)| folded.trim() == stated.trim())
    {
        return Some(Headline { line_idx: *idx, at: at.clone(), by: "title: stated" });
    }
    let mut best: Option<(i32, Headline)> = None;
    for (idx, at, folded) in &candidates {
        let (score, by) = score(lines, *idx, at, folded);
        if score > 0 && best.as_ref().is_none_or(|(top, _)| score > *top) {
            best = Some((score, Headline { line_idx: *idx, at: at.clone(), by }));
        }
    }
    best.map(|(_, headline)| headline)
}

fn may_be_title(judged: &Judged<'_>) -> bool {
    let line = &judged.line;
    let stops = line.text.ends_with('.') && !line.text.ends_with("..");
    matches!(judged.kind, Kind::Short | Kind::Sentence)
        && line.n_words >= 2
        && line.n_chars <= 300
        && !stops
        && !line.text.ends_with([',', ';', ':'])
}

fn score(lines: &[Judged<'_>], idx: usize, at: &Bytes, folded: &str) -> (i32, &'static str) {
    let repeats = |judged: &&Judged<'_>| folded.len() >= 15 && judged.line.folded.contains(folded.trim());
    let repeated = lines.iter().enumerate().any(|(other, judged)| other != idx && repeats(&judged));
    let Some(judged) = lines.get(idx) else { return (0, "") };
    let glued = at.end < judged.line.at.end
        && !header_dates(&judged.line.text[(at.end - judged.line.at.start).min(judged.line.text.len())..])
            .is_empty();
    let dated = glued
        || lines.iter().skip(idx + 1).take(2).any(|next| matches!(next.kind, Kind::Date | Kind::Byline));
    let n_chars = folded.chars().count();
    let n_words = folded.split_whitespace().count();
    let mut score = 1;
    score += if repeated { 3 } else { 0 };
    score += if dated { 2 } else { 0 };
    score += if n_chars >= 30 { 2 } else { 0 };
    score += i32::from(n_words >= 5);
    score += i32::from(judged.line.n_function_words > 0);
    score -= if is_name(folded) || is_name(judged.line.text) { 3 } else { 0 };
    // A line that a date follows is hardly a menu entry.
    score -= match (in_menu(lines, idx), dated) {
        (true, false) => 4,
        (true, true) => 1,
        (false, _) => 0,
    };
    let by = if repeated {
        "title: repeated line"
    } else if dated {
        "title: line before the date"
    } else {
        "title: first headline-like line"
    };
    (score, by)
}

/// A short line among short lines that touch it.
fn in_menu(lines: &[Judged<'_>], idx: usize) -> bool {
    let is_entry = |judged: &Judged<'_>| {
        judged.line.n_chars <= 34 && matches!(judged.kind, Kind::Short | Kind::Furniture | Kind::End)
    };
    let Some(judged) = lines.get(idx) else { return false };
    let touches = |at: usize| lines.get(at).is_some_and(|line| line.line.n_blank_before == 0);
    let before = idx > 0 && touches(idx) && lines.get(idx - 1).is_some_and(is_entry);
    let after = touches(idx + 1) && lines.get(idx + 1).is_some_and(is_entry);
    is_entry(judged) && (before || after)
}

/// A headline without what is glued to it: « … Publié le … | Outlet », « … - site.com ».
pub(super) fn bare_headline(text: &str, at: Bytes, outlets: &Outlets) -> Bytes {
    let Some(line) = text.get(at.clone()) else { return at };
    let mut end = published_at(line).unwrap_or(line.len());
    // A title may carry section and site: « Titre - Politique - Le Monde » loses the site only.
    while let Some(cut) = line.get(..end).and_then(|head| site_suffix(head, outlets)) {
        end = cut;
    }
    let start = line.get(..end).map_or(0, |head| outlet_prefix(head, outlets));
    let bare = trimmed(text, at.start + start..at.start + end);
    let kept = text.get(bare.clone()).unwrap_or_default();
    let kept = kept.trim_end_matches(['|', '-', '–', '—', '•', '·', ' ', '\u{a0}']);
    bare.start..bare.start + kept.len()
}

/// Where « Publié le … », « Mis à jour le … » begins, a date following.
fn published_at(line: &str) -> Option<usize> {
    let mut n_words = 0;
    for word in words(line.get(..line.floor_char_boundary(500)).unwrap_or(line)) {
        n_words += 1;
        let folded = fold(word.text);
        let leads =
            matches!(folded.as_str(), "publie" | "publiee" | "mis" | "mise" | "posted" | "modifie" | "paru");
        if n_words > 2 && leads {
            let rest = line.get(word.start..).unwrap_or_default();
            let near = header_dates(rest).first().is_some_and(|date| date.at.start <= 32);
            if near {
                return Some(word.start);
            }
        }
    }
    // « Titre | 6 février 2023 »
    let last = header_dates(line).pop().filter(|date| line.len() - date.at.end <= 12)?;
    let before = line.get(..last.at.start)?.trim_end();
    before
        .ends_with(['|', '-', '–', '—', '•'])
        .then(|| before.len() - before.chars().next_back().map_or(0, char::len_utf8))
}

/// Where « - abamako.com », « | Le Monde » begins.
fn site_suffix(line: &str, outlets: &Outlets) -> Option<usize> {
    let mark = [" - ", " – ", " — ", " | ", " • ", " · ", " :: ", " « "]
        .iter()
        .filter_map(|mark| line.rfind(mark).map(|at| (at, mark.len())))
        .max()?;
    let site = line.get(mark.0 + mark.1..)?.trim();
    let is_known = outlets.find(site).is_some();
    (mark.0 > 0 && (is_known || is_host(site))).then_some(mark.0)
}

/// The bytes of « RFI | » or « Le Monde - » at the start.
fn outlet_prefix(line: &str, outlets: &Outlets) -> usize {
    for mark in [" | ", " - ", " – "] {
        if let Some((name, rest)) = line.split_once(mark)
            && outlets.find(name.trim()).is_some()
            && rest.split_whitespace().count() >= 3
        {
            return line.len() - rest.len();
        }
    }
    0
}

/// Whether a text is a host name: « abamako.com ».
pub(in crate::read) fn is_host(text: &str) -> bool {
    let Some((name, ending)) = text.rsplit_once('.') else { return false };
    !name.is_empty()
        && (2..=5).contains(&ending.len())
        && ending.chars().all(|letter| letter.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-'))
}
