//! Lines of menus, forms, counters, plugins and footers.
//!
//! A line is judged by itself, on its folded text, by the lists of [`super::furniture_words`].

use std::{collections::HashSet, sync::LazyLock};

use aho_corasick::AhoCorasick;
use foldhash::fast::FixedState;

use super::{
    calls, comments,
    furniture_turns::STARTS_HERE,
    furniture_words::{CONTAINS, STARTS_END, WHOLE, WHOLE_END, WHOLE_TOO},
    lines::Line,
    menus::{is_barred_menu, is_breadcrumb},
};
use crate::read::word_lists::Beginnings;

/// What a furniture line says about its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// Itself only: the article may go on after it.
    Here,
    /// The article is over, if it has begun.
    End,
}

/// Beyond this a line is running text, whatever it contains. At 0 no legal notice is seen, far
/// above 200 an article about cookies loses its paragraphs.
const CONTAINS_MAX_CHARS: usize = 200;

/// Words that make a line of counts.
const COUNTED: &[&str] = &[
    "aime",
    "aimes",
    "comment",
    "comments",
    "commentaire",
    "commentaires",
    "clics",
    "fois",
    "heures",
    "j'aime",
    "lecteurs",
    "lecture",
    "lectures",
    "like",
    "likes",
    "lu",
    "min",
    "mins",
    "minutes",
    "partage",
    "partages",
    "reactions",
    "reaction",
    "share",
    "shares",
    "tweets",
    "views",
    "vue",
    "vues",
    "visites",
    "vu",
];

/// The lists of words, ready to be asked.
struct Lists {
    whole: HashSet<&'static str, FixedState>,
    whole_end: HashSet<&'static str, FixedState>,
    starts_here: Beginnings,
    starts_end: Beginnings,
    contains: Option<AhoCorasick>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    whole: WHOLE.iter().chain(WHOLE_TOO).copied().collect(),
    whole_end: WHOLE_END.iter().copied().collect(),
    starts_here: Beginnings::of(STARTS_HERE.iter().copied()),
    starts_end: Beginnings::of(STARTS_END.iter().copied()),
    contains: AhoCorasick::new(CONTAINS).ok(),
});

/// Whether a line is furniture by its words.
pub(super) fn furniture(line: &Line<'_>) -> Option<Furniture> {
    let lists = &*LISTS;
    let bare = line.folded.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '©');
    if bare.is_empty() {
        return Some(Furniture::Here);
    }
    if line.n_chars <= 60
        && (lists.whole_end.contains(bare) || footer_contact(bare) || comments::counts(bare))
        || comments::is_head(line)
    {
        return Some(Furniture::End);
    }
    // « ► A lire aussi », « >> Relire »
    let head = line.folded.trim_start_matches(is_pointer);
    if lists.starts_end.begin(head) && !is_prose_about(line) {
        return Some(Furniture::End);
    }
    if line.n_chars <= 60 && (lists.whole.contains(bare) || is_count(bare)) {
        return Some(Furniture::Here);
    }
    if lists.starts_here.begin(head) && !is_said_of(head, line)
        || is_label(head)
        || is_address(&line.folded, line.n_chars)
    {
        return Some(Furniture::Here);
    }
    let contains = || lists.contains.as_ref().is_some_and(|turns| turns.is_match(&line.folded));
    if line.n_chars <= CONTAINS_MAX_CHARS && contains() && !is_prose_about(line) {
        return Some(Furniture::Here);
    }
    (is_copyright(line)
        || is_breadcrumb(line)
        || is_share_line(line)
        || is_barred_menu(line)
        || is_hour(line.text)
        || is_player(bare)
        || calls::points_elsewhere(head)
        || calls::speaks_to_reader(line))
    .then_some(Furniture::Here)
}

/// « Nos articles sur les bacs sont anciens, dit le maire »: a sentence that begins as a heading does.
fn is_said_of(head: &str, line: &Line<'_>) -> bool {
    const HEADINGS: [&str; 3] = ["nos articles sur", "partenaires.", "trier par date"];
    line.n_words > 8 && line.is_sentence() && HEADINGS.iter().any(|heading| head.starts_with(heading))
}

