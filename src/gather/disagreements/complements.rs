//! The words of a clause → what is said to be of what (« la grève des grutiers »), and what stands on both sides of
//! a verb. Two clauses of which the one speaks of the dockers' strike and the other of the crane drivers' tell two
//! things, however many words they share.

use std::sync::LazyLock;

use super::{
    carried::verb,
    causes::is_edge,
    concepts::Concept,
    sentence::{Sentence, Token},
    statement::{Key, Statement},
    tables::Rows,
    words::Classes,
};
use crate::{gather::terms::common, model::Span};

/// Nouns that are of anything.
const OF_ANYTHING: &str = " bilan nombre cout prix montant total chiffre somme budget facture serie ensemble reste \
    groupe taux niveau valeur moitie tiers partie plupart millier centaine dizaine million milliard fin debut cours \
    suite cause lors pres autour nuit soir matin journee ministre maire president chef directeur membre conseil ";
/// Whether a folded noun is of anything.
pub(super) fn is_of_anything(word: &str) -> bool {
    static WORDS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&[OF_ANYTHING]));
    WORDS.hold(word)
}

/// How far from its verb a word belongs to it.
const REACH: usize = 9;

/// What is of what in a clause, by heads and complements.
#[derive(Debug, Default)]
pub(super) struct Complements {
    /// Those without a name (« la grève des grutiers »), sorted.
    plain: Vec<(Concept, Concept)>,
    /// Those with a name, by each of its words (« l'usine de Port Marly »), sorted.
    named: Vec<(Concept, Concept)>,
}

/// Whether many things are of a folded name.
fn is_of_many(name: &str) -> bool {
    matches!(name, "republique" | "etat" | "nation" | "france" | "region" | "europe")
}

/// What is of what in the clause around a place.
pub(super) fn complements(sentence: &Sentence<'_>, place: Span) -> Complements {
    let (from, to) = sentence.run(place);
    let clause = sentence.tokens.get(sentence.clause((from, to.max(from)))).unwrap_or_default();
    let mut found = Complements::default();
    for (at, token) in clause.iter().enumerate() {
        let Some(head) = token.concept else { continue };
        let Some(link) = clause.get(at + 1) else { break };
        if !matches!(link.fold.as_str(), "de" | "d" | "du" | "des") || token.is_a(Classes::OF_ANYTHING) {
            continue;
        }
        let next = clause.get(at + 2);
        let skipped = next.is_some_and(|next| next.is_a(Classes::DETERMINER));
        let first = at + 2 + usize::from(skipped);
        let of = clause.get(first..).unwrap_or_default();
        if of.first().is_some_and(|of| of.capital) {
            // « le procureur de Vernay » is « le procureur de la République »: who holds an office is named otherwise.
            let name =
                of.iter().take_while(|word| word.capital && token.doer.is_none() && !is_of_many(&word.fold));
            found.named.extend(name.map(|word| (head, Concept::of_name(&word.fold))));
        } else {
            found.plain.extend(of.first().and_then(|of| of.concept).map(|of| (head, of)));
        }
    }
    for list in [&mut found.plain, &mut found.named] {
        list.sort_unstable();
        list.dedup();
    }
    found
}

/// Whether one noun of two clauses is of one thing here, of another there, and neither speaks of the other's.
pub(super) fn other_complement(a: &Statement, b: &Statement) -> bool {
    let speaks = |one: &Statement, thing: Concept| one.things.binary_search(&thing).is_ok();
    let plain = a.complements.plain.iter().any(|(head, of)| {
        let others = || of_head(&b.complements.plain, *head);
        others().next().is_some()
            && !speaks(b, *of)
            && others().all(|other| other != *of && !speaks(a, other))
    });
    plain || other_name(&a.complements.named, &b.complements.named)
}

/// Whether one noun is of two names, no word of which is the same.
fn other_name(a: &[(Concept, Concept)], b: &[(Concept, Concept)]) -> bool {
    a.iter().any(|(head, _)| {
        let others = || of_head(b, *head);
        others().next().is_some() && of_head(a, *head).all(|of| others().all(|other| other != of))
    })
}

fn of_head(list: &[(Concept, Concept)], head: Concept) -> impl Iterator<Item = Concept> {
    list.iter().filter(move |(other, _)| *other == head).map(|(_, of)| *of)
}

/// Whether one clause keeps to a part of what the other speaks of: « le chômage », « le chômage des jeunes ».
pub(super) fn is_narrower(a: &Statement, b: &Statement) -> bool {
    let speaks = |thing: Concept| b.things.binary_search(&thing).is_ok();
    a.complements.plain.iter().any(|(head, of)| speaks(*head) && !speaks(*of))
}

/// What stands on both sides of a verb.
#[derive(Debug)]
pub(super) struct Frame {
    verb: Concept,
    before: Vec<Concept>,
    after: Vec<Concept>,
    /// Whether it is done to what stands before.
    passive: bool,
    /// The noun that heads what stands before, where it is of somebody or nobody is named.
    head: Option<Concept>,
    /// Whether it is told as one step of several: begun, in second reading.
    step: Option<usize>,
}

