//! Sentences with their mentions marked `[words|actor]`, and the words reported in each.

use crate::read::{Lexicon, quotes::tests::read_marked};

fn found(input: &str, lexicon: &Lexicon) -> String {
    read_marked(input, |text, reading, mentions| {
        let (quotes, reported) = crate::read::quotes::spoken(reading, mentions, lexicon);
        for told in &reported {
            let is_apart = |quote: &crate::read::reading::FoundQuote| {
                quote.at.end <= told.at.start || told.at.end <= quote.at.start
            };
            assert!(quotes.iter().all(is_apart), "reported words inside a quotation: {input}");
        }
        let shown = reported.iter().map(|told| {
            let name = told.speaker_name.as_deref().unwrap_or("?");
            let speaker = told.speaker.clone().unwrap_or_else(|| format!("({name})"));
            format!("{speaker}: {}", &text[told.at.clone()])
        });
        shown.collect::<Vec<_>>().join(" / ")
    })
}

/// Each line: the text, ` =>`, and speaker with words of all that is reported.
#[test]
fn reported_words() {
    let lexicon = Lexicon::default();
    let mut wrong = Vec::new();
    let cases = include_str!("cases.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut n_cases = 0;
    for line in cases {
        let (input, expected) = line.split_once(" =>").unwrap_or((line, ""));
        let shown = found(&input.replace("\\n", "\n"), &lexicon);
        if shown != expected.trim() {
            wrong.push(format!("{input}\n  expected {}\n  found    {shown}", expected.trim()));
        }
        n_cases += 1;
    }
    assert!(n_cases > 80 && wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn any_text_is_read() {
    let lexicon = Lexicon::default();
    for text in
        ["", "selon", "selon,", ", a déclaré", "d'après", "« selon", "a dit que", &"selon X, ".repeat(400)]
    {
        let _ = found(text, &lexicon);
    }
}
