//! What a press corpus is: articles, actors, dates, and what was read from where.
//!
//! Two shapes of the same facts. [`Record`] is the interchange form: one article, ids spelled out,
//! offsets in Unicode code points, as `chronique annotate` prints it. [`Corpus`] is the collection:
//! the same, with ids replaced by positions in its tables, and what only the whole collection tells.
//! Nothing here reads or decides anything.

mod actor;
mod corpus;
mod day;
mod edtf;
mod gathered;
mod lines;
pub mod order;
mod record;
mod topic;

pub use actor::{Actor, Kind, described_by, unnamed_id};
pub use corpus::{
    About, ActorIdx, Article, ArticleIdx, Corpus, CorpusMention, CorpusPassage, CorpusQuote, CorpusTime,
    OutletIdx, RuleIdx,
};
pub use day::{Day, Weekday, days_in_month};
pub use edtf::{Edtf, EdtfError, Partial, Qualifier, Range};
pub use gathered::{
    Disagreement, DisagreementLine, Event, EventIdx, EventLine, Fact, FactLine, Family, FamilyIdx,
    FamilyLine, Subject, Telling, TellingLine,
};
pub use record::{
    Form, How, Mention, Passage, Precision, Published, PublishedHow, Quote, Record, Score, ScoredTopic, Span,
    Time, Title,
};
pub use topic::{TOPICS, Topic, TopicIdx};
