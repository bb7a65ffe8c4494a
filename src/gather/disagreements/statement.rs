//! Records → what they state that others may state otherwise: a record for every subject, kept by
//! itself, so that two are found also where no event joins them.

use core::cell::OnceCell;
use std::{rc::Rc, sync::Arc};

use super::{
    carried,
    common::Common,
    complements::{Complements, Frame, complements},
    concepts::{Concept, things},
    contrast,
    deeds::Deed,
    figures::{Figure, Unit},
    moments::{self, is_passing, is_provisional},
    open::Open,
    peoples::Peoples,
    scope::Scope,
    senses::{Change, Circle, Found, Sense},
    sentence::{Sentence, Token},
    sides,
    words::{Classes, Word},
};
use crate::{
    gather::{printing, terms::Terms},
    model::{Record, Span, Subject},
    text::WordKind,
};

/// What a statement is about, so far as words tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Change(Change),
    Called(Circle),
    /// A figure, by the kind of its unit.
    Counted(Unit),
    Quotation,
    /// What somebody did.
    Deed(String),
    /// On which day it was done.
    Dated(String),
}

/// What a statement says of it.
#[derive(Clone, Debug)]
pub(super) enum Claim {
    /// From a day to a day.
    Date(i32, i32),
    /// Whether it was forced; whether the sentence denies the other side.
    Change {
        forced: bool,
        insists: bool,
    },
    /// The name, and whether the sentence gives it as a name (« est un », « ce “…” »).
    Called {
        label: bool,
    },
    Figure(Figure),
    /// Who did it, and to what.
    Deed(Deed),
    /// The stems of its content words, in order, and of all its words.
    Quotation {
        content: Vec<Arc<str>>,
        all: Vec<Arc<str>>,
    },
}

/// A statement of a record.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is told by other words of the sentence")]
pub(super) struct Statement {
    pub(super) key: Key,
    pub(super) claim: Claim,
    pub(super) value: String,
    pub(super) record: usize,
    pub(super) passage: usize,
    pub(super) span: Span,
    pub(super) speaker: Option<String>,
    /// The days the sentence names.
    pub(super) days: Vec<(i32, i32)>,
    /// What its sentence has.
    pub(super) common: Arc<Common>,
    /// The day its record was printed.
    pub(super) printed: Option<i32>,
    /// Whether it holds for a stated moment only (« à midi », « l'an dernier »).
    pub(super) passing: bool,
    /// Folded words around it that speak of a whole group.
    pub(super) near: Vec<String>,
    /// The ids of the states whose people the words around it name, sorted.
    pub(super) peoples: Vec<String>,
    /// The nouns for those whom a name is given to.
    pub(super) referents: Vec<String>,
    /// The actors named before it; none where the subject is only pointed at (« l'entreprise », a
    /// pronoun).
    pub(super) subjects: Vec<String>,
    /// The persons it can be about: those its sentence names but the speaker, or else the last named
    /// before.
    pub(super) focus: Vec<String>,
    /// Of whom and what its sentence speaks.
    pub(super) scope: Scope,
    /// Whether its sentence tells how things stood on the day it names (« lundi, ils étaient déjà »), not
    /// what happened then.
    pub(super) stood: bool,
    /// Whether its figure is told as one that will change.
    pub(super) provisional: bool,
    /// Where the words stand that say what it is about.
    pub(super) core: Span,
    /// What the words of its clause stand for, sorted.
    pub(super) things: Vec<Concept>,
    /// What is said to be of what in its clause (« la grève des grutiers »).
    pub(super) complements: Complements,
    /// What stands on both sides of the verb of what it dates.
    pub(super) frame: Option<Box<Frame>>,
    /// Whether its clause tells what will be, or is hoped for.
    pub(super) planned: bool,
    /// Whether its figure is the only one of its unit in the sentence.
    pub(super) alone: bool,
}

