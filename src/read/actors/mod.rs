//! Mentions of actors, resolved: names, roles, metonyms, descriptions that the text ties to a name.
//!
//! ```text
//! words → tokens → names (lexicon, then text) → offices, institutions, cities → mentions
//! ```
//!
//! The leading article is left out of a mention, titles and ranks are in it. Mentions nest
//! (« experts de l'ONU » and « ONU ») and one place may name several actors (« les chefs d'État
//! malien et russe »). Pronouns, adjectives of nationality alone, peoples and indefinite uses (« un
//! ministre ») are not mentions. Time is linear in the text.

mod article;
mod at_home;
mod beside;
mod cast;
mod cities;
mod clubs;
mod compounds;
mod contexts;
mod deeds;
mod descriptions;
mod dotted;
mod genitive;
mod holders;
mod institutions;
mod joined;
mod kinds;
mod lookup;
mod ministers;
mod name_ends;
mod name_words;
mod new_names;
mod nouns_before;
mod offices;
mod own_names;
mod people;
mod place_forms;
mod possessive;
mod qualifiers;
mod recalled;
mod roles;
mod short_names;
mod shortened;
mod sport;
mod surnamed;
mod surnames;
mod teams;
#[cfg(test)]
mod tests;
mod titles;
mod tokens;
mod trades;
mod traits;
mod unnamed;
mod words;
mod written_in;

use self::{
    article::Article,
    cast::{Cast, Who},
    cities::{Around, around, is_building},
    dotted::Dotted,
    people::Sense2,
    tokens::{Map, Tokens},
    written_in::written_in,
};
use super::{
    Lexicon,
    reading::{FoundMention, Reading},
};
use crate::model::{Form, Kind};

/// Finds the mentions of an article, by place.
pub fn actors(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<FoundMention> {
    let dotted = Dotted::of(reading);
    let tokens = Tokens::of(reading, &dotted, &lexicon.actors);
    let mut cast = Cast::of(&lexicon.actors);
    let names = people::names(&tokens, &mut cast);
    let n_names_before = people::n_before(&names, tokens.len());
    let published = reading.metadata.published.as_ref().and_then(|published| published.edtf?.range().from);
    let outlet = reading.metadata.outlet.as_deref().and_then(|name| lexicon.outlets.find(name));
    let country = outlet.and_then(|outlet| lexicon.actors.idx(outlet.country.as_deref()?));
    let mut article = Article {
        tokens,
        cast,
        n_names_before,
        names,
        published,
        printed_in: country.map(Who::Known),
        written_in: written_in(reading, &lexicon.actors).map(Who::Known),
        found: Vec::new(),
        at: 0,
        pair: None,
        in_transition: None,
        told: holders::Told::default(),
    };
    article.survey();
    holders::survey(&mut article);
    let cities = cities_that_act(&article);
    let (mut n_emitted, mut role_end) = (0, 0);
    for at in 0..article.tokens.len() {
        article.at = at;
        if at >= role_end {
            role_end = roles::role(&mut article, at).unwrap_or(role_end);
        }
        if at >= role_end {
            institutions::institution(&mut article, at);
            descriptions::description(&mut article, at);
        }
        let next = article.names.get(n_emitted).filter(|name| name.from <= at);
        if let Some(next) = next {
            let (from, to, sense, by) = (next.from, next.to, next.sense, next.by.shown(&article.cast));
            n_emitted += 1;
            emit(&mut article, from, to, sense, by, &cities);
        }
    }
    let mut found = article.found;
    let order = |mention: &FoundMention| (mention.at.start, core::cmp::Reverse(mention.at.end));
    found.sort_by_key(order);
    found.dedup_by(|one, other| one.at == other.at && one.actor == other.actor);
    found
}

/// The cities that act for a state somewhere in the article, by the words around them.
fn cities_that_act(article: &Article<'_, '_>) -> Map<Who, bool> {
    let mut acts = Map::default();
    for named in &article.names {
        if let Sense2::City { place, .. } = named.sense
            && let Around::Acts(_) = around(&article.tokens, named.from, named.to)
        {
            acts.insert(place, true);
        }
    }
    acts
}

fn emit(
    article: &mut Article<'_, '_>,
    from: usize,
    to: usize,
    sense: Sense2,
    by: String,
    acting: &Map<Who, bool>,
) {
    let (who, form, by) = match sense {
        Sense2::Actor(who) => (who, Form::Name, by),
        Sense2::Metonym(_) if is_building(&article.tokens, from) => {
            let place = article.tokens.slice(from, to);
            (article.cast.introduce(place, Kind::Place), Form::Name, "building".to_string())
        }
        Sense2::Metonym(who) => (who, Form::Metonym, ["metonym:", article.tokens.slice(from, to)].concat()),
        Sense2::City { place, acts_for } => {
            let city = article.tokens.slice(from, to);
            match around(&article.tokens, from, to) {
                Around::Acts(_) if article.told.is_sport => (place, Form::Name, by),
                Around::Acts(why) => (acts_for, Form::Metonym, format!("metonym:{city}/{why}")),
                Around::Open if acting.contains_key(&place) && !article.told.is_sport => {
                    (acts_for, Form::Metonym, format!("metonym:{city}/article"))
                }
                _ => (place, Form::Name, by),
            }
        }
    };
    let who = if article.told.is_sport
        && article.cast.kind(who) == Kind::Place
        && clubs::plays(&article.tokens, from, to)
    {
        let name = article.cast.card(who).1.to_string();
        article.cast.introduce_as(format!("club-{}", cast::slug(&name)), &name, Kind::Organisation)
    } else {
        who
    };
    if let Who::Known(at) = who
        && article.cast.kind(who) == Kind::State
    {
        article.cast.name_state(at);
    }
    article.mention(from, to, who, form, by);
}
