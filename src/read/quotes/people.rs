//! Who « il », « elle » and « le ministre » are: the last that the text made a subject.

use super::{
    accused::is_accused,
    again::is_object,
    bodies::{is_of_many, is_press_or_party, suits},
    clause::{Placed, Scene, Token},
    describe::{OF, opens_sentence},
    governed::PEOPLE,
    nouns::{BODIES, OFFICES},
    person_nouns::{is_epithet, is_people, is_person_noun, noun_gender},
    services::serves_otherwise,
    speaker::Speaker,
    topic::{agrees as body_agrees, topic},
    unnamed::KIN,
    verb_group::Pronoun,
};
use crate::{
    model::Kind,
    read::reading::FoundMention,
    text::{Word, fold, words},
};

/// How many sentences a pronoun reaches back.
const REACH: usize = 12;
/// How many mentions a description reaches back.
pub(super) const MENTIONS: usize = 150;

/// The last person before a byte who can be a subject; their gender, where the text shows it,
/// agrees. Where no person is near, an institution or a state.
pub fn person_before<'r>(
    scene: &Scene<'r, '_>,
    zone: usize,
    byte: usize,
    pronoun: Option<Pronoun>,
) -> Option<&'r FoundMention> {
    let agrees = |mention: &FoundMention| {
        pronoun.is_none_or(|pronoun| gender(scene, mention).is_none_or(|gender| gender == pronoun))
    };
    let person = find_back(scene, zone, byte, |mention| mention.kind == Kind::Person && agrees(mention));
    let is_body = |mention: &FoundMention| {
        let at = scene.reading.first_from(mention.at.start).checked_sub(1);
        let article = at.map_or("", |at| scene.reading.folded(at));
        !matches!(mention.kind, Kind::Place | Kind::Person)
            && pronoun.is_none_or(|pronoun| body_agrees(article, scene.surface(mention), pronoun))
    };
    person.or_else(|| find_back(scene, zone, byte, is_body))
}

/// The last group, institution or state before a byte that can be a subject.
pub fn plural_before<'r>(scene: &Scene<'r, '_>, zone: usize, byte: usize) -> Option<&'r FoundMention> {
    find_back(scene, zone, byte, |mention| {
        matches!(mention.kind, Kind::Organisation | Kind::ArmedGroup | Kind::Company)
            && is_of_many(&mention.name)
    })
}

/// The last person of the sentence before, subject or not: « ce dernier ».
pub fn latter<'r>(scene: &Scene<'r, '_>, zone: usize, byte: usize) -> Option<&'r FoundMention> {
    let upto = scene.mentions.partition_point(|mention| mention.at.start < byte);
    let from = scene.zone(zone.saturating_sub(1)).start;
    let near = scene.mentions.iter().take(upto).rev().take(MENTIONS);
    near.take_while(|mention| mention.at.start >= from).find(|mention| mention.kind == Kind::Person).copied()
}

/// « Un témoin raconte la scène. » in one of the last sentences, with the sentence's end.
pub fn described_before(scene: &Scene<'_, '_>, zone: usize, byte: usize) -> Option<(Speaker, usize)> {
    let (mut zone, mut byte) = (zone, byte);
    for nth in 0..5 {
        let place = scene.zone(zone);
        let tokens = if nth == 0 { scene.before(&place, byte) } else { scene.sentence_to(&place, byte) };
        if let Some(found) = opens_sentence(scene, &tokens) {
            // « Face à la presse, le diplomate français a déclaré »: whom the text has named so.
            let is_definite = tokens.iter().any(|token| token.end == found.at && token.is(&["l'"]))
                || tokens.iter().any(|token| token.start == found.at && token.is(&["le", "la", "l'"]));
            let noun = tokens.iter().find(|token| token.start > found.at);
            let noun = noun.filter(|_| is_definite);
            // « La mère de la victime » is somebody else.
            let of = noun.and_then(|noun| tokens.iter().find(|token| token.start >= noun.end));
            let is_kin = noun.is_some_and(|noun| noun.is(&KIN)) && of.is_some_and(|of| of.is(OF));
            let near = || noun.filter(|_| !is_kin).and_then(|noun| scene.called_again(zone, noun));
            let tried = noun.filter(|noun| is_accused(noun.folded));
            let named = match tried {
                Some(noun) => scene.on_trial(noun.folded),
                None => {
                    noun.filter(|_| !is_kin).and_then(|noun| said_of(scene, noun, found.at)).or_else(near)
                }
            };
            return Some((named.map_or(found, Speaker::from), byte));
        }
        match tokens.first() {
            Some(first) if first.start > place.start => byte = first.start,
            None if nth == 0 && byte > place.start => {}
            _ => {
                zone = zone.checked_sub(1)?;
                byte = scene.zone(zone).end;
            }
        }
    }
    None
}

