//! Speakers whom a small word calls again: « le premier », « ce dernier », « dans ses rangs »; and the
//! one for whom a mouth is named: « par la voix de X », « un message des ravisseurs : ».

use super::{
    clause::{Placed, Scene, Token, bounds},
    describe::{OF, is_human, opens_phrase},
    governed::DETERMINERS,
    nouns::{HOUSES, NO_VERBS},
    people::{gender, plural_before},
    person_nouns::is_person_noun,
    speaker::{Around, Attribution, Speaker},
    verb_group::{Group, Pronoun, pronoun},
};
use crate::{model::Kind, read::reading::FoundMention};

/// What somebody sends, leaves or says, as it stands before a colon.
const MESSAGES: [&str; 26] = [
    "message",
    "courriel",
    "mail",
    "tweet",
    "sms",
    "texto",
    "communique",
    "lettre",
    "reponse",
    "commentaire",
    "avis",
    "verdict",
    "credo",
    "consigne",
    "mot",
    "cri",
    "appel",
    "aveu",
    "temoignage",
    "conseil",
    "constat",
    "explication",
    "explications",
    "justification",
    "devise",
    "promesse",
];

/// Participles of those whom the press asks: « Joint par téléphone : ».
const ASKED: [&str; 16] = [
    "joint",
    "jointe",
    "interroge",
    "interrogee",
    "contacte",
    "contactee",
    "sollicite",
    "sollicitee",
    "questionne",
    "questionnee",
    "relance",
    "relancee",
    "rencontre",
    "rencontree",
    "interpelle",
    "interpellee",
];

/// How many sentences « le premier » reaches back.
const REACH: usize = 4;

