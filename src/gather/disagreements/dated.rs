//! A sentence → what it dates: a deed by the words of the vocabulary or any participle, a paper or plan by
//! its year (« l'arrêté de 2018 »).

use super::{
    carried::verb,
    complements::Frame,
    contrast::singular,
    senses::{Found, Sense},
    sentence::{Dated, Token},
    sides,
    statement::{Claim, Key, Maker},
    words::Classes,
};
use crate::text::WordKind;

/// How far a date may stand after what it dates, in words.
const AFTER: usize = 9;
/// The same where it is the only date of its sentence, on either side.
const ONLY: usize = 16;
/// What stands before a participle, beside « a » and « ont »; « étaient fermées lundi » tells how things stood.
const AUXILIARIES: [&str; 3] = ["ete", "est", "sont"];
/// How far before its date a verb of what will be may stand.
const REACH_TO_COME: usize = 6;
/// The same for « prévue », « annoncée pour ».
const REACH_OF_PLAN: usize = 3;
/// Nouns of what will be, with the stem of the verb that says the same.
const NOUNS_TO_COME: [(&str, &str); 6] = [
    ("reouverture", "rouvri"),
    ("ouverture", "ouvri"),
    ("reprise", "reprend"),
    ("redemarrage", "redemarre"),
    ("fermeture", "ferme"),
    ("retour", "reviend"),
];
/// So ends the name of what will be, by whatever verb.
pub(super) const TO_COME: &str = "-ra";
/// How far the noun of « la loi … ne date que de 2018 » may stand before it.
const SUBJECT: usize = 7;

impl Maker<'_, '_> {
    /// What the dates of the sentence tell the time of.
    pub(super) fn dated(&mut self) {
        let sentence = self.sentence;
        for time in &sentence.times {
            let (from, to) = sentence.run(time.span);
            if self.is_shifted(from) {
                continue;
            }
            if self.date_what_comes(time, (from, to)) {
                continue;
            }
            let only = sentence.times.len() == 1;
            let participles = if time.goes_on { Vec::new() } else { self.participles(time, from) };
            let right_before: Vec<usize> =
                participles.iter().copied().filter(|at| at + 3 > from && *at < from).collect();
            let mut known = false;
            for found in self.found {
                let (Sense::Dated(name) | Sense::Deed(name)) = found.sense else { continue };
                // « rehaussée en 1990, la digue a cédé »: the participle right before has the date.
                if found.from > to && right_before.iter().any(|at| !(found.from..=found.to).contains(at)) {
                    continue;
                }
                if self.is_of_date(found, (from, to), only)
                    && !self.is_noun_date(found)
                    && !self.is_only_begun(found)
                    && !self.is_other_word(found)
                {
                    known = true;
                    let name = if name == "né" && self.is_of_thing(found) { "fondé" } else { name };
                    self.push_date(name.to_string(), time, (found.from, found.to), (from, to));
                }
            }
            self.of_year(time, from, to);
            self.of_happening(time, (from, to));
            let dated = if only { participles } else { right_before };
            if !known {
                for at in dated {
                    let stem = verb(sentence, at);
                    self.push_date(stem, time, (at, at), (from, to));
                }
            }
        }
    }

    /// « L'école rouvrira lundi », « la réouverture est prévue lundi »: what will be on a day, by a verb or noun
    /// that no other date parts from it. Tells whether there is one: then it is what the date is of.
    fn date_what_comes(&mut self, time: &Dated, (from, to): (usize, usize)) -> bool {
        let Some((at, stem)) = self.verb_to_come(from).or_else(|| self.noun_to_come(from)) else {
            return false;
        };
        let dates = self.sentence.times.iter().map(|other| self.sentence.run(other.span));
        let parted = dates.into_iter().any(|(first, last)| at < first && last < from);
        let known = self.found.iter().any(|found| found.from <= at && at <= found.to);
        let comes = !known
            && !parted
            && self.printed.is_some_and(|printed| time.days.0 > printed)
            && time.days.1 - time.days.0 <= 1;
        if comes {
            self.push_date(format!("{stem}{TO_COME}"), time, (at, at), (from, to));
        }
        comes
    }

    /// A verb of what will be, right before a position, with its stem.
    fn verb_to_come(&self, from: usize) -> Option<(usize, String)> {
        let first = from.saturating_sub(REACH_TO_COME);
        let near = self.sentence.tokens.get(first..from)?;
        let at = first
            + near.iter().rposition(|token| {
                let plain = token.kind == WordKind::Letters && !token.capital && token.fold.len() > 5;
                plain && (token.fold.ends_with("ra") || token.fold.ends_with("ront"))
            })?;
        let word = self.sentence.tokens.get(at)?.fold.as_str();
        let stem = word.trim_end_matches("ront").trim_end_matches("ra").to_string();
        let said = sides::is_saying(&stem) || word.starts_with("attend");
        (!said).then_some((at, stem))
    }

