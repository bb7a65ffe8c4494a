//! Whom an office stands for that has no name of its own in the text.
//!
//! « Le maire, X, », « la préfète et médecin X »: the name beside the office. « Le PDG » whose name
//! the text never ties to the office: the only person of the sentence before, where nothing else
//! is said of what they are. An office that some place of the text names is left alone, and so are
//! those of which there are several (« le procureur »), without a name beside them.

use super::{
    again::is_object,
    clause::{Scene, Token},
    nouns::OFFICES,
    people::gender,
    person_nouns::{is_person_noun, noun_gender},
    speaker::{Around, Attribution, Speaker},
};
use crate::{
    model::{Form, Kind},
    read::reading::FoundMention,
};

/// How many words stand between an office and the name beside it: « du syndicat de la santé, le Pr ».
const BETWEEN: usize = 9;
/// How many sentences an office without a name reaches back.
const REACH: usize = 2;
/// How many mentions are asked what else somebody is.
const MENTIONS: usize = 150;

impl<'r> Around<'_, 'r, '_> {
    /// An attribution to an office, given to the person who holds it where the words around it tell.
    pub(super) fn named(&self, found: Attribution) -> Attribution {
        let speaker = found.speaker.as_ref().filter(|speaker| speaker.actor.is_some());
        let office = speaker.and_then(|speaker| self.scene.mention_at(speaker.at));
        let is_office = |office: &&FoundMention| {
            office.kind == Kind::Person && office.form != Form::Name && self.scene.is_nameless(office)
        };
        let Some(office) = office.filter(is_office) else { return found };
        match self.scene.name_beside(office).or_else(|| self.spoken_of(office)) {
            Some(person) => Attribution {
                speaker: Some(Speaker::from(person)),
                by: format!("{}, whose name is near", found.by),
                ..found
            },
            None => found,
        }
    }

    /// The only person of the last sentences, where they can hold the office.
    fn spoken_of(&self, office: &FoundMention) -> Option<&'r FoundMention> {
        let scene = self.scene;
        let at = scene.reading.words.partition_point(|word| word.start < office.at.start);
        let end = scene.reading.words.partition_point(|word| word.end() <= office.at.end);
        let words: Vec<Token> = (at..end).filter_map(|at| scene.word(at)).collect();
        // « le maire de Lyon » is somebody whom the text need not have named.
        let of_another = words.iter().any(|word| word.written != "Affaires" && word.is(&["de", "du", "d'"]));
        let noun = words.iter().find(|word| is_person_noun(word)).or(words.first())?;
        // « l'avocat général » is no lawyer of whom the text spoke.
        let accuses = words.len() > 1 && words.iter().any(|word| word.is(&["general", "generale"]));
        if of_another || accuses || self.placed.zone == 0 {
            return None;
        }
        let zone = scene.reading.zones.partition_point(|zone| zone.end < office.at.start);
        scene.called_again(zone, noun)
    }
}

