//! The planted articles, gathered → precision and recall, counted as `README.md` beside this file says.
//!
//! The stated dates of `truth.json` are given to the reading as a `metadata.csv` would: what is measured
//! here is the gathering.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use serde::Deserialize;

use chronique::{
    gather::gather,
    model::{About, ArticleIdx, Corpus, Disagreement, Fact, Span, Subject},
    read::{Lexicon, RawArticle, intake, read},
};

use crate::truth::{self, Matter, Passage, Truth, articles, in_order};

/// Some articles gathered, with the truth's passages found in them.
pub struct Gathered {
    corpus: Corpus,
    at: BTreeMap<String, ArticleIdx>,
}

/// What was found, counted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Found, and true.
    pub right: usize,
    /// Found, and not true.
    pub wrong: usize,
    /// True, and found.
    pub met: usize,
    /// True, and not found.
    pub missed: usize,
}

impl Counts {
    /// The true part of what was found.
    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    /// The found part of what is true.
    pub fn recall(self) -> f64 {
        self.met as f64 / (self.met + self.missed).max(1) as f64
    }

    fn tell(&mut self, is_right: bool) {
        if is_right { self.right += 1 } else { self.wrong += 1 }
    }

    fn ask(&mut self, is_met: bool) {
        if is_met { self.met += 1 } else { self.missed += 1 }
    }
}

/// A place in an article.
type Place = (ArticleIdx, Span);

fn meet(one: Place, other: Place) -> bool {
    one.0 == other.0 && one.1.start < other.1.end && other.1.start < one.1.end
}

impl Gathered {
    /// Reads and gathers the articles that are wanted.
    pub fn of(truth: &Truth, wanted: impl Fn(&str) -> bool) -> io::Result<Self> {
        let lexicon = Lexicon::shipped();
        let stated: BTreeMap<&str, &str> =
            truth.stated.iter().map(|one| (one.article.as_str(), one.printed.as_str())).collect();
        let records = articles()?.into_iter().filter(|(id, _)| wanted(id)).map(|(id, text)| {
            let published = stated.get(id.as_str()).map(ToString::to_string);
            let stated = intake::Stated { published, ..intake::Stated::default() };
            let source = format!("{id}.txt");
            read(
                &RawArticle { id, source, text, stated, main: None, parts: Vec::new(), warnings: Vec::new() },
                &lexicon,
            )
        });
        let corpus = gather(records.collect(), About::default(), &lexicon);
        let ids = corpus.articles.iter().enumerate();
        let at = ids.map(|(at, article)| (article.id.clone(), ArticleIdx(at as u32))).collect();
        Ok(Self { corpus, at })
    }

    /// Families, events and disagreements found.
    pub fn n_found(&self) -> [usize; 3] {
        [self.corpus.families.len(), self.corpus.events.len(), self.corpus.disagreements.len()]
    }

    fn id(&self, article: ArticleIdx) -> &str {
        self.corpus.articles.get(article.0 as usize).map_or("", |article| article.id.as_str())
    }

    fn place(&self, passage: &Passage) -> Option<Place> {
        let article = *self.at.get(&passage.article)?;
        let text = self.corpus.texts.get(article.0 as usize)?;
        let byte = text.find(&passage.quote)?;
        let start = text.get(..byte)?.chars().count() as u32;
        let end = start + passage.quote.chars().count() as u32;
        Some((article, Span { start, end }))
    }

