//! The reader: the passage in its article, every mark saying how it was read.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{
    around::notes,
    article_row::published,
    beside::beside,
    reader_text::{Mark, ReaderText, headline},
    row_link::follow,
    share::Share,
    tags::{button, said, tag, text},
};
use crate::{
    model::{Article, ArticleIdx, Edtf, Span},
    query,
    ui::{
        browser::scroll,
        explorer::{Explorer, Shared},
    },
    view::{Action, Facet, View},
    words::{DateStyle, Words, edtf},
};

#[derive(PartialEq, Properties)]
pub struct ReaderProps {
    pub explorer: Explorer,
    pub view: Shared<View>,
}

#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let raw = use_state_eq(|| false);
    let picked = use_state_eq(|| None::<Mark>);
    use_effect_with(props.view.open.clone(), {
        let picked = picked.setter();
        move |open| {
            picked.set(None);
            if open.is_some() {
                show_hit();
            }
        }
    });
    let close = props.explorer.on_click(Action::Open(None));
    let on_raw = use_callback(raw.clone(), |_: MouseEvent, raw| raw.set(!**raw));
    let on_pick = use_callback(picked.setter(), |mark: Mark, picked| picked.set(Some(mark)));
    let found = props.view.open.as_ref().map(|open| query::find_open(index, open));
    let opened = found.and_then(|found| Some((found.article?, found.passage)));
    let other = props.view.beside.as_ref().and_then(|id| query::article_of(index, id));
    let pair = opened.map(|(at, _)| at).zip(other);
    let on_row = use_callback(props.explorer.clone(), |event: MouseEvent, explorer| follow(&event, explorer));
    let Some((at, passage)) = opened else {
        return html! {
            <aside class="reader" data-open="false" aria-label={words.reader}>
                <p class="hint">{words.reader_empty}</p>
            </aside>
        };
    };
    let hit = passage.map(|passage| index.passage(passage).span);
    let label = if pair.is_some() { words.beside.to_string() } else { props.explorer.headline(at) };
    let content = match pair {
        Some(pair) => compared(props, pair),
        None => html! {
            <>
                {head(props, at, hit.filter(|_| !*raw), &on_pick)}
                <p class="reader-acts">
                    {share(props, words.copy_passage_link)}
                    <button type="button" class="quiet" aria-pressed={raw.to_string()} onclick={on_raw}>
                        {if *raw { words.clean_text } else { words.raw_text }}
                    </button>
                </p>
                {notes(&props.explorer, &props.view, at, passage)}
                if *raw { {said("p", "hint", words.raw_explained)} }
                <ReaderText explorer={props.explorer.clone()} article={at} {hit} raw={*raw} {on_pick} />
            </>
        },
    };
    let title = if pair.is_some() { words.beside } else { words.reader };
    html! {
        <aside class="reader" data-open="true" data-beside={pair.map(|_| "true")} aria-label={words.reader}>
            {tag("div", "sheet-head", "", vec![said("b", "", title), button("quiet close", words.close, close)])}
            <div class="reader-scroll" tabindex="0" role="region" aria-label={label} onclick={on_row}>{content}</div>
            <div class="picked" role="status">{picked.filter(|_| pair.is_none()).map(|mark| explain(props, at, mark))}</div>
        </aside>
    }
}

fn share(props: &ReaderProps, label: &'static str) -> Html {
    html! { <Share explorer={props.explorer.clone()} view={Some(props.view.clone())} label={Some(label)} /> }
}

/// The article and the one beside it.
fn compared(props: &ReaderProps, (left, right): (ArticleIdx, ArticleIdx)) -> Html {
    let words = props.explorer.words;
    let diff = query::diff(&props.explorer.index, left, right);
    let back = props.explorer.on_click(Action::Open(props.view.open.clone()));
    let acts = vec![button("quiet", words.back_to_article, back), share(props, words.share)];
    let content =
        vec![tag("p", "reader-acts", "", acts), beside(&props.explorer, &props.view, [left, right], &diff)];
    html! { <>{content}</> }
}

