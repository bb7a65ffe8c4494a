//! Verbs of no table, right behind a quotation: « … », savoure l’entraîneur.
//!
//! Between the marks and a subject, French has nothing but the verb of an inserted clause; so
//! whatever looks like one there is one. Elsewhere only the verbs of the table count.

use super::{
    clause::Token,
    describe::opens_phrase,
    nouns::NO_VERBS,
    person_nouns::is_person_noun,
    verb_group::{AUXILIARIES, CLITICS, Group, inverted, pronoun},
};

/// Words that may stand between the marks and the verb, or the verb and its subject.
const BESIDE: &[&str] = &[
    "ainsi",
    "alors",
    "aussi",
    "encore",
    "notamment",
    "enfin",
    "puis",
    "ensuite",
    "deja",
    "toutefois",
    "pourtant",
    "cependant",
    "meme",
    "plutot",
    "tout",
    "bien",
    "volontiers",
    "toujours",
];

/// The group of a verb that stands at a position, clitics and small adverbs passed over.
pub fn loose_group(tokens: &[Token], from: usize) -> Option<Group> {
    let is_small = |token: &&Token| token.is(&CLITICS) && !token.is(&["nous"]) || token.is(BESIDE);
    let skipped = tokens.iter().skip(from).take(4).take_while(is_small).count();
    let first = from + skipped;
    let is_reflexive =
        first.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| last.is(&["s'", "se"]));
    let token = tokens.get(first).filter(|token| is_word(token))?;
    let (verb, inverted) = inverted(token.folded);
    let is_auxiliary = AUXILIARIES.contains(&verb) && !token.written.starts_with(['à', 'À']);
    let group =
        |last, pronoun| Some(Group { first: from, last, pronoun, is_passive: false, is_infinite: false });
    if is_auxiliary {
        let is_of_being = matches!(verb, "est" | "sont" | "etait" | "etaient");
        let last = participle(tokens, first + 1)?;
        return if is_of_being && !is_reflexive { None } else { group(last, inverted) };
    }
    if inverted.is_some() {
        return group(first, inverted);
    }
    let ends_as_verb = token.folded.len() > 2 && token.folded.ends_with(['e', 't', 'd', 'a']);
    if !ends_as_verb
        || token.among(&NO_VERBS)
        || token.is_preposition()
        || ["ment", "ant"].iter().any(|end| token.folded.ends_with(end))
    {
        return None;
    }
    // « “…”, l'épidémiologiste X, elle, … »
    let follows_article = first
        .checked_sub(1)
        .and_then(|last| tokens.get(last))
        .is_some_and(|last| last.is(&["l'", "le", "la"]));
    let is_person = follows_article && is_person_noun(token);
    let is_nominal = is_person || opens_phrase(token) || pronoun(token).is_some();
    if is_nominal || !subject_follows(tokens, first + 1) { None } else { group(first, None) }
}

fn is_word(token: &Token) -> bool {
    !token.is_mark && !token.is_quote && token.written.chars().next().is_some_and(char::is_lowercase)
}

/// The participle that an auxiliary leads to, within a few words.
fn participle(tokens: &[Token], from: usize) -> Option<usize> {
    let near = tokens.iter().enumerate().skip(from).take(7).take_while(|(_, token)| !token.is_quote);
    let is_participle = |token: &Token| {
        let stem = token.written.trim_end_matches('s');
        let stem = stem.strip_suffix('e').unwrap_or(stem);
        is_word(token) && (stem.ends_with('é') || stem.ends_with(['u', 'i', 't'])) && stem.chars().count() > 2
    };
    near.filter(|(_, token)| !token.is(BESIDE) && !token.folded.ends_with("ment"))
        .find(|(_, token)| is_participle(token) && !token.is_preposition())
        .map(|(at, _)| at)
}

/// Whether a subject begins at a position, adverbs and « , agacé, » passed over.
fn subject_follows(tokens: &[Token], from: usize) -> bool {
    let mut at = from;
    while tokens.get(at).is_some_and(|token| token.is(BESIDE) || token.folded.ends_with("ment")) {
        at += 1;
    }
    if tokens.get(at).is_some_and(|token| token.is(&[","])) {
        let comma = tokens.iter().skip(at + 1).take(6).position(|token| token.is(&[","]));
        at = comma.map_or(tokens.len(), |len| at + len + 2);
    }
    let Some(token) = tokens.get(at) else { return false };
    let is_name =
        !token.is_mark && !token.is_quote && token.written.chars().next().is_some_and(char::is_uppercase);
    is_name || opens_phrase(token) && !token.is(&["des"])
}
