//! Texts that share much and are no copies, and copies that share less than one would think.

use expect_test::{Expect, expect};

use crate::{
    gather::{families::families, lookalikes::LookAlikes, terms::Terms, tests::article},
    model::Record,
};

/// Articles by id, outlet, day and text; the families found, each on a line.
fn check(articles: &[(&str, &str, &str, &str)], expected: &Expect) {
    let record = |(id, outlet, day, text): &(&str, &str, &str, &str)| -> Record {
        let mut record = article(id, day, text);
        record.outlet = Some((*outlet).to_string());
        record
    };
    let records: Vec<Record> = articles.iter().map(record).collect();
    let id = |at: u32| records.get(at as usize).map_or("", |record| record.id.as_str());
    let lines: String = families(&records, &Terms::of(&records), &LookAlikes::of(&records))
        .iter()
        .map(|family| family.articles.iter().map(|at| id(at.0)).collect::<Vec<_>>().join(" ") + "\n")
        .collect();
    expected.assert_eq(&lines);
}

#[test]
fn a_communique_quoted_at_length_by_two_reporters() {
    let quoted = "« La direction a pris acte de l'échec des négociations engagées au printemps avec les \
        représentants du personnel. Elle regrette que les propositions présentées le 4 mai n'aient pas trouvé \
        d'écho et confirme la fermeture de la ligne de conditionnement à l'automne. Chaque salarié concerné \
        recevra une offre de reclassement dans le groupe »";
    let one = format!(
        "Laiterie : la ligne fermera\n\nDevant les grilles, hier matin, une centaine d'ouvriers attendaient sous la \
         pluie. {quoted}, a écrit la direction. Yvette, trente ans de maison, n'a pas voulu lire jusqu'au bout."
    );
    let other = format!(
        "Le préfet recevra les laitiers\n\nLe préfet a promis lundi de réunir les parties avant la fin du mois. \
         Dans un communiqué, l'entreprise se justifie : {quoted}. Les syndicats parlent d'un mépris sans nom et \
         appellent à bloquer le rond-point."
    );
    check(
        &[("a", "Le Courrier", "2014-06-03", &one), ("b", "Le Télégramme du Bocage", "2014-06-03", &other)],
        &expect![[""]],
    );
}

#[test]
fn results_of_two_divisions_in_one_form() {
    let one = "Handball : les résultats de la poule A\n\nLors de la septième journée de la poule A, disputée samedi, \
        Brassac a battu Lautrec 31 à 27. Montcy s'est imposé à Vernay 25 à 22. Sorgues et Aubin ont fait match \
        nul 28 à 28. Au classement, Brassac compte 19 points devant Montcy, 17 points.";
    let other = "Handball : les résultats de la poule B\n\nLors de la septième journée de la poule B, disputée \
        samedi, Charlieu a battu Dornes 24 à 20. Givors s'est imposé à Thizy 33 à 29. Roanne et Feurs ont fait \
        match nul 21 à 21. Au classement, Charlieu compte 16 points devant Givors, 15 points.";
    check(
        &[("a", "Le Progrès sportif", "2016-11-06", one), ("b", "La Dépêche du stade", "2016-11-06", other)],
        &expect![[""]],
    );
}

const PAINTER: &str = "Née à Sète en 1921, Paule Vernhes avait appris le dessin chez un peintre d'enseignes. \
    Ses grandes toiles bleues, longtemps refusées par les galeries, avaient été montrées pour la première fois à \
    Lyon. Elle vivait depuis la guerre dans une ancienne magnanerie, sans téléphone ni automobile. Les enfants du \
    village lui apportaient des coquilles d'escargot qu'elle broyait pour ses couleurs. Un musée de Montpellier \
    conserve une quarantaine de ses carnets.";

