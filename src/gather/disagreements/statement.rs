//! Records → what they state that others may state otherwise: a record for every subject, kept by
//! itself, so that two are found also where no event joins them.

use std::sync::Arc;

use super::{
    concepts::{Concept, things},
    deeds::{self, Deed},
    figures::{self, Figure, Unit},
    groups,
    moments::{self, is_passing, is_provisional, weekdays},
    open::{Meetings, Open, Plain},
    peoples::Peoples,
    quotations::{Stemmed, quotations},
    scope::Scope,
    senses::{self, Change, Circle, Found, Sense},
    sentence::{Sentence, Token},
    sides,
    words::{Classes, Words},
};
use crate::{
    gather::{
        cores, printing,
        terms::{Term, Terms},
    },
    model::{Record, Span, Subject},
    text::{CodePoints, WordKind},
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
    /// The terms of the sentence, dates left out, sorted.
    pub(super) terms: Vec<Term>,
    /// The actors of the sentence, sorted.
    pub(super) actors: Vec<String>,
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
    /// Whether its clause tells what will be, or is hoped for.
    pub(super) planned: bool,
    /// Whether its figure is the only one of its unit in the sentence.
    pub(super) alone: bool,
    /// The days of the week that the sentence names.
    pub(super) weekdays: Vec<String>,
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

/// How many records are read in one go, with one memory of words, at least and at most: the more, the fewer words
/// are looked at twice; the fewer, the better the work is dealt out.
const RECORDS_AT_ONCE: (usize, usize) = (256, 8192);
/// Into so many shares a collection is dealt out.
const N_SHARES: usize = 8;

/// All statements of some records, in order.
pub(super) fn statements(
    records: &[Record],
    terms: &Terms,
    peoples: &Peoples<'_>,
    meetings: Meetings<'_>,
) -> Vec<Statement> {
    let at_once = (records.len() / N_SHARES).clamp(RECORDS_AT_ONCE.0, RECORDS_AT_ONCE.1);
    let shares: Vec<&[Record]> = records.chunks(at_once).collect();
    let of_share = |nth: usize, records: &&[Record]| of_some(nth * at_once, records, terms, peoples);
    let mut all = Vec::new();
    let mut open = Open::default();
    for (own, its) in cores::map(&shares, of_share) {
        all.extend(own);
        open.append(its);
    }
    let plain = open.worth_asking(meetings);
    let of_records: Vec<&[Plain]> = plain.chunk_by(|a, b| a.record == b.record).collect();
    let shares: Vec<&[&[Plain]]> = of_records.chunks(at_once).collect();
    let plain = cores::map(&shares, |_, share| {
        let mut words = Words::default();
        let own = share.iter().flat_map(|deeds| plain_deeds(records, terms, peoples, deeds, &mut words));
        own.collect::<Vec<Statement>>()
    });
    all.extend(plain.into_iter().flatten());
    all.sort_by_key(|statement| statement.record);
    all
}

/// The statements of some records in a row.
fn of_some(first: usize, records: &[Record], terms: &Terms, peoples: &Peoples<'_>) -> (Vec<Statement>, Open) {
    let mut words = Words::default();
    let mut stems = Stemmed::default();
    let mut all = Vec::new();
    let mut open = Open::default();
    for (at, record) in (first..).zip(records) {
        let points = CodePoints::of(&record.text);
        let title = record.title.as_ref().map(|title| (title.start, title.end));
        let printed = printed(record);
        let mut context: Vec<Vec<String>> = Vec::new();
        for passage in 0..record.passages.len() {
            let Some(sentence) = Sentence::of((at, record), &points, passage, &mut words) else { continue };
            if title.is_some_and(|(start, end)| sentence.span.start < end && start < sentence.span.end) {
                continue;
            }
            let found = senses::find(&sentence);
            let figures = figures::figures(&sentence);
            let mut made = Maker {
                sentence: &sentence,
                found: &found,
                context: &context,
                printed,
                peoples,
                all: Vec::new(),
            };
            made.dated();
            made.changes();
            made.names();
            made.someone();
            made.groups();
            made.deeds();
            for statement in &made.all {
                if let Key::Deed(deed) = &statement.key {
                    open.tell(deed, at);
                }
            }
            made.by_any_verb(&mut open);
            made.figures(figures);
            made.leave_out_repeated();
            made.settle(terms);
            all.append(&mut made.all);
            context.push(groups::named_in(&sentence));
            context.drain(..context.len().saturating_sub(groups::BEFORE));
        }
        quotations(record, &points, at, printed, &mut stems, &mut all);
    }
    (all, open)
}

/// The doers that sentences of one record without insistence name.
fn plain_deeds(
    records: &[Record],
    terms: &Terms,
    peoples: &Peoples<'_>,
    deeds: &[Plain],
    words: &mut Words,
) -> Vec<Statement> {
    let Some((at, record)) = deeds.first().and_then(|deed| Some((deed.record, records.get(deed.record)?)))
    else {
        return Vec::new();
    };
    let points = CodePoints::of(&record.text);
    let printed = printed(record);
    let mut all = Vec::new();
    for deeds in deeds.chunk_by(|a, b| a.passage == b.passage) {
        let passage = deeds.first().map_or(0, |deed| deed.passage);
        let Some(sentence) = Sentence::of((at, record), &points, passage, words) else { continue };
        let mut made =
            Maker { sentence: &sentence, found: &[], context: &[], printed, peoples, all: Vec::new() };
        for deed in deeds {
            made.open_deed(deed.token);
        }
        made.settle(terms);
        all.append(&mut made.all);
    }
    all
}

/// The day on which a record was printed, where it is known well.
pub(super) fn printed(record: &Record) -> Option<i32> {
    let range = printing::days(record);
    let (from, to) = (range.from?.0, range.to?.0);
    (to - from <= 7).then_some(from)
}

pub(super) struct Maker<'s, 'a> {
    pub(super) sentence: &'s Sentence<'a>,
    pub(super) found: &'s [Found],
    /// Folded words for groups of people and things, of the sentences right before.
    pub(super) context: &'s [Vec<String>],
    pub(super) printed: Option<i32>,
    peoples: &'s Peoples<'s>,
    pub(super) all: Vec<Statement>,
}

impl Maker<'_, '_> {
    pub(super) fn push(&mut self, key: Key, claim: Claim, value: String, tokens: (usize, usize)) {
        let sentence = self.sentence;
        let span = sentence.place(tokens.0, tokens.1);
        let record = sentence.record;
        let mut actors: Vec<String> =
            record.passages.get(sentence.passage).map_or_else(Vec::new, |passage| passage.actors.clone());
        actors.sort_unstable();
        let near = near(sentence, tokens);
        let mut peoples: Vec<&str> = near.clone().flat_map(|word| self.peoples.of(&word.fold)).collect();
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
            terms: Vec::new(),
            actors,
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
            planned: moments::is_planned(clause),
            alone: true,
            weekdays: weekdays(sentence),
        });
    }

    /// The deeds by verbs that no row holds: told at once where the sentence insists on the doer.
    fn by_any_verb(&mut self, open: &mut Open) {
        let insists = deeds::insists(self.sentence);
        for token in self.open_deeds() {
            let verb = deeds::verb(self.sentence, token);
            if insists {
                self.open_deed(token);
                open.insist(verb, self.sentence.at);
            } else {
                open.mention(verb, self.sentence, token);
            }
        }
    }

    /// Gives the statements what they have of their sentence and article.
    fn settle(&mut self, terms: &Terms) {
        let mut own: Vec<Term> = terms.undated(self.sentence.at, self.sentence.passage).collect();
        own.sort_unstable();
        own.dedup();
        for statement in &mut self.all {
            statement.terms.clone_from(&own);
            statement.printed = self.printed;
            statement.things = things(self.sentence, (statement.span, statement.core));
        }
    }

    fn changes(&mut self) {
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
            if outdone && !own_will || self.is_denied(found) {
                continue;
            }
            let insists = own_will && self.sentence.has(&["non", "rien"]);
            self.push(
                Key::Change(change),
                Claim::Change { forced, insists },
                name.to_string(),
                (found.from, found.to),
            );
            let asks = matches!(change, Change::Inquiry | Change::Talks | Change::Truce);
            if asks && let Some(last) = self.all.last_mut() {
                last.speaker = last.speaker.take().or_else(|| sides::subject(self.sentence, found.from));
            }
        }
    }

    /// Two patterns that meet in the same words say one thing: the first, which is the longer.
    fn leave_out_repeated(&mut self) {
        self.all.sort_by(|a, b| (&a.key, a.span.start, b.span.end).cmp(&(&b.key, b.span.start, a.span.end)));
        self.all.dedup_by(|later, kept| {
            later.key == kept.key && later.value == kept.value && later.span.start < kept.span.end
        });
    }

    fn has_own_will(&self, found: &Found) -> bool {
        let near = self.sentence.tokens.get(found.from.saturating_sub(6)..).unwrap_or_default();
        near.iter().any(|token| matches!(token.fold.as_str(), "elle-meme" | "lui-meme" | "initiative"))
    }

    /// « n'a pas démissionné », « refuse de se retirer ».
    fn is_denied(&self, found: &Found) -> bool {
        let before = self.sentence.tokens.get(found.from.saturating_sub(4)..found.from).unwrap_or_default();
        before.iter().any(|token| {
            const ASKED: [&str; 8] =
                ["reclam", "exig", "demand", "appel", "menac", "refus", "propos", "souhait"];
            matches!(token.fold.as_str(), "pas" | "jamais" | "sans" | "si" | "faute")
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
