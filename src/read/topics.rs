//! Topics of an article and of its sentences.
//!
//! Every term of the lexicon that stands in title or body is a hit; longer terms win over those
//! inside them. A sentence has a topic with one strong term or two different ones; the article,
//! with enough weight for its length, from several terms or a strong one that comes back. Terms of
//! sport, cooking, weather and the like weigh against all twelve: where these prevail, a lone term
//! says nothing. Where no subject speaks clearly there is none.

use std::cell::RefCell;

use super::{
    Lexicon,
    lexicon::{Subject, TopicWord},
    reading::{Bytes, FoundTopic, Reading},
    vocabulary::{Column, FormIdx},
};
use crate::{
    model::{Score, TOPICS, TopicIdx},
    text::{Stems, Word, WordKind},
};

/// What one topic needs at least, however short the article: two strong terms. At 0 a single word
/// would name an article's topic; far above, briefs would have none.
const FLOOR: u32 = 4;
/// The weight per hundred words that is a full score. Higher values thin out the topics of long
/// articles; lower ones give every long article every topic.
const FULL_PER_HUNDRED: f64 = 8.0;
/// The score under which a topic is only touched on.
const LEAST_SCORE: u16 = 100;
/// How often one term counts: after that, repeating it says nothing new.
const REPEATS: u32 = 4;
/// How much the headline weighs more.
const HEADLINE: u32 = 2;
/// What a sentence needs for a topic.
const SENTENCE: u32 = 2;

/// A term where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicHit {
    start: usize,
    term: u32,
    subject: Subject,
    weight: u32,
}

thread_local! {
    /// What words are to a lexicon's topics. It depends on nothing else, so that what is
    /// remembered changes no reading.
    static KNOWN: RefCell<Remembered> = RefCell::default();
}

#[derive(Default)]
struct Remembered {
    stems: Stems,
    /// What a word is by its stem and as it is written, and whether a term begins with either.
    meanings: Column<Meaning>,
}

#[derive(Clone, Copy)]
struct Meaning {
    stem: TopicWord,
    written: TopicWord,
    begins: bool,
}

/// A word as the terms ask for it.
struct Piece<'r> {
    word: &'r Word<'r>,
    meaning: Meaning,
}

/// The terms of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicHits {
    /// By place.
    hits: Vec<TopicHit>,
    /// Whether none of the twelve prevails: a match report, a recipe, the weather.
    is_elsewhere: bool,
}

/// Finds the terms of title and body, by place.
pub fn topic_hits(reading: &Reading<'_>, lexicon: &Lexicon) -> TopicHits {
    let mut hits = Vec::new();
    for zone in &reading.zones {
        let pieces = pieces(reading, zone, lexicon);
        let mut at = 0;
        while at < pieces.len() {
            at += longest(&pieces, at, lexicon, &mut hits).max(1);
        }
    }
    let weighed = Weighed::of(&hits, 0);
    let strongest = weighed.topics().map(|(_, terms)| sum(&terms)).max().unwrap_or_default();
    TopicHits { is_elsewhere: weighed.elsewhere > strongest, hits }
}

fn pieces<'r>(reading: &'r Reading<'_>, zone: &Bytes, lexicon: &Lexicon) -> Vec<Piece<'r>> {
    let topics = &lexicon.topics;
    KNOWN.with_borrow_mut(|Remembered { stems, meanings }| {
        meanings.meet(reading.vocabulary(), topics.id());
        let positions = reading.positions_in(zone);
        let words = reading.with_forms(positions.clone());
        let mut piece = |(word, form): (&'r Word<'r>, FormIdx)| {
            let meaning = meanings.get(form, || {
                let written = topics.as_written(reading.vocabulary().folded(form), word.text);
                let stem = topics.by_stem(&stems.stem(word.text), word.text);
                Meaning { stem, written, begins: topics.begins(stem) || topics.begins(written) }
            });
            Piece { word, meaning }
        };
        let mut pieces = Vec::with_capacity(positions.len());
        pieces.extend(words.filter(|(word, _)| word.kind != WordKind::Mark).map(&mut piece));
        pieces
    })
}

