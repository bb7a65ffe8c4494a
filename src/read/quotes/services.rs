//! Services that nobody holds together with another: whoever coaches a team is not its captain.

use super::{
    clause::{Scene, Token},
    people::{MENTIONS, is_beside},
};
use crate::{read::reading::FoundMention, text::fold};

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
