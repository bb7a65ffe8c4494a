//! One article → its record.
//!
//! ```text
//! bytes → intake → RawArticle → words → layout → metadata → Reading → times, actors, quotes, topics → passages → Record
//! ```
//!
//! Each step is a file; it gets what the steps before it found and gives its annotations with
//! their places, in bytes of the decoded text. The text is cut into words once, and what is known
//! of a word by itself is worked out once for all its places, in `vocabulary.rs`. Places become code
//! points once, in `record.rs`. The lexicon comes in as an argument; nothing here opens a file or
//! knows the day. Any text at all ends in a record: what could not be read is a warning in it.

pub mod actors;
pub mod intake;
mod language;
pub mod layout;
pub mod lexicon;
pub mod metadata;
mod passages;
mod quotes;
pub mod reading;
mod record;
mod times;
mod topics;
mod vocabulary;
mod word_lists;

pub use intake::RawArticle;
pub use lexicon::Lexicon;
pub use metadata::yearless_day;
pub use quotes::Verbs;
pub use record::{Step, read, read_watched};
pub use times::{Side, TimeContext, resolve_times, sides, weekday};
