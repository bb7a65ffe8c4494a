//! Who holds an office: the article first, then the lexicon at the date of publication.
//!
//! What the article says anywhere counts, above or below; below only where it names one holder. The
//! country of an article is the state that it names twice as often as any other.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;

use super::{
    article::Article,
    at_home::is_of_trial,
    beside::beside,
    cast::{Held, Who, slug},
    genitive::of_state,
    lookup::demonym,
    ministers::{capitalised, is_minister, only_minister},
    offices::{Role, is_national, parse},
    people::Sense2,
    recalled::recalled,
    roles::opening,
    sport::is_sport,
    surnamed,
    traits::Traits,
    words::is_function_noun,
};
use crate::{
    model::{Form, Kind},
    text::fold,
};

/// What the names and appositions of an article tell about offices, before it is read in order.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The tokens at which an office is named.
    pub heads: FixedBitSet,
    /// Holders told by words beside an office: office, of whom, who.
    pub ahead: Vec<(String, Option<Who>, Who)>,
    /// The state that the article is about.
    pub home: Option<Who>,
    /// It is about a match or a race: cities in it are clubs and places.
    pub is_sport: bool,
    /// Somebody stands trial in it.
    pub is_trial: bool,
    /// The last office with its holder beside it: where it ends, who.
    pub last_beside: Option<(usize, Who)>,
    /// Who was called by the feminine or the masculine of an office beside the name.
    pub is_woman: BTreeMap<Who, bool>,
    /// Ranks and functions right before or after a name: folded noun, where, who.
    pub called: BTreeMap<String, Vec<(usize, Who)>>,
}

/// Looks for all offices once, and for what is said beside them.
pub(super) fn survey(article: &mut Article<'_, '_>) {
    article.told.home = home(article);
    article.told.is_sport = is_sport(article);
    article.told.is_trial = (0..article.tokens.len()).any(|at| is_of_trial(article.tokens.folded(at)));
    calls(article);
    for at in 0..article.tokens.len() {
        let token = article.tokens.get(at).filter(|token| token.traits.has(Traits::OFFICE));
        if !token.is_some_and(|token| token.opens_word || follows_ex(article, at)) {
            continue;
        }
        if matches!(article.tokens.folded(at), "homologue" | "homologues") {
            // Whose counterpart it is depends on what was said before.
            article.told.heads.grow_and_insert(at);
            continue;
        }
        let Some(role) = parse(article, at) else { continue };
        article.told.heads.grow_and_insert(at);
        if role.is_ministry || role.is_plural {
            continue;
        }
        let (from, is_former) = opening(article, at, &role);
        if let Some(found) = beside(article, from, &role) {
            let known = (!is_former).then(|| surnamed::in_office(article, found.who, &role)).flatten();
            let who = known.unwrap_or(found.who);
            article.told.last_beside = Some((role.to, who));
            if role.is_gendered {
                article.told.is_woman.insert(who, role.is_feminine);
            }
            let (office, of) = key(article, &role, is_former, who);
            // Looking ahead stays short however long the text is.
            if article.told.ahead.len() < 256 {
                article.told.ahead.push((office, of, who));
            }
        }
    }
    article.told.last_beside = None;
}

/// « ex-président »: the office is the second piece of its word.
pub(super) fn follows_ex(article: &Article<'_, '_>, at: usize) -> bool {
    article.tokens.before(at, 1) == "ex" && article.tokens.get(at).is_some_and(|token| !token.opens_word)
}

/// The names of persons with a rank or function beside: « le colonel Abdoulaye Maïga ».
fn calls(article: &mut Article<'_, '_>) {
    let mut called: BTreeMap<String, Vec<(usize, Who)>> = BTreeMap::new();
    for named in &article.names {
        let Sense2::Actor(who) = named.sense else { continue };
        if article.cast.kind(who) != Kind::Person {
            continue;
        }
        let titles = (named.from..named.name_from).map(|at| article.tokens.folded(at));
        let before = article.tokens.before(named.from, 1);
        let after =
            if article.tokens.folded(named.to) == "," { article.tokens.folded(named.to + 1) } else { "" };
        let functions = [before, after].into_iter().filter(|word| is_function_noun(word));
        for noun in titles.chain(functions).filter(|noun| noun.len() > 3) {
            called.entry(noun.to_string()).or_default().push((named.from, who));
        }
    }
    article.told.called = called;
}

