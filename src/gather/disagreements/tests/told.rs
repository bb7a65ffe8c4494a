//! Two sentences in the articles of two papers that tell one story: ordinary ones that may well both be right,
//! and those that cannot, on all kinds of subjects.

#![expect(clippy::unwrap_used, reason = "a line that is written wrong is a fault of the test")]

use super::{Told, found, is_as_written, subject_of};

const SENTENCES: &str = include_str!("told.txt");

/// How two papers begin to tell a story, by its name.
const STORIES: [(&str, [&str; 2]); 5] = [
    (
        "train",
        [
            "Déraillement à Sermaize\n\nUn train de voyageurs de la ligne d'Aubin a déraillé près de Sermaize. Odile \
             Brancourt, la maire de Sermaize, a ouvert le gymnase aux rescapés du train. ",
            "Sermaize après le déraillement\n\nLes rescapés du train d'Aubin ont quitté le gymnase de Sermaize. Odile \
             Brancourt, la maire, attend les experts du déraillement. ",
        ],
    ),
    (
        "port",
        [
            "Port-Gallin paralysé par les dockers\n\nLes dockers de Port-Gallin sont en grève contre le plan de \
             restructuration du port. Alain Verdelhan dirige le port autonome de Port-Gallin. ",
            "Dockers de Port-Gallin : le bras de fer\n\nÀ Port-Gallin, la grève des dockers contre la restructuration \
             du port autonome se poursuit. Alain Verdelhan, qui dirige le port, ne cède rien. ",
        ],
    ),
    (
        "fever",
        [
            "L'épidémie gagne Lambara\n\nUne fièvre inquiète les habitants de Lambara, où l'épidémie s'étend dans les \
             quartiers du fleuve. Le docteur Amidou Kéré dirige l'hôpital de Lambara. ",
            "Lambara face à l'épidémie\n\nÀ Lambara, l'épidémie remplit l'hôpital du docteur Amidou Kéré, et la \
             fièvre s'étend dans les quartiers du fleuve. Les habitants font bouillir l'eau. ",
        ],
    ),
    (
        "truce",
        [
            "Accord à Lomira entre le gouvernement et les rebelles\n\nLe gouvernement du Sahran et les rebelles du \
             Front des plateaux ont conclu un sommet à Lomira, au Sahran. Moussa Bakoro dirige le Front des plateaux. ",
            "Sommet de Lomira : l'envers du décor\n\nÀ Lomira, le sommet entre le gouvernement du Sahran et les \
             rebelles du Front des plateaux a fait rêver. Moussa Bakoro, chef du Front, est reparti sur ses plateaux. ",
        ],
    ),
    (
        "feast",
        [
            "Valmont fête les arts\n\nLe festival de Valmont réunit musiciens, peintres et écrivains sous les \
             platanes. Clara Montferrier préside le festival de Valmont. ",
            "Les platanes de Valmont\n\nÀ Valmont, le festival de Clara Montferrier, qui le préside, a mêlé sous les \
             platanes écrivains, peintres et musiciens. ",
        ],
    ),
];

/// What each paper tells beside.
const ELSEWHERE: [&str; 2] = [
    "Les commerçants du centre avaient baissé leurs rideaux, et les écoliers sont rentrés sous une pluie battante. ",
    "Un marchand de journaux raconte sa nuit blanche, le chien qui aboyait, le café servi debout aux inconnus. ",
];

fn told(story: &str, days: u8, one: &str, other: &str) -> Told {
    let (_, [first, second]) = STORIES.iter().find(|(name, _)| *name == story).unwrap();
    let later = format!("2013-05-{:02}", 16 + days);
    found(&[
        ("2013-05-16", &format!("{first}{}{one}\n", ELSEWHERE[0])),
        (&later, &format!("{second}{}{other}\n", ELSEWHERE[1])),
    ])
}

#[test]
fn sentences_disagree_where_they_cannot_both_be_right() {
    let (mut n_compatible, mut n_opposed, mut wrong) = (0, 0, Vec::new());
    for line in SENTENCES.lines().filter(|line| !line.starts_with('#')) {
        let [story, days, about, one, other] = line.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let about = subject_of(about);
        let found = told(story, days.parse().unwrap(), one, other);
        if about.is_some() {
            n_opposed += 1;
        } else {
            n_compatible += 1;
        }
        if !is_as_written(&found, about) {
            wrong.push(format!("{about:?} {one} / {other}: {found:?}"));
        }
    }
    assert!(n_compatible >= 60 && n_opposed >= 40, "{n_compatible} {n_opposed}");
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
