//! Makes a corpus by hand: articles, sentences, and what the collection tells of them.

use chronique::{
    index::Index,
    model::{
        Actor, ActorIdx, Article, ArticleIdx, Corpus, CorpusPassage, CorpusQuote, CorpusTime, Disagreement,
        Event, EventIdx, Fact, Family, FamilyIdx, How, Kind, OutletIdx, Precision, Published, PublishedHow,
        RuleIdx, Score, Span, Subject, Telling, Title, TopicIdx,
    },
};

/// Makes a corpus sentence by sentence.
#[derive(Default)]
pub struct Builder {
    corpus: Corpus,
}

impl Builder {
    /// Actors and outlets first; both come sorted.
    pub fn new(actors: &[(&str, &str, Kind)], outlets: &[&str]) -> Self {
        let actor = |(id, name, kind): &(&str, &str, Kind)| Actor {
            id: (*id).into(),
            name: (*name).into(),
            kind: *kind,
            aliases: Vec::new(),
            wikidata: None,
            member_of: Vec::new(),
        };
        let mut builder = Self::default();
        builder.corpus.actors = actors.iter().map(actor).collect();
        builder.corpus.outlets = outlets.iter().map(ToString::to_string).collect();
        builder
    }

    /// Begins an article; an empty date is none.
    pub fn article(mut self, id: &str, published: &str) -> Self {
        let edtf = Some(published.to_string()).filter(|edtf| !edtf.is_empty());
        let how = if edtf.is_some() { PublishedHow::Stated } else { PublishedHow::Unknown };
        self.corpus.articles.push(Article {
            id: id.into(),
            source: format!("{id}.txt"),
            url: None,
            lang: Some("fr".into()),
            title: None,
            outlet: None,
            agency: None,
            byline: Vec::new(),
            published: Published { edtf, how, start: None, end: None, by: "test".into() },
            body: Vec::new(),
            mentions: Vec::new(),
            times: Vec::new(),
            quotes: Vec::new(),
            reported: Vec::new(),
            topics: Vec::new(),
            passages: Vec::new(),
            family: None,
            warnings: Vec::new(),
        });
        // Letters of two bytes come first, so that bytes and code points differ.
        self.corpus.texts.push("À lire · ".into());
        self
    }

    fn last(&mut self) -> (&mut Article, &mut String) {
        let article = self.corpus.articles.last_mut();
        article.zip(self.corpus.texts.last_mut()).expect("an article was begun")
    }

    pub fn outlet(mut self, name: &str) -> Self {
        self.last().0.outlet = self.outlet_idx(name);
        self
    }

    pub fn agency(mut self, name: &str) -> Self {
        self.last().0.agency = self.outlet_idx(name);
        self
    }

    fn outlet_idx(&self, name: &str) -> Option<OutletIdx> {
        self.corpus.outlets.iter().position(|outlet| outlet == name).map(|at| OutletIdx(at as u32))
    }

    pub fn family(mut self, id: &str) -> Self {
        let families = &mut self.corpus.families;
        let at = families.iter().position(|family| family.id == id).unwrap_or_else(|| {
            let (shared, by) = (Score(1000), "test".into());
            families.push(Family { id: id.into(), articles: Vec::new(), source: None, shared, by });
            families.len() - 1
        });
        families[at].articles.push(ArticleIdx(self.corpus.articles.len() as u32 - 1));
        self.last().0.family = Some(FamilyIdx(at as u32));
        self
    }

    /// Adds a sentence that is the title.
    pub fn titled(mut self, sentence: &str, actors: &[&str]) -> Self {
        self = self.says(sentence, actors, &[], &[]);
        let article = self.last().0;
        let span = article.passages.last().map(|passage| passage.span).expect("it was said");
        let (text, by) = (sentence.into(), "test".into());
        article.title = Some(Title { text, start: span.start, end: span.end, by });
        self
    }

