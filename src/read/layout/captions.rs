//! Photo credits and captions, told from body text.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{lines::Line, names::is_name};
use crate::text::{fold, has_turn};

/// How a credit begins, folded.
const STARTS: [&str; 23] = [
    "© ",
    "©",
    "(c) ",
    "credit photo",
    "credits photo",
    "credit :",
    "credits :",
    "credit image",
    "photo :",
    "photo:",
    "photos :",
    "ph :",
    "ph:",
    "ph.",
    "image :",
    "photo credit",
    "photo afp",
    "photo archives",
    "photo d'archives",
    "photo d'illustration",
    "image d'illustration",
    "legende :",
    "legende:",
];

/// A credit at the end of a line is shorter; no paragraph is searched whole for one.
const CREDIT_BYTES: usize = 160;

/// Whether a line credits a picture: « © aBamako.com par DR », « Crédit photo : X », « Photo AFP ».
pub(in crate::read) fn is_photo_credit(line: &Line<'_>) -> bool {
    if line.n_chars > 110 {
        return false;
    }
    let folded = line.folded.as_str();
    let starts = || STARTS.iter().any(|turn| folded.starts_with(turn));
    let ends = || {
        [
            " dr",
            "/dr",
            "/ dr",
            "(dr)",
            " d.r.",
            "/afp",
            "/ afp",
            "© afp",
            "/reuters",
            "/ reuters",
            "via getty images",
            "getty images",
            "via reuters",
            "/sipa",
            "/ap",
            "afp photo",
            "(photo afp)",
            "/ maxppp",
            "/maxppp",
        ]
        .iter()
        .any(|turn| folded.ends_with(turn))
    };
    (starts() && !(folded.starts_with(['©', '(']) && has_year(folded)))
        || shouts(line)
        || (line.n_chars <= 60 && !line.ends_sentence() && (ends() || names_both(line.text)))
}

/// « © 2023 Le Journal » is a footer.
fn has_year(folded: &str) -> bool {
    folded.split(|mark: char| !mark.is_ascii_digit()).any(|number| number.len() == 4)
}

/// « PHOTO AWA SARR, LE FLEUVE »
fn shouts(line: &Line<'_>) -> bool {
    line.text.strip_prefix("PHOTO ").is_some_and(|rest| {
        line.n_words <= 9 && !rest.contains(char::is_lowercase) && rest.contains([',', '/'])
    })
}

/// « LE PHARE/Ana Li », « Ana Li / DELTA PRESSE »: who took the picture and for whom.
fn names_both(text: &str) -> bool {
    let Some((first, second)) = text.split_once('/') else { return false };
    let (first, second) = (first.trim(), second.trim());
    let is_house = |text: &str| {
        text.chars().filter(|letter| letter.is_uppercase()).count() >= 2
            && !text.chars().any(char::is_lowercase)
    };
    let is_person = |text: &str| is_name(text) && text.chars().any(char::is_lowercase);
    // « AWA DIOP/LE PHARE », all in capitals
    let is_shouted = is_house(first) && is_house(second) && is_name(first) && second.chars().count() >= 5;
    text.len() <= 60
        && (is_house(first) && is_person(second) || is_person(first) && is_house(second) || is_shouted)
}

/// The words by which a line tells that it describes a picture: looked for at once, in one walk.
static TURNS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let turns = [
        "(illustration)",
        "(image d'illustration)",
        "(photo d'illustration)",
        "photo d'illustration",
        "image d'illustration",
        "illustration)",
        "(archives)",
        "photo d'archives",
        "(photo",
        "( photo",
        "(ph. ",
        "(ph : ",
        ". ph. ",
        ". image : ",
        ". image: ",
        "[photo",
        "[ photo",
        ". photo ",
        "/ photo ",
        "/photo ",
        "credit photo",
        "photo credit",
        "(capture d'ecran)",
        "capture d'ecran",
        " © ",
        "(g)",
        "(d)",
        "(a gauche)",
        "(a droite)",
        "(au centre)",
        "de gauche a droite",
        "sur cette photo",
        "sur la photo",
    ];
    AhoCorasick::new(turns).ok()
});