/// « … face à l'accusé, qui esquive. “…”, finit-il par dire. »: the one who stands trial, where the text
/// names nobody.
pub fn accused_before(scene: &Scene<'_, '_>, zone: usize, byte: usize) -> Option<Speaker> {
    let from = scene.zone(zone.saturating_sub(3)).start;
    let words = scene.reading.positions_in(&(from..byte));
    let at = words.rev().take(300).find(|at| {
        scene.word(*at).is_some_and(|word| {
            word.is(&["accuse", "accusee", "prevenu", "prevenue", "suspect", "suspecte", "mis-en-cause"])
                && at
                    .checked_sub(1)
                    .and_then(|last| scene.word(last))
                    .is_some_and(|last| last.is(&["le", "la", "l'"]))
        })
    })?;
    let noun = scene.word(at)?;
    if let Some(person) = scene.on_trial(noun.folded) {
        return Some(Speaker::from(person));
    }
    Some(Speaker { actor: None, name: noun.written.to_string(), at: noun.start })
}

/// Walks back sentence by sentence; in each, the first subject that fits.
fn find_back<'r>(
    scene: &Scene<'r, '_>,
    zone: usize,
    byte: usize,
    fits: impl Fn(&FoundMention) -> bool,
) -> Option<&'r FoundMention> {
    let (mut zone, mut byte) = (zone, byte);
    for nth in 0..REACH {
        let place = scene.zone(zone);
        let tokens = if nth == 0 { scene.before(&place, byte) } else { scene.sentence_to(&place, byte) };
        // « le communiqué dont l'agence a eu connaissance » is not the agency's.
        let is_aside = |mention: &FoundMention| {
            let at = tokens.partition_point(|token| token.start < mention.at.start);
            (1..=2).any(|back| {
                at.checked_sub(back).and_then(|at| tokens.get(at)).is_some_and(|token| token.is(&["dont"]))
            })
        };
        let clause = tokens.iter().rposition(|token| token.is(&[";"])).filter(|_| nth == 0);
        let clause = clause.and_then(|at| tokens.get(at + 1..)).unwrap_or_default();
        let found = scene
            .subjects(clause)
            .chain(scene.subjects(&tokens))
            .find(|mention| fits(mention) && !is_aside(mention) && !is_object(&tokens, mention))
            .or_else(|| topic(scene, &tokens, &fits));
        if found.is_some() {
            return found;
        }
        match tokens.first() {
            Some(first) if first.start > place.start => byte = first.start,
            // The sentence begins right here: the one before is next.
            None if nth == 0 && byte > place.start => {}
            _ => {
                zone = zone.checked_sub(1)?;
                byte = scene.zone(zone).end;
            }
        }
    }
    None
}

