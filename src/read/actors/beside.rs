//! The person named right beside an office: « le président russe Vladimir Poutine », « Sergueï
//! Lavrov, ministre… », « Jean Dupont, 45 ans, nouveau maire de Brest ».
//!
//! A comma joins the two only where the sentence can be read so: « selon Jean Dupont, le maire de
//! Brest a menti » speaks of two people.

use super::{
    article::Article,
    cast::Who,
    compounds::is_adjective,
    kinds::acts,
    offices::{Role, parse},
    people::{Named, Sense2},
    roles::is_epithet,
    traits::Traits,
};
use crate::{model::Kind, text::WordKind};

/// The holder of an office, told by the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    pub who: Who,
    /// A comma or bracket stands between: the office is a mention of its own.
    pub is_apart: bool,
}

/// Who is named beside an office whose words, with « ancien » and the like, begin at a token.
pub(super) fn beside(article: &Article<'_, '_>, from: usize, role: &Role) -> Option<Beside> {
    let after = after(article, from, role.to, 0).filter(|after| !after.is_apart || !is_served(article, from));
    // « X, patron de la police, le capitaine Y, … »: without an article an office is of whom stands before.
    let skipped =
        usize::from(matches!(article.tokens.before(from, 1), "premier" | "premiere" | "actuel" | "actuelle"));
    let is_bare = article.tokens.before(from, 1 + skipped) == ",";
    if is_bare && after.is_some_and(|after| after.is_apart) {
        let before = before(article, from, role.to);
        if before.is_some() {
            return before;
        }
    }
    after
        .or_else(|| before(article, from, role.to))
        .or_else(|| copula(article, from).map(|who| Beside { who, is_apart: false }))
}

/// « le directeur de cabinet du préfet, X », « l'avocate de la ministre, X »: X serves whoever holds the office.
fn is_served(article: &Article<'_, '_>, from: usize) -> bool {
    const SERVING: [&str; 26] = [
        "cabinet",
        "presse",
        "avocat",
        "avocate",
        "conseil",
        "conseiller",
        "conseillere",
        "porte-parole",
        "adjoint",
        "adjointe",
        "assistant",
        "assistante",
        "attache",
        "attachee",
        "collaborateur",
        "collaboratrice",
        "emissaire",
        "representant",
        "representante",
        "epouse",
        "femme",
        "veuve",
        "fils",
        "fille",
        "frere",
        "soeur",
    ];
    let tokens = &article.tokens;
    let n_small = match (tokens.before(from, 2), tokens.before(from, 1)) {
        ("de", "la" | "l'") => 2,
        (_, "du" | "des" | "de" | "d'") => 1,
        _ => return false,
    };
    let head = from.saturating_sub(n_small);
    // « porte-parole » is two tokens.
    SERVING.contains(&tokens.before(head, 1)) || tokens.before(head, 1) == "parole"
}

fn person(article: &Article<'_, '_>, named: Option<&Named>) -> Option<Who> {
    match named?.sense {
        Sense2::Actor(who) if article.cast.kind(who) == Kind::Person => Some(who),
        _ => None,
    }
}

fn after(article: &Article<'_, '_>, from: usize, to: usize, depth: usize) -> Option<Beside> {
    let tokens = &article.tokens;
    let mut at = to;
    // « le président varois, Mourad Boudjellal »
    let is_local = is_local(tokens.folded(at));
    if is_local
        && tokens.get(at).is_some_and(|token| token.is_word() && !token.capital)
        && tokens.folded(at + 1) == ","
    {
        at += 1;
    }
    if tokens.folded(at) == "(" && tokens.folded(at + 2) == ")" {
        at += 3;
    }
    if let Some(named) = article.name_from(at)
        && let Some(who) = person(article, Some(named))
    {
        return (depth == 0 || !is_at_side(article, named.to)).then_some(Beside { who, is_apart: false });
    }
    if let Some(who) = after_complement(article, from, at) {
        return Some(Beside { who, is_apart: true });
    }
    if !matches!(tokens.folded(at), "," | ":" | "(") {
        return None;
    }
    let is_comma = tokens.folded(at) == ",";
    at += 1;
    let named = article
        .name_from(at)
        .or_else(|| titled(article, at))
        .filter(|named| !is_at_side(article, named.to) && !is_of_other_gender(article, from, at));
    if let Some(who) = person(article, named) {
        let cites = cites(article, from);
        let closed =
            named.is_some_and(|named| closes(article, named.to) && !acts_past_aside(article, named.to));
        return (!cites || closed).then_some(Beside { who, is_apart: true });
    }
    // « le ministre d'État, ministre de la Défense, Malan Jean-Paul »
    if is_comma && depth == 0 && !is_of_other_gender(article, from, at) {
        let skip = usize::from(matches!(tokens.folded(at), "le" | "la" | "l'"));
        // « le médiateur, l'ancien président tanzanien X »
        let skip = skip + usize::from(matches!(tokens.folded(at + skip), "ancien" | "ancienne"));
        let next = parse(article, at + skip)?;
        return after(article, from, next.to, 1);
    }
    None
}