/// Whether a line describes a picture by its own words.
pub(super) fn is_caption(line: &Line<'_>) -> bool {
    if is_photo_credit(line) {
        return true;
    }
    if line.n_chars > 420 {
        return false;
    }
    let folded = line.folded.as_str();
    let says = || TURNS.as_ref().is_some_and(|turns| turns.is_match(folded));
    let ends = ["/afp", "/ afp", "/reuters", "/ reuters", "getty images", "/sipa", "/ap", "(dr)"]
        .iter()
        .any(|turn| folded.ends_with(turn));
    let starts = ["legende :", "legende:", "photo :", "image :", "illustration :", "illustration."]
        .iter()
        .any(|turn| folded.starts_with(turn));
    // « Photo G. D. : le public a suivi les débats »
    let labelled = folded.starts_with("photo ") && folded.find(" : ").is_some_and(|at| at <= 40);
    let starts = starts || labelled;
    let ends = ends || ends_in_credit(line);
    // A paragraph of several sentences may well speak of a photograph.
    let is_paragraph = line.ends_sentence() && line.n_chars > 220;
    ends || starts
        || !is_paragraph
            && says()
            && !(line.ends_sentence() && (is_only_mention(folded) || is_only_party(line)))
}

/// « … boulevard Raspail. (Ana LI / AFP) », « … au ponton. | Ana LI, LE PHARE », « Le port, photo Le Phare ».
fn ends_in_credit(line: &Line<'_>) -> bool {
    let text = line.text.trim_end();
    let starts_word = |text: &str| text.trim_start().starts_with(char::is_uppercase);
    let bracket = || {
        let inside = text.strip_suffix(')')?.rsplit_once('(')?.1;
        let (who, source) = inside.split_once('/')?;
        let is_small = inside.chars().count() <= 60 && !inside.contains(|mark: char| mark.is_ascii_digit());
        // « (PS/Verts) », « (hommes/femmes) » name no photographer.
        let is_person = who.split_whitespace().count() >= 2 || who.trim_start().starts_with('©');
        Some(is_small && is_person && starts_word(who.trim_start_matches(['©', ' '])) && starts_word(source))
    };
    let barred = || {
        // Searching a paragraph for a turn costs more than looking for its mark.
        text.as_bytes().contains(&b'|').then_some(())?;
        let (caption, credit) = text.rsplit_once(" | ")?;
        let is_capital = !credit.chars().any(char::is_lowercase) && credit.chars().any(char::is_uppercase);
        Some(is_capital && caption.ends_with('.') && credit.chars().count() <= 60)
    };
    // « … selon la police. – Photo : J. V. »
    let tail = text.get(text.ceil_char_boundary(text.len().saturating_sub(CREDIT_BYTES))..).unwrap_or(text);
    let signed = || {
        has_turn(tail, "Photo : ").then_some(())?;
        let (caption, credit) = tail.rsplit_once("Photo : ")?;
        let is_apart = caption.trim_end().ends_with(['.', '–', '-', '—', '(', '|']);
        Some(is_apart && starts_word(credit) && credit.split_whitespace().count() <= 4)
    };
    let labelled = || {
        (!line.ends_sentence() && has_turn(text, ", photo ")).then_some(())?;
        let (_, credit) = text.rsplit_once(", photo ")?;
        Some(starts_word(credit) && credit.split_whitespace().count() <= 4)
    };
    // « … à l'Assemblée, le 14 mars. ANA LI POUR « LE PHARE » »
    let commissioned = || {
        has_turn(tail, " POUR «").then_some(())?;
        let (caption, paper) = tail.rsplit_once(" POUR «")?;
        let who = caption.rsplit_once(['.', '!', '?', '»'])?.1;
        let is_shouted = |text: &str| !text.contains(char::is_lowercase) && text.contains(char::is_uppercase);
        Some(is_shouted(paper) && is_shouted(who) && who.split_whitespace().count() <= 5)
    };
    let is_bracketed = bracket() == Some(true);
    is_bracketed
        || commissioned() == Some(true)
        || stopped_credit(text)
        || barred() == Some(true)
        || labelled() == Some(true)
        || signed() == Some(true)
}