    /// Adds a sentence with its actors, topics and dates.
    pub fn says(mut self, sentence: &str, actors: &[&str], topics: &[&str], dates: &[&str]) -> Self {
        let actors: Vec<ActorIdx> = actors.iter().filter_map(|id| self.corpus.actor_of(id)).collect();
        let (article, text) = self.last();
        let start = text.chars().count() as u32;
        let span = Span { start, end: start + sentence.chars().count() as u32 };
        let first_time = article.times.len() as u32;
        article.times.extend(dates.iter().map(|date| CorpusTime {
            span,
            edtf: Some(date.to_string()).filter(|date| *date != "?"),
            precision: Precision::Vague,
            how: How::Absolute,
            by: RuleIdx(0),
        }));
        article.passages.push(CorpusPassage {
            span,
            times: (first_time..first_time + dates.len() as u32).collect(),
            actors,
            topics: topics.iter().filter_map(|id| TopicIdx::of(id)).collect(),
            event: None,
        });
        text.push_str(sentence);
        text.push(' ');
        self
    }

    /// Puts quotation marks around words of the last sentence; no speaker where it is empty.
    pub fn quote(mut self, words: &str, speaker: &str) -> Self {
        let speaker = self.corpus.actor_of(speaker);
        let (article, text) = self.last();
        let start = text.rfind(words).map_or(0, |byte| text[..byte].chars().count()) as u32;
        let span = Span { start, end: start + words.chars().count() as u32 };
        article.quotes.push(CorpusQuote { span, speaker, by: RuleIdx(0), said: None });
        self
    }

    /// Gives words of the last sentence to a speaker without quotation marks.
    pub fn reports(mut self, words: &str, speaker: &str) -> Self {
        self = self.quote(words, speaker);
        let article = self.last().0;
        article.reported.extend(article.quotes.pop());
        self
    }

    fn article_idx(&self, id: &str) -> ArticleIdx {
        let at = self.corpus.articles.iter().position(|article| article.id == id);
        ArticleIdx(at.expect("the article was begun") as u32)
    }

    /// Joins passages, by article and place, with the date that each gives; an empty one is none.
    /// The first tells it best.
    pub fn event(mut self, id: &str, when: &str, facts: &[(&str, u32, &str)]) -> Self {
        let at = EventIdx(self.corpus.events.len() as u32);
        let mut joined = Vec::new();
        for (id, place, edtf) in facts {
            let (article, edtf) =
                (self.article_idx(id), Some(edtf.to_string()).filter(|edtf| !edtf.is_empty()));
            self.corpus.articles[article.0 as usize].passages[*place as usize].event = Some(at);
            joined.push(Fact { article, passage: *place, edtf });
        }
        let event = Event { id: id.into(), when: when.into(), facts: joined, best: 0, by: "test".into() };
        self.corpus.events.push(event);
        self
    }

    /// Sets tellings against each other: value, article, the words where it stands, and the speaker
    /// (empty where the article says it itself). `event` is one joined before, or empty.
    pub fn disagree(mut self, about: Subject, event: &str, tellings: &[(&str, &str, &str, &str)]) -> Self {
        let event = self.corpus.events.iter().position(|known| known.id == event);
        let telling = |(value, id, words, speaker): &(&str, &str, &str, &str)| {
            let article = self.article_idx(id);
            let text = &self.corpus.texts[article.0 as usize];
            let before = &text[..text.find(words).expect("the words stand in the article")];
            let start = before.chars().count() as u32;
            let span = Span { start, end: start + words.chars().count() as u32 };
            let speaker = Some(speaker.to_string()).filter(|speaker| !speaker.is_empty());
            Telling { value: (*value).into(), article, span, speaker }
        };
        let tellings = tellings.iter().map(telling).collect();
        let event = event.map(|at| EventIdx(at as u32));
        self.corpus.disagreements.push(Disagreement { about, event, tellings, by: "test".into() });
        self
    }

    pub fn build(self) -> Index {
        Index::new(self.corpus)
    }
}