impl<'r, 'a> Around<'_, 'r, 'a> {
    /// « ce dernier », « cette dernière », « celui-ci »: the last person who can be meant; « le premier »,
    /// « la seconde »: one of two whom a sentence before names.
    pub(super) fn by_order(&self, phrase: &[Token<'a>], by: &str) -> Option<Attribution> {
        let [first, rest @ ..] = phrase else { return None };
        let found = |meant| Some(Attribution::to(meant, format!("{by}, one of those named")));
        let (zone, byte) = (self.placed.zone, self.placed.outside.start);
        if first.is(&["celui-ci", "celle-ci"]) {
            return found(last_person(self.scene, zone, byte, first.is(&["celle-ci"])));
        }
        let noun = rest.first()?;
        let is_alone =
            rest.get(1).is_none_or(|next| next.is_mark || next.is_preposition() || next.is(&["est"]));
        if first.is(&["ce", "cette"]) && noun.is(&["dernier", "derniere"]) {
            if let Some(nearer) = self.unnamed_before() {
                return Some(Attribution::of(Some(nearer), by.to_string()));
            }
            return found(last_person(self.scene, zone, byte, first.is(&["cette"])));
        }
        if !first.is(&["le", "la"]) || !is_alone {
            return None;
        }
        let is_first = noun.is(&["premier", "premiere"]);
        if !is_first && !noun.is(&["second", "seconde"]) {
            return None;
        }
        let of_two = self.two_before()?;
        let wanted = if first.is(&["la"]) { Pronoun::She } else { Pronoun::He };
        let fits = |mention: &&FoundMention| gender(self.scene, mention).is_none_or(|known| known == wanted);
        found(if is_first { of_two.first() } else { of_two.last() }.copied().filter(fits))
    }

    /// « Le maire a reçu un agriculteur lundi. “…”, a raconté ce dernier »: whoever the sentence before ends with
    /// and no mention names.
    fn unnamed_before(&self) -> Option<Speaker> {
        let place = self.scene.zone(self.placed.zone);
        let tokens = self.scene.sentence_to(&place, self.placed.outside.start);
        let at = tokens.windows(2).rposition(|pair| {
            let [article, noun] = pair else { return false };
            article.is(&["un", "une", "son", "sa"])
                && (is_human(noun) || is_person_noun(noun))
                && self.scene.mention_at(noun.start).is_none()
        })?;
        let (phrase, to) = (tokens.get(at..)?, tokens.last()?.end);
        let is_last =
            self.scene.mentions_in(phrase.first()?.end, to).all(|mention| mention.kind != Kind::Person);
        super::describe::description(self.scene, phrase).filter(|_| is_last)
    }

    /// The two persons whom the last sentence with two of them names.
    fn two_before(&self) -> Option<Vec<&'r FoundMention>> {
        let (mut zone, mut byte) = (self.placed.zone, self.placed.outside.start);
        for nth in 0..REACH {
            let place = self.scene.zone(zone);
            let tokens =
                if nth == 0 { self.scene.before(&place, byte) } else { self.scene.sentence_to(&place, byte) };
            let (from, to) = bounds(&tokens);
            let mut people: Vec<&'r FoundMention> = Vec::new();
            for person in self.scene.mentions_in(from, to).filter(|mention| mention.kind == Kind::Person) {
                if people.iter().all(|other| other.actor != person.actor) {
                    people.push(person);
                }
            }
            // « Deux voisines ont témoigné »: they are meant, and nobody names them.
            if people.len() < 2 && tokens.iter().any(|token| token.is(&["deux"])) {
                return None;
            }
            match (people.len(), tokens.first()) {
                (2, _) => return Some(people),
                (3.., _) => return None,
                (_, Some(first)) if first.start > place.start => byte = first.start,
                (_, None) if nth == 0 && byte > place.start => {}
                _ => {
                    zone = zone.checked_sub(1)?;
                    byte = self.scene.zone(zone).end;
                }
            }
        }
        None
    }

    /// « souligne-t-on dans ses rangs », « au sein de ce syndicat »: the body told of last.
    pub(super) fn own_ranks(&self, rest: &[Token<'a>], by: &str) -> Option<Attribution> {
        let near = rest.get(..rest.len().min(5)).unwrap_or_default();
        let is_own = near
            .windows(2)
            .any(|pair| matches!(pair, [one, two] if one.is(&["ses", "son", "leurs", "leur"]) && two.is(&["rangs", "sein"])));
        let body =
            plural_before(self.scene, self.placed.zone, self.placed.outside.start).filter(|_| is_own)?;
        Some(Attribution::to(Some(body), format!("{by}, house")))
    }

    /// « X élu au premier tour, l'opposition crie au “…” », « alors que la mairie assure “…” »: the house or
    /// the person that stands between a mark and the verb.
    pub(super) fn nearest_noun(&self, head: &[Token<'a>], group: &Group, by: &str) -> Option<Attribution> {
        const SIDES: [&str; 10] = [
            "opposition",
            "majorite",
            "defense",
            "accusation",
            "droite",
            "gauche",
            "gouvernement",
            "police",
            "justice",
            "armee",
        ];
        let [before @ .., article, noun] = head else { return None };
        let opens = before.last()?;
        let is_free = opens.is_mark && !opens.is(&["-", "(", ")", "'"])
            || opens.is(&["mais", "tandis", "alors", "quand"])
            || opens.is(&["que"])
                && before.iter().rev().nth(1).is_some_and(|last| last.is(&["alors", "tandis"]));
        let is_it = noun.among(&HOUSES) || noun.is(&SIDES);
        let is_phrase =
            article.is(&["le", "la", "l'"]) && is_it && self.scene.mention_at(noun.start).is_none();
        (is_free && is_phrase && !group.is_infinite && self.scene.mention_at(article.start).is_none())
            .then(|| self.unnamed(head.get(head.len() - 2..).unwrap_or_default(), by))
            .filter(|found| found.speaker.is_some())
    }

    /// « “Pourquoi ?”, demande la juge. Un silence. “Je l'ignore.” »: behind a question and a sentence that
    /// says nothing, whoever else spoke; nobody told of, nobody.
    pub(super) fn answers(&self, before: Option<&Placed>) -> Option<Attribution> {
        const STILL: [&str; 7] = ["silence", "soupir", "sourire", "hesitation", "rire", "rires", "pause"];
        let before = before.filter(|before| self.asks && before.zone == self.placed.zone)?;
        let place = self.scene.zone(self.placed.zone);
        let tokens = self.scene.sentence_to(&place, self.placed.outside.start);
        let is_between = tokens.first()?.start > before.outside.end && tokens.len() < 7;
        (is_between && tokens.iter().any(|token| token.is(&STILL)))
            .then(|| Attribution::inferred(self.other.cloned(), "an answer".into()))
    }

    /// « condamné pour “prise illégale d'intérêt” »: the law's words, whoever speaks in the sentence.
    pub(super) fn is_charge(&self) -> bool {
        const CHARGED: [&str; 5] = ["condamn", "poursui", "inculp", "examen", "ecrou"];
        const OPENED: [&str; 4] = ["mandat", "plainte", "enquete", "information"];
        let is_led = self.before.last().is_some_and(|last| last.is(&["pour"]));
        let near = || self.before.iter().rev().skip(1).take(12).take_while(|token| !token.is_quote);
        // « une enquête ouverte pour », not « a lancé une enquête et se bat pour ».
        let right_before = || near().take_while(|token| !token.is_mark && !token.is(&["et", "mais", "qui"]));
        let begins = |token: &Token, stems: &[&str]| stems.iter().any(|stem| token.folded.starts_with(stem));
        is_led
            && (near().any(|token| begins(token, &CHARGED))
                || right_before().any(|token| begins(token, &OPENED)))
    }

    /// « “…”, poursuivent-ils »: those who spoke last.
    pub(super) fn go_on(&self, tokens: &[Token<'a>], group: &Group) -> Option<Speaker> {
        const GO_ON: [&str; 6] = ["poursui", "complet", "rencheri", "repren", "conclu", "enchain"];
        let verb = tokens.get(group.last).filter(|_| group.pronoun == Some(Pronoun::They))?;
        let near = self.scene.zone(self.placed.zone.saturating_sub(1)).start;
        let is_near = self.heard.is_some_and(|at| at >= near);
        // One man is no « ils ».
        let text = self.scene.reading.text;
        let is_of_two = |speaker: &&Speaker| {
            let Some(mention) = self.scene.mention_at(speaker.at) else { return true };
            let after = text.get(mention.at.end..).unwrap_or_default().chars().take(40);
            let after: String = after.take_while(|mark| !matches!(mark, '.' | '«' | '"' | '“')).collect();
            let before = text.get(..mention.at.start).unwrap_or_default().trim_end();
            mention.kind != Kind::Person || after.contains(" et ") || before.ends_with(" et")
        };
        self.last
            .filter(is_of_two)
            .filter(|_| is_near && GO_ON.iter().any(|stem| verb.folded.starts_with(stem)))
            .cloned()
    }

    /// The first or the last subject that the words before a verb name, of its own clause where that has one.
    pub(super) fn subject_named(&self, head: &[Token<'a>], is_first: bool) -> Option<&'r FoundMention> {
        let has_subject = |own: &&[Token<'a>]| self.scene.subjects(own).next().is_some();
        // « Si X parle de “…”, Y préfère évoquer “…” »
        let own = head.iter().rposition(|token| token.is_quote).and_then(|at| head.get(at + 1..));
        let own = own.filter(has_subject).unwrap_or(head);
        // « le coach, que son manager, X, a tenu à confirmer “…” »: X.
        let relative = own
            .windows(2)
            .rposition(|pair| matches!(pair, [comma, that] if comma.is(&[","]) && that.is(&["que", "qu'"])));
        let inner = relative.and_then(|at| own.get(at + 2..)).filter(|_| is_first);
        let own = inner.filter(has_subject).unwrap_or(own);
        let mut subjects = self.scene.subjects(own);
        if is_first { subjects.next() } else { subjects.last() }
    }

    /// « Le ministère, par la voix de son porte-parole, X, a salué »: X.
    pub(super) fn voice(&self, head: &[Token<'a>], by: &str) -> Option<Attribution> {
        Some(Attribution::to(Some(voice_of(self.scene, head)?), format!("{by}, the voice of")))
    }

    /// « Joint par radio : “…” »: whoever the sentence before is about; « un message des ravisseurs : “…” »:
    /// the sender; « Le banquier, déçu au Gabon, se réjouit : “…” »: the banker.
    pub(super) fn colon_without_subject(&self, head: &[Token<'a>]) -> Option<Attribution> {
        let first = head.first()?;
        if self.placed.zone == 0 {
            return None;
        }
        let answers = |token: &Token| {
            ["repond", "repli", "reag", "comment", "rapport"]
                .iter()
                .any(|stem| token.folded.starts_with(stem))
        };
        if let Some(sender) = self.sender(head).filter(|_| !head.iter().any(answers)) {
            return Some(sender);
        }
        if self.scene.subjects(head).next().is_some() {
            return None;
        }
        if first.is(&ASKED) && !head.iter().any(|token| pronoun(token).is_some() || token.is(&[","])) {
            let who = if first.folded.ends_with("ee") || first.is(&["jointe"]) {
                Pronoun::She
            } else {
                Pronoun::He
            };
            return Some(Attribution::inferred(self.who(who), "colon, the one asked".into()));
        }
        let noun = head.get(1)?;
        let is_person =
            first.is(&["le", "la", "l'", "ce", "cet", "cette"]) && (is_person_noun(noun) || is_human(noun));
        is_person.then(|| self.unnamed(head, "colon")).filter(|found| found.speaker.is_some())
    }

    /// « “Sans elle, on fermait les robinets, calcule X, le maire. Il est tombé 4 mm.” »: a verb of no table
    /// between a comma and a person, whom a mark follows.
    pub(super) fn inserted_name(&self, inner: &[Token<'a>], at: usize) -> Option<Attribution> {
        let verb = inner.get(at)?;
        let ends = verb.folded.len() > 3 && verb.folded.ends_with(['e', 't', 'd']);
        let is_verb = ends
            && verb.written.starts_with(char::is_lowercase)
            && !verb.among(&NO_VERBS)
            && !(is_human(verb)
                || is_person_noun(verb)
                || verb.is(&["madame", "monsieur", "maitre", "cher", "chere"]))
            && !verb.is_preposition()
            && ![
                "ment", "ent", "aire", "iste", "nte", "ue", "re", "ge", "ale", "elle", "ise", "oise", "aise",
            ]
            .iter()
            .any(|ending| verb.folded.ends_with(ending))
            && !verb.written.ends_with("ée");
        // « rembobine le capitaine X », « calcule même X »
        let n_small = inner
            .iter()
            .skip(at + 1)
            .take(2)
            .take_while(|token| token.is(&["le", "la", "l'", "meme", "encore", "aussi", "alors"]))
            .count();
        let person = self.scene.mention_at(inner.get(at + 1 + n_small)?.start).filter(|_| is_verb)?;
        let next = inner.iter().find(|token| token.start >= person.at.end);
        let closes = next.is_none_or(|next| next.is(&[",", ".", "(", ";"]));
        (person.kind == Kind::Person && closes).then(|| Attribution::to(Some(person), "inside".into()))
    }

    /// « un message des ravisseurs : “…” », « l'avis de X : “…” »
    fn sender(&self, head: &[Token<'a>]) -> Option<Attribution> {
        let at = head.iter().rposition(|token| token.is(&MESSAGES))?;
        let rest = head.get(at + 1..)?;
        let [of, phrase @ ..] = rest else { return None };
        if !of.is(OF) || phrase.is_empty() || rest.len() > 9 || rest.iter().any(|token| token.is_mark) {
            return None;
        }
        let by = "colon, sender";
        let (from, to) = bounds(phrase);
        let named = self.scene.mentions_in(from, to).find(|mention| mention.kind != Kind::Place);
        let is_near =
            |mention: &&FoundMention| phrase.iter().take(2).any(|token| token.start == mention.at.start);
        if let Some(mention) = named.filter(is_near) {
            return Some(Attribution::to(Some(mention), by.into()));
        }
        let noun = phrase.iter().find(|token| !token.is(&DETERMINERS))?;
        let plural = Token { folded: noun.folded.trim_end_matches('s'), ..*noun };
        let is_people =
            is_human(noun) || is_human(&plural) || is_person_noun(&plural) || is_person_noun(noun);
        let found = super::describe::bare_description(
            self.scene,
            phrase.get(phrase.iter().position(|token| token.start == noun.start)?..)?,
        );
        (is_people && !opens_phrase(noun)).then(|| Attribution::of(found, by.into()))
    }
}

/// « par la voix de X », « par la bouche de son porte-parole, X »: X.
pub fn voice_of<'r>(scene: &Scene<'r, '_>, tokens: &[Token]) -> Option<&'r FoundMention> {
    let at = tokens.windows(3).position(|three| {
        matches!(three, [by, the, mouth] if by.is(&["par"]) && the.is(&["la"]) && mouth.is(&["voix", "bouche"]))
    })?;
    let rest = tokens.get(at + 3..)?;
    let (from, _) = bounds(rest);
    let to = rest.get(rest.len().min(14) - 1)?.end;
    let mut people = scene.mentions_in(from, to).filter(|mention| mention.kind == Kind::Person);
    let first = people.next()?;
    Some(scene.name_beside(first).or_else(|| scene.mention_at(first.at.start)).unwrap_or(first))
}

/// The last person before a byte, in its paragraph or the one before, whose gender can be meant.
fn last_person<'r>(
    scene: &Scene<'r, '_>,
    zone: usize,
    byte: usize,
    is_she: bool,
) -> Option<&'r FoundMention> {
    let wanted = if is_she { Pronoun::She } else { Pronoun::He };
    let upto = scene.mentions.partition_point(|mention| mention.at.start < byte);
    let from = scene.zone(zone.saturating_sub(1)).start;
    let near = scene.mentions.iter().take(upto).rev().take_while(|mention| mention.at.start >= from).take(40);
    near.filter(|mention| mention.kind == Kind::Person)
        .find(|mention| gender(scene, mention).is_none_or(|known| known == wanted))
        .copied()
}

/// Whether a mention is what an infinitive does something to: « la joie de retrouver Pau ».
pub fn is_object(tokens: &[Token], mention: &FoundMention) -> bool {
    let at = tokens.partition_point(|token| token.start < mention.at.start);
    let back = |by: usize| at.checked_sub(by).and_then(|at| tokens.get(at));
    let skipped =
        (1..=2).find(|by| back(*by).is_some_and(|token| !token.is_quote && !token.is(&DETERMINERS)));
    let verb = skipped.and_then(back);
    let lead = skipped.and_then(|by| back(by + 1));
    let is_infinitive = verb.is_some_and(|verb| {
        verb.folded.len() > 4
            && verb.written.starts_with(char::is_lowercase)
            && ["er", "ir", "dre", "tre"].iter().any(|ending| verb.written.ends_with(ending))
    });
    is_infinitive && lead.is_some_and(|lead| lead.is(&["de", "d'", "a", "pour", "sans", "par"]))
}
