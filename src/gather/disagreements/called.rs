//! A sentence → what it calls somebody: the names of groups, and the nouns for one person.

use std::sync::LazyLock;

use super::{
    contrast::is_denying,
    senses::{Circle, Found, Sense},
    sentence::Token,
    statement::{Claim, Key, Maker},
    tables::Rows,
    words::Classes,
};
use crate::{
    model::{Kind, Span},
    text::WordKind,
};

impl Maker<'_, '_> {
    pub(super) fn names(&mut self) {
        for found in self.found {
            let Sense::Called(circle, name) = found.sense else { continue };
            let label = self.is_label(found);
            if self.is_not(found) || self.is_of_one(found, circle) || is_of_what(circle) && !label {
                continue;
            }
            let to = found.to;
            self.push(Key::Called(circle), Claim::Called { label }, name.to_string(), (found.from, to));
        }
    }

    /// « M. X est un délinquant »: a name for one person, not for a group.
    fn is_of_one(&self, found: &Found, circle: Circle) -> bool {
        let lead = found
            .from
            .checked_sub(1)
            .filter(|at| self.sentence.is(*at, "un") || self.sentence.is(*at, "une"));
        !is_of_what(circle)
            && circle != Circle::Someone
            && found.from == found.to
            && lead.is_some_and(|article| self.is_predicate_of_person(article, true, false))
    }

    /// « ne sont pas des mercenaires mais des formateurs »: a name that is refused.
    fn is_not(&self, found: &Found) -> bool {
        let before = self.sentence.tokens.get(found.from.saturating_sub(4)..found.from).unwrap_or_default();
        if before.last().is_some_and(|token| matches!(token.fold.as_str(), "ce" | "cet" | "cette")) {
            return false;
        }
        let denied =
            before.iter().position(|token| matches!(token.fold.as_str(), "pas" | "ni" | "non" | "anti"));
        let but = before.iter().position(|token| token.is("mais"));
        denied.is_some_and(|denied| but.is_none_or(|but| but < denied))
    }

    /// Whether the sentence gives a name as one: « est un X », « décrits comme des X », « ce “X” ».
    fn is_label(&self, found: &Found) -> bool {
        let before = self.sentence.tokens.get(found.from.saturating_sub(5)..found.from).unwrap_or_default();
        let says_so = is_predicate(before);
        let place = self.sentence.place(found.from, found.to);
        let quoted = self.sentence.quote_at(place).is_some_and(|quote| {
            quote.start <= place.start && place.end <= quote.end && quote.end - quote.start <= 80
        });
        let opened = before.iter().rev().take(2).any(|token| matches!(token.fold.as_str(), "«" | "“" | "\""));
        says_so || quoted || opened
    }

    /// « X est un journaliste », « cet escroc »: what one person is called.
    pub(super) fn someone(&mut self) {
        let sentence = self.sentence;
        let mut named = Vec::new();
        for (at, token) in sentence.tokens.iter().enumerate().skip(1) {
            if token.kind != WordKind::Letters || token.capital {
                continue;
            }
            let word = |back: usize| at.checked_sub(back).and_then(|at| sentence.tokens.get(at));
            let skip = usize::from(word(1).is_some_and(|token| token.is_a(Classes::SLIGHT)));
            let article = word(1 + skip).map_or("", |token| token.fold.as_str());
            let judging = token.is_a(Classes::JUDGING) || self.last_of(at) > at;
            let pointed = judging && matches!(article, "ce" | "cet" | "cette");
            if !pointed && !matches!(article, "un" | "une") {
                continue;
            }
            let known = judging || token.is_a(Classes::CALLING);
            let claimed = || {
                let quote = sentence.quote_at(sentence.place(at, at));
                quote.is_some_and(|quote| quote.start <= token.start && token.end <= quote.end)
            };
            if !known && !claimed() {
                continue;
            }
            let predicate = matches!(article, "un" | "une")
                && self.is_predicate_of_person(at - 1 - skip, judging, !known);
            let within = |found: &Found| {
                matches!(found.sense, Sense::Called(..))
                    && found.from <= at
                    && at <= found.to
                    && found.to > found.from
            };
            if self.found.iter().any(within) {
                continue;
            }
            if (pointed || predicate) && !self.is_only_suspected(at) {
                named.push((at, predicate));
            }
        }
        for (at, label) in named {
            let to = self.last_of(at);
            let value = sentence.words_at(sentence.place(at, to)).to_lowercase();
            let named = if label { self.named_before(at) } else { None };
            self.push(Key::Called(Circle::Someone), Claim::Called { label }, value, (at, to));
            if let (Some(made), Some(named)) = (self.all.last_mut(), named) {
                // Nobody says « M. X est » of himself.
                made.speaker.take_if(|speaker| *speaker == named);
                made.focus = vec![named];
            }
        }
    }

