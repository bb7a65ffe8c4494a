//! Where the lexicon's names stand in the text: longest first, capitals required.

use super::{tokens::Tokens, traits::Traits, unnamed::is_saying};
use crate::{
    model::Kind,
    read::lexicon::{Actors, Entry, OfficeIdx, Use},
    text::WordKind,
};

/// What a name in the text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// An actor.
    Actor(u32),
    /// What always stands for an actor.
    Metonym(u32),
    /// A city that is a place, or acts for an actor.
    City {
        /// The place.
        place: u32,
        /// The state or organisation it may act for.
        acts_for: u32,
    },
}

/// A name in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub from: usize,
    pub to: usize,
    pub sense: Sense,
}

/// All names of the lexicon in the text, by place; none shares a token with another.
pub(super) fn hits(tokens: &Tokens<'_>, lexicon: &Actors) -> Vec<Hit> {
    let (mut hits, mut at) = (Vec::new(), 0);
    while let Some(token) = tokens.get(at) {
        if !token.traits.has(Traits::ACTOR) {
            at += 1;
            continue;
        }
        match hit(tokens, lexicon, at) {
            Some(found) => {
                // « L'Union africaine »: what begins after the article may reach further than « L'Union ».
                let after = matches!(tokens.folded(at), "l'" | "le" | "la" | "les")
                    .then(|| hit(tokens, lexicon, at + 1))
                    .flatten()
                    .filter(|longer| longer.to > found.to);
                let found = after.unwrap_or(found);
                at = found.to;
                hits.push(without_small_article(tokens, found));
            }
            None => at += 1,
        }
    }
    hits
}

/// « la Manche » names the Manche: a small article is no part of a name.
fn without_small_article(tokens: &Tokens<'_>, hit: Hit) -> Hit {
    let is_small = tokens.get(hit.from).is_some_and(|token| !token.capital || token.opens);
    let is_article = hit.to - hit.from == 2 && matches!(tokens.folded(hit.from), "la" | "le" | "l'" | "les");
    let is_place = matches!(hit.sense, Sense::City { .. } | Sense::Actor(_));
    let from = hit.from
        + usize::from(
            is_article && is_small && is_place && !tokens.get(hit.from).is_some_and(|token| token.capital),
        );
    Hit { from, ..hit }
}

