//! Who speaks: the rules in order of trust, each on the words around one quotation.
//!
//! What the rules share is here: who a subject, a pronoun or a description is. The rules themselves
//! stand by where they look: after the quotation, before it, at a source (« selon X »).
//!
//! A rule answers with an [`Attribution`]: it may find that somebody speaks whom no mention names
//! (« un habitant »), and then no other rule guesses.

use super::{
    clause::{DETERMINERS, PEOPLE, Placed, Scene, Token, bounds},
    people::{described, person_before, plural_before},
    verb_group::{Group, Pronoun, group_from, last_group},
    verbs::Verbs,
};
use crate::{
    model::Kind,
    read::reading::{Bytes, FoundMention},
};

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Id and name; `None` for a speaker that no mention names.
    pub speaker: Option<(String, String)>,
    /// The rule, with its words.
    pub by: String,
}

impl Attribution {
    pub(super) fn to(mention: Option<&FoundMention>, by: String) -> Self {
        Self { speaker: mention.map(|mention| (mention.actor.clone(), mention.name.clone())), by }
    }
}

/// The words around a quotation.
pub struct Around<'s, 'r, 'a> {
    pub scene: &'s Scene<'r, 'a>,
    pub verbs: &'s Verbs,
    pub placed: &'s Placed,
    pub before: Vec<Token<'a>>,
    pub after: Vec<Token<'a>>,
}

impl<'s, 'r, 'a> Around<'s, 'r, 'a> {
    pub fn new(scene: &'s Scene<'r, 'a>, verbs: &'s Verbs, placed: &'s Placed) -> Self {
        let zone = scene.zone(placed.zone);
        let mut before = scene.before(&zone, placed.outside.start);
        if before.is_empty() && placed.outside.start == zone.start {
            before = led_in(scene, placed.zone);
        }
        let mut after = scene.after(&zone, placed.outside.end);
        if after.iter().all(|token| token.is(&[","])) && placed.is_closed {
            after.extend(led_out(scene, placed.zone));
        }
        Self { scene, verbs, placed, before, after }
    }

    /// The rules in order of trust.
    pub fn attribute(&self) -> Option<Attribution> {
        self.beside_comma()
            .or_else(|| self.after_it())
            .or_else(|| self.after_selon())
            .or_else(|| self.after_any_verb())
            .or_else(|| self.in_sentence())
            .or_else(|| self.inside_it())
    }

    /// Before it, or later in the sentence; somebody named wins over somebody unnamed.
    fn in_sentence(&self) -> Option<Attribution> {
        let named = |found: &Attribution| found.speaker.is_some();
        let before = self.before_it();
        before
            .clone()
            .filter(named)
            .or_else(|| self.before_selon().filter(named))
            .or_else(|| self.colon())
            .or_else(|| self.later_in_sentence())
            .or(before)
            .or_else(|| self.before_selon())
    }

    /// Whether nothing but marks stands around it in its sentence.
    pub fn stands_alone(&self) -> bool {
        self.before.iter().all(|token| token.is_mark) && self.after.iter().all(|token| token.is_mark)
    }

    /// The one whose words the sentence before reports, or its only person.
    pub fn sentence_before(&self) -> Option<Attribution> {
        let (mut zone, mut byte) = (self.placed.zone, self.placed.outside.start);
        let place = self.scene.zone(zone);
        if byte <= place.start {
            zone = zone.checked_sub(1)?;
            byte = self.scene.zone(zone).end;
        }
        let tokens = self.scene.sentence_to(&self.scene.zone(zone), byte);
        let mut people = self.scene.subjects(&tokens).filter(|mention| mention.kind == Kind::Person);
        let by = "the sentence before".to_string();
        let reported = last_group(&tokens, self.verbs).and_then(|group| self.governs(&tokens, &group));
        if let Some(reported) = reported.filter(|reported| reported.speaker.is_some()) {
            return Some(Attribution { by: format!("{by}, {}", reported.by), ..reported });
        }
        let person = people.next()?;
        people.all(|other| other.actor == person.actor).then(|| Attribution::to(Some(person), by))
    }

