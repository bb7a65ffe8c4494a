//! Who wrote the article.

use std::collections::BTreeSet;

use super::{Piece, Place, header_date::header_dates, mastheads::author_and_house};
use crate::{
    read::{
        layout::{
            StripKind, StripPart, TextLine, byline_rest, initials_after_place, is_initials, is_name,
            is_name_word, is_names, is_outlet_name, is_particle, is_photo_credit, is_signature,
            name_before_agency, says_credit, signs_with_agency, strip_parts,
        },
        lexicon::Outlets,
    },
    text::{find_turn, fold, split_turn},
};

/// How many pieces below the body may hold a signature: further down are menus and other names.
const SIGNATURE_PIECES: usize = 3;

/// The authors, in the order they are named.
pub(super) fn byline(pieces: &[&Piece<'_>], stated: &[String], outlets: &Outlets) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let stated: Vec<&str> = stated.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    // An agency or an outlet is no author, whoever states it.
    let people: Vec<String> =
        stated.iter().filter(|name| outlets.find(name).is_none()).map(|name| (*name).to_string()).collect();
    if !people.is_empty() {
        return people;
    }
    let mut posters: Vec<String> = Vec::new();
    let (mut known, mut posted): (BTreeSet<String>, BTreeSet<String>) = Default::default();
    for piece in pieces {
        let near = piece.place != Place::Below || piece.nth < SIGNATURE_PIECES + 3;
        let is_picture =
            is_photo_credit(&piece.line) && name_before_agency(piece.line.text, outlets).is_none();
        if !near || piece.line.n_chars > 300 || is_picture {
            continue;
        }
        for name in names_of(piece, outlets) {
            let folded = fold(&name);
            let is_paper = byline_rest(piece.line.text).is_none() && is_outlet_name(&name);
            if known.contains(&folded) || is_paper || outlets.find(&name).is_some() {
                continue;
            }
            if is_posted(piece) {
                if posted.insert(folded) {
                    posters.push(name);
                }
            } else {
                known.insert(folded);
                names.push(name);
            }
        }
    }
    // « A.K.Y » below what Aimé Kouadio Yao signed above.
    let full: Vec<String> =
        names.iter().filter(|name| !is_initials(name)).map(|name| capitals(name)).collect();
    names.retain(|name| !is_initials(name) || !full.contains(&capitals(name)));
    // Who put a text online wrote it only where nobody else did.
    if names.is_empty() { posters } else { names }
}

/// The first letter of each name: « A.K.Y », « Aimé Kouadio Yao ».
fn capitals(name: &str) -> String {
    let parts = name.split([' ', '-', '.', '’', '\'']);
    parts.filter_map(|part| part.chars().next()).filter(|letter| letter.is_uppercase()).collect()
}

/// « L'éditorial de Jean Roy », « Écouter – 2'48''     Ana Li »: the head of a column, and what stands beside a
/// recording.
fn of_column<'t>(piece: &Piece<'t>) -> Option<&'t str> {
    const HEADS: [&str; 12] = [
        "l'editorial d",
        "editorial d",
        "l'edito d",
        "edito d",
        "la chronique d",
        "chronique d",
        "le billet d",
        "le bloc-notes d",
        "l'humeur d",
        "l'analyse d",
        "le regard d",
        "le point de vue d",
    ];
    let text = piece.line.text;
    if piece.place == Place::Below || piece.line.n_words > 9 {
        return None;
    }
    if HEADS.iter().any(|head| piece.line.folded.starts_with(head)) {
        let de = [" de ", " d'", " d’", " DE ", " D'", " D’"];
        let name = de.iter().find_map(|de| text.split_once(de))?.1.trim_end_matches([':', ' ']);
        return is_names(name).then_some(name);
    }
    let (media, name) = text.rsplit_once("  ")?;
    let plays = ["ecouter", "a ecouter", "lire l'audio", "podcast", "regarder", "voir la video"];
    (plays.iter().any(|play| fold(media).starts_with(play)) && is_names(name)).then_some(name)
}

/// « Publié par : Daouda Mine »
fn is_posted(piece: &Piece<'_>) -> bool {
    ["publie par", "poste par", "posted by", "mis en ligne par"]
        .iter()
        .any(|lead| piece.line.folded.starts_with(lead))
}

