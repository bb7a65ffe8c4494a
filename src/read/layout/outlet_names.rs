//! Whether a few words are named as papers, stations and sites are.
//!
//! Where a name is looked for is decided by whoever asks: the same words elsewhere are a headline
//! (« La presse muselée ») or a place (« Le Caire »).

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

use crate::text::{ByteSet, fold, with_folded};

/// Words that papers, stations and sites call themselves, folded; singular and plural.
const PRESS_WORDS: [&str; 72] = [
    "actu",
    "actus",
    "annales",
    "annonceur",
    "aujourd'hui",
    "bulletin",
    "canal",
    "canard",
    "chronique",
    "chroniques",
    "courrier",
    "depeche",
    "depeches",
    "dernieres",
    "echo",
    "echos",
    "eclair",
    "eclaireur",
    "economiste",
    "enqueteur",
    "etendard",
    "eveil",
    "express",
    "figaro",
    "flash",
    "focus",
    "gazette",
    "hebdo",
    "hebdomadaire",
    "impartial",
    "independant",
    "info",
    "infos",
    "intelligent",
    "jour",
    "journal",
    "liberation",
    "magazine",
    "mag",
    "matin",
    "memorial",
    "mensuel",
    "mercure",
    "messager",
    "midi",
    "moniteur",
    "news",
    "nouvelles",
    "nouvelliste",
    "observateur",
    "parisien",
    "patriote",
    "phare",
    "post",
    "presse",
    "progres",
    "quotidien",
    "quotidienne",
    "radio",
    "reporter",
    "republicain",
    "reveil",
    "revue",
    "sentinelle",
    "soir",
    "soleil",
    "telegramme",
    "tele",
    "television",
    "tribune",
    "tv",
    "voix",
];

/// [`PRESS_WORDS`], ready to be asked.
static PRESS: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| PRESS_WORDS.into_iter().collect());

/// The same, but also words of sections and of prose: they count where an article stands before
/// them, or where every word has its capital (« Finances Maghreb », but not « Vie locale »).
const WEAK_WORDS: [&str; 42] = [
    "actualite",
    "actualites",
    "avenir",
    "croix",
    "dimanche",
    "eco",
    "enquete",
    "evenement",
    "evenements",
    "expression",
    "finances",
    "forum",
    "fraternite",
    "heure",
    "horizons",
    "independance",
    "inter",
    "justice",
    "liberte",
    "libre",
    "media",
    "medias",
    "nation",
    "nations",
    "net",
    "nouveau",
    "nouvelle",
    "opinion",
    "peuple",
    "populaire",
    "rappel",
    "regards",
    "sciences",
    "semaine",
    "sport",
    "sports",
    "temoin",
    "temps",
    "terre",
    "union",
    "vie",
    "web",
];

/// Words that begin what a paper prints under one head each day, and no paper's name.
const RUBRICS: [&str; 23] = [
    "acheter",
    "consulter",
    "decouvrir",
    "ecouter",
    "feuilleter",
    "lire",
    "recevoir",
    "telecharger",
    "voir",
    "chiffre",
    "citation",
    "conseil",
    "dessin",
    "image",
    "invite",
    "menu",
    "meteo",
    "phrase",
    "photo",
    "plat",
    "programme",
    "question",
    "une",
];

/// Words that a paper's name may be made of when its article stands before them.
const WITH_ARTICLE: [&str; 12] = [
    "aube", "combat", "equipe", "espoir", "essor", "est", "lettre", "monde", "nord", "ouest", "point", "sud",
];

