//! A subject that no mention names: for whom it speaks, whom it calls again, or its own words.
//!
//! « Le porte-parole de X » is X, « le technicien » is the person whom the text has named, « un
//! habitant » is nobody else. How a description is cut from its sentence is not here.

use super::{
    clause::{Token, bounds},
    describe::{OF, agrees, description, is_human, opens_phrase},
    governed::DETERMINERS,
    nouns::TIMES,
    people::{described, described_before, person_before},
    person_nouns::is_person_noun,
    services::{head_before, is_of_other},
    speaker::{Around, Attribution, Speaker},
    verb_group::Pronoun,
};
use crate::{model::Kind, read::reading::FoundMention};

/// What may stand between an article and its noun.
const ADJECTIVES: [&str; 14] = [
    "meme", "jeune", "ancien", "ancienne", "nouveau", "nouvelle", "nouvel", "premier", "premiere", "futur",
    "future", "vieux", "vieille", "ex",
];

/// What a person looks like, before the noun: « ce grand gaillard ».
const BUILD: [&str; 10] =
    ["grand", "grande", "petit", "petite", "solide", "robuste", "frele", "vieil", "beau", "bon"];

/// Those who are so of somebody: « la mère de la victime ».
pub const KIN: [&str; 20] = [
    "maman", "papa", "avocat", "avocate", "mere", "pere", "soeur", "frere", "fils", "fille", "oncle",
    "tante", "veuve", "veuf", "epouse", "epoux", "mari", "cousin", "cousine", "ami",
];

