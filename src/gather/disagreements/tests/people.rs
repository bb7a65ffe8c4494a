//! People counted: the dead, the missing, the marchers of one day and place, and those of two.

use super::{STORM, club, found, none, one, storm};
use crate::model::Subject;

#[test]
fn two_sources_count_the_dead_otherwise() {
    one(
        &storm(
            "Neuf personnes ont été tuées, a indiqué la préfecture.",
            "Le syndicat des pompiers parle de quatorze morts.",
        ),
        Subject::Figure,
        &["14 morts", "9 personnes"],
    );
}

#[test]
fn a_toll_that_grows_is_none() {
    let tolls = |first: &str, second: &str, days: [&str; 2]| {
        found(&[(days[0], &format!("{}{first}\n", STORM[0])), (days[1], &format!("{}{second}\n", STORM[1]))])
    };
    none(&tolls(
        "Neuf personnes ont été tuées, a indiqué la préfecture.",
        "Quatorze personnes ont été tuées, selon les pompiers.",
        ["2014-02-06", "2014-02-07"],
    ));
    none(&tolls(
        "Selon un premier bilan provisoire de la préfecture, neuf personnes ont été tuées.",
        "D'après les pompiers, quatorze personnes ont été tuées.",
        ["2014-02-06", "2014-02-06"],
    ));
    none(&tolls(
        "Au moins neuf personnes ont été tuées, selon la préfecture.",
        "D'après les pompiers, quatorze personnes ont été tuées.",
        ["2014-02-06", "2014-02-06"],
    ));
}

#[test]
fn the_dead_the_injured_and_a_part_are_counted_apart() {
    none(&storm(
        "Neuf personnes ont été tuées, selon la préfecture.",
        "D'après les pompiers, quatorze personnes ont été blessées.",
    ));
    none(&storm(
        "Trente personnes ont été blessées, selon la préfecture, dont six enfants.",
        "D'après les pompiers, parmi les blessés figurent six enfants et quatre pompiers.",
    ));
    none(&storm(
        "Deux gendarmes ont été blessés, selon la préfecture.",
        "D'après les pompiers, onze marins ont été blessés.",
    ));
}

#[test]
fn organisers_and_police_count_one_march() {
    one(
        &club(
            "Samedi, 3 000 personnes ont défilé dans le centre, selon les organisateurs.",
            "Environ 700 manifestants, d'après la police, étaient dans la rue samedi.",
        ),
        Subject::Figure,
        &["3 000 personnes", "environ 700 manifestants"],
    );
}

#[test]
fn two_marches_are_two_counts() {
    none(&club(
        "Samedi 2 avril, 3 000 personnes ont défilé dans le centre, selon les organisateurs.",
        "Environ 700 manifestants, d'après la police, étaient dans la rue samedi 9 avril.",
    ));
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
fn soldiers_and_villagers_are_other_dead() {
    none(&storm(
        "Quatre soldats ont été tués, selon l'armée.",
        "D'après le maire, neuf villageois ont été tués.",
    ));
}
