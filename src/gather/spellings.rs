//! One name in two spellings → one actor: « Ould Abdel-Aziz » and « Ould Abdelaziz », « N'Diaye » and
//! « Ndiaye ».
//!
//! Ids are folded names, so that accents and capitals meet by themselves; here those meet that differ
//! in hyphens, apostrophes and spaces alone. Only full names of one kind that no lexicon knows take
//! another id, and only where one other actor could be meant. What somebody unnamed is called is no
//! name, and stays with its article.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::cores;
use crate::{
    model::{Kind, Record, described_by},
    read::Lexicon,
};

/// Gives each actor of the collection one id and one name.
pub(super) fn join(records: &mut [Record], lexicon: &Lexicon) {
    let chosen = chosen(records, lexicon);
    if chosen.is_empty() {
        return;
    }
    cores::each(records, |record| {
        for mention in &mut record.mentions {
            if let Some((id, name)) = chosen.get(&mention.actor) {
                (mention.actor, mention.name) = (id.clone(), name.clone());
            }
        }
        for quote in record.quotes.iter_mut().chain(&mut record.reported) {
            if let Some((id, name)) = quote.speaker.as_ref().and_then(|id| chosen.get(id)) {
                (quote.speaker, quote.speaker_name) = (Some(id.clone()), Some(name.clone()));
            }
        }
        for passage in &mut record.passages {
            for id in &mut passage.actors {
                if let Some((chosen, _)) = chosen.get(id) {
                    id.clone_from(chosen);
                }
            }
            passage.actors.sort_unstable();
            passage.actors.dedup();
        }
    });
}

/// The ids that share their letters: how often each is named, and how.
type Spellings<'r> = BTreeMap<&'r str, (usize, &'r str)>;

/// Each id that another spelling replaces, with that one's id and name.
fn chosen(records: &[Record], lexicon: &Lexicon) -> HashMap<String, (String, String), FixedState> {
    // How often each id is named, and how first.
    let shares = cores::shares(records, |_, share| {
        let mut named: HashMap<(&str, Kind), (usize, &str), FixedState> = HashMap::default();
        for found in share.iter().flat_map(|record| &record.mentions) {
            named.entry((&found.actor, found.kind)).or_insert((0, &found.name)).0 += 1;
        }
        named
    });
    let mut named: HashMap<(&str, Kind), (usize, &str), FixedState> = HashMap::default();
    for (actor, (n_named, first)) in shares.into_iter().flatten() {
        named.entry(actor).or_insert((0, first)).0 += n_named;
    }
    // (letters, kind) → id → how often it is named, and how.
    let mut spelt: BTreeMap<(String, Kind), Spellings<'_>> = BTreeMap::new();
    let mut ids: Vec<_> = named.into_iter().collect();
    ids.sort_unstable();
    for ((id, kind), found) in ids {
        // « Ndiaye » alone is a surname, whoever's.
        if id.contains('-') && described_by(id).is_none() || lexicon.actor(id).is_some() {
            let letters: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
            spelt.entry((letters, kind)).or_default().insert(id, found);
        }
    }
    let mut chosen = HashMap::default();
    for ids in spelt.into_values().filter(|ids| ids.len() > 1) {
        let known: Vec<&str> = ids.keys().copied().filter(|id| lexicon.actor(id).is_some()).collect();
        let most = ids.iter().rev().max_by_key(|(_, (n_named, _))| *n_named).map(|(id, _)| *id);
        let best = match known.as_slice() {
            [] => most,
            [one] => Some(*one),
            _ => None,
        };
        let Some(best) = best else { continue };
        let name =
            lexicon.actor(best).map(|actor| actor.name.as_str()).or(ids.get(best).map(|found| found.1));
        for id in ids.keys().filter(|id| **id != best) {
            chosen.insert((*id).to_string(), (best.to_string(), name.unwrap_or(best).to_string()));
        }
    }
    chosen
}
