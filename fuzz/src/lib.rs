//! What every fuzz target asks of a record: that its places are places of its text.

use std::sync::LazyLock;

use chronique::{
    format,
    gather::gather,
    model::{About, Record},
    read::{
        self, Lexicon, RawArticle,
        intake::{Intake, read_file},
    },
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// Reads a file as the command does, and checks every record.
pub fn read_bytes(source: &str, bytes: &[u8]) {
    let (found, errors) = read_file("fuzz", source, bytes);
    let read = |intake| match intake {
        Intake::Article(article) => {
            let record = read::read(&article, &LEXICON);
            check(&record);
            record
        }
        // From any hand: gathering mends what does not hold.
        Intake::Record(record) => *record,
    };
    let corpus = gather(found.into_iter().map(read).collect(), About::default(), &LEXICON);
    let written = format::write(&corpus);
    assert!(format::read(&written).is_ok_and(|there| there == corpus));
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
    assert!(record.quotes.iter().chain(&record.reported).all(|found| is_place(found.start, found.end)));
    assert!(record.title.iter().all(|title| is_place(title.start, title.end)));
    let printed = record.published.start.zip(record.published.end);
    assert!(printed.is_none_or(|(start, end)| is_place(start, end)));
    for passage in &record.passages {
        assert!(is_place(passage.start, passage.end));
        assert!(passage.times.iter().all(|time| (*time as usize) < record.times.len()));
    }
}
