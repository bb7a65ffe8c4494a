//! Whom a sentence is about that makes nobody its subject: « Pour X, l'essentiel est ailleurs »,
//! « La parole est à X, qui rappelle les faits »; and the body that one is about.

use super::{
    again::voice_of,
    clause::{Scene, Token, bounds},
    speaker::Around,
    verb_group::{Pronoun, last_group},
};
use crate::{model::Kind, read::reading::FoundMention};

/// How many mentions are asked whether a person is among them.
const MENTIONS: usize = 150;

/// The mention with whose words or part a sentence begins, else the last of whom a relative tells.
pub fn topic<'r>(
    scene: &Scene<'r, '_>,
    tokens: &[Token],
    fits: impl Fn(&FoundMention) -> bool,
) -> Option<&'r FoundMention> {
    // « Mais pour X, il y a urgence »
    let n_links = tokens.iter().take(2).take_while(|token| token.is(&["mais", "et", "or", ","])).count();
    let tokens = tokens.get(n_links..).unwrap_or_default();
    let (from, to) = bounds(tokens);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded);
    let leads = matches!(word(0), "pour" | "selon" | "suivant" | "quant")
        || word(0) == "d'" && word(1) == "apres"
        || matches!(word(0), "celui" | "celle" | "ceux") && word(1) == "de";
    let opened = || {
        let near = tokens.get(..tokens.len().min(10)).unwrap_or_default();
        let (from, to) = bounds(near);
        scene.mentions_in(from, to).find(|mention| mention.kind != Kind::Place && fits(mention))
    };
    let follows = |mention: &&FoundMention| {
        let at = tokens.partition_point(|token| token.start < mention.at.end);
        word(at) == "qui" || word(at) == "," && word(at + 1) == "qui"
    };
    let voice = || voice_of(scene, tokens).filter(|mention| fits(mention));
    leads.then(opened).flatten().or_else(voice).or_else(|| {
        let told = scene.mentions_in(from, to).filter(|mention| mention.kind == Kind::Person);
        told.filter(follows).filter(|mention| fits(mention)).last()
    })
}

impl<'r> Around<'_, 'r, '_> {
    /// « Le syndicat X dénonce un manque. “…”, écrit-il »: the body with which the sentence before
    /// begins, where that reports words or turns to it, or no person is near.
    pub(super) fn body_before(&self, pronoun: Pronoun) -> Option<&'r FoundMention> {
        let scene = self.scene;
        let zone = scene.zone(self.placed.zone);
        let tokens = if self.before.is_empty() {
            scene.sentence_to(&zone, self.placed.outside.start)
        } else {
            scene.before(&zone, self.placed.outside.start)
        };
        let mut subjects = scene.subjects(&tokens);
        let body = subjects
            .next()
            .filter(|body| matches!(body.kind, Kind::Organisation | Kind::Company | Kind::ArmedGroup))?;
        let at = tokens.partition_point(|token| token.start < body.at.start);
        let names_person =
            scene.mentions_in(body.at.end, tokens.last()?.end).any(|mention| mention.kind == Kind::Person);
        let article = at.checked_sub(1).and_then(|at| tokens.get(at)).map_or("", |last| last.folded);
        // « Selon elle, la commission a menti. “…”, fulmine-t-elle »: she goes on.
        let goes_on = tokens.iter().take(at).any(|token| match pronoun {
            Pronoun::She => token.is(&["elle"]),
            _ => token.is(&["lui", "il"]),
        });
        if at > 4 || names_person || goes_on || !agrees(article, scene.surface(body), pronoun) {
            return None;
        }
        let next = tokens.partition_point(|token| token.start < body.at.end);
        let turns = tokens.get(next..).is_some_and(|rest| {
            matches!(rest, [one, two, three, ..] if one.is(&[","]) && two.is(&["lui", "elle"]) && three.is(&[","]))
        });
        let reports = last_group(&tokens, self.verbs)
            .is_some_and(|group| !group.is_passive && !group.is_infinite && group.first >= next);
        let from = scene.zone(self.placed.zone.saturating_sub(1)).start;
        let upto = scene.mentions.partition_point(|mention| mention.at.start < body.at.start);
        let near = || scene.mentions.iter().take(upto).rev().take(MENTIONS);
        let is_alone = || {
            near().take_while(|mention| mention.at.start >= from).all(|mention| mention.kind != Kind::Person)
        };
        (turns || reports || is_alone()).then_some(body)
    }
}

/// « Le Sutsas » is « il », « la Croix-Rouge » « elle »; without an article it may be both.
pub(super) fn agrees(article: &str, surface: &str, pronoun: Pronoun) -> bool {
    let own = surface.split([' ', '’', '\'']).next().unwrap_or_default().to_lowercase();
    match (article, own.as_str()) {
        ("le" | "un" | "du" | "au" | "ce", _) | (_, "le") => pronoun == Pronoun::He,
        ("la" | "une" | "cette", _) | (_, "la") => pronoun == Pronoun::She,
        ("les", _) | (_, "les") => false,
        _ => body_gender(&own).is_none_or(|known| known == pronoun),
    }
}

/// The gender of the noun that names a body, by its ending: « l'état-major », « l'association »; nothing of
/// acronyms and proper names.
fn body_gender(noun: &str) -> Option<Pronoun> {
    const HE: [&str; 6] = ["ment", "isme", "major", "icat", "eau", "itut"];
    const SHE: [&str; 9] = ["tion", "sion", "té", "ance", "ence", "ée", "ie", "ise", "ure"];
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    if matches!(noun, "comité" | "traité" | "lycée" | "musée" | "élysée" | "génie") {
        Some(Pronoun::He)
    } else if noun.len() < 5 {
        None
    } else if ends(&HE) {
        Some(Pronoun::He)
    } else if ends(&SHE) {
        Some(Pronoun::She)
    } else {
        None
    }
}
