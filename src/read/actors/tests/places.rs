//! Cities that act for their state, and cities that are places.

use expect_test::expect;

use super::check;

#[test]
fn metonyms_and_places() {
    check(
        "Moscou s'engageait à aider Bamako.",
        &expect![[r"
            @Moscou → russia
            @Bamako → mali"]],
    );
    check(
        "L'idylle entre Moscou et Bamako se poursuit.",
        &expect![[r"
        @Moscou → russia
        @Bamako → mali"]],
    );
    check("Il est arrivé à Bamako lundi.", &expect!["Bamako → bamako"]);
    check("L'influence de Moscou grandit.", &expect!["@Moscou → russia"]);
    check("Une rencontre à Moscou a eu lieu.", &expect!["Moscou → moscou"]);
    check("Paris retire ses troupes.", &expect!["@Paris → france"]);
    check(
        "Washington et Pékin négocient à Genève.",
        &expect![[r"
            @Washington → united-states
            @Pékin → china
            Genève → geneve"]],
    );
    check(
        "Denzel Washington joue à Los Angeles.",
        &expect![[r"
            Denzel Washington → denzel-washington
            Los Angeles → los-angeles"]],
    );
    check(
        "Le Washington Post et Le Monde le disent.",
        &expect![[r"
        Washington Post → washington-post
        Le Monde → le-monde"]],
    );
    check(
        "Le Paris Saint-Germain a battu Lyon.",
        &expect![[r"
        Paris Saint-Germain → psg
        Lyon → lyon"]],
    );
    check(
        "L'aéroport Charles-de-Gaulle, près de Paris, est fermé.",
        &expect![[r"
        aéroport Charles-de-Gaulle → cdg-airport
        Paris → paris"]],
    );
    check("Les habitants de Paris manifestent.", &expect!["Paris → paris"]);
    check(
        "Le Kremlin dément ; la Maison Blanche se tait.",
        &expect![[r"
        @Kremlin → russia
        @Maison Blanche → united-states"]],
    );
    check("Bruxelles propose une directive.", &expect!["@Bruxelles → european-union"]);
    check(
        "La ville de Kiev est bombardée. Kiev dénonce une attaque.",
        &expect![[r"
        Kiev → kiev
        @Kiev → ukraine"]],
    );
    check("L'accord de Paris sur le climat.", &expect!["Paris → paris"]);
    check(
        "Le gouvernement accuse Kigali de soutenir le M23.",
        &expect![[r"
        @Kigali → rwanda
        M23 → m23"]],
    );
    check("La junte s'est tournée vers Moscou.", &expect!["@Moscou → russia"]);
    check(
        "Le maire de Londres, Sadiq Khan, est réélu.",
        &expect![[r"
            ~maire de Londres → sadiq-khan
            Londres → londres
            Sadiq Khan → sadiq-khan"]],
    );
    check(
        "Alger rappelle son ambassadeur à Paris.",
        &expect![[r"
            @Alger → algeria
            ~ambassadeur → ambassadeur-sans-nom
            Paris → paris"]],
    );
    check(
        "Il vit en Afrique de l'Ouest, au Sahel.",
        &expect![[r"
        Afrique de l'Ouest → west-africa
        Sahel → sahel"]],
    );
}