impl Frame {
    /// Reads the words around a deed, by its first and last token; `None` where its words say nothing.
    pub(super) fn of(sentence: &Sentence<'_>, (from, to): (usize, usize)) -> Option<Self> {
        let tokens = &sentence.tokens;
        tokens.get(from)?.concept.filter(|_| from == to)?;
        let verb = Concept::of_name(&verb(sentence, from));
        let before = tokens.get(from.saturating_sub(REACH)..from)?;
        let start = before.iter().rposition(is_edge).map_or(0, |at| at + 1);
        let before = before.get(start..)?;
        let after = tokens.get(to + 1..(to + 1 + REACH).min(tokens.len()))?;
        let end = after.iter().position(is_edge).unwrap_or(after.len());
        let has = before
            .iter()
            .rev()
            .take(2)
            .any(|token| token.is_having_or(&["ai", "avons", "aurait", "auraient"]));
        let passive = !has || before.last().is_some_and(|token| token.is("ete"));
        let said = |side: &[Token]| {
            let in_date = |token: &Token| {
                sentence.dates.iter().any(|date| date.start < token.end && token.start < date.end)
            };
            let own = side.iter().filter(|token| !in_date(token) && !token.is_a(Classes::TIME));
            let mut own: Vec<Concept> = own.filter_map(meaning).collect();
            own.sort_unstable();
            own.dedup();
            own
        };
        Some(Self {
            verb,
            head: head(before),
            before: said(before),
            after: said(after.get(..end)?),
            passive,
            step: before.iter().chain(after).find_map(|token| step(&token.fold)),
        })
    }
}

/// « Le corps de Marc Duval », « une femme de 40 ans », not « le maire Marc Duval ».
fn head(before: &[Token]) -> Option<Concept> {
    let says = |token: &Token| !token.is_a(Classes::DETERMINER) && (token.concept.is_some() || token.capital);
    let at = before.iter().position(says)?;
    let noun = before.get(at).filter(|noun| !noun.capital)?;
    let of = before.get(at + 1).is_some_and(|link| matches!(link.fold.as_str(), "de" | "d" | "du" | "des"));
    let names =
        before.iter().any(|token| token.capital && token.fold.len() > 2 && !token.is_a(Classes::DETERMINER));
    noun.concept.filter(|_| of || !names)
}

fn step(word: &str) -> Option<usize> {
    const HEADS: [&str; 11] = [
        "debut",
        "commenc",
        "achev",
        "termin",
        "lecture",
        "definitivement",
        "mandat",
        "reelu",
        "etape",
        "tranche",
        "provisoirement",
    ];
    HEADS.iter().position(|head| word.starts_with(head))
}

fn meaning(token: &Token) -> Option<Concept> {
    let name = token.capital && token.fold.len() > 2 && !token.is_a(Classes::STOP);
    if name { Some(Concept::of_name(&token.fold)) } else { token.concept }
}

/// Whether it is told what befell somebody, not what he did.
pub(super) fn is_passive(one: &Statement) -> bool {
    one.frame.as_ref().is_some_and(|frame| frame.passive)
}

/// Whether the sides of two verbs share a word or a name.
pub(super) fn share_frame(a: &Statement, b: &Statement) -> bool {
    let (Some(one), Some(other)) = (&a.frame, &b.frame) else { return true };
    one.verb != other.verb || common(&one.after, &other.after).next().is_some()
}

/// Whether one tells by its noun what the other tells by its verb: « la réouverture de la gare », « la gare rouvrira ».
pub(super) fn by_another_word(a: &Statement, b: &Statement) -> bool {
    a.frame.as_ref().zip(b.frame.as_ref()).is_some_and(|(one, other)| one.verb != other.verb)
}

/// Whether a deed befalls somebody once.
pub(super) fn befalls_once(deed: &str) -> bool {
    const DEEDS: &str =
        "|né|mort|tué|arrêté|libéré|enlevé|évadé|enterré|inhum|expulsé|fondé|construit|coulé|survenu|marié|";
    DEEDS.contains(&format!("|{deed}|"))
}

/// Whether one does it once, and has then done with it.
pub(super) fn ends_all(deed: &str) -> bool {
    matches!(deed, "abandonn" | "demissionn" | "abdiqu" | "capitul" | "renonc" | "avou")
}

/// Whether two clauses with one verb name others on one of its sides. To whom something was done tells by itself
/// that it is one deed, wherever it was done.
pub(super) fn other_frame(a: &Statement, b: &Statement) -> bool {
    let (Some(one), Some(other)) = (&a.frame, &b.frame) else { return false };
    let apart = |one: &[Concept], other: &[Concept]| {
        !one.is_empty() && !other.is_empty() && common(one, other).next().is_none()
    };
    let befell = matches!(&a.key, Key::Dated(deed) if befalls_once(deed));
    let named = befell && one.passive && other.passive && common(&one.before, &other.before).count() > 1;
    let heads = one.head.zip(other.head).is_some_and(|(one, other)| one != other);
    one.verb == other.verb
        && one.passive == other.passive
        && (heads
            || one.step != other.step
            || apart(&one.before, &other.before)
            || !named && apart(&one.after, &other.after))
}
