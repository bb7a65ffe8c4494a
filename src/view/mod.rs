//! What a link holds: the filters, the clock, the window of the timeline, the open passage.
//!
//! A [`View`] names things by their ids, never by positions, so that it outlives the corpus it was
//! made with. [`reduce`] alone changes it; [`link`] writes and reads it, [`qr`] draws it for another phone.

mod action;
pub mod link;
pub mod qr;
mod state;

pub use action::{Action, Step, after, reduce};
pub use state::{Clock, Facet, FacetFilter, Lang, Open, Sort, Tab, View, Zoom};
