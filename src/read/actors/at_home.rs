//! Who holds a national office in the country of the article, where nothing else says who is meant.

use super::{
    article::Article,
    cast::Who,
    holders::in_lexicon,
    offices::{Role, is_national},
};
use crate::read::quotes::is_she;

/// Who holds a national office in the country of the article.
pub(super) fn of_home(article: &Article<'_, '_>, at: usize, role: &Role) -> Option<Who> {
    // Whoever is new is not who the lexicon says held it on the day.
    if matches!(article.tokens.before(at, 1), "nouveau" | "nouvelle" | "futur" | "future") {
        return None;
    }
    if role.office == "pope" {
        // There is but one.
        let vatican = article.cast.lexicon.idx("vatican")?;
        return in_lexicon(article, &role.office, Who::Known(vatican));
    }
    // « le président » of a story of sport is that of a club or a federation.
    if article.told.is_sport && role.office == "president" && role.n_words == 1 {
        return None;
    }
    let home = article.told.home.filter(|_| is_national(&role.office) && role.office != "minister")?;
    let who = in_lexicon(article, &role.office, home)?;
    // « la présidente » is no man.
    let is_a_mans =
        || role.is_gendered && role.is_feminine && is_she(article.cast.card(who).1) == Some(false);
    (!is_of_court(article, role) && !is_a_mans()).then_some(who)
}

/// « s'étonne le président » where somebody stands trial: of the court.
fn is_of_court(article: &Article<'_, '_>, role: &Role) -> bool {
    article.told.is_trial && role.office == "president" && role.n_words == 1
}

/// Whether a word belongs to trials alone.
pub(super) fn is_of_trial(word: &str) -> bool {
    matches!(
        word,
        "prevenu" | "prevenue" | "prevenus" | "assises" | "correctionnel" | "correctionnelle" | "plaidoirie"
    )
}
