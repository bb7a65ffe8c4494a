//! `inspect`: what a page or a corpus holds, and which it refuses.

use core::fmt::Write as _;

use std::fs;

use chronique::format;

use crate::{HARVEST, STRIKE, files, page::folder_with_page, records, run};

#[test]
fn inspect_says_what_a_page_holds() {
    let place = folder_with_page("inspect", &[("a/x.txt", STRIKE), ("a/empty.txt", b"")]);
    let given = ["--title", "Ports", "--description", "Deux dépêches.", "--built", "2026-11-22"];
    run(&place, &[&["build", "a", "--page", "page", "--out", "site"], given.as_slice()].concat(), "");
    let outcome = run(&place, &["inspect", "site"], "");
    assert_eq!((outcome.status, outcome.err.as_str()), (Some(0), ""));
    assert!(
        outcome.out.starts_with("Ports\nDeux dépêches.\nbuilt on 2026-11-22 with Chronique "),
        "{}",
        outcome.out
    );
}

#[test]
fn inspect_counts_what_the_page_lists() {
    let one = "Le viaduc ferme\n\nLe 8 avril 2010, la préfecture a fermé le viaduc de la Sauldre, fissuré. « Nous \
        réparerons la pile avant l'été », a promis Odile Castaing. Selon la préfecture, les travaux coûteront 2 \
        millions d'euros. Le pont de Vernay avait fermé en mars 1998.";
    let other = "Fissures au viaduc\n\nLa préfecture a fermé le 8 avril 2010 le viaduc de la Sauldre pour des fissures \
        dans une pile. Les camions sont déviés par Vernay, et les commerçants du bourg craignent pour leur été.";
    let given = [("a/one.txt", one.as_bytes()), ("a/other.txt", other.as_bytes())];
    let place = folder_with_page("counted", &given);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let told = run(&place, &["inspect", "site"], "").out;
    for line in [
        "2 quotations, 1 of them reported speech",
        "1 events told by 2 passages, 1 dated passages of no event",
        "0 disagreements, 0 families of copies",
    ] {
        assert!(told.lines().any(|own| own == line), "{line}\n{told}");
    }
}

#[test]
fn damaged_and_foreign_corpora_are_refused_by_name() {
    let place = folder_with_page("damaged", &[("a/x.txt", STRIKE), ("photo.jpg", b"\xff\xd8\xff\xe0")]);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let site = files(&place.join("site"));
    let program =
        site.iter().find(|(name, _)| name.ends_with("_bg.wasm")).map(|(_, bytes)| bytes.clone()).unwrap();
    let corpus = format::wasm::extract(&program).unwrap();
    let mut changed = corpus.to_vec();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(place.join("whole.corpus"), corpus).unwrap();
    fs::write(place.join("cut.corpus"), &corpus[..corpus.len() - 1]).unwrap();
    fs::write(place.join("changed.corpus"), changed).unwrap();
    fs::write(place.join("cut.wasm"), &program[..program.len() - 1]).unwrap();

    assert_eq!(run(&place, &["inspect", "whole.corpus"], "").status, Some(0));
    for (path, words) in [
        ("cut.corpus", "cut off in its "),
        ("changed.corpus", "damaged in its "),
        ("cut.wasm", "cut off or damaged"),
        ("photo.jpg", "no Chronique corpus"),
        ("missing", "cannot be opened"),
        ("page", "holds no collection"),
        ("a", "holds no page"),
    ] {
        let outcome = run(&place, &["inspect", path], "");
        assert_eq!((outcome.status, outcome.out.as_str()), (Some(1), ""), "{path}");
        assert!(outcome.err.starts_with(&format!("chronique: {path}: ")), "{}", outcome.err);
        assert!(outcome.err.contains(words), "{}", outcome.err);
    }
}

#[test]
fn inspect_prints_articles_in_the_order_of_annotate() {
    let mut rows = String::from("id,text\n");
    for number in 1..=12 {
        let _ = writeln!(rows, ",Le port de Dunkerque a reçu {number} cargos jeudi.");
    }
    let given: [(&str, &[u8]); 3] =
        [("a/b.c.txt", STRIKE), ("a/b.txt", HARVEST), ("a/rows.csv", rows.as_bytes())];
    let place = folder_with_page("order", &given);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let ids = |lines: &str| -> Vec<String> { records(lines).into_iter().map(|record| record.id).collect() };
    let annotated = ids(&run(&place, &["annotate", "a"], "").out);
    assert_eq!(ids(&run(&place, &["inspect", "site", "--articles"], "").out), annotated);
    assert_eq!(annotated.len(), 14);
}
