//! Two lists of sentences → one list, side by side.

use core::{cmp::Reverse, ops::Range};
use std::collections::HashMap;

use super::{
    Change, Run,
    chain::{Pair, chain},
};
use crate::{
    index::Lists,
    model::order,
    text::{fold_token, is_stop_word, tokens},
};

/// A sentence beside its other telling, by positions.
pub(super) struct Aligned {
    pub change: Change,
    pub left: Option<u32>,
    pub right: Option<u32>,
    pub runs: [Vec<Run>; 2],
}

/// A word in more sentences than these tells none of them from another.
const MAX_SENTENCES_OF_WORD: usize = 24;
/// How many sentences are weighed against one. More would find the same pairs, more slowly.
const MAX_CANDIDATES: usize = 8;
/// A sentence so much longer than another is no rewording of it.
const MAX_TIMES_LONGER: usize = 8;
/// Pairs of equal words within two sentences: beyond this only words that stand as many times
/// before, or after, are paired. Two sentences of a hundred words have some hundreds.
const MAX_WORD_PAIRS: usize = 20_000;

/// Puts sentences side by side.
pub(super) fn align(left: &[&str], right: &[&str]) -> Vec<Aligned> {
    let mut numbers = Numbers::default();
    let sentences = [left, right].map(|side| side.iter().map(|text| numbers.read(text)).collect::<Vec<_>>());
    let [lefts, rights] = &sentences;
    let mut pairs = equal_pairs(lefts, rights);
    pairs.extend(reworded_pairs(lefts, rights, numbers.is_stop.len()));
    let mut rows = Vec::new();
    let (mut done_left, mut done_right) = (0, 0);
    let mut lone = |rows: &mut Vec<Aligned>, to_left: u32, to_right: u32| {
        let row = |change, left, right| Aligned { change, left, right, runs: Default::default() };
        rows.extend((done_left..to_left).map(|at| row(Change::Dropped, Some(at), None)));
        rows.extend((done_right..to_right).map(|at| row(Change::Added, None, Some(at))));
        (done_left, done_right) = (to_left + 1, to_right + 1);
    };
    for (at, other) in chain(pairs) {
        lone(&mut rows, at, other);
        let (Some(a), Some(b)) = (lefts.get(at as usize), rights.get(other as usize)) else { continue };
        let change = if a.words == b.words { Change::Kept } else { Change::Reworded };
        let runs = if change == Change::Kept { Default::default() } else { runs(&numbers, a, b) };
        rows.push(Aligned { change, left: Some(at), right: Some(other), runs });
    }
    lone(&mut rows, left.len() as u32, right.len() as u32);
    rows
}

/// A sentence as numbers of words.
struct Sentence {
    n_bytes: usize,
    words: Vec<u32>,
    /// Where each stands.
    at: Vec<Range<usize>>,
    /// Those that are no stop words, sorted.
    content: Vec<u32>,
}

/// Folded words ↔ numbers.
#[derive(Default)]
struct Numbers {
    of_word: HashMap<String, u32>,
    is_stop: Vec<bool>,
}

impl Numbers {
    fn read(&mut self, text: &str) -> Sentence {
        let mut sentence =
            Sentence { n_bytes: text.len(), words: Vec::new(), at: Vec::new(), content: Vec::new() };
        for token in tokens(text) {
            let mut folded = String::new();
            fold_token(token.text, &mut folded);
            let number = match self.of_word.get(&folded) {
                Some(number) => *number,
                None => self.add(folded),
            };
            sentence.words.push(number);
            sentence.at.push(token.start..token.start + token.text.len());
            if !self.stops(number) {
                sentence.content.push(number);
            }
        }
        order::sort(&mut sentence.content);
        sentence
    }

    fn add(&mut self, folded: String) -> u32 {
        let number = self.is_stop.len() as u32;
        self.is_stop.push(is_stop_word(&folded));
        self.of_word.insert(folded, number);
        number
    }

    fn stops(&self, number: u32) -> bool {
        self.is_stop.get(number as usize).copied().unwrap_or(false)
    }
}

/// Sentences of the same words: where they stand more than once, the first with the first and the
/// last with the last.
fn equal_pairs(lefts: &[Sentence], rights: &[Sentence]) -> Vec<Pair> {
    let mut all: Vec<(&[u32], bool, u32)> = Vec::with_capacity(lefts.len() + rights.len());
    all.extend(lefts.iter().zip(0..).map(|(sentence, at)| (sentence.words.as_slice(), false, at)));
    all.extend(rights.iter().zip(0..).map(|(sentence, at)| (sentence.words.as_slice(), true, at)));
    order::sort(&mut all);
    let mut pairs = Vec::new();
    for same in all.chunk_by(|a, b| a.0 == b.0) {
        let (of_left, of_right) = same.split_at(same.partition_point(|sentence| !sentence.1));
        let weight = same.first().map_or(1, |sentence| sentence.0.len() as u32 + 1);
        ends(of_left.len(), of_right.len(), |a, b| {
            if let (Some(a), Some(b)) = (of_left.get(a), of_right.get(b)) {
                pairs.push((a.2, b.2, weight));
            }
        });
    }
    pairs
}

