//! Sentences with the actors that stand in them: `words → id`, `~` before a role, `@` before a
//! metonym, `=` before a description.

use std::sync::LazyLock;

use expect_test::{Expect, expect};

use crate::{
    model::Form,
    read::{
        Lexicon,
        actors::actors,
        reading::{Metadata, Reading},
    },
    text::words,
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

fn read(text: &str) -> String {
    let metadata = Metadata::default();
    let (mut sentences, mut start) = (Vec::new(), 0);
    for (at, stop) in text.match_indices(['.', '\n']) {
        let before = text.get(..at).unwrap_or_default();
        if !before.ends_with(" M")
            && !before.ends_with("Dr")
            && (stop == "\n"
                || at + 1 == text.len()
                || text.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')))
            && before != "M"
        {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    sentences.push(start..text.len());
    let reading = Reading {
        text,
        words: words(text).collect(),
        zones: core::iter::once(0..text.len()).collect(),
        sentences,
        metadata: &metadata,
    };
    let shown = actors(&reading, &LEXICON).into_iter().map(|mention| {
        let mark = match mention.form {
            Form::Name => "",
            Form::Role => "~",
            Form::Metonym => "@",
            Form::Description => "=",
        };
        let surface = text.get(mention.at.clone()).unwrap_or_default();
        format!("{mark}{surface} → {}", mention.actor)
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn check(text: &str, expected: &Expect) {
    expected.assert_eq(&read(text));
}

#[test]
fn names_and_titles() {
    check(
        "M. Lavrov a rencontré le colonel Assimi Goita.",
        &expect![[r"
        M. Lavrov → lavrov
        colonel Assimi Goita → goita"]],
    );
    check(
        "Sergey Lavrov, Sergei Lavrov et Serguei Lavrov sont une personne.",
        &expect![[r"
        Sergey Lavrov → lavrov
        Sergei Lavrov → lavrov
        Serguei Lavrov → lavrov"]],
    );
    check(
        "Vladimir Putin et Poutine aussi.",
        &expect![[r"
        Vladimir Putin → poutine
        Poutine → poutine"]],
    );
    check(
        "Le ministre Jean-Yves Le Drian et le général de Gaulle.",
        &expect![[r"
        Jean-Yves Le Drian → le-drian
        général de Gaulle → de-gaulle"]],
    );
    check(
        "Abdoulaye DIOP a parlé. M. Diop a conclu.",
        &expect![[r"
        Abdoulaye DIOP → diop
        M. Diop → diop"]],
    );
    check(
        "Mme Aminata Touré a démissionné. Touré reviendra, selon Mme Touré.",
        &expect![[r"
        Mme Aminata Touré → aminata-toure
        Touré → aminata-toure
        Mme Touré → aminata-toure"]],
    );
    check(
        "Le maire de Ségou, Oumar Sidibé, a inauguré l'école. M. Sidibé a remercié les parents.",
        &expect![[r"
            Ségou → segou
            Oumar Sidibé → oumar-sidibe
            M. Sidibé → oumar-sidibe"]],
    );
    check(
        "Selon Zelensky, Volodymyr Zelenskyy et Zelenski sont le même homme.",
        &expect![[r"
        Zelensky → zelensky
        Volodymyr Zelenskyy → zelensky
        Zelenski → zelensky"]],
    );
    check(
        "L'entraîneur Didier Deschamps a retenu Kylian Mbappé. Mbappé jouera.",
        &expect![[r"
        Didier Deschamps → didier-deschamps
        Kylian Mbappé → kylian-mbappe
        Mbappé → kylian-mbappe"]],
    );
    check(
        "Ursula von der Leyen a reçu Jean Dupont de Ligonnès.",
        &expect![[r"
        Ursula von der Leyen → von-der-leyen
        Jean Dupont de Ligonnès → jean-dupont-de-ligonnes"]],
    );
    check(
        "Me Robert Badinter et le Dr Denis Mukwege étaient là.",
        &expect![[r"
        Me Robert Badinter → robert-badinter
        Dr Denis Mukwege → denis-mukwege"]],
    );
    check(
        "BAMAKO ACCUEILLE SERGUEÏ LAVROV ET VLADIMIR POUTINE",
        &expect![[r"
        BAMAKO → bamako
        SERGUEÏ LAVROV → lavrov
        VLADIMIR POUTINE → poutine"]],
    );
    check("Wattara et Alassane Ouattara se sont vus.", &expect!["Alassane Ouattara → ouattara"]);
    check(
        "Brigitte Macron a salué Melania Trump.",
        &expect![[r"
        Brigitte Macron → brigitte-macron
        Melania Trump → melania-trump"]],
    );
    check(
        "Rencontre avec Kaïs Saïed, le président tunisien.",
        &expect![[r"
        Kaïs Saïed → kais-saied
        ~président tunisien → kais-saied"]],
    );
    check(
        "Charles Michel et Paul Biya se connaissent.",
        &expect![[r"
        Charles Michel → charles-michel
        Paul Biya → biya"]],
    );
}

#[test]
fn states() {
    check(
        "La Côte d'Ivoire, la Guinée, la Guinée-Bissau et la Guinée équatoriale ont voté.",
        &expect![[r"
        Côte d'Ivoire → ivory-coast
        Guinée → guinea
        Guinée-Bissau → guinea-bissau
        Guinée équatoriale → equatorial-guinea"]],
    );
    check(
        "Le Niger et le Nigeria partagent une frontière.",
        &expect![[r"
        Niger → niger
        Nigeria → nigeria"]],
    );
    check(
        "La République du Congo et la République démocratique du Congo, ou RDC, discutent avec le Congo.",
        &expect![[r"
            République du Congo → congo
            République démocratique du Congo → dr-congo
            RDC → dr-congo
            Congo → congo"]],
    );
    check("Le sommet Russie-Afrique s'est tenu hier.", &expect![""]);
    check(
        "Les Etats-Unis d'Amérique et les États-Unis.",
        &expect![[r"
        Etats-Unis d'Amérique → united-states
        États-Unis → united-states"]],
    );
    check(
        "La Corée du Nord menace la Corée du Sud et le Soudan du Sud ignore le Soudan.",
        &expect![[r"
        Corée du Nord → north-korea
        Corée du Sud → south-korea
        Soudan du Sud → south-sudan
        Soudan → sudan"]],
    );
    check(
        "La France et l’Allemagne ; l'Italie.",
        &expect![[r"
        France → france
        Allemagne → germany
        Italie → italy"]],
    );
    check(
        "Le Burkina et le Burkina-Faso sont un seul pays.",
        &expect![[r"
        Burkina → burkina-faso
        Burkina-Faso → burkina-faso"]],
    );
    check(
        "Le Cap-Vert, Sao Tomé-et-Principe, le Timor oriental et l'Île Maurice.",
        &expect![[r"
        Cap-Vert → cape-verde
        Sao Tomé-et-Principe → sao-tome
        Timor oriental → east-timor
        Île Maurice → mauritius"]],
    );
    check(
        "Le fleuve Niger et le lac Tchad débordent.",
        &expect![[r"
        fleuve Niger → niger-river
        lac Tchad → lake-chad"]],
    );
    check("Les Maliens et les Russes se connaissent, dit un Français.", &expect![[""]]);
    check(
        "LE MALI ET LA FRANCE SE FÂCHENT",
        &expect![[r"
        MALI → mali
        FRANCE → france"]],
    );
    check(
        "Maurice Béjart et Dominique Strauss-Kahn ont dîné.",
        &expect![[r"
        Maurice Béjart → maurice-bejart
        Dominique Strauss-Kahn → dominique-strauss-kahn"]],
    );
    check("Un journaliste malien et une élue russe.", &expect![[""]]);
}

#[test]
fn roles() {
    check(
        "Le ministre russe des Affaires étrangères est à Bamako.",
        &expect![[r"
            ~ministre russe des Affaires étrangères → lavrov
            Bamako → bamako"]],
    );
    check("Le chef de la diplomatie russe a parlé.", &expect!["~chef de la diplomatie russe → lavrov"]);
    check(
        "Le ministre des affaires étrangères de la Russie viendra.",
        &expect![[r"
        ~ministre des affaires étrangères de la Russie → lavrov
        Russie → russia"]],
    );
    check(
        "Le président russe Vladimir Poutine et son homologue français Emmanuel Macron.",
        &expect![[r"
        ~président russe → poutine
        Vladimir Poutine → poutine
        ~homologue français → macron
        Emmanuel Macron → macron"]],
    );
    check(
        "Les chefs d'Etat malien et russe ont signé.",
        &expect![[r"
        ~chefs d'Etat malien et russe → goita
        ~chefs d'Etat malien et russe → poutine"]],
    );
    check(
        "Le ministre russe de la Défense et son homologue malien.",
        &expect![[r"
            ~ministre russe de la Défense → belooussov
            ~homologue malien → sadio-camara"]],
    );
    check("Un ministre des Affaires étrangères russe viendra un jour.", &expect![""]);
    check(
        "L'ancien président français Nicolas Sarkozy est jugé. Le président français se tait.",
        &expect![[r"
            ~président français → sarkozy
            Nicolas Sarkozy → sarkozy
            ~président français → macron"]],
    );
    check(
        "Le Premier ministre britannique a démissionné.",
        &expect!["~Premier ministre britannique → starmer"],
    );
    check(
        "Le secrétaire général de l'ONU, António Guterres, s'inquiète. Le secrétaire général insiste.",
        &expect![[r"
            ~secrétaire général de l'ONU → guterres
            ONU → united-nations
            António Guterres → guterres
            ~secrétaire général → guterres"]],
    );
    check(
        "Le président Alassane Ouattara a voté. Le chef de l'État a salué la foule.",
        &expect![[r"
        Alassane Ouattara → ouattara
        ~chef de l'État → ouattara"]],
    );
    check(
        "Le président du Sénégal est arrivé. Le président a parlé.",
        &expect![[r"
        ~président du Sénégal → bassirou-faye
        Sénégal → senegal
        ~président → bassirou-faye"]],
    );
    check(
        "Le ministre de la Santé, Olivier Véran, a répondu. Le ministre a souri.",
        &expect![[r"
            ~ministre de la Santé → olivier-veran
            Olivier Véran → olivier-veran
            ~ministre → olivier-veran"]],
    );
    check(
        "Le ministre malien de la Santé est absent.",
        &expect!["~ministre malien de la Santé → mali-health-minister"],
    );
    check(
        "Le secrétaire d'État américain est en Israël.",
        &expect![[r"
        ~secrétaire d'État américain → rubio
        Israël → israel"]],
    );
    check(
        "La chancelière allemande et le roi du Maroc.",
        &expect![[r"
        ~chancelière allemande → merz
        ~roi du Maroc → mohammed-vi
        Maroc → morocco"]],
    );
}

#[test]
fn more_roles() {
    check("Le président du club a démissionné.", &expect![[""]]);
    check(
        "Le patron de l'Otan, Jens Stoltenberg, approuve.",
        &expect![[r"
        ~patron de l'Otan → stoltenberg
        Otan → nato
        Jens Stoltenberg → stoltenberg"]],
    );
    check(
        "Sergueï Lavrov, chef de la diplomatie russe, a parlé.",
        &expect![[r"
        Sergueï Lavrov → lavrov
        ~chef de la diplomatie russe → lavrov"]],
    );
    check("Le vice-président américain a voté.", &expect![[""]]);
    check(
        "Le ministre de l'Éducation nationale et de la Jeunesse, Jean-Michel Blanquer, s'explique.",
        &expect![[r"
            ~ministre de l'Éducation nationale et de la Jeunesse → jean-michel-blanquer
            Jean-Michel Blanquer → jean-michel-blanquer"]],
    );
    check(
        "L'ambassadeur de France au Mali est parti.",
        &expect![[r"
        France → france
        Mali → mali"]],
    );
}

#[test]
fn metonyms_and_places() {
    check(
        "Moscou s'engageait à aider Bamako.",
        &expect![[r"
            @Moscou → russia
            @Bamako → mali"]],
    );
    check(
        "L'idylle entre Moscou et Bamako se poursuit.",
        &expect![[r"
        @Moscou → russia
        @Bamako → mali"]],
    );
    check("Il est arrivé à Bamako lundi.", &expect!["Bamako → bamako"]);
    check("L'influence de Moscou grandit.", &expect!["@Moscou → russia"]);
    check("Une rencontre à Moscou a eu lieu.", &expect!["Moscou → moscou"]);
    check("Paris retire ses troupes.", &expect!["@Paris → france"]);
    check(
        "Washington et Pékin négocient à Genève.",
        &expect![[r"
            @Washington → united-states
            @Pékin → china
            Genève → geneve"]],
    );
    check(
        "Denzel Washington joue à Los Angeles.",
        &expect![[r"
            Denzel Washington → denzel-washington
            Los Angeles → los-angeles"]],
    );
    check(
        "Le Washington Post et Le Monde le disent.",
        &expect![[r"
        Washington Post → washington-post
        Le Monde → le-monde"]],
    );
    check(
        "Le Paris Saint-Germain a battu Lyon.",
        &expect![[r"
        Paris Saint-Germain → psg
        Lyon → lyon"]],
    );
    check(
        "L'aéroport Charles-de-Gaulle, près de Paris, est fermé.",
        &expect![[r"
        aéroport Charles-de-Gaulle → cdg-airport
        Paris → paris"]],
    );
    check("Les habitants de Paris manifestent.", &expect!["Paris → paris"]);
    check(
        "Le Kremlin dément ; la Maison Blanche se tait.",
        &expect![[r"
        @Kremlin → russia
        @Maison Blanche → united-states"]],
    );
    check("Bruxelles propose une directive.", &expect!["@Bruxelles → european-union"]);
    check(
        "La ville de Kiev est bombardée. Kiev dénonce une attaque.",
        &expect![[r"
        Kiev → kiev
        @Kiev → ukraine"]],
    );
    check("L'accord de Paris sur le climat.", &expect!["Paris → paris"]);
    check(
        "Le gouvernement accuse Kigali de soutenir le M23.",
        &expect![[r"
        @Kigali → rwanda
        M23 → m23"]],
    );
    check("La junte s'est tournée vers Moscou.", &expect!["@Moscou → russia"]);
    check(
        "Le maire de Londres, Sadiq Khan, est réélu.",
        &expect![[r"
        Londres → londres
        Sadiq Khan → sadiq-khan"]],
    );
    check(
        "Alger rappelle son ambassadeur à Paris.",
        &expect![[r"
        @Alger → algeria
        Paris → paris"]],
    );
    check(
        "Il vit en Afrique de l'Ouest, au Sahel.",
        &expect![[r"
        Afrique de l'Ouest → west-africa
        Sahel → sahel"]],
    );
}

#[test]
fn institutions() {
    check(
        "Le ministère malien des Affaires étrangères proteste. Le ministère malien insiste.",
        &expect![[r"
            ministère malien des Affaires étrangères → mali-foreign-ministry
            =ministère malien → mali-foreign-ministry"]],
    );
    check(
        "L'armée malienne et les FAMa avancent.",
        &expect![[r"
        armée malienne → mali-army
        FAMa → mali-army"]],
    );
    check(
        "Les forces françaises et les forces armées françaises partent.",
        &expect![[r"
        =forces françaises → france-army
        forces armées françaises → france-army"]],
    );
    check(
        "La junte militaire malienne a parlé. La junte persiste.",
        &expect![[r"
        =junte militaire malienne → mali-transition
        =junte → mali-transition"]],
    );
    check(
        "Les autorités nigériennes ferment la frontière.",
        &expect!["=autorités nigériennes → niger-government"],
    );
    check(
        "Des experts de l'ONU enquêtent sur des paramilitaires du groupe Wagner.",
        &expect![[r"
            =experts de l'ONU → united-nations
            ONU → united-nations
            =paramilitaires du groupe Wagner → wagner
            groupe Wagner → wagner"]],
    );
    check(
        "Le gouvernement de transition du Mali décide.",
        &expect![[r"
        gouvernement de transition du Mali → mali-transition
        Mali → mali"]],
    );
    check(
        "Le ministère de la Santé du Sénégal alerte.",
        &expect![[r"
            ministère de la Santé du Sénégal → senegal-health-ministry
            Sénégal → senegal"]],
    );
    check("La diplomatie française regrette.", &expect!["diplomatie française → france-foreign-ministry"]);
    check(
        "La police française et la justice espagnole coopèrent.",
        &expect![[r"
        police française → france-police
        justice espagnole → spain-justice"]],
    );
    check("Un gouvernement malien d'union est possible.", &expect![[""]]);
}

#[test]
fn organisations() {
    check(
        "La CEDEAO, la Cédéao et la Communauté économique des États de l'Afrique de l'Ouest.",
        &expect![[r"
            CEDEAO → ecowas
            Cédéao → ecowas
            Communauté économique des États de l'Afrique de l'Ouest → ecowas"]],
    );
    check(
        "L'Otan et l’Onu, l'UE et l'UA.",
        &expect![[r"
        Otan → nato
        Onu → united-nations
        UE → european-union
        UA → african-union"]],
    );
    check(
        "Al-Qaïda, Al Qaïda et Al‑Qaida ; le groupe État islamique ; l'EI.",
        &expect![[r"
        Al-Qaïda → al-qaeda
        Al Qaïda → al-qaeda
        Al‑Qaida → al-qaeda
        groupe État islamique → islamic-state
        EI → islamic-state"]],
    );
    check(
        "Le Comité national pour la relance (CNR) siège. Le CNR décide.",
        &expect![[r"
        Comité national pour la relance → comite-national-pour-la-relance
        CNR → comite-national-pour-la-relance
        CNR → comite-national-pour-la-relance"]],
    );
    check(
        "La société Wagner et Wagner Group.",
        &expect![[r"
        société Wagner → wagner
        Wagner Group → wagner"]],
    );
    check(
        "L'Université de Bamako et le Parti de la renaissance ont protesté.",
        &expect![[r"
            Université de Bamako → universite-de-bamako
            Parti de la renaissance → parti-de-la-renaissance"]],
    );
    check(
        "La CGT et Force ouvrière appellent à la grève.",
        &expect![[r"
        CGT → cgt
        Force ouvrière → fo"]],
    );
    check(
        "Le Conseil de sécurité de l'ONU se réunit.",
        &expect!["Conseil de sécurité de l'ONU → security-council"],
    );
    check(
        "La Fédération française de tennis a tranché.",
        &expect!["Fédération française de tennis → federation-francaise-de-tennis"],
    );
    check(
        "Il y a total accord ; TotalEnergies et Total investissent.",
        &expect![[r"
        TotalEnergies → total
        Total → total"]],
    );
    check(
        "L'Olympique de Marseille recevra le FC Nantes.",
        &expect![[r"
        Olympique de Marseille → om
        FC Nantes → fc-nantes"]],
    );
}

#[test]
fn not_actors() {
    check("Lundi, en Janvier ou en mars, il pleut.", &expect![[""]]);
    check("Aujourd'hui, les prix montent. Hier aussi.", &expect![[""]]);
    check("La Constitution et la République, dit-il.", &expect![[""]]);
    check("Noël approche ; Internet est lent.", &expect![[""]]);
    check("Les experts sont venus. Cette visite compte.", &expect![[""]]);
    check("Une Fin heureuse pour la Coupe du monde.", &expect!["Fin → fin"]);
    check("", &expect![[""]]);
}

#[test]
fn far_from_the_sahel() {
    check(
        "La ministre de la Culture, Rachida Dati, a visité le musée du Louvre avec Anne Hidalgo, maire de Paris. Rachida Dati a refusé de répondre à Mme Hidalgo.",
        &expect![[r"
        ~ministre de la Culture → rachida-dati
        Rachida Dati → rachida-dati
        Louvre → louvre
        Anne Hidalgo → anne-hidalgo
        Paris → paris
        Rachida Dati → rachida-dati
        Mme Hidalgo → anne-hidalgo"]],
    );
    check(
        "Le Premier ministre Jacques Chirac et le président François Mitterrand ont cohabité en 1986.",
        &expect![[r"
        ~Premier ministre → chirac
        Jacques Chirac → chirac
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
        France → france
        Omicron → omicron
        Bretagne → brittany
        Brest → brest
        Quimper → quimper"]],
    );
    check(
        "Le procureur de la République de Nanterre, Pascal Prache, a ouvert une enquête visant la société Veolia.",
        &expect![[r"
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
            Syndicat national des enseignants du second degré → syndicat-national-des-enseignants-du-second-degre
            SNES → syndicat-national-des-enseignants-du-second-degre
            SNES → syndicat-national-des-enseignants-du-second-degre
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
        &expect!["~présidents français et allemand → macron"],
    );
    check(
        "Le roi Charles III a reçu le Premier ministre Rishi Sunak à Buckingham.",
        &expect![[r"
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
        Éric Ciotti → eric-ciotti
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
        Rivoli → rivoli
        Concorde → concorde"]],
    );
}

proptest::proptest! {
    #[test]
    fn any_text_is_survived(text in "(le |la |M\\. |président |ministre |des |de |Mali|Moscou|malien |et |Jean |Université |\\(|ONU|\\)|-|[^a]|\n){0,40}") {
        let _ = read(&text);
    }
}