    /// The person that a predicate is given to, where the sentence names him right before its verb.
    fn named_before(&self, noun: usize) -> Option<String> {
        let verb = (noun.saturating_sub(4)..noun)
            .rev()
            .find(|at| ["est", "etait", "reste", "n"].iter().any(|word| self.sentence.is(*at, word)))?;
        let subject = self.sentence.tokens.get(verb.checked_sub(1)?)?;
        let mut here = self.sentence.mentions_in(Span { start: subject.start, end: subject.end });
        here.find(|found| found.kind == Kind::Person).map(|found| found.actor.clone())
    }

    /// The last token of a noun: « maître chanteur » is two, and no master.
    fn last_of(&self, noun: usize) -> usize {
        let two = self.sentence.is(noun, "maitre") && self.sentence.is(noun + 1, "chanteur");
        noun + usize::from(two)
    }

    /// Whether the article at a position follows « X est », « il reste », « n'est qu' », of a person.
    fn is_predicate_of_person(&self, article: usize, judging: bool, only_named: bool) -> bool {
        let sentence = self.sentence;
        let before = sentence.tokens.get(article.saturating_sub(4)..article).unwrap_or_default();
        let Some(verb) = before.iter().rposition(|token| {
            matches!(token.fold.as_str(), "est" | "etait" | "reste" | "restait" | "demeure" | "fut")
        }) else {
            let like = before.last().is_some_and(|token| token.is("comme"));
            return like && judging;
        };
        let denied = (article.saturating_sub(4)..article).any(|at| is_denying(&sentence.tokens, at));
        let after_verb = before.len() - verb - 1;
        let Some(subject) = verb.checked_sub(1).and_then(|at| before.get(at)) else { return false };
        let person = sentence
            .mentions_in(Span { start: subject.start, end: subject.end })
            .any(|found| found.kind == Kind::Person);
        // « C'est un drame » says nothing of anybody.
        let pointed = !only_named
            && matches!(subject.fold.as_str(), "il" | "elle" | "individu" | "homme" | "femme" | "n" | "c");
        after_verb <= 1 && !denied && (person || pointed)
    }

    /// « accusé d'être un espion »: nobody says that he is.
    fn is_only_suspected(&self, at: usize) -> bool {
        const HEADS: [&str; 5] = ["accus", "soupconn", "presum", "suspect", "poursuiv"];
        let end = (at + 2).min(self.sentence.tokens.len());
        let before = self.sentence.tokens.get(at.saturating_sub(7)..end).unwrap_or_default();
        before.iter().any(|token| HEADS.iter().any(|head| token.fold.starts_with(head)))
    }
}

/// Whether a folded adjective may stand between an article and what somebody is called.
pub(super) fn is_small(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "simple",
        "grand",
        "grande",
        "vrai",
        "vraie",
        "veritable",
        "petit",
        "petite",
        "vulgaire",
        "dangereux",
        "dangereuse",
        "modeste",
        "ancien",
        "honnete",
    ];
    WORDS.contains(&word)
}

/// Whether a folded noun is a calling, which neither blames nor praises.
pub(super) fn is_calling(word: &str) -> bool {
    const WORDS: &str = " avocat avocate medecin opposant opposante militant militante etudiant etudiante soldat \
        commercant commercante depute deputee pretre imam pasteur moine poete professeur lyceen lyceenne \
        cadre artiste berger bergere artisan civil civile religieux religieuse ";
    const ENDS: [&str; 6] = ["iste", "ienne", "ologue", "trice", "cien", "teur"];
    const NO_CALLINGS: [&str; 6] = ["liste", "piste", "matrice", "secteur", "facteur", "moteur"];
    static OF_WORDS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&[WORDS]));
    OF_WORDS.hold(word)
        || ENDS.iter().any(|end| word.ends_with(end)) && word.len() > 6 && !NO_CALLINGS.contains(&word)
}

/// Whether a circle names what happened or what a thing is, not who somebody is.
const fn is_of_what(circle: Circle) -> bool {
    matches!(circle, Circle::Occurrence | Circle::Nature(_))
}

/// « … est un », « … étaient en fait des », « … comme des », « … mais des »: the words before a name that
/// is given as one.
fn is_predicate(before: &[Token]) -> bool {
    let mut back = before.iter().rev().filter(|token| !matches!(token.fold.as_str(), "«" | "“" | "\""));
    let article = back.next().is_some_and(|token| {
        matches!(
            token.fold.as_str(),
            "un" | "une"
                | "des"
                | "de"
                | "d"
                | "vulgaires"
                | "simples"
                | "simple"
                | "veritable"
                | "vraie"
                | "vrai"
        )
    });
    // « il s'agit du choléra »
    let of = matches!(before, [.., agit, du] if agit.is("agit") && du.is("du"))
        || matches!(before, [.., agit, of, the] if agit.is("agit") && of.is("de") && (the.is("la") || the.is("l")));
    of || article
        && back.take(3).any(|token| {
            matches!(
                token.fold.as_str(),
                "est"
                    | "agit"
                    | "sont"
                    | "etait"
                    | "etaient"
                    | "sommes"
                    | "comme"
                    | "mais"
                    | "qualifie"
                    | "qualifies"
                    | "traite"
                    | "traites"
            )
        })
}
