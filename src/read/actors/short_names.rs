//! Surnames, first names and acronyms that stand for a name given elsewhere in the text, and single
//! words that must be names. Full names are found before, and are not here.

use super::{
    cast::{Cast, Who},
    joined::words_of,
    kinds::{acts, vote},
    lookup::{Sense, is_name_of_state, is_population, piece_known, portfolio},
    people::{Bearer, Finder, Named, Sense2},
    tokens::{Map, Set},
    words::{is_function_word, is_gentile, is_no_name, is_particle, is_thing, is_title},
};
use crate::{model::Kind, text::fold};

/// Surnames that Chinese, Korean and Vietnamese names begin with.
const EASTERN: [&str; 34] = [
    "xi", "hu", "wen", "li", "wang", "zhang", "zhou", "deng", "mao", "jiang", "zhu", "liu", "chen", "yang",
    "zhao", "ban", "kim", "park", "moon", "lee", "choi", "yoon", "roh", "nguyen", "tran", "pham", "tsai",
    "ma", "bo", "qin", "lai", "han", "hun", "aung",
];
/// More words than any name has.
const MOST_WORDS: usize = 8;

/// Before the key of a whole name.
const WHOLE: &str = "=";

/// A single word that may be a name, until all of its kind are seen.
struct Candidate {
    at: usize,
    end: usize,
    word: String,
}

impl Finder<'_, '_> {
    /// Surnames, first names and acronyms of the full names found.
    pub(super) fn remember(&mut self, cast: &Cast<'_>) {
        let found = core::mem::take(&mut self.found);
        let mut seen: Set<(Who, usize)> = Set::default();
        for named in &found {
            let Sense2::Actor(who) = named.sense else { continue };
            if self.tokens.folded(named.to) == "("
                && self.tokens.folded(named.to + 2) == ")"
                && self.tokens.get(named.to + 1).is_some_and(|token| token.shouted)
            {
                self.acronyms.entry(self.tokens.folded(named.to + 1).to_string()).or_insert(who);
            }
            if cast.kind(who) != Kind::Person {
                continue;
            }
            let words = words_of(match cast.known(who) {
                Some(known) => &known.name,
                None => self.tokens.slice(named.name_from, named.to),
            });
            if words.len() >= 2 && words.len() <= MOST_WORDS && seen.insert((who, words.len())) {
                self.remember_person(named, who, &words, cast);
            }
            // The article may spell it otherwise than the lexicon.
            let spelt = words_of(self.tokens.slice(named.name_from, named.to));
            if spelt != words
                && spelt.len() >= 2
                && spelt.len() <= MOST_WORDS
                && seen.insert((who, 100 + spelt.len()))
            {
                self.remember_person(named, who, &spelt, cast);
            }
        }
        self.found = found;
    }

    fn remember_person(&mut self, named: &Named, who: Who, words: &[String], cast: &Cast<'_>) {
        let Some(first) = words.first() else { return };
        // « Ould Tah » by itself is the end of a name, not another man.
        if cast.known(who).is_none() && is_particle(first) {
            return;
        }
        let is_woman =
            cast.lexicon.is_womans(first).or_else(|| self.titled_woman(named.from, named.name_from));
        let bearer = Bearer { from: named.from, who, is_woman };
        for start in 0..words.len() {
            let (before, tail) = words.split_at(start);
            // « Pen » is nobody; « Villepin » and « Assad » are.
            let cut = before.last().is_some_and(|word| {
                matches!(word.as_str(), "le" | "la" | "les" | "saint" | "san" | "mc" | "mac")
            });
            let Some(head) = tail.first().filter(|_| !cut) else { continue };
            if start == 0 && cast.known(who).is_some() || tail.len() == 1 && is_no_surname(head) {
                continue;
            }
            if tail.len() > 1 {
                self.tail_heads.insert(head.clone());
            }
            // Whole names are kept apart: « Boubacar Keïta » may be the end of a longer one.
            self.bear(format!("{}{}", if start == 0 { WHOLE } else { "" }, tail.join(" ")), bearer);
            if let Some(bare) =
                head.strip_prefix("al-").or_else(|| head.strip_prefix("el-")).filter(|_| tail.len() == 1)
            {
                self.bear(bare.to_string(), bearer);
            }
        }
        if EASTERN.contains(&first.as_str()) {
            self.bear(first.clone(), bearer);
        }
        let firsts = self.firsts.entry(first.clone()).or_default();
        // « La Bresse », « Le Pen »: an article is nobody's first name. Two bearers are enough to
        // make a first name say nothing.
        if !is_function_word(first) && first.chars().count() > 1 && firsts.len() < 2 && !firsts.contains(&who)
        {
            firsts.push(who);
        }
    }

