//! Who speaks: the rules in order of trust, each on the words around one quotation.
//!
//! What the rules share is here: who a subject, a pronoun or a description is. The rules themselves
//! stand by where they look: after the quotation, before it, at a source (« selon X »).
//!
//! A rule answers with an [`Attribution`]: it may find that somebody speaks whom no mention names
//! (« un habitant »), and then no other rule guesses.

pub use super::attribution::{Attribution, Heard, Speaker, Stance};
use super::{
    clause::{Placed, Scene, Token, bounds},
    describe::{agrees, described_agrees, is_name, opens_phrase},
    edges::{is_of_people, last_clause, led_in, led_out},
    governed::DETERMINERS,
    inserted::past_aside,
    nouns::IMPERSONAL,
    people::{accused_before, described_before, gender, latter, person_before, plural_before},
    verb_group::{Group, Pronoun, group_from, last_group, pronoun},
    verbs::Verbs,
};
use crate::{model::Kind, read::reading::FoundMention};

/// The words around a quotation.
pub struct Around<'s, 'r, 'a> {
    pub scene: &'s Scene<'r, 'a>,
    pub verbs: &'s Verbs,
    pub placed: &'s Placed,
    /// Who spoke in the quotation before.
    pub last: Option<&'s Speaker>,
    /// Whoever else spoke shortly before.
    pub other: Option<&'s Speaker>,
    /// The byte where the words before begin, and whether they ask.
    pub heard: Option<usize>,
    pub asks: bool,
    pub before: Vec<Token<'a>>,
    pub after: Vec<Token<'a>>,
}

impl<'s, 'r, 'a> Around<'s, 'r, 'a> {
    pub fn new(scene: &'s Scene<'r, 'a>, verbs: &'s Verbs, placed: &'s Placed, heard: Heard<'s>) -> Self {
        let zone = scene.zone(placed.zone);
        let mut before = scene.before(&zone, placed.outside.start);
        if before.is_empty() && placed.outside.start == zone.start {
            before = led_in(scene, placed.zone);
        }
        let before = last_clause(scene, before);
        let mut after = scene.after(&zone, placed.outside.end);
        if after.iter().all(|token| token.is(&[","])) && placed.is_closed {
            after.extend(led_out(scene, placed.zone));
        }
        // « Oui. » « Non. »: the sentence ends with the quotation.
        let words = scene.reading.text.get(placed.at.clone()).unwrap_or_default();
        let words = words.trim_end_matches(['"', '»', '”', '’', ' ', '\u{a0}', '\u{202f}']);
        if words.ends_with(['.', '!', '?', '…']) && after.first().is_some_and(Token::begins) {
            after.clear();
        }
        let Heard { last, other, at, asks } = heard;
        Self { scene, verbs, placed, last, other, heard: at, asks, before, after }
    }

    /// The rules in order of trust.
    pub fn attribute(&self) -> Option<Attribution> {
        let beside = |found: Option<Attribution>| found.map(|found| found.at(Stance::Beside));
        beside(self.by_agent())
            .or_else(|| self.verb_inside())
            .or_else(|| self.beside_comma())
            .or_else(|| beside(self.after_it()))
            .or_else(|| self.after_selon())
            .or_else(|| beside(self.after_any_verb()))
            .or_else(|| self.in_sentence())
            .or_else(|| beside(self.inside_it()))
            .or_else(|| beside(self.shown_after()))
            .or_else(|| self.told_after())
            .map(|found| self.named(found))
    }

    /// Before it, or later in the sentence; somebody named wins over somebody unnamed.
    fn in_sentence(&self) -> Option<Attribution> {
        let named = Attribution::is_named;
        let before = self.before_it().map(|found| found.at(Stance::Before));
        self.selon_whom()
            .or_else(|| before.clone().filter(named))
            .or_else(|| self.before_selon().filter(named))
            .or_else(|| before.clone().filter(|found| found.speaker.is_some() && self.is_led()))
            .or_else(|| self.colon())
            .or_else(|| self.later_in_sentence())
            .or(before)
            .or_else(|| self.before_selon())
            .or_else(|| self.described_colon())
            .or_else(|| self.only_subject())
    }