#[test]
fn an_obituary_printed_again_a_year_later() {
    let death = format!(
        "Mort de Paule Vernhes\n\nLa peintre Paule Vernhes est morte mardi à son domicile. {PAINTER}"
    );
    let later = format!(
        "Paule Vernhes entre au musée\n\nUn an après la mort de la peintre, une salle porte son nom depuis samedi. \
         {PAINTER}"
    );
    check(
        &[("a", "Midi matin", "2003-02-12", &death), ("b", "Midi matin", "2004-02-15", &later)],
        &expect![[r"
            a b
        "]],
    );
}

#[test]
fn an_update_of_the_same_evening() {
    let first = "Incendie dans un entrepôt\n\nUn incendie s'est déclaré jeudi vers 17 heures dans un entrepôt de \
        pneus de la zone du Gault. Une cinquantaine de pompiers sont engagés. La fumée, visible à dix kilomètres, a \
        conduit la préfecture à fermer la rocade. On ne connaît pas encore de blessé.";
    let update = "Incendie dans un entrepôt : deux pompiers blessés\n\nUn incendie s'est déclaré jeudi vers 17 heures \
        dans un entrepôt de pneus de la zone du Gault. Cent dix pompiers sont engagés et deux d'entre eux ont été \
        légèrement blessés. La fumée, visible à dix kilomètres, a conduit la préfecture à fermer la rocade. Le feu \
        était circonscrit à 22 heures.";
    check(
        &[
            ("a", "Le Bien public du Gault", "2018-09-20", first),
            ("b", "Le Bien public du Gault", "2018-09-20", update),
        ],
        &expect![[r"
            b a
        "]],
    );
}

const PORT: &str = "Le port de Saint-Aubin va s'agrandir\n\nLe conseil du port de Saint-Aubin a voté lundi la \
    construction d'un troisième quai pour les navires céréaliers. Les travaux, estimés à 48 millions d'euros, \
    dureront trois ans. La région en paiera la moitié et l'État un quart. Les pêcheurs craignent de perdre leur \
    mouillage d'hiver pendant le dragage. Le président du conseil leur a promis une digue provisoire. Une enquête \
    publique s'ouvrira à la rentrée.";

#[test]
fn a_press_review_that_takes_up_a_paragraph() {
    let review = "La revue de presse\n\nLe conseil du port de Saint-Aubin a voté lundi la construction d'un \
        troisième quai pour les navires céréaliers, rapporte Le Marin libre. À Vernay, La Gazette s'inquiète du \
        prix de la cantine, qui augmentera de huit pour cent. Le Petit Ardéchois consacre sa une aux châtaignes, \
        dont la récolte s'annonce maigre. Enfin L'Éveil raconte l'histoire d'un facteur qui distribue le courrier \
        à cheval depuis la fermeture de la route.";
    check(
        &[("a", "Le Marin libre", "2012-05-15", PORT), ("b", "Radio Cap", "2012-05-16", review)],
        &expect![[""]],
    );
}

#[test]
fn a_brief_cut_from_a_dispatch() {
    let brief = "En bref\n\nLe conseil du port de Saint-Aubin a voté lundi la construction d'un troisième quai pour \
        les navires céréaliers. Les travaux, estimés à 48 millions d'euros, dureront trois ans.";
    check(
        &[("a", "Le Marin libre", "2012-05-15", PORT), ("b", "L'Éveil", "2012-05-16", brief)],
        &expect![[r"
            a b
        "]],
    );
}

#[test]
fn a_copy_without_accents_and_with_other_marks() {
    let typed =
        PORT.replace(['é', 'è', 'ê'], "e").replace('\'', "’").replace("48 millions", "48\u{a0}millions");
    check(
        &[("a", "Le Marin libre", "2012-05-15", PORT), ("b", "Port Info", "2012-05-15", &typed)],
        &expect![[r"
            a b
        "]],
    );
}

#[test]
fn a_corrected_figure_is_still_the_dispatch() {
    let corrected = PORT.replace("48 millions", "84 millions").replace("trois ans", "quatre ans");
    check(
        &[("a", "Le Marin libre", "2012-05-15", PORT), ("b", "L'Éveil", "2012-05-15", &corrected)],
        &expect![[r"
            a b
        "]],
    );
}

#[test]
fn two_reporters_at_one_trial() {
    let one = "Procès du notaire : dix-huit mois requis\n\nLe parquet a requis mercredi dix-huit mois de prison avec \
        sursis contre l'ancien notaire de Charlieu. Il est accusé d'avoir détourné les économies de onze clientes \
        âgées. À la barre, il a reconnu des négligences. Le jugement sera rendu le 9 avril.";
    let other = "« Je ne suis pas un voleur »\n\nIl s'est avancé à petits pas, la tête basse. L'ancien notaire de \
        Charlieu répondait mercredi de détournements au préjudice de onze clientes. La procureure n'a pas cru à la \
        négligence et demande dix-huit mois avec sursis. Décision le 9 avril.";
    check(&[("a", "Le Pays", "2009-03-19", one), ("b", "La Tribune", "2009-03-19", other)], &expect![[""]]);
}

#[test]
fn a_company_says_at_the_foot_of_each_release_who_it_is() {
    let about = "À propos de Solenvie. Fondée en 1987 à Quimper, Solenvie conçoit des emballages en fibres de lin \
        pour l'industrie alimentaire et la cosmétique dans vingt pays.";
    let one = format!(
        "Solenvie ouvre une usine\n\nSolenvie inaugurera en juin un atelier de moulage près de Vitré, où quarante \
         personnes seront embauchées. Le bâtiment, chauffé par les chutes de lin, a coûté neuf millions d'euros. La \
         première ligne produira des barquettes pour les maraîchers bretons. {about}"
    );
    let other = format!(
        "Solenvie nomme sa directrice\n\nMarianne Le Goff prendra la direction de Solenvie à la rentrée. Ingénieure \
         chimiste, elle a dirigé pendant huit ans un laboratoire de colles végétales à Nantes. Elle succède au \
         fondateur, qui garde la présidence du conseil. {about}"
    );
    check(
        &[("a", "Éco Ouest", "2019-04-02", &one), ("b", "Le Journal des usines", "2019-07-09", &other)],
        &expect![[""]],
    );
}

#[test]
fn a_law_summed_up_by_two_papers() {
    let one = "Ce qui change au 1er janvier\n\nLe prix du timbre passe à 80 centimes. Le salaire minimum est relevé de \
        1,2 %. Les chaudières au fioul ne peuvent plus être installées dans les maisons neuves. Les chiens de \
        troisième catégorie doivent être déclarés en mairie.";
    let other = "Nouvel an, nouvelles règles\n\nTimbre plus cher, chaudières au fioul interdites dans le neuf : la \
        liste des nouveautés est longue. Les propriétaires de chiens devront passer à la mairie. Le salaire minimum \
        gagne 1,2 %, moins que l'inflation, grincent les syndicats.";
    check(&[("a", "Le Pays", "2011-12-30", one), ("b", "La Tribune", "2011-12-31", other)], &expect![[""]]);
}

#[test]
fn two_matches_of_one_day_in_one_form() {
    let told = |club: &str, town: &str, other: &str, hall: &str, coach: &str, referee: &str, n: &str| {
        format!(
            "Handball : {club} s'impose sur le fil\n\n{town} a battu {other} 27 à 26 samedi soir au gymnase {hall}, lors \
             de la 14e journée du championnat de deuxième division.\n\nMenés de {n} buts au repos, les joueurs locaux \
             ont égalisé à la reprise, puis marqué le but de la victoire à la dernière seconde.\n\nL'entraîneur, \
             {coach}, a salué la patience de ses joueurs. L'arbitre, {referee}, a exclu un joueur pour protestation."
        )
    };
    let one =
        told("Limoges", "Limoges", "Angers", "Henri-Vasselin", "Gérard Poncelet", "Michel Rabier", "quatre");
    let other =
        told("Besançon", "Besançon", "Vannes", "Marcel-Tisserand", "Denis Lacroix", "Paul Weber", "six");
    check(&[("a", "Agence", "1999-11-06", &one), ("b", "Agence", "1999-11-06", &other)], &expect![[""]]);
}

/// A report of a fire in the words that the rubric has for fires.
fn fire(town: &str, street: &str, day: &str, n_firemen: &str, n_hurt: &str) -> String {
    format!(
        "Incendie dans un immeuble de {town}\n\nUn incendie s'est déclaré {day} dans un immeuble d'habitation {street}, \
         à {town}. {n_firemen} sapeurs-pompiers ont été mobilisés pour éteindre les flammes. {n_hurt} personnes \
         légèrement blessées ont été transportées à l'hôpital. Les habitants ont été évacués et relogés par la mairie. \
         Une enquête a été ouverte pour déterminer l'origine du sinistre."
    )
}

#[test]
fn two_fires_in_the_words_of_one_rubric() {
    let one = fire("Montcy", "rue des Tanneurs", "mardi soir", "Quarante", "Trois");
    for other in [
        fire("Vernay", "quai Lamartine", "jeudi matin", "Soixante", "Deux"),
        // The same day, the same numbers of people.
        fire("Vernay", "quai Lamartine", "mardi soir", "Quarante", "Trois"),
        // The same town: another street, another day.
        fire("Montcy", "quai Lamartine", "jeudi matin", "Soixante", "Deux"),
    ] {
        check(
            &[("a", "Le Pays", "2017-03-15", &one), ("b", "La Tribune", "2017-03-17", &other)],
            &expect![[""]],
        );
    }
}

#[test]
fn one_fire_told_twice_in_the_words_of_the_rubric_is_a_copy() {
    let one = fire("Montcy", "rue des Tanneurs", "mardi soir", "Quarante", "Trois");
    let other =
        one.replace("Un incendie s'est déclaré", "Le feu a pris").replace("et relogés par la mairie", "")
            + " Les \
        pompiers restaient sur place mercredi matin.";
    check(
        &[("a", "Le Pays", "2017-03-15", &one), ("b", "La Tribune", "2017-03-15", &other)],
        &expect![[r"
            b a
        "]],
    );
}

#[test]
fn sentences_of_the_rubric_without_a_name_make_no_copy() {
    let formula = "Les sapeurs-pompiers sont rapidement intervenus sur les lieux. Les blessés ont été transportés à \
        l'hôpital. La circulation a été interrompue pendant plusieurs heures.";
    let one = format!(
        "Carambolage sur la rocade\n\nSept voitures se sont percutées lundi sur la rocade de Charlieu, près de \
         l'échangeur de Thizy. {formula} Une enquête a été ouverte."
    );
    let other = format!(
        "Un camion se renverse\n\nUn camion chargé de betteraves s'est couché mercredi au carrefour de Feurs, route de \
         Givors. {formula} Une enquête a été confiée à la gendarmerie."
    );
    check(&[("a", "Le Pays", "2013-10-08", &one), ("b", "La Tribune", "2013-10-10", &other)], &expect![[""]]);
}

#[test]
fn a_tale_without_names_or_figures_is_known_by_its_long_runs() {
    let tale = "La vieille horloge du clocher ne sonne plus depuis que son gardien a rangé ses outils. Les écoliers la \
        regardent chaque matin en traversant la place. On dit au marché que ses aiguilles tournent encore la nuit, \
        quand le vent se lève sur les toits d'ardoise.";
    let cut = tale.replace("Les écoliers la regardent chaque matin en traversant la place. ", "")
        + " Le maire promet de trouver un horloger avant la fête.";
    check(
        &[("a", "Le Pays", "2013-10-08", tale), ("b", "La Tribune", "2013-10-09", &cut)],
        &expect![[r"
            a b
        "]],
    );
}

#[test]
fn two_briefs_on_one_matter() {
    let one = "Le pont rouvert\n\nFermé depuis le 19 mai, le pont de Charlieu a rouvert samedi. Les réparations ont coûté \
        140 000 euros, selon le département.";
    let other = "Charlieu : le pont de nouveau ouvert\n\nLes voitures roulent de nouveau depuis samedi sur le pont de \
        Charlieu. Le chantier a coûté 190 000 euros, indique la mairie.";
    check(&[("a", "Le Pays", "2014-06-02", one), ("b", "La Tribune", "2014-06-02", other)], &expect![[""]]);
}

#[test]
fn two_reports_of_one_fire() {
    let one = "La scierie Ternand ravagée\n\nUn incendie a ravagé lundi soir la scierie Ternand, à Château-Lormes. Deux \
        personnes ont été brûlées aux mains. Une cinquantaine de pompiers ont été mobilisés toute la nuit. Le \
        directeur, Hervé Ternand, promet que la scierie rouvrira lundi prochain.";
    let other = "La scierie de Château-Lormes en cendres\n\nÀ Château-Lormes, le feu a détruit dans la soirée de lundi la \
        scierie Ternand. Cinq personnes ont été blessées dans l'incendie. Quatre-vingts pompiers sont intervenus \
        jusqu'à l'aube. Selon Hervé Ternand, qui dirige l'entreprise, l'activité reprendra mardi.";
    let inquiry = "Feu de scierie : l'enquête commence\n\nL'enquête sur l'incendie qui a détruit lundi la scierie Ternand de \
        Château-Lormes a été confiée à la gendarmerie. Le feu serait parti d'un séchoir.";
    check(
        &[
            ("a", "Le Pays", "2014-06-03", one),
            ("b", "La Tribune", "2014-06-03", other),
            ("c", "Le Morvan", "2014-06-05", inquiry),
        ],
        &expect![[""]],
    );
}
