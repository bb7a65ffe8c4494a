//! Words → what they stand for, so that two papers that use two words for one thing are seen to speak of
//! it: a row of a thesaurus of press French, or else the stem of the word.

use std::{collections::HashMap, hash::BuildHasher, sync::LazyLock};

use foldhash::fast::FixedState;

use super::sentence::{Sentence, Token};
use crate::{
    model::Span,
    text::{Stems, is_stop_word},
};

/// What a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Concept(u64);

/// The shortest beginning by which a row knows its words.
const SHORTEST: usize = 3;

/// Folded words that stand for one thing, a thing to a row; `*` for any ending.
const ROWS: &[&str] = &[
    // People and what befalls them.
    "mort mortes morts morte tue tues tuee tuees deces decede* victime* cadavre* depouille* corps peri periss* succomb* \
     trepas* noye* meurt*",
    "bless* touche*",
    "disparu* introuvable* manquent",
    "evacu* deplac* sinistr* fui fuir exode",
    "arret* arrestation* interpell* apprehend* captur* embarqu* emmen*",
    "detenu* prisonnier* detention prison* incarcer* ecrou* emprisonn* cellule* codetenu*",
    "evad* evasion* fugiti* enfui* fuite cavale",
    "otage* enlev* kidnapp* rapt*",
    "malade* patient* contamin* infect* cas contagion epidemi*",
    "manifest* defil* cortege* rassembl* reuni* marche foule protest* mobilis* rassemblement*",
    "passager* transport* bord embarqu* voyageur* occupant*",
    "visit* spectateur* entree* festivalier* public affluence attir* frequent* accueil*",
    "salarie* employ* emploi* ouvrier* ouvriere* effectif* travailleur* personnel poste*",
    "licenci* supprim* suppression* renvoi* renvoy*",
    "eleve* ecolier* lyceen* collegien* enfant* gamin* petits mineurs bambin* adolescent*",
    "paysan* agricult* cultivateur* producteur* eleveur* fermier*",
    "habitant* riverain* villageois* population*",
    "policier* police gendarme* gendarmerie",
    "soldat* militaire* armee troupe*",
    "pompier* secouriste* secours sauveteur*",
    // Money.
    "cout* cout facture budget devis montant chantier",
    "prix transaction* transfert* indemnite vendu* vente* cede* cession* achat* achete* rachet* encaiss* acquis*",
    "prejudice* perte* perdu trou detourn* deficit* manque malversation* butin escroqu* fraud* vole* derob* disparu",
    "dette* endett* passif ardoise arriere* creance* impaye*",
    "benefice* profit* excedent* gagn* dividende*",
    "recette* ventes affaires chiffre",
    "subvention* dotation* aide* don verse*",
    "amende* penalite*",
    "paie salaire* solde remuner* cachet prime*",
    "rancon*",
    // Elections.
    "participation* inscrits electeur* votant* abstention* urnes",
    "suffrage* voix bulletin*",
    // Things and places.
    "maison* habitation* logement* case cases foyer* pavillon* domicile* toit* demeure* abri*",
    "boutique* echoppe* magasin* commerce* etal* stand* kiosque*",
    "voiture* automobile* vehicule* auto",
    "bateau* navire* ferry* paquebot* embarcation* pirogue* barque* chalutier* cargo* bac",
    "pont* viaduc* ouvrage* passerelle*",
    "route* rue* chaussee voie* artere",
    "usine* fabrique* manufacture* atelier* filature* site",
    "digue* barrage* levee* remblai*",
    "foret* arbre* bois",
    "betail vache* bovin* tete* animaux troupeau* bete*",
    "arme* fusil* kalachnikov*",
    "argent billet* somme* caisse*",
    "recolte* produi* production* moisson* engrang*",
    "eau eaux crue* inond* flot*",
    "feu incendi* flamme* brasier sinistre brul* calcin*",
    "detrui* ravag* devast* rase* demol* abattu* aneant* effondr* ecroul*",
    "vague* houle lame*",
    "haut haute hauteur culmin*",
    "large largeur",
    "long longue longueur",
    "profond* profondeur",
    "drogue cocaine poudre stupefiant* cannabis",
    "pierre* caillou* gravier* gravats",
    "monnaie* piece* tresor*",
    "lettre* courrier missive",
    "interdi* prohib* bann*",
    "traite accord convention contrat",
    "gare rail* train* tramway* convoi*",
    "ecole* classe* lycee* college*",
];

/// Rows by their words, those of which only the beginning counts apart.
pub(super) struct Thesaurus {
    whole: HashMap<&'static str, usize, FixedState>,
    heads: HashMap<&'static str, usize, FixedState>,
}