    /// « Contacté, X n’a “pas souhaité répondre” »: the one whom the sentence is about.
    fn only_subject(&self) -> Option<Attribution> {
        if self.placed.zone == 0 || self.scene.inside(self.placed).len() < 3 {
            return None;
        }
        // « X a été relaxé “pour des raisons juridiques” » : the judges' words.
        if self.before.iter().rev().take(4).any(|token| token.is(&["ete"])) {
            return None;
        }
        let acts = |mention: &&FoundMention| !matches!(mention.kind, Kind::Place | Kind::State);
        let Some(subject) = self.scene.subjects(&self.before).find(acts) else { return self.only_pronoun() };
        let is_one = self.scene.subjects(&self.before).filter(acts).all(|other| other.actor == subject.actor);
        let is_near = self.before.iter().take(8).any(|token| token.start == subject.at.start);
        (is_one && is_near).then(|| Attribution::to(Some(subject), "the subject of the sentence".into()))
    }

    /// « Il recevra la direction “debout, puisqu'il n'y aura plus de chaises” ».
    fn only_pronoun(&self) -> Option<Attribution> {
        let [first, verb, rest @ ..] = self.before.as_slice() else { return None };
        let who = pronoun(first).filter(|who| matches!(who, Pronoun::He | Pronoun::She))?;
        let is_clear = first.is(&["il", "elle"])
            && !verb.among(&IMPERSONAL)
            && !rest.first().is_some_and(|next| next.is(&["y", "faut"]))
            && rest.len() < 14
            && !rest.iter().any(|token| token.is(&["que", "qu'", "qui", "si", "ete", "par"]));
        is_clear.then(|| Attribution::inferred(self.who(who), "the subject of the sentence, pronoun".into()))
    }

    pub(super) fn is_led(&self) -> bool {
        self.before.last().is_some_and(|last| last.is(&[":"]))
    }

    /// Whether nothing but marks stands around it in its sentence.
    pub fn stands_alone(&self) -> bool {
        self.before.iter().all(|token| token.is_mark) && self.after.iter().all(|token| token.is_mark)
    }

    /// The one whose words the sentence before reports, or its only person.
    pub fn sentence_before(&self) -> Option<Attribution> {
        let (mut zone, mut byte) = (self.placed.zone, self.placed.outside.start);
        let place = self.scene.zone(zone);
        let is_next = byte <= place.start;
        if is_next {
            // « “Situation sérieuse”. » at the head of a paragraph: a heading.
            let is_short = self.scene.inside(self.placed).len() < 5;
            zone = zone.checked_sub(1).filter(|_| !is_short)?;
            byte = self.scene.zone(zone).end;
            // A headline speaks of many.
            let words = self.scene.reading.text.get(self.scene.zone(zone)).unwrap_or_default();
            if zone == 0 && !words.trim_end().ends_with(['.', '!', '?', '…', ':', '»', '"']) {
                return None;
            }
        }
        let tokens = self.scene.sentence_to(&self.scene.zone(zone), byte);
        let mut people = self.scene.subjects(&tokens).filter(|mention| mention.kind == Kind::Person);
        let by = "the sentence before".to_string();
        let reported = last_group(&tokens, self.verbs)
            .filter(|group| !group.is_infinite || !is_next)
            .and_then(|group| self.governs(&tokens, &group));
        if let Some(reported) = reported.filter(Attribution::is_named) {
            return Some(Attribution {
                by: format!("{by}, {}", reported.by),
                ..reported.at(Stance::Elsewhere)
            });
        }
        let person = people.next()?;
        people.all(|other| other.actor == person.actor).then(|| Attribution::to(Some(person), by))
    }