/// Places of something that stands in both texts: counted from the first, and from the last.
fn ends(n_left: usize, n_right: usize, mut pair: impl FnMut(usize, usize)) {
    for nth in 0..n_left.min(n_right) {
        pair(nth, nth);
        if n_left != n_right {
            pair(n_left - 1 - nth, n_right - 1 - nth);
        }
    }
}

/// Sentences that share much of what they say.
fn reworded_pairs(lefts: &[Sentence], rights: &[Sentence], n_words: usize) -> Vec<Pair> {
    let mut contents = Lists::default();
    for sentence in rights {
        let mut each_once = sentence.content.clone();
        each_once.dedup();
        contents.push(&each_once);
    }
    let of_word = contents.inverse(n_words);
    let mut pairs = Vec::new();
    for (left, at) in lefts.iter().zip(0..) {
        let mut met: Vec<u32> = Vec::new();
        for same in left.content.chunk_by(|a, b| a == b) {
            let sentences = same.first().map(|word| of_word.of(*word)).unwrap_or_default();
            if sentences.len() <= MAX_SENTENCES_OF_WORD {
                met.extend(sentences);
            }
        }
        order::sort(&mut met);
        let mut candidates: Vec<(u32, u32)> = met
            .chunk_by(|a, b| a == b)
            .filter_map(|same| Some((same.len() as u32, *same.first()?)))
            .collect();
        order::sort_by_key(&mut candidates, |(n_shared, _)| Reverse(*n_shared));
        for (_, other) in candidates.into_iter().take(MAX_CANDIDATES) {
            let shared = rights.get(other as usize).and_then(|right| shared(left, right));
            pairs.extend(shared.map(|weight| (at, other, weight)));
        }
    }
    pairs
}

/// How many words two sentences share, where that is much of both, or nearly all of the shorter.
fn shared(left: &Sentence, right: &Sentence) -> Option<u32> {
    let (a, b) = (left.content.len(), right.content.len());
    if left.words == right.words || a.max(b) > MAX_TIMES_LONGER * a.min(b) {
        return None;
    }
    let mut rest = right.content.iter().peekable();
    let mut n_shared = 0;
    for word in &left.content {
        while rest.next_if(|other| *other < word).is_some() {}
        if rest.next_if(|other| *other == word).is_some() {
            n_shared += 1;
        }
    }
    let of_both = 5 * n_shared >= a + b;
    let of_shorter = n_shared >= 5 && 10 * n_shared >= 8 * a.min(b);
    Some(n_shared as u32).filter(|_| of_both || of_shorter)
}

/// What two tellings of a sentence have in common, word by word.
fn runs(numbers: &Numbers, left: &Sentence, right: &Sentence) -> [Vec<Run>; 2] {
    let (mut kept, mut kept_right) = (vec![false; left.words.len()], vec![false; right.words.len()]);
    let chained = chain(word_pairs(numbers, left, right));
    let ends_both = |run: &[(u32, u32)]| {
        let starts = run.first() == Some(&(0, 0));
        starts
            || run.last().is_some_and(|last| {
                last.0 as usize + 1 == left.words.len() && last.1 as usize + 1 == right.words.len()
            })
    };
    for run in chained.chunk_by(|a, b| a.0 + 1 == b.0 && a.1 + 1 == b.1) {
        // « de la » alone between other words is no trace of the sentence it came from.
        let says_something =
            run.iter().any(|pair| left.words.get(pair.0 as usize).is_some_and(|word| !numbers.stops(*word)));
        if says_something || ends_both(run) {
            for (at, other) in run {
                if let (Some(a), Some(b)) = (kept.get_mut(*at as usize), kept_right.get_mut(*other as usize))
                {
                    (*a, *b) = (true, true);
                }
            }
        }
    }
    [covering(left, &kept), covering(right, &kept_right)]
}