    /// The subject of a verb that stands before it.
    pub(super) fn inverted(&self, tokens: &[Token<'a>], group: &Group, side: &str) -> Attribution {
        let verb = tokens.get(group.last).map_or("", |token| token.written);
        let by = format!("{side}: {verb}");
        if let Some(pronoun) = group.pronoun.filter(|pronoun| *pronoun != Pronoun::Nobody) {
            return Attribution::to(self.who(pronoun), format!("{by}, pronoun"));
        }
        let rest = tokens.get(group.last + 1..).unwrap_or_default();
        let is_by = group.is_passive.then(|| rest.iter().position(|token| token.is(&["par"]))).flatten();
        let rest = rest.get(is_by.map_or(0, |at| at + 1)..).unwrap_or_default();
        let phrase = rest.get(..phrase_len(rest)).unwrap_or_default();
        let (from, to) = bounds(phrase);
        let is_free = |mention: &&FoundMention| {
            !self.scene.is_governed(phrase, mention)
                && (mention.kind != Kind::Place || mention.at.start <= from + 3)
        };
        if let Some(mention) = self.scene.mentions_in(from, to).find(is_free) {
            return Attribution::to(Some(mention), by);
        }
        self.unnamed(phrase, &by)
    }

    /// A subject that no mention names: « le ministère », « un porte-parole de X », « un habitant ».
    pub(super) fn unnamed(&self, phrase: &[Token<'a>], by: &str) -> Attribution {
        if let Some(mention) = self.spoken_for(phrase) {
            return Attribution::to(Some(mention), format!("{by}, on behalf"));
        }
        let is_definite = |token: &Token| token.is(&["le", "la", "l'", "ce", "cet", "cette", "les"]);
        let determiner = (0..phrase.len()).find(|at| {
            phrase.get(*at).is_some_and(|token| token.is(&DETERMINERS))
                && !at.checked_sub(1).and_then(|last| phrase.get(last)).is_some_and(Token::is_preposition)
        });
        let noun = determiner.filter(|at| phrase.get(*at).is_some_and(is_definite)).and_then(|at| {
            phrase.iter().skip(at + 1).find(|token| !token.is(&["meme", "jeune", "ancien", "nouveau"]))
        });
        let mention = noun.and_then(|noun| described(self.scene, noun, self.placed.outside.start));
        Attribution::to(mention, format!("{by}, description"))
    }

    /// « le porte-parole de X », « un communiqué de la présidence »: the institution.
    fn spoken_for(&self, phrase: &[Token<'a>]) -> Option<&'r FoundMention> {
        const MOUTHS: [&str; 17] = [
            "porte-parole",
            "communique",
            "responsable",
            "responsables",
            "source",
            "sources",
            "declaration",
            "rapport",
            "texte",
            "note",
            "lettre",
            "message",
            "cabinet",
            "service",
            "services",
            "tweet",
            "document",
        ];
        let at = phrase.iter().position(|token| token.is(&MOUTHS))?;
        let (_, to) = bounds(phrase);
        let from = phrase.get(at)?.end;
        self.scene.mentions_in(from, to).find(|mention| {
            mention.kind != Kind::Place
                && phrase
                    .iter()
                    .all(|token| token.start < from || token.start > mention.at.start || !token.is(&[","]))
        })
    }

    pub(super) fn who(&self, pronoun: Pronoun) -> Option<&'r FoundMention> {
        match pronoun {
            Pronoun::He | Pronoun::She => {
                person_before(self.scene, self.placed.zone, self.placed.outside.start, pronoun)
            }
            Pronoun::They => plural_before(self.scene, self.placed.zone, self.placed.outside.start),
            Pronoun::Nobody => None,
        }
    }

    /// « Nous, a déclaré X, irons »: within the marks.
    fn inside_it(&self) -> Option<Attribution> {
        let inner = self.scene.inside(self.placed);
        for (at, _) in
            inner.iter().enumerate().filter(|(_, token)| token.is(&[",", "-", "–", "—", "!", "?"])).take(12)
        {
            let Some(group) = group_from(&inner, at + 1, self.verbs) else { continue };
            let starts = group.first == at + 1;
            let follows = group.pronoun.filter(|pronoun| *pronoun != Pronoun::Nobody);
            if starts && let Some(pronoun) = follows {
                return Some(Attribution::to(self.who(pronoun), "inside, pronoun".into()));
            }
            let rest = inner.get(group.last + 1..).unwrap_or_default();
            let phrase = rest.get(..phrase_len(rest).min(8)).unwrap_or_default();
            let (from, to) = bounds(phrase);
            let named = self.scene.mentions.iter().find(|mention| {
                mention.at.start >= from && mention.at.start < to && !self.scene.is_governed(phrase, mention)
            });
            if starts && let Some(mention) = named.filter(|mention| mention.kind != Kind::Place) {
                return Some(Attribution::to(Some(mention), "inside".into()));
            }
        }
        None
    }
}

/// The tokens of a paragraph that ends with a colon: it leads in the next.
fn led_in<'a>(scene: &Scene<'_, 'a>, zone: usize) -> Vec<Token<'a>> {
    let Some(last) = zone.checked_sub(1).map(|last| scene.zone(last)) else { return Vec::new() };
    let words = scene.reading.text.get(last.clone()).unwrap_or_default();
    if words.trim_end().ends_with(':') { scene.before(&last, last.end) } else { Vec::new() }
}

/// The tokens of a paragraph that begins in the middle of a sentence: it was torn from the last.
fn led_out<'a>(scene: &Scene<'_, 'a>, zone: usize) -> Vec<Token<'a>> {
    let next: Bytes = scene.zone(zone + 1);
    let words = scene.reading.text.get(next.clone()).unwrap_or_default();
    let goes_on = words.trim_start().chars().next().is_some_and(char::is_lowercase);
    if goes_on { scene.after(&next, next.start) } else { Vec::new() }
}

/// The tokens after a verb that can name its subject: up to a relative, a conjunction of time, a
/// participle after a comma, a quotation or another clause.
pub(super) fn phrase_len(tokens: &[Token]) -> usize {
    const ENDS: [&str; 22] = [
        "qui", "que", "qu'", "dont", "lors", "alors", "tandis", "apres", "avant", "quand", "lorsqu'",
        "lorsque", ":", ";", "ajoutant", "tout", "mais", "(", "pendant", "durant", "car", "puis",
    ];
    let is_participle = |at: usize, token: &Token| {
        token.folded.ends_with("ant")
            && at.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| last.is(&[",", "en"]))
    };
    let end = tokens
        .iter()
        .enumerate()
        .position(|(at, token)| token.is_quote || token.is(&ENDS) || is_participle(at, token));
    end.unwrap_or(tokens.len())
}

/// Whether a noun is one for people.
pub fn is_person_noun(noun: &str) -> bool {
    PEOPLE.contains(&noun)
}
