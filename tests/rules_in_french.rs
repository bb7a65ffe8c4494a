//! Every rule that a reader of French is shown has its French words.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::{collections::BTreeSet, fs, path::Path};

/// Where a line has one of these, all of its literals are rules or steps of one.
const BESIDE: [&str; 5] = ["Attribution::", "let by = \"", "let by = format", "by: format", "\"{by}"];

/// What stands right before a rule or a step of one.
const BEFORE: [&str; 5] =
    ["by: \"", "Rule(\"", "Sense2::Actor(who), \"", "Around::Acts(\"", "Date::Impossible, .. }) => \""];

/// What a literal begins with where it is a rule, wherever it stands.
const HEADS: [&str; 16] = [
    "time:",
    "published:",
    "quotation:",
    "reported:",
    "role:",
    "metonym:",
    "lexicon:",
    "described:",
    "family:",
    "name:",
    "figure:",
    "wording:",
    "date: one",
    "agent:",
    "event:",
    "title:",
];

/// The steps of the rules that a file names: without what varies in them, and what they quote.
fn steps(file: &Path, found: &mut BTreeSet<String>) {
    let source = fs::read_to_string(file).expect("a source file");
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let is_beside = BESIDE.iter().any(|mark| line.contains(mark));
        let before = BEFORE.iter().filter_map(|mark| line.split_once(mark)?.1.split('"').next());
        let literals = line.split('"').skip(1).step_by(2);
        let is_rule = |text: &&str| is_beside || HEADS.iter().any(|head| text.starts_with(head));
        for literal in literals.filter(is_rule).chain(before) {
            let fixed = literal.split(['{', '}']).step_by(2);
            let steps = fixed.flat_map(|fixed| fixed.split([':', ';', ',', '/'])).map(str::trim);
            let is_plain = |step: &&str| !step.is_empty() && !step.starts_with('“') && !step.contains("“");
            found.extend(steps.filter(is_plain).map(ToString::to_string));
        }
    }
}

fn walk(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let is_test = path.file_stem().is_some_and(|name| name.to_string_lossy().contains("test"));
        if path.is_dir() && !is_test {
            walk(&path, found);
        } else if !is_test && path.extension().is_some_and(|ending| ending == "rs") {
            steps(&path, found);
        }
    }
}

#[test]
fn every_step_that_reading_and_gathering_name_is_said_in_french() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for room in ["src/read", "src/gather"] {
        walk(&root.join(room), &mut found);
    }
    assert!(found.len() > 60, "only {} steps were found", found.len());
    let french = fs::read_to_string(root.join("src/words/rules.txt")).expect("the French words");
    let known: BTreeSet<&str> = french.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
    let missing: Vec<&String> = found.iter().filter(|step| !known.contains(step.as_str())).collect();
    assert!(missing.is_empty(), "src/words/rules.txt has no French for {missing:?}");
}
