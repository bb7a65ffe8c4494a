//! Offices and who holds them: « le chef de la diplomatie russe », « le maire de Brest », « son
//! homologue malien ».
//!
//! Who holds an office is read from the name beside it first, then from the article, then from the
//! lexicon at the date of publication. An office of something without a known holder is an actor of
//! its own. Indefinite and generic uses (« un ministre », « des préfets ») are not annotated.

use super::{
    article::Article,
    at_home::of_home,
    beside::{Beside, beside},
    cast::slug,
    holders::{called, follows_ex, holder, in_article, key, leader, nameless},
    ministers::{capitalised, ministry, only_minister},
    offices::{Role, is_national, parse},
    possessive::{is_of_body, leads_another},
    recalled::recalled,
    traits::Traits,
    unnamed::is_told_alone,
};
use crate::{
    model::{Form, Kind},
    read::times::vocabulary::month,
};

/// What stands before an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Determiner {
    Definite,
    Indefinite,
    /// « Jean Dupont, maire », « nommé ministre »
    None,
}

/// Annotates the office named at a token, if any; gives where the words end that name it.
pub(super) fn role(article: &mut Article<'_, '_>, at: usize) -> Option<usize> {
    let token = article.tokens.get(at).filter(|token| token.is_word())?;
    let (opens_word, calls) = (token.opens_word, token.traits.has(Traits::TITLE | Traits::FUNCTION_NOUN));
    let is_head = article.told.heads.contains(at);
    if !is_head && !calls {
        return None;
    }
    if !(opens_word || follows_ex(article, at)) || article.name_over(at).is_some() {
        return None;
    }
    let word = article.tokens.folded(at);
    let role = is_head.then(|| parse(article, at)).flatten();
    let Some(role) = role else {
        // Few articles call anybody so: whether one does is asked first.
        if calls && article.told.called.contains_key(word) {
            called(article, at);
        }
        return None;
    };
    if role.is_ministry {
        return ministry(article, at, &role);
    }
    let (from, is_former) = opening(article, at, &role);
    let determiner = determiner(article, from);
    let beside = if role.is_plural { None } else { beside(article, from, &role) };
    // « le juge, X » is told of an office, « le juge X » of a title, « jugé » of neither.
    // « Me X, la juge “nulle” » says what he thinks of it.
    let thinks =
        || matches!(article.tokens.folded(role.to), "«" | "\"" | "“" | "trop" | "tres" | "peu" | "assez");
    let is_title = |found: &Beside| {
        role.office == "judge"
            && (!found.is_apart || article.tokens.slice(at, at + 1).ends_with('é') || thinks())
    };
    let beside = beside.filter(|found| !is_title(found));
    if let Some(found) = beside {
        let (office, of) = key(article, &role, is_former, found.who);
        article.cast.hold(&office, of, found.who);
        article.told.last_beside = Some((role.to, found.who));
        if determiner != Determiner::Indefinite {
            article.mention(from, role.to, found.who, Form::Role, ["role:beside/", &role.office].concat());
        }
        return Some(role.head_to);
    }
    if determiner == Determiner::Indefinite {
        return None;
    }
    if is_former {
        return Some(former(article, from, &role));
    }
    held(article, at, &role, determiner)
}

/// Where an office begins with « ancien » and the like, and whether it is one of the past or future.
pub(super) fn opening(article: &Article<'_, '_>, at: usize, role: &Role) -> (usize, bool) {
    match article.tokens.before(at, 1) {
        "ancien" | "ancienne" | "ex" | "futur" | "future" | "feu" => (at.saturating_sub(1), true),
        "anciens" | "anciennes" | "prochain" | "prochaine" => (at, true),
        _ => (at, role.is_former),
    }
}

/// The determiner before an office, past one or two adjectives.
fn determiner(article: &Article<'_, '_>, from: usize) -> Determiner {
    for back in 1..=3 {
        match article.tokens.before(from, back) {
            "le" | "la" | "l'" | "les" | "des" | "du" | "au" | "aux" | "ce" | "cet" | "cette" | "son"
            | "sa" | "leur" | "notre" | "deux" => return Determiner::Definite,
            // « tout nouveau préfet »
            "tout" | "toute" if back > 1 => {}
            "un" | "une" | "aucun" | "aucune" | "chaque" | "tout" | "plusieurs" | "quelques" | "quel"
            | "certains" => return Determiner::Indefinite,
            word if is_epithet(word) => {}
            _ => return Determiner::None,
        }
    }
    Determiner::None
}

/// Adjectives that may stand before an office without changing it.
pub(super) fn is_epithet(word: &str) -> bool {
    matches!(
        word,
        "nouveau"
            | "nouvelle"
            | "actuel"
            | "actuelle"
            | "jeune"
            | "puissant"
            | "puissante"
            | "propre"
            | "vieux"
            | "emblematique"
            | "inamovible"
            | "tres"
            | "premier"
            | "charismatique"
    )
}

/// « l'ancien président »: whom the article called so beside a name.
fn former(article: &mut Article<'_, '_>, from: usize, role: &Role) -> usize {
    let office = format!("former:{}", role.office);
    let of = role.of.first().copied();
    let again =
        |article: &Article<'_, '_>| in_article(article, role, &role.office, of).filter(|_| role.is_former);
    let Some(who) = in_article(article, role, &office, of).or_else(|| again(article)) else {
        // « le futur Premier ministre » is one person whom nobody knows yet.
        let is_one = matches!(article.tokens.folded(from), "futur" | "future")
            || article.tokens.before(role.to, 1) == "epoque";
        if !role.is_plural && is_one && role.n_words > 1 {
            let id = format!("{}-sans-nom", slug(article.tokens.slice(from, role.to)));
            let shown = capitalised(article.tokens.slice(from, role.to));
            let who = article.cast.introduce_as(id, &shown, Kind::Person);
            article.mention(from, role.to, who, Form::Role, format!("role:unknown/{office}"));
        }
        return role.head_to;
    };
    article.mention(from, role.to, who, Form::Role, format!("role:article/{office}"));
    role.head_to
}

