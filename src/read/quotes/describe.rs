//! A noun phrase that no mention names → the words shown for its speaker: « un habitant du quartier ».
//!
//! The phrase ends where what it says of the speaker ends: at a comma, a relative, a day, or a
//! preposition other than « de ». Names that no mention covers are taken whole. Whom a phrase
//! stands for (« le ministère ») is asked of `people`.

use super::{
    clause::{Scene, Token, bounds},
    governed::DETERMINERS,
    nouns::{ENDS, NAMELESS, OPENERS, TIMES, WRITTEN},
    person_nouns::is_person_noun,
    speaker::Speaker,
    unnamed::KIN,
    verb_group::Pronoun,
};
use crate::model::Kind;

/// The longest description, in tokens: more is a sentence.
const LONGEST: usize = 11;

/// Words that open a phrase as determiners do, and say that nobody is named.
const INDEFINITE: &[&str] = &[
    "sept",
    "huit",
    "neuf",
    "onze",
    "douze",
    "quinze",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "cent",
    "un",
    "une",
    "des",
    "plusieurs",
    "certains",
    "certaines",
    "quelques",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "dix",
    "chaque",
    "aucun",
    "aucune",
];

/// Of somebody told before: « sa voisine de palier ».
const POSSESSIVES: [&str; 6] = ["mon", "ma", "son", "sa", "leur", "notre"];

/// « de » and its forms: what they lead to belongs to the noun.
pub const OF: &[&str] = &["de", "du", "des", "d'"];

/// Whether a noun is one for a human being who speaks.
pub fn is_human(noun: &Token) -> bool {
    noun.among(&NAMELESS) && !noun.is(&["source", "sources"])
}

/// Whether a token opens a noun phrase.
pub fn opens_phrase(token: &Token) -> bool {
    token.is(&DETERMINERS) || token.is(INDEFINITE)
}

/// The speaker that a phrase describes, its first free determiner, bare noun or name onward.
pub fn description(scene: &Scene<'_, '_>, phrase: &[Token]) -> Option<Speaker> {
    let from = (0..phrase.len().min(14)).find(|at| can_begin(phrase, *at))?;
    let rest = phrase.get(from..)?;
    if rest.iter().skip(1).take(2).any(|token| token.among(&WRITTEN)) {
        return None;
    }
    let len = if is_name(rest.first()?) { name_len(rest) } else { phrase_len(rest) };
    let last = rest
        .get(..len)?
        .iter()
        .rev()
        .find(|token| !token.is_mark && !token.is_preposition() && !token.is(&DETERMINERS))?;
    let first = rest.first()?;
    if last.start == first.start && !is_name(first) && !first.among(&NAMELESS) {
        return None;
    }
    let words = scene.reading.text.get(first.start..last.end)?;
    let mut name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if opens_phrase(first) {
        name = lower_first(&name);
    }
    // A definite article is left out, as it is in the names of actors.
    let bare = ["le ", "la ", "les ", "l'", "l’"].iter().find_map(|article| name.strip_prefix(article));
    if let Some(bare) = bare {
        name = bare.to_string();
    }
    Some(Speaker { actor: None, name, at: first.start })
}

/// The phrase that is the subject of a clause: the first that opens the sentence or follows a mark.
pub fn subject<'t, 'a>(head: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
    let from = (0..head.len()).find(|at| {
        let is_free = at.checked_sub(1).and_then(|last| head.get(last)).is_none_or(|last| {
            last.is_mark || last.is_quote || last.is(&["et", "mais", "que", "car", "puis", "alors", "quand"])
        });
        let noun = head.iter().skip(at + 1).take(3);
        is_free
            && head.get(*at).is_some_and(opens_phrase)
            && !noun.take_while(|token| !token.is_mark).any(|token| token.among(&TIMES))
    })?;
    head.get(from..)
}

