//! What disagrees, and what can be right together: small collections of made-up articles, the kinds of
//! disagreement each in a file.

mod dates;
mod doers;
mod figures;
mod lookalikes;
mod names;
mod pairs;
mod people;
mod told;
mod wordings;

use super::{Known, disagreements};
use crate::{
    gather::{
        Gathered,
        lookalikes::LookAlikes,
        tests::{LEXICON, article, blank},
    },
    model::{Record, Subject},
};

/// What is found in some articles, each a day and its text: the subject and the values, sorted.
fn found(articles: &[(&str, &str)]) -> Told {
    let mut records: Vec<Record> =
        articles.iter().enumerate().map(|(at, (day, text))| article(&format!("a{at}"), day, text)).collect();
    let gathered = Gathered::of(&mut records, &LEXICON, &mut |_| {});
    gathered
        .disagreements
        .into_iter()
        .map(|found| {
            let mut values: Vec<String> = found.tellings.into_iter().map(|telling| telling.value).collect();
            values.sort_unstable();
            values.dedup();
            (found.about, values)
        })
        .collect()
}

/// Both tell of one storm, so that only the sentences that are added can disagree.
const STORM: [&str; 2] = [
    "La tempête Ondine balaie Port-Salin\n\nLa tempête Ondine a frappé la commune de Port-Salin, arrachant \
     des toitures et coupant les routes du littoral. Le maire, Gaston Leroux-Vial, a ouvert la salle des \
     fêtes aux sinistrés. ",
    "À Port-Salin, après le passage d'Ondine\n\nLes habitants de Port-Salin déblaient les toitures tombées \
     au passage de la tempête Ondine. Gaston Leroux-Vial, le maire, fait le tour des routes coupées du \
     littoral. La salle des fêtes ne désemplit pas. ",
];

fn storm(one: &str, other: &str) -> Told {
    found(&[
        ("2014-02-06", &format!("{}{one}\n", STORM[0])),
        ("2014-02-06", &format!("{}{other}\n", STORM[1])),
    ])
}

/// Both tell of the bad season of one club.
const CLUB: [&str; 2] = [
    "L'Union sportive de Trévignac en crise\n\nLe club de rugby de Trévignac, l'Union sportive, traverse la \
     pire saison de son histoire. Les supporters ont déserté le stade de la Garenne. ",
    "Trévignac : le rugby dans la tourmente\n\nÀ Trévignac, l'Union sportive n'en finit pas de sombrer, et le \
     stade de la Garenne sonne creux. Les supporters du club de rugby réclament des comptes sur cette saison. ",
];

fn club(one: &str, other: &str) -> Told {
    found(&[("2011-04-12", &format!("{}{one}\n", CLUB[0])), ("2011-04-13", &format!("{}{other}\n", CLUB[1]))])
}

#[track_caller]
fn one(found: &[(Subject, Vec<String>)], about: Subject, values: &[&str]) {
    let expected: Told = vec![(about, values.iter().map(ToString::to_string).collect())];
    assert_eq!(found, expected);
}

#[track_caller]
fn none(found: &[(Subject, Vec<String>)]) {
    assert_eq!(found, []);
}

#[test]
fn articles_without_a_common_subject_tell_nothing_against_each_other() {
    let articles = [
        (
            "2010-01-04",
            "Le musée des horloges rouvre\n\nFondé en 1890, le musée des horloges de Brévières rouvre ses portes. Il avait fermé pour travaux. Le budget atteint 2 millions d'euros.\n",
        ),
        (
            "2010-01-05",
            "Handball : Cassagne l'emporte\n\nCassagne a battu Pornic devant 900 spectateurs. Le gardien, blessé, a été remplacé. L'entraîneur Yves Malaurie a démissionné.\n",
        ),
        (
            "2010-01-05",
            "Une fromagerie en Savoie\n\nLa fromagerie, fondée en 1951, produit 40 tonnes par an. Son budget atteint 3 millions d'euros.\n",
        ),
        (
            "2010-01-06",
            "Grève des bus à Lormont\n\nDeux cents manifestants ont défilé mardi. La direction a été limogée.\n",
        ),
    ];
    none(&found(&articles));
}

#[test]
fn a_formula_of_every_day_tells_nothing_against_itself() {
    let market = |day: &str, points: &str, tonnes: &str| {
        format!(
            "Marché aux bestiaux de Charolles\n\nLe marché aux bestiaux de Charolles s'est tenu {day} sous la \
             halle. La cotation moyenne s'établit à {points} euros. Les apports ont atteint {tonnes} têtes.\n"
        )
    };
    none(&found(&[
        ("2012-05-02", &market("mercredi", "1 240", "310")),
        ("2012-05-09", &market("mercredi", "1 180", "265")),
        ("2012-05-16", &market("mercredi", "1 305", "402")),
    ]));
}

#[test]
fn copies_of_two_versions_are_one_disagreement() {
    let mut articles = Vec::new();
    for _ in 0..40 {
        articles
            .push(("2011-04-12", format!("{}Fondé en 1907, le club fut trois fois champion.\n", CLUB[0])));
    }
    for _ in 0..40 {
        articles.push(("2011-04-13", format!("{}Le club a été créé en 1912 par des dockers.\n", CLUB[1])));
    }
    let articles: Vec<(&str, &str)> = articles.iter().map(|(day, text)| (*day, text.as_str())).collect();
    one(&found(&articles), Subject::Date, &["1907", "1912"]);
}

#[test]
fn nothing_is_found_in_nothing() {
    let (terms, alike) = (crate::gather::terms::Terms::of(&[]), LookAlikes::of(&[]));
    let known = Known { families: &[], events: &[], alike: &alike };
    assert_eq!(disagreements(&[], known, &terms, &LEXICON), []);
    assert_eq!(found(&[]), []);
    let mut records = vec![blank("a", ""), blank("b", "")];
    assert_eq!(Gathered::of(&mut records, &LEXICON, &mut |_| {}).disagreements, []);
}

/// Two sentences, and whether they disagree.
type Case = (&'static str, &'static str, bool);

/// What is found: each subject with its values.
type Told = Vec<(Subject, Vec<String>)>;

/// What a row of a test calls a subject; `None` where nothing is to be found.
fn subject_of(name: &str) -> Option<Subject> {
    match name {
        "date" => Some(Subject::Date),
        "figure" => Some(Subject::Figure),
        "wording" => Some(Subject::Wording),
        "name" => Some(Subject::Name),
        "agent" => Some(Subject::Agent),
        _ => None,
    }
}

/// Whether what was found is about a subject and nothing else, or nothing.
fn is_as_written(found: &Told, about: Option<Subject>) -> bool {
    match about {
        Some(about) => !found.is_empty() && found.iter().all(|(what, _)| *what == about),
        None => found.is_empty(),
    }
}

/// Each pair, told in articles of one story, disagrees on this or on nothing.
#[track_caller]
fn check(about: Subject, cases: &[Case], told: fn(&str, &str) -> Told) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(one, other, disagree)| {
            let found = told(one, other);
            let right = if *disagree {
                !found.is_empty() && found.iter().all(|(what, _)| *what == about)
            } else {
                found.is_empty()
            };
            (!right).then(|| format!("{one} / {other}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