/// The state that an article names twice or more, and twice as often as any other: by its name, its
/// adjective, its capital, or whom the lexicon knows to have led it; else that of the dateline, else
/// that of the outlet, where no other is named more often.
fn home(article: &Article<'_, '_>) -> Option<Who> {
    let mut counts: BTreeMap<Who, usize> = BTreeMap::new();
    let lexicon = article.cast.lexicon;
    for named in &article.names {
        let who = match named.sense {
            Sense2::Actor(who) | Sense2::Metonym(who) | Sense2::City { acts_for: who, .. } => who,
        };
        let led = || article.cast.known(who)?.roles.iter().find_map(|role| lexicon.idx(&role.of));
        let state = if article.cast.kind(who) == Kind::Person { led().map(Who::Known) } else { Some(who) };
        if let Some(state) = state.filter(|state| article.cast.kind(*state) == Kind::State) {
            *counts.entry(state).or_default() += 1;
        }
    }
    for at in 0..article.tokens.len() {
        let is_small =
            article.tokens.get(at).is_some_and(|token| token.traits.has(Traits::DEMONYM) && !token.capital);
        if let Some((state, _)) = is_small.then(|| demonym(&article.tokens, lexicon, &[], at)).flatten()
            && article.cast.kind(Who::Known(state)) == Kind::State
        {
            *counts.entry(Who::Known(state)).or_default() += 1;
        }
    }
    // « LOMÉ, 20 mars (AFP) – »: as good as two mentions, of a state that is told of at all; agencies write of Mali
    // in Dakar.
    let written_in = article.written_in.filter(|state| counts.contains_key(state));
    if let Some(state) = written_in {
        *counts.entry(state).or_default() += 2;
    }
    let own = article.printed_in.filter(|own| {
        let most = counts.values().max().copied().unwrap_or_default();
        counts.get(own).copied().unwrap_or_default() >= most
    });
    let mut ranked: Vec<(usize, Who)> = counts.into_iter().map(|(who, count)| (count, who)).collect();
    ranked.sort_by_key(|(count, who)| (core::cmp::Reverse(*count), *who));
    let Some((count, who)) = ranked.first().copied() else { return dateline(article).or(own) };
    let second = ranked.get(1).map_or(0, |(count, _)| *count);
    (count >= 2 && count >= second * 2).then_some(who).or_else(|| dateline(article)).or(written_in).or(own)
}

/// « YAOUNDÉ, 3 mai – »: the state of the city in capitals that opens the article.
fn dateline(article: &Article<'_, '_>) -> Option<Who> {
    article.names.iter().take_while(|named| named.from < 64).find_map(|named| match named.sense {
        Sense2::City { acts_for, .. } => article
            .tokens
            .get(named.from)
            .filter(|token| token.shouted && token.opens && article.cast.kind(acts_for) == Kind::State)
            .map(|_| acts_for),
        _ => None,
    })
}

/// Under which office and of whom a holder is remembered.
pub(super) fn key(
    article: &Article<'_, '_>,
    role: &Role,
    is_former: bool,
    who: Who,
) -> (String, Option<Who>) {
    let office = if is_former { format!("former:{}", role.office) } else { role.office.clone() };
    let of = role.of.first().copied().or_else(|| {
        // « le ministre des Affaires étrangères, Abdoulaye Diop »: of what the lexicon says, or of
        // the country of the article.
        if !is_national(&role.office) {
            return None;
        }
        let known = article.cast.known(who);
        let held = known.and_then(|known| known.roles.iter().rev().find(|held| held.office == role.office));
        held.and_then(|held| article.cast.lexicon.idx(&held.of)).map(Who::Known).or(article.told.home)
    });
    (office, of)
}

