//! « L'accusé », « la prévenue »: whom the text says to stand trial, where that is one person.

use super::{
    clause::{Scene, Token},
    people::gender,
    verb_group::Pronoun,
};
use crate::{
    model::{Form, Kind},
    read::reading::FoundMention,
};

/// How many names are asked, and how many words after each.
const NAMES: usize = 300;
const WORDS: usize = 18;

/// Whether a noun calls somebody who stands trial.
pub fn is_accused(noun: &str) -> bool {
    matches!(
        noun,
        "accuse" | "accusee" | "prevenu" | "prevenue" | "suspect" | "suspecte" | "mis-en-cause" | "condamne"
    )
}

impl<'r> Scene<'r, '_> {
    /// The one person of whom the text says that they stand trial, whose gender agrees with a noun.
    pub fn on_trial(&self, noun: &str) -> Option<&'r FoundMention> {
        let wanted =
            if noun.ends_with("ee") || noun.ends_with("ue") && !noun.ends_with("que") || noun == "suspecte" {
                Pronoun::She
            } else {
                Pronoun::He
            };
        let mut tried = self
            .mentions
            .iter()
            .filter(|mention| mention.kind == Kind::Person && mention.form == Form::Name)
            .take(NAMES)
            .filter(|mention| gender(self, mention).is_none_or(|known| known == wanted))
            .filter(|mention| self.is_tried(mention));
        let first = tried.next()?;
        tried.all(|other| other.actor == first.actor).then_some(*first)
    }

    /// « X, 58 ans, comparaît », « X, accusé d'avoir », « X encourt ».
    fn is_tried(&self, mention: &FoundMention) -> bool {
        let from = self.reading.first_from(mention.at.end);
        let sentence = (from..from + WORDS).map_while(|at| self.word(at));
        let mut last: [&str; 2] = ["", ""];
        for word in sentence {
            let is_stop = word.is(&[".", "!", "?", ";", "«", "»", "“", "\"", ":"]);
            let is_other = self
                .mention_at(word.start)
                .is_some_and(|other| other.kind == Kind::Person && other.actor != mention.actor);
            if is_stop || is_other {
                return false;
            }
            if tries(&word, last) {
                return true;
            }
            last = [last[1], word.folded];
        }
        false
    }
}

/// Whether a verb says that its subject stands trial.
fn tries(word: &Token, last: [&str; 2]) -> bool {
    let is_passive = matches!(last[1], "est" | "etait" | "sera" | "ete" | "," | "etre" | "fut")
        || matches!(last[0], "est" | "etait" | "sera" | "ete" | "fut");
    match word.folded {
        "comparait" | "comparaissait" | "comparaitra" | "comparaissent" | "encourt" | "encourait" => true,
        "juge" | "jugee" | "poursuivi" | "poursuivie" | "condamne" | "condamnee" | "renvoye" | "renvoyee"
        | "soupconne" | "soupconnee" => is_passive && last[1] != ",",
        "accuse" | "accusee" | "prevenu" | "prevenue" => is_passive && word.written.contains('é'),
        _ => false,
    }
}
