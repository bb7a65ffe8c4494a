//! « le président Ouattara »: a surname beside an office that one of its bearers held.

use expect_test::expect;

use super::{check_on, read_on};

#[test]
fn a_surname_beside_an_office_is_whoever_held_it_on_that_day() {
    let vote = "Le président Ouattara a voté à Abidjan, en Côte d'Ivoire. La Côte d'Ivoire est calme. \
        Ouattara a remercié les Ivoiriens.";
    check_on(
        "2025-10-25",
        vote,
        &expect![[r"
        ~président → ouattara
        Ouattara → ouattara
        Abidjan → abidjan
        Côte d'Ivoire → ivory-coast
        Côte d'Ivoire → ivory-coast
        Ouattara → ouattara"]],
    );
    // Before he held it, and of another state.
    check_on(
        "2009-10-25",
        vote,
        &expect![[r"
        ~président → ouattara-autre
        Ouattara → ouattara-autre
        Abidjan → abidjan
        Côte d'Ivoire → ivory-coast
        Côte d'Ivoire → ivory-coast
        Ouattara → ouattara-autre"]],
    );
    check_on(
        "2025-10-25",
        "Le président Ouattara a voté à Niamey, au Niger. Le Niger est calme.",
        &expect![[r"
            ~président → ouattara-autre
            Ouattara → ouattara-autre
            Niamey → niamey
            Niger → niger
            Niger → niger"]],
    );
    // The president of a club, and a former one.
    check_on(
        "2025-10-25",
        "Le président du club, Ouattara, a voté. La Côte d'Ivoire et les Ivoiriens suivent la Côte d'Ivoire.",
        &expect![[r"
            ~président du club → ouattara-autre
            Ouattara → ouattara-autre
            Côte d'Ivoire → ivory-coast
            Côte d'Ivoire → ivory-coast"]],
    );
    // A woman of that name, one who no longer is, and a page of results.
    for other in [
        "La présidente Ouattara a voté à Abidjan, en Côte d'Ivoire. La Côte d'Ivoire est calme.",
        "L'ancien président Ouattara a voté à Abidjan, en Côte d'Ivoire. La Côte d'Ivoire est calme.",
        "Le président Ouattara a félicité le buteur. La Côte d'Ivoire bat le Gabon 2-0 en match de poule, \
            au stade d'Abidjan, devant les supporters. La Côte d'Ivoire est en finale du championnat.",
    ] {
        let read = read_on(other, "2025-10-25".parse().ok());
        assert!(read.contains("→ ouattara-autre"), "{other}\n{read}");
    }
}

#[test]
fn of_two_holders_with_one_surname_neither_is_meant() {
    check_on(
        "2015-03-02",
        "Le président Bongo a voté à Libreville, au Gabon. Le Gabon est calme.",
        &expect![[r"
            ~président → bongo-autre
            Bongo → bongo-autre
            Libreville → libreville
            Gabon → gabon
            Gabon → gabon"]],
    );
    check_on(
        "2015-03-02",
        "Le président Kabila a voté à Kinshasa, au Congo-Kinshasa. Le Congo-Kinshasa est calme.",
        &expect![[r"
            ~président → kabila-autre
            Kabila → kabila-autre
            Kinshasa → kinshasa
            Congo-Kinshasa → dr-congo
            Congo-Kinshasa → dr-congo"]],
    );
}
