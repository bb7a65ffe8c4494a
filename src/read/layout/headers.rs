//! Lines that say when, by whom and from where: dates, bylines, sources.

use super::{
    dated_strip::is_dated_strip,
    furniture::is_hour,
    lines::Line,
    names::{is_initials, is_name, is_name_word, is_names},
};
use crate::{
    read::{
        lexicon::Outlets,
        metadata::header_date::{HeaderDate, is_weekday},
    },
    text::{WordKind, fold, split_turn, with_folded, words},
};

/// What begins a line that says when it was printed.
pub(in crate::read) const PUBLISHED_LEADS: [&str; 16] = [
    "publie",
    "publiee",
    "mis en ligne",
    "mise en ligne",
    "poste le",
    "posted on",
    "published",
    "paru le",
    "date de publication",
    "date :",
    "cree le",
    "redige le",
    "diffuse le",
    "article publie",
    "article paru",
    "paru dans",
];

/// What begins a line that says when it was changed.
pub(in crate::read) const UPDATED_LEADS: [&str; 10] = [
    "mis a jour",
    "mise a jour",
    "modifie",
    "derniere mise a jour",
    "actualise",
    "updated",
    "last updated",
    // « Majoration du Smic » begins with the letters of the abbreviation.
    "maj ",
    "maj:",
    "maj.",
];

/// What begins a line that says who wrote it.
const BYLINE_LEADS: [&str; 27] = [
    "texte par :",
    "texte par",
    "suivi par",
    "article de",
    "article par",
    "propos recueillis par",
    "recueilli par",
    "recueillis par",
    "article redige par",
    "redige par",
    "ecrit par",
    "publie par",
    "poste par",
    "posted by",
    "written by",
    "une enquete de",
    "un reportage de",
    "reportage de",
    "de notre correspondante",
    "de notre correspondant",
    "de notre envoyee speciale",
    "de notre envoye special",
    "auteur :",
    "auteur:",
    "par :",
    "par",
    "by",
];

/// Whether a line is a date with little else: « Lundi 6 Février 2023 », « Publié le 3 mai à 14h ».
pub(in crate::read) fn is_date_line(line: &Line<'_>) -> bool {
    let folded = line.folded.trim_start_matches('(');
    let leads = |list: &[&str]| list.iter().any(|lead| folded.starts_with(lead));
    // « publié le 21 novembre 2012, mis à jour à 11:54. Tags: … »: « Publié le 3 mai, le rapport … » is told.
    let goes_on =
        || ["mise a jour", "mis a jour", "tags:", "tags :"].iter().any(|turn| folded.contains(turn));
    if line.n_words > 20 && line.n_chars <= 300 && leads(&PUBLISHED_LEADS) && goes_on() {
        return line.dates().len() >= 2;
    }
    if line.n_chars > 140 || line.n_words > 24 {
        return false;
    }
    let dates = line.dates();
    if dates.is_empty() {
        // « Mis à jour à 18:21 »
        return says_hour(line) && (leads(&PUBLISHED_LEADS) || leads(&UPDATED_LEADS));
    }
    if (leads(&PUBLISHED_LEADS) || leads(&UPDATED_LEADS)) && line.n_words <= 20 {
        return true;
    }
    // « mercredi 5 avril 2017. » stands alone.
    let is_bare = |date: &HeaderDate| date.at.start == 0 && date.at.end + 1 == line.text.len();
    if line.text.ends_with(['!', '?']) || line.text.ends_with('.') && !dates.iter().any(is_bare) {
        return false;
    }
    if is_dated_strip(line.text) {
        return true;
    }
    // An agency or a host in brackets is written as it likes.
    let brackets = brackets(line.text);
    let inside = |at: usize| {
        dates.iter().any(|date| date.at.contains(&at)) || brackets.iter().any(|range| range.contains(&at))
    };
    // « March 4, 2016 by admin »: who follows may be written in any way.
    let mut after_by = false;
    words(line.text).filter(|word| !inside(word.start) && word.kind != WordKind::Mark).all(|word| {
        // Places and outlets beside a date have capitals; the small words are those of headers.
        let fits =
            after_by || word.kind == WordKind::Number || word.is_capitalised() || is_date_word(word.text);
        after_by = matches!(word.text, "by" | "par" | "Par");
        fits
    })
}

