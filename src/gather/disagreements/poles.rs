//! What people are called → whether the word blames, praises or only names. Two words for one referent
//! disagree where they stand at different poles; two ways to blame, or two plain words, do not need to.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

use super::tables::Rows;

/// Folded nouns that blame one person.
const HOSTILE: &[&str] = &[
    "espion",
    "espionne",
    "traitre",
    "traitresse",
    "terroriste",
    "criminel",
    "criminelle",
    "bandit",
    "voleur",
    "voleuse",
    "escroc",
    "menteur",
    "menteuse",
    "charlatan",
    "imposteur",
    "assassin",
    "meurtrier",
    "meurtriere",
    "tueur",
    "tueuse",
    "delinquant",
    "delinquante",
    "voyou",
    "gangster",
    "dictateur",
    "despote",
    "tyran",
    "putschiste",
    "aventurier",
    "mercenaire",
    "corrupteur",
    "corrompu",
    "fraudeur",
    "fraudeuse",
    "trafiquant",
    "trafiquante",
    "braconnier",
    "pilleur",
    "incendiaire",
    "saboteur",
    "agitateur",
    "agitatrice",
    "provocateur",
    "extremiste",
    "fanatique",
    "illumine",
    "gourou",
    "faussaire",
    "tricheur",
    "tricheuse",
    "dope",
    "lache",
    "deserteur",
    "deserteuse",
    "renegat",
    "fossoyeur",
    "pyromane",
    "ranconneur",
    "racketteur",
    "parasite",
    "assassine",
    "monstre",
    "barbare",
    "brute",
    "casseur",
    "vandale",
    "emeutier",
    "saccageur",
    "squatteur",
    "squatteuse",
    "envahisseur",
    "faineant",
    "faineante",
    "privilegie",
    "privilegiee",
    "profiteur",
    "profiteuse",
    "egoiste",
    "irresponsable",
    "cretin",
    "incapable",
    "bouffon",
    "clown",
    "pantin",
    "marionnette",
    "vendu",
    "ripou",
    "mafieux",
    "truand",
    "crapule",
    "canaille",
    "salaud",
    "ordure",
    "predateur",
    "pervers",
    "violeur",
    "bourreau",
    "tortionnaire",
    "negrier",
    "esclavagiste",
    "pollueur",
    "pollueuse",
    "empoisonneur",
    "massacreur",
    "hooligan",
    "factieux",
    "seditieux",
    "fauteur",
    "nuisible",
    "braqueur",
    "malfaiteur",
    "pirate",
    "contrebandier",
    "separatiste",
    "jihadiste",
    "djihadiste",
    "mutin",
    "milicien",
    "complotiste",
    "opportuniste",
    "arriviste",
    "spoliateur",
    "usurpateur",
    "usurpatrice",
];

/// Folded nouns that praise or pity one person.
const FAVOURABLE: &[&str] = &[
    "heros",
    "heroine",
    "martyr",
    "martyre",
    "resistant",
    "resistante",
    "patriote",
    "innocent",
    "innocente",
    "victime",
    "genie",
    "bienfaiteur",
    "bienfaitrice",
    "sauveur",
    "visionnaire",
    "pionnier",
    "pionniere",
    "liberateur",
    "defenseur",
    "serviteur",
    "gamin",
    "pacifiste",
    "ange",
    "bienveillant",
    "protecteur",
    "protectrice",
    "gardienne",
    "rempart",
    "batisseur",
    "batisseuse",
    "humaniste",
    "philanthrope",
    "sauveteur",
    "secouriste",
];

/// Values of the vocabulary that are more than one word, or plural, by pole.
const HOSTILE_VALUES: &str = "|attentat|acte terroriste|crime|meurtre|assassinat|massacre|sabotage|agression|coup d'État|complot|occupants illégaux|squatteurs|fraudeurs|profiteurs|intrus|braconniers|\
    contrebandiers|trafiquants|pirates|hooligans|agitateurs|délinquants|pillards|écoterroristes|séditieux|\
    djihadistes|terroristes|bandits|casseurs|vandales|voyous|émeutiers|envahisseurs|clandestins|\
    immigrés illégaux|traître|espion|pirate informatique|hacker|détourneur de fonds|agent|malfaiteurs|\
    gangsters|braqueurs|chef de guerre|homme de paille|repris de justice|mutins|putschistes|mineurs clandestins|orpailleurs clandestins|mineurs illégaux|maître chanteur|maitre chanteur|groupe terroriste|pilleurs|mercenaires|";
const FAVOURABLE_VALUES: &str = "|incident|accident|malentendu|fait divers|légitime défense|combattants de la liberté|patriotes|résistants|maquisards|lanceur d'alerte|\
    prisonnier politique|prisonnier d'opinion|bouc émissaire|réfugiés|groupe d'autodéfense|défenseur des droits|affamés|";

/// How a word stands to whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pole {
    Hostile,
    Neutral,
    Favourable,
}

/// The pole of a name as it is shown.
pub(super) fn pole(value: &str) -> Pole {
    let folded = crate::text::fold(value);
    let noun = folded.split(' ').next().unwrap_or_default();
    let singular = noun.trim_end_matches(['s', 'x']);
    let listed = |list: &HashSet<&str, FixedState>| list.contains(noun) || list.contains(singular);
    let in_row = |row: &str| row.split('|').any(|listed| !listed.is_empty() && listed == value);
    if listed(&BLAMING) || in_row(HOSTILE_VALUES) {
        Pole::Hostile
    } else if listed(&PRAISING) || in_row(FAVOURABLE_VALUES) {
        Pole::Favourable
    } else {
        Pole::Neutral
    }
}

/// The nouns of a list as they are, and without their plural.
fn forms(list: &[&'static str]) -> HashSet<&'static str, FixedState> {
    list.iter().flat_map(|word| [*word, word.trim_end_matches('s')]).collect()
}

static BLAMING: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| forms(HOSTILE));
static PRAISING: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| forms(FAVOURABLE));

/// Whether a folded noun blames or praises one person.
pub(super) fn is_judging(word: &str) -> bool {
    static JUDGING: LazyLock<Rows> = LazyLock::new(|| Rows::of(HOSTILE.iter().chain(FAVOURABLE)));
    JUDGING.hold(word)
}