    /// A noun of what is planned for the day after a position, with the stem of its verb.
    fn noun_to_come(&self, from: usize) -> Option<(usize, String)> {
        const PLANNED: [&str; 7] = ["prevu", "annonc", "fixe", "attendu", "programme", "espere", "promis"];
        let tokens = &self.sentence.tokens;
        let first = from.saturating_sub(REACH_OF_PLAN);
        let near = tokens.get(first..from)?;
        let plan = near.iter().rposition(|token| PLANNED.iter().any(|head| token.fold.starts_with(head)))?;
        let start = (first + plan).saturating_sub(SUBJECT);
        let mut before = (start..first + plan).rev();
        before.find_map(|at| {
            let noun = tokens.get(at)?.fold.as_str();
            let (_, stem) = NOUNS_TO_COME.iter().find(|(one, _)| *one == noun)?;
            Some((at, (*stem).to_string()))
        })
    }

    fn push_date(&mut self, name: String, time: &Dated, deed: (usize, usize), date: (usize, usize)) {
        let shown = time.edtf.to_string();
        let shown = shown.strip_suffix("/..").unwrap_or(&shown).to_string();
        let claim = Claim::Date(time.days.0, time.days.1);
        self.push(Key::Dated(name), claim, shown, (deed.0.min(date.0), deed.1.max(date.1)));
        if let Some(made) = self.all.last_mut() {
            made.core = self.sentence.place(deed.0, deed.1);
            made.frame = Frame::of(self.sentence, deed).map(Box::new);
            made.planned = self.printed.is_some_and(|printed| time.days.0 > printed);
        }
    }

    /// « née en »: a firm, a club, a town, where the sentence speaks of one.
    fn is_of_thing(&self, found: &Found) -> bool {
        self.sentence.names_thing(self.sentence.place(found.from, found.to))
    }

    /// « ne », which folds as « né » does; « l'arrêté », « un élu », « le parti »: no verbs.
    pub(super) fn is_other_word(&self, found: &Found) -> bool {
        const NOUNS: [&str; 9] = ["parti", "partis", "elu", "elus", "elue", "elues", "mis", "pris", "recu"];
        let Some(token) = self.sentence.tokens.get(found.from) else { return false };
        let form = self.sentence.words_at(self.sentence.place(found.from, found.from)).to_lowercase();
        let masculine = form.ends_with('é') || form.ends_with("és") || NOUNS.contains(&token.fold.as_str());
        let led = found.from.checked_sub(1).and_then(|at| self.sentence.tokens.get(at));
        let is_noun = led.is_some_and(|word| {
            word.is_a(Classes::DETERMINER)
                || matches!(word.fold.as_str(), "du" | "de" | "d" | "au" | "aux" | "par" | "nouvel")
        });
        form == "ne" || masculine && is_noun
    }

    /// Whether a date is that of a deed: it follows it closely, or both stand alone in one clause.
    fn is_of_date(&self, found: &Found, (from, to): (usize, usize), only: bool) -> bool {
        let reach = if only { ONLY } else { AFTER };
        let (first, last) = if found.to < from {
            (found.to + 1, from)
        } else if to < found.from && only {
            (to + 1, found.from)
        } else {
            return found.from <= from && to <= found.to;
        };
        let between = self.sentence.tokens.get(first..last).unwrap_or_default();
        let broken = between.iter().any(|token| {
            matches!(token.fold.as_str(), ";" | "." | ":" | "«" | "»" | "!" | "?" | "apres" | "avant")
                || !only && matches!(token.fold.as_str(), "qui" | "et" | "mais" | "puis")
        });
        let after = found.to < from;
        // « …, a annoncé mardi le ministre »: the day of the telling.
        let told = after
            && between
                .windows(2)
                .any(|two| matches!(two, [mark, has] if mark.is(",") && has.is_having_or(&["selon"])));
        between.len() < reach && !broken && !told
    }

    /// « au lendemain du 3 mai », « avant le 3 mai », « l'anniversaire du 3 mai »: near the date, not on it.
    fn is_shifted(&self, from: usize) -> bool {
        let before = self.sentence.tokens.get(from.saturating_sub(3)..from).unwrap_or_default();
        before.iter().any(|token| {
            matches!(
                token.fold.as_str(),
                "lendemain"
                    | "veille"
                    | "surlendemain"
                    | "anniversaire"
                    | "avant"
                    | "apres"
                    | "jusqu"
                    | "deja"
            )
        })
    }

