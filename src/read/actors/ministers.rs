//! Ministers and ministries: « ministre russe des Affaires étrangères », « le ministère malien ».

use super::{
    article::Article,
    cast::{Held, Who, slug},
    lookup::portfolio,
    offices::{Role, nations, of_whom, preposition},
    people::{Named, Sense2},
    traits::Traits,
};
use crate::model::{Form, Kind};

/// « ministre russe des Affaires étrangères », « ministre des Affaires étrangères de la Russie ».
pub(super) fn minister(article: &Article<'_, '_>, at: usize) -> Role {
    let tokens = &article.tokens;
    let head = tokens.folded(at);
    let (mut of, mut to) = nations(article, at + 1);
    loop {
        to += match (tokens.folded(to), tokens.folded(to + 1)) {
            ("delegue" | "deleguee" | "delegues" | "sortant" | "sortante" | "interimaire", _) => 1,
            ("d'", "etat") | ("par", "interim") => 2,
            _ => break,
        };
    }
    let (mut office, mut field) = ("minister".to_string(), String::new());
    let adjective = between(article, to);
    to += usize::from(adjective.is_some());
    if let Some((id, name, end)) = field_of(article, to) {
        (office, field, to) = (format!("{id}-minister"), name, end);
        if let Some(region) = adjective.filter(|adjective| !is_of_party(adjective)) {
            office = format!("{office}:{region}");
        }
        if of.is_empty() {
            (of, to) = nations(article, end);
        }
        if of.is_empty() {
            (of, to) = of_whom(article, end, false);
        }
    } else if of.is_empty() {
        (of, to) = of_whom(article, to, false);
    }
    let is_plural = head.ends_with('s');
    Role {
        to,
        head_to: to,
        office,
        field,
        of,
        is_plural,
        is_ministry: head.starts_with("ministere"),
        is_weak: false,
        is_former: false,
        is_of_state: false,
        is_gendered: matches!(tokens.before(at, 1), "la" | "le" | "du" | "au"),
        is_feminine: tokens.before(at, 1) == "la",
        n_words: to - at,
    }
}

/// « ministre québécois de l'Agriculture », « ministre libéral des Finances »: a word before a field that is known.
fn between<'t>(article: &Article<'t, '_>, at: usize) -> Option<&'t str> {
    let tokens = &article.tokens;
    let is_word = tokens.get(at).is_some_and(|token| token.is_word() && !token.capital && token.closes_word);
    let start = at + 1 + preposition(article, at + 1)?;
    let word = tokens.folded(at);
    let fits = is_word && word.len() > 3 && !tokens.has(at, Traits::FUNCTION_WORD | Traits::VERB);
    portfolio(tokens, article.cast.lexicon, start).filter(|_| fits).map(|_| word)
}

/// Whether a minister is of a party or about to leave, and no other country's or region's.
fn is_of_party(adjective: &str) -> bool {
    const OTHERS: [&str; 16] = [
        "charge",
        "chargee",
        "federal",
        "federale",
        "liberal",
        "liberale",
        "conservateur",
        "conservatrice",
        "demissionnaire",
        "actuel",
        "actuelle",
        "nouveau",
        "nouvelle",
        "republicain",
        "republicaine",
        "centriste",
    ];
    adjective.ends_with("iste") || OTHERS.contains(&adjective)
}

/// Whether an office is a minister's, of any field and anywhere.
pub(super) fn is_minister(office: &str) -> bool {
    office.split(':').next().is_some_and(|office| office.ends_with("-minister"))
}

/// « Le ministre X avait promis une aide. … a dit le ministre de l'Éducation »: the only minister whom the text has
/// named, without a word of which ministry is theirs.
pub(super) fn only_minister(article: &Article<'_, '_>, at: usize, role: &Role) -> Option<Who> {
    if role.is_plural || role.office == "prime-minister" || !role.office.ends_with("-minister") {
        return None;
    }
    let held = &article.cast.held;
    let mut named = held.iter().filter(|held| held.office == "minister").map(|held| held.by);
    let who = named.next()?;
    let is_one = named.all(|other| other == who);
    let has_field = held.iter().any(|held| held.by == who && held.office.ends_with("-minister"));
    let is_other = article.told.is_woman.get(&who).is_some_and(|is_woman| *is_woman != role.is_feminine);
    // Named in this very sentence somebody stands beside the minister.
    let n_before = article.names.partition_point(|named| named.from < at);
    let is_who = |named: &&Named| matches!(named.sense, Sense2::Actor(actor) if actor == who);
    let last = article.names.get(..n_before).unwrap_or_default().iter().rev().find(is_who)?;
    let is_apart = (last.to..at).any(|between| article.tokens.folded(between) == ".");
    (is_one && !has_field && !(is_other && role.is_gendered) && is_apart).then_some(who)
}

