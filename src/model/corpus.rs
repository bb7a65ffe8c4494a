//! The corpus: the records of a collection brought together, ids replaced by table positions.

use serde::{Deserialize, Serialize};

use super::{
    Actor, Disagreement, Event, EventIdx, Family, FamilyIdx, Form, How, Mention, Passage, Precision,
    Published, Quote, Record, Score, ScoredTopic, Span, Time, Title, TopicIdx, described_by, unnamed_id,
};

/// A position in [`Corpus::actors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActorIdx(pub u32);

/// A position in [`Corpus::outlets`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OutletIdx(pub u32);

/// A position in [`Corpus::articles`] and [`Corpus::texts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleIdx(pub u32);

/// A position in [`Corpus::rules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RuleIdx(pub u32);

/// A collection, read.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Corpus {
    /// What the collection is.
    pub about: About,
    /// The actors mentioned, sorted by id.
    pub actors: Vec<Actor>,
    /// The names of outlets and agencies, sorted.
    pub outlets: Vec<String>,
    /// The rules behind the readings, sorted.
    pub rules: Vec<String>,
    /// The articles, sorted by id.
    pub articles: Vec<Article>,
    /// Their texts, as decoded, in the same order.
    pub texts: Vec<String>,
    /// The families of copies, by the position of their first article.
    pub families: Vec<Family>,
    /// The events that more than one passage tells, by day.
    pub events: Vec<Event>,
    /// Where tellings disagree, by the position of the first.
    pub disagreements: Vec<Disagreement>,
}

/// What a collection is and how it was built.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct About {
    /// The collection's name, in its own language.
    pub title: String,
    /// Where it comes from and whose it is, in plain sentences.
    pub description: String,
    /// The day it was built, where the builder was told (`2026-11-22`); else empty, so that the
    /// same articles give the same bytes.
    pub built: String,
    /// The version of Chronique that read it.
    pub version: String,
    /// What was left out or doubtful: the article's id or file, and the words of the warning.
    pub warnings: Vec<(String, String)>,
}

/// One article of a corpus. Spans count code points of its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Record`")]
pub struct Article {
    pub id: String,
    pub source: String,
    pub url: Option<String>,
    pub lang: Option<String>,
    pub title: Option<Title>,
    pub outlet: Option<OutletIdx>,
    pub agency: Option<OutletIdx>,
    pub byline: Vec<String>,
    pub published: Published,
    pub body: Vec<Span>,
    pub mentions: Vec<CorpusMention>,
    pub times: Vec<CorpusTime>,
    pub quotes: Vec<CorpusQuote>,
    pub reported: Vec<CorpusQuote>,
    /// Topic, score, and the rule with its terms.
    pub topics: Vec<(TopicIdx, Score, RuleIdx)>,
    pub passages: Vec<CorpusPassage>,
    pub family: Option<FamilyIdx>,
    pub warnings: Vec<String>,
}

/// A mention, by position of its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Mention`")]
pub struct CorpusMention {
    pub span: Span,
    pub actor: ActorIdx,
    pub form: Form,
    pub by: RuleIdx,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Time`")]
pub struct CorpusTime {
    pub span: Span,
    pub edtf: Option<String>,
    pub precision: Precision,
    pub how: How,
    pub by: RuleIdx,
}

/// A quotation. The speaker may be a name that no actor bears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Quote`")]
pub struct CorpusQuote {
    pub span: Span,
    pub speaker: Option<ActorIdx>,
    pub by: RuleIdx,
    /// Which of the article's `times` says when it was said, where its sentence states that.
    pub said: Option<u32>,
}

/// A passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Passage`")]
pub struct CorpusPassage {
    pub span: Span,
    pub times: Vec<u32>,
    pub actors: Vec<ActorIdx>,
    pub topics: Vec<TopicIdx>,
    pub event: Option<EventIdx>,
}

impl Article {
    /// The words of a speaker at a position among the quotations, then the reported words: what
    /// they share is listed, marked and asked about under one number.
    pub fn said(&self, nth: u32) -> Option<&CorpusQuote> {
        let nth = nth as usize;
        self.quotes.get(nth).or_else(|| self.reported.get(nth - self.quotes.len()))
    }

