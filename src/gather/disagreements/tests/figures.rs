//! Sums, measures and counts of one thing, and figures that are of two; people apart.

use super::{Case, Told, check, club, found, none, one, storm};
use crate::model::Subject;

#[test]
fn rounded_figures_agree_with_exact_ones() {
    none(&storm(
        "Une vingtaine de personnes ont été blessées, selon la préfecture.",
        "D'après les pompiers, dix-neuf personnes ont été blessées.",
    ));
    none(&storm(
        "La préfecture a fait évacuer près de 400 habitants.",
        "D'après le maire, 392 habitants ont été évacués.",
    ));
    none(&storm(
        "La facture s'élève à 3 millions d'euros, selon la Région.",
        "D'après le maire, la facture atteint 1,968 milliard de francs CFA.",
    ));
    none(&storm(
        "Le coût des travaux se situe entre 2 et 3 millions d'euros, selon la Région.",
        "D'après le maire, le coût des travaux atteint 2,4 millions d'euros.",
    ));
}

#[test]
fn a_comma_that_slipped_is_found_without_words_in_common() {
    one(
        &club(
            "La dette du club atteint 1,7 million d'euros.",
            "Il manque 17 millions d'euros dans la caisse.",
        ),
        Subject::Figure,
        &["1,7 million d'euros", "17 millions d'euros"],
    );
}

#[test]
fn last_year_and_this_year_are_two_figures() {
    none(&club(
        "La billetterie a rapporté 450 000 euros la saison dernière.",
        "La billetterie a rapporté 280 000 euros.",
    ));
}

#[test]
fn figures_of_one_thing() {
    check(Subject::Figure, FIGURES, storm);
}

const FIGURES: &[Case] = &[
    (
        "La tempête a détruit 40 cabanons et 12 magasins du port.",
        "Sur le port, trente et une boutiques ont été détruites, compte un pêcheur.",
        true,
    ),
    (
        "La conserverie Kerlann emploie 85 personnes.",
        "« Nous sommes 130 salariés », corrige Paul Ropars, délégué de la conserverie Kerlann.",
        true,
    ),
    (
        "La brèche de la digue est large de 30 mètres.",
        "La brèche de la digue fait 80 mètres de large, selon le maire.",
        true,
    ),
    (
        "La brèche s'étend sur 200 mètres de long, selon le préfet.",
        "La brèche est longue de 450 mètres, d'après le maire.",
        true,
    ),
    (
        "Les douaniers ont saisi 300 kilos de tabac sur le port.",
        "Sur le port, 900 kilos de tabac ont été saisis par les douaniers.",
        true,
    ),
    ("La brèche de la digue est large de 30 mètres.", "La digue est longue de 450 mètres.", false),
    ("La brèche de la digue est large de 30 mètres.", "Un arbre haut de 12 mètres est tombé.", false),
    (
        "La brèche de la digue est large de 30 mètres.",
        "La brèche de la digue est large d'une trentaine de mètres.",
        false,
    ),
    ("La conserverie Kerlann emploie 85 personnes.", "La conserverie Kerlann a licencié 20 salariés.", false),
    (
        "La conserverie Kerlann emploie 85 personnes.",
        "Le groupe Kerlann emploie 1 300 personnes dans le monde.",
        false,
    ),
    ("Les douaniers ont saisi 300 kilos de tabac.", "Les douaniers ont saisi 0,3 tonne de tabac.", false),
    ("La tempête a détruit 12 magasins du port.", "La tempête a détruit une douzaine de boutiques.", false),
    ("La tempête a détruit 12 magasins du port.", "Le port compte 60 boutiques.", false),
    ("La tempête a détruit 12 magasins.", "La tempête a détruit 45 maisons.", false),
    (
        "Le chalutier portait 30 tonnes de sardines.",
        "Il y avait cinquante-cinq tonnes de sardines à bord, jure un marin.",
        true,
    ),
    ("Le chalutier portait 30 tonnes de sardines.", "Il y avait 55 tonnes de glace à bord.", false),
    (
        "La conserverie Kerlann a une dette de 4 millions d'euros.",
        "La conserverie Kerlann doit neuf millions d'euros, selon un syndicat.",
        true,
    ),
    (
        "La conserverie Kerlann a une dette de 4 millions d'euros.",
        "La conserverie Kerlann doit trouver neuf millions d'euros.",
        false,
    ),
    ("Trois routes sur quatre sont coupées.", "Le canton n'a que deux routes.", false),
    (
        "La brèche fait 30 mètres de large sur 400 mètres de long.",
        "La brèche est longue de 400 mètres.",
        false,
    ),
];

#[test]
fn figures_that_each_article_gives_once() {
    check(Subject::Figure, ONCE, ferry);
}

/// One wreck told by two papers, of which an event joins the facts.
fn ferry(one: &str, other: &str) -> Told {
    found(&[
        (
            "2015-03-12",
            &format!(
                "Naufrage du ferry Sainte-Aude\n\nLe ferry Sainte-Aude a chaviré mardi soir au large d'Inhaloma, \
                 dans une mer calme. Le commandant, Anselmo Cuambe, a gagné la plage à la nage. {one}\n"
            ),
        ),
        (
            "2015-03-13",
            &format!(
                "À Inhaloma, la colère des familles\n\nSur la plage d'Inhaloma, les familles attendent. Le ferry \
                 Sainte-Aude a chaviré mardi soir au large. Anselmo Cuambe, le commandant, se tait. {other}\n"
            ),
        ),
    ])
}

