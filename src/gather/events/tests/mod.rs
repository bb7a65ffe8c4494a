//! What is joined and what is kept apart.

mod look_alikes;

use core::fmt::Write as _;

use expect_test::{Expect, expect};

use super::events;
use crate::{
    gather::{lookalikes::LookAlikes, terms::Terms, tests::article},
    read::Verbs,
};

/// Each event: its days, then the first words of its facts.
fn check(articles: &[(&str, &str, &str)], expected: &Expect) {
    let records: Vec<_> = articles.iter().map(|(id, day, text)| article(id, day, text)).collect();
    let mut lines = String::new();
    for event in events(&records, &Terms::of(&records), &LookAlikes::of(&records), &Verbs::default()) {
        lines += &event.when;
        for fact in &event.facts {
            let record = &records[fact.article.0 as usize];
            let passage = &record.passages[fact.passage as usize];
            let words: String = record.text.chars().skip(passage.start as usize).take(24).collect();
            let _ = write!(lines, " | {} {words}", record.id);
        }
        lines.push('\n');
    }
    expected.assert_eq(&lines);
}

const BRIDGE_ONE: &str = "Le viaduc de la Sauldre ferme\n\nLa préfecture a fermé jeudi le viaduc de la Sauldre \
    après la découverte de fissures dans une pile. Les camions sont déviés par Vernay.";
const BRIDGE_TWO: &str = "Fissures au viaduc\n\nDes fissures ont été trouvées dans une pile du viaduc de la \
    Sauldre, que la préfecture a fait fermer jeudi matin. Les élus de Vernay redoutent les embouteillages.";

#[test]
fn two_articles_tell_one_closing() {
    check(
        &[("a", "2010-04-09", BRIDGE_ONE), ("b", "2010-04-10", BRIDGE_TWO)],
        &expect![[r"
            2010-04-08 | a La préfecture a fermé je | b Des fissures ont été tro
        "]],
    );
}

#[test]
fn an_announcement_and_its_report_are_one_event() {
    let announced = "Vernay attend la ministre\n\nLa ministre des Transports, Odile Castaing, inspectera lundi le \
        viaduc de la Sauldre, fermé pour des fissures.";
    let told = "Odile Castaing au viaduc\n\nLa ministre des Transports Odile Castaing a inspecté lundi le viaduc \
        de la Sauldre et promis des travaux contre les fissures avant l'automne.";
    check(
        &[("a", "2010-04-10", announced), ("b", "2010-04-13", told)],
        &expect![[r"
            2010-04-12 | a La ministre des Transpor | b La ministre des Transpor
        "]],
    );
}

#[test]
fn the_same_accident_twice_in_a_week_is_two_events() {
    let one = "Collision sur la route du col\n\nUn autocar et un camion se sont heurtés lundi sur la route du col \
        des Aiguettes, faisant six blessés.";
    let other = "Encore un accident au col\n\nUn autocar et une voiture se sont heurtés vendredi sur la route du \
        col des Aiguettes, faisant deux blessés.";
    check(&[("a", "2010-04-13", one), ("b", "2010-04-17", other)], &expect![[""]]);
}

#[test]
fn two_strikes_of_one_day_in_two_towns_are_two_events() {
    let one = "Grève des bus à Vernay\n\nLes conducteurs de bus de Vernay ont cessé le travail mardi contre la \
        nouvelle grille des horaires.";
    let other = "Les éboueurs de Montcy en grève\n\nLes éboueurs de Montcy ont cessé le travail mardi pour réclamer \
        des gants et des masques.";
    check(&[("a", "2010-04-14", one), ("b", "2010-04-14", other)], &expect![[""]]);
}

#[test]
fn one_article_alone_tells_no_event() {
    check(&[("a", "2010-04-09", BRIDGE_ONE)], &expect![[""]]);
}
