//! Clauses beside that of the words: an inserted « reconnaît le chef de service » before them, a pronoun
//! that means the subject of the verb before it, the circle of somebody (« l'entourage de X »).

use super::{
    clause::{Placed, Scene, Token},
    describe::{OF, description, is_human, opens_phrase},
    governed::DETERMINERS,
    person_nouns::is_person_noun,
    speaker::{Around, Attribution},
    verb_group::{Group, Pronoun, last_group, pronoun},
};
use crate::model::Kind;

/// Verbs that take no person for their object: whoever follows them speaks.
const ONLY_SAY: [&str; 22] = [
    "dit", "expliqu", "affirm", "ajout", "precis", "rectifi", "indiqu", "soulign", "confi", "racont",
    "declar", "insist", "ironis", "repliq", "retorq", "plaid", "resum", "soupir", "gliss", "tonn", "temper",
    "assur",
];

/// « a soufflé, un rang derrière, l'une des parties civiles »: what stands behind an aside that names nobody.
pub(super) fn past_aside<'t, 'a>(scene: &Scene<'_, 'a>, rest: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let [comma, aside @ ..] = rest else { return rest };
    let Some(end) = aside.iter().take(9).position(|token| token.is(&[","])).filter(|_| comma.is(&[","]))
    else {
        return rest;
    };
    let (aside, behind) = aside.split_at(end);
    let is_human_noun = |pair: &[Token]| matches!(pair, [article, noun] if opens_phrase(article) && (is_human(noun) || is_person_noun(noun)));
    let is_somebody = |token: &Token| token.is_quote || scene.mention_at(token.start).is_some();
    let behind = behind.get(1..).unwrap_or_default();
    let goes_on =
        behind.first().is_some_and(|first| opens_phrase(first) || scene.mention_at(first.start).is_some());
    if aside.iter().any(is_somebody) || aside.windows(2).any(is_human_noun) || !goes_on {
        rest
    } else {
        behind
    }
}

impl<'a> Around<'_, '_, 'a> {
    /// « X a prévenu qu'elle parlerait “…” »: the pronoun is the one who warns.
    pub(super) fn same_subject(&self, head: &[Token<'a>], pronoun: Pronoun) -> Option<Attribution> {
        let [main @ .., that, _] = head else { return None };
        let group = last_group(main, self.verbs).filter(|_| that.is(&["que", "qu'"]))?;
        if group.last + 4 < main.len() || group.is_passive || group.pronoun.is_some() {
            return None;
        }
        let found = self.governs(main, &group).filter(Attribution::is_named)?;
        let speaker = found.speaker.as_ref()?;
        let known = self.scene.genders.get(speaker.actor.as_ref()?);
        known.is_none_or(|known| *known == pronoun).then_some(found)
    }

    /// « Entre ces deux dates, reconnaît le médecin-chef, X, “…” »: an inserted clause before the words.
    pub(super) fn follows_verb(&self, tokens: &[Token<'a>], group: &Group) -> Option<Attribution> {
        let (head, rest) = (tokens.get(..group.first)?, tokens.get(group.last + 1..)?);
        let verb = tokens.get(group.last)?;
        let is_inserted = head.last().is_some_and(|last| last.is(&[","])) && !group.is_infinite;
        let skipped = rest
            .iter()
            .take_while(|token| token.folded.ends_with("ment") || token.is(&["aussitot", "alors", "encore"]))
            .count();
        let next = rest.get(skipped).filter(|_| is_inserted)?;
        let is_free = head.first().is_some_and(Token::is_preposition)
            && self.scene.subjects(head).next().is_none()
            && !head.iter().enumerate().any(|(at, token)| {
                pronoun(token).is_some()
                    && !at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(Token::is_preposition)
            });
        let names = self.scene.mention_at(next.start).is_some_and(|mention| mention.kind == Kind::Person)
            || next.is(&["m", "mme", "me"]);
        let only_says = ONLY_SAY.iter().any(|stem| verb.folded.starts_with(stem));
        if !(names && only_says || is_free && (names || opens_phrase(next))) {
            return None;
        }
        let found = self.inverted(tokens, group, "before");
        let human = || rest.iter().skip(skipped).take(4).any(|noun| is_human(noun) || is_person_noun(noun));
        (found.is_named() || found.speaker.is_some() && human()).then_some(found)
    }

    /// « “…” : dix mille francs, rectifie Me X. “…” »: who speaks in the rest of the sentence between.
    pub(super) fn spoken_since(&self, before: &Placed) -> Option<Attribution> {
        let zone = self.scene.zone(self.placed.zone);
        if before.zone != self.placed.zone {
            return None;
        }
        let tokens = self.scene.sentence_to(&zone, self.placed.outside.start);
        let from = tokens.iter().rposition(|token| token.is_quote && token.start == before.outside.start)?;
        let rest = tokens.get(from + 1..)?;
        let group =
            last_group(rest, self.verbs).filter(|group| !group.is_passive && group.pronoun.is_none())?;
        // Its own inserted clause is that of the words before.
        let is_own = rest.get(..group.first)?.iter().all(|token| token.is_mark);
        (!is_own).then(|| self.follows_verb(rest, &group)).flatten()
    }

    /// « L'entourage du médiateur, l'ancien président X, salue “…” »: not X.
    pub(super) fn circle(&self, head: &[Token<'a>], by: &str) -> Option<Attribution> {
        const CIRCLES: [&str; 7] =
            ["entourage", "camp", "clan", "famille", "proches", "partisans", "avocats"];
        let at = head.iter().rposition(|token| token.is(&CIRCLES))?;
        let opens = at.checked_sub(2).and_then(|before| head.get(before));
        let is_subject = opens.is_none_or(|opens| opens.is_mark || opens.is(&["et", "mais"]))
            && at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(|last| last.is(&DETERMINERS))
            && head.get(at + 1).is_some_and(|of| of.is(OF));
        let rest = head.get(at + 1..)?;
        let is_one = !rest.iter().any(|token| token.is(&["qui", "et", "mais"]))
            && rest.iter().filter(|token| token.is(&[","])).count() != 1;
        (is_subject && is_one)
            .then(|| description(self.scene, head.get(at - 1..).unwrap_or_default()))
            .flatten()
            .map(|described| Attribution::of(Some(described), format!("{by}, description")))
    }
}
