//! The words around a figure → how it is meant: for each of what, asked for or offered, so far or in all, by what
//! deed of whom. Two figures that are meant otherwise can both be right.

use super::{
    concepts::Concept,
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::text::WordKind;

/// How a figure is meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Manner {
    /// For each of what it holds (« pour 100 000 habitants », « par mois »), folded.
    per: Option<String>,
    stance: Stance,
    /// Whether it is a count that goes on: « depuis lundi », « à ce jour ».
    pub(super) so_far: bool,
    /// What was done to, or by, what is counted.
    deed: Option<Concept>,
    /// Whether only some are counted by that deed (« soigné 40 malades »).
    some: bool,
    /// The kind of those who did it, and their noun.
    by: Option<usize>,
    payer: Option<Concept>,
    /// To which part of a whole the clause keeps (« dans le quartier bas », « au second tour »), sorted.
    limits: Vec<Concept>,
    /// Whether it counts what is left (« 5 000 foyers restent privés »).
    left: bool,
}

/// Whether a figure is asked for, or held out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stance {
    #[default]
    Told,
    Asked,
    Offered,
    /// There is room for so many.
    Room,
}

/// The row of authorities among the doers.
const AUTHORITIES: usize = 1;
/// How far before a figure the verb stands that asks for it.
const ASKED: usize = 6;
/// How far from a figure the participle of its deed stands.
const DEED: usize = 8;
/// How far before its auxiliary the doer of a deed stands.
const DOER: usize = 4;

impl Manner {
    /// Reads the words around a figure, by its first and last token.
    pub(super) fn of(sentence: &Sentence<'_>, figure: (usize, usize)) -> Self {
        let clause = sentence.clause(figure);
        let deed = deed(sentence, figure, &clause);
        let word = deed.and_then(|(at, _)| sentence.tokens.get(at));
        Self {
            per: per(sentence, figure.1)
                .or_else(|| each(sentence.tokens.get(clause.clone()).unwrap_or_default())),
            stance: stance(sentence.tokens.get(figure.0.saturating_sub(ASKED)..figure.0).unwrap_or_default()),
            so_far: is_so_far(sentence.tokens.get(clause.clone()).unwrap_or_default()),
            deed: word.and_then(|word| word.concept),
            some: word.is_some_and(|word| is_of_some(&word.fold)),
            by: deed.and_then(|(_, by)| by).and_then(|by| by.doer),
            payer: deed.and_then(|(_, by)| by).and_then(|by| by.concept),
            limits: limits(sentence.tokens.get(clause.clone()).unwrap_or_default()),
            left: sentence
                .tokens
                .get(clause.clone())
                .unwrap_or_default()
                .windows(2)
                .any(|two| matches!(two, [not, left] if is_left(left) && !not.is("ne") && !not.is("n"))),
        }
    }

    /// Whether two figures may be meant alike; a ransom is asked for, whether or not it is said so.
    pub(super) fn may_be(&self, other: &Self, is_ransom: bool) -> bool {
        let other_doer = self.by.zip(other.by).is_some_and(|(one, other)| one != other);
        self.per == other.per && (is_ransom || !self.is_of_another_stance(other)) && !other_doer
    }

    /// Whether two things were done to what they count; where both say what they measure, only what is done to
    /// some tells them apart.
    pub(super) fn is_by_another_deed(&self, other: &Self, measured: bool) -> bool {
        let two = self.deed.zip(other.deed).is_some_and(|(one, other)| one != other);
        two && (!measured || self.some || other.some)
    }

    /// Whether one is asked for, and the other held out or told; where one tells of room, what was done there.
    fn is_of_another_stance(&self, other: &Self) -> bool {
        let room = |one: &Self, its: &Self| one.stance == Stance::Room && its.deed.is_none();
        self.stance != other.stance && !room(self, other) && !room(other, self)
    }

    /// Whether two sums are of two who pay.
    pub(super) fn is_paid_by_another(&self, other: &Self) -> bool {
        let authorities = self.by == other.by && self.by == Some(AUTHORITIES);
        authorities && self.payer.zip(other.payer).is_some_and(|(one, other)| one != other)
    }

    /// Whether one is counted in a part of the whole, and the other not in the same.
    pub(super) fn is_of_part(&self, other: &Self) -> bool {
        self.limits != other.limits
    }

    /// Whether it counts what is left of what the other counts.
    pub(super) const fn is_left_of(&self, other: &Self) -> bool {
        self.left && !other.left
    }
}

/// « en hausse de 9 % », « a reculé de 3 % »: a change, not a share.
pub(super) fn is_change(sentence: &Sentence<'_>, from: usize) -> bool {
    const HEADS: [&str; 14] = [
        "hauss",
        "baiss",
        "augment",
        "progress",
        "recul",
        "chut",
        "croissance",
        "bond",
        "repli",
        "diminu",
        "rebond",
        "gagn",
        "perd",
        "plong",
    ];
    let near = sentence.tokens.get(from.saturating_sub(4)..from).unwrap_or_default();
    near.iter().any(|token| HEADS.iter().any(|head| token.fold.starts_with(head)))
}

