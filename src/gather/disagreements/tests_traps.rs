//! Sentences of one story that look opposed and are not, and tellings in words of every day that are.

use super::tests::{club, found, none, one, storm};
use crate::model::Subject;

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
fn a_storm_of_long_ago_had_its_own_dead() {
    none(&storm(
        "Neuf personnes ont été tuées, a indiqué la préfecture.",
        "En décembre 1999, une tempête avait tué trente personnes, rappelle un pompier.",
    ));
}

#[test]
fn two_towns_have_two_marches() {
    none(&club(
        "À Lyon, 3 000 personnes ont défilé samedi, selon la police.",
        "À Marseille, 900 personnes ont défilé samedi, selon la police.",
    ));
}

#[test]
fn the_gravely_injured_are_a_part() {
    none(&storm(
        "Trois personnes ont été grièvement blessées, selon la préfecture.",
        "D'après les pompiers, on compte onze blessés.",
    ));
    none(&storm(
        "On compte trois blessés graves, selon la préfecture.",
        "D'après les pompiers, on compte onze blessés.",
    ));
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
fn two_things_were_founded() {
    none(&storm("Le port a été construit en 1896.", "La bibliothèque a été construite en 1974."));
    none(&storm(
        "L'association des sauveteurs, fondée en 1925, a sorti ses canots.",
        "Le journal de la commune, fondé en 1881, n'a pas paru.",
    ));
}

#[test]
fn rebuilt_is_not_built() {
    none(&storm("Le phare, construit en 1861, a tenu.", "Le phare, rénové en 1998, a tenu bon."));
}

#[test]
fn two_suspects_are_two_arrests() {
    none(&club(
        "Un premier suspect a été arrêté samedi 9 avril.",
        "Un deuxième suspect a été arrêté lundi 11 avril.",
    ));
}

#[test]
fn an_article_that_names_both_days_tells_of_two_deeds() {
    none(&club(
        "Le local du club a été cambriolé samedi 9 avril, après une première visite le dimanche 10 avril.",
        "Le local du club a été cambriolé dimanche 10 avril.",
    ));
}

#[test]
fn what_is_demanded_has_not_happened() {
    none(&club(
        "Les supporters réclament la démission de l'entraîneur, Bastien Morvan-Duff.",
        "Bastien Morvan-Duff a été limogé dimanche.",
    ));
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, menace de démissionner.",
        "Bastien Morvan-Duff a été limogé dimanche.",
    ));
}

#[test]
fn troops_and_ambassadors_leave_apart() {
    none(&storm(
        "Le Portugal a retiré ses soldats portugais de l'île.",
        "L'île a expulsé l'ambassadeur portugais.",
    ));
}

#[test]
fn a_firm_and_a_school_close_apart() {
    none(&storm(
        "La conserverie a fermé ses portes à Port-Salin.",
        "Le préfet a ordonné la fermeture des écoles de Port-Salin.",
    ));
}

#[test]
fn a_house_that_closed_or_was_closed() {
    one(
        &storm(
            "La conserverie Kermadec a fermé son atelier de découpe.",
            "La préfecture a ordonné la fermeture de l'atelier de la conserverie Kermadec.",
        ),
        Subject::Agent,
        &["fermeture", "fermeture ordonnée"],
    );
}

#[test]
fn he_gave_up_or_was_put_out() {
    one(
        &club(
            "Le capitaine, Ludovic Sarrazin, a jeté l'éponge.",
            "Ludovic Sarrazin a été démis de ses fonctions.",
        ),
        Subject::Agent,
        &["démis de ses fonctions", "départ"],
    );
    one(
        &club(
            "Ludovic Sarrazin a déclaré forfait pour le tournoi.",
            "Ludovic Sarrazin a été disqualifié du tournoi.",
        ),
        Subject::Agent,
        &["disqualification", "forfait"],
    );
    one(
        &club(
            "Le trésorier, Alban Coste-Rivet, s'est rendu à la police lundi.",
            "Alban Coste-Rivet a été arrêté lundi.",
        ),
        Subject::Agent,
        &["arrestation", "reddition"],
    );
}

#[test]
fn two_sentences_on_one_subject_are_two() {
    none(&storm(
        "« Nous demandons à la Région de respecter ses promesses envers les pêcheurs », a dit Gaston Leroux-Vial.",
        "« Les habitants doivent comprendre que la Région n'est pas responsable de la mer », a dit Gaston Leroux-Vial.",
    ));
}

