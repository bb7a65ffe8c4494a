//! A sentence under the eyes of the rules for reported speech: its tokens, who speaks, where
//! reported words end.

use super::words::{SOURCES, is_inserted};
use crate::{
    model::Kind,
    read::{
        quotes::{
            clause::{Placed, Scene, Token},
            governed::DETERMINERS,
            nouns::TIMES,
            person_nouns::is_person_noun,
            speaker::{Around, Attribution, Speaker},
            verb_group::{AUXILIARIES, Group, Pronoun, group_at, group_from, inverted},
            verbs::{VerbForm, Verbs},
        },
        reading::Bytes,
    },
};

/// Reported words by token, and whose they are.
pub struct Told {
    pub at: core::ops::Range<usize>,
    pub speaker: Speaker,
    pub by: String,
}

/// A sentence.
pub struct Line<'s, 'r, 'a> {
    pub scene: &'s Scene<'r, 'a>,
    pub verbs: &'s Verbs,
    pub tokens: Vec<Token<'a>>,
    /// Its position in the reading's zones.
    pub zone: usize,
    /// The sentence before it in its zone, or the last of the zone before.
    pub before: Bytes,
    /// Who spoke last.
    pub last: Option<Speaker>,
}

impl<'a> Line<'_, '_, 'a> {
    /// Asks a rule of the quotations, as if the words from a token on were between marks.
    pub fn ask(
        &self,
        at: usize,
        ask: impl FnOnce(&Around<'_, '_, 'a>) -> Option<Attribution>,
    ) -> Option<Attribution> {
        let start = self.tokens.get(at)?.start;
        let end = self.tokens.last()?.end;
        let placed = Placed { at: start..end, outside: start..end, zone: self.zone, is_closed: true };
        let around = Around {
            scene: self.scene,
            verbs: self.verbs,
            placed: &placed,
            last: self.last.as_ref(),
            other: None,
            heard: None,
            asks: false,
            before: self.tokens.get(..at)?.to_vec(),
            after: Vec::new(),
        };
        ask(&around)
    }

    /// The speaker of an attribution, where it is beyond doubt.
    pub fn sure(&self, found: Attribution, at: usize, pronoun: Option<Pronoun>) -> Option<(Speaker, String)> {
        let speaker = found.speaker?;
        let is_last = self.last.as_ref() == Some(&speaker)
            || speaker.actor.is_some() && self.last.as_ref().is_some_and(|last| last.actor == speaker.actor);
        let is_sure = if found.is_inferred {
            is_last || self.is_only_person(&speaker, at, pronoun)
        } else {
            speaker.actor.is_some() || is_source(&speaker.name)
        };
        is_sure.then_some((speaker, found.by))
    }

    /// Whether nobody else whom the pronoun can mean stands between the sentence before and a token.
    fn is_only_person(&self, speaker: &Speaker, at: usize, pronoun: Option<Pronoun>) -> bool {
        let Some(end) = self.tokens.get(at).map(|token| token.start) else { return false };
        if pronoun == Some(Pronoun::They) {
            return false;
        }
        let fits = |actor: &String| {
            pronoun.is_none_or(|pronoun| {
                pronoun == Pronoun::Latter
                    || self.scene.genders.get(actor).is_none_or(|known| *known == pronoun)
            })
        };
        let mut others = self
            .scene
            .mentions_in(self.before.start, end)
            .filter(|mention| mention.kind == Kind::Person && fits(&mention.actor))
            .peekable();
        others.peek().is_some() && others.all(|mention| speaker.actor.as_ref() == Some(&mention.actor))
    }

    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded)
    }

    pub fn is_comma(&self, at: usize) -> bool {
        self.word(at) == ","
    }

    /// Whether the verb at a token leads to a statement.
    pub fn leads(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.leads)
    }

    /// The verb at a token as it is asked for in lists: its pronoun cut off.
    pub fn verb(&self, at: usize) -> &str {
        inverted(self.word(at)).0
    }

    /// A reporting verb at a token that states and neither denies that anybody spoke nor asks.
    pub fn group(&self, at: usize) -> Option<Group> {
        let group = group_in(&self.tokens, at, self.verbs)?;
        let denied = (group.first.saturating_sub(1)..=group.last).any(|near| {
            matches!(self.word(near), "n'" | "ne" | "pas" | "jamais" | "sans" | "rien")
                || matches!(
                    self.verb(near),
                    "peut" | "doit" | "veut" | "aurait" | "auraient" | "aura" | "auront"
                )
        });
        // « a refusé de dire »: nothing was said.
        let verb = self.tokens.get(at)?;
        let is_act = self.verbs.form(verb.folded, verb.written) != Some(VerbForm::Infinite)
            || verb.folded.ends_with("ant")
            || group.is_infinite
            || (group.first..at)
                .any(|near| matches!(self.verb(near), "vient" | "viennent" | "tient" | "tenu" | "tiennent"));
        (is_act && !denied && !super::words::is_unreal(self.verb(at))).then_some(group)
    }

    /// Whether some tokens hold a verb with its person.
    pub fn has_verb(&self, from: usize, to: usize) -> bool {
        self.tokens.get(from..to).unwrap_or_default().iter().any(|token| {
            let (verb, _) = inverted(token.folded);
            let is_finite = AUXILIARIES.contains(&verb)
                || self.verbs.form(verb, token.written) == Some(VerbForm::Finite)
                || matches!(
                    verb,
                    "va" | "vont"
                        | "fait"
                        | "font"
                        | "reste"
                        | "devient"
                        | "prend"
                        | "faut"
                        | "soit"
                        | "etait"
                )
                || token.folded.len() > 4
                    && !token.is(&[
                        "opera",
                        "camera",
                        "cholera",
                        "sahara",
                        "client",
                        "orient",
                        "patient",
                        "inconvenient",
                        "souhait",
                        "portrait",
                        "parfait",
                        "extrait",
                        "retrait",
                        "contrat",
                        "front",
                        "affront",
                    ])
                    && ["ait", "aient", "ra", "ront", "erent", "irent", "issent", "ennent", "ient"]
                        .iter()
                        .any(|ending| verb.ends_with(ending));
            is_finite && !token.is_mark && !token.written.starts_with(['à', 'À']) && !token.is(&["fait"])
                || token.is(&["fait"]) && !token.is_mark
        })
    }

    /// Where words reported from a token on end.
    pub fn end(&self, from: usize) -> usize {
        let n_tokens = self.tokens.len();
        for at in from..n_tokens {
            if matches!(self.word(at), ";" | ":") || self.is_comma(at) && self.is_attributed(at + 1) {
                return at;
            }
            if at > from + 1
                && self.leads(at)
                && self.that(at).is_some()
                && let Some(group) = self.group(at)
                && let Some(cut) = self.turn(from, group.first)
            {
                return cut;
            }
        }
        n_tokens
    }

    /// The comma or conjunction with which another speaker, or the same anew, takes over.
    fn turn(&self, from: usize, to: usize) -> Option<usize> {
        let is_turn =
            |at: &usize| matches!(self.word(*at), "," | "et" | "mais" | "tandis" | "alors" | "puis");
        let at = (from..to).rev().take(14).find(is_turn)?;
        let opens = (at..to).any(|at| matches!(self.word(at), "qui" | "dont"));
        if opens {
            return None;
        }
        Some(if at > from && self.is_comma(at - 1) { at - 1 } else { at })
    }

    /// Whether an attribution that stands by itself begins at a token.
    fn is_attributed(&self, at: usize) -> bool {
        if matches!(self.word(at), "selon") || self.word(at) == "d'" && self.word(at + 1) == "apres" {
            return true;
        }
        group_from(&self.tokens, at, self.verbs).is_some_and(|group| {
            group.first <= at + 1
                && !group.is_infinite
                && (group.pronoun.is_some() || is_inserted(self.verb(group.last), true))
        })
    }

    /// Whether a word is part of a date, or names a stretch of time.
    pub fn is_time(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|word| {
            word.among(&TIMES) || word.folded.starts_with(|first: char| first.is_ascii_digit())
        })
    }

    /// The token behind « que », where one leads from a verb to a statement: only a time, a place
    /// or whoever was told may stand between.
    pub fn that(&self, verb: usize) -> Option<usize> {
        let is_that = |at: &usize| matches!(self.word(*at), "que" | "qu'");
        let first = verb + 1;
        if is_that(&first) {
            return Some(first + 1);
        }
        let token = self.tokens.get(first)?;
        let is_time = |at: usize| self.is_time(at);
        let leads = token.is_preposition()
            || token.is(&[
                ",",
                "hier",
                "lors",
                "aujourd'hui",
                "ainsi",
                "aussi",
                "egalement",
                "ensuite",
                "encore",
                "notamment",
                "enfin",
                "depuis",
                "durant",
                "deja",
                "toutefois",
                "cependant",
                "alors",
                "ce",
                "savoir",
                "plus",
            ]) && !(token.is(&["ce", "plus"]) && !is_time(first + 1) && self.word(first + 1) != "tard")
            || token.folded.ends_with("ment")
            || is_time(first)
            || token.is(&["le", "la"]) && (is_time(first + 1) || is_time(first + 2));
        if !leads {
            return None;
        }
        let near = self.tokens.iter().skip(first).take(18);
        let n_between =
            near.take_while(|token| !token.is_quote && !token.is(&["que", "qu'", ":", ";"])).count();
        let at = first + n_between;
        let is_object = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.is(&DETERMINERS))
                && !self
                    .tokens
                    .get(at - 1)
                    .is_some_and(|last| last.is_preposition() || last.is(&["lors", "pres"]))
                && !is_time(at + 1)
                && !is_time(at + 2)
        };
        let is_free = !self.has_verb(first, at)
            && !(first..at).any(is_object)
            && !matches!(
                self.word(at - 1),
                "ce" | "alors" | "tandis" | "ainsi" | "plus" | "moins" | "lors" | "avant" | "apres"
            );
        (is_that(&at) && is_free).then_some(at + 1)
    }
}