    fn bear(&mut self, tail: String, bearer: Bearer) {
        let bearers = self.surnames.entry(tail).or_default();
        if bearers.last().is_none_or(|other| other.who != bearer.who) {
            let nth = bearers.partition_point(|other| other.from <= bearer.from);
            bearers.insert(nth, bearer);
        }
    }

    fn titled_woman(&self, from: usize, name_from: usize) -> Option<bool> {
        (from..name_from).find_map(|at| match self.tokens.folded(at) {
            "mme" | "mlle" | "madame" | "mademoiselle" | "mmes" => Some(true),
            "m" | "monsieur" => Some(false),
            _ => None,
        })
    }

    /// Full names that are surnames of others (« Le Pen »), and surnames of the lexicon that
    /// somebody else bears in this article, mean those.
    pub(super) fn settle(&mut self, cast: &Cast<'_>) {
        let full: Set<Who> = self
            .found
            .iter()
            .filter(|named| self.word_end(named.name_from) < named.to)
            .filter_map(|named| match named.sense {
                Sense2::Actor(who) => Some(who),
                _ => None,
            })
            .collect();
        let mut found = core::mem::take(&mut self.found);
        for named in &mut found {
            let who = match named.sense {
                Sense2::Actor(who) => who,
                Sense2::City { place, .. } => place,
                Sense2::Metonym(_) => continue,
            };
            let kind = cast.kind(who);
            let is_single = self.word_end(named.name_from) >= named.to;
            let may_yield = match (who, kind) {
                (Who::New(_), Kind::Person | Kind::Place) => !is_single,
                (Who::Known(_), Kind::Person) => is_single && !full.contains(&who),
                (Who::Known(_), Kind::Place) => {
                    is_single
                        && !matches!(self.tokens.before(named.from, 1), "a" | "de" | "d'" | "en" | "vers")
                }
                _ => false,
            };
            if !may_yield {
                continue;
            }
            let key = words_of(self.tokens.slice(named.name_from, named.to)).join(" ");
            let is_woman = self.titled_woman(named.from, named.name_from);
            if let Some(meant) = self.bearer(&key, named.from, is_woman).filter(|meant| *meant != who)
                && (kind != Kind::Place || full.contains(&meant))
            {
                if kind == Kind::Person || matches!(named.sense, Sense2::Actor(_)) || !is_single {
                    named.by = "surname".to_string();
                    named.sense = Sense2::Actor(meant);
                }
            }
        }
        self.found = found;
    }

