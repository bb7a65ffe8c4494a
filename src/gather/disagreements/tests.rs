//! What disagrees, and what can be right together: small collections of made-up articles.

use std::sync::OnceLock;

use super::disagreements;
use crate::{
    gather::{Gathered, tests::blank},
    model::{Record, Subject},
    read::{Lexicon, RawArticle, intake::Stated, read},
};

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::shipped)
}

/// An article printed that day; the words after the first line are its body.
fn article(id: &str, day: &str, text: &str, lexicon: &Lexicon) -> Record {
    let published = Some(day.to_string()).filter(|day| !day.is_empty());
    let raw = RawArticle {
        id: id.into(),
        source: format!("{id}.txt"),
        text: text.into(),
        stated: Stated { published, ..Stated::default() },
        main: None,
        parts: Vec::new(),
        warnings: Vec::new(),
    };
    read(&raw, lexicon)
}

/// What is found in some articles, each a day and its text: the subject and the values, sorted.
pub(super) fn found(articles: &[(&str, &str)]) -> Vec<(Subject, Vec<String>)> {
    let lexicon = lexicon();
    let mut records: Vec<Record> = articles
        .iter()
        .enumerate()
        .map(|(at, (day, text))| article(&format!("a{at}"), day, text, lexicon))
        .collect();
    let gathered = Gathered::of(&mut records, lexicon, &mut |_| {});
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

pub(super) fn storm(one: &str, other: &str) -> Vec<(Subject, Vec<String>)> {
    found(&[
        ("2014-02-06", &format!("{}{one}\n", STORM[0])),
        ("2014-02-06", &format!("{}{other}\n", STORM[1])),
    ])
}

/// Both tell of one school that closes down.
const CLUB: [&str; 2] = [
    "L'Union sportive de Trévignac en crise\n\nLe club de rugby de Trévignac, l'Union sportive, traverse la \
     pire saison de son histoire. Les supporters ont déserté le stade de la Garenne. ",
    "Trévignac : le rugby dans la tourmente\n\nÀ Trévignac, l'Union sportive n'en finit pas de sombrer, et le \
     stade de la Garenne sonne creux. Les supporters du club de rugby réclament des comptes sur cette saison. ",
];

pub(super) fn club(one: &str, other: &str) -> Vec<(Subject, Vec<String>)> {
    found(&[("2011-04-12", &format!("{}{one}\n", CLUB[0])), ("2011-04-13", &format!("{}{other}\n", CLUB[1]))])
}

#[track_caller]
pub(super) fn one(found: &[(Subject, Vec<String>)], about: Subject, values: &[&str]) {
    let expected: Vec<(Subject, Vec<String>)> =
        vec![(about, values.iter().map(ToString::to_string).collect())];
    assert_eq!(found, expected);
}

#[track_caller]
pub(super) fn none(found: &[(Subject, Vec<String>)]) {
    assert_eq!(found, []);
}

#[test]
fn two_sources_count_the_dead_otherwise() {
    one(
        &storm(
            "Neuf personnes ont été tuées, a indiqué la préfecture.",
            "Le syndicat des pompiers parle de quatorze morts.",
        ),
        Subject::Figure,
        &["14 morts", "9 personnes"],
    );
}

#[test]
fn a_toll_that_grows_is_none() {
    let tolls = |first: &str, second: &str, days: [&str; 2]| {
        found(&[(days[0], &format!("{}{first}\n", STORM[0])), (days[1], &format!("{}{second}\n", STORM[1]))])
    };
    none(&tolls(
        "Neuf personnes ont été tuées, a indiqué la préfecture.",
        "Quatorze personnes ont été tuées, selon les pompiers.",
        ["2014-02-06", "2014-02-07"],
    ));
    none(&tolls(
        "Selon un premier bilan provisoire de la préfecture, neuf personnes ont été tuées.",
        "D'après les pompiers, quatorze personnes ont été tuées.",
        ["2014-02-06", "2014-02-06"],
    ));
    none(&tolls(
        "Au moins neuf personnes ont été tuées, selon la préfecture.",
        "D'après les pompiers, quatorze personnes ont été tuées.",
        ["2014-02-06", "2014-02-06"],
    ));
}

#[test]
fn the_dead_the_injured_and_a_part_are_counted_apart() {
    none(&storm(
        "Neuf personnes ont été tuées, selon la préfecture.",
        "D'après les pompiers, quatorze personnes ont été blessées.",
    ));
    none(&storm(
        "Trente personnes ont été blessées, selon la préfecture, dont six enfants.",
        "D'après les pompiers, parmi les blessés figurent six enfants et quatre pompiers.",
    ));
    none(&storm(
        "Deux gendarmes ont été blessés, selon la préfecture.",
        "D'après les pompiers, onze marins ont été blessés.",
    ));
}

#[test]
fn rounded_figures_agree_with_exact_ones() {
    none(&storm(
        "Une vingtaine de personnes ont été blessées, selon la préfecture.",
        "D'après les pompiers, dix-neuf personnes ont été blessées.",
    ));
    none(&storm(
        "La préfecture a fait évacuer près de 400 habitants.",
        "D'après le maire, 392 habitants ont été évacués.",
    ));
    none(&storm(
        "La facture s'élève à 3 millions d'euros, selon la Région.",
        "D'après le maire, la facture atteint 1,968 milliard de francs CFA.",
    ));
    none(&storm(
        "Le coût des travaux se situe entre 2 et 3 millions d'euros, selon la Région.",
        "D'après le maire, le coût des travaux atteint 2,4 millions d'euros.",
    ));
}

#[test]
fn organisers_and_police_count_one_march() {
    one(
        &club(
            "Samedi, 3 000 personnes ont défilé dans le centre, selon les organisateurs.",
            "Environ 700 manifestants, d'après la police, étaient dans la rue samedi.",
        ),
        Subject::Figure,
        &["3 000 personnes", "environ 700 manifestants"],
    );
}

#[test]
fn two_marches_are_two_counts() {
    none(&club(
        "Samedi 2 avril, 3 000 personnes ont défilé dans le centre, selon les organisateurs.",
        "Environ 700 manifestants, d'après la police, étaient dans la rue samedi 9 avril.",
    ));
}

#[test]
fn a_comma_that_slipped_is_found_without_words_in_common() {
    one(
        &club(
            "La dette du club atteint 1,7 million d'euros.",
            "Il manque 17 millions d'euros dans la caisse.",
        ),
        Subject::Figure,
        &["1,7 million d'euros", "17 millions d'euros"],
    );
}

#[test]
fn last_year_and_this_year_are_two_figures() {
    none(&club(
        "La billetterie a rapporté 450 000 euros la saison dernière.",
        "La billetterie a rapporté 280 000 euros.",
    ));
}

#[test]
fn a_club_is_founded_once() {
    one(
        &club(
            "Fondé en 1907, le club fut trois fois champion.",
            "Le club a été créé en 1912 par des dockers.",
        ),
        Subject::Date,
        &["1907", "1912"],
    );
    none(&club(
        "Fondé en 1907, le club fut trois fois champion.",
        "Le club a été fondé en mars 1907 par des dockers.",
    ));
    none(&club(
        "Fondé en 1907, le club fut trois fois champion.",
        "Le Racing de Montfaucon, fondé en 1912, guette sa place.",
    ));
}

#[test]
fn a_stand_opens_once() {
    one(
        &club("La tribune a été inaugurée en 1954.", "La tribune, mise en service en 1961, menace ruine."),
        Subject::Date,
        &["1954", "1961"],
    );
}

#[test]
fn an_arrest_has_one_day() {
    one(
        &club(
            "Le trésorier, Alban Coste-Rivet, a été arrêté mercredi 6 avril à la gare.",
            "Alban Coste-Rivet avait été interpellé jeudi 7 avril à la gare.",
        ),
        Subject::Date,
        &["2011-04-06", "2011-04-07"],
    );
}

#[test]
fn announced_and_done_are_one_day() {
    none(&club(
        "Le préfet doit recevoir les joueurs mercredi.",
        "Le préfet a reçu les joueurs ce mercredi matin.",
    ));
}

#[test]
fn he_left_or_was_sacked() {
    one(
        &club(
            "L'entraîneur, Bastien Morvan-Duff, a présenté sa démission dimanche.",
            "Bastien Morvan-Duff a été limogé dimanche par le comité directeur.",
        ),
        Subject::Agent,
        &["démission", "limogeage"],
    );
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, a présenté sa démission dimanche.",
        "Le préparateur, Côme Lestrade, a été limogé dimanche par le comité directeur.",
    ));
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, n'a pas démissionné, dit-il.",
        "Bastien Morvan-Duff a été limogé dimanche par le comité directeur.",
    ));
}

