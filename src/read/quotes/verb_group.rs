//! Where a clause reports words: the verb with its auxiliary and clitics, and on which side its
//! subject stands.

use super::{
    clause::Token,
    governed::DETERMINERS,
    verbs::{VerbForm, Verbs},
};

/// A reporting verb in some tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first of its tokens, clitics included.
    pub first: usize,
    /// The last: the verb itself.
    pub last: usize,
    /// « a-t-il dit », « dit-elle ».
    pub pronoun: Option<Pronoun>,
    /// « est accusé de »: the subject does not speak.
    pub is_passive: bool,
    /// « en soulignant », « de rappeler ».
    pub is_infinite: bool,
}

/// A pronoun that can stand for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    He,
    She,
    They,
    /// « ce dernier »: the last who was named, subject or not.
    Latter,
    /// « on », « je », « nous »: nobody that a mention names.
    Nobody,
}

pub(super) const AUXILIARIES: [&str; 24] = [
    "a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ait", "eut", "ayant", "est",
    "sont", "etait", "etaient", "sera", "serait", "fut", "vient", "viennent", "veut", "tient", "doit",
    "peut",
];
const OF_BEING: [&str; 8] = ["est", "sont", "etait", "etaient", "sera", "serait", "fut", "ete"];
pub(super) const CLITICS: [&str; 16] =
    ["s'", "se", "l'", "le", "la", "les", "lui", "leur", "n'", "ne", "y", "en", "m'", "me", "nous", "c'"];

/// A pronoun that is a word of its own.
pub fn pronoun(token: &Token) -> Option<Pronoun> {
    match token.folded {
        "il" | "lui" | "interesse" => Some(Pronoun::He),
        "elle" | "interessee" => Some(Pronoun::She),
        "celui-ci" | "celui-la" | "celle-ci" | "celle-la" | "dernier" | "derniere" => Some(Pronoun::Latter),
        "ils" | "elles" | "ceux-ci" | "celles-ci" | "eux" => Some(Pronoun::They),
        "on" | "je" | "j'" | "nous" | "vous" | "tu" | "certains" | "beaucoup" | "plusieurs" | "tous"
        | "chacun" => Some(Pronoun::Nobody),
        _ => None,
    }
}

/// Splits « a-t-il » into « a » and its pronoun.
pub(super) fn inverted(folded: &str) -> (&str, Option<Pronoun>) {
    if !folded.bytes().any(|byte| byte == b'-') {
        return (folded, None);
    }
    for (ending, pronoun) in [
        ("-il", Pronoun::He),
        ("-elle", Pronoun::She),
        ("-ils", Pronoun::They),
        ("-elles", Pronoun::They),
        ("-on", Pronoun::Nobody),
        ("-je", Pronoun::Nobody),
        ("-nous", Pronoun::Nobody),
    ] {
        // « a t-il déploré », its first hyphen forgotten: the pronoun stands alone.
        if folded.strip_suffix(ending) == Some("t") {
            return ("a", Some(pronoun));
        }
        if let Some(verb) = folded.strip_suffix(ending) {
            return (verb.strip_suffix("-t").unwrap_or(verb), Some(pronoun));
        }
    }
    (folded, None)
}

/// The form of a token, its inverted pronoun and « fait savoir » seen to.
fn form(tokens: &[Token], at: usize, verbs: &Verbs) -> Option<(VerbForm, Option<Pronoun>)> {
    let token = tokens.get(at).filter(|token| !token.is_quote && !token.is_mark)?;
    let (verb, pronoun) = inverted(token.folded);
    let last = at.checked_sub(1).and_then(|last| tokens.get(last));
    if last.is_some_and(|last| {
        last.is(&["fait", "fit", "font", "faisait", "faire", "mis", "met", "mettre", "en"])
    }) {
        let idiom = match verb {
            "savoir" | "valoir" | "remarquer" | "observer" | "part" => Some(VerbForm::Both),
            "garde" if last.is_some_and(|last| last.is(&["en"])) => Some(VerbForm::Both),
            // « n'en revient pas X »
            "revient" | "revenait" if at > 1 && tokens.get(at - 2).is_some_and(|not| not.is(&["n'"])) => {
                Some(VerbForm::Finite)
            }
            _ => None,
        };
        if let Some(form) = idiom {
            return Some((form, None));
        }
    }
    if matches!(verb, "lire" | "entendre" | "apprendre")
        || (verb == "lit" || verb == "fit") && pronoun.is_some()
    {
        return Some((VerbForm::Both, pronoun));
    }
    let written = if pronoun.is_some() { verb } else { token.written };
    Some((verbs.form(verb, written)?, pronoun))
}

