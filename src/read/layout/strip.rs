//! A line of a header → its parts: outlet, date, author, credit, place.
//!
//! « L'Écho des Causses, lundi 10 octobre 2022 », « Ludo Peeters | Le Soir wallon | 14 mars 2015 »,
//! « AFP et rédaction ». A line is such a strip only where each of its parts is one of these, and one
//! of them is a date or a credit: one word that is none, and the line is a headline or a sentence.
//! Which of two outlets counts is the business of `metadata`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{
    headers::{PUBLISHED_LEADS, UPDATED_LEADS, byline_rest, is_date_word},
    lines::Line,
    names::{is_initials, is_name, is_names},
    newsroom::{is_credit, is_joint},
    outlet_names::is_outlet_name,
    small_parts::is_small,
    title::is_host,
};
use crate::{
    read::{
        lexicon::{OutletKind, Outlets},
        metadata::header_date::header_dates,
        reading::Bytes,
    },
    text::{WordKind, fold, split_turn, with_folded, words},
};

/// A header has fewer letters; a sentence with as many commas has more.
const MAX_BYTES: usize = 180;
/// A header has fewer parts; a list has more.
const MAX_PARTS: usize = 8;
/// Parts that are neither outlet, date nor person, at most: a place and a section.
const MAX_OTHERS: usize = 2;

/// A part of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct StripPart<'t> {
    /// What it says, marks and « par » left out.
    pub text: &'t str,
    /// What it is.
    pub kind: StripKind,
}

/// What a part of a header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum StripKind {
    /// A date, perhaps with its hour.
    Date,
    /// A paper, known or named as papers are.
    Outlet,
    /// A wire service.
    Agency,
    /// A person.
    Person,
    /// « avec AFP », « de notre correspondant à Anvers ».
    Credit,
    /// An hour, a number of issue.
    Small,
    /// A place, a section.
    Other,
}

/// The parts of a header; `None` where the line is none.
pub(super) fn strip<'t>(line: &Line<'t>, outlets: &Outlets) -> Option<Vec<StripPart<'t>>> {
    let text = line.text;
    if text.is_empty() || text.len() > MAX_BYTES || text.ends_with(['?', '!', ':', '…']) {
        return None;
    }
    let dates: Vec<Bytes> = line.dates().iter().map(|date| date.at.clone()).collect();
    // « Ouest-France   Ana LI. »: a paper, and far from it a person.
    let is_apart = || {
        let (first, _) = split_turn(text, "  ")?;
        outlets.find(first)
    };
    if dates.is_empty() && !may_credit(&line.folded) && is_apart().is_none() {
        return None;
    }
    let pieces = pieces(text, &dates);
    if pieces.is_empty() || pieces.len() > MAX_PARTS {
        return None;
    }
    let mut parts = Vec::with_capacity(pieces.len());
    // Beside a date or « par », what is named as a paper is one.
    let is_header_like = !dates.is_empty() || byline_rest(text).is_some();
    for piece in pieces {
        let is_led = || parts.iter().any(|part: &StripPart<'_>| part.kind == StripKind::Agency);
        let placed = || {
            (is_led() && is_placed_date(piece)).then_some(StripPart { text: piece, kind: StripKind::Date })
        };
        parts.push(classed(piece, is_header_like, outlets).or_else(placed)?);
    }
    settle_names(text, &mut parts);
    is_header(&parts).then_some(parts)
}

/// Whether an undated line holds a word or a mark without which it is no credit: most lines are spared the
/// rest. Every turn that makes a credit undated has one of these.
fn may_credit(folded: &str) -> bool {
    const WORDS: [&str; 22] = [
        "par ",
        "pour ",
        "redaction",
        "corresp",
        "envoye",
        "avec ",
        "apres ",
        "texte",
        "format",
        "reportage",
        "confrere",
        "bureau",
        "agence",
        " et ",
        "enquete",
        "depeche",
        "selon ",
        "source",
        "/",
        "+",
        "&",
        "|",
    ];
    static TURNS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WORDS).ok());
    TURNS.as_ref().is_some_and(|turns| turns.is_match(folded))
}

