//! A quotation in the results: when it was said, the words, where they were printed; before the first
//! of a speaker, who that is.

use core::ops::Range;

use yew::prelude::*;

use super::{
    event_row::printed,
    highlighted::highlighted,
    row_link::row_link,
    tags::{said, tag, text},
};
use crate::ui::html;
use crate::{
    query::{Answer, QuoteHit, SpeakerHit},
    ui::explorer::Explorer,
    view::View,
    words::{count, precision_label},
};

/// The rows of some quotations.
#[inline(never)]
pub fn quote_rows(explorer: &Explorer, view: &View, answer: &Answer, drawn: Range<usize>) -> Vec<Html> {
    let (mut speakers, mut n_left) = (answer.speakers.iter(), 0);
    let row = |(nth, quote): (usize, &QuoteHit)| {
        let speaker = if n_left == 0 { speakers.next() } else { None };
        n_left = speaker.map_or(n_left, |speaker| speaker.n_quotes).saturating_sub(1);
        drawn.contains(&nth).then(|| {
            let heading = speaker.map(|speaker| heading(explorer, answer, (nth, speaker)));
            quote_row(explorer, view, answer, quote, heading)
        })
    };
    answer.quotes.iter().enumerate().take(drawn.end).filter_map(row).collect()
}

fn quote_row(
    explorer: &Explorer,
    view: &View,
    answer: &Answer,
    hit: &QuoteHit,
    heading: Option<Html>,
) -> Html {
    let Explorer { index, words, .. } = explorer;
    let key = format!("{}-{}", hit.article.0, hit.quote);
    let printed = printed(explorer, hit.article);
    let day =
        hit.days.filter(|_| hit.is_said).map(|days| precision_label(words.lang, days.first(), days.last()));
    let how = if hit.is_said { words.said } else { words.printed };
    let mut when = vec![text(day.as_deref().unwrap_or(&printed))];
    if hit.days.is_some() {
        when.push(said("small", "", how));
    }
    let quoted = highlighted(index.quote_text(hit.article, hit.quote), &answer.terms);
    let mut meta = vec![said("b", "", &explorer.source_of(hit.article)), said("span", "", &printed)];
    let (element, what) = if hit.reported { ("span", words.reported) } else { ("q", "") };
    meta.extend(hit.reported.then(|| said("span", "", what)));
    let what = vec![
        tag(element, "press", explorer.lang_of(hit.article), vec![quoted]),
        tag("span", "meta", "", meta),
    ];
    let content = html! { <>{tag("span", "when", "", when)}{tag("span", "what", "", what)}</> };
    html! {
        <li {key}>
            if let Some(heading) = heading { {heading} }
            {row_link(explorer, view, hit.passage, content)}
        </li>
    }
}

/// Who says them, how many are quotations and how many reported, and, as the filters count, in how
/// many passages; `nth` is the first of their rows.
fn heading(explorer: &Explorer, answer: &Answer, (nth, hit): (usize, &SpeakerHit)) -> Html {
    let Explorer { index, words, .. } = explorer;
    let corpus = index.corpus();
    let speaker = hit.speaker.and_then(|speaker| Some((speaker, corpus.actor(speaker)?)));
    let own = answer.quotes.iter().skip(nth).take(hit.n_quotes as usize);
    let n_reported = own.filter(|quote| quote.reported).count() as u32;
    // Whoever is not known is no filter.
    let n_passages = speaker.map_or(0, |(speaker, _)| {
        let passages = index.speakers().passages_with(corpus.counted_as(speaker).0).iter();
        passages.filter(|passage| answer.selected.contains(**passage as usize)).count() as u32
    });
    let mut counts = Vec::new();
    for (n, noun) in [
        (hit.n_quotes.saturating_sub(n_reported), words.quotes),
        (n_reported, words.reported_words),
        (n_passages, words.passages),
    ] {
        if n > 0 {
            counts.push(count(words, n, noun));
        }
    }
    let name = speaker.map_or(words.speaker_unknown, |(_, actor)| &actor.name).to_string();
    html! { <h3 class="speaker">{name}{" "}<span class="n">{counts.join(" · ")}</span></h3> }
}
