//! What readers expect of events that look alike: the same court, the same teams, the same minister.

use expect_test::expect;

use super::check;

#[test]
fn a_match_and_its_return_match() {
    let first = "Brassac prend une option\n\nBrassac a battu Lautrec 31 à 27 samedi en quart de finale aller de la \
        Coupe de France de handball.";
    let back = "Lautrec renverse Brassac\n\nLautrec a battu Brassac 29 à 22 samedi en quart de finale retour de la \
        Coupe de France de handball.";
    let told = "Lautrec en demi-finale\n\nBattue 31 à 27 à l'aller le 5 mars à Brassac, l'équipe de Lautrec a gagné 29 \
        à 22 samedi le quart de finale retour de la Coupe de France de handball.";
    check(
        &[("a", "2011-03-06", first), ("b", "2011-03-13", back), ("c", "2011-03-13", told)],
        &expect![[r"
            2011-03-12 | b Lautrec a battu Brassac  | c Battue 31 à 27 à l'aller
        "]],
    );
}

#[test]
fn two_visits_of_one_minister_in_a_month() {
    let one = "Odile Castaing à Vernay\n\nLa ministre des Transports Odile Castaing a visité le 4 mars le chantier du \
        tramway de Vernay.";
    let other = "Odile Castaing revient à Vernay\n\nLa ministre des Transports Odile Castaing a visité le 25 mars le \
        chantier du tramway de Vernay, en retard de six mois.";
    let both = "Le tramway de la discorde\n\nLa ministre des Transports Odile Castaing s'est rendue deux fois en mars \
        sur le chantier du tramway de Vernay.";
    check(
        &[("a", "2010-03-05", one), ("b", "2010-03-26", other), ("c", "2010-04-10", both)],
        &expect![[r"
        2010-03-04 | a La ministre des Transpor | c La ministre des Transpor
    "]],
    );
}

#[test]
fn an_opening_that_was_put_off() {
    let announced = "La piscine ouvre bientôt\n\nLa piscine olympique de Givors ouvrira ses portes le 12 juin, a promis \
        la mairie.";
    let moved = "La piscine attendra\n\nPrévue le 12 juin, l'ouverture de la piscine olympique de Givors est reportée \
        au 3 juillet, a annoncé la mairie.";
    let opened = "Givors plonge enfin\n\nLa piscine olympique de Givors a ouvert ses portes le 3 juillet avec trois \
        semaines de retard.";
    check(
        &[("a", "2013-05-20", announced), ("b", "2013-06-05", moved), ("c", "2013-07-04", opened)],
        &expect![[r"
            2013-06-12 | a La piscine olympique de  | b Prévue le 12 juin, l'ouv
        "]],
    );
}

#[test]
fn an_anniversary_recalls_what_happened() {
    let then = "Le barrage de Malpas a cédé\n\nLe barrage de Malpas a cédé dimanche 2 décembre 1979 peu avant l'aube, \
        noyant le village de Tirelles et ses quarante habitants.";
    let years = "Malpas n'oublie pas\n\nLe maire de Tirelles a dévoilé samedi une stèle à la mémoire des victimes du \
        barrage de Malpas. Le 2 décembre 1979, le barrage de Malpas cédait et noyait le village de Tirelles.";
    check(
        &[("a", "1979-12-03", then), ("b", "1999-12-05", years)],
        &expect![[r"
        1979-12-02 | a Le barrage de Malpas a c | b Le 2 décembre 1979, le b
    "]],
    );
}

#[test]
fn a_weekend_and_its_saturday() {
    let announced = "L'accordéon en fête\n\nLe festival d'accordéon de Tulle réunira ce week-end trente orchestres sur \
        la place Gambetta.";
    let told = "Tulle a dansé\n\nLe festival d'accordéon de Tulle a réuni samedi trente orchestres et dix mille \
        danseurs sur la place Gambetta.";
    check(
        &[("a", "2012-09-13", announced), ("b", "2012-09-16", told)],
        &expect![[r"
        2012-09-15/2012-09-16 | a Le festival d'accordéon  | b Le festival d'accordéon 
    "]],
    );
}

#[test]
fn two_quarters_of_one_company() {
    let one = "Solenvie en hausse\n\nLe fabricant d'emballages Solenvie a annoncé mardi un bénéfice de 12 millions \
        d'euros au premier trimestre 2016.";
    let other = "Solenvie déçoit\n\nLe fabricant d'emballages Solenvie a annoncé mardi un bénéfice de 7 millions \
        d'euros au deuxième trimestre 2016.";
    check(&[("a", "2016-04-27", one), ("b", "2016-07-27", other)], &expect![[""]]);
}

#[test]
fn a_death_and_the_funeral() {
    let death =
        "Mort du chanteur Ilan Mareuil\n\nLe chanteur Ilan Mareuil est mort lundi à Nîmes à l'âge de 71 ans.";
    let death_too = "Ilan Mareuil n'est plus\n\nIlan Mareuil, chanteur de « La Halte », s'est éteint lundi à Nîmes. Il \
        avait 71 ans.";
    let funeral = "Adieu à Ilan Mareuil\n\nLes obsèques du chanteur Ilan Mareuil, mort lundi à 71 ans, ont réuni \
        vendredi à Nîmes deux mille personnes.";
    check(
        &[("a", "2005-10-04", death), ("b", "2005-10-04", death_too), ("c", "2005-10-08", funeral)],
        &expect![[r"
            2005-10-03 | a Le chanteur Ilan Mareuil | b Ilan Mareuil, chanteur d | c Les obsèques du chanteur
        "]],
    );
}

#[test]
fn one_storm_told_from_two_valleys() {
    let one = "La Sauldre déborde\n\nLes orages de mercredi ont fait déborder la Sauldre à Vernay, où cent vingt maisons \
        sont inondées et un automobiliste a disparu.";
    let other = "Vernay sous l'eau\n\nÀ Vernay, la Sauldre en crue a envahi mercredi cent vingt maisons après de violents \
        orages. Un automobiliste est porté disparu.";
    check(
        &[("a", "2021-06-03", one), ("b", "2021-06-03", other)],
        &expect![[r"
        2021-06-02 | a Les orages de mercredi o | b À Vernay, la Sauldre en 
    "]],
    );
}

#[test]
fn two_accidents_of_one_day_in_one_form() {
    let told = |n: &str, town: &str, what: &str, road: &str| {
        format!(
            "{n} morts dans une collision près de {town}\n\n{n} personnes ont péri dimanche matin dans une collision \
             entre un {what} et un tracteur à {town}, sur la {road}."
        )
    };
    let (one, other) =
        (told("Six", "Limoges", "car", "nationale"), told("Trois", "Besançon", "fourgon", "rocade"));
    let both = "Le dimanche noir\n\nLe car de Limoges roulait dimanche matin vers le nord quand la collision avec un \
        tracteur a fait six morts. À Besançon, l'autre drame, on pleure encore.";
    check(
        &[("a", "2012-03-05", one.as_str()), ("b", "2012-03-05", other.as_str()), ("c", "2012-03-07", both)],
        &expect![[r"
            2012-03-04 | a Six personnes ont péri d | c Le car de Limoges roulai
        "]],
    );
}

#[test]
fn two_things_due_on_the_next_monday() {
    let storm = "La crue de la Drelle recule\n\nLa crue de la Drelle a noyé mardi le bourg de Montrésor-le-Vieux et son \
        pont de pierre. Trois écoles n'ouvriront pas avant lundi.";
    let shop = "Montrésor-le-Vieux balaie la boue\n\nDepuis la crue de la Drelle, mardi, le bourg de \
        Montrésor-le-Vieux nettoie son pont de pierre. On enterrera lundi le doyen du village.";
    check(
        &[("a", "2003-12-03", storm), ("b", "2003-12-05", shop)],
        &expect![[r"
        2003-12-02 | a La crue de la Drelle a n | b Depuis la crue de la Dre
    "]],
    );
}

#[test]
fn a_year_told_beside_dates_no_event() {
    let one = "La laiterie rouvre\n\nLa laiterie de Charlieu, qui a collecté 18 000 tonnes de lait en 2023, rouvrira lundi \
        prochain après trois semaines de travaux.";
    let other = "Charlieu attend sa laiterie\n\nLa laiterie de Charlieu, qui avait collecté 18 000 tonnes de lait en 2023, \
        rouvrira mardi après trois semaines de travaux.";
    // The day is not known where the paper has no date: the year is not put in its place.
    check(&[("a", "", one), ("b", "", other)], &expect![[""]]);
    check(&[("a", "2024-05-16", one), ("b", "2024-05-17", other)], &expect![[""]]);
    let report = "Le lait en chiffres\n\nLa laiterie de Charlieu a collecté 18 000 tonnes de lait en 2023.";
    let summed = "Filières\n\nEn 2023, la laiterie de Charlieu a collecté 18 000 tonnes de lait, indique son bilan publié \
        mardi.";
    check(
        &[("a", "2024-05-16", report), ("b", "2024-05-17", summed)],
        &expect![[r"
            2023-01-01/2023-12-31 | a La laiterie de Charlieu  | b En 2023, la laiterie de 
        "]],
    );
}

#[test]
fn a_march_for_one_who_died_days_before() {
    let death = "Accident mortel à Clamart-le-Vieux\n\nLucie Ferrand, 17 ans, a été tuée mercredi soir à \
        Clamart-le-Vieux, renversée par une voiture.";
    let march = "Une marche pour Lucie\n\nEnviron 400 personnes ont marché dimanche à Clamart-le-Vieux en mémoire de Lucie \
        Ferrand, morte mercredi.";
    let march_too = "Clamart-le-Vieux rend hommage\n\nQuelque 400 personnes ont marché en silence dimanche dans \
        Clamart-le-Vieux, en mémoire de Lucie Ferrand, tuée par un chauffard.";
    check(
        &[("a", "2012-09-06", death), ("b", "2012-09-10", march), ("c", "2012-09-10", march_too)],
        &expect![[r"
            2012-09-09 | b Environ 400 personnes on | c Quelque 400 personnes on
        "]],
    );
}
