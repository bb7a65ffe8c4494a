//! What governments do and have, and what towns and clubs do: stems of French verbs, and nouns.
//!
//! Stems are folded; a deed of a government is a stem and an ending of the third person, an
//! infinitive or a participle. The lists are closed: a verb of neither says nothing.

use std::sync::LazyLock;

use super::{tokens::Tokens, words::WordSet};

static STEMS: LazyLock<WordSet> = LazyLock::new(|| {
    "accept accus achet affich affirm ajourn annonc appell approuv assur autoris avert bloqu brandi \
     cherch chois cond confirm consid contest convoqu craint critiqu declar decid defend demand \
     dement denonc deplor deploi deplo deven dit dirig durci ecart envisag envoi envoy estim \
     exclu exig exhort expuls felicit ferm financ fourni gel hesit impos impute insist interdi \
     invit justifi lev livr menac miss mult negoci ni obt obten octroi oppos ordonn parl plaid \
     precis prefer prepar present promet promis propos prot protest rappell recla reclam reconna \
     redout refus regrett rejett renforc renonc reproch resist respect retir revendiqu ripost \
     rompt rompu salu sanctionn sign souhait soulign soupconn soutien suspend tent tien vis voi \
     veu vot affirme campe tard temporis mis aid consent courtis equip esper export \
     montr prouv lorgn rapatri rassur reaffirm reiter repond tax temporis tergivers"
        .split_whitespace()
        .collect()
});

static ENDINGS: LazyLock<WordSet> = LazyLock::new(|| {
    "e ent t te ge s ait aient a era eront ra ront er ir re ant it issent d dent dra ne nent u i \
     is ue ee ees es yer tre"
        .split_whitespace()
        .collect()
});

static OF_TOWNS: LazyLock<WordSet> = LazyLock::new(|| {
    "battu gagn remport marqu inscri egalis ecras domin perd jou accueill celebr vibr inclin mene \
     elimin qualifi bat reveill fete dort brul inond paralys etouff respir compt abrit connai \
     connu situ enregistr concede recevr affront renou termin"
        .split_whitespace()
        .collect()
});

/// Whether a folded word is a form of a verb of governments: « dénonce », « a rejeté ».
pub(super) fn is_deed(word: &str) -> bool {
    // Whole forms, where the stem is that of other words too: « prêt », « vendu ».
    const FORMS: [&str; 9] =
        ["prete", "pretent", "pretera", "vend", "vendent", "vendra", "suit", "suivait", "suivra"];
    let cut = |at: usize| word.get(..at).zip(word.get(at..));
    FORMS.contains(&word)
        || word.len() > 3
            && (2..=word.len())
                .filter_map(cut)
                .any(|(stem, end)| (end.is_empty() || ENDINGS.contains(end)) && STEMS.contains(stem))
}

/// Whether a folded word is a form of a verb of towns and clubs: « a battu », « accueille ».
pub(super) fn is_of_towns(word: &str) -> bool {
    (3..=word.len().min(12)).filter_map(|at| word.get(..at)).any(|stem| OF_TOWNS.contains(stem))
        && !word.starts_with("connaitre")
        && word != "comptes"
}

/// « aider Bamako à », « remerciant Moscou pour », « conduit Paris à ».
pub(super) fn is_object(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let before = tokens.before(from, 1);
    let is_small = from
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.is_word() && !token.capital);
    let verbal = before.ends_with("ant")
        || before.ends_with("er")
        || before.ends_with("ir")
        || MOVED.contains(&before);
    if is_small && HELPED.contains(&before) {
        return true;
    }
    is_small
        && before.len() > 3
        && verbal
        && matches!(tokens.folded(to), "a" | "de" | "d'" | "pour" | "sur" | "dans")
}

/// What a state has or does: « la volonté de Moscou ».
pub(super) fn is_power(noun: &str) -> bool {
    POWERS.contains(&noun)
}

const POWERS: &[&str] = &[
    "influence",
    "volonte",
    "soutien",
    "aide",
    "position",
    "part",
    "politique",
    "invasion",
    "engagement",
    "reponse",
    "decision",
    "demande",
    "appui",
    "allie",
    "allies",
    "alliee",
    "ambassadeur",
    "presence",
    "promesse",
    "promesses",
    "silence",
    "reaction",
    "refus",
    "pression",
    "pressions",
    "diplomatie",
    "strategie",
    "ambitions",
    "interets",
    "accusations",
    "sanctions",
    "menaces",
    "offensive",
    "retrait",
    "initiative",
    "relations",
    "attitude",
    "feu",
    "colere",
    "regime",
    "gouvernement",
    "autorites",
    "armee",
    "choix",
    "discours",
    "intentions",
    "cote",
    "ecart",
    "protection",
    "tutelle",
    "emprise",
    "assistance",
    "consentement",
    "accord",
    "offre",
    "proposition",
    "annonce",
    "attaque",
    "attaques",
    "guerre",
    "partenaire",
    "partenaires",
    "rival",
    "ennemi",
    "faveur",
    "sein",
    "dependance",
    "rapprochement",
];

/// Verbs that a government is the whole object of: « accuse Moscou ».
const HELPED: &[&str] = &[
    "aider",
    "aidant",
    "soutenir",
    "soutenant",
    "accuser",
    "accusant",
    "remercier",
    "remerciant",
    "convaincre",
    "menacer",
    "critiquer",
    "sanctionner",
    "defier",
    "exhorter",
    "appuyer",
    "accuse",
    "accusent",
    "menace",
    "menacent",
    "critique",
    "remercie",
    "exhorte",
    "sanctionne",
    "defie",
    "soutient",
];

/// Verbs that bring a government to do something: « pousse Bamako à ».
const MOVED: &[&str] = &[
    "accuse", "conduit", "pousse", "appelle", "force", "oblige", "exhorte", "somme", "presse", "invite",
    "amene",
];
