//! An event in the results: the sentence that tells it best, and behind it every telling, in order
//! of printing.

use yew::prelude::*;

use super::{
    article_row::published,
    comparison_row::table,
    explained::how,
    fact_row::{self, quoted_date},
    highlighted::highlighted,
    row_link::row_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    index::PassageIdx,
    model::{ArticleIdx, Edtf, EventIdx, Partial},
    query::{self, Answer, EventHit, FactHit},
    ui::{browser::rest, explorer::Explorer},
    view::{Clock, View},
    words::{DateStyle, Words, count, edtf, precision_label},
};

/// Tellings drawn of one event: of a dispatch that everybody printed the rest are its copies.
const N_TELLINGS_DRAWN: usize = 40;

/// One row.
pub fn event_row(explorer: &Explorer, view: &View, answer: &Answer, at: EventIdx, best: PassageIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let hit = query::event(index, view, &answer.selected, at);
    let first = hit.facts.iter().find(|fact| fact.is_selected);
    let is_own = query::event_days(index, view, &answer.selected, at) == index.gathered().days_of(at);
    let (when, stated) = match (view.clock, first) {
        (Clock::Published, Some(fact)) => {
            (printed(explorer, index.passage(fact.passage).article), String::new())
        }
        // The period leaves the event out: it is here by another date of this sentence.
        (Clock::Events, Some(_)) if !is_own => fact_row::when(explorer, view, best),
        _ => {
            let event = index.corpus().event(at);
            (event.map_or_else(String::new, |event| in_words(words, &event.when)), String::new())
        }
    };
    let sentence = highlighted(index.passage_text(best), &answer.terms);
    let what = vec![
        tag("span", "press", explorer.lang_of(index.passage(best).article), vec![sentence]),
        tag("span", "meta", "", meta(words, &hit)),
    ];
    let when = tag("span", "when", "", vec![text(&when), said("small", "", &stated)]);
    let content = html! { <>{when}{tag("span", "what", "", what)}</> };
    let n_more = hit.facts.len().saturating_sub(N_TELLINGS_DRAWN) as u32;
    let drawn = hit.facts.iter().take(N_TELLINGS_DRAWN);
    let mut opened = vec![
        said("summary", "", &count(words, hit.facts.len() as u32, words.tellings)),
        tag("ol", "", "", drawn.map(|fact| telling(explorer, view, answer, fact)).collect()),
        more(words, n_more),
    ];
    // What stands behind it at the end is drawn by the second part of the program.
    if rest::is_here() {
        opened.extend(hit.disagreements.iter().map(|at| table(explorer, view, answer, *at)));
        opened.extend(index.corpus().event(at).map(|event| how(explorer, &event.by)));
    }
    html! {
        <li key={["event-", &at.0.to_string()].concat()} class="event">
            {row_link(explorer, view, best, content)}
            {tag("details", "", "", opened)}
        </li>
    }
}

fn meta(words: &Words, hit: &EventHit) -> Vec<Html> {
    let mut parts = vec![said("b", "", &count(words, hit.n_articles, words.articles))];
    if hit.n_copies > 0 {
        parts.push(said("span", "", &["+ ", &count(words, hit.n_copies, words.and_copies)].concat()));
    }
    if !hit.disagreements.is_empty() {
        parts.push(flag(words));
    }
    parts.extend(hit.topics.iter().map(|topic| said("span", "", words.topic(topic.id()))));
    parts
}

/// « + 12 autres » where a list is cut; else nothing.
pub fn more(words: &Words, n_more: u32) -> Html {
    if n_more == 0 {
        return Html::default();
    }
    said("p", "meta", &["+ ", &count(words, n_more, words.others_more)].concat())
}

/// The sign of tellings that differ, never without its words.
pub fn flag(words: &Words) -> Html {
    said("span", "flag", &["≠ ", words.disagree].concat())
}

/// When an article was printed, in short.
pub fn printed(explorer: &Explorer, at: ArticleIdx) -> String {
    let article = explorer.index.article(at);
    article
        .map_or_else(String::new, |article| published(explorer.words, &article.published, DateStyle::Short))
}

/// One article's telling: printed when and by whom, its sentence, its date as printed and as read.
fn telling(explorer: &Explorer, view: &View, answer: &Answer, fact: &FactHit) -> Html {
    let Explorer { index, words, .. } = explorer;
    let at = index.passage(fact.passage).article;
    let mut meta = vec![said("b", "", &explorer.source_of(at))];
    if let Some(edtf) = &fact.edtf {
        let dates = [quoted_date(explorer, fact.passage, edtf), in_words(words, edtf)];
        meta.push(said("span", "", &dates.concat()));
    }
    if !fact.is_selected {
        meta.push(said("span", "", words.outside_filters));
    }
    let sentence = highlighted(index.passage_text(fact.passage), &answer.terms);
    let what =
        vec![tag("span", "press", explorer.lang_of(at), vec![sentence]), tag("span", "meta", "", meta)];
    let when = tag("span", "when", "", vec![text(&printed(explorer, at))]);
    let content = html! { <>{when}{tag("span", "what", "", what)}</> };
    tag("li", "", "", vec![row_link(explorer, view, fact.passage, content)])
}

/// A date in words, « 2020 » where its days are those of a whole year; as it is written where it is
/// none.
pub fn in_words(words: &Words, value: &str) -> String {
    match value.parse() {
        Ok(Edtf::Interval(Some(Partial::Day(from)), Some(Partial::Day(to)))) => {
            precision_label(words.lang, from, to)
        }
        Ok(value) => edtf(words.lang, DateStyle::Short, value),
        Err(_) => value.to_string(),
    }
}
