//! Two articles beside each other: sentences kept, reworded, cut and added. Side by side where there
//! is room, one under the other on a phone.

use yew::prelude::*;

use super::article_row::published;
use crate::{
    index::PassageIdx,
    model::ArticleIdx,
    query::{Change, Diff, DiffRow, Run},
    ui::explorer::Explorer,
    view::View,
    words::{DateStyle, count},
};

/// What stands before a sentence: its change for those who do not see colours, or the words of it.
const SIGNS: [&str; 4] = ["=", "≈", "−", "+"];
const CLASSES: [&str; 4] = ["kept", "reworded", "dropped", "added"];

/// The comparison of two articles.
pub fn beside(explorer: &Explorer, view: &View, articles: [ArticleIdx; 2], diff: &Diff) -> Html {
    let words = explorer.words;
    let counts: Vec<String> =
        diff.counts.iter().zip(words.changes).map(|(n, noun)| count(words, *n, noun)).collect();
    html! {
        <>
            <p class="meta">{counts.join(" · ")}</p>
            <table class="diff">
                <caption class="unseen">{words.beside}</caption>
                <thead><tr><td />{for articles.map(|at| head(explorer, view, at))}</tr></thead>
                <tbody>{for diff.rows.iter().enumerate().map(|(nth, sentence)| row(explorer, view, nth, sentence))}</tbody>
            </table>
        </>
    }
}

fn head(explorer: &Explorer, view: &View, at: ArticleIdx) -> Html {
    let Explorer { index, words, .. } = explorer;
    let Some(article) = index.article(at) else { return html! { <th scope="col" /> } };
    let first = PassageIdx(index.passages_of(at).start);
    let publisher = explorer.published_by(at);
    html! {
        <th scope="col">
            {link(explorer, view, first, html! { {explorer.headline(at)} })}
            <small>{publisher}{" "}{published(words, &article.published, DateStyle::Short)}</small>
        </th>
    }
}

fn row(explorer: &Explorer, view: &View, nth: usize, row: &DiffRow) -> Html {
    let at = row.change as usize;
    html! {
        <tr key={nth} class={CLASSES[at]}>
            <th scope="row" title={explorer.words.changed[at]}>
                <span aria-hidden="true">{SIGNS[at]}</span><span class="unseen">{explorer.words.changed[at]}</span>
            </th>
            {side(explorer, view, row, row.left, 0)}
            {side(explorer, view, row, row.right, 1)}
        </tr>
    }
}

/// What one article has there; sentences that changed lead to their place in it.
fn side(explorer: &Explorer, view: &View, row: &DiffRow, passage: Option<PassageIdx>, nth: usize) -> Html {
    let Some(passage) = passage else { return html! { <td /> } };
    let text = explorer.index.passage_text(passage);
    let run = |run: &Run| {
        let words = text.get(run.bytes.clone()).unwrap_or_default().to_string();
        match (run.kept, nth) {
            (true, _) => html! { {words} },
            (false, 0) => html! { <del>{words}</del> },
            (false, _) => html! { <ins>{words}</ins> },
        }
    };
    let words = match row.change {
        Change::Reworded => html! { <>{for row.runs[nth].iter().map(run)}</> },
        _ => html! { {text.to_string()} },
    };
    let words = if row.change == Change::Kept { words } else { link(explorer, view, passage, words) };
    html! { <td>{words}</td> }
}

fn link(explorer: &Explorer, view: &View, passage: PassageIdx, content: Html) -> Html {
    html! { <a href={explorer.link_to(view, passage)} data-passage={passage.0.to_string()}>{content}</a> }
}
