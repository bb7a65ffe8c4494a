//! What is typed in the search box finds passages, whatever the spelling.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use chronique::{
    query::{answer, highlights},
    view::{Action, Sort},
};
use common::{after, collection, names, selected};
use expect_test::{Expect, expect};

fn check(search: &str, expected: &Expect) {
    expected.assert_eq(&selected(&collection(), &after(&[Action::Search(search.into())])));
}

#[test]
fn capitals_accents_and_both_apostrophes_are_one() {
    for search in ["RÉCOLTE ", "recolte ", "la récolte ", "Récoltes "] {
        check(search, &expect!["a-riz.0"]);
    }
    for search in ["l'armée ", "l’armee ", "d`armée "] {
        check(search, &expect!["c-visite.1"]);
    }
}

#[test]
fn forms_of_a_word_meet() {
    check("livraison ", &expect!["c-visite.1"]);
    check("école ", &expect!["b-greve.0"]);
    check("paysan ", &expect!["a-riz.1"]);
}

#[test]
fn a_verb_is_found_without_its_accents() {
    check("negociera ", &expect!["b-greve.1"]);
}

#[test]
fn all_words_must_stand_in_the_passage() {
    check("accord paix ", &expect!["g-centrale.1 h-sans-date.0"]);
    check("accord riz ", &expect![""]);
}

#[test]
fn the_last_word_may_be_half_typed() {
    check("li", &expect![""]);
    check("liv", &expect!["a-riz.1 c-visite.1"]);
    check("liv ", &expect![""]);
    check("sague", &expect![""]);
}

#[test]
fn an_exact_phrase_keeps_its_order_and_its_small_words() {
    check("\"accord de paix\"", &expect!["g-centrale.1"]);
    check("« l'accord tient »", &expect!["h-sans-date.0"]);
    check("\"paix accord\"", &expect![""]);
    check("\"récoltes\"", &expect![""]);
    check("\"accord de pa", &expect!["g-centrale.1"]);
}

#[test]
fn an_exclusion_leaves_passages_out() {
    check("accord -maïs", &expect!["g-centrale.1"]);
    check("mine -fermée", &expect!["d-mine.0 e-mine.0 f-mine.0"]);
    check("accord -\"de paix\"", &expect!["h-sans-date.0"]);
}

#[test]
fn maize_is_not_taken_for_a_small_word() {
    check("maïs ", &expect!["h-sans-date.0"]);
}

#[test]
fn a_slip_of_the_hand_finds_the_nearest_word_and_is_told() {
    let told = |search: &str| {
        let answer = answer(&collection(), &after(&[Action::Search(search.into())]));
        let corrected = answer.corrected.iter().map(|(typed, used)| [typed, "→", used].concat());
        [corrected.collect::<Vec<_>>().join(" "), answer.terms.join(" ")].join(" | ")
    };
    expect!["livraisson→livraisons | livraison"].assert_eq(&told("livraisson"));
    check("livraisson ", &expect!["c-visite.1"]);
    expect![" | recolt recoltes*"].assert_eq(&told("récoltes"));
    // What is put between quotation marks, or left out, is meant to the letter.
    check("\"livraisson\"", &expect![""]);
    check("accord -maiis", &expect!["g-centrale.1"]);
    expect![[r#" | "livraisson"#]].assert_eq(&told("\"livraisson\" -maiis"));
}

#[test]
fn small_words_alone_ask_for_nothing() {
    let index = collection();
    let answer = answer(&index, &after(&[Action::Search("de la".into())]));
    assert_eq!(answer.n_selected, index.n_passages());
}

#[test]
fn a_part_of_a_hyphenated_name_finds_it() {
    check("petersbourg ", &expect!["c-visite.3"]);
    check("Saint-Pétersbourg", &expect!["c-visite.3"]);
}

#[test]
fn numbers_are_found_however_they_are_grouped() {
    for search in ["10 000 ", "10.000 ", "10000 ", "10 000 tonnes"] {
        check(search, &expect!["a-riz.1"]);
    }
}

#[test]
fn the_best_answer_comes_first() {
    let index = collection();
    let answer = answer(&index, &after(&[Action::Search("mine".into()), Action::Sort(Sort::Relevance)]));
    assert_eq!(names(&index, &common::facts(&answer)), "d-mine.0 e-mine.0 f-mine.0");
    let firsts: Vec<_> = answer.articles.iter().map(|hit| hit.first).collect();
    assert_eq!(names(&index, &firsts), "e-mine.0 d-mine.0 f-mine.0");
}

#[test]
fn every_passage_found_shows_why() {
    let index = collection();
    for search in ["livraisons", "liv", "accord paix", "\"accord de paix\"", "10000", "negociera ", "saint-p"]
    {
        let answer = answer(&index, &after(&[Action::Search(search.into())]));
        for passage in common::passages(&answer) {
            let text = index.passage_text(passage);
            assert!(!highlights(text, &answer.terms).is_empty(), "{search}: {text}");
        }
    }
}

#[test]
fn words_read_in_parts_are_the_words_read_at_once() {
    let (parts, whole) = (collection(), collection());
    let mut n_tasks = 0;
    while !parts.read_words(2) {
        n_tasks += 1;
    }
    assert!(n_tasks > 3, "all was read in {n_tasks} tasks");
    for search in ["mine", "\"la mine", "min", "mnie", "-mine", "Bamako russie"] {
        let view = after(&[Action::Search(search.into()), Action::Sort(Sort::Relevance)]);
        assert_eq!(answer(&parts, &view), answer(&whole, &view), "{search}");
    }
}
