//! The words of menus, forms, counters, plugins and footers.
//!
//! A line is judged by itself, on its folded text. Whole-line entries may be common words; what
//! begins or fills a longer line must be a turn that running text does not use.

use super::lines::Line;

/// What a furniture line says about its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// Itself only: the article may go on after it.
    Here,
    /// The article is over, if it has begun.
    End,
}

/// Whole lines, marks at their ends left out.
const WHOLE: &[&str] = &[
    "a la une",
    "a propos",
    "abonne",
    "abonnement",
    "abonnements",
    "abonnez-vous",
    "accepter",
    "accueil",
    "actualite",
    "actualites",
    "advertisement",
    "afficher plus",
    "afrique",
    "agenda",
    "aimer",
    "ajouter un commentaire",
    "all comments",
    "annonce",
    "annonces",
    "archives",
    "article precedent",
    "article suivant",
    "articles",
    "boutique",
    "categories",
    "cliquez ici",
    "close",
    "connectez-vous",
    "connexion",
    "contact",
    "contactez-nous",
    "contacts",
    "cookies",
    "copier le lien",
    "culture",
    "deconnexion",
    "diaporama",
    "direct",
    "ecouter",
    "ecouter l'article",
    "economie",
    "email",
    "en continu",
    "en direct",
    "enregistrer",
    "envoyer",
    "envoyer par mail",
    "e-mail",
    "facebook",
    "faire un don",
    "favoris",
    "fermer",
    "france",
    "galerie",
    "google",
    "guest",
    "haut de page",
    "home",
    "identifiez-vous",
    "imprimer",
    "inscription",
    "inscrivez-vous",
    "instagram",
    "international",
    "j'accepte",
    "je m'abonne",
    "je m'inscris",
    "je participe",
    "jeux",
    "like",
    "linkedin",
    "lire",
    "lire aussi",
    "lire la suite",
    "lire plus",
    "live",
    "login",
    "loisirs",
    "mail",
    "medias",
    "mentions legales",
    "menu",
    "messenger",
    "meteo",
    "monde",
    "mon compte",
    "mots cles",
    "mots-cles",
    "newsletter",
    "newsletters",
    "nous contacter",
    "opinion",
    "opinions",
    "ok",
    "partage",
    "partager",
    "partagez",
    "partager sur facebook",
    "partager sur twitter",
    "photos",
    "pinterest",
    "politique",
    "precedent",
    "print",
    "pub",
    "publicite",
    "quitter",
    "recherche",
    "rechercher",
    "reddit",
    "refuser",
    "reseaux sociaux",
    "retour",
    "rss",
    "s'abonner",
    "sante",
    "se connecter",
    "search",
    "share",
    "skip to content",
    "snapchat",
    "societe",
    "sommaire",
    "sport",
    "sports",
    "suivant",
    "suivez-nous",
    "tags",
    "telegram",
    "tiktok",
    "tumblr",
    "tweet",
    "tweeter",
    "twitter",
];

/// More whole lines, of other subjects: split for the eye only.
const WHOLE_TOO: &[&str] = &[
    "video",
    "videos",
    "viber",
    "voir plus",
    "voir tout",
    "whatsapp",
    "x",
    "youtube",
    "oldest",
    "subscribe now",
    "newest most voted",
    "inline feedbacks",
    "a lire aussi",
    "source link",
    "top",
    "plan du site",
    "sms",
    "creer un compte",
    "mot de passe oublie",
    "je me connecte",
    "la suite",
    "sur le meme sujet",
    "voir les commentaires",
    "reagir",
    "reagissez",
    "signaler",
    "repondre",
    "reply",
    "cancel reply",
    "annuler la reponse",
    "envoyer a un ami",
    "aucun commentaire",
    "no comments",
    "popup",
];

/// Whole lines after which there is only footer.
const WHOLE_END: &[&str] = &[
    "about us",
    "about",
    "articles lies",
    "articles recents",
    "articles similaires",
    "articles connexes",
    "a lire egalement",
    "a lire ensuite",
    "autres articles",
    "ca peut vous interesser",
    "commenter",
    "commentaires",
    "dans la meme rubrique",
    "dans la meme categorie",
    "derniers articles",
    "du meme auteur",
    "en rapport",
    "laisser un commentaire",
    "laisser une reponse",
    "laissez un commentaire",
    "leave a comment",
    "leave a reply",
    "les plus lus",
    "les plus populaires",
    "nouveau commentaire",
    "notify of",
    "plus d'articles",
    "poster un commentaire",
    "publier un commentaire",
    "post comment",
    "qui sommes nous",
    "qui sommes-nous",
    "reactions",
    "related",
    "related posts",
    "sur le meme theme",
    "subscribe",
    "view all comments",
    "vos commentaires",
    "vous aimerez aussi",
    "vous pourriez aimer",
    "inscription a la newsletter",
    "you may also like",
    "similaire",
];

/// Beginnings of lines after which there is only footer.
const STARTS_END: &[&str] = &[
    "about us /",
    "articles similaires",
    "a propos de l'auteur",
    "cet article est apparu en premier",
    "copyright",
    "© copyright",
    "(c) copyright",
    "inscrivez-vous a notre newsletter",
    "inscrivez-vous a la newsletter",
    "laisser un commentaire",
    "laissez un commentaire",
    "laisser une reponse",
    "l'article ",
    "le post ",
    "les champs obligatoires",
    "required fields",
    "save my name",
    "enregistrer mon nom",
    "the post ",
    "tous droits reserves",
    "votre adresse e-mail ne sera pas",
    "votre adresse de messagerie ne sera pas",
    "your email address will not",
    "vous devez etre connecte",
    "vous devez vous connecter",
    "ce site utilise akismet",
    "© 2",
    "© 1",
];

