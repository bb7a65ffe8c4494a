//! Which line is the headline.
//!
//! Among the lines before the first paragraph, the one that looks most like a headline: repeated
//! after a breadcrumb, followed by a date or a byline, long enough, first. A text that begins with
//! its first paragraph has none.

use super::{
    Judged, Kind,
    captions::is_photo_credit,
    headers::{PUBLISHED_LEADS, UPDATED_LEADS},
    lines::{Line, trimmed},
    names::{is_name, is_names},
    outlet_names::is_outlet_name,
};
use crate::{
    read::{lexicon::Outlets, metadata::header_date::header_dates, reading::Bytes},
    text::{ByteSet, fold, split_turn, with_folded, words},
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

/// A headline that ends in a full stop has fewer letters; what has more is a paragraph.
const MAX_STOPPED_CHARS: usize = 150;

/// The headline among the lines before the first paragraph, or the first paragraph itself where it
/// is a headline with a full stop.
pub(super) fn headline(
    text: &str,
    all: &[Judged<'_>],
    first_paragraph: usize,
    stated: Option<&str>,
    outlets: &Outlets,
) -> Option<Headline> {
    let reach = all.len().min(MAX_LINES);
    if let Some(stated) = stated.map(bare_words).filter(|stated| stated.len() >= 4)
        && let Some(found) = as_stated(text, all.get(..reach).unwrap_or_default(), &stated, outlets)
    {
        return Some(found);
    }
    let lines = all.get(..first_paragraph.min(reach)).unwrap_or(all);
    let candidates: Vec<(usize, Bytes, String)> = lines
        .iter()
        .enumerate()
        .filter(|(idx, judged)| may_be_title(lines, *idx, judged))
        .map(|(idx, judged)| {
            let at = bare_headline(text, judged.line.at.clone(), outlets);
            let folded = fold(text.get(at.clone()).unwrap_or_default());
            (idx, at, folded)
        })
        .filter(|(_, at, _)| at.len() >= 8)
        .collect();
    let mut best: Option<(i32, Headline)> = None;
    for (nth, (idx, at, folded)) in candidates.iter().enumerate() {
        let (mut score, by) = score(lines, *idx, at, folded);
        // What a photographer's name stands above describes his picture.
        let below_credit = idx.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| {
            above.kind == Kind::Caption && is_photo_credit(&above.line) && above.line.n_words <= 8
        });
        if nth > 0 && below_credit {
            continue;
        }
        if candidates.len() > nth + 1 && is_tagline(lines, *idx, folded) {
            score -= 4;
        }
        if score > 0 && best.as_ref().is_none_or(|(top, _)| score > *top) {
            best = Some((score, Headline { line_idx: *idx, at: at.clone(), by }));
        }
    }
    let is_weak = best.as_ref().is_none_or(|(score, _)| *score <= 1);
    let stopped = || stopped_headline(text, all, first_paragraph, outlets);
    if is_weak && let Some(stopped) = stopped() { Some(stopped) } else { best.map(|(_, headline)| headline) }
}

/// The line that says what is stated, marks and site's name aside.
fn as_stated(text: &str, lines: &[Judged<'_>], stated: &str, outlets: &Outlets) -> Option<Headline> {
    lines.iter().enumerate().find_map(|(line_idx, judged)| {
        if judged.line.n_chars > 400 || matches!(judged.kind, Kind::Date) {
            return None;
        }
        let at = bare_headline(text, judged.line.at.clone(), outlets);
        let is_same = bare_words(text.get(at.clone())?) == stated;
        is_same.then_some(Headline { line_idx, at, by: "title: stated" })
    })
}

/// Letters and figures alone, folded: titles are compared by these.
pub(in crate::read) fn bare_words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// « Le marché central rouvre ses portes. », a date or the article below it.
fn stopped_headline(text: &str, all: &[Judged<'_>], idx: usize, outlets: &Outlets) -> Option<Headline> {
    let judged = all.get(idx)?;
    let next = all.get(idx + 1)?;
    let line = &judged.line;
    let bare = line.text.trim_end_matches('.');
    let is_one_sentence = !bare.contains([':', ';']) && !bare.contains(". ") && !line.text.ends_with("..");
    if line.n_chars > MAX_STOPPED_CHARS || !is_one_sentence || line.text.starts_with(['«', '"', '“']) {
        return None;
    }
    let is_dated = matches!(next.kind, Kind::Date | Kind::Byline);
    let goes_on = all.iter().skip(idx + 1).take(6).any(|judged| judged.kind == Kind::Sentence);
    let stands_on_top = idx == 0
        && next.line.n_blank_before > 0
        && line.n_chars <= 90
        && next.kind == Kind::Sentence
        && next.line.n_chars >= 2 * line.n_chars
        && all.get(idx + 2).is_some_and(|third| third.kind == Kind::Sentence);
    (goes_on && (is_dated || stands_on_top)).then(|| Headline {
        line_idx: idx,
        at: bare_headline(text, line.at.clone(), outlets),
        by: "title: first line, with a full stop",
    })
}

fn may_be_title(lines: &[Judged<'_>], idx: usize, judged: &Judged<'_>) -> bool {
    let line = &judged.line;
    let stops = line.text.ends_with('.') && !line.text.ends_with("..");
    let next = lines.get(idx + 1);
    let is_above_date = next.is_some_and(|next| matches!(next.kind, Kind::Date | Kind::Byline));
    // Wires sum up in a list below the headline.
    let is_listed = idx > 0 && line.text.starts_with(['*', '•']);
    matches!(judged.kind, Kind::Short | Kind::Sentence)
        && !is_listed
        && !says_when_changed(line)
        && line.n_words >= 2
        && line.n_chars <= 300
        && (!stops || is_above_date)
        && !line.text.ends_with([',', ';', ':'])
}

/// « publié le 21 novembre 2012, dernière mise à jour le 22 novembre 2012. Tags : … »: two dates, and what a
/// page says of itself. « Publié le 3 mai, le rapport accable l'armée » may be a headline.
fn says_when_changed(line: &Line<'_>) -> bool {
    let leads = PUBLISHED_LEADS.iter().chain(&UPDATED_LEADS).any(|lead| line.folded.starts_with(lead));
    leads && line.dates().len() >= 2
}

/// What a site says of itself under its name: « L'actualité du Mali au quotidien ».
fn is_tagline(lines: &[Judged<'_>], idx: usize, folded: &str) -> bool {
    const WORDS: [&str; 24] = [
        "actualite",
        "actualites",
        "actu",
        "blog",
        "carnet",
        "chroniques",
        "fenetre",
        "hebdomadaire",
        "info",
        "infos",
        "information",
        "informations",
        "journal",
        "magazine",
        "media",
        "mensuel",
        "pensees",
        "portail",
        "quotidien",
        "regard",
        "regards",
        "site",
        "webzine",
        "web",
    ];
    let says = folded.split(|mark: char| !mark.is_alphanumeric()).any(|word| WORDS.contains(&word));
    let is_top = idx <= 4;
    let before = idx.checked_sub(1).and_then(|before| lines.get(before));
    // Below a short name that stands on top, or above the site's menu.
    let below_name = before.is_some_and(|name| name.line.n_words <= 4 && name.line.n_chars <= 40);
    let above_menu = lines.iter().skip(idx + 1).take(2).filter(|next| next.kind == Kind::Furniture).count()
        > 0
        && lines
            .iter()
            .skip(idx + 1)
            .any(|later| matches!(later.kind, Kind::Short) && later.line.n_words >= 4);
    is_top && ((says && (idx == 0 || below_name || above_menu)) || (below_name && above_menu))
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
    // A picture is credited below the headline.
    let above_credit = lines.get(idx + 1).is_some_and(|next| {
        next.kind == Kind::Caption && is_photo_credit(&next.line) && next.line.n_words <= 8
    });
    let n_chars = folded.chars().count();
    let n_words = folded.split_whitespace().count();
    let mut score = 1;
    score += if repeated { 3 } else { 0 };
    score += if dated { 2 } else { 0 };
    score += if n_chars >= 30 { 2 } else { 0 };
    score += i32::from(above_credit);
    score += i32::from(n_words >= 5);
    score += i32::from(judged.line.n_function_words > 0);
    score -= if is_rubric(lines, idx) { 4 } else { 0 };
    // « MINUTE PAR MINUTE   Tempête Alex »: parts of a strip stand far apart, words of a headline do not.
    score -= if is_strip(judged.line.text) { 4 } else { 0 };
    score -= if is_name(folded) || is_names(judged.line.text) { 3 } else { 0 };
    // A line that a date follows is hardly a menu entry.
    score -= match (in_menu(lines, idx), dated || above_credit) {
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

/// « NIGER-SANTÉ », « POLITIQUE » in capitals right above a headline that is not.
fn is_rubric(lines: &[Judged<'_>], idx: usize) -> bool {
    let is_capital =
        |text: &str| text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    let (Some(judged), Some(next)) = (lines.get(idx), lines.get(idx + 1)) else { return false };
    // « COLMAR / Tribunal correctionnel », « HOCKEY / FINALE DE LA COUPE »
    let parts = judged.line.text.split_once(" / ").or_else(|| judged.line.text.split_once(" | "));
    let is_parted = || judged.line.n_chars <= 60 && parts.is_some_and(|(first, _)| is_capital(first));
    // « Togo-Presse / Politique » above a headline, even one in capitals
    let is_of_paper = || judged.line.n_words <= 5 && parts.is_some_and(|(first, _)| is_outlet_name(first));
    // « L'éditorial de la rédaction »
    let heads_column = || {
        let heads = ["l'editorial", "editorial d", "l'edito", "edito d", "la chronique d", "le billet d"];
        judged.line.n_words <= 6 && heads.iter().any(|head| judged.line.folded.starts_with(head))
    };
    let is_short = judged.line.n_words <= 4 && judged.line.n_chars <= 34 && is_capital(judged.line.text);
    next.kind == Kind::Short
        && next.line.n_words >= 3
        && ((is_short || is_parted() || heads_column()) && !is_capital(next.line.text) || is_of_paper())
}

/// Whether two stretches of words stand far apart, the second with its capital, or a path leads from the
/// site's name to its section: « La Voix du Vivarais | Ardèche | Justice ».
fn is_strip(text: &str) -> bool {
    let is_path = |mark: &str| {
        text.split(mark).count() >= 3 && text.split(mark).all(|part| part.split_whitespace().count() <= 5)
    };
    is_path(" | ")
        || is_path(" > ")
        || is_path(" » ")
        || text.split_once("   ").is_some_and(|(first, second)| {
            first.split_whitespace().count() >= 2 && second.trim_start().starts_with(char::is_uppercase)
        })
}

/// A short line among short lines that touch it.
fn in_menu(lines: &[Judged<'_>], idx: usize) -> bool {
    let is_entry = |judged: &Judged<'_>| {
        judged.line.n_chars <= 34 && matches!(judged.kind, Kind::Short | Kind::Furniture | Kind::End)
    };
    let Some(judged) = lines.get(idx) else { return false };
    let touches = |at: usize| lines.get(at).is_some_and(|line| line.line.n_blank_before == 0);
    let before =
        idx > 0 && touches(idx) && lines.get(idx - 1).is_some_and(is_entry) && !is_rubric(lines, idx - 1);
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
        let leads = |folded: &str| {
            matches!(folded, "publie" | "publiee" | "mis" | "mise" | "posted" | "modifie" | "paru")
        };
        // Folded, only these begin so; a mark that is no letter may be left out.
        let may_lead =
            |first: char| matches!(first.to_ascii_lowercase(), 'p' | 'm') || !first.is_alphanumeric();
        if n_words > 2 && word.text.starts_with(may_lead) && with_folded(word.text, leads) {
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
    // Most headlines have none of these marks.
    static MARKS: ByteSet = ByteSet::of(b"-|:\xc2\xe2");
    MARKS.position(line.as_bytes())?;
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
        if let Some((name, rest)) = split_turn(line, mark)
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
        && (2..=7).contains(&ending.len())
        && ending.chars().all(|letter| letter.is_ascii_alphabetic())
        && (ending.len() <= 5 || ending.chars().all(|letter| letter.is_ascii_lowercase()))
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-'))
}
