//! Quotations with their speakers.
//!
//! Marks are paired in each paragraph, names and titles between marks are told from speech, and
//! the words around each quotation say who speaks: after it, before it, inside it, or in the
//! quotation before. Offsets are bytes, marks and inner spaces excluded; outermost quotations
//! only: what a speaker quotes is part of what the speaker says. Speech without marks is read in
//! `reported`; dialogue with dashes is not read.

mod accused;
mod after;
mod again;
mod attribution;
mod before;
mod bodies;
mod clause;
mod colon;
mod describe;
mod echo;
mod edges;
mod gender;
mod governed;
mod hints;
mod houses;
mod inserted;
mod lead;
mod loose;
mod named;
mod names;
mod nouns;
mod people;
mod person_nouns;
mod reported;
mod services;
mod sources;
mod speaker;
mod told;
mod topic;
mod unnamed;
mod verb_group;
mod verbs;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod truth_tests;

use self::{
    clause::{Placed, Scene},
    echo::echo,
    names::{is_naming, is_speech_alone},
    speaker::{Around, Attribution, Heard, Speaker, Stance},
};
use super::{
    Lexicon,
    reading::{FoundMention, FoundQuote, Reading},
};
use crate::text::quote_marks;

pub use gender::is_she;
use reported::reported;
pub use verbs::Verbs;

/// Finds what an article quotes, and what it reports without quotation marks, with who speaks: each
/// by place, apart from each other.
pub fn spoken(
    reading: &Reading<'_>,
    mentions: &[FoundMention],
    lexicon: &Lexicon,
) -> (Vec<FoundQuote>, Vec<FoundQuote>) {
    let scene = Scene::new(reading, mentions, placed(reading));
    let quotes = quotes(&scene, lexicon);
    let reported = reported(&scene, &quotes, lexicon);
    (quotes, reported)
}

/// The quotations and who speaks, by place.
fn quotes(scene: &Scene<'_, '_>, lexicon: &Lexicon) -> Vec<FoundQuote> {
    let mut found: Vec<Option<Attribution>> = Vec::with_capacity(scene.quoted.len());
    let mut is_kept = Vec::with_capacity(scene.quoted.len());
    for (nth, placed) in scene.quoted.iter().enumerate() {
        let around = Around::new(scene, &lexicon.verbs, placed, Heard::of(scene, &found, &is_kept));
        let own = around.attribute();
        let is_named = is_naming(&around, own.as_ref().is_some_and(|own| own.stance == Stance::Beside));
        let is_charge = around.is_charge();
        let attribution = if is_named || is_charge {
            None
        } else {
            own.or_else(|| continued(&around, &found, &is_kept, nth))
        };
        let is_attributed = attribution.as_ref().is_some_and(Attribution::is_named);
        is_kept.push(!is_named && (is_attributed || is_speech_alone(&around, attribution.as_ref())));
        found.push(attribution);
    }
    carry_back(scene, &mut found);
    echo(scene, &mut found, &mut is_kept);
    let kept = scene.quoted.iter().zip(found).zip(is_kept).filter(|(_, is_kept)| *is_kept);
    kept.map(|((placed, attribution), _)| {
        let (speaker, by) = attribution.map_or((None, String::new()), |found| (found.speaker, found.by));
        let marks = if placed.is_closed { "marks" } else { "unclosed marks" };
        let by = if by.is_empty() {
            ["quotation: ", marks].concat()
        } else {
            ["quotation: ", marks, "; ", &by].concat()
        };
        let (speaker, speaker_name) = speaker.map(|speaker| (speaker.actor, speaker.name)).unzip();
        FoundQuote { at: placed.at.clone(), speaker: speaker.flatten(), speaker_name, by }
    })
    .collect()
}

impl<'s> Heard<'s> {
    /// What was said before the next quotation.
    fn of(scene: &Scene<'_, '_>, found: &'s [Option<Attribution>], is_kept: &[bool]) -> Self {
        let mut said = (0..found.len()).rev().take(8).filter(|at| is_kept.get(*at) == Some(&true));
        let Some(last_at) = said.next() else { return Self::default() };
        let speaker = |at: usize| found.get(at)?.as_ref()?.speaker.as_ref();
        let last = speaker(last_at);
        let is_other = |one: &&Speaker| last.is_none_or(|last| last.name != one.name);
        let other = said.take(3).find_map(|at| speaker(at).filter(is_other));
        let placed = scene.quoted.get(last_at);
        let words = placed.and_then(|placed| scene.reading.text.get(placed.at.clone())).unwrap_or_default();
        Self { last, other, at: placed.map(|placed| placed.at.start), asks: words.trim_end().ends_with('?') }
    }
}

/// The outermost pairs of marks in every zone.
fn placed(reading: &Reading<'_>) -> Vec<Placed> {
    let mut all: Vec<Placed> = Vec::new();
    let mut goes_on = false;
    for (nth, zone) in reading.zones.iter().enumerate() {
        let text = reading.text.get(zone.clone()).unwrap_or_default();
        let found = quote_marks(text, goes_on);
        goes_on = found.last().is_some_and(|last| !last.is_closed && last.outside.end == text.len());
        let here = |bytes: core::ops::Range<usize>| zone.start + bytes.start..zone.start + bytes.end;
        all.extend(found.into_iter().filter(|quoted| quoted.depth == 0).map(|quoted| Placed {
            at: here(quoted.inside),
            outside: here(quoted.outside),
            zone: nth,
            is_closed: quoted.is_closed,
        }));
    }
    all
}

