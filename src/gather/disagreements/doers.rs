//! French words for those who do things, by kind. The words for the authorities, the owners or the staff
//! differ from paper to paper; only another kind is another doer.

use std::sync::LazyLock;

use super::tables::Rows;
use crate::text::WordKind;

/// Folded words for those who do things, a kind to a row.
const DOERS: [&str; 15] = [
    "police policier policiers policieres gendarme gendarmes gendarmerie douane douanes douanier douaniers \
     agent agents enqueteurs inspecteurs patrouille crs gardiens vigiles surveillants",
    "autorites commune mairie maire municipalite ville prefet prefecture prefete ministere ministre \
     gouvernement etat region departement justice tribunal juge parquet president senat assemblee",
    "direction patron patronne groupe entreprise societe proprietaire proprietaires actionnaire actionnaires \
     firme exploitant gerant gerante employeur compagnie federation",
    "employes employe ouvrier ouvriers ouvrieres salarie salaries mecanicien mecaniciens dockers docker \
     technicien techniciens grevistes syndicat syndicats equipage macons electriciens apprentis",
    "habitants habitant riverains voisin voisins voisine villageois passant passants promeneur promeneurs \
     paysans pecheur pecheurs agriculteur agriculteurs berger chasseur chasseurs randonneurs randonneur",
    "armee soldat soldats militaire militaires troupes casques aviation",
    "rebelles rebelle insurges terroristes jihadistes djihadistes assaillants assaillant milice miliciens commando",
    "secouristes pompier pompiers secours secouriste sauveteurs sauveteur sapeurs-pompiers samu medecins",
    "eleve eleves etudiant etudiants lyceens collegiens enfants adolescents",
    "manifestants manifestant supporters emeutiers casseurs militants",
    "parents famille pere mere mari epouse frere veuve fils fille",
    "donateurs mecene mecenes association benevoles fondation souscripteurs souscription paroissiens",
    "voleurs voleur cambrioleurs cambrioleur braqueurs malfaiteurs",
    "organisateurs organisateur organisatrice organisatrices programmateurs producteurs",
    "contribuable contribuables assureur assurance assurances banque banques",
];

/// The row of those who own a house.
pub(super) const OWNERS: usize = 2;

/// The row of a folded word.
pub(super) fn kind(word: &str, made_of: WordKind) -> Option<usize> {
    static ROWS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&DOERS));
    let may_be = made_of == WordKind::Letters || word == "sapeurs-pompiers";
    ROWS.with(word).first().copied().filter(|_| may_be)
}

/// Whether a folded word names a time, or stands for somebody named before.
pub(super) fn is_time(word: &str) -> bool {
    const WORDS: &str = " lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin \
        juillet aout septembre octobre novembre decembre matin soir nuit hier meme memes eux-memes mains \
        elle-meme lui-meme leurs alors personnes personne deux trois ";
    WORDS.contains(&format!(" {word} "))
}

/// Whether a folded word leads a noun.
pub(super) fn is_determiner(word: &str) -> bool {
    const WORDS: &str = " le la l les un une des ses son sa ces ce cet cette leurs leur nos notre deux trois quatre \
        cinq six jeunes deux plusieurs quelques mon ma mes ";
    WORDS.contains(&format!(" {word} "))
}

/// Whether a folded word is a preposition after which no doer stands.
pub(super) fn is_preposition(word: &str) -> bool {
    const WORDS: &str =
        " a au aux dans devant avec de d du chez contre pour selon sur sous en vers depuis par sans ";
    WORDS.contains(&format!(" {word} "))
}
