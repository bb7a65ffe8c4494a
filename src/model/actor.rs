//! Who acts: the authority record of an actor, as the page needs it.

use serde::{Deserialize, Serialize};

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A human being.
    Person,
    /// A state; a country's name is that state wherever it stands.
    State,
    /// An institution, ministry, party, union, regular army, newspaper…
    Organisation,
    /// Men in arms outside a state's army.
    #[serde(rename = "armed group")]
    ArmedGroup,
    /// A business.
    Company,
    /// A place that is no state.
    Place,
}

/// Before the article in the id of somebody unnamed.
const OF_ARTICLE: char = '@';

/// The id of somebody whom one article describes and nobody names (« un habitant »): the words as an
/// id, then the article. No two articles share one.
pub fn unnamed_id(described: &str, article: &str) -> String {
    if described.is_empty() { String::new() } else { format!("{described}{OF_ARTICLE}{article}") }
}

/// What [`unnamed_id`] was given as the words; `None` for the id of an actor with a name.
pub fn described_by(id: &str) -> Option<&str> {
    id.split_once(OF_ARTICLE).map(|(described, _)| described)
}

/// An actor of the collection. The lexicon knows more (roles with their dates, acronyms,
/// demonyms); this is what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The id that links and records use: lower-case ASCII, digits and hyphens; of somebody unnamed
    /// as [`unnamed_id`] makes it.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Other names, for the search box and for whoever checks an identity.
    pub aliases: Vec<String>,
    /// The Wikidata id (`Q…`) where it is certain.
    pub wikidata: Option<String>,
    /// The state, organisation or group it belongs to, by id.
    pub member_of: Vec<String>,
}
