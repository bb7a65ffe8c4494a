//! Where the name of a body ends: at a verb, at what was done to it.

use super::{
    cast::{Cast, Who},
    compounds::is_adjective,
    lookup::Hit,
    people::{Finder, Sense2},
    tokens::Tokens,
    traits::Traits,
};
use crate::{model::Kind, read::word_lists::Words};

/// What parties and movements are for.
static AIMS: Words = Words::of(
    "\
renouveau progres democratie developpement changement alternance republique unite paix justice liberte independance \
salut renaissance reconciliation refondation avenir rupture egalite solidarite travail rassemblement emergence \
",
);

impl Finder<'_, '_> {
    /// « le Front national pour le renouveau » is no « Front national »: a known name that goes on with its aim.
    pub(super) fn with_aim(&mut self, hit: Hit, cast: &mut Cast<'_>) -> Option<usize> {
        let tokens = self.tokens;
        let noun = hit.to + 2;
        let is_aim = tokens.folded(hit.to) == "pour"
            && matches!(tokens.folded(hit.to + 1), "le" | "la" | "l'" | "les")
            && AIMS.has(tokens.folded(noun))
            && (hit.from..noun).all(|at| tokens.joined(at));
        if !is_aim || !tokens.has(hit.from, Traits::ORGANISATION_HEAD) {
            return None;
        }
        let who: Who = cast.introduce(tokens.slice(hit.from, noun + 1), Kind::Organisation);
        self.push(hit.from, hit.from, noun + 1, Sense2::Actor(who), "organisation");
        Some(noun + 1)
    }
}

/// Whether a small word ends the name that a head opens.
pub(super) fn ends_name(tokens: &Tokens<'_>, head: usize, at: usize) -> bool {
    governs(tokens, at) || is_between(tokens, head, at) || is_done(tokens, at)
}

/// « la part du Groupe pour l'exercice », « les travaux de la Chambre à la télévision »: a head that is the whole name.
pub(super) fn stands_alone(tokens: &Tokens<'_>, head: usize, at: usize) -> bool {
    let noun = tokens.folded(head);
    at == head + 1
        && (noun == "groupe" && !tokens.is_proper(at)
            || sits(noun) && tokens.get(at).is_some_and(|token| token.text == "à"))
}

/// Whether a head is that of a body with a chair, which bears nobody's name: « la Confédération Ana Li ».
pub(super) fn sits(head: &str) -> bool {
    matches!(head, "confederation" | "conseil" | "assemblee" | "parlement" | "chambre" | "cour" | "tribunal")
}

/// « le Parlement élit le Conseil », « l'Assemblée a reconduit le ministre »: a small word right
/// before an article is a verb.
fn governs(tokens: &Tokens<'_>, at: usize) -> bool {
    const PREPOSITIONS: [&str; 14] = [
        "pour", "sur", "dans", "contre", "chez", "sous", "vers", "par", "entre", "avec", "sans", "et", "de",
        "a",
    ];
    const ARTICLES: [&str; 14] =
        ["le", "la", "les", "l'", "un", "une", "son", "sa", "ses", "leur", "leurs", "ce", "cette", "ces"];
    let is_small = tokens.get(at).is_some_and(|token| token.is_word() && !token.capital);
    is_small && !PREPOSITIONS.contains(&tokens.folded(at)) && ARTICLES.contains(&tokens.folded(at + 1))
}

/// « l'US Montvalois renverse Castelgarric »: a small word between two capitals that is no adjective is a verb.
fn is_between(tokens: &Tokens<'_>, head: usize, at: usize) -> bool {
    let is_small = tokens.get(at).is_some_and(|token| token.is_word() && !token.capital);
    is_small
        && at > head + 1
        && tokens.is_proper(at - 1)
        && tokens.is_proper(at + 1)
        && !is_adjective(tokens, at)
        && tokens.folded(at).ends_with(['e', 't'])
}

/// « École fermée à Saint-Jovite »: what was done, and where; « de sécurité » is a noun.
fn is_done(tokens: &Tokens<'_>, at: usize) -> bool {
    let bare = |text: &str| text.trim_end_matches('s').trim_end_matches('e').ends_with('é');
    let is_noun = matches!(tokens.before(at, 1), "de" | "d'" | "la" | "l'" | "et" | "des" | "en");
    let leads = tokens.get(at + 1).is_some_and(|next| {
        matches!(next.text, "à" | "en" | "dans" | "par" | "depuis" | "sur" | "près" | "hier")
    });
    leads && !is_noun && tokens.get(at).is_some_and(|token| bare(token.text))
}