impl Thesaurus {
    /// Takes rows of folded words, parted by spaces; of a word in two rows the first counts.
    pub(super) fn of(rows: &[&'static str]) -> Self {
        let mut made = Self { whole: HashMap::default(), heads: HashMap::default() };
        for (nth, row) in rows.iter().enumerate() {
            for word in row.split_ascii_whitespace() {
                match word.strip_suffix('*') {
                    Some(head) => made.heads.entry(head).or_insert(nth),
                    None => made.whole.entry(word).or_insert(nth),
                };
            }
        }
        made
    }

    /// The row of a word: of its own, or of the longest beginning.
    pub(super) fn row_of(&self, word: &str) -> Option<usize> {
        let by_head = || {
            let mut ends = (SHORTEST..=word.len()).rev().filter_map(|end| word.get(..end));
            ends.find_map(|head| self.heads.get(head)).copied()
        };
        self.whole.get(word).copied().or_else(by_head)
    }
}

static THESAURUS: LazyLock<Thesaurus> = LazyLock::new(|| Thesaurus::of(ROWS));

fn row_of(word: &str) -> Option<usize> {
    THESAURUS.row_of(word)
}

/// Whether two folded words are one, or stand for one thing.
pub(super) fn alike(one: &str, other: &str) -> bool {
    one == other || row_of(one).is_some_and(|row| row_of(other) == Some(row))
}

/// Whether any of some folded words is alike any of others.
pub(super) fn any_alike(one: &[String], other: &[String]) -> bool {
    one.iter().any(|one| other.iter().any(|other| alike(one, other)))
}

/// What words stand for, each looked up once.
#[derive(Default)]
pub(super) struct Concepts {
    of_word: HashMap<String, Concept, FixedState>,
    stems: Stems,
}

impl Concepts {
    /// What a folded word stands for; `None` for one that says nothing.
    pub(super) fn of(&mut self, word: &str) -> Option<Concept> {
        if word.len() < SHORTEST || is_stop_word(word) {
            return None;
        }
        if let Some(known) = self.of_word.get(word) {
            return Some(*known);
        }
        let made = row_of(word).map_or_else(|| Concept(hash(&self.stems.stem(word))), Concept::of_row);
        self.of_word.insert(word.to_string(), made);
        Some(made)
    }
}

impl Concept {
    /// A name stands for itself.
    pub(super) fn of_name(name: &str) -> Self {
        Self(hash(name))
    }

    const fn of_row(row: usize) -> Self {
        Self(row as u64)
    }
}

fn hash(stem: &str) -> u64 {
    FixedState::with_seed(7).hash_one(stem) | (1 << 63)
}

/// What the words of the clause around a place stand for; where it is and of what day says little of it.
pub(super) fn things(sentence: &Sentence<'_>, (place, core): (Span, Span)) -> Vec<Concept> {
    let (from, to) = sentence.run(place);
    let clause = sentence.tokens.get(sentence.clause((from, to.max(from)))).unwrap_or_default();
    let named: Vec<Span> = sentence
        .mentions_in(sentence.span)
        .map(|found| Span { start: found.start, end: found.end })
        .chain(sentence.dates.iter().copied())
        .chain([core])
        .collect();
    let free = |token: &&Token| !named.iter().any(|span| span.start < token.end && token.start < span.end);
    let says = clause.iter().filter(|token| token.concept.is_some());
    let mut own: Vec<Concept> = says.filter(free).filter_map(|token| token.concept).collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// Words of measure, and of telling, which say nothing of the thing.
pub(super) fn is_formal(word: &str) -> bool {
    const WORDS: &str = " euro euros dollar dollars franc francs cfa million millions milliard milliards mille cent \
        tonne tonnes metre metres kilometres hectares total environ quelque selon apres pres plus moins dont deux \
        trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante \
        personne personnes nombre dit declare annonce indique affirme precise avant depuis lors alors fait faire \
        avoir etre ete etait etaient sont avait avaient etre tout tous toute toutes encore seul seule ";
    WORDS.contains(&format!(" {word} "))
}

#[cfg(test)]
mod tests {
    use super::Concepts;

    #[test]
    fn words_for_one_thing_are_one_concept() {
        let mut concepts = Concepts::default();
        for (one, other) in [
            ("prisonniers", "detenus"),
            ("victimes", "morts"),
            ("echoppes", "magasin"),
            ("production", "produit"),
            ("lampadaire", "lampadaires"),
        ] {
            assert_eq!(concepts.of(one), concepts.of(other), "{one} {other}");
        }
        for (one, other) in [("pont", "port"), ("mort", "morceau"), ("case", "caserne")] {
            assert_ne!(concepts.of(one), concepts.of(other), "{one} {other}");
        }
        assert_eq!((concepts.of("le"), concepts.of("")), (None, None));
    }
}