/// « … a été vidé jeudi. - Photo Ana Li », « … rouvert. ©EDA Ana Li », « … à l'audience. PH - ILLUSTRATION »:
/// after the last full stop, a few words of which one tells of a picture.
fn stopped_credit(text: &str) -> bool {
    // « … de signatures. ARC/M. ROULIN »: no sentence ends in an initial.
    let is_initial = |at: &usize| {
        let mut before = text.get(..*at).unwrap_or_default().chars().rev();
        before.next().is_some_and(char::is_uppercase) && before.next() == Some('/')
    };
    let mut ends = text.rmatch_indices(['.', '!', '?', '»']).filter(|(at, _)| !is_initial(at));
    let Some((at, mark)) = ends.next() else { return false };
    let (before, credit) =
        (text.get(..at).unwrap_or_default(), text.get(at + mark.len()..).unwrap_or_default());
    let credit = credit.trim();
    if credit.is_empty() {
        return false;
    }
    let bare = credit.trim_start_matches(['-', '–', '—', '|', '/', '•', ' ', '(']);
    let folded = fold(bare);
    let tells = ["©", "(c)", "photo ", "photos ", "ph. ", "credit", "archives", "illustration"]
        .iter()
        .any(|turn| folded.starts_with(turn))
        || ["illustration", "archives", "archive", " dr", "/dr"].iter().any(|turn| folded.ends_with(turn));
    let n_words = bare.split_whitespace().count();
    // « … devant la halle. LP/Ana Li »
    // « … à la surface de la comète. ESA/ATG MEDIALAB »
    let is_house = bare.contains('/')
        && !bare.chars().any(char::is_lowercase)
        && bare.chars().filter(|letter| letter.is_uppercase()).count() >= 5;
    let tells = tells || is_house || !credit.contains(" / ") && names_both(bare);
    before.chars().count() >= 15 && (1..=8).contains(&n_words) && tells && !bare.ends_with('.')
}

/// « La gouverneure Gretchen Whitmer (D) a promulgué la loi. »: the letter of a party, and nothing of a picture.
fn is_only_party(line: &Line<'_>) -> bool {
    let of_pictures = [
        "(g)",
        "photo",
        "©",
        "illustration",
        "archives",
        "capture d'ecran",
        "(a gauche)",
        "(a droite)",
        "(au centre)",
        "de gauche a droite",
        "credit",
    ];
    line.text.contains("(D)")
        && !line.text.contains("(d)")
        && !of_pictures.iter().any(|turn| line.folded.contains(turn))
}

/// « On le voit sur la photo, souriant. » says it in passing.
fn is_only_mention(folded: &str) -> bool {
    [
        "sur la photo",
        "sur cette photo",
        "capture d'ecran",
        "photo d'archives",
        "de gauche a droite",
        "(archives)",
    ]
    .iter()
    .any(|turn| folded.contains(turn))
        && !folded.contains("credit")
}

#[cfg(test)]
mod tests {
    use super::is_caption;
    use crate::read::layout::text_line;

    fn caption(text: &str) -> bool {
        text_line(text, 0..text.len(), 0).is_some_and(|line| is_caption(&line))
    }

    #[test]
    fn credits_at_the_end_make_a_caption() {
        for text in [
            "La tête du cortège, boulevard Raspail, mardi. (LÉA MORIN / AFP)",
            "Le palais de justice de Tours. (©Illustration Actu / David Roy)",
            "Ali Konaté embrasse la coupe. (F. Morin/Le Phare)",
            "Yann, devant son bateau, amarré au ponton. | LÉA MORIN, LE PHARE",
            "Le site du barrage, photo LE FLEUVE",
        ] {
            assert!(caption(text), "{text}");
        }
        for text in [
            "Le bassin a été vidé lundi. - Photo Ana Li",
            "La halle a rouvert. ©EDA Ana Li",
            "Près du village, les pluies n'ont pas suffi à sauver l'orge (Ph. Jamal Ba)",
            "La conseillère d'État, mercredi à Lausanne. Image: Odile P.",
            "Des habitants du port, mardi 20 novembre. Ph. archives",
            "Le quai avait été balisé la veille. (Archives, Le Phare)",
            "Vue d'artiste de la sonde. ESA/ATG STUDIO",
            "24 HEURES/Ana Li",
            "Jean-Marc Roy / DELTA PRESSE",
            "Le gardien a été entendu. LE PHARE - ILLUSTRATION",
            "Légende : le pont vu de la rive droite",
            "Awa Ba (d) et Paul Roy (g) à la sortie du conseil.",
            "Awa Ba (D) et Paul Roy (G) à la sortie du conseil.",
        ] {
            assert!(caption(text), "{text}");
        }
        for text in [
            "Le maire de Tours (PS/Verts) a perdu le vote (majorité/opposition)",
            "La loi sur la parité (hommes/femmes).",
            "Le vote a eu lieu. | 12 voix contre",
            "Il vend des cartes, photo à l'appui, aux passants.",
            "Légende du reggae, Burning Spear chantera à Nantes en juillet.",
            "Légendes et contes de la baie d'Audierne",
            "Une chimiste (Ph.D.) a été nommée à la tête du laboratoire.",
            "Le pays soigne son image : trois films tournés en un an",
            "La gouverneure Gretchen Whitmer (D) a promulgué la loi mardi.",
            "Crédit municipal : la vente reportée à l'automne",
        ] {
            assert!(!caption(text), "{text}");
        }
    }
}
