//! The web interfaces the page uses, one a file, each as small as what is needed of it.

pub mod clipboard;
pub mod corpus;
pub mod focus;
pub mod language;
pub mod last_words;
pub mod location;
pub mod offline;
pub mod rest;
pub mod scroll;
pub mod selection;
pub mod send;
pub mod storage;
