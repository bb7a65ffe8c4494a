//! Records → all their statements, in order, on all cores.

use core::cell::OnceCell;
use std::rc::Rc;

use super::{
    figures, groups,
    open::{Meetings, Open, Plain},
    peoples::Peoples,
    quotations::{Stemmed, quotations},
    senses,
    sentence::Sentence,
    statement::{Key, Maker, Statement, printed},
    words::{Word, Words},
};
use crate::{
    gather::{cores, terms::Terms},
    model::Record,
    text::CodePoints,
};

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
    let mut open = Open::default();
    let mut own: Vec<Vec<Statement>> = Vec::with_capacity(shares.len());
    for (its, its_open) in cores::map(&shares, of_share) {
        own.push(its);
        open.append(its_open);
    }
    let plain = open.worth_asking(meetings);
    let of_records: Vec<&[Plain]> = plain.chunk_by(|a, b| a.record == b.record).collect();
    let shares: Vec<&[&[Plain]]> = of_records.chunks(at_once).collect();
    let plain = cores::map(&shares, |_, share| {
        let mut words = Words::new(peoples);
        let own = share.iter().flat_map(|deeds| plain_deeds(records, terms, peoples, deeds, &mut words));
        own.collect::<Vec<Statement>>()
    });
    merged(own, plain)
}

/// Two lists of shares, each by record, as one: of one record those of the first stand first.
fn merged(first: Vec<Vec<Statement>>, second: Vec<Vec<Statement>>) -> Vec<Statement> {
    let n_statements = first.iter().chain(&second).map(Vec::len).sum();
    let mut all = Vec::with_capacity(n_statements);
    let mut second = second.into_iter().flatten().peekable();
    for statement in first.into_iter().flatten() {
        while let Some(before) = second.next_if(|other| other.record < statement.record) {
            all.push(before);
        }
        all.push(statement);
    }
    all.extend(second);
    all
}

/// The statements of some records in a row.
fn of_some(first: usize, records: &[Record], terms: &Terms, peoples: &Peoples<'_>) -> (Vec<Statement>, Open) {
    let mut words = Words::new(peoples);
    let mut stems = Stemmed::default();
    let mut all = Vec::new();
    let mut open = Open::default();
    for (at, record) in (first..).zip(records) {
        let points = CodePoints::of(&record.text);
        let title = record.title.as_ref().map(|title| (title.start, title.end));
        let printed = printed(record);
        let mut context: Vec<Vec<Rc<Word>>> = Vec::new();
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
                terms,
                common: OnceCell::new(),
                all: Vec::new(),
            };
            made.dated();
            made.changes();
            made.names();
            made.someone();
            made.groups();
            made.deeds();
            made.causes();
            for statement in &made.all {
                if let Key::Deed(deed) = &statement.key {
                    open.tell(deed, at);
                }
            }
            made.by_any_verb(&mut open);
            made.figures(figures);
            made.leave_out_repeated();
            made.settle();
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
    words: &mut Words<'_>,
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
        let mut made = Maker {
            sentence: &sentence,
            found: &[],
            context: &[],
            printed,
            peoples,
            terms,
            common: OnceCell::new(),
            all: Vec::new(),
        };
        for deed in deeds {
            made.open_deed(deed.token);
        }
        made.settle();
        all.append(&mut made.all);
    }
    all
}
