//! The corpus file: magic, version, sections, checksums.

use crate::model::Corpus;

/// Why bytes are not a corpus that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not a corpus at all.
    #[error("this is no Chronique corpus (its first bytes are not its mark)")]
    Foreign,
}

/// Writes a corpus. The same corpus gives the same bytes.
pub fn write(_corpus: &Corpus) -> Vec<u8> {
    Vec::new()
}

/// Reads a corpus.
pub fn read(_bytes: &[u8]) -> Result<Corpus, FormatError> {
    Err(FormatError::Foreign)
}
