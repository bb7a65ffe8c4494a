//! A sentence → what it dates: what happens once (a firm is founded, a man is arrested), and what was done on
//! the only date that it names.

use super::{
    senses::{Found, Milestone, Sense},
    sentence::{Dated, Token},
    statement::{Claim, Key, Maker, content},
};
use crate::{
    model::Span,
    text::{WordKind, is_stop_word},
};

/// How far what a participle says something of may stand before it, in words.
const SUBJECT: usize = 6;
/// How far a date may stand from what it dates, in words.
const DATE_REACH: usize = 6;
/// The same for « l'arrivée au pouvoir lors d'un coup d'État en ».
const POWER_REACH: usize = 10;

impl Maker<'_, '_> {
    pub(super) fn milestones(&mut self) {
        for found in self.found {
            let Sense::Milestone(what) = found.sense else { continue };
            let what = self.meant(found, what);
            if self.is_day(found) {
                continue;
            }
            let Some((time, tokens)) = self.date_of(found, what) else { continue };
            let shown = time.edtf.to_string();
            let shown = shown.strip_suffix("/..").unwrap_or(&shown).to_string();
            let claim = Claim::Date(time.days.0, time.days.1);
            self.push(Key::Milestone(what), claim, shown, tokens);
        }
    }

    /// « la date de l'élection », « à cette date de »: the noun, where « le pont date de 1920 » has the verb.
    fn is_day(&self, found: &Found) -> bool {
        const BEFORE: &str = " la une cette sa leur ma notre votre quelle quelque meme autre seule premiere derniere \
            nouvelle prochaine ancienne chaque toute aucune en de a ";
        let Some(date) = self.sentence.tokens.get(found.from).filter(|token| token.is("date")) else {
            return false;
        };
        let before = found.from.checked_sub(1).and_then(|at| self.sentence.tokens.get(at));
        let led = before.is_none_or(|word| BEFORE.contains(&format!(" {} ", word.fold)));
        led || date.capital || found.to != found.from + 1
    }

    /// « né en »: a person, unless the sentence speaks of a firm, a club, a town.
    fn meant(&self, found: &Found, what: Milestone) -> Milestone {
        let born = self.sentence.tokens.get(found.from).is_some_and(|token| token.fold.starts_with("ne"));
        let thing = self.sentence.names_thing(self.sentence.place(found.from, found.to));
        match what {
            Milestone::Founded if born && !thing => Milestone::Birth,
            Milestone::Birth if thing => Milestone::Founded,
            Milestone::Begun if self.sentence.has(&["travaux", "chantier"]) => Milestone::Works,
            what => what,
        }
    }

    /// The date of what a pattern names: after it and near, or for the deeds of a day the only one.
    fn date_of(&self, found: &Found, what: Milestone) -> Option<(&Dated, (usize, usize))> {
        let sentence = self.sentence;
        let first = |span: Span| sentence.tokens.iter().position(|token| token.end > span.start);
        let last = |span: Span| sentence.tokens.iter().rposition(|token| token.start < span.end);
        let reach = if matches!(what, Milestone::Power | Milestone::Works | Milestone::Bought) {
            POWER_REACH
        } else {
            DATE_REACH
        };
        let of_a_day = what.is_of_a_day();
        for time in &sentence.times {
            let (from, to) = (first(time.span)?, last(time.span)?);
            let after = to >= found.to && from <= found.to + reach;
            let only = of_a_day && sentence.times.len() == 1 && time.days.1 - time.days.0 <= 1;
            let between = sentence.tokens.get(found.to.min(from)..from).unwrap_or_default();
            let broken = between.iter().any(|token| {
                matches!(token.fold.as_str(), ";" | "." | ":" | "qui" | "et" | "mais" | "apres" | "avant")
            });
            if (after && !broken) || only {
                return Some((time, (found.from.min(from), found.to.max(to))));
            }
        }
        None
    }

    /// What was done on the one date that the sentence names, by its participle: after « a », « ont été », or
    /// right before the date (« le réseau, remplacé en 2014 »).
    pub(super) fn dated_deeds(&mut self) {
        let sentence = self.sentence;
        let [time] = sentence.times.as_slice() else { return };
        if time.goes_on {
            return;
        }
        let is_day = time.days.1 - time.days.0 <= 1;
        for (at, token) in sentence.tokens.iter().enumerate() {
            let in_date = time.span.start < token.end && token.start < time.span.end;
            if in_date || !is_participle(token) {
                continue;
            }
            let word = |back: usize| {
                at.checked_sub(back)
                    .and_then(|at| sentence.tokens.get(at))
                    .map_or("", |token| token.fold.as_str())
            };
            let adverb = word(1).ends_with("ment") || matches!(word(1), "deja" | "aussi" | "bien" | "enfin");
            let auxiliary = word(1 + usize::from(adverb));
            let has = matches!(
                auxiliary,
                "a" | "ont" | "ete" | "est" | "sont" | "avait" | "avaient" | "etait" | "etaient"
            );
            let next = sentence.tokens.get(at + 1).is_some_and(|next| next.start >= time.span.start)
                || sentence.tokens.get(at + 2).is_some_and(|next| next.start >= time.span.start);
            // « la tribune en 1998 », « la société en 1998 » tell of no deed.
            let is_marked = || {
                let form = sentence.words_at(sentence.place(at, at));
                ["é", "ée", "és", "ées"].iter().any(|end| form.ends_with(end))
            };
            let is_noun = matches!(
                word(1),
                "la" | "le"
                    | "l"
                    | "les"
                    | "une"
                    | "un"
                    | "des"
                    | "de"
                    | "d"
                    | "sa"
                    | "son"
                    | "ses"
                    | "cette"
            );
            let dated = || next && token.end <= time.span.start && !is_noun && is_marked();
            if has && is_day || dated() {
                let stem = token.fold.trim_end_matches('s').trim_end_matches('e').trim_end_matches('e');
                let claim = Claim::Date(time.days.0, time.days.1);
                self.push(Key::Dated(stem.to_string()), claim, time.edtf.to_string(), (at, at));
                if let Some(last) = self.all.last_mut() {
                    let before = sentence.tokens.get(at.saturating_sub(SUBJECT)..at).unwrap_or_default();
                    last.referents =
                        content(before).map(|word| word.trim_end_matches(['s', 'x']).to_string()).collect();
                }
            }
        }
    }
}

/// Whether a word ends as participles do.
pub(super) fn is_participle(token: &Token) -> bool {
    const ENDS: [&str; 14] =
        ["e", "ee", "es", "ees", "i", "ie", "is", "u", "ue", "us", "it", "ite", "int", "inte"];
    token.kind == WordKind::Letters
        && !token.capital
        && token.fold.len() > 3
        && !is_stop_word(&token.fold)
        && (ENDS.iter().any(|end| token.fold.ends_with(end)) || token.fold.ends_with("ert"))
}
