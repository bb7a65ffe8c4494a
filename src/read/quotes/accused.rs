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
        // « Me X défend le chauffeur qui comparaît », « le juge X »: those who serve the court.
        if self.serves_court(mention) {
            return false;
        }
        let mut words_before: [bool; 2] = [true, false];
        for word in sentence {
            // « X a vu un voisin être jugé », « X défend le chauffeur qui comparaît »: another stands trial.
            let [is_free, is_noun] = words_before;
            if word.is(&["qui"]) && is_noun
                || word.is(&["un", "une", "le", "la", "les", "son", "sa"]) && !is_free
            {
                return false;
            }
            words_before = [word.is_mark || word.is_preposition() || is_day(&word), !word.is_mark];
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

impl Scene<'_, '_> {
    /// « Me X », « le procureur X », « X, avocat de la défense »
    fn serves_court(&self, mention: &FoundMention) -> bool {
        const SERVANTS: [&str; 16] = [
            "me",
            "mes",
            "maitre",
            "avocat",
            "avocate",
            "juge",
            "procureur",
            "procureure",
            "substitut",
            "substitute",
            "president",
            "presidente",
            "magistrat",
            "magistrate",
            "greffier",
            "batonnier",
        ];
        let at = self.reading.first_from(mention.at.start);
        let end = self.reading.first_from(mention.at.end);
        let near =
            |at: usize| self.word(at).is_some_and(|word| word.is(&SERVANTS) && !word.written.ends_with('é'));
        let comma = self.word(end).is_some_and(|next| next.is(&[","]));
        near(at) || at.checked_sub(1).is_some_and(near) || comma && (near(end + 1) || near(end + 2))
    }
}

/// « depuis lundi », « le 3 mai »: days part a verb from its subject.
fn is_day(word: &Token) -> bool {
    word.among(&super::nouns::TIMES) || word.written.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a verb says that its subject stands trial.
fn tries(word: &Token, last: [&str; 2]) -> bool {
    let is_passive = matches!(last[1], "est" | "etait" | "sera" | "ete" | "," | "etre" | "fut")
        || matches!(last[0], "est" | "etait" | "sera" | "ete" | "fut");
    match word.folded {
        "comparait" | "comparaissait" | "comparaitra" | "comparaissent" | "encourt" | "encourait" => true,
        "juge" | "jugee" | "poursuivi" | "poursuivie" | "condamne" | "condamnee" | "renvoye" | "renvoyee"
        | "soupconne" | "soupconnee" => {
            is_passive
                && last[1] != ","
                && (word.written.contains('é') || word.folded.starts_with("poursuivi"))
        }
        "accuse" | "accusee" | "prevenu" | "prevenue" => is_passive && word.written.contains('é'),
        _ => false,
    }
}
