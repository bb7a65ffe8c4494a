//! A disagreement as a small table, one row a telling.

use yew::prelude::*;

use super::{article_row::published, event_row::in_words};
use crate::{
    index::DisagreementIdx,
    model::{Subject, Telling},
    query::{self, Answer, TellingHit},
    ui::explorer::Explorer,
    view::View,
    words::{DateStyle, Words, count},
};

/// Tellings drawn of one disagreement: more are no longer compared by eye.
const N_TELLINGS_DRAWN: usize = 40;

/// One row of the results.
pub fn comparison_row(explorer: &Explorer, view: &View, answer: &Answer, at: DisagreementIdx) -> Html {
    html! { <li key={["disagreement-", &at.0.to_string()].concat()} class="comparison">{table(explorer, view, answer, at)}</li> }
}

/// The table of a disagreement.
pub fn table(explorer: &Explorer, view: &View, answer: &Answer, at: DisagreementIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(found) = index.corpus().disagreements.get(at.0 as usize) else { return Html::default() };
    let hits = query::tellings(index, view, &answer.selected, at);
    let n_more = hits.len().saturating_sub(N_TELLINGS_DRAWN) as u32;
    let row = |hit: &TellingHit| {
        let telling = found.tellings.get(hit.telling as usize)?;
        Some(telling_row(explorer, view, found.about, telling, hit))
    };
    html! {
        <table key={at.0} class="tellings">
            <caption title={found.by.clone()}>
                <span aria-hidden="true">{"≠ "}</span>{Words::named(&words.subjects, &found.about)}
                if n_more > 0 { {" (+ "}{count(words, n_more, words.others_more)}{")"} }
            </caption>
            <thead><tr>{for words.comparison.iter().map(|head| html! { <th scope="col">{*head}</th> })}</tr></thead>
            <tbody>{for hits.iter().take(N_TELLINGS_DRAWN).filter_map(row)}</tbody>
        </table>
    }
}

fn telling_row(
    explorer: &Explorer,
    view: &View,
    about: Subject,
    telling: &Telling,
    hit: &TellingHit,
) -> Html {
    let Explorer { index, words, .. } = explorer;
    let value = if about == Subject::Date { in_words(words, &telling.value) } else { telling.value.clone() };
    let publisher =
        explorer.published_by(telling.article).unwrap_or_else(|| explorer.headline(telling.article));
    let article = index.article(telling.article);
    let date = article.map(|article| published(words, &article.published, DateStyle::Short));
    let lang = article.and_then(|article| article.lang.clone());
    let corpus = index.corpus();
    let speaker = telling.speaker.as_deref().map(|speaker| {
        let actor = corpus.actor_of(speaker).and_then(|actor| corpus.actor(actor));
        actor.map_or(speaker, |actor| &actor.name).to_string()
    });
    html! {
        <tr key={hit.telling}>
            <th scope="row">{value}</th>
            <td>
                {publisher}{" "}<small>{date}</small>
                if hit.n_told > 1 { {" "}<small>{count(words, hit.n_told, words.told_by)}</small> }
            </td>
            <td>{speaker.unwrap_or_else(|| words.by_the_article.to_string())}</td>
            <td class="press" {lang}>
                {passage(explorer, view, telling, hit)}
                if !hit.is_selected { {" "}<small>{words.outside_filters}</small> }
            </td>
        </tr>
    }
}

fn passage(explorer: &Explorer, view: &View, telling: &Telling, hit: &TellingHit) -> Html {
    let words = explorer.index.slice(telling.article, telling.span).to_string();
    let Some(passage) = hit.passage else { return html! { {words} } };
    let text = explorer.index.passage_text(passage).to_string();
    html! { <a href={explorer.link_to(view, passage)} data-passage={passage.0.to_string()}>{text}</a> }
}
