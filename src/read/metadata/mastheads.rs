//! Where a page names its paper without a date beside it: on top, before a slogan, a menu or a path;
//! before the agency of its own dateline; in the address for letters; in the credit of a picture.
//!
//! An unknown name counts only where its own place says that it is a paper's.

use super::{
    Piece, Place,
    header_date::header_dates,
    sources::{is_title_like, known, segments},
};
use crate::{
    read::{
        layout::{TextLine, is_host, is_names, is_photo_credit},
        lexicon::{OutletKind, Outlets},
    },
    text::{find_turn, fold, has_turn, split_turn},
};

/// How many lines of the furniture are asked for a name said again.
const LINES_ASKED: usize = 60;

/// How many lines from the top may be the masthead: further down are rubrics and other papers.
const MASTHEAD_LINES: usize = 3;

/// How many lines from the top a masthead may stand below links and accounts.
pub(super) const TOP_LINES: usize = 10;

/// Words of the lines in which a house speaks of itself.
const HOUSE_WORDS: [&str; 8] = [
    "application",
    "newsletter",
    "lettre d'information",
    "decline toute",
    "edite par",
    "est un site",
    "societe editrice",
    "nos abonnes",
];

/// « Le Journal de la Plaine »: an article, and every word of weight with its capital.
pub(super) fn is_full_name(text: &str) -> bool {
    let folded = fold(text);
    let has_article = ["le ", "la ", "les ", "l'"].iter().any(|article| folded.starts_with(article));
    // « La Tribune de l'Ouest »
    let elided =
        |word: &str| word.split(['\'', '’']).nth(1).is_some_and(|name| name.starts_with(char::is_uppercase));
    has_article
        && text.split_whitespace().count() >= 3
        && text
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word.len() <= 3 || elided(word))
}

/// A name on top of the page that its own notice of copyright, the credit of a picture or a call to the
/// reader says again: rubrics are said again too, but only in paths and lists.
pub(super) fn said_again(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let is_top = |piece: &&Piece<'_>| {
        let text = piece.line.text;
        piece.place == Place::Above
            && piece.nth < TOP_LINES
            && !piece.cut_from_body
            && (4..=40).contains(&text.len())
            && is_title_like(text)
            && !is_menu_word(text)
            && text.split_whitespace().all(|word| !word.starts_with(char::is_lowercase) || word.len() <= 3)
            && piece.line.dates().is_empty()
            && outlets.agency(text).is_none()
    };
    let says = |folded: &str, name: &str| {
        folded.match_indices(name).any(|(at, _)| {
            let is_edge = |mark: Option<char>| mark.is_none_or(|mark| !mark.is_alphanumeric());
            is_edge(folded.get(..at).and_then(|before| before.chars().next_back()))
                && is_edge(folded.get(at + name.len()..).and_then(|after| after.chars().next()))
        })
    };
    let is_own = |piece: &Piece<'_>| {
        let line = &piece.line;
        line.folded.contains('©')
            || line.folded.contains("copyright")
            || is_photo_credit(line)
            || HOUSE_WORDS.iter().any(|word| line.folded.contains(word))
    };
    let later =
        || pieces.iter().filter(|piece| piece.place != Place::Above && is_own(piece)).take(LINES_ASKED);
    let found = pieces.iter().filter(is_top).find(|piece| {
        let name = piece.line.folded.as_str();
        // One word is also a rubric, and a letter's name.
        let is_long = piece.line.n_words >= 2;
        let mut later = later().filter(|other| is_long || other.line.folded.contains('©'));
        later.any(|other| other.line.n_words > piece.line.n_words && says(&other.line.folded, name))
    })?;
    let name = found.line.text;
    Some(known(name, outlets, OutletKind::Outlet).unwrap_or_else(|| name.to_string()))
}

/// The paper that the top of the page names.
pub(super) fn masthead(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let is_top = |piece: &&Piece<'_>| {
        piece.place == Place::Above && piece.nth < MASTHEAD_LINES && !piece.cut_from_body
    };
    pieces.iter().filter(is_top).find_map(|piece| of_line(&piece.line, outlets)).or_else(|| {
        pieces.iter().filter(|piece| piece.cut_from_body).find_map(|piece| of_dateline(piece, outlets))
    })
}

