//! The words before a quotation: « X a déclaré : “…” ».
//!
//! A verb with its subject, a name beside a comma, or a name with a colon. Sources (« selon X ») are
//! not here.

use super::{
    clause::{DETERMINERS, Token, bounds},
    speaker::{Around, Attribution},
    verb_group::{Group, Pronoun, last_group, pronoun},
};
use crate::{model::Kind, read::reading::FoundMention};

impl<'a> Around<'_, '_, 'a> {
    /// « X, “ravi”, a salué Y »: X.
    pub(super) fn beside_comma(&self) -> Option<Attribution> {
        let (last, head) = self.before.split_last()?;
        if !last.is(&[","]) || head.is_empty() || last_group(head, self.verbs).is_some() {
            return None;
        }
        let is_verbless =
            !head.iter().any(|token| token.is(&["a", "ont", "est", "sont", "avait", "etait", "selon"]));
        let subject = self.scene.subjects(head).next()?;
        let begins = head.iter().take(4).any(|token| token.end > subject.at.start);
        (is_verbless && begins && self.after.first().is_some_and(|token| token.is(&[","])))
            .then(|| Attribution::to(Some(subject), "beside its speaker".into()))
    }

    /// « X a déclaré : “…” », « X a salué la “…” de Y », « Il souhaite que “…” ».
    pub(super) fn before_it(&self) -> Option<Attribution> {
        let tokens = &self.before;
        let mut upto = tokens.len();
        while let Some(group) = last_group(tokens.get(..upto)?, self.verbs) {
            if let Some(attribution) = self.governs(tokens, &group) {
                return Some(attribution);
            }
            upto = group.last.min(upto.saturating_sub(1));
        }
        None
    }

    /// The subject of a verb before the quotation.
    pub(super) fn governs(&self, tokens: &[Token<'a>], group: &Group) -> Option<Attribution> {
        let by = format!("before: {}", tokens.get(group.last)?.written);
        if group.is_passive {
            let rest = tokens.get(group.last..).unwrap_or_default();
            return rest
                .iter()
                .any(|token| token.is(&["par"]))
                .then(|| self.inverted(tokens, group, "before"));
        }
        if let Some(pronoun) = group.pronoun {
            return Some(Attribution::to(self.who(pronoun), format!("{by}, pronoun")));
        }
        let head = tokens.get(..group.first).unwrap_or_default();
        if let Some((last, _)) = head.split_last()
            && !group.is_infinite
        {
            if let Some(pronoun) = pronoun(last) {
                return Some(Attribution::to(self.who(pronoun), format!("{by}, pronoun")));
            }
            if last.is(&["qui"]) {
                let (from, to) = bounds(head);
                return Some(Attribution::to(
                    self.scene.mentions_in(from, to).last(),
                    format!("{by}, relative"),
                ));
            }
        }
        let goes_back = group.is_infinite
            || head.last().is_some_and(|last| last.is_mark || last.is(&["et", "mais", "puis", "ou"]));
        let historic = group.is_infinite && head.last().is_some_and(|last| last.is(&["de", "d'"]));
        let subject = if goes_back && !historic {
            self.scene.subjects(head).next()
        } else {
            self.scene.subjects(head).last()
        };
        if let Some(subject) = subject {
            return Some(Attribution::to(Some(subject), by));
        }
        if goes_back
            && let Some(pronoun) = head.iter().rev().filter(|token| !token.is(&["lui"])).find_map(pronoun)
        {
            return Some(Attribution::to(self.who(pronoun), format!("{by}, pronoun")));
        }
        let has_subject =
            head.iter().any(|token| token.is(&DETERMINERS) || token.is(&["des", "plusieurs", "certains"]));
        if has_subject && !group.is_infinite {
            return Some(self.unnamed(subject_phrase(head), &by));
        }
        let follows = self.inverted(tokens, group, "before");
        if follows.speaker.is_some() || !group.is_infinite {
            return Some(follows);
        }
        // « En affirmant “…”, X a tort »
        let [comma, main @ ..] = self.after.as_slice() else { return historic.then(|| self.spoke_last(&by)) };
        if comma.is(&[","])
            && let Some(subject) = self.scene.subjects(main).next()
        {
            return Some(Attribution::to(Some(subject), by));
        }
        // « Et d'ajouter : »
        historic.then(|| self.spoke_last(&by))
    }

    fn spoke_last(&self, by: &str) -> Attribution {
        Attribution::to(self.who(Pronoun::He), format!("{by}, the one who spoke"))
    }

    /// « X : “…” », without a verb. In a headline a country before the colon is what it is about.
    pub(super) fn colon(&self) -> Option<Attribution> {
        let (last, head) = self.before.split_last()?;
        if !last.is(&[":"]) {
            return None;
        }
        let is_headline = self.placed.zone == 0;
        let speaks = |mention: &&FoundMention| !is_headline || mention.kind != Kind::State;
        let (from, to) = bounds(head);
        let subject = self.scene.subjects(head).filter(speaks).last();
        let mention = subject.or_else(|| {
            self.scene
                .mentions_in(from, to)
                .filter(speaks)
                .filter(|mention| mention.kind != Kind::Place)
                .last()
        });
        if mention.is_none() {
            let pronoun = head.iter().rev().find_map(pronoun)?;
            return Some(Attribution::to(self.who(pronoun), "colon, pronoun".into()));
        }
        Some(Attribution::to(mention, "colon".into()))
    }
}

/// The last noun phrase before a verb: from its determiner, « de la » passed over.
fn subject_phrase<'t, 'a>(head: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let is_of =
        |at: usize| at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(Token::is_preposition);
    let at = (0..head.len())
        .rev()
        .take(14)
        .find(|at| head.get(*at).is_some_and(|token| token.is(&DETERMINERS)) && !is_of(*at));
    head.get(at.unwrap_or(0)..).unwrap_or_default()
}
