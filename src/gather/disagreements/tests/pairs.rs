//! Pairs of articles on all kinds of subjects, written before the rules were tried on them: half disagree, half
//! only look as if they did.

#![expect(clippy::unwrap_used, reason = "a pair that is written wrong is a fault of the test")]

use super::found;
use crate::model::Subject;

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
        let about = match about {
            "date" => Some(Subject::Date),
            "figure" => Some(Subject::Figure),
            "wording" => Some(Subject::Wording),
            "name" => Some(Subject::Name),
            "agent" => Some(Subject::Agent),
            _ => None,
        };
        let told = found(&[(day, one), (other_day, other)]);
        let right = match about {
            Some(about) => !told.is_empty() && told.iter().all(|(what, _)| *what == about),
            None => told.is_empty(),
        };
        if !right {
            wrong.push(format!("{name}: {told:?}"));
        }
    }
    assert!(n_pairs > 60 && wrong.is_empty(), "{n_pairs}\n{}", wrong.join("\n"));
}
