//! Whether a few words are named as papers, stations and sites are.
//!
//! Where a name is looked for is decided by whoever asks: the same words elsewhere are a headline
//! (« La presse muselée ») or a place (« Le Caire »).

use crate::text::fold;

/// Words that papers, stations and sites call themselves, folded; singular and plural.
const PRESS_WORDS: [&str; 113] = [
    "actu",
    "actualite",
    "actualites",
    "actus",
    "annales",
    "annonceur",
    "aujourd'hui",
    "avenir",
    "bulletin",
    "canal",
    "canard",
    "chronique",
    "chroniques",
    "courrier",
    "croix",
    "depeche",
    "depeches",
    "dernieres",
    "dimanche",
    "echo",
    "echos",
    "eclair",
    "eclaireur",
    "eco",
    "economiste",
    "enquete",
    "enqueteur",
    "etendard",
    "eveil",
    "evenement",
    "evenements",
    "expression",
    "express",
    "figaro",
    "finances",
    "flash",
    "forum",
    "fraternite",
    "gazette",
    "hebdo",
    "hebdomadaire",
    "heure",
    "horizons",
    "impartial",
    "independance",
    "independant",
    "info",
    "infos",
    "inter",
    "intelligent",
    "jour",
    "journal",
    "justice",
    "liberation",
    "liberte",
    "libre",
    "magazine",
    "mag",
    "matin",
    "media",
    "medias",
    "memorial",
    "mensuel",
    "mercure",
    "messager",
    "midi",
    "moniteur",
    "nation",
    "nations",
    "net",
    "news",
    "nouveau",
    "nouvelle",
    "nouvelles",
    "nouvelliste",
    "observateur",
    "opinion",
    "parisien",
    "patriote",
    "peuple",
    "phare",
    "populaire",
    "post",
    "presse",
    "progres",
    "quotidien",
    "quotidienne",
    "radio",
    "rappel",
    "regards",
    "reporter",
    "republicain",
    "reveil",
    "revue",
    "sciences",
    "semaine",
    "sentinelle",
    "soir",
    "soleil",
    "sport",
    "sports",
    "telegramme",
    "tele",
    "television",
    "temoin",
    "temps",
    "terre",
    "tribune",
    "tv",
    "union",
    "vie",
    "voix",
    "web",
];

/// Words that a paper's name may be made of when its article stands before them.
const WITH_ARTICLE: [&str; 12] = [
    "lettre", "est", "ouest", "nord", "sud", "monde", "point", "combat", "espoir", "aube", "essor", "equipe",
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
    let text = text.trim();
    let n_words = text.split_whitespace().count();
    if !(1..=7).contains(&n_words)
        || text.len() > 60
        || text.contains([':', '?', '!', '«', '"', ',', '(', '/'])
    {
        return false;
    }
    let (article, name) = without_article(text);
    if !name.starts_with(char::is_uppercase)
        && !(article && name.starts_with(char::is_lowercase) && has_press_word(name, true))
    {
        return false;
    }
    let folded = fold(text).replace('’', "'");
    if ARTICLE_PLACES.contains(&folded.as_str()) {
        return false;
    }
    let n_lower = name.split_whitespace().filter(|word| is_lower_content(word)).count();
    let n_verbs = name.split_whitespace().filter(|word| is_verb(word)).count();
    if n_lower > MAX_LOWER || n_verbs > 0 || (n_words == 1 && !article) {
        return false;
    }
    has_press_word(name, article) || (article && n_words <= 5 && name.starts_with(char::is_uppercase))
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

fn has_press_word(name: &str, article: bool) -> bool {
    let folded = fold(name);
    folded
        .split([' ', '-', '\'', '’', '\u{a0}'])
        .any(|word| PRESS_WORDS.contains(&word) || (article && WITH_ARTICLE.contains(&word)))
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
    use super::{has_press_name, is_outlet_name};

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
            "La Voix porte loin",
            "",
        ] {
            assert!(!is_outlet_name(name), "{name}");
        }
        assert!(!has_press_name("Le Littoral de Douala"));
        assert!(has_press_name("La Voix des Plaines"));
    }
}