/// Equal words of two sentences; a word that says something is worth several that do not.
fn word_pairs(numbers: &Numbers, left: &Sentence, right: &Sentence) -> Vec<Pair> {
    let sorted = |sentence: &Sentence| {
        let mut words: Vec<(u32, u32)> = sentence.words.iter().copied().zip(0..).collect();
        order::sort(&mut words);
        words
    };
    let (lefts, rights) = (sorted(left), sorted(right));
    let mut met: Vec<(Places<'_>, Places<'_>)> = Vec::new();
    let mut rest = rights.chunk_by(|a, b| a.0 == b.0).peekable();
    for of_left in lefts.chunk_by(|a, b| a.0 == b.0) {
        while rest
            .next_if(|of_right| of_right.first() < of_left.first() && word(of_right) != word(of_left))
            .is_some()
        {}
        met.extend(
            rest.next_if(|of_right| word(of_right) == word(of_left)).map(|of_right| (of_left, of_right)),
        );
    }
    let n_pairs: usize = met.iter().map(|(a, b)| a.len().saturating_mul(b.len())).sum();
    let mut pairs = Vec::new();
    for (of_left, of_right) in met {
        let weight = if word(of_left).is_some_and(|word| numbers.stops(word)) { 1 } else { 4 };
        let mut pair = |a: usize, b: usize| {
            if let (Some(a), Some(b)) = (of_left.get(a), of_right.get(b)) {
                pairs.push((a.1, b.1, weight));
            }
        };
        if n_pairs <= MAX_WORD_PAIRS {
            (0..of_left.len()).for_each(|a| (0..of_right.len()).for_each(|b| pair(a, b)));
        } else {
            ends(of_left.len(), of_right.len(), pair);
        }
    }
    pairs
}

/// Where a word stands in a sentence, the word with each.
type Places<'a> = &'a [(u32, u32)];

fn word(places: Places<'_>) -> Option<u32> {
    places.first().map(|place| place.0)
}

/// The runs of a sentence; the marks between two words of another run are part of that one.
fn covering(sentence: &Sentence, kept: &[bool]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut done = 0;
    let words: Vec<(&Range<usize>, bool)> = sentence.at.iter().zip(kept.iter().copied()).collect();
    for changed in words.chunk_by(|a, b| a.1 == b.1) {
        let (Some((first, false)), Some((last, _))) = (changed.first(), changed.last()) else { continue };
        if first.start > done {
            runs.push(Run { kept: true, bytes: done..first.start });
        }
        runs.push(Run { kept: false, bytes: first.start..last.end });
        done = last.end;
    }
    if done < sentence.n_bytes {
        runs.push(Run { kept: true, bytes: done..sentence.n_bytes });
    }
    runs
}

#[cfg(test)]
mod tests {
    use core::fmt::Write as _;

    use expect_test::{Expect, expect};

    use super::{Run, align};
    use crate::query::Change;

    fn shown(text: &str, runs: &[Run]) -> String {
        let run = |run: &Run| {
            let words = text.get(run.bytes.clone()).unwrap_or("?!");
            if run.kept { words.to_string() } else { format!("[{words}]") }
        };
        if runs.is_empty() { text.to_string() } else { runs.iter().map(run).collect() }
    }

    fn check(left: &[&str], right: &[&str], expected: &Expect) {
        let mut lines = String::new();
        for row in align(left, right) {
            let (a, b) = (row.left.map(|at| left[at as usize]), row.right.map(|at| right[at as usize]));
            let (a, b) = (a.unwrap_or_default(), b.unwrap_or_default());
            let _ = match row.change {
                Change::Kept => writeln!(lines, "= {a}"),
                Change::Dropped => writeln!(lines, "- {a}"),
                Change::Added => writeln!(lines, "+ {b}"),
                Change::Reworded => {
                    writeln!(lines, "< {}\n> {}", shown(a, &row.runs[0]), shown(b, &row.runs[1]))
                }
            };
        }
        expected.assert_eq(&lines);
    }

    const FIRE: [&str; 4] = [
        "Un incendie a détruit lundi le marché couvert de Korhogo.",
        "Douze boutiques ont brûlé, selon les pompiers.",
        "Aucune victime n’est à déplorer.",
        "Le maire a promis de reconstruire les étals avant la saison des pluies.",
    ];

