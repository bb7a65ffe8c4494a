//! The web interfaces the page uses, one a file, each as small as what is needed of it.

pub mod clipboard;
pub mod corpus;
pub mod focus;
pub mod language;
pub mod location;
pub mod scroll;
pub mod selection;
pub mod service_worker;
pub mod storage;
