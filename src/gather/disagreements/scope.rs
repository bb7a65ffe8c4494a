//! A sentence → of whom, of what and where it speaks, so far as its words say: by this two sentences of
//! one story are told apart.

use std::sync::LazyLock;

use super::{
    sentence::{Sentence, Token},
    tables::Rows,
};
use crate::model::Span;

/// Of whom and what a sentence speaks.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// The kinds of thing it speaks of at all.
    kinds: Vec<Kin>,
    /// Whether it tells of one of several (« un deuxième suspect », « une nouvelle attaque »).
    pub(super) one_of_several: bool,
}

/// The number of a row of words that stand for one kind.
type Kin = usize;

/// Words for one kind of thing, folded: what is founded, built or opened.
const THINGS: [&str; 14] = [
    "club equipe formation",
    "entreprise societe groupe maison firme manufacture usine compagnie fabrique etablissement site enseigne marque brasserie distillerie conserverie scierie librairie boulangerie laiterie filature atelier",
    "festival foire fete kermesse carnaval salon biennale rencontre evenement rendez-vous",
    "bateau navire ferry paquebot batiment chalutier cargo voilier",
    "mine gisement exploitation carriere",
    "ouvrage pont barrage oleoduc gazoduc conduite tunnel ligne canal",
    "ecole lycee etablissement college universite institut",
    "hopital clinique maternite dispensaire etablissement",
    "journal quotidien titre hebdomadaire revue magazine",
    "parti mouvement organisation formation front",
    "association ong collectif federation",
    "musee bibliotheque theatre galerie",
    "tribune stade arene piscine gymnase",
    "prison centrale reacteur raffinerie port aeroport gare",
];

/// Words for people who are withdrawn or driven out, folded.
const MOVERS: [&str; 6] = [
    "troupe troupes soldat soldats force forces militaires contingent armee casques",
    "ambassadeur ambassadrice diplomate diplomates consul",
    "observateurs observatrice mission",
    "employes salaries ouvriers techniciens personnel",
    "journaliste journalistes correspondant reporter",
    "migrants refugies etrangers",
];

impl Scope {
    /// Reads a sentence; what stands at `place` is what it says, and no place of its own.
    pub(super) fn of(sentence: &Sentence<'_>, place: Span) -> Self {
        let at = sentence.tokens.partition_point(|token| token.end <= place.start);
        let at = if at < sentence.tokens.len() { at } else { 0 };
        Self { kinds: kinds_about(sentence, at), one_of_several: one_of_several(sentence, at) }
    }

    /// Whether two sentences may speak of one thing: a kind in common, or a name where the other has a
    /// kind.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        match (self.kinds.is_empty(), other.kinds.is_empty()) {
            (false, false) => self.kinds.iter().any(|kind| other.kinds.contains(kind)),
            (true, true) => false,
            _ => true,
        }
    }

    /// Whether it names no kind of thing.
    pub(super) const fn is_of_nothing(&self) -> bool {
        self.kinds.is_empty()
    }
}

/// How near the word that tells of another one stands.
const NEAR: usize = 8;

/// « un deuxième suspect », but not « le second tour », which has one of each thing.
fn one_of_several(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = sentence.tokens.iter().enumerate().skip(at.saturating_sub(NEAR)).take(2 * NEAR);
    near.filter(|(_, token)| is_ordinal(&token.fold)).any(|(nth, _)| {
        let next = sentence.tokens.get(nth + 1).map_or("", |token| token.fold.as_str());
        !matches!(next, "tour" | "mandat" | "semestre" | "trimestre" | "mi-temps" | "fois")
    })
}

fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "deuxieme" | "troisieme" | "quatrieme" | "second" | "seconde" | "nouvelle" | "autre" | "complice"
    )
}

/// The kinds named before a word; where it opens the sentence, those after the next comma.
fn kinds_about(sentence: &Sentence<'_>, at: usize) -> Vec<Kin> {
    let before = sentence.tokens.get(..at).unwrap_or_default();
    let opens = before.iter().all(|token| !token.capital) && before.len() < 3 || at == 0;
    if !opens {
        return rows(|token| token.things, before.iter());
    }
    let after = sentence.tokens.iter().skip(at).skip_while(|token| !token.is(","));
    rows(|token| token.things, after.take(6))
}

static OF_THINGS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&THINGS));
static OF_MOVERS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&MOVERS));

/// The kinds of thing that a folded word stands for.
pub(super) fn things_of(word: &str) -> &'static [Kin] {
    OF_THINGS.with(word)
}

/// The kinds of people that may move of whom some words speak, sorted.
pub(super) fn movers<'t>(tokens: impl Iterator<Item = &'t Token>) -> Vec<Kin> {
    rows(|token| token.movers, tokens)
}

/// The kinds of people that a folded word stands for.
pub(super) fn movers_of(word: &str) -> &'static [Kin] {
    OF_MOVERS.with(word)
}

fn rows<'t>(kinds: fn(&Token) -> &'static [Kin], tokens: impl Iterator<Item = &'t Token>) -> Vec<Kin> {
    let mut found: Vec<Kin> = tokens.flat_map(kinds).copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}
