//! The steps in order, and their findings as a record.

use super::{Lexicon, RawArticle};
use crate::model::{Published, PublishedHow, Record};

/// Reads one article. Total: any text ends in a record.
pub fn read(article: &RawArticle, _lexicon: &Lexicon) -> Record {
    Record {
        record: 1,
        id: article.id.clone(),
        source: article.source.clone(),
        url: article.stated.url.clone(),
        lang: article.stated.lang.clone(),
        text: article.text.clone(),
        title: None,
        outlet: None,
        agency: None,
        byline: Vec::new(),
        published: Published {
            edtf: None,
            how: PublishedHow::Unknown,
            start: None,
            end: None,
            by: String::new(),
        },
        body: Vec::new(),
        mentions: Vec::new(),
        times: Vec::new(),
        quotes: Vec::new(),
        topics: Vec::new(),
        passages: Vec::new(),
        family: None,
        warnings: article.warnings.clone(),
    }
}
