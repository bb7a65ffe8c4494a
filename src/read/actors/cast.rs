//! Who is in the article: actors of the lexicon, and those that only the text knows.

use super::tokens::Map;
use crate::{
    model::Kind,
    read::lexicon::{Actors, LexiconActor},
    text::{fold, has_turn},
};

pub(super) use crate::read::lexicon::slug;

/// An actor of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Who {
    /// At a position in the lexicon.
    Known(u32),
    /// At a position among those that the text introduced.
    New(u32),
}

/// An actor that the text introduced.
#[derive(Clone, Debug)]
pub(super) struct Introduced {
    pub id: String,
    pub name: String,
    pub kind: Kind,
}

/// An office that the text or the lexicon gave to somebody.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub office: String,
    pub of: Option<Who>,
    pub by: Who,
}

/// The actors of one article.
pub(super) struct Cast<'l> {
    pub lexicon: &'l Actors,
    introduced: Vec<Introduced>,
    by_id: Map<String, u32>,
    /// Whom a name of a kind was found to mean.
    by_name: Map<String, (Kind, Who)>,
    /// Offices in the order of the text.
    pub held: Vec<Held>,
    /// States, each once, the one named last at the end.
    pub states: Vec<u32>,
}

impl<'l> Cast<'l> {
    pub fn of(lexicon: &'l Actors) -> Self {
        Self {
            lexicon,
            introduced: Vec::new(),
            by_id: Map::default(),
            by_name: Map::default(),
            held: Vec::new(),
            states: Vec::new(),
        }
    }

    /// The actor of a name that the lexicon does not know; the same one for the same name.
    pub fn introduce(&mut self, name: &str, kind: Kind) -> Who {
        if let Some((known, who)) = self.by_name.get(name)
            && *known == kind
        {
            return *who;
        }
        let who = self.introduce_anew(name, kind);
        self.by_name.insert(name.to_string(), (kind, who));
        who
    }

    fn introduce_anew(&mut self, name: &str, kind: Kind) -> Who {
        // « F.I.S » is « FIS ».
        let is_dotted = name.contains('.') && name.split('.').all(|part| part.chars().nth(1).is_none());
        let bare = if is_dotted { name.replace('.', "") } else { String::new() };
        let name = if is_dotted { bare.as_str() } else { name };
        let slug = slug(name);
        // « Bill » of « Bill et Hillary Clinton » is the one that the lexicon has under that name.
        let known = self.lexicon.idx(&slug);
        if let Some(known) = known
            && self
                .lexicon
                .at(known)
                .is_some_and(|known| is_alike(known.kind, kind) && known.bears(&fold(name)))
        {
            return Who::Known(known);
        }
        let id = if known.is_some() { format!("{slug}-autre") } else { slug };
        self.introduce_as(id, name, kind)
    }

    /// The actor of an id that a rule made; the lexicon's own where it has one.
    pub fn introduce_as(&mut self, id: String, name: &str, kind: Kind) -> Who {
        if let Some(known) = self.lexicon.idx(&id) {
            return Who::Known(known);
        }
        if let Some(at) = self.by_id.get(&id) {
            return Who::New(*at);
        }
        let at = self.introduced.len() as u32;
        self.by_id.insert(id.clone(), at);
        self.introduced.push(Introduced { id, name: tidy(name), kind });
        Who::New(at)
    }

    pub fn known(&self, who: Who) -> Option<&'l LexiconActor> {
        match who {
            Who::Known(at) => self.lexicon.at(at),
            Who::New(_) => None,
        }
    }

    /// Id, name and kind.
    pub fn card(&self, who: Who) -> (&str, &str, Kind) {
        match who {
            Who::Known(at) => self
                .lexicon
                .at(at)
                .map_or(("", "", Kind::Place), |known| (known.id.as_str(), known.name.as_str(), known.kind)),
            Who::New(at) => self
                .introduced
                .get(at as usize)
                .map_or(("", "", Kind::Place), |new| (new.id.as_str(), new.name.as_str(), new.kind)),
        }
    }

    pub fn kind(&self, who: Who) -> Kind {
        self.card(who).2
    }

    /// Who last held an office in the text, of something or of anything.
    pub fn last_held(&self, office: &str, of: Option<Who>) -> Option<Who> {
        let fits = |held: &&Held| held.office == office && (of.is_none() || held.of == of);
        self.held.iter().rev().find(fits).map(|held| held.by)
    }

    pub fn hold(&mut self, office: &str, of: Option<Who>, by: Who) {
        self.held.push(Held { office: office.to_string(), of, by });
        // Looking back stays short however long the text is; nobody means an office 256 ago.
        if self.held.len() > 512 {
            self.held.drain(..256);
        }
    }

    /// A state was named: it is the one named last.
    pub fn name_state(&mut self, state: u32) {
        self.states.retain(|other| *other != state);
        self.states.push(state);
    }
}

/// Whether two kinds may be one: what a firm is to the lexicon may be any house to a rule.
fn is_alike(one: Kind, other: Kind) -> bool {
    let is_house = |kind| matches!(kind, Kind::Company | Kind::Organisation);
    one == other || is_house(one) && is_house(other)
}

/// A name in one line, without doubled spaces.
fn tidy(name: &str) -> String {
    let is_odd = |letter: char| letter != ' ' && letter.is_whitespace();
    // Most names are tidy as they stand.
    if name.trim().len() == name.len() && !name.contains(is_odd) && !has_turn(name, "  ") {
        return name.to_string();
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ")
}
