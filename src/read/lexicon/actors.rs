//! The actors that a lexicon knows, with what reading looks up about them.
//!
//! Ids in roles and memberships are kept as written: an office of an actor that is not there is
//! simply never asked for.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    gazetteer,
    names::{Names, Use},
    parse::{Block, Field, LexiconError, blocks, own_blocks},
};
use crate::model::{Actor, Day, Edtf, Kind, Range};

/// A position in the table of offices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OfficeIdx(pub u32);

/// An actor as the lexicon knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconActor {
    /// The id that links and records use.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Other names, acronyms and spellings; each is looked for.
    pub aliases: Vec<String>,
    /// Adjectives of nationality: masculine and feminine singular.
    pub demonyms: Vec<(String, String)>,
    /// Cities that stand for it where they act.
    pub capitals: Vec<String>,
    /// What always stands for it: « le Kremlin ».
    pub metonyms: Vec<String>,
    /// Offices held, with their dates.
    pub roles: Vec<RoleHeld>,
    /// Ids of what it belongs to.
    pub member_of: Vec<String>,
    /// When no elected government ruled it.
    pub transition: Option<Edtf>,
    /// The Wikidata id.
    pub wikidata: Option<String>,
    /// Whether its name is a French word too (« Total », « Libération »).
    pub is_common: bool,
    /// The article without which it is no name: « la » Manche.
    pub article: Option<String>,
}

/// An office held by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleHeld {
    /// The id of the state or organisation.
    pub of: String,
    /// The id of the office.
    pub office: String,
    /// When.
    pub when: Edtf,
}

/// A field of government, with the words that follow « ministre » and « ministère ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// Such as `foreign`; the minister's office is `foreign-minister`.
    pub id: String,
    /// The words shown: « Affaires étrangères ».
    pub name: String,
}

impl From<&LexiconActor> for Actor {
    fn from(known: &LexiconActor) -> Self {
        let mut member_of: Vec<String> =
            known.member_of.iter().cloned().chain(known.roles.iter().map(|role| role.of.clone())).collect();
        member_of.sort();
        member_of.dedup();
        Self {
            id: known.id.clone(),
            name: known.name.clone(),
            kind: known.kind,
            aliases: known.aliases.clone(),
            wikidata: known.wikidata.clone(),
            member_of,
        }
    }
}

/// All actors, offices and portfolios, and the look-ups over their names.
#[derive(Clone, Debug, Default)]
pub struct Actors {
    known: Vec<LexiconActor>,
    by_id: HashMap<String, u32, FixedState>,
    offices: Vec<(String, Vec<String>)>,
    portfolios: Vec<(Portfolio, Vec<String>)>,
    /// Folded, and whether women bear it; `None` where both do.
    first_names: HashMap<String, Option<bool>, FixedState>,
    /// (state or organisation, office) → (person, when), in the order of the files.
    holders: HashMap<(String, String), Vec<(u32, Range)>>,
    names: Names,
}

const SHIPPED: [&str; 6] = [
    include_str!("../../../corpus/lexicon/actors-states.txt"),
    include_str!("../../../corpus/lexicon/actors-places.txt"),
    include_str!("../../../corpus/lexicon/actors-organisations.txt"),
    include_str!("../../../corpus/lexicon/actors-groups.txt"),
    include_str!("../../../corpus/lexicon/actors-persons.txt"),
    include_str!("../../../corpus/lexicon/actors-offices.txt"),
];

impl Actors {
    /// The actors that are part of Chronique. A test holds that no block is left out.
    pub(super) fn shipped() -> Self {
        let mut actors = Self::default();
        for blocks in SHIPPED.iter().filter_map(|text| blocks(text).ok()) {
            let _ = blocks.iter().try_for_each(|block| actors.take(block));
        }
        for table in gazetteer::SHIPPED {
            actors.take_table(table);
        }
        actors.first_names = gazetteer::first_names().collect();
        actors.rebuild();
        actors
    }

    pub(super) fn add(&mut self, text: &str) -> Result<(), LexiconError> {
        own_blocks(text)?.iter().try_for_each(|block| self.take(block))?;
        self.rebuild();
        Ok(())
    }

