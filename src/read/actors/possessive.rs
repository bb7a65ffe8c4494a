//! « son président »: that of the body named last, not whoever presides over another.

use super::{article::Article, cast::Who, offices::Role, people::Sense2};
use crate::{model::Kind, text::fold};

/// How many tokens back the body may stand.
const REACH: usize = 60;

/// Whether the text gave somebody an office of another body than the one that « son », « sa » or « leur » means.
pub(super) fn leads_another(article: &Article<'_, '_>, at: usize, role: &Role, who: Who) -> bool {
    if !matches!(article.tokens.before(at, 1), "son" | "sa" | "leur") {
        return false;
    }
    let Some(body) = body_before(article, at) else { return false };
    let name = fold(article.cast.card(body).1);
    let head = name.split(' ').next().unwrap_or_default();
    let is_other = |office: &str, of: Option<Who>| {
        let noun = office.strip_prefix(role.office.as_str()).and_then(|rest| rest.strip_prefix(':'));
        of.map_or_else(|| noun.is_some_and(|noun| noun != head), |of| of != body)
    };
    let theirs = article.cast.held.iter().filter(|held| held.by == who);
    let mut told = theirs
        .map(|held| (held.office.as_str(), held.of))
        .filter(|(office, _)| office.starts_with(&role.office))
        .peekable();
    told.peek().is_some() && told.all(|(office, of)| is_other(office, of))
}

/// Whether « son », « sa » or « leur » before an office means a body that is no state: « la Fédération … son
/// président ».
pub(super) fn is_of_body(article: &Article<'_, '_>, at: usize, role: &Role) -> bool {
    let is_plain = role.field.is_empty() && !role.office.ends_with("minister");
    is_plain
        && matches!(article.tokens.before(at, 1), "son" | "sa" | "leur")
        && body_before(article, at).is_some()
}

fn body_before(article: &Article<'_, '_>, at: usize) -> Option<Who> {
    let n_before = article.names.partition_point(|named| named.from < at);
    let before = article.names.get(..n_before).unwrap_or_default().iter().rev();
    before.take_while(|named| named.from + REACH > at).find_map(|named| match named.sense {
        Sense2::Actor(who) if matches!(article.cast.kind(who), Kind::Organisation | Kind::Company) => {
            Some(who)
        }
        _ => None,
    })
}
