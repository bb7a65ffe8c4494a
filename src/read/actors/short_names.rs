//! Surnames, first names and acronyms that stand for a name given elsewhere in the text, and single
//! words that must be names. Full names are found before, and are not here.

use super::{
    cast::{Cast, Who},
    joined::{key_of, words_of},
    kinds::{acts, vote},
    lookup::{Sense, is_name_of_state, is_population, piece_known, portfolio},
    people::{By, Finder, Named, Sense2},
    surnames::{MOST_WORDS, WHOLE},
    tokens::Map,
    traits::Traits,
    words::{is_function_noun, is_function_word, is_gentile, is_no_name, is_title},
};
use crate::model::Kind;

/// A single word that may be a name, until all of its kind are seen.
struct Candidate {
    at: usize,
    end: usize,
    word: String,
}

impl Finder<'_, '_> {
    /// Single words: surnames, first names, acronyms, places and other names seen in mid-sentence.
    pub(super) fn parts(&mut self, cast: &mut Cast<'_>) {
        let taken = self.taken();
        self.n_full = self.found.len();
        let is_free = |at: usize| !taken.get(at).copied().unwrap_or(true);
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let end = self.tokens.word_end(at);
            let is_capital =
                self.tokens.get(at).is_some_and(|token| token.capital && token.is_word() && token.opens_word);
            if !is_capital || !is_free(at) {
                at = end;
                continue;
            }
            let reach = self.several(at, end, &taken).or_else(|| self.team(at, end, &taken, cast));
            if let Some(reach) = reach {
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
        if !self.tail_heads.contains(&*tokens.folded_word(at, end)) {
            return None;
        }
        let mut ends = vec![end];
        while let Some(last) = ends.last().copied().filter(|_| ends.len() < MOST_WORDS) {
            let joined =
                tokens.joined(last - 1) && tokens.get(last).is_some_and(super::tokens::Token::is_word);
            if !joined || taken.get(last).copied().unwrap_or(true) {
                break;
            }
            ends.push(self.tokens.word_end(last));
        }
        let from = self.with_titles(at);
        let is_woman = self.titled_woman(from, at);
        let (reach, who) = ends.iter().rev().filter(|reach| **reach > end).find_map(|reach| {
            let capital = tokens.get(reach - 1).is_some_and(|token| token.capital);
            let key = key_of(tokens.slice(at, *reach));
            let meant =
                self.bearer(&key, at, is_woman).or_else(|| self.bearer(&[WHOLE, &key].concat(), at, None));
            meant.filter(|_| capital).map(|who| (*reach, who))
        })?;
        self.push(from, at, reach, Sense2::Actor(who), "surname");
        Some(reach)
    }

    /// In a line of capitals only what the article names elsewhere is a name.
    fn loud(&mut self, at: usize, end: usize) {
        let word = self.tokens.folded_word(at, end);
        if word.chars().count() > 3
            && let Some(who) = self.bearer(&word, at, None).or_else(|| self.acronyms.get(&*word).copied())
        {
            self.push(at, at, end, Sense2::Actor(who), "surname");
        }
    }

    /// Annotates what a single word surely means; gives it back where only its kind is open.
    fn part(&mut self, at: usize, end: usize, cast: &mut Cast<'_>) -> Option<Candidate> {
        let tokens = self.tokens;
        let token = tokens.get(at).filter(|token| token.opens_word)?;
        let word = tokens.folded_word(at, end);
        let from = self.with_titles(at);
        let titled = from < at;
        let is_woman = self.titled_woman(from, at);
        if let Some(who) = self.acronyms.get(&*word).copied().or_else(|| self.bearer(&word, at, is_woman)) {
            // « Un Petit geste »: a surname that is a word needs more than the capital of a sentence.
            if !(token.opens && !titled && self.small.contains(&word)) {
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
            self.firsts.get(&*word).filter(|who| who.len() == 1).and_then(|who| who.first()).copied()
        {
            if !self.couple(at, end, cast) {
                self.push(at, at, end, Sense2::Actor(first), "first name");
            }
            return None;
        }
        if self.couple(at, end, cast) || self.hyphenated(at, end, cast) {
            return None;
        }
        let is_out = token.opens
            && !self.is_bare_subject(at, end)
            && !self.is_party(at, end, cast)
            && !self.is_spelled_body(at, end)
            || is_function_word(&word)
            || is_function_noun(&word)
            || word.chars().count() < 2
            || self.small.contains(&word)
            || portfolio(tokens, cast.lexicon, at).is_some()
            || (end - at > 1 && (at..end).any(|piece| is_name_of_state(tokens, cast.lexicon, piece)))
            || tokens.had(at, 1, Traits::THING)
            || word.contains(|letter: char| letter.is_ascii_digit())
            || self.is_people(at, &word)
            || self.is_quoted(at, end);
        (!is_out).then(|| Candidate { at, end, word: word.into_owned() })
    }

    /// « Ana Li (PDC) »: letters alone in the bracket right after a person.
    fn is_party(&self, at: usize, end: usize, cast: &Cast<'_>) -> bool {
        let tokens = self.tokens;
        let is_alone = tokens.before(at, 1) == "("
            && tokens.folded(end) == ")"
            && tokens.get(at).is_some_and(|token| token.shouted && !token.loud);
        let full = self.found.get(..self.n_full).unwrap_or_default();
        let nth = full.partition_point(|named| named.to + 1 < at);
        let is_person = |named: &Named| {
            named.to + 1 == at && matches!(named.sense, Sense2::Actor(who) if cast.kind(who) == Kind::Person)
        };
        is_alone && full.get(nth).is_some_and(is_person)
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
        // « Claire, 32 ans », « Djénéba, venue de Kati, »
        let tells = matches!(
            tokens.folded(end + 1),
            "venu" | "venue" | "age" | "agee" | "nee" | "originaire" | "mere" | "pere" | "veuve" | "veuf"
        );
        if tokens.folded(end) == "," && (tokens.folded(end + 2) == "ans" || tells && !is_function_word(word))
        {
            return true;
        }
        let is_adverb =
            word.ends_with("ment") || token.text.ends_with(['é', 's', 'x']) || token.text.ends_with("ée");
        let verb = tokens.folded(end);
        if is_of_phrase(word) {
            return false;
        }
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
        // « Affirmant n'avoir rien vu »
        let is_participle =
            word.ends_with("ant") && matches!(verb, "n'" | "ne") && !tokens.has(end + 1, Traits::VERB);
        word.len() > 3 && !is_participle && !is_adverb && tokens.joined(at) && is_verb
    }

    /// « les Lorrains », « un Brestois », « sa Clio »: one of many, not a name.
    fn is_people(&self, at: usize, word: &str) -> bool {
        let tokens = self.tokens;
        let shouted = tokens.get(at).is_some_and(|token| token.shouted);
        let is_plural = word.ends_with(['s', 'x']);
        match tokens.before(at, 1) {
            "les" | "des" | "aux" | "ces" | "nos" | "leurs" | "ses" | "quelques" | "deux" | "trois"
            | "et" | "ou" | "plusieurs" | "d'" => {
                is_plural
                    && (is_gentile(word)
                        || matches!(tokens.before(at, 1), "les" | "des" | "aux" | "ces" | "nos"))
            }
            "un" | "une" | "sa" | "son" | "ma" | "mon" | "cette" | "ce" => !shouted,
            "le" | "la" | "l'" | "du" | "au" => {
                word.ends_with("anne") && word.len() > 7 && tokens.is_proper(at + 1)
                    || is_gentile(word)
                        && (word.ends_with(['s', 'e']) || tokens.is_proper(at + 1) && tokens.joined(at))
            }
            before => {
                let last = tokens.get(at.wrapping_sub(1));
                let is_number = last.is_some_and(|token| token.kind == crate::text::WordKind::Number);
                // « de valeureux Toulonnais »
                let is_plural_adjective = before.ends_with(['s', 'x'])
                    && before.len() > 3
                    && !is_function_word(before)
                    && last.is_some_and(|token| token.is_word() && !token.capital);
                is_plural && (is_number || is_plural_adjective && is_gentile(word))
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
        if tokens.folded(end) != "et" || !tokens.has(at, Traits::FIRST_NAME) {
            return false;
        }
        let full = self.found.get(..self.n_full).unwrap_or_default();
        let nth = full.partition_point(|named| named.name_from < end + 1);
        let Some(other) = full.get(nth).filter(|named| named.name_from == end + 1) else { return false };
        let second = self.tokens.word_end(other.name_from);
        let Sense2::Actor(who) = other.sense else { return false };
        if cast.kind(who) != Kind::Person || second >= other.to || !tokens.has(end + 1, Traits::FIRST_NAME) {
            return false;
        }
        let name = format!("{} {}", tokens.slice(at, end), tokens.slice(second, other.to));
        let whole = [WHOLE, &key_of(&name)].concat();
        let who = self.bearer(&whole, at, None).unwrap_or_else(|| cast.introduce(&name, Kind::Person));
        let named =
            Named { from: at, to: end, name_from: at, sense: Sense2::Actor(who), by: By::Rule("couple") };
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
        let mut proper = self.single_words(cast);
        let bodies = self.bodies(cast);
        let initials = self.initials(cast);
        for Candidate { at, end, word } in candidates {
            let counts = votes.get(&word).copied().unwrap_or_default();
            let best = KINDS.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
            let kind = best.map_or(Kind::Organisation, |(kind, _)| *kind);
            let body = || {
                let is_acronym = self.tokens.get(at).is_some_and(|token| token.shouted && !token.loud);
                let spelled = || initials.get(&word).copied().flatten().filter(|_| is_acronym);
                bodies.get(&word).copied().flatten().or_else(spelled)
            };
            let who = match proper.get(&word).copied().or_else(body) {
                Some(who) => who,
                None => cast.introduce(self.tokens.slice(at, end), kind),
            };
            proper.insert(word, who);
            self.push(at, at, end, Sense2::Actor(who), "capital");
        }
        proper
    }

    /// The lexicon's actors that a single word names elsewhere: « Total » that opens a sentence is the
    /// company of the one before.
    fn single_words(&self, cast: &Cast<'_>) -> Map<String, Who> {
        let mut known = Map::default();
        for named in self.found.get(..self.n_full).unwrap_or_default() {
            if let Sense2::Actor(who @ Who::Known(_)) = named.sense
                && named.to == named.from + 1
                && cast.kind(who) != Kind::Place
            {
                let word = self.tokens.folded_word(named.from, named.to);
                // « l'Alliance (AFP) … a dit à l'AFP »: the letters are those of the article's own body.
                if !self.acronyms.contains_key(&*word) {
                    known.entry(word.into_owned()).or_insert(who);
                }
            }
        }
        known
    }

    /// Words that open a sentence and are names elsewhere in the article.
    fn openings(&mut self, taken: &[bool], proper: &Map<String, Who>) {
        for at in 0..self.tokens.len() {
            let opens = self.tokens.get(at).is_some_and(|token| token.opens) && self.tokens.is_proper(at);
            if opens && !taken.get(at).copied().unwrap_or(true) {
                let end = self.tokens.word_end(at);
                if let Some(who) = proper.get(&*self.tokens.folded_word(at, end)) {
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

/// « Plainte est déposée », « Ordre a été donné »: nouns that set phrases begin with, without their article.
fn is_of_phrase(word: &str) -> bool {
    matches!(
        word,
        "plainte"
            | "ordre"
            | "rendez-vous"
            | "decision"
            | "mandat"
            | "hommage"
            | "interdiction"
            | "reference"
            | "mention"
            | "preuve"
            | "promesse"
            | "appel"
            | "consigne"
            | "priorite"
            | "justice"
            | "grace"
            | "mission"
            | "contact"
            | "autorisation"
            | "alerte"
            | "ouverture"
    )
}
