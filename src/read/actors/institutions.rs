//! What states have: « l'armée malienne », « les autorités françaises », « la junte », and who
//! works for an organisation: « les experts de l'ONU ».
//!
//! The state stands in the text as an adjective or a name; without one, the words mean what they
//! last meant in the article.

use std::sync::LazyLock;

use super::{article::Article, cast::Who, lookup::demonym, people::Sense2, traits::Traits, words::WordSet};
use crate::model::{Form, Kind};

/// A kind of institution that states have.
struct Institution {
    /// The end of its id.
    key: &'static str,
    /// Its name before and after the adjective of nationality.
    shown: (&'static str, &'static str),
    is_feminine: bool,
    is_plural: bool,
    /// Folded phrases that name it.
    names: &'static [&'static str],
    /// Folded phrases that describe it.
    descriptions: &'static [&'static str],
}

const INSTITUTIONS: [Institution; 15] = [
    Institution {
        key: "army",
        shown: ("Armée", ""),
        is_feminine: true,
        is_plural: false,
        names: &["forces armees", "armee"],
        descriptions: &[
            "forces gouvernementales",
            "forces regulieres",
            "forces de defense et de securite",
            "forces de securite",
            "forces speciales",
            "forces loyalistes",
            "etat major",
            "force",
            "contingent",
            "marine",
            "aviation",
            "forces",
            "troupes",
            "soldats",
            "militaires",
        ],
    },
    Institution {
        key: "transition",
        shown: ("Autorités", " de transition"),
        is_feminine: true,
        is_plural: true,
        names: &["gouvernement de transition", "gouvernement de la transition"],
        descriptions: &[
            "junte militaire au pouvoir",
            "junte militaire",
            "junte au pouvoir",
            "junte",
            "autorites de transition",
            "autorites de la transition",
            "pouvoir de transition",
            "dirigeants de la junte",
        ],
    },
    Institution {
        key: "government",
        shown: ("Gouvernement", ""),
        is_feminine: false,
        is_plural: false,
        names: &["gouvernement"],
        descriptions: &[
            "plus hautes autorites",
            "hautes autorites",
            "autorites",
            "executif",
            "dirigeants",
            "responsables",
            "pouvoir",
        ],
    },
    Institution {
        key: "foreign-ministry",
        shown: ("Ministère", " des Affaires étrangères"),
        is_feminine: false,
        is_plural: false,
        names: &["diplomatie"],
        descriptions: &[],
    },
    Institution {
        key: "police",
        shown: ("Police", ""),
        is_feminine: true,
        is_plural: false,
        names: &["police"],
        descriptions: &["policiers"],
    },
    Institution {
        key: "justice",
        shown: ("Justice", ""),
        is_feminine: true,
        is_plural: false,
        names: &["justice"],
        descriptions: &[],
    },
    Institution {
        key: "parliament",
        shown: ("Parlement", ""),
        is_feminine: false,
        is_plural: false,
        names: &["parlement", "assemblee nationale"],
        descriptions: &[],
    },
    Institution {
        key: "presidency",
        shown: ("Présidence", ""),
        is_feminine: true,
        is_plural: false,
        names: &["presidence"],
        descriptions: &[],
    },
    Institution {
        key: "embassy",
        shown: ("Ambassade", ""),
        is_feminine: true,
        is_plural: false,
        names: &["ambassade"],
        descriptions: &[],
    },
    Institution {
        key: "mercenaries",
        shown: ("Mercenaires", ""),
        is_feminine: false,
        is_plural: true,
        names: &[],
        descriptions: &["mercenaires", "paramilitaires", "instructeurs", "formateurs"],
    },
    Institution {
        key: "gendarmerie",
        shown: ("Gendarmerie", ""),
        is_feminine: true,
        is_plural: false,
        names: &["gendarmerie"],
        descriptions: &[],
    },
    Institution {
        key: "supreme-court",
        shown: ("Cour suprême", ""),
        is_feminine: true,
        is_plural: false,
        names: &["cour supreme"],
        descriptions: &[],
    },
    Institution {
        key: "constitutional-court",
        shown: ("Cour constitutionnelle", ""),
        is_feminine: true,
        is_plural: false,
        names: &["cour constitutionnelle", "conseil constitutionnel"],
        descriptions: &[],
    },
    Institution {
        key: "senate",
        shown: ("Sénat", ""),
        is_feminine: false,
        is_plural: false,
        names: &["senat"],
        descriptions: &[],
    },
    Institution {
        key: "central-bank",
        shown: ("Banque centrale", ""),
        is_feminine: true,
        is_plural: false,
        names: &["banque centrale"],
        descriptions: &[],
    },
];

