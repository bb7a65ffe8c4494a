//! Who speaks: the rules, each on the words around one quotation.
//!
//! A rule answers with an [`Attribution`]: it may find that somebody speaks whom no mention names
//! (« un habitant »), and then no other rule guesses.

use super::{
    clause::{DETERMINERS, PEOPLE, Placed, Scene, Token, bounds},
    people::{described, person_before, plural_before},
    verb_group::{Group, Pronoun, group_from, last_group, pronoun},
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
    fn to(mention: Option<&FoundMention>, by: String) -> Self {
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

    /// « X, “ravi”, a salué Y »: X.
    fn beside_comma(&self) -> Option<Attribution> {
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

    /// « … », a déclaré X; « … », dit-elle; « … », peut-on lire dans un communiqué de X.
    fn after_it(&self) -> Option<Attribution> {
        let marks =
            self.after.iter().take_while(|token| token.is(&[",", ".", "!", "?", "-", "–", "—", ";"])).count();
        let group = group_from(&self.after, marks.min(2), self.verbs)?;
        // « X juge “grave” la situation » : nothing parts the words from what follows.
        if marks == 0
            && !self.is_sentence()
            && !self.before.is_empty()
            && last_group(&self.before, self.verbs).is_some()
        {
            return None;
        }
        if marks == 0 && !self.is_sentence() && self.subject_of_what_follows() {
            return None;
        }
        Some(self.inverted(&self.after, &group, "after"))
    }

    /// « … », savoure X: a verb that no table has, right between a comma and a name.
    fn after_any_verb(&self) -> Option<Attribution> {
        const NO_VERBS: [&str; 12] = [
            "comme",
            "contre",
            "mais",
            "dont",
            "quand",
            "devant",
            "notamment",
            "ensuite",
            "surtout",
            "meme",
            "avant",
            "grace",
        ];
        let [comma, verb, rest @ ..] = self.after.as_slice() else { return None };
        let is_verb = verb.folded.len() > 3
            && verb.folded.ends_with(['e', 't', 'd', 'a'])
            && verb.written.starts_with(char::is_lowercase)
            && !verb.is_preposition()
            && !verb.is(&NO_VERBS);
        if !comma.is(&[",", "!", "?"]) || !is_verb {
            return None;
        }
        let first = rest.first()?;
        let from = if first.is(&["le", "la", "l'"]) { rest.get(1)? } else { first };
        let mention =
            self.scene.mentions_in(first.start, from.end).find(|mention| mention.kind == Kind::Person)?;
        Some(Attribution::to(Some(mention), format!("after: {}", verb.written)))
    }

    /// « Les “frères” ont dit » : the words are part of the subject.
    fn subject_of_what_follows(&self) -> bool {
        self.before.last().is_some_and(|token| token.is(&DETERMINERS) || token.is_preposition())
    }

    /// Whether the quoted words can be a sentence of their own.
    fn is_sentence(&self) -> bool {
        let words = self.scene.reading.text.get(self.placed.at.clone()).unwrap_or_default();
        words.ends_with(['.', '!', '?', '…', ',']) || words.split_whitespace().nth(4).is_some()
    }

    /// The subject of a verb that stands before it.
    fn inverted(&self, tokens: &[Token<'a>], group: &Group, side: &str) -> Attribution {
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
    fn unnamed(&self, phrase: &[Token<'a>], by: &str) -> Attribution {
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

    fn who(&self, pronoun: Pronoun) -> Option<&'r FoundMention> {
        match pronoun {
            Pronoun::He | Pronoun::She => {
                person_before(self.scene, self.placed.zone, self.placed.outside.start, pronoun)
            }
            Pronoun::They => plural_before(self.scene, self.placed.zone, self.placed.outside.start),
            Pronoun::Nobody => None,
        }
    }

    /// « … », selon X.
    fn after_selon(&self) -> Option<Attribution> {
        let marks = self.after.iter().take_while(|token| token.is_mark).count();
        if marks > 2 {
            return None;
        }
        let rest = self.after.get(marks..)?;
        self.according(rest, 0)
    }

    /// « Selon X, … “…” »; « Pour lui, “…” ».
    fn before_selon(&self) -> Option<Attribution> {
        let starts = |at: usize| {
            at == 0
                || self
                    .before
                    .get(at - 1)
                    .is_some_and(|token| token.is_mark || token.is(&["et", "mais", "car", "que"]))
        };
        let weak = |at: usize| self.before.get(at).is_some_and(|token| token.is(&["pour", "chez"]));
        let at = (0..self.before.len()).rev().find(|at| {
            Self::source_len(&self.before, *at).is_some()
                && (!weak(*at) || starts(*at) && self.is_short_phrase(*at))
        })?;
        self.according(&self.before, at)
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
        let word = |nth: usize| tokens.get(at + nth).map_or("", |token| token.folded.as_str());
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

    fn according(&self, tokens: &[Token<'a>], at: usize) -> Option<Attribution> {
        let len = Self::source_len(tokens, at)?;
        let rest = tokens.get(at + len..)?;
        let by = format!("according to: {}", tokens.get(at)?.written);
        let first = rest.iter().find(|token| !token.is_mark)?;
        if let Some(pronoun) = pronoun(first).filter(|pronoun| *pronoun != Pronoun::Nobody) {
            return Some(Attribution::to(self.who(pronoun), format!("{by}, pronoun")));
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

    /// « X a déclaré : “…” », « X a salué la “…” de Y », « Il souhaite que “…” ».
    fn before_it(&self) -> Option<Attribution> {
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
    fn governs(&self, tokens: &[Token<'a>], group: &Group) -> Option<Attribution> {
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
    fn colon(&self) -> Option<Attribution> {
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

    /// « Il s'agit de “…” pour le pays, a ajouté X »; « “…” pour le pays, selon X ».
    fn later_in_sentence(&self) -> Option<Attribution> {
        for (at, _) in self.after.iter().enumerate().filter(|(_, token)| token.is(&[","])).take(6) {
            if let Some(group) = group_from(&self.after, at + 1, self.verbs) {
                let found = self.inverted(&self.after, &group, "after");
                if found.speaker.is_some() {
                    return Some(found);
                }
            }
            if let Some(found) =
                self.according(self.after.get(at + 1..)?, 0).filter(|found| found.speaker.is_some())
            {
                return Some(found);
            }
        }
        None
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
fn phrase_len(tokens: &[Token]) -> usize {
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

/// Whether a noun is one for people.
pub fn is_person_noun(noun: &str) -> bool {
    PEOPLE.contains(&noun)
}
