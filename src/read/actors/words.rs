//! Small closed classes of French words that the rules ask for, folded.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use foldhash::fast::FixedState;

use crate::{
    model::Kind,
    read::times::vocabulary::{month, weekday},
};

/// A closed class of words.
pub(super) type WordSet = HashSet<&'static str, FixedState>;
pub(super) type Words = LazyLock<WordSet>;

pub(super) static FUNCTION_WORDS: Words = LazyLock::new(|| {
    "a afin ainsi alors apres au aucun aucune aujourd'hui auparavant aussi autant autour autre autres aux avant avec \
     beaucoup bien bref c' car ce ceci cela celle celles celui cependant certains certaines ces cet cette ceux chacun \
     chaque chez combien comme comment contre d' dans de deja demain depuis derriere des desormais deux devant donc dont du \
     durant elle elles en encore enfin ensuite entre est et face faute grace hier hors ici il ils j' je jusqu' l' la le les \
     leur leurs lors lorsque lui ma mais malgre me meme mes moi moins mon ne neanmoins ni non nos notre nous on or ou oui \
     outre par parce parmi pendant peu peut-etre plus plusieurs pour pourquoi pourtant pres puis puisque qu' quand quant \
     que quel quelle quelles quelque quelques quels qui quoi s' sa sans sauf se selon ses seul seule seuls si sinon soit \
     son sous suite sur ta tandis tant tel telle tous tout toute toutes toutefois tres trois trop un une vers via voici \
     voila vos votre vous y interroge interrogee ex ancien ancienne quatre cinq six sept huit dix mille premier premiere \
     dernier derniere photo video merci bonjour lire voir interroges contacte contactee joint joints aupres autrement jadis \
     naguere dorenavant soudain cote quasi presque bientot longtemps parfois souvent jamais toujours aussitot sitot tantot \
     partout ailleurs dedans dehors dessus dessous devers envers hormis excepte suivant vu attendu etant ayant n' ainsi-que \
     lequel laquelle lesquels quiconque quoique quelqu'un rien personne autrui certes oh ah eh he ouf helas bravo allo \
     salut pourvu c'est-a-dire nul nulle maint divers diverses different differents differentes pareil pareille memes \
     autant-dire bonsoir adieu s'il eux ceux-ci celui-ci celle-ci celles-ci etait sont sera seront serait fut furent ont \
     avait avaient peut peuvent faut fallait reste restent vient viennent va vont fini finie place rendez-vous objectif \
     resultat resultats direction retour rappel bilan conclusion consequence motif raison exemple preuve idem voici-ci \
     question reponse cependant-que notamment surtout seulement simplement actuellement finalement evidemment heureusement \
     malheureusement prochainement recemment egalement"
        .split_whitespace()
        .collect()
});
pub(super) static NO_NAMES: Words = LazyLock::new(|| {
    "etat etats republique constitution dieu allah internet noel paques covid premier premiere monsieur madame mesdames \
     messieurs nord sud est ouest nation histoire homme hommes ramadan tabaski coupe ligue jeux mondial coran bible islam \
     eglise web ier ii iii iv vi vii viii ix xi xii xiv xv xvi xix xx xxi ndlr sida vih tv pib ong adn ebola zone president \
     presidente ministre general colonel toussaint terre lune soleil renaissance resistance liberation occident occidentaux \
     accord plan operation article loi chef gouvernement transition peuple moyen age ok pme pdg cdi cdd km kg fcfa cfa dr \
     pr mme mm mlle me mgr st ste roi pape prince princesse reine senateur depute maire oui non sms gps vtt bd cd dvd euro \
     brexit olympiques monde chambre bourse parlement senat otages grand grande haute haut saint sainte mai pr. tva rd rn \
     da tgv ter rer hlm irm pcr csg smic rsa suv btp bep bac bepc bts dut rtt ivg pma gpa lgbt drh dg sdf pv qg opa co2 vip \
     jt tpe eti lgv epr tnt adsl usb hd ia qi cv ovni covid-19 covid19 aid ascension assomption pentecote nouvel grexit \
     secu francs franc euros dollar dollars vtc cac nasdaq top coronavirus omicron secretaire souverain ministere careme \
     mawlid maouloud halloween carnaval facture samedis dimanches monday tuesday wednesday thursday friday saturday sunday \
     january february march april june july august september october november december cop can chan euro2024 jo jmj afcon \
     smartphone iphone wifi gay sommet confederation n° art tome bleus tour giro vuelta edition etape finale numero \
     antiquite revolution guerre bac+5 pc rpm erp ogm cmu apl ehpad ephad zep zus zac zad rib an ve iie iiie ive vie iban \
     gmt utc nfc gsm wap 4x4 mp3 dj bpm hiv vhs imf ecg scanner ca ebitda ebit pnb majeste appel assises cassation physique chimie casques \
     mathematiques philosophie svt mw kw gw kwh mwh gwh twh kwc mwc apocalypse genese evangile messe vierge christ jesus satan"
        .split_whitespace()
        .collect()
});
pub(super) static TITLES: Words = LazyLock::new(|| {
    "m mm mme mmes mlle dr pr me mgr monsieur madame mademoiselle colonel colonelle general generale capitaine commandant \
     commandante lieutenant sergent adjudant amiral marechal caporal docteur professeur professeure imam cheikh cherif sir \
     lord lady pere soeur frere cardinal abbe monseigneur maitre prince princesse hadj sheikh pasteur colonel-major cheick \
     ayatollah mollah rabbin emir sultan dom don baron baronne comte comtesse duc duchesse brigadier sergent-chef \
     adjudant-chef lieutenant-colonel sem se majeste sergente lieutenante adjudante chef-caporal el-hadj el-hadji elhadj \
     elhadji hadja monsignor mister miss mrs mr messrs dame empereur imperatrice bienheureux bienheureuse gendarme"
        .split_whitespace()
        .collect()
});
pub(super) static FUNCTION_NOUNS: Words = LazyLock::new(|| {
    "maman papa tonton tata tantie mamie papy president presidente ministre depute deputee senateur senatrice maire \
     gouverneur gouverneure prefet prefete procureur procureure ambassadeur ambassadrice juge avocat avocate journaliste \
     ecrivain ecrivaine chanteur chanteuse acteur actrice cineaste entraineur selectionneur attaquant defenseur gardien \
     notaire huissier milieu capitaine directeur directrice secretaire porte-parole parole analyste chercheur chercheuse economiste \
     historien historienne sociologue politologue opposant opposante candidat candidate leader militant militante roi reine \
     pape chancelier chanceliere chef patron patronne pdg fondateur fondatrice homologue expert experte medecin \
     syndicaliste eveque archeveque coach commissaire joueur joueuse artiste comedien comedienne realisateur realisatrice \
     romancier romanciere auteur auteure autrice poete philosophe peintre sculpteur musicien musicienne rappeur rappeuse \
     humoriste animateur animatrice champion championne coureur cycliste pilote skieur skieuse nageur nageuse tennisman \
     boxeur athlete sprinteur navigateur navigatrice arbitre buteur ailier pivot meneur talonneur pilier demi portier \
     lateral avant-centre milicien homme-d'affaires milliardaire industriel banquier avocat-general magistrat magistrate \
     greffier policier policiere lieutenant prevenu accuse suspect victime temoin infirmier infirmiere professeur \
     enseignant enseignante instituteur etudiant etudiante docteur chirurgien psychiatre pediatre epidemiologiste virologue \
     astronaute spationaute physicien biologiste chimiste geologue ingenieur agriculteur eleveur viticulteur adjoint \
     adjointe conseiller conseillere elu elue eurodepute eurodeputee vice-president vice-presidente ex-president \
     ex-ministre coordinateur coordinatrice coordonnateur commandant general colonel cheffe seigneur chef-d'etat \
     premier-ministre dirigeant dirigeante tete-de-liste doyen doyenne recteur proviseur principal cure pretre moine \
     pasteur imam marabout griot styliste couturier designer architecte cuisinier createur creatrice editeur editrice \
     blogueur blogueuse activiste rebelle jihadiste djihadiste terroriste mercenaire copresident copresidente syndic syndique \
     codirecteur codirectrice co-president co-presidente"
        .split_whitespace()
        .collect()
});
pub(super) static ORGANISATION_HEADS: Words = LazyLock::new(|| {
    "palais cite cafe parc domaine universite institut banque ministere parti mouvement front union federation syndicat \
     association agence conseil commission comite cour tribunal centre fondation office coalition alliance club fc as rc \
     stade olympique racing organisation observatoire assemblee collectif confederation coordination cellule rassemblement \
     reseau ecole lycee college hopital autorite chambre academie musee theatre opera orchestre forum convention parquet \
     direction radio journal quotidien agglomeration croissant us sc ac real sporting etoile radiodiffusion centrale \
     mutuelle cooperative haut-commissariat secretariat rectorat prefecture bourse fonds ligue ordre regroupement \
     alternative convergence congres haute bureau caisse service brigade bataillon regiment division corps force forces \
     armee etat-major delegation mission communaute conference congregation archidiocese diocese eglise synode cercle \
     comite-directeur amicale societe-savante section pole cluster initiative reseaux plateforme festival \
     compagnie-theatrale ballet troupe ensemble choeur choeurs groupement syndicats unite laboratoire inspection controle \
     parlement haut conseil-general cabinet secretairerie tresor regie office-national dynamique avenir renouveau espoir \
     entente elan vitalite departement chu chru samu sdis crous gendarmerie police douane"
        .split_whitespace()
        .collect()
});
pub(super) static COMPANY_HEADS: Words =
    LazyLock::new(|| "societe groupe compagnie entreprise group holding".split_whitespace().collect());
