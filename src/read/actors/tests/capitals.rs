//! Capitals in the mouths of diplomats, of railways and of stadium speakers.

use expect_test::expect;

use super::{check, check_on};

#[test]
fn governments() {
    check("Paris, sans surprise, condamne le coup de force.", &expect!["@Paris → france"]);
    check(
        "Washington n'a pas réagi. Pékin non plus.",
        &expect![[r"
        @Washington → united-states
        Pékin → pekin"]],
    );
    check(
        "Téhéran nie toute implication et Riyad s'en félicite.",
        &expect![[r"
        @Téhéran → iran
        @Riyad → saudi-arabia"]],
    );
    check(
        "Selon Kigali, les rebelles se sont retirés ; Kinshasa exige des preuves.",
        &expect![[r"
        @Kigali → rwanda
        @Kinshasa → dr-congo"]],
    );
    check(
        "L'Europe attend de Londres une réponse.",
        &expect![[r"
        Europe → europe
        @Londres → united-kingdom"]],
    );
    check(
        "Le Kremlin a salué l'élection, Matignon s'est abstenu.",
        &expect![[r"
        @Kremlin → russia
        @Matignon → france"]],
    );
    check(
        "Bamako et Ouagadougou dénoncent un complot.",
        &expect![[r"
        @Bamako → mali
        @Ouagadougou → burkina-faso"]],
    );
    check("Ottawa compte expulser deux diplomates.", &expect!["@Ottawa → canada"]);
}

#[test]
fn towns_and_clubs() {
    check(
        "Le TGV entre Paris et Bruxelles est supprimé.",
        &expect![[r"
            Paris → paris
            Bruxelles → bruxelles"]],
    );
    check("Paris compte deux millions d'habitants.", &expect!["Paris → paris"]);
    check("Londres accueille les Jeux pour la troisième fois.", &expect!["Londres → londres"]);
    check(
        "En finale du championnat, Paris a battu Lyon grâce à deux buts de l'attaquant. L'entraîneur de Paris exulte.",
        &expect![[r"
            Paris → club-paris
            Lyon → lyon
            ~entraîneur de Paris → paris-trainer
            Paris → club-paris"]],
    );
    check(
        "Il a quitté l'Élysée à pied et rejoint Matignon.",
        &expect![[r"
        Élysée → elysee
        Matignon → matignon"]],
    );
    check(
        "Un vol de Dakar à Paris via Casablanca.",
        &expect![[r"
        Dakar → dakar
        Paris → paris
        Casablanca → casablanca"]],
    );
    check("Rome brûle, dit la chanson.", &expect!["Rome → rome"]);
    check("Berlin, ses musées et ses parcs.", &expect!["Berlin → berlin"]);
}

/// Words that sport shares with business and politics make no brief of sport.
#[test]
fn words_shared_with_sport() {
    check_on(
        "2019-05-03",
        "L'équipe de campagne fête la victoire au second tour. Paris dénonce la défaite de son allié.",
        &expect!["@Paris → france"],
    );
    check_on(
        "2019-05-03",
        "L'équipe fête la victoire en championnat. Paris dénonce la défaite.",
        &expect!["Paris → paris"],
    );
    check_on(
        "2019-05-03",
        "Moscou et Pékin et Téhéran ont signé. La trêve tient, disent Ankara et Doha et Le Caire.",
        &expect![[r"
            Moscou → moscou
            @Pékin → china
            @Téhéran → iran
            Ankara → ankara
            Doha → doha
            Le Caire → le-caire"]],
    );
}
