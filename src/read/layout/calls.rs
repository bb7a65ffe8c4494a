//! Lines in which a page speaks to its reader: calls to subscribe or to share, consent, notices of a
//! paywall, buttons, prices, tags.
//!
//! They are known by their grammar, not by their wording: the press tells of others in the third
//! person, a page says « vous » and « nos » and names its own things (newsletter, abonnement, cet
//! article). What stands between quotation marks is somebody's and is never counted.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{
    calls_words::{ACTED_ON, HOUSE, OF_ALL, PAGE, READ_WITH, READER, READER_DOES, THING},
    lines::Line,
};

/// Beyond this a line is a paragraph: consent texts are the longest that a page says at once.
const MAX_CHARS: usize = 600;
/// What a button or the name of a box has at most.
const BUTTON_CHARS: usize = 45;
/// What a page says of the thing it shows has fewer letters.
const OF_ITSELF_CHARS: usize = 160;
/// The words of a button.
const BUTTON_WORDS: usize = 6;

/// What a word says about who speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The reader: « vous », « votre ».
    Reader,
    /// The house: « notre », « nos ».
    House,
    /// What only pages have: newsletters, cookies, subscriptions.
    Page,
    /// What pages have and others too: an article, a site, an account.
    Thing,
}

/// What a line counts, in one walk.
static SIGNS: LazyLock<Option<(AhoCorasick, Vec<Sign>)>> = LazyLock::new(|| {
    let kinds = [(READER, Sign::Reader), (HOUSE, Sign::House), (PAGE, Sign::Page), (THING, Sign::Thing)];
    let mut words = Vec::new();
    let mut signs = Vec::new();
    for (list, sign) in kinds {
        words.extend_from_slice(list);
        signs.extend(list.iter().map(|_| sign));
    }
    let built = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()?;
    Some((built, signs))
});

/// The words of the reader and of the house alone, found faster: where none stands, no line is worth counting.
static ADDRESSES: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(READER.iter().chain(HOUSE)).ok());

/// How often each sign stands in a line, each word once.
#[derive(Clone, Copy, Debug, Default)]
struct Signs {
    reader: usize,
    house: usize,
    page: usize,
    things: usize,
}

/// Whether a page speaks to its reader in a line.
pub(in crate::read) fn speaks_to_reader(line: &Line<'_>) -> bool {
    if line.n_chars > MAX_CHARS {
        return false;
    }
    let bare = line.folded.trim_matches(|mark: char| !mark.is_alphanumeric());
    if !line.ends_sentence() && (is_price(&line.folded) || is_button(bare, line) || is_tag(line)) {
        return true;
    }
    if line.text.starts_with(['«', '"', '“', '-', '–', '—']) {
        return false;
    }
    let orders = is_order(bare);
    // What pages have counts beside an order, the reader or the house.
    let may_address = || ADDRESSES.as_ref().is_some_and(|words| words.is_match(&line.folded));
    let signs = if orders || may_address() { signs(&line.folded) } else { Signs::default() };
    let n_named = signs.page + signs.things;
    let addresses = signs.reader > 0 || orders;
    let is_short = line.n_chars <= 90 && !line.text.ends_with('.');
    (addresses && signs.page > 0 && n_named >= 2)
        || (orders && line.n_chars <= 300 && n_named >= 2)
        || (addresses && signs.house > 0 && n_named >= 2 && line.n_chars <= 400)
        // « Vous avez 5 articles à offrir chaque mois »
        || (is_short && signs.reader > 0 && signs.page > 0)
        || (is_short && line.n_chars <= 60 && signs.reader > 0 && signs.things >= 2 && !line.ends_sentence())
        || (is_short && signs.reader > 0 && starts_with_reader(bare) && n_named > 0)
        || (is_short && orders && signs.reader > 0 && n_named > 0)
        || speaks_of_itself(bare, line, signs.house + signs.reader)
        // « Newsletter Sports », « Nos infolettres »
        || (line.n_chars <= BUTTON_CHARS && !line.ends_sentence() && names_a_box(bare))
}