/// Places that begin with an article.
const ARTICLE_PLACES: [&str; 40] = [
    "la baule",
    "la chaux-de-fonds",
    "la courneuve",
    "la ciotat",
    "la haye",
    "la havane",
    "la guadeloupe",
    "la marsa",
    "la martinique",
    "la mecque",
    "la mede",
    "la nouvelle-orleans",
    "la paz",
    "la plaine",
    "la reunion",
    "la roche-sur-yon",
    "la rochelle",
    "la seyne-sur-mer",
    "la teste",
    "la tour-du-pin",
    "la valette",
    "la defense",
    "le bourget",
    "le caire",
    "le cap",
    "le cannet",
    "le creusot",
    "le havre",
    "le kef",
    "le lamentin",
    "le locle",
    "le mans",
    "le port",
    "le puy-en-velay",
    "le touquet",
    "le vatican",
    "les abymes",
    "les cayes",
    "les herbiers",
    "les sables-d'olonne",
];

/// Words in lower case, grammar aside, that a name may hold: « Le Journal du sport », « La Meuse du soir ».
const MAX_LOWER: usize = 2;

/// Whether a text is named as papers are: by a word of theirs, or by an article before a capital.
pub(in crate::read) fn is_outlet_name(text: &str) -> bool {
    /// The signs that no name has, or their first bytes.
    static SIGNS: ByteSet = ByteSet::of(b":?!\"(,/>|\xc2\xe2");
    let text = text.trim();
    if text.len() > 60 {
        return false;
    }
    let n_words = text.split_whitespace().count();
    if !(1..=7).contains(&n_words)
        || SIGNS.position(text.as_bytes()).is_some()
            && text.contains([':', '?', '!', '«', '"', ',', '(', '/', '>', '›', '|'])
        || text.contains(['-', '–', '—']) && [" - ", " – ", " — "].iter().any(|dash| text.contains(dash))
    {
        return false;
    }
    let (article, name) = without_article(text);
    if !(name.starts_with(char::is_uppercase) || article && names_a_paper(name)) {
        return false;
    }
    // Folded, every apostrophe is the straight one.
    if article && with_folded(text, |folded| ARTICLE_PLACES.contains(&folded)) {
        return false;
    }
    let n_lower = name.split_whitespace().filter(|word| is_lower_content(word)).count();
    let n_verbs = name.split_whitespace().filter(|word| is_verb(word)).count();
    if n_lower > MAX_LOWER || n_verbs > 0 || (n_words == 1 && !article) {
        return false;
    }
    (article && n_words <= 5 && name.starts_with(char::is_uppercase)) || has_press_word(name, article)
}

/// Whether a name holds a word of the press: what stands alone on a line must.
pub(in crate::read) fn has_press_name(text: &str) -> bool {
    let (article, name) = without_article(text.trim());
    is_outlet_name(text) && has_press_word(name, article)
}

fn without_article(text: &str) -> (bool, &str) {
    const ARTICLES: [&str; 12] =
        ["Le ", "La ", "Les ", "L'", "L’", "LE ", "LA ", "LES ", "le ", "la ", "l'", "l’"];
    let bare = ARTICLES.iter().find_map(|article| text.strip_prefix(article));
    bare.map_or((false, text), |name| (true, name.trim_start()))
}

/// « la tribune du peuple », but not « la météo du jour », « le matin ».
fn names_a_paper(name: &str) -> bool {
    let folded = fold(name);
    let first = folded.split([' ', '\u{a0}']).next().unwrap_or_default();
    let is_time = matches!(first, "jour" | "matin" | "soir" | "midi" | "soleil" | "phare");
    name.starts_with(char::is_lowercase) && !is_time && PRESS_WORDS.contains(&first)
}

/// Whether a name that stands on top of a page is more than words of its menu: « Infos pratiques ».
pub(in crate::read) fn is_masthead(text: &str) -> bool {
    let (article, name) = without_article(text.trim());
    let folded = fold(name);
    let is_menu = |word: &str| {
        matches!(word, "accueil" | "menu" | "home" | "toute" | "toutes" | "tous" | "site" | "recherche")
    };
    let is_own = |word: &str| word.len() > 2 && !PRESS_WORDS.contains(&word) && !WEAK_WORDS.contains(&word);
    has_press_name(text)
        && !folded.split([' ', '-']).any(is_menu)
        && (article
            || (folded.split([' ', '-']).any(is_own) && !name.split_whitespace().any(is_lower_content)))
}

