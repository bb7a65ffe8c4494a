//! Small closed classes of French words that the rules ask for, folded.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

/// A closed class of words.
pub(super) type WordSet = HashSet<&'static str, FixedState>;
type Words = LazyLock<WordSet>;

static FUNCTION_WORDS: Words = LazyLock::new(|| {
    "a afin ainsi alors apres au aucun aucune aujourd'hui auparavant aussi autant autour autre autres aux \
     avant avec beaucoup bien bref c' car ce ceci cela celle celles celui cependant certains certaines \
     ces cet cette ceux chacun chaque chez combien comme comment contre d' dans de deja demain depuis \
     derriere des desormais deux devant donc dont du durant elle elles en encore enfin ensuite entre est \
     et face faute grace hier hors ici il ils j' je jusqu' l' la le les leur leurs lors lorsque lui ma \
     mais malgre me meme mes moi moins mon ne neanmoins ni non nos notre nous on or ou oui outre par \
     parce parmi pendant peu peut-etre plus plusieurs pour pourquoi pourtant pres puis puisque qu' quand \
     quant que quel quelle quelles quelque quelques quels qui quoi s' sa sans sauf se selon ses seul \
     seule seuls si sinon soit son sous suite sur ta tandis tant tel telle tous tout toute toutes \
     toutefois tres trois trop un une vers via voici voila vos votre vous y interrogé interroge \
     interrogee ex ancien ancienne quatre cinq six sept huit dix mille premier premiere dernier derniere \
     photo video merci bonjour lire voir"
        .split_whitespace()
        .collect()
});
static NO_NAMES: Words = LazyLock::new(|| {
    "etat etats republique constitution dieu allah internet noel paques covid premier premiere monsieur \
     madame mesdames messieurs nord sud est ouest nation histoire homme hommes ramadan tabaski coupe \
     ligue jeux mondial coran bible islam eglise web ier ii iii iv vi vii viii ix xi xii xiv xv xvi xix \
     xx xxi ndlr sida vih tv pib ong adn ebola zone president presidente ministre general colonel \
     toussaint terre lune soleil renaissance resistance liberation occident occidentaux accord plan \
     operation article loi chef gouvernement transition peuple moyen age ok pme pdg cdi cdd km kg fcfa \
     cfa dr pr mme mm mlle me mgr st ste roi pape prince princesse reine senateur depute maire oui non \
     sms gps vtt bd cd dvd euro brexit olympiques monde chambre bourse parlement senat otages grand \
     grande haute haut saint sainte mai pr."
        .split_whitespace()
        .collect()
});
static TITLES: Words = LazyLock::new(|| {
    "m mm mme mmes mlle dr pr me mgr monsieur madame mademoiselle colonel colonelle general generale \
     capitaine commandant commandante lieutenant sergent adjudant amiral marechal caporal docteur \
     professeur professeure imam cheikh cherif sir lord lady pere soeur frere cardinal abbe monseigneur \
     maitre prince princesse hadj sheikh pasteur colonel-major"
        .split_whitespace()
        .collect()
});
static FUNCTION_NOUNS: Words = LazyLock::new(|| {
    "president presidente ministre depute deputee senateur senatrice maire gouverneur gouverneure prefet \
     prefete procureur procureure ambassadeur ambassadrice juge avocat avocate journaliste ecrivain \
     ecrivaine chanteur chanteuse acteur actrice cineaste entraineur selectionneur attaquant defenseur \
     gardien milieu capitaine directeur directrice secretaire porte-parole parole analyste chercheur \
     chercheuse economiste historien historienne sociologue politologue opposant opposante candidat \
     candidate leader militant militante roi reine pape chancelier chanceliere chef patron patronne pdg \
     fondateur fondatrice homologue expert experte medecin syndicaliste eveque archeveque"
        .split_whitespace()
        .collect()
});
static ORGANISATION_HEADS: Words = LazyLock::new(|| {
    "universite institut banque ministere parti mouvement front union federation syndicat association \
     agence conseil commission comite cour tribunal centre fondation office coalition alliance club fc as \
     rc stade olympique racing organisation observatoire assemblee collectif confederation coordination \
     cellule rassemblement reseau ecole lycee college hopital autorite chambre academie musee theatre \
     opera orchestre forum convention parquet direction radio journal quotidien agglomeration croissant \
     us sc ac real sporting etoile"
        .split_whitespace()
        .collect()
});
static COMPANY_HEADS: Words =
    LazyLock::new(|| "societe groupe compagnie entreprise group sa holding".split_whitespace().collect());