/// The stretches between bars, commas, free dashes, brackets and full stops, none inside a date.
fn pieces<'t>(text: &'t str, dates: &[Bytes]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let may_cut = match mark {
            '|' | '•' | '·' | ';' | '(' | ')' | '-' | '–' | '—' | '/' | ',' | '.' | ' ' | '\u{a0}' => {
                true
            }
            _ => matches!(mark, 'p' | 'P'),
        };
        if !may_cut || at < start || dates.iter().any(|date| date.contains(&at)) {
            continue;
        }
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let is_spaced = |side: Option<char>| side.is_none_or(char::is_whitespace);
        let is_free = || is_spaced(before.chars().next_back()) && is_spaced(after.chars().next());
        let cuts = match mark {
            '|' | '•' | '·' | ';' | '(' | ')' => true,
            '-' | '–' | '—' | '/' => is_free(),
            ',' => is_spaced(after.chars().next()),
            '.' => {
                let is_dated = dates.iter().any(|date| after.trim_start().len() + date.start == text.len());
                is_spaced(after.chars().next()) && (is_dated || ends_part(before, after))
            }
            // « Ouest-France  Ana Li », « Par Ana Li   Le 3 mai »: what stands far apart.
            ' ' | '\u{a0}' => after.starts_with([' ', '\u{a0}']),
            _ => begins_author(text, at, dates),
        };
        if cuts {
            pieces.push(text.get(start..at).unwrap_or_default());
            // What is said by « par » stays with its word.
            start = if mark.is_alphabetic() { at } else { end };
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    let bare = |piece: &'t str| piece.trim().trim_matches(['-', '–', '—', ':']).trim();
    pieces.into_iter().map(bare).filter(|piece| !piece.is_empty()).collect()
}

/// Whether « par » after a date begins here: « Publié le 20/03/2019 par La Nouvelle Dépêche ».
fn begins_author(text: &str, at: usize, dates: &[Bytes]) -> bool {
    let here = text.get(at..).unwrap_or_default();
    (here.starts_with("par ") || here.starts_with("Par "))
        && at > 0
        && text.get(..at).is_some_and(|before| before.ends_with([' ', '\u{a0}']))
        && dates.iter().any(|date| date.end <= at)
}

/// Whether a full stop ends a part, and no initial or abbreviation.
fn ends_part(before: &str, after: &str) -> bool {
    let word = before.rsplit(|mark: char| !mark.is_alphanumeric()).next().unwrap_or_default();
    let is_figure = word.ends_with(|mark: char| mark.is_ascii_digit());
    let next = after.trim_start().chars().next();
    let n_chars = word.chars().count();
    next.is_none()
        || (next.is_some_and(char::is_uppercase) && (n_chars > 2 || is_figure))
        || (next.is_some_and(|next| next.is_ascii_digit()) && n_chars > 4)
}

/// What a stretch is; `None` where it is no part of a header.
fn classed<'t>(piece: &'t str, is_header_like: bool, outlets: &Outlets) -> Option<StripPart<'t>> {
    let is = |kind: StripKind, text: &'t str| Some(StripPart { text, kind });
    if is_date(piece) {
        return is(StripKind::Date, piece);
    }
    if is_small(piece) {
        return is(StripKind::Small, piece);
    }
    let text = without_lead(piece);
    if let Some(found) = outlets.find(text) {
        let is_agency = found.kind == OutletKind::Agency;
        return is(if is_agency { StripKind::Agency } else { StripKind::Outlet }, text);
    }
    if is_credit(piece, outlets) {
        return is(StripKind::Credit, piece);
    }
    if (is_header_like || text.len() < piece.len()) && (is_host(text) || is_outlet_name(text)) {
        return is(StripKind::Outlet, text);
    }
    if is_name(text) || is_header_like && is_initials(text) {
        return is(StripKind::Person, text);
    }
    if let Some(name) = byline_rest(piece).filter(|name| is_names(name)) {
        return is(StripKind::Person, name);
    }
    // « Ouest-France  Nadège ROY et Ana LI »
    if is_names(text) && text.contains(" et ") {
        return is(StripKind::Person, text);
    }
    is_other(text).then_some(StripPart { text, kind: StripKind::Other })
}

/// A date with nothing beside it but the words of dates: « Mis en ligne le lundi 18 octobre 2010 à 06:10 ».
fn is_date(piece: &str) -> bool {
    let dates = header_dates(piece);
    if dates.is_empty() {
        return false;
    }
    let folded = fold(piece);
    let led = PUBLISHED_LEADS.iter().chain(&UPDATED_LEADS).find(|lead| folded.starts_with(**lead));
    let from = led.map_or(0, |lead| piece.char_indices().nth(lead.chars().count()).map_or(0, |(at, _)| at));
    words(piece)
        .filter(|word| word.kind != WordKind::Mark && word.start >= from)
        .filter(|word| !dates.iter().any(|date| date.at.contains(&word.start)))
        .all(|word| word.kind == WordKind::Number || is_date_word(word.text) || is_period(word.text))
}

