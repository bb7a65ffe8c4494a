//! The bytes of a file → its articles, or records read before.
//!
//! Text in UTF-8 and NDJSON of records.

use std::collections::BTreeMap;

use chronique::{
    model::Record,
    read::{RawArticle, intake::Stated},
};

/// What a file holds, one by one.
#[derive(Debug)]
pub enum Intake {
    /// An article to be read.
    Article(Box<RawArticle>),
    /// What was read from one before.
    Record(Box<Record>),
}

/// The articles of a file, and what could not be taken in, in words.
pub fn read_file(id: &str, source: &str, bytes: &[u8]) -> (Vec<Intake>, Vec<String>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match core::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => {
            return (vec![], vec!["the file is empty; left out: remove it or put its text back".into()]);
        }
        Ok(text) if text.contains('\0') => {
            return (vec![], vec!["this is not text; left out: give text, a web page or a table".into()]);
        }
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            return (vec![], vec![format!("byte {at} is not UTF-8; left out: save it as UTF-8 text")]);
        }
    };
    if source.ends_with(".ndjson") {
        return records(text);
    }
    let article =
        RawArticle { id: id.into(), source: source.into(), text: text.into(), ..RawArticle::default() };
    (vec![Intake::Article(Box::new(article))], vec![])
}

fn records(text: &str) -> (Vec<Intake>, Vec<String>) {
    let mut intakes = Vec::new();
    let mut errors = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str(line) {
            Ok(record) => intakes.push(Intake::Record(Box::new(record))),
            Err(error) => errors.push(format!("line {} is no record ({error}); left out", at + 1)),
        }
    }
    (intakes, errors)
}

/// What a `metadata.csv` states, by the file's name.
pub fn metadata_csv(bytes: &[u8]) -> Result<BTreeMap<String, Stated>, String> {
    let say = |error: csv::Error| format!("not a table ({error}); left out: save it as CSV in UTF-8");
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let columns = table.headers().map_err(say)?.clone();
    let mut stated = BTreeMap::new();
    for row in table.records() {
        let row = row.map_err(say)?;
        let mut of_row = Stated::default();
        for (column, cell) in columns.iter().zip(&row).skip(1) {
            let cell = Some(cell.trim().to_string()).filter(|cell| !cell.is_empty());
            match column.trim() {
                "url" => of_row.url = cell,
                "title" | "headline" => of_row.title = cell,
                "published" | "date" | "datePublished" => of_row.published = cell,
                "outlet" | "source" | "publisher" => of_row.outlet = cell,
                "byline" | "author" => of_row.byline = cell.into_iter().collect(),
                "lang" => of_row.lang = cell,
                _ => {}
            }
        }
        stated.insert(row.get(0).unwrap_or_default().trim().to_string(), of_row);
    }
    Ok(stated)
}