/// Annotates an office by what the article or the lexicon says of its holder.
fn held(article: &mut Article<'_, '_>, at: usize, role: &Role, determiner: Determiner) -> Option<usize> {
    if role.of.is_empty() {
        return bare(article, at, role, determiner);
    }
    if determiner == Determiner::None && !is_national(&role.office) {
        return Some(role.head_to);
    }
    for of in &role.of {
        let Some((who, how)) = holder(article, at, role, *of) else { continue };
        let state = article.cast.card(*of).0.to_string();
        // « les présidents du Nigeria, du Niger et du Tchad »: none of them is « le président » below.
        if !role.is_plural {
            article.cast.hold(&role.office, Some(*of), who);
        }
        article.mention(at, role.to, who, Form::Role, format!("role:{how}/{state}/{}", role.office));
    }
    Some(role.head_to)
}

/// « le président », « la ministre de la Santé », « le maire »: who was last given the office in the
/// article, else who holds it in the article's country.
fn bare(article: &mut Article<'_, '_>, at: usize, role: &Role, determiner: Determiner) -> Option<usize> {
    if matches!(article.tokens.folded(at), "dirigeant" | "dirigeante" | "patron" | "patronne")
        && role.n_words == 1
        && !matches!(article.tokens.folded(role.to), "de" | "du" | "des" | "d'")
    {
        let who = leader(article)?;
        article.mention(at, role.to, who, Form::Role, format!("role:article/{}", role.office));
        return Some(role.head_to);
    }
    if role.is_weak && role.n_words < 2 && role.office != "head" || determiner == Determiner::None {
        return None;
    }
    if role.is_plural {
        return pair(article, at, role);
    }
    let dangling = dangles(article, role.to);
    // « le chef libéral » is not the head of another party.
    let is_other = role.is_weak && role.n_words == 1 && is_of_party(article, role.to);
    // « l'autorité provinciale » is the governor of whom the text spoke.
    if role.office == "local-authority" {
        let is_local = |office: &str| {
            let head = office.split(':').next().unwrap_or_default();
            matches!(head, "governor" | "prefect" | "sub-prefect" | "mayor" | "wali")
        };
        let who = article.cast.held.iter().rev().find(|held| is_local(&held.office)).map(|held| held.by)?;
        article.mention(at, role.to, who, Form::Role, format!("role:article/{}", role.office));
        return Some(role.head_to);
    }
    let said = in_article(article, role, &role.office, None)
        .filter(|who| !(is_other || dangling && role.n_words == 1 || leads_another(article, at, role, *who)));
    let (who, how) = if let Some(who) = said {
        (who, "article")
    } else if is_other || dangling && role.n_words == 1 || is_of_body(article, at, role) {
        return None;
    } else if let Some(who) = of_home(article, at, role) {
        (who, "country")
    } else if let Some(who) = recalled(article, at, role).filter(|_| role.n_words > 1) {
        (who, "the person before")
    } else if let Some(who) = only_minister(article, at, role) {
        (who, "the person before")
    } else if is_told_alone(article, at, role) {
        (nameless(article, at, role), "unknown")
    } else {
        return None;
    };
    article.mention(at, role.to, who, Form::Role, format!("role:{how}/{}", role.office));
    Some(role.head_to)
}

/// Whether an office goes on: « le maire de … », not « au directeur de choisir », « le maire en mars ».
fn dangles(article: &Article<'_, '_>, at: usize) -> bool {
    let next = article.tokens.folded(at + 1);
    match article.tokens.folded(at) {
        "de" | "d'" => {
            let is_infinitive = next.len() > 4
                && (next.ends_with("er") || next.ends_with("ir") || next.ends_with("dre"))
                && article.tokens.get(at + 1).is_some_and(|token| !token.capital);
            !is_infinitive
                || matches!(next, "atelier" | "quartier" | "chantier" | "cadre" | "papier" | "ordre")
        }
        "en" => {
            let is_month = month(next).is_some() || matches!(next, "fin" | "debut");
            !is_month && !next.starts_with(|first: char| first.is_ascii_digit())
        }
        "du" | "des" => true,
        _ => false,
    }
}

/// Whether a small adjective of a movement stands at a token: « libéral », « travailliste ».
fn is_of_party(article: &Article<'_, '_>, at: usize) -> bool {
    let word = article.tokens.folded(at);
    article.tokens.get(at).is_some_and(|token| token.is_word() && !token.capital)
        && (word.ends_with("iste")
            || word.ends_with("crate")
            || word.starts_with("liberal")
            || word.starts_with("conservat")
            || word.starts_with("republicain")
            || word.starts_with("vert"))
}

/// « les chefs d'État », in an article about two states.
fn pair(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Option<usize> {
    let pair = article.pair?;
    let before = article.tokens.before(at, 1);
    let is_known = matches!(before, "les" | "des" | "deux" | "aux");
    if !is_known || role.n_words < 2 || role.office == "minister" || !is_national(&role.office) {
        return None;
    }
    for state in pair {
        let (who, how) = holder(article, at, role, state)?;
        article.mention(at, role.to, who, Form::Role, format!("role:{how}/two states/{}", role.office));
    }
    Some(role.head_to)
}
