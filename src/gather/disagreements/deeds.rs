//! A sentence → who did what to what; two of them → whether they name two doers of one deed.

use super::{
    acts, carried,
    carried::{carried_out, deed_at, object_after, words},
    causes::DUE,
    compatibility::{Judge, days_gap, near_in_print},
    concepts,
    contrast::{self, singular},
    doers::OWNERS,
    senses::Sense,
    sentence::Token,
    sharing::share_focus,
    statement::{Claim, Key, Maker, Statement},
    story::Kin,
    words::Classes,
};
use crate::{
    model::{Kind, Span},
    text::WordKind,
};

/// How far the doer may stand from the verb.
const REACH: usize = 8;
/// How far « par » may stand after it, whatever stands between.
const BY: usize = 5;
/// Days between two papers that tell of one deed.
const SAME_DEED: i32 = 31;

/// Who did it, and to what.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is told by other words of the sentence")]
pub(super) struct Deed {
    /// The kind of the doer, where it is known.
    by: Option<usize>,
    /// The noun for the doer, and its actor.
    pub(super) heads: Vec<String>,
    /// Whether the doer is named, not described.
    named: bool,
    /// What tells the doer from others of the noun (« le chauffeur du car »).
    of: Option<String>,
    /// Those who are said not to have done it.
    denied: Vec<String>,
    /// Whether it is told by any verb, not by one of which two doers exclude each other.
    open: bool,
    /// Whether nobody is said to have done it.
    nobody: bool,
    /// Whether the sentence insists on the doer.
    insists: bool,
    /// Whether it is told by its noun, so that what it was done to need not be said.
    nominal: bool,
    /// The folded words for what it was done to.
    pub(super) object: Vec<String>,
}

/// A doer in the tokens of a sentence.
struct Doer {
    deed: Deed,
    /// How it is shown.
    shown: String,
    /// Where it stands.
    at: usize,
}

impl Maker<'_, '_> {
    /// The deeds of which the sentence names the doer.
    pub(super) fn deeds(&mut self) {
        for found in self.found {
            if let Sense::Deed(name) = found.sense {
                self.deed(name, (found.from, found.to), false);
            }
        }
    }

    /// The participles after « a », « ont », « ont été » that no row of deeds holds.
    pub(super) fn open_deeds(&self) -> Vec<usize> {
        let known = |at: usize| {
            let mut deeds = self.found.iter().filter(|found| matches!(found.sense, Sense::Deed(_)));
            deeds.any(|found| found.from <= at && at <= found.to)
        };
        let tokens = &self.sentence.tokens;
        let is_open = |at: &usize| {
            let has = |back: usize| {
                let auxiliary = at.checked_sub(back).and_then(|at| tokens.get(at));
                auxiliary.is_some_and(|token| token.is_a(Classes::AUXILIARY))
            };
            (has(1) || has(2))
                && tokens
                    .get(*at)
                    .is_some_and(|token| token.is_a(Classes::PARTICIPLE) && !token.is_a(Classes::LIGHT))
                && !known(*at)
        };
        (1..tokens.len()).filter(is_open).collect()
    }

    /// The deed of a participle.
    pub(super) fn open_deed(&mut self, at: usize) {
        let name = deed_at(self.sentence, at);
        self.deed(&name, (at, at), true);
        let nominal = carried_out(self.sentence, at).is_some();
        if let Some(Statement { claim: Claim::Deed(deed), .. }) = self.all.last_mut().filter(|_| nominal) {
            deed.nominal = true;
        }
    }

    fn deed(&mut self, name: &str, (from, to): (usize, usize), open: bool) {
        let sentence = self.sentence;
        let Some(Doer { mut deed, shown, at }) = self.doer(from, to) else { return };
        let after = sentence.tokens.get(to + 1..).unwrap_or_default();
        deed.denied.extend(contrast::refused(after));
        deed.open = open;
        deed.insists |= !deed.denied.is_empty() || deed.nobody;
        let value = format!("{name}, {shown}");
        self.push(Key::Deed(name.to_string()), Claim::Deed(deed), value, (from.min(at), to.max(at)));
    }

