//! What the reader is told around an article: what could not be read of it, the dispatch it shares,
//! and who else tells the event of its open passage.

use fixedbitset::FixedBitSet;
use yew::prelude::*;

use super::{
    event_row::{flag, printed},
    family_row::compare_link,
    row_link::passage_link,
    tags::{said, tag, text},
};
use crate::{
    index::PassageIdx,
    model::{Article, ArticleIdx, EventIdx},
    query,
    ui::explorer::Explorer,
    view::View,
    words::{self, Words},
};

/// Other tellings drawn, and articles to compare with: enough to go on from.
const N_DRAWN: usize = 12;

/// The notes on an article: its warnings, its family, and the other tellings of the events that its
/// open passage tells.
pub fn notes(explorer: &Explorer, view: &View, at: ArticleIdx, passage: Option<PassageIdx>) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(at) else { return Html::default() };
    let warnings =
        article.warnings.iter().map(|what| tag("li", "", "", vec![warning(words, what)])).collect();
    let family = article.family.and_then(|family| index.corpus().family(family));
    let articles = family.map(|family| family.articles.as_slice()).unwrap_or_default();
    let others = articles.iter().filter(|other| **other != at).take(N_DRAWN);
    let compared =
        others.map(|other| tag("li", "", "", vec![compare_link(explorer, view, [at, *other], *other)]));
    let mut notes =
        vec![note(words.warnings, warnings), note(&copied_by(explorer, articles.len()), compared.collect())];
    if let Some(passage) = passage {
        notes.push(note(words.elsewhere, elsewhere(explorer, view, passage)));
    }
    notes.push(read_as(explorer, article));
    tag("div", "notes", "", notes)
}

/// What the whole article was read as: its title and its topics, each with how, behind one press.
fn read_as(explorer: &Explorer, article: &Article) -> Html {
    let words = explorer.words;
    let line = |(name, by): (&str, &str)| {
        let rule = said("small", "", &[" · ", &explorer.how_read(by)].concat());
        tag("li", "", "", vec![said("b", "", name), rule])
    };
    let title = article.title.iter().map(|title| (words.headline, title.by.as_str()));
    let rule = |by| explorer.index.corpus().rule(by);
    let topics = article.topics.iter().map(|(topic, _, by)| (words.topic(topic.id()), rule(*by)));
    let lines: Vec<Html> = title.chain(topics).filter(|(_, by)| !by.is_empty()).map(line).collect();
    if lines.is_empty() {
        return Html::default();
    }
    let names = article.topics.iter().map(|(topic, ..)| words.topic(topic.id()));
    let names: Vec<&str> = core::iter::once(words.how_read).chain(names).collect();
    let content = vec![said("summary", "", &names.join(" · ")), tag("ul", "", "", lines)];
    tag("details", "how", "", content)
}

/// What reading says of an article, in the words of the page; in English where there are none for it.
pub fn warning(words: &Words, what: &str) -> Html {
    match words::note(words.lang, what) {
        Some(said) => text(&said),
        None => tag("span", "", "en", vec![text(what)]),
    }
}

fn note(heading: &str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    tag("section", "note", "", vec![said("h3", "", heading), tag("ul", "", "", items)])
}

/// « dépêche reprise par 3 articles »
pub fn copied_by(explorer: &Explorer, n_articles: usize) -> String {
    let words = explorer.words;
    [words.copied_by, " ", &words::count(words, n_articles as u32, words.articles)].concat()
}

/// Whether the tellings of a passage's events disagree, and the others of them.
fn elsewhere(explorer: &Explorer, view: &View, passage: PassageIdx) -> Vec<Html> {
    let index = &explorer.index;
    let own = index.passage(passage).article;
    let gathered = index.gathered();
    let mut others: Vec<PassageIdx> = Vec::new();
    let mut disagree = !gathered.disagreements_at(passage.0).is_empty();
    for event in gathered.events_of(passage.0) {
        let hit = query::event(index, view, &FixedBitSet::new(), EventIdx(*event));
        disagree |= !hit.disagreements.is_empty();
        others.extend(hit.facts.iter().map(|fact| fact.passage));
    }
    others.retain(|other| index.passage(*other).article != own);
    others.truncate(N_DRAWN);
    let mut items = Vec::new();
    if disagree {
        items.push(tag("li", "", "", vec![flag(explorer.words)]));
    }
    items.extend(others.into_iter().map(|other| telling(explorer, view, other)));
    items
}

fn telling(explorer: &Explorer, view: &View, passage: PassageIdx) -> Html {
    let at = explorer.index.passage(passage).article;
    let sentence = text(explorer.index.passage_text(passage));
    let sentence = tag("span", "press", explorer.lang_of(at), vec![sentence]);
    let parts = vec![
        said("b", "", &explorer.source_of(at)),
        said("small", "", &[" ", &*printed(explorer, at), " "].concat()),
        passage_link(explorer, view, passage, None, sentence),
    ];
    tag("li", "", "", parts)
}
