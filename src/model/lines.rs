//! What a corpus holds beyond its articles → the lines that are exchanged, ids spelled out.

use super::{
    ArticleIdx, Corpus, Disagreement, DisagreementLine, Event, EventIdx, EventLine, Fact, FactLine, Family,
    FamilyLine, Span, Telling, TellingLine,
};

impl Corpus {
    /// The families, in the corpus's order.
    pub fn family_lines(&self) -> impl Iterator<Item = FamilyLine> {
        self.families.iter().map(|family| self.family_line(family))
    }

    /// The events, each with its disagreements, in the corpus's order.
    pub fn event_lines(&self) -> impl Iterator<Item = EventLine> {
        self.events.iter().enumerate().map(|(at, event)| self.event_line(EventIdx(at as u32), event))
    }

    /// The disagreements that no event joins, in the corpus's order.
    pub fn lone_disagreement_lines(&self) -> impl Iterator<Item = DisagreementLine> {
        let lone = self.disagreements.iter().filter(|found| found.event.is_none());
        lone.map(|found| self.disagreement_line(found))
    }

    fn family_line(&self, family: &Family) -> FamilyLine {
        FamilyLine {
            id: family.id.clone(),
            articles: family.articles.iter().map(|article| self.article_id(*article)).collect(),
            source: family.source.clone(),
            shared: family.shared,
            by: family.by.clone(),
        }
    }

    fn event_line(&self, at: EventIdx, event: &Event) -> EventLine {
        let own = self.disagreements.iter().filter(|found| found.event == Some(at));
        let best = event.facts.get(event.best as usize);
        EventLine {
            id: event.id.clone(),
            when: event.when.clone(),
            label: best.map_or_else(String::new, |fact| self.words_of(fact)),
            facts: event.facts.iter().map(|fact| self.fact_line(fact)).collect(),
            disagreements: own.map(|found| self.disagreement_line(found)).collect(),
            by: event.by.clone(),
        }
    }

    fn fact_line(&self, fact: &Fact) -> FactLine {
        let span = self.span_of(fact);
        FactLine {
            article: self.article_id(fact.article),
            start: span.start,
            end: span.end,
            edtf: fact.edtf.clone(),
        }
    }

    fn disagreement_line(&self, found: &Disagreement) -> DisagreementLine {
        let telling = |telling: &Telling| TellingLine {
            value: telling.value.clone(),
            article: self.article_id(telling.article),
            start: telling.span.start,
            end: telling.span.end,
            speaker: telling.speaker.clone(),
        };
        DisagreementLine {
            about: found.about,
            tellings: found.tellings.iter().map(telling).collect(),
            by: found.by.clone(),
        }
    }

    fn article_id(&self, article: ArticleIdx) -> String {
        self.articles.get(article.0 as usize).map_or_else(String::new, |article| article.id.clone())
    }

    /// Where a fact stands, in code points; an empty place for one that the corpus does not hold.
    pub fn span_of(&self, fact: &Fact) -> Span {
        let article = self.articles.get(fact.article.0 as usize);
        let passage = article.and_then(|article| article.passages.get(fact.passage as usize));
        passage.map_or(Span { start: 0, end: 0 }, |passage| passage.span)
    }

    fn words_of(&self, fact: &Fact) -> String {
        let text = self.texts.get(fact.article.0 as usize).map_or("", String::as_str);
        let span = self.span_of(fact);
        text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect()
    }
}