    /// The doer of a deed, with what it was done to.
    fn doer(&self, from: usize, to: usize) -> Option<Doer> {
        let tokens = &self.sentence.tokens;
        let before = tokens.get(from.saturating_sub(REACH)..from)?;
        // « le casse », « les Finances » are no deeds.
        if before.last().is_some_and(|token| {
            token.is_a(Classes::DETERMINER) || matches!(token.fold.as_str(), "du" | "de" | "d")
        }) {
            return None;
        }
        let after = tokens.get(from + 1..(to + 1 + REACH).min(tokens.len())).unwrap_or_default();
        if let Some(cleft) = contrast::cleft(tokens, from) {
            let mut doer = self.head(cleft.from, cleft.to)?;
            if cleft.denied {
                doer.deed.denied = core::mem::take(&mut doer.deed.heads);
                doer.shown = format!("pas {}", doer.shown);
            }
            doer.deed.insists = true;
            doer.deed.object = object_after(after);
            // « la tombe, ce sont des bergers qui l'ont découverte »
            let pronoun = tokens
                .get(cleft.to + 1)
                .is_some_and(|token| matches!(token.fold.as_str(), "l" | "les" | "le" | "la"));
            if pronoun {
                let before = tokens.get(..cleft.from).unwrap_or_default();
                doer.deed.object.extend(words(before.iter().rev().take(carried::OBJECT)));
            }
            return Some(doer);
        }
        if contrast::is_nobody(before) {
            let deed = Deed { nobody: true, object: object_after(after), ..Deed::default() };
            return Some(Doer { deed, shown: "par personne".to_string(), at: from });
        }
        if contrast::is_by_itself(before, after) {
            let heads = vec!["lui-meme".to_string()];
            let object = words(before.iter().rev().take(carried::OBJECT));
            let deed = Deed { heads, insists: true, object, ..Deed::default() };
            return Some(Doer { deed, shown: "de lui-même".to_string(), at: from });
        }
        let unsure = before.iter().any(|token| matches!(token.fold.as_str(), "si" | "ni"))
            || (from.saturating_sub(REACH)..from).any(|at| contrast::is_denying(tokens, at));
        if unsure {
            return None;
        }
        let active = before.iter().rev().take(2).any(|token| token.is_having_or(&["aurait", "auraient"]))
            && !before.iter().rev().take(2).any(|token| token.is("ete"));
        // « ont été frappés dimanche au village de Tarin par des bergers »
        let by = after.iter().position(|token| token.is("par"));
        let passive = by.filter(|at| *at < BY || !after.iter().take(*at).any(is_boundary));
        if let (Some(par), false) = (passive, active) {
            let start = from + 1 + par + 1;
            let mut doer = self.head(start, (start + 4).min(tokens.len()))?;
            doer.deed.object = words(before.iter().rev().take(carried::OBJECT));
            return Some(doer);
        }
        self.doer_before(from, before, after)
    }

    /// The doer before a verb that is not passive: it heads its noun phrase.
    fn doer_before(&self, verb: usize, before: &[Token], after: &[Token]) -> Option<Doer> {
        let is_passive = before.iter().rev().take(3).any(|token| {
            matches!(
                token.fold.as_str(),
                "ete" | "est" | "sont" | "etait" | "etaient" | "fut" | "furent" | "s"
            )
        });
        if is_passive {
            return None;
        }
        let edge = before.iter().rposition(is_boundary).map_or(0, |at| at + 1);
        let start = verb - before.len();
        let relative = edge.checked_sub(1).filter(|at| before.get(*at).is_some_and(|token| token.is("qui")));
        let mut doer = match relative {
            Some(qui) => self.antecedent(start + qui)?,
            None => self.head(start + edge, verb)?,
        };
        doer.deed.insists |= contrast::is_emphatic(before.get(edge..).unwrap_or_default());
        doer.deed.object = object_after(after);
        // « le puits que la mairie a creusé »: what was done stands before.
        let that = edge
            .checked_sub(1)
            .and_then(|at| before.get(at))
            .is_some_and(|token| token.is("que") || token.is("qu"));
        if that {
            let tokens = self.sentence.tokens.get(..start + edge).unwrap_or_default();
            doer.deed.object.extend(words(tokens.iter().rev().take(carried::OBJECT)));
        }
        Some(doer)
    }

