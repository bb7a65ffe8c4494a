//! Records → corpus.
//!
//! Records come in any order and from any hand: this Chronique, another one, another program. What
//! does not fit (two articles with one id, a place outside the text, a date no calendar has) is
//! mended here and said in the record's warnings, so that every corpus that is written can be read.
//!
//! The invariant: [`Corpus::record`] gives back each record with its text, places and readings as they
//! were, but for what only the collection tells (an inferred date and the dates relative to it,
//! families, events, one id for the spellings of one actor) and what needed mending; and the same
//! records in the same order give the same corpus.

mod cores;
mod dating;
mod disagreements;
mod events;
mod families;
mod ids;
mod lookalikes;
mod mend;
mod places;
mod printing;
mod said;
mod spellings;
mod tables;
mod terms;
mod unions;

use core::mem::take;

pub use ids::DistinctIds;

use crate::{
    model::{
        About, Article, ArticleIdx, Corpus, CorpusMention, CorpusPassage, CorpusQuote, CorpusTime,
        Disagreement, Event, EventIdx, Family, FamilyIdx, Mention, Passage, Quote, Record, ScoredTopic, Span,
        Time, TopicIdx,
    },
    read::Lexicon,
};
use disagreements::Known;
use lookalikes::LookAlikes;
use tables::Tables;
use terms::Terms;

/// Brings the records of a collection together: sorted by id, ids replaced by positions, actors
/// described from the lexicon. The later of two records with one id is renamed (`id~2`).
pub fn gather(records: Vec<Record>, about: About, lexicon: &Lexicon) -> Corpus {
    gather_watched(records, about, lexicon, &mut |_| {})
}

/// A step of gathering, as [`gather_watched`] names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the steps")]
pub enum Step {
    Mending,
    Terms,
    Families,
    Dating,
    Events,
    Disagreements,
    Tables,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Mending,
        Self::Terms,
        Self::Families,
        Self::Dating,
        Self::Events,
        Self::Disagreements,
        Self::Tables,
    ];
}

/// As [`gather`], and tells when each step is done: for benchmarks.
pub fn gather_watched(
    mut records: Vec<Record>,
    about: About,
    lexicon: &Lexicon,
    done: &mut dyn FnMut(Step),
) -> Corpus {
    let mut ids = DistinctIds::default();
    for record in &mut records {
        ids.settle(record);
    }
    cores::each(&mut records, |record| {
        mend::mend(record);
        dating::forget(record);
    });
    records.sort_by(|a, b| a.id.cmp(&b.id));
    spellings::join(&mut records, lexicon);
    done(Step::Mending);
    let gathered = Gathered::of(&mut records, lexicon, done);
    let texts: Vec<String> = records.iter_mut().map(|record| take(&mut record.text)).collect();
    let (actors, renamed) = tables::actors(&records, lexicon);
    for (record, warning) in renamed {
        if let Some(record) = records.get_mut(record) {
            record.warnings.push(warning);
        }
    }
    let tables = Tables::of(&records, &actors);
    let mut articles: Vec<Article> = cores::into_map(records, |record| article(record, &tables));
    gathered.mark(&mut articles);
    for (article, text) in articles.iter_mut().zip(&texts) {
        said::mark(article, text);
    }
    let (outlets, rules) = tables.into_lists();
    let Gathered { families, events, disagreements } = gathered;
    done(Step::Tables);
    Corpus { about, actors, outlets, rules, articles, texts, families, events, disagreements }
}

/// What only the whole collection tells.
#[derive(Default)]
struct Gathered {
    families: Vec<Family>,
    events: Vec<Event>,
    disagreements: Vec<Disagreement>,
}

impl Gathered {
    fn of(records: &mut [Record], lexicon: &Lexicon, done: &mut dyn FnMut(Step)) -> Self {
        let terms = Terms::of(records);
        done(Step::Terms);
        let alike = LookAlikes::of(records);
        let families = families::families(records, &terms, &alike);
        done(Step::Families);
        dating::date(records, &families, &terms, &lexicon.verbs);
        done(Step::Dating);
        let events = events::events(records, &terms, &alike, &lexicon.verbs);
        done(Step::Events);
        let known = Known { families: &families, events: &events, alike: &alike };
        let mut disagreements = disagreements::disagreements(records, known, &terms, lexicon);
        let events = events::told_otherwise(records, events, &mut disagreements);
        done(Step::Disagreements);
        Self { families, events, disagreements }
    }

    /// Tells each article its family, and each passage its event.
    fn mark(&self, articles: &mut [Article]) {
        for (at, family) in self.families.iter().enumerate() {
            for ArticleIdx(article) in &family.articles {
                if let Some(article) = articles.get_mut(*article as usize) {
                    article.family = Some(FamilyIdx(at as u32));
                }
            }
        }
        for (at, event) in self.events.iter().enumerate() {
            for fact in &event.facts {
                let article = articles.get_mut(fact.article.0 as usize);
                let passage = article.and_then(|article| article.passages.get_mut(fact.passage as usize));
                if let Some(passage) = passage {
                    passage.event = Some(EventIdx(at as u32));
                }
            }
        }
    }
}

fn article(record: Record, tables: &Tables<'_>) -> Article {
    let topic = |found: ScoredTopic| Some((TopicIdx::of(&found.id)?, found.score, tables.rule(&found.by)));
    Article {
        outlet: record.outlet.as_deref().and_then(|name| tables.outlet(name)),
        agency: record.agency.as_deref().and_then(|name| tables.outlet(name)),
        id: record.id,
        source: record.source,
        url: record.url,
        lang: record.lang,
        title: record.title,
        byline: record.byline,
        published: record.published,
        body: record.body,
        mentions: record.mentions.into_iter().filter_map(|found| mention(&found, tables)).collect(),
        times: record.times.into_iter().map(|found| time(found, tables)).collect(),
        quotes: record.quotes.into_iter().map(|found| quote(&found, tables)).collect(),
        reported: record.reported.into_iter().map(|found| quote(&found, tables)).collect(),
        topics: record.topics.into_iter().filter_map(topic).collect(),
        passages: record.passages.into_iter().map(|found| passage(found, tables)).collect(),
        family: None,
        warnings: record.warnings,
    }
}

fn mention(found: &Mention, tables: &Tables<'_>) -> Option<CorpusMention> {
    Some(CorpusMention {
        span: Span { start: found.start, end: found.end },
        actor: tables.actor(&found.actor)?,
        form: found.form,
        by: tables.rule(&found.by),
    })
}

fn time(found: Time, tables: &Tables<'_>) -> CorpusTime {
    CorpusTime {
        span: Span { start: found.start, end: found.end },
        by: tables.rule(&found.by),
        edtf: found.edtf,
        precision: found.precision,
        how: found.how,
    }
}

fn quote(found: &Quote, tables: &Tables<'_>) -> CorpusQuote {
    CorpusQuote {
        span: Span { start: found.start, end: found.end },
        speaker: found.speaker.as_deref().and_then(|id| tables.actor(id)),
        by: tables.rule(&found.by),
        said: None,
    }
}

fn passage(found: Passage, tables: &Tables<'_>) -> CorpusPassage {
    CorpusPassage {
        span: Span { start: found.start, end: found.end },
        actors: found.actors.iter().filter_map(|id| tables.actor(id)).collect(),
        topics: found.topics.iter().filter_map(|id| TopicIdx::of(id)).collect(),
        times: found.times,
        event: None,
    }
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a test may")]
mod tests;
