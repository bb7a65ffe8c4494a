//! What states have: « l'armée malienne », « les autorités françaises », « la junte », and who
//! works for an organisation: « les experts de l'ONU ».
//!
//! The state stands in the text as an adjective or a name; without one, the words mean what they
//! last meant in the article.

use std::sync::LazyLock;

use super::{article::Article, cast::Who, lookup::demonym, people::Sense2, words::WordSet};
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

const INSTITUTIONS: [Institution; 9] = [
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
];

/// The words that a phrase of [`INSTITUTIONS`] begins with: most words of a text do not.
static FIRST_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    let phrases = INSTITUTIONS.iter().flat_map(|kind| kind.names.iter().chain(kind.descriptions));
    phrases.filter_map(|phrase| phrase.split(' ').next()).collect()
});

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
    let Some(token) = article.tokens.get(at).filter(|token| token.opens_word && token.is_word()) else {
        return;
    };
    if token.capital && article.name_over(at).is_some() {
        return;
    }
    if MEMBERS.contains(&article.tokens.folded(at)) && members(article, at) {
        return;
    }
    if !FIRST_WORDS.contains(article.tokens.folded(at)) {
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
    let fits =
        |phrase: &&&str| phrase.split(' ').enumerate().all(|(nth, word)| tokens.folded(at + nth) == word);
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

/// « la junte », « l'armée »: what it last meant; a junta or a transition is that of a state that
/// has one.
fn untied(article: &mut Article<'_, '_>, at: usize, end: usize, kind: &Institution, form: Form) {
    let key = format!("institution:{}", kind.key);
    let definite = matches!(article.tokens.before(at, 1), "la" | "le" | "l'" | "du" | "au" | "les");
    let is_word_of_its_own =
        matches!(kind.key, "army" | "transition") && form == Form::Name || kind.key == "transition";
    if !definite || !is_word_of_its_own || article.name_from(end).is_some() {
        return;
    }
    let who = match article.cast.last_held(&key, None) {
        Some(who) => Some(who),
        None if kind.key == "transition" => {
            article.transitional_state().and_then(|state| owned(article, state, kind))
        }
        None => None,
    };
    if let Some(who) = who {
        let form =
            if kind.key == "transition" && form == Form::Name { Form::Name } else { Form::Description };
        let by = format!("article:{}", article.cast.card(who).0);
        article.mention(at, end, who, form, by);
    }
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