/// How many tokens an office may go on for before its comma: « la présidente de la Coordination des
/// associations et organisations féminines (Cafo) de la Région de Ségou, X, ».
const COMPLEMENT: usize = 22;

/// The person named after a long complement of an office, between two commas: no verb, no other
/// person and no second comma stands before; asides in brackets and « chargé de … » may.
fn after_complement(article: &Article<'_, '_>, from: usize, at: usize) -> Option<Who> {
    let tokens = &article.tokens;
    // « Secrétaire général du bureau régional, X, … » opens its sentence.
    let is_definite =
        matches!(tokens.before(from, 1), "le" | "la" | "l'" | "du" | "au" | "son" | "sa" | "leur")
            || tokens.get(from).is_some_and(|token| token.opens);
    if !is_definite || !continues(article, at) {
        return None;
    }
    let cites = cites(article, from);
    let mut near = at;
    while near < at + COMPLEMENT {
        let token = tokens.get(near)?;
        // « en charge de l'énergie »
        let is_verb = acts(tokens, near) && !matches!(tokens.folded(near), "a" | "l'");
        if token.opens && near > at || is_verb {
            return None;
        }
        if let Some(named) = article.name_from(near) {
            if person(article, Some(named)).is_some() {
                return None;
            }
            near = named.to;
            continue;
        }
        match tokens.folded(near) {
            "," if matches!(tokens.folded(near + 1), "charge" | "chargee") => near += 1,
            "," => {
                let named = article.name_from(near + 1);
                let who = person(article, named)?;
                // « Pour l'avocat de la famille, Me X, … »; « selon le maire de Brest, X, 34 ans, a … » is two people.
                let is_own = |to: usize| tokens.folded(to) == "," && !acts_past_aside(article, to);
                return named
                    .filter(|named| closes(article, named.to) && tokens.folded(named.to) != "et")
                    .filter(|named| !cites || is_own(named.to))
                    .map(|_| who);
            }
            ":" | ";" | "." | "«" | "»" | "\"" | "“" | "”" | "qui" | "que" | "qu'" | "dont" | "a"
                if token.text != "à" =>
            {
                return None;
            }
            _ => near += 1,
        }
    }
    None
}

/// Whether an office goes on at a token: « et organisations », « de la Région », « (Cafo) ».
fn continues(article: &Article<'_, '_>, at: usize) -> bool {
    let tokens = &article.tokens;
    let is_small = tokens.get(at).is_some_and(|token| token.is_word() && !token.capital);
    // « le ministre et le bourgmestre, X »: X holds the second alone.
    if tokens.folded(at) == "et" && matches!(tokens.folded(at + 1), "le" | "la" | "l'" | "son" | "sa") {
        return false;
    }
    let is_charged = tokens.folded(at) == "," && matches!(tokens.folded(at + 1), "charge" | "chargee")
        || tokens.folded(at) == "en" && tokens.folded(at + 1) == "charge";
    matches!(
        tokens.folded(at),
        "de" | "du" | "des" | "d'" | "(" | "et" | "aupres" | "au" | "aux" | "pour" | "chez"
    ) || is_charged
        || is_small && (is_adjective(tokens, at) || is_local(tokens.folded(at)))
}

