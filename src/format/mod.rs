//! A corpus ↔ the bytes of its file.
//!
//! ```text
//! mark (8) · version (u16) · sections (u16) · checksum of what follows up to the first section (u64)
//! for each section: id (u16) · offset (u64) · length (u64) · checksum (u64)
//! the sections, one after the other, without a gap, to the end of the file
//! ```
//!
//! Numbers are little-endian. A section holds one value of [`model`](crate::model) in postcard's
//! form, so that its serde types are the definition; `rows.rs` reads them back. Sections with an id that is not
//! known are skipped: a later version may add some without breaking this one. Any change of the
//! types themselves is a new version, and another version is refused.
//!
//! The invariant: what [`read`] gives back holds together (positions, spans, order), whatever the
//! bytes were. Not here: compression, which the web server does better.

mod check;
mod checksum;
mod container;
mod error;
mod rows;
pub mod wasm;

use serde::Serialize;

use crate::model::Corpus;
use container::{Container, Section};
pub use error::FormatError;
use rows::Row;

/// The version of the format that is written, and the only one that is read.
pub const VERSION: u16 = 2;

/// Writes a corpus. The same corpus gives the same bytes.
pub fn write(corpus: &Corpus) -> Vec<u8> {
    container::write(&[
        (Section::About, encode(&corpus.about)),
        (Section::Actors, encode(&corpus.actors)),
        (Section::Outlets, encode(&corpus.outlets)),
        (Section::Rules, encode(&corpus.rules)),
        (Section::Articles, encode(&corpus.articles)),
        (Section::Texts, encode(&corpus.texts)),
        (Section::Families, encode(&corpus.families)),
        (Section::Events, encode(&corpus.events)),
        (Section::Disagreements, encode(&corpus.disagreements)),
    ])
}

/// Reads a corpus.
pub fn read(bytes: &[u8]) -> Result<Corpus, FormatError> {
    let container = Container::open(bytes)?;
    let corpus = Corpus {
        about: decode(&container, Section::About)?,
        actors: decode(&container, Section::Actors)?,
        outlets: decode(&container, Section::Outlets)?,
        rules: decode(&container, Section::Rules)?,
        articles: decode(&container, Section::Articles)?,
        texts: decode(&container, Section::Texts)?,
        families: decode(&container, Section::Families)?,
        events: decode(&container, Section::Events)?,
        disagreements: decode(&container, Section::Disagreements)?,
    };
    check::check(&corpus)?;
    Ok(corpus)
}

fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    // Growing a vector cannot fail, and the types of the model have no form postcard refuses (maps
    // and sequences of unknown length); were there one, the section would not read back.
    postcard::to_allocvec(value).unwrap_or_default()
}

fn decode<T: Row>(container: &Container<'_>, section: Section) -> Result<T, FormatError> {
    rows::read(container.section(section)?).ok_or(FormatError::Malformed(section.name()))
}

#[cfg(test)]
mod tests;
