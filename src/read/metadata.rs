//! What the text says of itself: outlet, agency, byline, publication date.

use super::{
    Lexicon, RawArticle,
    reading::{Layout, Metadata},
};

/// Reads the furniture, the title's surroundings and the ends of the body.
pub fn metadata(_article: &RawArticle, _layout: &Layout, _lexicon: &Lexicon) -> Metadata {
    Metadata::default()
}
