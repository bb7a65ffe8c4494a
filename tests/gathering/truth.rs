//! The planted articles and what is true of them, as `README.md` beside this file describes it.
//!
//! The files become plain values here; nothing is judged and nothing is read from the articles.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// What is true of the planted articles.
#[derive(Deserialize)]
pub struct Truth {
    /// Whether all that is found beyond this is a false alarm.
    pub exhaustive: bool,
    pub families: Vec<Family>,
    /// Pairs of articles that count neither way.
    pub optional_family_pairs: Vec<[String; 2]>,
    pub not_families: Vec<Apart>,
    pub events: Vec<Event>,
    pub optional_events: Vec<OptionalEvent>,
    pub not_events: Vec<NotEvent>,
    pub disagreements: Vec<Disagreement>,
    pub optional_disagreements: Vec<Disagreement>,
    pub not_disagreements: Vec<Compatible>,
    pub stated: Vec<Stated>,
    pub inferred: Vec<Inferred>,
    pub not_inferred: Vec<String>,
    pub without_common_event: Vec<String>,
}

/// Articles taken from one dispatch.
#[derive(Deserialize)]
pub struct Family {
    pub name: String,
    pub articles: Vec<String>,
    /// What was done to the dispatch.
    pub how: String,
}

/// Two articles of no common dispatch.
#[derive(Deserialize)]
pub struct Apart {
    pub articles: [String; 2],
    pub why: String,
}

/// Words that stand once in an article.
#[derive(Deserialize, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    pub article: String,
    pub quote: String,
}

/// Passages that tell the same thing.
#[derive(Deserialize)]
pub struct Event {
    pub name: String,
    /// The days it happened, in EDTF.
    pub span: String,
    pub facts: Vec<Passage>,
    /// Passages that may be joined to it or not.
    pub optional: Vec<Passage>,
}

/// Passages that may be joined, and need not be.
#[derive(Deserialize)]
pub struct OptionalEvent {
    pub name: String,
    pub facts: Vec<Passage>,
}

/// Two passages that tell different things.
#[derive(Deserialize)]
pub struct NotEvent {
    pub facts: [Passage; 2],
    pub why: String,
}

/// What a disagreement is about.
#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Matter {
    Date,
    Figure,
    Wording,
    Name,
    Agent,
}

/// Statements that cannot all be true, or call one thing otherwise.
#[derive(Deserialize)]
pub struct Disagreement {
    pub about: Matter,
    pub what: String,
    pub tellings: Vec<Telling>,
}

/// One statement of a disagreement.
#[derive(Deserialize)]
pub struct Telling {
    #[serde(flatten)]
    pub passage: Passage,
    /// A name for the side it takes: equal values agree.
    pub value: String,
    /// Who says it; none where the article does.
    pub speaker: Option<String>,
}

/// Statements that look opposed and are not.
#[derive(Deserialize)]
pub struct Compatible {
    pub why: String,
    pub passages: Vec<Passage>,
}

/// The date that an article states of itself, in EDTF.
#[derive(Deserialize)]
pub struct Stated {
    pub article: String,
    pub printed: String,
}

/// The date of an article that states none.
#[derive(Deserialize)]
pub struct Inferred {
    pub article: String,
    pub not_before: String,
    /// None where nothing bounds it.
    pub not_after: Option<String>,
    /// The day it was printed, which the interval must hold.
    pub printed: String,
    pub evidence: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gathering")
}

/// The truth.
pub fn truth() -> io::Result<Truth> {
    Ok(serde_json::from_str(&fs::read_to_string(folder().join("truth.json"))?)?)
}

/// The articles' texts by id.
pub fn articles() -> io::Result<BTreeMap<String, String>> {
    let mut articles = BTreeMap::new();
    for entry in fs::read_dir(folder().join("articles"))? {
        let path = entry?.path();
        if let Some(id) = path.file_stem() {
            articles.insert(id.to_string_lossy().into_owned(), fs::read_to_string(&path)?);
        }
    }
    Ok(articles)
}

impl Truth {
    /// Every passage named anywhere.
    pub fn passages(&self) -> Vec<&Passage> {
        let events = self.events.iter().flat_map(|event| event.facts.iter().chain(&event.optional));
        let tellings = self.disagreements.iter().chain(&self.optional_disagreements);
        events
            .chain(self.optional_events.iter().flat_map(|event| &event.facts))
            .chain(self.not_events.iter().flat_map(|pair| &pair.facts))
            .chain(tellings.flat_map(|found| found.tellings.iter().map(|telling| &telling.passage)))
            .chain(self.not_disagreements.iter().flat_map(|compatible| &compatible.passages))
            .collect()
    }

    /// The pairs of articles of one family, the smaller id first.
    pub fn family_pairs(&self) -> BTreeSet<[&str; 2]> {
        let mut pairs = BTreeSet::new();
        for family in &self.families {
            for (at, one) in family.articles.iter().enumerate() {
                pairs.extend(family.articles.iter().skip(at + 1).map(|other| in_order(one, other)));
            }
        }
        pairs
    }
}

/// A pair of ids, the smaller first.
pub fn in_order<'a>(one: &'a str, other: &'a str) -> [&'a str; 2] {
    if one <= other { [one, other] } else { [other, one] }
}
