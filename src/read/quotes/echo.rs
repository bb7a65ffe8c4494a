//! Speakers of headlines and headings, from the quotations below them.
//!
//! A headline rarely says whose words it bears: the text does, which repeats them, says them in other
//! words, or quotes nobody else.

use std::collections::BTreeSet;

use super::{
    clause::{Placed, Scene},
    speaker::{Attribution, Speaker, Stance},
};
use crate::text::{WordKind, fold, words};

/// How many headlines and headings are looked up in the quotations of the text.
const ECHOES: usize = 8;

/// The letters of a word that says something: « dans », « mais » say nothing of who speaks.
const LEAST_LETTERS: usize = 5;

/// The quotations of an article, and which of them are headlines and headings.
struct Quoted<'s> {
    scene: &'s Scene<'s, 's>,
    /// By quotation, its words folded.
    folded: Vec<String>,
    headings: Vec<usize>,
}

/// Gives headlines and headings the speakers of the words below.
pub(super) fn echo(scene: &Scene<'_, '_>, found: &mut [Option<Attribution>], is_kept: &mut [bool]) {
    let asks = |nth: &usize| is_heading(scene, *nth) && is_open(scene, found, *nth);
    let headings: Vec<usize> = (0..scene.quoted.len()).filter(asks).take(ECHOES).collect();
    if headings.is_empty() {
        return;
    }
    let text = |placed: &Placed| fold(scene.reading.text.get(placed.at.clone()).unwrap_or_default());
    let quoted = Quoted { scene, folded: scene.quoted.iter().map(text).collect(), headings };
    let kept = is_kept.to_vec();
    for nth in &quoted.headings {
        let Some(slot) = is_kept.get_mut(*nth) else { continue };
        let repeated = quoted.repeated(*nth, found);
        // What nothing says to be speech is not taken for it because somebody is quoted.
        let told = || {
            quoted
                .entry(*nth, found)
                .or_else(|| quoted.alike(*nth, found))
                .or_else(|| quoted.only(found, &kept))
        };
        let is_unknown =
            found.get(*nth).is_some_and(|known| known.as_ref().is_none_or(|known| known.speaker.is_none()));
        let attribution =
            repeated.or_else(|| told().filter(|_| *slot && is_unknown && quoted.n_words(*nth) >= 3));
        if let Some((attribution, place)) = attribution.zip(found.get_mut(*nth)) {
            (*place, *slot) = (Some(attribution), true);
        }
    }
}

