//! The record: what was read from one article, in the form that is exchanged.
//!
//! `start` and `end` count Unicode code points in `text`, which is the source as decoded, before
//! any cleaning. Positions in lists count from 0. `by` names the rule or the lexicon entry behind
//! a reading. Fields that do not apply are null or empty.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::Kind;

/// Half-open span `start..end`, in code points of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the type says it")]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// What was read from one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The version of this form: 1.
    pub record: u32,
    /// The path relative to the folder given, without its extension; or the `id` of a row.
    pub id: String,
    /// The file it came from, relative to the folder given.
    pub source: String,
    /// Where it was published on the web, if stated.
    #[serde(default)]
    pub url: Option<String>,
    /// The language, as an ISO 639-1 code; null where the text is too short to tell.
    pub lang: Option<String>,
    /// The source as decoded.
    pub text: String,
    /// The headline.
    pub title: Option<Title>,
    /// Who published it, where the text says so.
    pub outlet: Option<String>,
    /// The wire service it was taken from.
    pub agency: Option<String>,
    /// Who wrote it.
    pub byline: Vec<String>,
    /// When it was published.
    pub published: Published,
    /// The paragraphs kept, in order; what lies outside was judged menu, form, caption or footer.
    pub body: Vec<Span>,
    /// The places that name an actor, by position.
    pub mentions: Vec<Mention>,
    /// The places that state a date, by position.
    pub times: Vec<Time>,
    /// The words between quotation marks, by position.
    pub quotes: Vec<Quote>,
    /// The words given to a speaker without quotation marks, by position: « selon X », « X a
    /// déclaré que »; what attributes them left out. Older records have none.
    #[serde(default)]
    pub reported: Vec<Quote>,
    /// The topics of the whole article, best first.
    pub topics: Vec<ScoredTopic>,
    /// The sentences of title and body, in order.
    pub passages: Vec<Passage>,
    /// The family of copies it belongs to.
    pub family: Option<String>,
    /// What could not be read, in words.
    pub warnings: Vec<String>,
}

/// A headline. `start` and `end` are equal where it was stated outside the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of every annotation")]
pub struct Title {
    pub text: String,
    pub start: u32,
    pub end: u32,
    pub by: String,
}

/// A publication date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The date, in EDTF; null where unknown.
    pub edtf: Option<String>,
    /// How it is known.
    pub how: PublishedHow,
    /// Where it stands in the text; null where it does not.
    pub start: Option<u32>,
    /// The end of it.
    pub end: Option<u32>,
    /// The rule, or the evidence of an inferred date.
    pub by: String,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words are those of the design")]
pub enum PublishedHow {
    Stated,
    Dateline,
    Metadata,
    Inferred,
    Unknown,
}

/// A place that names an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of every annotation")]
pub struct Mention {
    pub start: u32,
    pub end: u32,
    /// The actor's id.
    pub actor: String,
    /// The actor's name.
    pub name: String,
    pub kind: Kind,
    pub form: Form,
    pub by: String,
}

/// How a mention names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// « Sergueï Lavrov », « l'ONU ».
    Name,
    /// « le chef de la diplomatie russe ».
    Role,
    /// « Moscou », for the state.
    Metonym,
    /// « la junte ».
    Description,
}

/// A place that states a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of every annotation")]
pub struct Time {
    pub start: u32,
    pub end: u32,
    /// The value; null where it stays open (« récemment », « mercredi » in an undated article).
    pub edtf: Option<String>,
    pub precision: Precision,
    pub how: How,
    pub by: String,
}

/// How long the stretch of time is that an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Precision {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Semester,
    Year,
    Decade,
    /// From a date to a date, or a part of a month or year.
    Interval,
    /// One end is open.
    Open,
    /// No stretch that a calendar knows.
    Vague,
}

/// What a date was resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// It stands by itself.
    Absolute,
    /// The article's publication date.
    Publication,
    /// Another date in the text.
    Context,
}

/// Words between quotation marks, marks and inner spaces excluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of every annotation")]
pub struct Quote {
    pub start: u32,
    pub end: u32,
    /// The speaker's id.
    pub speaker: Option<String>,
    pub speaker_name: Option<String>,
    pub by: String,
}

/// A topic with how strongly the words speak for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of every annotation")]
pub struct ScoredTopic {
    pub id: String,
    pub score: Score,
    /// The terms that weighed most.
    pub by: String,
}

/// A sentence, with what was read in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// In code points.
    pub start: u32,
    /// The end of it.
    pub end: u32,
    /// Positions in `times`.
    pub times: Vec<u32>,
    /// Ids of the actors mentioned, sorted, each once.
    pub actors: Vec<String>,
    /// Ids of its topics, in the order of the table of topics.
    pub topics: Vec<String>,
    /// The event it tells.
    pub event: Option<String>,
}

/// A share between 0 and 1 in thousandths: an integer where it is stored, a decimal in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub u16);

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_f64(f64::from(self.0) / 1000.0)
        } else {
            serializer.serialize_u16(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let share = f64::deserialize(deserializer)?;
            if (0.0..=1.0).contains(&share) {
                Ok(Self((share * 1000.0 + 0.5) as u16))
            } else {
                Err(D::Error::custom("a score lies between 0 and 1"))
            }
        } else {
            u16::deserialize(deserializer).map(Self)
        }
    }
}