/// Whether a line of furniture is of the kind that stands below an article: shares, tags, letters to
/// subscribe to, the end of what is free to read.
pub(super) fn closes(line: &Line<'_>) -> bool {
    const TURNS: &[&str] = &["abonne", "a lire.", "commentaire"];
    let starts =
        ["partage", "tags", "tag :", "etiquette", "mots cles", "mots-cles", "share", "sur le meme sujet"];
    is_share_line(line)
        || calls::is_tag(line)
        || starts.iter().any(|turn| line.folded.starts_with(turn))
        || offers_letters(line)
        || line.n_chars <= CONTAINS_MAX_CHARS && TURNS.iter().any(|turn| line.folded.contains(turn))
}

/// « Newsletter Sports », « Notre infolettre »
pub(super) fn offers_letters(line: &Line<'_>) -> bool {
    line.n_chars <= CONTAINS_MAX_CHARS
        && ["newsletter", "infolettre", "lettre d'info"].iter().any(|turn| line.folded.contains(turn))
}

/// « © Le Phare 2009 », « (c) Le Phare - 2009 »: whose it is, and since when.
fn is_copyright(line: &Line<'_>) -> bool {
    let starts = line.text.starts_with('©') || line.folded.starts_with("(c)");
    let last = line.folded.trim_end_matches('.').rsplit([' ', '\u{a0}', '-']).next().unwrap_or_default();
    let is_year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
    starts && line.n_chars <= 80 && is_year && last.bytes().all(|byte| byte.is_ascii_digit())
}

/// « 00:00 / 01:28 », « Écouter - 01:28 »: how long a recording lasts.
fn is_player(bare: &str) -> bool {
    let words = || bare.split([' ', '/', '-', '|']).filter(|word| !word.is_empty());
    let is_length = |word: &str| {
        word.contains(':') && word.len() <= 8 && word.chars().all(|mark| mark.is_ascii_digit() || mark == ':')
    };
    // The first word of running text is neither: a whole paragraph is not looked through for a colon.
    words().all(|word| {
        is_length(word) || matches!(word, "ecouter" | "ecoutez" | "lire" | "video" | "audio" | "duree")
    }) && words().any(is_length)
}

/// « Vidéo : un ours filmé près de Foix », « Revue de presse du 3 mai »: a headline at the top, and below
/// one a link to something else.
pub(super) fn heads_media(line: &Line<'_>) -> bool {
    let head = line.folded.trim_start_matches(is_pointer);
    let rest = ["video", "audio"].iter().find_map(|lead| head.strip_prefix(lead));
    rest.is_some_and(|rest| rest.trim_start().starts_with(':')) || head.starts_with("revue de presse")
}

/// « Vidéo : le résumé », « Audio: »: too few words for a headline.
fn is_label(head: &str) -> bool {
    let rest = ["video", "audio"].iter().find_map(|lead| head.strip_prefix(lead));
    let named = rest.and_then(|rest| rest.trim_start().strip_prefix(':'));
    named.is_some_and(|named| named.split_whitespace().nth(3).is_none())
}

