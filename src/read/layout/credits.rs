//! What shares a line with body text and is none: headers and datelines before it, credits and
//! signatures after it.
//!
//! Everything here gives a place to cut; what is cut off is furniture that `metadata` reads.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{lines::is_heard_aside, names::is_name, stuck};
use crate::{
    read::{
        lexicon::Outlets,
        metadata::header_date::{header_dates, month},
    },
    text::{fold, fold_char, with_folded},
};

/// How far into a line a dateline may reach.
const DATELINE_BYTES: usize = 140;

/// How long a credit at the end of a line may be.
const CREDIT_BYTES: usize = 300;

/// The bytes of a ` date 2023-02 ` header at the start of a line; 0 where there is none.
pub(in crate::read) fn header_len(text: &str) -> usize {
    // Most lines begin with another letter; a mark that is none may be left out when folded.
    let may_date = |first: char| fold_char(first) == 'd' || !first.is_alphanumeric();
    if !text.trim_start().starts_with(may_date) {
        return 0;
    }
    let folded = fold(text.get(..text.floor_char_boundary(40)).unwrap_or(text));
    if !folded.trim_start().starts_with("date") {
        return 0;
    }
    let head = text.get(..text.floor_char_boundary(40)).unwrap_or(text);
    let Some(date) = header_dates(head).into_iter().next() else { return 0 };
    // Only white space and the word stand before it: « Date butoir : 2023-02 » is no header.
    let before = fold(head.get(..date.at.start).unwrap_or_default());
    if matches!(before.trim().trim_end_matches(':').trim(), "date") {
        after_space(text, date.at.end)
    } else {
        0
    }
}

/// The bytes of a dateline at the start of a line, its dash included; 0 where there is none:
/// « BAMAKO, 5 février (Reuters) - », « AFP - », « (APS) – », « Paris (AFP) ».
pub(in crate::read) fn dateline_len(text: &str, outlets: &Outlets) -> usize {
    let head = text.get(..text.floor_char_boundary(DATELINE_BYTES)).unwrap_or(text);
    dash_dateline(head, outlets)
        .or_else(|| bracket_dateline(head, outlets))
        .map_or(0, |len| after_space(text, len))
}

/// The agency that a dateline or credit names in brackets or before its dash.
pub(in crate::read) fn agency_in<'o>(credit: &str, outlets: &'o Outlets) -> Option<&'o str> {
    // « © 2014 Agence France-Presse » keeps its hyphen.
    let whole = credit.trim_matches(|mark: char| !mark.is_alphabetic());
    if let Some(name) = outlets.agency(whole).or_else(|| led_agency(whole, outlets)) {
        return Some(name);
    }
    credit
        .split(|mark: char| {
            matches!(mark, '(' | ')' | '[' | ']' | '/' | ',' | '-' | '–' | '—' | ';' | ':' | '|' | '©' | '=')
        })
        .flat_map(|part| part.split(" avec "))
        .flat_map(|part| part.split(" et "))
        .map(|part| part.trim().trim_end_matches('.'))
        .find_map(|part| {
            let bare =
                part.strip_prefix(['l', 'L']).map_or(part, |rest| rest.trim_start_matches(['\'', '’']));
            led_agency(part, outlets)
                .or_else(|| outlets.agency(part))
                .or_else(|| spelled_agency(bare, outlets))
        })
}

/// The agency named after a credit's leading words, where there are some.
fn led_agency<'o>(part: &str, outlets: &'o Outlets) -> Option<&'o str> {
    let name = strip_lead(part);
    if name.len() < part.len() {
        outlets.agency(name).or_else(|| spelled_agency(name, outlets))
    } else {
        None
    }
}

/// « A. F. P. », « A.F.P »
fn spelled_agency<'o>(name: &str, outlets: &'o Outlets) -> Option<&'o str> {
    let letters = || name.split(['.', ' ']).filter(|part| !part.is_empty());
    let is_spelled =
        name.len() <= 14 && name.contains('.') && letters().all(|part| part.chars().count() == 1);
    is_spelled.then(|| letters().collect::<String>()).and_then(|name| outlets.agency(&name))
}