    /// How many actors there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// All, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &LexiconActor> {
        self.known.iter()
    }

    /// The entry of an id.
    pub fn by_id(&self, id: &str) -> Option<&LexiconActor> {
        self.by_id.get(id).and_then(|at| self.known.get(*at as usize))
    }

    /// The entry at a position.
    pub fn at(&self, actor_idx: u32) -> Option<&LexiconActor> {
        self.known.get(actor_idx as usize)
    }

    /// The position of an id.
    pub fn idx(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// Where names are looked up.
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// Whether a folded word is a first name.
    pub fn is_first_name(&self, folded: &str) -> bool {
        self.first_names.contains_key(folded)
    }

    /// Whether a folded first name is a woman's, where that is certain.
    pub fn is_womans(&self, folded: &str) -> Option<bool> {
        self.first_names.get(folded).copied().flatten()
    }

    /// The id and the first name of an office.
    pub fn office(&self, office: OfficeIdx) -> Option<(&str, &str)> {
        let (id, names) = self.offices.get(office.0 as usize)?;
        Some((id, names.first().map_or("", String::as_str)))
    }

    /// A portfolio.
    pub fn portfolio(&self, portfolio_idx: u32) -> Option<&Portfolio> {
        self.portfolios.get(portfolio_idx as usize).map(|(portfolio, _)| portfolio)
    }

    /// Who held an office on a day; without a day, who held it last.
    pub fn holder(&self, of: &str, office: &str, on: Option<Day>) -> Option<&LexiconActor> {
        let held = self.holders.get(&(of.to_string(), office.to_string()))?;
        let covers = |range: &Range, day: Day| {
            range.from.is_none_or(|from| from <= day) && range.to.is_none_or(|to| day <= to)
        };
        let found = match on {
            // On the day of a change the new holder is the one spoken of.
            Some(day) => {
                held.iter().filter(|(_, range)| covers(range, day)).max_by_key(|(_, range)| range.from)
            }
            None => held.iter().max_by_key(|(_, range)| (range.to.is_none(), range.to, range.from)),
        };
        found.and_then(|(person, _)| self.at(*person))
    }

    fn take(&mut self, block: &Block<'_>) -> Result<(), LexiconError> {
        let kind = match block.kind {
            "person" => Kind::Person,
            "state" => Kind::State,
            "organisation" => Kind::Organisation,
            "armed-group" => Kind::ArmedGroup,
            "company" => Kind::Company,
            "place" => Kind::Place,
            "office" => {
                self.offices.push((block.id.to_string(), names_only(block)?));
                return Ok(());
            }
            "portfolio" => {
                let portfolio = Portfolio { id: block.id.to_string(), name: block.name.to_string() };
                self.portfolios.push((portfolio, names_only(block)?));
                return Ok(());
            }
            other => return Err(LexiconError::Kind { line: block.line, value: other.to_string() }),
        };
        let actor = actor(kind, block)?;
        if let Some(known) = self.by_id.get(block.id).and_then(|at| self.known.get_mut(*at as usize)) {
            *known = actor;
        } else {
            self.by_id.insert(block.id.to_string(), self.known.len() as u32);
            self.known.push(actor);
        }
        Ok(())
    }

    /// Adds the lines of a table whose ids are free.
    fn take_table(&mut self, table: &str) {
        for line in gazetteer::lines(table).flatten() {
            let id = gazetteer::slug(line.name);
            if self.by_id.contains_key(&id) {
                continue;
            }
            self.by_id.insert(id.clone(), self.known.len() as u32);
            self.known.push(LexiconActor {
                aliases: line.aliases.iter().map(ToString::to_string).collect(),
                is_common: line.is_common,
                article: line.article.map(str::to_string),
                ..bare(id, line.name, line.kind)
            });
        }
    }

    fn rebuild(&mut self) {
        self.holders.clear();
        let mut names = Names::default();
        for (at, actor) in self.known.iter().enumerate() {
            let at = at as u32;
            for role in &actor.roles {
                let of = (role.of.clone(), role.office.clone());
                self.holders.entry(of).or_default().push((at, role.when.range()));
            }
            let is_person = actor.kind == Kind::Person;
            let with_article = actor.article.as_ref().map(|article| {
                format!("{article}{}{}", if article.ends_with('\'') { "" } else { " " }, actor.name)
            });
            let shown = with_article.as_ref().unwrap_or(&actor.name);
            for name in core::iter::once(shown).chain(&actor.aliases) {
                names.insert(name, Use::Name(at), actor.is_common);
                if is_person {
                    names.insert_sound(name, Use::Name(at), actor.is_common);
                }
            }
            for (masculine, feminine) in &actor.demonyms {
                for form in [masculine.clone(), feminine.clone(), plural(masculine), plural(feminine)] {
                    names.insert(&form, Use::Demonym(at), false);
                }
            }
            actor.capitals.iter().for_each(|city| names.insert(city, Use::Capital(at), false));
            actor.metonyms.iter().for_each(|name| names.insert(name, Use::Metonym(at), false));
        }
        for (at, (_, phrases)) in self.offices.iter().enumerate() {
            for phrase in phrases {
                names.insert(phrase, Use::Office(OfficeIdx(at as u32)), false);
                names.insert(&plural_of_phrase(phrase), Use::Office(OfficeIdx(at as u32)), false);
            }
        }
        for (at, (_, phrases)) in self.portfolios.iter().enumerate() {
            for phrase in phrases {
                names.insert(phrase, Use::Portfolio(at as u32), false);
            }
        }
        self.names = names.numbered();
    }
}

