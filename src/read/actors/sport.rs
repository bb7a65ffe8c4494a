//! Whether an article is about a match or a race: its cities are clubs and places, and its presidents lead clubs.

use std::sync::LazyLock;

use super::{article::Article, traits::Traits, words::WordSet};

/// Words of matches and championships, folded.
static SPORT: LazyLock<WordSet> = LazyLock::new(|| {
    "match matchs championnat championnats but buts finale demi ligue football rugby entraineur \
     selectionneur tournoi attaquant gardien score penalty stade equipe joueurs supporters victoire \
     defaite coupe arbitre classement basket handball essai essais coach mercato vestiaire blessure points \
     saison joueur club"
        .split_whitespace()
        .collect()
});

/// Those of them that only sport uses: a party has its victory and a firm its classement, equipe and score.
const SPORT_ALONE: [&str; 16] = [
    "match",
    "matchs",
    "championnat",
    "championnats",
    "football",
    "rugby",
    "entraineur",
    "selectionneur",
    "tournoi",
    "attaquant",
    "penalty",
    "basket",
    "handball",
    "coach",
    "mercato",
    "vestiaire",
];

/// Whether a word is one of them.
pub(super) fn tells_sport(word: &str) -> bool {
    SPORT.contains(word)
}

/// Three words of matches and championships, at least one in sixty tokens and one that is of nothing else,
/// make an article of sport.
pub(super) fn is_sport(article: &Article<'_, '_>) -> bool {
    let (mut n_words, mut is_sure) = (0, false);
    for at in 0..article.tokens.len() {
        if article.tokens.get(at).is_some_and(|token| token.traits.has(Traits::SPORT)) {
            n_words += 1;
            is_sure |= SPORT_ALONE.contains(&article.tokens.folded(at));
        }
    }
    is_sure && n_words >= 3 && n_words * 60 >= article.tokens.len()
}