    /// Whether the words at such a position are reported, without quotation marks.
    pub const fn is_reported(&self, nth: u32) -> bool {
        nth as usize >= self.quotes.len()
    }
}

impl Corpus {
    /// The article as a record, with its text; `None` where there is no such article.
    pub fn record(&self, article: ArticleIdx) -> Option<Record> {
        let at = article.0 as usize;
        let (article, text) = (self.articles.get(at)?, self.texts.get(at)?);
        Some(Record {
            record: 1,
            id: article.id.clone(),
            source: article.source.clone(),
            url: article.url.clone(),
            lang: article.lang.clone(),
            text: text.clone(),
            title: article.title.clone(),
            outlet: article.outlet.map(|outlet| self.outlet(outlet).to_string()),
            agency: article.agency.map(|agency| self.outlet(agency).to_string()),
            byline: article.byline.clone(),
            published: article.published.clone(),
            body: article.body.clone(),
            mentions: article.mentions.iter().filter_map(|mention| self.mention(mention)).collect(),
            times: article.times.iter().map(|time| self.time(time)).collect(),
            quotes: article.quotes.iter().map(|quote| self.quote(quote)).collect(),
            reported: article.reported.iter().map(|quote| self.quote(quote)).collect(),
            topics: article.topics.iter().map(|(topic, score, by)| self.topic(*topic, *score, *by)).collect(),
            passages: article.passages.iter().map(|passage| self.passage(passage)).collect(),
            family: article.family.and_then(|at| Some(self.family(at)?.id.clone())),
            warnings: article.warnings.clone(),
        })
    }

    /// The actor at a position.
    pub fn actor(&self, actor: ActorIdx) -> Option<&Actor> {
        self.actors.get(actor.0 as usize)
    }

    /// The position of an actor's id.
    pub fn actor_of(&self, id: &str) -> Option<ActorIdx> {
        let at = self.actors.binary_search_by(|actor| actor.id.as_str().cmp(id)).ok()?;
        Some(ActorIdx(at as u32))
    }

    /// The actor under which a facet counts one: itself, or of all that different articles describe
    /// by the same words without naming them, the first. They are counted together as « un habitant »,
    /// and are no less as many people as there are articles.
    pub fn counted_as(&self, actor: ActorIdx) -> ActorIdx {
        let described = self.actor(actor).and_then(|actor| described_by(&actor.id));
        described.and_then(|described| self.described(described)).unwrap_or(actor)
    }

    /// The first actor that some article describes by the words of an id.
    pub fn described(&self, words: &str) -> Option<ActorIdx> {
        let first = unnamed_id(words, "");
        let at = self.actors.partition_point(|actor| actor.id < first);
        let is_it = self.actors.get(at).is_some_and(|actor| described_by(&actor.id) == Some(words));
        is_it.then_some(ActorIdx(at as u32))
    }

    /// The family at a position.
    pub fn family(&self, family: FamilyIdx) -> Option<&Family> {
        self.families.get(family.0 as usize)
    }

    /// The event at a position.
    pub fn event(&self, event: EventIdx) -> Option<&Event> {
        self.events.get(event.0 as usize)
    }

    /// The name of an outlet or agency; empty outside the table.
    pub fn outlet(&self, outlet: OutletIdx) -> &str {
        self.outlets.get(outlet.0 as usize).map_or("", String::as_str)
    }

    /// The rule behind a reading; empty outside the table.
    pub fn rule(&self, rule: RuleIdx) -> &str {
        self.rules.get(rule.0 as usize).map_or("", String::as_str)
    }

    fn mention(&self, mention: &CorpusMention) -> Option<Mention> {
        let actor = self.actor(mention.actor)?;
        Some(Mention {
            start: mention.span.start,
            end: mention.span.end,
            actor: actor.id.clone(),
            name: actor.name.clone(),
            kind: actor.kind,
            form: mention.form,
            by: self.rule(mention.by).to_string(),
        })
    }

    fn time(&self, time: &CorpusTime) -> Time {
        Time {
            start: time.span.start,
            end: time.span.end,
            edtf: time.edtf.clone(),
            precision: time.precision,
            how: time.how,
            by: self.rule(time.by).to_string(),
        }
    }

    fn quote(&self, quote: &CorpusQuote) -> Quote {
        let speaker = quote.speaker.and_then(|speaker| self.actor(speaker));
        Quote {
            start: quote.span.start,
            end: quote.span.end,
            speaker: speaker.map(|actor| actor.id.clone()),
            speaker_name: speaker.map(|actor| actor.name.clone()),
            by: self.rule(quote.by).to_string(),
        }
    }

    fn topic(&self, topic: TopicIdx, score: Score, by: RuleIdx) -> ScoredTopic {
        ScoredTopic { id: topic.id().to_string(), score, by: self.rule(by).to_string() }
    }

    fn passage(&self, passage: &CorpusPassage) -> Passage {
        let actor_id = |actor: &ActorIdx| self.actor(*actor).map(|actor| actor.id.clone());
        Passage {
            start: passage.span.start,
            end: passage.span.end,
            times: passage.times.clone(),
            actors: passage.actors.iter().filter_map(actor_id).collect(),
            topics: passage.topics.iter().map(|topic| topic.id().to_string()).collect(),
            event: passage.event.and_then(|at| Some(self.event(at)?.id.clone())),
        }
    }
}
