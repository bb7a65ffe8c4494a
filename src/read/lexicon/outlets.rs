//! Who publishes: outlets, agencies and aggregators, under the names articles give them.
//!
//! The table is text that people review (`corpus/lexicon/outlets.tsv`). A name is found whatever
//! its capitals, accents, punctuation and spaces; nothing here decides whether a name in a text
//! means the outlet: that is `metadata`'s business.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use crate::text::with_folded;

const SHIPPED: &str = include_str!("../../../corpus/lexicon/outlets.tsv");

/// The outlets known by name.
#[derive(Clone, Debug)]
pub struct Outlets {
    entries: Vec<Outlet>,
    /// By name or alias as [`key`] writes it, the entry.
    by_key: HashMap<String, u32, FixedState>,
    /// The first words of these: nearly every line that is asked for begins otherwise.
    first_words: HashSet<String, FixedState>,
}

/// One outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// The name shown.
    pub name: String,
    /// What it is.
    pub kind: OutletKind,
    /// The id of the state whose affairs it means where it names none.
    pub country: Option<String>,
}

/// What an outlet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutletKind {
    /// It publishes under its own name.
    Outlet,
    /// A wire service.
    Agency,
    /// A host of others' articles.
    Aggregator,
}

/// Why a line of the table was left out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutletsError {
    /// Fewer than two columns.
    #[error("outlets, line {0}: “{1}” has no kind; write name, kind and aliases separated by tabs")]
    Columns(usize, String),
    /// Not one of the three kinds.
    #[error("outlets, line {0}: “{1}” is no kind of outlet; write outlet, agency or aggregator")]
    Kind(usize, String),
}

/// The table that is shipped.
impl Default for Outlets {
    fn default() -> Self {
        Self::parse(SHIPPED).0
    }
}

impl Outlets {
    /// Reads a table; lines that cannot be read are left out and named. Of two entries with one
    /// alias the first keeps it.
    pub fn parse(table: &str) -> (Self, Vec<OutletsError>) {
        let mut outlets =
            Self { entries: Vec::new(), by_key: HashMap::default(), first_words: HashSet::default() };
        let mut errors = Vec::new();
        for (nth, line) in table.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if let Err(error) = outlets.add(line, nth + 1) {
                errors.push(error);
            }
        }
        (outlets, errors)
    }

    fn add(&mut self, line: &str, number: usize) -> Result<(), OutletsError> {
        let mut columns = line.split('\t').map(str::trim);
        let (Some(name), Some(kind)) = (columns.next(), columns.next()) else {
            return Err(OutletsError::Columns(number, line.to_string()));
        };
        let kind = match kind {
            "outlet" => OutletKind::Outlet,
            "agency" => OutletKind::Agency,
            "aggregator" => OutletKind::Aggregator,
            other => return Err(OutletsError::Kind(number, other.to_string())),
        };
        let at = self.entries.len() as u32;
        let aliases = columns.next().unwrap_or_default().split('|');
        let country = columns.next().filter(|country| !country.is_empty()).map(str::to_string);
        self.entries.push(Outlet { name: name.to_string(), kind, country });
        for alias in core::iter::once(name).chain(aliases) {
            with_folded(alias, |folded| {
                let Some(first) = key_words(folded).next() else { return };
                self.first_words.insert(first.to_string());
                self.by_key.entry(key(folded)).or_insert(at);
            });
        }
        Ok(())
    }

    /// The outlet of a name or alias.
    pub fn find(&self, name: &str) -> Option<&Outlet> {
        // Names are short: what is longer is no name, and is not worth folding.
        if name.len() > 120 {
            return None;
        }
        if !self.may_begin(name) {
            return None;
        }
        let at = with_folded(name, |folded| {
            key_words(folded).next().filter(|first| self.first_words.contains(*first))?;
            self.by_key.get(&key(folded)).copied()
        })?;
        self.entries.get(at as usize)
    }

    /// Whether a name begins with the first word of some outlet, or so that it must be folded to tell.
    fn may_begin(&self, name: &str) -> bool {
        const LONGEST: usize = 24;
        let bytes = name.as_bytes();
        let start = bytes.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        let rest = start.and_then(|start| bytes.get(start..)).unwrap_or_default();
        let len = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let ends_plainly = rest.get(len).is_none_or(u8::is_ascii);
        let mut word = [0; LONGEST];
        let Some(word) = word.get_mut(..len).filter(|_| ends_plainly && len > 0) else { return true };
        word.copy_from_slice(rest.get(..len).unwrap_or_default());
        word.make_ascii_lowercase();
        let word = core::str::from_utf8(word).unwrap_or_default();
        // What begins an address is left out of a name.
        matches!(word, "http" | "https" | "www") || self.first_words.contains(word)
    }

    /// The agency of a name or alias.
    pub fn agency(&self, name: &str) -> Option<&str> {
        self.find(name).filter(|outlet| outlet.kind == OutletKind::Agency).map(|outlet| outlet.name.as_str())
    }
}