/// « le ministère », « le procureur »: the last mention whose words hold the noun; for a noun of
/// people without one, the last person.
pub fn described<'r>(scene: &Scene<'r, '_>, noun: &Token, byte: usize) -> Option<&'r FoundMention> {
    if is_accused(noun.folded) {
        return scene.on_trial(noun.folded);
    }
    let found = said_of(scene, noun, byte);
    let upto = scene.mentions.partition_point(|mention| mention.at.start < byte);
    let back = || scene.mentions.iter().take(upto).rev().take(MENTIONS);
    let nth = scene.reading.zones.partition_point(|zone| zone.end < byte);
    found
        .or_else(|| scene.called_again(nth, noun))
        .or_else(|| {
            (is_person_noun(noun) && !noun.among(&OFFICES))
                .then(|| person_before(scene, nth, byte, noun_gender(noun)))
                .flatten()
                .filter(|person| !serves_otherwise(scene, person, noun))
                // « À la pharmacie … », tempère la pharmacienne: of whom no other paragraph told.
                .filter(|person| person.kind == Kind::Person)
                .filter(|person| {
                    is_epithet(noun) || is_people(noun) || person.at.start >= scene.zone(nth).start
                })
        })
        .or_else(|| {
            // « le groupe » whose shares the Bourse de Paris trades is not the Bourse.
            let trades = noun.is(&["groupe", "entreprise", "societe", "compagnie", "firme", "constructeur"]);
            let is_body = |mention: &FoundMention| match mention.kind {
                Kind::Company => !is_press_or_party(noun),
                Kind::Organisation | Kind::ArmedGroup => !trades && suits(noun, &mention.name),
                _ => false,
            };
            let subject = || find_back(scene, nth, byte, is_body);
            let body = || subject().or_else(|| back().find(|mention| is_body(mention)).copied());
            let found = noun.among(&BODIES).then(body).flatten()?;
            // Another that may be called « le parti » stands nearer: the text does not say which.
            let nearer = || back().take_while(|other| other.at.start > found.at.start);
            let is_one = || nearer().all(|other| other.actor == found.actor || !is_body(other));
            (!is_press_or_party(noun) || is_one()).then_some(found)
        })
}

/// The last mention whose words, or those beside it, hold a noun or what it calls again.
fn said_of<'r>(scene: &Scene<'r, '_>, noun: &Token, byte: usize) -> Option<&'r FoundMention> {
    let upto = scene.mentions.partition_point(|mention| mention.at.start < byte.min(noun.start));
    let bears = |mention: &&&FoundMention| {
        let holds = |text: &str| words(&fold(text)).any(|word: Word| word.text == noun.folded);
        // « l'avocat » is no « avocat général ».
        let is_prosecutor =
            noun.is(&["avocat", "avocate"]) && fold(scene.surface(mention)).contains(" general");
        (holds(scene.surface(mention)) || holds(&mention.name)) && !is_prosecutor
    };
    let back = || scene.mentions.iter().take(upto).rev().take(MENTIONS);
    let said =
        || back().find(bears).or_else(|| back().find(|mention| is_beside(scene, mention, noun.written)));
    // « l'édile » is whoever was called the mayor.
    let called = || {
        let mut offices = called_also(noun.folded).iter();
        offices.find_map(|office| {
            let is_it = |mention: &&&FoundMention| {
                is_titled(scene, mention, office) || *office != "Me" && is_beside(scene, mention, office)
            };
            back().find(is_it)
        })
    };
    let last = said().or_else(called).copied()?;
    // « le ministre » among several: the one whom the text made a subject.
    let holders: Vec<&str> = back()
        .filter(|mention| mention.kind == Kind::Person && is_beside(scene, mention, noun.written))
        .map(|mention| mention.actor.as_str())
        .collect();
    let is_one = holders.iter().all(|actor| *actor == last.actor);
    let zone = scene.reading.zones.partition_point(|zone| zone.end < byte);
    let subject = || find_back(scene, zone, byte, |mention| holders.contains(&mention.actor.as_str()));
    Some(if is_one { last } else { subject().unwrap_or(last) })
}

/// « le gendarme X »: a name that its own mention begins with.
fn is_titled(scene: &Scene<'_, '_>, mention: &FoundMention, office: &str) -> bool {
    let title = scene.surface(mention).split_once([' ', '\u{a0}']).map_or("", |(title, _)| title);
    mention.kind == Kind::Person && title == office
}