pub(super) static THINGS: Words = LazyLock::new(|| {
    "variant virus souche loi lois decret procedure missile missiles fusee sonde robot atterrisseur comete asteroide \
     satellite navire petrolier cargo bateau voilier chalutier paquebot ferry vedette sous-marin porte-avions fregate \
     ouragan cyclone tempete typhon avion helicoptere drone voiture berline citadine utilitaire moto modele film album \
     single tube titre roman livre chanson serie emission spectacle exposition piece programme dispositif application \
     logiciel console jeu trophee prix medaille tournoi rallye indice train rame vaccin medicament molecule antibiotique \
     fusil pistolet char blinde lance-roquettes planete etoile galaxie exoplanete telescope scandale syndrome bacterie \
     marque-page couteau parfum whisky biere vin fromage cepage appellation danse langue dialecte ethnie alphabet methode \
     theoreme effet echelle label norme decision directive reglement saison episode morceau clip reacteur canon sandale \
     smartphone tablette ordinateur plan operation depression protocole"
        .split_whitespace()
        .collect()
});
/// The nouns with which a description that stands for a name may begin.
pub(super) static DESCRIBING: Words = LazyLock::new(|| {
    "pays continent puissance puissances capitales chancelleries responsables allies diplomates groupe mouvement \
     organisation milice nebuleuse faction societe rebellion rebelles jihadistes djihadistes insurges miliciens \
     islamistes entreprise compagnie firme multinationale constructeur enseigne operateur avionneur petrolier banque \
     equipementier institution ong association federation syndicat centrale parti agence bloc alliance coalition club \
     instance fondation trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire nonagenaire \
     interesse interessee defunt defunte milliardaire romancier romanciere cineaste footballeur attaquant defenseur \
     gardien champion championne opposant opposante chanteur chanteuse ecrivain prevenu prevenue accuse accusee homme"
        .split_whitespace()
        .collect()
});
static PLACES: Words = LazyLock::new(|| {
    "a ville villes village hameau lieu-dit bourg bourgade faubourg secteur sous-prefecture chef-lieu canton arrondissement \
     wilaya willaya gouvernorat municipalite oasis plaine plateau col pic volcan desert littoral archipel iles ilot detroit \
     fleuve riviere carrefour chateau presqu'ile peninsule station massif usine site raffinerie zone enclave territoire \
     bastion fief localites villes-de quartiers localite commune region province cercle departement aeroport port quartier \
     douar daira ksar mechta pelouse district prefecture capitale vers rue avenue place camp route ile lac mont vallee \
     foret prison gare banlieue peripherie"
        .split_whitespace()
        .collect()
});
pub(super) static VERBS: Words = LazyLock::new(|| {
    "a ont avait avaient aurait auraient aura auront n' ne s' se l' y veut veulent peut doit va fait dit met prend annonce \
     accuse denonce affirme rejette exige soutient promet refuse appelle demande condamne dement menace propose confirme \
     reconnait estime souhaite espere craint cherche continue maintient suspend rompt rappelle expulse envoie livre fournit \
     retire salue reclame tente entend compte reste assure nie defend negocie signe envisage renforce multiplie durcit \
     hausse joue reagit repond replique riposte attend voit reproche justifie vise tient poursuit mise ouvre ferme impose \
     interdit autorise prepare lance dispose decide denoncent affirment accusent"
        .split_whitespace()
        .collect()
});

