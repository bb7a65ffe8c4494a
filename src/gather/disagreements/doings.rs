//! Words of a change → whether they tell it: « renvoyé devant le tribunal » is no dismissal, « la ferme » no
//! closure, « origine criminelle écartée » no arson.

use super::{
    senses::{Change, Found},
    sentence::Token,
    statement::Maker,
};
use crate::{
    model::{Kind, Span},
    text::WordKind,
};

/// How far before « mis le feu » those may stand who did it.
const SUBJECT: usize = 8;
/// How far behind a cause it may be ruled out.
const RULED_OUT: usize = 9;
/// The same for « pas », « peu ».
const DENIED: usize = 4;

impl Maker<'_, '_> {
    /// Whether the words of a pattern mean the change that it stands for.
    pub(super) fn is_change(&self, change: Change, name: &str, found: &Found) -> bool {
        match (change, name) {
            (Change::Office, "renvoi") => !self.is_sent_on(found),
            // Who has put out another is not put out.
            (Change::Contest, "exclusion") => {
                self.is_of_contest() && !self.before(found, 1).iter().any(|token| token.is_having_or(&[]))
            }
            (Change::Contest, "abandon") => self.is_of_contest(),
            (Change::Closure, "fermeture") => self.is_own_closure(found),
            (Change::Cause, _) => {
                !self.is_ruled_out(found) && (name != "acte volontaire" || self.is_set(found))
            }
            _ => true,
        }
    }

    fn after(&self, found: &Found, n_words: usize) -> &[Token] {
        let after = self.sentence.tokens.get(found.to + 1..).unwrap_or_default();
        after.get(..n_words.min(after.len())).unwrap_or_default()
    }

    fn before(&self, found: &Found, n_words: usize) -> &[Token] {
        self.sentence.tokens.get(found.from.saturating_sub(n_words)..found.from).unwrap_or_default()
    }

    /// « X a limogé Y », « Y, limogé par X »: what is told of Y is not told of X.
    pub(super) fn leave_out_doer(&mut self, found: &Found) {
        let tokens = &self.sentence.tokens;
        let auxiliary = self.before(found, 1).iter().any(|token| token.is_having_or(&[]));
        let by = self.after(found, 2).iter().position(|token| token.is("par")).map(|at| found.to + 1 + at);
        let end = self.sentence.span.end;
        let start = tokens.get(found.to).map_or(end, |token| token.end);
        let persons = |from: u32, to: u32| -> Vec<String> {
            let here = self.sentence.mentions_in(Span { start: from, end: to });
            here.filter(|found| found.kind == Kind::Person).map(|found| found.actor.clone()).collect()
        };
        // « L'Académie l'avait renvoyé »
        let pronoun =
            self.before(found, 2).first().is_some_and(|token| matches!(token.fold.as_str(), "l" | "les"));
        let suffers = (auxiliary && !pronoun).then(|| persons(start, end));
        let doers = by.map(|at| {
            let from = tokens.get(at).map_or(end, |token| token.end);
            let to = tokens.iter().skip(at).find(|token| token.is(",")).map_or(end, |token| token.start);
            persons(from, to)
        });
        let Some(last) = self.all.last_mut() else { return };
        if let Some(suffers) = suffers {
            last.subjects.clone_from(&suffers);
            last.focus = suffers;
        } else if let Some(doers) = doers {
            last.focus.retain(|id| !doers.contains(id));
        }
    }

    /// « renvoyé devant le tribunal », « renvoyé à une date ultérieure », « viré 3 000 euros ».
    fn is_sent_on(&self, found: &Found) -> bool {
        let mut after = self.after(found, 2).iter();
        let Some(next) = after.next() else { return false };
        let in_year = next.is("en") && after.next().is_some_and(|year| year.kind == WordKind::Number);
        let on = matches!(next.fold.as_str(), "devant" | "en" | "au" | "aux" | "a" | "vers" | "sur");
        next.kind == WordKind::Number || on && !in_year
    }

    /// « a abandonné » and « exclu » are of a race or a contest where the sentence speaks of one.
    fn is_of_contest(&self) -> bool {
        const CONTESTS: [&str; 25] = [
            "course",
            "tournoi",
            "tour",
            "depart",
            "arrivee",
            "competition",
            "epreuve",
            "election",
            "elections",
            "scrutin",
            "rallye",
            "etape",
            "match",
            "combat",
            "championnat",
            "championnats",
            "marathon",
            "regate",
            "finale",
            "coupe",
            "peloton",
            "grand-prix",
            "arbitre",
            "candidat",
            "candidature",
        ];
        self.sentence.has(&CONTESTS)
    }

    /// « a fermé », « ferme ses portes », « décide de fermer », « s'est fermée d'elle-même »; « est fermée » tells
    /// of no doer.
    fn is_own_closure(&self, found: &Found) -> bool {
        let before = self.before(found, 3);
        let has = before.last().is_some_and(|token| token.is_having_or(&["ne", "n", "qui"]));
        let decides = before.iter().any(|token| {
            ["decid", "decis", "choisi", "prefer"].iter().any(|head| token.fold.starts_with(head))
        });
        let owns = self.after(found, 1).iter().any(|next| matches!(next.fold.as_str(), "ses" | "son" | "sa"));
        let noun = before.last().is_some_and(|token| matches!(token.fold.as_str(), "la" | "une" | "prison"));
        !noun && (has || decides || owns || self.has_own_will(found))
    }

    /// « l'origine criminelle a été écartée », « … n'est pas établie », « … est peu probable ».
    fn is_ruled_out(&self, found: &Found) -> bool {
        let rules_out =
            |token: &&Token| ["ecart", "exclu", "dement"].iter().any(|head| token.fold.starts_with(head));
        let clause = self.after(found, RULED_OUT).iter();
        let mut clause =
            clause.take_while(|token| !matches!(token.fold.as_str(), "," | ";" | ":" | "et" | "mais"));
        let denied = |token: &Token| matches!(token.fold.as_str(), "pas" | "peu");
        self.before(found, DENIED).iter().any(|token| rules_out(&token))
            || clause.clone().take(DENIED).any(denied)
            || clause.any(|token| rules_out(&token))
    }

    /// « a mis le feu » of people, not « le discours a mis le feu aux poudres ».
    fn is_set(&self, found: &Found) -> bool {
        let last = self.sentence.tokens.get(found.to);
        if !last.is_some_and(|token| token.is("feu")) {
            return true;
        }
        let poudres = self.after(found, 2).iter().any(|token| token.is("poudres") || token.is("planches"));
        let before = self.before(found, SUBJECT);
        let pronoun = |token: &Token| {
            matches!(
                token.fold.as_str(),
                "il" | "ils" | "elle" | "elles" | "on" | "qui" | "quelqu" | "individus"
            )
        };
        let described = before.iter().any(|token| token.doer.is_some() || pronoun(token));
        let place = before.first().zip(before.last());
        let place = place.map(|(first, last)| Span { start: first.start, end: last.end });
        let named = place.is_some_and(|place| {
            self.sentence
                .mentions_in(place)
                .any(|found| found.kind == Kind::Person && found.end > place.start)
        });
        !poudres && (described || named)
    }
}