#[test]
fn a_troop_that_left_or_was_driven_out() {
    let story = |tail: &str, title: &str| {
        format!(
            "{title}\n\nLa base de Sandoval, dans l'archipel des Cormorans, est vide. Les hangars de Sandoval \
             ont été rendus à la marine des Cormorans. {tail}\n"
        )
    };
    let articles = [
        story("Le Danemark a retiré ses soldats danois en mai 2009.", "La base de Sandoval rendue"),
        story("L'archipel a expulsé les troupes danoises en mai 2009.", "Sandoval sans ses hôtes"),
    ];
    one(
        &found(&[("2009-08-01", &articles[0]), ("2009-09-01", &articles[1])]),
        Subject::Agent,
        &["expulsion", "retrait"],
    );
}

#[test]
fn one_sentence_of_one_speaker_in_two_translations() {
    one(
        &storm(
            "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
            "« Chaque maison sera rebâtie avant que l'hiver prochain n'arrive », a promis Gaston Leroux-Vial.",
        ),
        Subject::Wording,
        &[
            "Chaque maison sera rebâtie avant que l'hiver prochain n'arrive",
            "Nous reconstruirons chaque maison avant le prochain hiver",
        ],
    );
}

#[test]
fn a_shortened_quotation_and_another_sentence_agree() {
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Nous reconstruirons chaque maison », a promis Gaston Leroux-Vial.",
    ));
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Les pompiers ont été admirables toute la nuit », a dit Gaston Leroux-Vial.",
    ));
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Chaque maison a été visitée avant la nuit », a raconté Lucie Hamelin-Roy.",
    ));
}

