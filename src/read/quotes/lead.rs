//! What leads in a quotation and has no verb of saying: « Puis, très bas : “…” », « selon qui “…” »,
//! « “…”, dit X, avant que Y ne l'interrompe : “…” ».

use super::{
    clause::{Token, bounds},
    describe::{is_human, opens_phrase},
    nouns::OPENERS,
    people::person_before,
    speaker::{Around, Attribution, Speaker},
    verb_group::Group,
};
use crate::{model::Kind, read::reading::FoundMention};

/// What parts the clause of one speaker from that of the next.
const TURNS: [&str; 9] = ["avant", "apres", "mais", "puis", "et", "tandis", "quand", "lorsque", "alors"];

impl<'r, 'a> Around<'_, 'r, 'a> {
    /// « Puis, très bas : “Non” », « Réponse : “…” »: whoever spoke goes on, or answers what the other
    /// asked; where nobody spoke, the person of the sentence before.
    pub(super) fn elliptic(&self, head: &[Token<'a>]) -> Option<Attribution> {
        let first = head.first().filter(|first| first.among(&OPENERS) && head.len() < 10)?;
        let (from, to) = bounds(head);
        let names = self.scene.mentions_in(from, to).any(|mention| mention.kind == Kind::Person);
        let acts = |token: &Token| {
            self.verbs.form(token.folded, token.written).is_some()
                || token.written != "à" && token.is(&["a", "ont", "est", "sont", "avait", "etait", "fut"])
        };
        let answers = first.is(&["reponse", "replique", "riposte"]);
        let is_subject = |at: usize| {
            head.get(at).is_some_and(opens_phrase)
                && !at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(Token::is_preposition)
        };
        let has_subject = (0..head.len()).any(is_subject) && !answers;
        if has_subject
            || names
            || head.iter().skip(1).any(acts)
            || head.iter().any(|token| is_human(token) || token.is_quote)
        {
            return None;
        }
        let by = "colon, the one who spoke".to_string();
        let is_here = self.heard.is_some_and(|at| at >= self.scene.zone(self.placed.zone).start);
        if answers || is_here && self.asks {
            return Some(Attribution::inferred(self.other.cloned(), "colon, an answer".into()));
        }
        if is_here {
            return Some(Attribution::inferred(self.last.cloned(), by));
        }
        let (zone, byte) = (self.placed.zone, self.placed.outside.start);
        let person = person_before(self.scene, zone, byte, None);
        let near = person.filter(|person| {
            person.kind == Kind::Person && person.at.start >= self.scene.zone(zone.saturating_sub(1)).start
        });
        let speaker = near.map(Speaker::from).or_else(|| self.last.cloned());
        Some(Attribution::inferred(speaker, by))
    }

    /// « X, selon qui “…” », « X, pour lequel “…” ».
    pub(super) fn selon_whom(&self) -> Option<Attribution> {
        let len = self.before.len();
        let at = (len.saturating_sub(9)..len).rev().find(|at| {
            let is =
                |nth: usize, words: &[&str]| self.before.get(at + nth).is_some_and(|token| token.is(words));
            is(0, &["selon", "pour", "apres"]) && is(1, &["qui", "lequel", "laquelle", "lesquels"])
        })?;
        let word = self.before.get(at)?;
        let last = at.checked_sub(1).and_then(|last| self.before.get(last)).filter(|last| last.is(&[","]))?;
        let (from, _) = bounds(&self.before);
        let mention = self.scene.mentions_in(from, word.start).last()?;
        (mention.at.end <= last.start && last.start - mention.at.end < 3)
            .then(|| Attribution::to(Some(mention), format!("according to: {}, relative", word.written)))
    }

    /// « “…”, dit X, avant que Y ne l'interrompe : “…” »: the verb belongs to the first words; whom
    /// the clause between is about says the second.
    pub(super) fn takes_over(&self, tokens: &[Token<'a>], group: &Group) -> Option<&'r FoundMention> {
        let comma = group.first.checked_sub(1).and_then(|at| tokens.get(at))?;
        let quote = if comma.is(&[","]) { group.first.checked_sub(2) } else { group.first.checked_sub(1) };
        let follows = quote.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_quote);
        if !self.is_led() || !follows {
            return None;
        }
        let rest = tokens.get(group.last + 1..)?;
        let turn = rest.iter().position(|token| token.is(&TURNS) || token.is(&[";"]))?;
        let clause = rest.get(turn + 1..)?;
        let (from, to) = bounds(clause);
        let is_relative = |mention: &FoundMention| {
            let at = clause.partition_point(|token| token.start < mention.at.end);
            clause.get(at..).is_some_and(|rest| rest.iter().take(2).any(|token| token.is(&["qui"])))
        };
        self.scene
            .mentions_in(from, to)
            .filter(|mention| mention.kind == Kind::Person)
            .filter(|mention| is_relative(mention) || !self.scene.is_governed(clause, mention))
            .last()
    }
}

/// « X n'a pas dit un mot de la grève : “…” »: nothing was said.
pub fn says_nothing(tokens: &[Token], group: &Group) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| token.is(words));
    is(group.last + 1, &["un"]) && is(group.last + 2, &["mot"])
        || is(group.last + 1, &["mot"])
        || group.last.checked_sub(1).is_some_and(|at| is(at, &["rien"]))
            && tokens.iter().take(group.last).any(|token| token.is(&["n'", "ne"]))
}
