//! Sentences of many beats: firms, clubs and teams, courts, local councils, offices after names.

use super::{check, expect};

#[test]
fn firms_by_their_trade() {
    check(
        "Le constructeur italien de tracteurs Lamperti ferme deux ateliers. L'action Orvax a perdu un tiers de sa valeur.",
        &expect![[r"
            Lamperti → lamperti
            Orvax → orvax"]],
    );
    check(
        "Vidal Roux, une société de conseil, a rendu son rapport. À Baar, une entreprise locale a fermé.",
        &expect![[r"
            Vidal Roux → vidal-roux
            Baar → baar"]],
    );
    check(
        "Les salariés de la Fabrelle bloquent le site de la Fabrelle à Nolay.",
        &expect![[r"
        Fabrelle → fabrelle
        Fabrelle → fabrelle
        Nolay → nolay"]],
    );
    check(
        "Le président du fonds de pension de Kerlaz a parlé.",
        &expect![[r"
        ~président du fonds de pension de Kerlaz → kerlaz-president-fonds-de-pension
        Kerlaz → kerlaz"]],
    );
}

#[test]
fn teams_by_their_nickname() {
    check(
        "Le match a été dur. Les Éléphants ont battu les Aigles de Carthage, et les Flying Ravens n'ont rien dit.",
        &expect![[r"
            Éléphants → elephants
            Aigles → aigles
            Carthage → carthage
            Flying Ravens → flying-ravens"]],
    );
    check("Deux éléphants et des lions ont été vus près de Pô. Les Lions ont soif.", &expect!["Pô → po"]);
    check(
        "Le choc entre Bayonne et Lyon, un match fou, a ravi le public ; Vannes, vainqueur, a surclassé Castres, premier au classement du championnat.",
        &expect![[r"
            Bayonne → club-bayonne
            Lyon → club-lyon
            Vannes → vannes
            Castres → club-castres"]],
    );
}

#[test]
fn a_first_name_that_is_an_office() {
    check(
        "L'attaquant Pape Sarr a signé. Le pape François a prié. Noël Ravel a souri.",
        &expect![[r"
        Pape Sarr → pape-sarr
        pape François → pape-francois
        Noël Ravel → noel-ravel"]],
    );
}

#[test]
fn whose_an_office_without_article_is() {
    check(
        "Le colonel Luc Morand, patron des gendarmes, le capitaine Hervé Solier, chef des motards, étaient là.",
        &expect![[r"
            colonel Luc Morand → luc-morand
            ~patron des gendarmes → luc-morand
            capitaine Hervé Solier → herve-solier
            ~chef des motards → herve-solier"]],
    );
    check(
        "Elle était avec Paul Renaud, premier vice-président de la Confédération des artisans, Jean Tavel, président du Syndicat des meuniers.",
        &expect![[r"
            Paul Renaud → paul-renaud
            ~vice-président de la Confédération des artisans → paul-renaud
            Confédération des artisans → confederation-des-artisans
            Jean Tavel → jean-tavel
            ~président du Syndicat des meuniers → jean-tavel
            Syndicat des meuniers → syndicat-des-meuniers"]],
    );
    check(
        "Le maire, Hallé Cissé, parle. Le maire a promis un puits.",
        &expect![[r"
            ~maire → halle-cisse
            Hallé Cissé → halle-cisse
            ~maire → halle-cisse"]],
    );
    check(
        "Awa Sarr, tout nouveau préfet, est arrivée.",
        &expect![[r"
        Awa Sarr → awa-sarr
        ~préfet → awa-sarr"]],
    );
    check(
        "Paul Renaud (PDC) et Amadou Toumani Touré (ATT) se sont vus. Le PDC a salué ATT.",
        &expect![[r"
        Paul Renaud → paul-renaud
        PDC → pdc
        Amadou Toumani Touré → att
        ATT → att
        PDC → pdc
        ATT → att"]],
    );
    check(
        "La présidente du conseil Mireille Corval a quitté la salle.",
        &expect![[r"
        ~présidente du conseil → mireille-corval
        Mireille Corval → mireille-corval"]],
    );
}

#[test]
fn ways_and_people_from_there() {
    check(
        "Un camion s'est renversé sur la route entre Ambrelles et Solvigny, dans les Vosges.",
        &expect![[r"
            Ambrelles → ambrelles
            Solvigny → solvigny
            Vosges → vosges"]],
    );
    check(
        "La Valaisanne Viola Perret (PDC) a été élue devant de valeureux Neuchâtelois.",
        &expect![[r"
            Viola Perret → viola-perret
            PDC → pdc"]],
    );
    check(
        "Le patron de Semences sans frontières dénonce un complot.",
        &expect![[r"
        ~patron de Semences sans frontières → semences-sans-frontieres-head
        Semences sans frontières → semences-sans-frontieres"]],
    );
    check(
        "La Commission électorale indépendante convoque l'électorat.",
        &expect!["Commission électorale indépendante → cei"],
    );
    check(
        "Son Excellence Monsieur Paul Tiendré a été reçu. Son parti (Parti ouvrier-paysan) salue.",
        &expect![[r"
            Monsieur Paul Tiendré → paul-tiendre
            Parti ouvrier-paysan → parti-ouvrier-paysan"]],
    );
    check("Ils joueront le Championnat d'Afrique des clubs (CAC) contre le Mali.", &expect!["Mali → mali"]);
}
