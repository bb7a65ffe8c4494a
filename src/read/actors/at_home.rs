//! Who holds a national office in the country of the article, where nothing else says who is meant.

use super::{
    article::Article,
    cast::Who,
    holders::in_lexicon,
    offices::{Role, is_national},
};
use crate::text::fold;

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
    let home = article.told.home.filter(|_| is_national(&role.office) && role.office != "minister")?;
    let who = in_lexicon(article, &role.office, home)?;
    (!is_of_court(article, role) && !is_a_mans(article, who, role)).then_some(who)
}

/// « la présidente » is no man.
fn is_a_mans(article: &Article<'_, '_>, who: Who, role: &Role) -> bool {
    let lexicon = article.cast.lexicon;
    let name = article.cast.known(who).map_or("", |known| known.name.as_str());
    let first = fold(name.split([' ', '-']).next().unwrap_or_default());
    role.is_gendered && role.is_feminine && lexicon.is_womans(&first) == Some(false)
}

/// « s'étonne le président » where somebody stands trial: of the court.
fn is_of_court(article: &Article<'_, '_>, role: &Role) -> bool {
    /// A long article tells of many things.
    const REACH: usize = 1_500;
    let tokens = &article.tokens;
    let is_trial = |at: usize| {
        matches!(
            tokens.folded(at),
            "prevenu"
                | "prevenue"
                | "prevenus"
                | "assises"
                | "correctionnel"
                | "correctionnelle"
                | "plaidoirie"
        )
    };
    role.office == "president"
        && role.n_words == 1
        && (article.at.saturating_sub(REACH)..tokens.len().min(article.at + REACH)).any(is_trial)
}