    /// Single words: surnames, first names, acronyms, places and other names seen in mid-sentence.
    pub(super) fn parts(&mut self, cast: &mut Cast<'_>) {
        let taken = self.taken();
        self.n_full = self.found.len();
        let is_free = |at: usize| !taken.get(at).copied().unwrap_or(true);
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let end = self.word_end(at);
            let is_capital =
                self.tokens.get(at).is_some_and(|token| token.capital && token.is_word() && token.opens_word);
            if !is_capital || !is_free(at) {
                at = end;
                continue;
            }
            if let Some(reach) = self.several(at, end, &taken) {
                at = reach;
                continue;
            }
            if self.tokens.is_proper(at) {
                candidates.extend(self.part(at, end, cast));
            } else if self.tokens.get(at).is_some_and(|token| token.loud) {
                self.loud(at, end);
            }
            at = end;
        }
        let proper = self.elect(candidates, cast);
        self.openings(&taken, &proper);
    }

    /// « Le Pen », « Ould Abdel Aziz », « Boubacar Keïta »: surnames of several words.
    fn several(&mut self, at: usize, end: usize, taken: &[bool]) -> Option<usize> {
        let tokens = self.tokens;
        if !self.tail_heads.contains(&fold(tokens.slice(at, end))) {
            return None;
        }
        let mut ends = vec![end];
        while let Some(last) = ends.last().copied().filter(|_| ends.len() < MOST_WORDS) {
            let joined =
                tokens.joined(last - 1) && tokens.get(last).is_some_and(super::tokens::Token::is_word);
            if !joined || taken.get(last).copied().unwrap_or(true) {
                break;
            }
            ends.push(self.word_end(last));
        }
        let from = self.with_titles(at);
        let is_woman = self.titled_woman(from, at);
        let (reach, who) = ends.iter().rev().filter(|reach| **reach > end).find_map(|reach| {
            let capital = tokens.get(reach - 1).is_some_and(|token| token.capital);
            let key = words_of(tokens.slice(at, *reach)).join(" ");
            let meant =
                self.bearer(&key, at, is_woman).or_else(|| self.bearer(&format!("{WHOLE}{key}"), at, None));
            meant.filter(|_| capital).map(|who| (*reach, who))
        })?;
        self.push(from, at, reach, Sense2::Actor(who), "surname");
        Some(reach)
    }

    /// In a line of capitals only what the article names elsewhere is a name.
    fn loud(&mut self, at: usize, end: usize) {
        let word = fold(self.tokens.slice(at, end));
        if word.chars().count() > 3
            && let Some(who) = self.bearer(&word, at, None).or_else(|| self.acronyms.get(&word).copied())
        {
            self.push(at, at, end, Sense2::Actor(who), "surname");
        }
    }

    /// Annotates what a single word surely means; gives it back where only its kind is open.
    fn part(&mut self, at: usize, end: usize, cast: &mut Cast<'_>) -> Option<Candidate> {
        let tokens = self.tokens;
        let token = tokens.get(at).filter(|token| token.opens_word)?;
        let word = fold(tokens.slice(at, end));
        let from = self.with_titles(at);
        let titled = from < at;
        let is_woman = self.titled_woman(from, at);
        if let Some(who) = self.acronyms.get(&word).copied().or_else(|| self.bearer(&word, at, is_woman)) {
            // « Un Petit geste »: a surname that is a word needs more than the capital of a sentence.
            if !(token.opens && !titled && self.small.contains(word.as_str())) {
                let from = if cast.kind(who) == Kind::Person { from } else { at };
                self.push(from, at, end, Sense2::Actor(who), "surname");
                return None;
            }
        }
        if titled && !is_population(tokens, cast.lexicon, at) && word.chars().count() > 1 {
            let who = cast.introduce(tokens.slice(at, end), Kind::Person);
            self.push(from, at, end, Sense2::Actor(who), "title");
            return None;
        }
        if is_no_name(&word) || is_population(tokens, cast.lexicon, at) || is_title(&word) {
            return None;
        }
        if let Some(first) =
            self.firsts.get(&word).filter(|who| who.len() == 1).and_then(|who| who.first()).copied()
        {
            if !self.couple(at, end, cast) {
                self.push(at, at, end, Sense2::Actor(first), "first name");
            }
            return None;
        }
        if self.couple(at, end, cast) || self.hyphenated(at, end, cast) {
            return None;
        }
        let is_out = token.opens && !self.is_bare_subject(at, end)
            || is_function_word(&word)
            || word.chars().count() < 2
            || self.small.contains(word.as_str())
            || portfolio(tokens, cast.lexicon, at).is_some()
            || (end - at > 1 && (at..end).any(|piece| is_name_of_state(tokens, cast.lexicon, piece)))
            || is_thing(tokens.before(at, 1))
            || word.contains(|letter: char| letter.is_ascii_digit())
            || self.is_people(at, &word)
            || self.is_quoted(at, end);
        (!is_out).then_some(Candidate { at, end, word })
    }

    /// A noun that opens a sentence without an article and has a verb after it is a name, and so is
    /// « Sommier-Lagarde » anywhere.
    fn is_bare_subject(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        if end - at > 1 {
            return (at..end).all(|piece| tokens.get(piece).is_some_and(|token| token.capital));
        }
        let Some(token) = tokens.get(at) else { return false };
        let word = tokens.folded(at);
        // « Claire, 32 ans »
        if tokens.folded(end) == "," && tokens.folded(end + 2) == "ans" {
            return true;
        }
        let is_adverb =
            word.ends_with("ment") || token.text.ends_with(['é', 's', 'x']) || token.text.ends_with("ée");
        let verb = tokens.folded(end);
        let is_verb = matches!(
            verb,
            "n'" | "ne"
                | "avait"
                | "aura"
                | "aurait"
                | "est"
                | "etait"
                | "sera"
                | "veut"
                | "va"
                | "doit"
                | "peut"
        ) || acts(tokens, end) && super::words::says(verb);
        word.len() > 3 && !is_adverb && tokens.joined(at) && is_verb
    }

    /// « les Lorrains », « un Brestois », « sa Clio »: one of many, not a name.
    fn is_people(&self, at: usize, word: &str) -> bool {
        let tokens = self.tokens;
        let shouted = tokens.get(at).is_some_and(|token| token.shouted);
        let is_plural = word.ends_with(['s', 'x']);
        match tokens.before(at, 1) {
            "les" | "des" | "aux" | "ces" | "nos" | "leurs" | "ses" | "quelques" | "deux" | "trois"
            | "et" | "ou" | "plusieurs" | "d'" => {
                is_plural && is_gentile(word)
                    || is_plural && matches!(tokens.before(at, 1), "les" | "des" | "aux" | "ces" | "nos")
            }
            "un" | "une" | "sa" | "son" | "ma" | "mon" | "cette" | "ce" => !shouted,
            "le" | "la" | "l'" | "du" | "au" => {
                is_gentile(word)
                    && (word.ends_with(['s', 'e']) || tokens.is_proper(at + 1) && tokens.joined(at))
            }
            _ => {
                tokens
                    .get(at.wrapping_sub(1))
                    .is_some_and(|token| token.kind == crate::text::WordKind::Number)
                    && is_plural
            }
        }
    }

    /// A single word between marks: a title, a nickname, irony.
    fn is_quoted(&self, at: usize, end: usize) -> bool {
        matches!((self.tokens.before(at, 1), self.tokens.folded(end)), ("«", "»") | ("\"", "\"") | ("“", "”"))
    }

    /// « Bill et Hillary Clinton »: the first bears the surname of the second.
    fn couple(&mut self, at: usize, end: usize, cast: &mut Cast<'_>) -> bool {
        let tokens = self.tokens;
        if tokens.folded(end) != "et" || !cast.lexicon.is_first_name(tokens.folded(at)) {
            return false;
        }
        let full = self.found.get(..self.n_full).unwrap_or_default();
        let nth = full.partition_point(|named| named.name_from < end + 1);
        let Some(other) = full.get(nth).filter(|named| named.name_from == end + 1) else { return false };
        let second = self.word_end(other.name_from);
        let Sense2::Actor(who) = other.sense else { return false };
        if cast.kind(who) != Kind::Person
            || second >= other.to
            || !cast.lexicon.is_first_name(tokens.folded(end + 1))
        {
            return false;
        }
        let name = format!("{} {}", tokens.slice(at, end), tokens.slice(second, other.to));
        let whole = format!("{WHOLE}{}", words_of(&name).join(" "));
        let who = self.bearer(&whole, at, None).unwrap_or_else(|| cast.introduce(&name, Kind::Person));
        let named = Named { from: at, to: end, name_from: at, sense: Sense2::Actor(who), by: String::new() };
        self.remember_person(&named, who, &words_of(&name), cast);
        self.push(at, at, end, Sense2::Actor(who), "couple");
        true
    }

    /// « Paris-Strasbourg », « RPR-UDF »: two names, not one.
    fn hyphenated(&mut self, at: usize, end: usize, cast: &Cast<'_>) -> bool {
        let known = |piece: usize| {
            piece_known(self.tokens, cast.lexicon, piece)
                .filter(|_| self.tokens.get(piece).is_some_and(|token| token.capital && token.text.len() > 2))
        };
        if end - at != 2 {
            return false;
        }
        let (one, other) = match (known(at), known(at + 1)) {
            (Some(one), Some(other)) => (one, other),
            // « Etat-SNCF »
            (None, Some(Sense::Actor(one))) | (Some(Sense::Actor(one)), None) => {
                let piece = at + usize::from(known(at).is_none());
                let is_acronym = self.tokens.get(piece).is_some_and(|token| token.shouted)
                    && cast.kind(Who::Known(one)) != Kind::Place;
                if is_acronym {
                    self.push(piece, piece, piece + 1, Sense2::Actor(Who::Known(one)), "pair");
                }
                return is_acronym;
            }
            _ => return false,
        };
        for (piece, sense) in [(at, one), (at + 1, other)] {
            let (Sense::Actor(actor) | Sense::City { place: actor, .. } | Sense::Metonym(actor)) = sense;
            self.push(piece, piece, piece + 1, Sense2::Actor(Who::Known(actor)), "pair");
        }
        true
    }

    /// Gives each open word one kind through the article: the loudest of what its places say.
    fn elect(&mut self, candidates: Vec<Candidate>, cast: &mut Cast<'_>) -> Map<String, Who> {
        const KINDS: [Kind; 5] =
            [Kind::Person, Kind::Place, Kind::Organisation, Kind::Company, Kind::ArmedGroup];
        let mut votes: Map<String, [u32; 5]> = Map::default();
        for candidate in &candidates {
            let (kind, weight) = vote(self.tokens, cast, candidate.at, candidate.end);
            let counts = votes.entry(candidate.word.clone()).or_default();
            for (count, _) in counts.iter_mut().zip(KINDS).filter(|(_, other)| *other == kind) {
                *count += weight;
            }
        }
        let mut proper: Map<String, Who> = Map::default();
        for Candidate { at, end, word } in candidates {
            let counts = votes.get(&word).copied().unwrap_or_default();
            let best = KINDS.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
            let kind = best.map_or(Kind::Organisation, |(kind, _)| *kind);
            let who = match proper.get(&word) {
                Some(who) => *who,
                None => cast.introduce(self.tokens.slice(at, end), kind),
            };
            proper.insert(word, who);
            self.push(at, at, end, Sense2::Actor(who), "capital");
        }
        proper
    }

    /// Whom a surname means: who was named last before it, else first after; of the sex that a
    /// title tells, where one of them is.
    fn bearer(&self, tail: &str, at: usize, is_woman: Option<bool>) -> Option<Who> {
        let bearers = self.surnames.get(tail)?;
        let n_before = bearers.partition_point(|bearer| bearer.from <= at);
        let fits =
            |bearer: &&Bearer| is_woman.is_none() || bearer.is_woman.is_none() || bearer.is_woman == is_woman;
        let (before, after) = bearers.split_at(n_before);
        let looked = before
            .iter()
            .rev()
            .take(MOST_WORDS)
            .find(fits)
            .or_else(|| after.iter().take(MOST_WORDS).find(fits));
        let found = looked.or_else(|| bearers.get(n_before.saturating_sub(1)).filter(|_| is_woman.is_none()));
        found.map(|bearer| bearer.who)
    }

    /// Words that open a sentence and are names elsewhere in the article.
    fn openings(&mut self, taken: &[bool], proper: &Map<String, Who>) {
        for at in 0..self.tokens.len() {
            let opens = self.tokens.get(at).is_some_and(|token| token.opens) && self.tokens.is_proper(at);
            if opens && !taken.get(at).copied().unwrap_or(true) {
                let end = self.word_end(at);
                if let Some(who) = proper.get(&fold(self.tokens.slice(at, end))) {
                    self.push(at, at, end, Sense2::Actor(*who), "capital");
                }
            }
        }
    }

    fn taken(&self) -> Vec<bool> {
        let mut taken = vec![false; self.tokens.len()];
        for range in self.found.iter().map(|named| named.from..named.to).chain(self.masked.iter().cloned()) {
            taken.get_mut(range).unwrap_or_default().fill(true);
        }
        taken
    }
}

/// Words at the end of a name that are no surname by themselves.
fn is_no_surname(word: &str) -> bool {
    word.chars().count() < 2
        || is_particle(word)
        || matches!(
            word,
            "jr" | "junior" | "fils" | "pere" | "ii" | "iii" | "iv" | "vi" | "xvi" | "xiv" | "xiii"
        )
}
