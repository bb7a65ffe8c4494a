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
        drawn.contains(&nth).then(|| quote_row(explorer, view, answer, quote, speaker))
    };
    answer.quotes.iter().enumerate().take(drawn.end).filter_map(row).collect()
}

fn quote_row(
    explorer: &Explorer,
    view: &View,
    answer: &Answer,
    hit: &QuoteHit,
    speaker: Option<&SpeakerHit>,
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
            if let Some(speaker) = speaker { {heading(explorer, speaker)} }
            {row_link(explorer, view, hit.passage, content)}
        </li>
    }
}

fn heading(explorer: &Explorer, hit: &SpeakerHit) -> Html {
    let words = explorer.words;
    let actor = hit.speaker.and_then(|speaker| explorer.index.corpus().actor(speaker));
    let name = actor.map_or(words.speaker_unknown, |actor| &actor.name).to_string();
    html! { <h3 class="speaker">{name}{" "}<span class="n">{count(words, hit.n_quotes, words.quotes)}</span></h3> }
}
