//! The words that say that somebody else's words follow, folded, as data.
//!
//! Verbs are stems: a form counts where it begins with one and is a form of a reporting verb.
//! Verbs of asking, feeling and judging (« demande », « craint », « salue ») are not here: what
//! follows them is no statement.

use crate::read::word_lists::{Stems, Words};

/// Stems of verbs whose « que » leads to a statement.
static THAT: Stems = Stems::of(
    "\
declar indiqu affirm assur estim reconn annonc prome promi ajout soulign precis expliqu rappel confirm \
soutien soutenu souten soutin maintien maintenu pretend avou admet admis alert averti previen prevenu \
observ deplor regrett repond repliqu retorqu rapport racont temoign revel avanc conclu martel repet \
certif garanti conced consider argu plaid signal ecri relev rencheri confi lanc specifi notifi \
insinu reaffirm redit redis nuanc ironis objecte attest relat jug",
);

/// Whole forms of verbs that a stem would confuse with other words.
static THAT_WHOLE: Words = Words::of(
    "\
dit disent disait disaient dirent dite dits dites disant dire nie nient niait niaient nier niant jure \
jurent jurait jurer jurant note notent notait noter notant constate constatent constatait \
constatant savoir valoir remarquer entendre",
);

/// Stems that stand in an inserted clause, and never govern somebody as an object there.
static INSERTED: Stems = Stems::of(
    "\
declar indiqu affirm estim ajout soulign precis expliqu soutien soutenu observ deplor regrett repond \
rapport conclu martel repet detaill poursui relat argu temoign resum analys nuanc ironis \
insist not constat rencheri ecri",
);

/// Stems that do so where the clause before them is whole.
static INSERTED_AFTER_CLAUSE: Stems = Stems::of(
    "\
annonc confirm assur rappel reconn previen avanc signal revel racont admet admis promet promi concede \
averti alert",
);

/// Stems that an infinitive may follow: « affirme avoir ».
static WITH_INFINITIVE: Stems = Stems::of(
    "affirm assur declar indiqu expliqu pretend reconn admet admis jur promet promi estim soutien avou confi",
);

/// Nouns of those who state something without being named: people, bodies and papers.
pub static SOURCES: Words = Words::of(
    "\
autorite autorites police policiers gendarmerie gendarmes parquet procureur procureure prefecture prefet prefete \
mairie maire municipalite direction syndicat syndicats intersyndicale association associations ong \
entreprise groupe societe compagnie federation confederation armee armees etat-major gouvernement \
ministere ministre ministres presidence president presidente junte tribunal cour justice juge juges \
hopital agence communique rapport rapports etude etudes sondage enquete bilan source sources media \
medias presse journal quotidien hebdomadaire magazine chaine radio television site temoin temoins \
temoignage temoignages famille proche proches entourage opposition parti partis majorite conseil \
commission club ambassade consulat defense accusation avocat avocats avocate expert experts \
specialiste specialistes economiste economistes historien historiens historienne analyste analystes \
chercheur chercheurs chercheuse chercheuses scientifiques medecin medecins observateur observateurs \
responsable responsables porte-parole organisateurs organisation organisateur institut observatoire \
pompiers secours sauveteurs rebelles rebellion insurges militaires soldats officiels officiel \
diplomate diplomates habitant habitants habitante riverain riverains villageois militant militants \
manifestants elus elu elue depute deputes deputee senateur senateurs senatrice collectif delegation \
delegue deleguee secretaire directeur directrice dirigeant dirigeants patron patronne gerant gerante \
fondateur fondatrice constructeur exploitant operateur fabricant regulateur banque assureur \
enqueteurs enqueteur magistrat magistrats legiste biographe auteur auteurs auteure autrice \
entraineur joueur capitaine selectionneur coach chef cheffe general colonel commandant officier \
employes salaries grevistes agriculteurs eleveurs pecheurs commercants enseignants parents mere pere \
frere soeur fils fille epouse mari veuve voisin voisins voisine collegue collegues survivant \
survivants rescapes rescape victime victimes conducteur chauffeur suspect accuse prevenu assaillant \
note document documents documentation texte lettre memo temoignages chiffres donnees decompte estimation estimations \
previsions projections calculs statistiques meteorologues climatologue climatologues epidemiologistes \
virologue coalition alliance mouvement front comite chancellerie diplomatie tutelle royaume palais \
candidat candidate candidats opposant opposants opposante negociateur negociateurs mediateur mediateurs \
mediation conseiller conseillere conseillers vice-president vice-presidente premier pretre eveque \
imam pape artiste realisateur realisatrice ecrivain chanteur chanteuse interesse interessee homme femme \
jeune adolescent adolescente ingenieur professeur professeure universitaire sociologue politologue \
demographe geographe juriste juristes notaire infirmiere infirmiers soignants urgentistes \
actionnaire actionnaires investisseurs courtier courtiers analystes cabinet prestataire \
locataires usagers clients client passager passagers supporters supporteurs",
);

/// What differs « selon » something is no statement of it.
const VARYING: [&str; 9] = ["vari", "differ", "chang", "adapt", "ajust", "repart", "class", "modul", "trie"];

/// Whether « que » behind a form leads to a statement.
pub fn leads_that(verb: &str) -> bool {
    THAT_WHOLE.has(verb) || THAT.begin(verb)
}

/// Whether a form stands in an inserted clause; `after_clause`: a whole clause precedes it.
pub fn is_inserted(verb: &str, after_clause: bool) -> bool {
    let is_said = matches!(
        verb,
        "dit" | "disent" | "disait" | "disaient" | "savoir" | "juge" | "assure" | "confie" | "confiait"
    );
    is_said || INSERTED.begin(verb) || after_clause && INSERTED_AFTER_CLAUSE.begin(verb)
}

/// Whether an infinitive behind a form is a statement.
pub fn takes_infinitive(verb: &str) -> bool {
    matches!(verb, "dit" | "disent" | "disait" | "disaient" | "nie" | "nient" | "niait")
        || WITH_INFINITIVE.begin(verb)
}

/// Whether a word says that something differs with what follows « selon ».
pub fn is_varying(word: &str) -> bool {
    VARYING.iter().any(|stem| word.starts_with(stem))
}

/// Whether a form is one of a time still to come, or of hearsay.
pub fn is_unreal(verb: &str) -> bool {
    ["era", "eront", "erait", "eraient", "ira", "iront"].iter().any(|ending| verb.ends_with(ending))
}
