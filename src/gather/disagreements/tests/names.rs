//! What somebody is called, by whom, and two people who are called two things.

use super::{Case, STORM, check, club, found, none, one, storm};
use crate::{
    gather::{
        Gathered,
        tests::{LEXICON, article},
    },
    model::Subject,
};

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
    let text = |tail: &str| format!("{}{tail}\n", STORM[0]);
    let mut records = vec![
        article("a", "2014-02-06", &text("Le préfet a dénoncé des « casseurs » venus piller le port.")),
        article(
            "b",
            "2014-02-06",
            &format!("{}Au port, les manifestants réclamaient des abris.\n", STORM[1]),
        ),
    ];
    let gathered = Gathered::of(&mut records, &LEXICON, &mut |_| {});
    let speakers: Vec<Option<String>> = gathered
        .disagreements
        .into_iter()
        .flat_map(|found| found.tellings)
        .map(|telling| telling.speaker)
        .collect();
    assert_eq!(speakers, [Some("prefet-sans-nom".to_string()), None]);
}

#[test]
fn names_for_one_person_or_group() {
    check(Subject::Name, NAMES, storm);
}

const NAMES: &[Case] = &[
    (
        "« Cet escroc a vendu des sacs de sable crevés », accuse Anne Ropars, parlant de Luc Tessier.",
        "Luc Tessier est un commerçant estimé, rappelle le curé.",
        true,
    ),
    (
        "Luc Tessier a vidé la réserve du port. « Cet homme est un voleur », accuse Anne Ropars.",
        "Luc Tessier a distribué les vivres du port. « Cet homme est un héros », dit un voisin.",
        true,
    ),
    (
        "Les pêcheurs ont sorti leurs filets dimanche sur le littoral de Port-Salin.",
        "« Ce sont des braconniers », dit le préfet de ceux qui ont sorti leurs filets dimanche à Port-Salin.",
        true,
    ),
    (
        "Dimanche, les habitants de la rue du Port sont restés chez eux.",
        "« Ceux de la rue du Port sont des squatteurs », a lancé dimanche l'élu Paul Carof.",
        true,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est interrogé. « C'est un espion », tranche le procureur.",
        true,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est un militant de longue date.",
        false,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est soupçonné d'être un espion.",
        false,
    ),
    ("Luc Tessier est un journaliste connu sur la côte.", "Jean Carof est un escroc, dit un voisin.", false),
    ("Luc Tessier n'est pas un voleur, jure sa mère.", "Luc Tessier est un commerçant estimé.", false),
    ("Les habitants déblaient la rue du Port.", "Les commerçants déblaient la rue du Port.", false),
    ("Les riverains ont reçu des bâches.", "Un squatteur a été secouru dans une grange.", false),
    (
        "Des sinistrés dorment à la mairie. « Ces gens sont des parasites », a lancé un élu.",
        "Les sinistrés sont des victimes, répond le curé.",
        true,
    ),
    (
        "« Les dockers sont des saboteurs », dit l'armateur Paul Carof.",
        "Les dockers sont des ouvriers comme les autres, répond un syndicat.",
        true,
    ),
    (
        "« Les dockers sont des saboteurs », dit l'armateur Paul Carof.",
        "Les pompiers sont des héros, répond le curé.",
        false,
    ),
    (
        "« Les dockers ne sont pas des saboteurs », dit l'armateur Paul Carof.",
        "Les dockers sont des ouvriers comme les autres.",
        false,
    ),
    (
        "« Luc Tessier est un garçon perdu », plaide son avocat.",
        "Luc Tessier se cache. « C'est un assassin », accuse le procureur.",
        true,
    ),
    (
        "Luc Tessier a tout perdu. « C'est un drame », dit le maire.",
        "« Luc Tessier est un menteur », dit Anne Ropars.",
        false,
    ),
];

#[test]
fn a_name_that_is_refused_is_not_given() {
    none(&club(
        "« Nous ne sommes pas des casseurs », disent-ils.",
        "Les manifestants réclament des comptes.",
    ));
}

#[test]
fn one_who_dug_and_one_who_broke_are_two() {
    none(&club(
        "Samedi, les manifestants ont défilé en silence dans le centre.",
        "Dimanche, des casseurs ont brisé les vitres du siège.",
    ));
}

#[test]
fn a_leaker_by_two_names() {
    one(
        &club(
            "Le comptable, Régis Aumont, est un lanceur d'alerte, plaide son avocat.",
            "Pour la direction, Régis Aumont est un traître.",
        ),
        Subject::Name,
        &["lanceur d'alerte", "traître"],
    );
}

#[test]
fn the_copy_of_a_dispatch_has_its_names_too() {
    let text = "Éboulement mortel à Tarvane\n\nNeuf orpailleurs ont été tués lundi dans l'éboulement d'un puits à \
        Tarvane, a annoncé mardi le préfet Lucien Morvan-Dial. « Ces gens sont des pilleurs, ils connaissaient le \
        danger », a déclaré Lucien Morvan-Dial. Le puits, profond de trente mètres, s'est refermé à l'aube sur une \
        équipe qui descendait.";
    none(&found(&[("2014-05-06", text), ("2014-05-07", text)]));
}
