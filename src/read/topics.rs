//! Topics of an article and of its sentences.

use super::{
    Lexicon,
    reading::{Bytes, FoundTopic, Reading},
};

/// The topics of the whole article, best first; none where no subject speaks clearly.
pub fn article_topics(_reading: &Reading<'_>, _lexicon: &Lexicon) -> Vec<FoundTopic> {
    Vec::new()
}

/// The topics of one sentence, in the order of the table of topics.
pub fn sentence_topics(
    _reading: &Reading<'_>,
    _sentence: &Bytes,
    _lexicon: &Lexicon,
) -> Vec<crate::model::TopicIdx> {
    Vec::new()
}