const ONCE: &[Case] = &[
    (
        "Le bateau transportait 180 passagers, selon l'armateur.",
        "Nous étions 260 passagers, dit une rescapée.",
        true,
    ),
    (
        "Le bateau portait 40 gilets, selon l'armateur.",
        "Il y avait quatre-vingts gilets, dit un marin.",
        true,
    ),
    ("À bord, 12 voitures étaient arrimées.", "Trente véhicules étaient à bord.", true),
    ("Le bateau transportait 180 passagers.", "Le bateau emportait 180 voyageurs et 12 chèvres.", false),
    ("Le bateau transportait 180 passagers.", "En 2009, il avait perdu 40 passagers.", false),
    ("Le bateau transportait 180 passagers.", "Le bateau transportait près de 190 passagers.", false),
    ("Le bateau transportait 180 passagers.", "Parmi eux, 60 passagers venaient d'Inhaloma.", false),
    ("Le bateau transportait 180 passagers.", "On a repêché 25 gilets.", false),
];

#[test]
fn two_works_have_two_costs() {
    none(&storm(
        "La réparation de la digue coûtera 2 millions d'euros, selon la Région.",
        "La facture du nouveau gymnase atteint 5 millions d'euros, d'après le maire.",
    ));
}

#[test]
fn one_work_with_two_costs() {
    one(
        &storm(
            "La réparation de la digue coûtera 2 millions d'euros, selon la Région.",
            "La réparation de la digue coûterait 4,5 millions d'euros, d'après le maire.",
        ),
        Subject::Figure,
        &["2 millions d'euros", "4,5 millions d'euros"],
    );
}

#[test]
fn a_site_is_not_the_whole_group() {
    none(&storm(
        "La conserverie du port emploie 120 salariés.",
        "Son propriétaire compte 1 200 salariés dans le monde.",
    ));
}

#[test]
fn distances_ages_and_scores_are_no_disagreement() {
    none(&storm(
        "Le maire, 52 ans, a parcouru 12 kilomètres à pied.",
        "Le village est à 30 kilomètres de la côte ; le maire a 25 ans de mandat.",
    ));
    none(&club("Le club s'est incliné 24 à 12 samedi.", "Le club avait perdu 30 à 6 au match aller."));
}

#[test]
fn prices_before_and_after_are_two() {
    none(&club("Le billet passe de 12 à 15 euros.", "Le billet coûtait 9 euros l'an dernier."));
}

#[test]
fn parts_of_a_total_are_no_other_total() {
    none(&storm(
        "La Région versera 300 000 euros et l'État 500 000 euros pour la digue.",
        "La digue recevra 800 000 euros d'aides.",
    ));
}

#[test]
fn metres_and_kilometres_tonnes_and_kilos() {
    none(&storm(
        "Mardi, les vagues ont emporté 2 000 mètres de digue à Port-Salin.",
        "Mardi, deux kilomètres de digue ont été emportés par les vagues à Port-Salin.",
    ));
    none(&storm(
        "Mardi, les bénévoles ont ramassé 1,5 tonne de plastique à Port-Salin.",
        "Mardi, 1 500 kilos de plastique ont été ramassés par les bénévoles à Port-Salin.",
    ));
    one(
        &storm(
            "Mardi, les bénévoles de Port-Salin ont ramassé 1,5 tonne de plastique.",
            "Mardi, 4 200 kilos de plastique ont été ramassés par les bénévoles de Port-Salin.",
        ),
        Subject::Figure,
        &["1,5 tonne", "4 200 kilos"],
    );
}

#[test]
fn a_range_holds_what_lies_in_it() {
    none(&storm(
        "Entre 40 et 60 personnes ont été blessées, selon la préfecture.",
        "D'après les pompiers, cinquante-deux personnes ont été blessées.",
    ));
    one(
        &storm(
            "Entre 40 et 60 personnes ont été blessées, selon la préfecture.",
            "D'après les pompiers, cent dix personnes ont été blessées.",
        ),
        Subject::Figure,
        &["110 personnes", "60 personnes"],
    );
}

#[test]
fn letters_stand_for_millions_of_euros() {
    none(&storm(
        "La réparation de la digue coûtera 12 M€, selon la Région.",
        "La réparation de la digue coûterait 12 millions d'euros, d'après le maire.",
    ));
    none(&storm(
        "La réparation de la digue coûtera 1,2 Md€, selon la Région.",
        "La réparation de la digue coûterait 1 200 millions d'euros, d'après le maire.",
    ));
    one(
        &storm(
            "La réparation de la digue coûtera 12 M€, selon la Région.",
            "La réparation de la digue coûterait 800 k€, d'après le maire.",
        ),
        Subject::Figure,
        &["12 millions €", "800 000 €"],
    );
}

#[test]
fn a_count_under_way_is_a_part() {
    none(&storm(
        "Après dépouillement de 31 bulletins, le maire est donné battu.",
        "Une fois les 57 bulletins comptés, le maire est battu.",
    ));
}
