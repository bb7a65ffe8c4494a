//! Records → the pairs that tell one story, and the statements that copies repeat.
//!
//! A record is looked up by the words that tell it from others: rare ones, the oftener it repeats them
//! the better. In the list of a word, by day of printing, each record meets a bounded number of those
//! that follow, and of one family only a few: the pairs stay in proportion to the records, whether or
//! not a thousand of them are copies.

use std::{
    collections::{BTreeMap, HashMap},
    hash::BuildHasher as _,
    sync::Arc,
};

use foldhash::fast::FixedState;

use super::{
    glance::Glance,
    statement::{Claim, Statement},
};
use crate::{
    gather::{
        cores,
        families::family_of,
        places::{Places, often_met},
        terms::{Term, Terms},
    },
    model::Family,
};

/// The words by which a record is looked up at least, and at most.
const N_WORDS: (usize, usize) = (20, 400);
/// So many look-ups are spread over the records of a collection: a small one is looked up by all its
/// words.
const N_LOOK_UPS: usize = 1_000_000;
/// How many records each meets in the list of one word.
const N_NEIGHBOURS: usize = 16;
/// In how many lists two records meet at least.
const N_LEAST: usize = 2;
/// So many records of one family stand in a list.
const N_COPIES: usize = 4;

/// Statements that repeat each other word for word, in groups numbered by their first.
pub(super) struct Repeated {
    /// The group of each statement.
    of: Vec<u32>,
    n_groups: usize,
    members: Places,
}

impl Repeated {
    /// Groups statements of the same words, value and speaker.
    pub(super) fn of(statements: &[Statement]) -> Self {
        // Of so many, two that differ have one number by chance in one of millions of collections.
        let numbers = cores::map(statements, |_, statement| {
            let words: &[Arc<str>] = match &statement.claim {
                Claim::Quotation { all, .. } => all,
                _ => &[],
            };
            let same = (&statement.key, &statement.value, &statement.speaker, &statement.common.terms, words);
            FixedState::default().hash_one(same)
        });
        let mut groups: HashMap<u64, u32, FixedState> = HashMap::default();
        let mut of = Vec::with_capacity(statements.len());
        for number in numbers {
            let next = groups.len() as u32;
            of.push(*groups.entry(number).or_insert(next));
        }
        let members = Places::of(groups.len(), of.iter().copied());
        Self { n_groups: groups.len(), members, of }
    }

    /// How many groups there are.
    pub(super) const fn n_groups(&self) -> usize {
        self.n_groups
    }

    /// The group of a statement.
    pub(super) fn group_of(&self, statement: usize) -> usize {
        self.of.get(statement).map_or(0, |group| *group as usize)
    }

    /// The statements of a group, in order.
    pub(super) fn members(&self, group: usize) -> &[u32] {
        self.members.of_item(group)
    }
}

/// The pairs of records that may tell one story, the smaller position first, sorted, each once.
pub(super) fn candidates(terms: &Terms, families: &[Family], printed: &[Option<i32>]) -> Vec<(u32, u32)> {
    let lists = lists(terms, families, printed);
    let places = Places::of(printed.len(), lists.iter().map(|(_, record)| *record));
    // All lists stand in one order, so that of two records it is always the same that follows.
    let mut pairs: Vec<(u32, u32)> = cores::flat_map(printed.len(), |record| {
        let one = record as u32;
        let often = often_met(&lists, &places, record, (N_NEIGHBOURS, N_LEAST)).into_iter();
        often.map(|other| (one.min(other), one.max(other))).collect()
    });
    cores::sort(&mut pairs);
    pairs
}