/// A mark that points to a line, and is no quotation mark, bracket or sign of copyright.
fn is_pointer(mark: char) -> bool {
    mark.is_whitespace()
        || matches!(mark, '>' | '*' | '•' | '-' | '–' | '—' | '=' | '#' | '|' | '+' | '~')
        || matches!(mark, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// A sentence that only speaks of such things: « L'article 49.3 a été invoqué. » is no notice that
/// « L'article … est apparu en premier sur … », « Les cookies, ces biscuits, … » no banner.
fn is_prose_about(line: &Line<'_>) -> bool {
    if line.folded.starts_with("l'article ")
        || line.folded.starts_with("le post ")
        || line.folded.starts_with("the post ")
    {
        return !(line.folded.contains("est apparu en premier")
            || line.folded.contains("appeared first")
            || line.folded.contains("premier sur"));
    }
    let speaks_to_reader = [
        "nous utilisons",
        "en poursuivant",
        "votre",
        "vos ",
        "notre",
        "nos ",
        "we use",
        "your",
        "this site",
        "ce site",
        "interdite",
        "reserve",
        "rights",
    ];
    line.is_sentence() && line.n_chars > 60 && !speaks_to_reader.iter().any(|turn| line.folded.contains(turn))
}

/// « Réagir Réagir Imprimer Envoyer Partager sur Facebook »: buttons in a row.
fn is_share_line(line: &Line<'_>) -> bool {
    const BUTTONS: &[&str] = &[
        "reagir",
        "imprimer",
        "envoyer",
        "partager",
        "partagez",
        "tweet",
        "tweeter",
        "tweetez",
        "twitter",
        "facebook",
        "google",
        "linkedin",
        "whatsapp",
        "email",
        "e-mail",
        "mail",
        "pinterest",
        "instagram",
        "telegram",
        "share",
        "like",
        "commenter",
        "recommander",
        "copier",
        "sauvegarder",
        "ecouter",
        "offrir",
        "print",
        "messenger",
        "viber",
        "skype",
        "reddit",
        "tumblr",
        "x",
        "plus",
    ];
    let mut n_buttons = 0;
    let words = line.folded.split(|mark: char| !mark.is_alphanumeric() && mark != '-');
    for word in words.filter(|word| !word.is_empty()) {
        if BUTTONS.contains(&word) {
            n_buttons += 1;
        } else if word.bytes().all(|byte| byte.is_ascii_digit()) {
            // How often it was done.
        } else if !matches!(
            word,
            "sur" | "par" | "on" | "via" | "le" | "lien" | "a" | "un" | "ami" | "cet" | "article"
        ) {
            return false;
        }
    }
    n_buttons >= 2
}

/// « 0 commentaire 4,6K vues », « 12 partages », « 3 min ».
fn is_count(bare: &str) -> bool {
    let mut n_counted = 0;
    let mut n_numbers = 0;
    for word in
        bare.split(|mark: char| mark.is_whitespace() || matches!(mark, '|' | '•' | ':' | '(' | ')' | '/'))
    {
        let number = word.trim_end_matches(['k', 'm']);
        if word.is_empty() || word == "de" {
            continue;
        }
        if COUNTED.contains(&word) {
            n_counted += 1;
        } else if !number.is_empty()
            && number.chars().all(|mark| mark.is_ascii_digit() || matches!(mark, ',' | '.'))
        {
            n_numbers += 1;
        } else {
            return false;
        }
    }
    (n_counted > 0 && n_numbers > 0) || (n_counted == 0 && n_numbers == 1 && bare.len() <= 4)
}

/// A web or mail address, a telephone line.
fn is_address(folded: &str, n_chars: usize) -> bool {
    let is_link =
        |word: &str| word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    if is_link(first) && words.next().is_none() {
        return true;
    }
    if n_chars > 120 {
        return false;
    }
    let bare = folded
        .trim_start_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, '.' | ' ' | '-' | '•'));
    let has_mail =
        folded.contains('@') && folded.split(' ').any(|word| word.contains('@') && word.contains('.'));
    let starts = [
        "tel.",
        "tel :",
        "tel:",
        "telephone :",
        "email :",
        "email:",
        "e-mail :",
        "e-mail:",
        "mail :",
        "fax:",
        "adresse :",
        "b.p.",
    ]
    .iter()
    .any(|turn| bare.starts_with(turn));
    starts || is_numbered(bare) || (has_mail && n_chars <= 80)
}

/// « BP 152 », « Tel (+221) 33 821 », « Fax portable 06 12 »; not « Tel est le constat » nor « BP a annoncé ».
fn is_numbered(bare: &str) -> bool {
    let Some(rest) = ["tel ", "fax ", "bp "].iter().find_map(|lead| bare.strip_prefix(lead)) else {
        return false;
    };
    let to_word = |text: &str| text.find(char::is_alphanumeric).unwrap_or(text.len());
    let rest = rest.get(to_word(rest)..).unwrap_or_default();
    let kinds = ["fax", "fixe", "mobile", "portable"];
    let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind)).unwrap_or(rest);
    rest.get(to_word(rest)..).is_some_and(|rest| rest.starts_with(|mark: char| mark.is_ascii_digit()))
}