/// « LE PHARE   En direct   Vidéos   Se connecter »: a known paper before the entries of its own menu.
pub(super) fn before_menu(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let is_top = |piece: &&Piece<'_>| {
        piece.place == Place::Above && piece.nth < MASTHEAD_LINES && !piece.cut_from_body
    };
    pieces.iter().filter(is_top).find_map(|piece| {
        let (first, rest) = split_turn(piece.line.text, "  ")?;
        let first = first.trim().trim_end_matches(':');
        let is_menu = rest.trim().contains("  ") && header_dates(rest).is_empty();
        known(first, outlets, OutletKind::Outlet).filter(|_| is_menu && !is_menu_word(first))
    })
}

/// « Radio Okapi | Actualité | Émissions », « lalibre.be > Actu », « RTN - votre radio régionale ».
fn of_line(line: &TextLine<'_>, outlets: &Outlets) -> Option<String> {
    let text = line.text;
    let at = [" | ", " > ", " › ", " » ", " - ", " – ", " — ", " : ", ", "]
        .iter()
        .filter_map(|mark| find_turn(text, mark).map(|at| (at, mark.len())))
        .min();
    let (first, rest) = match at {
        Some((at, len)) => (text.get(..at)?.trim(), text.get(at + len..)?),
        None => (text.trim(), ""),
    };
    if !line.dates().is_empty() || first.chars().count() > 40 {
        return None;
    }
    let is_known = || known(first, outlets, OutletKind::Outlet);
    if rest.is_empty() {
        // One word on top may be a menu entry; a paper's name among menu words is one of them.
        return is_known().filter(|name| fold(name) == fold(first) && !is_menu_word(first));
    }
    let host = || (is_host(first) && outlets.find(first).is_none()).then(|| first.to_string());
    let slogan = || {
        (is_title_like(first) && outlets.find(first).is_none() && !is_menu_word(first) && is_slogan(rest))
            .then(|| first.to_string())
    };
    // « Le Fleuve | Le Fleuve – Week-End – Scènes »
    let twice = || {
        (rest.starts_with(first) && is_title_like(first) && !is_menu_word(first)).then(|| first.to_string())
    };
    // « Le Fil du Béarn > Tribunes », « La Voix du Vivarais | Ardèche | Justice »
    let path = || {
        let is_rubric = |part: &str| part.split_whitespace().count() <= 3 && part.len() <= 28;
        (is_full_name(first)
            && outlets.find(first).is_none()
            && rest.split(['|', '>', '›', '»']).all(is_rubric))
        .then(|| first.to_string())
    };
    is_known().filter(|_| !is_menu_word(first)).or_else(host).or_else(slogan).or_else(twice).or_else(path)
}

/// « Abidjan.net - Le portail de la Côte d'Ivoire », where nobody else is named.
pub(super) fn aggregator(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    // « Alwihda Info | Par Ana Li - 4 mai 2022 », « Lefaso.net » below the body
    let is_head = |piece: &Piece<'_>| piece.place == Place::Inside && !piece.line.dates().is_empty();
    let signs = |piece: &Piece<'_>| piece.place == Place::Below && piece.nth < 3 && piece.line.n_words <= 3;
    let is_top = |piece: &&Piece<'_>| {
        piece.place == Place::Above && piece.nth < MASTHEAD_LINES
            || (is_head(piece) || signs(piece)) && !piece.cut_from_body
    };
    pieces.iter().filter(is_top).find_map(|piece| {
        segments(piece.line.text).next().and_then(|first| known(first, outlets, OutletKind::Aggregator))
    })
}

/// « Consulter lafeuille.ca » on top, « À découvrir sur La Feuille » elsewhere: the address in words.
pub(super) fn host_in_words(pieces: &[Piece<'_>]) -> Option<String> {
    let stem_of = |word: &str| {
        let host = word.strip_prefix("www.").unwrap_or(word);
        let stem = host.split('.').next().filter(|stem| stem.len() >= 5 && is_host(host))?;
        Some(fold(stem).replace('-', ""))
    };
    let is_top = |piece: &&Piece<'_>| piece.place == Place::Above && piece.nth < TOP_LINES;
    let top = pieces.iter().filter(is_top).filter(|piece| piece.line.n_words <= 6);
    let stem = top.flat_map(|piece| piece.line.text.split_whitespace()).find_map(stem_of)?;
    pieces.iter().filter(|piece| piece.line.n_chars <= 120).take(LINES_ASKED).find_map(|piece| {
        let words: Vec<&str> = piece.line.text.split_whitespace().collect();
        (1..=4).rev().find_map(|n_words| {
            words.windows(n_words).find_map(|window| {
                let name = window.join(" ");
                let letters: String = fold(&name).chars().filter(|letter| letter.is_alphanumeric()).collect();
                let is_written = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
                (is_written && letters == stem)
                    .then(|| name.trim_matches(|mark: char| !mark.is_alphanumeric()).to_string())
            })
        })
    })
}

pub(super) fn is_menu_word(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "actualite",
        "actualites",
        "actu",
        "afrique",
        "direct",
        "en direct",
        "international",
        "france",
        "monde",
        "le monde",
        "politique",
        "replay",
        "sport",
        "sports",
    ];
    WORDS.contains(&fold(text).as_str()) && text != "Le Monde"
}

