//! Local papers, dispatches of small agencies, pages of sport: what their sentences taught, told with
//! other names, traps beside them.

use expect_test::expect;

use super::check_on;

#[test]
fn towns_by_how_they_are_named() {
    check_on(
        "2019-05-03",
        "Le tribunal a entendu un couple de Plouvigné-les-Bains, puis le gérant de Chasseneuil-sur-Orne.",
        &expect![[r"
            Plouvigné-les-Bains → plouvigne-les-bains
            Chasseneuil-sur-Orne → chasseneuil-sur-orne"]],
    );
    check_on(
        "2019-05-03",
        "Les pompiers de Dinan, Trévarn et Rospellec ont été engagés. À Kolobo et Sanfara, l'eau manque.",
        &expect![[r"
            Dinan → dinan
            Trévarn → trevarn
            Rospellec → rospellec
            Kolobo → kolobo
            Sanfara → sanfara"]],
    );
    check_on(
        "2019-05-03",
        "Des retraités venus des régions du Nord-Ouest, du Sud-Ouest et du Plateau ont défilé.",
        &expect![[r"
            Nord-Ouest → nord-ouest
            Sud-Ouest → sud-ouest-autre
            Plateau → plateau"]],
    );
    check_on(
        "2019-05-03",
        "M. Karim Belhadj, wali de Ouled Ziane, a visité la commune rurale de Tafraout-Hamra.",
        &expect![[r"
            M. Karim Belhadj → karim-belhadj
            ~wali de Ouled Ziane → karim-belhadj
            Ouled Ziane → ouled-ziane
            Tafraout-Hamra → tafraout-hamra"]],
    );
    check_on(
        "2019-05-03",
        "Le camion a quitté la route dans la Valserine, avant Champfromont.",
        &expect![[r"
            Valserine → valserine
            Champfromont → champfromont"]],
    );
    check_on(
        "2019-05-03",
        "Après l'attaque sur Vorochyn, l'armée de Karpov a reculé. Karpov n'a rien dit.",
        &expect![[r"
            Vorochyn → vorochyn
            Karpov → karpov
            Karpov → karpov"]],
    );
    check_on(
        "2019-05-03",
        "Le quartier autochtone Sarakolo fête ses cent ans.",
        &expect!["Sarakolo → sarakolo"],
    );
}

#[test]
fn what_is_no_name() {
    check_on(
        "2019-05-03",
        "Affirmant n'avoir rien vu, il est reparti. Pensant bien faire, elle a signé.",
        &expect![[""]],
    );
    check_on("2019-05-03", "Le bénéfice atteint 4 M$ US, soit 82 cents US l'action.", &expect![[""]]);
    check_on("2019-05-03", "UN HANGAR DÉTRUIT À BREST PAR LES FLAMMES", &expect!["BREST → brest"]);
    check_on(
        "2019-05-03",
        "Eau et assainissement. Le mètre cube augmente moins de 24 heures après le vote.",
        &expect![[""]],
    );
    check_on("2019-05-03", "Grève SNCF : la pagaille dans les gares.", &expect!["SNCF → sncf"]);
    check_on(
        "2019-05-03",
        "Il est entré à la place de Léo Martel avant de passer devant la cour d'Appel.",
        &expect!["Léo Martel → leo-martel"],
    );
    check_on(
        "2019-05-03",
        "Le Préfet de région, Préfet du département de Daloa, M. Koffi Yao, a ouvert la séance.",
        &expect![[r"
            ~Préfet de région → koffi-yao
            ~Préfet du département de Daloa → koffi-yao
            Daloa → daloa
            M. Koffi Yao → koffi-yao"]],
    );
}

#[test]
fn organisations_to_their_ends() {
    check_on(
        "2019-05-03",
        "Le Parlement élit le Conseil fédéral ce matin. L'Assemblée fédérale a reconduit la ministre.",
        &expect![[r"
            Parlement → parlement
            Conseil fédéral → conseil-federal
            Assemblée fédérale → assemblee-federale"]],
    );
    check_on(
        "2019-05-03",
        "La Conférence des bibliothécaires ouverte lundi à Maradi s'achève.",
        &expect![[r"
            Conférence des bibliothécaires → conference-des-bibliothecaires
            Maradi → maradi"]],
    );
    check_on(
        "2019-05-03",
        "La Coalition des 14 et l'Union générale des planteurs (UGP) ont signé.",
        &expect![[r"
            Coalition des 14 → coalition-des-14
            Union générale des planteurs → union-generale-des-planteurs
            UGP → union-generale-des-planteurs"]],
    );
    check_on(
        "2019-05-03",
        "Selon Plumedor.com, l'usine Bertrand Faure fermera. Les ouvriers de Cellatex manifestent.",
        &expect![[r"
            Plumedor.com → plumedor-com
            Bertrand Faure → bertrand-faure
            Cellatex → cellatex"]],
    );
    check_on(
        "2019-05-03",
        "Le groupe Saint Jean investit, comme Fiat Chrysler Automobiles.",
        &expect![[r"
        Saint Jean → saint-jean
        Fiat Chrysler Automobiles → fiat-chrysler"]],
    );
    check_on(
        "2019-05-03",
        "Au siège de la Convention des peuples unis (CPU 2020), la réunion continue.",
        &expect![[r"
            Convention des peuples unis → convention-des-peuples-unis
            CPU → convention-des-peuples-unis"]],
    );
}

#[test]
fn offices_with_long_complements() {
    check_on(
        "2019-05-03",
        "La présidente de la Coordination des associations et organisations féminines de la région de Ségou, Oumou Diarra, a remercié les donateurs.",
        &expect![[r"
            ~présidente de la Coordination des associations → oumou-diarra
            Coordination des associations → coordination-des-associations
            Ségou → segou
            Oumou Diarra → oumou-diarra"]],
    );
    check_on(
        "2019-05-03",
        "Le secrétaire général adjoint de la CGT, chargé de la fonction publique, Marc Olivier, a parlé.",
        &expect![[r"
            ~secrétaire général adjoint de la CGT → marc-olivier
            CGT → cgt
            Marc Olivier → marc-olivier"]],
    );
    check_on(
        "2019-05-03",
        "Penda Ekollo, ancien conseiller du président Paul Biya, a fait un malaise.",
        &expect![[r"
            Penda Ekollo → penda-ekollo
            ~ancien conseiller → penda-ekollo
            ~président → biya
            Paul Biya → biya"]],
    );
    check_on(
        "2019-05-03",
        "L'avocat général François Tessier avait requis dix ans. L'avocat général a été suivi.",
        &expect![[r"
            ~avocat général → francois-tessier
            François Tessier → francois-tessier
            ~avocat général → francois-tessier"]],
    );
    check_on(
        "2019-05-03",
        "Hugues Martin prenait ses fonctions de préfet en mars. « Tout est à faire », a dit le préfet.",
        &expect![[r"
            Hugues Martin → hugues-martin
            ~préfet → hugues-martin
            ~préfet → hugues-martin"]],
    );
    check_on(
        "2019-05-03",
        "Grégory Chardon, arboriculteur et président de la FDSEA, approuve.",
        &expect![[r"
            Grégory Chardon → gregory-chardon
            ~président de la FDSEA → gregory-chardon
            FDSEA → fdsea"]],
    );
    check_on(
        "2019-05-03",
        "Sylvie Caron, vice-procureure, et Mame Diarra Sarr, troisième adjointe, ont refusé.",
        &expect![[r"
            Sylvie Caron → sylvie-caron
            ~vice-procureure → sylvie-caron
            Mame Diarra Sarr → mame-diarra-sarr
            ~troisième adjointe → mame-diarra-sarr"]],
    );
    check_on(
        "2019-05-03",
        "Le procureur général près la cour d'appel de Conakry, Alphonse Wright, a ordonné des poursuites.",
        &expect![[r"
            ~procureur général près la cour d'appel de Conakry → alphonse-wright
            cour d'appel de Conakry → cour-d-appel-de-conakry
            Alphonse Wright → alphonse-wright"]],
    );
    check_on(
        "2019-05-03",
        "Le gouverneur du Nord-Kivu, Constant Ndima, est venu. L'autorité provinciale a recommandé la prudence.",
        &expect![[r"
            ~gouverneur du Nord-Kivu → constant-ndima
            Nord-Kivu → kivu
            Constant Ndima → constant-ndima
            ~autorité provinciale → constant-ndima"]],
    );
    check_on(
        "2019-05-03",
        "SEM Zhang Wei, ambassadeur plénipotentiaire de Chine au Niger, a remis une lettre.",
        &expect![[r"
            SEM Zhang Wei → zhang-wei
            ~ambassadeur plénipotentiaire de Chine au Niger → zhang-wei
            Chine → china
            Niger → niger"]],
    );
    check_on(
        "2019-05-03",
        "À 17 heures, Patrice Morel a lancé la fête. Le maire de Dunkerque a la voix cassée.",
        &expect![[r"
            Patrice Morel → patrice-morel
            ~maire de Dunkerque → patrice-morel
            Dunkerque → dunkerque"]],
    );
}

#[test]
fn clubs_and_towns() {
    check_on(
        "2019-05-03",
        "Le match a tenu ses promesses : Toulon a battu Clermont au stade de Nantes, où l'entraîneur de Castres observait la rencontre.",
        &expect![[r"
            Toulon → club-toulon
            Clermont → clermont
            stade de Nantes → stade-de-nantes
            ~entraîneur de Castres → castres-trainer
            Castres → club-castres"]],
    );
    check_on(
        "2019-05-03",
        "Football, championnat, les scores du match : Rennes 0-0 Nantes ; Lens – Metz : 2-1. La rencontre aura lieu à Metz.",
        &expect![[r"
            Rennes → club-rennes
            Nantes → club-nantes
            Lens → club-lens
            Metz → club-metz
            Metz → metz"]],
    );
    check_on(
        "2019-05-03",
        "Le festival de Rennes ouvre jeudi ; Nantes reçoit des écrivains.",
        &expect![[r"
            Rennes → rennes
            Nantes → nantes"]],
    );
}