/// « Un témoin … » that opens one of the last sentences, as the one whom a pronoun can mean.
/// With the end of its sentence.
pub fn opens_sentence(scene: &Scene<'_, '_>, tokens: &[Token]) -> Option<Speaker> {
    // « – Ma mère, elle, ne lisait pas. »
    let n_marks = tokens.iter().take_while(|token| token.is_mark).count();
    let tokens = after_opening(scene, tokens.get(n_marks..).unwrap_or_default());
    let first = tokens.first().filter(|token| {
        token.is(&["un", "une", "cet", "cette", "ce", "le", "la", "l'"]) || token.is(&POSSESSIVES)
    })?;
    let noun = tokens.iter().skip(1).take(3).any(|token| token.among(&NAMELESS));
    let second = tokens.get(1)?;
    // « Son fils de quatre ans », « mon père »
    if first.is(&POSSESSIVES) && !(second.among(&NAMELESS) || second.is(&KIN)) {
        return None;
    }
    let is_definite = first.is(&["le", "la", "l'"]);
    // « Le préfet, X, » is X.
    let (from, to) = bounds(tokens.get(..tokens.len().min(10)).unwrap_or_default());
    let is_unnamed = || !scene.mentions_in(from, to).any(|mention| mention.kind == Kind::Person);
    // « La victime, une étudiante, »
    let is_person = is_person_noun(second) || second.among(&NAMELESS) && !second.is(&["source", "ministre"]);
    let is_role = || scene.mention_at(second.start).is_none() && is_person;
    // « La mère de X » is not X.
    let is_kin = || second.is(&KIN) && tokens.get(2).is_some_and(|of| of.is(OF));
    let is_accused = || second.is(&["accuse", "accusee", "prevenu", "prevenue", "suspect", "suspecte"]);
    // « L'intéressé » calls somebody again.
    if second.is(&["interesse", "interessee"]) {
        return None;
    }
    let noun = if is_definite {
        (is_role() || is_accused()) && is_unnamed() || is_kin() && !is_apposed(scene, tokens)
    } else {
        noun && !is_apposed(scene, tokens)
    };
    (noun && scene.mention_at(first.start).is_none()).then(|| description(scene, tokens)).flatten()
}

/// « Un rescapé, X, hausse les épaules »: the name stands behind the description.
fn is_apposed(scene: &Scene<'_, '_>, tokens: &[Token]) -> bool {
    let comma = tokens.iter().take(9).position(|token| token.is(&[","]));
    let next = comma.and_then(|comma| tokens.get(comma + 1));
    next.and_then(|next| scene.mention_at(next.start)).is_some_and(|mention| mention.kind == Kind::Person)
}

/// « Face à la presse, le diplomate »: the tokens after a short opening that names nobody.
fn after_opening<'t, 'a>(scene: &Scene<'_, '_>, tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    const OPENINGS: [&str; 21] = [
        "face",
        "devant",
        "interroge",
        "interrogee",
        "joint",
        "jointe",
        "contacte",
        "contactee",
        "apres",
        "au",
        "aux",
        "a",
        "dans",
        "sur",
        "sous",
        "en",
        "chez",
        "derriere",
        "pres",
        "plus",
        "depuis",
    ];
    // « Ce soir-là, l'accusé … »
    let is_day = |noun: &Token| {
        ["soir", "jour", "matin", "nuit", "annee", "semaine"].iter().any(|day| noun.folded.starts_with(day))
    };
    let dated = matches!(tokens, [this, day, ..] if this.is(&["ce", "cette"]) && is_day(day));
    let opens = dated || tokens.first().is_some_and(|first| first.is(&OPENINGS));
    let comma = tokens.iter().take(9).position(|token| token.is(&[","]));
    let Some(comma) = comma.filter(|_| opens) else { return tokens };
    let (opening, rest) = tokens.split_at(comma);
    let (from, to) = bounds(opening);
    let names = scene.mentions_in(from, to).any(|mention| mention.kind == Kind::Person);
    if names { tokens } else { rest.get(1..).unwrap_or_default() }
}