/// The organisation of the lexicon that a token names or begins to name.
pub(super) fn organisation_known(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<u32> {
    let Sense::Actor(actor) = hit(tokens, lexicon, at)?.sense else { return None };
    let kind = lexicon.at(actor)?.kind;
    matches!(kind, Kind::Organisation | Kind::ArmedGroup | Kind::Company).then_some(actor)
}

/// The organisation of the lexicon whose acronym stands at a token.
pub(super) fn acronym_known(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<u32> {
    let is_alone = hit(tokens, lexicon, at)?.to == at + 1;
    organisation_known(tokens, lexicon, at).filter(|_| is_alone)
}

/// « a indiqué à l'AFP », « un journaliste de l'AFP »: the news agency, whatever party has its letters.
pub(super) fn is_told_to(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> bool {
    const AGENCIES: [&str; 8] = ["afp", "reuters", "ap", "apa", "pana", "dpa", "aps", "map"];
    let is_agency = acronym_known(tokens, lexicon, at)
        .and_then(|known| lexicon.at(known))
        .is_some_and(|known| AGENCIES.contains(&known.id.as_str()));
    let before = tokens.before(at, 3);
    let is_told = match (tokens.before(at, 1), tokens.before(at, 2)) {
        ("l'", "a") => is_saying(before),
        ("l'", "de") => matches!(
            before,
            "aupres"
                | "journaliste"
                | "journalistes"
                | "correspondant"
                | "correspondante"
                | "photographe"
                | "bureau"
                | "depeche"
                | "calcul"
                | "decompte"
        ),
        _ => false,
    };
    is_agency && is_told
}

/// The place or organisation that one piece of a hyphenated word names: « Paris-Strasbourg ».
pub(super) fn piece_known(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<Sense> {
    let names =
        |_: usize, entry: &Entry| matches!(entry.means, Use::Name(_) | Use::Capital(_)) && !entry.is_common;
    let symbols = tokens.get(at).filter(|token| token.symbol != 0)?.symbol;
    let found = lexicon.names().longest(core::iter::once(symbols), names)?;
    let usable = found.entries.iter().filter(|entry| names(1, entry)).map(|entry| entry.means);
    sense(lexicon, usable).filter(|sense| match sense {
        Sense::Actor(at) => {
            lexicon.at(*at).is_some_and(|actor| !matches!(actor.kind, Kind::State | Kind::Person))
        }
        Sense::City { .. } => true,
        Sense::Metonym(_) => false,
    })
}

fn hit(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<Hit> {
    let token = tokens.get(at).filter(|token| token.opens_word && token.traits.has(Traits::ACTOR))?;
    let names = lexicon.names();
    let fits = |n_pieces: usize, entry: &Entry| {
        matches!(entry.means, Use::Name(_) | Use::Capital(_) | Use::Metonym(_))
            && fits(tokens, at, n_pieces, entry)
    };
    let pieces = |from: usize| (from..tokens.len()).map_while(|at| tokens.get(at));
    let exact = names.longest(pieces(at).map(|token| token.symbol), fits);
    let sound =
        if token.sound == 0 { None } else { names.longest_sound(pieces(at).map(|token| token.sound), fits) };
    let n_exact = exact.map_or(0, |found| found.n_pieces);
    let found = sound.filter(|found| found.n_pieces > n_exact).or(exact)?;
    let usable = |entry: &&Entry| fits(found.n_pieces, entry);
    let sense = sense(lexicon, found.entries.iter().filter(usable).map(|entry| entry.means))?;
    Some(Hit { from: at, to: at + found.n_pieces, sense })
}

fn sense(lexicon: &Actors, meanings: impl Iterator<Item = Use>) -> Option<Sense> {
    let (mut name, mut place, mut capital, mut metonym) = (None, None, None, None);
    for meaning in meanings {
        match meaning {
            Use::Name(at) if lexicon.at(at).is_some_and(|actor| actor.kind == Kind::Place) => {
                place = place.or(Some(at));
            }
            Use::Name(at) => name = name.or(Some(at)),
            Use::Capital(at) => capital = capital.or(Some(at)),
            Use::Metonym(at) => metonym = metonym.or(Some(at)),
            _ => {}
        }
    }
    match (name, place, metonym.or(capital)) {
        (Some(name), ..) => Some(Sense::Actor(name)),
        (None, Some(place), Some(acts_for)) => Some(Sense::City { place, acts_for }),
        (None, Some(place), None) => Some(Sense::Actor(place)),
        (None, None, _) => metonym.map(Sense::Metonym),
    }
}

/// Whether a name of the lexicon is written as a name here.
fn fits(tokens: &Tokens<'_>, at: usize, n_pieces: usize, entry: &Entry) -> bool {
    let Some(last) = tokens.get(at + n_pieces - 1) else { return false };
    let pieces = || (at..at + n_pieces).filter_map(|at| tokens.get(at));
    let capitals =
        pieces().take(32).enumerate().all(|(nth, token)| entry.capitals >> nth & 1 == 0 || token.capital);
    if !last.closes_word || !capitals || (entry.shouted && !last.shouted) {
        return false;
    }
    let determined = || matches!(tokens.before(at, 1), "la" | "l'" | "sa" | "une" | "cette" | "les");
    // « UN HANGAR EN FUMÉE », « Eau et assainissement »: two or three letters are an acronym only
    // where they are written as one.
    let is_short = n_pieces == 1
        && matches!(last.folded, "un" | "eau" | "ares" | "as" | "us")
        && (last.loud || !last.shouted);
    if is_short {
        return false;
    }
    // « les régions du Sud-Ouest »: after its article a quarter of the sky, else the paper.
    let is_quarter = n_pieces == 2
        && matches!(tokens.folded(at), "sud" | "nord")
        && matches!(tokens.folded(at + 1), "ouest" | "est")
        && matches!(tokens.before(at, 1), "le" | "du" | "au");
    if is_quarter && matches!(entry.means, Use::Name(_)) {
        return false;
    }
    // « moins de 24 heures après » is no paper.
    let is_duration = tokens.get(at).is_some_and(|token| token.kind == WordKind::Number)
        && !matches!(tokens.before(at, 1), "«" | "“" | "\"" | "journal" | "quotidien" | "selon");
    if is_duration && !last.capital {
        return false;
    }
    // « TotalEnergies » is no French word, wherever it stands.
    let is_joined = last.text.chars().skip(1).any(char::is_uppercase) && !last.shouted;
    let is_word_here =
        n_pieces == 1 && entry.is_common && !is_joined && (last.opens || last.loud || determined());
    !is_word_here
}

/// The state whose adjective stands at a token, and how many tokens it takes. An adjective of
/// several states is that of the one last named.
pub(super) fn demonym(
    tokens: &Tokens<'_>,
    lexicon: &Actors,
    named: &[u32],
    at: usize,
) -> Option<(u32, usize)> {
    let is_open = |n_pieces: usize, entry: &Entry| {
        matches!(entry.means, Use::Demonym(_))
            && tokens.get(at + n_pieces - 1).is_some_and(|token| token.closes_word)
    };
    let token = tokens.get(at).filter(|token| token.opens_word && token.traits.has(Traits::DEMONYM))?;
    let symbols = (at..).map_while(|at| tokens.get(at)).map(|token| token.symbol);
    let found = lexicon.names().longest(symbols, is_open)?;
    if token.capital && !token.loud {
        return None;
    }
    let mut of = found.entries.iter().filter_map(|entry| match entry.means {
        Use::Demonym(at) => Some(at),
        _ => None,
    });
    let first = of.next()?;
    let meant = named.iter().rev().find(|state| **state == first || of.clone().any(|other| other == **state));
    Some((meant.copied().unwrap_or(first), found.n_pieces))
}

/// Whether the people of a state are named at a token: « les Maliens ».
pub(super) fn is_population(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> bool {
    if !tokens.has(at, Traits::DEMONYM) {
        return false;
    }
    let is_demonym = |_: usize, entry: &Entry| matches!(entry.means, Use::Demonym(_));
    let symbols = (at..).map_while(|at| tokens.get(at)).map(|token| token.symbol);
    lexicon.names().longest(symbols, is_demonym).is_some()
}

/// Whether a piece of a word would name a state by itself: « Russie-Afrique » is neither.
pub(super) fn is_name_of_state(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> bool {
    let is_state = |_: usize, entry: &Entry| match entry.means {
        Use::Name(actor) => lexicon.at(actor).is_some_and(|actor| actor.kind == Kind::State),
        _ => false,
    };
    let symbols = tokens.get(at).map(|token| token.symbol).into_iter();
    lexicon.names().longest(symbols, is_state).is_some()
}

/// The office named at a token, and how many tokens it takes.
pub(super) fn office(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<(OfficeIdx, usize)> {
    longest_of(tokens, lexicon, at, Use::OFFICE, |means| match means {
        Use::Office(office) => Some(office),
        _ => None,
    })
}

/// The portfolio named at a token, and how many tokens it takes.
pub(super) fn portfolio(tokens: &Tokens<'_>, lexicon: &Actors, at: usize) -> Option<(u32, usize)> {
    longest_of(tokens, lexicon, at, Use::PORTFOLIO, |means| match means {
        Use::Portfolio(portfolio) => Some(portfolio),
        _ => None,
    })
}

fn longest_of<T>(
    tokens: &Tokens<'_>,
    lexicon: &Actors,
    at: usize,
    kind: u8,
    wanted: impl Fn(Use) -> Option<T>,
) -> Option<(T, usize)> {
    // « ex-président »: the office is there although another piece opens the word.
    let opens = |opens_word: bool| opens_word || tokens.before(at, 1) == "ex";
    tokens
        .get(at)
        .filter(|token| opens(token.opens_word) && lexicon.names().may_begin(token.symbol, kind))?;
    let symbols = (at..).map_while(|at| tokens.get(at)).map(|token| token.symbol);
    let ends = |n_pieces: usize, entry: &Entry| {
        wanted(entry.means).is_some() && tokens.get(at + n_pieces - 1).is_some_and(|token| token.closes_word)
    };
    let found = lexicon.names().longest(symbols, ends)?;
    let means = found.entries.iter().find_map(|entry| wanted(entry.means))?;
    Some((means, found.n_pieces))
}
