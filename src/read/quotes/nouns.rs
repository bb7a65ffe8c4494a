//! The words that tell people from things and names from judgements, folded, as data.
//!
//! Lists only; what being on one means is said where it is asked.

use crate::read::word_lists::Words;

/// Nouns for those who speak without a name.
pub static NAMELESS: Words = Words::of(
    "\
habitant habitante habitants temoin temoins riverain riveraine riverains source sources voisin \
voisine voisins passant passante commercant commercante commercants vendeur vendeuse etudiant \
etudiante eleve lyceen lyceenne medecin infirmier infirmiere soignant soignante policier policiere \
gendarme militaire soldat officier diplomate responsable responsables cadre salarie salariee \
salaries ouvrier ouvriere employe employee syndicaliste supporter supportrice supporters \
agriculteur agricultrice agriculteurs eleveur pecheur chauffeur conducteur conductrice homme femme \
jeune mere pere fils fille frere soeur cousin cousine oncle tante epouse mari veuve parent parents \
proche proches ami amie collegue client cliente usager rescape rescapee survivant survivante \
victime manifestant manifestante manifestants militant militante elu elue depute deputee ministre \
conseiller conseillere porte-parole accuse accusee prevenu prevenue suspect suspecte mis-en-cause chercheur chercheuse expert experte analyste observateur \
enqueteur magistrat avocat avocate retraite retraitee quinquagenaire enfant enfants gamin gamine garcon \
fillette adolescent adolescente adolescents adolescentes lyceens camarade passager passagere passagers \
touriste touristes paysan paysanne paysans automobiliste benevole benevoles internaute instituteur \
institutrice planteur planteurs refugie refugiee refugies interlocuteur confrere consoeur maman papa",
);

/// Things that bear words and speak for nobody.
pub static WRITTEN: Words = Words::of(
    "\
pancarte pancartes banderole banderoles affiche affiches drap panneau panneaux tag tags \
inscription inscriptions slogan slogans badge badges t-shirt t-shirts maillot maillots tract tracts",
);

/// What no description goes on with.
pub static ENDS: Words = Words::of(
    "\
consulte consultee consultes publie publiee publies transmis transmise diffuse diffusee signe parvenu rendu rendue \
qui que qu' dont ou et mais a au aux dans en sur sous par pour avec sans chez contre vers devant \
depuis apres avant lors pendant durant ce cette hier aujourd'hui lundi mardi mercredi jeudi \
vendredi samedi dimanche joint jointe joints jointes interroge interrogee interroges s' se est \
sont ont avait avaient n' ne y lui etait venus venues contacte contactee cite citee cites citees \
rencontre rencontree venu venue selon via",
);

/// Phrases of time open sentences as subjects do.
pub static TIMES: Words = Words::of(
    "\
jour jours soir matin nuit veille lendemain semaine mois annee an ans peu fois heure heures moment \
fin lundi mardi mercredi jeudi vendredi samedi dimanche",
);

/// Bodies that a text calls so after it named them.
pub static BODIES: Words = Words::of(
    "\
groupe entreprise societe banque assureur organisation ong association  institution firme \
constructeur avionneur compagnie parti syndicat quotidien journal hebdomadaire magazine federation \
centrale confederation collectif \
 enseigne equipementier operateur ",
);

/// Nouns that call somebody again whom the text has named: « le technicien », « l’élue ».
pub static EPITHETS: Words = Words::of(
    "\
interesse interessee edile metteur realisateur realisatrice chanteur chanteuse acteur actrice \
comedien comedienne artiste ecrivain romancier romanciere auteur auteure autrice athlete attaquant \
attaquante defenseur defenseure milieu gardien gardienne buteur buteuse meneur pilote coureur coureuse \
champion championne sportif sportive tacticien quadragenaire quinquagenaire sexagenaire \
septuagenaire octogenaire trentenaire vingtenaire homme femme historien historienne chercheur \
chercheuse scientifique sociologue politologue medecin praticien specialiste analyste expert \
experte parlementaire lider leader numero   prelat religieux syndicaliste \
entrepreneur entrepreneuse negociateur diplomate jeune retraite retraitee agriculteur \
 lateral laterale avant-centre ouvreur troisieme-ligne deuxieme-ligne premiere-ligne seconde-ligne musicien musicienne cineaste styliste chef-d'orchestre ex- pdg dg president-directeur \
trois-quarts ailier talonneur pilier demi international internationale manager boss finaliste \
vainqueur laureat laureate veteran doyen doyenne conseiller conseillere docteur psychologue commercant commercante pharmacien officier gerant gerante mere pere \
median portier stoppeur libero patron patronne quadra quinqua sexa banquier banquiere",
);