/// « le président varois », « le ministre wallon »: an adjective of a place.
fn is_local(word: &str) -> bool {
    const ENDINGS: [&str; 15] = [
        "ois", "oise", "ais", "aise", "ien", "ienne", "ain", "aine", "al", "ale", "lon", "tan", "mand",
        "ton", "ard",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// « le Premier ministre, le colonel Abdoulaye Maïga », « leur chef, le lieutenant-colonel X »
fn titled<'a>(article: &'a Article<'_, '_>, at: usize) -> Option<&'a Named> {
    if !matches!(article.tokens.folded(at), "le" | "la" | "l'") {
        return None;
    }
    (1..=4)
        .take_while(|n| *n == 1 || article.tokens.has(at + n - 1, Traits::TITLE))
        .find_map(|n| article.name_from(at + n).filter(|named| n > 1 || named.from < named.name_from))
}

/// « la directrice, le préfet Jean Dumont à ses côtés, »: who stands beside somebody is another.
fn is_at_side(article: &Article<'_, '_>, at: usize) -> bool {
    let tokens = &article.tokens;
    tokens.folded(at) == "a"
        && matches!(tokens.folded(at + 1), "ses" | "son" | "sa" | "leurs")
        && matches!(tokens.folded(at + 2), "cotes" | "cote" | "droite" | "gauche")
}

/// « la directrice de l'agence, le préfet Jean Dumont »: two articles of two genders are two people.
fn is_of_other_gender(article: &Article<'_, '_>, from: usize, at: usize) -> bool {
    matches!((article.tokens.before(from, 1), article.tokens.folded(at)), ("la" | "une", "le"))
}

/// Whether the phrase that an office opens is only cited: « selon le préfet, Jean Dupont a tiré ».
fn cites(article: &Article<'_, '_>, from: usize) -> bool {
    (1..=3).any(|back| matches!(article.tokens.before(from, back), "selon" | "apres" | "pour" | "dixit"))
}

/// « selon le procureur, X, seul survivant, a reconnu les faits »: X does so, told of by the other.
fn acts_past_aside(article: &Article<'_, '_>, comma: usize) -> bool {
    let tokens = &article.tokens;
    if tokens.folded(comma) != "," {
        return false;
    }
    let does = |at: usize| {
        let is_small =
            tokens.get(at).is_some_and(|token| !token.text.starts_with('à')) && tokens.folded(at) != "l'";
        is_small && (acts(tokens, at) || matches!(tokens.folded(at), "a" | "n'" | "s'" | "ne" | "se"))
    };
    for at in comma + 1..comma + 16 {
        match tokens.folded(at) {
            "," => return does(at + 1),
            "." | ":" | ";" | "«" | "\"" | "“" | "" => return false,
            _ if does(at) => return at == comma + 1,
            _ => {}
        }
    }
    false
}

/// « le maire du Palais. », « le président des Transformateurs, »: a complement with a capital, and its end.
fn closes_complement(article: &Article<'_, '_>, at: usize) -> bool {
    let tokens = &article.tokens;
    let n_small = match (tokens.folded(at), tokens.folded(at + 1)) {
        ("de", "la" | "l'") => 2,
        ("de" | "du" | "des" | "d'", _) => 1,
        _ => return false,
    };
    let is_capital = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.capital);
    let from = at + n_small;
    let to = (from..from + 5).find(|at| !is_capital(*at) && tokens.folded(*at) != "-").unwrap_or(from);
    to > from && tokens.get(to).is_none_or(|token| token.kind == WordKind::Mark)
}

/// Whether an apposition may end before a token: no verb follows.
fn closes(article: &Article<'_, '_>, at: usize) -> bool {
    article.tokens.get(at).is_none_or(|token| token.kind == WordKind::Mark)
        || matches!(article.tokens.folded(at), "et" | "qui" | "dont" | "que" | "qu'")
        || article.tokens.get(at).is_some_and(|token| token.opens)
}