/// The records by each word that tells them from others, by day of printing; of one family only a few.
fn lists(terms: &Terms, families: &[Family], printed: &[Option<i32>]) -> Vec<(Term, u32)> {
    let n_words = (N_LOOK_UPS / printed.len().max(1)).clamp(N_WORDS.0, N_WORDS.1);
    let mut lists: Vec<(Term, Option<i32>, u32)> = cores::flat_map(printed.len(), |record| {
        let day = printed.get(record).copied().flatten();
        telling(terms, record, n_words).into_iter().map(|term| (term, day, record as u32)).collect()
    });
    cores::sort(&mut lists);
    let family_of = family_of(families, printed.len());
    let mut kept: Vec<(Term, u32)> = Vec::with_capacity(lists.len());
    let mut n_of_family: BTreeMap<usize, usize> = BTreeMap::new();
    for list in lists.chunk_by(|a, b| a.0 == b.0) {
        n_of_family.clear();
        for (term, _, record) in list {
            let n_met = family_of.get(*record as usize).copied().flatten().map_or(0, |family| {
                let n_met = n_of_family.entry(family).or_default();
                *n_met += 1;
                *n_met
            });
            if n_met <= N_COPIES {
                kept.push((*term, *record));
            }
        }
    }
    kept
}

/// The terms that tell a record from most others.
fn telling(terms: &Terms, record: usize, n_words: usize) -> Vec<Term> {
    let mut own = terms.of_record(record).to_vec();
    own.sort_unstable();
    let mut weighed: Vec<(f64, Term)> = own
        .chunk_by(|a, b| a == b)
        .filter_map(|same| {
            let term = *same.first()?;
            let shared = terms.n_records_with(term) > 1 && !terms.is_figure(term);
            shared.then(|| (terms.weight(term) * (1.0 + (same.len() as f64).ln()), term))
        })
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    weighed.into_iter().take(n_words).map(|(_, term)| term).collect()
}

/// The statements of each record on one subject.
pub(super) struct Subjects {
    /// What each of them is about, by number. Those of one record stand together, sorted.
    numbers: Vec<u64>,
    entries: Vec<Entry>,
    /// Where those of each record end.
    ends: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The position of the statement.
    statement: u32,
    glance: Glance,
}

/// Of one record so many statements on one subject are compared.
const MAX_OF_SUBJECT: usize = 48;

impl Subjects {
    /// Sorts the statements of `n_records` records; they stand by record. `printed` tells when a statement and
    /// its repetitions were.
    pub(super) fn of(
        statements: &[Statement],
        n_records: usize,
        printed: impl Fn(usize) -> Option<(i32, i32)> + Sync,
    ) -> Self {
        let by_record: Vec<&[Statement]> = statements.chunk_by(|a, b| a.record == b.record).collect();
        let mut first = 0;
        let starts = by_record.iter().map(|own| {
            first += own.len();
            first - own.len()
        });
        let by_record: Vec<(usize, &[Statement])> = starts.zip(by_record.iter().copied()).collect();
        let entries = cores::map(&by_record, |_, (first, own)| {
            let entry = |(at, found): (usize, &Statement)| {
                let number = FixedState::default().hash_one(&found.key);
                (number, Entry { statement: at as u32, glance: Glance::of(found, printed(at)) })
            };
            let mut own: Vec<(u64, Entry)> = (*first..).zip(*own).map(entry).collect();
            own.sort_unstable_by_key(|(number, entry)| (*number, entry.statement));
            let compared = own.chunk_by(|a, b| a.0 == b.0);
            compared.flat_map(|same| same.iter().take(MAX_OF_SUBJECT)).copied().collect::<Vec<_>>()
        });
        let n = statements.len();
        let mut made =
            Self { numbers: Vec::with_capacity(n), entries: Vec::with_capacity(n), ends: vec![0; n_records] };
        for ((_, own), entries) in by_record.iter().zip(entries) {
            let record = own.first().map_or(n_records, |first| first.record);
            if let Some(end) = made.ends.get_mut(record) {
                for (number, entry) in entries {
                    made.numbers.push(number);
                    made.entries.push(entry);
                }
                *end = made.entries.len();
            }
        }
        let mut last = 0;
        for end in &mut made.ends {
            last = last.max(*end);
            *end = last;
        }
        made
    }

    fn of_record(&self, record: usize) -> (&[u64], &[Entry]) {
        let end_of = |record: usize| self.ends.get(record).copied();
        let start = record.checked_sub(1).map_or(Some(0), end_of);
        let range = start.zip(end_of(record)).map_or(0..0, |(start, end)| start..end);
        let numbers = self.numbers.get(range.clone()).unwrap_or_default();
        (numbers, self.entries.get(range).unwrap_or_default())
    }

