//! The press on other subjects than the Sahel.

use expect_test::expect;

use super::check;

#[test]
fn far_from_the_sahel() {
    check(
        "La ministre de la Culture, Rachida Dati, a visité le musée du Louvre avec Anne Hidalgo, maire de Paris. Rachida Dati a refusé de répondre à Mme Hidalgo.",
        &expect![[r"
            ~ministre de la Culture → rachida-dati
            Rachida Dati → rachida-dati
            musée du Louvre → musee-du-louvre
            Anne Hidalgo → anne-hidalgo
            ~maire de Paris → anne-hidalgo
            Paris → paris
            Rachida Dati → rachida-dati
            Mme Hidalgo → anne-hidalgo"]],
    );
    check(
        "Le Premier ministre Jacques Chirac et le président François Mitterrand ont cohabité en 1986.",
        &expect![[r"
            ~Premier ministre → chirac
            Jacques Chirac → chirac
            ~président → mitterrand
            François Mitterrand → mitterrand"]],
    );
    check(
        "Novak Djokovic a battu Rafael Nadal en finale de Roland-Garros. Djokovic affrontera Carlos Alcaraz à Wimbledon.",
        &expect![[r"
        Novak Djokovic → novak-djokovic
        Rafael Nadal → rafael-nadal
        Roland-Garros → roland-garros
        Djokovic → novak-djokovic
        Carlos Alcaraz → carlos-alcaraz
        Wimbledon → wimbledon"]],
    );
    check(
        "Selon Santé publique France, le variant Omicron circule en Bretagne, à Brest et à Quimper.",
        &expect![[r"
            Santé publique France → sante-publique-france
            Bretagne → brittany
            Brest → brest
            Quimper → quimper"]],
    );
    check(
        "Le procureur de la République de Nanterre, Pascal Prache, a ouvert une enquête visant la société Veolia.",
        &expect![[r"
            ~procureur de la République de Nanterre → pascal-prache
            Nanterre → nanterre
            Pascal Prache → pascal-prache
            Veolia → veolia"]],
    );
    check(
        "Le groupe Carrefour supprime 500 postes à Évry ; la CFDT dénonce un plan brutal, et Alexandre Bompard se défend.",
        &expect![[r"
        Carrefour → carrefour
        Évry → evry
        CFDT → cfdt
        Alexandre Bompard → alexandre-bompard"]],
    );
    check(
        "Le chancelier autrichien Karl Nehammer et la présidente de la Commission européenne Ursula von der Leyen se sont vus à Vienne.",
        &expect![[r"
        ~chancelier autrichien → karl-nehammer
        Karl Nehammer → karl-nehammer
        ~présidente de la Commission européenne → von-der-leyen
        Commission européenne → european-commission
        Ursula von der Leyen → von-der-leyen
        Vienne → vienne"]],
    );
}

#[test]
fn more_far_from_the_sahel() {
    check(
        "À Lille, le préfet du Nord, Georges-François Leclerc, a interdit la manifestation.",
        &expect![[r"
            Lille → lille
            ~préfet → georges-francois-leclerc
            Georges-François Leclerc → georges-francois-leclerc"]],
    );
    check(
        "« C'est un scandale », a déclaré Marie-Pierre Vieu, élue communiste. Marie-Pierre Vieu demande des comptes à l'Élysée.",
        &expect![[r"
            Marie-Pierre Vieu → marie-pierre-vieu
            Marie-Pierre Vieu → marie-pierre-vieu
            @Élysée → france"]],
    );
    check(
        "Le Bayern Munich a écrasé le FC Barcelone (8-2) à Lisbonne. Thomas Müller a inscrit deux buts.",
        &expect![[r"
        Bayern Munich → bayern
        FC Barcelone → fc-barcelona
        Lisbonne → lisbonne
        Thomas Müller → thomas-muller"]],
    );
    check(
        "Le Syndicat national des enseignants du second degré (SNES) appelle à la grève. Le SNES attend Pap Ndiaye.",
        &expect![[r"
            Syndicat national des enseignants du second degré → snes
            SNES → snes
            SNES → snes
            Pap Ndiaye → pap-ndiaye"]],
    );
    check(
        "L'Iran et l'Arabie saoudite ont signé à Pékin. Téhéran salue l'accord, Riyad aussi.",
        &expect![[r"
        Iran → iran
        Arabie saoudite → saudi-arabia
        Pékin → pekin
        @Téhéran → iran
        Riyad → riyad"]],
    );
    check(
        "Les présidents français et allemand se parlent.",
        &expect![[r"
            ~présidents français et allemand → macron
            ~présidents français et allemand → steinmeier"]],
    );
    check(
        "Le roi Charles III a reçu le Premier ministre Rishi Sunak à Buckingham.",
        &expect![[r"
            ~roi → charles-iii
            Charles III → charles-iii
            ~Premier ministre → sunak
            Rishi Sunak → sunak
            Buckingham → buckingham"]],
    );
    check(
        "Guinée : le colonel Mamadi Doumbouya nomme un nouveau gouvernement à Conakry",
        &expect![[r"
        Guinée → guinea
        colonel Mamadi Doumbouya → doumbouya
        Conakry → conakry"]],
    );
    check(
        "Le député (LR) Éric Ciotti et la sénatrice Laurence Rossignol débattent sur France Inter.",
        &expect![[r"
            ~député (LR) → eric-ciotti
            Éric Ciotti → eric-ciotti
            ~sénatrice → laurence-rossignol
            Laurence Rossignol → laurence-rossignol
            France Inter → france-inter"]],
    );
    check(
        "Le Haut-Commissariat de l'ONU pour les réfugiés s'alarme au Soudan.",
        &expect![[r"
        Haut-Commissariat de l'ONU pour les réfugiés → unhcr
        Soudan → sudan"]],
    );
    check(
        "Michel Platini, ancien président de l'UEFA, était l'invité de la Fifa.",
        &expect![[r"
            Michel Platini → michel-platini
            ~ancien président de l'UEFA → michel-platini
            UEFA → uefa
            Fifa → fifa"]],
    );
    check(
        "Sa femme Carla Bruni était là. Nicolas Sarkozy aussi. Sarkozy a souri.",
        &expect![[r"
        Carla Bruni → carla-bruni
        Nicolas Sarkozy → sarkozy
        Sarkozy → sarkozy"]],
    );
    check(
        "La rue de Rivoli et la place de la Concorde étaient noires de monde.",
        &expect![[r"
            rue de Rivoli → rue-de-rivoli
            place de la Concorde → place-de-la-concorde"]],
    );
}
