//! A disagreement as a small table, one row a telling.

use yew::prelude::*;

use super::{
    event_row::{in_words, more, printed},
    explained::how,
    row_link::passage_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    index::DisagreementIdx,
    model::{Subject, Telling},
    query::{self, Answer, TellingHit},
    ui::explorer::Explorer,
    view::View,
    words::{Words, count},
};

/// Tellings drawn of one disagreement: more are no longer compared by eye.
const N_TELLINGS_DRAWN: usize = 40;

/// One row of the results.
#[inline(never)]
pub fn comparison_row(explorer: &Explorer, view: &View, answer: &Answer, at: DisagreementIdx) -> Html {
    html! {
        <li key={["disagreement-", &at.0.to_string()].concat()} class="comparison">
            {table(explorer, view, answer, at)}
        </li>
    }
}

/// The table of a disagreement: drawn by the second part of the program.
#[inline(never)]
pub fn table(explorer: &Explorer, view: &View, answer: &Answer, at: DisagreementIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(found) = index.corpus().disagreements.get(at.0 as usize) else { return Html::default() };
    let hits = query::tellings(index, view, &answer.selected, at);
    let n_more = hits.len().saturating_sub(N_TELLINGS_DRAWN) as u32;
    let mut rows = Vec::new();
    for hit in hits.iter().take(N_TELLINGS_DRAWN) {
        let telling = found.tellings.get(hit.telling as usize);
        rows.extend(telling.map(|telling| telling_row(explorer, view, found.about, telling, hit)));
    }
    let subject = ["≠ ", Words::named(&words.subjects, &found.about)].concat();
    let heads = words.comparison.iter().map(|head| html! { <th scope="col">{*head}</th> }).collect();
    html! {
        <>
            <table class={if found.about == Subject::Wording { "tellings worded" } else { "tellings" }}>
                <caption>{subject}{more(words, n_more)}</caption>
                {tag("thead", "", "", vec![tag("tr", "", "", heads)])}
                {tag("tbody", "", "", rows)}
            </table>
            {how(explorer, &found.by)}
        </>
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
    let corpus = index.corpus();
    let speaker = telling.speaker.as_deref().map_or(words.by_the_article, |speaker| {
        let actor = corpus.actor_of(speaker).and_then(|actor| corpus.actor(actor));
        actor.map_or(speaker, |actor| &actor.name)
    });
    let mut source = vec![text(&(explorer.source_of(telling.article) + " "))];
    source.push(said("small", "", &printed(explorer, telling.article)));
    if hit.n_told > 1 {
        source.push(said("small", "", &[" · ", &count(words, hit.n_told, words.told_by)].concat()));
    }
    let mut passage = vec![match hit.passage {
        Some(at) => passage_link(explorer, view, at, None, text(index.passage_text(at))),
        None => text(index.slice(telling.article, telling.span)),
    }];
    if !hit.is_selected {
        passage.push(said("small", "", &[" ", words.outside_filters].concat()));
    }
    let cells = vec![
        html! { <th scope="row">{value}</th> },
        tag("td", "", "", source),
        said("td", "", speaker),
        tag("td", "press", explorer.lang_of(telling.article), passage),
    ];
    tag("tr", "", "", cells)
}
