//! Services that nobody holds together with another: whoever coaches a team is not its captain.

use super::{
    clause::{Scene, Token},
    describe::OF,
    people::{MENTIONS, is_beside, person_before},
    person_nouns::noun_gender,
};
use crate::{model::Kind, read::reading::FoundMention, text::fold};

/// A service a row, in the words for it.
const SERVICES: [&[&str]; 9] = [
    &["capitaine"],
    &["entraîneur", "entraîneuse", "sélectionneur", "sélectionneuse", "coach"],
    &["gardien", "gardienne", "portier"],
    &["arbitre"],
    &["président", "présidente"],
    &["directeur", "directrice"],
    &["maire", "mairesse", "bourgmestre"],
    &["avocat", "avocate"],
    &["juge", "magistrat", "magistrate"],
];

/// « le secrétaire général du RND »: the body that the complement of a noun names.
fn body_of<'r>(scene: &Scene<'r, '_>, phrase: &[Token], noun: &Token) -> Option<&'r FoundMention> {
    let mut rest = phrase.iter().skip_while(|token| token.start <= noun.start).take(5);
    rest.find(|token| token.is(OF))?;
    let body = rest.take(2).find_map(|token| scene.mention_at(token.start))?;
    matches!(body.kind, Kind::Organisation | Kind::ArmedGroup | Kind::Company).then_some(body)
}

/// Whether somebody was told of with that noun and another body: « X, secrétaire général du FLN », and now
/// « le secrétaire général du RND ».
pub fn is_of_other(scene: &Scene<'_, '_>, phrase: &[Token], noun: &Token, person: &FoundMention) -> bool {
    let Some(body) = body_of(scene, phrase, noun) else { return false };
    let name = fold(scene.surface(body));
    let upto = scene.mentions.partition_point(|mention| mention.at.start < noun.start);
    let near = scene.mentions.iter().take(upto).rev().take(MENTIONS);
    let roles =
        near.filter(|mention| mention.actor == person.actor).map(|mention| fold(scene.surface(mention)));
    let of_bodies: Vec<String> = roles
        .filter(|role| role.contains(noun.folded) && (role.contains(" d") || role.contains(&name)))
        .collect();
    !of_bodies.is_empty() && !of_bodies.iter().any(|role| role.contains(&name))
}

/// « X s'est refusé à tout commentaire. “…”, a coupé le secrétaire général du RND. »: whom the sentence before is
/// about, where the noun is that of a head of a body.
pub fn head_before<'r>(
    scene: &Scene<'r, '_>,
    phrase: &[Token],
    noun: &Token,
    byte: usize,
) -> Option<&'r FoundMention> {
    body_of(scene, phrase, noun)?;
    if !noun.is(&["secretaire", "president", "presidente", "patron", "patronne", "chef", "cheffe", "numero"])
    {
        return None;
    }
    let nth = scene.reading.zones.partition_point(|zone| zone.end < byte);
    person_before(scene, nth, byte, noun_gender(noun))
        .filter(|person| person.kind == Kind::Person && person.at.start >= scene.zone(nth).start)
        .filter(|person| !is_of_other(scene, phrase, noun, person))
}

/// « L'entraîneur X … », reconnaît le capitaine: whether a text has given somebody another service than the
/// one that a noun names.
pub fn serves_otherwise(scene: &Scene<'_, '_>, person: &FoundMention, noun: &Token) -> bool {
    let is_asked = |names: &[&str]| names.iter().any(|name| fold(name) == noun.folded);
    let upto = scene.mentions.partition_point(|mention| mention.at.start <= person.at.start);
    let near = || scene.mentions.iter().take(upto).rev().take(MENTIONS);
    let told = || near().filter(|mention| mention.actor == person.actor);
    let serves = |name: &&str| told().any(|mention| is_beside(scene, mention, name));
    let holds = |asked: bool| {
        SERVICES.iter().filter(move |names| is_asked(names) == asked).any(|names| names.iter().any(serves))
    };
    SERVICES.iter().any(|names| is_asked(names)) && holds(false) && !holds(true)
}
