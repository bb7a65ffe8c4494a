//! Offices and who holds them: « le chef de la diplomatie russe », « son homologue malien ».
//!
//! Who holds an office is read from the name beside it first, then from the article, then from the
//! lexicon at the date of publication. An office that is given a state but has no known holder is
//! an actor of its own; one without either is not annotated.

use super::{
    article::Article,
    cast::{Who, slug},
    lookup::{demonym, office, portfolio},
    people::Sense2,
};
use crate::model::{Form, Kind};

/// An office as the text names it.
#[derive(Clone, Debug)]
struct Role {
    to: usize,
    /// Such as `foreign-minister`; `minister` for any.
    office: String,
    /// « des Affaires étrangères », for the name of a ministry.
    field: String,
    of: Vec<Who>,
    is_plural: bool,
    is_ministry: bool,
    /// A word such as « patron », which is an office only of something.
    is_weak: bool,
    n_words: usize,
}

/// Annotates the office named at a token, if any; gives where it ends.
pub(super) fn role(article: &mut Article<'_, '_>, at: usize) -> Option<usize> {
    let token = article.tokens.get(at).filter(|token| token.opens_word && token.is_word())?;
    let is_in_name = token.capital && article.name_over(at).is_some();
    if is_in_name {
        return None;
    }
    let role = parse(article, at)?;
    if role.is_ministry {
        return ministry(article, at, &role);
    }
    let before = article.tokens.before(at, 1);
    let is_former = matches!(before, "ancien" | "ancienne" | "anciens" | "ex" | "futur" | "prochain" | "feu")
        || matches!(article.tokens.folded(role.to), "sortant" | "dechu" | "dechue");
    let is_indefinite =
        matches!(before, "un" | "une" | "aucun" | "chaque" | "tout" | "plusieurs" | "quelques");
    let beside = if role.is_plural { None } else { beside(article, at, role.to) };
    if let Some(who) = beside {
        if !is_former {
            article.cast.hold(&role.office, role.of.first().copied(), who);
        }
        if role.n_words > 1 && !is_indefinite {
            article.mention(at, role.to, who, Form::Role, format!("role:beside/{}", role.office));
        }
        return Some(role.to);
    }
    if is_former || is_indefinite {
        return None;
    }
    held(article, at, &role)
}

