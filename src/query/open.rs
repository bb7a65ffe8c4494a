//! A passage ↔ how a link names it, found again even where the text was cleaned anew.

use super::typed::folded;
use crate::{
    index::{Index, PassageIdx},
    model::ArticleIdx,
    text::tokens,
    view::Open,
};

/// What a link's passage turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// The passage; `None` where the article does not hold it.
    pub passage: Option<PassageIdx>,
    /// The article; `None` where the collection does not hold it.
    pub article: Option<ArticleIdx>,
    /// Whether the passage stands elsewhere than the link says.
    pub moved: bool,
}

/// How many words name a passage: enough to tell sentences apart, few enough to read in a link.
const N_WORDS: usize = 5;

/// Names a passage for a link.
pub fn open_of(index: &Index, passage: PassageIdx) -> Open {
    let at = index.passage(passage);
    let article = index.article(at.article).map(|article| article.id.clone()).unwrap_or_default();
    let words: Vec<&str> = index.passage_text(passage).split_whitespace().take(N_WORDS).collect();
    Open { article, start: at.span.start, end: at.span.end, words: words.join(" ") }
}

/// Finds a link's passage: at its place if it begins with its words, else the nearest one that
/// does. Without words its place is enough.
pub fn find_open(index: &Index, open: &Open) -> Found {
    let Some(article) = article_of(index, &open.article) else { return Found::default() };
    let words: Vec<String> = tokens(&open.words).map(|token| folded(token.text)).collect();
    let start = |passage: PassageIdx| index.passage(passage).span.start;
    let fits = |passage: &PassageIdx| {
        let span = index.passage(*passage).span;
        if words.is_empty() {
            span.start <= open.start && open.start < span.end
        } else {
            begins_with(index.passage_text(*passage), &words)
        }
    };
    let passages = index.passages_of(article).map(PassageIdx).filter(fits);
    let passage = passages.min_by_key(|passage| start(*passage).abs_diff(open.start));
    let moved = !words.is_empty() && passage.is_some_and(|passage| start(passage) != open.start);
    Found { passage, article: Some(article), moved }
}

/// The article that an id names.
pub fn article_of(index: &Index, id: &str) -> Option<ArticleIdx> {
    let at = index.corpus().articles.binary_search_by(|article| article.id.as_str().cmp(id)).ok()?;
    Some(ArticleIdx(at as u32))
}

fn begins_with(text: &str, words: &[String]) -> bool {
    let mut of_text = tokens(text);
    words.iter().all(|word| of_text.next().is_some_and(|token| folded(token.text) == *word))
}
