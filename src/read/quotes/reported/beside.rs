//! Words that a source or an inserted clause attributes: « selon X, … », « …, a déclaré X, … ».

use super::{
    line::{Line, Told},
    words::{is_inserted, is_varying, leads_that},
};
use crate::read::quotes::{
    clause::Token,
    governed::DETERMINERS,
    person_nouns::is_person_noun,
    speaker::Speaker,
    verb_group::{Group, Pronoun, group_from, pronoun},
};

/// The longest name of a source, in tokens.
const LONGEST: usize = 18;

/// Whether reported speech may begin at a word, its pronoun cut off where it is a verb: sentences
/// without any are not read. Whoever adds an attribution adds its rarest word here.
pub(in crate::read::quotes) fn may_tell(word: &str, verb: &str) -> bool {
    leads_that(verb)
        || is_inserted(verb, true)
        || is_inserted(verb, false)
        || matches!(word, "selon" | "apres" | "croire" | "dires" | "avis" | "source" | "sources")
}

impl Line<'_, '_, '_> {
    /// The words that an attribution at a token gives to somebody, none before `from`.
    pub fn beside(&self, from: usize, at: usize) -> Vec<Told> {
        self.according(from, at).or_else(|| self.inserted(from, at)).unwrap_or_default()
    }

    /// « Selon X, … », « …, selon X », « …, selon X, … ».
    fn according(&self, from: usize, at: usize) -> Option<Vec<Told>> {
        let len = self.lead_len(at)?;
        let first = at + len;
        let stop = (first..self.tokens.len().min(first + LONGEST)).find(|at| self.ends_source(*at));
        let stop = stop.unwrap_or(self.tokens.len().min(first + LONGEST));
        let (speaker, by) = self.source(at, first, stop)?;
        let told = |at: core::ops::Range<usize>| Told { at, speaker: speaker.clone(), by: by.clone() };
        let last = at.checked_sub(1).map_or("", |last| self.word(last));
        let joined = matches!(
            last,
            "et" | "mais"
                | "que"
                | "qu'"
                | "car"
                | "or"
                | "toutefois"
                | "cependant"
                | "ainsi"
                | "pourtant"
                | "enfin"
        );
        let after_comma = last == "," && at >= 2;
        let led = after_comma
            && matches!(
                self.word(at - 2),
                "et" | "mais"
                    | "que"
                    | "qu'"
                    | "car"
                    | "or"
                    | "toutefois"
                    | "cependant"
                    | "ainsi"
                    | "pourtant"
                    | "enfin"
                    | "ou"
            );
        if at == from || joined || led {
            let begin = self.behind_source(first, stop)?;
            let end = self.end(begin);
            return (end > begin).then(|| vec![told(begin..end)]);
        }
        if !after_comma && (self.word(at) != "selon" || last == "," || last == "(") {
            return None;
        }
        let is_end = self.tokens.get(stop..).unwrap_or_default().iter().all(|token| token.is_mark);
        let left = self.clause_start(from, at)..at - usize::from(after_comma);
        if left.clone().any(|at| is_varying(self.word(at))) || left.is_empty() {
            return None;
        }
        let has_verb = self.has_verb(left.start, left.end);
        if !after_comma {
            return (is_end && has_verb).then(|| vec![told(left)]);
        }
        if is_end || has_verb || self.goes_on(stop + 1) {
            return Some(vec![told(left)]);
        }
        let begin = self.behind_source(first, stop)?;
        let end = self.end(begin);
        Some([left, begin..end].into_iter().filter(|at| at.len() > 2).map(told).collect())
    }

    /// The tokens of « selon », « d’après », « aux dires de », « de l’avis de », « de source ».
    fn lead_len(&self, at: usize) -> Option<usize> {
        let of = |nth: usize| matches!(self.word(at + nth), "de" | "du" | "des" | "d'");
        match (self.word(at), self.word(at + 1), self.word(at + 2)) {
            ("selon", next, _) => {
                let is_other =
                    matches!(next, "que" | "qu'" | "moi" | "nous" | "vous" | "toi" | "si" | "un" | "une")
                        && !self.is_source_phrase(at + 1);
                (!is_other).then_some(1)
            }
            ("d'", "apres", next) if !matches!(next, "moi" | "nous" | "vous") => Some(2),
            ("a", "en", "croire") => Some(3),
            ("aux", "dires", _) if of(2) => Some(3),
            ("de", "l'", "avis") if of(3) => Some(4),
            ("de", "source" | "sources", _) => Some(1),
            _ => None,
        }
    }

    /// « un communiqué », « une source ».
    fn is_source_phrase(&self, at: usize) -> bool {
        (at + 1..at + 4)
            .any(|at| self.tokens.get(at).is_some_and(|token| token.among(&super::words::SOURCES)))
    }

    fn ends_source(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        let is_dot = token.is_some_and(|token| token.is(&["."])) && at + 1 < self.tokens.len();
        token.is_none_or(|token| {
            token.is_quote || token.is_mark && !token.is(&["-", "(", ")", "/"]) && !is_dot
        })
    }

    /// Whom the words between two tokens name or describe as a source.
    fn source(&self, at: usize, first: usize, stop: usize) -> Option<(Speaker, String)> {
        let phrase = self.tokens.get(first..stop)?;
        let token = phrase.first()?;
        let by = format!("according to, {}", self.tokens.get(at)?.written);
        if let Some(said) = pronoun(token) {
            let found = self.ask(at, |around| {
                Some(crate::read::quotes::speaker::Attribution::inferred(
                    around.who(said),
                    format!("{by}, pronoun"),
                ))
            })?;
            return if said == Pronoun::Nobody { None } else { self.sure(found, at, Some(said)) };
        }
        let near = phrase.get(..phrase.len().min(3))?;
        let mention = near
            .iter()
            .take_while(|word| word.start == token.start || is_small(word))
            .find_map(|word| self.scene.mention_at(word.start))
            .or_else(|| {
                let second = near.get(1).filter(|_| is_small(token))?;
                self.scene.mention_at(second.start)
            });
        if let Some(mention) = mention {
            let is_actor = mention.kind != crate::model::Kind::Place;
            return is_actor.then(|| (Speaker::from(mention), by));
        }
        if self.word(first).starts_with("source") {
            let end = phrase.get(..phrase.len().min(4))?.last()?.end;
            let name = self.scene.reading.text.get(token.start..end)?.to_string();
            return Some((Speaker { actor: None, name, at: token.start }, by));
        }
        let found = self.ask(at, |around| Some(around.unnamed(phrase, &by)))?;
        self.sure(found, at, None)
    }

    /// Where the statement begins behind a source: its apposition and relative passed over.
    fn behind_source(&self, first: usize, stop: usize) -> Option<usize> {
        if !self.is_comma(stop) {
            return None;
        }
        let mut begin = stop + 1;
        for _ in 0..2 {
            let comma = (begin..self.tokens.len().min(begin + LONGEST)).find(|at| self.is_comma(*at));
            let Some(comma) = comma.filter(|comma| self.is_apposed(begin, *comma)) else { break };
            begin = comma + 1;
        }
        (begin > first).then_some(begin)
    }

    /// « , le maire de Lyon, », « , qui dirige l’ONG, », « , cité par l’agence, ».
    fn is_apposed(&self, from: usize, to: usize) -> bool {
        let Some(first) = self.tokens.get(from) else { return false };
        if first.is(&["qui", "dont"]) {
            return true;
        }
        if self.has_verb(from, to) {
            return false;
        }
        let is_participle = [
            "cite",
            "publie",
            "interroge",
            "relaye",
            "rapporte",
            "diffuse",
            "contacte",
            "joint",
            "consulte",
            "repris",
            "transmis",
            "obtenu",
            "recu",
        ]
        .iter()
        .any(|stem| first.folded.starts_with(stem));
        let noun = (from..from + 3).any(|at| {
            self.tokens.get(at).is_some_and(|token| {
                is_person_noun(token)
                    || token.is(&[
                        "porte-parole",
                        "membre",
                        "association",
                        "organisation",
                        "ong",
                        "expert",
                        "experte",
                    ])
            })
        });
        let covered = self
            .scene
            .mention_at(first.start)
            .is_some_and(|mention| self.tokens.get(to - 1).is_some_and(|last| mention.at.end >= last.end));
        is_participle || covered || noun && to - from < 12
    }

    /// « …, a déclaré X », « …, a-t-il ajouté », « X, indique la police, … ».
    fn inserted(&self, from: usize, at: usize) -> Option<Vec<Told>> {
        if !self.is_comma(at) || at <= from {
            return None;
        }
        let left = self.clause_start(from, at)..at;
        // « “…”, a déclaré X, qui quittait la salle »
        if self.tokens.get(left.start).is_none_or(|first| first.is_quote || first.is(&[","])) {
            return None;
        }
        let is_whole = self.has_verb(left.start, left.end);
        let near = group_from(&self.tokens, at + 1, self.verbs)?;
        let group = self.group(near.last)?;
        let is_insert = group.first <= at + 2
            && !group.is_infinite
            && !group.is_passive
            && is_inserted(self.verb(group.last), is_whole)
            && self.that(group.last).is_none();
        if !is_insert {
            return None;
        }
        let stop =
            (group.last + 1..self.tokens.len()).find(|at| self.ends_source(*at)).unwrap_or(self.tokens.len());
        let (speaker, by) = self.inserted_speaker(&group, stop)?;
        let told = |at: core::ops::Range<usize>| Told { at, speaker: speaker.clone(), by: by.clone() };
        let end = if self.is_comma(stop) { self.end(stop + 1) } else { stop };
        let right = stop.saturating_add(1).min(end)..end;
        if is_whole || self.goes_on(right.start) || !self.has_verb(right.start, right.end) {
            return Some(vec![told(left)]);
        }
        Some([left, right].into_iter().filter(|at| at.len() > 2).map(told).collect())
    }

    /// Whether a verb behind a comma has its subject behind it: « …, a annoncé la police ».
    pub fn is_inserted_clause(&self, group: &Group) -> bool {
        let stop = (group.last + 1..self.tokens.len()).find(|at| self.ends_source(*at));
        let stop = stop.unwrap_or(self.tokens.len());
        group.first > 0 && self.is_comma(group.first - 1) && self.inserted_speaker(group, stop).is_some()
    }

    /// The subject behind the verb of an inserted clause: it must stand right there.
    fn inserted_speaker(&self, group: &Group, stop: usize) -> Option<(Speaker, String)> {
        let tokens = self.tokens.get(..stop)?;
        let found = self.ask(group.first, |around| Some(around.inverted(tokens, group, "inserted")))?;
        if group.pronoun.is_some() {
            return self.sure(found, group.first, group.pronoun);
        }
        let begins = self.tokens.get(group.last + 1)?;
        let speaker = found.speaker.as_ref()?;
        // Described by words of this clause, or named there.
        let is_direct = begins.written.starts_with(char::is_uppercase)
            || begins.is(&DETERMINERS)
            || begins.is(&["un", "une", "des", "plusieurs"])
            || speaker.at > begins.start && speaker.at < self.tokens.get(stop - 1)?.end;
        is_direct.then(|| self.sure(found, group.first, None)).flatten()
    }

    /// Whether the words from a token on only go on with a clause that is whole, or with its speaker.
    fn goes_on(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "et" | "qui"
                | "dont"
                | "avant"
                | "apres"
                | "mais"
                | "alors"
                | "tandis"
                | "lors"
                | "ajoutant"
                | "sans"
        )
    }

    /// Where the clause that ends at a token begins.
    fn clause_start(&self, from: usize, to: usize) -> usize {
        let bound = (from..to).rev().find(|at| matches!(self.word(*at), ";" | ":"));
        bound.map_or(from, |bound| bound + 1)
    }
}

/// A determiner or a title before a name.
fn is_small(token: &Token) -> bool {
    token.is(&DETERMINERS) || token.is(&["m", "mme", "mm", "."])
}