#[test]
fn an_article_that_has_the_sentence_itself_words_nothing_otherwise() {
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial. « Chaque \
         maison tiendra devant le prochain orage », a juré Gaston Leroux-Vial.",
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
    ));
}

#[test]
fn a_name_that_is_refused_is_not_given() {
    none(&club(
        "« Nous ne sommes pas des casseurs », disent-ils.",
        "Les manifestants réclament des comptes.",
    ));
}

#[test]
fn one_who_dug_and_one_who_broke_are_two() {
    none(&club(
        "Samedi, les manifestants ont défilé en silence dans le centre.",
        "Dimanche, des casseurs ont brisé les vitres du siège.",
    ));
}

#[test]
fn a_leaker_by_two_names() {
    one(
        &club(
            "Le comptable, Régis Aumont, est un lanceur d'alerte, plaide son avocat.",
            "Pour la direction, Régis Aumont est un traître.",
        ),
        Subject::Name,
        &["lanceur d'alerte", "traître"],
    );
}

#[test]
fn missing_by_two_sources() {
    one(
        &storm(
            "Cinq marins sont portés disparus, selon la capitainerie.",
            "Onze marins sont portés disparus, affirment les familles.",
        ),
        Subject::Figure,
        &["11 marins", "5 marins"],
    );
}

#[test]
fn a_law_begins_on_two_days() {
    one(
        &storm(
            "Le plan de prévention entrera en vigueur en mars 2015.",
            "Le plan de prévention entrera en vigueur en janvier 2016.",
        ),
        Subject::Date,
        &["2015-03", "2016-01"],
    );
}

#[test]
fn two_speakers_of_one_march_in_one_article() {
    one(
        &club(
            "Selon la police, 700 personnes ont défilé samedi ; les organisateurs affirment que 3 000 personnes \
             ont défilé.",
            "Les rues étaient pleines de drapeaux et de tambours.",
        ),
        Subject::Figure,
        &["3 000 personnes", "700 personnes"],
    );
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
fn soldiers_and_villagers_are_other_dead() {
    none(&storm(
        "Quatre soldats ont été tués, selon l'armée.",
        "D'après le maire, neuf villageois ont été tués.",
    ));
}

#[test]
fn one_minister_in_two_posts_did_not_leave_twice() {
    none(&club(
        "En mars 2004, Ludovic Sarrazin avait démissionné de la mairie.",
        "Ludovic Sarrazin a été limogé dimanche.",
    ));
}

#[test]
fn leaders_of_two_countries_came_to_power_on_two_days() {
    none(&storm(
        "Le président Ansel Dorimont, au pouvoir depuis 2004, a survolé Port-Salin.",
        "Le président voisin, Tadeo Quiroga, au pouvoir depuis 1998, a survolé Port-Salin.",
    ));
    one(
        &storm(
            "Le président Ansel Dorimont, au pouvoir depuis 2004, a survolé Port-Salin.",
            "Arrivé au pouvoir en 2006, Ansel Dorimont a survolé Port-Salin.",
        ),
        Subject::Date,
        &["2004", "2006"],
    );
}

#[test]
fn an_inquiry_asked_for_and_refused() {
    one(
        &storm(
            "Les sauveteurs demandent une enquête indépendante à Gaston Leroux-Vial.",
            "Gaston Leroux-Vial a rejeté toute enquête.",
        ),
        Subject::Agent,
        &["demande", "rejet"],
    );
}

#[test]
fn one_who_left_a_place_and_one_sacked_there_are_two() {
    none(&storm(
        "Lucie Hamelin-Roy a démissionné de la mairie de Port-Salin.",
        "Octave Prigent a été limogé de la mairie de Port-Salin.",
    ));
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

#[test]
fn the_date_of_something_is_no_founding() {
    none(&storm(
        "La date de la foire de Port-Salin, en mars 2004, avait été choisie par le maire.",
        "La foire de Port-Salin, dont la date de mai 2006 fut contestée, se tiendra.",
    ));
}

#[test]
fn the_copy_of_a_dispatch_has_its_names_too() {
    let text = "Éboulement mortel à Tarvane\n\nNeuf orpailleurs ont été tués lundi dans l'éboulement d'un puits à \
        Tarvane, a annoncé mardi le préfet Lucien Morvan-Dial. « Ces gens sont des pilleurs, ils connaissaient le \
        danger », a déclaré Lucien Morvan-Dial. Le puits, profond de trente mètres, s'est refermé à l'aube sur une \
        équipe qui descendait.";
    none(&found(&[("2014-05-06", text), ("2014-05-07", text)]));
}