/// Nouns that end as those for persons do and are for things.
pub static THINGS: Words = Words::of(
    "\
secteur moteur ordinateur courrier dossier janvier fevrier papier communique quartier atelier \
liste piste constructeur equipementier calendrier gazier petrolier valeur rumeur couleur \
chaleur fureur peur interieur exterieur chantier metier premier derniere premiere lumiere matiere \
frontiere riviere maniere partenaire questionnaire seminaire avionneur assureur distributeur \
annuaire editeur-",
);

/// Words that end as verbs do and are none.
pub static NO_VERBS: Words = Words::of(
    "\
comme contre mais dont quand devant notamment ensuite surtout meme avant grace sauf malgre pendant \
durant soit tant tout toute autre entre voire faute suite lorsque puisque quoique parce cet cette \
une tandis deja encore outre sept huit cent trente quarante cinquante soixante face concernant \
moyennant suivant et sa la ma ce de que chaque quelque plutot aussitot bientot tot tard d dite est \
a elle tantot pourtant cependant maintenant autant auparavant avec donc le ne derriere presque \
jusque contrairement c y se me te prete leve",
);

/// Participles that give a name: whatever follows them between marks is one.
pub static CALLED: Words = Words::of(
    "\
intitule intitulee intitules intitulees baptise baptisee baptises baptisees surnomme surnommee \
surnommes surnommees nomme nommee nommes denomme denommee denommes appele appelee appeles appelees \
rebaptise rebaptisee alias appelle appellent intitulait nommait appelait titre",
);

/// Nouns that a name follows, even one in lower case.
pub static NAMED: Words = Words::of(
    "\
film films livre roman album chanson serie emission journal quotidien hebdomadaire magazine revue \
operation operations ouvrage documentaire spectacle tube single mouvement collectif association \
navire bateau festival label exposition theme slogan rubrique chronique campagne application \
logiciel jeu site blog podcast poeme bd essai hashtag mot-cle concept terme expression mot chaine \
radio compte",
);

/// Nouns that a name with a capital follows; other words after them are somebody’s judgement.
pub static BEARERS: Words = Words::of(
    "\
mission projet programme plan loi piece parti coalition groupe brigade club bar restaurant prix \
collection initiative marque ong hotel avion liste fondation dossier caravane tableau clip concert \
titres court-metrage long-metrage numero unite bataillon force alliance reseau ecole lycee \
quartier cafe bateaux sous-marin fregate missile missiles drone drones colloque forum atelier \
conference rapport article essence societe entreprise start-up boutique enseigne oeuvre hymne \
tournee trophee coupe",
);

/// Offices that several hold in one text: the noun alone calls nobody again.
pub static OFFICES: Words = Words::of(
    "\
prefet prefete sous-prefet procureur procureure juge imam eveque pape roi reine gouverneur ambassadeur \
ambassadrice commissaire magistrat magistrate",
);

/// Words that open a sentence with a capital and name nobody.
pub static OPENERS: Words = Words::of(
    "\
et mais puis plus alors enfin or ainsi aussi ensuite quant meme tout toute tous rien pas voici voila hier \
aujourd'hui demain reste reponse replique riposte bref apres avant quand comme si oui non silence seul seule \
surtout aussitot avant-hier toujours encore idem",
);

/// Houses in which « on » speaks: « à la mairie, on assure ».
pub static HOUSES: Words = Words::of(
    "\
mairie ministere prefecture sous-prefecture presidence entourage station gendarmerie parquet direction \
cabinet etat-major chancellerie hopital rectorat siege ambassade federation commissariat tribunal palais \
parti syndicat groupe club bureau secretariat consulat",
);

/// What the next sentence calls the words: « c'est le cri du cœur de X ».
pub static UTTERANCES: Words = Words::of(
    "\
cri message appel constat question interrogation mot phrase reponse conviction credo avis verdict conclusion \
temoignage aveu avertissement promesse souhait priere reproche",
);

/// Verbs whose « il » is nobody, and small words between the two: « il existe “un risque” ».
pub static IMPERSONAL: Words = Words::of(
    "\
faut fallait faudra faudrait y n'y s' semble semblait reste restait suffit convient importe est etait sera \
serait fut existe existait manque manquait arrive devient demeure subsiste parait paraissait apparait ressort \
pleut vaut pourrait devrait",
);
