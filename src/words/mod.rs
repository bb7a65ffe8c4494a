//! What the interface says, in French and in English: a typed table, complete at compile time,
//! and the small grammars of dates, plurals and the sentence of filters.
//!
//! Text of articles never passes through here.

mod collection;
mod dates;
mod english;
mod french;
mod headline;
mod notes;
mod rules;
mod sentence;
mod table;

pub use collection::collection;
pub use dates::{DateStyle, between, edtf, months_short, partial, precision_label, range};
pub use headline::headline;
pub use notes::note;
pub use rules::rule;
pub use sentence::{Part, sentence};
pub use table::{Words, count, number, quoted, words};