/// The group whose verb stands at a position, if one does.
pub fn group_at(tokens: &[Token], at: usize, verbs: &Verbs) -> Option<Group> {
    let (form, pronoun) = form(tokens, at, verbs)?;
    let last = at.checked_sub(1).and_then(|last| tokens.get(last));
    // « a fait valoir », « l'eau a baissé, fait remarquer X »
    let is_made = last.is_some_and(|last| last.is(&["fait"]));
    let auxiliary =
        if pronoun.is_some() { None } else { auxiliary_before(tokens, at - usize::from(is_made)) };
    if let Some((first, pronoun)) = auxiliary
        && form != VerbForm::Finite
    {
        let between = tokens.get(first..at).unwrap_or_default();
        let clitic = first.checked_sub(1).and_then(|before| tokens.get(before));
        let is_reflexive = clitic.is_some_and(|token| token.is(&["s'", "se"]));
        let is_passive = !is_reflexive
            && form != VerbForm::Infinite
            && between.iter().any(|token| OF_BEING.contains(&inverted(token.folded).0))
            && !tokens.get(at).is_some_and(|verb| verb.is(&["convenu", "intervenu"]));
        let is_infinite = false;
        // « est-il écrit »: nobody in particular.
        let pronoun = pronoun.map(|pronoun| if is_passive { Pronoun::Nobody } else { pronoun });
        return Some(Group {
            first: back_over_clitics(tokens, first),
            last: at,
            pronoun,
            is_passive,
            is_infinite,
        });
    }
    match form {
        // « a reçu les familles et assuré que … »
        VerbForm::Participle => last.filter(|last| last.is(&["et", "puis", "mais"])).and_then(|_| {
            let near = tokens.iter().take(at).rev().take(40);
            let has_auxiliary = near
                .take_while(|token| !token.is(&[":"]))
                .any(|token| token.is(&["a", "ont", "avait", "avaient"]) && token.written != "à");
            let verb = Group { first: at, last: at, pronoun: None, is_passive: false, is_infinite: false };
            has_auxiliary.then_some(verb)
        }),
        VerbForm::Infinite => {
            let is_verb = tokens.get(at)?.folded.ends_with("ant")
                || last.is_some_and(|last| !last.is(&["le", "du", "au"]));
            is_verb.then_some(Group {
                first: at,
                last: at,
                pronoun: None,
                is_passive: false,
                is_infinite: true,
            })
        }
        VerbForm::Finite | VerbForm::Both => {
            // « la demande », « en réponse », « sans critique »: a noun.
            let is_noun = pronoun.is_none()
                && !tokens.get(at).is_some_and(|verb| verb.is(&NEVER_NOUNS))
                && last.is_some_and(|last| {
                    (last.is(&DETERMINERS) && !last.is(&["leur"]) || last.is_preposition())
                        && !follows_subject(tokens, at)
                });
            let is_idiom = last.is_some_and(|last| last.is(&["fait", "fit", "font", "faisait", "met"]));
            let first = back_over_clitics(tokens, if is_idiom { at - 1 } else { at });
            (!is_noun).then_some(Group { first, last: at, pronoun, is_passive: false, is_infinite: false })
        }
    }
}

/// Forms that no article leads to: « un proche le décrit “inquiet” ».
const NEVER_NOUNS: [&str; 9] = [
    "decrit",
    "decrivent",
    "decrivait",
    "depeint",
    "depeignait",
    "definit",
    "qualifie",
    "qualifient",
    "qualifiait",
];

/// « il l'affirme »: the article is a pronoun there.
fn follows_subject(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(2).and_then(|before| tokens.get(before));
    before.is_some_and(|before| {
        before.written.starts_with(char::is_uppercase) && at > 2
            || pronoun(before).is_some()
            || before.is(&["qui", "ne", "n'", "comme", "ainsi", "que"])
    }) && tokens.get(at.wrapping_sub(1)).is_some_and(|clitic| clitic.is(&["l'", "le", "la", "les", "en"]))
}

/// The auxiliary of a participle, at most six tokens before it, with its inverted pronoun.
fn auxiliary_before(tokens: &[Token], at: usize) -> Option<(usize, Option<Pronoun>)> {
    // « l'eau a baissé, dit X » is no « a dit »; « a, lundi, dit » is.
    let is_parted = at.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| last.is(&[","]));
    for (nth, token) in tokens.iter().enumerate().take(at).rev().take(7) {
        if token.is_quote || token.is(&[".", ":", ";", "qui", "que", "qu'", "et", "avoir", "etre"]) {
            return None;
        }
        let (verb, pronoun) = inverted(token.folded);
        // « à » folds to « a ».
        let is_preposition = verb == "a" && token.written.starts_with(['à', 'À']);
        if AUXILIARIES.contains(&verb) && !is_preposition {
            if is_parted && !tokens.get(nth + 1).is_some_and(|next| next.is(&[","])) {
                return None;
            }
            // « a t-il déploré »
            let is_apart = token.folded.starts_with("t-") && nth > 0;
            return Some((nth - usize::from(is_apart), pronoun));
        }
    }
    None
}

fn back_over_clitics(tokens: &[Token], first: usize) -> usize {
    let clitics = tokens.iter().take(first).rev().take_while(|token| token.is(&CLITICS)).count();
    first - clitics
}

/// The last group of some tokens.
pub fn last_group(tokens: &[Token], verbs: &Verbs) -> Option<Group> {
    (0..tokens.len()).rev().find_map(|at| group_at(tokens, at, verbs))
}

/// The group that begins within a few tokens of a position, with nothing but clitics and adverbs
/// before it: « , a pour sa part déclaré X ».
pub fn group_from(tokens: &[Token], from: usize, verbs: &Verbs) -> Option<Group> {
    let starts = |token: &Token| {
        let (verb, pronoun) = inverted(token.folded);
        let is_auxiliary = AUXILIARIES.contains(&verb) && !token.written.starts_with(['à', 'À']);
        is_auxiliary
            || pronoun.is_some()
            || token.is(&["fait", "fit", "font", "met", "revient", "revenait"])
            || verbs.form(verb, token.written).is_some()
    };
    let skipped = tokens
        .iter()
        .skip(from)
        .take(4)
        .take_while(|token| {
            token.is(&CLITICS)
                || token.is(&[
                    "ainsi",
                    "alors",
                    "aussi",
                    "encore",
                    "notamment",
                    "comme",
                    "a",
                    "enfin",
                    "puis",
                    "et",
                    "ensuite",
                ]) && !starts(token)
        })
        .count();
    let first = from + skipped;
    starts(tokens.get(first)?).then_some(())?;
    let group = (first..tokens.len().min(first + 9)).find_map(|at| group_at(tokens, at, verbs))?;
    (group.first >= from && group.first <= first).then_some(group)
}