    /// The pairs of statements of two records, or of one, that are about one subject and may exclude
    /// each other.
    pub(super) fn pairs(&self, a: usize, b: usize) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let ((numbers, own), (other_numbers, others)) = (self.of_record(a), self.of_record(b));
        let (mut at, mut its) = (0, 0);
        while let (Some(one), Some(other)) = (numbers.get(at), other_numbers.get(its)) {
            if one != other {
                // Both steps are counted, not branched on: which list is behind cannot be foretold.
                at += usize::from(one < other);
                its += usize::from(other < one);
                continue;
            }
            let n_alike = |list: &[u64], from: usize| {
                list.iter().skip(from).take_while(|number| *number == one).count()
            };
            let (end, other_end) = (at + n_alike(numbers, at), its + n_alike(other_numbers, its));
            let same = others.get(its..other_end).unwrap_or_default();
            for entry in own.get(at..end).unwrap_or_default() {
                let fit = same.iter().filter(|other| {
                    if a == b {
                        entry.statement < other.statement && entry.glance.may_oppose_within(other.glance)
                    } else {
                        entry.glance.may_oppose(other.glance)
                    }
                });
                pairs.extend(fit.map(|other| (entry.statement as usize, other.statement as usize)));
            }
            (at, its) = (end, other_end);
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::super::peoples::Peoples;
    use super::{N_NEIGHBOURS, Repeated, candidates, lists};
    use crate::read::Lexicon;
    use crate::{
        gather::{
            disagreements::{collect::statements, open::Meetings, statement::Claim},
            terms::Terms,
            tests::{article, blank, with_passages},
        },
        model::{ArticleIdx, Family, Record, Score},
    };

    fn alike(n_records: usize) -> Vec<Record> {
        let text = "Un pêcheur de Kervez a remonté une ancre romaine devant la jetée du vieux môle.";
        let n_points = text.chars().count() as u32;
        (0..n_records).map(|nth| with_passages(blank(&format!("{nth:04}"), text), &[(0, n_points)])).collect()
    }

    #[test]
    fn each_of_many_alike_meets_a_bounded_number_whatever_the_order_of_days() {
        let records = alike(300);
        let terms = Terms::of(&records);
        let days: Vec<Option<i32>> = (0..300).map(|nth| Some(nth * 7 % 11)).collect();
        let pairs = candidates(&terms, &[], &days);
        assert!(pairs.len() > 300 && pairs.len() <= 300 * N_NEIGHBOURS, "{}", pairs.len());
        assert!(pairs.is_sorted() && pairs.iter().all(|(one, other)| one < other));
    }

    #[test]
    fn of_a_family_only_some_are_looked_up() {
        let records = alike(50);
        let terms = Terms::of(&records);
        let family = Family {
            id: "0000".into(),
            articles: (0..50).map(ArticleIdx).collect(),
            source: None,
            shared: Score(1000),
            by: String::new(),
        };
        let kept = lists(&terms, &[family], &[Some(0); 50]);
        let first = kept.first().map(|(term, _)| *term);
        assert_eq!(kept.iter().filter(|(term, _)| Some(*term) == first).count(), super::N_COPIES);
    }

    #[test]
    fn statements_that_repeat_each_other_are_one_group() {
        let told = |id: &str, n_bulls: usize| {
            let text =
                format!("La foire\n\nÀ Aumale, {n_bulls} taureaux ont été vendus samedi sous la halle.");
            article(id, "2011-05-09", &text)
        };
        let records = [told("a", 412), told("b", 412), told("c", 398)];
        let (terms, lexicon) = (Terms::of(&records), Lexicon::default());
        let meetings = Meetings { pairs: &[], families: &[], n_records: records.len() };
        let mut statements = statements(&records, &terms, &Peoples::among(&lexicon), meetings);
        statements.retain(|statement| matches!(statement.claim, Claim::Figure(_)));
        let repeated = Repeated::of(&statements);
        let groups: Vec<usize> =
            (0..repeated.n_groups()).map(|group| repeated.members(group).len()).collect();
        assert_eq!((statements.len(), groups), (3, vec![2, 1]));
        assert_eq!((repeated.group_of(1), repeated.group_of(2)), (0, 1));
    }
}
