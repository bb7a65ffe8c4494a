//! The human knowledge that reading leans on: actors, topics, outlets.

mod outlets;

pub use outlets::{Outlet, OutletKind, Outlets, OutletsError};

/// A lexicon, ready to be looked up in.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Who publishes.
    pub outlets: Outlets,
}
