//! « On » with a house: « à la mairie, on assure », « chez X, on s'inquiète », « dit-on à Bercy ».
//!
//! The house speaks: the organisation named, the place that stands for one, else the words that
//! describe it. A town alone (« à Dakar, on murmure ») is no speaker.

use super::{
    clause::Token,
    describe::bare_description,
    governed::DETERMINERS,
    nouns::HOUSES,
    speaker::{Around, Attribution, Speaker},
};
use crate::{
    model::{Form, Kind},
    text::fold,
};

/// Places whose names are those of the houses in them, folded.
const PLACES: [&str; 12] = [
    "bercy",
    "matignon",
    "elysee",
    "l'elysee",
    "beauvau",
    "place beauvau",
    "quai d'orsay",
    "hotel de ville",
    "kremlin",
    "maison-blanche",
    "rue de valois",
    "vatican",
];

impl<'a> Around<'_, '_, 'a> {
    /// « À la mairie, on … »: the house before « on », from the start of the clause.
    pub(super) fn house_before(&self, head: &[Token<'a>], by: &str) -> Option<Attribution> {
        let from = head.iter().rposition(|token| token.is(&[".", ";", ":", "!", "?"])).map_or(0, |at| at + 1);
        let clause = head.get(from..)?;
        let skipped = clause.iter().take_while(|token| token.is(&["mais", "et", "or", "car", ","])).count();
        self.house(clause.get(skipped..)?, by)
    }

    /// The house to which a preposition leads.
    pub(super) fn house(&self, phrase: &[Token<'a>], by: &str) -> Option<Attribution> {
        let small =
            |token: &&Token| token.is_preposition() || token.is(&["cote", "sein"]) || token.is(&DETERMINERS);
        // « chez Les Verts »: a name may begin with its article.
        let n_before = phrase.iter().take(5).take_while(small);
        let n_small = n_before.take_while(|token| self.scene.mention_at(token.start).is_none()).count();
        let first = phrase.get(n_small).filter(|_| phrase.first().is_some_and(Token::is_preposition))?;
        let by = format!("{by}, house");
        let mention = self.scene.mention_at(first.start);
        if let Some(mention) = mention {
            let stands =
                mention.form == Form::Metonym || PLACES.contains(&fold(self.scene.surface(mention)).as_str());
            let speaks = match mention.kind {
                Kind::Organisation | Kind::Company | Kind::ArmedGroup => true,
                Kind::Place | Kind::State => stands,
                Kind::Person => false,
            };
            return speaks.then(|| Attribution::to(Some(mention), by));
        }
        if !first.among(&HOUSES) {
            return None;
        }
        let described: Option<Speaker> = bare_description(self.scene, phrase.get(n_small..)?);
        Some(Attribution::of(described, by))
    }
}