impl Statement {
    /// What it is about.
    pub(super) const fn about(&self) -> Subject {
        match self.key {
            Key::Dated(_) => Subject::Date,
            Key::Change(_) | Key::Deed(_) => Subject::Agent,
            Key::Called(_) => Subject::Name,
            Key::Counted(_) => Subject::Figure,
            Key::Quotation => Subject::Wording,
        }
    }
}

/// The day on which a record was printed, where it is known well.
pub(super) fn printed(record: &Record) -> Option<i32> {
    Some(printing::day(record)?.0)
}

pub(super) struct Maker<'s, 'a> {
    pub(super) sentence: &'s Sentence<'a>,
    pub(super) found: &'s [Found],
    /// The words for groups of people and things, of the sentences right before.
    pub(super) context: &'s [Vec<Rc<Word>>],
    pub(super) printed: Option<i32>,
    pub(super) peoples: &'s Peoples<'s>,
    pub(super) terms: &'s Terms,
    /// What all statements of the sentence have, once there is one.
    pub(super) common: OnceCell<Arc<Common>>,
    pub(super) all: Vec<Statement>,
}

impl Maker<'_, '_> {
    pub(super) fn push(&mut self, key: Key, claim: Claim, value: String, tokens: (usize, usize)) {
        let sentence = self.sentence;
        let span = sentence.place(tokens.0, tokens.1);
        let common = self.common.get_or_init(|| Arc::new(Common::of(sentence, self.terms)));
        let common = Arc::clone(common);
        let near = near(sentence, tokens);
        let named = near.clone().filter(|word| word.is_a(Classes::PEOPLE));
        let mut peoples: Vec<&str> = named.flat_map(|word| self.peoples.of(&word.fold)).collect();
        peoples.sort_unstable();
        peoples.dedup();
        // Only these are asked for later; all of them would be most of what a statement weighs.
        let of_a_group = near.filter(|word| word.is_a(Classes::OF_A_GROUP)).map(|word| word.fold.clone());
        let clause = sentence.clause(tokens);
        let clause = sentence.tokens.get(clause).unwrap_or_default();
        let speaker = sides::speaker(sentence, span);
        // Who tells a date is not what it is of; who says that he left is the one who left.
        let is_deed = matches!(key, Key::Deed(_));
        let days = sentence.times.iter().filter(|time| !is_deed || !time.goes_on).map(|time| time.days);
        let is_date = matches!(key, Key::Dated(_));
        let sayer = speaker.clone().filter(|_| is_date);
        let subjects = subjects(sentence, span, sayer.as_deref());
        self.all.push(Statement {
            key,
            claim,
            value,
            record: sentence.at,
            passage: sentence.passage,
            span,
            focus: sides::focus(sentence, speaker.as_deref()),
            days: days.collect(),
            common,
            printed: None,
            passing: is_passing(sentence),
            near: of_a_group.collect(),
            peoples: peoples.into_iter().map(str::to_string).collect(),
            referents: Vec::new(),
            subjects,
            speaker,
            scope: Scope::of(sentence, span),
            stood: moments::is_state(sentence),
            provisional: is_provisional(sentence),
            core: Span { start: span.start, end: span.start },
            things: Vec::new(),
            complements: Complements::default(),
            frame: None,
            planned: moments::is_planned(clause),
            alone: true,
        });
    }

    /// The deeds by verbs that no row holds: told at once where the sentence insists on the doer.
    pub(super) fn by_any_verb(&mut self, open: &mut Open) {
        let insists = contrast::insists(self.sentence);
        for token in self.open_deeds() {
            let verb = carried::deed_at(self.sentence, token);
            if insists {
                self.open_deed(token);
                open.insist(&verb, self.sentence.at);
            } else {
                open.mention(&verb, self.sentence, token);
            }
        }
    }