pub(super) fn is_day_or_month(word: &str) -> bool {
    let is_english =
        matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday");
    weekday(word).is_some() || month(word).is_some() || is_english
}

/// Marks after which a capital may be that of a sentence.
pub(super) fn opens_anew(mark: &str) -> bool {
    matches!(
        mark,
        "." | "!" | "?" | "…" | ":" | "«" | "“" | "\"" | "•" | "-" | "–" | "—" | "*" | "(" | "[" | "|"
    )
}

/// Words that begin sentences and are no names.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Words that bear a capital without naming an actor.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word)
}

/// Courtesy titles and ranks that belong to a name.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Functions that stand right before the name of their holder.
pub(super) fn is_function_noun(word: &str) -> bool {
    FUNCTION_NOUNS.contains(word)
}

/// Small words inside names of persons.
pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 36] = [
        "de", "du", "des", "d'", "la", "le", "el", "al", "ould", "ben", "bin", "ag", "von", "van", "der",
        "da", "dos", "di", "del", "della", "den", "ibn", "wa", "ul", "mac", "mc", "bint", "bou", "mint",
        "ter", "ten", "zu", "zum", "dit", "e", "y",
    ];
    PARTICLES.contains(&word)
}

/// First words of names of organisations, and whether they are companies.
pub(super) fn organisation_head(word: &str) -> Option<bool> {
    if COMPANY_HEADS.contains(word) { Some(true) } else { ORGANISATION_HEADS.contains(word).then_some(false) }
}