impl<'r, 'a> Scene<'r, 'a> {
    /// « X vient de se poser. Le psychiatre … »: the only person of the sentences before a noun, where
    /// the text says nothing else of what they are.
    pub(super) fn called_again(&self, zone: usize, noun: &Token) -> Option<&'r FoundMention> {
        if noun.among(&OFFICES) || !is_person_noun(noun) {
            return None;
        }
        let wanted = noun_gender(noun);
        self.only_person_before(zone, noun.start, REACH).filter(|person| {
            wanted.is_none_or(|wanted| gender(self, person).is_none_or(|known| known == wanted))
                && !self.is_called_something(person, noun)
        })
    }

    /// Whether no mention of an actor in the text is by name.
    pub(super) fn is_nameless(&self, office: &FoundMention) -> bool {
        !self.named.contains(office.actor.as_str())
    }

    /// « Le maire, X, », « le gouverneur et colonel X »: the name right behind an office.
    pub(super) fn name_beside(&self, office: &FoundMention) -> Option<&'r FoundMention> {
        let end = self.reading.words.partition_point(|word| word.end() <= office.at.end);
        let mut is_apposed = false;
        for (nth, at) in (end..end + BETWEEN).enumerate() {
            let word = self.word(at)?;
            let named = self.mention_at(word.start).filter(|mention| mention.kind == Kind::Person);
            if let Some(person) = named {
                let is_name =
                    person.form == Form::Name && (is_apposed || nth > 0 || person.at.start > office.at.end);
                let stop = self.reading.words.partition_point(|word| word.end() <= person.at.end);
                let closes = self.word(stop).is_none_or(|next| next.is_mark);
                return (is_name && (!is_apposed || closes)).then_some(person);
            }
            let is_dot = word.is(&["."]) && at > end;
            let is_small = is_dot || word.is(&["-"]);
            let goes_on = if is_apposed {
                !word.written.starts_with(char::is_lowercase) || is_title(&word)
            } else {
                goes_on_office(&word, nth)
            };
            if word.is(&[","]) && !is_apposed {
                is_apposed = true;
            } else if word.is_mark && !is_small || !word.is_mark && !goes_on {
                return None;
            }
        }
        None
    }

    /// The only person whom the last sentences with a person name, subject or not.
    fn only_person_before(&self, zone: usize, byte: usize, reach: usize) -> Option<&'r FoundMention> {
        let (mut zone, mut byte) = (zone, byte);
        for nth in 0..=reach {
            let place = self.zone(zone);
            let tokens = if nth == 0 { self.before(&place, byte) } else { self.sentence_to(&place, byte) };
            let (from, to) = super::clause::bounds(&tokens);
            let mut people = self
                .mentions_in(from, to)
                .filter(|mention| mention.kind == Kind::Person && mention.form == Form::Name)
                .filter(|mention| !is_object(&tokens, mention));
            if let Some(person) = people.next() {
                return people.all(|other| other.actor == person.actor).then_some(person);
            }
            match tokens.first() {
                Some(first) if first.start > place.start => byte = first.start,
                None if nth == 0 && byte > place.start => {}
                _ => {
                    zone = zone.checked_sub(1).filter(|zone| *zone > 0)?;
                    byte = self.zone(zone).end;
                }
            }
        }
        None
    }

    /// « X, éleveur », « l'avocat X »: whether the text says that a person is something else.
    fn is_called_something(&self, person: &FoundMention, noun: &Token) -> bool {
        // Whoever holds an office may be « l'opposant » or « l'homme » too.
        if noun.is(&[
            "opposant",
            "opposante",
            "homme",
            "femme",
            "dirigeant",
            "dirigeante",
            "responsable",
            "interesse",
            "interessee",
        ]) {
            return false;
        }
        let upto = self.mentions.partition_point(|mention| mention.at.start < noun.start);
        let near = self.mentions.iter().take(upto).rev().take(MENTIONS);
        near.filter(|mention| mention.actor == person.actor).any(|mention| {
            if mention.form != Form::Name {
                return true;
            }
            let at = self.reading.words.partition_point(|word| word.start < mention.at.start);
            let end = self.reading.words.partition_point(|word| word.end() <= mention.at.end);
            // « La fermière, X, »
            let comma =
                at.checked_sub(1).and_then(|last| self.word(last)).is_some_and(|last| last.is(&[","]));
            let at = at - usize::from(comma && self.word(end).is_some_and(|next| next.is(&[","])));
            let before =
                (1..=4).map_while(|back| self.word(at.checked_sub(back)?)).take_while(|word| !word.is_mark);
            let after = (end..end + 7).map_while(|at| self.word(at));
            let is_apposed = self.word(end).is_some_and(|next| next.is(&[",", "("]));
            let after = after.skip(1).take_while(|word| !word.is(&[".", ":", "«"])).filter(|_| is_apposed);
            let is_other = |word: Token| is_person_noun(&word) && word.folded != noun.folded;
            before.take(3).any(is_other) || after.take(4).any(is_other)
        })
    }

    /// « le député PS »: a party that says of which side somebody is; « l'avocate du maire de Lyon,
    /// X, »: the name of somebody to whom a preposition leads.
    pub(super) fn is_adjunct(&self, tokens: &[Token<'a>], mention: &FoundMention, last: &Token) -> bool {
        if mention.kind == Kind::Organisation {
            let surface = self.surface(mention);
            let is_acronym = surface.len() < 9
                && !surface.contains(' ')
                && surface.chars().filter(|letter| letter.is_uppercase()).count() > 1;
            let at = tokens.partition_point(|token| token.start < mention.at.start);
            let near = tokens.get(at.saturating_sub(3)..at).unwrap_or_default();
            let noun = near.iter().rev().take_while(|word| !word.is_mark && !word.is_preposition());
            let mut noun = noun.take_while(|word| word.written.starts_with(char::is_lowercase));
            return is_acronym && noun.any(is_person_noun);
        }
        if mention.kind != Kind::Person || mention.form != Form::Name || !last.is(&[","]) {
            return false;
        }
        let nth = self.mentions.partition_point(|other| other.at.start < mention.at.start);
        let office = nth.checked_sub(1).and_then(|nth| self.mentions.get(nth));
        let stop = self.reading.words.partition_point(|word| word.end() <= mention.at.end);
        let closes = self.word(stop).is_some_and(|next| next.is(&[",", "(", ")"]));
        office.is_some_and(|office| {
            office.kind == Kind::Person
                && office.form != Form::Name
                && office.at.end <= last.start
                && last.start - office.at.end < 2
                && closes
                && self.is_governed(tokens, office)
        })
    }

    /// A word of the text as a token.
    pub(super) fn word(&self, at: usize) -> Option<Token<'a>> {
        Some(self.word_token(self.reading.words.get(at)?, at))
    }
}

/// « … du syndicat national | de la santé », « le gouverneur | et colonel X».
fn goes_on_office(word: &Token, nth: usize) -> bool {
    word.is(&["de", "du", "des", "d'", "la", "le", "les", "l'", "et"])
        || nth > 0 && word.written.starts_with(char::is_lowercase) && !word.is(&["qui", "que", "a", "est"])
}

/// What stands between a comma and a name: « , le général X », « , Me X ».
fn is_title(word: &Token) -> bool {
    word.is(&["le", "la", "l'", "docteur", "professeur"]) || is_person_noun(word)
}