    /// Gives the statements what they have of their sentence and article.
    pub(super) fn settle(&mut self) {
        for statement in &mut self.all {
            statement.printed = self.printed;
            statement.things = things(self.sentence, (statement.span, statement.core));
            if matches!(statement.key, Key::Counted(_) | Key::Dated(_) | Key::Change(_)) {
                statement.complements = complements(self.sentence, statement.span);
            }
        }
    }

    pub(super) fn changes(&mut self) {
        for (nth, found) in self.found.iter().enumerate() {
            let Sense::Change(change, forced, name) = found.sense else { continue };
            // « fermé sur ordre » is not « fermé »: the longer pattern that forces wins.
            let outdone = self.found.iter().enumerate().any(|(other, longer)| {
                matches!(longer.sense, Sense::Change(its, force, _) if its == change && force && !forced)
                    && other != nth
                    && longer.from <= found.to + 8
                    && found.from <= longer.to + 8
            });
            let own_will = change == Change::Closure && !forced && self.has_own_will(found);
            let told = self.is_change(change, name, found) && !self.is_other_word(found);
            if outdone && !own_will || self.is_denied(found) || !told {
                continue;
            }
            let insists = own_will && self.sentence.has(&["non", "rien"]);
            self.push(
                Key::Change(change),
                Claim::Change { forced, insists },
                name.to_string(),
                (found.from, found.to),
            );
            if forced && matches!(change, Change::Office | Change::Death) {
                self.leave_out_doer(found);
            }
            let asks = matches!(change, Change::Inquiry | Change::Talks | Change::Truce);
            if asks && let Some(last) = self.all.last_mut() {
                last.speaker = last.speaker.take().or_else(|| sides::subject(self.sentence, found.from));
            }
        }
    }

    /// Two patterns that meet in the same words say one thing: the first, which is the longer.
    pub(super) fn leave_out_repeated(&mut self) {
        self.all.sort_by(|a, b| (&a.key, a.span.start, b.span.end).cmp(&(&b.key, b.span.start, a.span.end)));
        self.all.dedup_by(|later, kept| {
            later.key == kept.key && later.value == kept.value && later.span.start < kept.span.end
        });
    }

    pub(super) fn has_own_will(&self, found: &Found) -> bool {
        let near = self.sentence.tokens.get(found.from.saturating_sub(6)..).unwrap_or_default();
        near.iter().any(|token| matches!(token.fold.as_str(), "elle-meme" | "lui-meme" | "initiative"))
    }

    /// « n'a pas démissionné », « refuse de se retirer ».
    fn is_denied(&self, found: &Found) -> bool {
        let first = found.from.saturating_sub(4);
        let before = self.sentence.tokens.get(first..found.from).unwrap_or_default();
        let denied = (first..found.from).any(|at| contrast::is_denying(&self.sentence.tokens, at));
        denied
            || before.iter().any(|token| {
                const ASKED: [&str; 8] =
                    ["reclam", "exig", "demand", "appel", "menac", "refus", "propos", "souhait"];
                matches!(token.fold.as_str(), "sans" | "si" | "faute")
                    || ASKED.iter().any(|head| token.fold.starts_with(head))
            })
    }
}

/// Content words around some tokens.
fn near<'s>(
    sentence: &'s Sentence<'_>,
    (from, to): (usize, usize),
) -> impl Iterator<Item = &'s Token> + Clone {
    let around = sentence.tokens.get(from.saturating_sub(8)..(to + 10).min(sentence.tokens.len()));
    around
        .unwrap_or_default()
        .iter()
        .filter(|token| token.kind == WordKind::Letters && token.fold.len() > 3 && !token.is_a(Classes::STOP))
}

/// The actors that a sentence names before a place, who says it left out.
fn subjects(sentence: &Sentence<'_>, span: Span, speaker: Option<&str>) -> Vec<String> {
    let before = Span { start: sentence.span.start, end: span.start };
    sentence.actors_in(before).filter(|id| Some(*id) != speaker).map(String::from).collect()
}