    /// « la date de l'élection », « à cette date de »: the noun, where « le pont date de 1920 » has the verb.
    fn is_noun_date(&self, found: &Found) -> bool {
        const BEFORE: &str = " la une cette sa leur ma notre votre quelle quelque meme autre seule premiere derniere \
            nouvelle prochaine ancienne chaque toute aucune en de a ";
        let Some(date) = self.sentence.tokens.get(found.from).filter(|token| token.is("date")) else {
            return false;
        };
        let before = found.from.checked_sub(1).and_then(|at| self.sentence.tokens.get(at));
        let led = before.is_none_or(|word| BEFORE.contains(&format!(" {} ", word.fold)));
        led || date.capital || found.to > found.from + 2
    }

    /// « la construction a débuté en 1947 »: the day of the beginning.
    fn is_only_begun(&self, found: &Found) -> bool {
        const HEADS: [&str; 5] = ["debut", "commenc", "demarr", "achev", "termin"];
        let noun = self.sentence.tokens.get(found.from).is_some_and(|token| token.fold.ends_with("ion"));
        let after = self.sentence.tokens.iter().skip(found.to + 1).take(SUBJECT);
        let mut after = after.take_while(|token| !matches!(token.fold.as_str(), "," | ";" | ":" | "."));
        noun && after.any(|token| HEADS.iter().any(|head| token.fold.starts_with(head)))
    }

    /// « C'était dans la nuit de lundi à mardi », « le vol a été commis mardi »: when it happened, whatever it was.
    fn of_happening(&mut self, time: &Dated, (from, to): (usize, usize)) {
        const HAPPENS: [&str; 12] = [
            "produit",
            "produite",
            "produits",
            "survenu",
            "survenue",
            "survenus",
            "deroule",
            "deroulee",
            "commis",
            "commise",
            "perpetre",
            "perpetree",
        ];
        let tokens = &self.sentence.tokens;
        let first = from.saturating_sub(REACH_OF_HAPPENING);
        let before = tokens.get(first..from).unwrap_or_default();
        let own = before.iter().rposition(ends_part).map_or(first, |at| first + at + 1);
        let before = tokens.get(own..from).unwrap_or_default();
        let pointed = before.windows(2).position(|two| {
            matches!(two, [it, was] if (it.is("c") || it.is("cela") || it.is("ca")) && matches!(was.fold.as_str(), "etait" | "est"))
        });
        let verb = before.iter().position(|token| HAPPENS.contains(&token.fold.as_str()));
        let narrow = time.days.1 - time.days.0 <= 1 && !time.goes_on;
        // « c'est mardi qu'il a été arrêté » tells of something else.
        let other = tokens.get(to + 1).is_some_and(|next| next.is("que") || next.is("qu"));
        let Some(at) = verb.or(pointed.filter(|at| before.len() <= at + 5 && !other)).filter(|_| narrow)
        else {
            return;
        };
        let noun = verb.and_then(|verb| {
            let mut nouns = before.get(..verb).unwrap_or_default().iter();
            nouns.find(|token| is_noun(token)).map(|token| singular(&token.fold))
        });
        self.push_date(HAPPENED.to_string(), time, (own + at, own + at), (from, to));
        if let Some(made) = self.all.last_mut() {
            made.referents = noun.into_iter().filter(|noun| !is_any_happening(noun)).collect();
        }
    }

    /// « un arrêté de 2018 », « l'arrêté du site ne date que de 2018 »: what has its year in its name.
    fn of_year(&mut self, time: &Dated, from: usize, to: usize) {
        let sentence = self.sentence;
        let back = |n: usize| from.checked_sub(n).and_then(|at| sentence.tokens.get(at));
        let verbs: &[&str] = match back(1).map_or("", |token| token.fold.as_str()) {
            "de" | "du" | "d" => &["date", "datait", "datent", "dataient"],
            "a" | "au" | "aux" => &["remonte", "remontait", "remontent", "remontaient"],
            _ => return,
        };
        let dates = (2..5).find(|n| back(*n).is_some_and(|token| verbs.contains(&token.fold.as_str())));
        let led_by_of = back(1).is_some_and(|token| token.fold.starts_with('d'));
        let nouns: Vec<usize> = match dates.and_then(|verb| from.checked_sub(verb)) {
            Some(verb) => (1..=SUBJECT).filter_map(|n| self.before_inserted(verb).checked_sub(n)).collect(),
            None => from.checked_sub(2).filter(|_| led_by_of).into_iter().collect(),
        };
        for at in nouns {
            let Some(noun) = sentence.tokens.get(at).filter(|token| is_noun(token)) else { continue };
            self.push_date(singular(&noun.fold), time, (at, at), (from, to));
        }
    }

