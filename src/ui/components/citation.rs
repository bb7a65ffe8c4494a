//! An article cited in plain words: authors, headline, who published it and when, the passage.

use crate::{
    index::PassageIdx,
    model::ArticleIdx,
    ui::{components::article_row::published, explorer::Explorer},
    words::{DateStyle, quoted},
};

/// « Mémé Sanogo, « Titre », L'Aube, 13 février 2023 : « … » »; its link is to follow.
pub fn citation(explorer: &Explorer, at: ArticleIdx, passage: Option<PassageIdx>) -> String {
    let (index, words) = (&explorer.index, explorer.words);
    let Some(article) = index.article(at) else { return String::new() };
    let mut parts = article.byline.clone();
    parts.push(quoted(words.lang, &explorer.headline(at)));
    parts.extend(explorer.published_by(at));
    parts.push(published(words, &article.published, DateStyle::Long));
    parts.extend(passage.map(|passage| quoted(words.lang, index.passage_text(passage))));
    parts.join(", ") + "\n"
}