/// Who the article says holds an office; without `of`, whoever was last given it.
pub(super) fn in_article(
    article: &Article<'_, '_>,
    role: &Role,
    office: &str,
    of: Option<Who>,
) -> Option<Who> {
    let is_it = |other: &str| {
        other == office
            || (of.is_none() && other.strip_prefix(office).is_some_and(|rest| rest.starts_with(':')))
            || (office == "minister" && is_minister(other) && !other.starts_with("former:"))
    };
    let fits = |other: &str, other_of: Option<Who>, who: Who| {
        let is_state = || other_of.is_none_or(|of| article.cast.kind(of) == Kind::State);
        // « par la voix de son porte-parole »: the noun is both, « son » is here a man's.
        let is_his = role.office == "spokesperson"
            && matches!(article.tokens.before(article.at, 1), "son" | "le" | "du" | "au");
        // « la présidente » of a cooperative is not « le chef de l'État ».
        let is_theirs = || {
            let is_woman = article.told.is_woman.get(&who).copied();
            is_woman.is_none_or(|is_woman| {
                if is_woman {
                    (role.is_feminine || !role.is_of_state || !role.is_gendered) && !is_his
                } else {
                    !role.is_feminine
                }
            })
        };
        is_it(other)
            && (of.is_none() || other_of == of)
            && (!role.is_of_state || (is_state() && !other.contains(':')))
            && is_theirs()
    };
    let before = article.cast.held.iter().rev().find(|held: &&Held| fits(&held.office, held.of, held.by));
    if let Some(held) = before {
        return Some(held.by);
    }
    let mut told = article
        .told
        .ahead
        .iter()
        .filter(|(other, other_of, who)| fits(other, *other_of, *who))
        .map(|told| told.2);
    let Some(first) = told.next() else { return unstated(article, role, office, of) };
    // In a title the first of several is meant.
    (article.at < TITLE_LEN || told.all(|other| other == first)).then_some(first)
}

/// « La procureure de Valence … Lise Morvan, la procureure »: who alone was given the office, of
/// nothing that the text says.
fn unstated(article: &Article<'_, '_>, role: &Role, office: &str, of: Option<Who>) -> Option<Who> {
    if of.is_none() {
        return shortened(article, office);
    }
    if is_national(&role.office) || matches!(office, "minister" | "head" | "deputy") {
        return None;
    }
    let told = article.told.ahead.iter().filter(|told| told.0 == office);
    let mut all = told.map(|told| (told.1, told.2));
    let (first_of, first) = all.next()?;
    (first_of.is_none() && all.all(|(of, who)| of.is_none() && who == first)).then_some(first)
}

/// « La Fédération française de tennis … le président de la fédération »: who holds the office of the
/// one thing whose name the noun begins.
fn shortened(article: &Article<'_, '_>, office: &str) -> Option<Who> {
    let (base, noun) = office.split_once(':')?;
    let begins = |of: Option<Who>| {
        let name = of.map(|of| fold(article.cast.card(of).1)).unwrap_or_default();
        name.split(' ').next() == Some(noun)
    };
    let mut fits =
        article.told.ahead.iter().filter(|told| told.0 == base && begins(told.1)).map(|told| told.2);
    let first = fits.next()?;
    fits.all(|who| who == first).then_some(first)
}

/// How many tokens a title may have: within them an office may be that of the first holder told.
/// At 0 titles stay open where two hold the office; without end the last paragraph could mean the
/// first of many.
const TITLE_LEN: usize = 16;

/// Who the lexicon says holds an office, on the day of publication.
pub(super) fn in_lexicon(article: &Article<'_, '_>, office: &str, of: Who) -> Option<Who> {
    let id = article.cast.card(of).0;
    let lexicon = article.cast.lexicon;
    let one: [&str; 1] = [office];
    let offices: &[&str] = match office {
        "president" => &["president", "king"],
        "head" => &["secretary-general", "president", "director-general", "commission-president", "ceo"],
        "coach" | "trainer" => &["coach", "trainer"],
        _ => &one,
    };
    let known = offices.iter().find_map(|office| lexicon.holder(id, office, article.published));
    known.and_then(|person| lexicon.idx(&person.id)).map(Who::Known)
}

