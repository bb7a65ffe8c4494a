//! Two quotations → whether they give the same words of one speaker otherwise: two translations, or a
//! memory and a recording. The same words, or a part of them, agree; what shares little is another
//! sentence.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use foldhash::fast::FixedState;

use super::{
    aligned,
    compatibility::days_near,
    quotations::is_weak,
    sharing::same_person,
    statement::{Claim, Statement},
};
use crate::{gather::terms::rarity, model::Family, text::is_stop_word};

/// The stems that both hold, of those of the shorter.
const SHARED: f64 = 0.3;
/// Where one of them has no known speaker.
const SHARED_BY_WORDS: f64 = 0.5;
/// Of two articles that are no copies so many, where they share fields only, no word.
const BY_FIELDS: usize = 3;
/// Words of which this part stands in the other in order are the same.
const SAME: f64 = 0.85;

/// What the shared stems weigh at least: two rare ones, or several common ones.
const WEIGHT: f64 = 1.2;
/// Words are weighed as among the quotations of at least so many articles.
const MIN_RECORDS: usize = 50;

/// How rare the words of quotations are.
pub(super) struct Quotes<'a> {
    n_records: usize,
    n_with: HashMap<&'a str, u32, FixedState>,
    /// The family of each record that has one.
    family_of: HashMap<usize, usize, FixedState>,
    /// How many quotations a record has of a speaker.
    n_of: HashMap<(usize, &'a str), u32, FixedState>,
}

/// Days between two papers that quote one saying.
pub(super) const SAME_SAYING: i32 = 7;

impl<'a> Quotes<'a> {
    /// Counts the stems of all quotations, those repeated word for word once.
    pub(super) fn of(statements: &'a [Statement], n_records: usize, families: &[Family]) -> Self {
        let mut n_with: HashMap<&str, u32, FixedState> = HashMap::default();
        let mut met: HashSet<&[Arc<str>], FixedState> = HashSet::default();
        for statement in statements {
            let Claim::Quotation { content, .. } = &statement.claim else { continue };
            if met.insert(content) {
                for stem in each_once(content) {
                    *n_with.entry(stem).or_default() += 1;
                }
            }
        }
        let mut n_of: HashMap<(usize, &str), u32, FixedState> = HashMap::default();
        for statement in statements {
            if let (Claim::Quotation { .. }, Some(speaker)) = (&statement.claim, &statement.speaker) {
                *n_of.entry((statement.record, speaker)).or_default() += 1;
            }
        }
        let members = families.iter().enumerate().flat_map(|(family, found)| {
            found.articles.iter().map(move |article| (article.0 as usize, family))
        });
        Self { n_records: n_records.max(MIN_RECORDS), n_with, family_of: members.collect(), n_of }
    }

    /// Whether nothing but their words can tell that two quotations are two sayings.
    pub(super) fn may_be_one(a: &Statement, b: &Statement) -> bool {
        (a.speaker.is_some() || b.speaker.is_some()) && !have_two_speakers(a, b)
    }

    /// Whether two quotations are one, worded otherwise.
    pub(super) fn opposed(&self, a: &Statement, b: &Statement) -> bool {
        let (Claim::Quotation { content, all }, Claim::Quotation { content: others, all: all_others }) =
            (&a.claim, &b.claim)
        else {
            return false;
        };
        let one_speaker = have_one_speaker(a, b);
        let two_speakers = have_two_speakers(a, b);
        // Two who give two numbers say two things.
        let two_speakers = two_speakers || !one_speaker && have_other_numbers(all, all_others);
        let apart = a.record == b.record || two_speakers || !may_be_one_saying(a.printed, b.printed);
        if !apart && one_speaker && aligned::is_denied(all, all_others) {
            return true;
        }
        if apart || is_same(all, all_others) {
            return false;
        }
        // Who says who it was answers another; it is not another wording.
        let answers = is_cleft(all) != is_cleft(all_others) || names_it(all) && names_it(all_others);
        if !one_speaker && answers {
            return false;
        }
        // One of them may have no known speaker: the words say that it is one saying.
        if (a.speaker.is_some() || b.speaker.is_some()) && aligned::is_substituted(all, all_others) {
            return true;
        }
        if aligned::is_of_one_form(all, all_others) && !self.of_one_family(a, b) {
            return false;
        }
        let (shared, n_fewer, n_more) = shared(content, others);
        let share = shared.len() as f64 / n_fewer.max(1) as f64;
        let weight: f64 = shared.iter().map(|stem| self.weight(stem)).sum();
        // Two sayings of one speaker on one matter share its fields, too: of copies two are enough.
        let by_words = || self.of_one_family(a, b) || share_a_word(all, all_others);
        let alike = shared.len() >= 2
            && weight >= WEIGHT
            && n_fewer * 5 >= n_more * 2
            && (shared.len() >= BY_FIELDS || by_words());
        match (&a.speaker, &b.speaker) {
            (Some(_), Some(_)) if one_speaker => {
                let only = !shared.is_empty()
                    && self.is_the_only_one(a, b)
                    && n_fewer * 2 >= n_more
                    && days_near(a.printed, b.printed, 1);
                alike && share >= SHARED || only
            }
            (None, None) => false,
            _ => alike && share >= SHARED_BY_WORDS,
        }
    }