/// « Le 18/03/2024 à 12h22 »: when something was posted, and no day of a chronicle.
pub(super) fn says_hour_and_day(line: &Line<'_>) -> bool {
    let hour = |word: &str| is_hour(word.trim_end_matches(['.', ',']));
    !line.dates().is_empty() && line.text.split([' ', '\u{a0}']).any(hour)
}

/// Whether a short line ends in an hour: « 18:21 », « 8h05 ».
fn says_hour(line: &Line<'_>) -> bool {
    let last = || line.text.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    line.n_words <= 8 && is_hour(last().trim_end_matches(')'))
}

/// The insides of short brackets.
fn brackets(text: &str) -> Vec<core::ops::Range<usize>> {
    let opens = text.match_indices('(').map(|(at, _)| at + 1);
    opens
        .filter_map(|open| {
            let len = text.get(open..)?.find(')')?;
            (len <= 40).then_some(open..open + len)
        })
        .collect()
}

pub(super) fn is_date_word(word: &str) -> bool {
    let is_small = |folded: &str| {
        let is_hour = folded.len() <= 6
            && folded.contains(['h', 'm'])
            && folded.starts_with(|mark: char| mark.is_ascii_digit());
        is_header_word(folded) || is_hour
    };
    with_folded(word, is_small) || is_weekday(word)
}

fn is_header_word(folded: &str) -> bool {
    let is_clock =
        matches!(folded, "am" | "pm" | "utc" | "gmt" | "h" | "heure" | "heures" | "min" | "n" | "no");
    let is_joint =
        matches!(folded, "by" | "on" | "in" | "a" | "au" | "le" | "la" | "l'" | "du" | "de" | "et" | "par");
    let is_printed =
        matches!(folded, "publie" | "publiee" | "mis" | "mise" | "jour" | "modifie" | "edition" | "date");
    is_clock || is_joint || is_printed
}

/// Whether a line names an author or a source and nothing else.
pub(super) fn is_byline(line: &Line<'_>, outlets: &Outlets) -> bool {
    if line.n_chars > 110 || line.n_words > 20 {
        return false;
    }
    // « Rédigé par Awa Ba-Roy le lundi 6 mars 2017 à 11:20 | Lu 12 fois »
    if line.n_words > 14 && line.dates().is_empty() {
        return false;
    }
    if is_source(line)
        || signs_with_agency(line.text, outlets)
        || is_initials(line.text)
        || initials_after_place(line.text).is_some()
    {
        return true;
    }
    byline_rest(line.text).is_some_and(|rest| {
        let rest = rest.split('|').next().unwrap_or(rest).trim_end_matches(['.', ' ']);
        let first = rest.split_whitespace().next().unwrap_or_default();
        let n_words = rest.split_whitespace().count();
        let small = fold(first);
        let is_turn = matches!(
            small.as_str(),
            "ailleurs"
                | "la"
                | "le"
                | "les"
                | "l'"
                | "un"
                | "une"
                | "des"
                | "exemple"
                | "contre"
                | "consequent"
                | "son"
                | "sa"
                | "ses"
                | "temps"
                | "ce"
                | "cette"
                | "amour"
                | "peur"
                | "millions"
                | "milliers"
        );
        let is_newsroom = fold(rest).contains("redaction") && n_words <= 5;
        is_newsroom
            || (is_name_word(first.trim_end_matches(',')) && n_words <= 12)
            || (!is_turn && n_words <= 3 && !line.ends_sentence())
    })
}

/// « Berne, J.-P. M. »: the initials.
pub(in crate::read) fn initials_after_place(text: &str) -> Option<&str> {
    let (place, initials) = split_turn(text, ", ")?;
    let is_place = (1..=3).contains(&place.split_whitespace().count())
        && place.split_whitespace().all(is_name_word)
        && place.chars().count() >= 3;
    (is_place && is_initials(initials)).then_some(initials)
}