#[test]
fn names_for_the_same_people() {
    one(
        &club(
            "Samedi, des supporters en colère ont envahi le stade de la Garenne ; les manifestants réclamaient \
             le départ du président.",
            "Samedi, des casseurs ont envahi le stade de la Garenne et brisé des sièges.",
        ),
        Subject::Name,
        &["casseurs", "manifestants"],
    );
}

#[test]
fn names_that_an_article_tells_apart_agree() {
    none(&club(
        "Samedi, les manifestants ont envahi le stade de la Garenne, suivis de quelques casseurs.",
        "Samedi, des casseurs ont envahi le stade de la Garenne et brisé des sièges.",
    ));
}

#[test]
fn who_gives_the_name_is_told() {
    let lexicon = lexicon();
    let text = |tail: &str| format!("{}{tail}\n", STORM[0]);
    let mut records = vec![
        article(
            "a",
            "2014-02-06",
            &text("Le préfet a dénoncé des « casseurs » venus piller le port."),
            lexicon,
        ),
        article(
            "b",
            "2014-02-06",
            &format!("{}Au port, les manifestants réclamaient des abris.\n", STORM[1]),
            lexicon,
        ),
    ];
    let gathered = Gathered::of(&mut records, lexicon, &mut |_| {});
    let speakers: Vec<Option<String>> = gathered
        .disagreements
        .into_iter()
        .flat_map(|found| found.tellings)
        .map(|telling| telling.speaker)
        .collect();
    assert_eq!(speakers, [Some("prefet-sans-nom".to_string()), None]);
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
    let terms = crate::gather::terms::Terms::of(&[]);
    assert_eq!(disagreements(&[], &[], &[], &terms, lexicon()), []);
    assert_eq!(found(&[]), []);
    let mut records = vec![blank("a", ""), blank("b", "")];
    assert_eq!(Gathered::of(&mut records, lexicon(), &mut |_| {}).disagreements, []);
}
