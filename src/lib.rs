//! Chronique: who said and did what, when, and according to whom.
//!
//! An article is [`read`] into a [record](model::Record); the records of a collection are gathered
//! ([`gather`]) into a [corpus](model::Corpus), written by [`format`](mod@format) to one file. In
//! the page, an [`index`] over the corpus answers a [`query`] about a [`view`], the answers are
//! drawn by `ui`, and every gesture is an action that makes the next view.
//!
//! Modules stand in dependency order: each uses only those above it. Everything above `ui` is
//! pure: no DOM type, no file system, no clock, no randomness (`tests/architecture.rs` holds it).

pub mod model;

pub mod text;

#[cfg(feature = "reading")]
pub mod read;

#[cfg(feature = "reading")]
pub mod gather;

pub mod format;

pub mod index;

pub mod view;

pub mod query;

pub mod words;

#[cfg(feature = "page")]
pub mod ui;