/// « Source : APS », « Sources : AFP et Reuters ».
pub(in crate::read) fn is_source(line: &Line<'_>) -> bool {
    let rest = ["source", "sources"].iter().find_map(|lead| line.folded.strip_prefix(lead));
    // « Source AFP »
    let is_capital = |rest: &str| {
        line.n_words == 2
            && rest.starts_with(' ')
            && !line.text.trim_start_matches(|mark: char| mark != ' ').contains(char::is_lowercase)
    };
    rest.is_some_and(|rest| {
        rest.trim_start().starts_with([':', '-', '–', '=']) && line.n_words <= 10 || is_capital(rest)
    }) || (line.n_words <= 4
        && ["avec afp", "avec reuters", "avec agences", "avec l'afp"]
            .contains(&line.folded.trim_end_matches('.')))
}

/// What follows « Par », « Propos recueillis par », … ; `None` where nothing such begins the line.
pub(in crate::read) fn byline_rest(text: &str) -> Option<&str> {
    if !may_lead(text) {
        return None;
    }
    let head = text.char_indices().nth(60).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let folded = fold(head);
    let lead = BYLINE_LEADS.iter().find(|lead| {
        folded
            .strip_prefix(**lead)
            .is_some_and(|rest| lead.ends_with(':') || rest.starts_with([' ', ':', '\u{a0}']))
    });
    let Some(lead) = lead else { return held_by(text, &folded) };
    // Folding keeps the number of letters of these leads, so they can be counted off the text.
    let n_letters = lead.chars().count();
    let at = text.char_indices().nth(n_letters).map_or(text.len(), |(at, _)| at);
    let rest = text.get(at..)?.trim_start_matches([' ', ':', '\u{a0}']).trim();
    (!rest.is_empty()).then_some(rest)
}

/// « Propos recueillis à Prague par Jean Roy », « Entretien réalisé en mars par Awa Ba », « Texte et photos : Awa
/// Ba »: who held or wrote it, behind the last words of the lead.
fn held_by<'t>(text: &'t str, folded: &str) -> Option<&'t str> {
    const HELD: [&str; 9] = [
        "propos recueillis ",
        "propos traduits ",
        "entretien realise ",
        "entretien mene ",
        "interview realisee ",
        "interview menee ",
        "reportage realise ",
        "dossier realise ",
        "enquete realisee ",
    ];
    const WRITTEN: [&str; 4] = ["texte et photos", "textes et photos", "texte et photo", "textes"];
    let after = |mark: &str| Some(text.get(text.find(mark)? + mark.len()..)?.trim());
    let rest = if HELD.iter().any(|lead| folded.starts_with(lead)) {
        after(" par ")
    } else if WRITTEN.iter().any(|lead| folded.starts_with(lead)) {
        after(":").or_else(|| after(" par "))
    } else {
        None
    };
    rest.filter(|rest| is_names(rest.trim_end_matches(['.', ' '])))
}

/// « Jeanne Morel avec AFP »: persons, then agencies; « Paul Roy avec Marie », « Awa Ba avec MSF » have none.
pub(in crate::read) fn signs_with_agency(text: &str, outlets: &Outlets) -> bool {
    let Some((names, agency)) = split_turn(text, " avec ").filter(|_| text.len() <= 110) else {
        return false;
    };
    let agency = agency.trim_end_matches(['.', ' ']);
    let is_agency = |part: &str| {
        let part = part.trim();
        let bare = ["l'", "l’", "les ", "d'autres "].iter().find_map(|lead| part.strip_prefix(lead));
        let bare = bare.unwrap_or(part);
        outlets.agency(bare).is_some() || matches!(bare, "agences" | "Agences" | "AGENCES")
    };
    is_names(names) && agency.split([',', '/']).flat_map(|part| part.split(" et ")).all(is_agency)
}

/// « Quê Anh Dào/VNA/CVN »: a person, then an agency of the lexicon, perhaps with what took it over.
pub(in crate::read) fn name_before_agency<'t>(text: &'t str, outlets: &Outlets) -> Option<&'t str> {
    let (name, rest) = text.trim().split_once('/')?;
    let is_code = |part: &str| part.len() <= 16 && part.trim().starts_with(char::is_uppercase);
    let mut parts = rest.split('/');
    let is_agency = parts.next().is_some_and(|part| outlets.agency(part.trim()).is_some());
    // The agency makes it a name, whatever its words mean: « Quê » is « que » without its marks.
    let is_word = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
    };
    let is_person =
        (2..=5).contains(&name.split_whitespace().count()) && name.split_whitespace().all(is_word);
    (text.len() <= 60 && is_person && is_agency && parts.all(is_code)).then_some(name.trim())
}

