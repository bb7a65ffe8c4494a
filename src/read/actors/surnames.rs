//! Who bears which surname from which place on: what the short forms of names are looked up in.

use super::{
    cast::{Cast, Who},
    joined::{key_of, words_of},
    people::{Bearer, By, Finder, Named, Sense2},
    tokens::{Map, Set},
    words::{is_function_word, is_particle},
};
use crate::model::Kind;

/// Surnames that Chinese, Korean and Vietnamese names begin with.
const EASTERN: [&str; 34] = [
    "xi", "hu", "wen", "li", "wang", "zhang", "zhou", "deng", "mao", "jiang", "zhu", "liu", "chen", "yang",
    "zhao", "ban", "kim", "park", "moon", "lee", "choi", "yoon", "roh", "nguyen", "tran", "pham", "tsai",
    "ma", "bo", "qin", "lai", "han", "hun", "aung",
];
/// More words than any name has.
pub(super) const MOST_WORDS: usize = 8;

/// Before the key of a whole name.
pub(super) const WHOLE: &str = "=";

impl Finder<'_, '_> {
    /// Surnames, first names and acronyms of the full names found.
    pub(super) fn remember(&mut self, cast: &Cast<'_>) {
        let found = core::mem::take(&mut self.found);
        let mut said: Set<(Who, &str)> = Set::default();
        let mut seen: Set<(Who, usize)> = Set::default();
        let mut known_words: Map<Who, Vec<String>> = Map::default();
        for named in &found {
            let Sense2::Actor(who) = named.sense else { continue };
            if self.tokens.folded(named.to) == "("
                && self.tokens.folded(named.to + 2) == ")"
                && self.tokens.get(named.to + 1).is_some_and(|token| token.shouted)
                && (cast.kind(who) != Kind::Person || self.is_spelled_by(named, named.to + 1))
            {
                self.acronyms.entry(self.tokens.folded(named.to + 1).to_string()).or_insert(who);
            }
            if cast.kind(who) != Kind::Person {
                continue;
            }
            // Said once more, a name tells nothing new.
            let name = self.tokens.slice(named.name_from, named.to);
            if !said.insert((who, name)) {
                continue;
            }
            // The article may spell it otherwise than the lexicon.
            let spelt = words_of(name);
            let known =
                cast.known(who).map(|known| known_words.entry(who).or_insert_with(|| words_of(&known.name)));
            let words = known.as_deref().unwrap_or(&spelt);
            if words.len() >= 2 && words.len() <= MOST_WORDS && seen.insert((who, words.len())) {
                self.remember_person(named, who, words, cast);
            }
            if spelt != *words
                && spelt.len() >= 2
                && spelt.len() <= MOST_WORDS
                && seen.insert((who, 100 + spelt.len()))
            {
                self.remember_person(named, who, &spelt, cast);
            }
        }
        self.found = found;
    }

    /// « Amadou Toumani Touré (ATT) », but not « Paul Renaud (PDC) »: the letters of a person's bracket
    /// are those of the name, or a party's.
    fn is_spelled_by(&self, named: &Named, at: usize) -> bool {
        let words = words_of(self.tokens.slice(named.name_from, named.to));
        let firsts = words.iter().filter_map(|word| word.chars().next());
        firsts.eq(self.tokens.folded(at).chars())
    }

    pub(super) fn remember_person(&mut self, named: &Named, who: Who, words: &[String], cast: &Cast<'_>) {
        let Some(first) = words.first() else { return };
        // « Ould Tah » by itself is the end of a name, not another man.
        if cast.known(who).is_none() && is_particle(first) && words.len() < 3 {
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
            let key = tail.join(" ");
            self.bear(if start == 0 { [WHOLE, &key].concat() } else { key }, bearer);
            if let Some(bare) =
                head.strip_prefix("al-").or_else(|| head.strip_prefix("el-")).filter(|_| tail.len() == 1)
            {
                self.bear(bare.to_string(), bearer);
            }
        }
        // « Brou Kouassi Désiré »: the family's name first, and « M. Brou ».
        let is_turned = || {
            let last = words.last().is_some_and(|last| cast.lexicon.is_first_name(last));
            last && !cast.lexicon.is_first_name(first) && cast.known(who).is_none() && !is_no_surname(first)
        };
        if EASTERN.contains(&first.as_str()) || is_turned() {
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

    pub(super) fn titled_woman(&self, from: usize, name_from: usize) -> Option<bool> {
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
            .filter(|named| self.tokens.word_end(named.name_from) < named.to)
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
            let is_single = self.tokens.word_end(named.name_from) >= named.to;
            let may_yield = match (who, kind) {
                (Who::New(_), Kind::Person | Kind::Place) => !is_single,
                (Who::Known(_), Kind::Person) => is_single && !full.contains(&who),
                // « Marie Dupont … Dupont » is no chemist's firm.
                (Who::Known(_), Kind::Company) => is_single,
                (Who::Known(_), Kind::Place) => {
                    is_single
                        && !matches!(self.tokens.before(named.from, 1), "a" | "de" | "d'" | "en" | "vers")
                }
                _ => false,
            };
            if !may_yield {
                continue;
            }
            let key = key_of(self.tokens.slice(named.name_from, named.to));
            let is_woman = self.titled_woman(named.from, named.name_from);
            if let Some(meant) = self.bearer(&key, named.from, is_woman).filter(|meant| *meant != who)
                && (kind != Kind::Place || full.contains(&meant))
                && (kind != Kind::Company || matches!(meant, Who::New(_)))
                && (kind == Kind::Person || matches!(named.sense, Sense2::Actor(_)) || !is_single)
            {
                named.by = By::Rule("surname");
                named.sense = Sense2::Actor(meant);
            }
        }
        self.found = found;
    }

    /// Whom a surname means: who was named last before it, else first after; of the sex that a
    /// title tells, where one of them is.
    pub(super) fn bearer(&self, tail: &str, at: usize, is_woman: Option<bool>) -> Option<Who> {
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