/// The byte where the credits and signatures at the end of a paragraph begin; its length where
/// there are none.
pub(in crate::read) fn credits_start(text: &str, outlets: &Outlets) -> usize {
    let mut end = text.trim_end().len();
    // Three in a row is the most that was seen: reporters, agency, initials.
    for _ in 0..3 {
        let Some(head) = text.get(..end) else { break };
        let cut = bracket_credit(head, outlets).or_else(|| trailing_credit(head, outlets));
        let Some(cut) = cut.map(|cut| head.get(..cut).unwrap_or_default().trim_end().len()) else { break };
        if cut == 0 || cut >= end {
            break;
        }
        end = cut;
    }
    end
}

/// Whether the words of a credit say what they are: « Reportage », « rédigé par », « avec AFP ».
pub(in crate::read) fn says_credit(folded: &str) -> bool {
    const TURNS: [&str; 22] = [
        "reportage de",
        "reportage d",
        "reportage :",
        "redige par",
        "version francaise",
        "edite par",
        "ecrit par",
        "propos recueillis",
        "traduit par",
        "traduction de",
        "traduit de",
        "avec afp",
        "avec reuters",
        "avec ap",
        "avec agences",
        "avec les agences",
        "source :",
        "source:",
        "service francais",
        "contribution de",
        "avec la contribution",
        "edition francaise",
    ];
    static IN_ONE_WALK: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(TURNS).ok());
    IN_ONE_WALK.as_ref().is_some_and(|turns| turns.is_match(folded)) || folded.starts_with("reportage ")
}

/// A dateline that ends in a dash.
fn dash_dateline(head: &str, outlets: &Outlets) -> Option<usize> {
    for (at, mark) in head.char_indices() {
        if mark == '|' && outlets.find(head.get(..at)?.trim()).is_some() {
            return Some(at + 1);
        }
        if !matches!(mark, '-' | '–' | '—' | ':' | '=') {
            continue;
        }
        let before = head.get(..at)?;
        // Hyphens inside « Saint-Louis » and « 06-02-2023 » are no dashes; « (AIB)-Le » is one.
        let stands_free =
            before.ends_with([' ', '\u{a0}', '\u{202f}', ')', ']']) || stuck::is_stuck(head, at, before);
        if (stands_free || mark == '—')
            && (stuck::is_town(head, at, before) || is_dateline(before.trim(), mark, outlets))
        {
            let after = head.get(at..)?;
            let dashes = after.len() - after.trim_start_matches(['-', '–', '—', ':', '=']).len();
            return Some(at + dashes + stuck::clock_len(after.get(dashes..)?));
        }
    }
    None
}

/// A dateline that ends in its agency's bracket.
fn bracket_dateline(head: &str, outlets: &Outlets) -> Option<usize> {
    let open = head.find(['(', '['])?;
    let close = open + head.get(open..)?.find([')', ']'])? + 1;
    let agency = head.get(open + 1..close - 1)?;
    let place = head.get(..open)?.trim();
    // « (Roberval) Le vent a tourné. »
    let is_bracketed_place = open == 0
        && is_place_and_date(agency)
        && agency.starts_with(char::is_uppercase)
        && agency.chars().count() >= 3
        && !with_folded(agency, is_aside);
    let known = outlets.agency(agency).is_some() || is_bracketed_place;
    let starts_sentence =
        head.get(close..)?.trim_start().starts_with(|next: char| next.is_uppercase() || next == '«');
    (known && starts_sentence && is_place_and_date(place)).then_some(close)
}

/// What stands in brackets before a sentence, and is no town: « (Rires) Non. », « (Suite) Le débat ».
fn is_aside(folded: &str) -> bool {
    let words = ["suite", "fin", "lire", "voir", "note", "il", "elle", "ndlr"];
    let first = folded.split([' ', '\'']).next().unwrap_or_default();
    words.contains(&first) || is_heard_aside(first) || is_heard_aside(folded)
}