/// Those of them whose names are places: « Palais du peuple ».
pub(super) fn is_place_head(word: &str) -> bool {
    matches!(
        word,
        "palais"
            | "cite"
            | "cafe"
            | "parc"
            | "place"
            | "hotel"
            | "theatre"
            | "musee"
            | "stade"
            | "opera"
            | "marche"
            | "rond-point"
            | "domaine"
            | "grand-theatre"
            | "halle"
            | "halles"
    )
}

/// Words before the name of a place.
pub(super) fn places(word: &str) -> bool {
    PLACES.contains(word)
}

/// A verb that takes who acts as its subject, by its form.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.contains(word) || has_verb_ending(word)
}

/// Whether a word ends as verbs of a few tenses do.
pub(super) fn has_verb_ending(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["ait", "aient", "era", "eront", "erait", "eraient", "ira", "iront", "irait"];
    word.len() > 4 && ENDINGS.iter().any(|end| word.ends_with(end))
}

/// Verbs of saying after a name, as far as they tell a person.
pub(super) fn says(word: &str) -> bool {
    matches!(
        word,
        "a" | "avait" | "affirme" | "declare" | "explique" | "estime" | "souligne" | "precise" | "assure"
    )
}

/// A common noun that opens names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// What is named.
    pub kind: Kind,
    /// What has to stand around it.
    pub takes: Heads,
}

