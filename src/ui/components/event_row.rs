//! An event in the results: the sentence that tells it best, and behind it every telling, in order
//! of printing.

use yew::prelude::*;

use super::{
    article_row::published, comparison_row::table, fact_row::quoted_date, highlighted::highlighted,
    row_link::row_link,
};
use crate::{
    index::PassageIdx,
    model::{Edtf, EventIdx},
    query::{self, Answer, EventHit, FactHit},
    ui::explorer::Explorer,
    view::{Clock, View},
    words::{DateStyle, Words, count, edtf},
};

/// Tellings drawn of one event: of a dispatch that everybody printed the rest are its copies.
const N_TELLINGS_DRAWN: usize = 40;

/// One row.
pub fn event_row(explorer: &Explorer, view: &View, answer: &Answer, at: EventIdx, best: PassageIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(event) = index.corpus().event(at) else { return html! { <li key={event_key(at)} /> } };
    let hit = query::event(index, view, &answer.selected, at);
    let article = index.article(index.passage(best).article);
    let lang = article.and_then(|article| article.lang.clone());
    let first = hit.facts.iter().find(|fact| fact.is_selected);
    let first = first.and_then(|fact| index.article(index.passage(fact.passage).article));
    let when = match (view.clock, first) {
        (Clock::Published, Some(article)) => published(words, &article.published, DateStyle::Short),
        _ => in_words(words, &event.when),
    };
    let content = html! {
        <>
            <span class="when">{when}</span>
            <span class="what">
                <span class="press" {lang}>{highlighted(index.passage_text(best), &answer.terms)}</span>
                <span class="meta">
                    <b>{count(words, hit.n_articles, words.articles)}</b>
                    {copies(words, &hit)}
                    if !hit.disagreements.is_empty() { {flag(words)} }
                    {for hit.topics.iter().map(|topic| html! { <span key={topic.id()}>{words.topic(topic.id())}</span> })}
                </span>
            </span>
        </>
    };
    html! {
        <li key={event_key(at)} class="event">
            {row_link(explorer, view, best, content)}
            <details>
                <summary>{count(words, hit.facts.len() as u32, words.tellings)}</summary>
                <ol>{for hit.facts.iter().take(N_TELLINGS_DRAWN).map(|fact| telling(explorer, view, answer, fact))}</ol>
                if hit.facts.len() > N_TELLINGS_DRAWN {
                    <p class="meta">{"+ "}{count(words, (hit.facts.len() - N_TELLINGS_DRAWN) as u32, words.others_more)}</p>
                }
                {for hit.disagreements.iter().map(|at| table(explorer, view, answer, *at))}
            </details>
        </li>
    }
}

fn event_key(at: EventIdx) -> String {
    ["event-", &at.0.to_string()].concat()
}

fn copies(words: &Words, hit: &EventHit) -> Html {
    if hit.n_copies == 0 {
        return Html::default();
    }
    html! { <span>{"+ "}{count(words, hit.n_copies, words.and_copies)}</span> }
}

/// The sign of tellings that differ, never without its words.
pub fn flag(words: &Words) -> Html {
    html! { <span class="flag"><span aria-hidden="true">{"≠ "}</span>{words.disagree}</span> }
}

/// One article's telling: printed when and by whom, its sentence, its date as printed and as read.
fn telling(explorer: &Explorer, view: &View, answer: &Answer, fact: &FactHit) -> Html {
    let Explorer { index, words, .. } = explorer;
    let at = index.passage(fact.passage).article;
    let Some(article) = index.article(at) else { return html! { <li key={fact.passage.0} /> } };
    let publisher = explorer.published_by(at).unwrap_or_else(|| explorer.headline(at));
    let content = html! {
        <>
            <span class="when">{published(words, &article.published, DateStyle::Short)}</span>
            <span class="what">
                <span class="press" lang={article.lang.clone()}>{highlighted(index.passage_text(fact.passage), &answer.terms)}</span>
                <span class="meta">
                    <b>{publisher}</b>
                    if let Some(edtf) = &fact.edtf { <span>{quoted_date(explorer, fact.passage, edtf)}{in_words(words, edtf)}</span> }
                    if !fact.is_selected { <span>{words.outside_filters}</span> }
                </span>
            </span>
        </>
    };
    html! { <li key={fact.passage.0}>{row_link(explorer, view, fact.passage, content)}</li> }
}

/// A date in words; as it is written where it is none.
pub fn in_words(words: &Words, value: &str) -> String {
    value
        .parse::<Edtf>()
        .map_or_else(|_| value.to_string(), |value| edtf(words.lang, DateStyle::Short, value))
}
