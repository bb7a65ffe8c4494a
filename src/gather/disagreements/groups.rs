//! A sentence → what a group of people is called by one who judges it: « ce sont des X », « ces X en
//! uniforme », « les Y sont des X », with the nouns by which the text names that group elsewhere.

use std::rc::Rc;

use super::{
    contrast::singular,
    poles::{Pole, pole},
    senses::Circle,
    sentence::{Sentence, Token},
    statement::{Claim, Key, Maker},
    words::{Classes, Word},
};

/// Of so many sentences before, the nouns may name the group.
pub(super) const BEFORE: usize = 3;

/// The plural nouns of a sentence.
pub(super) fn named_in(sentence: &Sentence<'_>) -> Vec<Rc<Word>> {
    sentence.tokens.iter().filter(|token| is_plural(token)).map(Token::word).collect()
}

/// Whether a folded word ends as plural nouns do.
pub(super) fn ends_as_plural(word: &str) -> bool {
    word.len() > 4 && word.ends_with('s')
}

fn is_plural(token: &Token) -> bool {
    token.is_a(Classes::PLURAL)
}

impl Maker<'_, '_> {
    /// The names given to groups as names.
    pub(super) fn groups(&mut self) {
        let sentence = self.sentence;
        let tokens = &sentence.tokens;
        for at in 1..tokens.len() {
            let Some(token) = tokens.get(at).filter(|token| is_plural(token)) else { continue };
            let word = |back: usize| {
                at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| token.fold.as_str())
            };
            let article = if is_small(word(1)) { 2 } else { 1 };
            let lead = word(article);
            if !matches!(lead, "ces" | "des" | "de" | "d") {
                continue;
            }
            let pointed = lead == "ces" && pole(&singular(&token.fold)) != Pole::Neutral;
            // « seraient, à l'entendre, des victimes »
            let inserted =
                (article + 2..article + 8).find(|back| word(article + 1) == "," && word(*back) == ",");
            let start = inserted.map_or(article + 1, |back| back + 1);
            let verb = (start..start + 2).find(|back| {
                matches!(word(*back), "sont" | "etaient" | "sommes" | "furent" | "restent" | "seraient")
            });
            let given = lead != "ces" && verb.is_some();
            let denied = (1..6).any(|back| matches!(word(back), "pas" | "jamais" | "si"));
            if !(pointed || given && !denied) {
                continue;
            }
            let subject = verb.map_or(at, |back| at - back);
            let mut referents = self.subject_of(subject, pointed);
            referents.retain(|noun| *noun != singular(&token.fold));
            if referents.is_empty() {
                continue;
            }
            let last = tokens.get(at + 1).filter(|next| is_plural(next)).map_or(at, |_| at + 1);
            let value = sentence.words_at(sentence.place(at, last)).to_lowercase();
            self.push(Key::Called(Circle::Group), Claim::Called { label: true }, value, (at, last));
            if let Some(made) = self.all.last_mut() {
                made.referents = referents;
            }
        }
    }

    /// The nouns for those who are meant before a verb: those of its subject, or of the sentences before
    /// where it only points at them.
    fn subject_of(&self, verb: usize, pointed: bool) -> Vec<String> {
        let tokens = &self.sentence.tokens;
        let before = tokens.get(..verb).unwrap_or_default();
        let start = before
            .iter()
            .rposition(|token| {
                matches!(token.fold.as_str(), "," | ";" | ":" | "." | "«" | "»" | "\"" | "“" | "que" | "qu")
            })
            .map_or(0, |at| at + 1);
        let own = before.get(start..).unwrap_or_default();
        let points = pointed
            || own
                .iter()
                .any(|token| matches!(token.fold.as_str(), "ce" | "ces" | "ils" | "elles" | "gens" | "eux"));
        let mut nouns: Vec<String> =
            own.iter().filter(|token| is_plural(token)).map(|token| singular(&token.fold)).collect();
        if points {
            nouns.extend(self.context.iter().flatten().map(|word| singular(&word.fold)));
            nouns.extend(before.iter().filter(|token| is_plural(token)).map(|token| singular(&token.fold)));
        }
        nouns
    }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "simples" | "vulgaires" | "vrais" | "veritables" | "dangereux" | "petits" | "grands" | "honnetes"
    )
}