fn names_of(piece: &Piece<'_>, outlets: &Outlets) -> Vec<String> {
    let text = piece.line.text;
    if !piece.parts.is_empty() {
        return names_of_parts(piece);
    }
    // « R.J./H.B. » below a dispatch are its desk.
    if is_initials(text) && !(piece.place == Place::Below && text.contains('/')) {
        return listed_names(text);
    }
    if let Some(initials) = initials_after_place(text) {
        return listed_names(initials);
    }
    if let Some(name) = initials_with_agency(text) {
        return vec![name];
    }
    if let Some(name) = name_before_agency(text, outlets) {
        return vec![name.to_string()];
    }
    if let Some(author) = of_column(piece) {
        return listed_names(author);
    }
    if let Some((author, _)) = author_and_house(text) {
        return listed_names(author);
    }
    let credited = if piece.line.n_words <= 40 && says_credit(&piece.line.folded) {
        credit_names(text)
    } else {
        Vec::new()
    };
    // « Rédigé par Awa Ba le lundi 6 mars à 11:20 | Lu 12 fois » says it otherwise.
    if !credited.is_empty() {
        return credited;
    }
    if let Some(rest) = byline_rest(text).filter(|_| piece.line.n_chars <= 110) {
        let end = header_dates(rest).first().map_or(rest.len(), |date| date.at.start);
        return listed_names(rest.get(..end).unwrap_or(rest));
    }
    if let Some(head) = name_before_lead(text) {
        return listed_names(head);
    }
    if let Some(name) = name_after_date(&piece.line).or_else(|| name_after_place(text)) {
        return listed_names(name);
    }
    if piece.place != Place::Below && !piece.cut_from_body {
        let named = strip_name(piece, outlets);
        if !named.is_empty() {
            return named;
        }
    }
    let is_below = piece.place == Place::Below && piece.nth < SIGNATURE_PIECES;
    let is_under_title = piece.place == Place::Inside
        && !piece.cut_from_body
        && (is_names(text) || signs_with_agency(text, outlets));
    if is_below && is_signature(text) && signs_as_press(text) {
        let person = text.split([',', '(', '/', '|']).next().unwrap_or_default();
        return listed_names(person.trim_end_matches(['-', '–', '.', ' ']));
    }
    if is_under_title { listed_names(text) } else { Vec::new() }
}

/// « Éric Kung, syndic de Payerne » says who spoke: what follows an author's name is a place, a paper
/// or a trade of the press.
fn signs_as_press(text: &str) -> bool {
    const TRADES: [&str; 14] = [
        "a ",
        "au ",
        "en ",
        "avec",
        "pour ",
        "correspond",
        "envoye",
        "journalis",
        "redact",
        "stagiaire",
        "collabora",
        "chroniqu",
        "editorial",
        "grand reporter",
    ];
    let Some((_, rest)) = text.split_once(',') else { return true };
    let rest = rest.trim();
    let folded = fold(rest);
    !rest.starts_with(char::is_lowercase) || TRADES.iter().any(|trade| folded.starts_with(trade))
}

/// The persons of a header, and those that its credits name.
fn names_of_parts(piece: &Piece<'_>) -> Vec<String> {
    let of_part = |part: &StripPart<'_>| match part.kind {
        StripKind::Person => listed_names(part.text),
        StripKind::Credit => {
            initials_with_agency(part.text).map_or_else(|| credit_names(part.text), |name| vec![name])
        }
        _ => Vec::new(),
    };
    let named: Vec<String> = piece.parts.iter().flat_map(of_part).collect();
    if named.is_empty() {
        name_before_lead(piece.line.text).map(listed_names).unwrap_or_default()
    } else {
        named
    }
}

/// « J.D. avec AFP »
fn initials_with_agency(text: &str) -> Option<String> {
    let (initials, rest) = split_turn(text, " avec ").or_else(|| split_turn(text, " (avec "))?;
    let initials = initials.trim();
    let is_initials = initials.len() <= 10
        && initials.contains('.')
        && initials.split(['.', '-', ' ']).all(|part| part.chars().count() <= 1)
        && initials.starts_with(char::is_uppercase);
    (is_initials && rest.len() <= 30).then(|| initials.to_string())
}

/// « NANCY. Par Claire Morel | Hier à 20:14 », « (AFP) - Par Claire Morel »
fn name_after_place(text: &str) -> Option<&str> {
    // One search for what they share spares most lines the others.
    find_turn(text, " Par ")?;
    let (_, name) = [". Par ", "| Par ", "- Par ", "– Par ", "— Par ", ") Par "]
        .iter()
        .find_map(|mark| text.split_once(mark))?;
    name.split(['|', '•']).next()
}

