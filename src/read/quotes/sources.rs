//! Words given to a source without a verb: « selon X », « d'après X », « aux yeux de X ».
//!
//! Before or after a quotation. Which words open a source is here; whom they name is asked of the
//! rules for subjects.

use super::{
    clause::{Token, bounds},
    people::person_before,
    speaker::{Around, Attribution, Speaker, phrase_len},
    verb_group::{Pronoun, pronoun},
};
use crate::model::Kind;

impl<'a> Around<'_, '_, 'a> {
    /// « … », selon X.
    pub(super) fn after_selon(&self) -> Option<Attribution> {
        let marks = self.after.iter().take_while(|token| token.is_mark).count();
        if marks > 2 {
            return None;
        }
        let rest = self.after.get(marks..)?;
        // « un “plan massif” pour l’hôpital »
        if rest.first()?.is(&["pour", "chez"]) {
            return None;
        }
        self.according(rest, 0)
    }

    /// « Selon X, … “…” »; « Pour lui, “…” ».
    pub(super) fn before_selon(&self) -> Option<Attribution> {
        let starts = |at: usize| {
            at == 0
                || self
                    .before
                    .get(at - 1)
                    .is_some_and(|token| token.is_mark || token.is(&["et", "mais", "car", "que", "si"]))
        };
        if let Some(own) = self.own_words() {
            return Some(own);
        }
        let weak = |at: usize| self.before.get(at).is_some_and(|token| token.is(&["pour", "chez"]));
        let at = (0..self.before.len()).rev().find(|at| {
            Self::source_len(&self.before, *at).is_some()
                && (!weak(*at) || starts(*at) && self.is_short_phrase(*at))
        })?;
        self.according(&self.before, at)
    }

    /// « À l’en croire », « selon ses propres mots »: whom the sentences before were about.
    fn own_words(&self) -> Option<Attribution> {
        const WORDS: &[&str] =
            &["mots", "dires", "propos", "termes", "propres", "yeux", "paroles", "aveux", "calculs"];
        let word = |at: usize| self.before.get(at).map_or("", |token| token.folded);
        let is_own = (0..self.before.len()).any(|at| {
            matches!((word(at), word(at + 1), word(at + 2), word(at + 3)), ("a", "l'", "en", "croire"))
                || matches!((word(at), word(at + 1)), ("selon" | "a" | "dans", "ses"))
                    && WORDS.contains(&word(at + 2))
        });
        if !is_own {
            return None;
        }
        let (from, to) = bounds(&self.before);
        let here = self
            .scene
            .mentions_in(from, to)
            .find(|mention| mention.kind == Kind::Person && !self.scene.is_governed(&self.before, mention));
        let speaker = here.map(Speaker::from).or_else(|| self.last.cloned()).or_else(|| {
            person_before(self.scene, self.placed.zone, self.placed.outside.start, None).map(Speaker::from)
        });
        Some(Attribution::of(speaker, "according to: own words".into()))
    }

    /// « Pour X, »: a comma or the quotation follows soon.
    fn is_short_phrase(&self, at: usize) -> bool {
        let rest = self.before.get(at + 1..).unwrap_or_default();
        let len = rest.iter().position(|token| token.is(&[","])).unwrap_or(rest.len());
        (1..=9).contains(&len)
            && !rest.first().is_some_and(|token| token.folded.ends_with("er") || token.folded.ends_with("ir"))
    }

    /// The tokens of « selon », « d'après », « aux yeux de » at a position.
    fn source_len(tokens: &[Token], at: usize) -> Option<usize> {
        let word = |nth: usize| tokens.get(at + nth).map_or("", |token| token.folded);
        let is_mouth = |nth| matches!(word(nth), "yeux" | "dires" | "mots" | "termes" | "propos" | "avis");
        match (word(0), word(1)) {
            ("selon" | "suivant", next)
                if !next.starts_with("laquel")
                    && !next.starts_with("lequel")
                    && next != "que"
                    && next != "qu'" =>
            {
                Some(1)
            }
            ("pour" | "dixit", _) => Some(1),
            ("d'", "apres") => Some(2),
            ("a", "en") if word(2) == "croire" => Some(3),
            ("aux" | "a" | "de" | "dans", _) if is_mouth(1) => Some(3),
            ("de" | "a", "l'") | ("selon" | "dans", "les") if is_mouth(2) => Some(4),
            _ => None,
        }
    }

    pub(super) fn according(&self, tokens: &[Token<'a>], at: usize) -> Option<Attribution> {
        let len = Self::source_len(tokens, at)?;
        let rest = tokens.get(at + len..)?;
        let by = format!("according to: {}", tokens.get(at)?.written);
        let first = rest.iter().find(|token| !token.is_mark)?;
        if let Some(pronoun) = pronoun(first).filter(|pronoun| *pronoun != Pronoun::Nobody) {
            return Some(Attribution::inferred(self.who(pronoun), format!("{by}, pronoun")));
        }
        let phrase = rest.get(..phrase_len(rest).min(14))?;
        let (from, to) = bounds(phrase);
        let subject = self.scene.subjects(phrase).next();
        let near = subject.or_else(|| {
            self.scene
                .mentions_in(from, to)
                .find(|mention| mention.kind != Kind::Place && first.start == mention.at.start)
        });
        Some(
            near.map_or_else(
                || self.unnamed(phrase, &by),
                |mention| Attribution::to(Some(mention), by.clone()),
            ),
        )
    }
}
