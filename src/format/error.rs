//! Why bytes are not a corpus that can be read.

use super::VERSION;

/// Why bytes are not a corpus that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not a corpus at all.
    #[error(
        "this is no Chronique corpus (its first bytes are not its mark): give one that chronique build made"
    )]
    Foreign,
    /// Written by a later Chronique.
    #[error(
        "the corpus is of format {0}, and this is Chronique {program}, which reads format {VERSION}: use the \
         Chronique it was made with, or a newer one",
        program = env!("CARGO_PKG_VERSION")
    )]
    TooNew(u16),
    /// Written by a Chronique too old for this one.
    #[error(
        "the corpus is of format {0}, and this is Chronique {program}, which reads format {VERSION}: build it \
         again from its articles, or use the Chronique it was made with",
        program = env!("CARGO_PKG_VERSION")
    )]
    TooOld(u16),
    /// The bytes end too early.
    #[error("the corpus is cut off in its {0}: copy or download it again")]
    Truncated(&'static str),
    /// The bytes are not those that were written.
    #[error("the corpus is damaged in its {0}: copy or download it again")]
    Corrupt(&'static str),
    /// The checksums are right, what they cover is not.
    #[error("the {0} of the corpus do not hold together: build it again")]
    Malformed(&'static str),
}