    fn places<'p>(&self, passages: impl IntoIterator<Item = &'p Passage>) -> Vec<Place> {
        passages.into_iter().filter_map(|passage| self.place(passage)).collect()
    }

    /// Pairs of articles of one family.
    pub fn families(&self, truth: &Truth) -> Counts {
        let listed = truth.family_pairs();
        let optional: BTreeSet<[&str; 2]> =
            truth.optional_family_pairs.iter().map(|[one, other]| in_order(one, other)).collect();
        let mut found: BTreeSet<[&str; 2]> = BTreeSet::new();
        for family in &self.corpus.families {
            for (nth, one) in family.articles.iter().enumerate() {
                let others = family.articles.iter().skip(nth + 1);
                found.extend(others.map(|other| in_order(self.id(*one), self.id(*other))));
            }
        }
        let mut counts = Counts::default();
        for pair in found.difference(&optional) {
            counts.tell(listed.contains(pair));
        }
        for pair in &listed {
            counts.ask(found.contains(pair));
        }
        counts
    }

    /// Pairs of passages of different articles in one event.
    pub fn events(&self, truth: &Truth) -> Counts {
        let mut counts = Counts::default();
        let of_fact = |fact: &Fact| (fact.article, self.corpus.span_of(fact));
        let found: Vec<Vec<Place>> =
            self.corpus.events.iter().map(|event| event.facts.iter().map(of_fact).collect()).collect();
        for event in &truth.events {
            for (one, other) in pairs(&self.places(&event.facts)) {
                let holds = |facts: &Vec<Place>, place| facts.iter().any(|fact| meet(*fact, place));
                counts.ask(found.iter().any(|facts| holds(facts, one) && holds(facts, other)));
            }
        }
        for (one, other) in found.iter().flat_map(|facts| pairs(facts)) {
            if let Some(is_right) = self.judge_pair(truth, one, other) {
                counts.tell(is_right);
            }
        }
        counts
    }

    /// Whether two passages belong together; `None` where it counts neither way.
    fn judge_pair(&self, truth: &Truth, one: Place, other: Place) -> Option<bool> {
        let holds = |places: &[Place], place: Place| places.iter().any(|held| meet(*held, place));
        let mut is_optional = self.is_title(one) || self.is_title(other);
        for event in &truth.events {
            let (facts, optional) = (self.places(&event.facts), self.places(&event.optional));
            if holds(&facts, one) && holds(&facts, other) {
                return Some(true);
            }
            let in_it = |place| holds(&facts, place) || holds(&optional, place);
            is_optional |= in_it(one) && in_it(other);
        }
        for event in &truth.optional_events {
            let facts = self.places(&event.facts);
            is_optional |= holds(&facts, one) && holds(&facts, other);
        }
        let listed = self.places(truth.events.iter().flat_map(|event| &event.facts));
        let one_family = truth.family_pairs().contains(&in_order(self.id(one.0), self.id(other.0)));
        is_optional |= one_family && !(holds(&listed, one) && holds(&listed, other));
        (!is_optional).then_some(false)
    }

    fn is_title(&self, place: Place) -> bool {
        let article = self.corpus.articles.get(place.0.0 as usize);
        let title = article.and_then(|article| article.title.as_ref());
        title.is_some_and(|title| place.1.start < title.end && title.start < place.1.end)
    }

    /// Disagreements, all or of one kind.
    pub fn disagreements(&self, truth: &Truth, about: Option<Matter>) -> Counts {
        let wanted = |matter: Matter| about.is_none_or(|about| about == matter);
        let found = || self.corpus.disagreements.iter().filter(|found| wanted(matter(found.about)));
        let mut counts = Counts::default();
        for one in found() {
            if truth.disagreements.iter().any(|listed| self.is_found(listed, one)) {
                counts.tell(true);
            } else if !truth.optional_disagreements.iter().any(|listed| self.is_found(listed, one)) {
                eprintln!("false alarm: {one:?}");
                counts.tell(false);
            }
        }
        for listed in truth.disagreements.iter().filter(|listed| wanted(listed.about)) {
            let is_met = found().any(|one| self.is_found(listed, one));
            if !is_met {
                eprintln!("missed: {}", listed.what);
            }
            counts.ask(is_met);
        }
        counts
    }

    /// Whether two tellings meet two listed ones whose values differ.
    fn is_found(&self, listed: &truth::Disagreement, found: &Disagreement) -> bool {
        let mut met: Vec<(&str, usize)> = Vec::new();
        for telling in &listed.tellings {
            let Some(place) = self.place(&telling.passage) else { continue };
            let all = found.tellings.iter().enumerate();
            let here = all.filter(|(_, its)| meet((its.article, its.span), place));
            met.extend(here.map(|(nth, _)| (telling.value.as_str(), nth)));
        }
        let differ = met.iter().any(|one| met.iter().any(|other| one.0 != other.0 && one.1 != other.1));
        matter(found.about) == listed.about && differ
    }
}

