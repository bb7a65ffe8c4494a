//! Two quotations → whether they give the same words of one speaker otherwise: two translations, or a
//! memory and a recording. The same words, or a part of them, agree; what shares little is another
//! sentence.

use super::statement::Statement;

/// The stems that both hold, of those of the shorter.
const SHARED: f64 = 0.3;
/// Where one of them has no known speaker.
const SHARED_BY_WORDS: f64 = 0.5;
/// Words of which this part stands in the other in order are the same.
const SAME: f64 = 0.85;

type Quotation<'s> = (&'s Statement, &'s [String], &'s [String]);

/// Whether two quotations are one, worded otherwise.
pub(super) fn opposed(a: Quotation<'_>, b: Quotation<'_>) -> bool {
    let near = match (a.0.printed, b.0.printed) {
        (Some(one), Some(other)) => (one - other).abs() <= 7,
        _ => true,
    };
    if a.0.record == b.0.record || !near || is_same(a.2, b.2) {
        return false;
    }
    let (n_shared, n_fewer, n_more) = shared(a.1, b.1);
    let share = n_shared as f64 / n_fewer.max(1) as f64;
    let alike = n_shared >= 2 && n_fewer * 5 >= n_more * 2;
    match (&a.0.speaker, &b.0.speaker) {
        (Some(one), Some(other)) => alike && one == other && share >= SHARED,
        (None, None) => false,
        _ => alike && share >= SHARED_BY_WORDS,
    }
}

/// How many stems two lists share, and how many each holds.
pub(super) fn shared(a: &[String], b: &[String]) -> (usize, usize, usize) {
    let each_once = |list: &[String]| {
        let mut list = list.to_vec();
        list.sort_unstable();
        list.dedup();
        list
    };
    let (a, b) = (each_once(a), each_once(b));
    let n_shared = a.iter().filter(|word| b.iter().any(|other| is_form(word, other))).count();
    (n_shared, a.len().min(b.len()), a.len().max(b.len()))
}

/// Whether two stems are forms of one word, which present and imperfect leave apart (« doutent »,
/// « doutes »).
fn is_form(one: &str, other: &str) -> bool {
    let n_common = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    one == other || (n_common >= 4 && one.len() <= n_common + 3 && other.len() <= n_common + 3)
}

/// Whether one holds the words of the other in their order.
pub(super) fn is_same(a: &[String], b: &[String]) -> bool {
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
}