/// « votre radio régionale », « Tout sur l'Algérie », « L'info au cœur de l'Afrique »
fn is_slogan(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "actualite",
        "actualites",
        "actu",
        "actus",
        "info",
        "infos",
        "information",
        "informations",
        "journal",
        "quotidien",
        "hebdomadaire",
        "magazine",
        "media",
        "radio",
        "site",
        "portail",
    ];
    let folded = fold(text);
    let n_words = folded.split_whitespace().count();
    let mut words = folded.split(|mark: char| !mark.is_alphanumeric());
    (2..=9).contains(&n_words)
        && !text.contains(['|', '>', '›'])
        && (words.any(|word| WORDS.contains(&word)) || folded.starts_with("tout sur "))
}

/// « Dakar, 23 mars (Infosplusgabon) - »: who signs a dateline like an agency and is none.
fn of_dateline(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    let text = piece.line.text;
    // « Deutsche Welle | Au Cameroun, … »
    if let Some(name) = text.strip_suffix('|') {
        return known(name.trim(), outlets, OutletKind::Outlet);
    }
    let (place, rest) = text.split_once('(')?;
    let (name, after) = rest.split_once(')')?;
    let name = name.trim();
    let is_dash = after.trim().chars().all(|mark| matches!(mark, '-' | '–' | '—' | ':'));
    if header_dates(place).is_empty() || !is_dash || !header_dates(name).is_empty() {
        return None;
    }
    match outlets.find(name) {
        Some(found) => (found.kind == OutletKind::Outlet).then(|| found.name.clone()),
        None => (name.split_whitespace().count() == 1 && name.chars().count() >= 4 && is_title_like(name))
            .then(|| name.to_string()),
    }
}

/// A known paper in the address for letters, or whose own photographer took the picture.
pub(super) fn credited(pieces: &[Piece<'_>], outlets: &Outlets) -> Option<String> {
    let letters = |piece: &Piece<'_>| {
        let (lead, address) = piece.line.text.split_once(':')?;
        let folded = fold(lead);
        if !(folded.starts_with("pour nous ecrire") || folded.starts_with("adresse")) {
            return None;
        }
        segments(address).find_map(|segment| known(segment, outlets, OutletKind::Outlet))
    };
    let picture = |piece: &Piece<'_>| {
        let text = piece.line.text;
        let leads = ["PHOTO ", "Photo ", "photo "];
        if piece.line.n_chars > 200 || !leads.iter().any(|lead| has_turn(text, lead)) {
            return None;
        }
        let credit = leads.iter().find_map(|lead| text.rsplit_once(lead))?.1;
        if !(is_photo_credit(&piece.line) || text.contains(['(', '©', '/'])) {
            return None;
        }
        let last = credit.rsplit(['/', '-', ',']).next()?;
        let name = last.trim_matches(|mark: char| !mark.is_alphanumeric());
        known(name, outlets, OutletKind::Outlet)
    };
    pieces.iter().find_map(letters).or_else(|| pieces.iter().find_map(picture))
}

/// Whom the author wrote for, where nothing else names the paper.
pub(super) fn signed_for(pieces: &[Piece<'_>]) -> Option<String> {
    let own = pieces.iter().filter(|piece| !piece.cut_from_body);
    own.map(|piece| piece.line.text)
        .find_map(|text| author_and_house(text).map(|(_, house)| house.to_string()))
}

/// « Oumou Dembélé, pour Studio Tamba »: who wrote, and for whom.
pub(super) fn author_and_house(text: &str) -> Option<(&str, &str)> {
    let (author, house) = split_turn(text, ", pour ")?;
    let house = house.trim_end_matches('.');
    let is_capitalised = house.split(' ').all(|word| word.starts_with(char::is_uppercase));
    (is_names(author) && is_capitalised && house.split(' ').count() <= 5).then_some((author, house))
}
