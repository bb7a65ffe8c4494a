//! What a file, a row or an object lacks to be read.

use super::decode::DecodeError;

/// Why a file or a row was left out. The others go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// The bytes are no text.
    #[error("{file}: {why}")]
    Bytes {
        /// The file, relative to the folder given.
        file: String,
        /// What is wrong with them.
        why: DecodeError,
    },
    /// The name's ending is none of ours.
    #[error("{file}: “.{extension}” files are not read; give .txt, .html, .csv or .ndjson")]
    Extension {
        /// The file.
        file: String,
        /// Its ending.
        extension: String,
    },
    /// A table without a column for the text.
    #[error("{file}: no column for the text among “{columns}”; name one text, body, content or articleBody")]
    NoTextColumn {
        /// The file.
        file: String,
        /// The columns it has.
        columns: String,
    },
    /// A row of a table that cannot be cut into cells.
    #[error("{file}, row {row}: {why}; check its quotation marks and separators")]
    Row {
        /// The file.
        file: String,
        /// The row, the header being row 1.
        row: u64,
        /// What the table's reader says.
        why: String,
    },
    /// A line that is no JSON object.
    #[error("{file}, line {line}: “{found}” is not a JSON object ({why}); write one object a line")]
    Json {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// Its beginning.
        found: String,
        /// What the JSON reader says.
        why: String,
    },
    /// A line that says it is a record and is none.
    #[error("{file}, line {line}: a record that cannot be read ({why}); annotate the article anew")]
    Record {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// A row or object without text.
    #[error("{file}, row {row}: article “{id}” has no text; fill its text, body, content or articleBody")]
    NoText {
        /// The file.
        file: String,
        /// The row or line.
        row: u64,
        /// The article's id.
        id: String,
    },
    /// A page without a word to see.
    #[error("{file}: the page shows no text; save it again once it has loaded")]
    BlankPage {
        /// The file.
        file: String,
    },
    /// A page whose text lies in frames.
    #[error("{file}: the page only holds frames; save the frame with the article in it")]
    Frames {
        /// The file.
        file: String,
    },
    /// A column of a `metadata.csv` that states nothing known.
    #[error(
        "{file}: column “{name}” says nothing known; it was left out: name it title, published, outlet, agency, byline, url or lang"
    )]
    UnknownColumn {
        /// The file.
        file: String,
        /// The column.
        name: String,
    },
    /// Two rows of a `metadata.csv` about one article.
    #[error("{file}, row {row}: article “{id}” has a row above; this one was taken: leave one of them out")]
    TwiceStated {
        /// The file.
        file: String,
        /// The second row.
        row: u64,
        /// The article's id.
        id: String,
    },
    /// A `metadata.csv` whose first column is not `id`.
    #[error("{file}: the first column is “{found}”; name it id and write the file names in it")]
    NoIdColumn {
        /// The file.
        file: String,
        /// The first column.
        found: String,
    },
}
