//! What the reader is told around an article: what could not be read of it, the dispatch it shares,
//! and who else tells the event of its open passage.

use yew::prelude::*;

use super::{article_row::published, event_row::flag, family_row::compare_link};
use crate::{
    index::PassageIdx,
    model::{ArticleIdx, EventIdx},
    query,
    ui::explorer::Explorer,
    view::View,
    words::DateStyle,
};

/// Other tellings drawn, and articles to compare with: enough to go on from.
const N_DRAWN: usize = 12;

/// The notes on an article: its warnings and its family.
pub fn notes(explorer: &Explorer, view: &View, at: ArticleIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(at) else { return Html::default() };
    let family = article.family.and_then(|family| index.corpus().family(family));
    let others = family.map(|family| family.articles.as_slice()).unwrap_or_default();
    html! {
        <>
            if !article.warnings.is_empty() {
                <section class="note" aria-label={words.warnings}>
                    <h3>{words.warnings}</h3>
                    <ul>{for article.warnings.iter().map(|warning| html! { <li key={warning.clone()}>{warning.clone()}</li> })}</ul>
                </section>
            }
            if let Some(family) = family {
                <section class="note" aria-label={words.family}>
                    <h3 title={family.by.clone()}>{copied_by(explorer, family.articles.len())}</h3>
                    <ul>{for others.iter().filter(|other| **other != at).take(N_DRAWN).map(|other| html! {
                        <li key={other.0}>{compare_link(explorer, view, [at, *other], *other)}</li>
                    })}</ul>
                </section>
            }
        </>
    }
}

/// « dépêche reprise par 3 articles »
pub fn copied_by(explorer: &Explorer, n_articles: usize) -> String {
    let words = explorer.words;
    let phrase = if n_articles == 1 { words.copied_by.0 } else { words.copied_by.1 };
    phrase.replace("{}", &crate::words::number(words.lang, n_articles as u32))
}

/// The other tellings of the events that a passage tells.
pub fn elsewhere(explorer: &Explorer, view: &View, passage: PassageIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let own = index.passage(passage).article;
    let gathered = index.gathered();
    let events = gathered.events_of(passage.0).iter().map(|event| EventIdx(*event));
    let mut others: Vec<PassageIdx> = Vec::new();
    let mut disagree = !gathered.disagreements_at(passage.0).is_empty();
    let none = fixedbitset::FixedBitSet::new();
    for event in events {
        let hit = query::event(index, view, &none, event);
        disagree |= !hit.disagreements.is_empty();
        others.extend(
            hit.facts.iter().map(|fact| fact.passage).filter(|other| index.passage(*other).article != own),
        );
    }
    if others.is_empty() && !disagree {
        return Html::default();
    }
    html! {
        <section class="note" aria-label={words.elsewhere}>
            <h3>{words.elsewhere}</h3>
            if disagree { <p>{flag(words)}</p> }
            <ul>{for others.into_iter().take(N_DRAWN).map(|other| telling(explorer, view, other))}</ul>
        </section>
    }
}

fn telling(explorer: &Explorer, view: &View, passage: PassageIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let at = index.passage(passage).article;
    let Some(article) = index.article(at) else { return html! { <li key={passage.0} /> } };
    let publisher = explorer.published_by(at).unwrap_or_else(|| explorer.headline(at));
    html! {
        <li key={passage.0}>
            <b>{publisher}</b>{" "}<small>{published(words, &article.published, DateStyle::Short)}</small>{" "}
            <a class="press" lang={article.lang.clone()} href={explorer.link_to(view, passage)} data-passage={passage.0.to_string()}>
                {index.passage_text(passage).to_string()}
            </a>
        </li>
    }
}