/// « Lausanne 28.03.2018 »: a place and a date in figures, as wires head their copy.
fn is_placed_date(piece: &str) -> bool {
    let dates = header_dates(piece);
    let Some(date) = dates.first() else { return false };
    let (place, figures) = (piece.get(..date.at.start).unwrap_or_default(), piece.get(date.at.clone()));
    date.at.end == piece.len()
        && is_other(place.trim_end())
        && figures.is_some_and(|figures| !figures.contains(char::is_alphabetic))
}

/// « semaine du 8 septembre », « édition du samedi », « numéro 12, daté du ».
fn is_period(word: &str) -> bool {
    with_folded(word, |folded| {
        matches!(
            folded,
            "semaine"
                | "week-end"
                | "numero"
                | "date"
                | "ligne"
                | "en"
                | "paru"
                | "matin"
                | "soir"
                | "midi"
                | "utc"
                | "s"
        )
    })
}

/// Without « par », « pour », « texte : ».
fn without_lead(piece: &str) -> &str {
    const LEADS: [&str; 11] = [
        "Par ",
        "par ",
        "PAR ",
        "pour ",
        "Pour ",
        "Texte : ",
        "Texte: ",
        "texte : ",
        "Source : ",
        "in ",
        "dans ",
    ];
    LEADS.iter().find_map(|lead| piece.strip_prefix(lead)).unwrap_or(piece).trim()
}

/// A few words with capitals: a place, a section.
fn is_other(text: &str) -> bool {
    let text = ["depuis ", "Depuis ", "à ", "À ", "A "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let n_words = text.split_whitespace().count();
    let fits = |word: &str| {
        word.starts_with(char::is_uppercase)
            || with_folded(word, |folded| matches!(folded, "divers" | "sur" | "en"))
            || is_joint(word)
    };
    (1..=4).contains(&n_words)
        && text.starts_with(char::is_uppercase)
        && text.split_whitespace().all(fits)
        && text
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '\'' | '’' | '\u{a0}'))
}

/// A name that nothing introduces is a place where only a date or a correspondent follows it: « New
/// York, 12 mars 2010 », « Oued Sarrath, de notre envoyée spéciale ».
fn settle_names(text: &str, parts: &mut [StripPart<'_>]) {
    let has_outlet = parts.iter().any(|part| matches!(part.kind, StripKind::Outlet | StripKind::Agency));
    let mut credits = parts.iter().skip(1).filter(|part| part.kind == StripKind::Credit);
    let is_after_credit = credits.clone().any(|part| !tells_place(part.text));
    // « Ana Li, avec AFP », « Ana Li, à Moscou »
    let is_author = credits.any(|part| tells_place(part.text))
        || parts.get(1).is_some_and(|part| part.text.starts_with("à ") || part.text.starts_with("au "));
    let has_bars = text.contains(['|', '•']);
    if let Some(first) = parts.first_mut()
        && first.kind == StripKind::Person
        && text.starts_with(first.text)
        && (is_place(first.text) || !is_author && (is_after_credit || !(has_outlet || has_bars)))
    {
        first.kind = StripKind::Other;
    }
    for part in parts.iter_mut().skip(1) {
        if part.kind == StripKind::Person && is_place(part.text) {
            part.kind = StripKind::Other;
        }
    }
}

/// « de notre bureau de Québec », « avec AFP »: who stands before it is the author, and no place.
fn tells_place(credit: &str) -> bool {
    let last = credit.rsplit(' ').next().unwrap_or_default();
    fold(credit).starts_with("avec ") || last.starts_with(char::is_uppercase)
}

/// Towns of two words, which look like persons.
fn is_place(text: &str) -> bool {
    const PLACES: [&str; 24] = [
        "new york",
        "los angeles",
        "buenos aires",
        "san francisco",
        "hong kong",
        "tel aviv",
        "abou dhabi",
        "addis abeba",
        "phnom penh",
        "sao paulo",
        "rio de janeiro",
        "sidi bouzid",
        "saint louis",
        "cap vert",
        "kuala lumpur",
        "new delhi",
        "burkina faso",
        "sierra leone",
        "sri lanka",
        "costa rica",
        "dar es salaam",
        "hassi messaoud",
        "ain temouchent",
        "mexico city",
    ];
    PLACES.contains(&fold(text).replace('-', " ").as_str())
}

/// Whether the parts together make a header: dated, or credited.
fn is_header(parts: &[StripPart<'_>]) -> bool {
    let n = |kind: StripKind| parts.iter().filter(|part| part.kind == kind).count();
    let n_others = n(StripKind::Other);
    if n(StripKind::Date) > 0 {
        return n_others <= MAX_OTHERS;
    }
    let is_signed = n(StripKind::Person) > 0 && n(StripKind::Outlet) > 0;
    (n(StripKind::Credit) > 0 || is_signed) && n_others <= 1 && n(StripKind::Person) <= 3
}