/// Whether a described speaker can be « il » or « elle », by the words and by the article before them: « le ministre »
/// is no « elle »; « la victime » is anybody.
pub fn described_agrees(scene: &Scene<'_, '_>, speaker: &Speaker, pronoun: Pronoun) -> bool {
    const ANYBODY: [&str; 6] = ["victime", "personne", "recrue", "star", "vedette", "sentinelle"];
    let before = scene.reading.first_from(speaker.at).checked_sub(1);
    let article = before.map_or("", |at| scene.reading.folded(at));
    let is_anybody = ANYBODY.iter().any(|noun| speaker.name.contains(noun));
    let is_other = match article {
        "le" => pronoun == Pronoun::She,
        "la" => pronoun == Pronoun::He && !is_anybody,
        _ => false,
    };
    agrees(&speaker.name, pronoun) && !is_other
}

/// What the words of a description show; `None` where both can be meant.
pub fn agrees(name: &str, pronoun: Pronoun) -> bool {
    let first = name.split([' ', '’', '\'']).next().unwrap_or_default();
    match first {
        "un" | "le" | "ce" | "cet" => matches!(pronoun, Pronoun::He),
        "une" | "la" | "cette" => pronoun == Pronoun::She,
        "l" | "son" | "sa" | "mon" | "ma" | "leur" | "notre" => {
            let noun = name.split([' ', '’', '\'']).nth(1).unwrap_or_default();
            pronoun != Pronoun::They && kin_gender(noun).is_none_or(|known| known == pronoun)
        }
        "les" | "des" | "plusieurs" | "certains" | "certaines" | "quelques" | "deux" | "trois" | "ces" => {
            pronoun == Pronoun::They
        }
        _ if kin_gender(first).is_some_and(|known| known != pronoun) => false,
        _ if bodys_gender(first).is_some_and(|known| known != pronoun) => false,
        _ => pronoun != Pronoun::They || first.ends_with('s'),
    }
}

/// « juridiction » is she, « gouvernement » is he: what the ending of a body's noun shows.
fn bodys_gender(noun: &str) -> Option<Pronoun> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    if ends(&["tion", "sion", "ture", "ance", "ence", "té"]) {
        Some(Pronoun::She)
    } else if ends(&["ment", "isme", "eau"]) {
        Some(Pronoun::He)
    } else {
        None
    }
}

/// « mère » is she, « fils » is he.
fn kin_gender(noun: &str) -> Option<Pronoun> {
    match noun {
        "mère" | "soeur" | "sœur" | "fille" | "épouse" | "femme" | "veuve" | "tante" | "cousine"
        | "maman" | "voisine" | "amie" | "compagne" => Some(Pronoun::She),
        "père" | "frère" | "fils" | "mari" | "oncle" | "cousin" | "papa" | "voisin" | "ami" | "compagnon"
        | "époux" => Some(Pronoun::He),
        _ => None,
    }
}

