//! A sentence → who did what to what, as far as the kind of the doer tells; two sentences → whether they
//! name two kinds of doers of one deed. The words for the authorities, the owners or the staff differ from
//! paper to paper; only another kind is another doer.

use super::{
    compatibility::{Judge, days_gap, near_in_print},
    senses::{Found, Sense},
    sentence::Token,
    statement::{Claim, Key, Maker, Statement},
};
use crate::{
    model::{Kind, Span},
    text::{WordKind, is_stop_word},
};

/// Folded words for those who do things, a kind to a row; its first word names it.
const DOERS: [&str; 14] = [
    "police policier policiers policieres gendarme gendarmes gendarmerie douane douanes douanier douaniers \
     agent agents enqueteurs inspecteurs patrouille crs gardiens vigiles surveillants",
    "autorités autorites commune mairie maire municipalite ville prefet prefecture prefete ministere ministre \
     gouvernement etat region departement justice tribunal juge parquet president senat assemblee",
    "direction patron patronne groupe entreprise societe proprietaire proprietaires actionnaire actionnaires \
     firme exploitant gerant gerante employeur compagnie federation",
    "employés employes employe ouvrier ouvriers ouvrieres salarie salaries mecanicien mecaniciens dockers docker \
     technicien techniciens grevistes syndicat syndicats equipage macons electriciens apprentis",
    "habitants habitant riverains voisin voisins voisine villageois passant passants promeneur promeneurs \
     paysans pecheur pecheurs agriculteur agriculteurs berger chasseur chasseurs randonneurs randonneur",
    "armée armee soldat soldats militaire militaires troupes casques aviation",
    "rebelles rebelle insurges terroristes jihadistes djihadistes assaillants assaillant milice miliciens commando",
    "secouristes pompier pompiers secours secouriste sauveteurs sauveteur sapeurs-pompiers samu medecins",
    "élèves eleve eleves etudiant etudiants lyceens collegiens enfants adolescents",
    "manifestants manifestant supporters emeutiers casseurs militants",
    "parents famille pere mere mari epouse frere veuve fils fille",
    "donateurs mecene mecenes association benevoles fondation souscripteurs souscription paroissiens",
    "voleurs voleur cambrioleurs cambrioleur braqueurs malfaiteurs",
    "contribuable contribuables assureur assurance assurances banque banques",
];

/// How far the doer may stand from the verb.
const REACH: usize = 8;
/// And what it is done to.
const OBJECT: usize = 7;
/// Days between two papers that tell of one deed.
const SAME_DEED: i32 = 31;

impl Maker<'_, '_> {
    /// The deeds of which the sentence names the doer.
    pub(super) fn deeds(&mut self) {
        for found in self.found {
            let Sense::Deed(deed) = found.sense else { continue };
            let Some((by, doer, object)) = self.doer(found) else { continue };
            let name = DOERS.get(by).and_then(|row| row.split(' ').next()).unwrap_or_default();
            let value = format!("{deed}, par {name}");
            let (from, to) = (found.from.min(doer), found.to.max(doer));
            self.push(Key::Deed(deed), Claim::Deed { by, object }, value, (from, to));
        }
    }

    /// A firm that is named does what its owners do.
    fn firm(&self, token: &Token) -> Option<usize> {
        let mut named = self.sentence.mentions_in(Span { start: token.start, end: token.end });
        named.any(|found| found.kind == Kind::Company).then_some(OWNERS)
    }

    /// The kind of the doer, where it stands, and what the deed was done to.
    fn doer(&self, found: &Found) -> Option<(usize, usize, Vec<String>)> {
        let tokens = &self.sentence.tokens;
        let before = tokens.get(found.from.saturating_sub(REACH)..found.from)?;
        let unsure = before.iter().any(|token| matches!(token.fold.as_str(), "pas" | "jamais" | "si" | "ni"));
        if unsure {
            return None;
        }
        let after = tokens.get(found.to + 1..(found.to + 1 + REACH).min(tokens.len())).unwrap_or_default();
        let passive = after.iter().take(5).position(|token| token.is("par"));
        if let Some(par) = passive {
            let named = after.get(par + 1..(par + 4).min(after.len()))?;
            let (by, at) = named.iter().enumerate().find_map(|(at, token)| Some((kind(token)?, at)))?;
            let object = words(before.iter().rev().take(OBJECT));
            return Some((by, found.to + 1 + par + 1 + at, object));
        }
        self.doer_before(found, before, after)
    }