/// The field of a minister from its preposition on: id, words shown, end.
fn field_of(article: &Article<'_, '_>, at: usize) -> Option<(String, String, usize)> {
    let tokens = &article.tokens;
    let start = at + preposition(article, at)?;
    let (id, mut end) = if let Some((known, n_tokens)) = portfolio(tokens, article.cast.lexicon, start) {
        (article.cast.lexicon.portfolio(known)?.id.clone(), start + n_tokens)
    } else {
        let is_name = article.name_over(start).is_some();
        tokens.get(start).filter(|token| token.capital && token.is_word() && !is_name)?;
        let end = adjectives_end(article, start + 1);
        (slug(tokens.slice(start, end)), end)
    };
    end = further_fields(article, end);
    let words = tokens.slice(start, end);
    let between = tokens.slice(at, start).to_lowercase();
    let gap = if between.ends_with(['\'', '’']) { "" } else { " " };
    Some((id, format!("{between}{gap}{}", capitalised(words)), end))
}

/// « de la Santé, de la Famille et des Affaires sociales », « de la Santé et Hygiène publique ».
fn further_fields(article: &Article<'_, '_>, from: usize) -> usize {
    let tokens = &article.tokens;
    let mut end = from;
    for _ in 0..6 {
        let mut next = end;
        while matches!(tokens.folded(next), "," | "et") {
            next += 1;
        }
        if next == end {
            break;
        }
        let Some(start) = preposition(article, next).map(|n_tokens| next + n_tokens) else { break };
        if let Some((_, n_tokens)) = portfolio(tokens, article.cast.lexicon, start) {
            end = start + n_tokens;
            continue;
        }
        // A field that the lexicon does not know has a capital and is no name.
        let is_field = tokens.get(start).is_some_and(|token| token.capital && token.is_word())
            && article.name_over(start).is_none();
        if !is_field {
            break;
        }
        end = adjectives_end(article, start + 1);
    }
    end
}

/// « Ressources | naturelles », « Hygiène | publique »: where the adjectives of a field end.
fn adjectives_end(article: &Article<'_, '_>, from: usize) -> usize {
    let tokens = &article.tokens;
    let is_adjective = |at: usize| {
        let word = tokens.folded(at).trim_end_matches('s');
        tokens.get(at).is_some_and(|token| token.is_word() && !token.capital)
            && ["ique", "ale", "elle", "aire", "ive", "aine", "iere"].iter().any(|end| word.ends_with(end))
            && !matches!(word, "elle" | "semaine")
    };
    (from..from + 3).find(|at| !is_adjective(*at)).unwrap_or(from + 3)
}

/// Words with a capital at their head.
pub(super) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// « le ministère malien des Affaires étrangères », « le ministère malien », « le ministère ».
pub(super) fn ministry(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Option<usize> {
    let key = format!("{}-ministry", role.office.strip_suffix("-minister").unwrap_or("any"));
    let is_any = role.office == "minister";
    if role.of.is_empty() || is_any {
        let of = role.of.first().copied();
        let before = article.tokens.before(at, 1);
        let known = if is_any {
            let fits = |held: &&Held| held.office.ends_with("-ministry") && (of.is_none() || held.of == of);
            article.cast.held.iter().rev().find(fits).map(|held| held.by)
        } else {
            article.cast.last_held(&key, of)
        };
        let definite = matches!(before, "le" | "du" | "au" | "ce");
        let who = match known.filter(|_| definite) {
            Some(who) => who,
            None if is_any || role.is_plural => return None,
            None => {
                let name = format!("Ministère {}", role.field);
                match article.told.home.and_then(|home| article.adjective(home, false)) {
                    Some((id, adjective)) => {
                        let name = format!("Ministère {adjective} {}", role.field);
                        article.cast.introduce_as(format!("{id}-{key}"), &name, Kind::Organisation)
                    }
                    None => article.cast.introduce(&name, Kind::Organisation),
                }
            }
        };
        if !is_any {
            article.cast.hold(&key, of, who);
        }
        let form = if is_any { Form::Description } else { Form::Name };
        article.mention(at, role.to, who, form, format!("ministry:article/{key}"));
        return Some(role.to);
    }
    for of in role.of.clone() {
        let (id, adjective) = article.adjective(of, false)?;
        let name = format!("Ministère {adjective} {}", role.field);
        let who = article.cast.introduce_as(format!("{id}-{key}"), &name, Kind::Organisation);
        article.cast.hold(&key, Some(of), who);
        article.mention(at, role.to, who, Form::Name, format!("ministry:{id}/{key}"));
    }
    Some(role.to)
}