/// A quotation that nothing introduces, after one whose speaker is known, or after a sentence that
/// reports words.
fn continued(
    around: &Around<'_, '_, '_>,
    found: &[Option<Attribution>],
    is_kept: &[bool],
    nth: usize,
) -> Option<Attribution> {
    let (scene, placed) = (around.scene, around.placed);
    let last = (0..nth).rev().take(6).find(|at| is_kept.get(*at) == Some(&true));
    let last = last.and_then(|at| Some((scene.quoted.get(at)?, found.get(at)?.as_ref()?)));
    let carry = |attribution: &Attribution| {
        Attribution::of(attribution.speaker.clone(), "continues the quotation before".into())
            .at(Stance::Continued)
    };
    let is_alone = around.stands_alone();
    if is_alone && around.is_written() {
        return None;
    }
    if is_alone && let Some(person) = around.introduced().or_else(|| around.shown_next()) {
        return Some(person);
    }
    if is_alone
        && let Some((before, _)) = last.filter(|(before, _)| before.zone == placed.zone)
        && let Some(described) = around.described_since(before)
    {
        return Some(described);
    }
    if is_alone && let Some(answer) = around.answers(last.map(|(before, _)| before)) {
        return Some(answer);
    }
    if is_alone && let Some(person) = around.turns_to(last.map(|(before, _)| before)) {
        return Some(person);
    }
    if is_alone && let Some(since) = last.and_then(|(before, _)| around.spoken_since(before)) {
        return Some(since);
    }
    if let Some((before, attribution)) = last {
        let same_zone = before.zone == placed.zone;
        // « A », dit X, « B » : one sentence holds both.
        let same_sentence =
            same_zone && around.before.first().is_some_and(|first| first.start <= before.outside.start);
        let next_zone =
            before.zone + 1 == placed.zone && scene.zone(placed.zone).start == placed.outside.start;
        let partial = same_zone && is_next_sentence(around, before) && n_words(around) >= 3;
        if same_sentence || partial || is_alone && (same_zone || next_zone && ends_zone(around, before)) {
            return Some(carry(attribution));
        }
    }
    let before = || is_alone.then(|| around.sentence_before()).flatten();
    let told = || is_alone.then(|| around.person_of_paragraph(last.map(|(before, _)| before))).flatten();
    around.person_after().or_else(before).or_else(told)
}

fn n_words(around: &Around<'_, '_, '_>) -> usize {
    around.scene.inside(around.placed).iter().filter(|token| !token.is_mark).count()
}

/// Whether its sentence follows the one with the quotation before, and makes nobody its subject:
/// « Les blessés ont été évacués “dans la nuit” ».
fn is_next_sentence(around: &Around<'_, '_, '_>, before: &Placed) -> bool {
    let Some(first) = around.before.first() else { return false };
    let zone = around.scene.zone(before.zone);
    let rest = around.scene.after(&zone, before.outside.end);
    let end = rest.last().map_or(before.outside.end, |last| last.end);
    let gap = around.scene.reading.text.get(end..first.start).unwrap_or("-");
    gap.trim().is_empty() && around.scene.subjects(&around.before).next().is_none()
}

/// Whether at most the sentence that attributes it follows a quotation in its zone.
fn ends_zone(around: &Around<'_, '_, '_>, before: &Placed) -> bool {
    let zone = around.scene.zone(before.zone);
    let rest = around.scene.after(&zone, before.outside.end);
    rest.last().is_none_or(|last| last.end >= zone.end)
}

/// An unclosed quotation that the next paragraph goes on with has the speaker named there.
fn carry_back(scene: &Scene<'_, '_>, found: &mut [Option<Attribution>]) {
    for nth in (1..found.len()).rev() {
        let (Some(one), Some(next)) = (scene.quoted.get(nth - 1), scene.quoted.get(nth)) else { continue };
        let goes_on =
            !one.is_closed && one.zone + 1 == next.zone && one.outside.end == scene.zone(one.zone).end;
        // « “J’ai tout vu.” Au café, X se souvient. “Il faisait nuit”, dit-elle. »
        let opens = one.zone > 0 && one.zone == next.zone && one.outside.start == scene.zone(one.zone).start;
        let goes_on = goes_on || opens;
        let known = found.get(nth).cloned().flatten().filter(Attribution::is_named);
        if let Some(slot) = found.get_mut(nth - 1)
            && goes_on
            && slot.as_ref().is_none_or(|slot| {
                // « “Je n’ai rien vu”, a-t-il dit. Son avocat, X, demande “la relaxe” »: « il » is another.
                slot.speaker.is_none() && slot.stance != Stance::Beside
                    || !one.is_closed && slot.stance == Stance::Continued
            })
            && let Some(next) = known
        {
            *slot = Some(Attribution::of(next.speaker, "goes on in the next paragraph".into()));
        }
    }
}