    /// The doer before a verb that is not passive: it heads its noun phrase.
    fn doer_before(
        &self,
        found: &Found,
        before: &[Token],
        after: &[Token],
    ) -> Option<(usize, usize, Vec<String>)> {
        let offset = found.from - before.len();
        let is_passive = before.iter().rev().take(3).any(|token| {
            matches!(
                token.fold.as_str(),
                "ete" | "est" | "sont" | "etait" | "etaient" | "fut" | "furent" | "s"
            )
        });
        let cause =
            before.iter().any(|token| matches!(token.fold.as_str(), "que" | "apres" | "avant" | "quand"));
        if is_passive || cause {
            return None;
        }
        // The subject heads its noun phrase: « les ouvriers du port », « la direction de la police ».
        let from =
            before.iter().rposition(|token| matches!(token.fold.as_str(), "," | ";" | ":" | "«" | "et"));
        let own = before.get(from.map_or(0, |at| at + 1)..)?;
        let skipped = before.len() - own.len();
        let (at, by) = own
            .iter()
            .enumerate()
            .find_map(|(at, token)| Some((at, kind(token).or_else(|| self.firm(token))?)))?;
        let headed = at.checked_sub(1).and_then(|before| own.get(before)).is_none_or(|token| {
            matches!(
                token.fold.as_str(),
                "le" | "la"
                    | "l"
                    | "les"
                    | "des"
                    | "un"
                    | "une"
                    | "ses"
                    | "son"
                    | "sa"
                    | "ces"
                    | "deux"
                    | "trois"
                    | "quatre"
                    | "jeunes"
            )
        });
        let in_place = at.checked_sub(2).and_then(|before| own.get(before)).is_some_and(|token| {
            matches!(
                token.fold.as_str(),
                "a" | "dans" | "devant" | "avec" | "de" | "chez" | "contre" | "pour" | "selon" | "sur"
            )
        });
        if !headed || in_place {
            return None;
        }
        let object = words(
            after
                .iter()
                .take_while(|token| !matches!(token.fold.as_str(), ";" | ":" | "qui" | "que" | "qu"))
                .take(OBJECT),
        );
        Some((by, offset + skipped + at, object))
    }
}

/// The row of those who own a house.
const OWNERS: usize = 2;

fn kind(token: &Token) -> Option<usize> {
    if token.kind != WordKind::Letters && token.fold != "sapeurs-pompiers" {
        return None;
    }
    DOERS.iter().position(|row| row.split(' ').any(|word| word == token.fold))
}

/// Folded content words, without their plural.
fn words<'t>(tokens: impl Iterator<Item = &'t Token>) -> Vec<String> {
    let content = tokens.filter(|token| {
        token.kind == WordKind::Letters
            && token.fold.len() > 3
            && !is_stop_word(&token.fold)
            && kind(token).is_none()
            && !is_time(&token.fold)
    });
    content.map(|token| token.fold.trim_end_matches(['s', 'x']).to_string()).collect()
}

fn is_time(word: &str) -> bool {
    const WORDS: &str = " lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin \
        juillet aout septembre octobre novembre decembre matin soir nuit hier meme memes eux-memes mains \
        elle-meme lui-meme leurs alors personnes deux trois ";
    WORDS.contains(&format!(" {word} "))
}

impl Judge<'_> {
    /// Whether two kinds of people are said to have done one deed.
    pub(super) fn two_doers(a: &Statement, b: &Statement) -> bool {
        let (Claim::Deed { by, object }, Claim::Deed { by: other, object: other_object }) =
            (&a.claim, &b.claim)
        else {
            return false;
        };
        let same_object = object.iter().any(|word| other_object.contains(word));
        let apart = !a.days.is_empty() && !b.days.is_empty() && days_gap(a, b) > 1;
        by != other
            && same_object
            && !apart
            && near_in_print(a, b, SAME_DEED)
            && !a.scope.one_of_several
            && !b.scope.one_of_several
    }
}
