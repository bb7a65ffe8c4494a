//! Descriptions tied to a name by the text, and those that it leaves open.

use expect_test::expect;

use super::check;

#[test]
fn tied() {
    check(
        "Boko Haram a attaqué un village. Le groupe jihadiste a revendiqué l'attaque.",
        &expect![[r"
        Boko Haram → boko-haram
        =groupe jihadiste → boko-haram"]],
    );
    check(
        "TotalEnergies quitte le projet. L'entreprise invoque la sécurité.",
        &expect![[r"
        TotalEnergies → total
        =entreprise → total"]],
    );
    check(
        "Le Ghana vote. Au Ghana, le pays le plus peuplé est le Nigeria ; le pays retient son souffle.",
        &expect![[r"
            Ghana → ghana
            Ghana → ghana
            Nigeria → nigeria
            =pays → ghana"]],
    );
    check(
        "Le Togo a signé. Le pays mise sur le phosphate.",
        &expect![[r"
        Togo → togo
        =pays → togo"]],
    );
    check(
        "Le Niger, ce pays d'Afrique de l'Ouest, exporte de l'uranium.",
        &expect![[r"
        Niger → niger
        =pays d'Afrique de l'Ouest → niger
        Afrique de l'Ouest → west-africa"]],
    );
    check(
        "Rita Nadeau est sortie libre. La quinquagénaire nie les faits.",
        &expect![[r"
        Rita Nadeau → rita-nadeau
        =quinquagénaire → rita-nadeau"]],
    );
    check(
        "La CEDEAO se réunit. L'organisation régionale hésite.",
        &expect![[r"
        CEDEAO → ecowas
        =organisation régionale → ecowas"]],
    );
    check(
        "La France quitte le Tchad. L'ancienne puissance coloniale y avait mille soldats.",
        &expect![[r"
        France → france
        Tchad → chad
        =ancienne puissance coloniale → france"]],
    );
    check(
        "Des mercenaires russes patrouillent. Les mercenaires ont pillé le marché.",
        &expect![[r"
            =mercenaires russes → russia-mercenaries
            =mercenaires → russia-mercenaries"]],
    );
    check(
        "Le Sénat américain et la Cour suprême américaine se taisent.",
        &expect![[r"
        Sénat → senat
        Cour suprême → cour-supreme"]],
    );
    check(
        "Le Pérou est en crise. Au Pérou, le gouvernement vacille, l'armée se tait, la police tire.",
        &expect![[r"
            Pérou → peru
            Pérou → peru
            =gouvernement → peru-government
            =armée → peru-army
            =police → peru-police"]],
    );
    check(
        "L'Afrique s'endette. Le continent paie cher.",
        &expect![[r"
        Afrique → africa
        =continent → africa"]],
    );
    check("Les pays occidentaux protestent.", &expect!["=pays occidentaux → western-countries"]);
}

#[test]
fn left_open() {
    check(
        "Renault et Peugeot s'entendent. L'entreprise investit.",
        &expect![[r"
        Renault → renault
        Peugeot → peugeot"]],
    );
    check("L'entreprise de maçonnerie a fermé, le groupe scolaire aussi.", &expect![[""]]);
    check(
        "Le Maroc et l'Algérie se disputent. Le pays est riche.",
        &expect![[r"
        Maroc → morocco
        Algérie → algeria"]],
    );
    check(
        "Anne Le Goff et Marie Kerjean ont gagné. La quadragénaire sourit.",
        &expect![[r"
        Anne Le Goff → anne-le-goff
        Marie Kerjean → marie-kerjean"]],
    );
    check("Le pays basque et le pays hôte.", &expect![[""]]);
    check("Dans une entreprise comme Renault, une organisation est utile.", &expect!["Renault → renault"]);
    check("Le gouvernement vacille, l'armée se tait, la police municipale verbalise.", &expect![[""]]);
}
