//! An office whose holder nobody names, spoken of as one person; and the capitals that governments
//! answer from.

use expect_test::expect;

use super::check;

#[test]
fn who_acts_is_somebody_though_nobody_names_them() {
    check(
        "Le procureur voit dans ce dossier une trahison ordinaire.",
        &expect!["~procureur → procureur-sans-nom"],
    );
    check("« Le pont tiendra », a prévenu le préfet.", &expect!["~préfet → prefet-sans-nom"]);
    check("Reçue par le préfet, une délégation a demandé un report.", &expect!["~préfet → prefet-sans-nom"]);
    check(
        "Le maire envisage un recours. Le maire envisagera un recours.",
        &expect![[r"
        ~maire → maire-sans-nom
        ~maire → maire-sans-nom"]],
    );
    check(
        "L'inspecteur d'académie l'a confirmée.",
        &expect!["~inspecteur d'académie → inspecteur-d-academie-sans-nom"],
    );
    check(
        "Nous avions alerté le préfet. Il a écrit vendredi au procureur.",
        &expect![[r"
        ~préfet → prefet-sans-nom
        ~procureur → procureur-sans-nom"]],
    );
    check("Il faut alerter le préfet. On peut écrire au procureur.", &expect![""]);
    check(
        "Le projet aurait coûté cher, selon le syndic Pierre-Alain Rochat. Le syndic de l'immeuble est une agence.",
        &expect![[r"
            ~syndic → pierre-alain-rochat
            Pierre-Alain Rochat → pierre-alain-rochat"]],
    );
    // What any holder does, and what is done on the way to one.
    check("Le préfet dirige les services de l'État. Le maire nomme ses adjoints.", &expect![""]);
    check("Le recours peut être rejeté par le préfet.", &expect![""]);
    check("Le prévenu préfet de police n'a rien dit.", &expect![""]);
    check("La lettre passe par le préfet avant de partir.", &expect![""]);
    check(
        "Le préfet Durand envisage un recours.",
        &expect![[r"
        ~préfet → durand
        Durand → durand"]],
    );
}

#[test]
fn capitals_trade_give_and_refuse() {
    check(
        "Madrid achète du gaz à l'Algérie.",
        &expect![[r"
        @Madrid → spain
        Algérie → algeria"]],
    );
    check(
        "Pékin prête deux milliards. Ottawa vend du blé.",
        &expect![[r"
        @Pékin → china
        @Ottawa → canada"]],
    );
    check(
        "Le Conseil ne peut accorder à Berne ce qu'il refuse à Londres.",
        &expect![[r"
        Conseil → conseil
        @Berne → switzerland
        @Londres → united-kingdom"]],
    );
    // An agreement, a purchase and a refusal somewhere.
    check(
        "Un accord signé à Berne prévoit des livres vendus à Londres.",
        &expect![[r"
        Berne → berne
        Londres → londres"]],
    );
    check("Il a refusé lundi à Londres de parler.", &expect!["Londres → londres"]);
    check("Le visa refusé à Londres expire.", &expect!["Londres → londres"]);
    check(
        "Londres prêt à accueillir le sommet. La Bourse de Tokyo cède 1,2 %. Kiev ciblée par des drones.",
        &expect![[r"
        Londres → londres
        Bourse de Tokyo → bourse-de-tokyo
        Kiev → kiev"]],
    );
}
