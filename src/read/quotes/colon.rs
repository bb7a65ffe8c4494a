//! Whoever stands before a colon: « Un habitant : “…” », « Deschamps : “…” ».

use super::{
    before::last_pronoun,
    clause::{Token, bounds},
    describe::{OF, is_name},
    nouns::WRITTEN,
    speaker::{Around, Attribution, Speaker},
};
use crate::{model::Kind, read::reading::FoundMention};

impl Around<'_, '_, '_> {
    /// « Un habitant : “…” », « l’attaquant a botté en touche : “…” ».
    pub(super) fn described_colon(&self) -> Option<Attribution> {
        let (last, head) = self.before.split_last()?;
        if !last.is(&[":"]) || head.is_empty() || self.placed.zone == 0 {
            return None;
        }
        // « Affirmant n'avoir rien vu : “…” »
        let is_participle =
            head.first().is_some_and(|first| first.folded.len() > 5 && first.folded.ends_with("ant"));
        if is_participle && !head.iter().any(|token| token.is(&[","])) {
            return Some(self.spoke_last("colon"));
        }
        let found = self.unnamed_subject(head, "colon");
        // « Le roman débute par cette phrase : “…” »
        let is_thing = head.get(1).is_some_and(|noun| {
            noun.is(&[
                "roman", "livre", "film", "recit", "texte", "histoire", "scene", "chanson", "article",
                "titre",
            ])
        });
        (found.speaker.is_some() && !is_thing).then_some(found)
    }

    /// « X : “…” », without a verb. In a headline a country before the colon is what it is about.
    pub(super) fn colon(&self) -> Option<Attribution> {
        let (last, head) = self.before.split_last()?;
        if !last.is(&[":"]) {
            return None;
        }
        // « Il porte un badge : “…” »
        if head.iter().rev().take(3).any(|token| token.among(&WRITTEN)) {
            return Some(Attribution::of(None, "colon, written".into()));
        }
        let is_headline = self.placed.zone == 0;
        let speaks = |mention: &&FoundMention| !is_headline || mention.kind != Kind::State;
        if let Some(found) = self.elliptic(head).or_else(|| self.colon_without_subject(head)) {
            return Some(found);
        }
        if head.iter().all(|token| token.is(&["puis", "et", "enfin", "ensuite", "encore", ","])) {
            return Some(Attribution::inferred(Some(self.last?.clone()), "colon, the one who spoke".into()));
        }
        let (from, to) = bounds(head);
        let subject = self.scene.subjects(head).filter(speaks).last();
        let mention = subject.or_else(|| {
            self.scene
                .mentions_in(from, to)
                .filter(speaks)
                .filter(|mention| mention.kind != Kind::Place)
                // « Procès de X : “…” » is about X.
                .filter(|mention| !is_headline || !follows_of(head, mention))
                .last()
        });
        if mention.is_none()
            && is_headline
            && let Some(name) = self.headline_name(head)
        {
            return Some(Attribution::of(Some(name), "colon".into()));
        }
        if mention.is_none() {
            let (pronoun, at) = last_pronoun(head, |_| true)?;
            return Some(Attribution::inferred(self.who_before(pronoun, at), "colon, pronoun".into()));
        }
        Some(Attribution::to(mention, "colon".into()))
    }

    /// « Deschamps : “…” », in a headline: a name that the text never gives in full.
    fn headline_name(&self, head: &[Token]) -> Option<Speaker> {
        let name = head.get(head.iter().rposition(|token| token.is_mark).map_or(0, |mark| mark + 1)..)?;
        let (first, last) = (name.first()?, name.last()?);
        let is_one = name.len() <= 3
            && name.iter().all(is_name)
            && self.scene.mention_at(first.start).is_none()
            && first.written.chars().skip(1).any(char::is_lowercase);
        // « Sécheresse : “…” »: a word that the text also writes small is no name.
        let is_abstract =
            ["tion", "sion", "ment", "ite", "isme", "esse", "ances", "ences", "tions", "sions", "ments"]
                .iter()
                .any(|end| first.folded.ends_with(end));
        let is_common = name.len() == 1 && (is_abstract || self.scene.is_written_small(first.folded));
        let is_one = is_one && !is_common;
        let shown = self.scene.reading.text.get(first.start..last.end).filter(|_| is_one)?;
        Some(Speaker { actor: None, name: shown.to_string(), at: first.start })
    }
}

/// Whether « de » leads to a mention.
fn follows_of(head: &[Token], mention: &FoundMention) -> bool {
    let at = head.partition_point(|token| token.start < mention.at.start);
    at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(|last| last.is(OF))
}
