//! A fact in the results: when, the sentence, who printed it.

use yew::prelude::*;

use super::{
    event_row::{flag, in_words},
    highlighted::highlighted,
    row_link::row_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    index::PassageIdx,
    model::{CorpusTime, Edtf},
    query::Answer,
    ui::explorer::Explorer,
    view::{Clock, View},
};

/// One row.
pub fn fact_row(explorer: &Explorer, view: &View, answer: &Answer, fact: PassageIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let article = index.passage(fact).article;
    let topics = index.corpus_passage(fact).map(|passage| passage.topics.as_slice()).unwrap_or_default();
    let (when, printed) = when(explorer, view, fact);
    let mut meta = vec![said("b", "", &explorer.source_of(article))];
    if !index.gathered().disagreements_at(fact.0).is_empty() {
        meta.push(flag(words));
    }
    meta.extend(topics.iter().map(|topic| said("span", "", words.topic(topic.id()))));
    let sentence = highlighted(index.passage_text(fact), &answer.terms);
    let what =
        vec![tag("span", "press", explorer.lang_of(article), vec![sentence]), tag("span", "meta", "", meta)];
    let when = tag("span", "when", "", vec![text(&when), said("small", "", &printed)]);
    let content = html! { <>{when}{tag("span", "what", "", what)}</> };
    html! { <li key={fact.0}>{row_link(explorer, view, fact, content)}</li> }
}

/// The date as read, and as printed. On the clock of printing it is the article's.
pub fn when(explorer: &Explorer, view: &View, fact: PassageIdx) -> (String, String) {
    let Explorer { index, words, .. } = explorer;
    let article = index.passage(fact).article;
    let in_words = |value: &str| in_words(words, value);
    if view.clock == Clock::Published {
        let published = index.article(article).and_then(|article| article.published.edtf.as_deref());
        return (published.map(in_words).unwrap_or_default(), String::new());
    }
    let brush = view.brush();
    let resolved = |time: &&CorpusTime| time.edtf.is_some();
    let in_brush = |time: &&CorpusTime| {
        let value = time.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
        brush.is_none_or(|brush| value.is_some_and(|value| value.range().overlaps(brush)))
    };
    let Some(time) = index.times_of(fact).filter(resolved).find(in_brush) else { return Default::default() };
    (time.edtf.as_deref().map(in_words).unwrap_or_default(), quoted(explorer, fact, time))
}

/// A date as it is printed, between quotation marks.
fn quoted(explorer: &Explorer, passage: PassageIdx, time: &CorpusTime) -> String {
    let article = explorer.index.passage(passage).article;
    ["«\u{a0}", explorer.index.slice(article, time.span), "\u{a0}»"].concat()
}

/// Where a passage states a date, as it is printed: « mardi dernier » and a space; else nothing.
pub fn quoted_date(explorer: &Explorer, passage: PassageIdx, value: &str) -> String {
    let time = explorer.index.times_of(passage).find(|time| time.edtf.as_deref() == Some(value));
    time.map_or_else(String::new, |time| quoted(explorer, passage, time) + " ")
}
