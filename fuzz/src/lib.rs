//! What every fuzz target asks of a record: that its places are places of its text.

use std::sync::LazyLock;

use chronique::{
    model::Record,
    read::{
        self, Lexicon, RawArticle,
        intake::{Intake, read_file},
    },
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// Reads a file as the command does, and checks every record.
pub fn read_bytes(source: &str, bytes: &[u8]) {
    let (found, errors) = read_file("fuzz", source, bytes);
    for intake in &found {
        match intake {
            Intake::Article(article) => check(&read::read(article, &LEXICON)),
            Intake::Record(_) => {}
        }
    }
    for error in errors {
        assert!(error.to_string().starts_with(source), "{error} does not name {source}");
    }
}

/// Reads a text published on a known day.
pub fn read_text(text: &str) -> Record {
    let mut article = RawArticle {
        id: "fuzz".into(),
        source: "fuzz.txt".into(),
        text: text.into(),
        ..RawArticle::default()
    };
    article.stated.published = Some("2023-02-13".into());
    let record = read::read(&article, &LEXICON);
    check(&record);
    record
}

/// Panics where a place of a record is none of its text's.
pub fn check(record: &Record) {
    let n_chars = record.text.chars().count() as u32;
    let is_place = |start: u32, end: u32| start <= end && end <= n_chars;
    let mut last = 0;
    for span in &record.body {
        assert!(is_place(span.start, span.end) && span.start >= last, "body {span:?}");
        last = span.end;
    }
    assert!(record.mentions.iter().all(|found| is_place(found.start, found.end)));
    assert!(record.times.iter().all(|found| is_place(found.start, found.end)));
    assert!(record.quotes.iter().all(|found| is_place(found.start, found.end)));
    for passage in &record.passages {
        assert!(is_place(passage.start, passage.end));
        assert!(passage.times.iter().all(|time| (*time as usize) < record.times.len()));
    }
}