    #[test]
    fn a_text_beside_itself_is_kept() {
        check(
            &FIRE,
            &["UN INCENDIE a detruit lundi le marché couvert de Korhogo !", FIRE[1], FIRE[2], FIRE[3]],
            &expect![[r"
                = Un incendie a détruit lundi le marché couvert de Korhogo.
                = Douze boutiques ont brûlé, selon les pompiers.
                = Aucune victime n’est à déplorer.
                = Le maire a promis de reconstruire les étals avant la saison des pluies.
            "]],
        );
    }

    #[test]
    fn cut_added_and_reworded() {
        check(
            &FIRE,
            &[
                "Korhogo : un violent incendie a détruit lundi soir le marché couvert.",
                "Quinze boutiques ont brûlé, selon les pompiers.",
                "Les commerçants demandent une aide de l’État.",
                "Le maire a promis de reconstruire les étals.",
            ],
            &expect![[r"
                < [Un] incendie a détruit lundi le marché couvert [de Korhogo].
                > [Korhogo : un violent] incendie a détruit lundi [soir] le marché couvert.
                < [Douze] boutiques ont brûlé, selon les pompiers.
                > [Quinze] boutiques ont brûlé, selon les pompiers.
                - Aucune victime n’est à déplorer.
                + Les commerçants demandent une aide de l’État.
                < Le maire a promis de reconstruire les étals [avant la saison des pluies].
                > Le maire a promis de reconstruire les étals.
            "]],
        );
    }

    #[test]
    fn only_small_words_in_common_is_nothing_in_common() {
        check(
            &["Le ministre de la Santé est en visite à Dakar avec une délégation."],
            &["Le prix de la tonne est en baisse à Abidjan avec une récolte abondante."],
            &expect![[r"
                - Le ministre de la Santé est en visite à Dakar avec une délégation.
                + Le prix de la tonne est en baisse à Abidjan avec une récolte abondante.
            "]],
        );
    }

    #[test]
    fn a_sentence_said_twice_and_one_moved() {
        check(
            &["Merci à tous.", "La séance est levée.", "Merci à tous.", "Le vote aura lieu jeudi."],
            &["Le vote aura lieu jeudi.", "Merci à tous.", "La séance est levée."],
            &expect![[r"
                + Le vote aura lieu jeudi.
                = Merci à tous.
                = La séance est levée.
                - Merci à tous.
                - Le vote aura lieu jeudi.
            "]],
        );
        check(
            &[],
            &["Seule."],
            &expect![[r"
            + Seule.
        "]],
        );
        check(
            &["…", ""],
            &["—"],
            &expect![[r"
            = …
            - 
        "]],
        );
    }

    #[test]
    fn figures_are_told_apart_and_their_separators_are_not() {
        check(
            &["La mine a produit 10 000 tonnes d’or gris en 2019, soit 12 % de plus."],
            &["La mine a produit 10.000 tonnes d’or gris en 2019, soit 21 % de plus."],
            &expect![[r"
                < La mine a produit 10 000 tonnes d’or gris en 2019, soit [12] % de plus.
                > La mine a produit 10.000 tonnes d’or gris en 2019, soit [21] % de plus.
            "]],
        );
    }

    /// Fifty thousand words that defeat each bound in turn.
    #[test]
    fn long_and_odd_texts_are_survived() {
        let word = |n: u32| format!("mot{}", n.wrapping_mul(2_654_435_761) % 5_000);
        let text = |n_words: u32, n_a_sentence: u32, shift: u32| -> Vec<String> {
            let sentence = |nth: u32| {
                let words = (0..n_a_sentence).map(|at| word(nth * n_a_sentence + at + shift));
                words.collect::<Vec<_>>().join(" ")
            };
            (0..n_words / n_a_sentence).map(sentence).collect()
        };
        for n_a_sentence in [1, 25, 50_000] {
            let (left, right) = (text(50_000, n_a_sentence, 0), text(50_000, n_a_sentence, 7));
            let (left, right): (Vec<&str>, Vec<&str>) =
                (left.iter().map(String::as_str).collect(), right.iter().map(String::as_str).collect());
            let rows = align(&left, &right);
            let n_left = rows.iter().filter(|row| row.left.is_some()).count();
            let n_right = rows.iter().filter(|row| row.right.is_some()).count();
            assert_eq!((n_left, n_right), (left.len(), right.len()));
            assert!(rows.iter().any(|row| row.left.is_some() && row.right.is_some()));
        }
        let same = "le mil ".repeat(25_000);
        let longer = "le mil ".repeat(30_000);
        assert_eq!(align(&[&same], &[&longer]).len(), 1);
        let many = vec!["oui"; 50_000];
        assert_eq!(align(&many, &many[..40_000]).len(), 50_000);
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost(
            left in proptest::collection::vec("[a-e]{1,2}( [a-e]{1,2}){0,8}[.’]?", 0..7),
            right in proptest::collection::vec("[a-e]{1,2}( [a-e]{1,2}){0,8}[.’]?", 0..7),
        ) {
            let (left, right): (Vec<&str>, Vec<&str>) =
                (left.iter().map(String::as_str).collect(), right.iter().map(String::as_str).collect());
            let rows = align(&left, &right);
            let lefts: Vec<u32> = rows.iter().filter_map(|row| row.left).collect();
            let rights: Vec<u32> = rows.iter().filter_map(|row| row.right).collect();
            proptest::prop_assert!(lefts.into_iter().eq(0..left.len() as u32));
            proptest::prop_assert!(rights.into_iter().eq(0..right.len() as u32));
            for row in rows.iter().filter(|row| row.change == Change::Reworded) {
                for (runs, text) in row.runs.iter().zip([left[row.left.unwrap_or(0) as usize], right[row.right.unwrap_or(0) as usize]]) {
                    let joined: String = runs.iter().filter_map(|run| text.get(run.bytes.clone())).collect();
                    proptest::prop_assert_eq!(&joined, text);
                }
            }
        }
    }
}
