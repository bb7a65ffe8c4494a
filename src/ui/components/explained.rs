//! What something was read as, and how: of a mark of the text one small note below its line.

use yew::prelude::*;

use super::tags::{button, said, tag, text};
use crate::ui::html;
use crate::{
    model::{Article, CorpusTime, Edtf, Kind, RuleIdx, described_by},
    query::Segment,
    ui::explorer::Explorer,
    view::{Action, Facet, View},
    words::{DateStyle, Words, edtf},
};

/// The id of the note, for the mark that it describes.
pub const NOTE_ID: &str = "note";

/// How something was read, opened by a press: for a finger, the keyboard and the ear alike.
#[inline(never)]
pub fn how(explorer: &Explorer, by: &str) -> Html {
    if by.is_empty() {
        return Html::default();
    }
    let words = explorer.words;
    let rule = said("p", "meta", &explorer.how_read(by));
    tag("details", "how", "", vec![said("summary", "", words.how_read), rule])
}

/// The note on everything that a stretch of text was read as.
pub fn explained(explorer: &Explorer, view: &View, article: &Article, segment: Segment) -> Html {
    let Explorer { index, words, .. } = explorer;
    let mut lines = Vec::new();
    if let Some(mention) = segment.mention.and_then(|nth| article.mentions.get(nth as usize))
        && let Some(actor) = index.corpus().actor(mention.actor)
    {
        let form = Words::named(&words.form, &mention.form);
        let read_as = [Words::named(&words.kind, &actor.kind), ", ", form].concat();
        let facet = if actor.kind == Kind::Place { Facet::Place } else { Facet::Actor };
        lines.push(line(explorer, view, [&actor.name, &read_as], mention.by, Some((facet, &actor.id))));
    }
    if let Some(time) = segment.time.and_then(|nth| article.times.get(nth as usize)) {
        let how = Words::named(&words.time_how, &time.how);
        let value = time.edtf.as_deref().unwrap_or_default();
        lines.push(line(
            explorer,
            view,
            [&in_words(words, time), &[value, " ", how].concat()],
            time.by,
            None,
        ));
    }
    if let Some((nth, quote)) = segment.quote.and_then(|nth| article.said(nth).map(|quote| (nth, quote))) {
        let what = if article.is_reported(nth) { words.reported } else { words.quotation };
        let speaker = quote.speaker.and_then(|speaker| index.corpus().actor(speaker));
        let name = speaker.map_or(words.speaker_unknown, |actor| &actor.name);
        let filter = speaker.map(|actor| (Facet::Speaker, actor.id.as_str()));
        lines.push(line(explorer, view, [name, what], quote.by, filter));
    }
    html! { <span key="note" class="note-on" id={NOTE_ID} lang={words.code}>{lines}</span> }
}

fn line(
    explorer: &Explorer,
    view: &View,
    [name, read_as]: [&str; 2],
    by: RuleIdx,
    filter: Option<(Facet, &str)>,
) -> Html {
    let words = explorer.words;
    let rule = explorer.how_read(explorer.index.corpus().rule(by));
    let rule = said("small", "", &[" · ", words.read_by, words.colon, &rule, " "].concat());
    let mut parts = vec![said("b", "", name), text(" – "), text(read_as), rule];
    // Whom nobody names is asked for by the words, as the facet does.
    let filter = filter.map(|(facet, id)| (facet, described_by(id).unwrap_or(id)));
    if let Some((facet, id)) = filter.filter(|(facet, id)| !view.facet(*facet).wants(id)) {
        let act = explorer.on_click(Action::Toggle(facet, id.to_string()));
        parts.push(button("quiet", words.filter_by, act));
    }
    tag("span", "line", "", parts)
}

fn in_words(words: &Words, time: &CorpusTime) -> String {
    let value = time.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    value.map_or_else(|| words.date_open.to_string(), |value| edtf(words.lang, DateStyle::Long, value))
}