impl<'r, 'a> Around<'_, 'r, 'a> {
    /// A subject that no mention names: « le ministère », « un porte-parole de X », « un habitant ».
    pub(super) fn unnamed(&self, phrase: &[Token<'a>], by: &str) -> Attribution {
        if let Some(mention) = self.spoken_for(phrase) {
            return Attribution::to(Some(mention), format!("{by}, on behalf"));
        }
        if let Some(issuer) = self.issuer(phrase) {
            return Attribution::of(Some(issuer), format!("{by}, on behalf"));
        }
        if let Some(speaker) = self.pointed_at(phrase) {
            return Attribution::of(Some(speaker), format!("{by}, description"));
        }
        let is_definite = |token: &Token| token.is(&["le", "la", "l'", "ce", "cet", "cette", "les"]);
        let is_time = |at: usize| phrase.iter().skip(at + 1).take(2).any(|token| token.among(&TIMES));
        let determiner = (0..phrase.len()).filter(|at| !is_time(*at)).find(|at| {
            phrase.get(*at).is_some_and(|token| token.is(&DETERMINERS))
                && !at.checked_sub(1).and_then(|last| phrase.get(last)).is_some_and(Token::is_preposition)
        });
        let noun = determiner
            .filter(|at| phrase.get(*at).is_some_and(is_definite))
            .and_then(|at| phrase.iter().skip(at + 1).find(|token| !token.is(&ADJECTIVES)));
        // « l’avocat de X » is not X, and « la mère de la victime » nobody told of before.
        let is_anothers = |noun: &&Token| {
            let of = phrase.iter().skip_while(|token| token.start <= noun.start).take(2);
            let is_of = of.clone().next().is_some_and(|token| token.is(OF));
            let is_person = |token: &Token| {
                self.scene.mention_at(token.start).is_some_and(|mention| mention.kind == Kind::Person)
            };
            is_of && (noun.is(&KIN) || of.clone().any(is_person))
        };
        let mention = noun
            .filter(|noun| !is_anothers(noun))
            .and_then(|noun| described(self.scene, noun, self.placed.outside.start))
            .filter(|mention| noun.is_none_or(|noun| !is_of_other(self.scene, phrase, noun, mention)));
        let mention = mention.or_else(|| head_before(self.scene, phrase, noun?, self.placed.outside.start));
        let by = format!("{by}, description");
        if mention.is_some() {
            return Attribution::to(mention, by);
        }
        let described = description(self.scene, phrase);
        let mention = described.as_ref().and_then(|found| self.scene.mention_at(found.at));
        if mention.is_some() { Attribution::to(mention, by) } else { Attribution::of(described, by) }
    }

    /// « l'entourage du ministre, X » is not X; « l'un d'eux » is nobody named; « celui-ci » is the
    /// last person.
    pub(super) fn stands_for_another(&self, phrase: &[Token<'a>], by: &str) -> Option<Attribution> {
        let first = phrase.first()?;
        if let Some(meant) = self.by_order(phrase, by) {
            return Some(meant);
        }
        let at =
            phrase.iter().take(4).position(|token| token.is(&["le", "la", "l'", "les", "son", "ses"]))?;
        let noun = phrase.get(at + 1)?;
        let next = phrase.get(at + 2);
        let is_one_of = first.is(&["l'"]) && noun.is(&["un", "une"]);
        let is_circle = noun.is(&["entourage", "camp", "clan", "famille", "proches"])
            && next.is_some_and(|next| next.is(OF));
        let is_only = phrase.iter().take(at).all(|token| !token.is_mark && !token.is_preposition());
        if !(is_one_of || is_circle && is_only) {
            return None;
        }
        // « l'un des avocats de la défense, Me X »
        let comma = phrase.iter().take(12).position(|token| token.is(&[","])).filter(|_| is_one_of);
        let apposed = comma.and_then(|comma| self.scene.mention_at(phrase.get(comma + 1)?.start));
        if let Some(named) = apposed.filter(|mention| mention.kind == Kind::Person) {
            return Some(Attribution::to(Some(named), by.to_string()));
        }
        let one = is_one_of.then(|| self.one_of_them(phrase.get(at..)?)).flatten();
        let named = one.or_else(|| description(self.scene, phrase.get(at..)?));
        Some(Attribution::of(named, format!("{by}, description")))
    }

    /// « Les passagers n'ont rien vu. “…”, dit l'un d'eux. »: un passager.
    fn one_of_them(&self, phrase: &[Token<'a>]) -> Option<Speaker> {
        let [_, one, of, them, ..] = phrase else { return None };
        if !of.is(&["d'", "de", "parmi"]) || !them.is(&["eux", "elles", "entre"]) {
            return None;
        }
        let (mut zone, mut byte) = (self.placed.zone, self.placed.outside.start);
        for nth in 0..3 {
            let place = self.scene.zone(zone);
            let tokens =
                if nth == 0 { self.scene.before(&place, byte) } else { self.scene.sentence_to(&place, byte) };
            let is_she = one.is(&["une"]);
            if let Some(noun) = one_of(&tokens, is_she) {
                let name = format!("{} {noun}", one.folded);
                return Some(Speaker { actor: None, name, at: phrase.first()?.start });
            }
            match tokens.first() {
                Some(first) if first.start > place.start => byte = first.start,
                None if nth == 0 && byte > place.start => {}
                _ => {
                    zone = zone.checked_sub(1)?;
                    byte = self.scene.zone(zone).end;
                }
            }
        }
        None
    }

    /// « cette source », « cette mère de deux enfants »: who spoke last, else the last person.
    pub(super) fn pointed_at(&self, phrase: &[Token<'a>]) -> Option<Speaker> {
        let at = phrase.iter().take(2).position(|token| token.is(&["ce", "cet", "cette", "meme"]))?;
        let noun =
            phrase.iter().skip(at + 1).take(3).find(|noun| !noun.is(&BUILD) && !noun.is(&ADJECTIVES))?;
        let is_clause = noun.is(&["que", "qu'", "qui", "dont", "n'", "est", "sont"]);
        if phrase.get(at)?.is(&["meme"]) && !noun.is(&["source"]) || noun.is_mark || is_clause {
            return None;
        }
        let gender = phrase.get(at).and_then(|token| match token.folded {
            "cette" if !noun.is(&["source", "personne"]) => Some(Pronoun::She),
            "ce" | "cet" => Some(Pronoun::He),
            _ => None,
        });
        let fits = |speaker: &&Speaker| match (&speaker.actor, gender) {
            (Some(actor), Some(gender)) => self.scene.genders.get(actor).is_none_or(|known| *known == gender),
            (None, Some(gender)) => agrees(&speaker.name, gender),
            _ => true,
        };
        let (zone, byte) = (self.placed.zone, self.placed.outside.start);
        let is_person = is_human(noun) || is_person_noun(noun);
        // « écrit l'armée. Un rescapé livre un autre récit. “…”, confie ce commerçant »
        let newer = described_before(self.scene, zone, byte).map(|found| found.0).filter(|found| {
            is_person
                && found.actor.is_none()
                && self.last.is_some_and(|last| last.at < found.at)
                && gender.is_none_or(|wanted| agrees(&found.name, wanted))
        });
        // « X, patron blessé ce jour-là, a fait le déplacement. “…”, souffle cet homme »: named after the last words.
        let here = || {
            person_before(self.scene, zone, byte, gender).filter(|person| {
                is_person
                    && person.kind == Kind::Person
                    && person.at.start >= self.scene.zone(zone).start
                    && self.heard.is_some_and(|heard| heard < person.at.start)
            })
        };
        newer.or_else(|| here().map(Speaker::from)).or_else(|| self.last.filter(fits).cloned()).or_else(
            || {
                let person = is_person.then(|| person_before(self.scene, zone, byte, gender)).flatten();
                let described =
                    described_before(self.scene, zone, byte).map(|found| found.0).filter(|found| {
                        let is_later = person.is_none_or(|person| person.at.start < found.at);
                        is_person
                            && found.actor.is_none()
                            && is_later
                            && gender.is_none_or(|wanted| agrees(&found.name, wanted))
                    });
                described.or_else(|| person.map(Speaker::from))
            },
        )
    }

    /// « Dans un communiqué, la préfecture parle d'un disparu. “…”, précise le texte »: the prefecture.
    fn issuer(&self, phrase: &[Token<'a>]) -> Option<Speaker> {
        const TEXTS: [&str; 6] = ["texte", "communique", "document", "declaration", "note", "lettre"];
        let [article, noun, rest @ ..] = phrase else { return None };
        let is_alone = rest.first().is_none_or(|next| next.is_mark);
        if !article.is(&["le", "la"]) || !noun.is(&TEXTS) || !is_alone {
            return None;
        }
        let place = self.scene.zone(self.placed.zone);
        let told = self.scene.sentence_to(&place, self.placed.outside.start);
        told.iter().any(|token| token.is(&TEXTS)).then_some(())?;
        let issuer = self.scene.subjects(&told).next();
        issuer.map(Speaker::from).or_else(|| {
            let comma = told.iter().position(|token| token.is(&[","]))?;
            let main = told.get(comma + 1..)?;
            // « la préfecture du Gard »
            let len = if main.get(2).is_some_and(|next| next.is(OF)) { 4 } else { 2 };
            opens_phrase(main.first()?).then(|| description(self.scene, main.get(..len)?)).flatten()
        })
    }

    /// « le porte-parole de X », « un communiqué de la présidence »: the institution.
    fn spoken_for(&self, phrase: &[Token<'a>]) -> Option<&'r FoundMention> {
        const MOUTHS: [&str; 13] = [
            "porte-parole",
            "communique",
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
        let at = phrase.iter().take(4).position(|token| token.is(&MOUTHS))?;
        let (_, to) = bounds(phrase);
        let from = phrase.get(at)?.end;
        let leads = |token: &Token| !token.is(&[","]) && (!token.is_preposition() || token.is(OF));
        self.scene.mentions_in(from, to).find(|mention| {
            let mut between = phrase.iter().skip(at + 1).take_while(|token| token.start < mention.at.start);
            mention.kind != Kind::Place && between.all(leads)
        })
    }
}

/// One of those of whom a sentence tells: of people, else of its subject.
fn one_of(tokens: &[Token], is_she: bool) -> Option<String> {
    let people = (0..tokens.len()).find_map(|at| plural(tokens, at, is_she));
    let [first, subject, ..] = tokens else { return people };
    let is_many = first.is(&["les", "des"]) && subject.folded.ends_with('s') && !subject.is_mark;
    people.or_else(|| is_many.then(|| subject.written.trim_end_matches('s').to_string()))
}

/// « des habitants du quartier » at a position, as one of them: « habitant ».
fn plural(tokens: &[Token], at: usize, is_she: bool) -> Option<String> {
    const MANY: [&str; 12] = [
        "les",
        "des",
        "plusieurs",
        "certains",
        "certaines",
        "quelques",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "ces",
    ];
    let many =
        tokens.get(at)?.is(&MANY) || tokens.get(at)?.written.chars().all(|digit| digit.is_ascii_digit());
    let noun = tokens.iter().skip(at + 1).take(3).take_while(|token| !token.is_mark).find(|noun| {
        let one = noun.folded.trim_end_matches('s');
        let one = Token { folded: one, ..**noun };
        let is_hers = ["eres", "euses", "trices", "antes", "ennes", "ices"]
            .iter()
            .any(|end| noun.folded.ends_with(end));
        let agrees = if is_she { noun.folded.ends_with("es") } else { !is_hers };
        agrees && noun.folded.ends_with('s') && (one.among(&super::nouns::NAMELESS) || is_person_noun(&one))
    })?;
    many.then(|| noun.written.trim_end_matches('s').to_string())
}
