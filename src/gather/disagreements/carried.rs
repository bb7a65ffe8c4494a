//! A participle → the verb of its deed: its own, or that of the noun that it only carries out (« l'attaque a été
//! menée par des cavaliers » tells who attacked).

use super::{
    contrast::singular,
    deeds::is_noun,
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::text::WordKind;

/// How many words what a deed is done to may have.
pub(super) const OBJECT: usize = 7;

/// The verb of a participle, as far as its ending tells.
pub(super) fn verb(sentence: &Sentence<'_>, at: usize) -> String {
    let word = sentence.tokens.get(at).map_or("", |token| token.fold.as_str());
    word.trim_end_matches('s').trim_end_matches('e').trim_end_matches('e').to_string()
}

/// What is done by a deed that has its own noun: « l'attaque a été menée par » tells who attacked.
const CARRIED_OUT: [&str; 6] = ["mene", "perpetr", "commis", "conduit", "lance", "execute"];

/// The verb of a participle, or of the noun that it only carries out.
pub(super) fn deed_at(sentence: &Sentence<'_>, at: usize) -> String {
    carried_out(sentence, at).unwrap_or_else(|| verb(sentence, at))
}

/// The verb of the noun before « a été mené ».
pub(super) fn carried_out(sentence: &Sentence<'_>, at: usize) -> Option<String> {
    let word = sentence
        .tokens
        .get(at)
        .filter(|token| CARRIED_OUT.iter().any(|head| token.fold.starts_with(head)))?;
    let passive = word.is_a(Classes::PARTICIPLE) && sentence.is(at.checked_sub(1)?, "ete");
    let noun = sentence.tokens.get(at.checked_sub(3)?).filter(|token| passive && is_noun(token))?;
    let noun = singular(&noun.fold);
    let stem = noun.strip_suffix("ement").or_else(|| noun.strip_suffix("age")).unwrap_or(&noun);
    Some(stem.trim_end_matches('e').to_string())
}

/// What a deed is done to, after its verb.
pub(super) fn object_after(after: &[Token]) -> Vec<String> {
    let own = after
        .iter()
        .take_while(|token| !matches!(token.fold.as_str(), ";" | ":" | "qui" | "que" | "qu" | "«"));
    words(own.take(OBJECT))
}

/// Folded content words, without their plural.
pub(super) fn words<'t>(tokens: impl Iterator<Item = &'t Token>) -> Vec<String> {
    let content = tokens.filter(|token| {
        token.kind == WordKind::Letters
            && token.fold.len() > 2
            && !token.is_a(Classes::STOP)
            && token.doer.is_none()
            && !token.is_a(Classes::TIME)
    });
    content.map(|token| singular(&token.fold)).collect()
}
