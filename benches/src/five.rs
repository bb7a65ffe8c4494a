//! The default collection again and again, each copy with other numbers and its paragraphs in
//! another order: real layouts, which the made press lacks.

use crate::press::Dice;

const FIVE: [&str; 5] = [
    include_str!("../../corpus/raw/000_15d1d94a44aabbd9.txt"),
    include_str!("../../corpus/raw/001_53bd0b684726b4b5.txt"),
    include_str!("../../corpus/raw/002_3fc6218dd45e490e.txt"),
    include_str!("../../corpus/raw/003_dd3d7fd2c5bf0fda.txt"),
    include_str!("../../corpus/raw/004_1b8149d5caa079a4.txt"),
];

/// Some varied copies, the same for a seed.
pub fn articles(n_articles: usize, seed: u64) -> Vec<String> {
    let mut dice = Dice::new(seed);
    FIVE.iter().cycle().take(n_articles).map(|text| varied(text, &mut dice)).collect()
}

fn varied(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    // Title and dateline stay where layout and metadata expect them.
    let head = (lines.len() / 3).max(1);
    for at in (head + 1..lines.len()).rev() {
        lines.swap(at, head + dice.below(at - head + 1));
    }
    let digit = |letter: char| if letter.is_ascii_digit() && dice.below(4) == 0 { '1' } else { letter };
    lines.join("\n").chars().map(digit).collect()
}