/// « pour cent mille habitants », « par mois », « l'action ».
fn per(sentence: &Sentence<'_>, to: usize) -> Option<String> {
    const UNITS: [&str; 16] = [
        "kilo",
        "kg",
        "tonne",
        "litre",
        "dose",
        "action",
        "unite",
        "piece",
        "nuit",
        "place",
        "billet",
        "heure",
        "jour",
        "mois",
        "an",
        "exemplaire",
    ];
    const TIMES: [&str; 6] = ["jour", "heure", "an", "semaine", "moi", "annee"];
    let link = sentence.tokens.get(to + 1)?;
    let next = sentence.tokens.get(to + 2)?;
    let each = match link.fold.as_str() {
        "pour" => next.kind == WordKind::Number || matches!(next.fold.as_str(), "cent" | "mille" | "dix"),
        "par" => next.kind == WordKind::Letters && !next.is_a(Classes::STOP) && !next.capital,
        "le" | "la" | "l" | "/" => UNITS.contains(&next.fold.as_str()),
        // « 110 millimètres en deux jours »
        "en" | "sur" => {
            let unit = sentence.tokens.get(to + 3)?;
            let timed = next.is_a(Classes::NUMERAL) && TIMES.contains(&unit.fold.trim_end_matches('s'));
            return timed.then(|| unit.fold.clone());
        }
        _ => false,
    };
    each.then(|| next.fold.clone())
}

/// « chaque jour, 900 voyageurs »
fn each(clause: &[Token]) -> Option<String> {
    let at = clause.iter().position(|token| token.is("chaque"))?;
    clause.get(at + 1).map(|unit| unit.fold.clone())
}

/// The parts of a whole that a clause names, with the word that tells which.
fn limits(clause: &[Token]) -> Vec<Concept> {
    const PARTS: &str = " quartier departement rue arrondissement hameau secteur atelier canton district parc \
        appel instance cassation taxes hors comprises ";
    let mut found = Vec::new();
    for token in clause {
        if token.fold.len() > 3 && PARTS.contains(&format!(" {} ", token.fold)) {
            found.push(Concept::of_name(&token.fold));
        }
    }
    // « au premier tour »
    let rounds = clause.windows(2).filter_map(|two| match two {
        [which, round] if round.is("tour") => Some(Concept::of_name(&which.fold)),
        _ => None,
    });
    found.extend(rounds);
    found.sort_unstable();
    found.dedup();
    found
}

fn is_left(token: &Token) -> bool {
    matches!(token.fold.as_str(), "reste" | "restent" | "restait" | "restaient" | "encore" | "toujours")
}

fn stance(before: &[Token]) -> Stance {
    const ASK: [&str; 6] = ["reclam", "exig", "revendiqu", "demande", "requis", "requiert"];
    const OFFER: [&str; 4] = ["propos", "offr", "promet", "promis"];
    let is = |heads: &[&str]| {
        before
            .iter()
            .any(|token| heads.iter().any(|head| token.fold.starts_with(head)) && token.fold != "demandeurs")
    };
    match (is(&ASK), is(&OFFER)) {
        (true, _) => Stance::Asked,
        (_, true) => Stance::Offered,
        _ if is(&["peut", "peuvent", "pourra", "pourront", "capacite"]) => Stance::Room,
        _ => Stance::Told,
    }
}

fn is_so_far(clause: &[Token]) -> bool {
    let by_now = clause.windows(3).any(|three| {
        let [to, this, day] = three else { return false };
        to.is_a(Classes::TO) && this.is("ce") && (day.is("jour") || day.is("stade"))
    });
    // « du jamais vu depuis 1995 » counts nothing.
    let since = clause.iter().enumerate().any(|(at, token)| {
        token.is("depuis") && clause.get(at + 1).is_some_and(|next| next.kind != WordKind::Number)
    });
    by_now || since || clause.iter().any(|token| token.is("deja") || token.is("desormais"))
}

/// Deeds of which only a part is told.
fn is_of_some(word: &str) -> bool {
    const HEADS: [&str; 6] = ["soign", "gueri", "vaccin", "depist", "hospitalis", "trait"];
    HEADS.iter().any(|head| word.starts_with(head))
}

/// The nearest participle after an auxiliary, and the kind of its doer where it is active.
fn deed<'s>(
    sentence: &'s Sentence<'_>,
    (from, to): (usize, usize),
    clause: &core::ops::Range<usize>,
) -> Option<(usize, Option<&'s Token>)> {
    let tokens = &sentence.tokens;
    let auxiliary = |at: usize| {
        (1..=2).filter_map(|back| at.checked_sub(back)).find(|at| {
            tokens.get(*at).is_some_and(|token| {
                token.is_a(Classes::AUXILIARY)
                    || matches!(token.fold.as_str(), "est" | "sont" | "etait" | "etaient")
            })
        })
    };
    let is_deed = |at: usize| {
        let participle =
            tokens.get(at).is_some_and(|token| token.is_a(Classes::PARTICIPLE) && token.concept.is_some());
        participle && auxiliary(at).is_some()
    };
    let first = clause.start.max(from.saturating_sub(DEED));
    let before = (first..from).rev().find(|at| is_deed(*at));
    let after = (to + 1..clause.end.min(to + 1 + DEED)).find(|at| is_deed(*at));
    // « 300 bâches commandées », « achevée à 60 % »
    let bare = |at: usize| tokens.get(at).is_some_and(|token| token.is_a(Classes::PARTICIPLE));
    let before = before.or_else(|| {
        let to =
            from.checked_sub(1).filter(|at| tokens.get(*at).is_some_and(|token| token.is_a(Classes::TO)))?;
        to.checked_sub(1).filter(|at| bare(*at))
    });
    let after = after.or_else(|| (to + 1 < clause.end && bare(to + 1)).then_some(to + 1));
    let gap = |at: usize| if at < from { from - at } else { at - to };
    let at = before.into_iter().chain(after).min_by_key(|at| gap(*at))?;
    let has = auxiliary(at)
        .filter(|has| at < from && tokens.get(*has).is_some_and(|token| token.is_having_or(&[])));
    let by = has.and_then(|has| {
        let doers = tokens.get(has.saturating_sub(DOER).max(clause.start)..has)?;
        doers.iter().find(|token| token.doer.is_some())
    });
    Some((at, by))
}
