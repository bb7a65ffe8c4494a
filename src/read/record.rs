//! The steps in order, and their findings as a record.
//!
//! Here bytes become code points, once. A title stated beside the text wins over
//! what the text says; `metadata` does the same for outlet, date and authors.

use super::{
    Lexicon, RawArticle, TimeContext,
    actors::actors,
    language::{is_french, language},
    layout::{bare_words, layout_of},
    metadata::{header_date::stated_date, metadata_of},
    passages::{FoundPassage, passages},
    quotes::spoken,
    reading::{
        Another, Bytes, Cut, FoundMention, FoundQuote, FoundTime, FoundTopic, Layout, Metadata,
        PublishedDate, Reading,
    },
    times::{time_warnings, times},
    topics::{TopicHits, article_topics, topic_hits},
};
use crate::{
    model::{Form, Mention, Passage, Published, PublishedHow, Quote, Record, ScoredTopic, Span, Time, Title},
    text::{CodePoints, sentences},
};

/// A step of reading, as [`read_watched`] names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the steps")]
pub enum Step {
    CodePoints,
    Words,
    Layout,
    Metadata,
    Sentences,
    Times,
    Actors,
    Quotes,
    Topics,
    Passages,
    Language,
    Record,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::CodePoints,
        Self::Words,
        Self::Layout,
        Self::Metadata,
        Self::Sentences,
        Self::Times,
        Self::Actors,
        Self::Quotes,
        Self::Topics,
        Self::Passages,
        Self::Language,
        Self::Record,
    ];
}

/// Reads one article. Total: any text ends in a record.
pub fn read(article: &RawArticle, lexicon: &Lexicon) -> Record {
    read_watched(article, lexicon, &mut |_| {})
}

/// As [`read`], saying when each step is done: whoever has a clock can time them.
pub fn read_watched(article: &RawArticle, lexicon: &Lexicon, done: &mut dyn FnMut(Step)) -> Record {
    let text = article.text.as_str();
    let points = CodePoints::of(text);
    done(Step::CodePoints);
    let cut = Cut::of(text);
    done(Step::Words);
    let (layout, lines) = layout_of(article, &cut, &lexicon.outlets);
    done(Step::Layout);
    let metadata = metadata_of(article, &layout, lines, lexicon);
    done(Step::Metadata);
    let reading = reading(text, cut, &layout, &metadata);
    done(Step::Sentences);
    let lang = language(article, &layout, &reading);
    done(Step::Language);
    let found = annotate(&reading, lexicon, is_french(lang.as_deref()), done);
    // The words are the larger part of what is held: the record is made without them.
    drop(reading);
    let mut warnings = article.warnings.clone();
    warnings.extend(time_warnings(&article.text, &found.times));
    warnings.extend(unread_date(article));
    warnings.extend(metadata.another.as_ref().map(|another| told_of_another(text, another)));
    if let Some(lang) = lang.as_deref().filter(|lang| !is_french(Some(lang))) {
        warnings.push(format!(
            "in another language (“{lang}”): kept and searchable, not annotated by French rules"
        ));
    }
    if layout.body.is_empty() {
        warnings.push(format!("no article text was found in {}", article.source));
    }
    let at = Places { text, points: &points };
    let record = Record {
        record: 1,
        id: article.id.clone(),
        source: article.source.clone(),
        url: article.stated.url.clone(),
        lang,
        text: article.text.clone(),
        title: title(article, &layout, &at),
        outlet: metadata.outlet.clone(),
        agency: metadata.agency.clone(),
        byline: metadata.byline.clone(),
        published: published(metadata.published.as_ref(), &at),
        body: layout.body.iter().map(|bytes| at.span(bytes)).collect(),
        mentions: found.mentions.into_iter().map(|mention| at.mention(mention)).collect(),
        times: found.times.into_iter().map(|time| at.time(time)).collect(),
        quotes: found.quotes.into_iter().map(|quote| at.quote(quote)).collect(),
        reported: found.reported.into_iter().map(|quote| at.quote(quote)).collect(),
        topics: found.topics.into_iter().map(topic).collect(),
        passages: found.passages.into_iter().map(|passage| at.passage(passage)).collect(),
        family: None,
        warnings,
    };
    done(Step::Record);
    record
}

#[derive(Default)]
struct Found {
    mentions: Vec<FoundMention>,
    times: Vec<FoundTime>,
    quotes: Vec<FoundQuote>,
    reported: Vec<FoundQuote>,
    topics: Vec<FoundTopic>,
    passages: Vec<FoundPassage>,
}