/// Adds the longest terms that begin at a word; gives how many words they take.
fn longest(pieces: &[Piece<'_>], at: usize, lexicon: &Lexicon, hits: &mut Vec<TopicHit>) -> usize {
    // Nearly all words begin no term.
    let Some(piece) = pieces.get(at).filter(|piece| piece.meaning.begins) else { return 0 };
    let (n_before, mut n_words) = (hits.len(), 0);
    let next =
        pieces.get(at + 1).map_or([0; 2], |next| [next.meaning.stem.symbol, next.meaning.written.symbol]);
    for first in [piece.meaning.stem, piece.meaning.written] {
        for (nth, term) in lexicon.topics.starting_with(first.symbol, next) {
            let stands = term.words.iter().enumerate().all(|(nth, asked)| {
                let piece = pieces.get(at + nth);
                piece.is_some_and(|piece| {
                    piece.meaning.written.answers(*asked) || piece.meaning.stem.answers(*asked)
                })
            });
            let len = term.words.len();
            if !stands || len < n_words || (term.is_proper && !piece.word.is_capitalised()) {
                continue;
            }
            if len == 1 && !term.is_proper && is_part_of_a_name(pieces, at) {
                continue;
            }
            if len > n_words {
                hits.truncate(n_before);
                n_words = len;
            }
            hits.push(TopicHit {
                start: piece.word.start,
                term: nth,
                subject: term.subject,
                weight: term.weight,
            });
        }
    }
    n_words
}

/// « le stade Charles Blé », « Jean Mission »: a capital beside a capital is a name, and no term.
fn is_part_of_a_name(pieces: &[Piece<'_>], at: usize) -> bool {
    let is_name = |piece: &Piece<'_>| {
        let mut letters = piece.word.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let Some(piece) = pieces.get(at).filter(|piece| is_name(piece)) else { return false };
    let touches = |one: &Piece<'_>, other: &Piece<'_>| other.word.start == one.word.end() + 1;
    let before = at.checked_sub(1).and_then(|at| pieces.get(at));
    let after = pieces.get(at + 1);
    before.is_some_and(|before| is_name(before) && touches(before, piece))
        || after.is_some_and(|after| is_name(after) && touches(piece, after))
}

/// The weights of an article's terms, by subject.
struct Weighed {
    /// Sorted by topic and term: weight of one, how often (the headline's counted more), and which.
    by_term: Vec<(TopicIdx, (u32, u32, u32))>,
    elsewhere: u32,
}

impl Weighed {
    fn of(hits: &[TopicHit], headline: usize) -> Self {
        let times = |hit: &TopicHit| if hit.start < headline { HEADLINE } else { 1 };
        let mut by_term: Vec<(Subject, u32, u32, u32)> =
            hits.iter().map(|hit| (hit.subject, hit.term, hit.weight, times(hit))).collect();
        by_term.sort_unstable();
        let mut weighed = Self { by_term: Vec::new(), elsewhere: 0 };
        for same in by_term.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            let Some((subject, term, weight, _)) = same.first().copied() else { continue };
            let times = same.iter().map(|hit| hit.3).sum::<u32>().min(REPEATS);
            match subject {
                Subject::Topic(topic) => weighed.by_term.push((topic, (weight, times, term))),
                Subject::Elsewhere => weighed.elsewhere += weight * times,
            }
        }
        weighed
    }

    /// Each topic with its terms: weight of one, times, position in the lexicon.
    fn topics(&self) -> impl Iterator<Item = (TopicIdx, Vec<(u32, u32, u32)>)> {
        let spoken = self.by_term.chunk_by(|one, other| one.0 == other.0);
        spoken.filter_map(|terms| Some((terms.first()?.0, terms.iter().map(|(_, term)| *term).collect())))
    }
}

fn sum(terms: &[(u32, u32, u32)]) -> u32 {
    terms.iter().map(|(weight, times, _)| weight * times).sum()
}

/// The topics of the whole article, best first; none where no subject speaks clearly.
pub fn article_topics(reading: &Reading<'_>, hits: &TopicHits, lexicon: &Lexicon) -> Vec<FoundTopic> {
    let headline = reading.zones.first().map_or(0, |zone| zone.end);
    let n_words: usize = reading.zones.iter().map(|zone| reading.positions_in(zone).len()).sum();
    let weighed = Weighed::of(&hits.hits, headline);
    let mut found = Vec::new();
    for (topic, mut terms) in weighed.topics() {
        let sum = sum(&terms);
        let score = share(sum, n_words);
        // One strong term that comes back, or several terms, one of them strong.
        let is_clear = terms.iter().any(|(weight, times, _)| *weight > 1 && (*times > 1 || terms.len() > 1));
        if !is_clear || sum < FLOOR || score.0 < LEAST_SCORE || sum * 2 <= weighed.elsewhere {
            continue;
        }
        terms.sort_by_key(|(weight, times, term)| (core::cmp::Reverse(weight * times), *term));
        let named = terms.iter().take(3).filter_map(|(_, _, term)| lexicon.topics.term(*term));
        let named: Vec<&str> = named.map(|term| term.term.as_str()).collect();
        found.push(FoundTopic { topic, score, by: format!("terms: {}", named.join(", ")) });
    }
    found.sort_by_key(|topic| (core::cmp::Reverse(topic.score), topic.topic));
    found
}

/// Weight over length, in thousandths; a brief counts as a hundred words.
fn share(sum: u32, n_words: usize) -> Score {
    let hundreds = (n_words.max(100) as f64) / 100.0;
    let share = f64::from(sum) / hundreds / FULL_PER_HUNDRED;
    Score((share.min(1.0) * 1000.0) as u16)
}

/// The topics of one sentence, in the order of the table of topics.
pub fn sentence_topics(hits: &TopicHits, sentence: &Bytes) -> Vec<TopicIdx> {
    let from = hits.hits.partition_point(|hit| hit.start < sentence.start);
    let rest = hits.hits.get(from..).unwrap_or_default().iter();
    let inside = rest.take_while(|hit| hit.start < sentence.end);
    let mut inside: Vec<(Subject, u32, u32)> =
        inside.map(|hit| (hit.subject, hit.term, hit.weight)).collect();
    inside.sort_unstable();
    inside.dedup();
    let (mut sums, mut elsewhere) = ([0; TOPICS.len()], 0);
    for (subject, _, weight) in inside {
        match subject {
            Subject::Topic(topic) => {
                if let Some(sum) = sums.get_mut(usize::from(topic.0)) {
                    *sum += weight;
                }
            }
            Subject::Elsewhere => elsewhere += weight,
        }
    }
    let least = SENTENCE + u32::from(hits.is_elsewhere);
    let spoken = sums.iter().enumerate().filter(|(_, sum)| **sum >= least && **sum > elsewhere);
    spoken.map(|(at, _)| TopicIdx(at as u8)).collect()
}

#[cfg(test)]
mod tests;