fn footer_contact(bare: &str) -> bool {
    matches!(bare, "us contact" | "nos contacts" | "nous joindre" | "contact us" | "coordonnees")
}

/// « 14:05 », « 9 h 30 »: the hours of a live report.
pub(super) fn is_hour(text: &str) -> bool {
    let is_space = |mark: char| matches!(mark, ' ' | '\u{a0}');
    if text.trim().chars().filter(|mark| !is_space(*mark)).nth(5).is_some() {
        return false;
    }
    let bare = text.trim().replace(is_space, "").to_lowercase();
    let parts = bare
        .split_once([':', 'h'])
        .map(|(hour, minute)| (hour.parse::<u8>(), minute.parse::<u8>(), minute.len()));
    bare.len() <= 5 && matches!(parts, Some((Ok(0..24), Ok(0..60), 2)))
}

#[cfg(test)]
mod tests {
    use super::furniture;
    use crate::read::layout::text_line;

    fn is_furniture(text: &str) -> bool {
        text_line(text, 0..text.len(), 0).is_some_and(|line| furniture(&line).is_some())
    }

    #[test]
    fn lines_of_pages() {
        for text in [
            "BP 152 Bamako",
            "Tel (+221) 33 821 00 00",
            "Fax : 05 61 00 00 00",
            "Tel / Fax 04 90 11 12 13",
            "Accueil Politique Vote du budget",
            "Accueil > Des élus",
            "Vous êtes ici : accueil",
            "Vidéo : le résumé",
            "VIDEO: le but",
            "Revue de presse",
            "App Store",
            "Disponible sur l'App Store et Google Play",
            "Conditions générales d'utilisation",
            "Propulsé par WordPress",
            "© Le Phare 2009",
            "| Vu 12 846 fois",
            "Du plus récent au plus ancien",
            "Notre dossier sur les criquets",
            "Cette synthèse a été générée par l'IA et vérifiée par la rédaction",
            "PARTENAIRES. Comparez les meilleurs vélos",
            "Nous modifions nos conditions d'utilisation",
            "Disponible sur l'App Store",
        ] {
            assert!(is_furniture(text), "{text}");
        }
    }

    #[test]
    fn headlines_that_begin_as_pages_do() {
        for text in [
            "Tel est le constat dressé par les inspecteurs du travail.",
            "Tel père, tel fils chez les Konaté",
            "BP a annoncé la suppression de 4.700 emplois.",
            "BP et Shell quittent la Russie en 2022",
            "Fax ou courriel, la mairie hésite",
            "Accueil des réfugiés : Calais ouvre un centre",
            "ACCUEIL DES ENFANTS : UNE CRÈCHE DE PLUS À SÉGOU",
            "Epic Games contre Apple : l'App Store devant la justice",
            "WordPress attaque son hébergeur",
            "Banques : des conditions générales jugées abusives",
            "Vidéo : un ours filmé près de Foix",
            "Audio : ce que dit l'enregistrement du vol 447",
            "Revue de presse : les quotidiens de Lomé saluent l'accord",
            "Home Depot supprime 1.000 postes",
            "ACCUEIL TRIOMPHAL POUR LES LIONS À DAKAR",
            "« Qu'ils acceptent nos conditions », dit le mouvement",
            "Nous ne signerons rien tant que nos conditions ne seront pas remplies, a déclaré le chef du mouvement.",
            "Fortnite revient sur l'App Store",
            "Le  ministre  a  annoncé  la  fin  de  la  grève",
            "Mali : 12 morts  dans une attaque  près de Gao  selon l'armée",
        ] {
            assert!(!is_furniture(text), "{text}");
        }
    }
}