/// What a noun needs to open a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heads {
    /// « rue Jean-Jaurès », « rue de Brest ».
    Any,
    /// « la porte de Clignancourt »: an article before.
    AfterArticle,
    /// « la place de la Liberté », not « sa place de leader ».
    NotOfPersons,
    /// « tribunal de Nantes »: « de » before the name.
    OnlyOf,
}

/// The nouns that open names of streets, houses, courts, with what each takes.
static LOWER_HEADS: LazyLock<HashMap<&str, Head, FixedState>> = LazyLock::new(|| {
    let lists = [
        (
            "rue avenue boulevard esplanade square stade aeroport gare canal cathedrale basilique \
             mosquee eglise chapelle cimetiere barrage gymnase piscine prison abbaye theatre musee \
             zenith rond-point quai allee impasse tunnel viaduc hippodrome velodrome jardin phare fort \
             citadelle monastere palais lycee college ecole",
            Kind::Place,
            Heads::Any,
        ),
        (
            "porte pont parc hotel carriere bois foret temple salle caserne aerodrome etang",
            Kind::Place,
            Heads::AfterArticle,
        ),
        ("place", Kind::Place, Heads::NotOfPersons),
        ("hopital clinique universite centre chu chru chr faculte institut", Kind::Organisation, Heads::Any),
        (
            "tribunal cour parquet communaute conseil mosquee-ecole chambre rectorat academie \
             prefecture diocese archeveche metropole bourse sdis equipe selection",
            Kind::Organisation,
            Heads::OnlyOf,
        ),
    ];
    let heads = lists.into_iter().flat_map(|(words, kind, takes)| {
        words.split_whitespace().map(move |word| (word, Head { kind, takes }))
    });
    heads.collect()
});

/// What a noun that opens names of streets, houses, courts names, and what it takes.
pub(super) fn lower_head(word: &str) -> Option<Head> {
    LOWER_HEADS.get(word).copied()
}

/// The nouns that open names of events.
pub(super) fn event_head(word: &str) -> bool {
    matches!(
        word,
        "coupe"
            | "tour"
            | "ligue"
            | "top"
            | "open"
            | "trophee"
            | "jeux"
            | "championnat"
            | "championnats"
            | "mondial"
            | "masters"
            | "route"
            | "rallye"
            | "criterium"
            | "formule"
            | "biennale"
            | "marathon"
            | "prix"
            | "grand"
            | "jo"
            | "can"
            | "chan"
            | "euro"
            | "pro"
            | "nationale"
    )
}

/// People by where they come from: « le Brestois », « les Lorrains ».
pub(super) fn is_gentile(word: &str) -> bool {
    const ENDINGS: [&str; 20] = [
        "ois", "oise", "oises", "ais", "aise", "aises", "ien", "ienne", "iens", "iennes", "een", "eenne",
        "eens", "ain", "aine", "ains", "aines", "ards", "ats", "oles",
    ];
    word.len() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::{
        COMPANY_HEADS, DESCRIBING, FUNCTION_NOUNS, FUNCTION_WORDS, LOWER_HEADS, NO_NAMES, ORGANISATION_HEADS,
        PLACES, THINGS, TITLES, VERBS,
    };
    use crate::text::fold;

    /// Words are asked for folded: a row with an accent is never found.
    #[test]
    fn every_row_can_be_asked_for() {
        let lists = [
            &FUNCTION_WORDS,
            &NO_NAMES,
            &TITLES,
            &FUNCTION_NOUNS,
            &ORGANISATION_HEADS,
            &COMPANY_HEADS,
            &THINGS,
            &DESCRIBING,
            &PLACES,
            &VERBS,
        ];
        let rows = lists.iter().flat_map(|list| list.iter()).chain(LOWER_HEADS.keys());
        let mut dead: Vec<&str> = rows.copied().filter(|row| fold(row) != *row).collect();
        dead.sort_unstable();
        assert!(dead.is_empty(), "{dead:?}");
    }
}