/// The words that a phrase of [`INSTITUTIONS`] begins with: most words of a text do not.
static FIRST_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    let phrases = INSTITUTIONS.iter().flat_map(|kind| kind.names.iter().chain(kind.descriptions));
    phrases.filter_map(|phrase| phrase.split(' ').next()).collect()
});

/// The words at which an institution, or who acts for one, may be named: asked of every word.
static HEADS: LazyLock<WordSet> = LazyLock::new(|| FIRST_WORDS.iter().copied().chain(MEMBERS).collect());

/// Whether an institution, or who acts for one, may be named from a word on.
pub(super) fn may_be_institution(word: &str) -> bool {
    HEADS.contains(word)
}

/// Who acts for an organisation or group.
const MEMBERS: [&str; 22] = [
    "experts",
    "expert",
    "mission",
    "envoye",
    "envoyee",
    "representant",
    "representante",
    "soldats",
    "forces",
    "troupes",
    "responsables",
    "militants",
    "combattants",
    "mercenaires",
    "paramilitaires",
    "jihadistes",
    "djihadistes",
    "terroristes",
    "dirigeants",
    "membres",
    "hommes",
    "elements",
];

/// Annotates the institution named at a token, if any.
pub(super) fn institution(article: &mut Article<'_, '_>, at: usize) {
    let Some(token) = article.tokens.get(at).filter(|token| token.traits.has(Traits::INSTITUTION)) else {
        return;
    };
    if !(token.opens_word && token.is_word()) || token.capital && article.name_over(at).is_some() {
        return;
    }
    let acts_for_one = MEMBERS.contains(&article.tokens.folded(at)) && members(article, at);
    if acts_for_one || !FIRST_WORDS.contains(article.tokens.folded(at)) {
        return;
    }
    let found = INSTITUTIONS.iter().find_map(|kind| {
        let named = longest(article, at, kind.names).map(|n_tokens| (kind, n_tokens, Form::Name));
        named.or_else(|| {
            longest(article, at, kind.descriptions).map(|n_tokens| (kind, n_tokens, Form::Description))
        })
    });
    if let Some((kind, n_tokens, form)) = found {
        tied(article, at, at + n_tokens, kind, form);
    }
}

fn longest(article: &Article<'_, '_>, at: usize, phrases: &[&str]) -> Option<usize> {
    let tokens = &article.tokens;
    let stands = |(nth, word): (usize, &str)| tokens.folded(at + nth) == word;
    let fits =
        |phrase: &&&str| phrase.starts_with(tokens.folded(at)) && phrase.split(' ').enumerate().all(stands);
    phrases.iter().find(fits).map(|phrase| phrase.split(' ').count())
}

fn tied(article: &mut Article<'_, '_>, at: usize, end: usize, kind: &Institution, form: Form) {
    let small_word =
        |at: usize| article.tokens.get(at).is_some_and(|token| token.is_word() && !token.capital);
    // One adjective may stand between: « les forces antijihadistes françaises ».
    let adjective = (0..=1).find_map(|skip| {
        if skip == 1 && !small_word(end) {
            return None;
        }
        let (state, n_tokens) =
            demonym(&article.tokens, article.cast.lexicon, &article.cast.states, end + skip)?;
        Some((state, end + skip + n_tokens))
    });
    let Some((state, to)) =
        adjective.map(|(state, to)| (Who::Known(state), to)).or_else(|| of_state(article, end))
    else {
        untied(article, at, end, kind, form);
        return;
    };
    if article.cast.kind(state) != Kind::State || matches!(article.tokens.before(at, 1), "un" | "une") {
        return;
    }
    let Some(who) = owned(article, state, kind) else { return };
    article.cast.hold(&format!("institution:{}", kind.key), Some(state), who);
    let by = format!("institution:{}", article.cast.card(who).0);
    article.mention(at, to, who, form, by);
}

fn of_state(article: &Article<'_, '_>, at: usize) -> Option<(Who, usize)> {
    let tokens = &article.tokens;
    let n_tokens = match (tokens.folded(at), tokens.folded(at + 1)) {
        ("de", "la" | "l'") => 2,
        ("du" | "de" | "d'" | "des", _) => 1,
        _ => return None,
    };
    let named = article.name_from(at + n_tokens)?;
    match named.sense {
        Sense2::Actor(who) if article.cast.kind(who) == Kind::State => Some((who, named.to)),
        _ => None,
    }
}