    /// Whom « qui » at a position stands for: the last noun before it that no preposition leads.
    fn antecedent(&self, qui: usize) -> Option<Doer> {
        let first = qui.saturating_sub(REACH);
        let pointed =
            self.sentence.tokens.get(qui.checked_sub(1)?).is_some_and(|token| {
                matches!(token.fold.as_str(), "ceux" | "celui" | "celle" | "celles" | "ce")
            });
        if pointed {
            return None;
        }
        let is_comma = self.sentence.tokens.get(qui.checked_sub(1)?).is_some_and(|token| token.is(","));
        let end = qui - usize::from(is_comma);
        (first..end).rev().find_map(|from| self.head(from, end).filter(|doer| doer.at == from + 1))
    }

    /// « du car », after the noun of a doer.
    fn complement(&self, noun: usize) -> Option<String> {
        let link = self.sentence.tokens.get(noun + 1)?;
        if !matches!(link.fold.as_str(), "du" | "de" | "d" | "des") {
            return None;
        }
        let mut own = self.sentence.tokens.iter().skip(noun + 2).take(2);
        own.find(|token| {
            token.kind == WordKind::Letters && token.fold.len() > 2 && !token.is_a(Classes::STOP)
        })
        .map(|token| singular(&token.fold))
    }

    /// Who is named by the tokens from a position to another: the first noun that no preposition leads.
    fn head(&self, from: usize, to: usize) -> Option<Doer> {
        let own = self.sentence.tokens.get(from..to)?;
        let (at, token) = own.iter().enumerate().find(|(at, token)| {
            let is_a = |back: usize, class: Classes| {
                at.checked_sub(back).and_then(|at| own.get(at)).is_some_and(|token| token.is_a(class))
            };
            let determined = is_a(1, Classes::DETERMINER);
            let led = is_a(1, Classes::PREPOSITION) || determined && is_a(2, Classes::PREPOSITION);
            let headed = *at == 0 || determined || token.capital;
            is_noun(token) && headed && !led
        })?;
        let place = Span { start: token.start, end: token.end };
        let actor = self.sentence.mentions_in(place).find(|found| found.start <= place.start);
        let named = actor.is_some() && token.capital;
        let firm = actor.is_some_and(|found| found.kind == Kind::Company).then_some(OWNERS);
        let by = token.doer.or(firm);
        let mut heads = vec![singular(&token.fold)];
        heads.extend(actor.map(|found| found.actor.clone()));
        let lead = usize::from(at > 0 && own.get(at - 1).is_some_and(|word| word.is_a(Classes::DETERMINER)));
        let words = self.sentence.words_at(self.sentence.place(from + at - lead, from + at));
        let shown = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let insists = contrast::is_emphatic(own);
        let of = self.complement(from + at);
        let deed = Deed { by, heads, named, of, insists, ..Deed::default() };
        Some(Doer { deed, shown: format!("par {shown}"), at: from + at })
    }
}

fn is_boundary(token: &Token) -> bool {
    matches!(
        token.fold.as_str(),
        "," | ";"
            | ":"
            | "«"
            | "»"
            | "."
            | "et"
            | "que"
            | "qu"
            | "qui"
            | "mais"
            | "quand"
            | "apres"
            | "avant"
            | "dont"
            | "ou"
    )
}

/// Whether a token can be the noun for a doer or a deed.
pub(super) fn is_noun(token: &Token) -> bool {
    (token.kind == WordKind::Letters || token.doer.is_some())
        && token.fold.len() > 2
        && !token.is_a(Classes::STOP)
        && !token.is_a(Classes::TIME)
        && !token.is_a(Classes::DETERMINER)
}

