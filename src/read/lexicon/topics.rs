//! The terms that speak for a topic, from the reviewable table `corpus/lexicon/topics.tsv`.
//!
//! A term is one or more words in a row, compared by their stems, or exactly where it is written
//! with `=`; one written with a capital needs it in the text. Its weight is 3 or 2 where the term
//! settles the matter for a sentence and 1 where it takes two. The table's text is stemmed once,
//! when the lexicon is made: afterwards words are numbers.

use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::inflections::{is_form_of, is_written};
use crate::{
    model::TopicIdx,
    text::{Stems, WordKind, fold, words},
};

/// The table as it stands in the repository: topic, weight, terms separated by `|`.
const TABLE: &str = include_str!("../../../corpus/lexicon/topics.tsv");

/// What stands for no topic in the table.
const ELSEWHERE: &str = "elsewhere";

/// Terms by their first word.
#[derive(Debug)]
pub struct Topics {
    terms: Vec<TopicTerm>,
    /// By the number of the first word, longest term first. None at 0.
    by_first: Vec<Vec<Begun>>,
    stems: HashMap<Box<str>, u32, FixedState>,
    folded: HashMap<Box<str>, u32, FixedState>,
    /// By number, the spellings that the table has of it, in the order of their bits.
    spellings: Vec<Vec<Box<str>>>,
    id: u64,
}

/// A word as the table numbers it; 0 for one that no term has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopicWord {
    /// The number of its stem or of its folded form.
    pub symbol: u32,
    /// The spellings of that number which it is, or is a form of: a bit each, the last one for all that come
    /// after.
    spellings: u32,
}

impl TopicWord {
    /// Whether it is what a term asks for at a place.
    pub const fn answers(self, asked: Self) -> bool {
        self.symbol == asked.symbol && self.spellings & asked.spellings != 0
    }
}

/// A term that a word begins.
#[derive(Clone, Copy, Debug)]
struct Begun {
    /// The number of its second word, 0 for none: most terms are ruled out by it alone.
    second: u32,
    /// Its position among the terms.
    term: u32,
}

/// How many tables were read, so that each has a number of its own.
static N_TABLES: AtomicU64 = AtomicU64::new(0);

/// What a term speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// One of the twelve.
    Topic(TopicIdx),
    /// A subject that is none of the twelve: sport, cooking, weather.
    Elsewhere,
}

/// A term of the table.
#[derive(Debug)]
pub struct TopicTerm {
    /// The term as the table writes it.
    pub term: String,
    /// Its words; several spellings where the table has several of these stems for this subject.
    pub words: Vec<TopicWord>,
    /// What it speaks for.
    pub subject: Subject,
    /// 2 and more for a strong term, 1 for a weak one.
    pub weight: u32,
    /// Whether it needs a capital: « la Bourse » is no « bourse ».
    pub is_proper: bool,
}

impl Default for Topics {
    fn default() -> Self {
        Self::parse(TABLE).0
    }
}