fn owned(article: &mut Article<'_, '_>, state: Who, kind: &Institution) -> Option<Who> {
    let (id, mut adjective) = article.adjective(state, kind.is_feminine)?;
    if kind.is_plural && !adjective.ends_with(['s', 'x']) {
        adjective.push('s');
    }
    let name = format!("{} {adjective}{}", kind.shown.0, kind.shown.1);
    Some(article.cast.introduce_as(format!("{id}-{}", kind.key), &name, Kind::Organisation))
}

/// « la junte », « l'armée », « le gouvernement »: what it last meant; a junta or a transition is
/// that of a state that has one; the rest is that of the country of the article.
fn untied(article: &mut Article<'_, '_>, at: usize, end: usize, kind: &Institution, form: Form) {
    let key = format!("institution:{}", kind.key);
    let before = article.tokens.before(at, 1);
    let definite = matches!(before, "la" | "le" | "l'" | "du" | "au" | "les" | "aux" | "des");
    let is_plural_of = before == "des" && kind.key != "transition";
    if !definite
        || is_plural_of
        || article.name_from(end).is_some()
        || (kind.key != "transition" && goes_on(article, end))
    {
        return;
    }
    let phrase = article.tokens.folded(at);
    let speaks_for_itself = form == Form::Name
        && !matches!(kind.key, "justice" | "embassy" | "foreign-ministry")
        || matches!(
            phrase,
            "junte"
                | "autorites"
                | "executif"
                | "militaires"
                | "soldats"
                | "forces"
                | "mercenaires"
                | "paramilitaires"
                | "instructeurs"
        ) && (phrase != "forces" || end > at + 1)
        || kind.key == "transition";
    if !speaks_for_itself {
        return;
    }
    let home = article.told.home;
    let who = match article.cast.last_held(&key, None) {
        Some(who) => Some(who),
        None if kind.key == "transition" => {
            article.transitional_state().and_then(|state| owned(article, state, kind))
        }
        // Soldiers and parliaments are of many kinds; those of the country need its name beside.
        None if matches!(kind.key, "army" | "government" | "police" | "parliament" | "presidency")
            && !matches!(phrase, "militaires" | "soldats" | "forces") =>
        {
            home.and_then(|state| owned(article, state, kind))
        }
        None => None,
    };
    // « le Parlement », « le Sénat » with a capital inside a sentence are names.
    let is_house = matches!(kind.key, "parliament" | "senate");
    let is_proper =
        is_house && article.tokens.is_proper(at) && !article.tokens.get(at).is_some_and(|token| token.opens);
    let who = who.or_else(|| {
        is_proper.then(|| article.cast.introduce(article.tokens.slice(at, end), Kind::Organisation))
    });
    if let Some(who) = who {
        let form = if (kind.key == "transition" && form == Form::Name) || is_proper {
            Form::Name
        } else {
            Form::Description
        };
        let by = format!("article:{}", article.cast.card(who).0);
        article.mention(at, end, who, form, by);
    }
}

/// Whether the words go on to say which one is meant, beyond what is known here: « la police
/// municipale », « la présidence du club », « les autorités sanitaires ».
fn goes_on(article: &Article<'_, '_>, end: usize) -> bool {
    let tokens = &article.tokens;
    let next = tokens.folded(end);
    let is_small = tokens.get(end).is_some_and(|token| token.is_word() && !token.capital);
    let endings = ["al", "ale", "ales", "aux", "ique", "iques", "aire", "aires", "ienne", "iennes"];
    matches!(next, "de" | "du" | "des" | "d'")
        || (is_small && next.len() > 4 && endings.iter().any(|end| next.ends_with(end)))
}

/// « les experts de l'ONU », « des paramilitaires du groupe Wagner ».
fn members(article: &mut Article<'_, '_>, at: usize) -> bool {
    let tokens = &article.tokens;
    let mut end = at + 1;
    if matches!(tokens.folded(end), "lies" | "liees" | "proches") {
        end += 1;
    }
    let n_tokens = match (tokens.folded(end), tokens.folded(end + 1)) {
        ("de" | "a", "la" | "l'") => 2,
        ("du" | "de" | "d'" | "des" | "au" | "a", _) => 1,
        _ => return false,
    };
    let Some(named) = article.name_from(end + n_tokens) else { return false };
    let Sense2::Actor(who) = named.sense else { return false };
    if !matches!(article.cast.kind(who), Kind::Organisation | Kind::ArmedGroup) {
        return false;
    }
    let to = named.to;
    let by = format!("members:{}", article.cast.card(who).0);
    article.mention(at, to, who, Form::Description, by);
    true
}