/// The offices and trades that a noun calls again: « l'édile » is the mayor.
fn called_also(noun: &str) -> &'static [&'static str] {
    match noun {
        "edile" | "bourgmestre" => &["maire", "bourgmestre", "mairesse"],
        "elu" => &["maire", "député", "sénateur", "conseiller", "adjoint"],
        "elue" => &["maire", "députée", "sénatrice", "conseillère", "adjointe", "mairesse"],
        "parlementaire" => &["député", "députée", "sénateur", "sénatrice"],
        "technicien" | "tacticien" | "coach" => &["entraîneur", "sélectionneur", "coach", "entraîneuse"],
        "prelat" | "religieux" => &["archevêque", "évêque", "cardinal", "abbé", "imam"],
        "magistrat" | "magistrate" => &["procureur", "procureure", "juge", "président", "présidente"],
        "diplomate" => &["ambassadeur", "ambassadrice", "consul", "consule", "ministre"],
        "praticien" | "medecin" => &["docteur", "professeur", "chirurgien", "médecin"],
        "scientifique" | "chercheur" => &["chercheur", "professeur", "physicien", "biologiste"],
        "syndicaliste" => &["délégué", "déléguée", "secrétaire"],
        "dirigeant" | "dirigeante" => {
            &["PDG", "président", "présidente", "directeur", "directrice", "patron"]
        }
        "militaire" | "soldat" | "officier" | "sous-officier" | "grade" | "adjudant" | "sergent"
        | "caporal" | "gendarme" => &[
            "gendarme",
            "militaire",
            "soldat",
            "adjudant",
            "sergent",
            "caporal",
            "lieutenant",
            "capitaine",
            "commandant",
            "colonel",
            "général",
            "major",
            "brigadier",
        ],
        "policier" | "brigadier" | "enqueteur" => {
            &["policier", "brigadier", "commissaire", "inspecteur", "enquêteur", "gendarme", "lieutenant"]
        }
        "avocat" | "avocate" => &["Me", "bâtonnier", "bâtonnière"],
        "membre" => &["ministre"],
        _ => &[],
    }
}

/// « X, maire de Brest », « le maire de Brest, X »: the noun stands near the name.
pub(super) fn is_beside(scene: &Scene<'_, '_>, mention: &FoundMention, noun: &str) -> bool {
    if mention.kind != Kind::Person {
        return false;
    }
    let words = &scene.reading.words;
    let at = words.partition_point(|word| word.start < mention.at.start);
    let end = words.partition_point(|word| word.end() <= mention.at.end);
    // « au procès de X, l'avocat général a requis »: another's office.
    let is_general = |word: &Word| {
        let next = words.partition_point(|other| other.start <= word.start);
        noun.starts_with("avocat") && words.get(next).is_some_and(|next| next.text.starts_with("général"))
    };
    let is_it = |word: &Word| word.text.eq_ignore_ascii_case(noun) && !is_general(word);
    let goes_on = |word: &&Word| !matches!(word.text, "." | ":" | ";" | "«" | "»" | "\"" | "!" | "?");
    let is_of = |word: &Word| matches!(word.text, "de" | "du" | "des" | "avec" | "à" | "au" | "par");
    let before = words.get(at.saturating_sub(14)..at).unwrap_or_default();
    let after = words.get(end..words.len().min(end + 5)).unwrap_or_default();
    let is_apposed = after.first().is_some_and(|word| matches!(word.text, "," | "(" | "est"));
    // « le porte-parole de la junte, X »: X is not the junta.
    let is_led = |nth: usize| {
        let back = |by: usize| before.len().checked_sub(nth + 1 + by).and_then(|at| before.get(at));
        let word = |by: usize| back(by).map_or("", |word| word.text);
        matches!(word(1), "du" | "des" | "de" | "d'" | "d’")
            || matches!(word(1), "la" | "l'" | "l’") && word(2) == "de"
    };
    let is_person = |word: &Word| {
        let at = words.partition_point(|other| other.start < word.start);
        scene.word(at).is_some_and(|word| is_person_noun(&word) || word.is(&PEOPLE))
    };
    before
        .iter()
        .rev()
        .take_while(goes_on)
        .enumerate()
        .any(|(nth, word)| is_it(word) && (!is_led(nth) || is_person(word)))
        || is_apposed && after.iter().take_while(goes_on).take_while(|word| !is_of(word)).any(is_it)
}

/// What is known of a person's gender.
pub(super) fn gender(scene: &Scene<'_, '_>, mention: &FoundMention) -> Option<Pronoun> {
    scene.genders.get(&mention.actor).copied()
}

impl<'a> Scene<'_, 'a> {
    /// The tokens inside a quotation, at most a window of them.
    pub fn inside(&self, placed: &Placed) -> Vec<Token<'a>> {
        let positions = self.reading.positions_in(&placed.at).take(120);
        let n_tokens = positions.len();
        let words = positions.filter_map(|at| Some((at, self.reading.words.get(at)?)));
        let token = |(at, word): (usize, &Word<'a>)| Token { leads: false, ..self.word_token(word, at) };
        let mut tokens = Vec::with_capacity(n_tokens);
        tokens.extend(words.map(token));
        tokens
    }
}