fn signs(folded: &str) -> Signs {
    let mut counted = Signs::default();
    let Some((words, kinds)) = SIGNS.as_ref() else { return counted };
    let mut seen: u128 = 0;
    let mut quoted = Quoted::default();
    for found in words.find_iter(folded) {
        let before = folded.get(..found.start()).and_then(|before| before.chars().next_back());
        let after = folded.get(found.end()..).unwrap_or_default();
        let after = after.trim_start_matches(['e', 's', '.']);
        let is_word = before.is_none_or(|mark| !mark.is_alphanumeric())
            && after.chars().next().is_none_or(|mark| !mark.is_alphanumeric());
        let bit = 1_u128.checked_shl(found.pattern().as_u32()).unwrap_or_default();
        if !is_word || seen & bit != 0 || quoted.holds(folded, found.start()) {
            continue;
        }
        seen |= bit;
        match kinds.get(found.pattern().as_usize()) {
            Some(Sign::Reader) => counted.reader += 1,
            Some(Sign::House) => counted.house += 1,
            Some(Sign::Page) => counted.page += 1,
            Some(Sign::Thing) => counted.things += 1,
            None => {}
        }
    }
    counted
}

/// Whether a place stands between quotation marks, asked from left to right.
#[derive(Default)]
struct Quoted {
    upto: usize,
    is_open: bool,
}

impl Quoted {
    fn holds(&mut self, text: &str, at: usize) -> bool {
        for mark in text.get(self.upto..at).unwrap_or_default().chars() {
            match mark {
                '«' | '“' => self.is_open = true,
                '»' | '”' => self.is_open = false,
                '"' => self.is_open = !self.is_open,
                _ => {}
            }
        }
        self.upto = at;
        self.is_open
    }
}

/// « Ce texte fait partie de notre section … », « Cette vidéo n'a pas pu être chargée. », « Contenu de cet
/// article »: a page about the thing it shows.
fn speaks_of_itself(bare: &str, line: &Line<'_>, n_house: usize) -> bool {
    const THIS: &[&str] =
        &["texte", "article", "contenu", "page", "video", "podcast", "dossier", "publication", "site"];
    const BROKEN: &[&str] = &[
        "n'a pas pu etre",
        "n'est pas disponible",
        "n'est plus disponible",
        "n'existe pas",
        "ne peut etre lu",
    ];
    if line.n_chars > OF_ITSELF_CHARS {
        return false;
    }
    let mut words = bare.split([' ', '\u{a0}']);
    let points = matches!(words.next(), Some("ce" | "cet" | "cette" | "la" | "le"));
    let begins = points && words.next().is_some_and(|word| THIS.contains(&word));
    let names = ["cet article", "ce contenu"].iter().any(|turn| bare.contains(turn));
    begins && (n_house > 0 || BROKEN.iter().any(|turn| bare.contains(turn)))
        || names && line.n_chars <= BUTTON_CHARS && !line.ends_sentence()
}

/// « Recevez … », « Téléchargez … », « Merci de … »
fn is_order(bare: &str) -> bool {
    let first = bare.split([' ', '\u{a0}', '-', '.', ',']).next().unwrap_or_default();
    let is_verb = first.len() > 5 && first.ends_with("ez") && !matches!(first, "rendez" | "assez");
    is_verb || bare.starts_with("merci de ") || bare.starts_with("ne ratez") || bare.starts_with("ne manquez")
}

