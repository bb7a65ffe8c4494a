//! Whose office, whose name: who serves a holder, whose president « son président » is, « la Cour » for its whole
//! name, where names end.

use expect_test::expect;

use super::check;

#[test]
fn whoever_serves_an_office_does_not_hold_it() {
    check(
        "« Non », dit le directeur de cabinet du préfet, Marc Tanguy.",
        &expect![[r"
        ~directeur de cabinet → marc-tanguy
        Marc Tanguy → marc-tanguy"]],
    );
    check(
        "« Non », dit le porte-parole du maire, Luc Abgrall.",
        &expect![[r"
        ~porte-parole → luc-abgrall
        Luc Abgrall → luc-abgrall"]],
    );
    check(
        "« Non », dit le maire de Crozon, Luc Abgrall.",
        &expect![[r"
        ~maire de Crozon → luc-abgrall
        Crozon → crozon
        Luc Abgrall → luc-abgrall"]],
    );
}

#[test]
fn a_minister_named_without_a_field_is_the_one_of_the_field() {
    check(
        "Le ministre Yves Cadiou a promis une aide. « C'est fait », a dit le ministre de l'Éducation.",
        &expect![[r"
            ~ministre → yves-cadiou
            Yves Cadiou → yves-cadiou
            ~ministre de l'Éducation → yves-cadiou"]],
    );
    check(
        "Le ministre Yves Cadiou a reçu hier le ministre de l'Éducation.",
        &expect![[r"
        ~ministre → yves-cadiou
        Yves Cadiou → yves-cadiou
        ~ministre de l'Éducation → ministre-de-l-education-sans-nom"]],
    );
}

#[test]
fn his_president_is_that_of_the_body_named_last() {
    check(
        "Marc Tanguy, président du groupe socialiste, refuse. La Fédération des maires attend. « Non », dit son président.",
        &expect![[r"
            Marc Tanguy → marc-tanguy
            ~président du groupe socialiste → marc-tanguy
            Fédération des maires → federation-des-maires"]],
    );
}

#[test]
fn a_noun_for_bodies_stands_for_the_name_it_begins() {
    check(
        "La Fédération française de tennis proteste. La Fédération veut un arbitre.",
        &expect![[r"
        Fédération française de tennis → federation-francaise-de-tennis
        Fédération → federation-francaise-de-tennis"]],
    );
    check(
        "La Fédération française de tennis et la Fédération française de judo protestent. La Fédération attend.",
        &expect![[r"
            Fédération française de tennis → federation-francaise-de-tennis
            Fédération française de judo → federation-francaise-de-judo
            Fédération → federation"]],
    );
}

#[test]
fn where_names_of_bodies_end() {
    check(
        "L'US Montvalois renverse Castelgarric dimanche.",
        &expect![[r"
        US Montvalois → us-montvalois
        Castelgarric → castelgarric"]],
    );
    check("École fermée à Pontivel : les parents attendent.", &expect!["Pontivel → pontivel"]);
    check(
        "Les Forces de défense et de sécurité ont tiré.",
        &expect!["Forces de défense et de sécurité → forces-de-defense-et-de-securite"],
    );
    check(
        "Le porte-parole des Forces armées nigériennes, le colonel Idé Garba, a parlé.",
        &expect![[r"
            ~porte-parole des Forces armées nigériennes → ide-garba
            Forces armées nigériennes → forces-armees-nigeriennes
            colonel Idé Garba → ide-garba"]],
    );
}

#[test]
fn a_president_in_sport_is_no_head_of_state() {
    check(
        "Le match de championnat de football a été perdu au Cameroun. Le président a démissionné hier au Cameroun.",
        &expect![[r"
            Cameroun → cameroon
            Cameroun → cameroon"]],
    );
    check(
        "La Guinée et la Guinée attendent. Le coach parle des points de la saison. Le président a parlé de maintien.",
        &expect![[r"
            Guinée → guinea
            Guinée → guinea"]],
    );
}

#[test]
fn aldermen_and_rapporteurs() {
    check(
        "Luc Abgrall, échevin des Travaux de Namur, attend. L'échevin se tait.",
        &expect![[r"
        Luc Abgrall → luc-abgrall
        ~échevin → luc-abgrall
        Namur → namur
        ~échevin → luc-abgrall"]],
    );
    check(
        "Au Sénat, le rapporteur, Marc Tanguy, revendique la victoire.",
        &expect![[r"
        Sénat → senat
        ~rapporteur → marc-tanguy
        Marc Tanguy → marc-tanguy"]],
    );
    check(
        "L'avocat de la ville, Me Rachid Oussedik, la juge « nulle ».",
        &expect!["Me Rachid Oussedik → rachid-oussedik"],
    );
}

#[test]
fn letters_stand_for_the_name_they_begin() {
    check(
        "Le Centre international de conférences de Pontivel a rouvert. Il parlera au CICP.",
        &expect![[r"
            Centre international de conférences de Pontivel → centre-international-de-conferences-de-pontivel
            CICP → centre-international-de-conferences-de-pontivel"]],
    );
    check(
        "Le Congrès pour une autre initiative (CAI-Faso Ton) attend. Le CAI refuse.",
        &expect![[r"
            Congrès pour une autre initiative → congres-pour-une-autre-initiative
            CAI-Faso Ton → congres-pour-une-autre-initiative
            CAI → congres-pour-une-autre-initiative"]],
    );
    check(
        "L'Alliance des forces de progrès (AFP) refuse. « Non », a indiqué à l'AFP son chef. Il a adhéré à l'AFP en mai.",
        &expect![[r"
            Alliance des forces de progrès → alliance-des-forces-de-progres
            AFP → alliance-des-forces-de-progres
            AFP → afp
            AFP → alliance-des-forces-de-progres"]],
    );
    check(
        "Le Front de libération nationale (FLN) attend. Le FLN vote.",
        &expect![[r"
        Front de libération nationale → fln
        FLN → fln
        FLN → fln"]],
    );
}

#[test]
fn ministers_of_regions_and_of_parties() {
    check(
        "L'ancien ministre québécois de l'Agriculture Marcel Gagnon est mort. Le ministre libéral de la Santé, Luc Roy, l'a salué.",
        &expect![[r"
            ~ancien ministre québécois de l'Agriculture → marcel-gagnon
            Marcel Gagnon → marcel-gagnon
            ~ministre libéral de la Santé → luc-roy
            Luc Roy → luc-roy"]],
    );
    check(
        "Le Canada et le Canada votent. Le ministre québécois de l'Agriculture s'est tu.",
        &expect![[r"
        Canada → canada
        Canada → canada
        ~ministre québécois de l'Agriculture → ministre-quebecois-de-l-agriculture-sans-nom"]],
    );
}

#[test]
fn capitals_before_quoted_verbs_act() {
    check(
        "Washington « suit la situation de près », a dit l'ambassadeur.",
        &expect![[r"
        @Washington → united-states
        ~ambassadeur → ambassadeur-sans-nom"]],
    );
    check("Washington « est belle », a dit le touriste.", &expect!["Washington → washington"]);
    check(
        "L'OMS s'inquiète, N'Djamena rassure.",
        &expect![[r"
        OMS → who
        @N'Djamena → chad"]],
    );
}

#[test]
fn titles_that_are_first_names() {
    check(
        "Le porte-parole, El Hadji Cheikh Ndao, refuse. Cheikh Sadibou Fall attend.",
        &expect![[r"
        ~porte-parole → el-hadji-cheikh-ndao
        El Hadji Cheikh Ndao → el-hadji-cheikh-ndao
        Cheikh Sadibou Fall → cheikh-sadibou-fall"]],
    );
    check(
        "Le cheikh Modibo Traoré refuse. Le Cheikh Modibo Traoré attend.",
        &expect![[r"
        cheikh Modibo Traoré → modibo-traore
        Cheikh Modibo Traoré → modibo-traore"]],
    );
    check(
        "Pour Mme Awa Sawadogo/Ouédraogo, il est tard. Le duel Sawadogo/Ouédraogo attend.",
        &expect![[r"
        Mme Awa Sawadogo/Ouédraogo → awa-sawadogo-ouedraogo
        Sawadogo → sawadogo
        Ouédraogo → ouedraogo"]],
    );
}

#[test]
fn ships_leagues_and_days() {
    check(
        "Les déchets du Probo Koala ont tué. Probo Kouassi attend.",
        &expect![[r"
        Probo Koala → probo-koala
        Probo Kouassi → probo-kouassi"]],
    );
    check(
        "La Ligue tchadienne des droits de l'Homme accuse.",
        &expect!["Ligue tchadienne des droits de l'Homme → ligue-tchadienne-des-droits-de-l-homme"],
    );
    check("Il a joué en Ligue des champions, puis en Ligue 1.", &expect![""]);
    check(
        "La Journée internationale de la langue maternelle a été célébrée à Bobo.",
        &expect!["Bobo → bobo"],
    );
    check(
        "Ils sont venus de Birkelane, de Malem Sodar et même de Koungheul.",
        &expect![[r"
        Birkelane → birkelane
        Malem Sodar → malem-sodar
        Koungheul → koungheul"]],
    );
    check(
        "Ils parlent de Birkelane, de Malem Sodar et même de Koungheul.",
        &expect![[r"
        Birkelane → birkelane
        Malem Sodar → malem-sodar
        Koungheul → koungheul"]],
    );
    check(
        "Le député-maire de Mourenx, Luc Abgrall, attend à 22h11 GMT.",
        &expect![[r"
        ~député-maire de Mourenx → luc-abgrall
        Mourenx → mourenx
        Luc Abgrall → luc-abgrall"]],
    );
}

#[test]
fn athletes_by_their_teams() {
    check(
        "Le maillot jaune slovène Tadej Pogar a gagné. Parti à huit kilomètres du sommet, le leader d'UAE Emirates a creusé l'écart.",
        &expect![[r"
            Tadej Pogar → tadej-pogar
            ~leader d'UAE Emirates → tadej-pogar
            UAE Emirates → uae-emirates"]],
    );
    check(
        "Le riverain Tadej Pogar a gagné. Parti à huit kilomètres du sommet, le maire de Brest a creusé l'écart.",
        &expect![[r"
            Tadej Pogar → tadej-pogar
            ~maire de Brest → brest-mayor
            Brest → brest"]],
    );
}

#[test]
fn surnames_that_are_towns() {
    check(
        "Le porte-parole du gouvernement congolais, Lamboré Mende, a parlé. Le directeur de la société, Brest Métal, a parlé.",
        &expect![[r"
            ~porte-parole du gouvernement congolais → lambore-mende
            gouvernement congolais → congo-government
            Lamboré Mende → lambore-mende
            ~directeur de la société → directeur-de-la-societe-sans-nom
            Brest Métal → brest-metal"]],
    );
    check(
        "Affaire Papon : vingt ans requis. Maurice Papon a parlé.",
        &expect![[r"
        Papon → maurice-papon
        Maurice Papon → maurice-papon"]],
    );
    check("Il a gagné 98 milliards de F CFA à Mopti.", &expect!["Mopti → mopti"]);
    check(
        "« Non », dit l'attachée de presse du ministre, Amy Butcher.",
        &expect!["Amy Butcher → amy-butcher"],
    );
    check("Le syndicat national de la santé (SYNSAS) a entamé une grève.", &expect!["SYNSAS → synsas"]);
    check("La taxe sur la valeur ajoutée (TVA) a été votée.", &expect![""]);
    check(
        "Djénébou, venue de Kati, a rebroussé chemin. Dehors, venus de Kati, ils attendent.",
        &expect![[r"
        Djénébou → djenebou
        Kati → kati
        Kati → kati"]],
    );
}

#[test]
fn keepers_of_the_seals() {
    check(
        "L'ex-garde des Sceaux Reckya Madougou a parlé.",
        &expect![[r"
        ~ex-garde des Sceaux → reckya-madougou
        Reckya Madougou → reckya-madougou"]],
    );
    check(
        "La garde des Sceaux, Reckya Madougou, a parlé. Le parc de Sceaux ferme.",
        &expect![[r"
            ~garde des Sceaux → reckya-madougou
            Reckya Madougou → reckya-madougou
            parc de Sceaux → parc-de-sceaux"]],
    );
    check(
        "Berlin et Madrid, au contraire, poussent à conclure.",
        &expect![[r"
        @Berlin → germany
        @Madrid → spain"]],
    );
    check(
        "Berlin et Madrid, deux villes, attirent les touristes.",
        &expect![[r"
        @Berlin → germany
        @Madrid → spain"]],
    );
}

#[test]
fn longer_names_and_whose_voice() {
    check(
        "Le Front national pour le renouveau refuse. Il a quitté le Front national pour le centre.",
        &expect![[r"
            Front national pour le renouveau → front-national-pour-le-renouveau
            Front national → fn"]],
    );
    check(
        "La présidence a parlé par la voix de son porte-parole. La porte-parole de l'Ocha, Anne Roy, attend.",
        &expect![[r"
            ~porte-parole de l'Ocha → anne-roy
            Ocha → ocha
            Anne Roy → anne-roy"]],
    );
    check(
        "La présidence a parlé par la voix de sa porte-parole. La porte-parole de l'Ocha, Anne Roy, attend.",
        &expect![[r"
            ~porte-parole → anne-roy
            ~porte-parole de l'Ocha → anne-roy
            Ocha → ocha
            Anne Roy → anne-roy"]],
    );
}
