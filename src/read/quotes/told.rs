//! The sentence after a quotation, where it says whose words they were: « Ce sont les mots de X »,
//! or shows the one who spoke: « “J'ai tout vu.” X, 58 ans, éleveur, montre le hangar. »
//!
//! Verbs of the quotation's own sentence win over all that is read here.

use super::{
    clause::{Placed, Token},
    describe::is_human,
    nouns::{UTTERANCES, WRITTEN},
    people::described_before,
    person_nouns::is_person_noun,
    speaker::{Around, Attribution, Speaker},
    verb_group::{last_group, pronoun},
};
use crate::{model::Kind, read::reading::FoundMention};

impl<'r, 'a> Around<'_, 'r, 'a> {
    /// « Ce sont les propos que X a tenus », « C'est ce qu'a déclaré X », « Ainsi parle X ».
    pub(super) fn told_after(&self) -> Option<Attribution> {
        let tokens = self.next_sentence()?;
        if let Some(speaker) = self.cry_of(&tokens).or_else(|| self.phrase_of(&tokens)) {
            return Some(Attribution::to(Some(speaker), "the sentence after".into()));
        }
        let opens = |words: &[&str]| {
            words.iter().enumerate().all(|(at, word)| tokens.get(at).is_some_and(|token| token.is(&[word])))
        };
        let says = opens(&["c'", "est", "ce", "qu'"])
            || opens(&["c'", "est", "ce", "que"])
            || opens(&["c'", "est", "en", "ces", "termes"])
            || opens(&["c'", "est"])
                && tokens.get(2).is_some_and(|token| token.is(&["par", "avec", "sur"]))
                && tokens.get(3).is_some_and(|token| token.is(&["ces", "ce", "cet", "cette"]))
            || opens(&["tels", "sont"])
            || opens(&["tels", "etaient"])
            || opens(&["ainsi", "parle"])
            || opens(&["ainsi", "s'", "est", "exprime"])
            || opens(&["ainsi", "s'", "est", "exprimee"])
            || opens(&["ces", "propos", "sont"])
            || opens(&["ces", "mots", "sont"])
            || (opens(&["ce", "sont"]) && tokens.iter().skip(2).take(3).any(|token| token.is(&WORDS)));
        if !says {
            return None;
        }
        let (from, to) = super::clause::bounds(&tokens);
        let person = self.scene.mentions_in(from, to).find(|mention| mention.kind == Kind::Person);
        let body = || self.scene.subjects(&tokens).find(|mention| mention.kind != Kind::Place);
        let speaker = person.or_else(body)?;
        Some(Attribution::to(Some(speaker), "the sentence after".into()))
    }

    /// « Le ministère ‘’informe que les vols reprennent’’ », « Il “salue” la décision »: the subject
    /// right before marks that hold its verb.
    pub(super) fn verb_inside(&self) -> Option<Attribution> {
        let inner = self.scene.inside(self.placed);
        let first = inner.first()?;
        let is_verb = self.verbs.form(first.folded, first.written).is_some()
            || matches!(first.folded, "a" | "ont" | "est" | "n'" | "ne" | "se" | "s'")
                && first.written != "à"
            || first.is(&["prend", "prendra", "veut", "va", "fait", "peut", "doit"]);
        // « X ajoute que son pays “avance” »: X speaks.
        let is_told = self.before.iter().rev().take(7).any(|token| token.is(&["que", "qu'"]));
        let is_verb = is_verb && !is_told;
        let last = self.before.last().filter(|last| is_verb && !last.is_mark && !last.is_quote)?;
        let by = "its verb inside the marks".to_string();
        if let Some(pronoun) = pronoun(last) {
            return Some(Attribution::of(self.who(pronoun), by));
        }
        // « X “ne se rendra pas” à Kiev, a fait savoir Y »: Y speaks.
        if let Some(told) = self.later_in_sentence() {
            return Some(told);
        }
        let mention =
            self.scene.subjects(&self.before).filter(|mention| mention.at.end == last.end).last()?;
        Some(Attribution::to(Some(mention), by))
    }

    /// A quotation that opens its paragraph, nobody having spoken there before: the person whom the
    /// next sentence is about.
    pub(super) fn person_after(&self) -> Option<Attribution> {
        let zone = self.scene.zone(self.placed.zone);
        let opens = self.placed.outside.start == zone.start && self.placed.zone > 0;
        if !opens || !self.stands_alone() || self.scene.inside(self.placed).len() < 4 {
            return None;
        }
        let tokens =
            self.next_sentence().filter(|tokens| tokens.last().is_some_and(|last| last.end <= zone.end))?;
        let is_person = |mention: &&'r FoundMention| mention.kind == Kind::Person;
        let subject = self.scene.subjects(&tokens).find(is_person)?;
        // « Dans son discours, X » opens it too; far in, somebody else acts.
        let is_near = tokens.iter().take(10).any(|token| token.start == subject.at.start);
        is_near.then(|| Attribution::to(Some(subject), "the sentence after".into()))
    }

    /// « Il porte un badge rouge. “…” »: words that somebody has written.
    pub(super) fn is_written(&self) -> bool {
        let zone = self.scene.zone(self.placed.zone);
        let tokens = self.scene.sentence_to(&zone, self.placed.outside.start);
        tokens.iter().rev().take(9).any(|token| token.among(&WRITTEN))
            && !tokens.iter().any(|token| token.is_quote)
    }

    /// « Le président s'étonne. “…” »: a short sentence that says no more than who speaks.
    pub(super) fn introduced(&self) -> Option<Attribution> {
        let zone = self.scene.zone(self.placed.zone);
        if self.placed.outside.start <= zone.start {
            return None;
        }
        let tokens = self.scene.sentence_to(&zone, self.placed.outside.start);
        let is_short = tokens.len() <= 9 && !tokens.iter().any(|token| token.is_quote);
        let group = last_group(&tokens, self.verbs)
            .filter(|group| is_short && !group.is_infinite && !group.is_passive)?;
        let found = self.governs(&tokens, &group).filter(|found| found.speaker.is_some())?;
        Some(Attribution { by: format!("the sentence before, {}", found.by), ..found })
    }

    /// « “…”, lance l'avocat. L'accusé baisse la tête. Il pleure. “…” »: whom the sentences since the
    /// quotation before describe.
    pub(super) fn described_since(&self, before: &Placed) -> Option<Attribution> {
        let (described, _) = described_before(self.scene, self.placed.zone, self.placed.outside.start)?;
        (described.at > before.outside.end
            && described.actor.is_none()
            && !self.attributes(before, &described))
        .then(|| Attribution::of(Some(described), "the sentences before, description".into()))
    }

    /// Whether a description stands in the sentence of a quotation.
    fn attributes(&self, quoted: &Placed, described: &Speaker) -> bool {
        let zone = self.scene.zone(quoted.zone);
        let rest = self.scene.after(&zone, quoted.outside.end);
        rest.last().is_some_and(|last| last.end > described.at)
    }

    /// « La salle se remplit. “C'est toujours ainsi.” Armand, hilare, baisse les bras. »: between two
    /// sentences, the first of which tells of nobody, the person with whom the second opens.
    pub(super) fn shown_next(&self) -> Option<Attribution> {
        let zone = self.scene.zone(self.placed.zone);
        let before = self.scene.sentence_to(&zone, self.placed.outside.start);
        let tells = before.len() > 4 && !before.iter().any(|token| token.is_quote);
        let is_empty = self.scene.subjects(&before).all(|mention| mention.kind != Kind::Person);
        if !tells || !is_empty || before.iter().any(|token| pronoun(token).is_some()) {
            return None;
        }
        let next =
            self.next_sentence().filter(|next| next.last().is_some_and(|last| last.end <= zone.end))?;
        let person =
            self.scene.mention_at(next.first()?.start).filter(|mention| mention.kind == Kind::Person)?;
        let is_apposed = next.iter().find(|token| token.start >= person.at.end)?.is(&[","]);
        is_apposed.then(|| Attribution::to(Some(person), "the sentence after".into()))
    }

    /// « X habite le quartier. Son fils dort mal. “On n'en peut plus.” »: the only person of whom the
    /// paragraph tells, nobody else having spoken in it.
    pub(super) fn person_of_paragraph(&self, before: Option<&Placed>) -> Option<Attribution> {
        let zone = self.scene.zone(self.placed.zone);
        let is_first = before.is_none_or(|before| before.zone < self.placed.zone);
        let ends = self.placed.outside.start;
        if !is_first
            || ends <= zone.start
            || self.placed.zone == 0
            || self.scene.inside(self.placed).len() < 4
        {
            return None;
        }
        let first = self.scene.after(&zone, zone.start);
        let subject = self.scene.subjects(&first).next()?;
        let opens = first.iter().take(6).any(|token| token.start == subject.at.start);
        let is_one = self
            .scene
            .mentions_in(zone.start, ends)
            .filter(|mention| matches!(mention.kind, Kind::Person))
            .all(|mention| mention.actor == subject.actor);
        (opens && is_one && subject.kind == Kind::Person && !self.tells_of_others(zone.start))
            .then(|| Attribution::to(Some(subject), "the paragraph's only person".into()))
    }

    /// Whether the paragraph tells of people without names since its start, or of a death: « Les secours
    /// ont été alertés par une voisine. “J'ai tout entendu.” »
    fn tells_of_others(&self, from: usize) -> bool {
        const GONE: [&str; 14] = [
            "mort",
            "morte",
            "decede",
            "decedee",
            "tue",
            "tuee",
            "disparu",
            "disparue",
            "inhume",
            "inhumee",
            "assassine",
            "assassinee",
            "obseques",
            "cadavre",
        ];
        let words = self.scene.reading.positions_in(&(from..self.placed.outside.start)).take(200);
        let mut last_is_article = false;
        for token in words.filter_map(|at| self.scene.word(at)) {
            if token.is(&GONE) || last_is_article && (is_human(&token) || is_person_noun(&token)) {
                return true;
            }
            last_is_article = token.is(&["un", "une", "le", "la", "l'", "des", "les"]);
        }
        false
    }

    /// « C'est le cri lancé par X », « c'est le constat de X ».
    fn cry_of(&self, tokens: &[Token<'a>]) -> Option<&'r FoundMention> {
        let [it, is, article, noun, rest @ ..] = tokens else { return None };
        let calls = it.is(&["c'"]) && is.is(&["est"]) && article.is(&["le", "la", "l'", "un", "une"]);
        if !calls || !noun.among(&UTTERANCES) {
            return None;
        }
        let (from, to) = super::clause::bounds(rest);
        let by = rest.iter().position(|token| token.is(&["par"])).and_then(|at| rest.get(at));
        let from = by.map_or(from, |by| by.end);
        self.scene.mentions_in(from, to).find(|mention| mention.kind != Kind::Place)
    }

    /// « La phrase a fait le tour du monde. Elle est de X »
    fn phrase_of(&self, tokens: &[Token<'a>]) -> Option<&'r FoundMention> {
        const CALLED: [&str; 7] =
            ["phrase", "formule", "sortie", "boutade", "sentence", "replique", "declaration"];
        let [article, noun, ..] = tokens else { return None };
        if !article.is(&["la", "cette"]) || !noun.is(&CALLED) {
            return None;
        }
        let zone = self.scene.zone(self.placed.zone);
        let end = tokens.last()?.end;
        let next = self.scene.after(&zone, end);
        let all: Vec<Token<'a>> = tokens.iter().chain(&next).copied().collect();
        let at = all.windows(2).position(|pair| {
            let [one, two] = pair else { return false };
            one.is(&["est", "vient", "emane", "etait"]) && (two.is(&["de", "du", "d'", "signee"]))
        })?;
        let rest = all.get(at + 2..)?;
        let (from, to) = super::clause::bounds(rest);
        let first = self.scene.mentions_in(from, to).find(|mention| mention.kind != Kind::Place)?;
        (first.at.start < from + 12).then(|| self.scene.name_beside(first).unwrap_or(first))
    }

    /// The tokens of the sentence after that of the quotation, in its paragraph or the next.
    fn next_sentence(&self) -> Option<Vec<Token<'a>>> {
        if !self.after.iter().all(|token| token.is_mark) {
            return None;
        }
        let zone = self.scene.zone(self.placed.zone);
        let end = self.after.last().map_or(self.placed.outside.end, |last| last.end);
        let here = self.scene.after(&zone, end);
        if !here.is_empty() {
            return Some(here);
        }
        let next = self.scene.zone(self.placed.zone + 1);
        Some(self.scene.after(&next, next.start)).filter(|tokens| !tokens.is_empty())
    }
}

/// What was said, as the next sentence calls it.
const WORDS: [&str; 7] = ["propos", "mots", "termes", "paroles", "declarations", "phrases", "dires"];