fn has_press_word(name: &str, article: bool) -> bool {
    let folded = fold(name);
    let turns =
        ["courrier des ", "revue de presse", "communique", "dossier de presse", "conference de presse"];
    if turns.iter().any(|turn| folded.starts_with(turn)) || folded == "essentiel" {
        return false;
    }
    let pieces = || folded.split([' ', '-', '\'', '’', '\u{a0}']);
    if pieces().next().is_some_and(|first| RUBRICS.contains(&first)) {
        return false;
    }
    let is_capital = || {
        name.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || !is_lower_content(word))
    };
    pieces().any(|word| PRESS.contains(word))
        || (article && pieces().any(|word| WITH_ARTICLE.contains(&word)))
        || (pieces().any(|word| WEAK_WORDS.contains(&word)) && (article || is_capital()))
}

/// A word in lower case that is no small word of grammar.
fn is_lower_content(word: &str) -> bool {
    let bare = ["d'", "d’", "l'", "l’"].iter().find_map(|lead| word.strip_prefix(lead)).unwrap_or(word);
    let is_small = matches!(
        bare,
        "de" | "du"
            | "des"
            | "la"
            | "le"
            | "les"
            | "et"
            | "en"
            | "à"
            | "au"
            | "aux"
            | "sur"
            | "d"
            | "of"
            | "the"
    );
    bare.starts_with(char::is_lowercase) && !is_small
}

/// A verb makes a headline of it: « Le Progrès est une idée », « La Voix porte ».
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "est"
            | "sont"
            | "a"
            | "ont"
            | "se"
            | "ne"
            | "s'est"
            | "fait"
            | "doit"
            | "peut"
            | "va"
            | "vont"
            | "était"
            | "sera"
            | "reprend"
            | "recule"
            | "ouvre"
            | "ferme"
            | "porte"
            | "plus"
            | "pas"
            | "qui"
            | "que"
            | "contre"
            | "pour"
            | "face"
            | "sans"
    )
}

#[cfg(test)]
mod tests {
    use super::{has_press_name, is_masthead, is_outlet_name};

    #[test]
    fn names_of_papers() {
        for name in [
            "L'Écho des Causses",
            "La Tribune lémanique",
            "Le Journal du sport",
            "Le Soleil de l'Est",
            "Les Vosges Libres",
            "Radio Vallée",
            "Altitude magazine",
            "Revue des écoles",
            "Sahel Hebdo",
            "Nouvelles de la Meuse",
            "La Meuse du soir",
            "L’Étendard",
            "Le Littoral de Douala",
            "LE RÉPUBLICAIN DU DELTA",
        ] {
            assert!(is_outlet_name(name), "{name}");
        }
    }

    #[test]
    fn other_names() {
        for name in [
            "Le Caire",
            "La Haye",
            "Bamako",
            "New York",
            "Awa Ba",
            "Les Sables-d'Olonne",
            "La presse est muselée",
            "Saint-Louis du Sénégal",
            "Le Mans",
            "Des mesures",
            "L'Écho, le vrai",
            "Vie locale",
            "Finances publiques",
            "La météo du jour",
            "Photo du jour",
            "Forum > Actualité",
            "La Dépêche du Midi - P. Calmette",
            "La Voix porte loin",
            "",
        ] {
            assert!(!is_outlet_name(name), "{name}");
        }
        assert!(!has_press_name("Le Littoral de Douala"));
        assert!(has_press_name("La Voix des Plaines"));
        assert!(is_masthead("Fleuve Actu") && is_masthead("La Gazette"));
        assert!(!is_masthead("Infos pratiques") && !is_masthead("Sports Info"));
    }
}
