//! Two collections made by hand.

use chronique::{
    index::Index,
    model::{Kind, Subject},
};

use super::Builder;

/// Eight articles of varied subjects: rice, a strike, a visit, a mine (told by three outlets from one
/// dispatch), a power plant, and one that states neither outlet nor date.
#[expect(clippy::too_many_lines, reason = "the collection is a table")]
pub fn collection() -> Index {
    let builder = Builder::new(
        &[
            ("awa-keita", "Awa Keïta", Kind::Person),
            ("france", "France", Kind::State),
            ("lavrov", "Sergueï Lavrov", Kind::Person),
            ("mali", "Mali", Kind::State),
            ("saint-petersbourg", "Saint-Pétersbourg", Kind::Place),
            ("segou", "Ségou", Kind::Place),
            ("snt", "Syndicat national des travailleurs", Kind::Organisation),
        ],
        &["AFP", "Gazette du Nord", "L'Aube"],
    );
    let mine = "Un éboulement a tué dix mineurs lundi dans une mine d'or.";
    builder
        .article("a-riz", "2022-09-02")
        .outlet("L'Aube")
        .says(
            "À Ségou, la récolte de riz a été bonne en août.",
            &["mali", "segou"],
            &["agriculture"],
            &["2022-08"],
        )
        .says("Les paysans livreront 10 000 tonnes.", &[], &["agriculture", "economy"], &[])
        .says(
            "« Nous n’avons pas vu cela depuis 2013 », dit Awa Keïta.",
            &["awa-keita"],
            &["agriculture"],
            &["2013/.."],
        )
        .quote("Nous n’avons pas vu cela depuis 2013", "awa-keita")
        .article("b-greve", "2022-09-10")
        .outlet("Gazette du Nord")
        .says(
            "Les écoles sont restées fermées le 8 et le 9 septembre.",
            &["snt"],
            &["education"],
            &["2022-09-08/2022-09-09"],
        )
        .says("Le syndicat négociera jeudi avec l’État.", &["snt", "mali"], &["politics"], &["2022-09-15"])
        .article("c-visite", "2023-02-08")
        .outlet("L'Aube")
        .agency("AFP")
        .says(
            "Sergueï Lavrov est arrivé au Mali mardi.",
            &["lavrov", "mali"],
            &["diplomacy"],
            &["2023-02-07"],
        )
        .says(
            "Il a promis des livraisons d’armes : « Nous aiderons l’armée », a-t-il dit.",
            &["lavrov"],
            &["defence"],
            &["2023-02-07"],
        )
        .quote("Nous aiderons l’armée", "lavrov")
        .says(
            "La France avait quitté le pays en août 2022.",
            &["france", "mali"],
            &["diplomacy", "defence"],
            &["2022-08"],
        )
        .says("Le sommet de Saint-Pétersbourg suivra.", &["saint-petersbourg"], &["diplomacy"], &["?"])
        .article("d-mine", "2023-03-02")
        .outlet("Gazette du Nord")
        .agency("AFP")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .article("e-mine", "2023-03-01")
        .outlet("L'Aube")
        .agency("AFP")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .says("La mine est fermée.", &["mali"], &["energy-mining"], &[])
        .article("f-mine", "")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .article("g-centrale", "2021")
        .agency("AFP")
        .says("La centrale de Ségou doit ouvrir en 2024.", &["segou"], &["energy-mining"], &["2024"])
        .says("L’accord de paix n’en parle pas.", &["mali"], &["politics"], &[])
        .article("h-sans-date", "")
        .says(
            "Le maïs manque, mais l’accord tient : la paix de 2015 à 2020 l’a montré.",
            &["mali"],
            &["agriculture"],
            &["2015/2020"],
        )
        .says("Rien d’autre.", &[], &[], &[])
        .build()
}

/// A flood told by four articles, two of them from one dispatch, and a bridge that fell in one year
/// or another.
#[expect(clippy::too_many_lines, reason = "a small collection, sentence by sentence")]
pub fn flood() -> Index {
    let builder = Builder::new(
        &[
            ("fatou-sy", "Fatou Sy", Kind::Person),
            ("jean-mba", "Jean Mba", Kind::Person),
            ("matam", "Matam", Kind::Place),
        ],
        &["AFP", "Horizon", "Le Littoral", "Le Phare"],
    );
    let (dead, rises) = (
        "La crue du fleuve a fait 12 morts jeudi à Matam.",
        "« L’eau monte encore », a dit mercredi Fatou Sy.",
    );
    let quoted = "L’eau monte encore";
    builder
        .article("a-depeche", "2024-05-03")
        .outlet("Le Littoral")
        .agency("AFP")
        .family("crue")
        .says(dead, &["matam"], &["humanitarian"], &["2024-05-02"])
        .says(rises, &["fatou-sy"], &[], &["2024-05-01"])
        .quote(quoted, "fatou-sy")
        .article("b-reprise", "2024-05-04")
        .outlet("Horizon")
        .agency("AFP")
        .family("crue")
        .says(dead, &["matam"], &["humanitarian"], &["2024-05-02"])
        .says(rises, &["fatou-sy"], &[], &["2024-05-01"])
        .quote(quoted, "fatou-sy")
        .says("Des tentes arrivent ce samedi.", &[], &["humanitarian"], &["2024-05-04"])
        .article("c-enquete", "2024-05-06")
        .outlet("Le Phare")
        .says(
            "La crue de Matam a tué au moins 20 personnes, selon les sauveteurs.",
            &["matam"],
            &["humanitarian"],
            &["2024-05-02"],
        )
        .says("Le pont a cédé en 2021.", &[], &["economy"], &["2021"])
        .says("« Il fallait le refaire », dit Jean Mba.", &["jean-mba"], &["economy"], &[])
        .quote("Il fallait le refaire", "jean-mba")
        .article("d-rappel", "2024-06")
        .outlet("Le Phare")
        .says("Le pont avait cédé en 2022.", &[], &["economy"], &["2022"])
        .says("Rien sur la crue, sinon ses morts : « On oublie vite ».", &[], &[], &[])
        .quote("On oublie vite", "")
        .event(
            "crue",
            "2024-05-02",
            &[
                ("c-enquete", 0, "2024-05-02"),
                ("a-depeche", 0, "2024-05-02"),
                ("b-reprise", 0, "2024-05-02"),
                ("d-rappel", 1, ""),
            ],
        )
        .disagree(
            Subject::Figure,
            "crue",
            &[
                ("12 morts", "a-depeche", "12 morts", ""),
                ("12 morts", "b-reprise", "12 morts", ""),
                ("20 ou plus", "c-enquete", "au moins 20 personnes", "les sauveteurs"),
            ],
        )
        .disagree(
            Subject::Date,
            "",
            &[("2021", "c-enquete", "en 2021", ""), ("2022", "d-rappel", "en 2022", "")],
        )
        .build()
}
