//! A place in a sentence → who says what stands there: a speaker that is quoted or whose words are reported,
//! one who counts or calls so, or nobody but the article. A source that the record does not know as a
//! speaker (« selon la capitainerie ») is kept by its words: two sources are two.

use super::{
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::model::{Kind, Mention, Quote, Span};

/// So many mentions back a person is looked for.
const MAX_BACK: usize = 12;
/// How many words may name a speaker.
const MAX_NAME: usize = 9;

/// The speaker of a place: an actor's id, or the words that name the speaker.
pub(super) fn speaker(sentence: &Sentence<'_>, span: Span) -> Option<String> {
    let quoted = sentence.quote_at(span);
    if let Some(quote) = quoted
        && let Some(speaker) = quote.speaker.clone().or_else(|| quote.speaker_name.clone())
    {
        return Some(speaker);
    }
    let (from, to) = clause(sentence, span);
    right_after(sentence, span, to)
        .or_else(|| described_by(sentence, span, from))
        .or_else(|| sentence.reported_at(span).and_then(name_of))
        .or_else(|| according_to(sentence, from, to))
        .or_else(|| counted_by(sentence, span, from))
        .or_else(|| said_after(sentence, span, to))
}

/// The id of a speaker, or the words for one who is only described: those say the same in every article.
fn name_of(quote: &Quote) -> Option<String> {
    let described = quote.speaker.as_deref().is_none_or(|id| id.contains('@'));
    let name = quote.speaker_name.as_ref().filter(|_| described);
    name.or(quote.speaker.as_ref()).cloned()
}

/// The persons that a sentence can be about: those it names but the speaker, or the last named before.
pub(super) fn focus(sentence: &Sentence<'_>, speaker: Option<&str>) -> Vec<String> {
    // « son évêque » is somebody, but the one that is spoken of has been named.
    let is_named = |id: &str| !id.contains('@') && !id.ends_with("-sans-nom");
    let is_meant = |found: &&Mention| {
        found.kind == Kind::Person && is_named(&found.actor) && Some(found.actor.as_str()) != speaker
    };
    let here = sentence.mentions_in(sentence.span).filter(is_meant);
    let mut own: Vec<String> = here.map(|found| found.actor.clone()).collect();
    if own.is_empty() {
        let all = &sentence.record.mentions;
        let before = all.partition_point(|found| found.start < sentence.span.start);
        let last = all.get(..before).unwrap_or_default().iter().rev().take(MAX_BACK).find(is_meant);
        own.extend(last.map(|found| found.actor.clone()));
    }
    own.sort_unstable();
    own.dedup();
    own
}

/// Who does what a verb says, where the verb itself takes a side: « X ont demandé une enquête ».
pub(super) fn subject(sentence: &Sentence<'_>, verb: usize) -> Option<String> {
    let mut to = verb;
    while to > 0 && sentence.tokens.get(to - 1).is_some_and(is_auxiliary) {
        to -= 1;
    }
    let (from, _) = clause(sentence, sentence.place(verb, verb));
    let from = from.min(to);
    let before = sentence.tokens.get(from..to)?;
    let mark = before.iter().rposition(|token| matches!(token.fold.as_str(), "," | ":" | "que" | "qui"));
    named(sentence, mark.map_or(from, |at| from + at + 1), to)
}

/// The tokens of the part between semicolons that holds a place.
fn clause(sentence: &Sentence<'_>, span: Span) -> (usize, usize) {
    let is_end = |token: &Token| token.is(";");
    let tokens = &sentence.tokens;
    let first = tokens.partition_point(|token| token.end <= span.start);
    let first = if first < tokens.len() { first } else { 0 };
    let from = tokens.iter().take(first).rposition(is_end).map_or(0, |at| at + 1);
    let to = tokens.iter().skip(first).position(is_end).map_or(tokens.len(), |at| first + at);
    (from, to)
}

/// « selon X », « d'après X », « aux yeux de X », « Pour X, ».
fn according_to(sentence: &Sentence<'_>, from: usize, to: usize) -> Option<String> {
    for at in from..to {
        let starts = sentence.tokens.get(at)?;
        if !starts.is_a(Classes::CITING) {
            continue;
        }
        let next = sentence.tokens.get(at + 1)?;
        let name = match starts.fold.as_str() {
            "selon" if !next.is("que") => at + 1,
            "apres" if at > 0 && sentence.is(at - 1, "d") => at + 1,
            "pour" if at == 0 && clause_ends_soon(sentence, at) => at + 1,
            _ => continue,
        };
        return named(sentence, name, to);
    }
    None
}

/// « 300 selon la police, 900 selon les syndicats »: each count has its own source.
fn right_after(sentence: &Sentence<'_>, span: Span, to: usize) -> Option<String> {
    let next = sentence.tokens.partition_point(|token| token.start < span.end);
    let name = match (sentence.is(next, "selon"), sentence.is(next, "d") && sentence.is(next + 1, "apres")) {
        (true, _) => next + 1,
        (_, true) => next + 2,
        _ => return None,
    };
    named(sentence, name, to)
}

fn clause_ends_soon(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.tokens.iter().skip(at + 2).take(4).any(|token| token.is(","))
        && sentence
            .tokens
            .get(at + 1)
            .is_some_and(|next| matches!(next.fold.as_str(), "le" | "la" | "l" | "les"))
}

/// « décrits par X comme des instructeurs », « qualifiés par X de ».
fn described_by(sentence: &Sentence<'_>, span: Span, from: usize) -> Option<String> {
    const CALLED: [&str; 7] = ["decrit", "qualifi", "present", "presente", "appel", "consider", "design"];
    let before =
        sentence.tokens.iter().enumerate().skip(from).take_while(|(_, token)| token.start < span.end);
    let mut by = None;
    for (at, token) in before {
        let next_is_by = sentence.is(at + 1, "par");
        if next_is_by && CALLED.iter().any(|verb| token.fold.starts_with(verb)) {
            by = Some(at + 2);
        }
    }
    let end =
        sentence.tokens.iter().position(|token| token.start >= span.start).unwrap_or(sentence.tokens.len());
    let end = by.map(|by| {
        let link = |token: &&Token| matches!(token.fold.as_str(), "comme" | "de" | "d");
        let length = sentence.tokens.iter().skip(by + 1).position(|token| link(&token));
        length.map_or(end, |length| by + 1 + length)
    })?;
    named(sentence, by?, end)
}

/// « X parle de quatorze morts », « X avance … »: the verb that counts, before the place.
fn counted_by(sentence: &Sentence<'_>, span: Span, from: usize) -> Option<String> {
    let mut verb = None;
    for (at, token) in sentence.tokens.iter().enumerate().skip(from) {
        if token.start >= span.end {
            break;
        }
        if token.is_a(Classes::FIGURING) && token.end <= span.start.max(token.end) && verb.is_none() {
            verb = Some(at);
        }
    }
    let verb = verb?;
    let mut to = verb;
    while to > from && is_auxiliary(sentence.tokens.get(to - 1)?) {
        to -= 1;
    }
    let after_mark = sentence
        .tokens
        .get(from..to)?
        .iter()
        .rposition(|token| matches!(token.fold.as_str(), ":" | "»" | "«" | "que" | "qui"));
    let mut start = after_mark.map_or(from, |at| from + at + 1);
    // « À l'hôpital, le directeur parle de »: the subject comes after the place.
    let place = ["a", "au", "aux", "dans", "en", "de", "depuis", "sur", "apres", "devant", "chez"];
    if sentence.tokens.get(start).is_some_and(|token| place.contains(&token.fold.as_str())) {
        let comma = sentence.tokens.get(start..to)?.iter().position(|token| token.is(","));
        start = comma.map_or(start, |comma| start + comma + 1);
    }
    named(sentence, start, to)
}

/// « …, a indiqué la préfecture », « …, écrit-elle »: the verb after the place.
fn said_after(sentence: &Sentence<'_>, span: Span, to: usize) -> Option<String> {
    let after = sentence.tokens.iter().enumerate().take(to).skip_while(|(_, token)| token.start < span.end);
    for (at, _) in after.filter(|(_, token)| token.is_a(Classes::SAYING)) {
        let auxiliary = at.checked_sub(1).and_then(|before| sentence.tokens.get(before));
        let inverted = auxiliary.is_some_and(|before| before.is_having_or(&[","]));
        if inverted {
            let name = at + 1;
            let starts = sentence.tokens.get(name)?;
            let noun = starts.capital
                || matches!(
                    starts.fold.as_str(),
                    "le" | "la" | "l" | "les" | "un" | "une" | "son" | "sa" | "ses" | "des"
                );
            if noun {
                return named(sentence, name, to);
            }
        }
    }
    None
}

fn is_auxiliary(token: &Token) -> bool {
    const WORDS: [&str; 14] = [
        "a",
        "ont",
        "avait",
        "avaient",
        "est",
        "ete",
        "precedemment",
        "aussi",
        "deja",
        "egalement",
        "ensuite",
        "en",
        "y",
        "l",
    ];
    !token.is_a(Classes::TO) && WORDS.contains(&token.fold.as_str())
}

/// Whether a folded word begins as a verb of saying does.
pub(super) fn is_saying(word: &str) -> bool {
    const HEADS: [&str; 26] = [
        "declar", "affirm", "annonc", "indiqu", "assur", "precis", "estim", "denonc", "reconn", "confirm",
        "expliqu", "soutien", "soutenu", "ajout", "rappel", "pretend", "repond", "avert", "preven", "juge",
        "insist", "martel", "accus", "certifi", "jur", "revel",
    ];
    HEADS.iter().any(|head| word.starts_with(head)) && word.len() < 12
}

/// Verbs that bring a figure with them.
pub(super) fn is_counting(word: &str) -> bool {
    const WORDS: [&str; 13] = [
        "avance",
        "avancent",
        "evoque",
        "evoquent",
        "parle",
        "parlent",
        "ramene",
        "chiffre",
        "estime",
        "denonce",
        "denoncent",
        "accuse",
        "accusent",
    ];
    WORDS.contains(&word)
}

/// The speaker named by the tokens from a position: an actor, or the words up to the next mark.
fn named(sentence: &Sentence<'_>, from: usize, to: usize) -> Option<String> {
    let tokens = sentence.tokens.get(from..to.min(sentence.tokens.len()))?;
    let ends = |token: &Token| {
        matches!(
            token.fold.as_str(),
            "," | "." | ";" | ":" | "«" | "»" | "(" | ")" | "\"" | "“" | "”" | "que" | "qu" | "dont"
        )
    };
    let mut length = tokens.iter().take(MAX_NAME).position(ends).unwrap_or(tokens.len().min(MAX_NAME));
    // « le maire, Yann Pérouse, »: the name after the office.
    if tokens.get(length).is_some_and(|mark| mark.is(","))
        && tokens.get(length + 1).is_some_and(|next| next.capital)
        && tokens.iter().skip(length + 1).take(4).any(|token| token.is(","))
    {
        length += 1 + tokens.iter().skip(length + 1).take(4).position(|token| token.is(",")).unwrap_or(0);
    }
    let last = length.checked_sub(1)?;
    let span = sentence.place(from, from + last);
    let mut actors: Vec<&str> = sentence.actors_in(span).collect();
    let is_person = |id: &str| {
        let own = sentence.mentions_in(span).find(|mention| mention.actor == id);
        own.is_some_and(|mention| mention.kind == Kind::Person)
    };
    if let Some(person) = actors.iter().find(|id| is_person(id)) {
        return Some((*person).to_string());
    }
    actors.dedup();
    let bare = tokens.iter().take(length).filter(|token| token.fold.len() > 3).count();
    if let (Some(actor), true) = (actors.first(), bare <= 3 && actors.len() == 1) {
        return Some((*actor).to_string());
    }
    let words = sentence.words_at(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let pronoun =
        matches!(words.to_lowercase().as_str(), "il" | "elle" | "ils" | "elles" | "on" | "lui" | "");
    (!pronoun).then_some(words)
}