    /// Whether two copies of one dispatch have one quotation of the speaker each: two translations can
    /// differ in every word but one.
    fn is_the_only_one(&self, a: &Statement, b: &Statement) -> bool {
        let only = |one: &Statement| {
            let speaker = one.speaker.as_deref().unwrap_or_default();
            self.n_of.get(&(one.record, speaker)) == Some(&1)
        };
        self.of_one_family(a, b) && only(a) && only(b)
    }

    /// Whether two statements stand in copies of one dispatch.
    pub(super) fn of_one_family(&self, a: &Statement, b: &Statement) -> bool {
        let family = |one: &Statement| self.family_of.get(&one.record);
        family(a).is_some() && family(a) == family(b)
    }

    fn weight(&self, stem: &str) -> f64 {
        rarity(self.n_with.get(stem).copied().unwrap_or_default().max(1), self.n_records)
    }
}

/// « c'est le maire qui a menti »
fn is_cleft(words: &[Arc<str>]) -> bool {
    let is = words.windows(2).position(|two| {
        let [it, is] = two else { return false };
        matches!(&**it, "c" | "ce") && matches!(&**is, "est" | "sont" | "etait" | "etaient")
    });
    is.is_some_and(|at| words.iter().skip(at + 2).take(CLEFT).any(|word| &**word == "qui"))
}

/// So many words may stand between both halves of a cleft.
const CLEFT: usize = 6;

/// « il s'agit d'un incident »
fn names_it(words: &[Arc<str>]) -> bool {
    matches!(words, [it, itself, is, ..] if &**it == "il" && &**itself == "s" && &**is == "agit")
}

fn have_one_speaker(a: &Statement, b: &Statement) -> bool {
    a.speaker.as_ref().zip(b.speaker.as_ref()).is_some_and(|(one, other)| same_person(one, other))
}

/// Whether two quotations are surely of two who speak.
fn have_two_speakers(a: &Statement, b: &Statement) -> bool {
    let sure = |one: &Statement| one.speaker.is_some() && !one.provisional;
    let described = |one: &Statement| one.speaker.as_ref().is_some_and(|id| id.contains(['@', ' ']));
    (sure(a) && sure(b) || described(a) && described(b)) && !have_one_speaker(a, b)
}

/// Whether both have numbers, none of them the same.
fn have_other_numbers(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    let is_number = |word: &&Arc<str>| word.starts_with(|first: char| first.is_ascii_digit());
    let mut own = a.iter().filter(is_number).peekable();
    own.peek().is_some() && b.iter().any(|word| is_number(&word)) && !own.any(|word| b.contains(word))
}

/// The stems of one list that the other holds, and how many each holds, the fewer first.
fn shared<'s>(a: &'s [Arc<str>], b: &[Arc<str>]) -> (Vec<&'s str>, usize, usize) {
    let (a, b) = (each_once(a), each_once(b));
    let (n_fewer, n_more) = (a.len().min(b.len()), a.len().max(b.len()));
    let shared = a.into_iter().filter(|word| b.iter().any(|other| is_form(word, other)));
    (shared.collect(), n_fewer, n_more)
}

/// Whether a word of one, not only its field, stands in the other in some form.
fn share_a_word(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    let says = |word: &&Arc<str>| word.len() > 3 && !is_stop_word(word) && !is_weak(word);
    a.iter().filter(says).any(|word| b.iter().filter(says).any(|other| is_form(word, other)))
}

/// The words of a list, each once, sorted.
fn each_once(list: &[Arc<str>]) -> Vec<&str> {
    let mut words: Vec<&str> = list.iter().map(|word| &**word).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether two papers are near enough in print to quote one saying.
fn may_be_one_saying(a: Option<i32>, b: Option<i32>) -> bool {
    days_near(a, b, SAME_SAYING)
}

/// Whether two stems are forms of one word, which present and imperfect leave apart (« doutent »,
/// « doutes »).
fn is_form(one: &str, other: &str) -> bool {
    let n_common = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    one == other || (n_common >= 4 && short <= n_common + 1 && long <= n_common + 3)
}

/// Whether one holds the words of the other in their order.
pub(super) fn is_same(a: &[Arc<str>], b: &[Arc<str>]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut rest = long.iter();
    let mut n_met = 0;
    for word in short {
        let mut ahead = rest.clone();
        if ahead.by_ref().take(12).any(|other| other == word) {
            n_met += 1;
            while rest.next().is_some_and(|other| other != word) {}
        }
    }
    f64::from(n_met) >= SAME * short.len() as f64
        && !aligned::is_substituted(a, b)
        && !aligned::is_denied(a, b)
}
