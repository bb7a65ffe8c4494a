//! A paper that no table knows, from the first line of its page: above the menu or the path, or where the
//! address for letters spells it: « Faso-Nouvelles » over « Accueil > Actualités », « Le Petit
//! Sancerrois » with `redaction@petitsancerrois.example` at the foot.

use super::{Piece, Place, header_date::header_dates, mastheads::is_menu_word};
use crate::{
    model::Kind,
    read::{
        Lexicon,
        layout::{is_barred_menu, is_breadcrumb, is_host},
    },
    text::fold,
};

/// Entries of menus, folded, or their first letters.
const ENTRIES: [&str; 30] = [
    "accueil",
    "actu",
    "a la une",
    "abonn",
    "afrique",
    "agenda",
    "annonces",
    "contact",
    "culture",
    "direct",
    "divers",
    "economie",
    "emissions",
    "en direct",
    "forum",
    "frequences",
    "international",
    "journal",
    "justice",
    "meteo",
    "monde",
    "necrologie",
    "opinion",
    "podcast",
    "politique",
    "region",
    "sante",
    "societe",
    "sport",
    "video",
];

/// Words of a site's services, folded.
const SERVICES: [&str; 9] =
    ["annonces", "abonnement", "boutique", "compte", "connexion", "contact", "menu", "recherche", "services"];

/// The paper that the first line names.
pub(super) fn above_menu(pieces: &[Piece<'_>], lexicon: &Lexicon) -> Option<String> {
    let mut top = pieces.iter().filter(|piece| piece.place == Place::Above && !piece.cut_from_body);
    let first = top.next()?;
    let (head, menu) = head_of(first.line.text);
    if !is_pages_name(head) || !first.line.dates().is_empty() {
        return None;
    }
    let mut is_below =
        || top.next().is_some_and(|next| is_menu(next) && !fold(next.line.text).contains(&fold(head)));
    if !(is_spelt(head, pieces) || n_entries(menu) >= 2 || is_below()) || is_place(head, lexicon) {
        return None;
    }
    Some(as_elsewhere(head, pieces).unwrap_or(head).to_string())
}

/// A line before its bars or its wide gaps, without « 94.3 FM », and what follows them.
fn head_of(text: &str) -> (&str, &str) {
    let at = [" | ", "  ", " • "].iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    let (head, menu) = text.split_at_checked(at).unwrap_or((text, ""));
    let is_wave = |word: &str| {
        matches!(word, "FM" | "MHz" | "AM") || word.starts_with(|mark: char| mark.is_ascii_digit())
    };
    let mut head = head.trim();
    while let Some((before, last)) = head.rsplit_once(' ')
        && is_wave(last)
    {
        head = before.trim_end();
    }
    (head, menu)
}

/// A few words with capitals, none of them a menu's.
fn is_pages_name(head: &str) -> bool {
    let n_words = head.split_whitespace().count();
    let is_service = |word: &str| SERVICES.contains(&fold(word).as_str());
    let is_capital = |word: &str| word.len() <= 3 || word.chars().any(char::is_uppercase);
    (4..=40).contains(&head.chars().count())
        && (1..=5).contains(&n_words)
        && (head.split_whitespace().all(is_capital) || is_host(head))
        && !head.contains(['>', '»', '›', '/', ':', '?', '!', ',', '«', '"', '('])
        && !is_menu_word(head)
        && !head.split_whitespace().any(is_service)
        && n_entries(head) == 0
        && header_dates(head).is_empty()
        // One word is mostly a rubric.
        && (n_words > 1 || is_host(head) || head.contains('-') || has_inner_capital(head))
}

/// Whether a word is written as « `SahelInfos` ».
fn has_inner_capital(word: &str) -> bool {
    word.contains(char::is_lowercase) && word.chars().skip(1).any(char::is_uppercase)
}

/// How many entries of menus a text holds.
fn n_entries(text: &str) -> usize {
    let folded = fold(text);
    let parts = folded.split(['|', '>', '»', '›', '•', '-', '/', ':']).flat_map(|part| part.split("  "));
    parts.filter(|part| ENTRIES.iter().any(|entry| part.trim().starts_with(entry))).count()
}

fn is_menu(piece: &Piece<'_>) -> bool {
    let is_pair = !piece.line.text.contains(char::is_lowercase) && piece.line.text.contains(" - ");
    (is_barred_menu(&piece.line) || is_breadcrumb(&piece.line) || is_pair) && n_entries(piece.line.text) > 0
}

/// Whether an address of the page spells a name: letters alone, an article of the name left out or not.
fn is_spelt(head: &str, pieces: &[Piece<'_>]) -> bool {
    let letters = |text: &str| fold(text).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let name = letters(head);
    let spells = |word: &str| {
        let host = word.rsplit('@').next().unwrap_or(word).trim_start_matches("www.").trim_end_matches('.');
        let stem = host.split('.').next().map(letters).unwrap_or_default();
        is_host(host) && stem.len() >= 6 && name.ends_with(&stem) && name.len() <= stem.len() + 3
    };
    let lines = pieces.iter().filter(|piece| piece.line.n_chars <= 200 && piece.line.text.contains('.'));
    lines.flat_map(|piece| piece.line.text.split_whitespace()).any(spells)
}

/// « Côte d'Ivoire » over a menu is its rubric.
fn is_place(head: &str, lexicon: &Lexicon) -> bool {
    let head = fold(head);
    let is_named = |name: &String| fold(name) == head;
    lexicon.actors.iter().any(|actor| {
        matches!(actor.kind, Kind::State | Kind::Place | Kind::Organisation)
            && (is_named(&actor.name) || actor.aliases.iter().any(is_named))
    })
}

/// « FASO-NOUVELLES » as another line writes it.
fn as_elsewhere<'t>(head: &str, pieces: &[Piece<'t>]) -> Option<&'t str> {
    let is_shouted = !head.contains(char::is_lowercase);
    let folded = fold(head);
    let other =
        |piece: &&Piece<'_>| piece.line.folded == folded && piece.line.text.contains(char::is_lowercase);
    pieces.iter().filter(|_| is_shouted).find(other).map(|piece| piece.line.text)
}