/// Whether a text before a dash is a dateline: an agency, or a place with an agency or a date, or
/// a place in capitals.
fn is_dateline(text: &str, mark: char, outlets: &Outlets) -> bool {
    // « AUCH. - Elle a gardé son manteau. »
    let text = text.strip_suffix('.').filter(|place| is_all_capitals(place)).unwrap_or(text);
    if text.is_empty() || text.contains(['.', '«', '"', '!', '?']) && !has_short_month(text) {
        return false;
    }
    // « APA-Bamako (Mali) – »
    let begins_with_agency = text.split_once('-').is_some_and(|(name, place)| {
        outlets.agency(name.trim()).is_some() && place.starts_with(char::is_uppercase) && place.len() <= 40
    });
    if begins_with_agency {
        return true;
    }
    let bare = text.trim_matches(['(', ')', '[', ']']);
    if outlets.agency(bare).is_some() {
        return true;
    }
    let (place, bracket) = match text.split_once(['(', '[']) {
        Some((place, bracket)) => (place.trim(), Some(bracket.trim_end_matches([')', ']']))),
        None => (text, None),
    };
    if place.is_empty() || !is_place_and_date(place) {
        return false;
    }
    let dated = !header_dates(place).is_empty();
    match bracket {
        // « Niamey (© 2020 Le Fleuve) – »
        Some(agency) => {
            let is_land =
                || mark != ':' && is_all_capitals(place) && is_place_and_date(agency) && agency.len() <= 30;
            agency_in(agency, outlets).is_some()
                || is_land()
                || stuck::is_land_and_date(agency)
                || ((dated || agency.starts_with('©')) && agency.len() <= 30)
        }
        // « Le 5 février - un dimanche - » names no place.
        None => mark != ':' && ((dated && !fold(place).starts_with("le ")) || is_all_capitals(place)),
    }
}

/// « BAMAKO, le 5 février 2023 », « Dakar, Sénégal »; also nothing at all.
fn is_place_and_date(text: &str) -> bool {
    let dates = header_dates(text);
    let place = dates.first().map_or(text, |date| text.get(..date.at.start).unwrap_or_default());
    // « Rabat - 10 sept. 2023 »
    let is_apart =
        |mark: char| matches!(mark, ',' | ' ') || !dates.is_empty() && matches!(mark, '-' | '–' | '—');
    let place = place.trim().trim_end_matches(is_apart);
    let place = place.strip_suffix(" le").unwrap_or(place).trim_end_matches(is_apart).trim();
    let after = dates.first().map_or("", |date| text.get(date.at.end..).unwrap_or_default());
    let after_is_small = after.trim().trim_matches([',', '.']).len() <= 8;
    let words: Vec<&str> = place.split_whitespace().collect();
    let small = |word: &str| {
        matches!(fold(word).as_str(), "de" | "du" | "la" | "le" | "les" | "sur" | "et" | "en" | "d'")
    };
    let is_figure = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    let capital = |word: &&str| {
        is_figure(word) || word.trim_start_matches(['\'', '/']).starts_with(char::is_uppercase) || small(word)
    };
    after_is_small
        && words.len() <= 6
        && words.first().is_none_or(|first| !small(first) || first.starts_with(char::is_uppercase))
        && words.iter().all(capital)
}

pub(super) fn is_all_capitals(text: &str) -> bool {
    let n_letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    n_letters >= 4 && text.split_whitespace().count() <= 3 && !text.chars().any(char::is_lowercase)
}

/// « 5 fév. » holds a full stop that ends no sentence.
fn has_short_month(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.strip_suffix(['.', ',']).is_some_and(|name| month(name.trim_end_matches('.')).is_some())
    })
}

