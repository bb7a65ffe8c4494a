//! Ministries, armies, companies, unions, clubs.

use expect_test::expect;

use super::check;

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