impl Topics {
    /// Reads a table; gives the lines that it could not read beside it.
    pub fn parse(table: &str) -> (Self, Vec<String>) {
        let mut topics = Self {
            terms: Vec::new(),
            by_first: vec![Vec::new()],
            stems: HashMap::default(),
            folded: HashMap::default(),
            spellings: vec![Vec::new()],
            id: N_TABLES.fetch_add(1, Ordering::Relaxed) + 1,
        };
        let (mut stems, mut unread) = (Stems::default(), Vec::new());
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let mut cells = line.split('\t').map(str::trim);
            let subject = cells.next().and_then(subject);
            let weight =
                cells.next().and_then(|weight| weight.parse().ok()).filter(|weight| (1..=9).contains(weight));
            let (Some(subject), Some(weight), Some(list)) = (subject, weight, cells.next()) else {
                unread.push(line.to_string());
                continue;
            };
            for term in list.split('|').map(str::trim).filter(|term| !term.is_empty()) {
                topics.add(term, subject, weight, &mut stems);
            }
        }
        topics.by_length();
        (topics, unread)
    }

    fn add(&mut self, written: &str, subject: Subject, weight: u32, stems: &mut Stems) {
        let term = written.trim_start_matches('=');
        let is_exact = term.len() < written.len();
        let mut asked = Vec::new();
        // Little words and elisions keep their place as they are folded.
        for word in words(term).filter(|word| word.kind != WordKind::Mark) {
            let form = if is_exact { fold(word.text) } else { stems.stem(word.text) };
            asked.push(self.spelt(form.into(), is_exact, word.text));
        }
        let Some(first) = asked.first().map(|word| word.symbol as usize) else { return };
        let Some(list) = self.by_first.get_mut(first) else { return };
        // Two forms of one word are one term, or a sentence would seem to say two things.
        let is_same = |begun: &&Begun| {
            let known = self.terms.get(begun.term as usize);
            let are_same = |known: &TopicTerm| {
                known.words.iter().map(|word| word.symbol).eq(asked.iter().map(|word| word.symbol))
            };
            known.is_some_and(|known| known.subject == subject && are_same(known))
        };
        if let Some(known) =
            list.iter().find(is_same).and_then(|begun| self.terms.get_mut(begun.term as usize))
        {
            known.words.iter_mut().zip(asked).for_each(|(word, more)| word.spellings |= more.spellings);
            return;
        }
        let second = asked.get(1).map_or(0, |word| word.symbol);
        list.push(Begun { second, term: self.terms.len() as u32 });
        let is_proper = term.starts_with(char::is_uppercase);
        self.terms.push(TopicTerm { term: term.to_string(), words: asked, subject, weight, is_proper });
    }

    /// The number of a stem or of a folded word, new or known, with the bit of a spelling of it.
    fn spelt(&mut self, form: Box<str>, is_exact: bool, spelling: &str) -> TopicWord {
        let known = if is_exact { &mut self.folded } else { &mut self.stems };
        let symbol = *known.entry(form).or_insert(self.by_first.len() as u32);
        if symbol as usize == self.by_first.len() {
            self.by_first.push(Vec::new());
            self.spellings.push(Vec::new());
        }
        let Some(spellings) = self.spellings.get_mut(symbol as usize) else { return TopicWord::default() };
        let nth = spellings.iter().position(|known| **known == *spelling).unwrap_or_else(|| {
            spellings.push(spelling.into());
            spellings.len() - 1
        });
        TopicWord { symbol, spellings: bit(nth) }
    }

    fn by_length(&mut self) {
        let terms = &self.terms;
        let longest = |begun: &Begun| {
            core::cmp::Reverse(terms.get(begun.term as usize).map_or(0, |term| term.words.len()))
        };
        for list in &mut self.by_first {
            list.sort_by_key(longest);
        }
    }

    /// A number that no other table of this run has.
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// What a word is to the terms that take all its forms: « importés » is one of « importer », « importante »
    /// of another word, whatever their stem.
    pub fn by_stem(&self, stem: &str, word: &str) -> TopicWord {
        self.meant(self.stems.get(stem), |term| is_form_of(term, word))
    }

    /// What a word is to the terms that take it as it is written.
    pub fn as_written(&self, folded: &str, word: &str) -> TopicWord {
        self.meant(self.folded.get(folded), |term| is_written(term, word))
    }

    fn meant(&self, symbol: Option<&u32>, is_meant: impl Fn(&str) -> bool) -> TopicWord {
        let Some(symbol) = symbol.copied() else { return TopicWord::default() };
        let known = self.spellings.get(symbol as usize).map(Vec::as_slice).unwrap_or_default();
        let meant = known.iter().enumerate().filter(|(_, term)| is_meant(term));
        match meant.fold(0, |bits, (nth, _)| bits | bit(nth)) {
            0 => TopicWord::default(),
            spellings => TopicWord { symbol, spellings },
        }
    }

    /// Whether any term starts with a word.
    pub fn begins(&self, word: TopicWord) -> bool {
        self.by_first.get(word.symbol as usize).is_some_and(|list| !list.is_empty())
    }

    /// The terms that start with a word, longest first; 0 starts none. Those whose second word is none of
    /// two that may follow are left out.
    pub fn starting_with(&self, symbol: u32, next: [u32; 2]) -> impl Iterator<Item = (u32, &TopicTerm)> {
        let list = self.by_first.get(symbol as usize).map(Vec::as_slice).unwrap_or_default();
        let may_stand = move |begun: &&Begun| begun.second == 0 || next.contains(&begun.second);
        list.iter()
            .filter(may_stand)
            .filter_map(|begun| Some((begun.term, self.terms.get(begun.term as usize)?)))
    }

    /// A term by its position.
    pub fn term(&self, nth: u32) -> Option<&TopicTerm> {
        self.terms.get(nth as usize)
    }
}