fn names_only(block: &Block<'_>) -> Result<Vec<String>, LexiconError> {
    let mut names = vec![block.name.to_string()];
    for field in &block.fields {
        if field.key != "also" {
            return Err(LexiconError::Field { line: field.line, value: field.key.to_string() });
        }
        names.extend(field.parts().map(str::to_string));
    }
    Ok(names)
}

/// An actor of whom nothing but the name is known.
fn bare(id: String, name: &str, kind: Kind) -> LexiconActor {
    LexiconActor {
        id,
        name: name.to_string(),
        kind,
        aliases: Vec::new(),
        demonyms: Vec::new(),
        capitals: Vec::new(),
        metonyms: Vec::new(),
        roles: Vec::new(),
        member_of: Vec::new(),
        transition: None,
        wikidata: None,
        is_common: false,
        article: None,
    }
}

fn actor(kind: Kind, block: &Block<'_>) -> Result<LexiconActor, LexiconError> {
    let mut actor = bare(block.id.to_string(), block.name, kind);
    for field in &block.fields {
        let list = field.parts().map(str::to_string);
        match field.key {
            "also" => actor.aliases.extend(list),
            "capital" => actor.capitals.extend(list),
            "metonym" => actor.metonyms.extend(list),
            "member" => actor.member_of.extend(list),
            "demonym" => actor.demonyms.push(demonym(field)?),
            "role" => actor.roles.push(role(field)?),
            "transition" => actor.transition = Some(when(field, field.value, DATES)?),
            "wikidata" => actor.wikidata = Some(wikidata(field)?),
            "common" => actor.is_common = field.value == "yes",
            other => return Err(LexiconError::Field { line: field.line, value: other.to_string() }),
        }
    }
    Ok(actor)
}

fn demonym(field: &Field<'_>) -> Result<(String, String), LexiconError> {
    let (masculine, feminine) = field
        .value
        .split_once(' ')
        .ok_or_else(|| field.error("the masculine and the feminine, such as `malien malienne`"))?;
    Ok((masculine.to_string(), feminine.trim().to_string()))
}

const DATES: &str = "a date or an interval, such as `2020-08-18/..`";
const ROLE: &str =
    "a state or organisation, an office and its dates, such as `mali president 2013-09-04/2020-08-18`";

fn role(field: &Field<'_>) -> Result<RoleHeld, LexiconError> {
    let mut words = field.value.split_whitespace();
    let (Some(of), Some(office), Some(dates), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(field.error(ROLE));
    };
    Ok(RoleHeld { of: of.to_string(), office: office.to_string(), when: when(field, dates, ROLE)? })
}

fn when(field: &Field<'_>, dates: &str, expected: &'static str) -> Result<Edtf, LexiconError> {
    dates.parse().map_err(|_| field.error(expected))
}

fn wikidata(field: &Field<'_>) -> Result<String, LexiconError> {
    let digits = field.value.strip_prefix('Q').unwrap_or_default();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(field.error("a Wikidata id such as Q912"));
    }
    Ok(field.value.to_string())
}

/// The plural of an adjective or noun.
fn plural(word: &str) -> String {
    if word.ends_with(['s', 'x']) { word.to_string() } else { format!("{word}s") }
}

