//! Names and offices as sport, business and health bring them, with traps: a town that is host, a
//! surname that is a town, an office whose holder stands in another sentence.

use expect_test::expect;

use super::check_on;

#[test]
fn on_the_sports_pages() {
    check_on(
        "2019-05-03",
        "Le gardien du Stade brestois, Marco Bizot, a repoussé deux penaltys. Le Néerlandais a été élu homme du match.",
        &expect![[r"
            Stade brestois → stade-brestois
            Marco Bizot → marco-bizot"]],
    );
    check_on(
        "2019-05-03",
        "À Guingamp, le coach Stéphane Dumont a remplacé Hatim Sissoko. Dumont n'a pas regretté son choix.",
        &expect![[r"
            Guingamp → guingamp
            ~coach → stephane-dumont
            Stéphane Dumont → stephane-dumont
            Hatim Sissoko → hatim-sissoko
            Dumont → stephane-dumont"]],
    );
    check_on(
        "2019-05-03",
        "Ploudaniel a accueilli dimanche 300 coureurs. Ploudaniel compte 3.700 habitants.",
        &expect![[r"
            Ploudaniel → ploudaniel
            Ploudaniel → ploudaniel"]],
    );
    check_on(
        "2019-05-03",
        "L'US Concarneau a battu Le Mans 2-1. Le Mans reste dixième.",
        &expect![[r"
        US Concarneau → us-concarneau
        Le Mans → le-mans
        Le Mans → le-mans"]],
    );
    check_on(
        "2019-05-03",
        "Le sélectionneur des Lions indomptables, Rigobert Song, a convoqué André Onana.",
        &expect![[r"
            ~sélectionneur des Lions indomptables → rigobert-song
            Lions indomptables → lions-indomptables
            Rigobert Song → rigobert-song
            André Onana → andre-onana"]],
    );
    check_on(
        "2019-05-03",
        "La judokate Clarisse Agbegnenou a remporté l'or. Clarisse Agbegnenou a salué son entraîneur, Larbi Benboudaoud.",
        &expect![[r"
            Clarisse Agbegnenou → clarisse-agbegnenou
            Clarisse Agbegnenou → clarisse-agbegnenou
            ~entraîneur → larbi-benboudaoud
            Larbi Benboudaoud → larbi-benboudaoud"]],
    );
    check_on(
        "2019-05-03",
        "Le maillot jaune, Bernard Kermarrec, a perdu trois minutes. Kermarrec a cédé dans le col de la Madeleine.",
        &expect![[r"
            Bernard Kermarrec → bernard-kermarrec
            Kermarrec → bernard-kermarrec
            Madeleine → madeleine"]],
    );
    check_on(
        "2019-05-03",
        "Samuel Eto'o, président de la Fecafoot, a limogé Marc Brys. Eto'o a nommé un intérimaire.",
        &expect![[r"
            Samuel Eto'o → samuel-eto-o
            ~président de la Fecafoot → samuel-eto-o
            Fecafoot → fecafoot
            Marc Brys → marc-brys
            Eto'o → samuel-eto-o"]],
    );
    check_on(
        "2019-05-03",
        "Le président de la Fédération française de tennis, Gilles Moretton, a été entendu. Le président de la fédération nie.",
        &expect![[r"
            ~président de la Fédération française de tennis → gilles-moretton
            Fédération française de tennis → federation-francaise-de-tennis
            Gilles Moretton → gilles-moretton
            ~président de la fédération → gilles-moretton
            =fédération → federation-francaise-de-tennis"]],
    );
    check_on(
        "2019-05-03",
        "Lens a recruté un attaquant et Lens vend son gardien.",
        &expect![[r"
        Lens → lens
        Lens → lens"]],
    );
}

#[test]
fn in_business() {
    check_on(
        "2019-05-03",
        "Air France a supprimé 300 postes ; la directrice générale, Anne Rigail, a rassuré les syndicats. Mme Rigail parlera jeudi.",
        &expect![[r"
            Air France → air-france
            ~directrice générale → anne-rigail
            Anne Rigail → anne-rigail
            Mme Rigail → anne-rigail"]],
    );
    check_on(
        "2019-05-03",
        "Le PDG de Stellantis, Carlos Tavares, a démissionné. Le Portugais quitte le groupe.",
        &expect![[r"
            ~PDG de Stellantis → carlos-tavares
            Stellantis → stellantis
            Carlos Tavares → carlos-tavares
            =groupe → stellantis"]],
    );
    check_on(
        "2019-05-03",
        "Chez Doux, à Châteaulin, la CGT de Nadine Hourmant a manifesté.",
        &expect![[r"
        Doux → doux
        Châteaulin → chateaulin
        CGT → cgt
        Nadine Hourmant → nadine-hourmant"]],
    );
    check_on(
        "2019-05-03",
        "La banque Ecobank Transnational Incorporated a nommé Jeremy Awori. M. Awori succède à Ade Ayeyemi.",
        &expect![[r"
            Ecobank Transnational Incorporated → ecobank-transnational-incorporated
            Jeremy Awori → jeremy-awori
            M. Awori → jeremy-awori
            Ade Ayeyemi → ade-ayeyemi"]],
    );
    check_on(
        "2019-05-03",
        "Bolloré Africa Logistics a vendu ses ports à MSC. MSC a payé 5,7 milliards.",
        &expect![[r"
            Bolloré Africa Logistics → bollore-africa-logistics
            MSC → msc
            MSC → msc"]],
    );
    check_on(
        "2019-05-03",
        "Le ministre de l'Économie a reçu les patrons de Total et de Shell. Total a refusé de commenter.",
        &expect![[r"
            ~ministre de l'Économie → ministre-de-l-economie-sans-nom
            Total → total
            Shell → shell
            Total → total"]],
    );
    check_on(
        "2019-05-03",
        "L'Office chérifien des phosphates (OCP) a signé avec l'indien Coromandel. L'OCP investira à Jorf Lasfar.",
        &expect![[r"
            Office chérifien des phosphates → ocp
            OCP → ocp
            Coromandel → coromandel
            OCP → ocp
            Jorf Lasfar → jorf-lasfar"]],
    );
    check_on(
        "2019-05-03",
        "La Sonatel, filiale d'Orange, a vu son bénéfice croître, a dit Sékou Dramé, son directeur général.",
        &expect![[r"
            Sonatel → sonatel
            Orange → orange
            Sékou Dramé → sekou-drame
            ~directeur général → sekou-drame"]],
    );
    check_on(
        "2019-05-03",
        "Le fondateur de Wave, Drew Durbin, a écrit aux clients. M. Durbin promet des baisses.",
        &expect![[r"
            ~fondateur de Wave → drew-durbin
            Wave → wave
            Drew Durbin → drew-durbin
            M. Durbin → drew-durbin"]],
    );
    check_on(
        "2019-05-03",
        "La Société générale de surveillance a livré son rapport au port de Douala.",
        &expect![[r"
            Société générale de surveillance → sgs
            Douala → douala"]],
    );
}

#[test]
fn about_health() {
    check_on(
        "2019-05-03",
        "Le professeur Jean-Jacques Muyembe dirige l'INRB. Le virologue a découvert Ebola.",
        &expect![[r"
            professeur Jean-Jacques Muyembe → jean-jacques-muyembe
            INRB → inrb"]],
    );
    check_on(
        "2019-05-03",
        "Le directeur de l'hôpital de Morlaix, Philippe Le Saux, a suspendu trois lits. M. Le Saux manque de soignants.",
        &expect![[r"
            ~directeur de l'hôpital de Morlaix → philippe-le-saux
            hôpital de Morlaix → hopital-de-morlaix
            Philippe Le Saux → philippe-le-saux
            M. Le Saux → philippe-le-saux"]],
    );
    check_on(
        "2019-05-03",
        "Le Dr Awa Marie Coll Seck a inauguré le centre de santé de Kolda. La ministre a remercié l'Unicef.",
        &expect![[r"
            Dr Awa Marie Coll Seck → awa-marie-coll-seck
            Kolda → kolda
            Unicef → unicef"]],
    );
    check_on(
        "2019-05-03",
        "Selon l'OMS, le patron de l'organisation, Tedros Adhanom Ghebreyesus, ira à Goma.",
        &expect![[r"
            OMS → who
            ~patron de l'organisation → tedros
            =organisation → who
            Tedros Adhanom Ghebreyesus → tedros
            Goma → goma"]],
    );
    check_on(
        "2019-05-03",
        "La directrice de l'ARS Bretagne, Élisabeth Noguéra, a écouté les sages-femmes. Mme Noguéra n'a rien promis.",
        &expect![[r"
            ~directrice de l'ARS Bretagne → elisabeth-noguera
            ARS → ars
            Bretagne → brittany
            Élisabeth Noguéra → elisabeth-noguera
            Mme Noguéra → elisabeth-noguera"]],
    );
    check_on(
        "2019-05-03",
        "Médecins sans frontières a ouvert un hôpital à Maradi. MSF soigne 200 enfants.",
        &expect![[r"
            Médecins sans frontières → msf
            Maradi → maradi
            MSF → msf"]],
    );
    check_on(
        "2019-05-03",
        "L'infirmière Solène Kervran a porté plainte. Kervran est défendue par Me Yann Choucq.",
        &expect![[r"
            Solène Kervran → solene-kervran
            Kervran → solene-kervran
            Me Yann Choucq → yann-choucq"]],
    );
    check_on(
        "2019-05-03",
        "Le CHU de Brest a opéré un nouveau-né. Le professeur Loïc de Parscau dirige le service.",
        &expect![[r"
            CHU de Brest → chu-de-brest
            professeur Loïc de Parscau → loic-de-parscau"]],
    );
}