/// The annotating steps, each list by place. In another language French rules read nonsense: only
/// the names that the lexicon knows are looked for there.
fn annotate(reading: &Reading<'_>, lexicon: &Lexicon, is_french: bool, done: &mut dyn FnMut(Step)) -> Found {
    if !is_french {
        let mut mentions = actors(reading, lexicon);
        mentions.retain(|mention| mention.form == Form::Name && lexicon.actor(&mention.actor).is_some());
        mentions.sort_by_key(|mention| (mention.at.start, core::cmp::Reverse(mention.at.end)));
        done(Step::Actors);
        let passages = passages(&reading.sentences, &[], &mentions, &TopicHits::default());
        return Found { mentions, passages, ..Found::default() };
    }
    let published = reading.metadata.published.as_ref().and_then(|published| published.edtf);
    let mut times = times(reading, TimeContext { published });
    times.sort_by_key(|time| (time.at.start, time.at.end));
    done(Step::Times);
    let mut mentions = actors(reading, lexicon);
    mentions.sort_by_key(|mention| (mention.at.start, core::cmp::Reverse(mention.at.end)));
    done(Step::Actors);
    let (quotes, reported) = spoken(reading, &mentions, lexicon);
    done(Step::Quotes);
    let hits = topic_hits(reading, lexicon);
    let topics = article_topics(reading, &hits, lexicon);
    done(Step::Topics);
    let passages = passages(&reading.sentences, &times, &mentions, &hits);
    done(Step::Passages);
    Found { mentions, times, quotes, reported, topics, passages }
}

/// Title and body in order of place, cut into sentences.
fn reading<'a>(text: &'a str, cut: Cut<'a>, layout: &Layout, metadata: &'a Metadata) -> Reading<'a> {
    let title = layout.title.iter().map(|(bytes, _)| bytes.clone());
    let mut zones: Vec<Bytes> =
        title.chain(layout.body.iter().cloned()).filter(|zone| !zone.is_empty()).collect();
    zones.sort_by_key(|zone| (zone.start, zone.end));
    zones.dedup();
    let sentences = zones.iter().flat_map(|zone| sentences(text, zone.clone())).collect();
    Reading::new(text, cut, zones, sentences, metadata)
}

/// The stated title where there is one: at its place, where the text repeats it.
fn title(article: &RawArticle, layout: &Layout, at: &Places<'_>) -> Option<Title> {
    let read = layout.title.as_ref().map(|(bytes, by)| {
        let Span { start, end } = at.span(bytes);
        Title {
            text: at.text.get(bytes.clone()).unwrap_or_default().to_string(),
            start,
            end,
            by: (*by).to_string(),
        }
    });
    let Some(stated) = article.stated.title.as_deref().map(str::trim).filter(|title| !title.is_empty())
    else {
        return read;
    };
    let by = "stated beside the text".to_string();
    // The text's own writing of it, where only marks, capitals or the site's name differ.
    if let Some(read) = read.filter(|read| is_same_title(&read.text, stated)) {
        return Some(Title { by, ..read });
    }
    Some(Title { text: stated.to_string(), start: 0, end: 0, by })
}

fn is_same_title(read: &str, stated: &str) -> bool {
    let (read, stated) = (bare_words(read), bare_words(stated));
    let with_site =
        || stated.strip_prefix(&read).is_some_and(|site| site.starts_with(' ') && site.len() <= 40);
    !read.is_empty() && (read == stated || (read.split(' ').count() >= 5 && with_site()))
}

fn published(date: Option<&PublishedDate>, at: &Places<'_>) -> Published {
    let Some(date) = date else {
        return Published {
            edtf: None,
            how: PublishedHow::Unknown,
            start: None,
            end: None,
            by: String::new(),
        };
    };
    let span = date.at.as_ref().map(|bytes| at.span(bytes));
    Published {
        edtf: date.edtf.map(|edtf| edtf.to_string()),
        how: date.how,
        start: span.map(|span| span.start),
        end: span.map(|span| span.end),
        by: date.by.clone(),
    }
}

/// A date that is stated beside the text and cannot be read: the text's own is looked for then.
fn unread_date(article: &RawArticle) -> Option<String> {
    let date = article.stated.published.as_deref().map(str::trim).filter(|date| !date.is_empty())?;
    stated_date(date)
        .is_none()
        .then(|| format!("the date “{date}” stated beside the text cannot be read; write it as 2023-02-07"))
}

fn told_of_another(text: &str, another: &Another) -> String {
    let line = text.get(..another.at.start).unwrap_or_default().lines().count() + 1;
    format!(
        "another article, dated “{}”, seems to begin near line {line}: put each into a file of its own",
        another.edtf
    )
}

