//! A sentence → what it says that something is due to: « l'accident est dû à une erreur », « la panne a été causée
//! par le gel ». Two causes of one thing exclude each other only where neither is told as one of several, or as a
//! guess.

use super::{
    carried::words,
    compatibility::Judge,
    concepts,
    deeds::Deed,
    sentence::Token,
    statement::{Claim, Key, Maker, Statement},
    words::Classes,
};

/// Under this name stands what something is due to.
pub(super) const DUE: &str = "dû";
/// How far before its verb stands what was set off.
const EFFECT: usize = 9;
/// How many words the cause has.
const CAUSE: usize = 6;
/// Folded words that leave room for another cause.
const ROOM: &str = " aussi notamment egalement peut-etre probablement vraisemblablement doute partie surtout plusieurs \
    principalement essentiellement serait seraient pourrait pas non jamais si entre semble ";

impl Maker<'_, '_> {
    /// What the sentence says that something is due to.
    pub(super) fn causes(&mut self) {
        for at in 1..self.sentence.tokens.len() {
            if let Some((to, from)) = self.due(at) {
                self.cause(at, (to, from));
            }
        }
    }

    /// Where the words of the cause begin, and where its verb does.
    fn due(&self, at: usize) -> Option<(usize, usize)> {
        let sentence = self.sentence;
        let token = sentence.tokens.get(at)?;
        let is = |back: usize, any: &[&str]| {
            let word = at.checked_sub(back).and_then(|at| sentence.tokens.get(at));
            word.is_some_and(|word| any.contains(&word.fold.as_str()))
        };
        let next = sentence.tokens.get(at + 1)?;
        match token.fold.as_str() {
            "du" | "due" | "dus" | "dues" => {
                let to = next.is_a(Classes::TO) || matches!(next.fold.as_str(), "au" | "aux");
                let is_verb = is(1, &["est", "sont", "etait", "etaient"]);
                (to && is_verb).then_some((at + 2, at - 1))
            }
            "cause" | "causee" | "causes" | "causees" | "provoque" | "provoquee" | "provoques"
            | "provoquees" => {
                let passive = is(1, &["ete"]) && at > 1;
                (passive && next.is("par")).then_some((at + 2, at.saturating_sub(2)))
            }
            _ => None,
        }
    }

    fn cause(&mut self, at: usize, (start, verb): (usize, usize)) {
        let sentence = self.sentence;
        let clause = sentence.clause((at, at));
        let mut room = sentence.tokens.get(clause).unwrap_or_default().iter();
        if room.any(|token| ROOM.contains(&format!(" {} ", token.fold))) {
            return;
        }
        let before = sentence.tokens.get(verb.saturating_sub(EFFECT)..verb).unwrap_or_default();
        let edge = before.iter().rposition(is_edge).map_or(0, |at| at + 1);
        let effect = words(before.get(edge..).unwrap_or_default().iter());
        let after = sentence.tokens.get(start..).unwrap_or_default();
        let n_words = after.iter().take(CAUSE).position(is_edge).unwrap_or(after.len().min(CAUSE));
        let own = after.get(..n_words).unwrap_or_default();
        let mut origin = words(own.iter());
        let last = start + n_words.saturating_sub(1);
        let several = own.iter().any(|token| token.is("et") || token.is("ou"));
        if effect.is_empty() || origin.is_empty() || several {
            return;
        }
        origin.extend(words(goes_back(after.get(n_words..).unwrap_or_default()).iter()));
        let shown =
            sentence.words_at(sentence.place(at, last)).split_whitespace().collect::<Vec<_>>().join(" ");
        self.push(
            Key::Deed(DUE.to_string()),
            Claim::Deed(Deed::of_cause(origin, effect)),
            shown,
            (verb, last),
        );
    }
}

impl Judge<'_> {
    /// Whether one article goes back from the cause it names to that of the other: « la panne est due à un câble
    /// rompu. Le câble a été rompu par le gel ».
    pub(super) fn of_one_chain(
        &self,
        (a, one): (&Statement, &Deed),
        (b, other): (&Statement, &Deed),
    ) -> bool {
        let goes_back = |from: &Statement, cause: &Deed, to: &Deed| {
            let own = self.tallies.causes.get(&from.record).map_or(&[][..], Vec::as_slice);
            let mut further = own.iter().filter(|link| concepts::any_alike(&link.object, &cause.heads));
            further.any(|link| concepts::any_alike(&link.heads, &to.heads))
        };
        let due = matches!(&a.key, Key::Deed(deed) if deed == DUE);
        due && (goes_back(a, one, other) || goes_back(b, other, one))
    }
}

/// How many words tell what a cause is due to, or did.
const FURTHER: usize = 12;

/// « à la rupture d'un câble, elle-même due au gel », « au gel, qui a rompu un câble »: what follows a cause, where
/// it is a part of the tale; who names another link of the chain says the same.
fn goes_back(after: &[Token]) -> &[Token] {
    const LINKS: &str = " qui elle-meme lui-meme elles-memes eux-memes cause causee causes causees provoque provoquee \
        provoques provoquees entraine entrainee entraines entrainees du due dus dues lie liee lies liees ";
    let skipped = usize::from(after.first().is_some_and(|mark| mark.is(",")));
    let rest = after.get(skipped..).unwrap_or_default();
    let goes_on = rest.first().is_some_and(|link| LINKS.contains(&format!(" {} ", link.fold)));
    let rest = rest.get(usize::from(goes_on)..).filter(|_| goes_on).unwrap_or_default();
    let end = rest.iter().take(FURTHER).position(is_edge).unwrap_or(rest.len().min(FURTHER));
    rest.get(..end).unwrap_or_default()
}

/// Whether a clause ends at a token.
pub(super) fn is_edge(token: &Token) -> bool {
    matches!(
        token.fold.as_str(),
        "," | ";"
            | ":"
            | "."
            | "«"
            | "»"
            | "“"
            | "”"
            | "\""
            | "!"
            | "?"
            | "que"
            | "qu"
            | "qui"
            | "dont"
            | "mais"
    )
}
