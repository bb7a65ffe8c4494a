//! Records → where their tellings disagree: on a date, a figure, the words of a quotation, what
//! someone is called, who did it.
//!
//! Every statement is kept with a record of its own subject, so that two are found also where their
//! dates lie too far apart for one event, or none is given. Two are set against each other only where
//! the articles tell one story and the subject is the same; whatever can be right together is no
//! disagreement. Not judged: what only an understanding of the world would tell.

mod acts;
mod agents;
mod ages;
mod aligned;
mod called;
mod callings;
mod candidates;
mod carried;
mod causes;
mod collect;
mod common;
mod compatibility;
mod complements;
mod concepts;
mod contrast;
mod counted;
mod counts;
mod dated;
mod dates;
mod deeds;
mod doers;
mod doings;
mod fields;
mod figures;
mod glance;
mod governing;
mod groups;
mod kinds;
mod manner;
mod measures;
mod moments;
mod names;
mod natures;
mod numbers;
mod open;
mod peoples;
mod poles;
mod quotations;
mod scope;
mod senses;
mod sentence;
mod sharing;
mod sides;
mod statement;
mod story;
mod tables;
mod tolls;
mod units;
mod vocabulary;
mod weights;
mod wording;
mod words;

use core::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::fast::FixedState;

use super::{cores, lookalikes::LookAlikes, terms::Terms, unions::Unions};
use crate::{
    model::{ArticleIdx, Disagreement, Event, EventIdx, Family, Record, Subject, Telling},
    read::Lexicon,
};
use candidates::{Repeated, Subjects, candidates};
use collect::statements;
use compatibility::Judge;
use open::Meetings;
use peoples::Peoples;
use statement::{Key, Statement};
use story::Kin;
use wording::Quotes;

/// What is known of a collection before its tellings are compared.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) families: &'a [Family],
    pub(super) events: &'a [Event],
    pub(super) alike: &'a LookAlikes,
}

/// Finds the disagreements, by their first telling.
pub(super) fn disagreements(
    records: &[Record],
    known: Known<'_>,
    terms: &Terms,
    lexicon: &Lexicon,
) -> Vec<Disagreement> {
    let Known { families, events, .. } = known;
    let printed_on = cores::map(records, |_, record| statement::printed(record));
    let pairs = candidates(terms, families, &printed_on);
    let meetings = Meetings { pairs: &pairs, families, n_records: records.len() };
    let statements = statements(records, terms, &Peoples::among(lexicon), meetings);
    let (repeated, mut judge) =
        cores::both(|| Repeated::of(&statements), || Judge::new(&statements, terms, records, known));
    judge.repeated(printed(&statements, &repeated));
    let mut opposed = opposed(&statements, &repeated, pairs, records.len(), &judge);
    opposed.sort_unstable();
    opposed.dedup();
    let facts = facts(events);
    let mut found: Vec<(BTreeSet<(usize, usize)>, Disagreement)> = joined(&opposed)
        .into_iter()
        .filter_map(|(groups, reason)| {
            let members: Vec<&Statement> = groups
                .iter()
                .flat_map(|group| repeated.members(*group))
                .filter_map(|at| statements.get(*at as usize))
                .collect();
            let passages = members.iter().map(|member| (member.record, member.passage)).collect();
            Some((passages, disagreement(&members, &facts, reason)?))
        })
        .collect();
    drop(judge);
    cores::forget(statements);
    leave_out_repeated(&mut found);
    let mut found: Vec<Disagreement> = found.into_iter().map(|(_, found)| found).collect();
    found.sort_by_key(|found| {
        found.tellings.first().map(|telling| (telling.article, telling.span, found.about))
    });
    found
}

/// Two ways to read the same sentences are one disagreement: of figures only where the values are the same
/// too, for a sentence may hold several.
fn leave_out_repeated(found: &mut Vec<(BTreeSet<(usize, usize)>, Disagreement)>) {
    let mut met = HashSet::new();
    found.retain(|(passages, one)| {
        let values: BTreeSet<String> = match one.about {
            Subject::Figure | Subject::Wording => one.tellings.iter().map(|it| it.value.clone()).collect(),
            _ => BTreeSet::new(),
        };
        met.insert((one.about, passages.clone(), values))
    });
}

