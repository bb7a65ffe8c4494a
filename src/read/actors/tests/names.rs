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

#[test]
fn acronyms_of_their_own() {
    check(
        "L'Alliance du peuple (ADP) boycotte le vote. L'ADP exige des garanties.",
        &expect![[r"
        Alliance du peuple → alliance-du-peuple
        ADP → alliance-du-peuple
        ADP → alliance-du-peuple"]],
    );
    check(
        "L'ADP boycotte le vote. Pour l'Alliance du peuple (ADP), il est truqué.",
        &expect![[r"
        ADP → alliance-du-peuple
        Alliance du peuple → alliance-du-peuple
        ADP → alliance-du-peuple"]],
    );
    check(
        "Le groupe Aéroports de Paris (ADP) recrute. ADP ouvrira un terminal.",
        &expect![[r"
        Aéroports de Paris → aeroports-de-paris
        ADP → aeroports-de-paris
        ADP → aeroports-de-paris"]],
    );
    check(
        "La Mission de l'Union (MINUSCA).",
        &expect![[r"
        Mission de l'Union → mission-de-l-union
        MINUSCA → minusca"]],
    );
    check(
        "La BNP paiera, Exxon aussi. L'OM reçoit l'OL.",
        &expect![[r"
        BNP → bnp
        Exxon → exxon
        OM → om
        OL → ol"]],
    );
}

#[test]
fn prefixed_names() {
    check(
        "Denis Sassou N’Guesso est parti. M. N’Guesso reviendra.",
        &expect![[r"
        Denis Sassou N’Guesso → sassou-nguesso
        M. N’Guesso → sassou-nguesso"]],
    );
    check(
        "Le milieu N'Golo Kanté a signé. Kanté gagnera des millions.",
        &expect![[r"
        N'Golo Kanté → n-golo-kante
        Kanté → n-golo-kante"]],
    );
    check(
        "Didier N'Dri est parti. M. N'Dri reviendra. M'Baye Sow aussi.",
        &expect![[r"
        Didier N'Dri → didier-n-dri
        M. N'Dri → didier-n-dri
        M'Baye Sow → m-baye-sow"]],
    );
    check("N'Djamena attend. N'ayant rien vu, il dort. N'OUBLIEZ PAS LA FÊTE", &expect!["@N'Djamena → chad"]);
}

#[test]
fn names_that_open_a_sentence_or_follow_a_firm() {
    check(
        "TotalEnergies quitte la Birmanie.",
        &expect![[r"
        TotalEnergies → total
        Birmanie → myanmar"]],
    );
    check(
        "La compagnie Air Sahel suspend ses vols vers Niamey.",
        &expect![[r"
        Air Sahel → air-sahel
        Niamey → niamey"]],
    );
    check(
        "Jean Dupont a tout perdu. Dupont garde la maison.",
        &expect![[r"
        Jean Dupont → jean-dupont
        Dupont → jean-dupont"]],
    );
    check(
        "Le chimiste Dupont a tout perdu. Dupont ferme une usine.",
        &expect![[r"
        Dupont → dupont
        Dupont → dupont"]],
    );
    check("Les Casques bleus ont été attaqués.", &expect![[""]]);
}

#[test]
fn heads_of_lines_and_houses_named_like_people() {
    check(
        "SANTÉ Un vaccin arrive. Le ministère de la Santé attend.",
        &expect!["ministère de la Santé → ministere-de-la-sante"],
    );
    check(
        "LANGOGNE Trois mois ferme. Il vivait à Langogne depuis peu.",
        &expect![[r"
        LANGOGNE → langogne
        Langogne → langogne"]],
    );
    check(
        "Chez Alain Dubreuil, les salariés ont débrayé mardi.",
        &expect!["Alain Dubreuil → alain-dubreuil"],
    );
    check("Chez Alain Dubreuil, la table est mise.", &expect!["Alain Dubreuil → alain-dubreuil"]);
    check(
        "Un incendie en ville\n\nSophie Martin a porté plainte.",
        &expect!["Sophie Martin → sophie-martin"],
    );
    check("La ligne T1 du tramway sera fermée mardi.", &expect![[""]]);
}
