//! What only the whole collection tells: copies of one dispatch, events that several passages tell,
//! and where the tellings disagree.

use serde::{Deserialize, Serialize};

use super::{ArticleIdx, Score, Span};

/// A position in [`Corpus::families`](super::Corpus::families).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FamilyIdx(pub u32);

/// A position in [`Corpus::events`](super::Corpus::events).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EventIdx(pub u32);

/// Articles taken from the same dispatch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// The id that records and links use: that of the first article.
    pub id: String,
    /// Two or more, in the order in which they were likely written.
    pub articles: Vec<ArticleIdx>,
    /// The wire service that any of them names.
    pub source: Option<String>,
    /// The part of their words that they have in common: the mean over neighbours in the chain
    /// that joined them.
    pub shared: Score,
    /// What joined them.
    pub by: String,
}

/// Facts that tell the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The id that records and links use.
    pub id: String,
    /// The days it spans, in EDTF.
    pub when: String,
    /// Two or more, in the order of their articles' printing, undated articles last.
    pub facts: Vec<Fact>,
    /// The position in `facts` of the sentence that tells it best.
    pub best: u32,
    /// Why they were joined.
    pub by: String,
}

/// A passage that tells an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its article.
    pub article: ArticleIdx,
    /// Its position in the article's `passages`.
    pub passage: u32,
    /// When it says that this happened, in EDTF; null where it gives no date of its own.
    pub edtf: Option<String>,
}

/// What a disagreement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// When something happened.
    Date,
    /// How many, how much.
    Figure,
    /// The words of one quotation.
    Wording,
    /// What an actor is called.
    Name,
    /// Who did it.
    Agent,
}

/// Tellings of the same thing that cannot all be right, or cannot all be fair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// What it is about.
    pub about: Subject,
    /// The event that joins the tellings, where one does.
    pub event: Option<EventIdx>,
    /// Two or more, with at least two values, in the order of articles and places.
    pub tellings: Vec<Telling>,
    /// What set them against each other.
    pub by: String,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// The value: a date in EDTF, a figure with its unit, the words used.
    pub value: String,
    /// Who tells it.
    pub article: ArticleIdx,
    /// Where, in code points of the article's text.
    pub span: Span,
    /// According to whom, an actor's id or the words that name the speaker; null where the article
    /// says it itself.
    pub speaker: Option<String>,
}

/// An event as `chronique inspect --events` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Event`")]
pub struct EventLine {
    pub id: String,
    pub when: String,
    /// The sentence that tells it best.
    pub label: String,
    pub facts: Vec<FactLine>,
    pub disagreements: Vec<DisagreementLine>,
    pub by: String,
}

/// A fact as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Fact`, its passage by place")]
pub struct FactLine {
    pub article: String,
    pub start: u32,
    pub end: u32,
    pub edtf: Option<String>,
}

/// A disagreement as it is printed: inside its event, or by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Disagreement`")]
pub struct DisagreementLine {
    pub about: Subject,
    pub tellings: Vec<TellingLine>,
    pub by: String,
}

/// One side of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Telling`")]
pub struct TellingLine {
    pub value: String,
    pub article: String,
    pub start: u32,
    pub end: u32,
    pub speaker: Option<String>,
}

/// A family as `chronique inspect --families` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Family`")]
pub struct FamilyLine {
    pub id: String,
    pub articles: Vec<String>,
    pub source: Option<String>,
    pub shared: Score,
    pub by: String,
}