/// The words of a folded name, with one space between them.
fn key(folded: &str) -> String {
    let mut key = String::with_capacity(folded.len());
    for word in key_words(folded) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// The words of a folded name; what begins an address is left out.
fn key_words(folded: &str) -> impl Iterator<Item = &str> {
    let mut bare = folded.trim();
    for lead in ["https://", "http://", "www."] {
        while let Some(rest) = bare.strip_prefix(lead) {
            bare = rest;
        }
    }
    bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{OutletKind, Outlets, OutletsError, SHIPPED};

    #[test]
    fn the_shipped_table_is_whole() {
        let (outlets, errors) = Outlets::parse(SHIPPED);
        assert_eq!(errors, []);
        assert!(outlets.entries.len() > 250, "{}", outlets.entries.len());
    }

    #[test]
    fn countries_are_states_of_the_lexicon() {
        let (outlets, _) = Outlets::parse(SHIPPED);
        let lexicon = crate::read::Lexicon::shipped();
        for outlet in &outlets.entries {
            let Some(country) = &outlet.country else { continue };
            assert!(
                lexicon.actor(country).is_some_and(|actor| actor.kind == crate::model::Kind::State),
                "{}: {country}",
                outlet.name
            );
        }
        assert_eq!(outlets.find("Ouest-France").and_then(|found| found.country.as_deref()), Some("france"));
        assert_eq!(outlets.find("RFI").and_then(|found| found.country.as_deref()), None);
        let (short, errors) = Outlets::parse("Un\toutlet\nDeux\toutlet\t\tmali\n");
        let country = |name: &str| short.find(name).and_then(|found| found.country.clone());
        assert_eq!((errors, country("un"), country("deux")), (Vec::new(), None, Some("mali".to_string())));
    }

    #[test]
    fn names_are_found_however_they_are_typed() {
        let outlets = Outlets::default();
        for (typed, name, kind) in [
            ("L’aube", "L'Aube", OutletKind::Outlet),
            ("LE MONDE", "Le Monde", OutletKind::Outlet),
            ("www.ouest-france.fr", "Ouest-France", OutletKind::Outlet),
            ("abamako.com", "aBamako.com", OutletKind::Aggregator),
            ("Agence France Presse", "AFP", OutletKind::Agency),
            ("agence de presse senegalaise", "APS", OutletKind::Agency),
        ] {
            let Some(found) = outlets.find(typed) else { unreachable!("{typed}") };
            assert_eq!((found.name.as_str(), found.kind), (name, kind), "{typed}");
        }
        assert_eq!(outlets.find("La Gazette de nulle part"), None);
        assert_eq!(outlets.find(""), None);
        assert_eq!(outlets.agency("Le Monde"), None);
    }

    #[test]
    fn a_bad_line_is_named_and_the_others_stand() {
        let (outlets, errors) = Outlets::parse("# c\nUn\nDeux\tjournal\nTrois\toutlet\tTerzo | III\n");
        assert_eq!(errors, [OutletsError::Columns(2, "Un".into()), OutletsError::Kind(3, "journal".into())]);
        assert!(outlets.find("iii").is_some_and(|outlet| outlet.name == "Trois"));
    }
}