fn before(article: &Article<'_, '_>, from: usize, to: usize) -> Option<Beside> {
    let tokens = &article.tokens;
    // « Yvonne Tréguer, nouvelle préfète »
    // « Pierre Maille, aujourd'hui président », « Paul Magnette, par ailleurs bourgmestre »
    let from = from - usize::from(is_epithet(tokens.before(from, 1)));
    // « X, tout nouveau commandant »
    let from = from - usize::from(matches!(tokens.before(from, 1), "tout" | "toute"));
    let from = match (tokens.before(from, 2), tokens.before(from, 1)) {
        ("par", "ailleurs") => from - 2,
        (_, "aujourd'hui" | "alors" | "desormais" | "egalement" | "aussi" | "toujours") => from - 1,
        _ => from,
    };
    let (mark, has_article) = match tokens.before(from, 1) {
        "le" | "la" | "l'" | "son" | "sa" | "leur" | "notre"
            if matches!(tokens.before(from, 2), "," | "(") =>
        {
            (2, true)
        }
        "," | "(" => (1, false),
        "et" => {
            if let Some((end, who)) = article.told.last_beside
                && end + 1 == from
            {
                return Some(Beside { who, is_apart: true });
            }
            // « Grégory Chardon, arboriculteur et président »
            let is_trade = from
                .checked_sub(2)
                .and_then(|at| tokens.get(at))
                .is_some_and(|token| token.is_word() && !token.capital);
            if !is_trade || tokens.before(from, 3) != "," {
                return None;
            }
            (3, false)
        }
        _ => return None,
    };
    if has_article && !closes(article, to) && !closes_complement(article, to) {
        return None;
    }
    let mut last = from.checked_sub(mark + 1)?;
    // « X, alias "Barbecue", chef de file »
    if matches!(tokens.folded(last), "\"" | "»" | "”")
        && let Some(alias) = (2..=8)
            .filter_map(|back| last.checked_sub(back))
            .find(|at| matches!(tokens.folded(*at), "alias" | "dit" | "dite"))
    {
        last = alias.checked_sub(1 + usize::from(tokens.before(alias, 1) == ","))?;
    }
    // « Jean Dupont, 45 ans, maire », « Jean Dupont (LR), maire »
    let is_age = tokens.folded(last) == "ans" && tokens.before(last, 2) == ",";
    let is_party = tokens.folded(last) == ")" && tokens.before(last, 2) == "(";
    if is_age || is_party {
        last = last.checked_sub(3)?;
    }
    if let Some((end, who)) = article.told.last_beside
        && end == last + 1
    {
        return Some(Beside { who, is_apart: true });
    }
    let named = article.name_over(last).filter(|named| named.to == last + 1);
    let who = person(article, named).or_else(|| past_apposition(article, last));
    who.map(|who| Beside { who, is_apart: true })
}

/// « X, son ancien assistant, aujourd'hui directeur du musée »: past what else is said of X.
fn past_apposition(article: &Article<'_, '_>, last: usize) -> Option<Who> {
    let tokens = &article.tokens;
    let is_small = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_word() && !token.capital) && !acts(tokens, at)
    };
    let first = (0..6).map_while(|back| last.checked_sub(back).filter(|at| is_small(*at))).last()?;
    let comma = first.checked_sub(1).filter(|at| tokens.folded(*at) == ",")?;
    let opens = matches!(tokens.folded(first), "son" | "sa" | "leur" | "ancien" | "ancienne" | "un" | "une");
    let named = article.name_over(comma.checked_sub(1)?).filter(|named| named.to == comma && opens);
    person(article, named)
}

/// « Jean Dupont est maire de Brest », « Jean Dupont a été élu président du club ».
fn copula(article: &Article<'_, '_>, from: usize) -> Option<Who> {
    let tokens = &article.tokens;
    let (mut at, mut is_being) = (from.checked_sub(1)?, false);
    for _ in 0..6 {
        let word = tokens.folded(at);
        match word {
            "est" | "etait" | "devient" | "devenu" | "devenue" | "nomme" | "nommee" | "elu" | "elue"
            | "reelu" | "reelue" | "reste" | "designe" | "designee" | "sera"
            // « X prenait ses fonctions de préfet »
            | "fonctions" | "poste" => is_being = true,
            "prenait" | "prend" | "pris" | "ses" | "de" | "au" | "comme" if is_being || word == "de" => {}
            "a" | "ete" | "le" | "la" | "l'" | "ensuite" | "aussi" | "lui" | "depuis" => {}
            _ => break,
        }
        at = at.checked_sub(1)?;
    }
    let named = article.name_over(at).filter(|named| is_being && named.to == at + 1);
    person(article, named)
}