/// Beginnings of lines that stand alone, however long.
const STARTS_HERE: &[&str] = &[
    "[ad_",
    "[adinserter",
    "[caption",
    "[embed",
    "[gallery",
    "[video",
    "[vc_",
    "[/",
    "a ecouter :",
    "a lire :",
    "a lire aussi",
    "a lire egalement",
    "a voir :",
    "a voir aussi",
    "abonnez-vous a",
    "abonnez-vous pour",
    "accedez a",
    "ajouter a vos favoris",
    "cliquez ici pour",
    "cliquez pour",
    "cliquer sur l'image",
    "ecoutez l'article",
    "en savoir plus :",
    "en lire plus",
    "envoyer par e-mail",
    "evaluez cet article",
    "javascript",
    "lire aussi",
    "lire egalement",
    "lisez aussi",
    "lire la suite",
    "lire sur le sujet",
    "lire :",
    "nombre de lectures",
    "nombre de vues",
    "partager :",
    "partager cet article",
    "partager sur",
    "partagez cet article",
    "pour en savoir plus",
    "pour plus d'informations",
    "read more",
    "recevez ",
    "rejoignez notre",
    "retrouvez toute l'actualite",
    "share on",
    "source link",
    "suivez-nous",
    "suivez nous",
    "telechargez l'application",
    "temps de lecture",
    "voir aussi",
];

/// Turns inside a line of at most [`CONTAINS_MAX_CHARS`].
const CONTAINS: &[&str] = &[
    "accepter les cookies",
    "all rights reserved",
    "click to share",
    "cliquez pour partager",
    "cliquez pour commenter",
    "click to comment",
    "nous utilisons des cookies",
    "utilise des cookies",
    "politique de cookies",
    "gerer les cookies",
    "we use cookies",
    "uses cookies",
    "cookie policy",
    "conditions generales",
    "conditions d'utilisation",
    "s'ouvre dans une nouvelle fenetre",
    "opens in new window",
    "droits de reproduction",
    "envoyer un lien par e-mail",
    "notre newsletter",
    "politique de confidentialite",
    "privacy policy",
    "powered by",
    "propulse par",
    "fierement propulse",
    "reproduction interdite",
    "reproduction, meme partielle",
    "min read",
    "min de lecture",
    "minutes de lecture",
    "mn de lecture",
    "this site uses",
    "mentions legales",
    "designed by",
    "wordpress",
    "telecharger l'application",
    "google play",
    "app store",
    "desactiver votre bloqueur",
    "bloqueur de publicite",
    "reserve aux abonnes",
    "article reserve",
    "offrir cet article",
    "lecture en cours",
    "votre navigateur",
    "tous droits reserves",
];

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
];

/// Whether a line is furniture by its words.
pub(super) fn furniture(line: &Line<'_>) -> Option<Furniture> {
    let bare = line.folded.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '©');
    if bare.is_empty() {
        return Some(Furniture::Here);
    }
    if line.n_chars <= 60 && (WHOLE_END.contains(&bare) || footer_contact(bare)) {
        return Some(Furniture::End);
    }
    let starts = |list: &[&str]| list.iter().any(|turn| line.folded.starts_with(turn));
    if starts(STARTS_END) && !is_prose_about(line) {
        return Some(Furniture::End);
    }
    if line.n_chars <= 60 && (WHOLE.contains(&bare) || WHOLE_TOO.contains(&bare) || is_count(bare)) {
        return Some(Furniture::Here);
    }
    if starts(STARTS_HERE) || is_address(&line.folded, line.n_chars) {
        return Some(Furniture::Here);
    }
    let contains = || CONTAINS.iter().any(|turn| line.folded.contains(turn));
    if line.n_chars <= CONTAINS_MAX_CHARS && contains() && !is_prose_about(line) {
        return Some(Furniture::Here);
    }
    is_breadcrumb(line).then_some(Furniture::Here)
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
    let has_mail = folded.split(' ').any(|word| word.contains('@') && word.contains('.'));
    let starts = [
        "tel.",
        "tel :",
        "tel:",
        "tel ",
        "telephone :",
        "email :",
        "email:",
        "e-mail :",
        "e-mail:",
        "mail :",
        "fax ",
        "fax:",
        "adresse :",
        "bp ",
        "b.p.",
    ]
    .iter()
    .any(|turn| {
        folded
            .trim_start_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, '.' | ' ' | '-' | '•'))
            .starts_with(turn)
    });
    n_chars <= 120 && (starts || (has_mail && n_chars <= 80))
}

fn footer_contact(bare: &str) -> bool {
    matches!(bare, "us contact" | "nos contacts" | "nous joindre" | "contact us" | "coordonnees")
}

/// « Accueil > Politique > … », « Vous êtes ici : … », « Accueil Politique Titre ».
fn is_breadcrumb(line: &Line<'_>) -> bool {
    if line.n_chars > 300 || line.ends_sentence() {
        return false;
    }
    let n_separators = line.folded.matches(['>', '»', '›', '/']).count();
    let starts_home = ["accueil", "home", "vous etes ici"].iter().any(|home| {
        line.folded.strip_prefix(home).is_some_and(|rest| rest.starts_with([' ', '>', '/', '»', '›', ':']))
    });
    starts_home || (n_separators >= 2 && line.n_words <= 4 * n_separators && line.folded.contains(['>', '›']))
}
