//! Names of persons and of states.

use expect_test::expect;

use super::check;

#[test]
fn an_article_is_nobodys_first_name() {
    check(
        "Des bénévoles de La Bresse sont venus. La veille, il neigeait. La sécurité avant tout.",
        &expect!["La Bresse → la-bresse"],
    );
    // « Le Pen » alone is the « Marine Le Pen » above.
    check(
        "Marine Le Pen a parlé. Le lendemain, Le Pen a voté.",
        &expect![[r"
            Marine Le Pen → marine-le-pen
            Le Pen → marine-le-pen"]],
    );
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
            ~ministre → le-drian
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
            ~maire de Ségou → oumar-sidibe
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
            ~entraîneur → didier-deschamps
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
            Dominique Strauss-Kahn → strauss-kahn"]],
    );
    check("Un journaliste malien et une élue russe.", &expect![[""]]);
}
