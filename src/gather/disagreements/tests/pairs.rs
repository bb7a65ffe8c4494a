//! Pairs of articles on all kinds of subjects, written before the rules were tried on them: half disagree, half
//! only look as if they did.

#![expect(clippy::unwrap_used, reason = "a pair that is written wrong is a fault of the test")]

use super::{found, is_as_written, subject_of};

const PAIRS: &str = include_str!("pairs.txt");

#[test]
fn pairs_disagree_on_what_they_were_written_to() {
    let mut wrong = Vec::new();
    let mut n_pairs = 0;
    for pair in PAIRS.split("### ").filter(|pair| !pair.is_empty()) {
        n_pairs += 1;
        let (head, texts) = pair.split_once('\n').unwrap();
        let (one, other) = texts.split_once("---\n").unwrap();
        let [name, about, day, other_day] = head.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let told = found(&[(day, one), (other_day, other)]);
        if !is_as_written(&told, subject_of(about)) {
            wrong.push(format!("{name}: {told:?}"));
        }
    }
    assert!(n_pairs > 60 && wrong.is_empty(), "{n_pairs}\n{}", wrong.join("\n"));
}