/// « … la Russie. (Reuters) », « … (Reportage A, rédigé par B) ».
fn bracket_credit(text: &str, outlets: &Outlets) -> Option<usize> {
    if !text.ends_with([')', ']']) {
        return None;
    }
    let tail_start = text.ceil_char_boundary(text.len().saturating_sub(CREDIT_BYTES));
    let open = tail_start + text.get(tail_start..)?.rfind(['(', '['])?;
    let inside = text.get(open + 1..text.len() - 1)?;
    let is_credit =
        agency_in(inside, outlets).is_some_and(|_| inside.len() <= 60) || says_credit(&fold(inside));
    (is_credit && ends_before(text.get(..open)?)).then_some(open)
}

/// « … depuis hier. Mémé Sanogo », « … a-t-il dit. AFP », « … Avec AFP », « … str-lal/sba ».
fn trailing_credit(text: &str, outlets: &Outlets) -> Option<usize> {
    let tail_start = text.ceil_char_boundary(text.len().saturating_sub(CREDIT_BYTES));
    let tail = text.get(tail_start..)?;
    // The last sentence end that something follows.
    let bare = tail.trim_end_matches(['.', ' ']);
    let mark = bare.rfind(['.', '!', '?', '…', '»', '”', '"'])?;
    let mark_len = bare.get(mark..)?.chars().next()?.len_utf8();
    let start = tail_start + mark + mark_len;
    let rest = text.get(start..)?.trim();
    let before = text.get(..start)?;
    if rest.is_empty() || !ends_before(before) || is_abbreviated(before) {
        return None;
    }
    let bare_rest = rest.trim_end_matches('.');
    let is_agency = || bare_rest.len() <= 40 && agency_in(bare_rest, outlets).is_some();
    let is_person = || !rest.ends_with('.') && is_name(rest);
    let is_initials = || {
        rest.len() <= 24
            && rest.contains('/')
            && (rest.chars().all(|mark| mark.is_ascii_lowercase() || matches!(mark, '/' | '-'))
                || rest.chars().all(|mark| mark.is_ascii_uppercase() || matches!(mark, '/' | '-')))
    };
    let is_said = || rest.len() <= 120 && !rest.ends_with('.') && says_credit(&fold(rest));
    // Agencies end a dispatch so.
    let is_end = matches!(bare_rest, "Fin" | "FIN" | "(Fin)" | "(FIN)");
    (is_end || is_agency() || is_person() || is_initials() || is_said()).then_some(start)
}

/// Whether what stands before a credit is a finished sentence.
fn ends_before(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?', '…', '»', '”', '"'])
}

/// Whether the full stop at the end belongs to an abbreviation or an initial.
fn is_abbreviated(text: &str) -> bool {
    let Some(bare) = text.trim_end().strip_suffix('.') else { return false };
    let word = bare.rsplit(|mark: char| !mark.is_alphanumeric()).next().unwrap_or_default();
    word.chars().count() == 1
        || matches!(
            fold(word).as_str(),
            "mm" | "mme" | "mlle" | "dr" | "pr" | "me" | "st" | "gal" | "cdt" | "col" | "gen"
        )
}

/// A credit's leading words: « Avec », « Source : », « Par », « © ».
fn strip_lead(part: &str) -> &str {
    const LEADS: [&str; 8] =
        ["avec l'", "avec l’", "avec ", "source ", "par ", "d'après ", "selon ", "copyright "];
    if !part.starts_with(|first: char| matches!(first.to_ascii_lowercase(), 'a' | 's' | 'p' | 'd' | 'c')) {
        return part;
    }
    let lower = part.to_lowercase();
    for lead in LEADS {
        if lower.starts_with(lead) {
            return part.get(lead.len()..).unwrap_or(part).trim();
        }
    }
    part
}