    /// « X, 49 ans, tire sur sa cigarette. “…” »: a new person opened the sentence between.
    pub fn turns_to(&self, before: Option<&Placed>) -> Option<Attribution> {
        let before = before?;
        let place = self.scene.zone(self.placed.zone);
        let tokens = self.scene.sentence_to(&place, self.placed.outside.start);
        let first = tokens.first()?;
        if before.zone == self.placed.zone && first.start < before.outside.end
            || tokens.iter().any(|token| token.is_quote)
        {
            return None;
        }
        let person = self.scene.subjects(&tokens).next().filter(|mention| mention.kind == Kind::Person)?;
        let opens = tokens.iter().take(9).any(|token| token.start == person.at.start);
        let is_one = self
            .scene
            .subjects(&tokens)
            .filter(|mention| mention.kind == Kind::Person)
            .all(|other| other.actor == person.actor);
        (opens && is_one).then(|| Attribution::to(Some(person), "the sentence before".into()))
    }

    /// The subject of a verb that stands before it.
    pub(super) fn inverted(&self, tokens: &[Token<'a>], group: &Group, side: &str) -> Attribution {
        let verb = tokens.get(group.last).map_or("", |token| token.written);
        let by = [side, ": ", verb].concat();
        if let Some(last) = self.go_on(tokens, group) {
            return Attribution::inferred(Some(last), format!("{by}, pronoun"));
        }
        if let Some(pronoun) = group.pronoun.filter(|pronoun| *pronoun != Pronoun::Nobody) {
            return Attribution::inferred(self.who(pronoun), format!("{by}, pronoun"));
        }
        let rest = tokens.get(group.last + 1..).unwrap_or_default();
        if group.pronoun == Some(Pronoun::Nobody)
            && let Some(house) = self.own_ranks(rest, &by).or_else(|| self.house(rest, &by))
        {
            return house;
        }
        let is_by = group.is_passive.then(|| rest.iter().position(|token| token.is(&["par"]))).flatten();
        let rest = rest.get(is_by.map_or(0, |at| at + 1)..).unwrap_or_default();
        let rest = past_aside(self.scene, rest);
        let phrase = rest.get(..phrase_len(rest)).unwrap_or_default();
        if let Some(found) = self.stands_for_another(phrase, &by) {
            return found;
        }
        let (from, to) = bounds(phrase);
        let is_free = |mention: &&FoundMention| {
            !self.scene.is_governed(phrase, mention)
                && (mention.kind != Kind::Place || mention.at.start <= from + 3)
                && !is_of_people(self.scene, phrase, mention)
        };
        let free = self.scene.mentions_in(from, to).find(is_free);
        // « a déclaré M. X devant le Palais »: a name that no mention covers.
        let is_unknown = phrase.first().is_some_and(is_name)
            && free.is_some_and(|mention| mention.at.start > from)
            && !self.scene.mentions_in(from, to).any(|mention| mention.at.start == from);
        if let Some(mention) = free.filter(|_| !is_unknown) {
            return Attribution::to(Some(mention), by);
        }
        // « déclare dans un communiqué commun X »
        let opens_late =
            phrase.first().is_some_and(|token| token.is_preposition() || token.is(&["ce", "cette"]));
        let apart = |mention: &&FoundMention| {
            let at = phrase.partition_point(|token| token.start < mention.at.start);
            let last = at.checked_sub(1).and_then(|last| phrase.get(last));
            mention.kind == Kind::Person
                && last.is_some_and(|last| !last.is_preposition() && !last.is(&DETERMINERS) && !last.is_mark)
        };
        if let Some(mention) = self.scene.mentions_in(from, to).find(apart).filter(|_| opens_late) {
            return Attribution::to(Some(mention), by);
        }
        // « a-t-on appris dans l’entourage de X », « de source policière »
        let leads =
            phrase.iter().take_while(|token| token.is(&["dans", "aupres", "de", "d'", "chez"])).count();
        let nobody = group.pronoun == Some(Pronoun::Nobody);
        let phrase = if nobody { phrase.get(leads..).unwrap_or_default() } else { phrase };
        let found = self.unnamed(phrase, &by);
        if found.speaker.is_some() {
            return found;
        }
        // « regrettait, lors d’un conseil houleux, X »
        let late =
            rest.iter().enumerate().take(20).filter(|(_, token)| token.is(&[","])).find_map(|(at, _)| {
                self.scene.mention_at(rest.get(at + 1)?.start).filter(|mention| mention.kind == Kind::Person)
            });
        if late.is_some() { Attribution::to(late, by) } else { found }
    }

    /// Whom a pronoun means: the last who was a subject, named or described.
    pub(super) fn who(&self, pronoun: Pronoun) -> Option<Speaker> {
        self.who_before(pronoun, self.placed.outside.start)
    }

    /// As [`Self::who`], for a pronoun that stands at a byte of the paragraph: « a-t-il dit, assurant que le
    /// ministre viendrait “samedi” ».
    pub(super) fn who_before(&self, pronoun: Pronoun, byte: usize) -> Option<Speaker> {
        let zone = self.placed.zone;
        if let Some(reporting) = self.reported_before(pronoun) {
            return Some(Speaker::from(reporting));
        }
        if matches!(pronoun, Pronoun::He | Pronoun::She)
            && let Some(body) = self.body_before(pronoun)
            && !self.speaks_alone()
        {
            return Some(Speaker::from(body));
        }
        let mention = match pronoun {
            Pronoun::He | Pronoun::She => person_before(self.scene, zone, byte, Some(pronoun)),
            Pronoun::They => plural_before(self.scene, zone, byte),
            Pronoun::Latter => return latter(self.scene, zone, byte).map(Speaker::from),
            Pronoun::Nobody => return None,
        };
        let is_later = |described: &&Speaker| {
            described.actor.is_none()
                && described_agrees(self.scene, described, pronoun)
                && mention.is_none_or(|mention| mention.at.start < described.at)
        };
        let newest = described_before(self.scene, zone, byte);
        let is_newest =
            |last: &&Speaker| newest.as_ref().is_none_or(|(described, _)| described.at <= last.at);
        if let Some(described) = self.last.filter(is_later).filter(is_newest) {
            return Some(described.clone());
        }
        let described = newest.filter(|(described, end)| {
            let is_kin = ["son ", "sa ", "leur "].iter().any(|own| described.name.starts_with(own));
            described_agrees(self.scene, described, pronoun)
                && !(is_kin && mention.is_some_and(|of| gender(self.scene, of) == Some(pronoun)))
                && mention.is_none_or(|mention| mention.at.start < *end || mention.kind != Kind::Person)
        });
        described.map(|(described, _)| described).or_else(|| mention.map(Speaker::from)).or_else(|| {
            accused_before(self.scene, zone, byte)
                .filter(|accused| accused.actor.is_some() || agrees(&accused.name, pronoun))
                .or_else(|| self.spoke_here(pronoun))
        })
    }

    /// Whoever spoke last in the paragraph, where the pronoun can mean them.
    fn spoke_here(&self, pronoun: Pronoun) -> Option<Speaker> {
        let is_here = self.heard.is_some_and(|at| at >= self.scene.zone(self.placed.zone).start);
        let last = self.last.filter(|_| is_here && matches!(pronoun, Pronoun::He | Pronoun::She))?;
        let agrees = match &last.actor {
            Some(actor) => self.scene.genders.get(actor).is_none_or(|known| *known == pronoun),
            None => agrees(&last.name, pronoun),
        };
        agrees.then(|| last.clone())
    }

    /// Whether the words are those of one person: « je », « ma ».
    fn speaks_alone(&self) -> bool {
        let inner = self.scene.inside(self.placed);
        inner.iter().any(|token| token.is(&["je", "j'", "me", "m'", "moi", "mon", "ma", "mes"]))
    }

    /// « …, a lancé le chef du parti, X. “…”, a-t-il dit. »: whose words the sentence before gives.
    fn reported_before(&self, pronoun: Pronoun) -> Option<&'r FoundMention> {
        let zone = self.scene.zone(self.placed.zone);
        let (zone, end) = match self.before.first() {
            Some(first) if first.start > zone.start => (zone, first.start),
            None if self.placed.outside.start > zone.start => (zone, self.placed.outside.start),
            _ => {
                let last = self.scene.zone(self.placed.zone.checked_sub(1).filter(|zone| *zone > 0)?);
                let end = last.end;
                (last, end)
            }
        };
        let tokens = self.scene.sentence_to(&zone, end);
        let group =
            last_group(&tokens, self.verbs).filter(|group| !group.is_passive && !group.is_infinite)?;
        let is_inserted =
            group.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|at| at.is(&[","]));
        if !is_inserted || group.pronoun.is_some() {
            return None;
        }
        let rest = tokens.get(group.last + 1..)?;
        let phrase = rest.get(..phrase_len(rest).min(16))?;
        let mut people = self.scene.subjects(phrase).filter(|mention| mention.kind == Kind::Person);
        let person = people.next()?;
        let person = self.scene.name_beside(person).unwrap_or(person);
        let is_one = people.all(|other| other.actor == person.actor);
        let agrees = gender(self.scene, person).is_none_or(|known| known == pronoun);
        (is_one && agrees && matches!(pronoun, Pronoun::He | Pronoun::She)).then_some(person)
    }

    /// « Nous, a déclaré X, irons »: within the marks.
    fn inside_it(&self) -> Option<Attribution> {
        let inner = self.scene.inside(self.placed);
        for (at, _) in
            inner.iter().enumerate().filter(|(_, token)| token.is(&[",", "-", "–", "—", "!", "?"])).take(12)
        {
            let Some(group) = group_from(&inner, at + 1, self.verbs) else {
                if let Some(found) = self.inserted_name(&inner, at + 1) {
                    return Some(found);
                }
                continue;
            };
            let starts = group.first == at + 1;
            let follows = group.pronoun.filter(|pronoun| *pronoun != Pronoun::Nobody);
            if starts && let Some(pronoun) = follows {
                return Some(Attribution::inferred(self.who(pronoun), "inside, pronoun".into()));
            }
            let rest = inner.get(group.last + 1..).unwrap_or_default();
            let stop = rest.iter().position(|token| token.is(&[".", "!", "?", ";"])).unwrap_or(rest.len());
            let phrase = rest.get(..phrase_len(rest).min(12).min(stop)).unwrap_or_default();
            if starts && let Some(found) = self.stands_for_another(phrase, "inside") {
                return Some(found);
            }
            let (from, to) = bounds(phrase);
            let named = self.scene.mentions.iter().find(|mention| {
                mention.at.start >= from && mention.at.start < to && !self.scene.is_governed(phrase, mention)
            });
            if starts && let Some(mention) = named.filter(|mention| mention.kind != Kind::Place) {
                return Some(Attribution::to(Some(mention), "inside".into()));
            }
            let is_finite = !group.is_infinite && !group.is_passive && group.pronoun.is_none();
            if starts && is_finite && phrase.first().is_some_and(opens_phrase) {
                return Some(self.unnamed(phrase, "inside")).filter(|found| found.speaker.is_some());
            }
        }
        None
    }
}

/// The tokens after a verb that can name its subject: up to a relative, a conjunction of time, a
/// participle after a comma, a quotation or another clause.
pub(super) fn phrase_len(tokens: &[Token]) -> usize {
    const ENDS: [&str; 21] = [
        "qui", "que", "qu'", "dont", "lors", "alors", "tandis", "apres", "avant", "quand", "lorsqu'",
        "lorsque", ":", ";", "ajoutant", "tout", "mais", "pendant", "durant", "car", "puis",
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