/// « L'Avenir, 02-09-2016, 12h08 - Pascal Lorent »: a person after an outlet or a date.
fn strip_name(piece: &Piece<'_>, outlets: &Outlets) -> Vec<String> {
    let text = piece.line.text;
    let parts = strip_parts(text);
    let [(first, before), .., (_, last)] = parts.as_slice() else { return Vec::new() };
    let is_header = *first == 0
        && (outlets.find(before.split(',').next().unwrap_or_default().trim()).is_some()
            || header_dates(before).iter().any(|date| before.len() < date.at.end + 24));
    // Papers of a house side by side on top are no header of an article.
    let is_masthead =
        piece.place == Place::Above && piece.line.dates().is_empty() && strip_parts(text).len() > 2;
    let is_person = is_header && !is_masthead && is_name(last) && outlets.find(last).is_none();
    if is_person { vec![(*last).to_string()] } else { Vec::new() }
}

/// « J.-C. Wyns (avec Belga) Publié le mardi 19 février 2013 »
fn name_before_lead(text: &str) -> Option<&str> {
    const LEADS: [&str; 5] = [" Publié", " publié", " Mis à jour", " mis à jour", " Modifié"];
    // All of them begin with a space: each is looked at once.
    let leads =
        |at: &usize| text.get(*at..).is_some_and(|rest| LEADS.iter().any(|lead| rest.starts_with(lead)));
    let at = text.match_indices(' ').map(|(at, _)| at).take_while(|at| *at <= 60).find(leads)?;
    let (head, rest) = text.split_at_checked(at)?;
    let name = head.split(" (").next().unwrap_or(head).trim_end_matches([' ', '-', '–', '|', ',']);
    (is_names(name) && !header_dates(rest).is_empty()).then_some(name)
}

/// « Publié le 14 mars 2019 par Fatou Diagne »
fn name_after_date<'t>(line: &TextLine<'t>) -> Option<&'t str> {
    let date = line.dates().first()?;
    let after = line.text.get(date.at.end..)?;
    [" par ", " Par ", " by "].iter().find_map(|mark| split_turn(after, mark)).map(|(_, name)| name)
}

/// « Reportage A, rédigé par B ; Version française C ».
fn credit_names(text: &str) -> Vec<String> {
    text.split([';', ',', '(', ')', '[', ']', '/'])
        .flat_map(|part| part.split(" et "))
        .flat_map(|part| part.split(" avec "))
        // Who edited the copy did not write it.
        .filter(|part| !["edite par", "relu par"].iter().any(|lead| fold(part).contains(lead)))
        .filter_map(|part| {
            // Role words come first, the name is the capitalised end of the part.
            let words: Vec<&str> = part.split_whitespace().collect();
            let mut from = words.len();
            while let Some(word) = from.checked_sub(1).and_then(|before| words.get(before)) {
                if !is_name_word(word) && !is_particle(word) {
                    break;
                }
                from -= 1;
            }
            let is_role = |word: &&str| {
                matches!(
                    fold(word).as_str(),
                    "d'apres"
                        | "avec"
                        | "photos"
                        | "photo"
                        | "texte"
                        | "textes"
                        | "reportage"
                        | "de"
                        | "du"
                        | "la"
                        | "le"
                        | "version"
                        | "edition"
                        | "traduction"
                        | "source"
                        | "notre"
                        | "nos"
                        | "envoye"
                        | "envoyee"
                        | "envoyes"
                        | "special"
                        | "speciale"
                        | "speciaux"
                        | "correspondant"
                        | "correspondante"
                        | "correspondants"
                )
            };
            while words.get(from).is_some_and(is_role) {
                from += 1;
            }
            let name = words.get(from..)?.join(" ");
            is_name(&name).then_some(name)
        })
        .collect()
}

/// A part without the marks at its end, the stop of « Omar B. » kept.
fn without_stop(part: &str) -> &str {
    let part = part.trim();
    let last = part.rsplit(' ').next().unwrap_or_default();
    let is_initial = last.ends_with('.') && last.chars().count() == 2 || is_initials(part);
    if is_initial { part } else { part.trim_end_matches(['.', '-', '–', ' ']) }
}

/// « Awa Ba et Jean Roy (à Dakar) », « Julie Peh, correspondante ».
fn listed_names(text: &str) -> Vec<String> {
    text.split([',', '(', ')', '&', '/', '|', ';'])
        .flat_map(|part| part.split(" et "))
        .flat_map(|part| part.split(" avec "))
        .map(without_stop)
        .map(|part| part.split(" - ").next().unwrap_or(part).trim())
        .map(|part| part.split(" – ").next().unwrap_or(part).trim())
        .map(|part| {
            [" à ", " le ", " publié "]
                .iter()
                .filter_map(|mark| part.find(mark))
                .min()
                .map_or(part, |at| part.get(..at).unwrap_or(part))
        })
        .map(|part| {
            [" on", " ON", " le", " LE"].iter().find_map(|last| part.strip_suffix(last)).unwrap_or(part)
        })
        .filter(|part| is_name(part) || is_initials(part))
        .map(str::to_string)
        .collect()
}
