//! Kinds of new names by the words around them, with traps: a surname with its article, a house with a
//! complement, a city with a day.

use expect_test::expect;

use super::check_kinds;

#[test]
fn by_what_stands_around() {
    check_kinds(
        "L'eau a noyé les berges du Vardrelle. On a mesuré douze centimètres sur Montrac.",
        &expect!["Vardrelle: Place, Montrac: Place"],
    );
    check_kinds(
        "Le rachat de Polimar est signé. Le concurrent espagnol Ternadis proteste.",
        &expect!["Polimar: Company, Ternadis: Company"],
    );
    check_kinds(
        "Hier, Vindara, basée à Lille, recrute. Selon Trafidom, la route est coupée.",
        &expect!["Vindara: Company, Lille: Place, Trafidom: Organisation"],
    );
    check_kinds(
        "Mardi, Lumexis a publié des résultats en hausse. Son bénéfice a doublé en Bourse.",
        &expect!["Lumexis: Company"],
    );
    check_kinds(
        "Il a fait appel aux Suédois de Norrvik. Chez Brandt Securities, on doute.",
        &expect!["Norrvik: Company, Brandt Securities: Organisation"],
    );
    check_kinds("ODILE MARAVAL (présidente du club) : le stade attendra.", &expect!["ODILE MARAVAL: Person"]);
    check_kinds(
        "Le greffier de Wanda Kolska a parlé. Marine Le Pen arrive. Le Pen parle.",
        &expect!["Wanda Kolska: Person, Marine Le Pen: Person, Le Pen: Person"],
    );
    check_kinds(
        "Il a chuté à la Steinkante. Il travaille au Thivet. Il est reçu à la Chambre de commerce.",
        &expect!["Steinkante: Place, Thivet: Place, Chambre de commerce: Organisation"],
    );
    check_kinds(
        "Khartoum le sait. Londres me renvoie vers lui. Abidjan et Accra, qui ont signé, se taisent. Paris le 3 mai.",
        &expect!["Khartoum: State, Londres: State, Abidjan: State, Accra: State, Paris: Place"],
    );
}

#[test]
fn what_persons_have_too() {
    check_kinds(
        "Tadese Worku a remporté le titre au cours d'une finale serrée. Hier, Petrella a défendu les comptes et les résultats du parti.",
        &expect!["Tadese Worku: Person, Petrella: Person"],
    );
    check_kinds(
        "Awa Sow, principale concurrente de Paul Petrella à la mairie, a voté. Tadese Worku, principal concurrent du maire, aussi.",
        &expect!["Awa Sow: Person, Paul Petrella: Person, Tadese Worku: Person"],
    );
    check_kinds(
        "Mardi, Lumexis a publié ses comptes. Le bénéfice recule et le titre cède 3 % à la clôture.",
        &expect!["Lumexis: Company"],
    );
    check_kinds(
        "L'usine, vendue aux Suédois de Norrvik, rouvre. Colère aussi chez Kane Hamidou Baba, dont la liste gagne.",
        &expect!["Norrvik: Company, Kane Hamidou Baba: Person"],
    );
    check_kinds(
        "La présidente de la Confédération Simonetta Zanetti parle. Le général Mohamed Ould Cheikh Ahmed Ould Sidi vote.",
        &expect!["Simonetta Zanetti: Person, général Mohamed Ould Cheikh Ahmed Ould Sidi: Person"],
    );
    check_kinds(
        "FLORANGE Trois mois ferme pour le faux médecin. Le médecin a fui.\n\nSAINT-CHAFFREY Les handballeuses calent.",
        &expect!["FLORANGE: Place, SAINT-CHAFFREY: Place"],
    );
    check_kinds(
        "Lors de la conférence de presse de Paul Mercier, la part du Groupe pour l'exercice a été dite.",
        &expect!["Paul Mercier: Person, Groupe: Organisation"],
    );
}

#[test]
fn who_lives_there_and_what_befalls_it() {
    check_kinds("Un éleveur de Tournecoupe attend.", &expect!["Tournecoupe: Place"]);
    check_kinds("Le boulanger de Pontivel ferme.", &expect!["Pontivel: Place"]);
    check_kinds("Le biographe de Pontivel se tait.", &expect!["Pontivel: Person"]);
    check_kinds("Ils ont bombardé Tchornava.", &expect!["Tchornava: Place"]);
    check_kinds(
        "Ils ont marché depuis la maison de la culture Taos Amrouche.",
        &expect!["Taos Amrouche: Place"],
    );
    check_kinds("Ils ont salué la mémoire de Taos Amrouche.", &expect!["Taos Amrouche: Person"]);
    check_kinds("Les combats dans la Nana-Kéravé continuent.", &expect!["Nana-Kéravé: Place"]);
    check_kinds("La réforme Sauvadet passe mal.", &expect!["Sauvadet: Person"]);
    check_kinds("Sous l'administration Vaillancourt, rien n'a bougé.", &expect!["Vaillancourt: Person"]);
    check_kinds(
        "Il a réservé les chantiers à Batimosa, une entreprise établie au Luxembourg.",
        &expect!["Batimosa: Company, Luxembourg: State"],
    );
    check_kinds("Il a réservé une chambre à Batimosa, une entreprise le loge.", &expect!["Batimosa: Place"]);
}

#[test]
fn stations_are_no_persons() {
    check_kinds("Interrogée sur Nana FM, elle a parlé.", &expect!["Nana FM: Organisation"]);
    check_kinds("Interrogée par Nana Fofana, elle a parlé.", &expect!["Nana Fofana: Person"]);
}
