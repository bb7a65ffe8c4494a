//! A stretch of an article cut where its annotations begin and end, so that it can be drawn flat.

use crate::model::{Article, Span, order};

/// A run of characters under the same annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// In code points of the article's text.
    pub span: Span,
    /// The innermost mention over it, by position in the article's `mentions`.
    pub mention: Option<u32>,
    /// The time expression over it.
    pub time: Option<u32>,
    /// The innermost quotation, or else the reported words, over it: as [`Article::said`] counts.
    pub quote: Option<u32>,
    /// Whether the passage asked for is over it.
    pub hit: bool,
}

/// Cuts a stretch of an article. The segments are in order, meet, and cover it all.
pub fn segments(article: &Article, stretch: Span, hit: Option<Span>) -> Vec<Segment> {
    let mentions: Vec<Span> = article.mentions.iter().map(|mention| mention.span).collect();
    let times: Vec<Span> = article.times.iter().map(|time| time.span).collect();
    let quotes: Vec<Span> = article.quotes.iter().chain(&article.reported).map(|quote| quote.span).collect();
    let mut cuts = vec![stretch.start, stretch.end];
    for span in mentions.iter().chain(&times).chain(&quotes).chain(hit.as_ref()) {
        cuts.extend(
            [span.start, span.end].into_iter().filter(|cut| stretch.start < *cut && *cut < stretch.end),
        );
    }
    order::sort_dedup(&mut cuts);
    let run = |pair: &[u32]| match *pair {
        [start, end] => Some(Segment {
            span: Span { start, end },
            mention: innermost(&mentions, start),
            time: innermost(&times, start),
            quote: innermost(&quotes, start),
            hit: hit.is_some_and(|hit| covers(hit, start)),
        }),
        _ => None,
    };
    cuts.windows(2).filter_map(run).collect()
}

const fn covers(span: Span, at: u32) -> bool {
    span.start <= at && at < span.end
}

/// The shortest span over a place; the first of equals.
fn innermost(spans: &[Span], at: u32) -> Option<u32> {
    let over = spans.iter().enumerate().filter(|(_, span)| covers(**span, at));
    over.min_by_key(|(_, span)| span.end - span.start).map(|(nth, _)| nth as u32)
}