/// What is seen of a deed at a glance.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtAGlance {
    by: Option<usize>,
    open: bool,
    insists: bool,
}

impl AtAGlance {
    /// Whether two tellings of a deed, printed so many days apart, can name two doers.
    pub(super) fn may_oppose(self, other: Self, apart: i32) -> bool {
        self.insists || other.insists || apart <= SAME_DEED && self.is_of_another_kind_than(other)
    }

    /// Whether the doers of a deed of the rows are of two kinds.
    fn is_of_another_kind_than(self, other: Self) -> bool {
        !self.open && !other.open && self.by.is_some() && other.by.is_some() && self.by != other.by
    }
}

impl Deed {
    /// What set something off: « dû à ».
    pub(super) fn of_cause(cause: Vec<String>, effect: Vec<String>) -> Self {
        Self { heads: cause, object: effect, insists: true, ..Self::default() }
    }

    /// What is seen of it at a glance.
    pub(super) const fn at_a_glance(&self) -> AtAGlance {
        AtAGlance { by: self.by, open: self.open, insists: self.insists }
    }

    /// Whether both may name one doer.
    fn may_be_by(&self, other: &Self) -> bool {
        let same_kind = self.by.is_some() && self.by == other.by;
        let known = self.by.is_some() && other.by.is_some();
        // A firm is no group of people; a name may be that of one who is described.
        let firm = |one: &Self| one.named && one.by == Some(OWNERS);
        let unlike = self.named != other.named && !known && !firm(self) && !firm(other);
        if self.differs_by_what_it_is_of(other) {
            return false;
        }
        same_kind || unlike || concepts::any_alike(&self.heads, &other.heads)
    }

    /// « le chauffeur du camion » and « le chauffeur du car ».
    fn differs_by_what_it_is_of(&self, other: &Self) -> bool {
        let same_noun = self.heads.iter().any(|head| other.heads.contains(head));
        let of = self.of.as_ref().zip(other.of.as_ref());
        same_noun && of.is_some_and(|(one, other)| !concepts::alike(one, other))
    }

    /// Whether this denies what the other says.
    fn denies(&self, other: &Self) -> bool {
        self.nobody && !other.heads.is_empty() && !other.nobody
            || self.denied.iter().any(|head| other.heads.contains(head))
    }
}

fn is_shared(deed: &Statement, object: &[String]) -> bool {
    matches!(&deed.key, Key::Deed(name) if acts::may_be_shared(name, object))
}

impl Judge<'_> {
    /// Whether two sentences name two doers of one deed.
    pub(super) fn two_doers(
        &self,
        (a, one): (&Statement, &Deed),
        (b, other): (&Statement, &Deed),
        kin: Kin,
    ) -> bool {
        let apart = !a.days.is_empty() && !b.days.is_empty() && days_gap(a, b) > 1;
        let answers = one.insists || other.insists;
        if apart
            || self.of_one_chain((a, one), (b, other))
            || !answers && !near_in_print(a, b, SAME_DEED)
            || a.scope.one_of_several
            || b.scope.one_of_several
        {
            return false;
        }
        let two_kinds = one.at_a_glance().is_of_another_kind_than(other.at_a_glance());
        let named = !one.heads.is_empty() && !other.heads.is_empty();
        let denied = one.denies(other) || other.denies(one);
        let insists = answers && named && !one.may_be_by(other);
        if !two_kinds && !denied && !insists {
            return false;
        }
        let same_object = one.nominal
            || other.nominal
            || concepts::any_alike(&one.object, &other.object)
            || one.differs_by_what_it_is_of(other);
        // Of what was done to a person, the person is the object.
        let due = matches!(&a.key, Key::Deed(deed) if deed == DUE);
        let same_person = !due && (insists || denied) && share_focus(a, b);
        same_object && two_kinds && (answers || kin == Kin::Sure && !is_shared(a, &one.object))
            || kin == Kin::Sure && (insists || denied) && (same_object || same_person)
            || kin == Kin::Sure && denied && !one.nobody && !other.nobody
    }
}
