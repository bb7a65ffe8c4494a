//! Offices of towns, courts, clubs and institutions, with and without a name beside them.

use expect_test::expect;

use super::{check, check_on};

#[test]
fn named_beside() {
    check(
        "Le maire, Jean Kerloch, a ouvert la séance. Le maire a ensuite quitté la salle.",
        &expect![[r"
        ~maire → jean-kerloch
        Jean Kerloch → jean-kerloch
        ~maire → jean-kerloch"]],
    );
    check(
        "Yvonne Tréguer, 58 ans, nouvelle préfète de l'Aveyron, arrive lundi. La préfète connaît la région.",
        &expect![[r"
        Yvonne Tréguer → yvonne-treguer
        ~préfète de l'Aveyron → yvonne-treguer
        Aveyron → aveyron
        ~préfète → yvonne-treguer"]],
    );
    check("Selon le préfet, Paul Abgrall a tiré deux fois.", &expect!["Paul Abgrall → paul-abgrall"]);
    check(
        "Pour Paul Abgrall, le maire de Quimper a menti.",
        &expect![[r"
        Paul Abgrall → paul-abgrall
        ~maire de Quimper → quimper-mayor
        Quimper → quimper"]],
    );
    check(
        "Le Premier ministre malien, le colonel Issa Dembélé, a démissionné. Le colonel n'a rien dit.",
        &expect![[r"
        ~Premier ministre malien → issa-dembele
        colonel Issa Dembélé → issa-dembele
        ~colonel → issa-dembele"]],
    );
    check(
        "Le ministre d'État, ministre de la Défense, Souleymane Kaboré, a atterri. Le ministre est reparti.",
        &expect![[r"
        ~ministre d'État → souleymane-kabore
        ~ministre de la Défense → souleymane-kabore
        Souleymane Kaboré → souleymane-kabore
        ~ministre → souleymane-kabore"]],
    );
    check(
        "Awa Sarr est présidente du club depuis 2011. La présidente du club a remercié les joueurs.",
        &expect![[r"
        Awa Sarr → awa-sarr
        ~présidente du club → awa-sarr
        ~présidente du club → awa-sarr"]],
    );
    check(
        "Le ministre malien des Mines, Oumar Coulibaly, a signé. Le ministre malien des Mines a souri. Le ministre a applaudi.",
        &expect![[r"
        ~ministre malien des Mines → oumar-coulibaly
        Oumar Coulibaly → oumar-coulibaly
        ~ministre malien des Mines → oumar-coulibaly
        ~ministre → oumar-coulibaly"]],
    );
    check(
        "Marc Le Goff, maire de Lorient et président de l'agglomération, ne se représente pas.",
        &expect![[r"
        Marc Le Goff → marc-le-goff
        ~maire de Lorient → marc-le-goff
        Lorient → lorient
        ~président de l'agglomération → marc-le-goff"]],
    );
    check(
        "L'ex-président Blaise Compaoré vit à Abidjan. L'ancien président ne commente pas.",
        &expect![[r"
        ~ex-président → compaore
        Blaise Compaoré → compaore
        Abidjan → abidjan
        ~ancien président → compaore"]],
    );
    check(
        "La procureure de Valence a ouvert une enquête. « Rien n'est exclu », a déclaré Lise Morvan, la procureure.",
        &expect![[r"
        ~procureure de Valence → lise-morvan
        Valence → valence
        Lise Morvan → lise-morvan
        ~procureure → lise-morvan"]],
    );
    check(
        "L'opposant Ibrahima Fofana a été arrêté. Selon ses avocats, l'opposant est malade.",
        &expect![[r"
        Ibrahima Fofana → ibrahima-fofana
        ~opposant → ibrahima-fofana"]],
    );
    check(
        "Le maire (PS) de Brest, Yann Caradec, répond au maire de Nantes.",
        &expect![[r"
        ~maire (PS) de Brest → yann-caradec
        PS → ps
        Brest → brest
        Yann Caradec → yann-caradec
        ~maire de Nantes → nantes-mayor
        Nantes → nantes"]],
    );
}

#[test]
fn without_a_name() {
    check(
        "Le préfet du Finistère a interdit le rassemblement.",
        &expect![[r"
        ~préfet du Finistère → finistere-prefect
        Finistère → finistere"]],
    );
    check(
        "Le procureur de la République de Dakar a requis dix ans.",
        &expect![[r"
        ~procureur de la République de Dakar → dakar-prosecutor
        Dakar → dakar"]],
    );
    check(
        "L'ambassadeur de France au Niger a été expulsé.",
        &expect![[r"
        ~ambassadeur de France au Niger → france-ambassador-niger
        France → france
        Niger → niger"]],
    );
    check(
        "La directrice générale du FMI est attendue à Tunis.",
        &expect![[r"
        ~directrice générale du FMI → georgieva
        FMI → imf
        Tunis → tunis"]],
    );
    check(
        "Le porte-parole de l'armée malienne a démenti.",
        &expect![[r"
        ~porte-parole de l'armée malienne → mali-army-spokesperson
        armée malienne → mali-army"]],
    );
    check(
        "Le porte-parole du gouvernement a parlé.",
        &expect!["~porte-parole du gouvernement → porte-parole-du-gouvernement-sans-nom"],
    );
    check(
        "Le président de la CAF et le président de la Fifa se sont vus.",
        &expect![[r"
            ~président de la CAF → motsepe
            CAF → caf
            ~président de la Fifa → infantino
            Fifa → fifa"]],
    );
    check(
        "Le sélectionneur du Sénégal a donné sa liste. Le sélectionneur se dit confiant.",
        &expect![[r"
        ~sélectionneur du Sénégal → senegal-coach
        Sénégal → senegal
        ~sélectionneur → senegal-coach"]],
    );
    check(
        "Le président de la région Bretagne présentera son budget.",
        &expect![[r"
        ~président de la région Bretagne → president-de-la-region-bretagne-sans-nom
        Bretagne → brittany"]],
    );
    check(
        "Le patron de Renault a vendu ses actions.",
        &expect![[r"
        ~patron de Renault → renault-head
        Renault → renault"]],
    );
    check("« Nous enquêtons », a indiqué le procureur.", &expect!["~procureur → procureur-sans-nom"]);
    check(
        "Le gouverneur de la région de Diffa a visité le camp.",
        &expect![[r"
        ~gouverneur de la région de Diffa → diffa-governor-region
        Diffa → diffa"]],
    );
    check(
        "La ministre de la Santé a présenté son plan.",
        &expect!["~ministre de la Santé → ministre-de-la-sante-sans-nom"],
    );
    check(
        "La France manque de médecins. En France, la ministre de la Culture s'inquiète ; le Premier ministre aussi.",
        &expect![[r"
        France → france
        France → france
        ~ministre de la Culture → rachida-dati
        ~Premier ministre → lecornu"]],
    );
    check(
        "Le chef de l'opposition béninoise est rentré.",
        &expect!["~chef de l'opposition béninoise → benin-head-opposition"],
    );
    check(
        "Le chef d'état-major de l'armée tchadienne est mort.",
        &expect!["~chef d'état-major de l'armée tchadienne → chad-army-chief"],
    );
    check(
        "Le chef de la diplomatie européenne regrette.",
        &expect!["~chef de la diplomatie européenne → kallas"],
    );
    check(
        "Le vice-président américain est à Munich.",
        &expect![[r"
        ~vice-président américain → vance
        Munich → munich"]],
    );
}

#[test]
fn generic_offices() {
    check("Un maire peut refuser. Des préfets ont protesté. Chaque ministre signe.", &expect![[""]]);
    check("Il a été élu maire. Elle rêve d'être ministre.", &expect![[""]]);
    check("Le maire est élu pour six ans par le conseil municipal.", &expect![[""]]);
    check("Il entre en conseil des ministres avec le chef cuisinier.", &expect![[""]]);
    check("Le colonel a fui.", &expect![[""]]);
    check("Un président de club, un directeur d'école et un chef d'entreprise dînent.", &expect![[""]]);
    check("Notre envoyé spécial à Kiev a vu les chars.", &expect!["Kiev → kiev"]);
    check("C'est au juge et au maire de trancher, dit-on.", &expect![[""]]);
}

#[test]
fn of_the_day() {
    let president = "Le président français et son homologue américain se sont vus.";
    for (date, expected) in [
        (
            "1991-05-01",
            expect![[r"
            ~président français → mitterrand
            ~homologue américain → bush-pere"]],
        ),
        (
            "1998-03-02",
            expect![[r"
            ~président français → chirac
            ~homologue américain → bill-clinton"]],
        ),
        (
            "2010-06-07",
            expect![[r"
            ~président français → sarkozy
            ~homologue américain → obama"]],
        ),
        (
            "2013-06-07",
            expect![[r"
            ~président français → hollande
            ~homologue américain → obama"]],
        ),
        (
            "2021-06-07",
            expect![[r"
            ~président français → macron
            ~homologue américain → biden"]],
        ),
    ] {
        check_on(date, president, &expected);
    }
    check_on(
        "2014-09-01",
        "La directrice générale du FMI et le président de la Fifa.",
        &expect![[r"
        ~directrice générale du FMI → lagarde
        FMI → imf
        ~président de la Fifa → blatter
        Fifa → fifa"]],
    );
    check_on(
        "2020-04-02",
        "La France confinée. En France, le ministre de la Santé alerte ; le ministre de l'Enseignement supérieur aussi.",
        &expect![[r"
            France → france
            France → france
            ~ministre de la Santé → olivier-veran
            ~ministre de l'Enseignement supérieur → france-higher-education-minister"]],
    );
    check_on(
        "2019-04-02",
        "Le président algérien démissionne. Le patron de l'Otan se tait.",
        &expect![[r"
        ~président algérien → bouteflika
        ~patron de l'Otan → stoltenberg
        Otan → nato"]],
    );
    check_on(
        "2005-04-03",
        "Le pape est mort, dit-on à Rome. Le chancelier allemand et le Premier ministre britannique arrivent.",
        &expect![[r"
            Rome → rome
            ~chancelier allemand → schroder
            ~Premier ministre britannique → tony-blair"]],
    );
    check_on(
        "2016-03-22",
        "Au Bénin, le Bénin attend le nouveau président de la République. Le chef de l'État sortant se tait.",
        &expect![[r"
            Bénin → benin
            Bénin → benin
            ~président de la République → benin-president
            ~chef de l'État sortant → yayi"]],
    );
    check_on(
        "2023-08-03",
        "Le ministre malien des Mines a signé. Le Premier ministre malien a souri.",
        &expect![[r"
            ~ministre malien des Mines → mali-mines-minister
            ~Premier ministre malien → choguel-maiga"]],
    );
}

#[test]
fn longer_offices() {
    check(
        "Le président de la chambre d'agriculture, Luc Marzin, s'inquiète. Le président de la chambre d'agriculture ira à Paris.",
        &expect![[r"
            ~président de la chambre d'agriculture → luc-marzin
            Luc Marzin → luc-marzin
            ~président de la chambre d'agriculture → luc-marzin
            Paris → paris"]],
    );
    check(
        "Le commandant des pompiers, Éric Bihannic, dirige les secours.",
        &expect![[r"
        ~commandant des pompiers → eric-bihannic
        Éric Bihannic → eric-bihannic"]],
    );
    check(
        "La ministre déléguée chargée de l'Industrie, Odile Renan, viendra.",
        &expect![[r"
        ~ministre déléguée chargée de l'Industrie → odile-renan
        Odile Renan → odile-renan"]],
    );
    check("Sa nièce est secrétaire ; le commandant dort.", &expect![[""]]);
    check(
        "Le président du conseil d'administration a signé, puis le maire de l'époque.",
        &expect![[r"
        ~président du conseil d'administration → president-du-conseil-d-administration-sans-nom
        ~maire de l'époque → maire-de-l-epoque-sans-nom"]],
    );
    check(
        "Kinshasa accuse Kigali, qui dément.",
        &expect![[r"
        @Kinshasa → dr-congo
        @Kigali → rwanda"]],
    );
}
