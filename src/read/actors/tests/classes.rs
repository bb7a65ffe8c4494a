//! Classes of names that used to go wrong: surnames that begin with an article, names that a common
//! noun opens, things and events, spellings, couples, acronyms, openings of sentences.

use expect_test::expect;

use super::check;

#[test]
fn surnames_that_stand_alone() {
    check(
        "Xi Jinping a reçu Olaf Scholz. M. Xi a insisté. Xi est parti.",
        &expect![[r"
        Xi Jinping → xi-jinping
        Olaf Scholz → scholz
        M. Xi → xi-jinping
        Xi → xi-jinping"]],
    );
    check(
        "Yann Le Bihan a gagné. Le Bihan a souri. La mer monte. Le bihan.",
        &expect![[r"
        Yann Le Bihan → yann-le-bihan
        Le Bihan → yann-le-bihan"]],
    );
    check(
        "Sidi Ould Bneijara est élu. Ould Bneijara a remercié ses pairs. M. Bneijara aussi.",
        &expect![[r"
            Sidi Ould Bneijara → sidi-ould-bneijara
            Ould Bneijara → sidi-ould-bneijara
            M. Bneijara → sidi-ould-bneijara"]],
    );
    check(
        "Serge W. Kalondo et J.-P. Mercier se taisent. Kalondo sourit. M. Mercier part.",
        &expect![[r"
            Serge W. Kalondo → serge-w-kalondo
            J.-P. Mercier → j-p-mercier
            Kalondo → serge-w-kalondo
            M. Mercier → j-p-mercier"]],
    );
    check(
        "Tiébélé Nikiéma a voté. Tiéblé Nikiéma l'a dit. Nikiéma insiste.",
        &expect![[r"
        Tiébélé Nikiéma → tiebele-nikiema
        Tiéblé Nikiéma → tiebele-nikiema
        Nikiéma → tiebele-nikiema"]],
    );
    check(
        "Paul et Virginie Marchand sont là. M. Marchand parle. Mme Marchand se tait.",
        &expect![[r"
        Paul → paul-marchand
        Virginie Marchand → virginie-marchand
        M. Marchand → paul-marchand
        Mme Marchand → virginie-marchand"]],
    );
    check(
        "El Hadj Oumar Kassogué et l'adjudant-chef Kervella prient avec Mgr Luc Adrien.",
        &expect![[r"
        El Hadj Oumar Kassogué → oumar-kassogue
        adjudant-chef Kervella → kervella
        Mgr Luc Adrien → luc-adrien"]],
    );
    check(
        "Jean « Jojo » Ferrand et Awa Ndao ont parlé. Ferrand doute. Ndao non plus.",
        &expect![[r"
        Jean « Jojo » Ferrand → jean-jojo-ferrand
        Awa Ndao → awa-ndao
        Ferrand → jean-jojo-ferrand
        Ndao → awa-ndao"]],
    );
    check(
        "Salif TRAORÉ a reçu Mme KONATÉ. Traoré a signé avec Fanta Konaté.",
        &expect![[r"
        Salif TRAORÉ → salif-traore
        Mme KONATÉ → fanta-konate
        Traoré → salif-traore
        Fanta Konaté → fanta-konate"]],
    );
}

#[test]
fn names_that_a_common_noun_opens() {
    check(
        "Au stade Francis-Le Blé, rue Victor-Hugo et place de la Liberté, on chante.",
        &expect![[r"
        stade Francis-Le Blé → stade-francis-le-ble
        rue Victor-Hugo → rue-victor-hugo
        place de la Liberté → place-de-la-liberte"]],
    );
    check(
        "Le lycée Jean-Moulin, l'hôpital Necker et la cour d'appel de Rennes ont fermé.",
        &expect![[r"
        lycée Jean-Moulin → lycee-jean-moulin
        hôpital Necker → hopital-necker
        cour d'appel de Rennes → cour-d-appel-de-rennes"]],
    );
    check(
        "Elle perd sa place de favorite. Il porte Brest à bout de bras. Une place de Paris.",
        &expect![[r"
        Brest → brest
        Paris → paris"]],
    );
    check(
        "L'association Carré Rennais et la filiale brésilienne Portalux protestent.",
        &expect![[r"
        Carré Rennais → carre-rennais
        Portalux → portalux"]],
    );
    check(
        "La rue du 8-Mai-1945 et le pont de Recouvrance sont barrés.",
        &expect![[r"
        rue du 8-Mai-1945 → rue-du-8-mai-1945
        pont de Recouvrance → pont-de-recouvrance"]],
    );
}

#[test]
fn rivers_regions_and_towns() {
    check(
        "Le Rhône, la Gironde et la Manche montent à Mâcon et à Bourgoin.",
        &expect![[r"
        Rhône → rhone
        Gironde → gironde
        Manche → manche
        Mâcon → macon
        Bourgoin → bourgoin-jallieu"]],
    );
    check(
        "Nancy Pelosi a vu Nancy. La manche est longue. Orange est à Orange.",
        &expect![[r"
        Nancy Pelosi → nancy-pelosi
        Nancy → nancy
        Orange → orange-autre
        Orange → orange"]],
    );
    check(
        "La ligne Paris-Strasbourg est coupée, le sommet Russie-Afrique aussi.",
        &expect![[r"
        Paris → paris
        Strasbourg → strasbourg"]],
    );
}

#[test]
fn what_is_no_actor() {
    check("La loi Pacte, le variant Omicron et la sonde Rosetta font parler.", &expect![[""]]);
    check(
        "Le Tour de France, la Coupe d'Europe et la Ligue 1 reprennent au Conseil des ministres.",
        &expect![[""]],
    );
    check("Monday, le TGV de 8 heures et les Lorrains étaient en retard.", &expect![[""]]);
    check("Elle a garé sa Clio. « Wake Up » est un succès. Le vol MH370 a disparu.", &expect![[""]]);
    check("Nouvelle hausse des prix. Grosse colère au port. Interrogée hier, elle nie.", &expect![[""]]);
}

#[test]
fn people_by_where_they_come_from() {
    check(
        "Le Suisse Reto Zumbrunn bat le Burkinabè Aristide Bancé. Zumbrunn exulte.",
        &expect![[r"
        Reto Zumbrunn → reto-zumbrunn
        Aristide Bancé → aristide-bance
        Zumbrunn → reto-zumbrunn"]],
    );
    check(
        "Le Brestois Yann Kermorvan et la Ziguinchoroise Awa Sonko ont couru.",
        &expect![[r"
        Yann Kermorvan → yann-kermorvan
        Awa Sonko → awa-sonko"]],
    );
}

#[test]
fn acronyms_and_their_expansions() {
    check(
        "La Ligue des pêcheurs de l'Ouest (LPO2) et le Festival des arts du désert (Fadé). Le Fadé ouvre.",
        &expect![[r"
        Ligue des pêcheurs de l'Ouest → ligue-des-pecheurs-de-l-ouest
        LPO2 → ligue-des-pecheurs-de-l-ouest
        Festival des arts du désert → festival-des-arts-du-desert
        Fadé → festival-des-arts-du-desert
        Fadé → festival-des-arts-du-desert"]],
    );
    check(
        "Le Fonds d'appui à la relance (FAR) prête. Le FAR attend.",
        &expect![[r"
        Fonds d'appui à la relance → fonds-d-appui-a-la-relance
        FAR → fonds-d-appui-a-la-relance
        FAR → fonds-d-appui-a-la-relance"]],
    );
    check(
        "Le chef du MNSD Seïni Hamidou a parlé. Le RPR-UDF aussi.",
        &expect![[r"
        ~chef du MNSD → seini-hamidou
        MNSD → mnsd
        Seïni Hamidou → seini-hamidou
        RPR → rpr
        UDF → udf"]],
    );
}

#[test]
fn papers_and_clubs() {
    check(
        "Selon L'Équipe et Ouest-France, le FC Nantes vend. Le Monde l'écrit aussi.",
        &expect![[r"
        L'Équipe → l-equipe
        Ouest-France → ouest-france
        FC Nantes → fc-nantes
        Le Monde → le-monde"]],
    );
    check(
        "Après Le Monde, Libération et Le Figaro en parlent.",
        &expect![[r"
        Le Monde → le-monde
        Libération → liberation
        Le Figaro → le-figaro"]],
    );
    check(
        "L'Union africaine et L'Union en parlent.",
        &expect![[r"
        Union africaine → african-union
        L'Union → l-union"]],
    );
}

#[test]
fn headlines() {
    check(
        "LE MINISTRE REÇOIT MARIE FERRAND À KAYES\nMarie Ferrand est ravie.",
        &expect![[r"
        MARIE FERRAND → marie-ferrand
        KAYES → kayes
        Marie Ferrand → marie-ferrand"]],
    );
    check("Le Maire Inaugure Le Marché De Bunia Et Visite La Ville", &expect!["Bunia → bunia"]);
    check(
        "Agelec a fermé. Claire, 32 ans, pleure. Vraiment a dit le maire.",
        &expect![[r"
            Agelec → agelec
            Claire → claire
            ~maire → maire-sans-nom"]],
    );
}

#[test]
fn ministers_after_their_field() {
    check(
        "Les ministres de la Santé Agnès Ferrand et de l'Économie Luc Le Maire partent. Le Maire rit.",
        &expect![[r"
        Agnès Ferrand → agnes-ferrand
        Luc Le Maire → luc-le-maire
        Le Maire → luc-le-maire"]],
    );
}