/// « chef de la diplomatie » → « chefs de la diplomatie », « premier ministre » → « premiers
/// ministres »: the words before the first preposition take an s.
fn plural_of_phrase(phrase: &str) -> String {
    let mut is_head = true;
    let words = phrase.split(' ').map(|word| {
        is_head &= !matches!(word, "de" | "du" | "des" | "pour") && !word.contains(['\'', '’']);
        if !is_head {
            word.to_string()
        } else if let Some(stem) = word.strip_suffix("al") {
            format!("{stem}aux")
        } else {
            plural(word)
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Actors, SHIPPED, blocks, gazetteer, plural_of_phrase};
    use crate::model::{Day, Kind};

    #[test]
    fn every_shipped_file_is_read_whole() {
        for text in SHIPPED {
            let mut actors = Actors::default();
            assert_eq!(actors.add(text), Ok(()));
            let n_blocks = blocks(text).map(|blocks| blocks.len()).unwrap_or_default();
            assert_eq!(actors.len() + actors.offices.len() + actors.portfolios.len(), n_blocks);
        }
    }

    #[test]
    fn ids_are_unique_and_roles_name_what_is_there() {
        let actors = Actors::shipped();
        let n_blocks: usize = SHIPPED.iter().filter_map(|text| blocks(text).ok()).map(|all| all.len()).sum();
        let n_lines: usize = gazetteer::SHIPPED.iter().map(|table| gazetteer::lines(table).count()).sum();
        assert_eq!(actors.len() + actors.offices.len() + actors.portfolios.len(), n_blocks + n_lines);
        for actor in actors.iter() {
            for role in &actor.roles {
                assert!(actors.by_id(&role.of).is_some(), "{}: {}", actor.id, role.of);
                let minister = role.office.strip_suffix("-minister").unwrap_or_default();
                let known = actors.offices.iter().any(|(id, _)| *id == role.office)
                    || actors.portfolios.iter().any(|(portfolio, _)| portfolio.id == minister);
                assert!(known, "{}: {}", actor.id, role.office);
            }
        }
        assert!(actors.iter().filter(|actor| actor.kind == Kind::State).count() >= 195);
    }

    /// Two people in one office of one state on the same days would make « le président » a guess;
    /// the day of the change is that of both.
    #[test]
    fn no_office_has_two_holders_at_a_time() {
        let actors = Actors::shipped();
        let name = |at: u32| actors.at(at).map_or("", |person| person.id.as_str());
        let mut doubts = Vec::new();
        let mut offices: Vec<_> = actors.holders.iter().collect();
        offices.sort_by_key(|(office, _)| *office);
        for ((of, office), held) in offices {
            let mut held = held.clone();
            held.sort_by_key(|(_, range)| range.from);
            for (who, range) in &held {
                if range.from.is_none() || range.to.is_some_and(|to| range.from.is_some_and(|from| to < from))
                {
                    doubts.push(format!("{of} {office}: {} has no first day, or ends before it", name(*who)));
                }
            }
            for pair in held.windows(2) {
                let [(one, first), (other, second)] = pair else { continue };
                if first.to.is_none_or(|to| second.from.is_some_and(|from| from < to)) {
                    doubts.push(format!("{of} {office}: {} and {}", name(*one), name(*other)));
                }
            }
        }
        assert_eq!(doubts, Vec::<String>::new());
    }

    #[test]
    fn offices_have_the_holder_of_the_day() {
        let actors = Actors::shipped();
        let on = |year, month, day| Day::from_ymd(year, month, day);
        for (of, office, day, holder) in [
            ("russia", "foreign-minister", on(2023, 2, 6), Some("lavrov")),
            ("mali", "president", on(2016, 1, 1), Some("ibk")),
            ("mali", "president", on(2020, 9, 1), None),
            ("mali", "president", None, Some("goita")),
            ("france", "president", on(2017, 5, 14), Some("macron")),
            ("france", "president", on(2014, 5, 14), Some("hollande")),
            ("united-states", "president", on(2018, 5, 14), Some("trump")),
            ("united-nations", "secretary-general", on(2014, 5, 14), Some("ban-ki-moon")),
            ("tuvalu", "president", None, None),
        ] {
            assert_eq!(
                actors.holder(of, office, day).map(|found| found.id.as_str()),
                holder,
                "{of} {office}"
            );
        }
    }

    #[test]
    fn plurals() {
        for (one, several) in [
            ("chef de l'État", "chefs de l'État"),
            ("premier ministre", "premiers ministres"),
            ("secrétaire général", "secrétaires généraux"),
            ("président de la République", "présidents de la République"),
        ] {
            assert_eq!(plural_of_phrase(one), several);
        }
    }
}
