//! One component a file, with its props.
//!
//! What is drawn on demand only is `#[inline(never)]`: code of its own, which the built page fetches
//! after its first screen (`ON_DEMAND` in xtask/src/split.rs).

mod about;
mod around;
mod article_row;
mod beside;
mod bounds;
mod citation;
mod comparison_row;
mod event_row;
mod explained;
mod explore;
mod facet;
mod facets;
mod fact_row;
mod failure;
mod family_row;
mod header;
mod highlighted;
mod nothing;
mod notices;
mod offline;
mod quote_row;
mod reader;
mod reader_text;
mod results;
mod row_link;
mod search_box;
mod sentence;
mod share;
mod share_more;
mod shortcuts;
mod tags;
mod timeline;
mod timeline_drawing;
mod timeline_gestures;

pub use explore::Explore;
pub use failure::failure;