impl Quoted<'_> {
    fn folded(&self, nth: usize) -> &str {
        self.folded.get(nth).map_or("", String::as_str)
    }

    fn n_words(&self, nth: usize) -> usize {
        self.folded(nth).split_whitespace().count()
    }

    /// The quotations that are no headings, with whoever speaks.
    fn spoken<'f>(&self, found: &'f [Option<Attribution>]) -> impl Iterator<Item = (usize, &'f Speaker)> {
        let speaker = |(nth, known): (usize, &'f Option<Attribution>)| {
            let speaker = known.as_ref()?.speaker.as_ref()?;
            (!self.headings.contains(&nth)).then_some((nth, speaker))
        };
        found.iter().enumerate().filter_map(speaker)
    }

    /// Whoever says the same words below.
    fn repeated(&self, nth: usize, found: &[Option<Attribution>]) -> Option<Attribution> {
        let bare = self.folded(nth).trim_end_matches(['?', '!', '.', '…', ' ', '\u{a0}', '\u{202f}']);
        if self.n_words(nth) < 3 {
            return None;
        }
        let same = |(_, speaker): &(usize, &Speaker)| !speaker.name.is_empty();
        let says = |(at, _): &(usize, &Speaker)| self.folded(*at).contains(bare);
        let (_, speaker) = self.spoken(found).filter(same).find(says)?;
        Some(Attribution::of(Some(speaker.clone()), "repeated in the text".into()))
    }

    /// « 12:30 – “On n'avait pas vu ça” », and below it an entry that begins with a quotation: two in a row
    /// without an hour are a dialogue.
    fn entry(&self, nth: usize, found: &[Option<Attribution>]) -> Option<Attribution> {
        let placed = self.scene.quoted.get(nth)?;
        let before = self.scene.reading.text.get(self.scene.zone(placed.zone).start..placed.outside.start)?;
        let opens_next = |(at, _): &(usize, &Speaker)| {
            let below = self.scene.quoted.get(*at);
            below.is_some_and(|below| {
                below.zone == placed.zone + 1 && below.outside.start == self.scene.zone(below.zone).start
            })
        };
        let is_timed = placed.zone > 0 && before.chars().any(|mark| mark.is_ascii_digit());
        let (_, speaker) = self.spoken(found).find(opens_next).filter(|_| is_timed)?;
        Some(Attribution::inferred(Some(speaker.clone()), "heads the entry below".into()))
    }

    /// Whoever says most of its words below, in another order or between others.
    fn alike(&self, nth: usize, found: &[Option<Attribution>]) -> Option<Attribution> {
        let wanted = content(self.folded(nth));
        // « Vous avez caché la dette »: whoever never hid it says its words too.
        let shared = |at: usize| {
            let is_other = denies(self.folded(at)) != denies(self.folded(nth));
            if is_other { 0 } else { content(self.folded(at)).intersection(&wanted).count() }
        };
        let most = self.spoken(found).map(|(at, _)| shared(at)).max()?;
        let mut those = self.spoken(found).filter(|(at, _)| shared(*at) == most).map(|(_, speaker)| speaker);
        let speaker = those.next()?;
        (most >= 2 && most * 3 >= wanted.len() * 2 && those.all(|other| other.name == speaker.name))
            .then(|| Attribution::inferred(Some(speaker.clone()), "said below in other words".into()))
    }

    /// The only one whom the text quotes, twice or more.
    fn only(&self, found: &[Option<Attribution>], is_kept: &[bool]) -> Option<Attribution> {
        let is_unknown = |nth: &usize| {
            let speaker = found.get(*nth).and_then(|known| known.as_ref()?.speaker.as_ref());
            speaker.is_none() && !self.headings.contains(nth) && is_kept.get(*nth) == Some(&true)
        };
        if (0..found.len()).any(|nth| is_unknown(&nth)) {
            return None;
        }
        let mut spoken = self.spoken(found);
        let (_, first) = spoken.next()?;
        let n_others = spoken.try_fold(0, |n, (_, next)| (next.name == first.name).then_some(n + 1))?;
        (n_others >= 1).then(|| Attribution::inferred(Some(first.clone()), "the only one quoted".into()))
    }
}

/// The words of a text that say something.
fn content(folded: &str) -> BTreeSet<&str> {
    let says = |word: &str| word.chars().count() >= LEAST_LETTERS;
    words(folded)
        .filter(|word| word.kind == WordKind::Letters)
        .map(|word| word.text)
        .filter(|word| says(word))
        .collect()
}

/// Whether words deny something: « je n'ai jamais ».
fn denies(folded: &str) -> bool {
    words(folded)
        .any(|word| matches!(word.text, "ne" | "n" | "pas" | "jamais" | "rien" | "aucun" | "aucune" | "ni"))
}

/// Whether nothing is known of who speaks. « La sonde se réveille : “…” », « “…”, peste le coach »: what a
/// headline's colon says, and whom it only describes, gives way to whoever says it below.
fn is_open(scene: &Scene<'_, '_>, found: &[Option<Attribution>], nth: usize) -> bool {
    let is_named =
        |speaker: &Speaker| speaker.actor.as_ref().is_some_and(|actor| scene.named.contains(actor.as_str()));
    let is_described = |known: &Attribution| known.speaker.as_ref().is_some_and(|speaker| !is_named(speaker));
    let is_weak =
        |known: &Attribution| is_described(known) || known.stance == Stance::Elsewhere && known.by == "colon";
    let is_title = scene.quoted.get(nth).is_some_and(|one| one.zone == 0);
    found.get(nth).is_some_and(|known| known.as_ref().is_none_or(|known| is_title && is_weak(known)))
}

/// Whether a quotation stands in the first zone or is a short one by itself.
fn is_heading(scene: &Scene<'_, '_>, nth: usize) -> bool {
    scene.quoted.get(nth).is_some_and(|placed| {
        let zone = scene.zone(placed.zone);
        // « 19:33. “Je veux dire mon inquiétude” »
        let before = scene.reading.text.get(zone.start..placed.outside.start).unwrap_or("-");
        let is_hour = !before.chars().any(char::is_alphabetic) && before.len() < 12;
        placed.zone == 0 || is_hour && zone.end <= placed.outside.end + 1 && zone.len() < 160
    })
}