/// « Vous avez … », « Votre publicité ici »
fn starts_with_reader(bare: &str) -> bool {
    READER.iter().any(|word| bare.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\u{a0}'])))
}

/// « Newsletter Sports », « Nos dernières vidéos », « Mon compte », « Toutes nos newsletters »
fn names_a_box(bare: &str) -> bool {
    let mut words =
        bare.split(|mark: char| !mark.is_alphanumeric() && mark != '-').filter(|word| !word.is_empty());
    let is_letter = |word: &str| {
        matches!(
            word,
            "newsletter" | "newsletters" | "infolettre" | "infolettres" | "sponsorise" | "sponsorises"
        )
    };
    if words.clone().any(is_letter) {
        return true;
    }
    if names_a_list(bare) {
        return true;
    }
    let first = words.next().unwrap_or_default();
    let is_own = matches!(first, "nos" | "notre" | "vos" | "votre" | "mon" | "ma" | "mes");
    is_own
        && words.take(2).any(|word| {
            let one = word.trim_end_matches('s');
            THING.contains(&one) || ACTED_ON.contains(&word)
        })
}

/// « Articles populaires », « Dernières actualités », « Toutes les vidéos »: the head of a list of links.
pub(super) fn names_a_list(bare: &str) -> bool {
    let mut words = bare.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
    let is_listed = |word: &str| {
        matches!(
            word,
            "articles" | "actualites" | "actus" | "infos" | "videos" | "podcasts" | "depeches" | "diaporamas"
        )
    };
    let first = words.next().unwrap_or_default();
    let n_words = bare.split([' ', '\u{a0}']).count();
    (2..=5).contains(&n_words)
        && (is_listed(first)
            || matches!(
                first,
                "dernier"
                    | "derniers"
                    | "derniere"
                    | "dernieres"
                    | "toutes"
                    | "tous"
                    | "autres"
                    | "nos"
                    | "les"
            ) && words.take(2).any(is_listed))
}

/// « Offrir l'article », « Continuer la lecture », « Je m'abonne », « J'en profite ».
fn is_button(bare: &str, line: &Line<'_>) -> bool {
    if line.n_chars > BUTTON_CHARS {
        return false;
    }
    let mut words =
        bare.split(|mark: char| !mark.is_alphanumeric() && mark != '-').filter(|word| !word.is_empty());
    let n_words = words.clone().count();
    let is_timed = bare.ends_with(" min") || bare.ends_with(" minutes");
    if n_words > BUTTON_WORDS
        || line.text.contains(['«', '"', '“', ','])
        || line.text.contains(':') && !is_timed
    {
        return false;
    }
    let first = words.next().unwrap_or_default();
    if matches!(first, "je" | "j") {
        let does = |word: &str| READER_DOES.iter().any(|stem| word.starts_with(stem));
        return n_words <= 4 && words.any(does);
    }
    let acts = first.len() > 3 && ["er", "ir", "re"].iter().any(|ending| first.ends_with(ending));
    // « Tourner la page », « Protéger le site de Palmyre » are headlines.
    let is_read = n_words <= 4 && READ_WITH.contains(&first);
    let is_thing = |word: &str| ACTED_ON.contains(&word) && (is_read || !OF_ALL.contains(&word));
    (2..=BUTTON_WORDS).contains(&n_words) && acts && words.any(is_thing)
}

/// « 1 € le premier mois », « puis 9,99 € par mois », « 189 000 € »: figures, money, and how often.
fn is_price(folded: &str) -> bool {
    let mut n_money = 0;
    let mut n_figures = 0;
    let is_small = |word: &str| {
        matches!(
            word,
            "le" | "premier"
                | "1er"
                | "mois"
                | "par"
                | "an"
                | "ans"
                | "puis"
                | "des"
                | "pour"
                | "pendant"
                | "seulement"
                | "a"
                | "partir"
                | "de"
                | "semaine"
                | "jour"
                | "au"
                | "lieu"
                | "les"
                | "premiers"
                | "sans"
                | "engagement"
                | "l'"
                | "annee"
                | "pres"
                | "d'"
                | "d'essai"
                | "essai"
                | "offert"
                | "offerts"
                | "/"
        )
    };
    for word in folded.split([' ', '\u{a0}', '\u{202f}', '/']).filter(|word| !word.is_empty()) {
        let word = word.trim_end_matches([',', '.']);
        let bare = word.trim_end_matches(['€', '$', '*']);
        n_money += usize::from(bare.len() < word.len() || matches!(word, "euro" | "euros" | "fcfa"));
        if bare.starts_with(|mark: char| mark.is_ascii_digit())
            && bare.chars().all(|mark| mark.is_ascii_digit() || matches!(mark, ',' | '.'))
        {
            n_figures += 1;
        } else if !(bare.is_empty() || matches!(word, "euro" | "euros" | "fcfa") || is_small(bare)) {
            return false;
        }
    }
    n_money > 0 && n_figures > 0
}

/// « #cannabis », « #faits divers #Toulouse »
pub(super) fn is_tag(line: &Line<'_>) -> bool {
    let mut rest = line.text.chars();
    rest.next() == Some('#')
        && rest.next().is_some_and(char::is_alphanumeric)
        && line.n_chars <= 160
        && line.text.split('#').skip(1).all(|tag| tag.split_whitespace().count() <= 4)
}

/// « Écouter aussi », « À revoir également : », « Lisez aussi notre dossier »: a verb of reading and a
/// word that adds.
pub(super) fn points_elsewhere(head: &str) -> bool {
    let bare = head.strip_prefix("a ").unwrap_or(head);
    let Some((verb, rest)) = bare.split_once([' ', '\u{a0}']) else { return false };
    let is_verb = matches!(
        verb,
        "lire"
            | "relire"
            | "voir"
            | "revoir"
            | "ecouter"
            | "reecouter"
            | "decouvrir"
            | "consulter"
            | "lisez"
            | "voyez"
            | "ecoutez"
            | "relisez"
            | "consultez"
            | "decouvrez"
            | "regarder"
            | "regardez"
    );
    is_verb
        && ["aussi", "egalement", "encore notre", "notre", "nos ", "plus tard", "en video"]
            .iter()
            .any(|adds| rest.starts_with(adds))
}

#[cfg(test)]
mod tests {
    use super::{points_elsewhere, speaks_to_reader};
    use crate::read::layout::text_line;

    fn speaks(text: &str) -> bool {
        text_line(text, 0..text.len(), 0).is_some_and(|line| speaks_to_reader(&line))
    }

    #[test]
    fn pages_speak_to_their_readers() {
        for text in [
            "Chaque matin, recevez dans votre messagerie le meilleur de la vallée.",
            "Vous avez droit à trois articles par mois",
            "Vous êtes déjà inscrit ? Identifiez-vous avec votre adresse e-mail et votre mot de passe.",
            "Téléchargez gratuitement l'application pour suivre l'info du littoral.",
            "Nous et nos partenaires déposons des traceurs sur votre appareil. Votre consentement est libre.",
            "Merci de signaler tout commentaire injurieux à notre rédaction.",
            "Soutenez une presse libre : votre abonnement finance nos journalistes.",
            "Nos infolettres",
            "Newsletter Grand Nord",
            "Nos derniers podcasts",
            "Mes alertes",
            "Offrir cet article",
            "Poursuivre la lecture",
            "Afficher les 12 commentaires",
            "Je crée mon compte",
            "Je me connecte",
            "Voir la page",
            "Suivre le direct",
            "Créer un compte",
            "J'en profite",
            "0,99 € le premier mois",
            "puis 8 € par mois, sans engagement",
            "#pêche #Port-Navalo",
            "Cette vidéo n'est plus disponible.",
            "Ce dossier est le fruit de notre enquête sur l'eau.",
            "Dans cet article",
            "CONTINUEZ VOTRE LECTURE CI-DESSOUS",
            "La suite de votre article après la vidéo",
            "Articles populaires",
            "Dernières actualités",
            "Écouter l’article: 5 min",
        ] {
            assert!(speaks(text), "{text}");
        }
    }

    #[test]
    fn the_press_tells_of_others() {
        for text in [
            "« Vous devez donner votre consentement avant que nos partenaires lisent vos courriels », dit l'avocat.",
            "Le maire a promis que « vos commentaires, sur notre site, seront tous lus ».",
            "Les abonnés du réseau de chaleur recevront un courriel avant la coupure.",
            "La Cnil a condamné l'éditeur pour ses cookies déposés sans consentement.",
            "Et vous, que feriez-vous d'une piscine vide ?",
            "Reconstruire le pont",
            "Tourner la page",
            "Protéger le site de Palmyre",
            "Relancer le fret en direct",
            "Vider le compte en Suisse",
            "Je suis Charlie",
            "J'accuse",
            "Ce texte n'a pas été voté.",
            "Sortir de la crise",
            "Notre-Dame rouvre",
            "Nos ancêtres les pêcheurs",
            "Vos enfants à l'école du vent",
            "1 200 euros pour un lit",
            "– Vous avez lu cet article ?",
            "Rendez-vous sur le site de la mairie pour la suite.",
            "Chez le garde, une page et un article de journal jauni.",
            "#",
        ] {
            assert!(!speaks(text), "{text}");
        }
    }

    #[test]
    fn links_to_more() {
        for head in
            ["ecouter aussi reportage : les silos", "a revoir egalement : le match", "lisez notre dossier"]
        {
            assert!(points_elsewhere(head), "{head}");
        }
        for head in ["voir le maire aussi", "a la mairie aussi", "lire est un plaisir"] {
            assert!(!points_elsewhere(head), "{head}");
        }
    }
}
