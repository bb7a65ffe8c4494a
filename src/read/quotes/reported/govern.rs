//! Words that a verb governs: « X a déclaré que … », « X se dit … », « X affirme avoir … »,
//! « X a annoncé un plan ».

use super::{
    line::{Line, Told, group_in},
    words::takes_infinitive,
};
use crate::read::quotes::{
    describe::opens_phrase,
    governed::DETERMINERS,
    speaker::Speaker,
    verb_group::{Group, pronoun},
};

/// Words that open a clause about when or although: its subject is not that of the verb after it.
const SUBORDINATE: [&str; 9] =
    ["alors", "apres", "depuis", "quand", "lorsque", "lorsqu'", "si", "bien", "tandis"];

impl Line<'_, '_, '_> {
    /// The words that the verb at a token reports.
    pub fn governed(&self, at: usize) -> Option<Told> {
        if !self.leads(at) {
            return None;
        }
        let (from, how) = self
            .that(at)
            .map(|from| (from, "that"))
            .or_else(|| Some((self.infinitive(at)?, "infinitive")))
            .or_else(|| Some((self.says_of_itself(at)?, "of itself")))
            .or_else(|| Some((self.announced(at)?, "announced")))?;
        let group = self.group(at).filter(|group| self.is_spoken(group))?;
        if how == "announced" && self.is_inserted_clause(&group) {
            return None;
        }
        let (speaker, by) = self.subject(&group, from)?;
        let end = self.end(from);
        (end > from).then(|| Told { at: from..end, speaker, by: [how, ", ", &by].concat() })
    }

    /// An infinitive speaks only in « avant d’ajouter », « et de préciser », « vient de dire ».
    fn is_spoken(&self, group: &Group) -> bool {
        if group.is_passive {
            return false;
        }
        if !group.is_infinite || self.verb(group.last).ends_with("ant") {
            return true;
        }
        let (first, at) =
            (group.first, |back: usize| group.first.checked_sub(back).map_or("", |at| self.word(at)));
        first > 1 && matches!(at(1), "de" | "d'") && matches!(at(2), "avant" | "et" | "vient" | "viennent")
            || matches!(at(2), "tient" | "tenu" | "tenait")
    }

    /// The subject of a verb: of its own clause, or of the sentence where the verb goes on with it.
    fn subject(&self, group: &Group, from: usize) -> Option<(Speaker, String)> {
        let is_bound = |at: &usize| {
            self.tokens.get(*at).is_some_and(|token| {
                token.is_quote
                    || token.is(&[",", ";", ":", "mais", "car", "que", "qu'", "ou", "(", ")", "–", "—"])
            })
        };
        let and = |at: &usize| self.word(*at) == "et" && self.has_verb(0, *at);
        let bound = (0..group.first).rev().find(|at| is_bound(at) || and(at));
        let start = bound.map_or(0, |bound| bound + 1);
        let is_own = start < group.first && !self.is_leading(start, group.first);
        let start = if is_own && !group.is_infinite { start } else { 0 };
        if start == 0 && !is_own && SUBORDINATE.contains(&self.word(0)) && !group.is_infinite {
            return None;
        }
        let last = self.tokens.get(group.first.wrapping_sub(1));
        if last.is_some_and(|last| last.is(&["tout", "rien", "cela", "ca", "ceci", "ce", "c'", "comme"])) {
            return None;
        }
        let said = last.and_then(pronoun).or(group.pronoun);
        let tokens = self.tokens.get(start..from)?.to_vec();
        let own = group_in(&tokens, group.last - start, self.verbs)?;
        let found = self.ask(group.first, |around| around.governs(&tokens, &own))?;
        self.sure(found, group.first, said)
    }

    /// Whether nothing but a small word stands between a bound and the verb.
    fn is_leading(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| {
            matches!(
                self.word(at),
                "et" | "puis"
                    | "mais"
                    | "ensuite"
                    | "en"
                    | "tout"
                    | "aussi"
                    | "egalement"
                    | "enfin"
                    | "avant"
                    | "de"
                    | "d'"
                    | "a"
            )
        })
    }

    /// « affirme avoir », « a promis de partir », « dit ne pas savoir ».
    fn infinitive(&self, verb: usize) -> Option<usize> {
        if !takes_infinitive(self.verb(verb)) {
            return None;
        }
        let from = verb + 1;
        let led = usize::from(matches!(self.word(from), "de" | "d'") && self.verb(verb).starts_with("prom"));
        let small = |at: &usize| {
            matches!(
                self.word(*at),
                "ne" | "n'"
                    | "pas"
                    | "plus"
                    | "rien"
                    | "s'"
                    | "se"
                    | "en"
                    | "y"
                    | "l'"
                    | "le"
                    | "la"
                    | "les"
                    | "lui"
                    | "leur"
            )
        };
        let at = (from + led..from + led + 4).find(|at| !small(at))?;
        let token = self.tokens.get(at)?;
        let is_infinitive =
            ["er", "ir", "oir", "re", "oire"].iter().any(|ending| token.folded.ends_with(ending))
                && token.folded.len() > 3
                && token.written.starts_with(char::is_lowercase)
                && !token.is(&[
                    "hier",
                    "pour",
                    "leur",
                    "notre",
                    "votre",
                    "contre",
                    "entre",
                    "autre",
                    "quatre",
                    "dernier",
                    "premier",
                    "encore",
                    "sur",
                    "janvier",
                    "fevrier",
                    "septembre",
                    "octobre",
                    "novembre",
                    "decembre",
                    "membre",
                    "outre",
                    "par",
                ]);
        // « affirme le maire », « dit l’être »
        let articles = (from + led..at).any(|at| matches!(self.word(at), "le" | "la" | "les" | "l'"));
        let is_sure = token.is(&["avoir", "etre", "faire", "savoir", "vouloir"]);
        (is_infinitive && (!articles || is_sure)).then_some(from + led)
    }

    /// « se dit prêt », « s’est dite inquiète ».
    fn says_of_itself(&self, verb: usize) -> Option<usize> {
        let is_said =
            matches!(self.verb(verb), "dit" | "disent" | "disait" | "disaient" | "dite" | "dits" | "dites");
        let near = verb.saturating_sub(3)..verb;
        let is_reflexive = near.clone().any(|at| matches!(self.word(at), "se" | "s'"));
        let next = self.tokens.get(verb + 1)?;
        let goes_on = !next.is_mark
            && !next.is_quote
            && !opens_phrase(next)
            && !next.is(&["que", "qu'", "comment", "a", "aussi", "qui", "dans", "en", "au", "aux"])
            && next.written.starts_with(char::is_lowercase);
        (is_said && is_reflexive && goes_on).then_some(verb + 1)
    }

    /// « a annoncé un plan », « annonce mardi la fermeture ».
    fn announced(&self, verb: usize) -> Option<usize> {
        if !["annonc", "prome", "promi"].iter().any(|stem| self.verb(verb).starts_with(stem)) {
            return None;
        }
        let is_time = |at: &usize| {
            self.tokens.get(*at).is_some_and(|token| {
                token.is(&[
                    "lundi",
                    "mardi",
                    "mercredi",
                    "jeudi",
                    "vendredi",
                    "samedi",
                    "dimanche",
                    "hier",
                    "soir",
                    "matin",
                    "aussi",
                    "egalement",
                    "ainsi",
                    "notamment",
                    "officiellement",
                    "deja",
                ]) || token.folded.ends_with("ment")
            })
        };
        let mut at = (verb + 1..verb + 4).find(|at| !is_time(at))?;
        if matches!(self.word(at), "ce" | "le" | "la") && (at + 1..at + 3).any(|at| self.is_time(at)) {
            at = (at + 1..at + 7).find(|at| {
                !self.is_time(*at)
                    && !self
                        .tokens
                        .get(*at)
                        .is_some_and(|token| token.is(&["derniere", "dernier", "passee", "passe"]))
            })?;
        }
        if self.is_comma(at) {
            at = (at + 1..at + 14).find(|at| self.is_comma(*at))? + 1;
        }
        let token = self.tokens.get(at)?;
        let opens = token.is(&DETERMINERS) || token.is(&["des", "deux", "trois", "plusieurs"]);
        (opens && !token.is(&["ce"])).then_some(at)
    }
}