fn topic(found: FoundTopic) -> ScoredTopic {
    ScoredTopic { id: found.topic.id().to_string(), score: found.score, by: found.by }
}

/// Turns places in bytes into places in code points.
struct Places<'a> {
    text: &'a str,
    points: &'a CodePoints,
}

impl Places<'_> {
    fn span(&self, bytes: &Bytes) -> Span {
        Span {
            start: self.points.at_byte(self.text, bytes.start),
            end: self.points.at_byte(self.text, bytes.end),
        }
    }

    fn mention(&self, found: FoundMention) -> Mention {
        let Span { start, end } = self.span(&found.at);
        let FoundMention { actor, name, kind, form, by, .. } = found;
        Mention { start, end, actor, name, kind, form, by }
    }

    fn time(&self, found: FoundTime) -> Time {
        let Span { start, end } = self.span(&found.at);
        let edtf = found.edtf.map(|edtf| edtf.to_string());
        Time { start, end, edtf, precision: found.precision, how: found.how, by: found.by }
    }

    fn quote(&self, found: FoundQuote) -> Quote {
        let Span { start, end } = self.span(&found.at);
        let FoundQuote { speaker, speaker_name, by, .. } = found;
        Quote { start, end, speaker, speaker_name, by }
    }

    fn passage(&self, found: FoundPassage) -> Passage {
        let Span { start, end } = self.span(&found.at);
        let topics = found.topics.iter().map(|topic| topic.id().to_string()).collect();
        Passage { start, end, times: found.times, actors: found.actors, topics, event: None }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test names what is missing by its line")]
mod tests {
    use super::{PublishedHow, read, reading};
    use crate::read::{
        Lexicon, RawArticle,
        reading::{Cut, Layout, Metadata},
    };

    fn article(text: &str) -> RawArticle {
        RawArticle { id: "a".into(), source: "a.txt".into(), text: text.into(), ..RawArticle::default() }
    }

    #[test]
    fn any_text_ends_in_a_record() {
        let lexicon = Lexicon::default();
        for text in
            ["", "\0\u{1}\u{fffd}", "« « « “ \"", "שלום עולם", &"a".repeat(100_000), &"« a".repeat(20_000)]
        {
            let record = read(&article(text), &lexicon);
            assert_eq!(record.record, 1);
            assert_eq!(record.text, text);
        }
        let record = read(&article(""), &lexicon);
        assert_eq!(record.warnings, ["no article text was found in a.txt"]);
        assert_eq!(record.published.how, PublishedHow::Unknown);
        assert_eq!(record.lang, None);
    }

    #[test]
    fn a_stated_date_that_is_none_is_named() {
        let mut raw = article("Le maire parle.");
        raw.stated.published = Some("32/13/2024".into());
        let record = read(&raw, &Lexicon::default());
        assert!(record.warnings.iter().any(|what| what.contains("“32/13/2024”")), "{:?}", record.warnings);
        raw.stated.published = Some("7 février 2024".into());
        assert_eq!(read(&raw, &Lexicon::default()).warnings, Vec::<String>::new());
    }

    #[test]
    fn what_is_stated_wins() {
        let mut raw = article("");
        raw.stated.title = Some("Un titre".into());
        raw.stated.outlet = Some("Le Relais".into());
        raw.stated.byline = vec!["Awa Diarra".into()];
        raw.stated.published = Some("2023-02-13T08:00:00Z".into());
        raw.stated.lang = Some("en".into());
        let record = read(&raw, &Lexicon::default());
        let title = record.title.unwrap();
        assert_eq!((title.text.as_str(), title.start, title.end), ("Un titre", 0, 0));
        assert_eq!(record.outlet.as_deref(), Some("Le Relais"));
        assert_eq!(record.byline, ["Awa Diarra"]);
        assert_eq!(record.published.edtf.as_deref(), Some("2023-02-13"));
        assert_eq!(record.published.how, PublishedHow::Metadata);
        assert!(record.warnings[0].contains("in another language"), "{:?}", record.warnings);
    }

    #[test]
    fn zones_are_title_and_body_in_order() {
        let text = "Le titre\nUne phrase. Une autre ? « Oui », dit-il. fin";
        let body = core::iter::once(9..text.len()).collect();
        let layout = Layout { title: Some((0..8, "first line")), body, furniture: Vec::new() };
        let metadata = Metadata::default();
        let reading = reading(text, Cut::of(text), &layout, &metadata);
        let cut: Vec<&str> = reading.sentences.iter().map(|bytes| &text[bytes.clone()]).collect();
        assert_eq!(cut, ["Le titre", "Une phrase.", "Une autre ?", "« Oui », dit-il. fin"]);
    }
}