/// The first and last day on which each statement and its repetitions were printed, by their group.
fn printed(statements: &[Statement], repeated: &Repeated) -> Vec<Option<(i32, i32)>> {
    let of_group = |group: usize| {
        let members = repeated.members(group).iter();
        let printed = members.filter_map(|at| statements.get(*at as usize)?.printed);
        printed.map(|day| (day, day)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    (0..repeated.n_groups()).map(of_group).collect()
}

/// Two groups of statements that exclude each other, and why.
type Opposed = (usize, usize, &'static str);

/// Two statements on one subject in articles that tell one story.
struct Pair {
    one: usize,
    other: usize,
    kin: Kin,
}

/// The groups of statements that exclude each other, in articles that tell one story; of statements
/// that copies repeat, the first pair alone is judged.
fn opposed(
    statements: &[Statement],
    repeated: &Repeated,
    mut stories: Vec<(u32, u32)>,
    n_records: usize,
    judge: &Judge<'_>,
) -> Vec<Opposed> {
    let subjects = Subjects::of(statements, n_records, |at| judge.printed(repeated.group_of(at)));
    stories.extend((0..n_records as u32).map(|record| (record, record)));
    let judged = |pair: &Pair| {
        let (one, other) = (statements.get(pair.one)?, statements.get(pair.other)?);
        let (group, other_group) = (repeated.group_of(pair.one), repeated.group_of(pair.other));
        let reason = judge.opposed((group, one), (other_group, other), pair.kin)?;
        Some((group, other_group, reason))
    };
    let is_saying = |at: usize| statements.get(at).is_some_and(|one| one.key == Key::Quotation);
    let is_alone = |statement: usize| repeated.members(repeated.group_of(statement)).len() < 2;
    // What stands once is judged at once; of what is repeated, the pairs of one group with another are
    // too many to keep. What can be right together in one story can be in two.
    let likely = |(one, other): (usize, usize)| {
        let pair = Pair { one, other, kin: Kin::Sure };
        let found = if !is_alone(one) || !is_alone(other) {
            Judged::Later
        } else if is_saying(one) {
            Quotes::may_be_one(statements.get(one)?, statements.get(other)?).then_some(Judged::Unread)?
        } else {
            Judged::Opposed(judged(&pair)?)
        };
        Some((pair, found))
    };
    let of_record: Vec<&[(u32, u32)]> = stories.chunk_by(|one, other| one.0 == other.0).collect();
    let met: Vec<Met> = cores::flat_map(of_record.len(), |at| {
        let own = of_record.get(at).copied().unwrap_or_default();
        let first = own.first().map_or(0, |(a, _)| *a as usize);
        // Each of its words is weighed once for all whom it meets.
        let weights = LazyCell::new(|| judge.stories.weights_of(first));
        let mut met = Vec::new();
        for (a, b) in own.iter().map(|(a, b)| (*a as usize, *b as usize)) {
            let pairs = subjects.pairs(a, b);
            // Two statements are compared in less time than all the words of two articles.
            let mut may_oppose = pairs.into_iter().filter_map(likely).peekable();
            let kin = match may_oppose.peek() {
                Some(_) => judge.kin((a, &weights), b),
                None => Kin::None,
            };
            if kin > Kin::None {
                met.extend(may_oppose.filter_map(|(pair, found)| match found {
                    Judged::Opposed(found) if kin == Kin::Sure => Some(Met::Opposed(found)),
                    Judged::Later => Some(Met::Repeated(Pair { kin, ..pair })),
                    _ => judged(&Pair { kin, ..pair }).map(Met::Opposed),
                }));
            }
        }
        met
    });
    let (mut opposed, first) = parted(met, repeated);
    opposed.extend(cores::filter_map(first.len(), |at| judged(first.get(at)?)));
    opposed
}

/// What was judged, and of each two groups of repeated statements the first pair.
fn parted(met: Vec<Met>, repeated: &Repeated) -> (Vec<Opposed>, Vec<Pair>) {
    let mut known: HashSet<(usize, usize), FixedState> = HashSet::default();
    let (mut opposed, mut first): (Vec<Opposed>, Vec<Pair>) = (Vec::new(), Vec::new());
    for met in met {
        match met {
            Met::Opposed(found) => opposed.push(found),
            Met::Repeated(pair) => {
                if known.insert((repeated.group_of(pair.one), repeated.group_of(pair.other))) {
                    first.push(pair);
                }
            }
        }
    }
    (opposed, first)
}

/// What came of a pair of statements, taken as of one story.
enum Judged {
    Opposed(Opposed),
    /// Two sayings: their words are compared once it is known that the story is one.
    Unread,
    /// One of them is repeated.
    Later,
}

/// What came of a pair of statements.
enum Met {
    Opposed(Opposed),
    /// One of them is repeated: to be judged once.
    Repeated(Pair),
}

/// The groups that opposition joins, each sorted, with the reason of the first pair.
fn joined(opposed: &[Opposed]) -> Vec<(Vec<usize>, &'static str)> {
    let mut met: Vec<usize> = opposed.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
    met.sort_unstable();
    met.dedup();
    let place = |group: usize| met.binary_search(&group).unwrap_or_default();
    let mut unions = Unions::new(met.len());
    for (a, b, _) in opposed {
        unions.join(place(*a), place(*b));
    }
    let mut reasons: Vec<Option<&'static str>> = vec![None; met.len()];
    for (a, _, reason) in opposed {
        if let Some(slot) = reasons.get_mut(unions.root(place(*a))) {
            slot.get_or_insert(reason);
        }
    }
    let groups = unions.larger_than_one().into_iter();
    groups
        .filter_map(|members| {
            let reason = reasons.get(*members.first()?).copied().flatten()?;
            Some((members.into_iter().filter_map(|at| met.get(at).copied()).collect(), reason))
        })
        .collect()
}

/// The events of each passage.
fn facts(events: &[Event]) -> BTreeMap<(usize, usize), EventIdx> {
    let mut facts = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        for fact in &event.facts {
            facts.insert((fact.article.0 as usize, fact.passage as usize), EventIdx(at as u32));
        }
    }
    facts
}

fn disagreement(
    members: &[&Statement],
    facts: &BTreeMap<(usize, usize), EventIdx>,
    reason: &str,
) -> Option<Disagreement> {
    let about = members.first()?.about();
    let mut values: BTreeMap<EventIdx, BTreeSet<&str>> = BTreeMap::new();
    for statement in members {
        if let Some(event) = facts.get(&(statement.record, statement.passage)) {
            values.entry(*event).or_default().insert(&statement.value);
        }
    }
    let event = values.into_iter().find(|(_, values)| values.len() > 1).map(|(event, _)| event);
    let mut tellings: Vec<Telling> = members
        .iter()
        .map(|statement| Telling {
            value: statement.value.clone(),
            article: ArticleIdx(statement.record as u32),
            span: statement.span,
            speaker: statement.speaker.clone(),
        })
        .collect();
    tellings.sort_by(|a, b| (a.article, a.span, &a.value).cmp(&(b.article, b.span, &b.value)));
    Some(Disagreement { about, event, tellings, by: reason.to_string() })
}

#[cfg(test)]
mod tests;