fn after_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::{credits_start, dateline_len, header_len};
    use crate::read::lexicon::Outlets;

    #[test]
    fn headers() {
        assert_eq!(&" date 2023-02 BAMAKO"[header_len(" date 2023-02 BAMAKO")..], "BAMAKO");
        assert_eq!(&"date: 2021-06-30 Titre"[header_len("date: 2021-06-30 Titre")..], "Titre");
        assert_eq!(header_len("Date butoir : 2023-02 pour les candidats"), 0);
        assert_eq!(header_len("Datés de 2023-02"), 0);
    }

    #[test]
    fn datelines_are_cut() {
        let outlets = Outlets::default();
        for (line, body) in [
            ("BAMAKO, 5 février (Reuters) - Le ministre", "Le ministre"),
            ("Genève (ats) - 14.09.2011 17:05 - Le fonds", "Le fonds"),
            ("PARIS (AFP) — Les agriculteurs", "Les agriculteurs"),
            ("Paris (AFP) Le gouvernement", "Le gouvernement"),
            ("AFP - Les pompiers", "Les pompiers"),
            ("(AFP) – Les pompiers", "Les pompiers"),
            ("Dakar, 6 fév. 2023 (APS) – La campagne", "La campagne"),
            ("Ouagadougou, 6 févr. (AIB)-Le Premier ministre", "Le Premier ministre"),
            ("NIAMEY - L'opposition", "L'opposition"),
            ("Saint-Louis du Sénégal, le 12 mars 2019 - Les pêcheurs", "Les pêcheurs"),
            ("Lomé, Togo, 3 mai (Xinhua) -- Deux", "Deux"),
            ("CONAKRY-La journée de jeudi", "La journée de jeudi"),
            ("ABIDJAN- Les planteurs", "Les planteurs"),
            ("Niamey- Le président de la République", "Le président de la République"),
            ("AFP, Addis Abeba, 21 jan 2002 - 9h15 - L'organe central", "L'organe central"),
        ] {
            assert_eq!(&line[dateline_len(line, &outlets)..], body, "{line}");
        }
    }

    #[test]
    fn beginnings_that_are_no_dateline() {
        let outlets = Outlets::default();
        for line in [
            "Emmanuel Macron (LREM) - au pouvoir depuis 2017 - se rend à Kigali.",
            "Le 5 février - un dimanche - la ville s'est réveillée sous la neige.",
            "M. Diop - ministre - a parlé.",
            "Paris - Nice, la course au soleil, part dimanche.",
            "Le maire - réélu en mars 2020 - a démissionné.",
            "Saint-Étienne a battu Metz.",
            "OUEST-FRANCE publie la liste.",
            "SOGEA-SATOM a signé.",
            "",
        ] {
            assert_eq!(dateline_len(line, &outlets), 0, "{line}");
        }
    }

    #[test]
    fn credits_are_cut() {
        let outlets = Outlets::default();
        for (paragraph, body) in [
            ("L'Irak et la Russie. (Reuters)", "L'Irak et la Russie."),
            ("La fin. (Reportage Awa Ba, rédigé par Jean Roy ; Version française Ana Li)", "La fin."),
            ("Il a plu. Mémé Sanogo", "Il a plu."),
            ("Il a plu.Mémé Sanogo", "Il a plu."),
            ("« Il a plu. » Aminata Koné", "« Il a plu. »"),
            ("Les faits sont graves. Avec AFP", "Les faits sont graves."),
            ("Les faits sont graves. AFP", "Les faits sont graves."),
            ("Il n'y a pas de blessé. Propos recueillis par Luc Petit", "Il n'y a pas de blessé."),
            ("Les cours ont repris. str-lal/sba", "Les cours ont repris."),
            ("Tout est rentré dans l'ordre. Luc Petit (AFP)", "Tout est rentré dans l'ordre."),
        ] {
            assert_eq!(&paragraph[..credits_start(paragraph, &outlets)], body, "{paragraph}");
        }
    }

    #[test]
    fn ends_that_are_no_credit() {
        let outlets = Outlets::default();
        for paragraph in [
            "Le parti a salué M. Diop Sylla",
            "Ils étaient là (Amadou, Jean et Paul).",
            "Il a rejoint l'agence (Reuters).",
            "La loi a été votée. Elle entre en vigueur en mai.",
            "Il aime le vin. Et Marie aussi",
            "",
        ] {
            assert_eq!(credits_start(paragraph, &outlets), paragraph.len(), "{paragraph}");
        }
    }
}