/// Who holds an office of something, and how that is known; an actor of its own where nobody says.
pub(super) fn holder(
    article: &mut Article<'_, '_>,
    at: usize,
    role: &Role,
    of: Who,
) -> Option<(Who, &'static str)> {
    if let Some(who) = in_article(article, role, &role.office, Some(of)) {
        return Some((who, "article"));
    }
    if let Some(who) = in_lexicon(article, &role.office, of) {
        return Some((who, "lexicon"));
    }
    if let Some(who) = recalled(article, at, role).or_else(|| only_minister(article, at, role)) {
        return Some((who, "the person before"));
    }
    let kind = article.cast.kind(of);
    if role.is_weak && role.office != "head" || role.is_plural || role.office == "minister" {
        return None;
    }
    if is_national(&role.office) && kind == Kind::Place && role.office != "president" {
        return None;
    }
    let of_id = article.cast.card(of).0.to_string();
    let shown = capitalised(article.tokens.slice(at, role.to));
    let who = article.cast.introduce_as(format!("{of_id}-{}", slug(&role.office)), &shown, Kind::Person);
    Some((who, "unknown"))
}

/// An office whose holder and whose state nobody says: an actor that says so in its id.
pub(super) fn nameless(article: &mut Article<'_, '_>, at: usize, role: &Role) -> Who {
    // « maire (PS) » is the mayor.
    let is_plain = role.of.is_empty() && role.field.is_empty() && !role.office.contains(':');
    let words = article.tokens.slice(at, if is_plain { role.head_to } else { role.to });
    if let Some(home) = article.told.home.filter(|_| is_national(&role.office)) {
        let (state, name, _) = article.cast.card(home);
        let (id, shown) =
            (format!("{state}-{}", slug(&role.office)), format!("{} {}", capitalised(words), of_state(name)));
        return article.cast.introduce_as(id, &shown, Kind::Person);
    }
    let id = format!("{}-sans-nom", slug(&fold(words)));
    article.cast.introduce_as(id, &capitalised(words), Kind::Person)
}

/// « la dirigeante », « le patron »: who alone was said to lead something.
pub(super) fn leader(article: &Article<'_, '_>) -> Option<Who> {
    let leads = |office: &str| {
        let office = office.split(':').next().unwrap_or_default();
        matches!(office, "ceo" | "director-general" | "director" | "president" | "head" | "founder")
    };
    let held = article.cast.held.iter().filter(|held| leads(&held.office)).map(|held| held.by);
    let told = article.told.ahead.iter().filter(|told| leads(&told.0)).map(|told| told.2);
    let mut all = held.chain(told);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// « le colonel », « l'opposant »: who was last called so beside the name.
pub(super) fn called(article: &mut Article<'_, '_>, at: usize) {
    let noun = article.tokens.folded(at);
    let Some(bearers) = article.told.called.get(noun) else { return };
    let is_bare =
        matches!(article.tokens.before(at, 1), "le" | "la" | "l'" | "du" | "au" | "cet" | "cette" | "ce")
            && !matches!(article.tokens.folded(at + 1), "de" | "du" | "des" | "d'" | "en")
            && article.name_over(at).is_none()
            && article.name_from(at + 1).is_none();
    let n_before = bearers.partition_point(|(from, _)| *from <= at);
    let last = n_before.checked_sub(1).and_then(|nth| bearers.get(nth));
    // A function says who is meant only where one person bears it.
    let mut others = bearers.iter().take(64).map(|(_, who)| *who);
    let first = others.next();
    let one = others.all(|who| Some(who) == first);
    if let Some((_, who)) = last.filter(|_| is_bare && (one || super::words::is_title(noun))) {
        let (who, by) = (*who, format!("called:{noun}"));
        article.mention(at, at + 1, who, Form::Role, by);
    }
}
