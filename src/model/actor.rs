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

/// An actor of the collection. The lexicon knows more (roles with their dates, acronyms,
/// demonyms); this is what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The id that links and records use: lower-case ASCII, digits and hyphens.
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