fn show_hit() {
    if let Some(element) = gloo::utils::document().get_element_by_id("hit") {
        scroll::to_middle(element.unchecked_ref());
    }
}

fn head(props: &ReaderProps, at: ArticleIdx, hit: Option<Span>, on_pick: &Callback<Mark>) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(article) = index.article(at) else { return Html::default() };
    let how = Words::named(&words.published_how, &article.published.how);
    let date = published(words, &article.published, DateStyle::Long);
    let authors = article.byline.join(", ");
    let parts = [props.explorer.published_by(at).unwrap_or_else(|| article.source.clone()), date, authors];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    html! {
        <>
            <p class="meta" title={[how, " – ", &article.published.by].concat()}>{parts.join(" · ")}</p>
            <h2 class="headline" lang={article.lang.clone()}>{headline(&props.explorer, at, hit, on_pick)}</h2>
        </>
    }
}

/// What a mark was read as, and how; with the filter it offers.
fn explain(props: &ReaderProps, at: ArticleIdx, mark: Mark) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(article) = index.article(at) else { return Html::default() };
    let printed = |span: Span| ["«\u{a0}", index.slice(at, span), "\u{a0}»"].concat();
    let (span, read_as, by, filter) = match mark {
        Mark::Mention(nth) => {
            let Some(mention) = article.mentions.get(nth as usize) else { return Html::default() };
            let Some(actor) = index.corpus().actor(mention.actor) else { return Html::default() };
            let form = Words::named(&words.form, &mention.form);
            let read_as = [&actor.name, " – ", Words::named(&words.kind, &actor.kind), ", ", form].concat();
            let facet = if actor.kind == crate::model::Kind::Place { Facet::Place } else { Facet::Actor };
            (mention.span, read_as, mention.by, Some((facet, actor.id.clone())))
        }
        Mark::Time(nth) => {
            let Some(time) = article.times.get(nth as usize) else { return Html::default() };
            (time.span, time_read_as(words, time), time.by, None)
        }
        Mark::Quote(nth) => return explain_quote(props, article, nth),
    };
    let mut parts = vec![said("q", "", &printed(span)), text(" "), said("b", "", &read_as)];
    parts.push(said("small", "", &[" ", words.read_by, " ", index.corpus().rule(by), " "].concat()));
    parts.extend(filter.map(|(facet, id)| filter_button(props, facet, &id)));
    tag("p", "", "", parts)
}

fn explain_quote(props: &ReaderProps, article: &Article, nth: u32) -> Html {
    let Explorer { index, words, .. } = &props.explorer;
    let Some(quote) = article.said(nth) else { return Html::default() };
    let speaker = quote.speaker.and_then(|speaker| index.corpus().actor(speaker));
    let name = speaker.map_or(words.speaker_unknown, |actor| &actor.name);
    let mut parts = vec![
        text(&[if article.is_reported(nth) { words.reported } else { words.quotation }, " – "].concat()),
        said("b", "", name),
    ];
    parts.push(said("small", "", &[" ", words.read_by, " ", index.corpus().rule(quote.by), " "].concat()));
    parts.extend(speaker.map(|actor| filter_button(props, Facet::Speaker, &actor.id)));
    tag("p", "", "", parts)
}

fn filter_button(props: &ReaderProps, facet: Facet, id: &str) -> Html {
    // Whom nobody names is asked for by the words, as the facet does.
    let id = crate::model::described_by(id).unwrap_or(id);
    if props.view.facet(facet).wants(id) {
        return Html::default();
    }
    let onclick = props.explorer.on_click(Action::Toggle(facet, id.to_string()));
    button("quiet", props.explorer.words.filter_by, onclick)
}

fn time_read_as(words: &Words, time: &crate::model::CorpusTime) -> String {
    let value = time.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    let read =
        value.map_or_else(|| words.date_open.to_string(), |value| edtf(words.lang, DateStyle::Long, value));
    [&read, ", ", Words::named(&words.time_how, &time.how)].concat()
}
