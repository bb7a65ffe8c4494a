//! Two articles beside each other: sentences kept, reworded, cut and added. Side by side where there
//! is room, one under the other on a phone.

use yew::prelude::*;

use super::{
    event_row::printed,
    row_link::passage_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    index::PassageIdx,
    model::ArticleIdx,
    query::{Change, Diff, DiffRow},
    ui::explorer::Explorer,
    view::View,
    words::count,
};

/// What stands before a sentence: its change for those who do not see colours.
const SIGNS: [&str; 4] = ["=", "≈", "−", "+"];
const CLASSES: [&str; 4] = ["kept", "reworded", "dropped", "added"];

/// The comparison of two articles.
pub fn beside(explorer: &Explorer, view: &View, articles: [ArticleIdx; 2], diff: &Diff) -> Html {
    let words = explorer.words;
    let counts: Vec<String> =
        diff.counts.iter().zip(words.changes).map(|(n, noun)| count(words, *n, noun)).collect();
    let mut heads = vec![tag("td", "", "", Vec::new())];
    heads.extend(articles.map(|at| head(explorer, view, at)));
    let rows = diff.rows.iter().map(|sentence| row(explorer, sentence)).collect();
    let table = vec![
        said("caption", "unseen", words.beside),
        tag("thead", "", "", vec![tag("tr", "", "", heads)]),
        tag("tbody", "", "", rows),
    ];
    html! { <>{said("p", "meta", &counts.join(" · "))}{tag("table", "diff", "", table)}</> }
}

fn head(explorer: &Explorer, view: &View, at: ArticleIdx) -> Html {
    let first = PassageIdx(explorer.index.passages_of(at).start);
    let mut source: Vec<String> = explorer.published_by(at).into_iter().collect();
    source.push(printed(explorer, at));
    html! {
        <th scope="col">
            {passage_link(explorer, view, first, None, text(&explorer.headline(at)))}
            {said("small", "", &source.join(" · "))}
        </th>
    }
}

fn row(explorer: &Explorer, row: &DiffRow) -> Html {
    let at = row.change as usize;
    let cells = vec![
        html! {
            <th scope="row" title={explorer.words.changed[at]}>
                <span aria-hidden="true">{SIGNS[at]}</span>{said("span", "unseen", explorer.words.changed[at])}
            </th>
        },
        side(explorer, row, row.left, 0),
        side(explorer, row, row.right, 1),
    ];
    tag("tr", CLASSES[at], "", cells)
}

/// What one article has there; a sentence that changed leads to its place in it.
fn side(explorer: &Explorer, row: &DiffRow, passage: Option<PassageIdx>, nth: usize) -> Html {
    let Some(passage) = passage else { return tag("td", "", "", Vec::new()) };
    let sentence = explorer.index.passage_text(passage);
    let mut words = Vec::new();
    for run in &row.runs[nth] {
        let run_text = sentence.get(run.bytes.clone()).unwrap_or_default();
        words.push(match (run.kept, nth) {
            (true, _) => text(run_text),
            (false, 0) => said("del", "", run_text),
            (false, _) => said("ins", "", run_text),
        });
    }
    if words.is_empty() {
        words.push(text(sentence));
    }
    let lang = explorer.lang_of(explorer.index.passage(passage).article);
    if row.change == Change::Kept {
        return tag("td", "", lang, words);
    }
    let button = html! { <button type="button" data-passage={passage.0.to_string()}>{words}</button> };
    tag("td", "", lang, vec![button])
}
