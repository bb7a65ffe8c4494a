//! Bytes as they came → articles with their decoded text and what their container states.

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
    pub main: Option<core::ops::Range<usize>>,
    /// What went wrong so far, in words.
    pub warnings: Vec<String>,
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
}
