//! French text, before anyone asks what it means: letters folded, words cut, stems, sentences,
//! quotation marks. One implementation for reading, indexing and searching.
//!
//! Positions inside are bytes of the text; [`CodePoints`] turns them into the code points that
//! records and links use.

mod byte_set;
mod code_points;
mod fold;
mod lower;
mod quote_marks;
mod sentences;
mod stem;
mod tokens;
mod turns;
mod words;

pub use byte_set::ByteSet;
pub use code_points::CodePoints;
pub use fold::{fold, fold_char, fold_into, with_folded};
pub use quote_marks::{MAX_DEPTH, Quoted, quote_marks};
pub use sentences::sentences;
pub use stem::Stems;
pub use tokens::{Token, fold_token, is_stop_word, tokens};
pub use turns::{find_turn, has_turn, split_turn};
pub use words::{Word, WordKind, is_apostrophe, words};
