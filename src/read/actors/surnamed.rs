//! « Le président Ouattara », printed while one whose name ends so was president: that one, though many
//! bear the name and the lexicon takes it alone for nobody's.

use super::{article::Article, cast::Who, offices::Role, people::Sense2};
use crate::{model::Kind, read::lexicon::LexiconActor, text::fold};

/// Whom the lexicon knows under a surname beside an office, on the day of publication; from here on the
/// surname is theirs in the whole article.
pub(super) fn in_office(article: &mut Article<'_, '_>, who: Who, role: &Role) -> Option<Who> {
    let known = known_holder(article, who, role)?;
    for named in article.names.iter_mut().filter(|named| named.sense == Sense2::Actor(who)) {
        named.sense = Sense2::Actor(known);
    }
    let called = article.told.called.values_mut().flatten();
    called.filter(|(_, other)| *other == who).for_each(|(_, other)| *other = known);
    Some(known)
}

fn known_holder(article: &Article<'_, '_>, who: Who, role: &Role) -> Option<Who> {
    let day = article.published.filter(|_| !article.told.is_sport)?;
    let (_, name, kind) = article.cast.card(who);
    // « La présidente Ouattara » is another.
    if role.is_gendered && role.is_feminine {
        return None;
    }
    if !matches!(who, Who::New(_)) || kind != Kind::Person || name.contains(' ') {
        return None;
    }
    let of = role.of.first().copied().or(article.told.home)?;
    let (lexicon, of) = (article.cast.lexicon, article.cast.card(of).0);
    let holder = lexicon.holder(of, &role.office, Some(day))?;
    let surname = fold(name);
    let bears =
        |person: &LexiconActor| fold(&person.name).rsplit_once(' ').is_some_and(|(_, last)| last == surname);
    let held =
        |person: &LexiconActor| person.roles.iter().any(|held| held.of == of && held.office == role.office);
    // Of a father and a son, or two brothers, the name alone does not say which.
    let is_one = lexicon.iter().filter(|person| held(person) && bears(person)).count() == 1;
    lexicon.idx(&holder.id).filter(|_| bears(holder) && is_one).map(Who::Known)
}