/// The group of a verb. « était active, soulignant que »: a participle in -ant has no auxiliary.
pub fn group_in(tokens: &[Token], at: usize, verbs: &Verbs) -> Option<Group> {
    let group = group_at(tokens, at, verbs)?;
    let verb = tokens.get(at)?;
    let is_present =
        verb.folded.ends_with("ant") && verbs.form(verb.folded, verb.written) == Some(VerbForm::Infinite);
    let alone = Group { first: at, last: at, pronoun: None, is_passive: false, is_infinite: true };
    Some(if is_present { alone } else { group })
}

/// Whether a description is of somebody, or of a paper, that can state something.
pub fn is_source(name: &str) -> bool {
    let folded = crate::text::fold(name);
    let folded = folded.strip_prefix("des ").unwrap_or(&folded);
    let mut head = folded
        .split([' ', '\'', '’'])
        .filter(|word| !word.is_empty())
        .take_while(|word| !matches!(*word, "de" | "du" | "des" | "d" | "a" | "au" | "en"))
        .take(4);
    head.any(|word| {
        let noun = Token {
            folded: word,
            written: word,
            start: 0,
            end: 0,
            is_mark: false,
            is_quote: false,
            leads: false,
        };
        noun.among(&SOURCES) || is_person_noun(&noun)
    }) || name.starts_with(char::is_uppercase) && !name.contains('.')
}
