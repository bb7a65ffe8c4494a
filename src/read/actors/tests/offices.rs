//! Offices of courts, firms, hospitals and ministries with the name beside them, and bare ones that go on.

use expect_test::expect;

use super::check_on;

#[test]
fn of_courts_and_firms() {
    check_on(
        "2019-05-03",
        "Pour l'avocat de la veuve, Me Paul Arnaud, le dossier est vide. Son avocate, Me Lise Roux, se tait.",
        &expect![[r"
            Me Paul Arnaud → paul-arnaud
            Me Lise Roux → lise-roux"]],
    );
    check_on(
        "2019-05-03",
        "Le substitut du procureur du Roi, Anne Claes, a requis un an. La prévenue nie. L'auditrice du travail, Rita Maes, suit.",
        &expect![[r"
            ~substitut du procureur du Roi → anne-claes
            Anne Claes → anne-claes
            ~auditrice du travail → rita-maes
            Rita Maes → rita-maes"]],
    );
    check_on(
        "2019-05-03",
        "Son administrateur délégué, Karl Weiss, a vendu. L'associée gérante, Nora Petit, reste.",
        &expect![[r"
            ~administrateur délégué → karl-weiss
            Karl Weiss → karl-weiss
            ~associée gérante → nora-petit
            Nora Petit → nora-petit"]],
    );
    check_on(
        "2019-05-03",
        "Sophie Lambert, son ancienne élève, aujourd'hui directrice du musée, a parlé. Karim Saïdi, leur porte-parole, aussi.",
        &expect![[r"
            Sophie Lambert → sophie-lambert
            ~directrice du musée → sophie-lambert
            Karim Saïdi → karim-saidi
            ~porte-parole → karim-saidi"]],
    );
    check_on(
        "2019-05-03",
        "Depuis lundi, reconnaît le médecin-chef de district, le Dr Ali Sow, on manque de lits.",
        &expect![[r"
            ~médecin-chef de district → ali-sow
            Dr Ali Sow → ali-sow"]],
    );
}

#[test]
fn of_fields_and_bare() {
    check_on(
        "2012-05-03",
        "Le ministre des Ressources naturelles, Paul Gagnon, a reçu le rapport. Le ministre hésite.",
        &expect![[r"
            ~ministre des Ressources naturelles → paul-gagnon
            Paul Gagnon → paul-gagnon
            ~ministre → paul-gagnon"]],
    );
    check_on(
        "2019-05-03",
        "Le directeur, Luc Perrin, est parti. Ce n'est pas au directeur de décider. Il a quitté le bureau du directeur en mars.",
        &expect![[r"
            ~directeur → luc-perrin
            Luc Perrin → luc-perrin
            ~directeur → luc-perrin
            ~directeur → luc-perrin"]],
    );
    check_on(
        "2019-05-03",
        "Le médiateur, l'ancien président du Sénat Paul Mba, a quitté Kara. Le médiateur reviendra.",
        &expect![[r"
            ~médiateur → paul-mba
            ~ancien président du Sénat → paul-mba
            Sénat → senat
            Paul Mba → paul-mba
            Kara → kara
            ~médiateur → paul-mba"]],
    );
    check_on("2019-05-03", "La mairie est fermée. Le juge a parlé, un délégué aussi.", &expect![""]);
}

#[test]
fn offices_beside_names_with_more_words() {
    check_on(
        "2019-05-03",
        "Selon le procureur de Gap, Salah Brahimi, seul survivant, a reconnu les faits. Le procureur se tait.",
        &expect![[r"
            ~procureur de Gap → gap-prosecutor
            Gap → gap
            Salah Brahimi → salah-brahimi
            ~procureur → gap-prosecutor"]],
    );
    check_on(
        "2019-05-03",
        "Selon le maire de Gap, Jean Roy, l'essentiel est ailleurs. Le maire part.",
        &expect![[r"
            ~maire de Gap → jean-roy
            Gap → gap
            Jean Roy → jean-roy
            ~maire → jean-roy"]],
    );
    check_on(
        "2019-05-03",
        "Le bassin est vide, dit Jean Roy, le maire du Palais. Le formateur, Elio Sanna, a parlé.",
        &expect![[r"
            Jean Roy → jean-roy
            ~maire → jean-roy
            ~formateur → elio-sanna
            Elio Sanna → elio-sanna"]],
    );
    check_on(
        "2019-05-03",
        "« C'est clos », dit le délégué général auprès de la commune de Gap, Oumar Gana.",
        &expect![[r"
            ~délégué général → oumar-gana
            Gap → gap
            Oumar Gana → oumar-gana"]],
    );
    check_on(
        "2019-05-03",
        "La ministre en charge de la Santé, Anne Roy, a réagi. La présidente de la Confédération Ana Li suit.",
        &expect![[r"
            ~ministre en charge de la Santé → anne-roy
            Anne Roy → anne-roy
            ~présidente de la Confédération → ana-li
            Ana Li → ana-li"]],
    );
}