/// Whether a text begins with the letters of one of the [`BYLINE_LEADS`], or of [`held_by`], or with what may be left out when
/// it is folded.
fn may_lead(text: &str) -> bool {
    const PAIRS: [[u8; 2]; 17] = [
        *b"ar", *b"au", *b"by", *b"de", *b"do", *b"ec", *b"en", *b"in", *b"pa", *b"po", *b"pr", *b"pu",
        *b"re", *b"su", *b"te", *b"un", *b"wr",
    ];
    match text.as_bytes() {
        [first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii() => {
            PAIRS.contains(&[first.to_ascii_lowercase(), second.to_ascii_lowercase()])
        }
        _ => !text.is_empty(),
    }
}

/// Whether a line is a person's name alone, perhaps with a place or an outlet after a comma.
pub(in crate::read) fn is_signature(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', ',']);
    let mut parts = bare.split([',', '(', '/', '|']);
    let person = parts.next().unwrap_or_default().trim_end_matches(['-', '–', ' ']);
    // « À Lausanne, ce matin, il neige. » goes on as no signature does.
    let goes_on = bare.len() < text.trim().len()
        && parts
            .any(|part| part.split_whitespace().count() > 1 && part.trim().starts_with(char::is_lowercase));
    bare.len() <= 80 && is_name(person) && !goes_on
}

#[cfg(test)]
mod tests {
    use super::{byline_rest, is_date_line, name_before_agency, signs_with_agency};
    use crate::read::{layout::text_line, lexicon::Outlets};

    fn dated(text: &str) -> bool {
        text_line(text, 0..text.len(), 0).is_some_and(|line| is_date_line(&line))
    }

    #[test]
    fn lines_of_dates() {
        for text in [
            "MAJ le 3 mai 2024 à 14h05",
            "Maj : 03/05/2024",
            "Mis à jour le 3 mai 2024",
            "mercredi 5 avril 2017.",
        ] {
            assert!(dated(text), "{text}");
        }
        for text in [
            "Majoration du Smic : ce qui change au 1er janvier 2024",
            "Majorque sous l'eau le 3 mai 2024",
            "Verdict le 5 avril 2017.",
        ] {
            assert!(!dated(text), "{text}");
        }
    }

    #[test]
    fn names_with_an_agency() {
        let outlets = Outlets::default();
        for text in [
            "Jeanne Morel avec AFP",
            "Awa Ba et Jean Roy avec Reuters",
            "Luc Favre avec ATS.",
            "Luc Favre avec l'AFP et Reuters",
            "Awa Ba avec agences",
        ] {
            assert!(signs_with_agency(text, &outlets), "{text}");
        }
        assert_eq!(name_before_agency("Quê Lan Anh/VNA/CVN", &outlets), Some("Quê Lan Anh"));
        assert_eq!(name_before_agency("Quê Lan Anh/LE PHARE", &outlets), None);
        for text in [
            "Paul Roy avec Marie",
            "Le maire avec AFP",
            "Un accord avec BNP",
            "Jeanne Morel avec AFP au tribunal",
            "Awa Ba avec MSF",
            "Jean Roy avec ONU",
        ] {
            assert!(!signs_with_agency(text, &outlets), "{text}");
        }
    }

    #[test]
    fn names_behind_a_long_lead() {
        for (text, name) in [
            ("Propos recueillis à Prague par Étienne Vau-Sand", "Étienne Vau-Sand"),
            ("Entretien réalisé à Lomé par Awa Ba", "Awa Ba"),
            ("Texte et photos : Jean Roy", "Jean Roy"),
            ("Textes : Awa Ba et Jean Roy", "Awa Ba et Jean Roy"),
        ] {
            assert_eq!(byline_rest(text), Some(name), "{text}");
        }
        for text in [
            "Textes de loi : ce qui change",
            "Propos recueillis par la police",
            "Dossier réalisé en hâte par la mairie",
        ] {
            assert!(byline_rest(text).is_none_or(|rest| rest == "la police"), "{text}");
        }
    }
}
