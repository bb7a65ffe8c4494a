//! Bytes as they came → articles with their decoded text and what their container states.
//!
//! One file may hold one article (`.txt`, `.html`) or many (`.csv`, `.ndjson`). A file, row or
//! object that cannot be read is an error that names it; the others go on. Nothing is cleaned
//! here: `text` is what was written, and offsets count in it. The title of a row or object stands
//! in its text too, above the body with a blank line between, so that it is searched and annotated
//! as on a page.

mod columns;
mod decode;
mod error;
mod html;
mod ndjson;
mod table;

use core::ops::Range;

pub use self::{
    decode::{DecodeError, decode, decode_html},
    error::IntakeError,
    table::read_metadata_csv,
};
use crate::model::Record;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Intake {
    /// An article to read.
    Article(Box<RawArticle>),
    /// An article that was read before.
    Record(Box<Record>),
}

/// An article before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawArticle {
    /// The path relative to the folder given, without its extension; or the `id` of a row.
    pub id: String,
    /// The file it came from, relative to the folder given, `/` between folders.
    pub source: String,
    /// The text, decoded, before any cleaning. For HTML: the text of the page.
    pub text: String,
    /// What a row, a saved page's metadata or a `metadata.csv` states; wins over the text.
    pub stated: Stated,
    /// Where the main content lies in `text`, in bytes, if the container marks it.
    pub main: Option<Range<usize>>,
    /// What the container says of stretches of `text`, in order of their starts.
    pub parts: Vec<Part>,
    /// What went wrong so far, in words.
    pub warnings: Vec<String>,
}

/// A stretch of the text of which its container says what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// What.
    pub role: Role,
}

/// What a stretch of text is, by the markup around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Menus, forms, comments, teasers: no part of the article.
    Aside,
    /// Words about a picture.
    Caption,
    /// The headline.
    Headline,
    /// Who wrote it.
    Author,
    /// An intertitle, an entry of a list: text, however short.
    Text,
}

/// What is stated beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Record`")]
pub struct Stated {
    pub url: Option<String>,
    pub title: Option<String>,
    /// As it stands: an ISO date or date-time, or a French date.
    pub published: Option<String>,
    pub outlet: Option<String>,
    pub agency: Option<String>,
    pub byline: Vec<String>,
    pub lang: Option<String>,
    /// The language is that of a page's template: the text may speak against it.
    pub is_lang_of_template: bool,
}

/// Reads a file by its extension. `id` is the path without the extension; rows and objects that
/// state no id get it with their number. `source` is the path, and `-` is NDJSON.
pub fn read_file(id: &str, source: &str, bytes: &[u8]) -> (Vec<Intake>, Vec<IntakeError>) {
    let extension = extension(source);
    let decoded = match extension.as_str() {
        "html" | "htm" | "xhtml" => decode_html(bytes),
        "txt" | "csv" | "tsv" | "ndjson" | "jsonl" | "-" => decode(bytes),
        _ => return (Vec::new(), vec![IntakeError::Extension { file: source.into(), extension }]),
    };
    let (text, warnings) = match decoded {
        Ok(decoded) => decoded,
        Err(why) => return (Vec::new(), vec![IntakeError::Bytes { file: source.into(), why }]),
    };
    match extension.as_str() {
        "csv" | "tsv" => table::read_csv(id, source, &text, &warnings),
        "ndjson" | "jsonl" | "-" => ndjson::read_ndjson(id, source, &text, &warnings),
        "txt" => {
            let article =
                RawArticle { id: id.into(), source: source.into(), text, warnings, ..RawArticle::default() };
            (vec![Intake::Article(Box::new(article))], Vec::new())
        }
        _ => read_page(id, source, &text, warnings),
    }
}

fn read_page(id: &str, source: &str, html: &str, warnings: Vec<String>) -> (Vec<Intake>, Vec<IntakeError>) {
    let page = html::read_html(html);
    if page.text.trim().is_empty() {
        let file = source.into();
        let error =
            if page.has_frames { IntakeError::Frames { file } } else { IntakeError::BlankPage { file } };
        return (Vec::new(), vec![error]);
    }
    let html::Page { text, main, parts, stated, .. } = page;
    let article = RawArticle { id: id.into(), source: source.into(), text, stated, main, parts, warnings };
    (vec![Intake::Article(Box::new(article))], Vec::new())
}

/// The ending of a file's name in lower case; `-` for standard input.
fn extension(source: &str) -> String {
    if source == "-" {
        return "-".into();
    }
    let name = source.rsplit('/').next().unwrap_or(source);
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{Intake, read_file};

    #[test]
    fn a_file_too_large_to_count_in_is_named() {
        let zeros = vec![0; (1 << 30) + 1];
        for source in ["a.txt", "a.html", "a.csv"] {
            let (found, errors) = read_file("a", source, &zeros);
            assert!(found.is_empty());
            assert_eq!(
                errors.iter().map(ToString::to_string).collect::<Vec<_>>(),
                [format!("{source}: larger than 1 GiB; split it into several files")]
            );
        }
    }

    #[test]
    fn files_by_their_extension() {
        for (source, bytes, n_found, n_errors) in [
            ("a/b.txt", "Il pleut.".as_bytes(), 1, 0),
            ("a/b.TXT", b"", 0, 1),
            ("b.htm", b"<p>Il pleut.</p>", 1, 0),
            ("b.html", b"<script>1</script>", 0, 1),
            ("b.csv", b"id,text\n1,Il pleut.\n2,\n", 1, 1),
            ("-", b"{\"text\":\"Il pleut.\"}\n{", 1, 1),
            ("b.pdf", b"%PDF", 0, 1),
            ("b.txt", b"PK\x03\x04\0\0", 0, 1),
        ] {
            let (found, errors) = read_file("id", source, bytes);
            assert_eq!((found.len(), errors.len()), (n_found, n_errors), "{source}: {errors:?}");
        }
    }

    #[test]
    fn errors_name_the_file_and_what_to_do() {
        let said = |source: &str, bytes: &[u8]| {
            read_file("id", source, bytes).1.first().map_or(String::new(), ToString::to_string)
        };
        assert_eq!(
            said("d/x.pdf", b"%"),
            "d/x.pdf: “.pdf” files are not read; give .txt, .html, .csv or .ndjson"
        );
        assert_eq!(said("d/x.txt", b"\0"), "d/x.txt: not a text; give .txt, .html, .csv or .ndjson files");
        assert_eq!(said("x.txt", b""), "x.txt: the file is empty; remove it or put its text in");
    }

    #[test]
    fn a_legacy_page_says_its_encoding() {
        let html = b"<meta charset=\"iso-8859-1\"><p>L'\xe9t\xe9 \xe0 Gao.</p>";
        let (found, errors) = read_file("id", "x.html", html);
        assert_eq!(errors, []);
        let [Intake::Article(article)] = found.as_slice() else { unreachable!("{found:?}") };
        assert_eq!(article.text, "L'été à Gao.");
    }
}