    /// « La visite du navire, construit au Japon, remonte à »: where what is inserted before a verb begins, or the
    /// verb.
    fn before_inserted(&self, verb: usize) -> usize {
        let closes = verb.checked_sub(1).filter(|at| self.sentence.is(*at, ","));
        let opens =
            closes.and_then(|at| self.sentence.tokens.get(..at)?.iter().rposition(|token| token.is(",")));
        opens.unwrap_or(verb)
    }

    /// The participles that a date may tell the day of: after « a », « ont été », or right before it (« le
    /// réseau, remplacé en 2014 »).
    fn participles(&self, time: &Dated, from: usize) -> Vec<usize> {
        let sentence = self.sentence;
        let is_day = time.days.1 - time.days.0 <= 1;
        let is_one = |at: &usize| {
            let Some(token) = sentence.tokens.get(*at).filter(|token| token.is_a(Classes::PARTICIPLE)) else {
                return false;
            };
            let before = |back: usize| at.checked_sub(back).and_then(|at| sentence.tokens.get(at));
            let word = |back: usize| before(back).map_or("", |token| token.fold.as_str());
            let adverb = word(1).ends_with("ment") || matches!(word(1), "aussi" | "bien" | "enfin");
            let auxiliary = before(1 + usize::from(adverb));
            let has = auxiliary.is_some_and(|token| token.is_having_or(&AUXILIARIES));
            // « a annoncé lundi la fin de »: the day of the telling, not of the end.
            let passive = auxiliary.is_some_and(|token| !token.is_having_or(&[]));
            if is_telling(token, passive) {
                return false;
            }
            // « la tribune en 1998 », « la société en 1998 » tell of no deed.
            let form = sentence.words_at(sentence.place(*at, *at));
            let marked = ["é", "ée", "és", "ées"].iter().any(|end| form.ends_with(end));
            let noun = matches!(
                word(1),
                "la" | "le" | "l" | "les" | "une" | "un" | "des" | "de" | "d" | "sa" | "son" | "ses"
            );
            let stood = matches!(word(1), "etait" | "etaient");
            let near = *at < from && from - *at <= 2 && marked && !noun && !stood;
            let in_date = time.span.start < token.end && token.start < time.span.end;
            !in_date && (has && is_day || near)
        };
        (0..sentence.tokens.len()).filter(is_one).collect()
    }
}

/// Whether a participle tells of nothing but words: « annoncé », but not « a été jugé ».
fn is_telling(token: &Token, passive: bool) -> bool {
    const DONE: [&str; 3] = ["juge", "rappel", "accus"];
    let done = passive && DONE.iter().any(|head| token.fold.starts_with(head));
    token.is_a(Classes::LIGHT) || token.is_a(Classes::SAYING) && !done
}

/// Under this name stands the day of what an article tells of, where its sentence names no deed.
pub(super) const HAPPENED: &str = "survenu";
/// How far before the date its verb may stand.
const REACH_OF_HAPPENING: usize = 10;

fn ends_part(token: &Token) -> bool {
    matches!(token.fold.as_str(), ";" | "." | ":" | "«" | "»" | "!" | "?" | "," | "\"" | "“")
}

/// Whether a folded noun can stand for anything that happened.
fn is_any_happening(noun: &str) -> bool {
    matches!(
        noun,
        "fait"
            | "drame"
            | "scene"
            | "affaire"
            | "incident"
            | "evenement"
            | "tout"
            | "cela"
            | "chose"
            | "acte"
    )
}

fn is_noun(token: &Token) -> bool {
    const TIMES: &str = " mois fin debut milieu courant annee annees ete hiver automne printemps mai semaine jour nuit \
        matin soir ";
    token.kind == WordKind::Letters
        && !token.capital
        && token.fold.len() > 2
        && !token.is_a(Classes::STOP)
        && !TIMES.contains(&format!(" {} ", token.fold))
}

/// Whether a folded word ends as participles do.
pub(super) fn ends_as_participle(word: &str) -> bool {
    const ENDS: [&str; 14] =
        ["e", "ee", "es", "ees", "i", "ie", "is", "u", "ue", "us", "it", "ite", "int", "inte"];
    word.len() > 3 && (ENDS.iter().any(|end| word.ends_with(end)) || word.ends_with("ert"))
}