/// The words of a noun phrase that begins with its noun, as a speaker: « station de Nîmes ».
pub fn bare_description(scene: &Scene<'_, '_>, phrase: &[Token]) -> Option<Speaker> {
    let last = phrase
        .get(..phrase_len(phrase))?
        .iter()
        .rev()
        .find(|token| !token.is_mark && !token.is_preposition() && !token.is(&DETERMINERS))?;
    let first = phrase.first()?;
    let name = scene.reading.text.get(first.start..last.end)?.to_string();
    Some(Speaker { actor: None, name, at: first.start })
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Whether a phrase can begin at a position: no preposition leads to it.
fn can_begin(phrase: &[Token], at: usize) -> bool {
    let Some(token) = phrase.get(at) else { return false };
    let last = at.checked_sub(1).and_then(|last| phrase.get(last));
    let is_led = last.is_some_and(|last| last.is_preposition() || last.is(&DETERMINERS));
    // « d'autres habitants », « de nombreux témoins »
    let is_many = at == 0
        && token.is(&["d'", "de"])
        && phrase.get(1).is_some_and(|next| next.is(&["autres", "nombreux", "nombreuses"]));
    let is_bare = at == 0 && token.among(&NAMELESS);
    // « expliquait le mois dernier le metteur en scène »
    let is_time = phrase.iter().skip(at + 1).take(2).any(|next| next.among(&TIMES))
        && !phrase.get(at + 1).is_some_and(|next| next.among(&NAMELESS));
    !is_led && !is_time && (opens_phrase(token) || is_name(token) || is_bare || is_many)
}

pub fn is_name(token: &Token) -> bool {
    !token.is_mark
        && !token.is_quote
        && token.written.chars().next().is_some_and(char::is_uppercase)
        && !opens_phrase(token)
        && !token.among(&OPENERS)
        && (token.written.chars().count() > 1 || token.is(&["m"]))
        && !token.is_preposition()
}

fn name_len(tokens: &[Token]) -> usize {
    const PARTICLES: &[&str] = &["de", "du", "des", "d'", "el", "ben", "van", "von", "le"];
    let titles = tokens
        .iter()
        .take(2)
        .take_while(|token| token.is(&["m", "mm", "mme", "me", "dr", "pr", "."]))
        .count();
    let inside = |token: &&Token| is_name(token) || token.is(PARTICLES) || token.is(&["-"]);
    titles + tokens.iter().skip(titles).take(LONGEST).take_while(inside).count()
}

fn phrase_len(tokens: &[Token]) -> usize {
    let noun = tokens.iter().take(3).position(|token| token.among(&NAMELESS));
    let end = (1..tokens.len().min(LONGEST)).find(|at| {
        let Some(token) = tokens.get(*at) else { return true };
        let next = tokens.get(at + 1);
        // « metteur en scène », « rédacteur en chef »
        let is_idiom = token.is(&["en"]) && next.is_some_and(|next| next.is(&["scene", "chef", "ligne"]));
        let is_verb = noun.is_some_and(|noun| *at == noun + 1) && !goes_on(token);
        let is_dot = token.is(&["."])
            && tokens
                .get(at - 1)
                .is_some_and(|last| last.is(&["m", "mm", "dr", "pr", "st"]) || last.written.len() == 1);
        // « la mère de X | sort »
        let is_after_name = *at > 2
            && tokens.get(at - 1).is_some_and(|last| last.written.starts_with(char::is_uppercase))
            && token.written.starts_with(char::is_lowercase)
            && !token.is(OF)
            && !token.is(&["la", "le", "les", "l'"]);
        // « cette commerçante de 41 ans | affirme »
        let is_after_age = tokens.get(at - 1).is_some_and(|last| last.is(&["ans"])) && !token.is(OF);
        is_after_name
            || is_after_age
            || leads_to_infinitive(tokens, *at)
            || token.is_quote
            || token.is_mark && !token.is(&["-"]) && !is_dot
            || token.among(&ENDS) && !is_idiom
            || is_verb
    });
    end.unwrap_or(tokens.len().min(LONGEST))
}

/// « le quotidien | de poser la question »
fn leads_to_infinitive(tokens: &[Token], at: usize) -> bool {
    let is_of = tokens.get(at).is_some_and(|of| of.is(&["de", "d'"]));
    let is_infinitive = |verb: &Token| {
        verb.folded.len() > 4
            && verb.written.starts_with(char::is_lowercase)
            && ["er", "ir", "re"].iter().any(|ending| verb.folded.ends_with(ending))
    };
    is_of
        && tokens.get(at + 1).is_some_and(is_infinitive)
        && tokens.get(at + 2).is_some_and(|next| next.is(&DETERMINERS) || next.is(&["que", "qu'", ":"]))
}

/// Whether a word right behind a noun for people goes on with it: « de », an adjective.
fn goes_on(token: &Token) -> bool {
    const ADJECTIVES: &[&str] = &[
        "aire", "aires", "ique", "iques", "el", "elle", "els", "al", "ale", "aux", "ais", "aise", "ois",
        "oise", "ien", "ienne", "iens", "ain", "aine", "if", "ive", "eux", "euse", "iste", "istes", "ant",
        "ante", "ants", "proche", "proches", "ine", "in", "ible", "able", "que", "ur", "eure",
    ];
    token.is(OF)
        || token.written.trim_end_matches('s').trim_end_matches('e').ends_with('é')
        || token.written.starts_with(char::is_uppercase)
        || token.among(&NAMELESS)
        || ADJECTIVES.iter().any(|ending| token.folded.ends_with(ending))
            && !token.is(&["explique", "indique", "pleure", "demeure", "critique", "complique", "applique"])
}