const fn matter(subject: Subject) -> Matter {
    match subject {
        Subject::Date => Matter::Date,
        Subject::Figure => Matter::Figure,
        Subject::Wording => Matter::Wording,
        Subject::Name => Matter::Name,
        Subject::Agent => Matter::Agent,
    }
}

/// The pairs of places in different articles.
fn pairs(places: &[Place]) -> Vec<(Place, Place)> {
    let mut pairs = Vec::new();
    for (nth, one) in places.iter().enumerate() {
        let others = places.iter().skip(nth + 1).filter(|other| other.0 != one.0);
        pairs.extend(others.map(|other| (*one, *other)));
    }
    pairs
}

/// The five default articles, gathered, and what their truth holds against each other.
pub struct Five {
    gathered: Gathered,
    contradictions: Vec<Contradiction>,
}

#[derive(Deserialize)]
struct FiveTruth {
    contradictions: Vec<Contradiction>,
}

#[derive(Deserialize)]
struct Contradiction {
    id: String,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
struct Evidence {
    doc: String,
    start: u32,
    end: u32,
    claim: String,
}

/// Reads and gathers the five default articles.
pub fn five() -> io::Result<Five> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let lexicon = Lexicon::shipped();
    let mut records = Vec::new();
    for entry in fs::read_dir(folder.join("raw"))? {
        let path = entry?.path();
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path)?;
        let (source, stated) = (format!("{id}.txt"), intake::Stated::default());
        records.push(read(
            &RawArticle { id, source, text, stated, main: None, parts: Vec::new(), warnings: Vec::new() },
            &lexicon,
        ));
    }
    let corpus = gather(records, About::default(), &lexicon);
    let ids = corpus.articles.iter().enumerate();
    let at = ids.map(|(at, article)| (article.id.clone(), ArticleIdx(at as u32))).collect();
    let truth: FiveTruth = serde_json::from_str(&fs::read_to_string(folder.join("truth/five.json"))?)?;
    Ok(Five { gathered: Gathered { corpus, at }, contradictions: truth.contradictions })
}

impl Five {
    fn found(&self) -> &[Disagreement] {
        &self.gathered.corpus.disagreements
    }

    /// Whether a disagreement meets two claims of a contradiction; `None` for one that is not there.
    pub fn is_found(&self, id: &str) -> Option<bool> {
        let listed = self.contradictions.iter().find(|listed| listed.id == id)?;
        let met = |found: &Disagreement| {
            let of = |evidence: &&Evidence| {
                found.tellings.iter().any(|telling| {
                    let here = self.gathered.id(telling.article).starts_with(&evidence.doc);
                    here && telling.span.start < evidence.end && evidence.start < telling.span.end
                })
            };
            let claims: BTreeSet<&str> =
                listed.evidence.iter().filter(of).map(|evidence| evidence.claim.as_str()).collect();
            claims.len() > 1
        };
        Some(self.found().iter().any(met))
    }

    /// How many were found.
    pub fn n_found(&self) -> usize {
        self.found().len()
    }

    /// How many hold a telling of the article whose id begins so.
    pub fn n_found_with(&self, id: &str) -> usize {
        let with = |found: &&Disagreement| {
            found.tellings.iter().any(|telling| self.gathered.id(telling.article).starts_with(id))
        };
        self.found().iter().filter(with).count()
    }

    /// Whoever is said to say something.
    pub fn speakers(&self) -> BTreeSet<&str> {
        let all = self.found().iter().flat_map(|found| &found.tellings);
        all.filter_map(|telling| telling.speaker.as_deref()).collect()
    }
}
