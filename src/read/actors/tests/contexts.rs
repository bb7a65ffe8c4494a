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