static PLACES: Words = LazyLock::new(|| {
    "a ville villes village localite commune region province cercle departement aeroport port quartier \
     district prefecture capitale vers rue avenue place camp route ile lac mont vallee foret prison gare \
     banlieue periphérie"
        .split_whitespace()
        .collect()
});
static VERBS: Words = LazyLock::new(|| {
    "a ont avait avaient aurait auraient aura auront n' ne s' se l' y veut veulent peut doit va fait dit \
     met prend annonce accuse denonce affirme rejette exige soutient promet refuse appelle demande \
     condamne dement menace propose confirme reconnait estime souhaite espere craint cherche continue \
     maintient suspend rompt rappelle expulse envoie livre fournit retire salue reclame tente entend \
     compte reste assure nie defend negocie signe envisage renforce multiplie durcit hausse joue reagit \
     repond replique riposte attend voit reproche justifie vise tient poursuit mise ouvre ferme impose \
     interdit autorise prepare lance dispose decide denoncent affirment accusent"
        .split_whitespace()
        .collect()
});

pub(super) fn is_day_or_month(word: &str) -> bool {
    matches!(
        word,
        "lundi"
            | "mardi"
            | "mercredi"
            | "jeudi"
            | "vendredi"
            | "samedi"
            | "dimanche"
            | "janvier"
            | "fevrier"
            | "mars"
            | "avril"
            | "mai"
            | "juin"
            | "juillet"
            | "aout"
            | "septembre"
            | "octobre"
            | "novembre"
            | "decembre"
    )
}

/// Marks after which a capital may be that of a sentence.
pub(super) fn opens_anew(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "…" | ":" | "«" | "“" | "\"" | "•" | "-" | "–" | "—" | "*" | "(" | "[")
}

/// Words that begin sentences and are no names.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Words that bear a capital without naming an actor.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word)
}

/// Courtesy titles and ranks that belong to a name.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Functions that stand right before the name of their holder.
pub(super) fn is_function_noun(word: &str) -> bool {
    FUNCTION_NOUNS.contains(word)
}

/// Small words inside names of persons.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d'"
            | "la"
            | "le"
            | "el"
            | "al"
            | "ould"
            | "ben"
            | "bin"
            | "ag"
            | "von"
            | "van"
            | "der"
            | "da"
            | "dos"
            | "di"
            | "del"
            | "den"
            | "ibn"
            | "wa"
            | "ul"
    )
}

/// First words of names of organisations, and whether they are companies.
pub(super) fn organisation_head(word: &str) -> Option<bool> {
    if COMPANY_HEADS.contains(word) { Some(true) } else { ORGANISATION_HEADS.contains(word).then_some(false) }
}

/// Words before the name of a place.
pub(super) fn places(word: &str) -> bool {
    PLACES.contains(word)
}

/// A verb that takes who acts as its subject, by its form.
pub(super) fn is_verb(word: &str) -> bool {
    let ending = ["ait", "aient", "era", "eront", "erait", "eraient", "ira", "iront", "irait"];
    VERBS.contains(word) || (word.len() > 4 && ending.iter().any(|end| word.ends_with(end)))
}

/// Verbs of saying after a name, as far as they tell a person.
pub(super) fn says(word: &str) -> bool {
    matches!(
        word,
        "a" | "avait" | "affirme" | "declare" | "explique" | "estime" | "souligne" | "precise" | "assure"
    )
}
