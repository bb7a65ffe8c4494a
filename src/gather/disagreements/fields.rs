//! The words of a saying → the fields they are taken from: who translates or remembers a saying keeps what it
//! speaks of, not its words. A field holds a thing and its opposite.

use std::sync::LazyLock;

use super::concepts::Thesaurus;

/// Folded words of one field, a field to a row; `*` for any ending.
const ROWS: &[&str] = &[
    "paix guerre* treve combat* combattr* bataille* lutt* arme* fusil* canon* batt*",
    "soldat* militaire* armee troupe* homme hommes guerrier*",
    "pauvre* riche* argent monnaie sou sous paie payer paye* solde salaire* poche* bourse caisse* millions fortune* or",
    "vide* plein* rempli* remplir",
    "propre* sale* net nets nette nettes lav* salete* boue poussiere",
    "maison* foyer* chez logis toit* abri* abrit* lit lits dorm* couch* demeur* loge* rentrer rentr*",
    "porte* fenetre* ouvr* ouvert* ferm* cle cles mur murs",
    "enfant* fils fille* petit* petits famille* mere* pere* bebe* gamin*",
    "terre* champ* sol* semenc* sem* recolt* moisson* jardin* grain* paysan*",
    "foret* arbre* bois racine* feuille* branche* planter",
    "eau eaux fleuve* riviere* mer ocean* pluie* source* soif boire puits digue* barrage* vague* goutte*",
    "feu feux brul* flamme* cendre* incendi* braise* fumee",
    "ciel* soleil* etoile* orage* vent* tempete* nuage* lune",
    "jour jours nuit* matin soir hier demain aujourd aube lendemain lumiere ombre* eclair*",
    "route* chemin* rue rues ville* village* voie* pont* pas",
    "pain faim mang* nourri* affam* ventre* assiette* repas table* cuisin* marmite* farine sel",
    "donn* offr* prend* prendre pris recev* rend* vole* voleur*",
    "vend vendre vendent vends vendu* achet* brad* prix marche* marchand*",
    "parl* dit dire mot mots parole* voix silenc* tais taire tait ecout* entend* cri crier",
    "voir vois voit vu yeux oeil regard* aveugl*",
    "main mains bras doigt* poing* travail* outil* oeuvr*",
    "jambe* pied* courir cour* cours march* genou* debout assis* assoir* asseoir chaise* fauteuil*",
    "peur* crain* craign* courag* trembl* brave* lache* effray*",
    "mort* mourir meur* vie vies viv* vivant* survi* tombe* enterr* cercueil* cimetiere* tue tues tuent tuer",
    "gagn* perd* victoire* defait* batt* vaincu* vainqu* but buts match* score*",
    "loi lois justice juge* prison* tribunal* droit* coupable* innocent* crime*",
    "vrai* verit* mentir mens* ment faux* trich* excuse* pretext*",
    "attend* patien* press* vite temps tot tard retard* heure* urgence*",
    "sang larme* pleur* deuil douleur* souffr* bless*",
    "fort forts forte force* faible* puissan* solide*",
    "honte* fier* fiert* honneur* dignit* honor* mepris*",
    "part partir part* quitt* rest* rest venir vien* venu* revien* reveni* depart arriv* parti partis",
    "lev* tomb* chut* monte* descend* bais*",
    "pouvoir palais trone* roi* chef* president* couronne* fauteuil* regne* gouvern*",
    "peuple* nation* pays patrie* citoyen* population* gens",
    "vote* urne* voix elect* bulletin* suffrage*",
    "passeport* papier* visa* frontiere* douan* identit*",
    "bateau* navire* pirogue* capitaine* barque* port ports naufrag* nag* noy*",
    "livre* ecole* apprend* appri* eleve* maitre* lecon* lir* lu savoir*",
    "malade* sante medecin* soign* gueri* remede* vaccin* aiguille* seringue* medicament*",
    "coup* frapp* cogn* battement* tuyau* conduite*",
    "manqu* faut besoin* defaut penuri* exig* reclam* veux veut veul* voul* vouloir demand*",
    "prefer* mieux plutot choisi* choix",
    "promess* promet* promi* tenir tien* tenu* jur* serment*",
    "dieu* prier prie* pri saint* bible coran eglise* mosquee* imam*",
    "chien* loup* lion* animal* bete* mouton* berger* troupeau* vache*",
    "confi* trahi* trahison ami* ennemi* frere* allie*",
    "aim* hai* coeur* amour* haine*",
    "libre* libert* chain* esclav* enferm*",
    "rir* rire rigol* chant* dans danser fete* musique* jouer jeu jeux joue*",
    "seul* ensemble* uni* unis unite divis* tous",
    "memoire* oubli* souvenir* souvien* passe histoire*",
    "reussi* echou* echec* essay* tent* effort*",
    "chaud* froid* glac* chauff* hiver*",
    "bati* constru* reconstru* detru* demol* pierre* brique* ruine*",
    "moteur* camion* voiture* roul* frein* volant* essence",
];

static FIELDS: LazyLock<Thesaurus> = LazyLock::new(|| Thesaurus::of(ROWS));

/// The field of a folded word.
pub(super) fn field(word: &str) -> Option<usize> {
    FIELDS.row_of(word)
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_thing_and_its_opposite_are_of_one_field() {
        for (one, other) in
            [("guerre", "paix"), ("propres", "nettes"), ("solde", "salaires"), ("brade", "vends")]
        {
            assert!(field(one).is_some() && field(one) == field(other), "{one} {other}");
        }
        assert_eq!((field("lampadaire"), field("")), (None, None));
    }
}