/// The bit of a spelling; from the last bit on they share one.
fn bit(nth: usize) -> u32 {
    1 << nth.min(31)
}

fn subject(id: &str) -> Option<Subject> {
    if id == ELSEWHERE { Some(Subject::Elsewhere) } else { TopicIdx::of(id).map(Subject::Topic) }
}

#[cfg(test)]
mod tests {
    use super::{Subject, TABLE, Topics};
    use crate::model::{TOPICS, TopicIdx};

    #[test]
    fn the_table_is_read_whole_and_speaks_of_every_topic() {
        let (topics, unread) = Topics::parse(TABLE);
        assert_eq!(unread, Vec::<String>::new());
        for (at, topic) in TOPICS.iter().enumerate() {
            let n_terms =
                topics.terms.iter().filter(|term| term.subject == Subject::Topic(TopicIdx(at as u8))).count();
            assert!(n_terms >= 80, "{} has {n_terms} terms", topic.id);
        }
    }

    #[test]
    fn a_line_that_is_no_term_is_given_back() {
        let (topics, unread) =
            Topics::parse("# said\nsport\t2\tballon\ndefence\tmuch\tarmée\ndefence\t2\tarmée|sous marin\n");
        assert_eq!(unread, ["sport\t2\tballon", "defence\tmuch\tarmée"]);
        assert_eq!(topics.terms.iter().map(|term| term.words.len()).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn words_of_one_stem_are_told_apart_by_the_term_they_are_a_form_of() {
        let (topics, _) = Topics::parse("economy\t2\timporter\npolitics\t2\timportant\n");
        let asked =
            |nth: u32| topics.term(nth).and_then(|term| term.words.first().copied()).unwrap_or_default();
        let (trade, weight) = (asked(0), asked(1));
        assert_eq!(trade.symbol, weight.symbol, "one stem");
        for (word, is_trade, is_weight) in
            [("importés", true, true), ("importantes", false, true), ("importuns", false, false)]
        {
            let meant = topics.by_stem("import", word);
            assert_eq!((meant.answers(trade), meant.answers(weight)), (is_trade, is_weight), "{word}");
        }
    }

    #[test]
    fn more_spellings_than_bits_still_answer_to_themselves() {
        let letter = |nth: usize, place: u32| ['e', 'é', 'è'][nth / 3_usize.pow(place) % 3];
        let spelling = |nth: usize| (0..4).map(|place| letter(nth, place)).collect::<String>();
        let subject = |nth: usize| ["economy", "politics"][nth % 2];
        let line = |nth: usize| [subject(nth), "\t2\t=", &spelling(nth), "\n"].concat();
        let table: String = (0..40).map(line).collect();
        let (topics, unread) = Topics::parse(&table);
        assert_eq!((unread, topics.terms.len()), (Vec::new(), 2));
        for nth in 0..40 {
            let word = topics.as_written("eeee", &spelling(nth));
            let asked = topics.terms.iter().map(|term| term.words.iter().all(|asked| word.answers(*asked)));
            // The last bit stands for all that found no room.
            let wanted = if nth < 31 { vec![nth % 2 == 0, nth % 2 == 1] } else { vec![true; 2] };
            assert_eq!(asked.collect::<Vec<_>>(), wanted, "{}", spelling(nth));
        }
    }
}