/// Annotates an office by what the article or the lexicon says of its holder.
fn held(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Option<usize> {
    if role.of.is_empty() {
        return bare(article, at, role);
    }
    for of in &role.of {
        let Some((who, how)) = holder(article, &role.office, *of, role) else { continue };
        let state = article.cast.card(*of).0.to_string();
        article.cast.hold(&role.office, Some(*of), who);
        article.mention(at, role.to, who, Form::Role, format!("role:{how}/{state}/{}", role.office));
    }
    Some(role.to)
}

fn holder(article: &mut Article<'_, '_>, office: &str, of: Who, role: &Role) -> Option<(Who, &'static str)> {
    if let Some(who) = article.cast.last_held(office, Some(of)) {
        return Some((who, "article"));
    }
    let state = article.cast.card(of).0.to_string();
    let lexicon = article.cast.lexicon;
    let offices: &[&str] = if office == "president" { &["president", "king"] } else { &[office] };
    for office in offices {
        let known = lexicon.holder(&state, office, article.published);
        if let Some(at) = known.and_then(|person| lexicon.idx(&person.id)) {
            return Some((Who::Known(at), "lexicon"));
        }
    }
    let kind = article.cast.kind(of);
    if role.is_weak || role.is_plural || kind != Kind::State || office == "minister" {
        return None;
    }
    let name = article.tokens.slice(article.at, role.to);
    let mut letters = name.chars();
    let shown: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let who = article.cast.introduce_as(format!("{state}-{}", slug(office)), &shown, Kind::Person);
    Some((who, "unknown"))
}

/// « le président », « la ministre »: who was last given the office in the article.
fn bare(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Option<usize> {
    let before = article.tokens.before(at, 1);
    if role.is_weak && role.n_words < 2
        || matches!(article.tokens.folded(role.to), "de" | "du" | "des" | "d'" | "en") && role.n_words == 1
    {
        return None;
    }
    if role.is_plural {
        // « les chefs d'État », in an article about two states.
        let pair = article.pair?;
        if !matches!(before, "les" | "des" | "deux" | "aux") || role.n_words < 2 || role.office == "minister"
        {
            return None;
        }
        for state in pair {
            let (who, how) = holder(article, &role.office, state, role)?;
            article.mention(at, role.to, who, Form::Role, format!("role:{how}/two states/{}", role.office));
        }
        return Some(role.to);
    }
    if !matches!(before, "le" | "la" | "l'" | "du" | "au" | "son" | "notre" | "ce" | "cette") {
        return None;
    }
    let who = if role.office == "minister" {
        article.cast.held.iter().rev().find(|held| held.office.ends_with("-minister")).map(|held| held.by)
    } else {
        article.cast.last_held(&role.office, None)
    }?;
    article.mention(at, role.to, who, Form::Role, format!("role:article/{}", role.office));
    Some(role.to)
}

/// The person named right beside an office: « le président russe Vladimir Poutine », « Sergueï
/// Lavrov, ministre… ».
fn beside(article: &Article<'_, '_>, at: usize, to: usize) -> Option<Who> {
    let tokens = &article.tokens;
    let person = |named: Option<&super::people::Named>| match named?.sense {
        Sense2::Actor(who) if article.cast.kind(who) == Kind::Person => Some(who),
        _ => None,
    };
    let adverb =
        usize::from(matches!(tokens.folded(to), "sortant" | "interimaire" | "dechu" | "dechue" | "delegue"));
    let to = to + adverb;
    let comma = usize::from(matches!(tokens.folded(to), "," | ":"));
    if let Some(who) = person(article.name_from(to + comma)) {
        return Some(who);
    }
    let back = match tokens.before(at, 1) {
        "le" | "la" | "l'" if matches!(tokens.before(at, 2), "," | "(") => 3,
        "," | "(" => 2,
        _ => return None,
    };
    person(article.name_over(at.checked_sub(back)?))
}

/// « le ministère malien des Affaires étrangères », « le ministère malien », « le ministère ».
fn ministry(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Option<usize> {
    let key = format!("{}-ministry", role.office.strip_suffix("-minister").unwrap_or("any"));
    let is_any = role.office == "minister";
    if role.of.is_empty() || is_any {
        let of = role.of.first().copied();
        let before = article.tokens.before(at, 1);
        let known = if is_any {
            let fits = |held: &&super::cast::Held| {
                held.office.ends_with("-ministry") && (of.is_none() || held.of == of)
            };
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
                article.cast.introduce(&name, Kind::Organisation)
            }
        };
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

/// Heads of offices that need more words to be one, folded.
const WEAK: &[&str] = &[
    "patron",
    "patronne",
    "chef",
    "cheffe",
    "dirigeant",
    "dirigeants",
    "homme",
    "numero",
    "souverain",
    "roi",
    "emir",
    "sultan",
    "empereur",
    "reine",
    "monarque",
    "secretaire",
    "chancelier",
    "chanceliere",
];

fn parse(article: &Article<'_, '_>, at: usize) -> Option<Role> {
    let tokens = &article.tokens;
    let word = tokens.folded(at);
    if matches!(word, "ministre" | "ministres" | "ministere" | "ministeres") {
        return Some(minister(article, at));
    }
    if matches!(word, "homologue" | "homologues") {
        return counterpart(article, at);
    }
    let (office_idx, n_tokens) = office(tokens, article.cast.lexicon, at)?;
    let (id, _) = article.cast.lexicon.office(office_idx)?;
    let end = at + n_tokens;
    let weak = WEAK.contains(&word);
    let is_plural = tokens.folded(at).ends_with('s') && word != "numeros";
    let (mut of, mut to) = nations(article, end);
    if of.is_empty() {
        (of, to) = of_whom(article, end, true);
    }
    if is_plural && n_tokens == 1 && weak {
        return None;
    }
    // « chef d'État » and « chef » alone are told apart by their length.
    let is_weak = weak && (n_tokens == 1 || id == "secretary-general") || id == "ambassador";
    Some(Role {
        to,
        office: id.to_string(),
        field: String::new(),
        of,
        is_plural,
        is_ministry: false,
        is_weak,
        n_words: to - at,
    })
}

/// « son homologue français »: the office that was spoken of last.
fn counterpart(article: &Article<'_, '_>, at: usize) -> Option<Role> {
    let (of, to) = nations(article, at + 1);
    let office = article
        .cast
        .held
        .iter()
        .rev()
        .find(|held| !held.office.ends_with("-ministry") && !held.office.starts_with("institution"))?;
    let is_plural = article.tokens.folded(at).ends_with('s');
    (!of.is_empty()).then(|| Role {
        to,
        office: office.office.clone(),
        field: String::new(),
        of,
        is_plural,
        is_ministry: false,
        is_weak: false,
        n_words: 2,
    })
}

/// « ministre russe des Affaires étrangères », « ministre des Affaires étrangères de la Russie ».
fn minister(article: &Article<'_, '_>, at: usize) -> Role {
    let tokens = &article.tokens;
    let head = tokens.folded(at);
    let (mut of, mut to) = nations(article, at + 1);
    while matches!(tokens.folded(to), "delegue" | "deleguee" | "charge")
        || (tokens.folded(to) == "d'" && tokens.folded(to + 1) == "etat")
    {
        to += if tokens.folded(to) == "d'" { 2 } else { 1 };
    }
    let (mut office, mut field) = ("minister".to_string(), String::new());
    if let Some((id, name, end)) = field_of(article, to) {
        (office, field, to) = (format!("{id}-minister"), name, end);
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
        office,
        field,
        of,
        is_plural,
        is_ministry: head.starts_with("ministere"),
        is_weak: false,
        n_words: to - at,
    }
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
        (slug(tokens.slice(start, start + 1)), start + 1)
    };
    // « de la Santé, de la Famille et des Affaires sociales »
    loop {
        let mut next = end;
        while matches!(tokens.folded(next), "," | "et") {
            next += 1;
        }
        if next == end {
            break;
        }
        let Some(start) = preposition(article, next).map(|n_tokens| next + n_tokens) else { break };
        let Some((_, n_tokens)) = portfolio(tokens, article.cast.lexicon, start) else { break };
        end = start + n_tokens;
    }
    let words = tokens.slice(start, end);
    let mut letters = words.chars();
    let shown: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let between = tokens.slice(at, start).to_lowercase();
    let gap = if between.ends_with(['\'', '’']) { "" } else { " " };
    Some((id, format!("{between}{gap}{shown}"), end))
}

/// How many tokens the preposition of a field takes: « des », « de la », « de l' ».
fn preposition(article: &Article<'_, '_>, at: usize) -> Option<usize> {
    let tokens = &article.tokens;
    match (tokens.folded(at), tokens.folded(at + 1)) {
        ("de" | "a" | "charge", "la" | "l'") => Some(2),
        ("de" | "des" | "du" | "d'" | "aux", _) => Some(1),
        _ => None,
    }
}

/// The states whose adjectives stand at a token: « malien et russe ».
fn nations(article: &Article<'_, '_>, at: usize) -> (Vec<Who>, usize) {
    let (tokens, lexicon) = (&article.tokens, article.cast.lexicon);
    let (mut of, mut to) = (Vec::new(), at);
    let mut next = at;
    while let Some((state, n_tokens)) = demonym(tokens, lexicon, &article.cast.states, next) {
        if article.cast.kind(Who::Known(state)) == Kind::State || tokens.folded(next).starts_with("europ") {
            of.push(Who::Known(state));
        } else {
            break;
        }
        to = next + n_tokens;
        if !matches!(tokens.folded(to), "et" | ",") {
            break;
        }
        next = to + 1;
    }
    (of, to)
}

/// The state or organisation after « de », « du », « de la »: « de la Russie », « de l'ONU ».
fn of_whom(article: &Article<'_, '_>, at: usize, organisations: bool) -> (Vec<Who>, usize) {
    let Some(n_tokens) = preposition(article, at) else { return (Vec::new(), at) };
    let Some(named) = article.name_from(at + n_tokens) else { return (Vec::new(), at) };
    match named.sense {
        Sense2::Actor(who) => {
            let kind = article.cast.kind(who);
            let fits = kind == Kind::State
                || (organisations && matches!(kind, Kind::Organisation | Kind::ArmedGroup));
            if fits { (vec![who], named.to) } else { (Vec::new(), at) }
        }
        _ => (Vec::new(), at),
    }
}
