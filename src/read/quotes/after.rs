//! The words after a quotation: « … », a déclaré X.
//!
//! A verb right behind the marks, or later in the sentence. Sources (« selon X ») are not here.

use super::{
    clause::Token,
    describe::{is_human, opens_phrase, subject},
    governed::DETERMINERS,
    loose::loose_group,
    person_nouns::is_person_noun,
    speaker::{Around, Attribution, Stance},
    verb_group::{Pronoun, group_from, last_group},
};
use crate::model::Kind;

impl Around<'_, '_, '_> {
    /// « … », a déclaré X; « … », dit-elle; « … », peut-on lire dans un communiqué de X.
    pub(super) fn after_it(&self) -> Option<Attribution> {
        let marks =
            self.after.iter().take_while(|token| token.is(&[",", ".", "!", "?", "-", "–", "—", ";"])).count();
        let marks = marks.min(2) + contents(&self.after, marks.min(2));
        let group = group_from(&self.after, marks, self.verbs)?;
        if self.is_in_relative() {
            return None;
        }
        // « … », affirmant que « … »: whoever said the first says the second too.
        if self.after.get(group.last).is_some_and(|verb| verb.folded.ends_with("ant")) {
            return None;
        }
        // « X affirme que “…” et invite Y à “…” »: X speaks on.
        if marks == 0
            && self.after.first().is_some_and(|token| token.is(&["et", "ou", "puis", "mais"]))
            && last_group(&self.before, self.verbs).is_some()
        {
            return None;
        }
        // « X juge “grave” la situation » : nothing parts the words from what follows.
        if marks == 0
            && !self.is_sentence()
            && !self.before.is_empty()
            && last_group(&self.before, self.verbs).is_some()
        {
            return None;
        }
        if marks == 0 && !self.is_sentence() && self.subject_of_what_follows() {
            return None;
        }
        let found = self.inverted(&self.after, &group, "after");
        // « Une source, déplorant “…”, a souligné que “…” »: the sentence has its subject before.
        let next = self.after.get(group.last + 1);
        let denies = self.after.get(group.first).is_some_and(|first| first.is(&["n'", "ne"]));
        let is_main = group.pronoun.is_none()
            && (denies || next.is_some_and(|next| next.is(&["que", "qu'"]) || next.is_quote));
        if found.speaker.is_none() && is_main && !self.before.is_empty() {
            return self.main_subject();
        }
        Some(found)
    }

    /// « X, qui a précisé n'avoir “aucun lien”, a demandé un report »: the verb behind the words has its subject
    /// before the clause that they stand in.
    fn is_in_relative(&self) -> bool {
        let Some(at) = self.before.iter().rposition(|token| token.is(&["qui"])) else { return false };
        let (head, clause) = self.before.split_at(at);
        let is_apart = head.last().is_some_and(|last| last.is(&[","]))
            && !clause.iter().any(|token| token.is(&[",", ";"]));
        let named = head.iter().rev().take(12).any(|token| self.scene.mention_at(token.start).is_some());
        is_apart
            && named
            && self.after.first().is_some_and(|token| token.is(&[","]))
            && last_group(clause, self.verbs).is_some()
    }

    /// The subject with which the sentence begins.
    fn main_subject(&self) -> Option<Attribution> {
        let by = "before: the subject of the sentence".to_string();
        let first = self.before.iter().take(3).find_map(|token| self.scene.mention_at(token.start));
        let named = first
            .filter(|mention| mention.kind != Kind::Place && !self.scene.is_governed(&self.before, mention));
        if named.is_some() {
            return Some(Attribution::to(named, by));
        }
        let phrase = subject(&self.before).filter(|phrase| phrase.first().is_some_and(opens_phrase))?;
        Some(self.unnamed(phrase, &by)).filter(|found| found.speaker.is_some())
    }

    /// « … », savoure X: a verb that no table has, between the marks and whoever speaks.
    pub(super) fn after_any_verb(&self) -> Option<Attribution> {
        let marks =
            self.after.iter().take_while(|token| token.is(&[",", ".", "!", "?", "-", "–", "—"])).count();
        if marks > 2 || marks == 0 && !self.is_sentence() || self.is_in_relative() {
            return None;
        }
        let group = loose_group(&self.after, marks)?;
        let found = self.inverted(&self.after, &group, "after");
        (found.speaker.is_some() || group.pronoun == Some(Pronoun::Nobody)).then_some(found)
    }

    /// « Il s'agit de “…” pour le pays, a ajouté X »; « “…” pour le pays, selon X ».
    pub(super) fn later_in_sentence(&self) -> Option<Attribution> {
        if self.is_in_relative() {
            return None;
        }
        for (at, _) in self.after.iter().enumerate().filter(|(_, token)| token.is(&[","])).take(6) {
            // « …, en redoutant un bilan plus lourd »: what is done, not who does it.
            let said = group_from(&self.after, at + 1, self.verbs)
                .filter(|group| self.after.get(group.last).is_some_and(|verb| !verb.folded.ends_with("ant")));
            if let Some(group) = said {
                let found = self.inverted(&self.after, &group, "after");
                if found.speaker.is_some() {
                    return Some(found.at(Stance::Beside));
                }
            }
            if let Some(found) =
                self.according(self.after.get(at + 1..)?, 0).filter(|found| found.speaker.is_some())
            {
                return Some(found);
            }
        }
        None
    }

    /// « “…” : à la barre, X, 84 ans, fait rire la salle »: whom the sentence is about.
    pub(super) fn shown_after(&self) -> Option<Attribution> {
        let (first, rest) = self.after.split_first()?;
        let clear = self.before.iter().all(|token| token.is_mark);
        // « “…” : c'est un riverain, X, qui l'a trouvée »: of whom the words are said, as likely.
        let points = rest.first().is_some_and(|token| token.is(&["c'", "ce"]));
        // « “Je suis innocent” : à la barre, X n'a pas varié »
        let opens = self.placed.zone > 0
            && self.before.is_empty()
            && self.scene.zone(self.placed.zone).start == self.placed.outside.start
            && self.scene.inside(self.placed).len() > 2;
        if !first.is(&[":"]) || !clear || points || !(opens || self.is_sentence()) {
            return None;
        }
        let points = rest.windows(2).position(|pair| {
            matches!(pair, [one, noun] if one.is(&["ce", "cet", "cette"]) && (is_person_noun(noun) || is_human(noun)))
        });
        if let Some(speaker) = points.and_then(|at| self.pointed_at(rest.get(at..)?)) {
            return Some(Attribution::of(Some(speaker), "after: a colon, description".into()));
        }
        let mut people = self.scene.subjects(rest).filter(|mention| mention.kind == Kind::Person);
        let person = people.next()?;
        let is_near = rest.iter().take(10).any(|token| token.end > person.at.start);
        is_near.then(|| Attribution::to(Some(person), "after: a colon".into()))
    }

    /// « Les “frères” ont dit » : the words are part of the subject.
    fn subject_of_what_follows(&self) -> bool {
        self.before.last().is_some_and(|token| token.is(&DETERMINERS) || token.is_preposition())
    }

    /// Whether the quoted words can be a sentence of their own.
    fn is_sentence(&self) -> bool {
        let words = self.scene.reading.text.get(self.placed.at.clone()).unwrap_or_default();
        words.ends_with(['.', '!', '?', '…', ',']) || words.split_whitespace().nth(4).is_some()
    }
}

/// « …, se contente de commenter X »: the words before the infinitive.
fn contents(tokens: &[Token], at: usize) -> usize {
    let is = |nth: usize, words: &[&str]| tokens.get(at + nth).is_some_and(|token| token.is(words));
    let limits =
        is(1, &["contente", "contentait", "borne", "bornait", "limite", "empresse", "empressait", "plait"]);
    // « …, finit par lâcher X »
    if is(0, &["finit", "finissait", "finira"]) && is(1, &["par"]) {
        return 2;
    }
    // « …, aime à répéter X »
    if is(0, &["aime", "aimait", "aimaient"]) && is(1, &["a"]) {
        return 2;
    }
    if is(0, &["se", "s'"]) && limits && is(2, &["de", "d'", "a"]) { 3 } else { 0 }
}
